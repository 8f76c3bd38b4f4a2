//! Where the money of a person goes: one account at a time, in their own name.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::{BankNumber, BankNumberHeld, new_id};
use crate::vault::{RecordId, Vault};

/// What is known of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// In whose name it is.
    pub holder: String,
    /// At which bank, as its branch calls itself.
    pub bank: String,
    /// What its number stands on.
    pub held: BankNumberHeld,
    /// Its number.
    pub number: BankNumber,
}

/// An account of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankAccount {
    /// Id.
    pub id: Uuid,
    /// What is known of it.
    pub details: Details,
    /// Since when money goes there.
    pub given_at: DateTime<Utc>,
}

row! {
    struct Row {
        id: Uuid,
        record_key: Vec<u8>,
        sealed_body: Vec<u8>,
        given_at: DateTime<Utc>,
    }
}

impl Row {
    fn open(self, vault: &Vault) -> Result<BankAccount> {
        let details = open(vault, self.id, &self.record_key, &self.sealed_body)?;
        Ok(BankAccount { id: self.id, details, given_at: self.given_at })
    }
}

/// What the vault binds an account's fields to.
fn record(id: Uuid) -> RecordId {
    RecordId::new("bank_accounts", id)
}

/// Money of a person goes there from now on; the account before ends.
///
/// # Errors
/// Those of the database, as where two register at once, and of the vault.
pub async fn register(
    tx: &mut Tx,
    vault: &Vault,
    person: Uuid,
    details: &Details,
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<()> {
    let id = new_id(at);
    let key = vault.new_record(record(id))?;
    let body = key.seal_json("body", details)?;
    sql!(tx, execute, END, person, at)?;
    sql!(tx, execute, ADD, id, key.wrapped(), person, body, by, at).map(drop)
}

/// Where the money of a person goes now.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_person(tx: &mut Tx, vault: &Vault, person: Uuid) -> Result<Option<BankAccount>> {
    sql!(tx, fetch_optional as Row, OF_PERSON, person)?.map(|row| row.open(vault)).transpose()
}

/// What is known of an account, from its row.
///
/// # Errors
/// Those of the vault.
pub fn open(vault: &Vault, id: Uuid, wrapped: &[u8], sealed: &[u8]) -> Result<Details> {
    Ok(vault.open_record(wrapped, &record(id))?.open_json("body", sealed)?)
}

const END: &str = "UPDATE bank_accounts SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL";
const ADD: &str = "INSERT INTO bank_accounts (id, record_key, person, sealed_body, given_by, given_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
const OF_PERSON: &str = "SELECT id, record_key, sealed_body, given_at FROM bank_accounts
    WHERE person = $1 AND ended_at IS NULL";
