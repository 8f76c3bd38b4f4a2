//! Everything sealed anew under fresh record keys, while the house serves: for a cipher that is to go, or a record key
//! that somebody may have seen.
//!
//! In three walks, each of which may be broken off anywhere and begun again. The first gives every row a fresh key
//! beside the old one; from then on what is written is sealed by the fresh one, and both open. The second seals each
//! field and each file again. The third lets go of the old key where nothing needs it any more. Between them a pause
//! lets whoever still holds a row's key from before come to an end. The house's own row is the first to have two keys
//! and the last to have one: it tells whether this is unfinished.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use super::fields::{FIELDS, Field};
use super::rotation::{SET_ROW, TABLES, Table};
use super::{ROW, record, stored};
use crate::database::{Database, Tx, sql};
use crate::error::{Error, Result};
use crate::files::{Store, StoreError};
use crate::vault::{RecordId, RecordKey, Vault, VaultError};

/// How many rows are changed in one transaction.
const BATCH: i64 = 200;

/// Tables whose rows have a file of the same id.
const WITH_FILES: [&str; 2] = ["documents", "register_imports"];

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// Rows that have a fresh key.
    pub rows: u64,
    /// Fields that were sealed again.
    pub fields: u64,
    /// Files that were sealed again.
    pub files: u64,
    /// What does not open, by table, column or "file", and row: these rows keep both keys.
    pub broken: BTreeSet<String>,
}

/// The work.
pub struct Resealing {
    database: Database,
    vault: Vault,
    files: Store,
    pause: Duration,
    batch: i64,
}

impl Resealing {
    /// Work that has not begun. `pause` is longer than any request or job holds a row's key.
    pub const fn new(database: Database, vault: Vault, files: Store, pause: Duration) -> Self {
        Self { database, vault, files, pause, batch: BATCH }
    }

    /// The same work in other steps.
    #[must_use]
    pub fn in_batches_of(self, batch: i64) -> Self {
        Self { batch, ..self }
    }

