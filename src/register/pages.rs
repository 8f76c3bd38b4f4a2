//! Imports: their list, the page of each, and what the lead decides there.

use actix_multipart::Multipart;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use chrono::{Datelike, NaiveDate};
use futures_util::StreamExt;
use uuid::Uuid;

use super::KEEPER;
use super::acting::{MOST_BYTES, NotApplied};
use super::column::{self, Column, Mapping, guess};
use super::import::{Choice, Import, Kind, State};
use super::jobs::Register;
use super::receiving::{Piece, channel};
use super::store;
use super::views::{self, Errors, PATH, Refused, path as path_of};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::{Error, Result};
use crate::forms::documents::file_name;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::FORM_KEY;
use crate::values::{DateParts, DateRange};
use crate::web::{self as portal, Form, Origin, Pairs, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::ImportRegister, list),
        route::post(PATH, Act::ImportRegister, upload),
        route::get("/staff/register/imports/{import}", Act::ImportRegister, show),
        route::post("/staff/register/imports/{import}/mapping", Act::ImportRegister, map),
        route::post("/staff/register/imports/{import}/application", Act::ImportRegister, apply),
        route::post("/staff/register/imports/{import}/undoing", Act::ImportRegister, undo),
        route::post("/staff/register/imports/{import}/removal", Act::ImportRegister, give_up),
    ]
}

/// Only the unit that keeps the register imports it.
///
/// # Errors
/// `Forbidden`.
pub fn keeps(officer: &Officer) -> Result<()> {
    if officer.unit == KEEPER { Ok(()) } else { Err(Error::Forbidden) }
}

async fn list_page(visit: &Visit, wrong: Option<Refused>) -> Result<maud::Markup> {
    let mut tx = visit.ground.database.read().await?;
    let imports = store::newest(&mut tx, &visit.ground.vault).await?;
    Ok(views::list(visit, &imports, wrong))
}

async fn list(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    keeps(&officer)?;
    Ok(portal::ok(list_page(&visit, None).await?))
}

/// Takes a file in, piece by piece: it is never in memory as a whole.
async fn upload(
    visit: Visit,
    request: HttpRequest,
    officer: Officer,
    register: web::Data<Register>,
    body: Multipart,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    if request.extensions().get::<Origin>() == Some(&Origin::Foreign) {
        return Err(Error::ForeignRequest);
    }
    match receive(&request, &register, officer.id(), body).await? {
        Ok(import) => Ok(see_other(&path_of(import))),
        Err(refused) => Ok(portal::again(list_page(&visit, Some(refused)).await?)),
    }
}

/// The import of the first file in a body.
async fn receive(
    request: &HttpRequest,
    register: &Register,
    by: Uuid,
    mut body: Multipart,
) -> Result<std::result::Result<Uuid, Refused>> {
    let mut form_key = String::new();
    while let Some(field) = body.next().await {
        let Ok(mut field) = field else { return Ok(Err(Refused::Nothing)) };
        let name = field.content_disposition().and_then(|d| d.get_filename().map(str::to_owned));
        let Some(name) = name else {
            let is_key = field.name() == Some(FORM_KEY);
            while let Some(Ok(piece)) = field.next().await {
                if is_key && form_key.len() + piece.len() < 1000 {
                    form_key.push_str(&String::from_utf8_lossy(&piece));
                }
            }
            continue;
        };
        if !portal::came_from_us(request, &form_key)? {
            return Err(Error::ForeignRequest);
        }
        if name.is_empty() {
            continue;
        }
        let (sender, reader) = channel();
        let pump = async move {
            let mut size = 0;
            while let Some(piece) = field.next().await {
                let Ok(piece) = piece else { return sender.send(Piece::BrokenOff).await };
                size += piece.len();
                if size > MOST_BYTES {
                    return sender.send(Piece::TooLarge).await;
                }
                sender.send(Piece::Bytes(piece)).await;
            }
            sender.send(Piece::End).await;
        };
        let is_over = reader.is_over();
        let (received, ()) = tokio::join!(register.receive(file_name(&name), reader, Some(by)), pump);
        return Ok(match received? {
            _ if is_over.load(std::sync::atomic::Ordering::Relaxed) => {
                drain(&mut body).await?;
                Err(Refused::TooLarge)
            }
            Ok(import) => Ok(import),
            Err(fault) => Err(Refused::Fault(fault)),
        });
    }
    if !portal::came_from_us(request, &form_key)? {
        return Err(Error::ForeignRequest);
    }
    Ok(Err(Refused::Nothing))
}

/// Reads on, so that the browser shows our answer and not a broken connection; not for ever.
async fn drain(body: &mut Multipart) -> Result<()> {
    let mut left = MOST_BYTES;
    while let Some(Ok(mut field)) = body.next().await {
        while let Some(Ok(piece)) = field.next().await {
            left = left.checked_sub(piece.len()).ok_or(Error::TooLarge)?;
        }
    }
    Ok(())
}

