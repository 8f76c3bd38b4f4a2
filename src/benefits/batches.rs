//! What is paid together, in the database: made by one officer, checked by another, signed by three offices, sent to the
//! bank, and settled by its answer.
//!
//! A payment takes along every line of an award's ledger that waits. Where the bank refuses it, its lines wait again.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::bank_accounts::{self, Details};
use crate::clock::china_date;
use crate::database::{Tx, column_text, row, sql};
use crate::error::{Error, Result};
use crate::values::{Money, Month, new_id};
use crate::vault::Vault;

/// How a batch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BatchState {
    /// One officer made it.
    Made,
    /// A second looked through it: it is locked.
    Checked,
    /// Every office that has to has signed.
    Signed,
    /// The file went to the bank.
    Sent,
    /// The bank has answered for each payment.
    Settled,
    /// It was not to be paid: its lines wait again.
    Discarded,
}

column_text!(BatchState);

/// How a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentState {
    /// It is in a batch whose answer is not there yet.
    Waiting,
    /// The bank paid it.
    Paid,
    /// The bank refused it, or its batch was discarded.
    Failed,
}

column_text!(PaymentState);

row! {
    /// A batch.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Batch {
        /// Id.
        pub id: Uuid,
        /// Its number, as papers name it.
        pub number: String,
        /// The programme.
        pub programme: String,
        /// The unit that made it.
        pub unit: String,
        /// The first day of the month up to which it pays.
        pub month: chrono::NaiveDate,
        /// How it stands.
        pub state: BatchState,
        /// How many payments.
        pub payments: i64,
        /// What they come to, in fen.
        pub fen: i64,
        /// Who made it.
        pub made_by: Uuid,
        /// When.
        pub made_at: DateTime<Utc>,
        /// Who looked through it.
        pub checked_by: Option<Uuid>,
        /// Why it was discarded.
        pub reason: String,
    }
}

row! {
    /// A payment of a batch.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Payment {
        /// Id.
        pub id: Uuid,
        /// Its place in the batch, from 1.
        pub serial: i64,
        /// The case in which it was granted.
        pub case_id: Uuid,
        /// To which account.
        pub bank_account: Uuid,
        /// How much, in fen.
        pub fen: i64,
        /// How it stands.
        pub state: PaymentState,
        /// What the bank said.
        pub reason: String,
        /// When it was settled.
        pub settled_at: Option<DateTime<Utc>>,
    }
}

row! {
    struct Ready {
        case_id: Uuid,
        account: Option<Uuid>,
        fen: i64,
    }
}

/// What waits to be paid of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many can be paid.
    pub ready: usize,
    /// What that comes to.
    pub fen: Money,
    /// Cases without an account that can be paid to.
    pub without_account: Vec<Uuid>,
    /// Cases that were paid too much, which nothing that waits makes up for, with how much.
    pub overpaid: Vec<(Uuid, Money)>,
}

/// Who makes a batch, of what.
#[derive(Clone, Debug)]
pub struct New<'n> {
    /// The programme.
    pub programme: &'n str,
    /// The unit.
    pub unit: &'n str,
    /// Up to which month.
    pub month: Month,
    /// Who.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// What waits to be paid of a programme now.
///
/// # Errors
/// Those of the database.
pub async fn waiting(tx: &mut Tx, programme: &str) -> Result<Waiting> {
    let mut waiting = Waiting::default();
    for one in sql!(tx, fetch_all as Ready, READY, programme)? {
        if one.fen < 0 {
            waiting.overpaid.push((one.case_id, Money::from_fen(-one.fen)));
        } else if one.fen > 0 && one.account.is_none() {
            waiting.without_account.push(one.case_id);
        } else if one.fen > 0 {
            waiting.ready += 1;
            waiting.fen = Money::from_fen(waiting.fen.fen() + one.fen);
        }
    }
    Ok(waiting)
}

