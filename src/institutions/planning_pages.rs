//! A hospital plans: its days, new ones, and the way to it in words.

use actix_web::{HttpResponse, web};

use super::day_forms::{self, NewDays};
use super::planning_views::{self, NewDay};
use super::{day_path, guests};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::appointments::appointment::LONGEST;
use crate::appointments::day_store::{self, HospitalPlace};
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::district::Places;
use crate::error::Result;
use crate::values::Phone;
use crate::values::text::{clean_lines, length};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Longest text on how to get to a hospital, in characters.
const LONGEST_WAY: usize = 3 * LONGEST;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/days", Act::KeepDays, list),
        route::post("/staff/days", Act::KeepDays, make).given_back_on("/staff/days/new"),
        route::get("/staff/days/new", Act::KeepDays, new),
        route::get("/staff/days/place", Act::KeepDays, place),
        route::post("/staff/days/place", Act::KeepDays, set_place),
    ]
}

async fn list(
    visit: Visit,
    assessor: Officer,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let past = query.iter().any(|(name, _)| name == "past");
    let mut tx = visit.ground.database.read().await?;
    let days = day_store::of_unit(&mut tx, &assessor.unit, (visit.today(), past), visit.now).await?;
    let place = day_store::place(&mut tx, &assessor.unit).await?;
    Ok(portal::ok(planning_views::list(&visit, &days, place.as_ref(), past)))
}

/// Communities where somebody waits for a visit, with how many do.
async fn waiting(visit: &Visit, assessor: &Officer, catalogue: &Catalogue) -> Result<Vec<(String, usize)>> {
    let mut tx = visit.ground.database.read().await?;
    let mut counts: Vec<(String, usize)> = Vec::new();
    for one in guests::waiting(&mut tx, &visit.ground.vault, catalogue, assessor).await? {
        let Some(place) = one.place else { continue };
        match counts.iter_mut().find(|(known, _)| *known == place) {
            Some((_, count)) => *count += 1,
            None => counts.push((place, 1)),
        }
    }
    Ok(counts)
}

async fn new(
    visit: Visit,
    assessor: Officer,
    (catalogue, places): (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let waiting = waiting(&visit, &assessor, &catalogue).await?;
    let held = crate::accounts::held::on_page(&visit, Some(assessor.id())).await?;
    let typed = held.map(|held| held.pairs).unwrap_or_default();
    Ok(portal::ok(planning_views::new(
        &visit,
        &NewDay { places: &places, waiting, typed: &typed, faults: &[] },
    )))
}

async fn make(
    visit: Visit,
    assessor: Officer,
    (catalogue, places): (web::Data<Catalogue>, web::Data<Places>),
    form: Form,
) -> Result<HttpResponse> {
    let calendar = visit.ground.calendar();
    let made = match day_forms::read(&form, visit.today(), &calendar, &places) {
        Ok(new) => new,
        Err(faults) => {
            let waiting = waiting(&visit, &assessor, &catalogue).await?;
            let page = NewDay { places: &places, waiting, typed: &form, faults: &faults };
            return Ok(portal::again(planning_views::new(&visit, &page)));
        }
    };
    let (unit, key) = (assessor.unit.clone(), form.get("once").chars().take(40).collect::<String>());
    let (by, now) = (assessor.id(), visit.now);
    let only = made.days.len() == 1;
    let first = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { add_all(tx, (&unit, &key), &made, (by, now)).await }))
        .await?;
    match first.filter(|_| only) {
        Some(day) => Ok(see_other(&day_path(day))),
        None => Ok(see_other("/staff/days")),
    }
}

/// Adds the days; the id of the first that is new.
async fn add_all(
    tx: &mut Tx,
    of: (&str, &str),
    new: &NewDays,
    (by, at): (uuid::Uuid, chrono::DateTime<chrono::Utc>),
) -> Result<Option<uuid::Uuid>> {
    let mut first = None;
    for day in &new.days {
        let added = day_store::add(tx, of, *day, &new.plan, Some(by), at).await?;
        first = first.or(added);
    }
    Ok(first)
}

async fn place(visit: Visit, assessor: Officer) -> Result<HttpResponse> {
    let there = day_store::place(&mut visit.ground.database.read().await?, &assessor.unit).await?;
    let typed =
        there.map(|there| Pairs(vec![("place".to_owned(), there.place), ("phone".to_owned(), there.phone)]));
    Ok(portal::ok(planning_views::place(&visit, &typed.unwrap_or_default(), &[])))
}

async fn set_place(visit: Visit, assessor: Officer, form: Form) -> Result<HttpResponse> {
    let way = clean_lines(form.get("place"));
    let words = visit.words;
    let mut errors = Vec::new();
    if way.is_empty() || length(&way) > LONGEST_WAY {
        errors.push(("place".to_owned(), words.day_fault_way(LONGEST_WAY)));
    }
    let phone = match Phone::parse(form.get("phone")) {
        Ok(phone) => Some(phone),
        Err(_) => {
            errors.push(("phone".to_owned(), words.day_fault_phone()));
            None
        }
    };
    let Some(phone) = phone.filter(|_| errors.is_empty()) else {
        return Ok(portal::again(planning_views::place(&visit, &form, &errors)));
    };
    let there = HospitalPlace { place: way, phone: phone.as_str().to_owned() };
    let (unit, by, now) = (assessor.unit.clone(), assessor.id(), visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move { day_store::set_place(tx, &unit, &there, Some(by), now).await })
        })
        .await?;
    Ok(see_other("/staff/days"))
}
