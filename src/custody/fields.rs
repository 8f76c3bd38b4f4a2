//! Every column of sealed fields: what an inspection opens and what is sealed anew.

/// A column of sealed fields.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its table.
    pub table: &'static str,
    /// Its name.
    pub column: &'static str,
    /// The table whose rows have the key.
    pub(super) owner: &'static str,
    /// What the vault calls the field.
    pub(super) name: &'static str,
    /// Whether each row is a part of its own, by its number.
    parts: bool,
    /// Some owners' fields: key, number and field, from an owner on.
    pub(super) rows: &'static str,
    /// Some owners, from one on.
    pub(super) owners: &'static str,
    /// Some of an owner's fields that another key has sealed than the one whose head is given.
    pub(super) others: &'static str,
    /// Puts a field in the place of the one that was read.
    pub(super) set: &'static str,
}

impl Field {
    /// What the vault is told beside the name.
    pub(super) fn part(&self, number: i64) -> Vec<u8> {
        if self.parts { number.to_be_bytes().to_vec() } else { Vec::new() }
    }
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
                " WHERE k.id IN (SELECT o.id FROM ", $owner, " o WHERE o.id > $1 ORDER BY o.id LIMIT $2) AND length(k.record_key) > 0"
            ),
            owners: concat!("SELECT id FROM ", $owner, " WHERE id > $1 ORDER BY id LIMIT $2"),
            others: concat!(
                "SELECT ", fields!(@number $($number)?), ", t.", $column, " FROM ", $table, " t WHERE t.",
                fields!(@link $($link)?), " = $1 AND substr(t.", $column, ", 1, 6) <> $2 LIMIT $3"
            ),
            set: concat!(
                "UPDATE ", $table, " SET ", $column, " = $4 WHERE ", fields!(@link $($link)?), " = $1 AND ",
                fields!(@numbered $($number)?), " AND ", $column, " = $3"
            ),
        }),*),*]
    };
    (@link) => { "id" };
    (@link $link:literal) => { $link };
    (@number) => { "CAST(0 AS BIGINT) AS number" };
    (@number $number:literal) => { concat!("t.", $number, " AS number") };
    (@numbered) => { "CAST($2 AS BIGINT) = 0" };
    (@numbered $number:literal) => { concat!($number, " = $2") };
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
        "awards"."sealed_body" by "case_id" = "award",
        "appointments"."sealed_needs" by "case_id" = "appointment-needs",
        "appointment_calls"."sealed_note" by "case_id" = "call-note",
    }
    "calls" {
        "calls"."sealed_number" = "number",
        "calls"."sealed_typed" = "typed",
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
    "bank_accounts" { "bank_accounts"."sealed_body" = "body" }
};
