//! Units and settings in the database.

use super::unit::{Unit, shipped};
use crate::database::{Tx, sql};
use crate::error::{Error, Result};

/// All units, by code.
///
/// # Errors
/// Those of the database.
pub async fn units(tx: &mut Tx) -> Result<Vec<Unit>> {
    sql!(tx, fetch_all as Unit, UNITS)
}

/// A unit by its code.
///
/// # Errors
/// Those of the database.
pub async fn unit(tx: &mut Tx, code: &str) -> Result<Option<Unit>> {
    sql!(tx, fetch_optional as Unit, UNIT, code)
}

/// Fills an empty house with the units that came with the program; tells how many were added.
///
/// # Errors
/// Those of the database.
pub async fn settle_in(tx: &mut Tx) -> Result<usize> {
    if !units(tx).await?.is_empty() {
        return Ok(0);
    }
    let units = shipped().map_err(Error::internal)?;
    for unit in &units {
        add(tx, unit).await?;
    }
    Ok(units.len())
}

/// Adds a unit; false where its code is taken.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, unit: &Unit) -> Result<bool> {
    let added = sql!(
        tx,
        execute,
        ADD,
        &unit.code,
        unit.parent.as_deref(),
        unit.kind,
        &unit.name,
        &unit.name_en,
        unit.selectable
    )?;
    Ok(added == 1)
}

const UNITS: &str = "SELECT code, parent, kind, name, name_en, selectable, valid_from, valid_to, successor
    FROM units ORDER BY code";
const UNIT: &str = "SELECT code, parent, kind, name, name_en, selectable, valid_from, valid_to, successor
    FROM units WHERE code = $1";
const ADD: &str =
    "INSERT INTO units (code, parent, kind, name, name_en, selectable) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING";
