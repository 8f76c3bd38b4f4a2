//! The dry run: what each row is, compared with what is held and with the rows before it.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::checking::{self, Checked, Checking, Raw};
use super::column::Mapping;
use super::comparing::{self, plan};
use super::import::{Kept, Kind};
use super::reading::Line;
use super::store::{self, Row};
use crate::database::Tx;
use crate::error::Result;
use crate::residents::{holders, imported};
use crate::values::IdNumber;
use crate::vault::{Lookup, RecordKey, Vault};

/// A row that was read and checked.
#[derive(Debug)]
pub struct Unjudged {
    /// Its number.
    pub number: i64,
    raw: Raw,
    identity: Option<IdNumber>,
    /// `None`: something is wrong with it.
    checked: Option<Checked>,
}

impl Unjudged {
    /// Reads and checks a line.
    pub fn of(line: Line, mapping: &Mapping, headings: usize, with: &Checking) -> Self {
        let number = line.number;
        let raw = Raw::of(line, mapping, headings);
        let checked = checking::check(&raw, with).ok();
        let identity = match &checked {
            Some(checked) => Some(checked.id_number.clone()),
            None => checking::identity(&raw, with.today),
        };
        Self { number, raw, identity, checked }
    }

    fn hash(&self, vault: &Vault) -> Option<Vec<u8>> {
        self.identity.as_ref().map(|id| vault.lookup(Lookup::IdNumber, id.as_str()).to_vec())
    }
}

/// What is held of the people of a batch, and the rows of theirs that were judged before.
#[derive(Debug, Default)]
pub struct Held {
    /// Holders by the hash of their number.
    pub holders: HashMap<Vec<u8>, holders::Row>,
    /// Certificates likewise.
    pub certificates: HashMap<Vec<u8>, Vec<imported::Row>>,
    earlier: HashMap<Vec<u8>, Row>,
}

impl Held {
    /// What is held of people.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn of_hashes(tx: &mut Tx, hashes: &[Vec<u8>]) -> Result<Self> {
        let mut held = Self::default();
        for row in holders::of_hashes(tx, hashes).await? {
            held.holders.insert(row.id_number_hash.clone(), row);
        }
        for row in imported::of_hashes(tx, hashes).await? {
            held.certificates.entry(row.id_number_hash.clone()).or_default().push(row);
        }
        Ok(held)
    }

    /// What is held of the people of a batch, with the rows of theirs before it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn load(tx: &mut Tx, vault: &Vault, import: Uuid, rows: &[Unjudged]) -> Result<Self> {
        let hashes: Vec<Vec<u8>> = rows.iter().filter_map(|row| row.hash(vault)).collect();
        let mut held = Self::of_hashes(tx, &hashes).await?;
        for row in store::same_people(tx, import, &hashes).await? {
            if let Some(hash) = row.id_number_hash.clone() {
                held.earlier.entry(hash).or_insert(row);
            }
        }
        Ok(held)
    }

    /// The holder and the certificates of a number, opened.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn open(&self, vault: &Vault, hash: &[u8]) -> Result<Opened> {
        let holder = self.holders.get(hash).map(|row| row.open(vault)).transpose()?;
        let certificates = self.certificates.get(hash).map_or(&[][..], Vec::as_slice);
        Ok((holder, certificates.iter().map(|row| row.open(vault)).collect::<Result<_>>()?))
    }
}

/// A holder with the key that seals it, and the certificates.
pub type Opened = (Option<(holders::Holder, RecordKey)>, Vec<imported::Known>);

/// Which import judges, and for which day.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The import.
    pub import: Uuid,
    /// The day on which the file says how things are.
    pub on: NaiveDate,
    /// The day on which it was sent.
    pub today: NaiveDate,
}

impl Origin {
    /// A row of it.
    pub const fn row(self, row: i64) -> comparing::Origin {
        comparing::Origin { import: self.import, row, on: self.on, today: self.today }
    }
}

/// Rows that were judged, ready to be kept.
#[derive(Debug, Default)]
pub struct Judged {
    /// The rows of the batch.
    pub rows: Vec<Row>,
    /// Rows before it that are judged anew: another row of the same person says otherwise.
    pub anew: Vec<Row>,
}

/// Judges a batch.
///
/// # Errors
/// Those of the vault.
pub fn judge(
    vault: &Vault,
    key: &RecordKey,
    rows: Vec<Unjudged>,
    held: &Held,
    origin: Origin,
) -> Result<Judged> {
    let mut judged = Judged::default();
    // The first row of each person in this batch: its place.
    let mut first: HashMap<Vec<u8>, (usize, Raw)> = HashMap::new();
    for row in rows {
        let hash = row.hash(vault);
        let mut kind = match (&row.checked, &hash) {
            (Some(checked), Some(hash)) => compared(vault, checked, hash, held, origin.row(row.number))?,
            _ => Kind::Faulty,
        };
        let mut repeats = None;
        if let Some(hash) = &hash {
            if let Some((place, raw)) = first.get(hash) {
                let before = &mut judged.rows[*place];
                let number = before.number;
                (kind, repeats) = repeated(kind, &row.raw, raw, number);
                if repeats.is_some() {
                    accuse(key, before, raw.clone(), row.number)?;
                }
            } else if let Some(before) = held.earlier.get(hash) {
                let kept = before.cells(key)?;
                (kind, repeats) = repeated(kind, &row.raw, &kept.raw, before.number);
                if repeats.is_some() && kept.repeats.is_none() {
                    let mut anew = before.clone();
                    accuse(key, &mut anew, kept.raw, row.number)?;
                    judged.anew.push(anew);
                }
            } else {
                first.insert(hash.clone(), (judged.rows.len(), row.raw.clone()));
            }
        }
        let sealed_cells = store::seal_cells(key, row.number, &Kept { raw: row.raw, repeats })?;
        let (number, outcome, sealed_done) = (row.number, None, None);
        judged.rows.push(Row { number, id_number_hash: hash, kind, outcome, sealed_cells, sealed_done });
    }
    Ok(judged)
}

/// A second row of a person: the same again is left out, another is a fault of both.
fn repeated(kind: Kind, raw: &Raw, before: &Raw, number: i64) -> (Kind, Option<i64>) {
    if raw != before {
        (Kind::Faulty, Some(number))
    } else if kind == Kind::Faulty {
        (kind, None)
    } else {
        (Kind::Repeated, None)
    }
}

/// Makes a row faulty because another says otherwise of the same person.
fn accuse(key: &RecordKey, row: &mut Row, raw: Raw, by: i64) -> Result<()> {
    row.kind = Kind::Faulty;
    row.sealed_cells = store::seal_cells(key, row.number, &Kept { raw, repeats: Some(by) })?;
    Ok(())
}

fn compared(
    vault: &Vault,
    checked: &Checked,
    hash: &[u8],
    held: &Held,
    origin: comparing::Origin,
) -> Result<Kind> {
    let (holder, certificates) = held.open(vault, hash)?;
    let holder = holder.as_ref().map(|(holder, _)| holder);
    let plan = plan(checked, holder, &certificates, origin, Uuid::nil());
    Ok(match holder {
        _ if !plan.conflicts.is_empty() => Kind::Conflicting,
        None => Kind::New,
        Some(_) if plan.is_empty() => Kind::Unchanged,
        Some(_) => Kind::Changed,
    })
}
