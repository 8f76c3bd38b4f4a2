//! What goes on by itself while the house serves: the outbox, what lapses, the sealing of the record.

use std::time::Duration;

use chrono::TimeDelta;

use crate::accounts::held;
use crate::app::House;
use crate::applications::acts;
use crate::cases::{record, store as cases};
use crate::error::Result;
use crate::forms::store as forms;
use crate::outbox::{Courier, Senders};
use crate::web::Limits;

/// Starts the jobs.
pub fn start(house: &House, senders: Senders) {
    let ground = &house.ground;
    let courier = Courier {
        database: ground.database.clone(),
        vault: ground.vault.clone(),
        clock: ground.clock.clone(),
        senders,
    };
    tokio::spawn(courier.run());
    tokio::spawn(house.register.as_ref().clone().run());
    let house = house.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = round(&house).await {
                tracing::error!(%error, "jobs.stuck");
            }
            tokio::time::sleep(Duration::from_secs(30)).await;
        }
    });
}

/// One round of everything that is due.
///
/// # Errors
/// Those of the database and the vault.
pub async fn round(house: &House) -> Result<()> {
    let ground = house.ground.clone();
    let now = ground.clock.now();
    // A master key that was added is used from here on. Without the file the keys at hand go on.
    match ground.vault.refresh_keys() {
        Ok(true) => tracing::info!("keys.refreshed"),
        Ok(false) => {}
        Err(error) => tracing::warn!(%error, "keys.not_refreshed"),
    }
    let lapsed = cases::lapsed(&mut ground.database.read().await?, now, 500).await?;
    for (id, number, service) in lapsed {
        let Some(service) = house.catalogue.get(&service).cloned() else { continue };
        let (vault, calendar) = (ground.vault.clone(), ground.calendar());
        let done = ground
            .database
            .write(move |tx| {
                Box::pin(async move {
                    match cases::by_id(tx, &vault, id).await? {
                        Some(case) => acts::lapse(tx, &vault, &service, &calendar, case, now).await,
                        None => Ok(false),
                    }
                })
            })
            .await?;
        if done {
            tracing::info!(case = %number, "case.lapsed");
        }
    }
    let untouched_since = now - TimeDelta::days(i64::from(ground.config.draft_days));
    let documents = ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                record::seal(tx, now).await?;
                Limits::forget(tx, now).await?;
                held::forget(tx, now).await?;
                forms::forget(tx, untouched_since).await
            })
        })
        .await?;
    for document in documents {
        // The rows are gone: bytes that stay behind a fault here are sealed, and their key is gone with the row.
        if let Err(error) = ground.files.delete(document).await {
            tracing::warn!(%document, %error, "document.bytes_stay");
        }
    }
    Ok(())
}
