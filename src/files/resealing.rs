//! Files sealed by another key than before, and backups kept apart from that.

use std::fs::{File, TryLockError};

use uuid::Uuid;

use super::chunks::fill;
use super::store::{MARK, SALT, Store, StoreError, aside, missing};
use crate::vault::{RecordKey, VaultError};

impl Store {
    /// Seals a file by the newest of the keys that its row has for now; tells whether it was sealed by another. Who
    /// reads it meanwhile reads it to its end.
    ///
    /// # Errors
    /// As `get` and `put`; the file stays as it was.
    pub async fn reseal(&self, id: Uuid, key: &RecordKey) -> Result<bool, StoreError> {
        let (store, key) = (self.clone(), key.clone());
        aside(move || {
            if store.is_sealed_by(id, &key)? {
                return Ok(false);
            }
            let content = store.reader(id, &key)?;
            match store.write_over(id, &key, content) {
                Ok(_) => Ok(true),
                // A chunk that does not open comes through the reader as its error.
                Err(StoreError::Io(error))
                    if error.get_ref().is_some_and(|inner| inner.is::<VaultError>()) =>
                {
                    Err(VaultError::Broken.into())
                }
                Err(error) => Err(error),
            }
        })
        .await
    }

    /// Whether the newest of the keys sealed a file.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Io`].
    pub fn is_sealed_by(&self, id: Uuid, key: &RecordKey) -> Result<bool, StoreError> {
        let mut file = File::open(self.path(id)).map_err(missing)?;
        let wanted = key.head();
        let mut head = vec![0; MARK.len() + SALT + wanted.len()];
        fill(&mut file, &mut head)?;
        Ok(head[MARK.len() + SALT..] == wanted)
    }

    /// Keeps files from being sealed anew as long as the answer lives: a backup copies them after the rows whose keys
    /// open them. `None` while they are being sealed anew.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn hold_still(&self) -> Result<Option<File>, StoreError> {
        self.lock(File::try_lock_shared)
    }

    /// Keeps backups from being made as long as the answer lives. `None` while one is made.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn hold_alone(&self) -> Result<Option<File>, StoreError> {
        self.lock(File::try_lock)
    }

    fn lock(&self, by: fn(&File) -> Result<(), TryLockError>) -> Result<Option<File>, StoreError> {
        let folder = File::open(&self.folder)?;
        match by(&folder) {
            Ok(()) => Ok(Some(folder)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
