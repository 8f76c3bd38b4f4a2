//! Looking at a new application beforehand, as a community or street does where the district wants it (社区初核).

use actix_web::{HttpResponse, web};
use maud::html;
use uuid::Uuid;

use super::{queue_views, reading};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::act_forms::{self, Attempt, Tried};
use crate::applications::looking;
use crate::applications::partial_views::Partial;
use crate::cases::found::{Found, for_staff};
use crate::cases::queue::{self, Lent, PAGE};
use crate::cases::{ActorRole, Case, Past, store as cases};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
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
    found(visit, officer, number).await.map(Found::parts)
}

async fn found(visit: &Visit, officer: &Officer, number: &str) -> Result<Found> {
    let mut tx = visit.ground.database.read().await?;
    let may = |case: &Case| case.is_checked_by(&officer.unit);
    for_staff(&mut tx, &visit.ground.vault, number, officer.id(), may).await
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
    let found = found(&visit, &officer, &path).await?;
    let form = found.form()?;
    let (case, key) = found.parts();
    looking::note(&visit, &officer, &case).await?;
    let service = catalogue.get(&case.service).ok_or(Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
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
    looking::note(&visit, &officer, &case).await?;
    let shown = |question: &str| service.definition.pre_check.iter().any(|one| one == question);
    looking::document(&visit, &case, id, shown).await
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
    let at = (&case, path_of(&case.number));
    Ok(portal::ok(looking::act_page(&visit, (service, &rooms.1), at, act, (&attempt, &html! {}))))
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
    let who = (officer.id().into(), ActorRole::Checker);
    match act_forms::attempt(&visit, (&service, &places), (&case, &key), act, &form, who).await? {
        // It has answered, and sees the case no longer.
        Tried::Done(_) => Ok(see_other(PATH)),
        Tried::Again(attempt) => {
            let (case, _) = opened(&visit, &officer, &number).await?;
            let at = (&case, path_of(&case.number));
            let page = looking::act_page(&visit, (&service, &places), at, act, (&attempt, &html! {}));
            Ok(looking::again(&attempt, page))
        }
    }
}
