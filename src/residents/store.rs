//! People in the database.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::profile::Profile;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
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

/// What is known of whoever a case may be about.
#[derive(Debug, Default)]
pub struct Known {
    /// How the person who was checked is reached.
    pub profile: Option<Profile>,
    /// How whoever has the number is reached, where nobody was checked.
    pub profile_by_number: Option<Profile>,
    /// Whether one of them has died.
    pub died: bool,
}

/// What is known of the person that was checked, and of whoever has the number that was typed.
pub async fn known(
    tx: &mut Tx,
    vault: &Vault,
    person: Option<Uuid>,
    id_number: Option<&str>,
) -> Result<Known> {
    let mut known = Known::default();
    if person.is_none() && id_number.is_none() {
        return Ok(known);
    }
    let hash = id_number.map(|number| vault.lookup(Lookup::IdNumber, number).to_vec());
    for row in sql!(tx, fetch_all as KnownRow, KNOWN, person, hash)? {
        known.died |= row.deceased_at.is_some();
        let Some(sealed) = row.sealed_profile else { continue };
        let profile = vault.open_record(&row.record_key, &record(row.id))?.open_json("profile", &sealed)?;
        match person {
            Some(person) if person == row.id => known.profile = Some(profile),
            Some(_) => {}
            None => known.profile_by_number = Some(profile),
        }
    }
    Ok(known)
}

row! {
    struct KnownRow {
        id: Uuid,
        record_key: Vec<u8>,
        sealed_profile: Option<Vec<u8>>,
        deceased_at: Option<DateTime<Utc>>,
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

/// Sets or takes away the safety flag of a person: while it stands, nobody who acts for them sees what others did for
/// them, and no text tells of it.
pub async fn set_safety_flag(
    tx: &mut Tx,
    person: Uuid,
    stands: bool,
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<()> {
    sql!(tx, execute, SET_SAFETY_FLAG, person, stands.then_some(at))?;
    sql!(tx, execute, NOTE_SAFETY_FLAG, new_id(at), person, stands, by, at)?;
    Ok(())
}

/// Whether the safety flag of a person stands.
pub async fn has_safety_flag(tx: &mut Tx, person: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (bool,), HAS_SAFETY_FLAG, person)?.is_some_and(|(stands,)| stands))
}

/// The person of an identity number, where the house knows one.
pub async fn of_id_number(tx: &mut Tx, vault: &Vault, id_number: &str) -> Result<Option<Uuid>> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    Ok(sql!(tx, fetch_optional as (Uuid,), BY_ID_NUMBER, &hash)?.map(|(person,)| person))
}

/// Name and identity number of a person.
pub async fn name_and_number(tx: &mut Tx, vault: &Vault, person: Uuid) -> Result<(String, String)> {
    let row = sql!(tx, fetch_optional as (Vec<u8>, Vec<u8>, Vec<u8>), NAMED, person)?;
    let (wrapped, number, name) = row.ok_or(Error::NotFound)?;
    let key = vault.open_record(&wrapped, &record(person))?;
    Ok((key.open_text("name", &name)?, key.open_text("id-number", &number)?))
}

/// Notes that somebody has died: nobody writes to them from then on.
pub async fn note_death(tx: &mut Tx, person: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, NOTE_DEATH, person, at)?;
    Ok(())
}

/// Notes that somebody lives whose death was recorded by mistake.
pub async fn undo_death(tx: &mut Tx, person: Uuid) -> Result<()> {
    sql!(tx, execute, UNDO_DEATH, person)?;
    Ok(())
}

const SET_SAFETY_FLAG: &str = "UPDATE people SET safety_flag_at = $2 WHERE id = $1";
const NOTE_SAFETY_FLAG: &str =
    "INSERT INTO safety_flags (id, person, stands, by, at) VALUES ($1, $2, $3, $4, $5)";
const HAS_SAFETY_FLAG: &str = "SELECT safety_flag_at IS NOT NULL AS stands FROM people WHERE id = $1";
const NAMED: &str = "SELECT record_key, sealed_id_number, sealed_name FROM people WHERE id = $1";
const UNDO_DEATH: &str = "UPDATE people SET deceased_at = NULL WHERE id = $1";
const NOTE_DEATH: &str = "UPDATE people SET deceased_at = COALESCE(deceased_at, $2) WHERE id = $1";
const KNOWN: &str = "SELECT id, record_key, sealed_profile, deceased_at FROM people
    WHERE id = $1 OR id_number_hash = $2";
const PROFILE: &str = "SELECT record_key, sealed_profile FROM people WHERE id = $1";
const SET_PROFILE: &str = "UPDATE people SET sealed_profile = $2 WHERE id = $1";
const BY_ID_NUMBER: &str = "SELECT id FROM people WHERE id_number_hash = $1";
const ADD: &str = "INSERT INTO people
        (id, record_key, id_number_hash, sealed_id_number, sealed_name, checked_by, checked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
