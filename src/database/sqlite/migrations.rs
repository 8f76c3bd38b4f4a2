//! Runs the migrations, and keeps their history as sqlx keeps it for `PostgreSQL`, so that both databases tell it alike.

use sqlx::migrate::Migrator;

use super::{Connection, row};
use crate::error::{Error, Result};

const HISTORY: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
)";
const DONE: &str = "SELECT version, checksum FROM _sqlx_migrations ORDER BY version";
const ADD: &str = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
    VALUES ($1, $2, TRUE, $3, 0)";

row! {
    struct Done {
        version: i64,
        checksum: Vec<u8>,
    }
}

/// Brings the tables up to date, or up to a version; each step is done in whole or not at all.
///
/// # Errors
/// Those of the database; a step that was done here is not known, or was another.
pub fn migrate(connection: &Connection, migrator: &Migrator, up_to: Option<i64>) -> Result<()> {
    // Another program may do the same at this moment: whoever comes second finds it done.
    connection.batch("BEGIN IMMEDIATE")?;
    let result = steps(connection, migrator, up_to);
    connection.batch(if result.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    result
}

fn steps(connection: &Connection, migrator: &Migrator, up_to: Option<i64>) -> Result<()> {
    connection.batch(HISTORY)?;
    let done = connection.fetch_all::<Done>(DONE, &[])?;
    for old in &done {
        let known = migrator.iter().find(|step| step.version == old.version);
        let known = known.ok_or_else(|| {
            Error::internal(format!(
                "the tables are of version {}, which this program does not know",
                old.version
            ))
        })?;
        if *known.checksum != *old.checksum {
            return Err(Error::internal(format!("migration {} was another when it was run", old.version)));
        }
    }
    let newest = done.last().map_or(0, |step| step.version);
    for step in migrator.iter() {
        if step.version > newest && up_to.is_none_or(|last| step.version <= last) {
            connection.batch(step.sql.as_str())?;
            connection.execute(ADD, &[&step.version, &&*step.description, &&*step.checksum])?;
        }
    }
    Ok(())
}
