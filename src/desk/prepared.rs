//! Reasons that are given often, ready to be put into a letter and changed there. A lead writes them for the unit.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::new_id;

row! {
    /// A reason that is ready.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Prepared {
        /// Id.
        pub id: Uuid,
        /// The service it is for.
        pub service: String,
        /// The act it is for.
        pub act: String,
        /// What it says.
        pub text: String,
    }
}

/// All of a unit, by service and act.
///
/// # Errors
/// Those of the database.
pub async fn of_unit(tx: &mut Tx, unit: &str) -> Result<Vec<Prepared>> {
    sql!(tx, fetch_all as Prepared, OF_UNIT, unit)
}

/// Those of a unit for a service.
///
/// # Errors
/// Those of the database.
pub async fn of_service(tx: &mut Tx, unit: &str, service: &str) -> Result<Vec<Prepared>> {
    sql!(tx, fetch_all as Prepared, OF_SERVICE, unit, service)
}

/// Adds one.
///
/// # Errors
/// Those of the database.
pub async fn add(
    tx: &mut Tx,
    unit: &str,
    (service, act, text): (&str, &str, &str),
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, ADD, new_id(at), unit, service, act, text, by, at)?;
    Ok(())
}

/// Changes what one of a unit says; false where it is not there.
///
/// # Errors
/// Those of the database.
pub async fn change(
    tx: &mut Tx,
    (id, unit): (Uuid, &str),
    text: &str,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<bool> {
    Ok(sql!(tx, execute, CHANGE, id, unit, text, by, at)? == 1)
}

/// Takes one of a unit away; false where it is not there.
///
/// # Errors
/// Those of the database.
pub async fn remove(tx: &mut Tx, (id, unit): (Uuid, &str), by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, REMOVE, id, unit, by, at)? == 1)
}

const OF_UNIT: &str = "SELECT id, service, act, text FROM prepared_reasons
    WHERE unit = $1 AND removed_at IS NULL ORDER BY service, act, id LIMIT 500";
const OF_SERVICE: &str = "SELECT id, service, act, text FROM prepared_reasons
    WHERE unit = $1 AND service = $2 AND removed_at IS NULL ORDER BY act, id LIMIT 500";
const ADD: &str = "INSERT INTO prepared_reasons (id, unit, service, act, text, changed_by, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const CHANGE: &str = "UPDATE prepared_reasons SET text = $3, changed_by = $4, changed_at = $5
    WHERE id = $1 AND unit = $2 AND removed_at IS NULL";
const REMOVE: &str = "UPDATE prepared_reasons SET changed_by = $3, changed_at = $4, removed_at = $4
    WHERE id = $1 AND unit = $2 AND removed_at IS NULL";
