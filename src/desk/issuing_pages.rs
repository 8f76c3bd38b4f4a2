//! From an approval to a certificate: who is to be entered into the national system, as a list and as a sheet to take
//! along. The numbers that come back have a page of their own (`numbers_pages`).

use actix_web::{HttpResponse, web};

use super::issuing_sheet::{self, Entry};
use super::issuing_views;
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::issuing;
use crate::cases::looks::{self, Purpose};
use crate::cases::{Case, Past, recusals, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::vault::RecordKey;
use crate::web::{self as portal, Visit};

/// Where it is done.
pub const PATH: &str = "/staff/issuing";
/// Where those are whose certificate is to be handed over.
pub const ENTERED: &str = "/staff/issuing/entered";
/// So many stand on the page and in the sheet: a day's work of an office.
const MOST: i64 = 500;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::WorkCases, show),
        route::get(ENTERED, Act::WorkCases, entered),
        route::get_file("/staff/issuing/sheet", Act::WorkCases, sheet),
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

async fn list(
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    stages: fn(&Service) -> Vec<&str>,
) -> Result<Vec<Case>> {
    let mut tx = visit.ground.database.read().await?;
    let there = standing_in(&mut tx, visit, officer, catalogue, stages).await?;
    Ok(there.into_iter().map(|(case, _)| case).collect())
}

async fn show(visit: Visit, officer: Officer, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let waiting = list(&visit, &officer, &catalogue, issuing::waiting_stages).await?;
    Ok(portal::ok(issuing_views::waiting(&visit, &catalogue, &waiting)))
}

async fn entered(visit: Visit, officer: Officer, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let entered = list(&visit, &officer, &catalogue, issuing::entered_stages).await?;
    Ok(portal::ok(issuing_views::entered(&visit, &catalogue, &entered)))
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
    let database = &visit.ground.database;
    database
        .write(move |tx| Box::pin(async move { looks::note_all(tx, ids, reader, Purpose::List, now).await }))
        .await?;
    let bytes = issuing_sheet::write(visit.words, &entries).map_err(Error::internal)?;
    Ok(portal::spreadsheet(&format!("certificates-{}", visit.today()), bytes))
}
