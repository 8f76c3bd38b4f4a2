//! Opens every sealed field of the database and names the first that does not open: somebody changed a bit of it, or moved
//! it from another row. Each field is bound to its row and its name, so that neither goes unnoticed.

use uuid::Uuid;

use super::fields::{FIELDS, Field};
use super::{ROW, record, stored};
use crate::database::{Database, Tx, sql};
use crate::error::Result;
use crate::vault::{RecordId, Vault};

/// How many owners are looked at in one statement.
const BATCH: i64 = 200;

/// What an inspection found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inspected {
    /// Every field opens: how many there are.
    Whole(u64),
    /// The first that does not.
    Broken {
        /// Table and column.
        field: String,
        /// The row that has the key: a case for its letters, a form for its pages.
        owner: Uuid,
    },
}

/// Opens everything.
///
/// # Errors
/// Those of the database; of the vault only where master keys are missing.
pub async fn inspect(database: &Database, vault: &Vault) -> Result<Inspected> {
    let mut opened = 0;
    if let Some((wrapped, sealed)) = stored(&mut database.read().await?).await? {
        if vault.open_record(&wrapped, &record()).and_then(|key| key.open("lookup", &sealed)).is_err() {
            return Ok(Inspected::Broken { field: "house_key.sealed_lookup".to_owned(), owner: ROW });
        }
        opened += 1;
    }
    for field in FIELDS {
        match column(database, vault, field).await? {
            Inspected::Whole(count) => opened += count,
            broken @ Inspected::Broken { .. } => return Ok(broken),
        }
    }
    Ok(Inspected::Whole(opened))
}

async fn column(database: &Database, vault: &Vault, field: &Field) -> Result<Inspected> {
    let (mut opened, mut after) = (0, Uuid::nil());
    loop {
        // Each batch sees the database at one moment: what is written meanwhile does not stand between.
        let mut tx = database.read().await?;
        let owners = sql!(tx, fetch_all as (Uuid,), field.owners, after, BATCH)?;
        let Some((last,)) = owners.last().copied() else { return Ok(Inspected::Whole(opened)) };
        for (owner, wrapped, number, sealed) in rows(&mut tx, field, after).await? {
            let Some(sealed) = sealed else { continue };
            let key = vault.open_record(&wrapped, &RecordId::new(field.owner, owner));
            let text = key.and_then(|key| key.open_part(field.name, &field.part(number), &sealed));
            if text.map(zeroize::Zeroizing::new).is_err() {
                return Ok(Inspected::Broken { field: format!("{}.{}", field.table, field.column), owner });
            }
            opened += 1;
        }
        after = last;
    }
}

type Row = (Uuid, Vec<u8>, i64, Option<Vec<u8>>);

async fn rows(tx: &mut Tx, field: &Field, after: Uuid) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as (Uuid, Vec<u8>, i64, Option<Vec<u8>>), field.rows, after, BATCH)
}
