//! Opens every sealed field of the database and names the first that does not open: somebody changed a bit of it, or moved
//! it from another row. Each field is bound to its row and its name, so that neither goes unnoticed.

use uuid::Uuid;

use super::{ROW, record, stored};
use crate::database::{Database, Tx, sql};
use crate::error::Result;
use crate::vault::{RecordId, Vault};

/// How many owners are looked at in one statement.
const BATCH: i64 = 200;

/// A column of sealed fields.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its table.
    pub table: &'static str,
    /// Its name.
    pub column: &'static str,
    /// The table whose rows have the key.
    owner: &'static str,
    /// What the vault calls the field.
    name: &'static str,
    /// Whether each row is a part of its own, by its number.
    parts: bool,
    rows: &'static str,
    owners: &'static str,
}

macro_rules! fields {
    ($($owner:literal { $($table:literal . $column:literal $(by $link:literal)? $(part $number:literal)? = $name:literal),* $(,)? })*) => {
        &[$($(Field {
            table: $table,
            column: $column,
            owner: $owner,
            name: $name,
            parts: fields!(@parts $($number)?),
            rows: concat!(
                "SELECT k.id, k.record_key, ", fields!(@number $($number)?), ", t.", $column, " FROM ", $table,
                " t JOIN ", $owner, " k ON k.id = t.", fields!(@link $($link)?),
                " WHERE k.id IN (SELECT o.id FROM ", $owner, " o WHERE o.id > $1 ORDER BY o.id LIMIT $2)"
            ),
            owners: concat!("SELECT id FROM ", $owner, " WHERE id > $1 ORDER BY id LIMIT $2"),
        }),*),*]
    };
    (@link) => { "id" };
    (@link $link:literal) => { $link };
    (@number) => { "CAST(0 AS BIGINT) AS number" };
    (@number $number:literal) => { concat!("t.", $number, " AS number") };
    (@parts) => { false };
    (@parts $number:literal) => { true };
}

/// All of them; a test compares the list with the database's own columns.
pub const FIELDS: &[Field] = fields! {
    "people" {
        "people"."sealed_id_number" = "id-number",
        "people"."sealed_name" = "name",
        "people"."sealed_profile" = "profile",
    }
    "accounts" {
        "accounts"."sealed_phone" = "phone",
        "accounts"."sealed_totp" = "totp",
        "accounts"."sealed_name" = "name",
        "accounts"."sealed_first" = "first",
    }
    "held_forms" { "held_forms"."sealed_body" = "body" }
    "drafts" {
        "drafts"."sealed_code" = "code",
        "draft_pages"."sealed_raw" by "draft" = "page",
    }
    "documents" {
        "documents"."sealed_name" = "name",
        "documents"."digest" = "digest",
    }
    "cases" {
        "cases"."sealed_subject" = "subject",
        "cases"."sealed_form" = "form",
        "cases"."sealed_publication" = "publication",
        "events"."sealed_body" by "case_id" = "event",
        "messages"."sealed_body" by "case_id" = "message",
        "letters"."sealed_body" by "case_id" = "letter",
        "appointments"."sealed_needs" by "case_id" = "appointment-needs",
        "appointment_calls"."sealed_note" by "case_id" = "call-note",
    }
    "outbox" { "outbox"."sealed_body" = "body" }
    "certificates" { "certificates"."sealed_body" = "body" }
    "recusals" { "recusals"."sealed_body" = "body" }
    "holders" { "holders"."sealed_body" = "body" }
    "register_imports" {
        "register_imports"."sealed_layout" = "layout",
        "register_imports"."sealed_mapping" = "mapping",
        "register_rows"."sealed_cells" by "import" part "number" = "cells",
        "register_rows"."sealed_done" by "import" part "number" = "done",
    }
    "mandates" { "mandates"."sealed_detail" = "detail" }
};

/// What an inspection found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inspected {
    /// Every field opens: how many there are.
    Whole(u64),
    /// The first that does not.
    Broken {
        /// Table and column.
        field: String,
        /// The row that has the key: a case for its letters, a form for its pages.
        owner: Uuid,
    },
}

/// Opens everything.
///
/// # Errors
/// Those of the database; of the vault only where master keys are missing.
pub async fn inspect(database: &Database, vault: &Vault) -> Result<Inspected> {
    let mut opened = 0;
    if let Some((wrapped, sealed)) = stored(&mut database.read().await?).await? {
        if vault.open_record(&wrapped, &record()).and_then(|key| key.open("lookup", &sealed)).is_err() {
            return Ok(Inspected::Broken { field: "house_key.sealed_lookup".to_owned(), owner: ROW });
        }
        opened += 1;
    }
    for field in FIELDS {
        match column(database, vault, field).await? {
            Inspected::Whole(count) => opened += count,
            broken @ Inspected::Broken { .. } => return Ok(broken),
        }
    }
    Ok(Inspected::Whole(opened))
}

async fn column(database: &Database, vault: &Vault, field: &Field) -> Result<Inspected> {
    let (mut opened, mut after) = (0, Uuid::nil());
    loop {
        // Each batch sees the database at one moment: what is written meanwhile does not stand between.
        let mut tx = database.read().await?;
        let owners = sql!(tx, fetch_all as (Uuid,), field.owners, after, BATCH)?;
        let Some((last,)) = owners.last().copied() else { return Ok(Inspected::Whole(opened)) };
        for (owner, wrapped, number, sealed) in rows(&mut tx, field, after).await? {
            let Some(sealed) = sealed else { continue };
            let part = number.to_be_bytes();
            let key = vault.open_record(&wrapped, &RecordId::new(field.owner, owner));
            let text =
                key.and_then(|key| key.open_part(field.name, if field.parts { &part } else { &[] }, &sealed));
            if text.map(zeroize::Zeroizing::new).is_err() {
                return Ok(Inspected::Broken { field: format!("{}.{}", field.table, field.column), owner });
            }
            opened += 1;
        }
        after = last;
    }
}

type Row = (Uuid, Vec<u8>, i64, Option<Vec<u8>>);

async fn rows(tx: &mut Tx, field: &Field, after: Uuid) -> Result<Vec<Row>> {
    sql!(tx, fetch_all as (Uuid, Vec<u8>, i64, Option<Vec<u8>>), field.rows, after, BATCH)
}
