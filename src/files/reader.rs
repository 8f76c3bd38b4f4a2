//! A sealed file read piece by piece, from any place in it: one chunk is open at a time, however large the file.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use uuid::Uuid;

use super::chunks::fill;
use super::store::{CHUNK, FIELD, MARK, Place, SALT, SEALED_CHUNK, StoreError};
use crate::vault::{self, RecordKey, VaultError};

/// A sealed file, opened for reading.
pub struct SealedFile {
    file: File,
    key: RecordKey,
    place: Place,
    /// Size of the content.
    size: u64,
    chunks: u64,
    at: u64,
    /// The chunk that is open now, and which it is.
    open: Option<(u64, Vec<u8>)>,
}

const HEAD: u64 = (MARK.len() + SALT) as u64;

impl SealedFile {
    pub(super) fn new(mut file: File, id: Uuid, key: &RecordKey) -> Result<Self, StoreError> {
        let length = file.metadata()?.len();
        let mut head = [0; MARK.len() + SALT];
        if fill(&mut file, &mut head)? < head.len() || !head.starts_with(MARK) {
            return Err(VaultError::Unreadable.into());
        }
        let mut salt = [0; SALT];
        salt.copy_from_slice(&head[MARK.len()..]);
        let sealed = length - HEAD;
        let chunks = sealed.div_ceil(SEALED_CHUNK as u64);
        let size = sealed.checked_sub(chunks * vault::OVERHEAD as u64).ok_or(VaultError::Unreadable)?;
        Ok(Self { file, key: key.clone(), place: Place { id, salt }, size, chunks, at: 0, open: None })
    }

    /// Opens a chunk, bound to its index and to whether it is the last: what was cut off does not open.
    fn chunk(&mut self, index: u64) -> io::Result<&[u8]> {
        if self.open.as_ref().is_none_or(|(open, _)| *open != index) {
            let mut sealed = vec![0; SEALED_CHUNK];
            self.file.seek(SeekFrom::Start(HEAD + index * SEALED_CHUNK as u64))?;
            let length = fill(&mut self.file, &mut sealed)?;
            let part = self.place.part(index, index + 1 == self.chunks);
            let opened = self.key.open_part(FIELD, &part, &sealed[..length]).map_err(io::Error::other)?;
            self.open = Some((index, opened));
        }
        Ok(self.open.as_ref().map_or(&[], |(_, content)| content))
    }
}

impl Read for SealedFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size || buffer.is_empty() {
            return Ok(0);
        }
        let (index, within) = (self.at / CHUNK as u64, self.at % CHUNK as u64);
        let within = usize::try_from(within).map_err(io::Error::other)?;
        let rest = self.chunk(index)?.get(within..).unwrap_or_default();
        let read = rest.len().min(buffer.len());
        buffer[..read].copy_from_slice(&rest[..read]);
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for SealedFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
