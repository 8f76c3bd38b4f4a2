//! Who of the staff looked at which holder, in the database.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::store::name_of;
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::vault::Vault;

/// Notes that somebody looked at a holder.
///
/// # Errors
/// Those of the database.
pub async fn note(
    tx: &mut Tx,
    id: Uuid,
    holder: Uuid,
    reader: Uuid,
    purpose: &'static str,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, NOTE_LOOK, id, holder, reader, purpose, at).map(drop)
}

/// The newest looks: when, by whom, for what.
///
/// # Errors
/// Those of the database and the vault.
pub async fn newest(tx: &mut Tx, vault: &Vault) -> Result<Vec<(DateTime<Utc>, String, String)>> {
    let mut looks = Vec::new();
    for (at, reader, purpose) in sql!(tx, fetch_all as (DateTime<Utc>, Uuid, String), LOOKS)? {
        looks.push((at, name_of(tx, vault, Some(reader)).await?, purpose));
    }
    Ok(looks)
}

const NOTE_LOOK: &str =
    "INSERT INTO register_looks (id, holder, reader, purpose, at) VALUES ($1, $2, $3, $4, $5)";
const LOOKS: &str = "SELECT at, reader, purpose FROM register_looks ORDER BY at DESC LIMIT 100";
