//! One day of a hospital: who comes when and what they need, its size, its cancelling, and who was met.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::day_views::{self, DayPage, Wrong};
use super::guests::{self, Guest};
use super::{arranging_pages, day_forms, day_path};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::arranging::{self, Around, Arranged, Asked, By};
use crate::appointments::appointment::LONGEST;
use crate::appointments::day::MOST_SEATS;
use crate::appointments::{AssessmentDay, DayKind, Needs, day_store, store as appointments};
use crate::cases::{ActorRole, change};
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::values::text::{clean_lines, length};
use crate::vault::Vault;
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/days/{day}", Act::KeepDays, show),
        route::get("/staff/days/{day}/sheet", Act::KeepDays, sheet),
        route::post("/staff/days/{day}/seats", Act::KeepDays, set_seats),
        route::get("/staff/days/{day}/cancellation", Act::KeepDays, ask_cancel),
        route::post("/staff/days/{day}/cancellation", Act::KeepDays, cancel),
        route::post("/staff/days/{day}/marks", Act::KeepDays, mark),
        route::post("/staff/days/{day}/offers", Act::KeepDays, offer),
    ]
}

fn by(visit: &Visit, assessor: &Officer) -> By {
    By { actor: assessor.id().into(), role: ActorRole::Assessor, at: visit.now }
}

/// A day of the assessor's hospital; one of another is not there.
async fn opened(visit: &Visit, assessor: &Officer, day: Uuid) -> Result<AssessmentDay> {
    let mut tx = visit.ground.database.read().await?;
    day_store::by_id(&mut tx, day, &assessor.unit, visit.now).await?.ok_or(Error::NotFound)
}

type Rooms = (web::Data<Catalogue>, web::Data<Places>);

async fn page(visit: &Visit, assessor: &Officer, rooms: &Rooms, day: AssessmentDay) -> Result<DayPage> {
    let guests = guests::of_day(visit, &rooms.0, assessor, (day.id, day.kind)).await?;
    let mut tx = visit.ground.database.read().await?;
    let through = day_store::places(&mut tx, day.id).await?;
    let mut waiting = Vec::new();
    if day.kind == DayKind::HomeVisits && day.cancelled_at.is_none() && day.span().starts_at() > visit.now {
        for one in guests::waiting(&mut tx, &visit.ground.vault, &rooms.0, assessor).await? {
            if day_store::goes_to(&mut tx, day.id, one.case.id).await? {
                waiting.push(one);
            }
        }
    }
    let named = |code: &String| rooms.1.name_of(code).unwrap_or_else(|| code.clone());
    let slots = day_store::slots(&mut tx, day.id).await?;
    Ok(DayPage { places: through.iter().map(named).collect(), slots, guests, waiting, day })
}

async fn show(visit: Visit, assessor: Officer, day: web::Path<Uuid>, rooms: Rooms) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    let page = page(&visit, &assessor, &rooms, day).await?;
    Ok(portal::ok(day_views::day(&visit, &page, None)))
}

/// The list to be printed.
async fn sheet(visit: Visit, assessor: Officer, day: web::Path<Uuid>, rooms: Rooms) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    let page = page(&visit, &assessor, &rooms, day).await?;
    Ok(portal::ok(day_views::sheet(&visit, &page)))
}

async fn again(
    visit: &Visit,
    assessor: &Officer,
    rooms: &Rooms,
    (day, wrong): (Uuid, Wrong),
) -> Result<HttpResponse> {
    let day = opened(visit, assessor, day).await?;
    let page = page(visit, assessor, rooms, day).await?;
    Ok(portal::again(day_views::day(visit, &page, Some(&wrong))))
}

/// How many fit: never fewer than come.
async fn set_seats(
    visit: Visit,
    assessor: Officer,
    day: web::Path<Uuid>,
    (rooms, form): (Rooms, Form),
) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    let typed = form.get("seats").to_owned();
    let Some(seats) = day_forms::number(&typed, MOST_SEATS) else {
        return again(&visit, &assessor, &rooms, (day.id, Wrong::Seats(typed))).await;
    };
    let id = day.id;
    let set = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { day_store::set_seats(tx, id, seats).await }))
        .await?;
    if !set {
        return again(&visit, &assessor, &rooms, (day.id, Wrong::TooFew(typed))).await;
    }
    Ok(see_other(&day_path(day.id)))
}

