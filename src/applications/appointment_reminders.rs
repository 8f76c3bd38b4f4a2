//! Reminders of appointments: the evening before and on the day, each once, whatever happens between.

use std::sync::Arc;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

use super::arranging::{self, Around, News};
use crate::appointments::{Reminder, store as appointments};
use crate::cases::store as cases;
use crate::catalogue::{Catalogue, Service};
use crate::error::Result;
use crate::web::Ground;

/// No appointment that is further away is looked at.
const AHEAD: TimeDelta = TimeDelta::hours(48);

/// Sends what is due; tells how many.
///
/// # Errors
/// Those of the database and the vault.
pub async fn send(ground: &Ground, catalogue: &Catalogue) -> Result<usize> {
    let now = ground.clock.now();
    let settings = ground.config.appointments;
    let mut sent = 0;
    for (which, at) in [(Reminder::Evening, settings.evening), (Reminder::Morning, settings.morning)] {
        let Some(at) = at else { continue };
        for (id, case) in due(ground, which, at, now).await? {
            let mut tx = ground.database.read().await?;
            let found = cases::by_id(&mut tx, &ground.vault, case).await?;
            drop(tx);
            let Some(service) = found.and_then(|(case, _)| catalogue.get(&case.service).cloned()) else {
                continue;
            };
            sent += usize::from(remind(ground, service, (id, case), which, now).await?);
        }
    }
    Ok(sent)
}

async fn due(
    ground: &Ground,
    which: Reminder,
    at: NaiveTime,
    now: DateTime<Utc>,
) -> Result<Vec<(Uuid, Uuid)>> {
    let mut tx = ground.database.read().await?;
    let soon = appointments::soon(&mut tx, (now, now + AHEAD), which).await?;
    let due = soon.into_iter().filter(|(_, _, span, made_at)| which.is_due(*span, *made_at, at, now));
    Ok(due.map(|(id, case, ..)| (id, case)).collect())
}

/// The note that it went out and the text itself are one write: killed between, neither is there; sent twice, never.
async fn remind(
    ground: &Ground,
    service: Arc<Service>,
    (id, case): (Uuid, Uuid),
    which: Reminder,
    now: DateTime<Utc>,
) -> Result<bool> {
    let vault = ground.vault.clone();
    ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                if !appointments::reminded(tx, id, which, now).await? {
                    return Ok(false);
                }
                let Some((case, key)) = cases::by_id(tx, &vault, case).await? else { return Ok(false) };
                let Some(one) = appointments::open_of(tx, &key, case.id).await?.filter(|one| one.id == id)
                else {
                    return Ok(false);
                };
                let around = Around { vault: &vault, service: &service, change_hours: 0 };
                arranging::tell(tx, around, (&case, &key), &one, News::Reminder, now).await?;
                Ok(true)
            })
        })
        .await
}
