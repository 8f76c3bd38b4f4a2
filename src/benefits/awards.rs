//! What was granted to somebody and goes on, and its ledger, in the database.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::ledger::{Award, Because, Line, missing};
use super::rate::{Rate, Recipient};
pub use crate::catalogue::programmes::Ended;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::{Money, Month};
use crate::vault::RecordKey;

/// An award as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What was granted; its id is the case's.
    pub award: Award,
    /// To whom.
    pub person: Uuid,
    /// Why it ended; none: it goes on.
    pub ended: Option<Ended>,
    /// It is looked at again until this day.
    pub verify_by: NaiveDate,
}

/// A line that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its place.
    pub place: i64,
    /// What it says.
    pub line: Line,
    /// When.
    pub at: DateTime<Utc>,
    /// The payment that it went out with.
    pub payment: Option<Uuid>,
}

/// The name of the sealed field in the case.
const FIELD: &str = "award";

row! {
    struct Row {
        programme: String,
        person: Uuid,
        sealed_body: Vec<u8>,
        first_month: NaiveDate,
        last_month: Option<NaiveDate>,
        ended: Option<Ended>,
        verify_by: NaiveDate,
    }
}

row! {
    struct LineRow {
        place: i64,
        month: NaiveDate,
        fen: i64,
        rate: Option<Uuid>,
        because: Because,
        written_at: DateTime<Utc>,
        payment: Option<Uuid>,
    }
}

/// Keeps what was granted in a case; what was kept of it before stays.
///
/// # Errors
/// Those of the database and the vault.
pub async fn grant(
    tx: &mut Tx,
    key: &RecordKey,
    award: &Award,
    person: Uuid,
    verify_by: NaiveDate,
) -> Result<()> {
    let body = key.seal_json(FIELD, &award.recipient)?;
    let first = award.from.first_day();
    sql!(tx, execute, GRANT, award.id, &award.programme, person, body, first, verify_by, long_ago())?;
    Ok(())
}

/// A month before all others: the ledger is to be looked through from the first.
fn long_ago() -> NaiveDate {
    NaiveDate::default()
}

/// The award of a case, if one was granted in it.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_case(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<Option<Kept>> {
    let Some(row) = sql!(tx, fetch_optional as Row, OF_CASE, case)? else { return Ok(None) };
    let recipient: Recipient = key.open_json(FIELD, &row.sealed_body)?;
    let award = Award {
        id: case,
        programme: row.programme,
        recipient,
        from: Month::of(row.first_month),
        until: row.last_month.map(Month::of),
    };
    Ok(Some(Kept { award, person: row.person, ended: row.ended, verify_by: row.verify_by }))
}

/// Whether somebody receives a programme by another case.
///
/// # Errors
/// Those of the database.
pub async fn receives_already(tx: &mut Tx, person: Uuid, programme: &str, case: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), RECEIVES, person, programme, case)?.is_some())
}

/// Ends an award with a month; false where it had ended before.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, case: Uuid, last: Month, why: Ended, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, END, case, last.first_day(), why, at, long_ago())? == 1)
}

/// An award that had ended goes on, as if it had never ended.
///
/// # Errors
/// Those of the database.
pub async fn go_on(tx: &mut Tx, case: Uuid) -> Result<bool> {
    Ok(sql!(tx, execute, GO_ON, case, long_ago())? == 1)
}

/// The same where it ended since its person was thought dead.
///
/// # Errors
/// Those of the database.
pub async fn undo_death(tx: &mut Tx, case: Uuid) -> Result<bool> {
    Ok(sql!(tx, execute, UNDO_DEATH, case, long_ago(), Ended::Died)? == 1)
}

/// It was looked at again; the next time is until this day.
///
/// # Errors
/// Those of the database.
pub async fn verified(tx: &mut Tx, case: Uuid, next: NaiveDate) -> Result<()> {
    sql!(tx, execute, VERIFIED, case, next).map(drop)
}

/// Amounts of a programme have changed: its ledgers are to be looked through.
///
/// # Errors
/// Those of the database.
pub async fn look_through(tx: &mut Tx, programme: &str) -> Result<()> {
    sql!(tx, execute, LOOK_THROUGH, programme, long_ago()).map(drop)
}

