//! The tables' history. A migration is never edited once it has landed: expand, then contract.
//!
//! Most files are spoken by both databases. One that cannot be shared stands in `migrations/sqlite/` or
//! `migrations/postgres/` under the same number, so that both keep one numbering.

use std::borrow::Cow;

use sqlx::SqlStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Number, name and text, in order.
const SHARED: &[(i64, &str, &str)] = &[
    (1, "ground", include_str!("../../migrations/0001_ground.sql")),
    (2, "delivery and keys", include_str!("../../migrations/0002_delivery_and_keys.sql")),
    (3, "legal path", include_str!("../../migrations/0003_legal_path.sql")),
    (4, "register", include_str!("../../migrations/0004_register.sql")),
    (5, "transactions", include_str!("../../migrations/0005_transactions.sql")),
    (6, "appointments", include_str!("../../migrations/0006_appointments.sql")),
    (7, "administration", include_str!("../../migrations/0007_administration.sql")),
    (8, "work", include_str!("../../migrations/0008_work.sql")),
    (9, "reconciliation", include_str!("../../migrations/0009_reconciliation.sql")),
    (10, "indexes", include_str!("../../migrations/0010_indexes.sql")),
    (11, "letter codes", include_str!("../../migrations/0011_letter_codes.sql")),
    (12, "providers", include_str!("../../migrations/0012_providers.sql")),
    (13, "mandates", include_str!("../../migrations/0013_mandates.sql")),
    (14, "checked documents", include_str!("../../migrations/0014_checked_documents.sql")),
    (15, "retention", include_str!("../../migrations/0015_retention.sql")),
    (16, "purposes", include_str!("../../migrations/0016_purposes.sql")),
    (17, "rates", include_str!("../../migrations/0017_rates.sql")),
    (18, "awards", include_str!("../../migrations/0018_awards.sql")),
    (19, "payments", include_str!("../../migrations/0019_payments.sql")),
    (20, "together", include_str!("../../migrations/0020_together.sql")),
    (21, "proposals", include_str!("../../migrations/0021_proposals.sql")),
    (22, "proposed changes", include_str!("../../migrations/0022_proposed_changes.sql")),
    (23, "hotline", include_str!("../../migrations/0023_hotline.sql")),
    (24, "calls", include_str!("../../migrations/0024_calls.sql")),
];

/// The version of the tables that this program makes.
pub fn newest() -> i64 {
    SHARED.iter().map(|(version, ..)| *version).max().unwrap_or_default()
}

/// The migrations of `SQLite`.
pub fn sqlite() -> Migrator {
    Migrator::with_migrations(of(SHARED))
}

/// The migrations of `PostgreSQL`.
pub fn postgres() -> Migrator {
    Migrator::with_migrations(of(SHARED))
}

fn of(list: &[(i64, &'static str, &'static str)]) -> Vec<Migration> {
    list.iter()
        .map(|(version, name, text)| {
            Migration::new(
                *version,
                Cow::Borrowed(name),
                MigrationType::Simple,
                SqlStr::from_static(text),
                false,
            )
        })
        .collect()
}
