//! What a backup says of itself: when it was made, of what, and how much of everything is in it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sm3::{Digest as _, Sm3};
use uuid::Uuid;

use crate::values::hex;

/// The first entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// When the backup began: what was acknowledged before is in it.
    pub made_at: DateTime<Utc>,
    /// Version of the tables.
    pub tables_version: i64,
    /// Version of the program that made it.
    pub program: String,
}

/// The last entry: everything counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// As the first entry.
    pub opening: Opening,
    /// Each table.
    pub tables: Vec<Counted>,
    /// The documents.
    pub documents: Counted,
    /// Bytes of all documents, sealed.
    pub document_bytes: u64,
    /// Documents that the rows name and whose bytes are not here: removed while the backup ran, or lost before.
    pub without_bytes: Vec<Uuid>,
}

impl Manifest {
    /// Rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.count).sum()
    }
}

/// A number of things and the digest of all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Of what.
    pub name: String,
    /// How many.
    pub count: u64,
    /// In hexadecimal.
    pub digest: String,
}

/// Counts things whose order does not matter, since no database promises one: their SM3 digests are added up. The
/// seal of the file holds off whoever would change it; this finds what was left out, doubled or read wrongly.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    count: u64,
    sums: [u64; 4],
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, thing: &[u8]) {
        self.add_digest(&Sm3::digest(thing).into());
    }

    /// Counts one more by its digest.
    pub fn add_digest(&mut self, digest: &[u8; 32]) {
        self.count += 1;
        for (sum, part) in self.sums.iter_mut().zip(digest.as_chunks::<8>().0) {
            *sum = sum.wrapping_add(u64::from_be_bytes(*part));
        }
    }

    /// What was counted.
    pub fn counted(&self, name: &str) -> Counted {
        let sums: Vec<u8> = self.sums.iter().flat_map(|sum| sum.to_be_bytes()).collect();
        Counted { name: name.to_owned(), count: self.count, digest: hex(&sums) }
    }
}
