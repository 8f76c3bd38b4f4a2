//! The sealed file: `"ZCB1" · id 16 · length 2 · wrapped key · sealed chunk · sealed chunk …`.
//!
//! Each backup has a random key of its own, wrapped by the master key. Each chunk is bound to that key, to its index
//! and to whether it is the last, so chunks cannot be changed, cut off, left out, repeated, moved or taken from
//! another backup. One chunk is in memory at a time, and one ahead when reading.

use std::io::{self, Read, Write};

use uuid::Uuid;

use super::{BackupError, Result};
use crate::vault::{self, RecordId, RecordKey, Vault, VaultError};

const MARK: &[u8; 4] = b"ZCB1";
const CHUNK: usize = 256 * 1024;
const SEALED_CHUNK: u64 = (CHUNK + vault::OVERHEAD) as u64;
const FIELD: &str = "chunk";
/// A wrapped key is far shorter, whoever keeps the master keys.
const LONGEST_KEY: usize = 4096;

fn record(id: Uuid) -> RecordId {
    RecordId::new("backup", id)
}

/// What a chunk is bound to, beside the backup that its key belongs to.
fn part(index: u64, last: bool) -> [u8; 9] {
    let mut part = [0; 9];
    part[..8].copy_from_slice(&index.to_be_bytes());
    part[8] = u8::from(last);
    part
}

/// Writes what it is given in sealed chunks.
pub struct Sealer<W> {
    out: W,
    key: RecordKey,
    index: u64,
    filled: Vec<u8>,
}

impl<W: Write> Sealer<W> {
    /// Writes the head.
    pub fn begin(mut out: W, vault: &Vault, id: Uuid) -> Result<Self, SealerError> {
        let key = vault.new_record(record(id))?;
        let length = u16::try_from(key.wrapped().len()).map_err(|_| VaultError::Length)?;
        out.write_all(MARK)?;
        out.write_all(id.as_bytes())?;
        out.write_all(&length.to_be_bytes())?;
        out.write_all(key.wrapped())?;
        Ok(Self { out, key, index: 0, filled: Vec::with_capacity(CHUNK) })
    }

