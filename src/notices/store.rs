//! Letters in the database, sealed under their case's key.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;

use super::letter::Letter;
use crate::cases::{Served, Subject, store as cases};
use crate::clock::china_date;
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::{LetterCode, PersonName};
use crate::vault::{RecordKey, Vault};

/// The next document number of a unit in a year, such as `〔2026〕12号`.
pub async fn next_document(tx: &mut Tx, unit: &str, date: NaiveDate) -> Result<String> {
    let (number,) = sql!(tx, fetch_one as (i64,), NEXT, format!("letters {unit} {}", date.year()))?;
    Ok(format!("〔{}〕{number}号", date.year()))
}

/// How a letter has to go to the person beside the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// Printed, and posted or handed over.
    pub print: bool,
    /// Read out on the phone.
    pub call: bool,
}

/// Keeps a letter.
pub async fn add(
    tx: &mut Tx,
    key: &RecordKey,
    (id, case): (Uuid, Uuid),
    letter: &Letter,
    ways: Ways,
    at: DateTime<Utc>,
) -> Result<()> {
    let body = key.seal_json("letter", letter)?;
    let (kind, document) = (&letter.letter, &letter.document);
    let (decision, code) = (letter.decision, LetterCode::draw());
    sql!(
        tx,
        execute,
        ADD,
        id,
        case,
        kind,
        document,
        decision,
        body,
        at,
        ways.print,
        ways.call,
        code.as_str()
    )?;
    Ok(())
}

/// A letter as it is kept.
#[derive(Debug)]
pub struct Kept {
    /// Id.
    pub id: Uuid,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// When the person first opened it.
    pub opened_at: Option<DateTime<Utc>>,
    /// When and how it first reached them.
    pub reached: Option<(NaiveDate, Served)>,
    /// What is still to be done with it.
    pub ways: Ways,
    /// The letter.
    pub letter: Letter,
    /// By what anybody who holds it sees that it was made here; letters from before codes have none.
    pub code: Option<LetterCode>,
}

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        at: DateTime<Utc>,
        opened_at: Option<DateTime<Utc>>,
        sealed_body: Vec<u8>,
        to_print: bool,
        to_call: bool,
        reached_on: Option<NaiveDate>,
        reached_how: Option<Served>,
        code: Option<String>,
    }
}

impl Row {
    fn open(self, key: &RecordKey) -> Result<Kept> {
        Ok(Kept {
            id: self.id,
            at: self.at,
            opened_at: self.opened_at,
            reached: self.reached_on.zip(self.reached_how),
            ways: Ways { print: self.to_print, call: self.to_call },
            letter: key.open_json("letter", &self.sealed_body)?,
            code: self.code.and_then(|code| LetterCode::parse(&code).ok()),
        })
    }
}

/// The letters of a case, newest first.
pub async fn of_case(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<Vec<Kept>> {
    let rows = sql!(tx, fetch_all as Row, OF_CASE, case)?;
    rows.into_iter().map(|row| row.open(key)).collect()
}

/// What the code of a letter proves.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The letter.
    pub letter: Letter,
    /// Whom it went to, as no stranger can tell: `王*`.
    pub name: String,
    /// Whether a decision came after it in the same case.
    pub newer: bool,
}

row! {
    struct ProvenRow {
        case_id: Uuid,
        record_key: Vec<u8>,
        sealed_subject: Vec<u8>,
        sealed_body: Vec<u8>,
        newer: bool,
    }
}

/// The letter of a code.
pub async fn proven(tx: &mut Tx, vault: &Vault, code: &LetterCode) -> Result<Option<Proven>> {
    let Some(row) = sql!(tx, fetch_optional as ProvenRow, PROVEN, code.as_str())? else { return Ok(None) };
    let key = vault.open_record(&row.record_key, &cases::record(row.case_id))?;
    let subject: Subject = key.open_json::<Subject>("subject", &row.sealed_subject)?.withheld();
    let name = PersonName::parse(&subject.name).map_or_else(|_| String::new(), |name| name.masked());
    Ok(Some(Proven { letter: key.open_json("letter", &row.sealed_body)?, name, newer: row.newer }))
}

