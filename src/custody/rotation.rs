//! Every record key under the newest master key, in batches, while the house serves.
//!
//! Nothing notes how far it came, so nothing can be wrong about it after a kill: a key that is under the newest
//! master key already is passed over. The house's own row comes last and shows whether a rotation is unfinished.

use uuid::Uuid;

use super::{ROW, record, stored};
use crate::database::{Database, Tx, sql};
use crate::error::Result;
use crate::vault::{RecordId, Vault};

/// How many record keys are changed in one transaction.
const BATCH: i64 = 200;

/// A table whose rows have a record key each.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name, to which the vault binds each key.
    pub name: &'static str,
    pub(super) batch: &'static str,
    pub(super) set: &'static str,
}

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        &[$(Table {
            name: $name,
            batch: concat!("SELECT id, record_key FROM ", $name,
                // A row that was erased has no key.
                " WHERE id > $1 AND length(record_key) > 0 ORDER BY id LIMIT $2"),
            // A key that somebody changed or destroyed meanwhile stays as they left it.
            set: concat!("UPDATE ", $name, " SET record_key = $2 WHERE id = $1 AND record_key = $3"),
        }),*]
    };
}

/// All of them; a test compares the list with the migrations.
pub const TABLES: &[Table] = tables![
    "people",
    "accounts",
    "held_forms",
    "drafts",
    "documents",
    "cases",
    "outbox",
    "certificates",
    "recusals",
    "holders",
    "register_imports",
    "mandates",
    "bank_accounts",
    "calls"
];

/// One walk through all tables.
pub struct Rotation {
    database: Database,
    vault: Vault,
    table: usize,
    after: Uuid,
    batch: i64,
    changed: u64,
}

impl Rotation {
    /// A walk that has not begun.
    pub const fn new(database: Database, vault: Vault) -> Self {
        Self { database, vault, table: 0, after: Uuid::nil(), batch: BATCH, changed: 0 }
    }

    /// The same walk in other steps.
    #[must_use]
    pub fn in_batches_of(self, batch: i64) -> Self {
        Self { batch, ..self }
    }

    /// Whether an earlier rotation was begun and not ended.
    ///
    /// # Errors
    /// Those of the database and the vault.
    pub async fn is_unfinished(&self) -> Result<bool> {
        let row = stored(&mut self.database.read().await?).await?;
        let Some((wrapped, _)) = row else { return Ok(false) };
        Ok(self.vault.rewrap(&wrapped, &record())?.is_some())
    }

    /// One batch. False once the walk has been everywhere.
    ///
    /// # Errors
    /// Those of the database and the vault; what was done before stays done.
    pub async fn step(&mut self) -> Result<bool> {
        let Some(table) = TABLES.get(self.table) else { return Ok(false) };
        let mut tx = self.database.read().await?;
        let rows = sql!(tx, fetch_all as (Uuid, Vec<u8>), table.batch, self.after, self.batch)?;
        drop(tx);
        let Some((last, _)) = rows.last() else {
            (self.table, self.after) = (self.table + 1, Uuid::nil());
            return Ok(true);
        };
        self.after = *last;
        let mut changes = Vec::new();
        for (id, old) in rows {
            if let Some(new) = self.vault.rewrap(&old, &RecordId::new(table.name, id))? {
                changes.push((id, new, old));
            }
        }
        if !changes.is_empty() {
            let set = table.set;
            let write = self.database.write(move |tx| Box::pin(store(tx, set, changes)));
            self.changed += write.await?;
        }
        Ok(true)
    }

    /// How many keys were changed so far.
    pub const fn changed(&self) -> u64 {
        self.changed
    }

    /// The rest of the walk, then the house's own row. Tells how many keys were changed.
    ///
    /// # Errors
    /// As `step`.
    pub async fn finish(mut self) -> Result<u64> {
        while self.step().await? {}
        let row = stored(&mut self.database.read().await?).await?;
        if let Some((old, _)) = row
            && let Some(new) = self.vault.rewrap(&old, &record())?
        {
            let write = self.database.write(move |tx| Box::pin(store(tx, SET_ROW, vec![(ROW, new, old)])));
            self.changed += write.await?;
        }
        Ok(self.changed)
    }
}

pub(super) async fn store(
    tx: &mut Tx,
    set: &'static str,
    changes: Vec<(Uuid, Vec<u8>, Vec<u8>)>,
) -> Result<u64> {
    let mut changed = 0;
    for (id, new, old) in changes {
        changed += sql!(tx, execute, set, id, new, old)?;
    }
    Ok(changed)
}

pub(super) const SET_ROW: &str = "UPDATE house_key SET record_key = $2 WHERE id = $1 AND record_key = $3";
