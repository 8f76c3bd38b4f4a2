//! Putting a backup into an empty house: all of it, or nothing.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::manifest::{Counted, Manifest, Tally};
use super::reading::{Entry, Reading, check};
use super::{BackupError, Result, entry};
use crate::cases::record::{self, Finding};
use crate::custody::{self, CustodyError};
use crate::database::rows::{self, Row, TOGETHER};
use crate::database::tables::{self, Table};
use crate::database::{Database, Location, Tx};
use crate::files::Store;
use crate::forms::store as forms;
use crate::outbox::{KINDS, store as outbox};
use crate::vault::Vault;

/// Rows are added when so many bytes of them wait, at the latest.
const WAITING: usize = 4 * 1024 * 1024;

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    /// What the backup held.
    pub manifest: Manifest,
    /// Whether the record holds.
    pub record: Finding,
    /// Messages that wait to be sent.
    pub waiting: i64,
}

/// Restores into a database and a folder of documents that hold nothing. The file is checked to its end before
/// anything is written; rows are written in one transaction, read again and compared with the manifest before it
/// ends. Where the program's tables are newer than the backup's, they are then brought up to date.
///
/// # Errors
/// Those of `BackupError`; nothing was kept then, unless the record could not be walked afterwards.
pub async fn restore(
    location: &Location,
    vault: Vault,
    documents: &Path,
    from: &Path,
    now: DateTime<Utc>,
) -> Result<Restored> {
    if !Store::is_empty(documents)? {
        return Err(BackupError::NotEmpty(format!("{} holds documents", documents.display())));
    }
    refuse_used(location, None).await?;
    let checked = check(from, &vault)?;
    refuse_used(location, Some(checked.opening.tables_version)).await?;
    let database = Database::open_at(location, checked.opening.tables_version).await?;
    let loaded = load(&database, &vault, documents, from, &checked).await;
    database.close().await;
    loaded?;
    let database = Database::open(location).await?;
    let vault = custody::unlock(&database, vault).await.map_err(|error| match error {
        CustodyError::OtherKeys => BackupError::OtherKeys,
        CustodyError::Failed(error) => error.into(),
    })?;
    let record = record::verify(&database, &vault).await?;
    let waiting = waiting(&database, now).await?;
    database.close().await;
    Ok(Restored { manifest: checked, record, waiting })
}

async fn waiting(database: &Database, now: DateTime<Utc>) -> Result<i64> {
    let (mut tx, mut all) = (database.read().await?, 0);
    for kind in KINDS {
        all += outbox::figures(&mut tx, kind, now).await?.waiting;
    }
    Ok(all)
}

/// Refuses a database that has rows, or tables of another version than the one wanted.
async fn refuse_used(location: &Location, wanted: Option<i64>) -> Result<()> {
    if matches!(location, Location::Sqlite(path) if !path.exists()) {
        return Ok(());
    }
    let database = Database::open_as_it_is(location, false).await?;
    let mut tx = database.read().await?;
    let refused = used(&mut tx, wanted).await;
    drop(tx);
    database.close().await;
    refused?.map_or(Ok(()), |why| Err(BackupError::NotEmpty(why)))
}

async fn used(tx: &mut Tx, wanted: Option<i64>) -> Result<Option<String>> {
    for table in tables::tables(tx).await? {
        if rows::any(tx, &table).await? {
            return Ok(Some(format!("the database has rows in its table {}", table.name)));
        }
    }
    Ok(match (tables::version(tx).await?, wanted) {
        (Some(there), Some(wanted)) if there > wanted => Some(format!(
            "the database has no rows, but tables of version {there}, and the backup is of version {wanted}"
        )),
        _ => None,
    })
}

async fn load(
    database: &Database,
    vault: &Vault,
    documents: &Path,
    from: &Path,
    checked: &Manifest,
) -> Result<()> {
    let mut tx = database.write_alone().await?;
    let own = tables::tables(&mut tx).await?;
    for table in own.iter().rev() {
        // Only what a migration has just put there by itself: rows of others were refused before.
        rows::clear(&mut tx, table).await?;
    }
    tables::let_references_wait(&mut tx).await?;
    let mut staging = Staging::begin(documents)?;
    let mut reading = Reading::begin(from, vault)?;
    let mut waiting = Waiting { table: None, rows: Vec::new(), bytes: 0 };
    let manifest = loop {
        match reading.next()? {
            Entry::Table(table) => {
                waiting.add(&mut tx).await?;
                if !own.contains(&table) {
                    return Err(BackupError::Differs(format!("the table {} is another", table.name)));
                }
                waiting.table = Some(table);
            }
            Entry::Row(row) => waiting.take(&mut tx, row).await?,
            Entry::Document(id) => staging.store.take_sealed(id, reading.document())?,
            Entry::End(manifest) => break manifest,
        }
    };
    waiting.add(&mut tx).await?;
    if manifest != *checked {
        return Err(BackupError::Differs("the file was changed while it was read".into()));
    }
    if manifest.tables != counted(&mut tx, &own).await? {
        return Err(BackupError::Differs("rows".into()));
    }
    for id in &manifest.without_bytes {
        forms::give_up_document(&mut tx, *id, manifest.opening.made_at).await?;
    }
    tables::settle_references(&mut tx).await?;
    staging.move_in()?;
    tx.commit().await?;
    staging.keep();
    Ok(())
}

/// What lies in the tables, counted as the backup was.
async fn counted(tx: &mut Tx, own: &[Table]) -> Result<Vec<Counted>> {
    let mut all = Vec::new();
    for table in own {
        let mut tally = Tally::default();
        rows::each(tx, table, |row| {
            tally.add(&entry::row(&row)?);
            Ok(())
        })
        .await?;
        all.push(tally.counted(&table.name));
    }
    Ok(all)
}

/// Rows on their way into a table.
struct Waiting {
    table: Option<Table>,
    rows: Vec<Row>,
    bytes: usize,
}

impl Waiting {
    async fn take(&mut self, tx: &mut Tx, row: Row) -> Result<()> {
        self.bytes += entry::row(&row)?.len();
        self.rows.push(row);
        if self.rows.len() == TOGETHER || self.bytes > WAITING { self.add(tx).await } else { Ok(()) }
    }

    async fn add(&mut self, tx: &mut Tx) -> Result<()> {
        self.bytes = 0;
        let rows = std::mem::take(&mut self.rows);
        match &self.table {
            Some(table) => Ok(rows::add(tx, table, rows).await?),
            None => Ok(()),
        }
    }
}

/// Documents beside their place until the rows are in, and gone again where they do not get in.
struct Staging {
    store: Store,
    beside: PathBuf,
    place: PathBuf,
    moved: bool,
    kept: bool,
}

impl Staging {
    fn begin(place: &Path) -> Result<Self> {
        let mut beside = place.as_os_str().to_owned();
        beside.push(".restoring");
        let beside = PathBuf::from(beside);
        if beside.exists() {
            // Of one that was broken off.
            fs::remove_dir_all(&beside).map_err(|error| BackupError::File(beside.clone(), error))?;
        }
        let store = Store::open(&beside)?;
        Ok(Self { store, beside, place: place.to_owned(), moved: false, kept: false })
    }

    fn move_in(&mut self) -> Result<()> {
        Store::move_in(&self.beside, &self.place)?;
        self.moved = true;
        Ok(())
    }

    fn keep(&mut self) {
        self.kept = true;
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be removed now is sealed, and refused in words at the next attempt.
            let _ = fs::remove_dir_all(if self.moved { &self.place } else { &self.beside });
        }
    }
}
