//! Whom somebody has to call: at most one open line a case, on the list of a hospital or of the case's own unit.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use crate::calendar::Calendar;
use crate::cases::{Subject, store as cases};
use crate::database::{Tx, column_text, row, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::{RecordKey, Vault};

const FIELD: &str = "call-note";

/// Why somebody is to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The person asked for it.
    Asked,
    /// The person chose no time yet.
    Silent,
    /// No text reaches the person: they do not know yet that a time can be chosen.
    Unreached,
    /// A time was proposed, and no text reaches the person.
    Offered,
    /// The hospital took the time back.
    CalledOff,
    /// They did not meet.
    Missed,
    /// They did not meet several times: the unit of the case is asked how to go on.
    OftenMissed,
    /// To remind of an appointment.
    Reminder,
}

column_text!(Reason);

/// What is due on a day.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    /// The day.
    pub today: NaiveDate,
    /// Whoever was put on the list as silent by this day has been silent for long enough.
    pub silent_since: NaiveDate,
}

impl Due {
    /// What is due on a day, where people have so many working days to choose a time.
    pub fn on(today: NaiveDate, calendar: &Calendar, silent_days: u32) -> Self {
        let longest = 30 + 3 * i64::from(silent_days);
        let silent_since = (0..longest)
            .map(|ago| today - TimeDelta::days(ago))
            .find(|day| calendar.add_working_days(*day, silent_days).date <= today)
            .unwrap_or(today - TimeDelta::days(longest));
        Self { today, silent_since }
    }
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Call {
    /// The case.
    pub case: Uuid,
    /// Its number.
    pub number: String,
    /// Whom to call.
    pub name: String,
    /// Why.
    pub reason: Reason,
    /// When it suits, in the person's words.
    pub note: String,
    /// How often nobody answered.
    pub tries: i64,
    /// Since when it is on the list.
    pub due_on: NaiveDate,
}

row! {
    #[derive(Debug)]
    struct Row {
        case_id: Uuid,
        number: String,
        record_key: Vec<u8>,
        sealed_subject: Vec<u8>,
        reason: Reason,
        sealed_note: Option<Vec<u8>>,
        tries: i64,
        due_on: NaiveDate,
    }
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Call> {
        let key = vault.open_record(&self.record_key, &cases::record(self.case_id))?;
        let subject: Subject = key.open_json("subject", &self.sealed_subject)?;
        let note = self.sealed_note.map(|sealed| key.open_text(FIELD, &sealed)).transpose()?;
        Ok(Call {
            case: self.case_id,
            number: self.number,
            name: subject.name,
            reason: self.reason,
            note: note.unwrap_or_default(),
            tries: self.tries,
            due_on: self.due_on,
        })
    }
}

/// What is put on a list.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'w> {
    /// On whose list.
    pub unit: &'w str,
    /// Why.
    pub reason: Reason,
    /// When it suits; empty: what was said before stays.
    pub note: &'w str,
    /// From which day on.
    pub due_on: NaiveDate,
}

/// Puts a case on a list; what stood there for it before gives way.
///
/// # Errors
/// Those of the database and the vault.
pub async fn put(
    tx: &mut Tx,
    key: &RecordKey,
    case: Uuid,
    wanted: Wanted<'_>,
    at: DateTime<Utc>,
) -> Result<()> {
    let note = (!wanted.note.is_empty()).then(|| key.seal_text(FIELD, wanted.note)).transpose()?;
    sql!(tx, execute, PUT, new_id(at), case, wanted.unit, wanted.reason, note, wanted.due_on, at)?;
    Ok(())
}

/// Takes a case off its list: what it was to be called for is done, or needed no longer.
///
/// # Errors
/// Those of the database.
pub async fn done(tx: &mut Tx, case: Uuid, by: Option<Uuid>, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, DONE, case, by, at)? == 1)
}

/// Nobody answered: again from a day on. False where nothing was to be called for.
///
/// # Errors
/// Those of the database.
pub async fn not_reached(tx: &mut Tx, case: Uuid, next: NaiveDate) -> Result<bool> {
    Ok(sql!(tx, execute, NOT_REACHED, case, next)? == 1)
}

/// Why a case is on a list, due or not.
///
/// # Errors
/// Those of the database.
pub async fn reason_of(tx: &mut Tx, case: Uuid) -> Result<Option<Reason>> {
    Ok(sql!(tx, fetch_optional as (Reason,), REASON_OF, case)?.map(|(reason,)| reason))
}

/// What is to be called for in a case, on a day.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_case(tx: &mut Tx, vault: &Vault, case: Uuid, due: Due) -> Result<Option<Call>> {
    sql!(tx, fetch_optional as Row, OF_CASE, case, due.today, due.silent_since)?
        .map(|row| row.open(vault))
        .transpose()
}

/// The list of a unit on a day, longest first; at most 200.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_unit(tx: &mut Tx, vault: &Vault, unit: &str, due: Due) -> Result<Vec<Call>> {
    let rows = sql!(tx, fetch_all as Row, OF_UNIT, unit, due.today, due.silent_since)?;
    rows.into_iter().map(|row| row.open(vault)).collect()
}

const PUT: &str =
    "INSERT INTO appointment_calls (id, case_id, unit, reason, sealed_note, due_on, tries, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7)
    ON CONFLICT (case_id) WHERE done_at IS NULL DO UPDATE SET unit = $3, reason = $4,
        sealed_note = COALESCE($5, appointment_calls.sealed_note), due_on = $6, tries = 0, made_at = $7";
const DONE: &str = "UPDATE appointment_calls SET done_at = $3, done_by = $2
    WHERE case_id = $1 AND done_at IS NULL";
const NOT_REACHED: &str = "UPDATE appointment_calls SET tries = tries + 1, due_on = $2
    WHERE case_id = $1 AND done_at IS NULL";
const REASON_OF: &str = "SELECT reason FROM appointment_calls WHERE case_id = $1 AND done_at IS NULL";
const OF_CASE: &str = "SELECT k.case_id, c.number, c.record_key, c.sealed_subject, k.reason, k.sealed_note, k.tries,
        k.due_on
    FROM appointment_calls k JOIN cases c ON c.id = k.case_id
    WHERE k.case_id = $1 AND k.done_at IS NULL AND k.due_on <= $2 AND (k.reason <> 'silent' OR k.due_on <= $3)";
const OF_UNIT: &str =
    "SELECT k.case_id, c.number, c.record_key, c.sealed_subject, k.reason, k.sealed_note, k.tries,
        k.due_on
    FROM appointment_calls k JOIN cases c ON c.id = k.case_id
    WHERE k.unit = $1 AND k.done_at IS NULL AND k.due_on <= $2 AND (k.reason <> 'silent' OR k.due_on <= $3)
    ORDER BY k.due_on, k.made_at, k.id LIMIT 200";
