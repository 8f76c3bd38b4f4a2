//! The rows of imports in the database.

use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::import::{Done, Kept, Kind, Outcome};
use crate::database::{Tx, many, row, rows, sql};
use crate::error::{Error, Result};
use crate::vault::RecordKey;

/// The field of a row's cells; its number is the part.
const CELLS: &str = "cells";
/// The field of what applying a row changed.
const DONE: &str = "done";

/// Seals what is kept of a row.
///
/// # Errors
/// Those of the vault.
pub fn seal_cells(key: &RecordKey, number: i64, kept: &Kept) -> Result<Vec<u8>> {
    seal(key, CELLS, number, kept)
}

/// Seals what applying a row changed.
///
/// # Errors
/// Those of the vault.
pub fn seal_done(key: &RecordKey, number: i64, done: &Done) -> Result<Vec<u8>> {
    seal(key, DONE, number, done)
}

fn seal<T: serde::Serialize>(
    key: &RecordKey,
    field: &'static str,
    number: i64,
    value: &T,
) -> Result<Vec<u8>> {
    let text = zeroize::Zeroizing::new(serde_json::to_vec(value).map_err(Error::internal)?);
    Ok(key.seal_part(field, &number.to_be_bytes(), &text)?)
}

fn open<T: DeserializeOwned>(key: &RecordKey, field: &'static str, number: i64, sealed: &[u8]) -> Result<T> {
    let text = zeroize::Zeroizing::new(key.open_part(field, &number.to_be_bytes(), sealed)?);
    serde_json::from_slice(&text).map_err(Error::internal)
}

row! {
    /// A row as the table keeps it.
    #[derive(Clone, Debug)]
    pub struct Row {
        /// As the file counts.
        pub number: i64,
        /// Whose.
        pub id_number_hash: Option<Vec<u8>>,
        /// What it is.
        pub kind: Kind,
        /// What became of it.
        pub outcome: Option<Outcome>,
        /// What the file says, sealed.
        pub sealed_cells: Vec<u8>,
        /// What it changed, sealed.
        pub sealed_done: Option<Vec<u8>>,
    }
}

impl Row {
    /// What the file says.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn cells(&self, key: &RecordKey) -> Result<Kept> {
        open(key, CELLS, self.number, &self.sealed_cells)
    }

    /// What applying it changed.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn done(&self, key: &RecordKey) -> Result<Option<Done>> {
        self.sealed_done.as_deref().map(|sealed| open(key, DONE, self.number, sealed)).transpose()
    }
}

/// The rows of these people that were judged before.
///
/// # Errors
/// Those of the database.
pub async fn same_people(tx: &mut Tx, import: Uuid, hashes: &[Vec<u8>]) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = many::rows_of(tx, SAME_PEOPLE, Some(import), hashes).await?;
    rows.sort_by_key(|row| row.number);
    Ok(rows)
}

/// Adds judged rows, many in one statement.
///
/// # Errors
/// Those of the database.
pub async fn add_rows(tx: &mut Tx, import: Uuid, judged: &[Row]) -> Result<()> {
    let column = |name: &str, kind| rows::Column { name: name.to_owned(), kind };
    let table = rows::Table {
        name: "register_rows".to_owned(),
        columns: vec![
            column("import", rows::Kind::Id),
            column("number", rows::Kind::Number),
            column("id_number_hash", rows::Kind::Bytes),
            column("kind", rows::Kind::Text),
            column("sealed_cells", rows::Kind::Bytes),
        ],
    };
    for some in judged.chunks(rows::TOGETHER) {
        let values = some.iter().map(|row| {
            vec![
                Some(rows::Value::Id(import)),
                Some(rows::Value::Number(row.number)),
                row.id_number_hash.clone().map(rows::Value::Bytes),
                Some(rows::Value::Text(row.kind.name().to_owned())),
                Some(rows::Value::Bytes(row.sealed_cells.clone())),
            ]
        });
        rows::add(tx, &table, values.collect()).await?;
    }
    Ok(())
}

