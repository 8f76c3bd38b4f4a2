//! What officers do with mandates: find them by a person's number, record one at the counter, on a visit or by phone,
//! confirm what came by phone, and end one when the person says so. Each look is recorded.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::asked::{self, Recorded};
use super::form_views::Typed;
use super::mandate::{Detail, Mandate, Side, Way};
use super::staff_views as views;
use super::store::{self, New, Party};
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, Role, codes, held};
use crate::cases::{looks, recusals};
use crate::catalogue::Catalogue;
use crate::database::{Tx, Write};
use crate::district::{FEDERATION, UnitKind};
use crate::error::{Error, Result};
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::residents::store as residents;
use crate::values::{IdNumber, Phone, new_id};
use crate::vault::Vault;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Where they are.
pub const PATH: &str = "/staff/mandates";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::RecordMandates, start),
        route::post("/staff/mandates/look-ups", Act::RecordMandates, look_up),
        route::get("/staff/mandates/new", Act::RecordMandates, new),
        route::post("/staff/mandates/new", Act::RecordMandates, record).given_back_on("/staff/mandates/new"),
        route::post("/staff/mandates/code", Act::RecordMandates, read_back),
        route::get("/staff/mandates/people/{person}", Act::RecordMandates, person),
        route::post("/staff/mandates/people/{person}/safety", Act::RecordMandates, safety),
        route::get("/staff/mandates/{mandate}", Act::RecordMandates, show),
        route::post("/staff/mandates/{mandate}/confirmation", Act::RecordMandates, confirm),
        route::post("/staff/mandates/{mandate}/ending", Act::RecordMandates, end),
        route::post("/staff/mandates/{mandate}/look", Act::RecordMandates, looked),
    ]
}

/// The page of a person's mandates.
pub fn person_path(person: Uuid) -> String {
    format!("{PATH}/people/{person}")
}

/// The page of one.
pub fn path(id: Uuid) -> String {
    format!("{PATH}/{id}")
}

/// Only where people come with papers: the Federation, the district's own counter, a street's, a community's.
pub(super) fn may(officer: &Officer) -> Result<()> {
    let takes_in = officer.account.unit_kind.is_some_and(UnitKind::takes_in) || officer.unit == FEDERATION;
    if takes_in { Ok(()) } else { Err(Error::Forbidden) }
}

/// Whether somebody is asked to look at caregivers of many.
fn oversees(officer: &Officer) -> bool {
    officer.account.role == Role::Lead && officer.unit == FEDERATION
}

