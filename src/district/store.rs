//! Units and settings in the database.

use chrono::NaiveDate;

use super::unit::{Contact, Unit, shipped};
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
        unit.selectable,
        unit.valid_from
    )?;
    Ok(added == 1)
}

/// Changes the contact details of a unit; false where there is none of this code.
///
/// # Errors
/// Those of the database.
pub async fn set_contact(tx: &mut Tx, code: &str, contact: &Contact) -> Result<bool> {
    let Contact { address, phone, hours, directions } = contact;
    Ok(sql!(tx, execute, SET_CONTACT, code, address, phone, hours, directions)? == 1)
}

/// Gives a unit another name from the day after `until` on; the old one stays known.
///
/// # Errors
/// Those of the database.
pub async fn rename(tx: &mut Tx, unit: &Unit, (name, name_en): (&str, &str), until: NaiveDate) -> Result<()> {
    sql!(tx, execute, KEEP_NAME, &unit.code, &unit.name, &unit.name_en, until)?;
    sql!(tx, execute, RENAME, &unit.code, name, name_en)?;
    Ok(())
}

/// The names a unit had, newest first, each with its last day.
///
/// # Errors
/// Those of the database.
pub async fn former_names(tx: &mut Tx, code: &str) -> Result<Vec<(String, String, NaiveDate)>> {
    sql!(tx, fetch_all as (String, String, NaiveDate), FORMER, code)
}

/// Ends a unit: its last day, who takes over, and whether its open cases go there.
///
/// # Errors
/// Those of the database.
pub async fn end(
    tx: &mut Tx,
    code: &str,
    last: Option<NaiveDate>,
    successor: Option<&str>,
    hands_over: bool,
) -> Result<()> {
    sql!(tx, execute, END, code, last, successor, hands_over)?;
    Ok(())
}

const UNITS: &str =
    "SELECT code, parent, kind, name, name_en, selectable, valid_from, valid_to, successor, address,
        phone, hours, directions, hands_over
    FROM units ORDER BY code";
const UNIT: &str =
    "SELECT code, parent, kind, name, name_en, selectable, valid_from, valid_to, successor, address,
        phone, hours, directions, hands_over
    FROM units WHERE code = $1";
const SET_CONTACT: &str =
    "UPDATE units SET address = $2, phone = $3, hours = $4, directions = $5 WHERE code = $1";
const KEEP_NAME: &str = "INSERT INTO unit_names (unit, place, name, name_en, until)
    VALUES ($1, 1 + (SELECT count(*) FROM unit_names WHERE unit = $1), $2, $3, $4)";
const RENAME: &str = "UPDATE units SET name = $2, name_en = $3 WHERE code = $1";
const FORMER: &str = "SELECT name, name_en, until FROM unit_names WHERE unit = $1 ORDER BY place DESC";
const END: &str = "UPDATE units SET valid_to = $2, successor = $3, hands_over = $4 WHERE code = $1";
const ADD: &str = "INSERT INTO units (code, parent, kind, name, name_en, selectable, valid_from)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT DO NOTHING";
