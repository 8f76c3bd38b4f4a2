//! A batch from its making to the bank's answer. One officer makes it, another looks through it; 残联, the deciding unit and
//! 财政 sign; then the file goes to the bank, and its answer is read.

use actix_multipart::Multipart;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use uuid::Uuid;

use super::bank_file::{self, MOST_BYTES, Row, Unfit};
use super::batch_views::{self, Seen, Side};
use crate::accounts::Officer;
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::reaching;
use crate::benefits::batches::{self, Batch, BatchState, New, Payment};
use crate::cases::looks::{self, Purpose};
use crate::cases::store as cases;
use crate::catalogue::Catalogue;
use crate::clock::china_date;
use crate::database::Tx;
use crate::desk::upload;
use crate::district::{FEDERATION, FINANCE};
use crate::error::{Error, Result};
use crate::outbox;
use crate::register::reading::FileFault;
use crate::ui::staff_nav::Place;
use crate::values::text::{clean_lines, length};
use crate::values::{Money, Month};
use crate::vault::Vault;
use crate::web::{self as portal, Form, Origin, Visit, see_other};

/// The longest reason for which a batch is discarded, in characters.
const LONGEST: usize = 500;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::post("/staff/payments/batches", Act::WorkCases, make),
        route::get("/staff/payments/batches/{batch}", Act::WorkCases, show),
        route::post("/staff/payments/batches/{batch}/check", Act::WorkCases, check),
        route::post("/staff/payments/batches/{batch}/signature", Act::WorkCases, sign),
        route::post("/staff/payments/batches/{batch}/discarding", Act::WorkCases, discard),
        route::post("/staff/payments/batches/{batch}/sending", Act::WorkCases, send),
        route::get_file("/staff/payments/batches/{batch}/list", Act::WorkCases, list),
        route::get_file("/staff/payments/batches/{batch}/file", Act::WorkCases, file),
        route::post("/staff/payments/batches/{batch}/answer", Act::WorkCases, answer),
    ]
}

/// Where a batch is.
pub fn path(batch: Uuid) -> String {
    format!("{}/batches/{batch}", Place::Payments.path())
}

/// The offices that sign what a unit pays: 会同残联报财政.
pub fn offices(unit: &str) -> [&str; 3] {
    [FEDERATION, unit, FINANCE]
}

/// A programme that is paid by a unit, by the services that it decides on.
pub fn pays<'c>(catalogue: &'c Catalogue, unit: &'c str) -> impl Iterator<Item = &'c str> {
    catalogue.all().filter_map(move |service| {
        let programme = service.programme.as_ref()?;
        (service.definition.unit == unit).then(|| programme.id())
    })
}

/// A batch that concerns the officer's unit, and as what.
async fn found(tx: &mut Tx, officer: &Officer, id: &str) -> Result<(Batch, Side)> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let batch = batches::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let side = match officer.unit.as_str() {
        unit if unit == batch.unit => Side::Own,
        unit if offices(&batch.unit).contains(&unit) => Side::Signs,
        _ => return Err(Error::NotFound),
    };
    Ok((batch, side))
}

/// The same for what only the unit does that made it.
async fn own(tx: &mut Tx, officer: &Officer, id: &str) -> Result<Batch> {
    match found(tx, officer, id).await? {
        (batch, Side::Own) => Ok(batch),
        (_, Side::Signs) => Err(Error::Forbidden),
    }
}

/// What the record says of it: nothing personal.
fn line(deed: Deed, batch: &Batch) -> Line {
    let sum = Money::from_fen(batch.fen);
    Line { deed, unit: None, account: None, detail: format!("{} {} {sum}", batch.number, batch.payments) }
}

async fn make(
    visit: Visit,
    officer: Officer,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    let unit = officer.unit.clone();
    let programme = pays(&catalogue, &unit).find(|one| *one == form.get("programme"));
    let programme = programme.ok_or(Error::NotFound)?.to_owned();
    let (by, at) = (officer.id(), visit.now);
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            let month = Month::of(china_date(at));
            let new = New { programme: &programme, unit: &unit, month, by, at };
            let Some(id) = batches::make(tx, &new).await? else { return Ok(None) };
            let batch = batches::by_id(tx, id).await?.ok_or(Error::NotFound)?;
            deeds::note(tx, by, at, &line(Deed::BatchMade, &batch)).await?;
            Ok(Some(id))
        })
    });
    Ok(see_other(&write.await?.map_or_else(|| Place::Payments.path().to_owned(), path)))
}

