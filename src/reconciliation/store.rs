//! What was found, and how far the comparison came.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::finding::{Difference, Kind};
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::residents::certificates::Status;

row! {
    /// A certificate that a case brought, as the table keeps it, with what the portal noted of it last.
    #[derive(Clone, Debug)]
    pub struct RecordedRow {
        /// Id of the certificate.
        pub id: Uuid,
        /// The case.
        pub case_id: Uuid,
        /// Wrapped record key.
        pub record_key: Vec<u8>,
        /// What it says.
        pub sealed_body: Vec<u8>,
        /// Whose it is.
        pub id_number_hash: Vec<u8>,
        /// Where it stood when it was noted last.
        pub status: Status,
        /// First day then.
        pub valid_from: Option<NaiveDate>,
        /// Last day then.
        pub valid_until: Option<NaiveDate>,
        /// When that was.
        pub at: DateTime<Utc>,
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The case.
    pub case: Uuid,
    /// What kind.
    pub kind: Kind,
    /// In what they differ.
    pub differs: Vec<Difference>,
    /// The certificate; none while the case waits.
    pub certificate: Option<Uuid>,
}

row! {
    /// A case of the list, with what a page needs of it; everything personal sealed.
    #[derive(Clone, Debug)]
    pub struct Row {
        /// Id.
        pub case_id: Uuid,
        /// Number.
        pub number: String,
        /// Service.
        pub service: String,
        /// Where it stands.
        pub stage: String,
        /// Wrapped key of the case.
        pub case_key: Vec<u8>,
        /// Whom it is about.
        pub sealed_subject: Vec<u8>,
        /// The certificate.
        pub certificate: Option<Uuid>,
        /// Its wrapped key.
        pub certificate_key: Option<Vec<u8>>,
        /// What it says.
        pub sealed_body: Option<Vec<u8>>,
        /// Where it stood when it was noted last.
        pub status: Option<Status>,
        /// First day then.
        pub valid_from: Option<NaiveDate>,
        /// Last day then.
        pub valid_until: Option<NaiveDate>,
        /// When that was.
        pub noted_at: Option<DateTime<Utc>>,
    }
}

/// Begins the comparison with an import, unless it has begun, and forgets how far others came.
///
/// # Errors
/// Those of the database.
pub async fn begin(tx: &mut Tx, import: Uuid) -> Result<()> {
    sql!(tx, execute, FORGET_RUNS, import)?;
    sql!(tx, execute, BEGIN, import, Uuid::nil()).map(drop)
}

/// How far the comparison with an import came: the last certificate, and when all were done.
///
/// # Errors
/// Those of the database.
pub async fn run(tx: &mut Tx, import: Uuid) -> Result<Option<(Uuid, Option<DateTime<Utc>>)>> {
    sql!(tx, fetch_optional as (Uuid, Option<DateTime<Utc>>), RUN, import)
}

/// Whether anything was compared.
///
/// # Errors
/// Those of the database.
pub async fn has_run(tx: &mut Tx) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), "SELECT import FROM reconciliation_runs LIMIT 1")?.is_some())
}

/// Notes that the comparison came so far.
///
/// # Errors
/// `Conflict` where another server was quicker: what was written with it is undone.
pub async fn came(
    tx: &mut Tx,
    import: Uuid,
    (from, to): (Uuid, Uuid),
    done: Option<DateTime<Utc>>,
) -> Result<()> {
    if sql!(tx, execute, CAME, import, from, to, done)? == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Certificates that cases brought, by id, after one.
///
/// # Errors
/// Those of the database.
pub async fn recorded(tx: &mut Tx, after: Uuid, limit: i64) -> Result<Vec<RecordedRow>> {
    sql!(tx, fetch_all as RecordedRow, RECORDED, after, limit)
}

/// Keeps what was found. What an officer has settled stays settled while it is the same.
///
/// # Errors
/// Those of the database.
pub async fn keep(tx: &mut Tx, import: Uuid, found: &Found, at: DateTime<Utc>) -> Result<()> {
    let names: Vec<&str> = found.differs.iter().map(|one| one.name()).collect();
    sql!(tx, execute, KEEP, found.case, import, found.kind, names.join(" "), found.certificate, at).map(drop)
}

/// Forgets what was found of certificates by comparing with any other import.
///
/// # Errors
/// Those of the database.
pub async fn forget_older(tx: &mut Tx, import: Uuid) -> Result<u64> {
    sql!(tx, execute, FORGET_OLDER, import)
}

/// Forgets everything: there is no register to compare with.
///
/// # Errors
/// Those of the database.
pub async fn forget_all(tx: &mut Tx) -> Result<()> {
    sql!(tx, execute, "DELETE FROM reconciliation_runs")?;
    sql!(tx, execute, "DELETE FROM reconciliation").map(drop)
}

/// The cases of a kind, settled ones too, with the import that told of them.
///
/// # Errors
/// Those of the database.
pub async fn of_kind(tx: &mut Tx, kind: Kind) -> Result<Vec<(Uuid, Uuid)>> {
    sql!(tx, fetch_all as (Uuid, Uuid), OF_KIND, kind)
}

/// Forgets a case.
///
/// # Errors
/// Those of the database.
pub async fn forget(tx: &mut Tx, case: Uuid, kind: Kind) -> Result<()> {
    sql!(tx, execute, FORGET, case, kind).map(drop)
}

/// A page of a unit's cases of a kind that nobody has settled, after one, by id.
///
/// # Errors
/// Those of the database.
pub async fn page(tx: &mut Tx, unit: &str, kind: Kind, after: Uuid, limit: i64) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as Row, PAGE, unit, kind, after, limit)
}