/// Makes a batch of everything of a programme that waits and can be paid; nothing where nothing can.
///
/// # Errors
/// `Conflict` where another is being made, or lines are written meanwhile; those of the database.
pub async fn make(tx: &mut Tx, new: &New<'_>) -> Result<Option<Uuid>> {
    let ready: Vec<(Uuid, Uuid, i64)> = sql!(tx, fetch_all as Ready, READY, new.programme)?
        .into_iter()
        .filter(|one| one.fen > 0)
        .filter_map(|one| Some((one.case_id, one.account?, one.fen)))
        .collect();
    if ready.is_empty() {
        return Ok(None);
    }
    let (id, today) = (new_id(new.at), china_date(new.at));
    let (so_many,) = sql!(tx, fetch_one as (i64,), SO_MANY)?;
    let number = format!("{}-{:04}", today.format("%Y%m%d"), so_many + 1);
    let count = i64::try_from(ready.len()).map_err(Error::internal)?;
    let fen: i64 = ready.iter().map(|(_, _, fen)| fen).sum();
    let month = new.month.first_day();
    let made =
        sql!(tx, execute, MAKE, id, number, new.programme, new.unit, month, count, fen, new.by, new.at)?;
    if made != 1 {
        return Err(Error::Conflict);
    }
    for (serial, (case, account, fen)) in (1_i64..).zip(ready) {
        sql!(tx, execute, PAY, new_id(new.at), id, serial, case, account, fen)?;
    }
    sql!(tx, execute, TAKE_LINES, id)?;
    // A line that was written between would be paid without being counted.
    let (taken,) = sql!(tx, fetch_one as (i64,), TAKEN, id)?;
    if taken == fen { Ok(Some(id)) } else { Err(Error::Conflict) }
}

/// The newest batches.
///
/// # Errors
/// Those of the database.
pub async fn newest(tx: &mut Tx, limit: i64) -> Result<Vec<Batch>> {
    sql!(tx, fetch_all as Batch, NEWEST, limit)
}

/// A batch.
///
/// # Errors
/// Those of the database.
pub async fn by_id(tx: &mut Tx, id: Uuid) -> Result<Option<Batch>> {
    sql!(tx, fetch_optional as Batch, BY_ID, id)
}

/// Its payments, in order.
///
/// # Errors
/// Those of the database.
pub async fn payments(tx: &mut Tx, batch: Uuid) -> Result<Vec<Payment>> {
    sql!(tx, fetch_all as Payment, PAYMENTS, batch)
}

/// A payment as the bank is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in the batch.
    pub serial: i64,
    /// The case.
    pub case_id: Uuid,
    /// The case's number.
    pub number: String,
    /// How much.
    pub amount: Money,
    /// To which account.
    pub account: Details,
}

row! {
    struct LineRow {
        serial: i64,
        case_id: Uuid,
        number: String,
        fen: i64,
        account: Uuid,
        record_key: Vec<u8>,
        sealed_body: Vec<u8>,
    }
}

/// Its payments with their accounts, in order.
///
/// # Errors
/// Those of the database and the vault.
pub async fn lines(tx: &mut Tx, vault: &Vault, batch: Uuid) -> Result<Vec<Line>> {
    let rows = sql!(tx, fetch_all as LineRow, LINES, batch)?;
    rows.into_iter()
        .map(|row| {
            let account = bank_accounts::open(vault, row.account, &row.record_key, &row.sealed_body)?;
            let amount = Money::from_fen(row.fen);
            Ok(Line { serial: row.serial, case_id: row.case_id, number: row.number, amount, account })
        })
        .collect()
}

/// The payments of a case, the newest last.
///
/// # Errors
/// Those of the database.
pub async fn of_case(tx: &mut Tx, case: Uuid) -> Result<Vec<Payment>> {
    sql!(tx, fetch_all as Payment, OF_CASE, case)
}

/// The batch of the same programme before one, unless it was discarded.
///
/// # Errors
/// Those of the database.
pub async fn before(tx: &mut Tx, batch: &Batch) -> Result<Option<Uuid>> {
    let found = sql!(tx, fetch_optional as (Uuid,), BEFORE, &batch.programme, batch.made_at)?;
    Ok(found.map(|(id,)| id))
}

/// A second officer has looked through it; false where it was made by them, or does not wait for that.
///
/// # Errors
/// Those of the database.
pub async fn check(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, CHECK, id, by, at)? == 1)
}

