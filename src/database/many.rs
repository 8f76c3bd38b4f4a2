//! Rows of many keys in one statement.

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, FromRow, Postgres};

use uuid::Uuid;

use super::sqlite::{Bound, Row};
use super::{Connection, Tx};
use crate::error::Result;

/// How many keys go in one statement at most; both databases take far more.
pub const TOGETHER: usize = 500;

/// The rows whose key is one of these: `select` is a statement up to `… WHERE key IN`; `within` is its `$1`, where it
/// has one.
///
/// # Errors
/// Those of the database.
pub async fn rows_of<R>(
    tx: &mut Tx,
    select: &'static str,
    within: Option<Uuid>,
    keys: &[Vec<u8>],
) -> Result<Vec<R>>
where
    R: Row + for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    let mut found = Vec::new();
    let first = if within.is_some() { 2 } else { 1 };
    for some in keys.chunks(TOGETHER) {
        let places: Vec<String> = (first..first + some.len()).map(|place| format!("${place}")).collect();
        let text = format!("{select} ({})", places.join(", "));
        found.extend(match tx.connection() {
            Connection::Sqlite(connection) => {
                let within = within.iter().map(|within| within as &dyn Bound);
                let values: Vec<&dyn Bound> =
                    within.chain(some.iter().map(|key| key as &dyn Bound)).collect();
                connection.fetch_all(&text, &values)?
            }
            Connection::Postgres(connection) => {
                let mut query = sqlx::query_as::<Postgres, R>(AssertSqlSafe(text));
                if let Some(within) = within {
                    query = query.bind(within);
                }
                for key in some {
                    query = query.bind(key.clone());
                }
                query.fetch_all(connection).await?
            }
        });
    }
    Ok(found)
}