/// Everything the page shows.
async fn seen(visit: &Visit, officer: &Officer, id: &str) -> Result<Seen> {
    let mut tx = visit.ground.database.read().await?;
    let (batch, side) = found(&mut tx, officer, id).await?;
    let payments = batches::payments(&mut tx, batch.id).await?;
    let before = batches::before(&mut tx, &batch).await?;
    let before = match before {
        Some(before) => Some(batches::payments(&mut tx, before).await?),
        None => None,
    };
    let signatures = batches::signatures(&mut tx, batch.id).await?;
    let mut refused = Vec::new();
    for one in payments.iter().filter(|one| side == Side::Own && !one.reason.is_empty()) {
        if let Some((case, _)) = cases::by_id(&mut tx, &visit.ground.vault, one.case_id).await? {
            refused.push((case.number, one.fen, one.reason.clone()));
        }
    }
    Ok(Seen {
        batch,
        side,
        payments,
        before,
        signatures,
        refused,
        me: officer.id(),
        unit: officer.unit.clone(),
    })
}

async fn show(
    visit: Visit,
    officer: Officer,
    id: web::Path<String>,
    rooms: batch_views::Rooms,
) -> Result<HttpResponse> {
    let seen = seen(&visit, &officer, &id).await?;
    Ok(portal::ok(batch_views::batch(&visit, &rooms, &seen, &[], false)))
}

async fn check(visit: Visit, officer: Officer, id: web::Path<String>, _form: Form) -> Result<HttpResponse> {
    let batch = own(&mut visit.ground.database.read().await?, &officer, &id).await?;
    let (by, at) = (officer.id(), visit.now);
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            if !batches::check(tx, batch.id, by, at).await? {
                return Err(Error::Conflict);
            }
            deeds::note(tx, by, at, &line(Deed::BatchChecked, &batch)).await?;
            Ok(batch.id)
        })
    });
    Ok(see_other(&path(write.await?)))
}

async fn sign(visit: Visit, officer: Officer, id: web::Path<String>, _form: Form) -> Result<HttpResponse> {
    let (batch, _) = found(&mut visit.ground.database.read().await?, &officer, &id).await?;
    let (office, by, at) = (officer.unit.clone(), officer.id(), visit.now);
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            if !batches::sign(tx, batch.id, (&office, &offices(&batch.unit)), by, at).await? {
                return Err(Error::Conflict);
            }
            deeds::note(tx, by, at, &line(Deed::BatchSigned, &batch)).await?;
            Ok(batch.id)
        })
    });
    Ok(see_other(&path(write.await?)))
}

/// Whoever would have to sign it, or made it, says why it is not to be paid.
async fn discard(
    visit: Visit,
    officer: Officer,
    id: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<crate::district::Places>),
    form: Form,
) -> Result<HttpResponse> {
    let reason = clean_lines(form.get("reason"));
    let shown = seen(&visit, &officer, &id).await?;
    if reason.is_empty() || length(&reason) > LONGEST {
        return Ok(portal::again(batch_views::batch(&visit, &rooms, &shown, &[], true)));
    }
    let (batch, by, at) = (shown.batch, officer.id(), visit.now);
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            if !batches::discard(tx, batch.id, &reason, by, at).await? {
                return Err(Error::Conflict);
            }
            deeds::note(tx, by, at, &line(Deed::BatchDiscarded, &batch)).await?;
            Ok(batch.id)
        })
    });
    Ok(see_other(&path(write.await?)))
}

async fn send(visit: Visit, officer: Officer, id: web::Path<String>, _form: Form) -> Result<HttpResponse> {
    let batch = own(&mut visit.ground.database.read().await?, &officer, &id).await?;
    let (by, at) = (officer.id(), visit.now);
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            if !batches::send(tx, batch.id, by, at).await? {
                return Err(Error::Conflict);
            }
            deeds::note(tx, by, at, &line(Deed::BatchSent, &batch)).await?;
            Ok(batch.id)
        })
    });
    Ok(see_other(&path(write.await?)))
}

