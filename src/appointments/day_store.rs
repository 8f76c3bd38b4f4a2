//! Days, their times and seats in the database.
//!
//! Whoever changes anything of a day first changes its revision (`hold`): changes of one day stand in one row, so
//! that a seat is never given twice and a day is never made smaller than what is booked.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::day::{AssessmentDay, DayKind, FreeTime, Plan, Slot};
use crate::calendar::Span;
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::new_id;

row! {
    /// How people get to a hospital, and where they call.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct HospitalPlace {
        /// The way there, in words, and the way without steps.
        pub place: String,
        /// The phone.
        pub phone: String,
    }
}

/// How people get to a hospital, if it has said so.
///
/// # Errors
/// Those of the database.
pub async fn place(tx: &mut Tx, unit: &str) -> Result<Option<HospitalPlace>> {
    sql!(tx, fetch_optional as HospitalPlace, PLACE, unit)
}

/// Says how people get to a hospital.
///
/// # Errors
/// Those of the database.
pub async fn set_place(
    tx: &mut Tx,
    unit: &str,
    place: &HospitalPlace,
    by: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, SET_PLACE, unit, &place.place, &place.phone, by, at)?;
    Ok(())
}

/// Adds a day with its times; nothing where the same form was sent before.
///
/// # Errors
/// Those of the database.
pub async fn add(
    tx: &mut Tx,
    (unit, form_key): (&str, &str),
    day: NaiveDate,
    plan: &Plan,
    by: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<Option<Uuid>> {
    let id = new_id(at);
    let (from, to) = (plan.from.minute(), plan.to.minute());
    let added = sql!(tx, execute, ADD, id, unit, plan.kind, day, from, to, plan.seats, form_key, by, at)?;
    if added == 0 {
        return Ok(None);
    }
    for place in &plan.places {
        sql!(tx, execute, ADD_PLACE, id, place)?;
    }
    for span in plan.spans(day) {
        sql!(tx, execute, ADD_SLOT, new_id(at), id, span.starts_at(), span.ends_at(), plan.seats)?;
    }
    Ok(Some(id))
}

/// The days of a hospital from a day on, soonest first, or those before it, newest first.
///
/// # Errors
/// Those of the database.
pub async fn of_unit(
    tx: &mut Tx,
    unit: &str,
    (day, past): (NaiveDate, bool),
    now: DateTime<Utc>,
) -> Result<Vec<AssessmentDay>> {
    if past {
        sql!(tx, fetch_all as AssessmentDay, PAST, unit, day, now)
    } else {
        sql!(tx, fetch_all as AssessmentDay, COMING, unit, day, now)
    }
}

/// A day of a hospital; one of another hospital is not there.
///
/// # Errors
/// Those of the database.
pub async fn by_id(tx: &mut Tx, id: Uuid, unit: &str, now: DateTime<Utc>) -> Result<Option<AssessmentDay>> {
    sql!(tx, fetch_optional as AssessmentDay, BY_ID, id, unit, now)
}

/// The times of a day, in order.
///
/// # Errors
/// Those of the database.
pub async fn slots(tx: &mut Tx, day: Uuid) -> Result<Vec<Slot>> {
    sql!(tx, fetch_all as Slot, SLOTS, day)
}

/// The streets and communities of a round.
///
/// # Errors
/// Those of the database.
pub async fn places(tx: &mut Tx, day: Uuid) -> Result<Vec<String>> {
    Ok(sql!(tx, fetch_all as (String,), PLACES, day)?.into_iter().map(|(place,)| place).collect())
}

/// The most free times that are read at once.
pub const MOST_FREE: usize = 200;

/// Times of a hospital with a free seat for a case, soonest first, at most `MOST_FREE`: at the hospital, and for whoever
/// asked for a visit also rounds through where they live.
///
/// # Errors
/// Those of the database.
pub async fn free(
    tx: &mut Tx,
    unit: &str,
    (case, at_home): (Uuid, bool),
    from: DateTime<Utc>,
) -> Result<Vec<FreeTime>> {
    let rows = sql!(
        tx,
        fetch_all as (Uuid, DayKind, DateTime<Utc>, DateTime<Utc>),
        FREE,
        unit,
        case,
        at_home,
        from
    )?;
    Ok(rows
        .into_iter()
        .map(|(slot, kind, starts, ends)| FreeTime { slot, kind, span: Span::between(starts, ends) })
        .collect())
}

/// The day of a time that a hospital offers and did not cancel, with its kind and when it is.
///
/// # Errors
/// Those of the database.
pub async fn day_of_slot(tx: &mut Tx, slot: Uuid, unit: &str) -> Result<Option<(Uuid, DayKind, Span)>> {
    let row =
        sql!(tx, fetch_optional as (Uuid, DayKind, DateTime<Utc>, DateTime<Utc>), DAY_OF_SLOT, slot, unit)?;
    Ok(row.map(|(day, kind, starts, ends)| (day, kind, Span::between(starts, ends))))
}

/// Whether a round goes through where the person of a case lives.
///
/// # Errors
/// Those of the database.
pub async fn goes_to(tx: &mut Tx, day: Uuid, case: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), GOES_TO, day, case)?.is_some())
}

