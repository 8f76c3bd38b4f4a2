//! Staff arrange an appointment for a person, on the phone or at a counter: the hospital that the case is referred to,
//! or the unit that holds it. And the list of whom each has to contact.

use std::collections::HashSet;
use std::sync::Arc;

use actix_web::{HttpResponse, web};

use super::arranging_path as path_of;
use super::arranging_views::{self, Person};
use super::guests;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, Role};
use crate::applications::arranging::{self, By};
use crate::applications::arranging_pages::{attempt, from_in, read, scene, settle};
use crate::applications::arranging_views::Fault;
use crate::applications::looking;
use crate::applications::reaching;
use crate::appointments::calls::{self, Due};
use crate::appointments::meets;
use crate::cases::found::for_staff;
use crate::cases::{ActorRole, Case, change, recusals};
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/calls", Act::Arrange, list),
        route::get("/staff/appointments/{number}", Act::Arrange, show),
        route::post("/staff/appointments/{number}", Act::Arrange, choose),
        route::post("/staff/appointments/{number}/confirmation", Act::Arrange, confirm),
        route::post("/staff/appointments/{number}/cancellation", Act::Arrange, cancel),
        route::post("/staff/appointments/{number}/call", Act::Arrange, called),
    ]
}

/// A case in which somebody may arrange: referred to their hospital, or of their unit. Any other is not there, and one
/// that they stay away from is not shown.
///
/// # Errors
/// `NotFound`, `Recused`; those of the database and the vault.
pub async fn opened(
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    number: &str,
) -> Result<(Case, Arc<Service>, RecordKey)> {
    let mut tx = visit.ground.database.read().await?;
    let service = |case: &Case| catalogue.get(&case.service).cloned();
    let may = |case: &Case| {
        (case.is_referred_to(&officer.unit) || case.may_be_read_by(&officer.unit))
            && service(case).is_some_and(|service| meets(&service, case).is_some())
    };
    let (case, key) = for_staff(&mut tx, &visit.ground.vault, number, officer.id(), may).await?.parts();
    let service = service(&case).ok_or(Error::NotFound)?;
    Ok((case, service, key))
}

fn by(visit: &Visit, officer: &Officer) -> By {
    let role = match officer.account.role {
        Role::Assessor => ActorRole::Assessor,
        Role::Lead => ActorRole::Lead,
        _ => ActorRole::Officer,
    };
    By { actor: officer.id().into(), role, at: visit.now }
}

/// Whom one's hospital or unit has to contact.
async fn list(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let silent_days = visit.ground.config.appointments.silent_days;
    let due = Due::on(visit.today(), &visit.ground.calendar(), silent_days);
    let calls = calls::of_unit(&mut tx, &visit.ground.vault, &officer.unit, due).await?;
    let away = match officer.account.recuses {
        true => recusals::cases_of(&mut tx, officer.id()).await?,
        false => HashSet::new(),
    };
    Ok(portal::ok(arranging_views::list(&visit, &calls, &away)))
}

/// The page, or nothing where nothing is to be arranged any more.
async fn page(
    visit: &Visit,
    officer: &Officer,
    (case, service, key): (&Case, &Arc<Service>, &RecordKey),
    (typed, fault, from): (&Pairs, Option<Fault>, Option<chrono::NaiveDate>),
) -> Result<maud::Markup> {
    let scene = scene(visit, service, (case, key), (from, true)).await?.ok_or(Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let profile = reaching::profile_of(&mut tx, &visit.ground.vault, service, case, key).await?;
    drop(tx);
    let wishes = guests::wishes(visit, service, (case, key)).await?;
    looking::note(visit, officer, case).await?;
    let person = Person {
        case,
        scene: &scene,
        profile: profile.as_ref(),
        wishes,
        of_hospital: officer.account.role == Role::Assessor,
        typed,
        fault,
        from,
    };
    Ok(arranging_views::person(visit, &person))
}

async fn show(
    visit: Visit,
    officer: Officer,
    (path, query): (web::Path<String>, web::Query<Vec<(String, String)>>),
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (case, service, key) = opened(&visit, &officer, &catalogue, &path).await?;
    let with = (&Pairs::default(), None, from_in(&query));
    Ok(portal::ok(page(&visit, &officer, (&case, &service, &key), with).await?))
}

async fn choose(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    (catalogue, form): (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (case, service, key) = opened(&visit, &officer, &catalogue, &path).await?;
    let fault = match read(&form, true) {
        Err(fault) => Some(fault),
        Ok(sent) => Fault::of(attempt(&visit, &service, case.id, &sent, by(&visit, &officer)).await?),
    };
    let Some(fault) = fault else { return Ok(see_other(&format!("{}?done", path_of(&case.number)))) };
    let (case, service, key) = match opened(&visit, &officer, &catalogue, &path).await {
        Err(Error::NotFound) => return Ok(see_other("/staff/calls")),
        other => other.or(Ok::<_, Error>((case, service, key)))?,
    };
    let again = page(&visit, &officer, (&case, &service, &key), (&form, Some(fault), None)).await?;
    Ok(portal::again(again))
}

async fn confirm(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    (catalogue, _): (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (case, service, _) = opened(&visit, &officer, &catalogue, &path).await?;
    settle(&visit, &service, case.id, (true, by(&visit, &officer))).await?;
    Ok(see_other(&format!("{}?done", path_of(&case.number))))
}

async fn cancel(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    (catalogue, _): (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (case, service, _) = opened(&visit, &officer, &catalogue, &path).await?;
    settle(&visit, &service, case.id, (false, by(&visit, &officer))).await?;
    Ok(see_other(&format!("{}?done", path_of(&case.number))))
}

/// Somebody called the person: reached, or again on the next working day.
async fn called(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    (catalogue, form): (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (case, ..) = opened(&visit, &officer, &catalogue, &path).await?;
    let again_on = match form.get("reached") {
        "yes" => None,
        "no" => Some(visit.ground.calendar().add_working_days(visit.today(), 1).date),
        _ => return Err(Error::NotFound),
    };
    let (ground, by) = (&visit.ground, by(&visit, &officer));
    change(&ground.database, &ground.vault, case.id, move |open| {
        Box::pin(async move { arranging::called(open.tx, (&open.case, &open.key), again_on, by).await })
    })
    .await?;
    Ok(see_other("/staff/calls"))
}
