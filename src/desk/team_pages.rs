//! The team of a unit: who is away, who stands in, and for the lead how much everybody holds.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use uuid::Uuid;

use super::queue_pages::ends;
use super::team_views::{self, Load, Wrong};
use crate::accounts::colleagues::{self, Team};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, Role};
use crate::cases::queue;
use crate::error::{Error, Result};
use crate::values::{DateParts, DateRange};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Where the team is.
pub const PATH: &str = "/staff/team";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::ReadCases, show),
        route::post("/staff/team/absences", Act::WorkCases, add).given_back_on(PATH),
        route::post("/staff/team/absences/{absence}/end", Act::WorkCases, end),
    ]
}

async fn read_team(visit: &Visit, officer: &Officer) -> Result<Team> {
    let mut tx = visit.ground.database.read().await?;
    colleagues::team(&mut tx, &visit.ground.vault, &officer.unit, visit.today()).await
}

/// How much everybody holds: for the lead, who passes cases on.
async fn load(visit: &Visit, officer: &Officer, team: &Team) -> Result<Option<Load>> {
    if officer.account.role != Role::Lead {
        return Ok(None);
    }
    let mut tx = visit.ground.database.read().await?;
    let mut held = Vec::new();
    for one in &team.colleagues {
        held.push((one.id, queue::counts_of(&mut tx, &officer.unit, one.id, ends(visit)).await?));
    }
    let free = queue::count_free(&mut tx, &officer.unit).await?;
    Ok(Some(Load { held, free }))
}

async fn page(visit: &Visit, officer: &Officer, typed: &Pairs, wrong: &Wrong) -> Result<maud::Markup> {
    let team = read_team(visit, officer).await?;
    let load = load(visit, officer, &team).await?;
    Ok(team_views::page(
        visit,
        (officer.id(), officer.account.role == Role::Lead),
        (&team, load.as_ref()),
        typed,
        wrong,
    ))
}

async fn show(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    let held = crate::accounts::held::on_page(&visit, Some(officer.id())).await?;
    let wrong = Wrong { given_back: held.is_some(), ..Wrong::default() };
    let typed = held.map(|held| held.pairs).unwrap_or_default();
    Ok(portal::ok(page(&visit, &officer, &typed, &wrong).await?))
}

/// A day in a form.
fn day(form: &Pairs, name: &str, today: NaiveDate) -> Result<NaiveDate, crate::values::DateError> {
    let part = |part: &str| form.get(&format!("{name}.{part}")).to_owned();
    DateParts { year: part("year"), month: part("month"), day: part("day") }.parse(DateRange::Any, today)
}

/// What a form asks for: who is away, from when to when, who stands in; or what is wrong with it.
struct Asked {
    account: Uuid,
    substitute: Option<Uuid>,
    days: (NaiveDate, NaiveDate),
}

fn read(form: &Pairs, officer: &Officer, team: &Team, today: NaiveDate) -> std::result::Result<Asked, Wrong> {
    let of_team = |text: &str| Uuid::try_parse(text).ok().filter(|id| team.find(*id).is_some());
    // Only a lead enters it for another.
    let account = match officer.account.role {
        Role::Lead => of_team(form.get("account")),
        _ => Some(officer.id()),
    };
    let substitute = match form.get("substitute") {
        "" => None,
        "nobody" => Some(None),
        id => of_team(id).map(Some),
    };
    let (from, until) = (day(form, "from", today), day(form, "until", today));
    match (account, substitute, from, until) {
        (Some(account), Some(substitute), Ok(from), Ok(until)) => {
            match team.may_add(account, substitute, (from, until), today) {
                Ok(()) => Ok(Asked { account, substitute, days: (from, until) }),
                Err(why) => Err(Wrong { why: Some(why), ..Wrong::default() }),
            }
        }
        (account, substitute, from, until) => Err(Wrong {
            account: account.is_none(),
            substitute: substitute.is_none(),
            from: from.err(),
            until: until.err(),
            ..Wrong::default()
        }),
    }
}

async fn add(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    let team = read_team(&visit, &officer).await?;
    let asked = match read(&form, &officer, &team, visit.today()) {
        Ok(asked) => asked,
        Err(wrong) => return Ok(portal::again(page(&visit, &officer, &form, &wrong).await?)),
    };
    let (by, now) = (officer.id(), visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let Asked { account, substitute, days } = asked;
                colleagues::add_absence(tx, account, substitute, days, by, now).await
            })
        })
        .await?;
    Ok(see_other(&format!("{PATH}#absences")))
}

async fn end(visit: Visit, officer: Officer, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let (id, unit, now) = (path.into_inner(), officer.unit.clone(), visit.now);
    let own = (officer.account.role != Role::Lead).then_some(officer.id());
    let ended = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { colleagues::end_absence(tx, id, &unit, own, now).await }))
        .await?;
    if ended { Ok(see_other(&format!("{PATH}#absences"))) } else { Err(Error::NotFound) }
}
