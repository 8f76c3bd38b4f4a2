//! Who of the staff looked at a case, and when.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::accounts::Role;
use crate::database::{Tx, row, sql};
use crate::error::Result;

/// One look.
#[derive(Clone, Debug)]
pub struct Look {
    /// When.
    pub at: DateTime<Utc>,
    /// As what.
    pub role: Role,
    /// Of which unit, in Chinese and English.
    pub unit: Option<(String, String)>,
}

row! {
    struct LookRow {
        at: DateTime<Utc>,
        role: Role,
        unit_name: Option<String>,
        unit_name_en: Option<String>,
    }
}

/// The looks at a case, newest first; at most 500.
///
/// # Errors
/// Those of the database.
pub async fn at(tx: &mut Tx, case: Uuid) -> Result<Vec<Look>> {
    let rows = sql!(tx, fetch_all as LookRow, LOOKS, case)?;
    let look = |row: LookRow| Look { at: row.at, role: row.role, unit: row.unit_name.zip(row.unit_name_en) };
    Ok(rows.into_iter().map(look).collect())
}

const LOOKS: &str = "SELECT r.at, a.role, u.name AS unit_name, u.name_en AS unit_name_en
    FROM reads r JOIN accounts a ON a.id = r.reader LEFT JOIN units u ON u.code = a.unit
    WHERE r.case_id = $1 ORDER BY r.at DESC LIMIT 500";
