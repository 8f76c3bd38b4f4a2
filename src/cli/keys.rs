//! `zhucan keys rotate`, also of the data.

use std::path::Path;
use std::time::Duration;

use super::{opening, say};
use crate::custody::{Resealed, Resealing, Rotation};
use crate::error::Error;
use crate::files::Store;
use crate::vault::SoftwareKeys;

/// Adds a master key and puts every record key under it, or goes on with a rotation that was broken off. Servers go
/// on serving: they read the key file again by themselves, and `wait` is the time they get for it. With a `pause`, the
/// data is sealed again too, by fresh record keys.
pub fn rotate(
    file: Option<&Path>,
    told: &[(&'static str, String)],
    wait: Duration,
    pause: Option<Duration>,
) -> Result<(), String> {
    let config = opening::config(file, told)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let text = |error: crate::error::Error| error.to_string();
        let (database, vault) = opening::database_and_vault(&config).await?;
        let store = Store::open(&config.data.join("documents")).map_err(|error| error.to_string())?;
        let resealing = Resealing::new(database.clone(), vault.clone(), store, pause.unwrap_or_default());
        let resumed = resealing.is_unfinished().await.map_err(text)?;
        if resumed && pause.is_none() {
            return Err("the data is being sealed again: end that first with --reseal".to_owned());
        }
        if resumed {
            say("going on with sealing the data again");
        } else if Rotation::new(database.clone(), vault.clone()).is_unfinished().await.map_err(text)? {
            say("going on with a rotation that was broken off");
        } else {
            let named = |error| format!("setting `keys` ({}): {error}", config.keys.display());
            let mut keys = SoftwareKeys::load(&config.keys).map_err(named)?;
            let id = keys.add_generation().map_err(named)?;
            keys.save(&config.keys).map_err(named)?;
            vault.refresh_keys().map_err(|error| error.to_string())?;
            say(&format!("master key {id} is in {}", config.keys.display()));
        }
        let mut walk = Rotation::new(database.clone(), vault.clone());
        while walk.step().await.map_err(text)? {}
        // A server may have wrapped new keys by the old one until it read the file again: the second walk finds them.
        tokio::time::sleep(wait).await;
        let rest = Rotation::new(database.clone(), vault).finish().await.map_err(text)?;
        say(&format!(
            "{} record keys were changed; all are under the newest master key",
            walk.changed() + rest
        ));
        if pause.is_some() {
            reseal(&resealing).await?;
        }
        say("older master keys stay in the file: backups made before need them");
        database.close().await;
        Ok(())
    })
}

async fn reseal(resealing: &Resealing) -> Result<(), String> {
    let told = |table: &str, done: &Resealed| {
        let Resealed { rows, fields, files, .. } = done;
        say(&format!("{table}: so far {rows} fresh keys, {fields} fields and {files} files sealed again"));
    };
    let done = resealing.run(told).await.map_err(|error| match error {
        Error::Conflict => "a backup is being made: try again when it has ended".to_owned(),
        error => error.to_string(),
    })?;
    if done.broken.is_empty() {
        say("everything is sealed by fresh record keys");
        return Ok(());
    }
    let broken = done.broken.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    Err(format!("these do not open and stay as they are; everything else is sealed again:\n{broken}"))
}
