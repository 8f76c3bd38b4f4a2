//! Calls in the database.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::call::{Call, Earlier, Outcome};
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::Phone;
use crate::vault::{Lookup, RecordId, RecordKey, Vault};
use crate::web::Pairs;

row! {
    #[derive(Debug)]
    struct CallRow {
        id: Uuid,
        record_key: Vec<u8>,
        began_at: DateTime<Utc>,
        ended_at: Option<DateTime<Utc>>,
        outcome: Option<Outcome>,
        sealed_number: Option<Vec<u8>>,
        sealed_typed: Option<Vec<u8>>,
        case_id: Option<Uuid>,
    }
}

impl CallRow {
    fn open(self, vault: &Vault) -> Result<Call> {
        let key = vault.open_record(&self.record_key, &record(self.id))?;
        let number = self.sealed_number.map(|sealed| key.open_text("number", &sealed)).transpose()?;
        let typed = self.sealed_typed.map(|sealed| key.open_json("typed", &sealed)).transpose()?;
        Ok(Call {
            id: self.id,
            began_at: self.began_at,
            ended_at: self.ended_at,
            outcome: self.outcome,
            number,
            typed: typed.unwrap_or_default(),
            case: self.case_id,
            key,
        })
    }
}

const fn record(id: Uuid) -> RecordId {
    RecordId::new("calls", id)
}

fn hash(vault: &Vault, number: &str) -> Vec<u8> {
    vault.lookup(Lookup::Phone, number).to_vec()
}

/// A call begins. The same one begins once.
///
/// # Errors
/// Those of the database and the vault.
pub async fn begin(
    tx: &mut Tx,
    vault: &Vault,
    (id, operator, unit): (Uuid, Uuid, &str),
    number: Option<&Phone>,
    at: DateTime<Utc>,
) -> Result<()> {
    let key = vault.new_record(record(id))?;
    let number_hash = number.map(|number| hash(vault, number.as_str()));
    let sealed = number.map(|number| key.seal_text("number", number.as_str())).transpose()?;
    sql!(tx, execute, BEGIN, id, key.wrapped(), operator, unit, at, number_hash, sealed)?;
    Ok(())
}

/// A call of an operator; anybody else's is not there.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_operator(tx: &mut Tx, vault: &Vault, id: Uuid, operator: Uuid) -> Result<Option<Call>> {
    sql!(tx, fetch_optional as CallRow, BY_ID, id, operator)?.map(|row| row.open(vault)).transpose()
}

/// The calls of an operator that are not over, the oldest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn open_of(tx: &mut Tx, vault: &Vault, operator: Uuid) -> Result<Vec<Call>> {
    let rows = sql!(tx, fetch_all as CallRow, OPEN_OF, operator)?;
    rows.into_iter().map(|row| row.open(vault)).collect()
}

/// Keeps what was typed; nothing where the call is over.
///
/// # Errors
/// Those of the database and the vault.
pub async fn keep(tx: &mut Tx, key: &RecordKey, id: Uuid, typed: &Pairs) -> Result<()> {
    sql!(tx, execute, KEEP, id, key.seal_json("typed", typed)?)?;
    Ok(())
}

/// A call is over. What was typed is in the ticket then; of a call that nothing came of, nothing is kept that tells who it
/// was.
///
/// # Errors
/// Those of the database.
pub async fn end(
    tx: &mut Tx,
    id: Uuid,
    (outcome, case): (Outcome, Option<Uuid>),
    at: DateTime<Utc>,
) -> Result<()> {
    match case {
        Some(case) => sql!(tx, execute, END_WITH_TICKET, id, at, outcome, case)?,
        None => sql!(tx, execute, END, id, at, outcome)?,
    };
    Ok(())
}

/// The calls that came from the number of a call in the thirty days before it.
///
/// # Errors
/// Those of the database.
pub async fn earlier(tx: &mut Tx, vault: &Vault, call: &Call) -> Result<Earlier> {
    let Some(number) = &call.number else { return Ok(Earlier::default()) };
    let since = call.began_at - TimeDelta::days(30);
    let rows =
        sql!(tx, fetch_all as (DateTime<Utc>,), EARLIER, hash(vault, number), since, call.began_at, call.id)?;
    Ok(Earlier { calls: i64::try_from(rows.len()).unwrap_or(100), last: rows.first().map(|(at,)| *at) })
}

const BEGIN: &str = "INSERT INTO calls (id, record_key, operator, unit, began_at, number_hash, sealed_number)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
macro_rules! calls {
    ($which:literal) => {
        concat!(
            "SELECT id, record_key, began_at, ended_at, outcome, sealed_number, sealed_typed, case_id
             FROM calls ",
            $which
        )
    };
}
const BY_ID: &str = calls!("WHERE id = $1 AND operator = $2");
const OPEN_OF: &str = calls!("WHERE operator = $1 AND ended_at IS NULL ORDER BY began_at LIMIT 50");
const KEEP: &str = "UPDATE calls SET sealed_typed = $2 WHERE id = $1 AND ended_at IS NULL";
const END_WITH_TICKET: &str =
    "UPDATE calls SET ended_at = $2, outcome = $3, case_id = $4, sealed_typed = NULL
    WHERE id = $1 AND ended_at IS NULL";
const END: &str = "UPDATE calls SET ended_at = $2, outcome = $3, sealed_typed = NULL, sealed_number = NULL,
        number_hash = NULL
    WHERE id = $1 AND ended_at IS NULL";
const EARLIER: &str = "SELECT began_at FROM calls
    WHERE number_hash = $1 AND began_at >= $2 AND began_at < $3 AND id <> $4
    ORDER BY began_at DESC LIMIT 100";
