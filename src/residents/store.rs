//! People in the database.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::database::{Tx, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::{Lookup, RecordId, Vault};

/// What the vault binds a person's fields to.
pub fn record(person: Uuid) -> RecordId {
    RecordId::new("people", person)
}

/// The person of a checked id number; a new one where there is none yet.
pub async fn checked(
    tx: &mut Tx,
    vault: &Vault,
    id_number: &str,
    name: &str,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<Uuid> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    if let Some((person,)) = sql!(tx, fetch_optional as (Uuid,), BY_ID_NUMBER, &hash)? {
        return Ok(person);
    }
    let id = new_id(at);
    let key = vault.new_record(record(id))?;
    let (number, name) = (key.seal_text("id-number", id_number)?, key.seal_text("name", name)?);
    sql!(tx, execute, ADD, id, key.wrapped(), hash, number, name, by, at)?;
    Ok(id)
}

const BY_ID_NUMBER: &str = "SELECT id FROM people WHERE id_number_hash = $1";
const ADD: &str = "INSERT INTO people
        (id, record_key, id_number_hash, sealed_id_number, sealed_name, checked_by, checked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
