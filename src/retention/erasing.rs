//! The work itself: what has been kept long enough is erased, some at a time, while the house serves.
//!
//! Of a case what it said goes, with its documents, letters, messages, appointments and looks, and the key of its fields.
//! Its number, its dates and its chain of events stay, so that the record can still be checked.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::rules::{Kind, Rule};
use super::store::{self, Erased};
use crate::cases::{ActorRole, EventKind, change};
use crate::catalogue::Catalogue;
use crate::clock::{china_date, start_of};
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::forms::store as forms;
use crate::web::Ground;

/// How many cases are erased in one round, each in a write of its own.
const CASES: i64 = 50;
/// How many rows of other kinds.
const ROWS: i64 = 2_000;

/// Tables whose rows belong to a case and go with it; a test compares them with the database's own.
pub const CASE_TABLES: [(&str, &str); 12] = [
    ("ledger", "DELETE FROM ledger WHERE case_id = $1"),
    ("payments", "DELETE FROM payments WHERE case_id = $1"),
    ("awards", "DELETE FROM awards WHERE case_id = $1"),
    ("messages", "DELETE FROM messages WHERE case_id = $1"),
    ("letters", "DELETE FROM letters WHERE case_id = $1"),
    ("appointment_calls", "DELETE FROM appointment_calls WHERE case_id = $1"),
    ("appointments", "DELETE FROM appointments WHERE case_id = $1"),
    ("reconciliation", "DELETE FROM reconciliation WHERE case_id = $1"),
    ("calls", "DELETE FROM calls WHERE case_id = $1"),
    ("reads", "DELETE FROM reads WHERE case_id = $1"),
    ("search_terms", "DELETE FROM search_terms WHERE case_id = $1"),
    ("outbox", "DELETE FROM outbox WHERE case_id = $1"),
];

/// One round of everything that is due. Tells how much was erased.
///
/// # Errors
/// Those of the database and the vault; what was erased before stays so.
pub async fn round(ground: &Ground, catalogue: &Catalogue, now: DateTime<Utc>) -> Result<u64> {
    let today = china_date(now);
    let rules = store::rules(&mut ground.database.read().await?).await?;
    let mut erased = 0;
    for kind in Kind::all(catalogue) {
        let Some(rule) = rules.on(&kind, today) else { continue };
        let Some((months, before)) = rule.keep.ends_before(today) else { continue };
        let count = match &kind {
            Kind::Cases => continue,
            Kind::CasesOf(service) => cases(ground, service, before, now).await?,
            _ => rows(ground, &kind, before).await?,
        };
        if count > 0 {
            note(ground, (kind, rule), (months, count), today).await?;
            erased += count;
        }
    }
    Ok(erased)
}

async fn note(
    ground: &Ground,
    (kind, rule): (Kind, &Rule),
    (months, count): (u32, u64),
    day: NaiveDate,
) -> Result<()> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    tracing::info!(kind = %kind.name(), count, months, "retention.erased");
    let line = Erased { day, kind, months: i64::from(months), source: rule.source.clone(), count };
    ground.database.write(move |tx| Box::pin(async move { store::note(tx, &line).await })).await
}

/// Erases cases of a service that ended before a day. One whose certificate still counts stays, and one by which
/// something is paid month by month.
async fn cases(ground: &Ground, service: &str, before: NaiveDate, now: DateTime<Utc>) -> Result<u64> {
    let mut tx = ground.database.read().await?;
    let due = sql!(tx, fetch_all as (Uuid, Option<Uuid>), DUE, service, start_of(before), CASES)?;
    drop(tx);
    let mut erased = 0;
    for (id, person) in due {
        let documents = change(&ground.database, &ground.vault, id, move |mut open| {
            Box::pin(async move {
                open.record(&EventKind::Erased, None, ActorRole::System, now).await?;
                for (_, statement) in CASE_TABLES {
                    sql!(open.tx, execute, statement, id)?;
                }
                let nothing: Vec<u8> = Vec::new();
                sql!(open.tx, execute, EMPTY_EVENTS, id)?;
                sql!(open.tx, execute, EMPTY_CASE, id, &nothing, now)?;
                let documents = forms::erase(open.tx, id).await?;
                if let Some(person) = person {
                    sql!(open.tx, execute, FORGET_ACCOUNTS, person)?;
                    sql!(open.tx, execute, FORGET_PERSON, person)?;
                }
                Ok(documents)
            })
        })
        .await?;
        for document in documents {
            // The row is gone, and its key with it: bytes that stay behind a fault are read by nobody.
            if let Err(error) = ground.files.delete(document).await {
                tracing::warn!(%document, %error, "document.bytes_stay");
            }
        }
        erased += 1;
    }
    Ok(erased)
}

