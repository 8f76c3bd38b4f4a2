//! Making a backup while the house serves.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sm3::{Digest as _, Sm3};
use uuid::Uuid;

use super::entry::{self, Tag};
use super::manifest::{Counted, Manifest, Opening, Tally};
use super::sealed::{Sealer, SealerError};
use super::{BackupError, Result};
use crate::database::rows::each;
use crate::database::tables::{tables, version};
use crate::database::{Database, Tx};
use crate::error::Error;
use crate::files::{Store, StoreError};
use crate::forms::store as forms;
use crate::values::new_id;
use crate::vault::Vault;

/// A backup that lies where it should.
#[derive(Debug)]
pub struct Made {
    /// What is in it.
    pub manifest: Manifest,
    /// How long the file is.
    pub bytes: u64,
    /// Documents that the house should have and has not: somebody must be told.
    pub missing: Vec<Uuid>,
}

/// Writes everything into one sealed file. It gets its name once it is whole and on the disk; until then it is
/// `<name>.part`. Rows are those of one moment, however long it takes; they are passed on one by one, and of the
/// documents only the ids are held (16 bytes each), so that no database is kept from cleaning up while they are
/// copied.
///
/// # Errors
/// Those of `BackupError`; nothing has then got the file's name.
pub async fn make(
    database: &Database,
    vault: &Vault,
    documents: &Store,
    now: DateTime<Utc>,
    to: &Path,
) -> Result<Made> {
    if to.try_exists().map_err(|error| BackupError::File(to.to_owned(), error))? {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let Some(_still) = documents.hold_still()? else { return Err(BackupError::BeingSealed) };
    let draft = Draft::begin(to)?;
    let sealer = Sealer::begin(draft.file, vault, new_id(now)).map_err(|error| at(&draft.path, error))?;
    let mut writing = Writing { sealer, path: draft.path };
    let mut tx = database.snapshot().await?;
    let tables_version = version(&mut tx).await?.ok_or(BackupError::NothingThere)?;
    let opening = Opening { made_at: now, tables_version, program: env!("CARGO_PKG_VERSION").to_owned() };
    writing.put(Tag::Opening, &json(&opening)?)?;
    let counted = rows(&mut tx, &mut writing).await?;
    let named = forms::kept_documents(&mut tx).await?;
    drop(tx);
    let mut manifest = Manifest {
        opening,
        tables: counted,
        documents: Tally::default().counted("documents"),
        document_bytes: 0,
        without_bytes: Vec::new(),
    };
    copy(documents, &named, &mut writing, &mut manifest)?;
    writing.put(Tag::Manifest, &json(&manifest)?)?;
    let bytes = writing.finish(to)?;
    let mut missing = Vec::new();
    let mut tx = database.read().await?;
    for id in &manifest.without_bytes {
        // One that was removed after the moment of the backup is no loss.
        if forms::is_kept(&mut tx, *id).await? {
            missing.push(*id);
        }
    }
    Ok(Made { manifest, bytes, missing })
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Error::internal(error).into())
}

async fn rows(tx: &mut Tx, writing: &mut Writing) -> Result<Vec<Counted>> {
    let mut counted = Vec::new();
    for table in tables(tx).await? {
        writing.put(Tag::Table, &json(&table)?)?;
        let (mut tally, mut failed) = (Tally::default(), None);
        let read = each(tx, &table, |row| {
            let body = entry::row(&row)?;
            tally.add(&body);
            writing.put(Tag::Row, &body).map_err(|error| {
                let text = error.to_string();
                failed = Some(error);
                Error::internal(text)
            })
        });
        let read = read.await;
        if let Some(error) = failed {
            return Err(error);
        }
        read?;
        counted.push(tally.counted(&table.name));
    }
    Ok(counted)
}

/// Copies documents as they lie on disk: they are sealed already, each by its own row's key.
fn copy(documents: &Store, named: &[Uuid], writing: &mut Writing, manifest: &mut Manifest) -> Result<()> {
    let (mut tally, mut piece) = (Tally::default(), vec![0; 64 * 1024]);
    for id in named {
        let mut file = match documents.sealed(*id) {
            Ok(file) => file,
            Err(StoreError::Missing) => {
                manifest.without_bytes.push(*id);
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        let unreadable = |error: std::io::Error| Error::internal(format!("document {id}: {error}"));
        let length = file.metadata().map_err(unreadable)?.len();
        let head = entry::document(*id, length);
        writing.put(Tag::Document, &head)?;
        let (mut left, mut digest) = (length, Sm3::new_with_prefix(head));
        while left > 0 {
            let wanted = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            let read = file.read(&mut piece[..wanted]).map_err(unreadable)?;
            if read == 0 {
                return Err(Error::internal(format!("document {id} became shorter")).into());
            }
            digest.update(&piece[..read]);
            writing.more(&piece[..read])?;
            left -= read as u64;
        }
        tally.add_digest(&digest.finalize().into());
        manifest.document_bytes += length;
    }
    manifest.documents = tally.counted("documents");
    Ok(())
}

/// The file until it is whole. Only one backup writes it at a time; what one left that was broken off is overwritten.
struct Draft {
    file: File,
    path: PathBuf,
}

impl Draft {
    fn begin(to: &Path) -> Result<Self> {
        let mut name = to.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
        let file = file.map_err(|error| BackupError::File(path.clone(), error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BackupError::Busy(path)),
            Err(TryLockError::Error(error)) => return Err(BackupError::File(path, error)),
        }
        file.set_len(0).map_err(|error| BackupError::File(path.clone(), error))?;
        Ok(Self { file, path })
    }
}

struct Writing {
    sealer: Sealer<File>,
    path: PathBuf,
}

fn at(path: &Path, error: SealerError) -> BackupError {
    match error {
        SealerError::Io(error) => BackupError::File(path.to_owned(), error),
        SealerError::Vault(error) => error.into(),
    }
}

impl Writing {
    fn put(&mut self, tag: Tag, body: &[u8]) -> Result<()> {
        self.more(&entry::head(tag, body.len())?)?;
        self.more(body)
    }

    fn more(&mut self, bytes: &[u8]) -> Result<()> {
        self.sealer.put(bytes).map_err(|error| at(&self.path, error))
    }

    /// Ends the file, makes it last, and gives it its name.
    fn finish(self, to: &Path) -> Result<u64> {
        let Self { sealer, path } = self;
        let file = sealer.finish().map_err(|error| at(&path, error))?;
        let named = || -> std::io::Result<u64> {
            file.sync_all()?;
            // A second name fails where a rename would write over what has come there meanwhile.
            match fs::hard_link(&path, to) {
                Ok(()) => fs::remove_file(&path)?,
                Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
                Err(_) => fs::rename(&path, to)?,
            }
            let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or_else(|| Path::new(".")))?.sync_all()?;
            Ok(file.metadata()?.len())
        };
        named().map_err(|error| BackupError::File(to.to_owned(), error))
    }
}
