//! Appointments in the database. What a person needs is sealed under the key of their case.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::appointment::{Appointment, Needs, Reminder, State};
use super::day::DayKind;
use super::day_store;
use crate::calendar::Span;
use crate::cases::{Case, store as cases};
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::new_id;
use crate::vault::{RecordKey, Vault};

const FIELD: &str = "appointment-needs";

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        case_id: Uuid,
        day_id: Uuid,
        slot: Uuid,
        unit: String,
        kind: DayKind,
        starts_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        state: State,
        open: bool,
        sealed_needs: Vec<u8>,
    }
}

impl Row {
    fn open(self, key: &RecordKey) -> Result<Appointment> {
        Ok(Appointment {
            id: self.id,
            case: self.case_id,
            day: self.day_id,
            slot: self.slot,
            unit: self.unit,
            kind: self.kind,
            span: Span::between(self.starts_at, self.ends_at),
            state: self.state,
            open: self.open,
            needs: key.open_json(FIELD, &self.sealed_needs)?,
        })
    }
}

/// The appointment of a case that is to come, or waits for a word whether they met.
///
/// # Errors
/// Those of the database and the vault.
pub async fn open_of(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<Option<Appointment>> {
    sql!(tx, fetch_optional as Row, OPEN_OF, case)?.map(|row| row.open(key)).transpose()
}

/// The appointment of a case that is open, and the last one that was made, whatever became of it.
///
/// # Errors
/// Those of the database and the vault.
pub async fn open_and_last_of(
    tx: &mut Tx,
    key: &RecordKey,
    case: Uuid,
) -> Result<(Option<Appointment>, Option<Appointment>)> {
    let mut rows = sql!(tx, fetch_all as Row, OF_CASE, case)?.into_iter();
    let Some(last) = rows.next().map(|row| row.open(key)).transpose()? else { return Ok((None, None)) };
    let open = match last.open {
        true => Some(last.clone()),
        false => rows.find(|row| row.open).map(|row| row.open(key)).transpose()?,
    };
    Ok((open, Some(last)))
}

/// The appointments of a day that were not given back, with their cases, in the order of their times.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_day(tx: &mut Tx, vault: &Vault, day: Uuid) -> Result<Vec<(Appointment, Case, RecordKey)>> {
    let rows = sql!(tx, fetch_all as Row, OF_DAY, day)?;
    let mut all = Vec::new();
    for row in rows {
        let (case, key) = cases::by_id(tx, vault, row.case_id).await?.ok_or(Error::NotFound)?;
        all.push((row.open(&key)?, case, key));
    }
    Ok(all)
}

/// A time that somebody takes.
#[derive(Clone, Debug)]
pub struct New {
    /// Whose.
    pub case: Uuid,
    /// The day, which is held.
    pub day: Uuid,
    /// The time, whose seat is taken.
    pub slot: Uuid,
    /// Offered or confirmed.
    pub state: State,
    /// What the person needs.
    pub needs: Needs,
    /// Who made it, where it was not the person.
    pub by: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Writes an appointment.
///
/// # Errors
/// `Conflict` where the case got another meanwhile; those of the database and the vault.
pub async fn add(tx: &mut Tx, key: &RecordKey, new: &New) -> Result<()> {
    let needs = key.seal_json(FIELD, &new.needs)?;
    let id = new_id(new.at);
    let added = sql!(tx, execute, ADD, id, new.case, new.day, new.slot, new.state, needs, new.by, new.at)?;
    if added == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Ends an appointment that is to come, and gives its seat back where it was not used; false where it has ended. Its
/// day is held.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, one: &Appointment, state: State, at: DateTime<Utc>) -> Result<bool> {
    if sql!(tx, execute, END, one.id, state, at)? == 0 {
        return Ok(false);
    }
    if !state.keeps_seat() {
        day_store::give_back(tx, one.slot).await?;
    }
    Ok(true)
}

/// The person agrees to what was offered; false where there is nothing to agree to.
///
/// # Errors
/// Those of the database.
pub async fn confirm(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, CONFIRM, id, at)? == 1)
}

/// Notes what the person needs.
///
/// # Errors
/// Those of the database and the vault.
pub async fn set_needs(
    tx: &mut Tx,
    key: &RecordKey,
    id: Uuid,
    needs: &Needs,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, SET_NEEDS, id, key.seal_json(FIELD, needs)?, at)?;
    Ok(())
}

/// How often the person of a case and a hospital did not meet.
///
/// # Errors
/// Those of the database.
pub async fn missed(tx: &mut Tx, case: Uuid, unit: &str) -> Result<i64> {
    Ok(sql!(tx, fetch_one as (i64,), MISSED, case, unit)?.0)
}

