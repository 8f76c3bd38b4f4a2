//! What residents do with mandates: see them, ask for one, agree, refuse, end.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::asked;
use super::form_views::Typed;
use super::mandate::{Mandate, Side, Way};
use super::store::{self, New, Party};
use super::views;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Account, MandateState, SignedIn, held};
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::residents::store as residents;
use crate::values::new_id;
use crate::web::{self as portal, Form, Limits, Pairs, Visit, see_other};

/// Where they are.
pub const PATH: &str = "/mandates";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::KeepOwnMandates, list),
        route::get("/mandates/new", Act::KeepOwnMandates, new),
        route::post("/mandates/new", Act::KeepOwnMandates, ask).given_back_on("/mandates/new"),
        route::get("/mandates/{mandate}", Act::KeepOwnMandates, show),
        route::post("/mandates/{mandate}/agreement", Act::KeepOwnMandates, agree),
        route::post("/mandates/{mandate}/ending", Act::KeepOwnMandates, end),
    ]
}

/// The page of one.
pub fn path(id: Uuid) -> String {
    format!("{PATH}/{id}")
}

/// Whoever is known, and not acting for somebody: nobody passes a mandate on (民法典 §169).
fn oneself(me: &Account) -> Result<Uuid> {
    me.known_person().ok_or(Error::NotFound)
}

async fn list(visit: Visit, me: SignedIn) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let all = match me.0.known_person() {
        None => Vec::new(),
        Some(person) => store::of_person(&mut tx, &visit.ground.vault, person).await?,
    };
    drop(tx);
    let just = visit.path.ends_with("?done");
    Ok(portal::ok(views::list(&visit, &me.0, &all, just)))
}

/// A mandate of somebody, or one that waits for them; any other is not there.
async fn own(visit: &Visit, me: &Account, id: Uuid) -> Result<(Mandate, Option<Side>)> {
    let person = oneself(me)?;
    let mut tx = visit.ground.database.read().await?;
    let one = store::by_id(&mut tx, &visit.ground.vault, id).await?;
    let side = one.side_of(person);
    if side.is_none() && !store::waits_for(&mut tx, id, person).await? {
        return Err(Error::NotFound);
    }
    Ok((one, side))
}

async fn show(
    visit: Visit,
    me: SignedIn,
    id: web::Path<Uuid>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (one, side) = own(&visit, &me.0, *id).await?;
    // Whoever acted sees what they did as long as they may act; the person always does.
    let sees = side == Some(Side::Principal) || one.counts_on(visit.today());
    let deeds = match side.filter(|_| sees) {
        Some(_) => Some(store::deeds(&mut visit.ground.database.read().await?, one.id).await?),
        None => None,
    };
    Ok(portal::ok(views::show(&visit, &me.0, (&one, side), deeds.as_deref(), &catalogue)))
}

async fn new(visit: Visit, me: SignedIn, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    if me.0.known_person().is_none() {
        return Ok(see_other(PATH));
    }
    let held = held::on_page(&visit, Some(me.0.id)).await?;
    let pairs = held.as_ref().map_or_else(Pairs::default, |held| held.pairs.clone());
    Ok(portal::ok(views::new(&visit, &Typed::of(&pairs, held.is_some()), &catalogue)))
}

/// Asks the other one to agree.
async fn ask(
    visit: Visit,
    me: SignedIn,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    let person = oneself(&me.0)?;
    let again = |typed: &Typed<'_>| Ok(portal::again(views::new(&visit, typed, &catalogue)));
    let asked = match asked::own(&form, visit.today()) {
        Ok(asked) => asked,
        Err(faults) => return again(&Typed::wrong(visit.words, &form, &faults)),
    };
    let mut tx = visit.ground.database.read().await?;
    let (_, own_number) = residents::name_and_number(&mut tx, &visit.ground.vault, person).await?;
    drop(tx);
    if own_number == asked.other.id_number.as_str() {
        let errors = vec![("id_number".to_owned(), visit.words.mandates_same_person())];
        return again(&Typed { errors, ..Typed::of(&form, false) });
    }
    let (myself, other) = (Party::Known(person), Party::Wanted(asked.other.id_number));
    let (principal, agent) = match asked.side {
        Side::Principal => (myself, other),
        Side::Agent => (other, myself),
    };
    let terms = asked.terms;
    let new = New {
        principal,
        agent,
        kind: terms.kind,
        relation: terms.relation,
        powers: terms.powers,
        limited: false,
        scope: terms.scope,
        way: Way::Online,
        days: (visit.today(), terms.until),
        detail: terms.detail,
    };
    let (vault, now, by) = (visit.ground.vault.clone(), visit.now, me.0.id);
    let id = new_id(now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let counted = by.to_string();
                if !Limits::count(tx, &vault, Limits::MANDATES_OF_AN_ACCOUNT, &counted, now).await? {
                    return Err(Error::TooMany);
                }
                store::add(tx, &vault, (id, &new, false), by, now).await
            })
        })
        .await?;
    Ok(see_other(&format!("{PATH}?done")))
}

/// The side that was asked agrees.
async fn agree(visit: Visit, me: SignedIn, id: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let person = oneself(&me.0)?;
    let (one, side) = own(&visit, &me.0, *id).await?;
    let waits = one.waits_for().filter(|_| side.is_none());
    let (Some(waits), true) = (waits, one.term.state == MandateState::Proposed) else {
        return Ok(see_other(&path(one.id)));
    };
    let (now, by) = (visit.now, me.0.id);
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { store::agree(tx, one.id, (waits, person), by, now).await }))
        .await?;
    Ok(see_other(&format!("{PATH}?done")))
}

/// Refuses what was asked, gives back what was granted, or revokes it: without a reason, at once.
async fn end(visit: Visit, me: SignedIn, id: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let (one, _) = own(&visit, &me.0, *id).await?;
    let (now, by) = (visit.now, me.0.id);
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { store::end(tx, one.id, by, now).await }))
        .await?;
    Ok(see_other(&format!("{PATH}?done")))
}
