//! Certificate holders as the register has them: one row for an identity number, and for each value where it came
//! from. Nothing is written over: an earlier value lies below the one that took its place, so that an import can be
//! undone.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::database::{Tx, many, row, sql};
use crate::error::Result;
use crate::vault::{Lookup, RecordId, RecordKey, Vault};

/// What is known of a holder beside the number and the certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Name.
    Name,
    /// Phone, normalised.
    Phone,
    /// Code of the community, or of the street.
    Place,
    /// Address within it.
    Address,
    /// Name of the guardian.
    GuardianName,
    /// The guardian's phone, normalised.
    GuardianPhone,
}

impl Field {
    /// All of them, in the order of pages.
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Phone, Self::Place, Self::Address, Self::GuardianName, Self::GuardianPhone];
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Source {
    /// A row of an imported file.
    Import {
        /// The import.
        import: Uuid,
        /// The row, as the file counts.
        row: i64,
    },
    /// What was found right in a case.
    Case {
        /// Its number.
        number: String,
    },
}

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The value.
    pub value: String,
    /// Where it came from.
    pub source: Source,
    /// The day for which it was said.
    pub on: NaiveDate,
}

/// What became of a value that was to be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// What was there before is there again.
    Back,
    /// Something newer stands there, and stays.
    Newer,
    /// It did not come from there.
    Never,
}

/// A holder, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Id.
    pub id: Uuid,
    /// Counts every change; 0 for one that is not kept yet.
    pub revision: i64,
    /// What is known.
    pub body: Body,
}

/// What is known of a holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// 公民身份号码, normalised.
    pub id_number: String,
    /// What was said under each field, the newest last.
    pub values: BTreeMap<Field, Vec<Said>>,
}

impl Holder {
    /// One of whom nothing is known but the number.
    pub const fn new(id: Uuid, id_number: String) -> Self {
        Self { id, revision: 0, body: Body { id_number, values: BTreeMap::new() } }
    }

    /// What is known under a field.
    pub fn said(&self, field: Field) -> Option<&Said> {
        self.body.values.get(&field)?.last()
    }

    /// The value of a field; empty where none is known.
    pub fn value(&self, field: Field) -> &str {
        self.said(field).map_or("", |said| &said.value)
    }

    /// Puts a value over what was said before; false where it says the same.
    pub fn say(&mut self, field: Field, said: Said) -> bool {
        if self.value(field) == said.value {
            return false;
        }
        self.body.values.entry(field).or_default().push(said);
        true
    }

    /// Takes back what an import said under a field.
    pub fn take_back(&mut self, field: Field, from: Uuid) -> Taken {
        let Some(all) = self.body.values.get_mut(&field) else { return Taken::Never };
        let is_from = |said: &Said| matches!(said.source, Source::Import { import, .. } if import == from);
        match all.iter().rposition(is_from) {
            None => Taken::Never,
            Some(place) if place + 1 == all.len() => {
                all.pop();
                if all.is_empty() {
                    self.body.values.remove(&field);
                }
                Taken::Back
            }
            Some(_) => Taken::Newer,
        }
    }

    /// Seals it: the key and the body for the row.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn seal(&self, vault: &Vault) -> Result<Row> {
        let key = vault.new_record(record(self.id))?;
        Ok(Row {
            id: self.id,
            record_key: key.wrapped().to_vec(),
            id_number_hash: vault.lookup(Lookup::IdNumber, &self.body.id_number).to_vec(),
            sealed_body: key.seal_json("body", &self.body)?,
            revision: self.revision,
        })
    }
}

row! {
    /// A holder as the table keeps it.
    #[derive(Clone, Debug)]
    pub struct Row {
        /// Id.
        pub id: Uuid,
        /// Wrapped record key.
        pub record_key: Vec<u8>,
        /// By which it is found.
        pub id_number_hash: Vec<u8>,
        /// The body, sealed.
        pub sealed_body: Vec<u8>,
        /// Counts every change.
        pub revision: i64,
    }
}

