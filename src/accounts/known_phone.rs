//! The phone by which somebody is known: registered by an officer who saw the person and the identity card.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::account::Role;
use super::store::record;
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::values::{Phone, new_id};
use crate::vault::{Lookup, Vault};

/// So long a phone counts that nobody signs in with. Numbers that were given up are given to somebody else, after some
/// months; no source gives a number of days for this, so that it is a proposal.
const LASTS: TimeDelta = TimeDelta::days(90);

/// The person whom a phone signs in; none where it was registered for nobody, or nobody used it for too long.
///
/// # Errors
/// Those of the database.
pub async fn owner(tx: &mut Tx, vault: &Vault, phone: &Phone, now: DateTime<Utc>) -> Result<Option<Uuid>> {
    let hash = vault.lookup(Lookup::Phone, phone.as_str()).to_vec();
    let found = sql!(tx, fetch_optional as (Uuid, Option<Uuid>), OWNER, hash, now - LASTS)?;
    Ok(found.and_then(|(_, person)| person))
}

/// The account that a phone signs in as somebody who is known; its registration counts anew from now.
///
/// # Errors
/// Those of the database.
pub async fn sign_in(tx: &mut Tx, phone_hash: &[u8], now: DateTime<Utc>) -> Result<Option<Uuid>> {
    let found = sql!(tx, fetch_optional as (Uuid, Option<Uuid>), OWNER, phone_hash, now - LASTS)?;
    let Some((account, _)) = found else { return Ok(None) };
    sql!(tx, execute, USED, account, now)?;
    Ok(Some(account))
}

/// Registers a phone for a person: gives their account, and the phone that was registered before. A phone that was
/// another's and is not used any more is theirs no longer.
///
/// # Errors
/// Those of the database and the vault.
pub async fn register(
    tx: &mut Tx,
    vault: &Vault,
    (person, name): (Uuid, &str),
    phone: &Phone,
    (by, now): (Uuid, DateTime<Utc>),
) -> Result<(Uuid, Option<Phone>)> {
    let hash = vault.lookup(Lookup::Phone, phone.as_str()).to_vec();
    sql!(tx, execute, FREE, &hash, person)?;
    let row = sql!(tx, fetch_optional as (Uuid, Vec<u8>, Option<Vec<u8>>), OF_PERSON, person)?;
    let (account, wrapped, sealed) = match row {
        Some(row) => row,
        None => {
            let id = new_id(now);
            let key = vault.new_record(record(id))?;
            let name = key.seal_text("name", name)?;
            sql!(tx, execute, ADD, id, key.wrapped(), Role::Resident, name, person, now)?;
            (id, key.wrapped().to_vec(), None)
        }
    };
    let key = vault.open_record(&wrapped, &record(account))?;
    let before = match sealed {
        Some(sealed) => Phone::parse(&key.open_text("phone", &sealed)?).ok(),
        None => None,
    };
    let sealed = key.seal_text("phone", phone.as_str())?;
    sql!(tx, execute, SET, account, hash, sealed, by, now)?;
    Ok((account, before))
}

const OWNER: &str = "SELECT id, person FROM accounts
    WHERE known_phone_hash = $1 AND known_phone_at > $2 AND disabled_at IS NULL";
const USED: &str = "UPDATE accounts SET known_phone_at = $2 WHERE id = $1";
const FREE: &str = "UPDATE accounts SET known_phone_hash = NULL, sealed_phone = NULL WHERE known_phone_hash = $1 AND person <> $2";
const OF_PERSON: &str = "SELECT id, record_key, sealed_phone FROM accounts WHERE person = $1";
const ADD: &str = "INSERT INTO accounts (id, record_key, role, totp_step, sealed_name, person, created_at)
    VALUES ($1, $2, $3, 0, $4, $5, $6)";
const SET: &str =
    "UPDATE accounts SET known_phone_hash = $2, sealed_phone = $3, known_phone_by = $4, known_phone_at = $5
    WHERE id = $1";
