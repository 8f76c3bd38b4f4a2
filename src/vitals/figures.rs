//! Figures of the moment: what waits, what is open, what the program takes. Numbers only; no name, number or path.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

use crate::cases::queue;
use crate::database::Database;
use crate::error::Result;
use crate::forms::store as forms;
use crate::outbox::{KINDS, store as outbox};

/// The two lines before a figure.
pub fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    // Writing to a String cannot fail; so below.
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

/// Writes what the database knows.
///
/// # Errors
/// Those of the database; then nothing was written.
pub async fn write_stored(out: &mut String, database: &Database, now: DateTime<Utc>) -> Result<()> {
    let mut tx = database.read().await?;
    let mut waiting = Vec::new();
    for kind in KINDS {
        waiting.push((kind, outbox::figures(&mut tx, kind, now).await?));
    }
    let open = queue::open_by_stage(&mut tx).await?;
    let (unchecked, harmful) = forms::checked_figures(&mut tx).await?;
    drop(tx);
    head(out, "zhucan_outbox_messages", "gauge", "Messages that have not gone out, by kind and state.");
    for (kind, figures) in &waiting {
        for (state, count) in [("waiting", figures.waiting), ("failed", figures.failed)] {
            let _ = writeln!(out, "zhucan_outbox_messages{{kind=\"{kind}\",state=\"{state}\"}} {count}");
        }
    }
    head(out, "zhucan_outbox_oldest_seconds", "gauge", "How long the longest has waited.");
    for (kind, figures) in &waiting {
        let seconds = figures.oldest.map_or(0, |since| (now - since).num_seconds().max(0));
        let _ = writeln!(out, "zhucan_outbox_oldest_seconds{{kind=\"{kind}\"}} {seconds}");
    }
    head(
        out,
        "zhucan_documents",
        "gauge",
        "Documents that no virus scanner has looked at, or found harmful.",
    );
    let _ = writeln!(out, "zhucan_documents{{state=\"unchecked\"}} {unchecked}");
    let _ = writeln!(out, "zhucan_documents{{state=\"harmful\"}} {harmful}");
    head(out, "zhucan_open_cases", "gauge", "Open cases, by stage.");
    for (stage, count) in open {
        let _ = writeln!(out, "zhucan_open_cases{{stage=\"{}\"}} {count}", escaped(&stage));
    }
    Ok(())
}

/// Writes what the program knows of itself.
pub fn write_own(out: &mut String, database: &Database, answers: bool) {
    head(out, "zhucan_info", "gauge", "Version of the program, kind of database.");
    let (version, kind) = (env!("CARGO_PKG_VERSION"), database.name());
    let _ = writeln!(out, "zhucan_info{{version=\"{version}\",database=\"{kind}\"}} 1");
    head(out, "zhucan_database_up", "gauge", "Whether the database answered in time.");
    let _ = writeln!(out, "zhucan_database_up {}", u8::from(answers));
    if let Some(writes) = database.waiting_writes() {
        head(out, "zhucan_writes_waiting", "gauge", "Writes that stand in line for SQLite.");
        let _ = writeln!(out, "zhucan_writes_waiting {writes}");
    }
    if let Some(bytes) = memory() {
        head(out, "process_resident_memory_bytes", "gauge", "Memory of the process.");
        let _ = writeln!(out, "process_resident_memory_bytes {bytes}");
    }
}

/// What the process holds in memory, where the system tells.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

fn escaped(label: &str) -> String {
    label.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}
