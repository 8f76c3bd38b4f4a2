//! The vault itself: a key for each record, and fields sealed by it.

use std::fmt;
use std::sync::Arc;

use quick_cache::sync::Cache;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::chance::random;
use super::envelope::{self, HEAD, Head};
use super::error::VaultError;
use super::lookup::{Lookup, LookupKeys};
use super::masters::MasterKeys;
use super::renewal;
use super::suite::{Cipher, Suite};

/// The row that sealed fields belong to. A ciphertext opens in no other row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RecordId {
    table: &'static str,
    id: Uuid,
}

impl RecordId {
    /// The row `id` of `table`. Renaming a table must keep the old name here, or re-encrypt.
    pub const fn new(table: &'static str, id: Uuid) -> Self {
        Self { table, id }
    }
}

/// How many record keys are kept open, about 600 bytes each: what a district's desks read all day long, so that a
/// page of a queue does not ask the keeper of the master keys twenty times.
const KEPT_OPEN: usize = 4_096;

/// Seals and finds. Cheap to clone; one for the whole server.
#[derive(Clone)]
pub struct Vault {
    masters: Arc<dyn MasterKeys>,
    lookups: Arc<LookupKeys>,
    suite: Suite,
    opened: Arc<Cache<Vec<u8>, RecordKey>>,
}

impl Vault {
    /// A vault over these master keys that seals new records with `suite`. Generations added to the keys later are
    /// seen by a vault made later.
    ///
    /// # Errors
    /// What the keeper answers when asked for the look-up keys.
    pub fn new(masters: Arc<dyn MasterKeys>, suite: Suite) -> Result<Self, VaultError> {
        let lookups = Arc::new(LookupKeys::fetch(&*masters)?);
        Ok(Self { masters, lookups, suite, opened: Arc::new(Cache::new(KEPT_OPEN)) })
    }

