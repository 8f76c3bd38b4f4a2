//! `zhucan backup` and `zhucan restore`.

use std::future::Future;
use std::path::Path;

use super::{Ended, opening, say};
use crate::backup::{self, BackupError, Manifest};
use crate::cases::record::Finding;
use crate::clock::Clock;
use crate::custody;
use crate::database::Database;
use crate::files::Store;

/// Settings as the command line has them.
type Told<'t> = (Option<&'t Path>, &'t [(&'static str, String)]);

fn in_words(error: impl Into<BackupError>) -> Ended {
    let error: BackupError = error.into();
    if error.is_refusal() { Ended::Refused(error.to_string()) } else { Ended::Failed(error.to_string()) }
}

fn block_on<T>(work: impl Future<Output = Result<T, Ended>>) -> Result<T, Ended> {
    tokio::runtime::Runtime::new().map_err(|error| error.to_string())?.block_on(work)
}

/// Makes a backup beside whatever serves. Tables stay as they are, so that a newer program can make one before it
/// is put in the older one's place.
pub fn make((file, told): Told, to: &Path) -> Result<(), Ended> {
    let config = opening::config(file, told)?;
    let vault = opening::vault_of_file(&config)?;
    block_on(async {
        let database = Database::open_as_it_is(&config.database, false).await.map_err(in_words)?;
        let made = async {
            if !custody::is_settled(&database).await.map_err(|_| in_words(BackupError::NothingThere))? {
                return Err(in_words(BackupError::NothingThere));
            }
            let vault = opening::unlocked(&config, &database, vault).await?;
            let documents = Store::open(&config.data.join("documents")).map_err(in_words)?;
            backup::make(&database, &vault, &documents, Clock::system().now(), to).await.map_err(in_words)
        }
        .await;
        database.close().await;
        let made = made?;
        tell(&made.manifest);
        say(&format!("{}: {} bytes", to.display(), made.bytes));
        if made.missing.is_empty() {
            return Ok(());
        }
        let ids = made.missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Err(format!("the backup is whole, but the house lacks documents that its rows name: {ids}").into())
    })
}

/// Restores a backup, or only checks it.
pub fn restore((file, told): Told, from: &Path, only_check: bool) -> Result<(), Ended> {
    let config = opening::config(file, told)?;
    let vault = opening::vault_of_file(&config)?;
    if only_check {
        tell(&backup::check(from, &vault).map_err(in_words)?);
        say("the backup is whole");
        return Ok(());
    }
    std::fs::create_dir_all(&config.data).map_err(|error| format!("{}: {error}", config.data.display()))?;
    block_on(async {
        let documents = config.data.join("documents");
        let restored = backup::restore(&config.database, vault, &documents, from, Clock::system().now());
        let restored = restored.await.map_err(in_words)?;
        tell(&restored.manifest);
        let without = restored.manifest.without_bytes.len();
        if without > 0 {
            say(&format!("{without} documents had no bytes in the backup and are marked as removed"));
        }
        if restored.waiting > 0 {
            say(&format!(
                "{} messages wait in the outbox: a server that knows a gateway sends those that have not expired",
                restored.waiting
            ));
        }
        match restored.record {
            Finding::Whole { cases, events, seals } => {
                say(&format!("restored; the record holds: {cases} cases, {events} events, {seals} batches"));
                Ok(())
            }
            Finding::Broken { place, seq, what } => Err(format!(
                "restored as it was backed up, but the record is broken at {place}, event {seq}: {what}"
            )
            .into()),
        }
    })
}

fn tell(manifest: &Manifest) {
    say(&format!(
        "backup of {}: {} rows in {} tables (version {}), {} documents of {} bytes",
        manifest.opening.made_at.to_rfc3339(),
        manifest.rows(),
        manifest.tables.len(),
        manifest.opening.tables_version,
        manifest.documents.count,
        manifest.document_bytes
    ));
}
