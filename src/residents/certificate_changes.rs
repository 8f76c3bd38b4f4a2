//! What becomes of certificates after they were entered. Each change is kept as it was afterwards; numbers that ended
//! stay, so that the history of a holder's numbers can always be read.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::certificates::{Held, Status, record};
use super::holders;
use crate::database::{Tx, column_text, row, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::{Lookup, Vault};

/// What happened to a certificate. Source of the transactions: 残联发〔2017〕34号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A first certificate was entered.
    Entered,
    /// 换领: a new validity.
    Renewed,
    /// 类别/等级变更: the number that came with a new assessment.
    Changed,
    /// 补办: the number with the next B.
    Reissued,
    /// 迁入.
    TransferredIn,
    /// A newer number stands in its place.
    Replaced,
    /// 挂失.
    LossReported,
    /// 冻结.
    Frozen,
    /// It counts again.
    Unfrozen,
    /// 注销.
    Cancelled,
    /// 注销: the holder died.
    HolderDied,
    /// The holder lives: it stands as before.
    DeathUndone,
    /// 迁出.
    TransferredOut,
    /// Its last day is over.
    Expired,
}

column_text!(What);

/// A certificate of a holder, opened.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Id.
    pub id: Uuid,
    /// What it says.
    pub held: Held,
    /// Where it stands.
    pub status: Status,
    /// The case that brought it; none where an import did, or it was here before.
    pub case: Option<Uuid>,
    /// When it was entered here.
    pub entered_at: DateTime<Utc>,
}

impl Entry {
    /// Whether it is still somebody's certificate here, frozen or past its last day as it may be.
    pub const fn is_kept(&self) -> bool {
        matches!(self.status, Status::Active | Status::Frozen | Status::Expired)
    }
}

row! {
    #[derive(Debug)]
    struct EntryRow {
        id: Uuid,
        record_key: Vec<u8>,
        sealed_body: Vec<u8>,
        status: Status,
        case_id: Option<Uuid>,
        entered_at: DateTime<Utc>,
    }
}

/// Why something is changed, by whom and when.
#[derive(Clone, Copy, Debug)]
pub struct Cause {
    /// The case; nothing where it happened by itself.
    pub case: Option<Uuid>,
    /// Who.
    pub by: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The certificates of an identity number, newest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_holder(tx: &mut Tx, vault: &Vault, id_number: &str) -> Result<Vec<Entry>> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    let rows = sql!(tx, fetch_all as EntryRow, OF_HOLDER, hash)?;
    rows.into_iter()
        .map(|row| {
            let held =
                vault.open_record(&row.record_key, &record(row.id))?.open_json("body", &row.sealed_body)?;
            Ok(Entry { id: row.id, held, status: row.status, case: row.case_id, entered_at: row.entered_at })
        })
        .collect()
}

/// The certificate that a case is about: the one whose number was typed while it counts, else the newest that is kept,
/// since people also type a number that a newer one has replaced; else the one that was typed, or the newest.
pub fn meant<'e>(entries: &'e [Entry], typed: Option<&str>) -> Option<&'e Entry> {
    let of_number = entries.iter().find(|entry| typed == Some(entry.held.number.as_str()));
    of_number
        .filter(|entry| entry.is_kept())
        .or_else(|| entries.iter().find(|entry| entry.is_kept()))
        .or(of_number)
        .or_else(|| entries.first())
}

/// The days of a certificate that was made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// First day.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_until: Option<NaiveDate>,
    /// The day of printing.
    pub printed_on: Option<NaiveDate>,
}

/// Changes where a certificate stands, and its days where new ones are given.
///
/// # Errors
/// Those of the database and the vault.
pub async fn set(
    tx: &mut Tx,
    vault: &Vault,
    entry: &Entry,
    (what, status): (What, Status),
    days: Option<Days>,
    cause: Cause,
) -> Result<()> {
    let (mut held, id) = (entry.held.clone(), entry.id);
    if let Some(days) = days {
        let (from, until) = (days.valid_from, days.valid_until);
        (held.valid_from, held.valid_until, held.printed_on) = (from, until, days.printed_on);
        let Some((wrapped,)) = sql!(tx, fetch_optional as (Vec<u8>,), KEY, id)? else { return Ok(()) };
        let body = vault.open_record(&wrapped, &record(id))?.seal_json("body", &held)?;
        sql!(tx, execute, SET_VALIDITY, id, body, from, until, cause.case)?;
    }
    sql!(tx, execute, SET_STATUS, id, status)?;
    let holder = held.number.get(..18).unwrap_or_default();
    holders::look_again(tx, &vault.lookup(Lookup::IdNumber, holder)).await?;
    note(tx, id, (what, status), (held.valid_from, held.valid_until), cause).await
}

/// Keeps what a certificate was after a change.
///
/// # Errors
/// Those of the database.
pub async fn note(
    tx: &mut Tx,
    certificate: Uuid,
    (what, status): (What, Status),
    (from, until): (Option<NaiveDate>, Option<NaiveDate>),
    cause: Cause,
) -> Result<()> {
    let id = new_id(cause.at);
    sql!(tx, execute, NOTE, id, certificate, what, status, from, until, cause.case, cause.by, cause.at)?;
    Ok(())
}

