//! 回避: nobody of the staff acts on their own case or a relative's. Source: 公务员法 §76.
//!
//! A declaration keeps the keyed hash of the search term by which such cases are found; nothing else is needed to
//! keep somebody away from them, in lists, on pages and in acts.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::search_terms::number_term;
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::{RecordId, Vault};

/// Why somebody stays away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// It is about themselves.
    Myself,
    /// It is about a relative.
    Relative,
    /// Something else about one case keeps them from being fair.
    Case,
}

/// What is declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// Why.
    pub ground: Ground,
    /// The last four characters of the identity number, or of the case's.
    pub last_four: String,
}

/// A declaration as it is kept.
#[derive(Clone, Debug)]
pub struct Recusal {
    /// Id.
    pub id: Uuid,
    /// Whose.
    pub account: Uuid,
    /// Their name.
    pub name: String,
    /// What.
    pub declared: Declared,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the vault binds a declaration's fields to.
fn record(id: Uuid) -> RecordId {
    RecordId::new("recusals", id)
}

/// Declares that somebody stays away from all cases of a number: an identity number, or one case's.
///
/// # Errors
/// Those of the database and the vault.
pub async fn declare(
    tx: &mut Tx,
    vault: &Vault,
    account: Uuid,
    (ground, number): (Ground, &str),
    at: DateTime<Utc>,
) -> Result<()> {
    let term = number_term(vault, number);
    if sql!(tx, fetch_optional as (Uuid,), SAME, account, &term)?.is_some() {
        return Ok(());
    }
    let id = new_id(at);
    let key = vault.new_record(record(id))?;
    let last_four = number.chars().skip(number.chars().count().saturating_sub(4)).collect();
    let body = key.seal_json("body", &Declared { ground, last_four })?;
    sql!(tx, execute, ADD, id, key.wrapped(), account, term, body, at)?;
    Ok(())
}

/// Whether somebody stays away from a case.
///
/// # Errors
/// Those of the database.
pub async fn covers(tx: &mut Tx, account: Uuid, case: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), COVERS, account, case)?.is_some())
}

/// Whether somebody stays away from a person, by the identity number.
///
/// # Errors
/// Those of the database.
pub async fn covers_number(tx: &mut Tx, vault: &Vault, account: Uuid, id_number: &str) -> Result<bool> {
    let term = number_term(vault, id_number);
    Ok(sql!(tx, fetch_optional as (Uuid,), SAME, account, &term)?.is_some())
}

/// All cases that somebody stays away from.
///
/// # Errors
/// Those of the database.
pub async fn cases_of(tx: &mut Tx, account: Uuid) -> Result<HashSet<Uuid>> {
    let rows = sql!(tx, fetch_all as (Uuid,), CASES_OF, account)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        record_key: Vec<u8>,
        account: Uuid,
        sealed_body: Vec<u8>,
        declared_at: DateTime<Utc>,
        account_key: Vec<u8>,
        sealed_name: Option<Vec<u8>>,
    }
}

/// What the people of a unit have declared and nobody ended, newest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_unit(tx: &mut Tx, vault: &Vault, unit: &str) -> Result<Vec<Recusal>> {
    let rows = sql!(tx, fetch_all as Row, OF_UNIT, unit)?;
    rows.into_iter()
        .map(|row| {
            let name = match &row.sealed_name {
                Some(sealed) => vault
                    .open_record(&row.account_key, &RecordId::new("accounts", row.account))?
                    .open_text("name", sealed)?,
                None => String::new(),
            };
            let key = vault.open_record(&row.record_key, &record(row.id))?;
            Ok(Recusal {
                id: row.id,
                account: row.account,
                name,
                declared: key.open_json("body", &row.sealed_body)?,
                at: row.declared_at,
            })
        })
        .collect()
}

/// Ends a declaration of somebody of a unit; nobody ends their own. False where there is none.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, id: Uuid, unit: &str, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, END, id, unit, by, at)? == 1)
}

const SAME: &str =
    "SELECT id FROM recusals WHERE account = $1 AND ended_at IS NULL AND term_hash = $2 LIMIT 1";
const ADD: &str = "INSERT INTO recusals (id, record_key, account, term_hash, sealed_body, declared_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
const COVERS: &str = "SELECT t.case_id FROM recusals r JOIN search_terms t ON t.term_hash = r.term_hash
    WHERE r.account = $1 AND r.ended_at IS NULL AND t.case_id = $2 LIMIT 1";
const CASES_OF: &str = "SELECT t.case_id FROM recusals r JOIN search_terms t ON t.term_hash = r.term_hash
    WHERE r.account = $1 AND r.ended_at IS NULL LIMIT 1000";
const OF_UNIT: &str = "SELECT r.id, r.record_key, r.account, r.sealed_body, r.declared_at,
        a.record_key AS account_key, a.sealed_name
    FROM recusals r JOIN accounts a ON a.id = r.account
    WHERE a.unit = $1 AND r.ended_at IS NULL ORDER BY r.declared_at DESC, r.id DESC LIMIT 500";
const END: &str = "UPDATE recusals SET ended_at = $4, ended_by = $3
    WHERE id = $1 AND ended_at IS NULL AND account <> $3
        AND account IN (SELECT id FROM accounts WHERE unit = $2)";