    /// Whether it was begun and not ended.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_unfinished(&self) -> Result<bool> {
        let row = stored(&mut self.database.read().await?).await?;
        Ok(row.is_some_and(|(wrapped, _)| Vault::is_renewing(&wrapped)))
    }

    /// Does it, or goes on with it. `told` is told of each table that a walk has been through.
    ///
    /// # Errors
    /// Those of the database and the vault; `Conflict` while a backup is made. What was done stays.
    pub async fn run(&self, mut told: impl FnMut(&str, &Resealed)) -> Result<Resealed> {
        let Some(_alone) = self.files.hold_alone().map_err(Error::internal)? else {
            return Err(Error::Conflict);
        };
        let mut done = Resealed::default();
        self.renew_house().await?;
        for table in TABLES {
            self.renew(table, &mut done).await?;
            told(table.name, &done);
        }
        tokio::time::sleep(self.pause).await;
        for table in TABLES {
            self.seal_again(table, &mut done).await?;
            told(table.name, &done);
        }
        tokio::time::sleep(self.pause).await;
        let mut kept = 0;
        for table in TABLES {
            kept += self.let_go(table).await?;
            told(table.name, &done);
        }
        if kept == 0 {
            self.let_go_of_house().await?;
        }
        Ok(done)
    }

    async fn renew_house(&self) -> Result<()> {
        let row = stored(&mut self.database.read().await?).await?;
        let Some((wrapped, sealed)) = row else { return Ok(()) };
        let Some(both) = self.vault.renew(&wrapped, &record())? else { return Ok(()) };
        let key = self.vault.open_record(&both, &record())?;
        let sealed_again = key.reseal_part("lookup", &[], &sealed)?.unwrap_or(sealed);
        let write = self.database.write(move |tx| {
            Box::pin(async move { sql!(tx, execute, RENEW_ROW, ROW, both, wrapped, sealed_again).map(drop) })
        });
        write.await
    }

    async fn let_go_of_house(&self) -> Result<()> {
        let row = stored(&mut self.database.read().await?).await?;
        let Some((both, _)) = row else { return Ok(()) };
        let Some(newer) = Vault::renewed(&both).map(<[u8]>::to_vec) else { return Ok(()) };
        let write = self
            .database
            .write(move |tx| Box::pin(async move { sql!(tx, execute, SET_ROW, ROW, newer, both).map(drop) }));
        write.await
    }

    /// A fresh key beside the old one, for every row of a table that needs one.
    async fn renew(&self, table: &Table, done: &mut Resealed) -> Result<()> {
        let mut after = Uuid::nil();
        while let Some(rows) = self.rows(table, after).await? {
            let mut changes = Vec::new();
            for (id, old) in rows {
                after = id;
                match self.vault.renew(&old, &RecordId::new(table.name, id)) {
                    Ok(Some(both)) => changes.push((id, both, old)),
                    Ok(None) => {}
                    Err(VaultError::Broken | VaultError::Unreadable) => {
                        done.broken.insert(format!("{}.record_key of {id}", table.name));
                    }
                    Err(error) => return Err(error.into()),
                }
            }
            if !changes.is_empty() {
                done.rows += self.set(table, changes).await?;
            }
        }
        Ok(())
    }

    /// Fields and files of every row of a table that has two keys, by the newer.
    async fn seal_again(&self, table: &Table, done: &mut Resealed) -> Result<()> {
        let mut after = Uuid::nil();
        while let Some(rows) = self.rows(table, after).await? {
            for (id, wrapped) in rows {
                after = id;
                if !Vault::is_renewing(&wrapped) {
                    continue;
                }
                let key = self.vault.open_record(&wrapped, &RecordId::new(table.name, id))?;
                if WITH_FILES.contains(&table.name) {
                    match self.files.reseal(id, &key).await {
                        Ok(again) => done.files += u64::from(again),
                        Err(StoreError::Missing) => {}
                        Err(StoreError::Sealed(_)) => {
                            done.broken.insert(format!("file of {} {id}", table.name));
                        }
                        Err(error) => return Err(Error::internal(error)),
                    }
                }
                for field in FIELDS.iter().filter(|field| field.owner == table.name) {
                    self.seal_field_again(field, id, &key, done).await?;
                }
            }
        }
        Ok(())
    }

    async fn seal_field_again(
        &self,
        field: &'static Field,
        owner: Uuid,
        key: &RecordKey,
        done: &mut Resealed,
    ) -> Result<()> {
        loop {
            let mut tx = self.database.read().await?;
            let found = sql!(tx, fetch_all as (i64, Vec<u8>), field.others, owner, key.head(), self.batch)?;
            drop(tx);
            let mut changes = Vec::new();
            for (number, old) in &found {
                match key.reseal_part(field.name, &field.part(*number), old) {
                    Ok(Some(new)) => changes.push((*number, old.clone(), new)),
                    Ok(None) => {}
                    Err(_) => {
                        done.broken.insert(format!("{}.{} of {owner}", field.table, field.column));
                    }
                }
            }
            // What does not open stands in the way of what comes behind it only where all of a batch does not.
            if changes.is_empty() {
                return Ok(());
            }
            let write = self.database.write(move |tx| {
                Box::pin(async move {
                    let mut changed = 0;
                    for (number, old, new) in changes {
                        // What somebody changed meanwhile was sealed by the newer key then.
                        changed += sql!(tx, execute, field.set, owner, number, old, new)?;
                    }
                    Ok(changed)
                })
            });
            done.fields += write.await?;
        }
    }

    /// The newer key alone, for every row of a table where nothing needs the older. Tells how many keep both.
    async fn let_go(&self, table: &'static Table) -> Result<u64> {
        let (mut after, mut kept) = (Uuid::nil(), 0);
        while let Some(rows) = self.rows(table, after).await? {
            let mut changes = Vec::new();
            for (id, both) in rows {
                after = id;
                let Some(newer) = Vault::renewed(&both).map(<[u8]>::to_vec) else { continue };
                let key = self.vault.open_record(&both, &RecordId::new(table.name, id))?;
                if WITH_FILES.contains(&table.name) {
                    match self.files.is_sealed_by(id, &key) {
                        Ok(true) | Err(StoreError::Missing) => {}
                        Ok(false) => {
                            kept += 1;
                            continue;
                        }
                        Err(error) => return Err(Error::internal(error)),
                    }
                }
                changes.push((id, newer, both, key.head()));
            }
            if changes.is_empty() {
                continue;
            }
            let name = table.name;
            let write = self.database.write(move |tx| {
                Box::pin(async move {
                    let mut kept = 0;
                    for (id, newer, both, head) in changes {
                        if is_needed(tx, name, id, &head).await? {
                            kept += 1;
                        } else {
                            sql!(tx, execute, table.set, id, newer, both)?;
                        }
                    }
                    Ok(kept)
                })
            });
            kept += write.await?;
        }
        Ok(kept)
    }

    async fn rows(&self, table: &Table, after: Uuid) -> Result<Option<Vec<(Uuid, Vec<u8>)>>> {
        let mut tx = self.database.read().await?;
        let rows = sql!(tx, fetch_all as (Uuid, Vec<u8>), table.batch, after, self.batch)?;
        Ok(Some(rows).filter(|rows| !rows.is_empty()))
    }

    async fn set(&self, table: &Table, changes: Vec<(Uuid, Vec<u8>, Vec<u8>)>) -> Result<u64> {
        let set = table.set;
        self.database.write(move |tx| Box::pin(super::rotation::store(tx, set, changes))).await
    }
}

/// Whether a field of a row is sealed by another key than the one with this head.
async fn is_needed(tx: &mut Tx, table: &str, owner: Uuid, head: &[u8]) -> Result<bool> {
    for field in FIELDS.iter().filter(|field| field.owner == table) {
        if sql!(tx, fetch_optional as (i64, Vec<u8>), field.others, owner, head, 1_i64)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

const RENEW_ROW: &str =
    "UPDATE house_key SET record_key = $2, sealed_lookup = $4 WHERE id = $1 AND record_key = $3";
