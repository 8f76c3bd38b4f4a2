//! A fresh database of each kind for a test, and nothing left behind.
//!
//! `PostgreSQL` is named by `ZHUCAN_TEST_POSTGRES` (a server's address with the right to create databases);
//! `make test` brings one up.

use std::path::PathBuf;

use sqlx::{Connection, Executor, PgConnection};

use super::{Database, Location};
use crate::values::random_digits;

/// A database that is gone when the test is.
pub struct Fresh {
    /// Where it lives: a test that starts the program needs to tell it.
    pub location: Location,
    /// The open database.
    pub database: Database,
    folder: PathBuf,
}

/// One fresh database of each kind. A store test runs on both.
///
/// # Panics
/// When `PostgreSQL` is not there: a store that was only seen on one database was not tested.
#[expect(clippy::expect_used, reason = "a test that has no database must fail loudly")]
pub async fn fresh() -> Vec<Fresh> {
    let name = format!("zhucan_test_{}", random_digits(18));
    let folder = std::env::temp_dir().join(&name);
    std::fs::create_dir_all(folder.join("sqlite")).expect("a temporary folder");
    let mut all = Vec::new();
    for location in [
        Location::Sqlite(folder.join("sqlite").join("zhucan.sqlite")),
        Location::Postgres(postgres(&name).await),
    ] {
        let database = Database::open(&location).await.expect("a fresh database");
        let own = folder.join(if matches!(location, Location::Sqlite(_)) { "sqlite" } else { "postgres" });
        std::fs::create_dir_all(&own).expect("a temporary folder");
        all.push(Fresh { location, database, folder: own });
    }
    all
}

/// One fresh `SQLite` database, for tests of what is not SQL.
///
/// # Panics
/// When the temporary folder cannot be written.
#[expect(clippy::expect_used, reason = "a test that has no database must fail loudly")]
pub async fn fresh_sqlite() -> Fresh {
    let folder = std::env::temp_dir().join(format!("zhucan_test_{}", random_digits(18)));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let location = Location::Sqlite(folder.join("zhucan.sqlite"));
    let database = Database::open(&location).await.expect("a fresh database");
    Fresh { location, database, folder }
}

/// Makes a database on the test server and returns its address.
#[expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests are told of their server by the environment"
)]
async fn postgres(name: &str) -> String {
    let server = std::env::var("ZHUCAN_TEST_POSTGRES")
        .expect("ZHUCAN_TEST_POSTGRES names no server: run `make test`, or set it");
    let mut connection = PgConnection::connect(&server).await.expect("the test PostgreSQL");
    connection
        .execute(sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))))
        .await
        .expect("a new database");
    let (base, query) = server.split_once('?').map_or((server.as_str(), None), |(b, q)| (b, Some(q)));
    let base = base.rsplit_once('/').map_or(base, |(host, _)| host);
    query.map_or_else(|| format!("{base}/{name}"), |query| format!("{base}/{name}?{query}"))
}

impl Fresh {
    /// A folder of this database's own, gone with it.
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
