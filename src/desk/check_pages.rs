//! Looking at a new application beforehand, as a community or street does where the district wants it (社区初核).

use actix_web::{HttpResponse, web};
use maud::html;
use uuid::Uuid;

use super::{queue_views, reading};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::act_forms::{self, Attempt, Tried};
use crate::applications::act_views::ActPage;
use crate::applications::partial_views::Partial;
use crate::cases::queue::{self, Lent, PAGE};
use crate::cases::{ActorRole, Case, Past, store as cases};
use crate::catalogue::{Catalogue, Service, definition};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::{documents, store as forms};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Visit, see_other};

/// Where they are.
pub const PATH: &str = "/staff/checks";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::ReadCases, list),
        route::get("/staff/checks/{number}", Act::ReadCases, show),
        route::get_file("/staff/checks/{number}/documents/{document}", Act::ReadCases, document),
        route::get("/staff/checks/{number}/acts/{act}", Act::WorkCases, ask),
        route::post("/staff/checks/{number}/acts/{act}", Act::WorkCases, carry_out),
    ]
}

fn path_of(number: &str) -> String {
    format!("{PATH}/{number}")
}

/// A case that this community or street is asked to look at; any other is not there.
async fn opened(visit: &Visit, officer: &Officer, number: &str) -> Result<(Case, RecordKey)> {
    let mut tx = visit.ground.database.read().await?;
    let may = |case: &Case| case.is_checked_by(&officer.unit);
    cases::for_staff(&mut tx, &visit.ground.vault, number, officer.id(), may).await
}

/// Every look is recorded.
async fn note_read(visit: &Visit, officer: &Officer, case: &Case) -> Result<()> {
    let (id, reader, now) = (case.id, officer.id(), visit.now);
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { cases::note_read(tx, id, reader, now).await }))
        .await
}

async fn list(
    visit: Visit,
    officer: Officer,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (ground, after) = (&visit.ground, queue::After::in_query(&query));
    let mut tx = ground.database.read().await?;
    let mut lines = queue::lent(&mut tx, &ground.vault, reading(&officer), Lent::Checking, after).await?;
    let most = usize::try_from(PAGE).unwrap_or(20);
    let next = (lines.len() > most).then(|| {
        lines.truncate(most);
        lines.last().map(|last| format!("{PATH}?after={}", last.place()))
    });
    Ok(portal::ok(queue_views::checks(&visit, &catalogue, &lines, next.flatten().as_deref())))
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (case, key) = opened(&visit, &officer, &path).await?;
    note_read(&visit, &officer, &case).await?;
    let service = catalogue.get(&case.service).ok_or(Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
    let form = cases::form(&mut tx, &key, case.id).await?;
    drop(tx);
    let partial = Partial {
        case: &case,
        service,
        snapshot: &serde_json::from_str(&form).map_err(Error::internal)?,
        past: &past,
        role: ActorRole::Checker,
        shows: &service.definition.pre_check,
        path: path_of(&case.number),
        back: (PATH, visit.words.queue_check_back()),
    };
    Ok(portal::ok(partial.render(&visit, &html! {})))
}

/// A document of a question that may be seen.
async fn document(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, Uuid)>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (number, id) = path.into_inner();
    let (case, _) = opened(&visit, &officer, &number).await?;
    let service = catalogue.get(&case.service).ok_or(Error::NotFound)?;
    note_read(&visit, &officer, &case).await?;
    let mut tx = visit.ground.database.read().await?;
    let draft = forms::by_number(&mut tx, &visit.ground.vault, &case.number).await?.ok_or(Error::NotFound)?;
    let shown = |question: &String| service.definition.pre_check.contains(question);
    let mut documents = draft.documents.iter().filter(|document| shown(&document.question));
    let document = documents.find(|document| document.id == id).ok_or(Error::NotFound)?;
    documents::serve(&visit, document).await
}

fn page(
    visit: &Visit,
    (service, places): (&Service, &Places),
    case: &Case,
    act: &definition::Act,
    attempt: &Attempt,
) -> maud::Markup {
    let words = visit.words;
    let about =
        words.desk_title(queue_views::called(words, &case.subject.name), service.title(words.language()));
    ActPage {
        service,
        act,
        places,
        to: &format!("{}/acts/{}", path_of(&case.number), act.id),
        revision: case.revision,
        attempt,
        about: &about,
        back: (path_of(&case.number), words.desk_back()),
    }
    .render(visit, &html! {})
}

async fn ask(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (case, _) = opened(&visit, &officer, &number).await?;
    let service = rooms.0.get(&case.service).ok_or(Error::NotFound)?;
    let act = act_forms::of_role(service, &act, ActorRole::Checker)?;
    let attempt = Attempt { typed: act_forms::fresh(service, act), ..Attempt::default() };
    Ok(portal::ok(page(&visit, (service, &rooms.1), &case, act, &attempt)))
}

async fn carry_out(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (catalogue, places, form) = rooms;
    let (case, key) = opened(&visit, &officer, &number).await?;
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let act = act_forms::of_role(&service, &act, ActorRole::Checker)?;
    let who = (Some(officer.id()), ActorRole::Checker);
    match act_forms::attempt(&visit, (&service, &places), (&case, &key), act, &form, who).await? {
        // It has answered, and sees the case no longer.
        Tried::Done(_) => Ok(see_other(PATH)),
        Tried::Again(attempt) => {
            let (case, _) = opened(&visit, &officer, &number).await?;
            let again = page(&visit, (&service, &places), &case, act, &attempt);
            Ok(if attempt.rows_changed { portal::ok(again) } else { portal::again(again) })
        }
    }
}
