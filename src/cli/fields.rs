//! `zhucan audit fields`.

use std::path::Path;

use super::{opening, say};
use crate::custody::{self, Inspected};
use crate::files::Store;
use crate::forms::store as forms;

/// Opens every sealed field of the database and every document; fails with the first that does not open.
pub fn inspect(file: Option<&Path>, told: &[(&'static str, String)]) -> Result<(), String> {
    let config = opening::config(file, told)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let text = |error: crate::error::Error| error.to_string();
        let (database, vault) = opening::database_and_vault(&config).await?;
        let fields = match custody::inspect(&database, &vault).await.map_err(text)? {
            Inspected::Whole(fields) => fields,
            Inspected::Broken { field, owner } => {
                return Err(format!("{field} does not open, in the row of {owner}: it was changed"));
            }
        };
        let store = Store::open(&config.data.join("documents")).map_err(|error| error.to_string())?;
        let kept = forms::keys_of_documents(&mut database.read().await.map_err(text)?).await.map_err(text)?;
        let documents = kept.len();
        for (id, wrapped) in kept {
            let key = vault.open_record(&wrapped, &forms::document_record(id));
            let key = key.map_err(|error| format!("document {id}: {error}"))?;
            store.get(id, &key).await.map_err(|error| format!("document {id} does not open: {error}"))?;
        }
        say(&format!("every sealed field opens: {fields} fields, {documents} documents"));
        database.close().await;
        Ok(())
    })
}
