//! The work on imports that goes on by itself: judging rows, putting them into the register, taking them back. In
//! batches, each one transaction with the note how far it came: killed at any moment it goes on there, and nothing is
//! done twice.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use uuid::Uuid;

use super::checking::Checking;
use super::import::{Counts, Import, State};
use super::judging::{self, Judged, Unjudged};
use super::places::PlaceNames;
use super::reading::{self, FileFault, broken};
use super::settling;
use super::store;
use crate::clock::{Clock, china_date};
use crate::database::Database;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::files::{Store, StoreError};
use crate::values::new_id;
use crate::vault::Vault;

/// Rows of one batch.
pub const BATCH: usize = 500;
/// How often a batch is tried that somebody else's change got in the way of.
const TRIES: usize = 5;

/// What the work stands on.
#[derive(Clone)]
pub struct Register {
    /// The database.
    pub database: Database,
    /// Sealing.
    pub vault: Vault,
    /// Where files are kept.
    pub files: Store,
    /// The time.
    pub clock: Clock,
    /// Places by their names.
    pub places: Arc<PlaceNames>,
}

/// How work on an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Done,
    /// The file cannot be read.
    Failed(FileFault),
}

impl Register {
    /// What the work stands on.
    pub fn new(database: Database, vault: Vault, files: Store, clock: Clock, places: &Places) -> Self {
        Self { database, vault, files, clock, places: Arc::new(PlaceNames::of(places)) }
    }

