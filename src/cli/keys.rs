//! `zhucan keys rotate`.

use std::path::Path;
use std::time::Duration;

use super::{opening, say};
use crate::custody::Rotation;
use crate::vault::SoftwareKeys;

/// Adds a master key and puts every record key under it, or goes on with a rotation that was broken off. Servers go
/// on serving: they read the key file again by themselves, and `wait` is the time they get for it.
pub fn rotate(file: Option<&Path>, told: &[(&'static str, String)], wait: Duration) -> Result<(), String> {
    let config = opening::config(file, told)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let text = |error: crate::error::Error| error.to_string();
        let (database, vault) = opening::database_and_vault(&config).await?;
        if Rotation::new(database.clone(), vault.clone()).is_unfinished().await.map_err(text)? {
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
        say("older master keys stay in the file: backups made before need them");
        database.close().await;
        Ok(())
    })
}