/// Erases some rows of another kind that were done with before a day.
async fn rows(ground: &Ground, kind: &Kind, before: NaiveDate) -> Result<u64> {
    let (kind, at) = (kind.clone(), start_of(before));
    let write = ground.database.write(move |tx| {
        Box::pin(async move {
            match kind {
                Kind::Looks => looks(tx, at).await,
                Kind::Messages => messages(tx, at).await,
                Kind::Mandates => mandates(tx, at, before).await,
                Kind::RegisterFiles => register_files(tx, at).await,
                Kind::Cases | Kind::CasesOf(_) => Ok(0),
            }
        })
    });
    write.await
}

async fn looks(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut erased = 0;
    for (upto, delete) in LOOKS {
        // The last of some: one statement that deletes so many does not exist in both databases.
        let Some((last,)) = sql!(tx, fetch_optional as (DateTime<Utc>,), upto, before, ROWS)? else {
            continue;
        };
        erased += sql!(tx, execute, delete, last)?;
    }
    Ok(erased)
}

async fn messages(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut erased = 0;
    for (id,) in sql!(tx, fetch_all as (Uuid,), SENT, before, ROWS)? {
        erased += sql!(tx, execute, FORGET_SENT, id)?;
    }
    Ok(erased)
}

/// Of a mandate its id stays, which events name.
async fn mandates(tx: &mut Tx, at: DateTime<Utc>, before: NaiveDate) -> Result<u64> {
    let mut over = sql!(tx, fetch_all as (Uuid,), ENDED, at, ROWS)?;
    over.extend(sql!(tx, fetch_all as (Uuid,), NEVER_AGREED, at, ROWS)?);
    over.extend(sql!(tx, fetch_all as (Uuid,), LAPSED, before, ROWS)?);
    let (mut erased, nothing) = (0, Vec::<u8>::new());
    for (id,) in over {
        erased += sql!(tx, execute, EMPTY_MANDATE, id, &nothing)?;
    }
    Ok(erased)
}

/// What a file said goes; what it brought into the register stays there.
async fn register_files(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    let Some((import,)) = sql!(tx, fetch_optional as (Uuid,), SETTLED, before)? else { return Ok(0) };
    let last = sql!(tx, fetch_optional as (i64,), LAST_ROW, import, ROWS)?;
    if let Some((last,)) = last {
        return sql!(tx, execute, FORGET_ROWS, import, last);
    }
    let nothing = Vec::<u8>::new();
    sql!(tx, execute, EMPTY_IMPORT, import, &nothing).map(|_| 0)
}

const DUE: &str = "SELECT id, person FROM cases c
    WHERE service = $1 AND open = FALSE AND closed_at < $2 AND erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM certificates k
            WHERE k.case_id = c.id AND k.status IN ('active', 'frozen'))
        AND NOT EXISTS (SELECT 1 FROM awards a WHERE a.case_id = c.id AND a.ended IS NULL)
    ORDER BY closed_at LIMIT $3";
const EMPTY_EVENTS: &str = "UPDATE events SET sealed_body = NULL, salt = NULL WHERE case_id = $1";
const EMPTY_CASE: &str = "UPDATE cases SET record_key = $2, sealed_subject = $2, sealed_form = $2,
        sealed_publication = NULL, account = NULL, person = NULL, community = NULL, holder = NULL, published = FALSE,
        erased_at = $3
    WHERE id = $1";
