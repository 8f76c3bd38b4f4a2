//! What an import says of certificates: added, changed, put back. One row for a number; old numbers stay.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::certificates::{Held, Status, record};
use super::holders;
use crate::database::{Tx, many, row, sql};
use crate::error::Result;
use crate::vault::{Lookup, RecordKey, Vault};

/// What a certificate is at one time, and which import said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// What it says.
    pub held: Held,
    /// Where it stands.
    pub status: Status,
    /// The import that last said so, and its row.
    pub import: Option<(Uuid, i64)>,
}

/// A certificate of a holder, opened.
#[derive(Clone, Debug)]
pub struct Known {
    /// Id.
    pub id: Uuid,
    /// What it is now.
    pub now: Snapshot,
    /// The case that brought it.
    pub case: Option<Uuid>,
    /// When it was entered here.
    pub entered_at: DateTime<Utc>,
    /// Seals it.
    pub key: RecordKey,
}

row! {
    /// A certificate as the table keeps it.
    #[derive(Clone, Debug)]
    pub struct Row {
        id: Uuid,
        record_key: Vec<u8>,
        /// Whose it is.
        pub id_number_hash: Vec<u8>,
        sealed_body: Vec<u8>,
        status: Status,
        case_id: Option<Uuid>,
        import: Option<Uuid>,
        import_row: Option<i64>,
        entered_at: DateTime<Utc>,
    }
}

impl Row {
    /// Opens it.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn open(&self, vault: &Vault) -> Result<Known> {
        let key = vault.open_record(&self.record_key, &record(self.id))?;
        let held = key.open_json("body", &self.sealed_body)?;
        let now = Snapshot { held, status: self.status, import: self.import.zip(self.import_row) };
        Ok(Known { id: self.id, now, case: self.case_id, entered_at: self.entered_at, key })
    }
}

/// What is done to a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which.
    pub id: Uuid,
    /// What it was; nothing for one that was not there.
    pub before: Option<Snapshot>,
    /// What it is after.
    pub after: Snapshot,
}

/// A change ready to be kept.
#[derive(Debug)]
pub struct Sealed {
    id: Uuid,
    /// Key and hashes of one that is new.
    new: Option<(Vec<u8>, Vec<u8>, Vec<u8>)>,
    body: Vec<u8>,
    status: Status,
    days: (Option<NaiveDate>, Option<NaiveDate>),
    import: Option<(Uuid, i64)>,
}

impl Sealed {
    /// Seals what a certificate is to be; `key` of one that is there.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn of(vault: &Vault, id: Uuid, key: Option<&RecordKey>, to: &Snapshot) -> Result<Self> {
        let held = &to.held;
        let (key, new) = match key {
            Some(key) => (key.clone(), None),
            None => {
                let key = vault.new_record(record(id))?;
                let number = vault.lookup(Lookup::CertificateNumber, &held.number).to_vec();
                let holder = held.number.get(..18).unwrap_or_default();
                let holder = vault.lookup(Lookup::IdNumber, holder).to_vec();
                let new = (key.wrapped().to_vec(), number, holder);
                (key, Some(new))
            }
        };
        let days = (held.valid_from, held.valid_until);
        let body = key.seal_json("body", held)?;
        Ok(Self { id, new, body, status: to.status, days, import: to.import })
    }

    /// Keeps it; false where the number is there already, or the certificate is gone.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keep(&self, tx: &mut Tx, by: Option<Uuid>, at: DateTime<Utc>) -> Result<bool> {
        let (import, row) = self.import.unzip();
        let (id, body, status, (from, until)) = (self.id, &self.body, self.status, self.days);
        match &self.new {
            Some((.., holder)) => holders::look_again(tx, holder).await?,
            None => holders::look_again_by(tx, self.id).await?,
        }
        let kept = match &self.new {
            Some((key, number, holder)) => sql!(
                tx, execute, ADD, id, key, number, holder, body, status, from, until, by, at, import, row
            )?,
            None => sql!(tx, execute, SET, id, body, status, from, until, import, row)?,
        };
        Ok(kept == 1)
    }
}

/// The certificates of holders by the hashes of their identity numbers, in the order in which they were entered.
///
/// # Errors
/// Those of the database.
pub async fn of_hashes(tx: &mut Tx, hashes: &[Vec<u8>]) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = many::rows_of(tx, OF_HASHES, None, hashes).await?;
    rows.sort_by_key(|row| (row.entered_at, row.id));
    Ok(rows)
}

/// Takes a certificate out that an import had added.
///
/// # Errors
/// Those of the database.
pub async fn remove(tx: &mut Tx, id: Uuid) -> Result<bool> {
    holders::look_again_by(tx, id).await?;
    Ok(sql!(tx, execute, REMOVE, id)? == 1)
}

const OF_HASHES: &str =
    "SELECT id, record_key, id_number_hash, sealed_body, status, case_id, import, import_row,
        entered_at
    FROM certificates WHERE id_number_hash IN";
const ADD: &str =
    "INSERT INTO certificates (id, record_key, number_hash, id_number_hash, sealed_body, status,
        valid_from, valid_until, entered_by, entered_at, import, import_row)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING";
const SET: &str = "UPDATE certificates SET sealed_body = $2, status = $3, valid_from = $4, valid_until = $5,
        import = $6, import_row = $7
    WHERE id = $1";
const REMOVE: &str = "DELETE FROM certificates WHERE id = $1 AND case_id IS NULL";
