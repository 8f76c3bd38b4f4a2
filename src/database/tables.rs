//! What tables there are, asked of the database itself: nothing that a later migration makes can be forgotten.

use super::{Connection, Tx, sql};
use crate::error::{Error, Result};

/// Where the migrations write down what they did.
const HISTORY: &str = "_sqlx_migrations";

/// What a column holds, the same on both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// `TEXT`.
    Text,
    /// `BYTEA`.
    Bytes,
    /// `UUID`.
    Id,
    /// `BIGINT`.
    Number,
    /// `BOOLEAN`.
    Truth,
    /// `TIMESTAMPTZ`.
    Time,
    /// `DATE`.
    Day,
    /// `JSONB`.
    Json,
}

impl Kind {
    /// By the name that either database gives the type.
    fn named(name: &str) -> Option<Self> {
        Some(match name.to_lowercase().as_str() {
            "text" => Self::Text,
            "bytea" => Self::Bytes,
            "uuid" => Self::Id,
            "bigint" => Self::Number,
            "boolean" => Self::Truth,
            "timestamptz" | "timestamp with time zone" => Self::Time,
            "date" => Self::Day,
            "jsonb" => Self::Json,
            _ => return None,
        })
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// A table with its columns, by name.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// All tables of the house, each after those that its rows refer to; only where tables refer to each other in a
/// circle one of them comes first. The migrations' own history is none of them.
///
/// # Errors
/// Those of the database; a column of a type that the house does not use.
pub async fn tables(tx: &mut Tx) -> Result<Vec<Table>> {
    let mut all: Vec<Table> = Vec::new();
    let (columns, references) = (columns(tx).await?, references(tx).await?);
    for (table, column, kind) in columns {
        let kind = Kind::named(&kind)
            .ok_or_else(|| Error::internal(format!("{table}.{column} is of the unknown type {kind}")))?;
        let column = Column { name: column, kind };
        match all.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push(column),
            None => all.push(Table { name: table, columns: vec![column] }),
        }
    }
    Ok(ordered(all, &references))
}

/// Those that can come now come first; in a circle, the first by name.
fn ordered(mut rest: Vec<Table>, references: &[(String, String)]) -> Vec<Table> {
    let mut done = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let waits = |table: &Table| {
            references.iter().any(|(from, to)| {
                *from == table.name && to != from && rest.iter().any(|other| other.name == *to)
            })
        };
        let next = rest.iter().position(|table| !waits(table)).unwrap_or(0);
        done.push(rest.remove(next));
    }
    done
}

/// Table, column and type, by name.
async fn columns(tx: &mut Tx) -> Result<Vec<(String, String, String)>> {
    let text = match tx.connection() {
        Connection::Sqlite(_) => {
            "SELECT t.name, c.name, c.type FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND t.name <> $1
            ORDER BY t.name, c.name"
        }
        Connection::Postgres(_) => {
            "SELECT c.table_name::TEXT, c.column_name::TEXT, c.data_type::TEXT
            FROM information_schema.columns c JOIN information_schema.tables t
                ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE t.table_type = 'BASE TABLE' AND t.table_schema = current_schema() AND t.table_name <> $1
            ORDER BY c.table_name::TEXT COLLATE \"C\", c.column_name::TEXT COLLATE \"C\""
        }
    };
    sql!(tx, fetch_all as (String, String, String), text, HISTORY)
}

/// Which table refers to which.
async fn references(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    let text = match tx.connection() {
        Connection::Sqlite(_) => {
            "SELECT DISTINCT t.name, f.\"table\" FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
            WHERE t.type = 'table'"
        }
        Connection::Postgres(_) => {
            "SELECT DISTINCT conrelid::REGCLASS::TEXT, confrelid::REGCLASS::TEXT FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::REGNAMESPACE"
        }
    };
    sql!(tx, fetch_all as (String, String), text)
}

