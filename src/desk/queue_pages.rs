//! The queue of a unit, most urgent first, the search, and passing several cases on at once.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use uuid::Uuid;

use super::holding::{Hand, pass_all};
use super::queue_views::{self, Passed, Shown};
use super::reading;
use crate::accounts::Officer;
use crate::accounts::colleagues::{self, Team};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::queue::{self, After, Only, PAGE, Part};
use crate::catalogue::Catalogue;
use crate::clock::china;
use crate::district::UnitKind;
use crate::error::Result;
use crate::values::CaseNumber;
use crate::web::{self as portal, Form, Visit, see_other};

pub use super::queue_views::{called, channel, clock_tag};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff", Act::ReadCases, show),
        route::get("/staff/search", Act::ReadCases, search),
        route::post("/staff/queue/holders", Act::WorkCases, pass),
    ]
}

/// A part of the queue, with its name in addresses.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// `unit`, `mine`, `free`, `paused`, or the account of a colleague.
    pub name: String,
    part: Part,
}

/// The part of the queue that a query names.
fn chosen(query: &[(String, String)], officer: &Officer, team: &Team) -> Chosen {
    let name = query.iter().find(|(name, _)| name == "part").map_or("", |(_, value)| value.as_str());
    let part = match name {
        "mine" => Part::Of(officer.id()),
        "free" => Part::Free,
        "paused" => Part::Paused,
        other => match Uuid::try_parse(other).ok().and_then(|id| team.find(id)) {
            Some(colleague) => Part::Of(colleague.id),
            None => return Chosen { name: "unit".to_owned(), part: Part::Unit },
        },
    };
    Chosen { name: name.to_owned(), part }
}

/// What a query narrows the queue down to; what no service knows narrows nothing.
fn only(query: &[(String, String)], catalogue: &Catalogue) -> Only {
    let of = |wanted: &str| {
        query.iter().find(|(name, _)| name == wanted).map_or_else(String::new, |(_, value)| value.clone())
    };
    let (service, stage) = (of("service"), of("stage"));
    let within = catalogue.get(&service);
    let known = match within {
        Some(service) => service.stage(&stage).is_some(),
        None => catalogue.alone().any(|service| service.stage(&stage).is_some()),
    };
    Only {
        service: if within.is_some() { service } else { String::new() },
        stage: if known { stage } else { String::new() },
    }
}

/// The ends of yesterday, today and the second working day from now, in China.
pub fn ends(visit: &Visit) -> [DateTime<Utc>; 3] {
    let today = visit.today();
    let soon = visit.ground.calendar().add_working_days(today, 2).date;
    let start_of = |day: chrono::NaiveDate| {
        let midnight = day.and_time(NaiveTime::MIN);
        china().from_local_datetime(&midnight).single().map_or_else(|| midnight.and_utc(), |at| at.to_utc())
    };
    [start_of(today), start_of(today + TimeDelta::days(1)), start_of(soon + TimeDelta::days(1))]
}

/// A page of the queue as a query asks for it.
async fn read(
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    query: &[(String, String)],
) -> Result<Shown> {
    let (ground, unit) = (&visit.ground, &officer.unit);
    let mut tx = ground.database.read().await?;
    let team = colleagues::team(&mut tx, &ground.vault, unit, visit.today()).await?;
    let chosen = chosen(query, officer, &team);
    let (only, after) = (only(query, catalogue), After::in_query(query));
    let (mut lines, counts) =
        queue::page(&mut tx, &ground.vault, reading(officer), ends(visit), (chosen.part, &only), after)
            .await?;
    let more = i64::try_from(lines.len()).is_ok_and(|found| found > PAGE);
    lines.truncate(usize::try_from(PAGE).unwrap_or(20));
    let next = lines
        .last()
        .filter(|_| more)
        .map(|last| format!("{}&after={}", queue_views::part_path(&chosen.name, &only), last.place()));
    let checks = matches!(officer.account.unit_kind, Some(UnitKind::Community | UnitKind::Street));
    Ok(Shown { me: officer.id(), checks, chosen, only, lines, counts, next, team })
}

async fn show(
    visit: Visit,
    officer: Officer,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let shown = read(&visit, &officer, &catalogue, &query).await?;
    let just = query.iter().find(|(name, _)| name == "passed").and_then(|(_, count)| count.parse().ok());
    let gone =
        query.iter().find(|(name, _)| name == "gone").and_then(|(_, number)| CaseNumber::parse(number).ok());
    let gone = gone.map(|number| number.as_str().to_owned());
    let passed = Passed { just, gone, ..Passed::default() };
    Ok(portal::ok(queue_views::queue(&visit, &catalogue, &shown, &passed)))
}

/// Passes the ticked cases on.
async fn pass(
    visit: Visit,
    officer: Officer,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    let query: Vec<(String, String)> =
        ["part", "service", "stage"].map(|name| (name.to_owned(), form.get(name).to_owned())).into();
    let shown = read(&visit, &officer, &catalogue, &query).await?;
    let hand = Hand::of(&visit, &officer, shown.team.clone());
    let ticked: Vec<String> =
        form.all("case").take(usize::try_from(PAGE).unwrap_or(20)).map(str::to_owned).collect();
    let (nothing_ticked, target) = (ticked.is_empty(), hand.target(form.get("to")));
    let (false, Some(to)) = (nothing_ticked, target) else {
        let passed =
            Passed { nothing_ticked, nobody_chosen: target.is_none(), typed: form.0, ..Passed::default() };
        return Ok(portal::again(queue_views::queue(&visit, &catalogue, &shown, &passed)));
    };
    let (went, left) = pass_all(&visit, &hand, &ticked, to).await?;
    if left.is_empty() {
        let list = queue_views::part_path(&shown.chosen.name, &shown.only);
        return Ok(see_other(&format!("{list}&passed={went}")));
    }
    let shown = read(&visit, &officer, &catalogue, &query).await?;
    let passed = Passed { just: (went > 0).then_some(went), left, typed: form.0, ..Passed::default() };
    Ok(portal::again(queue_views::queue(&visit, &catalogue, &shown, &passed)))
}

async fn search(
    visit: Visit,
    officer: Officer,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let typed = query.iter().find(|(name, _)| name == "q").map_or("", |(_, value)| value.as_str());
    let typed: String = typed.chars().take(100).collect();
    let mut tx = visit.ground.database.read().await?;
    let lines = queue::search(&mut tx, &visit.ground.vault, reading(&officer), &typed).await?;
    Ok(portal::ok(queue_views::found(&visit, &catalogue, &typed, &lines)))
}