    /// The key of look-up hashes for a database that has none yet.
    ///
    /// # Errors
    /// What the keeper answers.
    pub fn new_lookup_key(&self) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        self.masters.mac("lookup", b"").map(Zeroizing::new)
    }

    /// The same vault with the look-up key that its database holds: hashes then stay as they are when master keys
    /// change.
    ///
    /// # Errors
    /// [`VaultError::Length`].
    pub fn with_lookup_key(self, key: &[u8]) -> Result<Self, VaultError> {
        Ok(Self { lookups: Arc::new(LookupKeys::only(key)?), ..self })
    }

    /// Asks the keeper whether it has newer master keys; tells whether it had.
    ///
    /// # Errors
    /// What the keeper answers; it goes on with the keys it has.
    pub fn refresh_keys(&self) -> Result<bool, VaultError> {
        self.masters.refresh()
    }

    /// A fresh key for a new row. Store [`RecordKey::wrapped`] beside the row.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`], or what the keeper of the master keys answers.
    pub fn new_record(&self, record: RecordId) -> Result<RecordKey, VaultError> {
        let head = Head { suite: self.suite, key_id: self.masters.current_key_id() };
        let secret = Zeroizing::new(random::<32>()?);
        let wrapped = self.wrap(head, &secret, &record)?;
        RecordKey::derive(head, &secret, wrapped, record)
    }

    /// The key of a stored row. Those opened lately stay open in memory, where the master keys are too; a key whose
    /// row was deleted stays there until others take its place.
    ///
    /// # Errors
    /// [`VaultError::Broken`] when the bytes were changed or belong to another row, [`VaultError::UnknownKey`] when
    /// their master key is gone, or what the keeper answers.
    pub fn open_record(&self, wrapped: &[u8], record: &RecordId) -> Result<RecordKey, VaultError> {
        if let Some(key) = self.opened.get(wrapped).filter(|key| key.opened.record == *record) {
            return Ok(key);
        }
        let key = match renewal::split(wrapped) {
            None => {
                let (head, secret) = self.unwrap(wrapped, record)?;
                RecordKey::derive(head, &secret, wrapped.to_vec(), *record)?
            }
            Some((newer, older)) => {
                let (head, secret) = self.unwrap(newer, record)?;
                let older = self.open_record(older, record)?;
                RecordKey::derive_beside(head, &secret, wrapped.to_vec(), *record, Some(older))?
            }
        };
        self.opened.insert(wrapped.to_vec(), key.clone());
        Ok(key)
    }

    /// The same record key under the newest master key, to store in place of the old; `None` when it is already.
    /// No ciphertext changes.
    ///
    /// # Errors
    /// As [`Vault::open_record`].
    pub fn rewrap(&self, wrapped: &[u8], record: &RecordId) -> Result<Option<Vec<u8>>, VaultError> {
        if let Some((newer, older)) = renewal::split(wrapped) {
            let (first, second) = (self.rewrap(newer, record)?, self.rewrap(older, record)?);
            if first.is_none() && second.is_none() {
                return Ok(None);
            }
            let (first, second) = (first.as_deref().unwrap_or(newer), second.as_deref().unwrap_or(older));
            return renewal::join(first, second).map(Some);
        }
        let (_, inner) = Head::read(wrapped)?;
        if self.masters.wrapping_key_id(inner)? == self.masters.current_key_id() {
            return Ok(None);
        }
        let (head, secret) = self.unwrap(wrapped, record)?;
        self.wrap(head, &secret, record).map(Some)
    }

    /// Whether a record key was made under the newest master key and today's suite. If not, re-encrypting makes a
    /// new one and seals every field again; re-wrapping does not change the answer.
    pub fn is_current(&self, key: &RecordKey) -> bool {
        key.opened.head == Head { suite: self.suite, key_id: self.masters.current_key_id() }
    }

    /// Keyed hash to store in an index, under the newest master key. Normalise first, by the value's own type.
    pub fn lookup(&self, purpose: Lookup, normalized: &str) -> [u8; 32] {
        self.lookups.newest(purpose, normalized)
    }

    /// Keyed hashes to search for, newest first: one for each generation, since rows may not have been re-hashed.
    pub fn lookup_all(&self, purpose: Lookup, normalized: &str) -> Vec<[u8; 32]> {
        self.lookups.all(purpose, normalized)
    }

    fn wrap(&self, head: Head, secret: &[u8; 32], record: &RecordId) -> Result<Vec<u8>, VaultError> {
        let inner = self.masters.wrap(secret, &context(head, record))?;
        let mut wrapped = Vec::with_capacity(HEAD + inner.len());
        wrapped.extend_from_slice(&head.bytes());
        wrapped.extend_from_slice(&inner);
        Ok(wrapped)
    }

    fn unwrap(&self, wrapped: &[u8], record: &RecordId) -> Result<(Head, Zeroizing<[u8; 32]>), VaultError> {
        let (head, inner) = Head::read(wrapped)?;
        Ok((head, self.masters.unwrap(inner, &context(head, record))?))
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key_id = self.masters.current_key_id();
        f.debug_struct("Vault").field("suite", &self.suite).field("key_id", &key_id).finish_non_exhaustive()
    }
}

/// What a wrapped record key is bound to: its head and its row. Only the last part varies in length.
fn context(head: Head, record: &RecordId) -> Vec<u8> {
    [b"record key", &head.bytes()[..], record.id.as_bytes(), record.table.as_bytes()].concat()
}

/// The key of one row, ready to seal and open its fields. Cheap to clone.
///
/// Its head names the generation under which the record key was *made*; re-wrapping leaves that alone, so that the
/// ciphertexts beside it stay as they are and still tell which rows a re-encryption has to visit.
#[derive(Clone)]
pub struct RecordKey {
    opened: Arc<Opened>,
}

struct Opened {
    head: Head,
    wrapped: Vec<u8>,
    record: RecordId,
    // Kept with its key schedule: sealing a short field would otherwise mostly be deriving.
    cipher: Cipher,
    /// The key that sealed the row before, while it is being sealed anew.
    older: Option<RecordKey>,
}

