//! Who of the staff looked at a case, at somebody's mandates, or at their entry in the register: when, and for what.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::case::Case;
use crate::accounts::Role;
use crate::database::{Tx, column_text, row, sql};
use crate::error::Result;

/// For what somebody of the staff looked at a case, as it stood at that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// They work on it, or it is free to be taken.
    Work,
    /// A colleague works on it.
    Colleague,
    /// They lead the unit, and somebody else works on it.
    Lead,
    /// It had ended.
    Ended,
    /// Their community or street looks at it beforehand.
    Check,
    /// Their hospital assesses.
    Assess,
    /// It stood in a list that was taken along.
    List,
    /// To learn who sent a confidential case.
    Reporter,
    /// To tell whoever called with its number and code where it stands.
    Caller,
}

column_text!(Purpose);

impl Purpose {
    /// For what somebody of a unit looks at a case.
    pub fn of(case: &Case, reader: Uuid, role: Role, unit: &str) -> Self {
        let checks = case.unit != unit && case.checking.as_deref() == Some(unit);
        match case.holder {
            _ if role == Role::Assessor => Self::Assess,
            _ if !case.open => Self::Ended,
            _ if checks => Self::Check,
            Some(holder) if holder != reader && role == Role::Lead => Self::Lead,
            Some(holder) if holder != reader => Self::Colleague,
            _ => Self::Work,
        }
    }
}

/// At what somebody looked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// A case, by its number.
    Case(String),
    /// Who acts for the person, and for whom they act.
    Mandates,
    /// Their entry in the register of certificate holders.
    Register,
}

/// One look.
#[derive(Clone, Debug)]
pub struct Look {
    /// When.
    pub at: DateTime<Utc>,
    /// At what.
    pub seen: Seen,
    /// As what.
    pub role: Role,
    /// Of which unit, in Chinese and English.
    pub unit: Option<(String, String)>,
    /// For what; none: it was not noted.
    pub purpose: Option<Purpose>,
}

row! {
    struct LookRow {
        at: DateTime<Utc>,
        what: String,
        number: Option<String>,
        role: Role,
        unit_name: Option<String>,
        unit_name_en: Option<String>,
        purpose: Option<Purpose>,
    }
}

impl LookRow {
    fn look(self) -> Look {
        Look {
            at: self.at,
            seen: match self.number {
                Some(number) => Seen::Case(number),
                None if self.what == "register" => Seen::Register,
                None => Seen::Mandates,
            },
            role: self.role,
            unit: self.unit_name.zip(self.unit_name_en),
            purpose: self.purpose,
        }
    }
}

/// The looks at a case, newest first; at most 500.
///
/// # Errors
/// Those of the database.
pub async fn at(tx: &mut Tx, case: Uuid) -> Result<Vec<Look>> {
    let rows = sql!(tx, fetch_all as LookRow, LOOKS, case)?;
    Ok(rows.into_iter().map(LookRow::look).collect())
}

/// All looks at what is somebody's, newest first; at most 500: at their cases, their mandates, their entry in the register.
/// Whoever is not known, but has an account, has the cases that they filed.
///
/// # Errors
/// Those of the database.
pub async fn about(tx: &mut Tx, person: Option<Uuid>, account: Option<Uuid>) -> Result<Vec<Look>> {
    let rows = sql!(tx, fetch_all as LookRow, ABOUT, person, account)?;
    Ok(rows.into_iter().map(LookRow::look).collect())
}

/// Notes that somebody of the staff looked at a case.
///
/// # Errors
/// Those of the database.
pub async fn note(tx: &mut Tx, case: Uuid, reader: Uuid, purpose: Purpose, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, NOTE, case, reader, at, purpose).map(drop)
}

/// Notes that somebody of the staff looked at all of these.
///
/// # Errors
/// Those of the database.
pub async fn note_all(
    tx: &mut Tx,
    cases: Vec<Uuid>,
    reader: Uuid,
    purpose: Purpose,
    at: DateTime<Utc>,
) -> Result<()> {
    for case in cases {
        note(tx, case, reader, purpose, at).await?;
    }
    Ok(())
}

const LOOKS: &str =
    "SELECT r.at, 'case' AS what, c.number, a.role, u.name AS unit_name, u.name_en AS unit_name_en,
        r.purpose
    FROM reads r JOIN cases c ON c.id = r.case_id JOIN accounts a ON a.id = r.reader
        LEFT JOIN units u ON u.code = a.unit
    WHERE r.case_id = $1 ORDER BY r.at DESC LIMIT 500";
const ABOUT: &str = "SELECT r.at, 'case' AS what, c.number, a.role, u.name AS unit_name, u.name_en AS unit_name_en,
        r.purpose
    FROM reads r JOIN cases c ON c.id = r.case_id JOIN accounts a ON a.id = r.reader
        LEFT JOIN units u ON u.code = a.unit
    WHERE r.case_id IN (
        SELECT p.id FROM cases p WHERE p.person = $1
        UNION SELECT d.id FROM drafts d WHERE d.about = $1
        UNION SELECT o.id FROM cases o JOIN drafts f ON f.id = o.id WHERE o.account = $2 AND f.mandate IS NULL
        UNION SELECT w.id FROM cases w JOIN drafts g ON g.id = w.id JOIN accounts n ON n.id = w.account
            WHERE n.person = $1 AND g.mandate IS NULL)
    UNION ALL
    SELECT l.at, 'mandates', NULL, a.role, u.name, u.name_en, NULL
    FROM mandate_looks l JOIN accounts a ON a.id = l.reader LEFT JOIN units u ON u.code = a.unit
    WHERE l.person = $1
    UNION ALL
    SELECT k.at, 'register', NULL, a.role, u.name, u.name_en, NULL
    FROM register_looks k JOIN accounts a ON a.id = k.reader LEFT JOIN units u ON u.code = a.unit
    WHERE k.holder = (SELECT h.id FROM holders h JOIN people p ON p.id_number_hash = h.id_number_hash WHERE p.id = $1)
    ORDER BY at DESC LIMIT 500";
const NOTE: &str =
    "INSERT INTO reads (case_id, reader, at, purpose) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
