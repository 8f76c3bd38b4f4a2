//! What is done to an import: received, told its columns, applied, undone, given up. Pages, command line and demo do
//! the same.

use std::io::Read;

use chrono::NaiveDate;
use uuid::Uuid;

use super::column::Mapping;
use super::import::{Choice, Import, State};
use super::jobs::Register;
use super::reading::{self, FileFault};
use super::store;
use crate::error::{Error, Result};
use crate::files::StoreError;
use crate::values::new_id;

/// Bytes of a file at most. It is never in memory as a whole.
pub const MOST_BYTES: usize = 300_000_000;

/// Why an import cannot be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApplied {
    /// Another one has changed the register since it was judged.
    Outdated,
    /// It came further meanwhile.
    Elsewhere,
}

impl Register {
    /// Keeps a file, sealed, and looks at it. One that cannot be read is not kept.
    ///
    /// # Errors
    /// Those of the database, the vault and the file store; of `content` those that are not its sender's.
    pub async fn receive<R: Read + Send + 'static>(
        &self,
        name: String,
        content: R,
        by: Option<Uuid>,
    ) -> Result<Result<Uuid, FileFault>> {
        let now = self.clock.now();
        let id = new_id(now);
        let key = self.vault.new_record(store::record(id))?;
        match self.files.put(id, &key, content).await {
            Ok(_) => {}
            // Whoever sent it went away or sent too much: there is nothing to look at.
            Err(StoreError::Io(error)) if error.kind() == std::io::ErrorKind::ConnectionAborted => {
                return Ok(Err(FileFault::Broken));
            }
            Err(error) => return Err(Error::internal(error)),
        }
        let (files, opening) = (self.files.clone(), key.clone());
        let looked = tokio::task::spawn_blocking(move || {
            let source = files.reader(id, &opening).map_err(reading::broken)?;
            reading::look(source, &name)
        });
        // What reads files of others may panic over one that nobody foresaw.
        let layout = match looked.await.unwrap_or(Err(FileFault::Broken)) {
            Ok(layout) => layout,
            Err(fault) => {
                self.forget_file(id).await;
                return Ok(Err(fault));
            }
        };
        let write = self
            .database
            .write(move |tx| Box::pin(async move { store::add(tx, &key, id, &layout, by, now).await }));
        write.await?;
        Ok(Ok(id))
    }

    /// Says what the columns are, and has the rows judged; false where it came further meanwhile.
    ///
    /// # Errors
    /// Those of the database and the vault.
    pub async fn map(&self, import: &Import, mapping: Mapping, as_of: NaiveDate) -> Result<bool> {
        let import = import.clone();
        self.database
            .write(move |tx| Box::pin(async move { store::set_mapping(tx, &import, &mapping, as_of).await }))
            .await
    }

    /// Has the rows put into the register.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn apply(
        &self,
        import: &Import,
        choice: Choice,
        by: Option<Uuid>,
    ) -> Result<Result<(), NotApplied>> {
        let (import, now) = (import.clone(), self.clock.now());
        self.database
            .write(move |tx| {
                Box::pin(async move {
                    if import.state != State::Checked {
                        return Ok(Err(NotApplied::Elsewhere));
                    }
                    if store::is_outdated(tx, &import).await? {
                        return Ok(Err(NotApplied::Outdated));
                    }
                    let begun = store::begin_applying(tx, import.id, choice, by, now).await?;
                    Ok(if begun { Ok(()) } else { Err(NotApplied::Elsewhere) })
                })
            })
            .await
    }

    /// Has what was applied taken back; false where that cannot be.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn undo(&self, import: Uuid, by: Option<Uuid>) -> Result<bool> {
        let now = self.clock.now();
        self.database
            .write(move |tx| Box::pin(async move { store::begin_undoing(tx, import, by, now).await }))
            .await
    }

    /// Gives an import up, with its file and what was read of it; false where something of it is in the register.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn give_up(&self, import: Uuid, by: Option<Uuid>) -> Result<bool> {
        let now = self.clock.now();
        let dropped = self
            .database
            .write(move |tx| Box::pin(async move { store::give_up(tx, import, by, now).await }))
            .await?;
        if dropped {
            self.forget_file(import).await;
            let clear = || {
                self.database.write(move |tx| Box::pin(async move { store::clear_some(tx, import).await }))
            };
            while clear().await? > 0 {}
        }
        Ok(dropped)
    }

    /// An import by id.
    ///
    /// # Errors
    /// `NotFound`; those of the database and the vault.
    pub async fn import(&self, id: Uuid) -> Result<Import> {
        let mut tx = self.database.read().await?;
        store::by_id(&mut tx, &self.vault, id).await?.ok_or(Error::NotFound)
    }
}
