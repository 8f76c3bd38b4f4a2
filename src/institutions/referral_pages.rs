//! The desk of a designated hospital: what was referred to it, and the sheet of the assessment.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use maud::html;
use uuid::Uuid;

use super::path as path_of;
use super::referral_views::{self, Referral};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::act_forms::{self, Attempt, Tried};
use crate::applications::arranging_pages::standing;
use crate::applications::looking;
use crate::cases::found::{Found, for_staff};
use crate::cases::queue::{self, Lent, PAGE, Reading};
use crate::cases::{ActorRole, Case, Past, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/referrals", Act::ReadReferrals, list),
        route::get("/staff/referrals/{number}", Act::ReadReferrals, show),
        route::get_file("/staff/referrals/{number}/documents/{document}", Act::ReadReferrals, document),
        route::get("/staff/referrals/{number}/acts/{act}", Act::Assess, ask),
        route::post("/staff/referrals/{number}/acts/{act}", Act::Assess, carry_out),
    ]
}

/// A case that is referred to this hospital; any other is not there.
async fn opened(visit: &Visit, assessor: &Officer, number: &str) -> Result<(Case, RecordKey)> {
    found(visit, assessor, number).await.map(Found::parts)
}

async fn found(visit: &Visit, assessor: &Officer, number: &str) -> Result<Found> {
    let mut tx = visit.ground.database.read().await?;
    let may = |case: &Case| case.is_referred_to(&assessor.unit);
    for_staff(&mut tx, &visit.ground.vault, number, assessor.id(), may).await
}

async fn list(
    visit: Visit,
    assessor: Officer,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let after = queue::After::in_query(&query);
    let mut tx = visit.ground.database.read().await?;
    let reading = Reading { by: assessor.id(), unit: &assessor.unit };
    let mut lines = queue::lent(&mut tx, &visit.ground.vault, reading, Lent::Referred, after).await?;
    let most = usize::try_from(PAGE).unwrap_or(20);
    let next = (lines.len() > most).then(|| {
        lines.truncate(most);
        lines.last().map(|last| format!("/staff/referrals?after={}", last.place()))
    });
    Ok(portal::ok(referral_views::list(&visit, &catalogue, &lines, next.flatten().as_deref())))
}

/// What a hospital may know of a case.
async fn referral(visit: &Visit, catalogue: &Catalogue, case: Case, key: &RecordKey) -> Result<Referral> {
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let history = cases::history(&mut tx, &visit.ground.vault, key, case.id).await?;
    let form = cases::form(&mut tx, key, case.id).await?;
    let snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    Ok(Referral { past: Past::of(&history), service, snapshot, case })
}

async fn show(
    visit: Visit,
    assessor: Officer,
    path: web::Path<String>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (case, key) = opened(&visit, &assessor, &path).await?;
    looking::note(&visit, &assessor, &case).await?;
    let referral = referral(&visit, &catalogue, case, &key).await?;
    let appointment = standing(&visit, &referral.service, (&referral.case, &key)).await?;
    Ok(portal::ok(referral_views::show(&visit, &referral, appointment.as_ref())))
}

/// A document of a question that the hospital may see.
async fn document(
    visit: Visit,
    assessor: Officer,
    path: web::Path<(String, Uuid)>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (number, id) = path.into_inner();
    let (case, _) = opened(&visit, &assessor, &number).await?;
    let service = catalogue.get(&case.service).ok_or(Error::NotFound)?;
    looking::note(&visit, &assessor, &case).await?;
    let shown = |question: &str| service.definition.referral.iter().any(|one| one == question);
    looking::document(&visit, &case, id, shown).await
}

async fn ask(
    visit: Visit,
    assessor: Officer,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (case, key) = opened(&visit, &assessor, &number).await?;
    let referral = referral(&visit, &rooms.0, case, &key).await?;
    let service = &referral.service;
    let act = act_forms::of_role(service, &act, ActorRole::Assessor)?;
    if !act_forms::is_possible(&visit, service, &referral.case, &referral.past, act, ActorRole::Assessor) {
        return Ok(see_other(&path_of(&number)));
    }
    let attempt = Attempt { typed: act_forms::fresh(service, act), ..Attempt::default() };
    let at = (&referral.case, path_of(&referral.case.number));
    Ok(portal::ok(looking::act_page(&visit, (service, &rooms.1), at, act, (&attempt, &html! {}))))
}

async fn carry_out(
    visit: Visit,
    assessor: Officer,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (catalogue, places, form) = rooms;
    let (case, key) = opened(&visit, &assessor, &number).await?;
    let service: Arc<Service> = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let act = act_forms::of_role(&service, &act, ActorRole::Assessor)?;
    let who = (assessor.id().into(), ActorRole::Assessor);
    match act_forms::attempt(&visit, (&service, &places), (&case, &key), act, &form, who).await? {
        Tried::Done(case) if case.is_referred_to(&assessor.unit) => Ok(see_other(&path_of(&case.number))),
        // It was given back: the hospital sees it no longer.
        Tried::Done(_) => Ok(see_other("/staff/referrals")),
        Tried::Again(attempt) => {
            let (case, _) = opened(&visit, &assessor, &number).await?;
            let at = (&case, path_of(&case.number));
            let page = looking::act_page(&visit, (&service, &places), at, act, (&attempt, &html! {}));
            Ok(looking::again(&attempt, page))
        }
    }
}
