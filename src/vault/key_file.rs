//! A key file that a running house reads again when it has changed.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use zeroize::Zeroizing;

use super::error::{KeyFileError, VaultError};
use super::masters::MasterKeys;
use super::software::SoftwareKeys;
use super::suite::Suite;

/// The keys of a file. A generation that was added is found without a restart: when something turns up that it
/// wrapped, or when `refresh` is called. None is given up while the house runs.
pub struct KeyFile {
    path: PathBuf,
    suite: Suite,
    held: RwLock<Held>,
}

#[derive(Clone)]
struct Held {
    keys: Arc<SoftwareKeys>,
    /// When the file had last been changed, as it was read.
    changed: Option<SystemTime>,
}

impl KeyFile {
    /// Reads the file.
    ///
    /// # Errors
    /// Those of [`SoftwareKeys::load`].
    pub fn open(path: PathBuf, suite: Suite) -> Result<Self, KeyFileError> {
        let held = read(&path, suite)?;
        Ok(Self { path, suite, held: RwLock::new(held) })
    }

    fn keys(&self) -> Arc<SoftwareKeys> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).keys.clone()
    }
}

fn read(path: &std::path::Path, suite: Suite) -> Result<Held, KeyFileError> {
    // The time is asked first: a change while reading is then read again.
    let changed = std::fs::metadata(path)?.modified().ok();
    let keys = Arc::new(SoftwareKeys::load(path)?.with_suite(suite));
    Ok(Held { keys, changed })
}

impl MasterKeys for KeyFile {
    fn current_key_id(&self) -> u32 {
        self.keys().current_key_id()
    }

    fn key_ids(&self) -> Vec<u32> {
        self.keys().key_ids()
    }

    fn wrap(&self, record_key: &[u8; 32], context: &[u8]) -> Result<Vec<u8>, VaultError> {
        self.keys().wrap(record_key, context)
    }

    fn unwrap(&self, wrapped: &[u8], context: &[u8]) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        match self.keys().unwrap(wrapped, context) {
            Err(VaultError::UnknownKey(_)) if self.refresh()? => self.keys().unwrap(wrapped, context),
            answer => answer,
        }
    }

    fn wrapping_key_id(&self, wrapped: &[u8]) -> Result<u32, VaultError> {
        self.keys().wrapping_key_id(wrapped)
    }

    fn refresh(&self) -> Result<bool, VaultError> {
        let keeper = |error: KeyFileError| VaultError::Keeper(error.to_string());
        let known = self.held.read().unwrap_or_else(PoisonError::into_inner).changed;
        let changed = std::fs::metadata(&self.path).map_err(|error| keeper(error.into()))?.modified().ok();
        if changed.is_some() && changed == known {
            return Ok(false);
        }
        let new = read(&self.path, self.suite).map_err(keeper)?;
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        new.keys.keeps_all_of(&held.keys).map_err(keeper)?;
        let newer = new.keys.current_key_id() != held.keys.current_key_id();
        *held = new;
        Ok(newer)
    }

    fn mac_under(&self, key_id: u32, purpose: &str, message: &[u8]) -> Result<[u8; 32], VaultError> {
        self.keys().mac_under(key_id, purpose, message)
    }
}
