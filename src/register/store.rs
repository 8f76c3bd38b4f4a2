//! Imports and their rows in the database.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::column::{Column, Mapping};
use super::import::{Choice, Counts, Deed, Import, Kind, Outcome, State};
use super::reading::{FileFault, Layout};
pub use super::row_store::*;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::vault::{RecordId, RecordKey, Vault};

/// How long nobody else takes over work that is not heard of.
pub const LEASE: TimeDelta = TimeDelta::seconds(60);

/// What the vault binds an import's fields, rows and file to.
pub fn record(import: Uuid) -> RecordId {
    RecordId::new("register_imports", import)
}

row! {
    #[derive(Debug)]
    struct ImportRow {
        id: Uuid,
        record_key: Vec<u8>,
        sealed_layout: Vec<u8>,
        sealed_mapping: Option<Vec<u8>>,
        as_of: Option<NaiveDate>,
        state: State,
        failure: Option<String>,
        rows_expected: i64,
        row_done: i64,
        counts: Option<String>,
        choice: Option<String>,
        added_by: Option<Uuid>,
        added_at: DateTime<Utc>,
        applied_by: Option<Uuid>,
        applied_at: Option<DateTime<Utc>>,
        undone_by: Option<Uuid>,
        undone_at: Option<DateTime<Utc>>,
        settled_at: Option<DateTime<Utc>>,
    }
}

/// The name of somebody of the staff; empty for nobody.
///
/// # Errors
/// Those of the database and the vault.
pub async fn name_of(tx: &mut Tx, vault: &Vault, account: Option<Uuid>) -> Result<String> {
    let Some(account) = account else { return Ok(String::new()) };
    let row = sql!(tx, fetch_optional as (Vec<u8>, Option<Vec<u8>>), NAME_OF, account)?;
    let Some((wrapped, Some(sealed))) = row else { return Ok(String::new()) };
    Ok(vault.open_record(&wrapped, &RecordId::new("accounts", account))?.open_text("name", &sealed)?)
}

async fn opened(tx: &mut Tx, vault: &Vault, row: ImportRow) -> Result<Import> {
    let key = vault.open_record(&row.record_key, &record(row.id))?;
    let json = |text: &Option<String>| text.as_deref().map(serde_json::from_str::<Counts>).transpose();
    let choice = row.choice.as_deref().map(serde_json::from_str::<Choice>).transpose();
    let failure = row.failure.map(|name| serde_json::from_value::<FileFault>(name.into())).transpose();
    let mut deed = async |by: Option<Uuid>, at: Option<DateTime<Utc>>| -> Result<Option<Deed>> {
        let Some(at) = at else { return Ok(None) };
        Ok(Some(Deed { name: name_of(tx, vault, by).await?, at }))
    };
    let added = deed(row.added_by, Some(row.added_at)).await?;
    let applied = deed(row.applied_by, row.applied_at).await?;
    let undone = deed(row.undone_by, row.undone_at).await?;
    Ok(Import {
        id: row.id,
        layout: key.open_json("layout", &row.sealed_layout)?,
        mapping: row.sealed_mapping.map(|sealed| key.open_json("mapping", &sealed)).transpose()?,
        as_of: row.as_of,
        state: row.state,
        failure: failure.map_err(Error::internal)?,
        rows_expected: row.rows_expected,
        row_done: row.row_done,
        counts: json(&row.counts).map_err(Error::internal)?.unwrap_or_default(),
        choice: choice.map_err(Error::internal)?,
        added: added.ok_or_else(|| Error::internal("an import was added at no time"))?,
        applied,
        undone,
        settled_at: row.settled_at,
        key,
    })
}

/// An import by id.
///
/// # Errors
/// Those of the database and the vault.
pub async fn by_id(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Option<Import>> {
    match sql!(tx, fetch_optional as ImportRow, BY_ID, id)? {
        Some(row) => Ok(Some(opened(tx, vault, row).await?)),
        None => Ok(None),
    }
}

/// The newest imports, newest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn newest(tx: &mut Tx, vault: &Vault) -> Result<Vec<Import>> {
    let mut all = Vec::new();
    for row in sql!(tx, fetch_all as ImportRow, NEWEST)? {
        all.push(opened(tx, vault, row).await?);
    }
    Ok(all)
}

