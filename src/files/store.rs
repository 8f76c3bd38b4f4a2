//! Sealed files on disk.
//!
//! A file is sealed in chunks of 64 KiB, so that memory and the ciphers' speed do not limit its size:
//! `"ZCF1" · salt 16 · sealed chunk · sealed chunk …`. Each chunk is bound to the file, to the salt of this writing,
//! to its index and to whether it is the last, so chunks cannot be cut off, left out, repeated or moved.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sm3::{Digest as _, Sm3};
use uuid::Uuid;

use super::chunks::{fill, in_chunks};
use super::reader::SealedFile;
use crate::vault::{self, RecordKey, VaultError};

pub(super) const MARK: &[u8; 4] = b"ZCF1";
pub(super) const SALT: usize = 16;
pub(super) const CHUNK: usize = 64 * 1024;
pub(super) const SEALED_CHUNK: usize = CHUNK + vault::OVERHEAD;
pub(super) const FIELD: &str = "file";
/// Where files are written before they are whole.
const INCOMING: &str = "incoming";

/// A folder of sealed files. Cheap to clone; all work is done off the worker threads.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) folder: Arc<Path>,
}

/// What was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Size of the content in bytes.
    pub size: u64,
    /// SM3 of the content. It can be used to recognise a known file, so keep it sealed or behind a salted commitment.
    pub digest: [u8; 32],
}

