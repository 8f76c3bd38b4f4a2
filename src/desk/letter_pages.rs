//! Letters on the desk: what waits to be printed or read out, a letter as the person gets it, and that it reached them.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::case_pages::opened;
use super::letter_views::{self, HOW, ON, Service as Page, Wrong};
use super::{path as path_of, role};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::{looking, reaching};
use crate::cases::{Case, EventKind, Served, change, recusals};
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::notices::store::{self as notices, Kept};
use crate::values::{DateParts, DateRange};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/letters", Act::ReadCases, due),
        route::get("/staff/cases/{number}/letters/{letter}", Act::ReadCases, show),
        route::post("/staff/cases/{number}/letters/{letter}/service", Act::WorkCases, serve),
    ]
}

/// What waits to be printed or read out; what the officer stays away from is a colleague's.
async fn due(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let mut letters = notices::due(&mut tx, &visit.ground.vault, &officer.unit).await?;
    if officer.account.recuses {
        let away = recusals::cases_of(&mut tx, officer.id()).await?;
        letters.retain(|due| !away.contains(&due.case));
    }
    Ok(portal::ok(letter_views::due(&visit, &letters)))
}

async fn kept(visit: &Visit, key: &RecordKey, case: &Case, id: Uuid) -> Result<Kept> {
    let letters = notices::of_case(&mut visit.ground.database.read().await?, key, case.id).await?;
    letters.into_iter().find(|kept| kept.id == id).ok_or(Error::NotFound)
}

async fn page(
    visit: &Visit,
    catalogue: &Catalogue,
    (case, key): (&Case, &RecordKey),
    kept: &Kept,
    (typed, wrong): (&Pairs, Wrong),
) -> Result<maud::Markup> {
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let profile = reaching::profile_of(&mut tx, &visit.ground.vault, &service, case, key).await?;
    let large = kept.ways.print || profile.is_some_and(|profile| profile.wants_large_print());
    Ok(letter_views::letter(visit, &Page { service: &service, case, kept, large, typed, wrong }))
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, Uuid)>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (number, id) = path.into_inner();
    let (case, key) = opened(&visit, &officer, &number).await?;
    looking::note(&visit, &officer, &case).await?;
    let kept = kept(&visit, &key, &case, id).await?;
    let fresh = (&Pairs::default(), Wrong::default());
    Ok(portal::ok(page(&visit, &catalogue, (&case, &key), &kept, fresh).await?))
}

/// Notes that a letter reached the person: remedies count from that day.
async fn serve(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, Uuid)>,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (number, id) = path.into_inner();
    let (catalogue, form) = rooms;
    let (case, key) = opened(&visit, &officer, &number).await?;
    let kept = kept(&visit, &key, &case, id).await?;
    let how = match form.get(HOW) {
        "read-out" => Some(Served::ReadOut),
        "posted" => Some(Served::Posted),
        "handed-over" => Some(Served::HandedOver),
        _ => None,
    };
    let part = |part: &str| form.get(&format!("{ON}.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    let on = parts.parse(DateRange::Past, visit.today());
    let early = on.as_ref().is_ok_and(|on| *on < kept.letter.date);
    let (Some(how), Ok(on), false) = (how, &on, early) else {
        looking::note(&visit, &officer, &case).await?;
        let wrong = Wrong { how: how.is_none(), on: on.err(), early };
        let again = page(&visit, &catalogue, (&case, &key), &kept, (&form, wrong)).await?;
        return Ok(portal::again(again));
    };
    let (ground, now, me, role) = (&visit.ground, visit.now, officer.id(), role(&officer));
    let (document, on) = (kept.letter.document.clone(), *on);
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            notices::mark_served(open.tx, id, how, on).await?;
            open.record(&EventKind::LetterServed { document, how, on }, Some(me), role, now).await
        })
    })
    .await?;
    Ok(see_other(&format!("{}/letters/{id}", path_of(&case.number))))
}
