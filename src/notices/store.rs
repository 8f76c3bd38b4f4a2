//! Letters in the database, sealed under their case's key.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;

use super::letter::Letter;
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::vault::RecordKey;

/// The next document number of a unit in a year, such as `〔2026〕12号`.
pub async fn next_document(tx: &mut Tx, unit: &str, date: NaiveDate) -> Result<String> {
    let (number,) = sql!(tx, fetch_one as (i64,), NEXT, format!("letters {unit} {}", date.year()))?;
    Ok(format!("〔{}〕{number}号", date.year()))
}

/// Keeps a letter.
pub async fn add(
    tx: &mut Tx,
    key: &RecordKey,
    id: Uuid,
    case: Uuid,
    letter: &Letter,
    at: DateTime<Utc>,
) -> Result<()> {
    let body = key.seal_json("letter", letter)?;
    sql!(tx, execute, ADD, id, case, &letter.letter, &letter.document, letter.decision, body, at)?;
    Ok(())
}

/// A letter as it is kept.
#[derive(Debug)]
pub struct Kept {
    /// Id.
    pub id: Uuid,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// When the person first opened it.
    pub opened_at: Option<DateTime<Utc>>,
    /// The letter.
    pub letter: Letter,
}

/// The letters of a case, newest first.
pub async fn of_case(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<Vec<Kept>> {
    let rows = sql!(tx, fetch_all as (Uuid, DateTime<Utc>, Option<DateTime<Utc>>, Vec<u8>), OF_CASE, case)?;
    rows.into_iter()
        .map(|(id, at, opened_at, body)| {
            Ok(Kept { id, at, opened_at, letter: key.open_json("letter", &body)? })
        })
        .collect()
}

/// Notes that the person opened a letter; true the first time.
pub async fn mark_opened(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, MARK_OPENED, id, at)? == 1)
}

const NEXT: &str = "INSERT INTO counters (name, value) VALUES ($1, 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
const ADD: &str = "INSERT INTO letters (id, case_id, letter, document, decision, sealed_body, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const OF_CASE: &str =
    "SELECT id, at, opened_at, sealed_body FROM letters WHERE case_id = $1 ORDER BY at DESC, id DESC";
const MARK_OPENED: &str = "UPDATE letters SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL";