/// Why a file could not be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file of this id.
    #[error("there is no such file")]
    Missing,
    /// A file of this id exists; files are never written over.
    #[error("a file of this id exists")]
    AlreadyThere,
    /// Changed, cut off or sealed by another key.
    #[error("the file cannot be opened: {0}")]
    Sealed(#[from] VaultError),
    /// The disk, or whoever sends the content, failed.
    #[error("the file cannot be read or written: {0}")]
    Io(#[from] io::Error),
    /// The server is shutting down.
    #[error("the work was stopped")]
    Stopped,
}

impl Store {
    /// Opens the folder, making it (mode 0700) when it is missing.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        make_folder(&folder.join(INCOMING))?;
        Ok(Self { folder: folder.into() })
    }

    /// Seals and stores the content under a new id. When this returns, the file survives a loss of power; when it
    /// fails, nothing is left.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::Io`], [`StoreError::Sealed`], [`StoreError::Stopped`].
    pub async fn put<R: Read + Send + 'static>(
        &self,
        id: Uuid,
        key: &RecordKey,
        content: R,
    ) -> Result<Stored, StoreError> {
        let (store, key) = (self.clone(), key.clone());
        aside(move || store.write(id, &key, content)).await
    }

    /// Reads and opens a whole file.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Sealed`] when it was changed or cut off or is another row's,
    /// [`StoreError::Io`], [`StoreError::Stopped`].
    pub async fn get(&self, id: Uuid, key: &RecordKey) -> Result<Vec<u8>, StoreError> {
        let (store, key) = (self.clone(), key.clone());
        aside(move || store.read(id, &key)).await
    }

    /// Opens a file to be read piece by piece, for one that may be large. Reading waits for the disk: off the worker
    /// threads only.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Sealed`], [`StoreError::Io`].
    pub fn reader(&self, id: Uuid, key: &RecordKey) -> Result<SealedFile, StoreError> {
        SealedFile::new(File::open(self.path(id)).map_err(missing)?, id, key)
    }

    /// A file as it lies on disk, sealed, for a backup.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Io`].
    pub fn sealed(&self, id: Uuid) -> Result<File, StoreError> {
        File::open(self.path(id)).map_err(missing)
    }

    /// Takes in a file as it lay on disk in another store. When this returns, it survives a loss of power.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::Io`].
    pub fn take_sealed(&self, id: Uuid, mut sealed: impl Read) -> Result<(), StoreError> {
        let path = self.path(id);
        if path.try_exists()? {
            return Err(StoreError::AlreadyThere);
        }
        let draft = self.folder.join(INCOMING).join(id.simple().to_string());
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        io::copy(&mut sealed, &mut file)?;
        file.sync_all()?;
        make_folder(path.parent().unwrap_or(&self.folder))?;
        fs::rename(&draft, &path)?;
        sync_folder_of(&path)
    }

    /// Whether no file is kept in a folder; one that is not there has none.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn is_empty(folder: &Path) -> Result<bool, StoreError> {
        if !folder.try_exists()? {
            return Ok(true);
        }
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if !entry.file_type()?.is_dir() {
                return Ok(false);
            }
            if entry.file_name() != INCOMING && fs::read_dir(entry.path())?.next().is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Puts a whole folder of files in the place of one that keeps none, and makes that last.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::Io`].
    pub fn move_in(from: &Path, to: &Path) -> Result<(), StoreError> {
        if !Self::is_empty(to)? {
            return Err(StoreError::AlreadyThere);
        }
        if to.try_exists()? {
            fs::remove_dir_all(to)?;
        }
        fs::rename(from, to)?;
        sync_folder_of(to)
    }

    /// Deletes a file. Backups keep theirs, and the key that opens it, until they are removed.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Io`], [`StoreError::Stopped`].
    pub async fn delete(&self, id: Uuid) -> Result<(), StoreError> {
        let path = self.path(id);
        aside(move || {
            fs::remove_file(&path).map_err(missing)?;
            sync_folder_of(&path)
        })
        .await
    }

    /// Removes what was never written to its end, as after a loss of power, and has not been touched since `before`.
    /// Returns how many there were.
    ///
    /// # Errors
    /// [`StoreError::Io`], [`StoreError::Stopped`].
    pub async fn remove_abandoned(&self, before: DateTime<Utc>) -> Result<usize, StoreError> {
        let incoming = self.folder.join(INCOMING);
        aside(move || {
            let mut removed = 0;
            for entry in fs::read_dir(incoming)? {
                let entry = entry?;
                if DateTime::<Utc>::from(entry.metadata()?.modified()?) < before {
                    fs::remove_file(entry.path())?;
                    removed += 1;
                }
            }
            Ok(removed)
        })
        .await
    }

    /// Spread over 256 folders by the last byte of the id: the first ones of a UUIDv7 are a date.
    pub(super) fn path(&self, id: Uuid) -> PathBuf {
        let name = id.simple().to_string();
        self.folder.join(&name[30..]).join(name)
    }

    fn write(&self, id: Uuid, key: &RecordKey, content: impl Read) -> Result<Stored, StoreError> {
        if self.path(id).try_exists()? {
            return Err(StoreError::AlreadyThere);
        }
        self.write_over(id, key, content)
    }

    pub(super) fn write_over(
        &self,
        id: Uuid,
        key: &RecordKey,
        content: impl Read,
    ) -> Result<Stored, StoreError> {
        let path = self.path(id);
        let salt = vault::random::<SALT>()?;
        let name = format!("{}-{:032x}", id.simple(), u128::from_be_bytes(salt));
        let draft = self.folder.join(INCOMING).join(name);
        let written = write_sealed(&draft, Place { id, salt }, key, content).and_then(|stored| {
            make_folder(path.parent().unwrap_or(&self.folder))?;
            fs::rename(&draft, &path)?;
            sync_folder_of(&path)?;
            Ok(stored)
        });
        if written.is_err() {
            // The reason that is told is the first failure; what cannot be removed now, `remove_abandoned` will.
            let _ = fs::remove_file(&draft);
        }
        written
    }

    fn read(&self, id: Uuid, key: &RecordKey) -> Result<Vec<u8>, StoreError> {
        let mut file = File::open(self.path(id)).map_err(missing)?;
        let size = usize::try_from(file.metadata()?.len()).unwrap_or(0);
        let mut head = [0; MARK.len() + SALT];
        if fill(&mut file, &mut head)? < head.len() || !head.starts_with(MARK) {
            return Err(VaultError::Unreadable.into());
        }
        let mut place = Place { id, salt: [0; SALT] };
        place.salt.copy_from_slice(&head[MARK.len()..]);
        let mut content = Vec::with_capacity(size);
        in_chunks::<SEALED_CHUNK, StoreError>(file, |index, last, sealed| {
            content.extend_from_slice(&key.open_part(FIELD, &place.part(index, last), sealed)?);
            Ok(())
        })?;
        Ok(content)
    }
}

fn write_sealed(
    draft: &Path,
    place: Place,
    key: &RecordKey,
    content: impl Read,
) -> Result<Stored, StoreError> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.write_all(MARK)?;
    file.write_all(&place.salt)?;
    let (mut size, mut digest) = (0, Sm3::new());
    in_chunks::<CHUNK, StoreError>(content, |index, last, chunk| {
        size += chunk.len() as u64;
        digest.update(chunk);
        file.write_all(&key.seal_part(FIELD, &place.part(index, last), chunk)?)?;
        Ok(())
    })?;
    file.sync_all()?;
    Ok(Stored { size, digest: digest.finalize().into() })
}

/// One writing of one file.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) id: Uuid,
    pub(super) salt: [u8; SALT],
}

