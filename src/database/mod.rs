//! Two databases, one text: `SQLite` for a district, `PostgreSQL` for a province.
//!
//! A store takes `&mut Tx` and runs constants of SQL through the `sql!` macro, which spells each statement once
//! and runs it on whichever database is there. Reads open `db.read()`; writes are
//! `db.write(move |tx| Box::pin(async move { … }))`, one transaction each (on `SQLite` a savepoint in a shared
//! durable commit, see `writer`). Only SQL belongs inside: nothing that waits for the outside.

pub mod columns;
pub mod many;
mod migrate;
pub mod rows;
pub mod sqlite;
pub mod tables;
pub mod testing;

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection as _, PgConnection, PgPool, Postgres, Transaction};

use crate::error::{Error, Result};
pub use migrate::newest as newest_version;
use sqlite::{Lent, Pool, Use, Whole, Writer};

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
    Sqlite { read: Pool, writer: Writer },
    Postgres(PgPool),
}

/// A connection to read from, or the inside of one write.
pub struct Tx(Inner);

enum Inner {
    Sqlite(Lent),
    SqliteWhole(Whole),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>),
}

/// What opening does to the tables.
#[derive(Clone, Copy)]
enum Migrate {
    UpToDate,
    UpTo(i64),
    Nothing,
}

/// Which database a statement runs on; only the `sql!` macro looks at it.
pub enum Connection<'t> {
    /// `SQLite`.
    Sqlite(&'t sqlite::Connection),
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
        Self::connect(location, Migrate::UpToDate).await
    }

    /// Opens the database and brings its tables to one version, not further.
    ///
    /// # Errors
    /// As `open`.
    pub async fn open_at(location: &Location, version: i64) -> Result<Self> {
        Self::connect(location, Migrate::UpTo(version)).await
    }

    /// Opens the database and leaves its tables as they are, as beside a server of another version. A missing
    /// `SQLite` file is made only where `make` says so.
    ///
    /// # Errors
    /// When the file or server cannot be reached.
    pub async fn open_as_it_is(location: &Location, make: bool) -> Result<Self> {
        if let Location::Sqlite(path) = location
            && !make
            && !path.is_file()
        {
            return Err(Error::internal(format!("{} is not there", path.display())));
        }
        Self::connect(location, Migrate::Nothing).await
    }

    async fn connect(location: &Location, migrate: Migrate) -> Result<Self> {
        let database = match location {
            Location::Sqlite(path) => {
                let connection = sqlite::Connection::open(path, Use::Writing)?;
                match migrate {
                    Migrate::UpToDate => sqlite::migrate(&connection, &migrate::sqlite(), None),
                    Migrate::UpTo(version) => sqlite::migrate(&connection, &migrate::sqlite(), Some(version)),
                    Migrate::Nothing => Ok(()),
                }?;
                Self {
                    kind: Kind::Sqlite { read: Pool::of(path.clone()), writer: Writer::start(connection)? },
                }
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
                match migrate {
                    Migrate::UpToDate => migrate::postgres().run(&pool).await,
                    Migrate::UpTo(version) => migrate::postgres().run_to(version, &pool).await,
                    Migrate::Nothing => Ok(()),
                }
                .map_err(Error::internal)?;
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
            Kind::Sqlite { read, .. } => Inner::Sqlite(read.lend().await?),
            Kind::Postgres(pool) => Inner::PostgresRead(pool.acquire().await?),
        }))
    }

    /// A connection to read from, all of whose statements see one moment, however long it is read. Writes go on.
    ///
    /// # Errors
    /// When no connection can be had in time.
    pub async fn snapshot(&self) -> Result<Tx> {
        Ok(Tx(match &self.kind {
            Kind::Sqlite { read, .. } => Inner::SqliteWhole(Whole::begin(read.lend().await?, "BEGIN")?),
            Kind::Postgres(pool) => Inner::PostgresWrite(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await?,
            ),
        }))
    }

    /// One write that may take as long as it needs and keeps all others out; `Tx::commit` keeps what it did. For a
    /// house that does not serve yet.
    ///
    /// # Errors
    /// When the connection cannot be had in time.
    pub async fn write_alone(&self) -> Result<Tx> {
        Ok(Tx(match &self.kind {
            Kind::Sqlite { writer, .. } => Inner::SqliteWhole(writer.begin().await?),
            Kind::Postgres(pool) => Inner::PostgresWrite(pool.begin().await?),
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
            Inner::SqliteWhole(transaction) => Connection::Sqlite(transaction),
            Inner::PostgresRead(connection) => Connection::Postgres(connection),
            Inner::PostgresWrite(transaction) => Connection::Postgres(transaction),
        }
    }

    /// Keeps what was done since `write_alone`; returns when it is durable.
    ///
    /// # Errors
    /// Those of the database; nothing was kept then.
    pub async fn commit(self) -> Result<()> {
        match self.0 {
            Inner::SqliteWhole(transaction) => transaction.commit()?,
            Inner::PostgresWrite(transaction) => transaction.commit().await?,
            Inner::Sqlite(_) | Inner::PostgresRead(_) => {}
        }
        Ok(())
    }
}

/// Runs one statement on the database at hand.
///
/// `sql!(tx, fetch_all as CaseRow, QUEUE, unit, limit)` gives `Result<Vec<CaseRow>>`; `fetch_one` and
/// `fetch_optional` likewise; `sql!(tx, execute, CLOSE, id)` gives the number of rows it touched.
macro_rules! sql {
    ($tx:expr, execute, $text:expr $(, $bind:expr)* $(,)?) => {
        match $tx.connection() {
            $crate::database::Connection::Sqlite(connection) => connection
                .execute(sqlx::SqlSafeStr::into_sql_str($text).as_str(), &[$(&$bind),*])
                .map_err($crate::error::Error::from),
            $crate::database::Connection::Postgres(connection) => sqlx::query::<sqlx::Postgres>($text)
                $(.bind($bind))*.execute(connection).await.map(|done| done.rows_affected())
                .map_err($crate::error::Error::from),
        }
    };
    ($tx:expr, $fetch:ident as $row:ty, $text:expr $(, $bind:expr)* $(,)?) => {
        match $tx.connection() {
            $crate::database::Connection::Sqlite(connection) => connection
                .$fetch::<$row>(sqlx::SqlSafeStr::into_sql_str($text).as_str(), &[$(&$bind),*])
                .map_err($crate::error::Error::from),
            $crate::database::Connection::Postgres(connection) => sqlx::query_as::<sqlx::Postgres, $row>($text)
                $(.bind($bind))*.$fetch(connection).await
                .map_err($crate::error::Error::from),
        }
    };
}
pub(crate) use columns::column_text;
pub(crate) use sql;
pub(crate) use sqlite::row;
