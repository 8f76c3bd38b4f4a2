//! A case as staff open it: with its form, and not where they stay away.

use uuid::Uuid;

use super::case::Case;
use super::store::{CaseRow, case_columns};
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::CaseNumber;
use crate::vault::{RecordKey, Vault};

/// A case with the key of its fields, and the form that came with it.
pub struct Found {
    /// The case.
    pub case: Case,
    /// The key of its fields.
    pub key: RecordKey,
    sealed_form: Vec<u8>,
}

impl Found {
    /// The answers and the questions as they were shown.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn form(&self) -> Result<String> {
        Ok(self.key.open_text("form", &self.sealed_form)?)
    }

    /// Without the form.
    pub fn parts(self) -> (Case, RecordKey) {
        (self.case, self.key)
    }
}

row! {
    #[derive(Debug)]
    struct Row {
        #[sqlx(flatten)]
        case: CaseRow,
        sealed_form: Vec<u8>,
        kept_away: bool,
    }
}

/// A case by its number for somebody of the staff, where `may` lets them: any other is not there. Of a confidential one it
/// does not say who it is.
///
/// # Errors
/// `NotFound`; `Recused` where they stay away from it (see `recusals`); those of the database and the vault.
pub async fn for_staff(
    tx: &mut Tx,
    vault: &Vault,
    number: &str,
    by: Uuid,
    may: impl FnOnce(&Case) -> bool,
) -> Result<Found> {
    let number = CaseNumber::parse(number).map_err(|_| Error::NotFound)?;
    let row = sql!(tx, fetch_optional as Row, FOR_STAFF, number.as_str(), by)?.ok_or(Error::NotFound)?;
    let (mut case, key) = row.case.open(vault)?;
    case.subject = case.subject.withheld();
    if !may(&case) {
        return Err(Error::NotFound);
    }
    if row.kept_away { Err(Error::Recused) } else { Ok(Found { case, key, sealed_form: row.sealed_form }) }
}

const FOR_STAFF: &str = concat!(
    "SELECT ",
    case_columns!(),
    ", c.sealed_form, EXISTS (SELECT 1 FROM recusals r JOIN search_terms t ON t.term_hash = r.term_hash
        WHERE r.account = $2 AND r.ended_at IS NULL AND t.case_id = c.id) AS kept_away
    FROM cases c WHERE c.number = $1 AND c.erased_at IS NULL"
);