/// Where a certificate stood before a case cancelled it since its holder had died; none where it was not so, or something
/// else has happened to it since.
///
/// # Errors
/// Those of the database.
pub async fn before_death(tx: &mut Tx, certificate: Uuid, case: Uuid) -> Result<Option<Status>> {
    let changes = sql!(tx, fetch_all as (What, Status, Option<Uuid>), NEWEST, certificate)?;
    let last = changes.first().filter(|(what, _, by)| *what == What::HolderDied && *by == Some(case));
    // What came with an import and was never changed has no line of its own.
    Ok(last.map(|_| changes.get(1).map_or(Status::Active, |(_, status, _)| *status)))
}

/// How often something happened to the certificates of an identity number since a moment.
///
/// # Errors
/// Those of the database.
pub async fn times(
    tx: &mut Tx,
    vault: &Vault,
    id_number: &str,
    what: What,
    since: DateTime<Utc>,
) -> Result<i64> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    Ok(sql!(tx, fetch_one as (i64,), TIMES, hash, what, since)?.0)
}

/// What happened to the certificates of an identity number, oldest first: number, what, and where it stood then.
///
/// # Errors
/// Those of the database and the vault.
pub async fn history(tx: &mut Tx, vault: &Vault, id_number: &str) -> Result<Vec<(String, What, Status)>> {
    let entries = of_holder(tx, vault, id_number).await?;
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    let rows = sql!(tx, fetch_all as (Uuid, What, Status), HISTORY, hash)?;
    let number =
        |id: Uuid| entries.iter().find(|entry| entry.id == id).map(|entry| entry.held.number.clone());
    Ok(rows.into_iter().filter_map(|(id, what, status)| Some((number(id)?, what, status))).collect())
}

/// Certificates whose last day is over no longer count; how many that were. At most 500 at a time.
///
/// # Errors
/// Those of the database.
pub async fn expire(tx: &mut Tx, today: NaiveDate, at: DateTime<Utc>) -> Result<usize> {
    let over = sql!(tx, fetch_all as (Uuid, Option<NaiveDate>, Option<NaiveDate>), OVER, today)?;
    for (id, from, until) in &over {
        sql!(tx, execute, SET_STATUS, id, Status::Expired)?;
        let cause = Cause { case: None, by: None, at };
        note(tx, *id, (What::Expired, Status::Expired), (*from, *until), cause).await?;
    }
    Ok(over.len())
}

row! {
    /// A certificate whose holder is to be reminded.
    #[derive(Clone, Debug)]
    pub struct Ending {
        /// Id.
        pub id: Uuid,
        /// Its last day.
        pub valid_until: NaiveDate,
        /// The case that brought it, if it came by one.
        pub case_id: Option<Uuid>,
        /// Whose it is, where the identity was checked.
        pub person: Option<Uuid>,
    }
}

/// Certificates that count and end after one day and not after another, and whose holder was not yet reminded so many
/// months before. At most 200 at a time.
///
/// # Errors
/// Those of the database.
pub async fn ending(tx: &mut Tx, (after, until): (NaiveDate, NaiveDate), months: u32) -> Result<Vec<Ending>> {
    sql!(tx, fetch_all as Ending, ENDING, after, until, i64::from(months))
}

/// Notes a reminder; false where it was noted before.
///
/// # Errors
/// Those of the database.
pub async fn note_reminder(
    tx: &mut Tx,
    ending: &Ending,
    months: u32,
    how: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    Ok(sql!(tx, execute, REMINDED, ending.id, ending.valid_until, i64::from(months), how, at)? == 1)
}

const OF_HOLDER: &str = "SELECT id, record_key, sealed_body, status, case_id, entered_at FROM certificates
    WHERE id_number_hash = $1 ORDER BY entered_at DESC, id DESC";
const KEY: &str = "SELECT record_key FROM certificates WHERE id = $1";
const SET_STATUS: &str = "UPDATE certificates SET status = $2 WHERE id = $1";
const SET_VALIDITY: &str = "UPDATE certificates SET sealed_body = $2, valid_from = $3, valid_until = $4,
    case_id = COALESCE($5, case_id) WHERE id = $1";
const NOTE: &str = "INSERT INTO certificate_changes
        (id, certificate, what, status, valid_from, valid_until, case_id, by_account, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const NEWEST: &str = "SELECT what, status, case_id FROM certificate_changes
    WHERE certificate = $1 ORDER BY at DESC, id DESC LIMIT 2";
const TIMES: &str = "SELECT COUNT(*) FROM certificate_changes n JOIN certificates c ON c.id = n.certificate
    WHERE c.id_number_hash = $1 AND n.what = $2 AND n.at > $3";
const HISTORY: &str =
    "SELECT n.certificate, n.what, n.status FROM certificate_changes n JOIN certificates c ON c.id = n.certificate
    WHERE c.id_number_hash = $1 ORDER BY n.at, n.id";
const OVER: &str = "SELECT id, valid_from, valid_until FROM certificates
    WHERE status = 'active' AND valid_until < $1 ORDER BY valid_until, id LIMIT 500";
// Whoever holds a certificate may have become known after it was entered.
const ENDING: &str = "SELECT c.id, c.valid_until, c.case_id,
        COALESCE(c.person, (SELECT p.id FROM people p WHERE p.id_number_hash = c.id_number_hash)) AS person
    FROM certificates c
    WHERE c.status = 'active' AND c.valid_until > $1 AND c.valid_until <= $2
        AND NOT EXISTS (SELECT 1 FROM certificate_reminders r
            WHERE r.certificate = c.id AND r.valid_until = c.valid_until AND r.months = $3)
    ORDER BY c.valid_until, c.id LIMIT 200";
const REMINDED: &str = "INSERT INTO certificate_reminders (certificate, valid_until, months, how, at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
