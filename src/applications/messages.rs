//! What resident and officers write to each other on a case.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::database::{Tx, sql};
use crate::error::Result;
use crate::vault::RecordKey;

/// One message.
#[derive(Clone, Debug)]
pub struct Note {
    /// Whether the unit wrote it.
    pub from_unit: bool,
    /// What it says.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Longest message, in characters.
pub const LONGEST: usize = 2_000;

/// Adds a message; false when the same form was sent before.
pub async fn add(
    tx: &mut Tx,
    key: &RecordKey,
    case: Uuid,
    id: Uuid,
    form_key: &str,
    author: Option<Uuid>,
    note: &Note,
) -> Result<bool> {
    let body = key.seal_text("message", &note.text)?;
    Ok(sql!(tx, execute, ADD, id, case, form_key, note.from_unit, author, body, note.at)? == 1)
}

/// The messages of a case, oldest first.
pub async fn of_case(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<Vec<Note>> {
    let rows = sql!(tx, fetch_all as (bool, Vec<u8>, DateTime<Utc>), OF_CASE, case)?;
    rows.into_iter()
        .map(|(from_unit, body, at)| Ok(Note { from_unit, text: key.open_text("message", &body)?, at }))
        .collect()
}

const ADD: &str = "INSERT INTO messages (id, case_id, form_key, from_unit, author, sealed_body, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
const OF_CASE: &str = "SELECT from_unit, sealed_body, at FROM messages WHERE case_id = $1 ORDER BY at, id";