    /// Takes bytes.
    pub fn put(&mut self, mut bytes: &[u8]) -> Result<(), SealerError> {
        while !bytes.is_empty() {
            // A full chunk waits until more comes: then it is known not to be the last.
            if self.filled.len() == CHUNK {
                self.seal(false)?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(CHUNK - self.filled.len()));
            self.filled.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Seals what is left as the last chunk and gives back what was written to.
    pub fn finish(mut self) -> Result<W, SealerError> {
        self.seal(true)?;
        Ok(self.out)
    }

    fn seal(&mut self, last: bool) -> Result<(), SealerError> {
        let sealed = self.key.seal_part(FIELD, &part(self.index, last), &self.filled)?;
        self.out.write_all(&sealed)?;
        self.filled.clear();
        self.index += 1;
        Ok(())
    }
}

/// Why a chunk could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SealerError {
    /// The disk.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Reads sealed chunks in their order and gives what they hold.
pub struct Opener<R> {
    source: R,
    key: RecordKey,
    /// The index of the chunk that is open.
    index: u64,
    open: Vec<u8>,
    at: usize,
    ahead: Vec<u8>,
    ended: bool,
}

impl<R: Read> Opener<R> {
    /// Reads the head and the first chunk.
    pub fn begin(mut source: R, vault: &Vault) -> Result<Self> {
        let unreadable = |_| BackupError::NotABackup;
        let (mut mark, mut id, mut length) = ([0; 4], [0; 16], [0; 2]);
        source.read_exact(&mut mark).map_err(unreadable)?;
        source.read_exact(&mut id).map_err(unreadable)?;
        source.read_exact(&mut length).map_err(unreadable)?;
        let length = usize::from(u16::from_be_bytes(length));
        if mark != *MARK || length > LONGEST_KEY {
            return Err(BackupError::NotABackup);
        }
        let mut wrapped = vec![0; length];
        source.read_exact(&mut wrapped).map_err(unreadable)?;
        let key =
            vault.open_record(&wrapped, &record(Uuid::from_bytes(id))).map_err(|error| match error {
                VaultError::Broken | VaultError::UnknownKey(_) => BackupError::OtherKeys,
                VaultError::Unreadable => BackupError::NotABackup,
                error => error.into(),
            })?;
        let mut opener =
            Self { source, key, index: 0, open: Vec::new(), at: 0, ahead: Vec::new(), ended: false };
        opener.ahead = opener.sealed()?;
        opener.advance()?;
        Ok(opener)
    }

    /// A reason to stop here.
    pub fn damaged(&self, what: impl std::fmt::Display) -> BackupError {
        BackupError::Damaged { chunk: self.index, what: what.to_string() }
    }

    /// Exactly so many bytes.
    pub fn take(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut taken = Vec::with_capacity(length.min(CHUNK));
        while taken.len() < length {
            let some = self.some(length - taken.len())?;
            taken.extend_from_slice(some);
        }
        Ok(taken)
    }

    /// Some bytes, at least one and at most so many.
    pub fn some(&mut self, at_most: usize) -> Result<&[u8]> {
        if self.at == self.open.len() {
            if self.ended {
                return Err(self.damaged("it ends too early"));
            }
            self.index += 1;
            self.advance()?;
            if self.open.is_empty() {
                return Err(self.damaged("it ends too early"));
            }
        }
        let from = self.at;
        self.at += at_most.min(self.open.len() - from);
        Ok(&self.open[from..self.at])
    }

    /// Whether everything was read, to the authenticated end of the file.
    pub fn is_at_end(&self) -> bool {
        self.ended && self.at == self.open.len()
    }

    /// Opens the chunk ahead and reads the next.
    fn advance(&mut self) -> Result<()> {
        let next = if self.ahead.len() as u64 == SEALED_CHUNK { self.sealed()? } else { Vec::new() };
        let last = next.is_empty();
        let opened = self.key.open_part(FIELD, &part(self.index, last), &self.ahead);
        self.open = opened.map_err(|_| {
            self.damaged(if last {
                "its end is missing, or it was changed"
            } else {
                "it was changed, or chunks were moved"
            })
        })?;
        (self.at, self.ended, self.ahead) = (0, last, next);
        Ok(())
    }

    fn sealed(&mut self) -> Result<Vec<u8>> {
        let mut chunk = Vec::new();
        let read = self.source.by_ref().take(SEALED_CHUNK).read_to_end(&mut chunk);
        read.map_err(|error| self.damaged(format!("it cannot be read: {error}")))?;
        Ok(chunk)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::vault::{SoftwareKeys, Suite, random};

    fn vault() -> Vault {
        Vault::new(Arc::new(SoftwareKeys::generate().unwrap()), Suite::Sm4Gcm).unwrap()
    }

    fn sealed(vault: &Vault, content: &[u8]) -> Vec<u8> {
        let id = Uuid::from_bytes(random().unwrap());
        let mut sealer = Sealer::begin(Vec::new(), vault, id).unwrap();
        content.chunks(1000).for_each(|some| sealer.put(some).unwrap());
        sealer.finish().unwrap()
    }

    fn opened(vault: &Vault, sealed: &[u8], length: usize) -> Result<Vec<u8>> {
        let mut opener = Opener::begin(sealed, vault)?;
        let content = opener.take(length)?;
        if opener.is_at_end() { Ok(content) } else { Err(opener.damaged("more follows")) }
    }

    fn content(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at % 251) as u8).collect()
    }

    const HEAD: usize = 4 + 16 + 2;

    type Change<'c> = &'c dyn Fn(&mut Vec<u8>);

    #[test]
    fn any_length_comes_back() {
        let vault = vault();
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
            let content = content(length);
            assert_eq!(opened(&vault, &sealed(&vault, &content), length).unwrap(), content, "{length}");
        }
    }

    #[test]
    fn whatever_is_done_to_it_is_found() {
        let (vault, length) = (vault(), 3 * CHUNK);
        let whole = sealed(&vault, &content(length));
        let wrapped = usize::from(u16::from_be_bytes([whole[20], whole[21]]));
        let (first, size) = (HEAD + wrapped, CHUNK + vault::OVERHEAD);
        let other = sealed(&vault, &content(length));
        let changes: [Change<'_>; 9] = [
            &|file| file[first + size + 40] ^= 1,
            &|file| file[first + 2] ^= 1,
            &|file| file.truncate(first + 2 * size),
            &|file| file.truncate(first + 2 * size + 100),
            &|file| file.truncate(first),
            &|file| file.push(0),
            &|file| drop(file.drain(first..first + size)),
            &|file| {
                let (one, two) = file[first..].split_at_mut(size);
                one.swap_with_slice(&mut two[..size]);
            },
            &|file| file[first..first + size].copy_from_slice(&other[first..first + size]),
        ];
        for (number, change) in changes.into_iter().enumerate() {
            let mut file = whole.clone();
            change(&mut file);
            let answer = opened(&vault, &file, length);
            assert!(matches!(answer, Err(BackupError::Damaged { .. })), "change {number}: {answer:?}");
        }
    }

    #[test]
    fn other_keys_and_other_files_are_told_apart() {
        let own = vault();
        let file = sealed(&own, b"content");
        assert!(matches!(opened(&vault(), &file, 7), Err(BackupError::OtherKeys)));
        assert!(matches!(
            opened(&own, b"PK\x03\x04 something else altogether", 7),
            Err(BackupError::NotABackup)
        ));
        assert!(matches!(opened(&own, &file[..10], 7), Err(BackupError::NotABackup)));
    }
}
