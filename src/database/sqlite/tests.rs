use std::time::Duration;

use sqlx::SqlStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::{Connection, Pool, Use, Whole, migrate};
use crate::values::random_digits;

/// A file in a folder of its own, gone with it.
struct Place(std::path::PathBuf);

impl Place {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("zhucan_test_{}", random_digits(18)));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self) -> std::path::PathBuf {
        self.0.join("one.sqlite")
    }

    fn open(&self) -> Connection {
        Connection::open(&self.file(), Use::Writing).unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_value_goes_where_its_number_stands_in_whatever_order() {
    let place = Place::new();
    let text = "SELECT $2 || $1 || $2 || $10";
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let values: Vec<&dyn super::Bound> = letters.iter().map(|one| one as &dyn super::Bound).collect();
    let connection = place.open();
    assert_eq!(connection.fetch_one::<(String,)>(text, &values).unwrap().0, "babj");
    assert!(connection.fetch_one::<(String,)>(text, &values[..9]).is_err(), "one is missing");
}

#[tokio::test]
async fn a_reader_cannot_write_past_the_writer() {
    let place = Place::new();
    place.open().batch("CREATE TABLE t (a BIGINT)").unwrap();
    let pool = Pool::of(place.file());
    let reader = pool.lend().await.unwrap();
    assert!(reader.execute("INSERT INTO t VALUES (1)", &[]).is_err());
    assert_eq!(reader.fetch_one::<(i64,)>("SELECT count(*) FROM t", &[]).unwrap().0, 0);
    drop(reader);
    pool.close().await;
    assert!(pool.lend().await.is_err(), "closed is closed");
}

#[tokio::test]
async fn a_whole_that_is_dropped_never_was_and_its_connection_goes_on() {
    let place = Place::new();
    place.open().batch("CREATE TABLE t (a BIGINT); INSERT INTO t VALUES (1)").unwrap();
    let pool = Pool::of(place.file());
    let count = "SELECT count(*) FROM t";
    let whole = Whole::begin(pool.lend().await.unwrap(), "BEGIN").unwrap();
    assert_eq!(whole.fetch_one::<(i64,)>(count, &[]).unwrap().0, 1);
    place.open().execute("INSERT INTO t VALUES (2)", &[]).unwrap();
    assert_eq!(whole.fetch_one::<(i64,)>(count, &[]).unwrap().0, 1, "all of it sees one moment");
    drop(whole);
    assert_eq!(pool.lend().await.unwrap().fetch_one::<(i64,)>(count, &[]).unwrap().0, 2);
}

#[test]
fn what_runs_too_long_is_interrupted_and_the_next_is_not() {
    let place = Place::new();
    let connection = place.open();
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    connection.allow(Some(Duration::from_millis(1))).unwrap();
    let error = connection.fetch_one::<(i64,)>(endless, &[]).unwrap_err();
    assert_eq!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::OperationInterrupted));
    connection.allow(None).unwrap();
    assert_eq!(connection.fetch_one::<(i64,)>("SELECT 7", &[]).unwrap().0, 7);
}

#[test]
fn a_migration_that_fails_leaves_nothing_and_one_that_was_changed_is_refused() {
    let step = |version, text: &'static str| {
        Migration::new(version, "step".into(), MigrationType::Simple, SqlStr::from_static(text), false)
    };
    let (one, two) = ("CREATE TABLE a (x BIGINT)", "CREATE TABLE b (x BIGINT)");
    let place = Place::new();
    let connection = place.open();
    let broken =
        Migrator::with_migrations(vec![step(1, one), step(2, "CREATE TABLE c (x BIGINT); NONSENSE")]);
    assert!(migrate(&connection, &broken, None).is_err());
    let tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
    assert_eq!(connection.fetch_one::<(i64,)>(tables, &[]).unwrap().0, 0);

    let whole = Migrator::with_migrations(vec![step(1, one), step(2, two)]);
    migrate(&connection, &whole, Some(1)).unwrap();
    assert_eq!(connection.fetch_one::<(i64,)>(tables, &[]).unwrap().0, 2, "the first, and the history");
    migrate(&connection, &whole, None).unwrap();
    migrate(&connection, &whole, None).unwrap();
    assert_eq!(connection.fetch_one::<(i64,)>(tables, &[]).unwrap().0, 3);

    let changed = Migrator::with_migrations(vec![step(1, two), step(2, two)]);
    assert!(migrate(&connection, &changed, None).unwrap_err().to_string().contains("migration 1"));
    let older = Migrator::with_migrations(vec![step(1, one)]);
    assert!(migrate(&connection, &older, None).unwrap_err().to_string().contains("does not know"));
}