/// A letter that waits to be printed or read out.
#[derive(Clone, Debug)]
pub struct Due {
    /// Id.
    pub id: Uuid,
    /// Number of its case.
    pub case_number: String,
    /// The case.
    pub case: Uuid,
    /// Whom it goes to.
    pub name: String,
    /// The phone that was given.
    pub phone: Option<String>,
    /// Document number.
    pub document: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// What is to be done with it.
    pub ways: Ways,
}

row! {
    #[derive(Debug)]
    struct DueRow {
        id: Uuid,
        number: String,
        case_id: Uuid,
        record_key: Vec<u8>,
        sealed_subject: Vec<u8>,
        document: String,
        at: DateTime<Utc>,
        to_print: bool,
        to_call: bool,
    }
}

/// Letters of a unit that wait to be printed or read out, oldest first; at most 200.
pub async fn due(tx: &mut Tx, vault: &Vault, unit: &str) -> Result<Vec<Due>> {
    let rows = sql!(tx, fetch_all as DueRow, DUE, unit)?;
    rows.into_iter()
        .map(|row| {
            let key = vault.open_record(&row.record_key, &cases::record(row.case_id))?;
            let subject: Subject = key.open_json::<Subject>("subject", &row.sealed_subject)?.withheld();
            Ok(Due {
                id: row.id,
                case_number: row.number,
                case: row.case_id,
                name: subject.name,
                phone: subject.phone,
                document: row.document,
                at: row.at,
                ways: Ways { print: row.to_print, call: row.to_call },
            })
        })
        .collect()
}

/// Notes that a letter reached the person: the first day and way stay, and what was to be done is done.
pub async fn mark_served(tx: &mut Tx, id: Uuid, how: Served, on: NaiveDate) -> Result<()> {
    let (printed, called) = (matches!(how, Served::Posted | Served::HandedOver), how == Served::ReadOut);
    sql!(tx, execute, MARK_SERVED, id, how, on, printed, called)?;
    Ok(())
}

/// Notes that the person opened a letter; true the first time.
pub async fn mark_opened(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool> {
    let first = sql!(tx, execute, MARK_OPENED, id, at)? == 1;
    if first {
        mark_served(tx, id, Served::Opened, china_date(at)).await?;
    }
    Ok(first)
}

/// Nobody prints or reads out what waits in a case any more.
pub async fn stop(tx: &mut Tx, case: Uuid) -> Result<()> {
    sql!(tx, execute, STOP, case)?;
    Ok(())
}

const STOP: &str = "UPDATE letters SET to_print = FALSE, to_call = FALSE WHERE case_id = $1";
const NEXT: &str = "INSERT INTO counters (name, value) VALUES ($1, 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
const ADD: &str = "INSERT INTO letters
        (id, case_id, letter, document, decision, sealed_body, at, to_print, to_call, code)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const OF_CASE: &str =
    "SELECT id, at, opened_at, sealed_body, to_print, to_call, reached_on, reached_how, code
    FROM letters WHERE case_id = $1 ORDER BY at DESC, id DESC";
const DUE: &str =
    "SELECT l.id, c.number, l.case_id, c.record_key, c.sealed_subject, l.document, l.at, l.to_print,
        l.to_call
    FROM letters l JOIN cases c ON c.id = l.case_id
    WHERE (l.to_print = TRUE OR l.to_call = TRUE) AND c.unit = $1 ORDER BY l.at, l.id LIMIT 200";
const PROVEN: &str = "SELECT l.case_id, c.record_key, c.sealed_subject, l.sealed_body,
        EXISTS (SELECT 1 FROM letters n WHERE n.case_id = l.case_id AND n.decision = TRUE AND n.at > l.at) AS newer
    FROM letters l JOIN cases c ON c.id = l.case_id WHERE l.code = $1";
const MARK_SERVED: &str = "UPDATE letters SET
        reached_on = CASE WHEN reached_on IS NULL OR reached_on > $3 THEN $3 ELSE reached_on END,
        reached_how = CASE WHEN reached_on IS NULL OR reached_on > $3 THEN $2 ELSE reached_how END,
        to_print = (to_print AND NOT $4), to_call = (to_call AND NOT $5)
    WHERE id = $1";
const MARK_OPENED: &str = "UPDATE letters SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL";
