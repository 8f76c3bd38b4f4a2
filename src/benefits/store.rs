//! Rows of amounts in the database.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::awards;
use super::rate::{ForWhom, Per, Rate, RateState};
use crate::catalogue::definition::day;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::{Money, new_id};

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        programme: String,
        category: String,
        grade: String,
        area: String,
        per: Per,
        fen: i64,
        valid_from: NaiveDate,
        valid_to: Option<NaiveDate>,
        document: String,
        state: RateState,
        proposed_by: Option<Uuid>,
    }
}

impl From<Row> for Rate {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            programme: row.programme,
            whom: ForWhom { category: row.category, grade: row.grade, area: row.area },
            per: row.per,
            amount: Money::from_fen(row.fen),
            from: row.valid_from,
            until: row.valid_to,
            document: row.document,
            state: row.state,
            by: row.proposed_by,
        }
    }
}

/// All rows, of each programme the oldest first.
///
/// # Errors
/// Those of the database.
pub async fn rates(tx: &mut Tx) -> Result<Vec<Rate>> {
    Ok(sql!(tx, fetch_all as Row, ALL)?.into_iter().map(Rate::from).collect())
}

/// Adds a row as it stands.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, rate: &Rate, at: DateTime<Utc>) -> Result<()> {
    sql!(
        tx,
        execute,
        ADD,
        rate.id,
        &rate.programme,
        &rate.whom.category,
        &rate.whom.grade,
        &rate.whom.area,
        rate.per,
        rate.amount.fen(),
        rate.from,
        rate.until,
        &rate.document,
        rate.state,
        rate.by,
        at
    )
    .map(drop)
}

/// A second administrator approves a row that waits: the one that it replaces ends the day before. False where it does not
/// wait any more, or where it is their own.
///
/// # Errors
/// `Conflict` where another row was approved meanwhile that begins within it; those of the database.
pub async fn approve(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    if !decide(tx, id, RateState::Approved, by, at).await? {
        return Ok(false);
    }
    let all = rates(tx).await?;
    let Some(rate) = all.iter().find(|rate| rate.id == id) else { return Ok(false) };
    if rate.collides(&all).is_some() {
        return Err(Error::Conflict);
    }
    if let (Some(before), Some(last)) = (rate.replaces(&all), rate.from.pred_opt()) {
        sql!(tx, execute, END, before.id, last)?;
    }
    awards::look_through(tx, &rate.programme).await?;
    Ok(true)
}

/// A second administrator does not approve a row that waits, or the one who wrote it down takes it back.
///
/// # Errors
/// Those of the database.
pub async fn refuse(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, REFUSE, id, RateState::Refused, by, at)? == 1)
}

async fn decide(tx: &mut Tx, id: Uuid, state: RateState, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, DECIDE, id, state, by, at)? == 1)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    rates: Vec<Given>,
}

/// An amount that a paper gives which came with the program.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    programme: String,
    categories: Vec<String>,
    per: Per,
    yuan: i64,
    #[serde(deserialize_with = "day")]
    valid_from: NaiveDate,
    #[serde(deserialize_with = "day")]
    valid_to: NaiveDate,
    document: String,
}

/// Fills an empty house with the amounts that came with the program; tells how many were added.
///
/// # Errors
/// Those of the database.
pub async fn settle_in(tx: &mut Tx, at: DateTime<Utc>) -> Result<usize> {
    if sql!(tx, fetch_optional as (Uuid,), ANY)?.is_some() {
        return Ok(0);
    }
    let shipped = include_str!("../../assets/programmes/rates.toml");
    let shipped: Shipped = toml::from_str(shipped).map_err(Error::internal)?;
    let mut added = 0;
    for given in shipped.rates {
        for category in given.categories {
            let rate = Rate {
                id: new_id(at),
                programme: given.programme.clone(),
                whom: ForWhom { category, ..ForWhom::default() },
                per: given.per,
                amount: Money::from_fen(given.yuan * 100),
                from: given.valid_from,
                until: Some(given.valid_to),
                document: given.document.clone(),
                state: RateState::ToConfirm,
                by: None,
            };
            add(tx, &rate, at).await?;
            added += 1;
        }
    }
    Ok(added)
}

const ALL: &str =
    "SELECT id, programme, category, grade, area, per, fen, valid_from, valid_to, document, state,
        proposed_by
    FROM rates ORDER BY programme, valid_from, id";
const ANY: &str = "SELECT id FROM rates LIMIT 1";
const DECIDE: &str = "UPDATE rates SET state = $2, decided_by = $3, decided_at = $4
    WHERE id = $1 AND state = 'proposed' AND proposed_by <> $3";
const REFUSE: &str = "UPDATE rates SET state = $2, decided_by = $3, decided_at = $4
    WHERE id = $1 AND state = 'proposed'";
const END: &str = "UPDATE rates SET valid_to = $2 WHERE id = $1";
const ADD: &str =
    "INSERT INTO rates (id, programme, category, grade, area, per, fen, valid_from, valid_to, document,
        state, proposed_by, proposed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
