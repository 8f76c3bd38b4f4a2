//! Certificates as the national system made them. The house keeps what it was told and invents no number.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::holders;
use crate::database::{Tx, column_text, sql};
use crate::error::Result;
use crate::values::Disability;
use crate::vault::{Lookup, RecordId, Vault};

/// Where a certificate stands. Source: 残联发〔2017〕34号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It counts.
    Active,
    /// 冻结.
    Frozen,
    /// Past its last day.
    Expired,
    /// 注销.
    Cancelled,
    /// 迁出.
    TransferredOut,
    /// A newer number stands in its place.
    Replaced,
}

column_text!(Status);

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its number.
    pub number: String,
    /// The holder's name.
    pub name: String,
    /// Category and grade, with their parts.
    pub disability: Disability,
    /// First day.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_until: Option<NaiveDate>,
    /// The day on which it was printed, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_on: Option<NaiveDate>,
}

/// What the vault binds a certificate's fields to.
pub fn record(certificate: Uuid) -> RecordId {
    RecordId::new("certificates", certificate)
}

/// Adds a certificate; false where its number is in the register already.
///
/// # Errors
/// Those of the database and the vault.
pub async fn add(
    tx: &mut Tx,
    vault: &Vault,
    id: Uuid,
    held: &Held,
    (person, case): (Option<Uuid>, Option<Uuid>),
    by: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let key = vault.new_record(record(id))?;
    let body = key.seal_json("body", held)?;
    let holder = held.number.get(..18).unwrap_or_default();
    holders::look_again(tx, &vault.lookup(Lookup::IdNumber, holder)).await?;
    let added = sql!(
        tx,
        execute,
        ADD,
        id,
        key.wrapped(),
        vault.lookup(Lookup::CertificateNumber, &held.number).to_vec(),
        vault.lookup(Lookup::IdNumber, holder).to_vec(),
        person,
        case,
        body,
        Status::Active,
        held.valid_from,
        held.valid_until,
        by,
        at
    )?;
    Ok(added == 1)
}

/// The certificates of an identity number, newest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_id_number(tx: &mut Tx, vault: &Vault, id_number: &str) -> Result<Vec<(Held, Status)>> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    let rows = sql!(tx, fetch_all as (Uuid, Vec<u8>, Vec<u8>, Status), OF_ID_NUMBER, hash)?;
    rows.into_iter()
        .map(|(id, wrapped, body, status)| {
            Ok((vault.open_record(&wrapped, &record(id))?.open_json("body", &body)?, status))
        })
        .collect()
}

const ADD: &str = "INSERT INTO certificates (id, record_key, number_hash, id_number_hash, person, case_id,
        sealed_body, status, valid_from, valid_until, entered_by, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT DO NOTHING";
const OF_ID_NUMBER: &str = "SELECT id, record_key, sealed_body, status FROM certificates
    WHERE id_number_hash = $1 ORDER BY entered_at DESC, id DESC";