/// How many there are of a kind, counted to 999.
///
/// # Errors
/// Those of the database.
pub async fn count(tx: &mut Tx, unit: &str, kind: Kind) -> Result<i64> {
    Ok(sql!(tx, fetch_one as (i64,), COUNT, unit, kind)?.0)
}

/// Notes that somebody has looked into it; false where nobody needs to.
///
/// # Errors
/// Those of the database.
pub async fn settle(tx: &mut Tx, case: Uuid, kind: Kind, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, SETTLE, case, kind, by, at)? == 1)
}

/// Open cases of a service that stand in a stage, by id, after one: whoever has them.
///
/// # Errors
/// Those of the database.
pub async fn waiting(
    tx: &mut Tx,
    (service, stage): (&str, &str),
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, Vec<u8>, Vec<u8>)>> {
    sql!(tx, fetch_all as (Uuid, Vec<u8>, Vec<u8>), WAITING, service, stage, after, limit)
}

const FORGET_RUNS: &str = "DELETE FROM reconciliation_runs WHERE import <> $1";
const BEGIN: &str =
    "INSERT INTO reconciliation_runs (import, came_to) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const RUN: &str = "SELECT came_to, done_at FROM reconciliation_runs WHERE import = $1";
const CAME: &str = "UPDATE reconciliation_runs SET came_to = $3, done_at = $4
    WHERE import = $1 AND came_to = $2 AND done_at IS NULL";
const RECORDED: &str = "SELECT c.id, c.case_id, c.record_key, c.sealed_body, c.id_number_hash, n.status,
        n.valid_from, n.valid_until, n.at
    FROM certificates c JOIN certificate_changes n ON n.id = (SELECT x.id FROM certificate_changes x
        WHERE x.certificate = c.id ORDER BY x.at DESC, x.id DESC LIMIT 1)
    WHERE c.case_id IS NOT NULL AND c.id > $1 ORDER BY c.id LIMIT $2";
const KEEP: &str = "INSERT INTO reconciliation (case_id, import, kind, differs, certificate, found_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (case_id) DO UPDATE SET import = excluded.import, kind = excluded.kind, differs = excluded.differs,
        certificate = excluded.certificate, found_at = excluded.found_at,
        settled_by = CASE WHEN reconciliation.kind = excluded.kind AND reconciliation.differs = excluded.differs
            THEN reconciliation.settled_by END,
        settled_at = CASE WHEN reconciliation.kind = excluded.kind AND reconciliation.differs = excluded.differs
            THEN reconciliation.settled_at END";
const FORGET_OLDER: &str = "DELETE FROM reconciliation WHERE import <> $1 AND kind <> 'waiting'";
const OF_KIND: &str = "SELECT case_id, import FROM reconciliation WHERE kind = $1";
const FORGET: &str = "DELETE FROM reconciliation WHERE case_id = $1 AND kind = $2";
const PAGE: &str = "SELECT r.case_id, c.number, c.service, c.stage, c.record_key AS case_key, c.sealed_subject,
        r.certificate, k.record_key AS certificate_key, k.sealed_body, n.status, n.valid_from, n.valid_until,
        n.at AS noted_at
    FROM reconciliation r JOIN cases c ON c.id = r.case_id
        LEFT JOIN certificates k ON k.id = r.certificate
        LEFT JOIN certificate_changes n ON n.id = (SELECT x.id FROM certificate_changes x
            WHERE x.certificate = k.id ORDER BY x.at DESC, x.id DESC LIMIT 1)
    WHERE r.kind = $2 AND r.settled_at IS NULL AND c.unit = $1 AND r.case_id > $3 ORDER BY r.case_id LIMIT $4";
const COUNT: &str = "SELECT COUNT(*) FROM (SELECT 1 FROM reconciliation r JOIN cases c ON c.id = r.case_id
    WHERE r.kind = $2 AND r.settled_at IS NULL AND c.unit = $1 LIMIT 999) a";
const SETTLE: &str = "UPDATE reconciliation SET settled_by = $3, settled_at = $4
    WHERE case_id = $1 AND kind = $2 AND settled_at IS NULL";
// By way of the units, whose index of stages finds open cases: a table of closed ones is not walked.
const WAITING: &str = "SELECT c.id, c.record_key, c.sealed_subject FROM units u CROSS JOIN cases c
    WHERE c.unit = u.code AND c.open = TRUE AND c.service = $1 AND c.stage = $2 AND c.id > $3
    ORDER BY c.id LIMIT $4";
