//! People in the database.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::profile::Profile;
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

/// How a person is reached, once a contact card was recorded.
pub async fn profile(tx: &mut Tx, vault: &Vault, person: Uuid) -> Result<Option<Profile>> {
    let row = sql!(tx, fetch_optional as (Vec<u8>, Option<Vec<u8>>), PROFILE, person)?;
    let Some((wrapped, Some(sealed))) = row else { return Ok(None) };
    Ok(Some(vault.open_record(&wrapped, &record(person))?.open_json("profile", &sealed)?))
}

/// How the person of an id number is reached, where that number was ever checked.
pub async fn profile_of_id_number(tx: &mut Tx, vault: &Vault, id_number: &str) -> Result<Option<Profile>> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    match sql!(tx, fetch_optional as (Uuid,), BY_ID_NUMBER, &hash)? {
        Some((person,)) => profile(tx, vault, person).await,
        None => Ok(None),
    }
}

/// Records how a person is reached; false where a newer card says it already.
pub async fn set_profile(tx: &mut Tx, vault: &Vault, person: Uuid, profile: &Profile) -> Result<bool> {
    let Some((wrapped, sealed)) = sql!(tx, fetch_optional as (Vec<u8>, Option<Vec<u8>>), PROFILE, person)?
    else {
        return Ok(false);
    };
    let key = vault.open_record(&wrapped, &record(person))?;
    if let Some(sealed) = sealed {
        let before: Profile = key.open_json("profile", &sealed)?;
        if before.given_at > profile.given_at {
            return Ok(false);
        }
    }
    let sealed = key.seal_json("profile", profile)?;
    Ok(sql!(tx, execute, SET_PROFILE, person, sealed)? == 1)
}

/// Notes that somebody has died: nobody writes to them from then on.
pub async fn note_death(tx: &mut Tx, person: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, NOTE_DEATH, person, at)?;
    Ok(())
}

/// Whether somebody has died: the person that was checked, or whoever has the number that was typed.
pub async fn has_died(
    tx: &mut Tx,
    vault: &Vault,
    person: Option<Uuid>,
    id_number: Option<&str>,
) -> Result<bool> {
    let hash = id_number.map(|number| vault.lookup(Lookup::IdNumber, number).to_vec());
    Ok(sql!(tx, fetch_one as (i64,), HAS_DIED, person, hash)?.0 > 0)
}

const NOTE_DEATH: &str = "UPDATE people SET deceased_at = COALESCE(deceased_at, $2) WHERE id = $1";
const HAS_DIED: &str = "SELECT COUNT(*) FROM people
    WHERE deceased_at IS NOT NULL AND (id = $1 OR id_number_hash = $2)";
const PROFILE: &str = "SELECT record_key, sealed_profile FROM people WHERE id = $1";
const SET_PROFILE: &str = "UPDATE people SET sealed_profile = $2 WHERE id = $1";
const BY_ID_NUMBER: &str = "SELECT id FROM people WHERE id_number_hash = $1";
const ADD: &str = "INSERT INTO people
        (id, record_key, id_number_hash, sealed_id_number, sealed_name, checked_by, checked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
