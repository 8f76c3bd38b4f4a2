//! The key file belongs to the database, and can be changed while the house serves.
//!
//! One row of the database is sealed as all others are. It opens only under the master keys that it was made with,
//! so a wrong key file is found at the start and not at the first resident. What the row holds is the key of the
//! look-up hashes: it stays the same when master keys change, so a session, a query code or a phone is found before,
//! during and after a rotation.

mod fields;
mod inspection;
mod resealing;
mod rotation;

use uuid::Uuid;

use crate::database::{Database, Tx, sql};
use crate::error::{Error, Result};
use crate::vault::{RecordId, Vault, VaultError};

pub use fields::{FIELDS, Field};
pub use inspection::{Inspected, inspect};
pub use resealing::{Resealed, Resealing};
pub use rotation::{Rotation, TABLES};

/// The one row.
const ROW: Uuid = Uuid::from_u128(1);

fn record() -> RecordId {
    RecordId::new("house_key", ROW)
}

/// Why a key file and a database do not go together.
#[derive(Debug, thiserror::Error)]
pub enum CustodyError {
    /// The keys are others than those that sealed the database.
    #[error("these master keys do not open the database: bring back the key file that belongs to it")]
    OtherKeys,
    /// The database could not be asked, or the vault failed otherwise.
    #[error(transparent)]
    Failed(#[from] Error),
}

/// Whether the database has keys already.
///
/// # Errors
/// Those of the database.
pub async fn is_settled(database: &Database) -> Result<bool> {
    Ok(stored(&mut database.read().await?).await?.is_some())
}

/// Whether the database answers and opens under the keys at hand, as it did at the start.
///
/// # Errors
/// Those of the database.
pub async fn opens(database: &Database, vault: &Vault) -> Result<bool> {
    let Some((wrapped, sealed)) = stored(&mut database.read().await?).await? else { return Ok(false) };
    Ok(vault.open_record(&wrapped, &record()).and_then(|key| key.open("lookup", &sealed)).is_ok())
}

/// Checks that the keys open the database, and gives the vault that finds what it holds. A new database is tied to
/// the keys here.
///
/// # Errors
/// `OtherKeys`; those of the database and the vault.
pub async fn unlock(database: &Database, vault: Vault) -> std::result::Result<Vault, CustodyError> {
    let row = stored(&mut database.read().await?).await?;
    let row = match row {
        Some(row) => row,
        None => settle(database, &vault).await?,
    };
    let (wrapped, sealed) = row;
    let key = match vault.open_record(&wrapped, &record()).and_then(|key| key.open("lookup", &sealed)) {
        Ok(key) => key,
        Err(VaultError::Broken | VaultError::UnknownKey(_)) => return Err(CustodyError::OtherKeys),
        Err(error) => return Err(Error::from(error).into()),
    };
    Ok(vault.with_lookup_key(&key).map_err(Error::from)?)
}

/// Ties a new database to the keys. Where another server was quicker, its row stays and is given.
async fn settle(database: &Database, vault: &Vault) -> Result<(Vec<u8>, Vec<u8>)> {
    let key = vault.new_record(record())?;
    let sealed = key.seal("lookup", &vault.new_lookup_key()?[..])?;
    database
        .write(move |tx| {
            Box::pin(async move {
                sql!(tx, execute, SETTLE, ROW, key.wrapped(), sealed)?;
                stored(tx).await?.ok_or_else(|| Error::internal("the row of the house's key is missing"))
            })
        })
        .await
}

async fn stored(tx: &mut Tx) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
    sql!(tx, fetch_optional as (Vec<u8>, Vec<u8>), STORED, ROW)
}

const STORED: &str = "SELECT record_key, sealed_lookup FROM house_key WHERE id = $1";
const SETTLE: &str = "INSERT INTO house_key (id, record_key, sealed_lookup) VALUES ($1, $2, $3)
    ON CONFLICT (id) DO NOTHING";
