//! What one system administrator wants to change and another approves: kept until then, and carried out in the same write as
//! the approval.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::catalogue::given::{Row, Subject};
use crate::database::{Tx, column_text, row, sql};
use crate::district::store as district;
use crate::error::{Error, Result};

/// Where a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It waits for another administrator.
    Proposed,
    /// It was approved, and holds from its day.
    Approved,
    /// It was not approved, or taken back.
    Refused,
}

column_text!(State);

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Limit, rule or words of a service.
    Service(Subject),
    /// The file of holidays.
    Holidays,
    /// The name of a unit.
    UnitName(String),
    /// The last day of a unit, and who takes over.
    UnitEnd(String),
}

impl What {
    /// The name in the database.
    pub fn name(&self) -> String {
        match self {
            Self::Service(subject) => subject.name(),
            Self::Holidays => HOLIDAYS.to_owned(),
            Self::UnitName(unit) => format!("unit-name/{unit}"),
            Self::UnitEnd(unit) => format!("unit-end/{unit}"),
        }
    }

    /// By its name; none where an older or newer program called it so.
    pub fn named(name: &str) -> Option<Self> {
        if name == HOLIDAYS {
            return Some(Self::Holidays);
        }
        match name.split_once('/') {
            Some(("unit-name", unit)) => Some(Self::UnitName(unit.to_owned())),
            Some(("unit-end", unit)) => Some(Self::UnitEnd(unit.to_owned())),
            _ => Subject::named(name).map(Self::Service),
        }
    }
}

const HOLIDAYS: &str = "holidays";

/// Another name of a unit.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewName {
    /// In Chinese.
    pub name: String,
    /// In English.
    pub name_en: String,
}

/// The end of a unit; its last day is the day before the change holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ending {
    /// The last day.
    pub last: NaiveDate,
    /// Who takes over.
    pub successor: String,
    /// Whether open cases go there.
    pub hands_over: bool,
}

row! {
    /// One change.
    #[derive(Clone, Debug)]
    pub struct Change {
        /// Id.
        pub id: Uuid,
        /// What, as the database names it.
        pub name: String,
        /// From when it holds.
        pub valid_from: NaiveDate,
        /// The value, as it is kept.
        pub value: String,
        /// The paper it rests on.
        pub source: String,
        /// Where it stands.
        pub state: State,
        /// Who wants it.
        pub proposed_by: Uuid,
        /// Since when.
        pub proposed_at: DateTime<Utc>,
    }
}

impl Change {
    /// What it is about.
    pub fn what(&self) -> Option<What> {
        What::named(&self.name)
    }
}

/// Those in a state, the newest first.
///
/// # Errors
/// Those of the database.
pub async fn in_state(tx: &mut Tx, state: State, most: i64) -> Result<Vec<Change>> {
    sql!(tx, fetch_all as Change, IN_STATE, state, most)
}

/// Keeps one that waits.
///
/// # Errors
/// Those of the database.
pub async fn propose(tx: &mut Tx, change: &Change) -> Result<()> {
    let Change { id, name, valid_from, value, source, proposed_by, proposed_at, .. } = change;
    sql!(
        tx,
        execute,
        PROPOSE,
        *id,
        name,
        *valid_from,
        value,
        source,
        State::Proposed,
        *proposed_by,
        *proposed_at
    )
    .map(drop)
}

/// Decides on one that waits, and carries it out where it is approved: not one's own, and not one on which somebody decided
/// meanwhile.
///
/// # Errors
/// `Conflict` where it cannot be decided on, or what it changes is not there any more; those of the database.
pub async fn decide(tx: &mut Tx, id: Uuid, approves: bool, by: Uuid, at: DateTime<Utc>) -> Result<Change> {
    let statement = if approves { APPROVE } else { REFUSE };
    let state = if approves { State::Approved } else { State::Refused };
    if sql!(tx, execute, statement, id, state, by, at)? != 1 {
        return Err(Error::Conflict);
    }
    let change = sql!(tx, fetch_optional as Change, BY_ID, id)?.ok_or(Error::Conflict)?;
    if approves {
        carry_out(tx, &change, at).await?;
    }
    Ok(change)
}

async fn carry_out(tx: &mut Tx, change: &Change, at: DateTime<Utc>) -> Result<()> {
    match change.what().ok_or(Error::Conflict)? {
        What::Service(_) | What::Holidays => {
            let Change { name, valid_from, value, source, proposed_by, .. } = change;
            sql!(tx, execute, SET, name, *valid_from, value, source, *proposed_by, at)?;
        }
        What::UnitName(code) => {
            let new: NewName = serde_json::from_str(&change.value).map_err(Error::internal)?;
            let units = district::units(tx).await?;
            let unit = units.iter().find(|unit| unit.code == code).ok_or(Error::Conflict)?;
            // Letters that were written keep the old name: it was theirs until yesterday.
            let until = crate::clock::china_date(at).pred_opt().unwrap_or_default();
            district::rename(tx, unit, (&new.name, &new.name_en), until).await?;
        }
        What::UnitEnd(code) => {
            let end: Ending = serde_json::from_str(&change.value).map_err(Error::internal)?;
            district::end(tx, &code, Some(end.last), Some(&end.successor), end.hands_over).await?;
        }
    }
    Ok(())
}

/// What the district gave over definitions, for the catalogue.
///
/// # Errors
/// Those of the database.
pub async fn given(tx: &mut Tx) -> Result<Vec<Row>> {
    let mut rows = sql!(tx, fetch_all as (String, NaiveDate, String), GIVEN)?;
    rows.retain(|(name, ..)| Subject::named(name).is_some());
    Ok(rows)
}

const IN_STATE: &str = "SELECT id, name, valid_from, value, source, state, proposed_by, proposed_at
    FROM proposed_changes WHERE state = $1 ORDER BY proposed_at DESC, id LIMIT $2";
const BY_ID: &str = "SELECT id, name, valid_from, value, source, state, proposed_by, proposed_at
    FROM proposed_changes WHERE id = $1";
const PROPOSE: &str = "INSERT INTO proposed_changes
        (id, name, valid_from, value, source, state, proposed_by, proposed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const APPROVE: &str = "UPDATE proposed_changes SET state = $2, decided_by = $3, decided_at = $4
    WHERE id = $1 AND state = 'proposed' AND proposed_by <> $3";
const REFUSE: &str = "UPDATE proposed_changes SET state = $2, decided_by = $3, decided_at = $4
    WHERE id = $1 AND state = 'proposed'";
const SET: &str = "INSERT INTO settings (name, valid_from, value, source, set_by, set_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value, source = excluded.source,
        set_by = excluded.set_by, set_at = excluded.set_at";
const GIVEN: &str = "SELECT name, valid_from, value FROM settings ORDER BY valid_from, name";
