//! Opening what a subcommand needs: settings, keys, database.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use crate::config::Config;
use crate::database::{Database, Location};
use crate::vault::{SoftwareKeys, Suite, Vault};

/// Reads the settings.
pub fn config(file: Option<&Path>, told: &[(&'static str, String)]) -> Result<Config, String> {
    Config::read(file, told).map_err(|problem| problem.to_string())
}

/// The vault over the key file. A new house gets new keys; one that has data and lost its keys does not start.
pub fn vault(config: &Config) -> Result<Vault, String> {
    let suite = if config.cipher == "aes-256-gcm" { Suite::Aes256Gcm } else { Suite::Sm4Gcm };
    let has_data = matches!(&config.database, Location::Sqlite(path) if path.exists());
    if !config.keys.exists() {
        if has_data {
            return Err(format!(
                "the key file {} is missing, and the database is not empty: bring the keys back",
                config.keys.display()
            ));
        }
        let keys = SoftwareKeys::generate().map_err(|error| error.to_string())?;
        keys.save(&config.keys).map_err(|error| format!("{}: {error}", config.keys.display()))?;
    }
    let keys =
        SoftwareKeys::load(&config.keys).map_err(|error| format!("{}: {error}", config.keys.display()))?;
    Vault::new(Arc::new(keys.with_suite(suite)), suite).map_err(|error| error.to_string())
}

/// Settings, vault and an up-to-date database, for a subcommand that does one thing.
pub fn blocking<F, R>(file: Option<&Path>, told: &[(&'static str, String)], work: F) -> Result<(), String>
where
    F: FnOnce(Database, Vault) -> R,
    R: Future<Output = Result<(), String>>,
{
    let config = config(file, told)?;
    std::fs::create_dir_all(&config.data).map_err(|error| format!("{}: {error}", config.data.display()))?;
    let vault = vault(&config)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let database = Database::open(&config.database).await.map_err(|error| error.to_string())?;
        let result = work(database.clone(), vault).await;
        database.close().await;
        result
    })
}
