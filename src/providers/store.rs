//! The account of a person who came through a provider.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::answer::Refused;
use super::identity::Identity;
use crate::accounts::{Role, store as accounts};
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::residents::store as residents;
use crate::values::new_id;
use crate::vault::Vault;

/// The account of the person with this identity number; a new one where they never came.
///
/// # Errors
/// Those of the database and the vault.
pub async fn account(
    tx: &mut Tx,
    vault: &Vault,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Uuid, Refused>> {
    let fresh = new_id(now);
    let (number, name) = (identity.id_number.as_str(), identity.name.as_str());
    let person = residents::checked(tx, vault, number, name, fresh, now).await?;
    let known = sql!(tx, fetch_optional as (Uuid, Option<DateTime<Utc>>), BY_PERSON, person)?;
    match known {
        Some((_, Some(_))) => Ok(Err(Refused::Disabled)),
        Some((id, None)) => Ok(Ok(id)),
        None => {
            let key = vault.new_record(accounts::record(fresh))?;
            let name = key.seal_text("name", name)?;
            sql!(tx, execute, ADD, fresh, key.wrapped(), Role::Resident, name, person, now)?;
            Ok(Ok(fresh))
        }
    }
}

const BY_PERSON: &str = "SELECT id, disabled_at FROM accounts WHERE person = $1";
const ADD: &str = "INSERT INTO accounts (id, record_key, role, totp_step, sealed_name, person, created_at)
    VALUES ($1, $2, $3, 0, $4, $5, $6)";
