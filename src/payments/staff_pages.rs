//! What the unit that decides looks at: whose turn it is to be looked at again (定期复核), and each month of one award.

use actix_web::{HttpResponse, web};

use super::batch_pages;
use super::staff_views::{self, Due, Home};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::looking;
use crate::benefits::{awards, batches, store as rates};
use crate::cases::{recusals, store as cases};
use crate::catalogue::Catalogue;
use crate::desk::case_pages::opened;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::ui::staff_nav::Place;
use crate::web::{self as portal, Visit};

/// So many stand on the page: the work of some days.
const MOST: i64 = 100;
/// So many that cannot be paid yet are shown of a programme.
const SHOWN: usize = 100;
/// So many batches are shown.
const BATCHES: i64 = 24;
/// So long before its day an award is shown.
const AHEAD: chrono::Days = chrono::Days::new(30);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(Place::Payments.path(), Act::WorkCases, show),
        route::get("/staff/cases/{number}/payments", Act::ReadCases, of_case),
    ]
}

async fn show(visit: Visit, officer: Officer, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let away = recusals::cases_of(&mut tx, officer.id()).await?;
    let until = visit.today().checked_add_days(AHEAD).unwrap_or_else(|| visit.today());
    let mut due = Vec::new();
    for one in awards::to_verify(&mut tx, &officer.unit, until, MOST).await? {
        if away.contains(&one.case_id) {
            continue;
        }
        if let Some((case, _)) = cases::by_id(&mut tx, &visit.ground.vault, one.case_id).await? {
            due.push(Due { case, by: one.verify_by, doubt: one.doubt() });
        }
    }
    let pays: Vec<&str> = batch_pages::pays(&catalogue, &officer.unit).collect();
    let mut home = Home { due, ..Home::default() };
    for programme in &pays {
        let waiting = batches::waiting(&mut tx, programme).await?;
        let overpaid = waiting.overpaid.iter().map(|(case, fen)| (*case, Some(*fen)));
        let without = waiting.without_account.iter().map(|case| (*case, None));
        for (case, fen) in overpaid.chain(without).take(SHOWN) {
            if let Some(number) = cases::number_of(&mut tx, case).await? {
                home.held_back.push((number, fen));
            }
        }
        home.waiting.push(((*programme).to_owned(), waiting));
    }
    home.batches = batches::newest(&mut tx, BATCHES).await?;
    home.batches.retain(|batch| {
        batch.unit == officer.unit || batch_pages::offices(&batch.unit).contains(&officer.unit.as_str())
    });
    drop(tx);
    home.pays = !pays.is_empty();
    Ok(portal::ok(staff_views::home(&visit, &catalogue, &home)))
}

async fn of_case(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (case, key) = opened(&visit, &officer, &path).await?;
    let service = rooms.0.get(&case.service).ok_or(Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let kept = awards::of_case(&mut tx, &key, case.id).await?.ok_or(Error::NotFound)?;
    let written = awards::lines(&mut tx, case.id).await?;
    let payments = batches::of_case(&mut tx, case.id).await?;
    let rates = rates::rates(&mut tx).await?;
    drop(tx);
    looking::note(&visit, &officer, &case).await?;
    let unit = rooms.1.unit(&case.unit);
    let unit = unit.map_or_else(String::new, |unit| unit.called(visit.words.language()).to_owned());
    Ok(portal::ok(staff_views::of_case(
        &visit,
        (&case, service),
        &kept,
        (&written, &payments),
        (&rates, &unit),
    )))
}
