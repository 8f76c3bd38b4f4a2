//! The plan of the house, kept: who may use whom, and what stands only in its own room.

use std::fs;
use std::path::{Path, PathBuf};

/// Foundations and rooms, lower ones first: each may use those before it.
const ORDER: [&str; 38] = [
    "error",
    "clock",
    "values",
    "config",
    "calendar",
    "vault",
    "database",
    "files",
    "custody",
    "words",
    "web",
    "ui",
    "outbox",
    "district",
    "accounts",
    "residents",
    "providers",
    "catalogue",
    "benefits",
    "cases",
    "forms",
    "mandates",
    "notices",
    "appointments",
    "applications",
    "register",
    "proposals",
    "my_data",
    "reconciliation",
    "institutions",
    "desk",
    "hotline",
    "payments",
    "retention",
    "administration",
    "backup",
    "vitals",
    "site",
];

/// Uses upwards that the house knows of, each with its reason.
const KNOWN: [(&str, &str, &str); 12] = [
    ("error", "vault", "the one error carries the vault's"),
    ("error", "web", "its answer is an error page"),
    ("config", "database", "a setting is parsed into the database's Location at once"),
    ("config", "files", "a setting is parsed into the scanner's place at once"),
    ("database", "values", "tests name their databases with random digits"),
    ("web", "ui", "error pages are pages"),
    ("vault", "values", "ids are values"),
    ("ui", "web", "preferences and assets"),
    ("catalogue", "accounts", "pages name their act in the permission table"),
    ("calendar", "clock", "China's day"),
    ("accounts", "outbox", "codes go out"),
    ("forms", "cases", "a form knows its channel and subject"),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn place(room: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == room)
}

/// The code of a file without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// Rooms that a file names.
fn used(text: &str) -> Vec<String> {
    text.match_indices("crate::")
        .map(|(at, found)| {
            text[at + found.len()..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect()
        })
        .collect()
}

#[test]
fn a_room_uses_only_what_stands_below_it() {
    for room in ORDER {
        let folder = Path::new("src").join(room);
        let all =
            if folder.is_dir() { files(&folder) } else { vec![Path::new("src").join(format!("{room}.rs"))] };
        for file in all {
            for other in used(&code(&file)) {
                let (Some(here), Some(there)) = (place(room), place(&other)) else { continue };
                let known = KNOWN.iter().any(|(from, to, _)| *from == room && *to == other);
                assert!(there <= here || known, "{} uses {other}, which stands above {room}", file.display());
            }
        }
    }
}

#[test]
fn views_know_no_database_and_stores_no_markup() {
    for file in files(Path::new("src")) {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = code(&file);
        if name == "store.rs" {
            assert!(!text.contains("maud") && !text.contains("actix"), "{}", file.display());
        }
        if name == "views.rs" || name.ends_with("_views.rs") {
            assert!(!text.contains("sql!(") && !text.contains("async fn"), "{}", file.display());
        }
        if !file.starts_with("src/ui") {
            assert!(!text.contains("PreEscaped"), "{}: raw markup is written in ui alone", file.display());
        }
    }
}

#[test]
fn every_form_that_changes_something_is_opened_by_the_component_that_gives_it_its_key() {
    for file in files(Path::new("src")) {
        let own = file.ends_with("ui/form.rs") || file.starts_with("src/tests");
        let written = fs::read_to_string(&file).unwrap().contains("method=\"post\"");
        assert!(own || !written, "{}: a form is opened by ui::form", file.display());
    }
}

#[test]
fn no_file_is_longer_than_a_reader_would_accept() {
    for file in files(Path::new("src")) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 520, "{} has {lines} lines: is there a second room in it?", file.display());
    }
}
