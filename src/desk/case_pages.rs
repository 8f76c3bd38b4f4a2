//! A case on the officer's desk: everything in reading order, and the acts that are possible.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::case_act_views::Tried;
use super::case_views::{self, Desk};
use super::prepared;
use super::register_views;
use super::reporter_pages;
use super::{after, done_path, path as path_of, role, role_for};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, held};
use crate::applications::acts::{self, Outcome, Wanted};
use crate::applications::arranging_pages::standing;
use crate::applications::effects;
use crate::applications::entitled;
use crate::applications::identity::{self, Checked};
use crate::applications::looking;
use crate::applications::messages::{self, Note};
use crate::applications::reaching;
use crate::cases::event::Missing;
use crate::cases::found::{Found, for_staff};
use crate::cases::{Case, EventKind, Past, Refused, change, store as cases};
use crate::catalogue::definition::Reason;
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::snapshot::Snapshot;
use crate::notices::store as notices;
use crate::residents::certificate_changes;
use crate::values::new_id;
use crate::values::text::{clean_lines, length};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/cases/{number}", Act::ReadCases, show),
        route::post("/staff/cases/{number}/acts", Act::WorkCases, act).given_back_on("/staff/cases/{number}"),
        route::post("/staff/cases/{number}/identity", Act::WorkCases, check_identity),
        route::post("/staff/cases/{number}/messages", Act::WorkCases, write)
            .given_back_on("/staff/cases/{number}"),
        route::get_file("/staff/cases/{number}/documents/{document}", Act::ReadCases, document),
    ]
}

/// A case of the officer's unit; one of another unit is not there, and one that they stay away from is not shown.
pub async fn opened(visit: &Visit, officer: &Officer, number: &str) -> Result<(Case, RecordKey)> {
    found(visit, officer, number).await.map(Found::parts)
}

async fn found(visit: &Visit, officer: &Officer, number: &str) -> Result<Found> {
    let mut tx = visit.ground.database.read().await?;
    let may = |case: &Case| case.may_be_read_by(&officer.unit);
    for_staff(&mut tx, &visit.ground.vault, number, officer.id(), may).await
}

/// Everything a case page shows; at most ten statements with the session's. Whoever is shown it again has looked again.
pub async fn desk(
    visit: &Visit,
    officer: &Officer,
    rooms: (&Catalogue, &Places),
    case: Case,
    key: &RecordKey,
) -> Result<Desk> {
    looking::note(visit, officer, &case).await?;
    let form = cases::form(&mut visit.ground.database.read().await?, key, case.id).await?;
    desk_with(visit, officer, rooms, (case, key), &form).await
}

/// The same with a form that came with the case.
async fn desk_with(
    visit: &Visit,
    officer: &Officer,
    (catalogue, places): (&Catalogue, &Places),
    (case, key): (Case, &RecordKey),
    form: &str,
) -> Result<Desk> {
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let appointment = standing(visit, &service, (&case, key)).await?;
    let mut tx = visit.ground.database.read().await?;
    let vault = &visit.ground.vault;
    let history = cases::history(&mut tx, vault, key, case.id).await?;
    let profile = match case.subject.confidential {
        true => None,
        false => reaching::profile_of(&mut tx, vault, &service, &case, key).await?,
    };
    let past = Past::of(&history);
    let register = match case.subject.id_number.as_deref().filter(|_| register_views::concerns(&service)) {
        Some(number) => Some(certificate_changes::of_holder(&mut tx, vault, number).await?),
        None => None,
    };
    let snapshot: Snapshot = serde_json::from_str(form).map_err(Error::internal)?;
    let snapshot = match &service.definition.coordination {
        Some(coordination) if case.subject.confidential => snapshot.without(&coordination.identity),
        _ => snapshot,
    };
    let given = effects::answers(past.given());
    let judged = service.programme.as_ref();
    let judged = judged.map(|programme| entitled::judge(programme, &snapshot, &given, visit.now));
    let desk = Desk {
        appointment,
        register,
        judged,
        entered: effects::entered(&service, &past, places, visit.words),
        snapshot,
        letters: notices::of_case(&mut tx, key, case.id).await?,
        notes: messages::of_case(&mut tx, key, case.id).await?,
        ready: prepared::of_service(&mut tx, &officer.unit, &case.service).await?,
        past,
        roles: super::roles(officer, &case),
        may_ask_reporter: reporter_pages::may_ask(&case, &officer.unit),
        me: officer.id(),
        profile,
        history,
        service,
        case,
    };
    Ok(desk)
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let found = found(&visit, &officer, &path).await?;
    let form = found.form()?;
    let (case, key) = found.parts();
    looking::note(&visit, &officer, &case).await?;
    let desk = desk_with(&visit, &officer, (&catalogue, &places), (case, &key), &form).await?;
    let tried = match held::on_page(&visit, Some(officer.id())).await? {
        Some(held) => Tried { given_back: Some(held.sent_to), typed: held.pairs, ..Tried::default() },
        None => Tried::default(),
    };
    Ok(portal::ok(case_views::case(&visit, &desk, &tried)))
}

/// What is listed as missing: ticked questions, each with its note.
fn missing(service: &Service, form: &Pairs) -> Vec<Missing> {
    let asked = |question: &str| service.question(question).is_some();
    form.all("missing")
        .filter(|question| asked(question))
        .map(|question| Missing {
            question: question.to_owned(),
            note: clean_lines(form.get(&format!("note-{question}"))),
        })
        .collect()
}

