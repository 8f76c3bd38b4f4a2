//! Rules and the report in the database. Rules stand among the settings, each from a day on.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::rules::{Keep, Kind, Rule, Rules};
use crate::database::{Tx, sql};
use crate::error::Result;

/// What a rule is called among the settings.
const NAMED: &str = "retention/";

/// All rules that were ever set, by their first day.
///
/// # Errors
/// Those of the database.
pub async fn rules(tx: &mut Tx) -> Result<Rules> {
    let rows = sql!(tx, fetch_all as (String, NaiveDate, String, String), ALL)?;
    let rule = |(name, from, value, source): (String, NaiveDate, String, String)| {
        let kind = Kind::named(name.strip_prefix(NAMED)?)?;
        Some(Rule { kind, keep: Keep::read(&value), from, source })
    };
    Ok(Rules(rows.into_iter().filter_map(rule).collect()))
}

/// Sets a rule; one of the same kind and day is replaced.
///
/// # Errors
/// Those of the database.
pub async fn set(tx: &mut Tx, rule: &Rule, by: Uuid, at: DateTime<Utc>) -> Result<()> {
    let name = format!("{NAMED}{}", rule.kind.name());
    sql!(tx, execute, SET, name, rule.from, rule.keep.text(), &rule.source, by, at).map(drop)
}

/// What was erased on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// When.
    pub day: NaiveDate,
    /// What.
    pub kind: Kind,
    /// How long it had been kept, in months.
    pub months: i64,
    /// The paper that the rule rests on.
    pub source: String,
    /// How many.
    pub count: i64,
}

/// The report, newest day first; at most 200 lines.
///
/// # Errors
/// Those of the database.
pub async fn report(tx: &mut Tx) -> Result<Vec<Erased>> {
    let rows = sql!(tx, fetch_all as (NaiveDate, String, i64, String, i64), REPORT)?;
    let line = |(day, kind, months, source, count): (NaiveDate, String, i64, String, i64)| {
        Some(Erased { day, kind: Kind::named(&kind)?, months, source, count })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Adds to the report of a day.
///
/// # Errors
/// Those of the database.
pub async fn note(tx: &mut Tx, erased: &Erased) -> Result<()> {
    let Erased { day, kind, months, source, count } = erased;
    sql!(tx, execute, NOTE, *day, kind.name(), *months, source, *count).map(drop)
}

const ALL: &str = "SELECT name, valid_from, value, source FROM settings WHERE name LIKE 'retention/%'
    ORDER BY valid_from, name";
const SET: &str = "INSERT INTO settings (name, valid_from, value, source, set_by, set_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value, source = excluded.source,
        set_by = excluded.set_by, set_at = excluded.set_at";
const REPORT: &str =
    "SELECT day, kind, months, source, count FROM retention_report ORDER BY day DESC, kind DESC LIMIT 200";
const NOTE: &str =
    "INSERT INTO retention_report (day, kind, months, source, count) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (day, kind) DO UPDATE SET count = retention_report.count + excluded.count,
        months = excluded.months, source = excluded.source";
