//! The pages of whoever takes calls: those that are open, a new one, and the call itself.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use chrono::TimeDelta;
use uuid::Uuid;

use super::call::{Call, Outcome};
use super::logging::{self, Logged, THEN, Wrong};
use super::views::{self, Begun, Scene};
use super::{TICKET, store, telling};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, held, known_phone};
use crate::cases::store as cases;
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::store as forms;
use crate::residents::{Profile, store as residents};
use crate::ui::staff_nav::Place;
use crate::values::{Phone, new_id};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(Place::Hotline.path(), Act::TakeCalls, list),
        route::post(Place::Hotline.path(), Act::TakeCalls, begin),
        route::get("/staff/hotline/{call}", Act::TakeCalls, show),
        route::post("/staff/hotline/{call}", Act::TakeCalls, keep).given_back_on("/staff/hotline/{call}"),
    ]
}

fn path(call: Uuid) -> String {
    format!("{}/{call}", Place::Hotline.path())
}

/// Whether somebody is of the unit that coordinates tickets: there calls are taken.
fn takes_calls(visit: &Visit, officer: &Officer) -> bool {
    visit.ground.deciding.of(&officer.unit).coordinates || officer.account.took_over
}

/// The service of tickets, for whoever takes calls.
fn tickets(visit: &Visit, officer: &Officer, catalogue: &Catalogue) -> Result<Arc<Service>> {
    let service = catalogue.get(TICKET).cloned().ok_or(Error::NotFound)?;
    if takes_calls(visit, officer) { Ok(service) } else { Err(Error::Forbidden) }
}

type Asked = Vec<(String, String)>;

/// Calls that are open, and a new one; a telephone system opens this page with `?from=` and the number that calls.
async fn list(visit: Visit, officer: Officer, query: web::Query<Asked>) -> Result<HttpResponse> {
    if !takes_calls(&visit, &officer) {
        return Ok(portal::ok(views::elsewhere(&visit)));
    }
    let from = query.iter().find(|(name, _)| name == "from").map_or("", |(_, number)| number.as_str());
    let open =
        store::open_of(&mut visit.ground.database.read().await?, &visit.ground.vault, officer.id()).await?;
    Ok(portal::ok(views::list(&visit, &open, &Begun { from: from.to_owned(), wrong: None })))
}

/// A call begins: sent twice it is one.
async fn begin(
    visit: Visit,
    officer: Officer,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    tickets(&visit, &officer, &catalogue)?;
    let typed = form.get("from").trim().to_owned();
    let number = match Phone::parse(&typed) {
        Ok(number) => Some(number),
        Err(_) if typed.is_empty() => None,
        Err(error) => {
            let mut tx = visit.ground.database.read().await?;
            let open = store::open_of(&mut tx, &visit.ground.vault, officer.id()).await?;
            return Ok(portal::again(views::list(&visit, &open, &Begun { from: typed, wrong: Some(error) })));
        }
    };
    let id = Uuid::try_parse(form.get("call")).unwrap_or_else(|_| new_id(visit.now));
    let (vault, unit, operator, now) =
        (visit.ground.vault.clone(), officer.unit.clone(), officer.id(), visit.now);
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move { store::begin(tx, &vault, (id, operator, &unit), number.as_ref(), now).await })
    });
    write.await?;
    Ok(see_other(&path(id)))
}