async fn write<T, F>(visit: &Visit, change: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx, &'t Vault) -> Write<'t, T> + Send + 'static,
{
    let vault = visit.ground.vault.clone();
    visit.ground.database.write(move |tx| Box::pin(async move { change(tx, &vault).await })).await
}

async fn start(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    may(&officer)?;
    let many = many(&visit, &officer).await?;
    Ok(portal::ok(views::start(&visit, "", None, many.as_deref())))
}

async fn many(visit: &Visit, officer: &Officer) -> Result<Option<Vec<Mandate>>> {
    if !oversees(officer) {
        return Ok(None);
    }
    let mut tx = visit.ground.database.read().await?;
    store::to_look_at(&mut tx, &visit.ground.vault).await.map(Some)
}

/// Finds a person by the number; it never stands in an address.
async fn look_up(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    may(&officer)?;
    let (words, typed) = (visit.words, form.get("number"));
    let error = match IdNumber::parse(typed, visit.today()) {
        Err(error) => problem(words, &words.mandates_number(), &Problem::IdNumber(error)),
        Ok(number) => {
            away(&visit, &officer, &number).await?;
            let mut tx = visit.ground.database.read().await?;
            match residents::of_id_number(&mut tx, &visit.ground.vault, number.as_str()).await? {
                Some(person) => return Ok(see_other(&person_path(person))),
                None => words.mandates_nobody(),
            }
        }
    };
    let many = many(&visit, &officer).await?;
    Ok(portal::again(views::start(&visit, typed, Some(&error), many.as_deref())))
}

/// Nobody looks at what is their own, or a relative's (公务员法 §76).
pub(super) async fn away(visit: &Visit, officer: &Officer, number: &IdNumber) -> Result<()> {
    let mut tx = visit.ground.database.read().await?;
    let vault = &visit.ground.vault;
    let covered = officer.account.recuses
        && recusals::covers_number(&mut tx, vault, officer.id(), number.as_str()).await?;
    if covered { Err(Error::Recused) } else { Ok(()) }
}

/// Neither side of a mandate is the officer's own relative.
async fn away_from_both(visit: &Visit, officer: &Officer, asked: &Recorded) -> Result<()> {
    for side in [&asked.principal, &asked.agent] {
        away(visit, officer, &side.id_number).await?;
    }
    Ok(())
}

async fn person(visit: Visit, officer: Officer, person: web::Path<Uuid>) -> Result<HttpResponse> {
    may(&officer)?;
    let person = *person;
    let mut tx = visit.ground.database.read().await?;
    let vault = &visit.ground.vault;
    let (name, number) = residents::name_and_number(&mut tx, vault, person).await?;
    let all = store::of_person(&mut tx, vault, person).await?;
    let flag = residents::has_safety_flag(&mut tx, person).await?;
    let seen = looks::about(&mut tx, Some(person), None).await?;
    drop(tx);
    away(&visit, &officer, &IdNumber::parse(&number, visit.today()).map_err(Error::internal)?).await?;
    let (me, now) = (officer.id(), visit.now);
    write(&visit, move |tx, _| Box::pin(async move { store::note_look(tx, person, me, now).await })).await?;
    Ok(portal::ok(views::person(&visit, (person, &name), &all, flag, &seen)))
}

/// Set where the person says that somebody at home must not know; taken away where they say so.
async fn safety(visit: Visit, officer: Officer, person: web::Path<Uuid>, form: Form) -> Result<HttpResponse> {
    may(&officer)?;
    let (person, stands, by) = (*person, form.get("flag") == "on", (officer.id(), visit.now));
    let mut tx = visit.ground.database.read().await?;
    let (_, number) = residents::name_and_number(&mut tx, &visit.ground.vault, person).await?;
    drop(tx);
    away(&visit, &officer, &IdNumber::parse(&number, visit.today()).map_err(Error::internal)?).await?;
    write(&visit, move |tx, _| {
        Box::pin(async move { residents::set_safety_flag(tx, person, stands, by).await })
    })
    .await?;
    Ok(see_other(&person_path(person)))
}

async fn new(visit: Visit, officer: Officer, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    may(&officer)?;
    let held = held::on_page(&visit, Some(officer.id())).await?;
    let pairs = held.as_ref().map_or_else(Pairs::default, |held| held.pairs.clone());
    Ok(portal::ok(views::new(&visit, &Typed::of(&pairs, held.is_some()), &catalogue)))
}

/// A fault in words: field, what to do.
type Wrong = Vec<(String, String)>;

async fn record(
    visit: Visit,
    officer: Officer,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    may(&officer)?;
    let again = |typed: &Typed<'_>| Ok(portal::again(views::new(&visit, typed, &catalogue)));
    let asked = match asked::recorded(&form, visit.today()) {
        Ok(asked) => asked,
        Err(faults) => return again(&Typed::wrong(visit.words, &form, &faults)),
    };
    away_from_both(&visit, &officer, &asked).await?;
    let outcome = match asked.way {
        Way::Phone => call(&visit, &asked).await?.map(Next::ReadBack),
        _ => grant(&visit, &officer, &asked).await?.map(Next::Done),
    };
    match outcome {
        Ok(Next::Done(id)) => Ok(see_other(&path(id))),
        Ok(Next::ReadBack(phone)) => Ok(portal::ok(views::read_back(&visit, &form, &phone, false))),
        Err(errors) => again(&Typed { errors, ..Typed::of(&form, false) }),
    }
}

enum Next {
    Done(Uuid),
    ReadBack(Phone),
}

/// Both were seen, with the proof: it counts at once.
async fn grant(
    visit: &Visit,
    officer: &Officer,
    asked: &Recorded,
) -> Result<std::result::Result<Uuid, Wrong>> {
    let (by, now, words, today) = (officer.id(), visit.now, visit.words, visit.today());
    let asked = asked.clone();
    write(visit, move |tx, vault| {
        Box::pin(async move {
            let mut wrong = Vec::new();
            for (field, named) in [("principal_name", &asked.principal), ("agent_name", &asked.agent)] {
                if let Some(person) = residents::of_id_number(tx, vault, named.id_number.as_str()).await? {
                    let (name, _) = residents::name_and_number(tx, vault, person).await?;
                    if name != named.name {
                        wrong.push((field.to_owned(), words.mandates_other_name()));
                    }
                }
            }
            if !wrong.is_empty() {
                return Ok(Err(wrong));
            }
            let (principal, agent) = (&asked.principal, &asked.agent);
            let principal =
                residents::checked(tx, vault, principal.id_number.as_str(), &principal.name, by, now).await?;
            let agent = residents::checked(tx, vault, agent.id_number.as_str(), &agent.name, by, now).await?;
            let new = of(&asked, (Party::Known(principal), Party::Known(agent)), false, today);
            let id = store::add(tx, vault, (new_id(now), &new, true), by, now).await?;
            note(tx, id, (by, now)).await?;
            Ok(Ok(id))
        })
    })
    .await
}

/// An officer alone lets somebody act for another: the audit administrator sees that they did.
async fn note(tx: &mut Tx, mandate: Uuid, (by, now): (Uuid, DateTime<Utc>)) -> Result<()> {
    let line = Line { deed: Deed::MandateRecorded, unit: None, account: None, detail: mandate.to_string() };
    deeds::note(tx, by, now, &line).await
}

fn of(asked: &Recorded, (principal, agent): (Party, Party), limited: bool, today: chrono::NaiveDate) -> New {
    let terms = &asked.terms;
    New {
        principal,
        agent,
        kind: terms.kind,
        relation: terms.relation,
        powers: terms.powers,
        limited,
        scope: terms.scope.clone(),
        way: asked.way,
        days: (today, terms.until),
        detail: Detail { wanted_name: asked.agent.name.clone(), ..terms.detail.clone() },
    }
}

/// Who calls, and the phone they once gave: nobody is known by a phone that they name now.
async fn caller(visit: &Visit, asked: &Recorded) -> Result<std::result::Result<(Uuid, Phone), Wrong>> {
    let words = visit.words;
    let (mut tx, vault) = (visit.ground.database.read().await?, &visit.ground.vault);
    let wrong = |field: &str, text: String| Ok(Err(vec![(field.to_owned(), text)]));
    let number = asked.principal.id_number.as_str();
    let Some(person) = residents::of_id_number(&mut tx, vault, number).await? else {
        return wrong("way", words.mandates_caller_unknown());
    };
    let (name, _) = residents::name_and_number(&mut tx, vault, person).await?;
    if name != asked.principal.name {
        return wrong("principal_name", words.mandates_other_name());
    }
    let profile = residents::profile(&mut tx, vault, person).await?;
    match profile.as_ref().and_then(store::mobile) {
        Some(phone) => Ok(Ok((person, phone))),
        None => wrong("way", words.mandates_caller_unknown()),
    }
}

fn purpose(asked: &Recorded) -> String {
    format!("mandate {} {}", asked.principal.id_number.as_str(), asked.agent.id_number.as_str())
}

async fn call(visit: &Visit, asked: &Recorded) -> Result<std::result::Result<Phone, Wrong>> {
    let (_, phone) = match caller(visit, asked).await? {
        Ok(found) => found,
        Err(wrong) => return Ok(Err(wrong)),
    };
    codes::send(visit, &phone, &purpose(asked), false, false).await?;
    Ok(Ok(phone))
}

/// The code that the caller read back: the mandate waits for the other side to agree, and reaches no further than seeing
/// and filling in.
async fn read_back(
    visit: Visit,
    officer: Officer,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    may(&officer)?;
    let again = |typed: &Typed<'_>| Ok(portal::again(views::new(&visit, typed, &catalogue)));
    let asked = match asked::recorded(&form, visit.today()) {
        Ok(asked) if asked.way == Way::Phone => asked,
        Ok(_) => return Ok(see_other("/staff/mandates/new")),
        Err(faults) => return again(&Typed::wrong(visit.words, &form, &faults)),
    };
    away_from_both(&visit, &officer, &asked).await?;
    let (person, phone) = match caller(&visit, &asked).await? {
        Ok(found) => found,
        Err(errors) => return again(&Typed { errors, ..Typed::of(&form, false) }),
    };
    if !codes::redeem(&visit, &phone, &purpose(&asked), form.get("code")).await? {
        return Ok(portal::again(views::read_back(&visit, &form, &phone, true)));
    }
    let parties = (Party::Known(person), Party::Wanted(asked.agent.id_number.clone()));
    let new = of(&asked, parties, true, visit.today());
    let (by, now, id) = (officer.id(), visit.now, new_id(visit.now));
    write(&visit, move |tx, vault| {
        Box::pin(async move {
            store::add(tx, vault, (id, &new, false), by, now).await?;
            note(tx, id, (by, now)).await
        })
    })
    .await?;
    Ok(see_other(&path(id)))
}

/// A mandate that an officer may open; whoever is the officer's own relative is stayed away from.
async fn open(visit: &Visit, officer: &Officer, id: Uuid) -> Result<Mandate> {
    may(officer)?;
    let mut tx = visit.ground.database.read().await?;
    let one = store::by_id(&mut tx, &visit.ground.vault, id).await?;
    let mut numbers = Vec::new();
    for (person, _) in one.principal.iter().chain(&one.agent) {
        let (_, number) = residents::name_and_number(&mut tx, &visit.ground.vault, *person).await?;
        numbers.push(IdNumber::parse(&number, visit.today()).map_err(Error::internal)?);
    }
    drop(tx);
    for number in numbers {
        away(visit, officer, &number).await?;
    }
    Ok(one)
}

async fn show(
    visit: Visit,
    officer: Officer,
    id: web::Path<Uuid>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let one = open(&visit, &officer, *id).await?;
    let (me, now) = (officer.id(), visit.now);
    let person = one.principal.as_ref().or(one.agent.as_ref()).map(|(person, _)| *person);
    if let Some(person) = person {
        write(&visit, move |tx, _| Box::pin(async move { store::note_look(tx, person, me, now).await }))
            .await?;
    }
    Ok(portal::ok(views::show(&visit, &one, oversees(&officer), &catalogue)))
}

/// Both were seen now: what came by phone counts whole.
async fn confirm(visit: Visit, officer: Officer, id: web::Path<Uuid>, form: Form) -> Result<HttpResponse> {
    let one = open(&visit, &officer, *id).await?;
    if form.get("seen") != "yes" {
        return Ok(see_other(&format!("{}#confirm", path(one.id))));
    }
    let (by, now) = (officer.id(), visit.now);
    write(&visit, move |tx, _| Box::pin(async move { store::lift_limit(tx, one.id, by, now).await })).await?;
    Ok(see_other(&path(one.id)))
}

/// The person, or whoever acts, says that it ends: at the counter or by phone.
async fn end(visit: Visit, officer: Officer, id: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let one = open(&visit, &officer, *id).await?;
    let (by, now, back) = (officer.id(), visit.now, one.side(Side::Principal).map(person_path));
    write(&visit, move |tx, _| Box::pin(async move { store::end(tx, one.id, by, now).await })).await?;
    Ok(see_other(&back.unwrap_or_else(|| PATH.to_owned())))
}

/// A lead has looked at a caregiver of many.
async fn looked(visit: Visit, officer: Officer, id: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    may(&officer)?;
    if !oversees(&officer) {
        return Err(Error::NotFound);
    }
    let id = *id;
    write(&visit, move |tx, _| Box::pin(async move { store::looked_at(tx, id).await })).await?;
    Ok(see_other(PATH))
}
