//! Why there is no backup, or nothing was restored.

use std::path::PathBuf;

use crate::error::Error;
use crate::files::StoreError;
use crate::vault::VaultError;

/// Why, in words for whoever ran the command.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// Something stands where the backup should go.
    #[error("{0} exists: a backup is never written over another")]
    Exists(PathBuf),
    /// Two at once to one place.
    #[error("{0} is being written by another backup")]
    Busy(PathBuf),
    /// Documents are being sealed again: the keys in the rows would not open them.
    #[error("the data is being sealed again (`keys rotate --reseal`): make the backup when that has ended")]
    BeingSealed,
    /// The database has not been used.
    #[error("there is nothing to back up: the database has not been used yet")]
    NothingThere,
    /// Not a backup of the house at all.
    #[error("the file is no backup of this program, or its first bytes were changed")]
    NotABackup,
    /// Sealed under master keys that are not at hand.
    #[error(
        "these master keys do not open the backup: bring the key file of the house that it was made of (or its first bytes were changed)"
    )]
    OtherKeys,
    /// Changed, cut off, swapped.
    #[error("the backup is damaged at chunk {chunk}: {what}")]
    Damaged {
        /// Which chunk of the file, from 0.
        chunk: u64,
        /// What is wrong.
        what: String,
    },
    /// Made by a program with newer tables.
    #[error(
        "the backup has tables of version {backup}, this program knows them up to {known}: take a newer program"
    )]
    NewerTables {
        /// The backup's version.
        backup: i64,
        /// This program's.
        known: i64,
    },
    /// The house that it is to be restored into has something already.
    #[error("{0}: a backup is restored into an empty house only")]
    NotEmpty(String),
    /// What was restored is not what was backed up.
    #[error("what was restored differs from what was backed up: {0}; nothing was kept")]
    Differs(String),
    /// Anything else.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl BackupError {
    /// Whether nothing was begun, since something would have been written over.
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::Exists(_) | Self::Busy(_) | Self::BeingSealed | Self::NotEmpty(_))
    }
}

impl From<VaultError> for BackupError {
    fn from(error: VaultError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        Self::Failed(Error::internal(format!("documents: {error}")))
    }
}