    /// Works for ever, looking again every second.
    pub async fn run(self) {
        loop {
            if let Err(error) = self.work().await {
                tracing::error!(%error, "register.stuck");
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    /// Does all work there is; tells on how many imports.
    ///
    /// # Errors
    /// Those of the database, the vault and the file store. What was done before stays, and goes on later.
    pub async fn work(&self) -> Result<usize> {
        let mut worked = 0;
        while let Some((import, lease)) = self.take().await? {
            worked += 1;
            match self.work_on(&import, lease, usize::MAX).await {
                Ok(()) => {}
                // Somebody else has taken over, or the lead was quicker: theirs goes on.
                Err(Error::Conflict) => return Ok(worked),
                Err(error) => return Err(error),
            }
        }
        Ok(worked)
    }

    /// Takes work that nobody does.
    async fn take(&self) -> Result<Option<(Import, Uuid)>> {
        let now = self.clock.now();
        let lease = new_id(now);
        let taken = self
            .database
            .write(move |tx| Box::pin(async move { store::lease(tx, lease, now).await }))
            .await?;
        let Some(id) = taken else { return Ok(None) };
        let import = store::by_id(&mut self.database.read().await?, &self.vault, id).await?;
        Ok(import.map(|import| (import, lease)))
    }

    /// Does some batches of the work there is and leaves off, as if killed: for tests.
    ///
    /// # Errors
    /// As `work`.
    pub async fn work_and_die(&self, batches: usize) -> Result<()> {
        match self.take().await? {
            Some((import, lease)) => self.work_on(&import, lease, batches).await,
            None => Ok(()),
        }
    }

    async fn work_on(&self, import: &Import, lease: Uuid, batches: usize) -> Result<()> {
        let (ended, settled) = match import.state {
            State::Checking => (self.judge(import, lease, batches).await?, State::Checked),
            State::Applying => (self.settle_rows(import, lease, batches).await?, State::Applied),
            State::Undoing => (self.settle_rows(import, lease, batches).await?, State::Undone),
            _ => return Ok(()),
        };
        let Some(ended) = ended else { return Ok(()) };
        let (state, failure) = match ended {
            Ended::Done => (settled, None),
            Ended::Failed(fault) => (State::Failed, Some(fault)),
        };
        let counts = self.count(import, state).await?;
        let (id, now) = (import.id, self.clock.now());
        let write = self.database.write(move |tx| {
            Box::pin(async move { store::settle(tx, (id, lease), state, &counts, failure, now).await })
        });
        write.await?;
        tracing::info!(import = %id, state = state.name(), "register.settled");
        if matches!(state, State::Applied | State::Failed) {
            self.forget_file(id).await;
        }
        Ok(())
    }

    /// The rows of each kind and outcome. Counting reads all rows: not inside a write.
    async fn count(&self, import: &Import, state: State) -> Result<Counts> {
        let mut tx = self.database.read().await?;
        let mut counts = store::counts(&mut tx, import.id).await?;
        counts.missing = match state {
            State::Checked => store::count_missing(&mut tx, import.id).await?,
            _ => import.counts.missing,
        };
        Ok(counts)
    }

    /// Deletes a file that is not read any more: its rows are kept.
    pub async fn forget_file(&self, import: Uuid) {
        match self.files.delete(import).await {
            Ok(()) | Err(StoreError::Missing) => {}
            Err(error) => tracing::warn!(%import, %error, "register.file_stays"),
        }
    }

    /// Judges every row of the file; `None`: left off.
    async fn judge(&self, import: &Import, lease: Uuid, batches: usize) -> Result<Option<Ended>> {
        let mut done = import.row_done;
        if done < 0 {
            self.clear(import.id, lease).await?;
            done = 0;
        }
        let today = china_date(import.added.at);
        let checking = Arc::new(Checking { today, places: self.places.clone() });
        let (sender, mut batch) = mpsc::channel(2);
        let reader = {
            let (register, import, checking) = (self.clone(), import.clone(), checking.clone());
            tokio::task::spawn_blocking(move || register.read(&import, done, &checking, &sender))
        };
        let mut left = batches;
        while let Some(rows) = batch.recv().await {
            if left == 0 {
                return Ok(None);
            }
            left -= 1;
            self.judge_batch(import, lease, rows, today).await?;
        }
        Ok(Some(match reader.await {
            Ok(Ok(())) => Ended::Done,
            Ok(Err(fault)) => Ended::Failed(fault),
            // What reads files of others may panic over one that nobody foresaw.
            Err(_panic) => Ended::Failed(FileFault::Broken),
        }))
    }

    /// Takes away the rows of an earlier judgement.
    async fn clear(&self, id: Uuid, lease: Uuid) -> Result<()> {
        loop {
            let now = self.clock.now();
            let write = self.database.write(move |tx| {
                Box::pin(async move {
                    let cleared = store::clear_some(tx, id).await?;
                    store::came(tx, id, lease, if cleared == 0 { 0 } else { -1 }, now).await?;
                    Ok(cleared)
                })
            });
            if write.await? == 0 {
                return Ok(());
            }
        }
    }

    /// Reads the rows after one in batches, for as long as somebody takes them.
    fn read(
        &self,
        import: &Import,
        after: i64,
        checking: &Checking,
        to: &mpsc::Sender<Vec<Unjudged>>,
    ) -> Result<(), FileFault> {
        let Some(mapping) = &import.mapping else { return Ok(()) };
        let source = match self.files.reader(import.id, &import.key) {
            Ok(source) => source,
            Err(StoreError::Missing) => return Err(FileFault::Gone),
            Err(error) => return Err(broken(error)),
        };
        let layout = &import.layout;
        let (headings, from) = (layout.headings.len(), layout.headed_by.max(after));
        let mut rows = Vec::with_capacity(BATCH);
        reading::lines_of(source, &layout.format, |line| {
            if line.number <= from || line.is_empty() {
                return Ok(true);
            }
            rows.push(Unjudged::of(line, mapping, headings, checking));
            if rows.len() < BATCH {
                return Ok(true);
            }
            let whole = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
            Ok(to.blocking_send(whole).is_ok())
        })?;
        if !rows.is_empty() {
            let _ = to.blocking_send(rows);
        }
        Ok(())
    }

    /// Compares a batch with what is held, and keeps what was found.
    async fn judge_batch(
        &self,
        import: &Import,
        lease: Uuid,
        rows: Vec<Unjudged>,
        today: chrono::NaiveDate,
    ) -> Result<()> {
        let last = rows.last().map_or(0, |row| row.number);
        let mut tx = self.database.read().await?;
        let held = judging::Held::load(&mut tx, &self.vault, import.id, &rows).await?;
        drop(tx);
        let (vault, key, id) = (self.vault.clone(), import.key.clone(), import.id);
        let on = import.as_of.unwrap_or(today);
        let origin = judging::Origin { import: id, on, today };
        let judged: Judged = aside(move || judging::judge(&vault, &key, rows, &held, origin)).await?;
        let now = self.clock.now();
        let write = self.database.write(move |tx| {
            Box::pin(async move {
                store::came(tx, id, lease, last, now).await?;
                store::add_rows(tx, id, &judged.rows).await?;
                for row in &judged.anew {
                    store::judge_anew(tx, id, row).await?;
                }
                Ok(())
            })
        });
        write.await
    }

    /// Puts rows into the register, or takes them back; `None`: left off.
    async fn settle_rows(&self, import: &Import, lease: Uuid, batches: usize) -> Result<Option<Ended>> {
        let mut after = import.row_done;
        let mut left = batches;
        loop {
            if left == 0 {
                return Ok(None);
            }
            left -= 1;
            let mut tries = TRIES;
            after = loop {
                match settling::batch(self, import, lease, after).await {
                    Ok(Some(last)) => break last,
                    Ok(None) => return Ok(Some(Ended::Done)),
                    // A holder changed between reading and writing: what was read anew is tried again.
                    Err(Error::Conflict) if tries > 1 => tries -= 1,
                    Err(error) => return Err(error),
                }
            };
        }
    }
}

/// Does what reckons off the threads that serve.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}