/// What was written of an award, the oldest line first.
///
/// # Errors
/// Those of the database.
pub async fn lines(tx: &mut Tx, case: Uuid) -> Result<Vec<Written>> {
    let rows = sql!(tx, fetch_all as LineRow, LINES, case)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let amount = Money::from_fen(row.fen);
            let line = Line { month: Month::of(row.month), amount, rate: row.rate, because: row.because };
            Written { place: row.place, line, at: row.written_at, payment: row.payment }
        })
        .collect())
}

/// Writes what is missing of the award of a case up to a month; what waits to be paid then, below zero where more was paid
/// than is owed.
///
/// # Errors
/// `Conflict` where somebody else writes at this moment; those of the database and the vault.
pub async fn write_up(
    tx: &mut Tx,
    (case, key): (Uuid, &RecordKey),
    rates: &[Rate],
    month: Month,
    at: DateTime<Utc>,
) -> Result<Money> {
    // First, so that it is read as nobody else is changing it.
    sql!(tx, execute, WRITTEN, case, month.first_day())?;
    let Some(kept) = of_case(tx, key, case).await? else { return Ok(Money::ZERO) };
    let before = lines(tx, case).await?;
    let waits = before.iter().filter(|one| one.payment.is_none()).map(|one| one.line.amount.fen());
    let mut waiting: i64 = waits.sum();
    let mut written: Vec<Line> = before.into_iter().map(|one| one.line).collect();
    for line in missing(&kept.award, rates, &written, month) {
        let place = i64::try_from(written.len()).map_err(Error::internal)?;
        let (first, fen) = (line.month.first_day(), line.amount.fen());
        if sql!(tx, execute, ADD, case, place, first, fen, line.rate, line.because, at)? != 1 {
            return Err(Error::Conflict);
        }
        waiting += fen;
        written.push(line);
    }
    Ok(Money::from_fen(waiting))
}

/// Enters money that came back. False where it is more than was paid too much.
///
/// # Errors
/// `Conflict` where somebody else writes at this moment; those of the database and the vault.
pub async fn repay(
    tx: &mut Tx,
    (case, key): (Uuid, &RecordKey),
    rates: &[Rate],
    amount: Money,
    (month, at): (Month, DateTime<Utc>),
) -> Result<bool> {
    let waiting = write_up(tx, (case, key), rates, month, at).await?;
    if amount <= Money::ZERO || waiting.fen() + amount.fen() > 0 {
        return Ok(false);
    }
    let place = i64::try_from(lines(tx, case).await?.len()).map_err(Error::internal)?;
    let (none, first): (Option<Uuid>, NaiveDate) = (None, month.first_day());
    if sql!(tx, execute, ADD, case, place, first, amount.fen(), none, Because::Repaid, at)? != 1 {
        return Err(Error::Conflict);
    }
    Ok(true)
}

/// Cases whose ledger is not written up to a month yet, some at a time.
///
/// # Errors
/// Those of the database.
pub async fn to_write(tx: &mut Tx, month: Month, limit: i64) -> Result<Vec<Uuid>> {
    let rows = sql!(tx, fetch_all as (Uuid,), TO_WRITE, month.first_day(), limit)?;
    Ok(rows.into_iter().map(|(case,)| case).collect())
}

/// Why an award is looked at before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its person has died, as is recorded here.
    Died,
    /// The register knows certificates of the person, and none counts any more.
    NoCertificate,
}

row! {
    /// An award whose turn it is to be looked at again.
    pub struct ToVerify {
        /// The case.
        pub case_id: Uuid,
        /// Until when.
        pub verify_by: NaiveDate,
        /// Whether the person has died.
        pub died: bool,
        /// How many certificates the register knows of the person.
        pub certificates: i64,
        /// How many of these count.
        pub counting: i64,
    }
}

impl ToVerify {
    /// What speaks against its going on.
    pub fn doubt(&self) -> Option<Doubt> {
        match self {
            _ if self.died => Some(Doubt::Died),
            _ if self.certificates > 0 && self.counting == 0 => Some(Doubt::NoCertificate),
            _ => None,
        }
    }
}