/// Adds an import whose file is kept.
///
/// # Errors
/// Those of the database and the vault.
pub async fn add(
    tx: &mut Tx,
    key: &RecordKey,
    id: Uuid,
    layout: &Layout,
    by: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<()> {
    let sealed = key.seal_json("layout", layout)?;
    let rows = (layout.lines - layout.headed_by).max(0);
    sql!(tx, execute, ADD, id, key.wrapped(), sealed, State::Uploaded, rows, by, at).map(drop)
}

/// The import that says how the register stands: of those that were applied, the one of the latest day.
///
/// # Errors
/// Those of the database and the vault.
pub async fn latest_applied(tx: &mut Tx, vault: &Vault) -> Result<Option<Import>> {
    match sql!(tx, fetch_optional as ImportRow, LATEST_APPLIED)? {
        Some(row) => Ok(Some(opened(tx, vault, row).await?)),
        None => Ok(None),
    }
}

/// The headings that the newest import with a mapping had for each column.
///
/// # Errors
/// Those of the database and the vault.
pub async fn last_headings(tx: &mut Tx, vault: &Vault) -> Result<BTreeMap<Column, String>> {
    let Some(row) = sql!(tx, fetch_optional as ImportRow, LAST_MAPPED)? else { return Ok(BTreeMap::new()) };
    let import = opened(tx, vault, row).await?;
    let heading = |place: usize| import.layout.headings.get(place).cloned();
    let mapping = import.mapping.unwrap_or_default();
    Ok(mapping.into_iter().filter_map(|(column, place)| Some((column, heading(place)?))).collect())
}

/// Says which column is which, and has the rows judged; false where it came further meanwhile.
///
/// # Errors
/// Those of the database and the vault.
pub async fn set_mapping(tx: &mut Tx, import: &Import, mapping: &Mapping, as_of: NaiveDate) -> Result<bool> {
    let sealed = import.key.seal_json("mapping", mapping)?;
    Ok(sql!(tx, execute, SET_MAPPING, import.id, sealed, as_of)? == 1)
}

/// Whether another import goes in or out now, or has since this one was judged: its judgement is old then.
///
/// # Errors
/// Those of the database.
pub async fn is_outdated(tx: &mut Tx, import: &Import) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), OUTDATES, import.id, import.settled_at)?.is_some())
}

/// Has the rows put into the register; false where that cannot be any more.
///
/// # Errors
/// Those of the database.
pub async fn begin_applying(
    tx: &mut Tx,
    id: Uuid,
    choice: Choice,
    by: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let choice = serde_json::to_string(&choice).map_err(Error::internal)?;
    Ok(sql!(tx, execute, BEGIN_APPLYING, id, choice, by, at)? == 1)
}

/// Has what was applied taken back; false where that cannot be any more.
///
/// # Errors
/// Those of the database.
pub async fn begin_undoing(tx: &mut Tx, id: Uuid, by: Option<Uuid>, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, BEGIN_UNDOING, id, by, at)? == 1)
}

/// Gives an import up; false where something of it is in the register.
///
/// # Errors
/// Those of the database.
pub async fn give_up(tx: &mut Tx, id: Uuid, by: Option<Uuid>, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, DROP, id, by, at)? == 1)
}

/// Takes work that nobody does: its id.
///
/// # Errors
/// Those of the database.
pub async fn lease(tx: &mut Tx, lease: Uuid, now: DateTime<Utc>) -> Result<Option<Uuid>> {
    Ok(sql!(tx, fetch_optional as (Uuid,), TAKE, now, now + LEASE, lease)?.map(|(id,)| id))
}

