//! Who may belong where, and what a new sign-in is made of. Pure but for chance.

use serde::{Deserialize, Serialize};

use crate::accounts::Role;
use crate::district::UnitKind;

/// Why a role cannot belong to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Residents have no account of the staff.
    #[error("residents sign in by phone; no account is made for them")]
    Resident,
    /// Officers belong to any unit but a hospital.
    #[error("the people of a hospital are assessors")]
    Hospital,
    /// Assessors belong to a hospital.
    #[error("assessors belong to a hospital; `zhucan create-hospital` adds one")]
    NoHospital,
    /// Officers, leads and assessors belong to a unit.
    #[error("this role needs --unit CODE; `zhucan units` lists the codes")]
    NoUnit,
    /// Administrators belong to none.
    #[error("administrators belong to no unit")]
    Administrator,
}

/// Whether a role can belong to a unit: officers to any but a hospital, assessors to a hospital, administrators to
/// none.
///
/// # Errors
/// Why not.
pub const fn fits(role: Role, unit: Option<UnitKind>) -> Result<(), Unfit> {
    match (role, unit) {
        (Role::Resident, _) => Err(Unfit::Resident),
        (Role::Officer | Role::Lead, Some(UnitKind::Hospital)) => Err(Unfit::Hospital),
        (Role::Officer | Role::Lead | Role::Assessor, None) => Err(Unfit::NoUnit),
        (Role::Assessor, Some(UnitKind::Hospital)) | (Role::Officer | Role::Lead, Some(_)) => Ok(()),
        (Role::Assessor, Some(_)) => Err(Unfit::NoHospital),
        (Role::SystemAdministrator | Role::SecurityAdministrator | Role::AuditAdministrator, Some(_)) => {
            Err(Unfit::Administrator)
        }
        (Role::SystemAdministrator | Role::SecurityAdministrator | Role::AuditAdministrator, None) => Ok(()),
    }
}

/// A login name: small letters, digits, `.`, `-` and `_`, two to thirty-two of them, beginning with a letter.
pub fn login(typed: &str) -> Option<String> {
    let login = typed.trim().to_lowercase();
    let fits = (2..=32).contains(&login.len())
        && login.starts_with(|c: char| c.is_ascii_lowercase())
        && login.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c));
    fits.then_some(login)
}

/// What somebody signs in with the first time: shown to the administrator until it was handed over.
#[derive(Clone, Serialize, Deserialize)]
pub struct First {
    /// The password; it works once.
    pub password: String,
    /// The secret for the authenticator, in base 32.
    pub totp: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_belongs_where_the_table_says() {
        use UnitKind::{Community, Department, District, Hospital, Outside, Street};
        for kind in [Community, Department, District, Outside, Street] {
            assert_eq!(fits(Role::Officer, Some(kind)), Ok(()));
            assert_eq!(fits(Role::Assessor, Some(kind)), Err(Unfit::NoHospital));
            assert_eq!(fits(Role::AuditAdministrator, Some(kind)), Err(Unfit::Administrator));
        }
        assert_eq!(fits(Role::Assessor, Some(Hospital)), Ok(()));
        assert_eq!(fits(Role::Lead, Some(Hospital)), Err(Unfit::Hospital));
        assert_eq!(fits(Role::Lead, None), Err(Unfit::NoUnit));
        assert_eq!(fits(Role::SecurityAdministrator, None), Ok(()));
        assert_eq!(fits(Role::Resident, None), Err(Unfit::Resident));
    }

    #[test]
    fn a_login_is_what_can_be_typed_on_every_keyboard() {
        assert_eq!(login(" Wang.Fang "), Some("wang.fang".into()));
        for wrong in ["", "w", "1wang", "王芳", "wang fang", "wang@x", &"w".repeat(33)] {
            assert_eq!(login(wrong), None, "{wrong}");
        }
    }
}
