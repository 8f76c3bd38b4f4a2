//! Documents are looked at by a virus scanner where one is set. What was not looked at yet, since the scanner was away,
//! is kept and opened to nobody; what was found harmful answers no question and is opened to nobody.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::draft::{Document, LookedAt};
use super::store;
use crate::error::{Error, Result};
use crate::files::{StoreError, Unjudged, Verdict};
use crate::web::Ground;

/// How many documents are asked for at a time.
const PIECE: i64 = 200;

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

/// Has documents looked at that came while the scanner was away, or before one was set. Tells how many were. One that it
/// cannot judge, or that does not open, stays held back and holds up no other; it leaves off when the scanner is away.
///
/// # Errors
/// Those of the database.
pub async fn round(ground: &Ground, now: DateTime<Utc>) -> Result<usize> {
    let Some(scanner) = &ground.config.scanner else { return Ok(0) };
    let (mut done, mut after) = (0, Uuid::nil());
    loop {
        let waiting = store::unchecked(&mut ground.database.read().await?, after, PIECE).await?;
        let Some((last, _)) = waiting.last() else { return Ok(done) };
        after = *last;
        for (id, wrapped) in waiting {
            let bytes = match bytes_of(ground, id, &wrapped).await {
                Ok(bytes) => bytes,
                Err(error) => {
                    tracing::error!(document = %id, %error, "document.unreadable");
                    continue;
                }
            };
            let harm = match scanner.look(&bytes).await {
                Ok(Verdict::Clean) => None,
                Ok(Verdict::Harmful(name)) => {
                    tracing::warn!(document = %id, found = %name, "document.harmful");
                    Some(name)
                }
                Err(error @ Unjudged::Away(_)) => {
                    tracing::warn!(%error, "scanner.away");
                    return Ok(done);
                }
                Err(error) => {
                    tracing::warn!(document = %id, %error, "document.not_judged");
                    continue;
                }
            };
            note(ground, id, harm, now).await?;
            done += 1;
        }
    }
}

async fn bytes_of(ground: &Ground, id: Uuid, wrapped: &[u8]) -> Result<Vec<u8>> {
    let key = ground.vault.open_record(wrapped, &store::document_record(id))?;
    match ground.files.get(id, &key).await {
        // Removed meanwhile, or lost: there is nothing to open.
        Err(StoreError::Missing) => Ok(Vec::new()),
        bytes => bytes.map_err(Error::internal),
    }
}

async fn note(ground: &Ground, id: Uuid, harm: Option<String>, now: DateTime<Utc>) -> Result<()> {
    let write = ground
        .database
        .write(move |tx| Box::pin(async move { store::note_checked(tx, id, harm.as_deref(), now).await }));
    write.await
}