/// What was typed, with a ready reason behind the reason.
fn insert(desk: &Desk, mut typed: Pairs) -> Tried {
    let picked = desk.ready.iter().find(|one| one.id.to_string() == typed.get("prepared"));
    let Some(ready) = picked else { return Tried { typed, nothing_picked: true, ..Tried::default() } };
    let before = clean_lines(typed.get("reason"));
    let reason = if before.is_empty() { ready.text.clone() } else { format!("{before}\n{}", ready.text) };
    typed.0.retain(|(name, _)| name != "reason" && name != "prepared");
    typed.0.push(("reason".into(), reason));
    Tried { typed, inserted: true, ..Tried::default() }
}

/// Carries out an act, or shows the page again with what is lacking. Nothing that was typed is lost.
async fn act(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let (case, key) = opened(&visit, &officer, &path).await?;
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let mut tried = Tried { typed: form.0.clone(), ..Tried::default() };
    if form.has("insert") {
        let desk = desk(&visit, &officer, (&catalogue, &places), case, &key).await?;
        let tried = insert(&desk, form.0);
        let page = case_views::case(&visit, &desk, &tried);
        return Ok(if tried.inserted { portal::ok(page) } else { portal::again(page) });
    }
    let chosen = form.get("act").to_owned();
    let reason = clean_lines(form.get("reason"));
    let wants_missing = service.act(&chosen).is_some_and(|act| act.reason == Reason::Missing);
    if chosen.is_empty() {
        tried.nothing_chosen = true;
    } else if length(&reason) > messages::LONGEST {
        tried.too_long = true;
    } else {
        let wanted = Wanted {
            seen: Some(form.get("revision").parse().unwrap_or(-1)),
            reason,
            missing: if wants_missing { missing(&service, &form) } else { Vec::new() },
            ..Wanted::plain(&chosen, role_for(&officer, &case, service.act(&chosen)), Some(officer.id()))
        };
        let (ground, now) = (&visit.ground, visit.now);
        let calendar = ground.calendar();
        let done = change(&ground.database, &ground.vault, case.id, move |open| {
            Box::pin(async move {
                let case = (open.case, open.key);
                acts::carry_out(open.tx, open.vault, &service, &calendar, case, wanted, now).await
            })
        })
        .await;
        match done {
            Ok(Outcome::Done(case)) => return Ok(see_other(&after(&case, &officer.unit))),
            Ok(Outcome::Refused(refused)) => tried.refused = Some(refused),
            // What asks something has a page of its own.
            Ok(Outcome::Wrong(_)) => tried.refused = Some(Refused::NoSuchAct),
            // Somebody was quicker: the page shows how it stands now, with what was typed.
            Err(Error::Conflict) => tried.overtaken = true,
            Err(error) => return Err(error),
        }
    }
    let (case, key) = if tried.overtaken { opened(&visit, &officer, &path).await? } else { (case, key) };
    let desk = desk(&visit, &officer, (&catalogue, &places), case, &key).await?;
    Ok(portal::again(case_views::case(&visit, &desk, &tried)))
}

/// Ties the case to a person whose identity was checked.
async fn check_identity(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, form) = rooms;
    let (case, _) = opened(&visit, &officer, &path).await?;
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let how = match form.get("how") {
        how @ ("counter" | "visit" | "documents") => how.to_owned(),
        _ => return Err(Error::NotFound),
    };
    let (ground, now, me, role) = (&visit.ground, visit.now, officer.id(), role(&officer));
    change(&ground.database, &ground.vault, case.id, move |open| {
        Box::pin(async move {
            let checked = Checked { by: me, role, at: now };
            let case = (open.case, &open.key);
            identity::confirm(open.tx, open.vault, &service, case, &how, checked).await.map(|_| ())
        })
    })
    .await?;
    Ok(see_other(&done_path(&case.number)))
}

/// A message to the resident; a text tells them that there is one.
async fn write(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let (case, key) = opened(&visit, &officer, &path).await?;
    let text = clean_lines(form.get("message"));
    if text.is_empty() || length(&text) > messages::LONGEST {
        let tried = Tried { typed: form.0.clone(), message_wrong: true, ..Tried::default() };
        let desk = desk(&visit, &officer, (&catalogue, &places), case, &key).await?;
        return Ok(portal::again(case_views::case(&visit, &desk, &tried)));
    }
    let note = Note { from_unit: true, text, at: visit.now };
    let form_key = format!("{} {}", case.id, form.get("once"));
    let said = reaching::words_of(&case).track_message_text(&case.number);
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let (ground, now, me, role) = (&visit.ground, visit.now, officer.id(), role(&officer));
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            let id = open.case.id;
            if !messages::add(open.tx, &open.key, id, new_id(now), &form_key, Some(me), &note).await? {
                return Ok(());
            }
            open.record(&EventKind::Message, Some(me), role, now).await?;
            let case = (&open.case, &open.key);
            if let Some(text) = reaching::text(open.tx, open.vault, &service, case, said).await? {
                crate::outbox::store::enqueue(open.tx, open.vault, &text, Some(id), now).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(see_other(&format!("{}#messages", path_of(&case.number))))
}

async fn document(visit: Visit, officer: Officer, path: web::Path<(String, Uuid)>) -> Result<HttpResponse> {
    let (number, id) = path.into_inner();
    let (case, _) = opened(&visit, &officer, &number).await?;
    looking::note(&visit, &officer, &case).await?;
    looking::document(&visit, &case, id, |_| true).await
}