/// Notes how far the work came, and keeps it.
///
/// # Errors
/// `Conflict` where somebody else has taken over: what was done with it is undone.
pub async fn came(tx: &mut Tx, id: Uuid, lease: Uuid, row: i64, now: DateTime<Utc>) -> Result<()> {
    if sql!(tx, execute, CAME, id, lease, row, now + LEASE)? == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Ends a phase.
///
/// # Errors
/// `Conflict` as for `came`.
pub async fn settle(
    tx: &mut Tx,
    (id, lease): (Uuid, Uuid),
    state: State,
    counts: &Counts,
    failure: Option<FileFault>,
    now: DateTime<Utc>,
) -> Result<()> {
    let counts = serde_json::to_string(counts).map_err(Error::internal)?;
    let failure = failure.map(serde_json::to_value).transpose().map_err(Error::internal)?;
    let failure = failure.and_then(|value| value.as_str().map(str::to_owned));
    let settled = sql!(tx, execute, SETTLE, id, lease, state, counts, failure, now)?;
    if settled == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// How many rows there are of each, now.
///
/// # Errors
/// Those of the database.
pub async fn counts(tx: &mut Tx, id: Uuid) -> Result<Counts> {
    let mut counts = Counts::default();
    for (kind, outcome, count) in sql!(tx, fetch_all as (Kind, Option<Outcome>, i64), COUNT, id)? {
        *counts.kinds.entry(kind).or_default() += count;
        if let Some(outcome) = outcome {
            *counts.outcomes.entry(outcome).or_default() += count;
        }
    }
    Ok(counts)
}

/// How many holders are not in the file.
///
/// # Errors
/// Those of the database.
pub async fn count_missing(tx: &mut Tx, id: Uuid) -> Result<i64> {
    Ok(sql!(tx, fetch_one as (i64,), COUNT_MISSING, id)?.0)
}

/// Holders who are not in the file, by id, after so many.
///
/// # Errors
/// Those of the database.
pub async fn missing(
    tx: &mut Tx,
    import: Uuid,
    skip: i64,
    limit: i64,
) -> Result<Vec<crate::residents::holders::Row>> {
    sql!(tx, fetch_all as crate::residents::holders::Row, MISSING, import, limit, skip)
}

macro_rules! imports {
    ($rest:literal) => {
        concat!(
            "SELECT id, record_key, sealed_layout, sealed_mapping, as_of, state, failure, rows_expected, row_done,
                counts, choice, added_by, added_at, applied_by, applied_at, undone_by, undone_at, settled_at
            FROM register_imports ",
            $rest
        )
    };
}

const BY_ID: &str = imports!("WHERE id = $1 AND length(sealed_layout) > 0");
const NEWEST: &str = imports!("WHERE length(sealed_layout) > 0 ORDER BY added_at DESC, id DESC LIMIT 100");
const LATEST_APPLIED: &str = imports!(
    "WHERE state = 'applied' AND length(sealed_layout) > 0 ORDER BY as_of DESC, settled_at DESC, id DESC LIMIT 1"
);
const LAST_MAPPED: &str = imports!(
    "WHERE sealed_mapping IS NOT NULL AND state <> 'dropped' ORDER BY added_at DESC, id DESC LIMIT 1"
);
const NAME_OF: &str = "SELECT record_key, sealed_name FROM accounts WHERE id = $1";
const ADD: &str =
    "INSERT INTO register_imports (id, record_key, sealed_layout, state, rows_expected, row_done, added_by,
        added_at)
    VALUES ($1, $2, $3, $4, $5, 0, $6, $7)";
const SET_MAPPING: &str = "UPDATE register_imports SET sealed_mapping = $2, as_of = $3, state = 'checking',
        row_done = -1, counts = NULL, lease = NULL, leased_until = NULL
    WHERE id = $1 AND state IN ('uploaded', 'checked')";
const OUTDATES: &str = "SELECT id FROM register_imports
    WHERE id <> $1 AND (state IN ('applying', 'undoing')
        OR (state IN ('applied', 'undone') AND settled_at > $2)) LIMIT 1";
const BEGIN_APPLYING: &str = "UPDATE register_imports SET state = 'applying', row_done = 0, choice = $2,
        applied_by = $3, applied_at = $4, lease = NULL, leased_until = NULL
    WHERE id = $1 AND state = 'checked'";
const BEGIN_UNDOING: &str = "UPDATE register_imports SET state = 'undoing', row_done = 0, undone_by = $2,
        undone_at = $3, lease = NULL, leased_until = NULL
    WHERE id = $1 AND state = 'applied'";
const DROP: &str = "UPDATE register_imports SET state = 'dropped', dropped_by = $2, settled_at = $3
    WHERE id = $1 AND state IN ('uploaded', 'checked', 'failed')";
const TAKE: &str = "UPDATE register_imports SET leased_until = $2, lease = $3
    WHERE id = (SELECT id FROM register_imports WHERE state IN ('checking', 'applying', 'undoing')
            AND (leased_until IS NULL OR leased_until < $1) ORDER BY id LIMIT 1)
        AND (leased_until IS NULL OR leased_until < $1)
    RETURNING id";
const CAME: &str =
    "UPDATE register_imports SET row_done = $3, leased_until = $4 WHERE id = $1 AND lease = $2";
const SETTLE: &str = "UPDATE register_imports SET state = $3, counts = $4, failure = $5, settled_at = $6,
        lease = NULL, leased_until = NULL
    WHERE id = $1 AND lease = $2";
const COUNT: &str =
    "SELECT kind, outcome, COUNT(*) FROM register_rows WHERE import = $1 GROUP BY kind, outcome";
const COUNT_MISSING: &str = "SELECT COUNT(*) FROM holders h WHERE NOT EXISTS
    (SELECT 1 FROM register_rows r WHERE r.import = $1 AND r.id_number_hash = h.id_number_hash)";
const MISSING: &str = "SELECT h.id, h.record_key, h.id_number_hash, h.sealed_body, h.revision FROM holders h
    WHERE NOT EXISTS
        (SELECT 1 FROM register_rows r WHERE r.import = $1 AND r.id_number_hash = h.id_number_hash)
    ORDER BY h.id LIMIT $2 OFFSET $3";