/// Holds days until the write ends; always in the same order, so that two writes never wait for each other.
///
/// # Errors
/// Those of the database.
pub async fn hold(tx: &mut Tx, mut days: Vec<Uuid>) -> Result<()> {
    days.sort_unstable();
    days.dedup();
    for day in days {
        sql!(tx, execute, HOLD, day)?;
    }
    Ok(())
}

/// Takes a seat of a day that is held; false where none is left or the day was cancelled.
///
/// # Errors
/// Those of the database.
pub async fn take_seat(tx: &mut Tx, slot: Uuid) -> Result<bool> {
    Ok(sql!(tx, execute, TAKE, slot)? == 1)
}

/// Gives a seat back.
///
/// # Errors
/// Those of the database.
pub async fn give_back(tx: &mut Tx, slot: Uuid) -> Result<()> {
    sql!(tx, execute, GIVE_BACK, slot)?;
    Ok(())
}

/// Sets how many persons fit into each time of a day; false where more are booked in one, or it was cancelled.
///
/// # Errors
/// Those of the database.
pub async fn set_seats(tx: &mut Tx, day: Uuid, seats: i64) -> Result<bool> {
    hold(tx, vec![day]).await?;
    if sql!(tx, execute, SET_SEATS, day, seats)? == 0 {
        return Ok(false);
    }
    sql!(tx, execute, SET_SLOTS, day, seats)?;
    Ok(true)
}

/// Cancels a day; false where it was cancelled before. Who is booked is the caller's to tell.
///
/// # Errors
/// Those of the database.
pub async fn cancel(tx: &mut Tx, day: Uuid, why: &str, by: Option<Uuid>, at: DateTime<Utc>) -> Result<bool> {
    hold(tx, vec![day]).await?;
    Ok(sql!(tx, execute, CANCEL, day, why, by, at)? == 1)
}

/// How many cases of a hospital wait for a visit at home without an appointment, by where they live. Whether one
/// asked for a visit stands in its sealed form: the caller tells which of these cases did.
///
/// # Errors
/// Those of the database.
pub async fn waiting(tx: &mut Tx, unit: &str) -> Result<Vec<(Uuid, Option<String>)>> {
    sql!(tx, fetch_all as (Uuid, Option<String>), WAITING, unit)
}

macro_rules! day {
    ($rest:literal) => {
        concat!(
            "SELECT d.id, d.unit, d.kind, d.day, d.from_minute, d.to_minute, d.seats, d.cancelled_at, d.cancelled_why,
        (SELECT COUNT(*) FROM assessment_slots s WHERE s.day_id = d.id) AS slots,
        (SELECT CAST(COALESCE(SUM(s.taken), 0) AS BIGINT) FROM assessment_slots s WHERE s.day_id = d.id) AS taken,
        (SELECT COALESCE(MAX(s.taken), 0) FROM assessment_slots s WHERE s.day_id = d.id) AS fullest,
        (SELECT COUNT(*) FROM appointments a JOIN assessment_slots s ON s.id = a.slot
            WHERE a.day_id = d.id AND a.open = TRUE AND s.ends_at <= $3) AS unmarked
    FROM assessment_days d ",
            $rest
        )
    };
}