/// The lines of a batch; in the list for colleagues only the last digits of each account. Everybody in it was looked at: that
/// is recorded.
async fn rows(visit: &Visit, officer: &Officer, batch: &Batch, whole: bool) -> Result<Vec<Row>> {
    let ground = &visit.ground;
    let lines = batches::lines(&mut ground.database.read().await?, &ground.vault, batch.id).await?;
    let (ids, reader, now) = (lines.iter().map(|one| one.case_id).collect(), officer.id(), visit.now);
    let write = ground
        .database
        .write(move |tx| Box::pin(async move { looks::note_all(tx, ids, reader, Purpose::List, now).await }));
    write.await?;
    let row = |one: batches::Line| Row {
        serial: one.serial,
        holder: one.account.holder,
        bank: one.account.bank,
        number: if whole { one.account.number.as_str().to_owned() } else { one.account.number.to_string() },
        amount: one.amount,
        case: one.number,
    };
    Ok(lines.into_iter().map(row).collect())
}

/// For whoever looks through it.
async fn list(visit: Visit, officer: Officer, id: web::Path<String>) -> Result<HttpResponse> {
    let batch = own(&mut visit.ground.database.read().await?, &officer, &id).await?;
    let rows = rows(&visit, &officer, &batch, false).await?;
    let bytes = bank_file::write(visit.words, &rows).map_err(Error::internal)?;
    Ok(portal::spreadsheet(&format!("list-{}", batch.number), bytes))
}

/// For the bank, once everybody has signed and it is on its way.
async fn file(visit: Visit, officer: Officer, id: web::Path<String>) -> Result<HttpResponse> {
    let batch = own(&mut visit.ground.database.read().await?, &officer, &id).await?;
    if !matches!(batch.state, BatchState::Sent | BatchState::Settled) {
        return Err(Error::NotFound);
    }
    let rows = rows(&visit, &officer, &batch, true).await?;
    let bytes = bank_file::write(visit.words, &rows).map_err(Error::internal)?;
    Ok(portal::spreadsheet(&format!("payments-{}", batch.number), bytes))
}

/// Reads the bank's answer. Everybody whom it refused is told, and nothing goes to that account again.
async fn answer(
    visit: Visit,
    request: HttpRequest,
    officer: Officer,
    id: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<crate::district::Places>),
    body: Multipart,
) -> Result<HttpResponse> {
    if request.extensions().get::<Origin>() == Some(&Origin::Foreign) {
        return Err(Error::ForeignRequest);
    }
    let sent = upload::receive(&request, body, MOST_BYTES).await?;
    let shown = seen(&visit, &officer, &id).await?;
    if shown.side != Side::Own {
        return Err(Error::Forbidden);
    }
    let answers = match (sent.file, sent.is_over) {
        (_, true) => Err(vec![Unfit::TooLarge]),
        (None, _) => Err(vec![Unfit::Nothing]),
        (Some(bytes), _) => {
            let payments: Vec<Payment> = shown.payments.clone();
            // What reads files of others may panic over one that nobody foresaw.
            let read = web::block(move || bank_file::read(&bytes, &payments)).await;
            read.unwrap_or_else(|_| Err(vec![Unfit::Fault(FileFault::Broken)]))
        }
    };
    let answers = match answers {
        Ok(answers) => answers,
        Err(unfit) => return Ok(portal::again(batch_views::batch(&visit, &rooms, &shown, &unfit, false))),
    };
    let (by, at, vault, catalogue) = (officer.id(), visit.now, visit.ground.vault.clone(), rooms.0.clone());
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            let batch = shown.batch;
            let before: Vec<i64> = waiting(&shown.payments).map(|one| one.serial).collect();
            batches::settle(tx, batch.id, &answers, by, at).await?.ok_or(Error::Conflict)?;
            deeds::note(tx, by, at, &line(Deed::BatchAnswered, &batch)).await?;
            for one in batches::payments(tx, batch.id).await? {
                if before.contains(&one.serial) && !one.reason.is_empty() {
                    tell_refused(tx, &vault, &catalogue, one.case_id, at).await?;
                }
            }
            Ok(batch.id)
        })
    });
    Ok(see_other(&path(write.await?)))
}

fn waiting(payments: &[Payment]) -> impl Iterator<Item = &Payment> {
    payments.iter().filter(|one| one.settled_at.is_none())
}

/// The person is told by text that the bank refused the account: no name, no amount, no bank.
async fn tell_refused(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    case: Uuid,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let Some((case, key)) = cases::by_id(tx, vault, case).await? else { return Ok(()) };
    let Some(service) = catalogue.get(&case.service) else { return Ok(()) };
    let words = reaching::words_of(&case);
    let said = words.payments_refused_text(&case.number);
    if let Some(text) = reaching::text(tx, vault, service, (&case, &key), said).await? {
        outbox::store::enqueue(tx, vault, &text, Some(case.id), at).await?;
    }
    Ok(())
}
