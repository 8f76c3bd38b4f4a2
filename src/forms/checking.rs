//! Documents are looked at by a virus scanner where one is set. What was not looked at yet, since the scanner was away,
//! is kept and opened to nobody; what was found harmful answers no question and is opened to nobody.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::draft::{Document, LookedAt};
use super::store;
use crate::error::{Error, Result};
use crate::files::{StoreError, Verdict};
use crate::web::Ground;

/// How many documents are looked at in one round.
const ROUND: i64 = 200;

/// What a scanner says of a file that has just come. One that is away says nothing, and the file waits.
pub async fn look(ground: &Ground, bytes: &[u8]) -> LookedAt {
    let Some(scanner) = &ground.config.scanner else { return LookedAt::NotYet };
    match scanner.look(bytes).await {
        Ok(Verdict::Clean) => LookedAt::Clean,
        Ok(Verdict::Harmful(name)) => LookedAt::Harmful(name),
        Err(error) => {
            tracing::warn!(%error, "scanner.away");
            LookedAt::NotYet
        }
    }
}

/// Whether a document may be opened.
///
/// # Errors
/// `Harmful`, `NotChecked`.
pub fn may_be_opened(ground: &Ground, document: &Document) -> Result<()> {
    match &document.looked_at {
        LookedAt::Harmful(_) => Err(Error::Harmful),
        LookedAt::NotYet if ground.config.scanner.is_some() => Err(Error::NotChecked),
        LookedAt::NotYet | LookedAt::Clean => Ok(()),
    }
}

/// Has documents looked at that came while the scanner was away, or before one was set. Tells how many were; it leaves
/// off when the scanner is still away.
///
/// # Errors
/// Those of the database, the vault and the file store.
pub async fn round(ground: &Ground, now: DateTime<Utc>) -> Result<usize> {
    let Some(scanner) = &ground.config.scanner else { return Ok(0) };
    let waiting = store::unchecked(&mut ground.database.read().await?, ROUND).await?;
    let mut done = 0;
    for (id, wrapped) in waiting {
        let key = ground.vault.open_record(&wrapped, &store::document_record(id))?;
        let bytes = match ground.files.get(id, &key).await {
            Ok(bytes) => bytes,
            // Removed meanwhile, or lost: nobody can open it, and it holds up no other.
            Err(StoreError::Missing) => Vec::new(),
            Err(error) => return Err(Error::internal(error)),
        };
        let harm = match scanner.look(&bytes).await {
            Ok(Verdict::Clean) => None,
            Ok(Verdict::Harmful(name)) => {
                tracing::warn!(document = %id, found = %name, "document.harmful");
                Some(name)
            }
            Err(error) => {
                tracing::warn!(%error, "scanner.away");
                break;
            }
        };
        note(ground, id, harm, now).await?;
        done += 1;
    }
    Ok(done)
}

async fn note(ground: &Ground, id: Uuid, harm: Option<String>, now: DateTime<Utc>) -> Result<()> {
    let write = ground
        .database
        .write(move |tx| Box::pin(async move { store::note_checked(tx, id, harm.as_deref(), now).await }));
    write.await
}
