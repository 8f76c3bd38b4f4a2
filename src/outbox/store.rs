//! The outbox in the database.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Message, Trouble};
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::{RecordId, Vault};

/// How long a courier may take over one message before another may try.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// After so many tries, some three days, a message waits for staff: a long weekend's outage ends by itself.
const TRIES: i64 = 80;

/// How long to wait after a failed try: 5 s, 10 s, 20 s … up to an hour.
fn pause(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts.clamp(0, 10)).unwrap_or(0);
    TimeDelta::seconds((5 << doublings).min(3600))
}

fn record(id: Uuid) -> RecordId {
    RecordId::new("outbox", id)
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
    put(tx, vault, message, case, now, None).await
}

/// Puts in a message that is worth nothing after a time, and is not sent any more then.
///
/// # Errors
/// Those of the database and the vault.
pub async fn enqueue_until(
    tx: &mut Tx,
    vault: &Vault,
    message: &Message,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Uuid> {
    put(tx, vault, message, None, now, Some(until)).await
}

async fn put(
    tx: &mut Tx,
    vault: &Vault,
    message: &Message,
    case: Option<Uuid>,
    now: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
) -> Result<Uuid> {
    let id = new_id(now);
    let key = vault.new_record(record(id))?;
    let body = key.seal_json("body", message)?;
    sql!(tx, execute, ENQUEUE, id, key.wrapped(), message.kind(), case, body, now, until)?;
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
    expires_at: Option<DateTime<Utc>>,
    case: Option<Uuid>,
}

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        record_key: Vec<u8>,
        sealed_body: Vec<u8>,
        attempts: i64,
        expires_at: Option<DateTime<Utc>>,
        case_id: Option<Uuid>,
    }
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Leased> {
        let message = vault.open_record(&self.record_key, &record(self.id))?;
        Ok(Leased {
            id: self.id,
            attempts: self.attempts,
            message: message.open_json("body", &self.sealed_body)?,
            expires_at: self.expires_at,
            case: self.case_id,
        })
    }
}

/// Takes the message of a kind that has been due longest, if there is one.
///
/// # Errors
/// Those of the database and the vault.
pub async fn lease(tx: &mut Tx, vault: &Vault, kind: &str, now: DateTime<Utc>) -> Result<Option<Leased>> {
    let row = sql!(tx, fetch_optional as Row, LEASE_ONE, now, now + LEASE, kind)?;
    row.map(|row| row.open(vault)).transpose()
}

/// Notes how a try ended. What will never go takes another way, where there is one.
///
/// # Errors
/// Those of the database and the vault.
pub async fn settle(
    tx: &mut Tx,
    vault: &Vault,
    leased: &Leased,
    outcome: &std::result::Result<(), Trouble>,
    now: DateTime<Utc>,
) -> Result<()> {
    match outcome {
        Ok(()) => sql!(tx, execute, DONE, leased.id, now).map(|_| ()),
        Err(Trouble::Later(why)) if leased.attempts + 1 < TRIES => {
            sql!(tx, execute, AGAIN, leased.id, now + pause(leased.attempts), why).map(|_| ())
        }
        Err(Trouble::Later(why) | Trouble::Never(why)) => give_up(tx, vault, leased, 1, why, now).await,
    }
}

/// Gives a message up, and puts in the one that goes another way: a call for a code that still counts.
async fn give_up(
    tx: &mut Tx,
    vault: &Vault,
    given_up: &Leased,
    tries: i64,
    why: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    // A receipt may have come while the courier still waited for the gateway: delivered is delivered.
    if sql!(tx, execute, GIVEN_UP, given_up.id, now, why, tries)? == 0 {
        return Ok(());
    }
    if let Message::Code { phone, spoken, .. } = &given_up.message
        && given_up.expires_at.is_none_or(|until| now < until)
    {
        let call = Message::Voice { phone: phone.clone(), text: spoken.clone() };
        let call = put(tx, vault, &call, given_up.case, now, given_up.expires_at).await?;
        sql!(tx, execute, REPLACED, given_up.id, call)?;
    }
    Ok(())
}