async fn ask_cancel(visit: Visit, assessor: Officer, day: web::Path<Uuid>) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    if day.cancelled_at.is_some() {
        return Ok(see_other(&day_path(day.id)));
    }
    Ok(portal::ok(day_views::cancellation(&visit, &day, "", false)))
}

/// Cancels a day; in the same write everybody who was to come is told.
async fn cancel(
    visit: Visit,
    assessor: Officer,
    day: web::Path<Uuid>,
    (rooms, form): (Rooms, Form),
) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    let why = clean_lines(form.get("why"));
    if why.is_empty() || length(&why) > LONGEST {
        return Ok(portal::again(day_views::cancellation(&visit, &day, form.get("why"), true)));
    }
    let (vault, catalogue, id) = (visit.ground.vault.clone(), rooms.0.clone(), day.id);
    let by = by(&visit, &assessor);
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { call_off_all(tx, &vault, &catalogue, (id, &why), by).await }))
        .await?;
    Ok(see_other(&day_path(day.id)))
}

async fn call_off_all(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    (day, why): (Uuid, &str),
    by: By,
) -> Result<()> {
    if !day_store::cancel(tx, day, why, by.actor.account, by.at).await? {
        return Ok(());
    }
    for (one, case, key) in appointments::of_day(tx, vault, day).await? {
        if let Some(service) = catalogue.get(&case.service) {
            let around = Around { vault, service, change_hours: 0 };
            arranging::call_off(tx, around, (&case, &key), &one, by).await?;
        }
    }
    Ok(())
}

/// Whether they met: not before the time has come, and not missed before it is over.
async fn mark(
    visit: Visit,
    assessor: Officer,
    day: web::Path<Uuid>,
    (rooms, form): (Rooms, Form),
) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    let met = match form.get("mark") {
        "attended" => true,
        "missed" => false,
        _ => return Err(Error::NotFound),
    };
    let of = Uuid::parse_str(form.get("appointment")).map_err(|_| Error::NotFound)?;
    let guests = guests::of_day(&visit, &rooms.0, &assessor, (day.id, day.kind)).await?;
    let guest = guests.into_iter().find(|guest| guest.appointment.id == of).ok_or(Error::NotFound)?;
    if guest.away {
        return Err(Error::NotFound);
    }
    if !may_be_marked(&guest, met, &visit) {
        return again(&visit, &assessor, &rooms, (day.id, Wrong::Early)).await;
    }
    let service = rooms.0.get(&guest.case.service).cloned().ok_or(Error::NotFound)?;
    let (ground, by, one) = (&visit.ground, by(&visit, &assessor), guest.appointment);
    let most = ground.config.appointments.missed;
    change(&ground.database, &ground.vault, guest.case.id, move |open| {
        Box::pin(async move {
            let around = Around { vault: open.vault, service: &service, change_hours: 0 };
            arranging::mark(open.tx, around, (&open.case, &open.key), (&one, met), (most, by)).await
        })
    })
    .await?;
    Ok(see_other(&day_path(day.id)))
}

fn may_be_marked(guest: &Guest, met: bool, visit: &Visit) -> bool {
    let one = &guest.appointment;
    if met { day_views::has_come(one, visit.now) } else { one.is_over(visit.now) }
}

/// Proposes a round to whoever waits for one where it goes.
async fn offer(
    visit: Visit,
    assessor: Officer,
    day: web::Path<Uuid>,
    (rooms, form): (Rooms, Form),
) -> Result<HttpResponse> {
    let day = opened(&visit, &assessor, *day).await?;
    let slots = day_store::slots(&mut visit.ground.database.read().await?, day.id).await?;
    let slot = slots.first().ok_or(Error::NotFound)?.id;
    let chosen: Vec<&str> = form.all("person").collect();
    if chosen.is_empty() {
        return again(&visit, &assessor, &rooms, (day.id, Wrong::Nobody)).await;
    }
    for number in chosen {
        let (case, service, _) = arranging_pages::opened(&visit, &assessor, &rooms.0, number).await?;
        let asked = crate::applications::arranging_pages::Sent::Time(Asked {
            slot,
            needs: Needs::default(),
            agreed: false,
        });
        let by = by(&visit, &assessor);
        let done =
            crate::applications::arranging_pages::attempt(&visit, &service, case.id, &asked, by).await?;
        if done == Arranged::Gone {
            return again(&visit, &assessor, &rooms, (day.id, Wrong::Full)).await;
        }
    }
    Ok(see_other(&day_path(day.id)))
}