/// Judges a row anew.
///
/// # Errors
/// Those of the database.
pub async fn judge_anew(tx: &mut Tx, import: Uuid, row: &Row) -> Result<()> {
    sql!(tx, execute, JUDGE_ANEW, import, row.number, row.kind, &row.sealed_cells).map(drop)
}

/// Notes what became of a row.
///
/// # Errors
/// Those of the database.
pub async fn note(
    tx: &mut Tx,
    import: Uuid,
    number: i64,
    outcome: Outcome,
    done: Option<Vec<u8>>,
) -> Result<()> {
    sql!(tx, execute, NOTE, import, number, outcome, done).map(drop)
}

/// Takes some rows away, those of an earlier judgement; how many.
///
/// # Errors
/// Those of the database.
pub async fn clear_some(tx: &mut Tx, import: Uuid) -> Result<u64> {
    sql!(tx, execute, CLEAR_SOME, import)
}

/// The next rows that are to go into the register.
///
/// # Errors
/// Those of the database.
pub async fn to_apply(tx: &mut Tx, import: Uuid, after: i64, limit: i64) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as Row, TO_APPLY, import, after, limit)
}

/// The next rows that are to be taken back.
///
/// # Errors
/// Those of the database.
pub async fn to_undo(tx: &mut Tx, import: Uuid, after: i64, limit: i64) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as Row, TO_UNDO, import, after, limit)
}

/// Rows of a kind after one, in the order of the file.
///
/// # Errors
/// Those of the database.
pub async fn of_kind(tx: &mut Tx, import: Uuid, kind: Kind, after: i64, limit: i64) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as Row, OF_KIND, import, kind, after, limit)
}

/// A page of the rows of a kind, in the order of the file, after so many.
///
/// # Errors
/// Those of the database.
pub async fn page_of_kind(tx: &mut Tx, import: Uuid, kind: Kind, skip: i64, limit: i64) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as Row, PAGE_OF_KIND, import, kind, limit, skip)
}

/// A page of the rows of an outcome, likewise.
///
/// # Errors
/// Those of the database.
pub async fn page_of_outcome(
    tx: &mut Tx,
    import: Uuid,
    outcome: Outcome,
    skip: i64,
    limit: i64,
) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as Row, PAGE_OF_OUTCOME, import, outcome, limit, skip)
}

macro_rules! rows {
    ($rest:literal) => {
        concat!(
            "SELECT number, id_number_hash, kind, outcome, sealed_cells, sealed_done FROM register_rows
            WHERE import = $1 AND ",
            $rest
        )
    };
}

const SAME_PEOPLE: &str = rows!("id_number_hash IN");
const JUDGE_ANEW: &str =
    "UPDATE register_rows SET kind = $3, sealed_cells = $4 WHERE import = $1 AND number = $2";
const NOTE: &str =
    "UPDATE register_rows SET outcome = $3, sealed_done = $4 WHERE import = $1 AND number = $2";
const CLEAR_SOME: &str = "DELETE FROM register_rows WHERE import = $1 AND number IN
    (SELECT number FROM register_rows WHERE import = $1 ORDER BY number LIMIT 5000)";
const TO_APPLY: &str =
    rows!("number > $2 AND kind IN ('new', 'changed', 'conflicting') ORDER BY number LIMIT $3");
const TO_UNDO: &str = rows!("number > $2 AND outcome IN ('added', 'changed') ORDER BY number LIMIT $3");
const OF_KIND: &str = rows!("kind = $2 AND number > $3 ORDER BY number LIMIT $4");
const PAGE_OF_KIND: &str = rows!("kind = $2 ORDER BY number LIMIT $3 OFFSET $4");
const PAGE_OF_OUTCOME: &str = rows!("outcome = $2 ORDER BY number LIMIT $3 OFFSET $4");
