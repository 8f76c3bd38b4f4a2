//! Rows of any table as values that belong to neither database, to be read from one and added to the other.

use chrono::{DateTime, NaiveDate, Utc};
use futures_util::TryStreamExt;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::{AssertSqlSafe, Postgres, Row as _};
use uuid::Uuid;

use super::sqlite::Bound;
pub use super::tables::{Column, Kind, Table};
use super::{Connection, Tx};
use crate::error::Result;

/// Rows that go in one statement at most.
pub const TOGETHER: usize = 64;

/// What stands in one column of one row, where anything does.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `TEXT`.
    Text(String),
    /// `BYTEA`.
    Bytes(Vec<u8>),
    /// `UUID`.
    Id(Uuid),
    /// `BIGINT`.
    Number(i64),
    /// `BOOLEAN`.
    Truth(bool),
    /// `TIMESTAMPTZ`.
    Time(DateTime<Utc>),
    /// `DATE`.
    Day(NaiveDate),
    /// `JSONB`.
    Json(serde_json::Value),
}

/// A row, column by column as its table lists them.
pub type Row = Vec<Option<Value>>;

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn column_list(table: &Table) -> String {
    table.columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ")
}

/// The columns of a row, each got in the way of its database.
macro_rules! values {
    ($table:expr, $place:ident => $get:expr) => {{
        let mut values = Row::with_capacity($table.columns.len());
        for ($place, column) in $table.columns.iter().enumerate() {
            values.push(match column.kind {
                Kind::Text => Option::<String>::map($get?, Value::Text),
                Kind::Bytes => Option::<Vec<u8>>::map($get?, Value::Bytes),
                Kind::Id => Option::<Uuid>::map($get?, Value::Id),
                Kind::Number => Option::<i64>::map($get?, Value::Number),
                Kind::Truth => Option::<bool>::map($get?, Value::Truth),
                Kind::Time => Option::<DateTime<Utc>>::map($get?, Value::Time),
                Kind::Day => Option::<NaiveDate>::map($get?, Value::Day),
                Kind::Json => Option::<serde_json::Value>::map($get?, Value::Json),
            });
        }
        values
    }};
}

fn bound(text: String, table: &Table, rows: Vec<Row>) -> Query<'static, Postgres, PgArguments> {
    let mut query = sqlx::query::<Postgres>(AssertSqlSafe(text));
    for row in rows {
        for (column, value) in table.columns.iter().zip(row) {
            query = match (value, column.kind) {
                (Some(Value::Text(text)), _) => query.bind(text),
                (Some(Value::Bytes(bytes)), _) => query.bind(bytes),
                (Some(Value::Id(id)), _) => query.bind(id),
                (Some(Value::Number(number)), _) => query.bind(number),
                (Some(Value::Truth(truth)), _) => query.bind(truth),
                (Some(Value::Time(time)), _) => query.bind(time),
                (Some(Value::Day(day)), _) => query.bind(day),
                (Some(Value::Json(json)), _) => query.bind(json),
                (None, Kind::Text) => query.bind(None::<String>),
                (None, Kind::Bytes) => query.bind(None::<Vec<u8>>),
                (None, Kind::Id) => query.bind(None::<Uuid>),
                (None, Kind::Number) => query.bind(None::<i64>),
                (None, Kind::Truth) => query.bind(None::<bool>),
                (None, Kind::Time) => query.bind(None::<DateTime<Utc>>),
                (None, Kind::Day) => query.bind(None::<NaiveDate>),
                (None, Kind::Json) => query.bind(None::<serde_json::Value>),
            };
        }
    }
    query
}

/// Hands over every row of a table, in no order, one after the other.
///
/// # Errors
/// Those of the database, and of `each`, which ends it.
pub async fn each(tx: &mut Tx, table: &Table, mut each: impl FnMut(Row) -> Result<()>) -> Result<()> {
    let text = format!("SELECT {} FROM {}", column_list(table), quoted(&table.name));
    match tx.connection() {
        Connection::Sqlite(connection) => {
            connection.each(&text, |cells| each(values!(table, _place => cells.take())))?;
        }
        Connection::Postgres(connection) => {
            let mut rows = sqlx::query::<Postgres>(AssertSqlSafe(text)).fetch(connection);
            while let Some(row) = rows.try_next().await? {
                each(values!(table, place => row.try_get(place)))?;
            }
        }
    }
    Ok(())
}

/// Adds some rows, `TOGETHER` at most, in one statement.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, table: &Table, rows: Vec<Row>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let width = table.columns.len();
    let places: Vec<String> = (0..rows.len())
        .map(|row| {
            let row: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", row.join(", "))
        })
        .collect();
    let text =
        format!("INSERT INTO {} ({}) VALUES {}", quoted(&table.name), column_list(table), places.join(", "));
    match tx.connection() {
        Connection::Sqlite(connection) => {
            let values: Vec<&dyn Bound> = rows.iter().flatten().map(|value| value as &dyn Bound).collect();
            connection.execute(&text, &values)?;
        }
        Connection::Postgres(connection) => {
            bound(text, table, rows).execute(connection).await?;
        }
    }
    Ok(())
}

/// Whether a table has any row.
///
/// # Errors
/// Those of the database.
pub async fn any(tx: &mut Tx, table: &Table) -> Result<bool> {
    let text = format!("SELECT 1 FROM {} LIMIT 1", quoted(&table.name));
    Ok(match tx.connection() {
        Connection::Sqlite(connection) => connection.fetch_optional::<(i64,)>(&text, &[])?.is_some(),
        Connection::Postgres(connection) => {
            sqlx::query::<Postgres>(AssertSqlSafe(text)).fetch_optional(connection).await?.is_some()
        }
    })
}

/// Empties a table.
///
/// # Errors
/// Those of the database.
pub async fn clear(tx: &mut Tx, table: &Table) -> Result<()> {
    let text = format!("DELETE FROM {}", quoted(&table.name));
    match tx.connection() {
        Connection::Sqlite(connection) => {
            connection.execute(&text, &[])?;
        }
        Connection::Postgres(connection) => {
            sqlx::query::<Postgres>(AssertSqlSafe(text)).execute(connection).await?;
        }
    }
    Ok(())
}
