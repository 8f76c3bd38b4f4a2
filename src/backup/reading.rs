//! Reading a backup entry by entry; whoever has read it to the end has checked it.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use serde::de::DeserializeOwned;
use sm3::{Digest as _, Sm3};
use uuid::Uuid;

use super::entry::{self, LONGEST, Tag};
use super::manifest::{Counted, Manifest, Opening, Tally};
use super::sealed::Opener;
use super::{BackupError, Result};
use crate::database::newest_version;
use crate::database::rows::Row;
use crate::database::tables::Table;
use crate::vault::Vault;

/// What comes next.
pub enum Entry {
    /// A table, whose rows follow.
    Table(Table),
    /// A row of the last table.
    Row(Row),
    /// A document, whose bytes are to be read from `Reading::document` before anything else.
    Document(Uuid),
    /// The end: everything was there, in order, and as many as were counted.
    End(Manifest),
}

/// A backup that is being read. Counts for itself and compares at the end.
pub struct Reading {
    opener: Opener<BufReader<File>>,
    /// When it was made, and of what.
    pub opening: Opening,
    table: Option<(Table, Tally)>,
    tables: Vec<Counted>,
    documents: Tally,
    document_bytes: u64,
    /// Bytes of the document at hand that were not read yet, and the digest of those that were.
    document: Option<(u64, Sm3)>,
}

impl Reading {
    /// Opens the file.
    pub fn begin(path: &Path, vault: &Vault) -> Result<Self> {
        let file = File::open(path).map_err(|error| BackupError::File(path.to_owned(), error))?;
        let mut opener = Opener::begin(BufReader::new(file), vault)?;
        let (tag, body) = next(&mut opener)?;
        if tag != Tag::Opening {
            return Err(opener.damaged("it begins with something else"));
        }
        let opening: Opening = json(&opener, &body)?;
        if opening.tables_version > newest_version() {
            let (backup, known) = (opening.tables_version, newest_version());
            return Err(BackupError::NewerTables { backup, known });
        }
        Ok(Self {
            opener,
            opening,
            table: None,
            tables: Vec::new(),
            documents: Tally::default(),
            document_bytes: 0,
            document: None,
        })
    }

    /// The next entry; after `End` there is none.
    pub fn next(&mut self) -> Result<Entry> {
        if let Some((left, digest)) = self.document.take() {
            if left > 0 {
                return Err(self.opener.damaged("a document was not read"));
            }
            self.documents.add_digest(&digest.finalize().into());
        }
        let (tag, body) = next(&mut self.opener)?;
        match (tag, &mut self.table) {
            (Tag::Table, _) => {
                self.end_table();
                let table: Table = json(&self.opener, &body)?;
                self.table = Some((table.clone(), Tally::default()));
                Ok(Entry::Table(table))
            }
            (Tag::Row, Some((table, tally))) => {
                tally.add(&body);
                let row = entry::read_row(table, &body);
                row.map(Entry::Row).ok_or_else(|| self.opener.damaged("a row cannot be read"))
            }
            (Tag::Document, _) => {
                self.end_table();
                let head = entry::read_document(&body);
                let (id, length) = head.ok_or_else(|| self.opener.damaged("a document has no head"))?;
                self.document = Some((length, Sm3::new_with_prefix(&body)));
                self.document_bytes += length;
                Ok(Entry::Document(id))
            }
            (Tag::Manifest, _) => {
                self.end_table();
                self.end(&body).map(Entry::End)
            }
            (Tag::Row | Tag::Opening, _) => Err(self.opener.damaged("an entry stands where it may not")),
        }
    }

    /// The bytes of the document that `next` has named.
    pub fn document(&mut self) -> impl Read + '_ {
        Document(self)
    }

    fn end_table(&mut self) {
        if let Some((table, tally)) = self.table.take() {
            self.tables.push(tally.counted(&table.name));
        }
    }

    fn end(&self, body: &[u8]) -> Result<Manifest> {
        let manifest: Manifest = json(&self.opener, body)?;
        if manifest.opening != self.opening || !self.opener.is_at_end() {
            return Err(self.opener.damaged("its end belongs to another backup"));
        }
        if manifest.tables != self.tables {
            return Err(self.opener.damaged("its rows are not those that were counted"));
        }
        if manifest.documents != self.documents.counted("documents")
            || manifest.document_bytes != self.document_bytes
        {
            return Err(self.opener.damaged("its documents are not those that were counted"));
        }
        Ok(manifest)
    }
}

fn next(opener: &mut Opener<impl Read>) -> Result<(Tag, Vec<u8>)> {
    let head = opener.take(5)?;
    let tag = Tag::of(head[0]).ok_or_else(|| opener.damaged("an entry is of no known sort"))?;
    let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
    if length > LONGEST {
        return Err(opener.damaged("an entry is too long"));
    }
    Ok((tag, opener.take(length)?))
}

fn json<T: DeserializeOwned>(opener: &Opener<impl Read>, body: &[u8]) -> Result<T> {
    serde_json::from_slice(body).map_err(|error| opener.damaged(error))
}

struct Document<'r>(&'r mut Reading);

impl Read for Document<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Reading { opener, document: Some((left, digest)), .. } = self.0 else { return Ok(0) };
        let wanted = buffer.len().min(usize::try_from(*left).unwrap_or(usize::MAX));
        if wanted == 0 {
            return Ok(0);
        }
        let some = opener.some(wanted).map_err(io::Error::other)?;
        buffer[..some.len()].copy_from_slice(some);
        digest.update(some);
        *left -= some.len() as u64;
        Ok(some.len())
    }
}

/// Reads a backup from end to end and changes nothing: every seal, every count, every digest.
///
/// # Errors
/// What is wrong with it.
pub fn check(path: &Path, vault: &Vault) -> Result<Manifest> {
    let mut reading = Reading::begin(path, vault)?;
    loop {
        match reading.next()? {
            Entry::End(manifest) => return Ok(manifest),
            Entry::Document(_) => {
                let read = io::copy(&mut reading.document(), &mut io::sink());
                read.map_err(|error| BackupError::File(path.to_owned(), error))?;
            }
            Entry::Table(_) | Entry::Row(_) => {}
        }
    }
}