impl Row {
    /// Opens it.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn open(&self, vault: &Vault) -> Result<(Holder, RecordKey)> {
        let key = vault.open_record(&self.record_key, &record(self.id))?;
        let body = key.open_json("body", &self.sealed_body)?;
        Ok((Holder { id: self.id, revision: self.revision, body }, key))
    }
}

/// What the vault binds a holder's fields to.
pub fn record(holder: Uuid) -> RecordId {
    RecordId::new("holders", holder)
}

/// The holders of these hashes of identity numbers.
///
/// # Errors
/// Those of the database.
pub async fn of_hashes(tx: &mut Tx, hashes: &[Vec<u8>]) -> Result<Vec<Row>> {
    many::rows_of(tx, OF_HASHES, None, hashes).await
}

/// The holder of an identity number.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_id_number(tx: &mut Tx, vault: &Vault, id_number: &str) -> Result<Option<Holder>> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    match of_hashes(tx, &[hash]).await?.first() {
        Some(row) => Ok(Some(row.open(vault)?.0)),
        None => Ok(None),
    }
}

/// A holder by id.
///
/// # Errors
/// Those of the database and the vault.
pub async fn by_id(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Option<Holder>> {
    match sql!(tx, fetch_optional as Row, BY_ID, id)? {
        Some(row) => Ok(Some(row.open(vault)?.0)),
        None => Ok(None),
    }
}

/// Adds a holder; false where the number has one already.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, row: &Row, at: DateTime<Utc>) -> Result<bool> {
    let (id, key, hash, body) = (row.id, &row.record_key, &row.id_number_hash, &row.sealed_body);
    Ok(sql!(tx, execute, ADD, id, key, hash, body, at)? == 1)
}

/// Keeps a changed body; false where somebody changed it meanwhile.
///
/// # Errors
/// Those of the database.
pub async fn set(
    tx: &mut Tx,
    id: Uuid,
    sealed_body: &[u8],
    revision: i64,
    at: DateTime<Utc>,
) -> Result<bool> {
    Ok(sql!(tx, execute, SET, id, sealed_body, revision, at)? == 1)
}

/// Something of a holder changed beside the row: it is asked again what they could apply for.
///
/// # Errors
/// Those of the database.
pub async fn look_again(tx: &mut Tx, id_number_hash: &[u8]) -> Result<()> {
    sql!(tx, execute, LOOK_AGAIN, id_number_hash).map(drop)
}

/// The same for the holder of a certificate.
///
/// # Errors
/// Those of the database.
pub async fn look_again_by(tx: &mut Tx, certificate: Uuid) -> Result<()> {
    sql!(tx, execute, LOOK_AGAIN_BY, certificate).map(drop)
}

/// The holders of whom it is to be asked what they could apply for; years go by, so that each is asked again after a time.
///
/// # Errors
/// Those of the database.
pub async fn to_look_through(tx: &mut Tx, most: i64) -> Result<Vec<Uuid>> {
    let rows = sql!(tx, fetch_all as (Uuid,), TO_LOOK_THROUGH, most)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Has those asked again who were asked before a time.
///
/// # Errors
/// Those of the database.
pub async fn look_again_since(tx: &mut Tx, before: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, LOOK_AGAIN_SINCE, before).map(drop)
}

/// Notes that it is asked of a holder now; false where another server does that.
///
/// # Errors
/// Those of the database.
pub async fn looked_through(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, LOOKED_THROUGH, id, at)? == 1)
}

/// Takes a holder out; false where somebody changed it meanwhile.
///
/// # Errors
/// Those of the database.
pub async fn remove(tx: &mut Tx, id: Uuid, revision: i64) -> Result<bool> {
    Ok(sql!(tx, execute, REMOVE, id, revision)? == 1)
}