/// Notes what the gateway says of a text or call that it took; false where there is none of that id. Receipts may
/// come twice, in any order, and before the gateway answered: delivered wins.
///
/// # Errors
/// Those of the database and the vault.
pub async fn note_receipt(
    tx: &mut Tx,
    vault: &Vault,
    id: Uuid,
    delivered: bool,
    now: DateTime<Utc>,
) -> Result<bool> {
    if delivered {
        return Ok(sql!(tx, execute, DELIVERED, id, now)? == 1);
    }
    let Some(row) = sql!(tx, fetch_optional as Row, SENT, id)? else { return Ok(false) };
    let sent = row.open(vault)?;
    give_up(tx, vault, &sent, 0, "the gateway could not deliver it", now).await?;
    Ok(true)
}

row! {
    /// One message as staff see it: not what it says, only what became of it.
    #[derive(Debug, Clone)]
    pub struct Shown {
        /// Id.
        pub id: Uuid,
        /// One of `KINDS`.
        pub kind: String,
        /// The case it belongs to.
        pub number: Option<String>,
        /// When it was put in.
        pub created_at: DateTime<Utc>,
        /// How often it was tried.
        pub attempts: i64,
        /// When the gateway or server took it.
        pub done_at: Option<DateTime<Utc>>,
        /// When the gateway said that it reached the phone.
        pub delivered_at: Option<DateTime<Utc>>,
        /// When it was given up.
        pub failed_at: Option<DateTime<Utc>>,
        /// Why the last try failed.
        pub last_error: Option<String>,
        /// The message that went another way in its place.
        pub replaced_by: Option<Uuid>,
        /// When staff gave it up.
        pub dropped_at: Option<DateTime<Utc>>,
    }
}

/// What waits or failed, longest first.
///
/// # Errors
/// Those of the database.
pub async fn waiting(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Shown>> {
    sql!(tx, fetch_all as Shown, WAITING, now)
}

/// What waits no more, newest first.
///
/// # Errors
/// Those of the database.
pub async fn settled(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Shown>> {
    sql!(tx, fetch_all as Shown, SETTLED, now)
}

/// How many messages of a kind have not gone out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Those that will be tried again.
    pub waiting: i64,
    /// Those that were given up, and wait for staff.
    pub failed: i64,
    /// Since when the longest of the first has waited.
    pub oldest: Option<DateTime<Utc>>,
}

/// Counts what waits or failed, of one kind.
///
/// # Errors
/// Those of the database.
pub async fn figures(tx: &mut Tx, kind: &str, now: DateTime<Utc>) -> Result<Figures> {
    let (waiting, failed) = sql!(tx, fetch_one as (i64, i64), COUNT, kind, now)?;
    let oldest = sql!(tx, fetch_optional as (DateTime<Utc>,), OLDEST, kind, now)?.map(|(since,)| since);
    Ok(Figures { waiting, failed, oldest })
}

/// Tries a message again from the beginning; false where it has arrived, or another went in its place. One that a
/// courier holds at this moment stays with it.
///
/// # Errors
/// Those of the database.
pub async fn try_again(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, TRY_AGAIN, id, now)? == 1)
}

/// Gives a message up for good, by somebody of the staff; it stays in the list and can be tried again.
///
/// # Errors
/// Those of the database.
pub async fn drop_message(tx: &mut Tx, id: Uuid, by: Uuid, now: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, DROP, id, now, by)? == 1)
}

/// The newest texts, for the demo's page.
///
/// # Errors
/// Those of the database and the vault.
pub async fn newest(tx: &mut Tx, vault: &Vault) -> Result<Vec<(DateTime<Utc>, Message)>> {
    let rows = sql!(tx, fetch_all as (Uuid, Vec<u8>, Vec<u8>, DateTime<Utc>), NEWEST)?;
    rows.into_iter()
        .map(|(id, wrapped, body, at)| {
            Ok((at, vault.open_record(&wrapped, &record(id))?.open_json("body", &body)?))
        })
        .collect()
}

const ENQUEUE: &str =
    "INSERT INTO outbox (id, record_key, kind, case_id, sealed_body, created_at, due_at, attempts, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6, 0, $7)";
