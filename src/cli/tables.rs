//! Tables that the program prints of itself: routes, settings, the state of the record.

use crate::accounts::Role;
use std::path::Path;

use crate::cases::record::{self, Finding};
use crate::config::SETTINGS;
use crate::database::Database;
use crate::vault::Vault;

/// Who may use a route, by name; a visitor who is not signed in is `public`, a gateway outside is `machine`.
fn allowed(route: &crate::accounts::route::Route) -> Vec<&'static str> {
    if route.machine {
        return vec!["machine"];
    }
    std::iter::once(("public", None))
        .chain(Role::ALL.into_iter().map(|role| (role.name(), Some(role))))
        .filter(|(_, role)| route.act.is_allowed_to(*role))
        .map(|(name, _)| name)
        .collect()
}

/// `zhucan routes`.
pub fn routes(json: bool) -> Result<(), String> {
    let routes = crate::app::routes();
    if json {
        let list: Vec<_> = routes
            .iter()
            .map(|route| {
                serde_json::json!({
                    "method": route.method.as_str(), "path": route.path, "act": format!("{:?}", route.act),
                    "for": allowed(route), "page": route.page,
                })
            })
            .collect();
        super::say(&serde_json::to_string_pretty(&list).map_err(|error| error.to_string())?);
    } else {
        for route in &routes {
            super::say(&format!(
                "{:5} {:60} {:?}: {}",
                route.method,
                route.path,
                route.act,
                allowed(route).join(" ")
            ));
        }
    }
    Ok(())
}

/// `zhucan settings`.
pub fn settings() -> Result<(), String> {
    for setting in SETTINGS {
        let variable = setting.name.replace('.', "_").to_uppercase();
        super::say(&format!(
            "{:20} ZHUCAN_{variable:20} default: {}\n{:20} {}",
            setting.name,
            if setting.default.is_empty() { "(empty)" } else { setting.default },
            "",
            setting.meaning
        ));
    }
    Ok(())
}

/// `zhucan audit verify`; `heads`: a log that another host kept.
pub async fn verify(database: &Database, vault: &Vault, heads: Option<&Path>) -> Result<(), String> {
    let mut found = record::verify(database, vault).await.map_err(|error| error.to_string())?;
    if let (Some(path), Finding::Whole { .. }) = (heads, &found) {
        let log = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let heads = record::heads_in(&log);
        if heads.is_empty() {
            return Err(format!("{} holds no head of a record", path.display()));
        }
        let mut tx = database.read().await.map_err(|error| error.to_string())?;
        let against = record::against(&mut tx, &heads).await.map_err(|error| error.to_string())?;
        if let Some(broken) = against {
            found = broken;
        } else {
            super::say(&format!("{} heads of another host agree", heads.len()));
        }
    }
    match found {
        Finding::Whole { cases, events, seals } => {
            super::say(&format!("the record holds: {cases} cases, {events} events, {seals} batches"));
            Ok(())
        }
        Finding::Broken { place, seq, what } => {
            Err(format!("the record is broken at {place}, event {seq}: {what}"))
        }
    }
}