/// The version of the tables; none where nothing was made yet.
///
/// # Errors
/// Those of the database.
pub async fn version(tx: &mut Tx) -> Result<Option<i64>> {
    let text = match tx.connection() {
        Connection::Sqlite(_) => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
        Connection::Postgres(_) => {
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
        }
    };
    let (there,) = sql!(tx, fetch_one as (i64,), text, HISTORY)?;
    if there == 0 {
        return Ok(None);
    }
    let newest = "SELECT max(version) FROM _sqlx_migrations WHERE success = TRUE";
    Ok(sql!(tx, fetch_one as (Option<i64>,), newest)?.0)
}

/// Lets rows refer to rows that come later, until the end of this write.
///
/// # Errors
/// Those of the database.
pub async fn let_references_wait(tx: &mut Tx) -> Result<()> {
    if matches!(tx.connection(), Connection::Sqlite(_)) {
        sql!(tx, execute, "PRAGMA defer_foreign_keys = ON")?;
        return Ok(());
    }
    for (table, constraint) in out_of_order(tx).await? {
        let text = format!("ALTER TABLE {table} ALTER CONSTRAINT {constraint} DEFERRABLE INITIALLY DEFERRED");
        sql!(tx, execute, sqlx::AssertSqlSafe(text.as_str()))?;
    }
    Ok(())
}

/// Checks what waited, and lets nothing wait from here on.
///
/// # Errors
/// Those of the database; a row that refers to nothing.
pub async fn settle_references(tx: &mut Tx) -> Result<()> {
    if matches!(tx.connection(), Connection::Sqlite(_)) {
        // The check of those that were let wait comes with the commit.
        return Ok(());
    }
    sql!(tx, execute, "SET CONSTRAINTS ALL IMMEDIATE")?;
    let waiting = "SELECT conrelid::REGCLASS::TEXT, quote_ident(conname) FROM pg_constraint
        WHERE contype = 'f' AND condeferred AND connamespace = current_schema()::REGNAMESPACE";
    for (table, constraint) in sql!(tx, fetch_all as (String, String), waiting)? {
        let text = format!("ALTER TABLE {table} ALTER CONSTRAINT {constraint} NOT DEFERRABLE");
        sql!(tx, execute, sqlx::AssertSqlSafe(text.as_str()))?;
    }
    Ok(())
}

/// References of `PostgreSQL` to the same table or to one that comes later.
async fn out_of_order(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    let order = tables(tx).await?;
    let place = |name: &str| order.iter().position(|table| table.name == name);
    let all = "SELECT conrelid::REGCLASS::TEXT, confrelid::REGCLASS::TEXT, quote_ident(conname)
        FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::REGNAMESPACE";
    let references = sql!(tx, fetch_all as (String, String, String), all)?;
    Ok(references
        .into_iter()
        .filter(|(from, to, _)| place(to) >= place(from))
        .map(|(from, _, name)| (from, name))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::testing::fresh;

    fn named(names: &[&str]) -> Vec<Table> {
        names.iter().map(|name| Table { name: (*name).to_owned(), columns: Vec::new() }).collect()
    }

    #[test]
    fn a_table_comes_after_those_it_refers_to_and_a_circle_is_no_end() {
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        let references = [pair("a", "c"), pair("c", "c"), pair("b", "d"), pair("d", "b")];
        let order = ordered(named(&["a", "b", "c", "d"]), &references);
        let names: Vec<&str> = order.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["c", "a", "b", "d"]);
    }

    #[tokio::test]
    async fn both_databases_name_the_same_tables_and_columns_in_the_same_order() {
        let mut seen: Vec<Vec<Table>> = Vec::new();
        for one in fresh().await {
            let mut tx = one.database.read().await.unwrap();
            assert_eq!(version(&mut tx).await.unwrap(), Some(crate::database::newest_version()));
            seen.push(tables(&mut tx).await.unwrap());
        }
        assert_eq!(seen[0], seen[1]);
        assert!(seen[0].iter().all(|table| !table.columns.is_empty()));
    }
}
