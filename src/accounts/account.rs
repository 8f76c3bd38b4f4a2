//! Who signs in, and as what.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acting::Acting;
use crate::database::column_text;
use crate::district::UnitKind;
use crate::values::Assurance;

/// What an account may be. One account has one role; `permissions` says what each may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A person who proved a phone, whose phone that is nobody knows; or, through a provider, who they are.
    Resident,
    /// 经办人: works the cases of a unit.
    Officer,
    /// Head of a unit: an officer who also sees what the unit's outbox could not deliver.
    Lead,
    /// 评定医生: enters assessments of what is referred to their hospital, and sees nothing else.
    Assessor,
    /// 系统管理员: units, staff, settings. Sees no case.
    SystemAdministrator,
    /// 安全管理员: roles and locks. Sees no case.
    SecurityAdministrator,
    /// 审计管理员: reads the record of what was done, changes nothing.
    AuditAdministrator,
}

column_text!(Role);
column_text!(Assurance);

impl Role {
    /// All roles, residents first.
    pub const ALL: [Self; 7] = [
        Self::Resident,
        Self::Officer,
        Self::Lead,
        Self::Assessor,
        Self::SystemAdministrator,
        Self::SecurityAdministrator,
        Self::AuditAdministrator,
    ];

    /// Whether this is somebody who signs in with a password and a code.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Resident)
    }

    /// The name in the database, in logs and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Officer => "officer",
            Self::Lead => "lead",
            Self::Assessor => "assessor",
            Self::SystemAdministrator => "system-administrator",
            Self::SecurityAdministrator => "security-administrator",
            Self::AuditAdministrator => "audit-administrator",
        }
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Id.
    pub id: Uuid,
    /// What they may be.
    pub role: Role,
    /// Unit of staff.
    pub unit: Option<String>,
    /// What the unit is.
    pub unit_kind: Option<UnitKind>,
    /// The unit's name, in Chinese and English.
    pub unit_name: Option<(String, String)>,
    /// Name of staff or of a resident who is known, else the masked phone.
    pub name: String,
    /// Who a resident is, where they signed in through a provider of identity.
    pub person: Option<Uuid>,
    /// How sure the house is of that.
    pub assurance: Assurance,
    /// The account of the phone by which they are known: what was begun with it before is still theirs to go on with.
    pub phone_account: Option<Uuid>,
    /// For whom they act, where they chose somebody.
    pub acting: Option<Acting>,
    /// Whether the unit took over another.
    pub took_over: bool,
    /// Whether they declared whose cases they stay away from.
    pub recuses: bool,
}

impl Account {
    /// Whether something was begun with this account, or with the phone by which its owner is known.
    pub fn began(&self, account: Option<Uuid>) -> bool {
        account.is_some_and(|account| account == self.id || Some(account) == self.phone_account)
    }

    /// Who this is for certain: a person signed in through a provider that compared name and number.
    pub fn known_person(&self) -> Option<Uuid> {
        self.person.filter(|_| self.role == Role::Resident && self.assurance >= Assurance::RealName)
    }
}

/// A session, as one row of the list of sign-ins.
#[derive(Clone, Debug)]
pub struct Session {
    /// Whose.
    pub account: Account,
    /// Last request.
    pub last_seen_at: DateTime<Utc>,
    /// Idle for too long: shows nothing until the password is given again.
    pub locked: bool,
    /// Whether the time-based code was given and the password is the person's own; always true for residents.
    pub complete: bool,
    /// Whether all that is lacking is a password of their own in place of the one that was handed over.
    pub password_once: bool,
}
