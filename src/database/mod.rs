//! Two databases, one text: `SQLite` for a district, `PostgreSQL` for a province.
//!
//! A store takes `&mut Tx` and runs constants of SQL through the `sql!` macro, which spells each statement once
//! and runs it on whichever database is there. Reads open `db.read()`; writes are
//! `db.write(move |tx| Box::pin(async move { … }))`, one transaction each (on `SQLite` a savepoint in a shared
//! durable commit, see `writer`). Only SQL belongs inside: nothing that waits for the outside.

mod migrate;
pub mod testing;
mod writer;

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{
    Connection as _, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction,
};

use crate::error::{Error, Result};
use writer::Writer;

/// A connection that was idle for longer is asked whether it still lives before it is used.
const TRUSTED_FOR: Duration = Duration::from_secs(5);

/// Where the data lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A file; made if it is not there.
    Sqlite(PathBuf),
    /// A `postgres://` address.
    Postgres(String),
}

/// The database, ready for use. Cheap to clone.
#[derive(Clone)]
pub struct Database {
    kind: Kind,
}

#[derive(Clone)]
enum Kind {
    Sqlite { read: SqlitePool, writer: Writer },
    Postgres(PgPool),
}

/// A connection to read from, or the inside of one write.
pub struct Tx(Inner);

enum Inner {
    Sqlite(PoolConnection<Sqlite>),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>),
}

/// Which database a statement runs on; only the `sql!` macro looks at it.
pub enum Connection<'t> {
    /// `SQLite`.
    Sqlite(&'t mut SqliteConnection),
    /// `PostgreSQL`.
    Postgres(&'t mut PgConnection),
}

/// The body of a write, as handlers hand it over.
pub type Write<'t, T> = BoxFuture<'t, Result<T>>;

impl Database {
    /// Opens the database and brings its tables up to date.
    ///
    /// # Errors
    /// When the file or server cannot be reached, or a migration fails.
    pub async fn open(location: &Location) -> Result<Self> {
        let database = match location {
            Location::Sqlite(path) => {
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10))
                    .pragma("temp_store", "memory")
                    .pragma("cache_size", "-8000")
                    .pragma("journal_size_limit", "67108864")
                    // No statistics are gathered: with them SQLite plans a statement anew whenever a bound value
                    // changes, and every query here has an index made for it.
                    .statement_cache_capacity(256);
                let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
                migrate::sqlite().run(&write).await.map_err(Error::internal)?;
                // A reader that tried to write would wait for the writer task or be lost: it is refused.
                let read = SqlitePoolOptions::new()
                    .max_connections(4)
                    .test_before_acquire(false)
                    .connect_with(options.pragma("query_only", "on"))
                    .await?;
                Self { kind: Kind::Sqlite { read, writer: Writer::start(write) } }
            }
            Location::Postgres(url) => {
                let options = PgConnectOptions::from_str(url)?.statement_cache_capacity(256);
                let pool = PgPoolOptions::new()
                    .max_connections(32)
                    .acquire_timeout(Duration::from_secs(10))
                    // One that was just used is there; asking it first would be a round trip for every page.
                    .test_before_acquire(false)
                    .before_acquire(|connection, about| {
                        Box::pin(async move {
                            if about.idle_for > TRUSTED_FOR {
                                connection.ping().await?;
                            }
                            Ok(true)
                        })
                    })
                    .connect_with(options)
                    .await?;
                migrate::postgres().run(&pool).await.map_err(Error::internal)?;
                Self { kind: Kind::Postgres(pool) }
            }
        };
        Ok(database)
    }

    /// Which database it is, by name.
    pub const fn name(&self) -> &'static str {
        match &self.kind {
            Kind::Sqlite { .. } => "sqlite",
            Kind::Postgres(_) => "postgresql",
        }
    }

    /// How many writes stand in line for the one writer of `SQLite`; `PostgreSQL` has no such line.
    pub fn waiting_writes(&self) -> Option<usize> {
        match &self.kind {
            Kind::Sqlite { writer, .. } => Some(writer.waiting()),
            Kind::Postgres(_) => None,
        }
    }

    /// A connection to read from. Each statement sees what was committed when it began.
    ///
    /// # Errors
    /// When no connection can be had in time.
    pub async fn read(&self) -> Result<Tx> {
        Ok(Tx(match &self.kind {
            Kind::Sqlite { read, .. } => Inner::Sqlite(read.acquire().await?),
            Kind::Postgres(pool) => Inner::PostgresRead(pool.acquire().await?),
        }))
    }

    /// Runs `body` in a transaction and answers when it is durable. An error undoes all of it.
    ///
    /// # Errors
    /// The body's own error, or that of the commit; in both cases nothing was kept.
    pub async fn write<T, F>(&self, body: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> Write<'t, T> + Send + 'static,
    {
        match &self.kind {
            Kind::Sqlite { writer, .. } => writer.run(body).await,
            Kind::Postgres(pool) => {
                let mut tx = Tx(Inner::PostgresWrite(pool.begin().await?));
                let answer = body(&mut tx).await?;
                if let Inner::PostgresWrite(transaction) = tx.0 {
                    transaction.commit().await?;
                }
                Ok(answer)
            }
        }
    }

    /// Ends the connections after the last write.
    pub async fn close(&self) {
        match &self.kind {
            Kind::Sqlite { read, writer } => {
                read.close().await;
                writer.close().await;
            }
            Kind::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// The connection beneath; for the `sql!` macro.
    pub fn connection(&mut self) -> Connection<'_> {
        match &mut self.0 {
            Inner::Sqlite(connection) => Connection::Sqlite(connection),
            Inner::PostgresRead(connection) => Connection::Postgres(connection),
            Inner::PostgresWrite(transaction) => Connection::Postgres(transaction),
        }
    }
}

/// Runs one statement on the database at hand.
///
/// `sql!(tx, fetch_all as CaseRow, QUEUE, unit, limit)` gives `Result<Vec<CaseRow>>`; `fetch_one` and
/// `fetch_optional` likewise; `sql!(tx, execute, CLOSE, id)` gives the number of rows it touched.
macro_rules! sql {
    ($tx:expr, execute, $text:expr $(, $bind:expr)* $(,)?) => {
        match $tx.connection() {
            $crate::database::Connection::Sqlite(connection) => sqlx::query::<sqlx::Sqlite>($text)
                $(.bind($bind))*.execute(connection).await.map(|done| done.rows_affected()),
            $crate::database::Connection::Postgres(connection) => sqlx::query::<sqlx::Postgres>($text)
                $(.bind($bind))*.execute(connection).await.map(|done| done.rows_affected()),
        }
        .map_err($crate::error::Error::from)
    };
    ($tx:expr, $fetch:ident as $row:ty, $text:expr $(, $bind:expr)* $(,)?) => {
        match $tx.connection() {
            $crate::database::Connection::Sqlite(connection) => sqlx::query_as::<sqlx::Sqlite, $row>($text)
                $(.bind($bind))*.$fetch(connection).await,
            $crate::database::Connection::Postgres(connection) => sqlx::query_as::<sqlx::Postgres, $row>($text)
                $(.bind($bind))*.$fetch(connection).await,
        }
        .map_err($crate::error::Error::from)
    };
}
pub(crate) use sql;
