//! `zhucan catalogue check FOLDER`.

use std::path::Path;

use crate::catalogue::Catalogue;

/// Checks a folder and says what it found.
pub fn check(folder: &Path) -> Result<(), String> {
    match Catalogue::check(folder) {
        Ok(services) => {
            super::say(&format!("{} good: {}", services.len(), services.join(", ")));
            Ok(())
        }
        Err(problems) => Err(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}
