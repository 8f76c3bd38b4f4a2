//! `SQLite`, asked in the thread of whoever asks.
//!
//! A statement of a page takes a few microseconds here; handing it to another thread and waiting for the answer takes
//! many more. So a reader borrows one of a few connections and uses it where it is. What writes stands in line for
//! one thread of its own, see `writer`.

mod cells;
mod migrations;
mod pool;
mod row;
#[cfg(test)]
mod tests;
mod writer;

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::CachedStatement;

pub use cells::{Bound, Cell};
pub use migrations::migrate;
pub use pool::{Lent, Pool, Whole};
pub(crate) use row::row;
pub use row::{Cells, Names, Row};
pub use writer::Writer;

use crate::error::Error;

/// How long a statement waits for another program that holds the file.
const PATIENCE: Duration = Duration::from_secs(10);
/// Steps of `SQLite`'s machine between two looks at the clock.
const LOOK_UP: i32 = 10_000;
/// Statements that stay prepared on each connection.
const PREPARED: usize = 256;
/// What every connection is told first. No statistics are gathered: with them `SQLite` plans a statement anew whenever
/// a bound value changes, and every query here has an index made for it.
const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; PRAGMA journal_size_limit = 67108864;";

type Result<T, E = rusqlite::Error> = std::result::Result<T, E>;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// To read. One that tried to write would pass by the line of the writer: it is refused.
    Reading,
    /// To write.
    Writing,
}

/// A connection to the file. Each of its calls holds the thread until the answer is there.
pub struct Connection(rusqlite::Connection);

impl Connection {
    /// Opens the file; it is made where it is not there.
    ///
    /// # Errors
    /// When it cannot be opened or is no database.
    pub fn open(path: &Path, purpose: Use) -> Result<Self> {
        let connection = rusqlite::Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        connection.execute_batch(SETTINGS)?;
        if purpose == Use::Reading {
            connection.execute_batch("PRAGMA query_only = ON")?;
        }
        Ok(Self(connection))
    }

    /// Ends whatever still runs after that long, as an error of its own; without one, nothing is ended.
    ///
    /// # Errors
    /// Those of the database.
    pub fn allow(&self, time: Option<Duration>) -> Result<()> {
        let end = time.map(|time| Instant::now() + time);
        self.0.progress_handler(LOOK_UP, end.map(|end| move || Instant::now() > end))
    }

    /// Runs statements that ask nothing and take nothing.
    ///
    /// # Errors
    /// Those of the database.
    pub fn batch(&self, text: &str) -> Result<()> {
        self.0.execute_batch(text)
    }

    /// Runs a statement; gives the number of rows it touched.
    ///
    /// # Errors
    /// Those of the database.
    pub fn execute(&self, text: &str, values: &[&dyn Bound]) -> Result<u64> {
        let mut statement = self.prepared(text, values)?;
        let mut rows = statement.raw_query();
        while rows.next()?.is_some() {}
        drop(rows);
        Ok(self.0.changes())
    }

    /// All rows.
    ///
    /// # Errors
    /// Those of the database; a row that is not as expected.
    pub fn fetch_all<R: Row>(&self, text: &str, values: &[&dyn Bound]) -> Result<Vec<R>> {
        let mut found = Vec::new();
        let mut statement = self.prepared(text, values)?;
        let places = row::places::<R>(&statement)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            found.push(R::read(&mut Cells::of(row, &places))?);
        }
        Ok(found)
    }

    /// The first row, where there is one.
    ///
    /// # Errors
    /// Those of the database; a row that is not as expected.
    pub fn fetch_optional<R: Row>(&self, text: &str, values: &[&dyn Bound]) -> Result<Option<R>> {
        let mut statement = self.prepared(text, values)?;
        let places = row::places::<R>(&statement)?;
        let mut rows = statement.raw_query();
        rows.next()?.map(|row| R::read(&mut Cells::of(row, &places))).transpose()
    }

    /// The first row.
    ///
    /// # Errors
    /// Those of the database; no row.
    pub fn fetch_one<R: Row>(&self, text: &str, values: &[&dyn Bound]) -> Result<R> {
        self.fetch_optional(text, values)?.ok_or(rusqlite::Error::QueryReturnedNoRows)
    }

    /// Hands over each row in turn, its columns by their order in the statement.
    ///
    /// # Errors
    /// Those of the database, and of `each`, which ends it.
    pub fn each(
        &self,
        text: &str,
        mut each: impl FnMut(&mut Cells<'_>) -> crate::error::Result<()>,
    ) -> Result<(), Error> {
        let mut statement = self.prepared(text, &[])?;
        let places: Vec<usize> = (0..statement.column_count()).collect();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            each(&mut Cells::of(row, &places))?;
        }
        Ok(())
    }

    /// A statement with its values in place.
    fn prepared(&self, text: &str, values: &[&dyn Bound]) -> Result<CachedStatement<'_>> {
        tracing::debug!(statement = text);
        let mut statement = self.0.prepare_cached(text)?;
        for index in 1..=statement.parameter_count() {
            // To SQLite `$2` is a name like any other, and the first name that it meets is its first.
            let place = statement.parameter_name(index).and_then(|name| name.strip_prefix('$'));
            let place = place.and_then(|place| place.parse::<usize>().ok()).unwrap_or(index);
            let value = place.checked_sub(1).and_then(|place| values.get(place));
            let value = value.ok_or(rusqlite::Error::InvalidParameterCount(values.len(), place))?;
            statement.raw_bind_parameter(index, value.bound()?)?;
        }
        Ok(statement)
    }
}