/// What a reminder may be due of: appointments that begin before a time, with when they were agreed.
///
/// # Errors
/// Those of the database.
pub async fn soon(
    tx: &mut Tx,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
    which: Reminder,
) -> Result<Vec<(Uuid, Uuid, Span, DateTime<Utc>)>> {
    let rows = match which {
        Reminder::Evening => {
            sql!(
                tx,
                fetch_all as (Uuid, Uuid, DateTime<Utc>, DateTime<Utc>, DateTime<Utc>),
                EVENING,
                now,
                until
            )
        }
        Reminder::Morning => {
            sql!(
                tx,
                fetch_all as (Uuid, Uuid, DateTime<Utc>, DateTime<Utc>, DateTime<Utc>),
                MORNING,
                now,
                until
            )
        }
    }?;
    Ok(rows
        .into_iter()
        .map(|(id, case, starts, ends, made)| (id, case, Span::between(starts, ends), made))
        .collect())
}

/// Notes that a reminder went out; false where it had, or the appointment has ended.
///
/// # Errors
/// Those of the database.
pub async fn reminded(tx: &mut Tx, id: Uuid, which: Reminder, at: DateTime<Utc>) -> Result<bool> {
    let noted = match which {
        Reminder::Evening => sql!(tx, execute, EVENING_TOLD, id, at),
        Reminder::Morning => sql!(tx, execute, MORNING_TOLD, id, at),
    }?;
    Ok(noted == 1)
}

macro_rules! appointment {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.case_id, a.day_id, a.slot, d.unit, d.kind, s.starts_at, s.ends_at, a.state, a.open,
        a.sealed_needs
    FROM appointments a JOIN assessment_slots s ON s.id = a.slot JOIN assessment_days d ON d.id = a.day_id ",
            $rest
        )
    };
}

const OPEN_OF: &str = appointment!("WHERE a.case_id = $1 AND a.open = TRUE");
const OF_CASE: &str = appointment!("WHERE a.case_id = $1 ORDER BY a.made_at DESC, a.id DESC");
const OF_DAY: &str = appointment!(
    "JOIN cases c ON c.id = a.case_id
    WHERE a.day_id = $1 AND a.state IN ('offered', 'confirmed', 'attended', 'missed')
    ORDER BY s.starts_at, c.community, a.made_at, a.id"
);
const ADD: &str = "INSERT INTO appointments
        (id, case_id, day_id, slot, starts_at, state, open, sealed_needs, made_by, made_at, changed_at)
    SELECT $1, $2, $3, $4, s.starts_at, $5, TRUE, $6, $7, $8, $8 FROM assessment_slots s WHERE s.id = $4
    ON CONFLICT DO NOTHING";
const END: &str = "UPDATE appointments SET state = $2, open = FALSE, changed_at = $3
    WHERE id = $1 AND open = TRUE";
const CONFIRM: &str = "UPDATE appointments SET state = 'confirmed', changed_at = $2
    WHERE id = $1 AND open = TRUE AND state = 'offered'";
const SET_NEEDS: &str =
    "UPDATE appointments SET sealed_needs = $2, changed_at = $3 WHERE id = $1 AND open = TRUE";
const MISSED: &str = "SELECT COUNT(*) FROM appointments a JOIN assessment_days d ON d.id = a.day_id
    WHERE a.case_id = $1 AND d.unit = $2 AND a.state = 'missed'";
const EVENING: &str = "SELECT a.id, a.case_id, s.starts_at, s.ends_at, a.made_at
    FROM appointments a JOIN assessment_slots s ON s.id = a.slot
    WHERE a.open = TRUE AND a.evening_told_at IS NULL AND a.starts_at > $1 AND a.starts_at < $2
    ORDER BY a.starts_at LIMIT 500";
const MORNING: &str = "SELECT a.id, a.case_id, s.starts_at, s.ends_at, a.made_at
    FROM appointments a JOIN assessment_slots s ON s.id = a.slot
    WHERE a.open = TRUE AND a.morning_told_at IS NULL AND a.starts_at > $1 AND a.starts_at < $2
    ORDER BY a.starts_at LIMIT 500";
const EVENING_TOLD: &str = "UPDATE appointments SET evening_told_at = $2
    WHERE id = $1 AND open = TRUE AND evening_told_at IS NULL";
const MORNING_TOLD: &str = "UPDATE appointments SET morning_told_at = $2
    WHERE id = $1 AND open = TRUE AND morning_told_at IS NULL";
