//! From an approval to a certificate: who is to be entered into the national system, as a list and as a sheet to take
//! along; and the numbers that come back, one by one or many at once.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::issuing_sheet::{self, Entry};
use super::issuing_views::{self, Entered, Shown};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::act_forms::{self, Tried};
use crate::applications::effects;
use crate::applications::issuing::{self, NumberLine};
use crate::cases::{Case, Past, recusals, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::values::CertificateNumber;
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Visit};

/// Where it is done.
pub const PATH: &str = "/staff/issuing";
/// So many stand on the page and in the sheet: a day's work of an office.
const MOST: i64 = 500;
/// So many lines are taken at once.
const MOST_LINES: usize = 500;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::WorkCases, show),
        route::get_file("/staff/issuing/sheet", Act::WorkCases, sheet),
        route::post("/staff/issuing/numbers", Act::WorkCases, enter).given_back_on(PATH),
    ]
}

/// The unit's cases in some stages of its services, but none that the officer stays away from.
async fn standing_in(
    tx: &mut Tx,
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    stages: fn(&Service) -> Vec<&str>,
) -> Result<Vec<(Case, RecordKey)>> {
    let away = match officer.account.recuses {
        true => recusals::cases_of(tx, officer.id()).await?,
        false => std::collections::HashSet::new(),
    };
    let mut all = Vec::new();
    for service in catalogue.all() {
        for stage in stages(service) {
            let wanted = (officer.unit.as_str(), service.id(), stage);
            let there = cases::standing_in(tx, &visit.ground.vault, wanted, MOST).await?;
            all.extend(there.into_iter().filter(|(case, _)| !away.contains(&case.id)));
        }
    }
    Ok(all)
}

async fn read(visit: &Visit, officer: &Officer, catalogue: &Catalogue) -> Result<Shown> {
    let mut tx = visit.ground.database.read().await?;
    let waiting = standing_in(&mut tx, visit, officer, catalogue, issuing::waiting_stages).await?;
    let entered = standing_in(&mut tx, visit, officer, catalogue, issuing::entered_stages).await?;
    let of = |list: Vec<(Case, RecordKey)>| list.into_iter().map(|(case, _)| case).collect();
    Ok(Shown { waiting: of(waiting), entered: of(entered) })
}

async fn show(visit: Visit, officer: Officer, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let held = crate::accounts::held::on_page(&visit, Some(officer.id())).await?;
    let shown = read(&visit, &officer, &catalogue).await?;
    let entered = Entered {
        given_back: held.is_some(),
        typed: held.map(|held| held.pairs.get("numbers").to_owned()).unwrap_or_default(),
        ..Entered::default()
    };
    Ok(portal::ok(issuing_views::page(&visit, &catalogue, &shown, &entered)))
}

/// The sheet. Everybody on it was looked at: that is recorded.
async fn sheet(
    visit: Visit,
    officer: Officer,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let mut tx = visit.ground.database.read().await?;
    let waiting = standing_in(&mut tx, &visit, &officer, &catalogue, issuing::waiting_stages).await?;
    let mut entries = Vec::new();
    for (case, key) in &waiting {
        let Some(service) = catalogue.get(&case.service) else { continue };
        let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, key, case.id).await?);
        let form = cases::form(&mut tx, key, case.id).await?;
        let snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
        entries.push(Entry::of(service, case, &snapshot, &past, &places, visit.words));
    }
    drop(tx);
    let (ids, reader, now): (Vec<_>, _, _) =
        (waiting.iter().map(|(case, _)| case.id).collect(), officer.id(), visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                for id in ids {
                    cases::note_read(tx, id, reader, now).await?;
                }
                Ok(())
            })
        })
        .await?;
    let bytes = issuing_sheet::write(visit.words, &entries).map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"certificates-{}.xlsx\"", visit.today()),
        ))
        .body(bytes))
}

/// How a line went.
pub enum Went {
    /// Entered.
    Entered,
    /// It had been entered before, by the same number.
    Before,
    /// No case of the unit has this number.
    NoCase,
    /// The case waits for no number.
    NotWaiting,
    /// Something is wrong with it: of each field that is, its name and the words.
    Wrong(act_forms::Attempt, std::sync::Arc<Service>),
}

/// Enters numbers, line by line: one that is wrong keeps no other back, and is shown again with what is wrong.
async fn enter(
    visit: Visit,
    officer: Officer,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
    form: Form,
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let typed = form.get("numbers").to_owned();
    let lines = issuing::number_lines(&typed);
    let mut entered =
        Entered { too_many: lines.len() > MOST_LINES, nothing: lines.is_empty(), ..Entered::default() };
    if entered.too_many {
        entered.typed.clone_from(&typed);
    } else {
        for line in lines {
            match enter_line(&visit, &officer, (&catalogue, &places), &line).await? {
                Went::Entered => entered.done += 1,
                Went::Before => entered.before += 1,
                wrong => {
                    entered.keep(&typed, line.place);
                    entered.left.push((line, wrong));
                }
            }
        }
    }
    let all_went = entered.left.is_empty() && !entered.nothing && !entered.too_many;
    let shown = read(&visit, &officer, &catalogue).await?;
    let page = issuing_views::page(&visit, &catalogue, &shown, &entered);
    Ok(if all_went { portal::ok(page) } else { portal::again(page) })
}

async fn enter_line(
    visit: &Visit,
    officer: &Officer,
    (catalogue, places): (&Catalogue, &Places),
    line: &NumberLine,
) -> Result<Went> {
    let Some(number) = issuing::case_of(line) else { return Ok(Went::NoCase) };
    let mut tx = visit.ground.database.read().await?;
    let found = cases::by_number(&mut tx, &visit.ground.vault, &number).await?;
    let Some((case, key)) = found.filter(|(case, _)| case.may_be_read_by(&officer.unit)) else {
        return Ok(Went::NoCase);
    };
    if officer.account.recuses && recusals::covers(&mut tx, officer.id(), case.id).await? {
        return Ok(Went::NoCase);
    }
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let Some(act) = issuing::entering(&service, &case.stage) else {
        let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
        let given = effects::answers(past.given());
        let typed = CertificateNumber::parse(line.fields.get("certificate"), visit.today());
        let same = match (given.get("certificate"), &typed) {
            (Some(Value::Certificate(known)), Ok(typed)) => known == typed.as_str(),
            _ => false,
        };
        return Ok(if same { Went::Before } else { Went::NotWaiting });
    };
    drop(tx);
    let mut fields = line.fields.clone();
    fields.0.push(("revision".into(), case.revision.to_string()));
    let who = (Some(officer.id()), super::role(officer));
    Ok(match act_forms::attempt(visit, (&service, places), (&case, &key), act, &fields, who).await? {
        Tried::Done(_) => Went::Entered,
        Tried::Again(attempt) => Went::Wrong(attempt, service),
    })
}