/// The offices that have signed a batch, with whom.
///
/// # Errors
/// Those of the database.
pub async fn signatures(tx: &mut Tx, batch: Uuid) -> Result<Vec<(String, Uuid, DateTime<Utc>)>> {
    sql!(tx, fetch_all as (String, Uuid, DateTime<Utc>), SIGNATURES, batch)
}

/// An office signs a batch that is checked, by somebody who neither made nor checked it; with the last of all that have to,
/// it is signed. False where it cannot.
///
/// # Errors
/// Those of the database.
pub async fn sign(
    tx: &mut Tx,
    id: Uuid,
    (office, all): (&str, &[&str]),
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<bool> {
    // First the row, so that two offices that sign at once see each other.
    if sql!(tx, execute, TOUCH, id, by)? != 1 || !all.contains(&office) {
        return Ok(false);
    }
    if sql!(tx, execute, SIGN, id, office, by, at)? != 1 {
        return Ok(false);
    }
    let signed = signatures(tx, id).await?;
    if all.iter().all(|one| signed.iter().any(|(office, ..)| office == one)) {
        sql!(tx, execute, SIGNED, id)?;
    }
    Ok(true)
}

/// The file goes to the bank; false where it is not signed.
///
/// # Errors
/// Those of the database.
pub async fn send(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, SEND, id, by, at)? == 1)
}

/// A batch that did not go to the bank is not to be paid: its lines wait again. False where it went.
///
/// # Errors
/// Those of the database.
pub async fn discard(tx: &mut Tx, id: Uuid, reason: &str, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    if sql!(tx, execute, DISCARD, id, reason, by, at)? != 1 {
        return Ok(false);
    }
    sql!(tx, execute, RELEASE_ALL, id)?;
    sql!(tx, execute, FAIL_ALL, id, at)?;
    Ok(true)
}

/// The bank's answer for one payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub serial: i64,
    /// Why it was not paid; none: it was.
    pub refused: Option<String>,
}

/// Takes the bank's answers for payments of a batch that went to it; with the last, it is settled. Answers that were taken
/// before change nothing. How many were new; none where the batch waits for no answer.
///
/// # Errors
/// Those of the database.
pub async fn settle(
    tx: &mut Tx,
    id: Uuid,
    answers: &[Answer],
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<Option<usize>> {
    if sql!(tx, execute, TOUCH_SENT, id)? != 1 {
        return Ok(None);
    }
    let mut taken = 0;
    for answer in answers {
        let (state, reason) = match &answer.refused {
            None => (PaymentState::Paid, ""),
            Some(reason) => (PaymentState::Failed, reason.as_str()),
        };
        if sql!(tx, execute, ANSWER, id, answer.serial, state, reason, at)? == 1 {
            taken += 1;
            if state == PaymentState::Failed {
                sql!(tx, execute, RELEASE, id, answer.serial)?;
            }
        }
    }
    sql!(tx, execute, SETTLE, id, by, at)?;
    Ok(Some(taken))
}

// Nothing goes again to an account that the bank refused, nor to that of somebody who has died: the family is asked who is to
// have what is owed.
const READY: &str = "SELECT l.case_id, b.id AS account, CAST(SUM(l.fen) AS BIGINT) AS fen
    FROM awards a JOIN ledger l ON l.case_id = a.case_id AND l.payment IS NULL
        LEFT JOIN bank_accounts b ON b.person = a.person AND b.ended_at IS NULL AND NOT EXISTS
            (SELECT 1 FROM payments f WHERE f.bank_account = b.id AND f.state = 'failed' AND f.reason <> '')
            AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = a.person AND p.deceased_at IS NOT NULL)
    WHERE a.programme = $1 GROUP BY l.case_id, b.id ORDER BY l.case_id";
const SO_MANY: &str = "SELECT COUNT(*) FROM batches";
const MAKE: &str =
    "INSERT INTO batches (id, number, programme, unit, month, state, payments, fen, made_by, made_at, reason)
    VALUES ($1, $2, $3, $4, $5, 'made', $6, $7, $8, $9, '') ON CONFLICT DO NOTHING";