impl Place {
    /// What a chunk is bound to, beside the row that its key belongs to.
    pub(super) fn part(self, index: u64, last: bool) -> [u8; 16 + SALT + 8 + 1] {
        let mut part = [0; 16 + SALT + 8 + 1];
        part[..16].copy_from_slice(self.id.as_bytes());
        part[16..32].copy_from_slice(&self.salt);
        part[32..40].copy_from_slice(&index.to_be_bytes());
        part[40] = u8::from(last);
        part
    }
}

pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| StoreError::Stopped)?
}

pub(super) fn missing(error: io::Error) -> StoreError {
    if error.kind() == ErrorKind::NotFound { StoreError::Missing } else { StoreError::Io(error) }
}

/// Makes a folder and those above it, and makes the new names last.
fn make_folder(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    sync_folder_of(folder)
}

/// Makes the name of a file last, not only its content.
fn sync_folder_of(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::vault::{RecordId, SoftwareKeys, Suite, Vault};

    /// A store in a folder of its own that is gone after the test, one file's id, and its key.
    struct Shelf {
        store: Store,
        id: Uuid,
        key: RecordKey,
    }

    impl Shelf {
        fn new() -> Self {
            let id = Uuid::from_bytes(vault::random().unwrap());
            let store = Store::open(&std::env::temp_dir().join(format!("zhucan-files-{id}"))).unwrap();
            let vault = Vault::new(Arc::new(SoftwareKeys::generate().unwrap()), Suite::Sm4Gcm).unwrap();
            let key = vault.new_record(RecordId::new("files", id)).unwrap();
            Self { store, id, key }
        }

        async fn put(&self, content: &[u8]) -> Stored {
            self.store.put(self.id, &self.key, io::Cursor::new(content.to_vec())).await.unwrap()
        }

        async fn get(&self) -> Result<Vec<u8>, StoreError> {
            self.store.get(self.id, &self.key).await
        }

        /// What is on disk, changed.
        fn change(&self, change: impl FnOnce(&mut Vec<u8>)) {
            let path = self.store.path(self.id);
            let mut bytes = fs::read(&path).unwrap();
            change(&mut bytes);
            fs::write(&path, bytes).unwrap();
        }

        fn incoming(&self) -> usize {
            fs::read_dir(self.store.folder.join(INCOMING)).unwrap().count()
        }
    }

    impl Drop for Shelf {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.store.folder);
        }
    }

    fn bytes(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at % 251) as u8).collect()
    }

    const HEAD: usize = MARK.len() + SALT;

    #[tokio::test]
    async fn files_of_any_size_come_back_as_they_were() {
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK] {
            let shelf = Shelf::new();
            let content = bytes(size);
            let stored = shelf.put(&content).await;
            assert_eq!(stored, Stored { size: size as u64, digest: Sm3::digest(&content).into() });
            assert_eq!(shelf.get().await.unwrap(), content, "{size} bytes");
            assert_eq!(shelf.incoming(), 0);
        }
    }

    #[tokio::test]
    async fn nothing_of_the_content_is_on_disk_and_others_may_not_look() {
        let shelf = Shelf::new();
        shelf.put("诊断证明书 certificate of diagnosis".as_bytes()).await;
        let path = shelf.store.path(shelf.id);
        let on_disk = fs::read(&path).unwrap();
        assert!(!on_disk.windows(9).any(|window| window == b"diagnosis"));
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[tokio::test]
    async fn a_file_cut_off_anywhere_is_refused() {
        // After the first chunk exactly, where what is left is whole chunks; inside the last; and before any.
        for keep in [HEAD + SEALED_CHUNK, HEAD + SEALED_CHUNK + 5, HEAD + 2 * SEALED_CHUNK - 1, HEAD, 3, 0] {
            let shelf = Shelf::new();
            shelf.put(&bytes(2 * CHUNK)).await;
            shelf.change(|file| file.truncate(keep));
            assert!(matches!(shelf.get().await, Err(StoreError::Sealed(_))), "kept {keep}");
        }
    }

    #[tokio::test]
    async fn chunks_cannot_be_swapped_repeated_or_changed() {
        let swap = |file: &mut Vec<u8>| {
            let (first, second) = file[HEAD..].split_at_mut(SEALED_CHUNK);
            first.swap_with_slice(&mut second[..SEALED_CHUNK]);
        };
        let repeat = |file: &mut Vec<u8>| {
            let first = file[HEAD..HEAD + SEALED_CHUNK].to_vec();
            file.splice(HEAD..HEAD, first);
        };
        let leave_out = |file: &mut Vec<u8>| drop(file.drain(HEAD..HEAD + SEALED_CHUNK));
        let salt = |file: &mut Vec<u8>| file[MARK.len()] ^= 1;
        let add = |file: &mut Vec<u8>| file.push(0);
        let changes: [fn(&mut Vec<u8>); 5] = [swap, repeat, leave_out, salt, add];
        for (number, change) in changes.into_iter().enumerate() {
            let shelf = Shelf::new();
            shelf.put(&bytes(3 * CHUNK)).await;
            shelf.change(change);
            assert!(matches!(shelf.get().await, Err(StoreError::Sealed(_))), "change {number}");
        }
    }

    #[tokio::test]
    async fn a_file_cannot_stand_in_for_another_of_the_same_row() {
        let shelf = Shelf::new();
        shelf.put(b"mine").await;
        let other = Uuid::from_bytes(vault::random().unwrap());
        let path = shelf.store.path(other);
        make_folder(path.parent().unwrap()).unwrap();
        fs::copy(shelf.store.path(shelf.id), path).unwrap();
        assert!(matches!(shelf.store.get(other, &shelf.key).await, Err(StoreError::Sealed(_))));
    }

    #[tokio::test]
    async fn a_file_is_never_written_over_and_is_gone_once_deleted() {
        let shelf = Shelf::new();
        shelf.put(b"first").await;
        let again = shelf.store.put(shelf.id, &shelf.key, io::Cursor::new(b"second")).await;
        assert!(matches!(again, Err(StoreError::AlreadyThere)));
        assert_eq!(shelf.get().await.unwrap(), b"first");
        shelf.store.delete(shelf.id).await.unwrap();
        assert!(matches!(shelf.get().await, Err(StoreError::Missing)));
        assert!(matches!(shelf.store.delete(shelf.id).await, Err(StoreError::Missing)));
    }

    #[tokio::test]
    async fn a_large_file_is_read_from_any_place_and_not_when_it_was_cut_off() {
        use std::io::{Seek as _, SeekFrom};
        let shelf = Shelf::new();
        let content: Vec<u8> = (0..CHUNK * 3).map(|at| u8::try_from(at % 251).unwrap()).collect();
        shelf.put(&content).await;
        let mut reader = shelf.store.reader(shelf.id, &shelf.key).unwrap();
        let mut whole = Vec::new();
        reader.read_to_end(&mut whole).unwrap();
        assert_eq!(whole, content);
        for at in [0, 1, CHUNK - 1, CHUNK, 2 * CHUNK + 7] {
            let mut some = [0; 9];
            reader.seek(SeekFrom::Start(at as u64)).unwrap();
            reader.read_exact(&mut some).unwrap();
            assert_eq!(some, content[at..at + 9]);
        }
        assert_eq!(reader.seek(SeekFrom::End(-1)).unwrap(), content.len() as u64 - 1);
        let path = shelf.store.path(shelf.id);
        let sealed = fs::read(&path).unwrap();
        fs::write(&path, &sealed[..MARK.len() + SALT + 2 * SEALED_CHUNK]).unwrap();
        let mut reader = shelf.store.reader(shelf.id, &shelf.key).unwrap();
        assert!(reader.read_to_end(&mut Vec::new()).is_err());
    }

    /// A sender whose line breaks after some bytes.
    struct BrokenLine(usize);

    impl Read for BrokenLine {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let sent = self.0.min(buffer.len());
            self.0 -= sent;
            if sent == 0 { Err(ErrorKind::ConnectionReset.into()) } else { Ok(sent) }
        }
    }

    #[tokio::test]
    async fn an_upload_that_breaks_off_leaves_nothing() {
        let shelf = Shelf::new();
        let put = shelf.store.put(shelf.id, &shelf.key, BrokenLine(CHUNK + 10)).await;
        assert!(matches!(put, Err(StoreError::Io(_))));
        assert!(matches!(shelf.get().await, Err(StoreError::Missing)));
        assert_eq!(shelf.incoming(), 0);
    }

    #[tokio::test]
    async fn what_a_loss_of_power_left_behind_is_removed_once_it_is_old() {
        let shelf = Shelf::new();
        let left = shelf.store.folder.join(INCOMING).join("left");
        fs::write(&left, b"half").unwrap();
        let written: DateTime<Utc> = fs::metadata(&left).unwrap().modified().unwrap().into();
        let hour = chrono::TimeDelta::hours(1);
        assert_eq!(shelf.store.remove_abandoned(written - hour).await.unwrap(), 0);
        assert_eq!(shelf.store.remove_abandoned(written + hour).await.unwrap(), 1);
        assert_eq!(shelf.incoming(), 0);
    }
}