impl RecordKey {
    fn derive(head: Head, secret: &[u8; 32], wrapped: Vec<u8>, record: RecordId) -> Result<Self, VaultError> {
        Self::derive_beside(head, secret, wrapped, record, None)
    }

    fn derive_beside(
        head: Head,
        secret: &[u8; 32],
        wrapped: Vec<u8>,
        record: RecordId,
        older: Option<Self>,
    ) -> Result<Self, VaultError> {
        let cipher = Cipher::derive(head.suite, secret, &[b"zhucan record fields 1"])?;
        Ok(Self { opened: Arc::new(Opened { head, wrapped, record, cipher, older }) })
    }

    /// The head of what this key seals.
    pub(super) fn sealing_head(&self) -> Head {
        self.opened.head
    }

    /// The wrapped key, to store beside the row. Deleting it destroys everything sealed with it.
    pub fn wrapped(&self) -> &[u8] {
        &self.opened.wrapped
    }

    /// Seals a field. The result opens only in the same field of the same row.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`]; [`VaultError::Length`] from 64 GiB on.
    pub fn seal(&self, field: &'static str, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
        self.seal_part(field, &[], plaintext)
    }

    /// Opens a field.
    ///
    /// # Errors
    /// [`VaultError::Broken`], [`VaultError::OtherKey`], [`VaultError::Unreadable`].
    pub fn open(&self, field: &'static str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        self.open_part(field, &[], sealed)
    }

    /// Seals a text.
    ///
    /// # Errors
    /// As [`RecordKey::seal`].
    pub fn seal_text(&self, field: &'static str, text: &str) -> Result<Vec<u8>, VaultError> {
        self.seal(field, text.as_bytes())
    }

    /// Opens a text.
    ///
    /// # Errors
    /// As [`RecordKey::open`], and [`VaultError::NotText`].
    pub fn open_text(&self, field: &'static str, sealed: &[u8]) -> Result<String, VaultError> {
        String::from_utf8(self.open(field, sealed)?).map_err(|_| VaultError::NotText)
    }

    /// Seals a value as JSON.
    ///
    /// # Errors
    /// As [`RecordKey::seal`], and [`VaultError::NotJson`].
    pub fn seal_json<T: Serialize>(&self, field: &'static str, value: &T) -> Result<Vec<u8>, VaultError> {
        let text = Zeroizing::new(serde_json::to_vec(value).map_err(|_| VaultError::NotJson)?);
        self.seal(field, &text)
    }

    /// Opens a value sealed as JSON.
    ///
    /// # Errors
    /// As [`RecordKey::open`], and [`VaultError::NotJson`].
    pub fn open_json<T: DeserializeOwned>(
        &self,
        field: &'static str,
        sealed: &[u8],
    ) -> Result<T, VaultError> {
        let text = Zeroizing::new(self.open(field, sealed)?);
        serde_json::from_slice(&text).map_err(|_| VaultError::NotJson)
    }

    /// Seals one part of a field that is sealed in parts; `part` says which, and must be said again to open it.
    pub(crate) fn seal_part(
        &self,
        field: &'static str,
        part: &[u8],
        text: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        let Opened { head, record, cipher, .. } = &*self.opened;
        envelope::seal(cipher, *head, &place(record, field, part), text)
    }

    /// Opens one part of a field that was sealed in parts.
    pub(crate) fn open_part(
        &self,
        field: &'static str,
        part: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        let Opened { head, record, cipher, older, .. } = &*self.opened;
        let (sealed_by, rest) = Head::read(sealed)?;
        if sealed_by != *head {
            let older = older.as_ref().ok_or(VaultError::OtherKey)?;
            return older.open_part(field, part, sealed);
        }
        envelope::open(cipher, *head, &place(record, field, part), rest)
    }
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Opened { head, record, .. } = &*self.opened;
        f.debug_struct("RecordKey").field("head", head).field("record", record).finish_non_exhaustive()
    }
}

fn place<'a>(record: &'a RecordId, field: &'static str, part: &'a [u8]) -> [&'a [u8]; 4] {
    [record.table.as_bytes(), record.id.as_bytes(), field.as_bytes(), part]
}