const PAY: &str = "INSERT INTO payments (id, batch, serial, case_id, bank_account, fen, state, reason)
    VALUES ($1, $2, $3, $4, $5, $6, 'waiting', '')";
const TAKE_LINES: &str = "UPDATE ledger SET payment =
        (SELECT p.id FROM payments p WHERE p.batch = $1 AND p.case_id = ledger.case_id)
    WHERE payment IS NULL AND case_id IN (SELECT p.case_id FROM payments p WHERE p.batch = $1)";
const TAKEN: &str =
    "SELECT CAST(COALESCE(SUM(l.fen), 0) AS BIGINT) FROM payments p JOIN ledger l ON l.payment = p.id
    WHERE p.batch = $1";
const NEWEST: &str =
    "SELECT id, number, programme, unit, month, state, payments, fen, made_by, made_at, checked_by,
        reason
    FROM batches ORDER BY made_at DESC, id DESC LIMIT $1";
const BY_ID: &str =
    "SELECT id, number, programme, unit, month, state, payments, fen, made_by, made_at, checked_by,
        reason
    FROM batches WHERE id = $1";
const BEFORE: &str = "SELECT id FROM batches WHERE programme = $1 AND made_at < $2 AND state <> 'discarded'
    ORDER BY made_at DESC, id DESC LIMIT 1";
const PAYMENTS: &str =
    "SELECT id, serial, case_id, bank_account, fen, state, reason, settled_at FROM payments
    WHERE batch = $1 ORDER BY serial";
const LINES: &str =
    "SELECT p.serial, p.case_id, c.number, p.fen, b.id AS account, b.record_key, b.sealed_body
    FROM payments p JOIN cases c ON c.id = p.case_id JOIN bank_accounts b ON b.id = p.bank_account
    WHERE p.batch = $1 ORDER BY p.serial";
const OF_CASE: &str = "SELECT id, serial, case_id, bank_account, fen, state, reason, settled_at FROM payments
    WHERE case_id = $1 ORDER BY id";
const CHECK: &str = "UPDATE batches SET state = 'checked', checked_by = $2, checked_at = $3
    WHERE id = $1 AND state = 'made' AND made_by <> $2";
const SIGNATURES: &str =
    "SELECT office, signed_by, signed_at FROM batch_signatures WHERE batch = $1 ORDER BY signed_at";
const TOUCH: &str = "UPDATE batches SET reason = reason
    WHERE id = $1 AND state = 'checked' AND made_by <> $2 AND checked_by <> $2";
const SIGN: &str =
    "INSERT INTO batch_signatures (batch, office, signed_by, signed_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING";
const SIGNED: &str = "UPDATE batches SET state = 'signed' WHERE id = $1 AND state = 'checked'";
const SEND: &str =
    "UPDATE batches SET state = 'sent', sent_by = $2, sent_at = $3 WHERE id = $1 AND state = 'signed'";
const DISCARD: &str = "UPDATE batches SET state = 'discarded', reason = $2, ended_by = $3, ended_at = $4
    WHERE id = $1 AND state IN ('made', 'checked', 'signed')";
const RELEASE_ALL: &str = "UPDATE ledger SET payment = NULL
    WHERE payment IN (SELECT p.id FROM payments p WHERE p.batch = $1)";
const FAIL_ALL: &str = "UPDATE payments SET state = 'failed', settled_at = $2 WHERE batch = $1";
const TOUCH_SENT: &str = "UPDATE batches SET reason = reason WHERE id = $1 AND state = 'sent'";
const ANSWER: &str = "UPDATE payments SET state = $3, reason = $4, settled_at = $5
    WHERE batch = $1 AND serial = $2 AND state = 'waiting'";
const RELEASE: &str = "UPDATE ledger SET payment = NULL
    WHERE payment IN (SELECT p.id FROM payments p WHERE p.batch = $1 AND p.serial = $2)";
const SETTLE: &str = "UPDATE batches SET state = 'settled', ended_by = $2, ended_at = $3
    WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.batch = $1 AND p.state = 'waiting')";
