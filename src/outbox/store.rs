//! The outbox in the database.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Message, Trouble};
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::{RecordId, Vault};

/// How long a courier may take over one message before another may try.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// After so many tries a message waits for staff.
const TRIES: i64 = 12;

/// How long to wait after a failed try: 5 s, 10 s, 20 s … up to an hour.
fn pause(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts.clamp(0, 10)).unwrap_or(0);
    TimeDelta::seconds((5 << doublings).min(3600))
}

/// Puts a message in, due now; part of the caller's transaction.
///
/// # Errors
/// Those of the database and the vault.
pub async fn enqueue(
    tx: &mut Tx,
    vault: &Vault,
    message: &Message,
    case: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<Uuid> {
    let id = new_id(now);
    let key = vault.new_record(RecordId::new("outbox", id))?;
    let body = key.seal_json("body", message)?;
    sql!(tx, execute, ENQUEUE, id, key.wrapped(), message.kind(), case, body, now)?;
    Ok(id)
}

/// A message that one courier holds.
#[derive(Debug)]
pub struct Leased {
    /// Id.
    pub id: Uuid,
    /// How often it was tried before.
    pub attempts: i64,
    /// The message.
    pub message: Message,
}

#[derive(Debug, sqlx::FromRow)]
struct LeasedRow {
    id: Uuid,
    record_key: Vec<u8>,
    sealed_body: Vec<u8>,
    attempts: i64,
}

/// Takes the message that has been due longest, if there is one.
///
/// # Errors
/// Those of the database and the vault.
pub async fn lease(tx: &mut Tx, vault: &Vault, now: DateTime<Utc>) -> Result<Option<Leased>> {
    let Some(row) = sql!(tx, fetch_optional as LeasedRow, LEASE_ONE, now, now + LEASE)? else {
        return Ok(None);
    };
    let key = vault.open_record(&row.record_key, &RecordId::new("outbox", row.id))?;
    let message = key.open_json("body", &row.sealed_body)?;
    Ok(Some(Leased { id: row.id, attempts: row.attempts, message }))
}

/// Notes how a try ended.
///
/// # Errors
/// Those of the database.
pub async fn settle(
    tx: &mut Tx,
    id: Uuid,
    attempts: i64,
    outcome: &std::result::Result<Option<String>, Trouble>,
    now: DateTime<Utc>,
) -> Result<()> {
    match outcome {
        Ok(receipt) => sql!(tx, execute, DONE, id, now, receipt.as_deref())?,
        Err(Trouble::Later(why)) if attempts + 1 < TRIES => {
            sql!(tx, execute, AGAIN, id, now + pause(attempts), why)?
        }
        Err(Trouble::Later(why) | Trouble::Never(why)) => sql!(tx, execute, GIVEN_UP, id, now, why)?,
    };
    Ok(())
}

/// One message as staff see it: not what it says, only that it waits and why.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Waiting {
    /// Id.
    pub id: Uuid,
    /// sms, voice, mail.
    pub kind: String,
    /// The case it belongs to.
    pub number: Option<String>,
    /// When it was put in.
    pub created_at: DateTime<Utc>,
    /// When it is tried next.
    pub due_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was given up.
    pub failed_at: Option<DateTime<Utc>>,
    /// Why the last try failed.
    pub last_error: Option<String>,
}

/// What waits or was given up, longest first.
///
/// # Errors
/// Those of the database.
pub async fn waiting(tx: &mut Tx) -> Result<Vec<Waiting>> {
    sql!(tx, fetch_all as Waiting, WAITING)
}

/// Tries a message again from the beginning.
///
/// # Errors
/// Those of the database.
pub async fn try_again(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, TRY_AGAIN, id, now)? == 1)
}

/// The newest texts, for the demo's page.
///
/// # Errors
/// Those of the database and the vault.
pub async fn newest(tx: &mut Tx, vault: &Vault) -> Result<Vec<(DateTime<Utc>, Message)>> {
    let rows = sql!(tx, fetch_all as (Uuid, Vec<u8>, Vec<u8>, DateTime<Utc>), NEWEST)?;
    rows.into_iter()
        .map(|(id, wrapped, body, at)| {
            Ok((at, vault.open_record(&wrapped, &RecordId::new("outbox", id))?.open_json("body", &body)?))
        })
        .collect()
}

/// Notes what the gateway says of a text that it took.
///
/// # Errors
/// Those of the database.
pub async fn note_receipt(tx: &mut Tx, id: Uuid, delivered: bool, now: DateTime<Utc>) -> Result<bool> {
    let changed = if delivered {
        sql!(tx, execute, DELIVERED, id)?
    } else {
        sql!(tx, execute, GIVEN_UP, id, now, "the gateway could not deliver it")?
    };
    Ok(changed == 1)
}

const ENQUEUE: &str =
    "INSERT INTO outbox (id, record_key, kind, case_id, sealed_body, created_at, due_at, attempts)
    VALUES ($1, $2, $3, $4, $5, $6, $6, 0)";
const LEASE_ONE: &str = "UPDATE outbox SET leased_until = $2
    WHERE id = (SELECT id FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= $1
            AND (leased_until IS NULL OR leased_until < $1) ORDER BY due_at LIMIT 1)
        AND done_at IS NULL AND (leased_until IS NULL OR leased_until < $1)
    RETURNING id, record_key, sealed_body, attempts";
const DONE: &str =
    "UPDATE outbox SET done_at = $2, receipt = $3, attempts = attempts + 1, last_error = NULL WHERE id = $1";
const AGAIN: &str =
    "UPDATE outbox SET due_at = $2, last_error = $3, attempts = attempts + 1, leased_until = NULL
    WHERE id = $1";
const GIVEN_UP: &str =
    "UPDATE outbox SET failed_at = $2, last_error = $3, attempts = attempts + 1 WHERE id = $1";
const WAITING: &str = "SELECT o.id, o.kind, c.number, o.created_at, o.due_at, o.attempts, o.failed_at, o.last_error
    FROM outbox o LEFT JOIN cases c ON c.id = o.case_id WHERE o.done_at IS NULL ORDER BY o.created_at LIMIT 200";
const TRY_AGAIN: &str = "UPDATE outbox SET failed_at = NULL, attempts = 0, due_at = $2, leased_until = NULL
    WHERE id = $1 AND done_at IS NULL";
const NEWEST: &str = "SELECT id, record_key, sealed_body, created_at FROM outbox
    WHERE kind IN ('sms', 'voice') ORDER BY id DESC LIMIT 20";
const DELIVERED: &str = "UPDATE outbox SET receipt = 'delivered' WHERE id = $1 AND done_at IS NOT NULL";