const PLACE: &str = "SELECT place, phone FROM assessment_places WHERE unit = $1";
const SET_PLACE: &str = "INSERT INTO assessment_places (unit, place, phone, changed_by, changed_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (unit) DO UPDATE SET place = $2, phone = $3, changed_by = $4, changed_at = $5";
const ADD: &str = "INSERT INTO assessment_days
        (id, unit, kind, day, from_minute, to_minute, seats, form_key, revision, made_by, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10) ON CONFLICT DO NOTHING";
const ADD_PLACE: &str =
    "INSERT INTO assessment_day_places (day_id, place) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const ADD_SLOT: &str = "INSERT INTO assessment_slots (id, day_id, starts_at, ends_at, seats, taken)
    VALUES ($1, $2, $3, $4, $5, 0)";
const COMING: &str = day!("WHERE d.unit = $1 AND d.day >= $2 ORDER BY d.day, d.from_minute, d.id LIMIT 200");
const PAST: &str =
    day!("WHERE d.unit = $1 AND d.day < $2 ORDER BY d.day DESC, d.from_minute, d.id LIMIT 200");
const BY_ID: &str = day!("WHERE d.id = $1 AND d.unit = $2");
const SLOTS: &str = "SELECT id, starts_at, ends_at, seats, taken FROM assessment_slots
    WHERE day_id = $1 ORDER BY starts_at";
const PLACES: &str = "SELECT place FROM assessment_day_places WHERE day_id = $1 ORDER BY place";
const FREE: &str = "SELECT s.id, d.kind, s.starts_at, s.ends_at
    FROM assessment_slots s JOIN assessment_days d ON d.id = s.day_id
    WHERE d.unit = $1 AND d.cancelled_at IS NULL AND s.taken < s.seats AND s.starts_at > $4
        AND (d.kind = 'at-hospital' OR ($3 AND EXISTS (
            SELECT 1 FROM assessment_day_places p JOIN cases c ON c.id = $2
                LEFT JOIN units u ON u.code = c.community
            WHERE p.day_id = d.id AND (p.place = c.community OR p.place = u.parent))))
    ORDER BY s.starts_at, s.id LIMIT 200";
const DAY_OF_SLOT: &str = "SELECT d.id, d.kind, s.starts_at, s.ends_at FROM assessment_slots s JOIN assessment_days d ON d.id = s.day_id
    WHERE s.id = $1 AND d.unit = $2 AND d.cancelled_at IS NULL";
const GOES_TO: &str = "SELECT c.id FROM cases c LEFT JOIN units u ON u.code = c.community
        JOIN assessment_day_places p ON p.day_id = $1 AND (p.place = c.community OR p.place = u.parent)
    WHERE c.id = $2 LIMIT 1";
const HOLD: &str = "UPDATE assessment_days SET revision = revision + 1 WHERE id = $1";
const TAKE: &str = "UPDATE assessment_slots SET taken = taken + 1
    WHERE id = $1 AND taken < seats
        AND EXISTS (SELECT 1 FROM assessment_days d WHERE d.id = day_id AND d.cancelled_at IS NULL)";
const GIVE_BACK: &str = "UPDATE assessment_slots SET taken = taken - 1 WHERE id = $1 AND taken > 0";
const SET_SEATS: &str = "UPDATE assessment_days SET seats = $2 WHERE id = $1 AND cancelled_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM assessment_slots s WHERE s.day_id = $1 AND s.taken > $2)";
const SET_SLOTS: &str = "UPDATE assessment_slots SET seats = $2 WHERE day_id = $1";
const CANCEL: &str = "UPDATE assessment_days SET cancelled_at = $4, cancelled_by = $3, cancelled_why = $2
    WHERE id = $1 AND cancelled_at IS NULL";
const WAITING: &str = "SELECT c.id, c.community FROM cases c
    WHERE c.referred_to = $1 AND c.open = TRUE
        AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.case_id = c.id AND a.open = TRUE)
    ORDER BY c.community, c.id LIMIT 500";
