//! Opening what a subcommand needs: settings, keys, database.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use crate::config::Config;
use crate::custody::{self, CustodyError};
use crate::database::Database;
use crate::vault::{KeyFile, SoftwareKeys, Suite, Vault};

/// Reads the settings.
pub fn config(file: Option<&Path>, told: &[(&'static str, String)]) -> Result<Config, String> {
    Config::read(file, told).map_err(|problem| problem.to_string())
}

/// Whether the key file was there, or its keys are new and not yet on the disk.
enum Keys {
    InFile,
    New(SoftwareKeys),
}

fn keys(config: &Config) -> Result<Keys, String> {
    if config.keys.exists() {
        return Ok(Keys::InFile);
    }
    SoftwareKeys::generate().map(Keys::New).map_err(|error| error.to_string())
}

/// An up-to-date database and the vault that belongs to it. A new house gets new keys; one that has data starts
/// neither without its keys nor with others.
pub async fn database_and_vault(config: &Config) -> Result<(Database, Vault), String> {
    let keys = keys(config)?;
    let database = Database::open(&config.database).await.map_err(|error| error.to_string())?;
    if let Keys::New(keys) = keys {
        if custody::is_settled(&database).await.map_err(|error| error.to_string())? {
            return Err(named(
                config,
                "the file is missing, and the database is sealed: bring the keys back",
            ));
        }
        keys.save(&config.keys).map_err(|error| named(config, error))?;
    }
    let vault = unlocked(config, &database, vault_of_file(config)?).await?;
    Ok((database, vault))
}

/// The vault of a key file that must be there, before it is known whether it belongs to a database.
pub fn vault_of_file(config: &Config) -> Result<Vault, String> {
    let keys = KeyFile::open(config.keys.clone(), suite(config)).map_err(|error| named(config, error))?;
    Vault::new(Arc::new(keys), suite(config)).map_err(|error| error.to_string())
}

/// The vault that finds what the database holds, once it is known that the keys belong to it.
pub async fn unlocked(config: &Config, database: &Database, vault: Vault) -> Result<Vault, String> {
    custody::unlock(database, vault).await.map_err(|error| match error {
        CustodyError::OtherKeys => named(config, error),
        CustodyError::Failed(error) => error.to_string(),
    })
}

fn named(config: &Config, reason: impl std::fmt::Display) -> String {
    format!("setting `keys` ({}): {reason}", config.keys.display())
}

/// The cipher of the settings.
pub fn suite(config: &Config) -> Suite {
    if config.cipher == "aes-256-gcm" { Suite::Aes256Gcm } else { Suite::Sm4Gcm }
}

/// Settings, vault and an up-to-date database, for a subcommand that does one thing.
pub fn blocking<F, R>(file: Option<&Path>, told: &[(&'static str, String)], work: F) -> Result<(), String>
where
    F: FnOnce(Database, Vault) -> R,
    R: Future<Output = Result<(), String>>,
{
    let config = config(file, told)?;
    std::fs::create_dir_all(&config.data).map_err(|error| format!("{}: {error}", config.data.display()))?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let (database, vault) = database_and_vault(&config).await?;
        let result = work(database.clone(), vault).await;
        database.close().await;
        result
    })
}