/// The page of an import, as far as it came.
async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    register: web::Data<Register>,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let import = register.import(*path).await?;
    let again = visit.path.ends_with("?mapping");
    let (nothing, fine) = (Pairs::default(), Errors::new());
    Ok(portal::ok(match import.state {
        State::Uploaded => mapping_page(&visit, &register, &import).await?,
        State::Checked if again => mapping_page(&visit, &register, &import).await?,
        State::Checking | State::Applying | State::Undoing => views::working(&visit, &import),
        State::Checked => views::checked(&visit, &import, &nothing, &fine),
        State::Applied | State::Undone => views::settled(&visit, &import, &fine),
        State::Failed | State::Dropped => views::ended(&visit, &import),
    }))
}

async fn mapping_page(visit: &Visit, register: &Register, import: &Import) -> Result<maud::Markup> {
    let mapping = match &import.mapping {
        Some(mapping) => mapping.clone(),
        None => {
            let mut tx = register.database.read().await?;
            guess(&import.layout.headings, &store::last_headings(&mut tx, &register.vault).await?)
        }
    };
    let day = import.as_of.unwrap_or_else(|| visit.today());
    let part = |part: &str, number: u32| (format!("as_of.{part}"), number.to_string());
    let year = (String::from("as_of.year"), day.year().to_string());
    let typed = Pairs(vec![year, part("month", day.month()), part("day", day.day())]);
    Ok(views::mapping(visit, import, &mapping, &typed, &Errors::new()))
}

/// The mapping that a form says, and the day.
fn said(visit: &Visit, import: &Import, form: &Pairs) -> (Mapping, Option<NaiveDate>, Errors) {
    let words = visit.words;
    let headings = import.layout.headings.len();
    let place =
        |column: &Column| form.get(&views::field(*column)).parse().ok().filter(|place| *place < headings);
    let mapping: Mapping = Column::ALL.iter().filter_map(|column| Some((*column, place(column)?))).collect();
    let mut errors: Errors =
        column::faults(&mapping).into_iter().map(|fault| views::mapping_fault(words, fault)).collect();
    let part = |part: &str| form.get(&format!("as_of.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    let day = parts.parse(DateRange::Past, visit.today());
    if let Err(error) = &day {
        let text = problem(words, &words.register_as_of(), &Problem::Date(*error));
        errors.push((format!("as_of.{}", error.part().name()), text));
    }
    (mapping, day.ok(), errors)
}

/// Says what the columns are; the rows are judged then.
async fn map(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    register: web::Data<Register>,
    form: Form,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let import = register.import(*path).await?;
    let to = path_of(import.id);
    if !import.state.may_be_mapped() {
        return Ok(see_other(&to));
    }
    let (mapping, day, errors) = said(&visit, &import, &form);
    match day {
        Some(day) if errors.is_empty() => {
            register.map(&import, mapping, day).await?;
            Ok(see_other(&to))
        }
        _ => Ok(portal::again(views::mapping(&visit, &import, &mapping, &form, &errors))),
    }
}

/// What was chosen for faulty and conflicting rows; the errors where nothing was.
fn chosen(visit: &Visit, import: &Import, form: &Pairs) -> (Choice, Errors) {
    let words = visit.words;
    let mut errors = Errors::new();
    let leave_out = form.get("leave_out") == "yes";
    if import.counts.of(Kind::Faulty) > 0 && !leave_out {
        errors.push(("leave_out".to_owned(), words.register_leave_out_needed()));
    }
    let conflicts = form.get("conflicts");
    if import.counts.of(Kind::Conflicting) > 0 && !matches!(conflicts, "leave-out" | "take") {
        errors.push(("conflicts".to_owned(), words.register_conflicts_needed()));
    }
    (Choice { leave_out_faulty: leave_out, take_conflicting: conflicts == "take" }, errors)
}

async fn apply(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    register: web::Data<Register>,
    form: Form,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let import = register.import(*path).await?;
    let to = path_of(import.id);
    if import.state != State::Checked || import.counts.writable() == 0 {
        return Ok(see_other(&to));
    }
    let (choice, mut errors) = chosen(&visit, &import, &form);
    if errors.is_empty() {
        match register.apply(&import, choice, Some(officer.id())).await? {
            Ok(()) | Err(NotApplied::Elsewhere) => return Ok(see_other(&to)),
            Err(NotApplied::Outdated) => errors.push(("main".to_owned(), visit.words.register_outdated())),
        }
    }
    Ok(portal::again(views::checked(&visit, &import, &form, &errors)))
}

async fn undo(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    register: web::Data<Register>,
    form: Form,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let import = register.import(*path).await?;
    let to = path_of(import.id);
    if import.state == State::Applied && form.get("sure") != "yes" {
        let errors = vec![("sure".to_owned(), visit.words.register_undo_needed())];
        return Ok(portal::again(views::settled(&visit, &import, &errors)));
    }
    register.undo(import.id, Some(officer.id())).await?;
    Ok(see_other(&to))
}

async fn give_up(
    officer: Officer,
    path: web::Path<Uuid>,
    register: web::Data<Register>,
    _form: Form,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let import = register.import(*path).await?;
    register.give_up(import.id, Some(officer.id())).await?;
    Ok(see_other(&path_of(import.id)))
}
