//! Open cases of a unit that ended go to whoever took over, as a whole: each keeps its number, stage and limit, its
//! history says so, and nobody holds it until somebody of the new unit takes it.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::change::{Open, change};
use super::event::{ActorRole, EventKind};
use crate::database::{Database, Tx, sql};
use crate::error::{Error, Result};
use crate::vault::Vault;

/// Cases that are moved in one go; what is left moves with the next.
const AT_ONCE: i64 = 500;

/// How many open cases a unit holds, and how many are referred to it.
///
/// # Errors
/// Those of the database.
pub async fn left(tx: &mut Tx, unit: &str) -> Result<i64> {
    Ok(sql!(tx, fetch_one as (i64,), LEFT, unit)?.0)
}

/// Moves what is open from units whose last day is over and that hand over; tells how many cases moved. It can be
/// broken off and done again.
///
/// # Errors
/// Those of the database and the vault.
pub async fn hand_over(
    database: &Database,
    vault: &Vault,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> Result<usize> {
    let mut tx = database.read().await?;
    let cases = sql!(tx, fetch_all as (Uuid, String, String), TO_MOVE, today, AT_ONCE)?;
    drop(tx);
    let mut moved = 0;
    for (id, from, to) in cases {
        let one =
            change(database, vault, id, move |open| Box::pin(async move { one(open, (from, to), at).await }));
        match one.await {
            Ok(()) => moved += 1,
            // Somebody moved it meanwhile: the next round looks again.
            Err(Error::Conflict) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(moved)
}

async fn one(mut open: Open<'_>, (from, to): (String, String), at: DateTime<Utc>) -> Result<()> {
    if open.case.unit == from {
        sql!(open.tx, execute, MOVE, open.case.id, &to)?;
    } else if open.case.referred_to.as_ref() == Some(&from) {
        sql!(open.tx, execute, REFER, open.case.id, &to)?;
    } else {
        return Ok(());
    }
    open.record(&EventKind::UnitChanged { from, to }, None, ActorRole::System, at).await
}

const LEFT: &str = "SELECT count(*) FROM cases WHERE open = TRUE AND (unit = $1 OR referred_to = $1)";
const TO_MOVE: &str = "SELECT c.id, u.code, u.successor FROM units u
        JOIN cases c ON c.open = TRUE AND (c.unit = u.code OR c.referred_to = u.code)
    WHERE u.hands_over = TRUE AND u.valid_to < $1 AND u.successor IS NOT NULL ORDER BY c.id LIMIT $2";
const MOVE: &str = "UPDATE cases SET unit = $2, holder = NULL WHERE id = $1";
const REFER: &str = "UPDATE cases SET referred_to = $2 WHERE id = $1";