/// The awards of a unit that go on and are to be looked at until a day, the most pressing first.
///
/// # Errors
/// Those of the database.
pub async fn to_verify(tx: &mut Tx, unit: &str, until: NaiveDate, limit: i64) -> Result<Vec<ToVerify>> {
    sql!(tx, fetch_all as ToVerify, TO_VERIFY, unit, until, limit)
}

/// Puts an award on the list of a day where something speaks against its going on; whether it does.
///
/// # Errors
/// Those of the database.
pub async fn put_forward(tx: &mut Tx, case: Uuid, today: NaiveDate) -> Result<bool> {
    let found = sql!(tx, fetch_optional as ToVerify, DOUBTS, case)?;
    if found.is_none_or(|found| found.doubt().is_none()) {
        return Ok(false);
    }
    Ok(sql!(tx, execute, PUT_FORWARD, case, today)? == 1)
}

const TO_VERIFY: &str = "SELECT a.case_id, a.verify_by, p.deceased_at IS NOT NULL AS died,
        (SELECT COUNT(*) FROM certificates k WHERE k.id_number_hash = p.id_number_hash) AS certificates,
        (SELECT COUNT(*) FROM certificates k
            WHERE k.id_number_hash = p.id_number_hash AND k.status = 'active') AS counting
    FROM awards a JOIN people p ON p.id = a.person JOIN cases c ON c.id = a.case_id
    WHERE a.ended IS NULL AND a.verify_by <= $2 AND c.unit = $1 ORDER BY a.verify_by, a.case_id LIMIT $3";
const DOUBTS: &str = "SELECT a.case_id, a.verify_by, p.deceased_at IS NOT NULL AS died,
        (SELECT COUNT(*) FROM certificates k WHERE k.id_number_hash = p.id_number_hash) AS certificates,
        (SELECT COUNT(*) FROM certificates k
            WHERE k.id_number_hash = p.id_number_hash AND k.status = 'active') AS counting
    FROM awards a JOIN people p ON p.id = a.person WHERE a.case_id = $1 AND a.ended IS NULL";
const PUT_FORWARD: &str = "UPDATE awards SET verify_by = $2 WHERE case_id = $1 AND verify_by > $2";
const GRANT: &str = "INSERT INTO awards
        (case_id, programme, person, sealed_body, first_month, verify_by, written_to)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (case_id) DO NOTHING";
const OF_CASE: &str = "SELECT programme, person, sealed_body, first_month, last_month, ended, verify_by
    FROM awards WHERE case_id = $1";
const END: &str = "UPDATE awards SET last_month = $2, ended = $3, ended_at = $4, written_to = $5
    WHERE case_id = $1 AND ended IS NULL";
const RECEIVES: &str = "SELECT case_id FROM awards
    WHERE person = $1 AND programme = $2 AND ended IS NULL AND case_id <> $3";
const GO_ON: &str = "UPDATE awards SET last_month = NULL, ended = NULL, ended_at = NULL, written_to = $2
    WHERE case_id = $1 AND ended IS NOT NULL AND NOT EXISTS (SELECT 1 FROM awards o
        WHERE o.person = awards.person AND o.programme = awards.programme AND o.ended IS NULL)";
const UNDO_DEATH: &str = "UPDATE awards SET last_month = NULL, ended = NULL, ended_at = NULL, written_to = $2
    WHERE case_id = $1 AND ended = $3 AND NOT EXISTS (SELECT 1 FROM awards o
        WHERE o.person = awards.person AND o.programme = awards.programme AND o.ended IS NULL)";
const VERIFIED: &str = "UPDATE awards SET verify_by = $2 WHERE case_id = $1";
const LOOK_THROUGH: &str = "UPDATE awards SET written_to = $2 WHERE programme = $1";
const LINES: &str = "SELECT place, month, fen, rate, because, written_at, payment FROM ledger
    WHERE case_id = $1 ORDER BY place";
const ADD: &str = "INSERT INTO ledger (case_id, place, month, fen, rate, because, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
const WRITTEN: &str = "UPDATE awards SET written_to = $2 WHERE case_id = $1";
const TO_WRITE: &str =
    "SELECT case_id FROM awards WHERE written_to < $1 ORDER BY written_to, case_id LIMIT $2";
