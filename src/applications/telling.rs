//! Telling a person that somebody acted for them: each time, in their own way, and not where that would put them in danger.

use chrono::{DateTime, Utc};

use super::reaching::words_of;
use crate::cases::{Case, Doer};
use crate::database::Tx;
use crate::error::Result;
use crate::mandates::store as mandates;
use crate::outbox;
use crate::vault::Vault;

/// Tells the person, where whoever acted did it under a mandate.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_act(tx: &mut Tx, vault: &Vault, doer: Doer, case: &Case, at: DateTime<Utc>) -> Result<()> {
    let Some(mandate) = doer.mandate else { return Ok(()) };
    let Some((phone, quiet)) = mandates::phone_of_principal(tx, vault, mandate).await? else { return Ok(()) };
    let words = words_of(case);
    let text = if quiet { words.track_quiet_text() } else { words.mandates_acted_text(&case.number) };
    let told = outbox::Message::Sms { phone, text };
    outbox::store::enqueue(tx, vault, &told, Some(case.id), at).await?;
    Ok(())
}