/// Where the money of somebody went to whom nothing is paid any more, and of whose payments nothing is kept.
const FORGET_ACCOUNTS: &str = "DELETE FROM bank_accounts WHERE person = $1
    AND NOT EXISTS (SELECT 1 FROM awards WHERE person = $1)";
/// Somebody of whom nothing else is kept.
const FORGET_PERSON: &str = "DELETE FROM people WHERE id = $1
    AND NOT EXISTS (SELECT 1 FROM cases WHERE person = $1)
    AND NOT EXISTS (SELECT 1 FROM certificates WHERE person = $1)
    AND NOT EXISTS (SELECT 1 FROM awards WHERE person = $1)
    AND NOT EXISTS (SELECT 1 FROM bank_accounts WHERE person = $1)
    AND NOT EXISTS (SELECT 1 FROM accounts WHERE person = $1)
    AND NOT EXISTS (SELECT 1 FROM mandates WHERE principal = $1)
    AND NOT EXISTS (SELECT 1 FROM mandates WHERE agent = $1)
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE about = $1)
    AND NOT EXISTS (SELECT 1 FROM safety_flags WHERE person = $1)
    AND NOT EXISTS (SELECT 1 FROM mandate_looks WHERE person = $1)";
const LOOKS: [(&str, &str); 3] = [
    (
        "SELECT MAX(at) FROM (SELECT at FROM reads WHERE at < $1 ORDER BY at LIMIT $2) AS n HAVING COUNT(*) > 0",
        "DELETE FROM reads WHERE at <= $1",
    ),
    (
        "SELECT MAX(at) FROM (SELECT at FROM register_looks WHERE at < $1 ORDER BY at LIMIT $2) AS n
            HAVING COUNT(*) > 0",
        "DELETE FROM register_looks WHERE at <= $1",
    ),
    (
        "SELECT MAX(at) FROM (SELECT at FROM mandate_looks WHERE at < $1 ORDER BY at LIMIT $2) AS n
            HAVING COUNT(*) > 0",
        "DELETE FROM mandate_looks WHERE at <= $1",
    ),
];
const SENT: &str = "SELECT id FROM outbox WHERE kind IN ('sms', 'voice', 'mail') AND done_at < $1 LIMIT $2";
const FORGET_SENT: &str = "DELETE FROM outbox WHERE id = $1";
const ENDED: &str =
    "SELECT id FROM mandates WHERE state = 'ended' AND ended_at < $1 AND relation <> '' LIMIT $2";
const NEVER_AGREED: &str =
    "SELECT id FROM mandates WHERE state = 'proposed' AND proposed_at < $1 AND relation <> '' LIMIT $2";
const LAPSED: &str =
    "SELECT id FROM mandates WHERE state = 'active' AND valid_until < $1 AND relation <> '' LIMIT $2";
const EMPTY_MANDATE: &str =
    "UPDATE mandates SET record_key = $2, sealed_detail = $2, principal = NULL, agent = NULL,
        wanted_hash = NULL, relation = '', services = '', powers = '', state = 'ended', needs_look = FALSE
    WHERE id = $1";
const SETTLED: &str = "SELECT id FROM register_imports
    WHERE state IN ('applied', 'undone', 'failed', 'dropped') AND settled_at < $1 AND length(sealed_layout) > 0
    ORDER BY settled_at LIMIT 1";
const LAST_ROW: &str = "SELECT MAX(number) FROM (SELECT number FROM register_rows WHERE import = $1
    ORDER BY number LIMIT $2) AS n HAVING COUNT(*) > 0";
const FORGET_ROWS: &str = "DELETE FROM register_rows WHERE import = $1 AND number <= $2";
const EMPTY_IMPORT: &str =
    "UPDATE register_imports SET record_key = $2, sealed_layout = $2, sealed_mapping = NULL
    WHERE id = $1";