/// A call of one's own.
async fn own(visit: &Visit, officer: &Officer, call: &str) -> Result<Call> {
    let id = Uuid::try_parse(call).map_err(|_| Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    store::of_operator(&mut tx, &visit.ground.vault, id, officer.id()).await?.ok_or(Error::NotFound)
}

/// Everything the page of a call shows.
async fn scene(visit: &Visit, officer: &Officer, service: Arc<Service>, call: Call) -> Result<Scene> {
    let mut tx = visit.ground.database.read().await?;
    let vault = &visit.ground.vault;
    let earlier = store::earlier(&mut tx, vault, &call).await?;
    let ticket = match call.case {
        Some(id) => match cases::by_id(&mut tx, vault, id).await? {
            Some((case, _)) => {
                // Who took the call reads the number and the code out while it goes on, and never again.
                let lately = call.ended_at.is_some_and(|at| visit.now - at < TimeDelta::minutes(15));
                let draft = forms::by_number(&mut tx, vault, &case.number, visit.today()).await?;
                let code = draft.map(|draft| draft.code).filter(|_| lately);
                Some((case.number.clone(), code, case.may_be_read_by(&officer.unit)))
            }
            None => None,
        },
        None => None,
    };
    let profile = match call.number.as_deref().map(Phone::parse) {
        Some(Ok(number)) => profile(visit, &mut tx, &number).await?,
        _ => None,
    };
    Ok(Scene { service, call, earlier, ticket, profile, given_back: false, told: None })
}

/// How to talk with whoever registered this number as theirs: all that is shown before it is known who calls.
async fn profile(visit: &Visit, tx: &mut crate::database::Tx, number: &Phone) -> Result<Option<Profile>> {
    let vault = &visit.ground.vault;
    match known_phone::owner(tx, vault, number, visit.now).await? {
        Some(person) => residents::profile(tx, vault, person).await,
        None => Ok(None),
    }
}

async fn show(
    visit: Visit,
    officer: Officer,
    call: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let service = tickets(&visit, &officer, &rooms.0)?;
    let mut call = own(&visit, &officer, &call).await?;
    let held = held::on_page(&visit, Some(officer.id())).await?;
    let given_back = held.is_some();
    if let Some(held) = held {
        call.typed = held.pairs;
    }
    let scene = Scene { given_back, ..scene(&visit, &officer, service, call).await? };
    Ok(portal::ok(views::call(&visit, &rooms.1, &scene, &Wrong::default())))
}

/// Keeps what was typed whatever comes next; then does what the button says.
async fn keep(
    visit: Visit,
    officer: Officer,
    call: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let service = tickets(&visit, &officer, &catalogue)?;
    let mut call = own(&visit, &officer, &call).await?;
    let to = see_other(&path(call.id));
    if call.ended_at.is_some() {
        return Ok(to);
    }
    let (id, now) = (call.id, visit.now);
    if form.get(THEN) == "nothing" {
        let write = visit.ground.database.write(move |tx| {
            Box::pin(async move {
                // It was sent a moment ago after all: then the call is over with its ticket.
                if cases::number_of(tx, id).await?.is_some() {
                    return Ok(());
                }
                // A form that was tried and not sent holds what was said, too.
                forms::erase(tx, id).await?;
                store::end(tx, id, (Outcome::Nothing, None), now).await
            })
        });
        write.await?;
        return Ok(see_other(Place::Hotline.path()));
    }
    call.typed = Pairs(form.0.0.iter().filter(|(name, _)| name != THEN).cloned().collect());
    let (key, typed) = (call.key.clone(), call.typed.clone());
    let write = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { store::keep(tx, &key, id, &typed).await }));
    write.await?;
    if form.get(THEN) == "status" {
        let told = telling::told(&visit, &officer, &catalogue, &call.typed).await?;
        let wrong = Wrong { no_such_case: told.is_none(), ..Wrong::default() };
        let scene = Scene { told, ..scene(&visit, &officer, service, call).await? };
        let page = views::call(&visit, &places, &scene, &wrong);
        return Ok(if wrong.no_such_case { portal::again(page) } else { portal::ok(page) });
    }
    if !matches!(form.get(THEN), "answer" | "dispatch" | "log") {
        return Ok(to);
    }
    match logging::log(&visit, &officer, (&service, &places), &call, &form).await? {
        Logged::Ticket => Ok(to),
        Logged::Not(wrong) => {
            let scene = scene(&visit, &officer, service, call).await?;
            Ok(portal::again(views::call(&visit, &places, &scene, &wrong)))
        }
    }
}
