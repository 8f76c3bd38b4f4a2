//! One change of one case: opened as it is at that moment, changed, recorded, all in one durable write.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::case::Case;
use super::event::{ActorRole, Doer, EventKind};
use super::store;
use crate::database::{Database, Tx, Write};
use crate::error::{Error, Result};
use crate::vault::{RecordKey, Vault};

/// A case inside a write that nobody else can come between.
pub struct Open<'t> {
    /// The write.
    pub tx: &'t mut Tx,
    /// The vault.
    pub vault: &'t Vault,
    /// The case as it is now.
    pub case: Case,
    /// The key of its fields.
    pub key: RecordKey,
}

impl Open<'_> {
    /// Records something that leaves the stage where it is.
    ///
    /// # Errors
    /// `Conflict` where another server changed the case meanwhile.
    pub async fn record(
        &mut self,
        event: &EventKind,
        actor: impl Into<Doer>,
        role: ActorRole,
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.case = store::record_event(self.tx, &self.key, &self.case, event, actor, role, at).await?;
        Ok(())
    }
}

/// Opens a case and hands it to `body`; what that wrote is durable when this returns, or nothing of it was kept.
///
/// # Errors
/// `NotFound`; the body's own; those of the database and the vault.
pub async fn change<T, F>(database: &Database, vault: &Vault, id: Uuid, body: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(Open<'t>) -> Write<'t, T> + Send + 'static,
{
    let vault = vault.clone();
    database
        .write(move |tx| {
            Box::pin(async move {
                let (case, key) = store::by_id(tx, &vault, id).await?.ok_or(Error::NotFound)?;
                body(Open { tx, vault: &vault, case, key }).await
            })
        })
        .await
}