const LEASE_ONE: &str = "UPDATE outbox SET leased_until = $2
    WHERE id = (SELECT id FROM outbox WHERE kind = $3 AND done_at IS NULL AND failed_at IS NULL AND due_at <= $1
            AND dropped_at IS NULL AND (expires_at IS NULL OR expires_at > $1)
            AND (leased_until IS NULL OR leased_until < $1) ORDER BY due_at LIMIT 1)
        AND done_at IS NULL AND (leased_until IS NULL OR leased_until < $1)
    RETURNING id, record_key, sealed_body, attempts, expires_at, case_id";
const DONE: &str =
    "UPDATE outbox SET done_at = COALESCE(done_at, $2), attempts = attempts + 1, last_error = NULL,
    leased_until = NULL WHERE id = $1 AND failed_at IS NULL";
const AGAIN: &str =
    "UPDATE outbox SET due_at = $2, last_error = $3, attempts = attempts + 1, leased_until = NULL
    WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL";
const GIVEN_UP: &str = "UPDATE outbox SET failed_at = $2, last_error = $3, attempts = attempts + $4,
    done_at = NULL, leased_until = NULL WHERE id = $1 AND failed_at IS NULL AND delivered_at IS NULL";
const REPLACED: &str = "UPDATE outbox SET replaced_by = $2 WHERE id = $1";
const SENT: &str = "SELECT id, record_key, sealed_body, attempts, expires_at, case_id FROM outbox
    WHERE id = $1 AND kind IN ('sms', 'voice')";
const DELIVERED: &str = "UPDATE outbox SET delivered_at = COALESCE(delivered_at, $2), failed_at = NULL,
    done_at = COALESCE(done_at, $2), last_error = NULL WHERE id = $1 AND kind IN ('sms', 'voice')";
const WAITING: &str = "SELECT o.id, o.kind, c.number, o.created_at, o.attempts, o.done_at, o.delivered_at,
        o.failed_at, o.last_error, o.replaced_by, o.dropped_at
    FROM outbox o LEFT JOIN cases c ON c.id = o.case_id
    WHERE o.done_at IS NULL AND o.dropped_at IS NULL AND o.replaced_by IS NULL
        AND (o.expires_at IS NULL OR o.expires_at > $1)
    ORDER BY o.created_at LIMIT 200";
const COUNT: &str = "SELECT COUNT(CASE WHEN failed_at IS NULL THEN 1 END), COUNT(failed_at) FROM outbox
    WHERE kind = $1 AND done_at IS NULL AND dropped_at IS NULL AND replaced_by IS NULL
        AND (expires_at IS NULL OR expires_at > $2)";
const OLDEST: &str = "SELECT created_at FROM outbox
    WHERE kind = $1 AND done_at IS NULL AND failed_at IS NULL AND dropped_at IS NULL AND replaced_by IS NULL
        AND (expires_at IS NULL OR expires_at > $2)
    ORDER BY created_at LIMIT 1";
const SETTLED: &str = "SELECT o.id, o.kind, c.number, o.created_at, o.attempts, o.done_at, o.delivered_at,
        o.failed_at, o.last_error, o.replaced_by, o.dropped_at
    FROM outbox o LEFT JOIN cases c ON c.id = o.case_id
    WHERE o.done_at IS NOT NULL OR o.dropped_at IS NOT NULL OR o.replaced_by IS NOT NULL OR o.expires_at <= $1
    ORDER BY o.id DESC LIMIT 100";
const TRY_AGAIN: &str =
    "UPDATE outbox SET failed_at = NULL, dropped_at = NULL, dropped_by = NULL, attempts = 0,
    due_at = $2 WHERE id = $1 AND done_at IS NULL AND replaced_by IS NULL";
const DROP: &str = "UPDATE outbox SET dropped_at = $2, dropped_by = $3
    WHERE id = $1 AND done_at IS NULL AND replaced_by IS NULL AND dropped_at IS NULL";
const NEWEST: &str = "SELECT id, record_key, sealed_body, created_at FROM outbox
    WHERE kind IN ('sms', 'voice') ORDER BY id DESC LIMIT 20";