/// Learns values of a person from a case, such as the name on a new certificate.
///
/// # Errors
/// Those of the database and the vault.
pub async fn learn(
    tx: &mut Tx,
    vault: &Vault,
    id_number: &str,
    values: &[(Field, &str)],
    case: &str,
    (id, at): (Uuid, DateTime<Utc>),
) -> Result<()> {
    let source = Source::Case { number: case.to_owned() };
    let on = crate::clock::china_date(at);
    let say = |holder: &mut Holder| {
        let mut changed = false;
        for (field, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            let said = Said { value: (*value).to_owned(), source: source.clone(), on };
            changed |= holder.say(*field, said);
        }
        changed
    };
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    if let Some(row) = of_hashes(tx, &[hash]).await?.first() {
        let (mut holder, key) = row.open(vault)?;
        if say(&mut holder) {
            let body = key.seal_json("body", &holder.body)?;
            if !set(tx, holder.id, &body, holder.revision, at).await? {
                return Err(crate::error::Error::Conflict);
            }
        }
        return Ok(());
    }
    let mut holder = Holder::new(id, id_number.to_owned());
    say(&mut holder);
    add(tx, &holder.seal(vault)?, at).await.map(drop)
}

const OF_HASHES: &str = "SELECT id, record_key, id_number_hash, sealed_body, revision FROM holders
    WHERE id_number_hash IN";
const BY_ID: &str = "SELECT id, record_key, id_number_hash, sealed_body, revision FROM holders WHERE id = $1";
const ADD: &str = "INSERT INTO holders (id, record_key, id_number_hash, sealed_body, revision, changed_at)
    VALUES ($1, $2, $3, $4, 1, $5) ON CONFLICT DO NOTHING";
const SET: &str = "UPDATE holders SET sealed_body = $2, revision = revision + 1, changed_at = $4,
        looked_through_at = NULL
    WHERE id = $1 AND revision = $3";
const LOOK_AGAIN: &str = "UPDATE holders SET looked_through_at = NULL WHERE id_number_hash = $1";
const LOOK_AGAIN_BY: &str = "UPDATE holders SET looked_through_at = NULL
    WHERE id_number_hash IN (SELECT id_number_hash FROM certificates WHERE id = $1)";
const TO_LOOK_THROUGH: &str = "SELECT id FROM holders WHERE looked_through_at IS NULL ORDER BY id LIMIT $1";
const LOOK_AGAIN_SINCE: &str = "UPDATE holders SET looked_through_at = NULL WHERE looked_through_at < $1";
const LOOKED_THROUGH: &str = "UPDATE holders SET looked_through_at = $2
    WHERE id = $1 AND looked_through_at IS NULL";
const REMOVE: &str = "DELETE FROM holders WHERE id = $1 AND revision = $2";

#[cfg(test)]
mod tests {
    use super::*;

    fn said(value: &str, import: u128) -> Said {
        Said {
            value: value.to_owned(),
            source: Source::Import { import: Uuid::from_u128(import), row: 2 },
            on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        }
    }

    #[test]
    fn what_an_import_said_is_taken_back_unless_something_newer_stands_there() {
        let mut holder = Holder::new(Uuid::nil(), "11010519491231002X".into());
        assert!(holder.say(Field::Phone, said("19900000001", 1)));
        assert!(!holder.say(Field::Phone, said("19900000001", 2)), "the same is no change");
        assert!(holder.say(Field::Phone, said("19900000002", 2)));
        assert_eq!(holder.take_back(Field::Phone, Uuid::from_u128(1)), Taken::Newer);
        assert_eq!(holder.take_back(Field::Phone, Uuid::from_u128(2)), Taken::Back);
        assert_eq!(holder.said(Field::Phone), Some(&said("19900000001", 1)));
        assert_eq!(holder.take_back(Field::Phone, Uuid::from_u128(1)), Taken::Back);
        assert_eq!(holder.take_back(Field::Phone, Uuid::from_u128(1)), Taken::Never);
        assert_eq!(holder.value(Field::Phone), "");
    }
}
