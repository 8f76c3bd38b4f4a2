//! The one table of who may do what. Code, tests and documentation read it; what is not in it is not allowed.
//!
//! A route names its act (`Route`), so that a page without a row cannot be made. Finer rules (whose case is it)
//! are methods of the noun.

use super::account::Role;

/// What a route lets one do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Read what is public; sign in; choose how pages look.
    ReadPublic,
    /// Begin a form, fill it in, send it: by the draft's own key, by query code, or as its account.
    FileApplication,
    /// See where a case of one's own stands, and its letters and messages.
    FollowOwnCase,
    /// See what was begun with one's phone.
    SeeOwnCases,
    /// Ask for mandates, agree, refuse, end them; act for somebody; set one's own safety flag.
    KeepOwnMandates,
    /// End one's own session.
    SignOut,
    /// See which pages one may begin from.
    SeeMenu,
    /// Open one's own staff session again.
    Unlock,
    /// Get back what was being sent when one's staff session locked or ended.
    TakeBack,
    /// See the queue, search, open the cases of one's unit.
    ReadCases,
    /// Move the cases of one's unit: accept, decide, write to the person.
    WorkCases,
    /// Key in a form that somebody handed in on paper.
    KeyForms,
    /// Take calls of the hotline, and make tickets of them.
    TakeCalls,
    /// See what is referred to one's hospital.
    ReadReferrals,
    /// Enter the assessment of a case that is referred to one's hospital.
    Assess,
    /// Plan the days of one's hospital, and note who came.
    KeepDays,
    /// Arrange an appointment for a person: of one's unit's case, or referred to one's hospital.
    Arrange,
    /// Declare whose cases one stays away from.
    Recuse,
    /// End a declaration of somebody of one's unit.
    EndRecusal,
    /// Write what officers of one's unit share, such as ready reasons.
    LeadUnit,
    /// Find mandates by a person's number, record, confirm and end them for people who come or call.
    RecordMandates,
    /// Look a certificate holder up in the register by the exact number.
    LookUpHolders,
    /// Import the register of certificate holders.
    ImportRegister,
    /// See what waits in the outbox, and try again.
    TendOutbox,
    /// See how long what is kept, and what was erased.
    ReadRetention,
    /// Units, staff, settings, holidays.
    Administer,
    /// Locks and roles of staff.
    Secure,
    /// Read the record of who did and looked at what.
    Audit,
    /// Pages that only the demo has.
    SeeDemo,
    /// Tell whether a text arrived: the SMS gateway, by a secret of its own, and no person.
    ReportDelivery,
}

impl Act {
    /// All acts, in the order of the table.
    pub const ALL: [Self; 30] = [
        Self::ReadPublic,
        Self::FileApplication,
        Self::FollowOwnCase,
        Self::SeeOwnCases,
        Self::KeepOwnMandates,
        Self::SignOut,
        Self::SeeMenu,
        Self::Unlock,
        Self::TakeBack,
        Self::ReadCases,
        Self::WorkCases,
        Self::KeyForms,
        Self::TakeCalls,
        Self::ReadReferrals,
        Self::Assess,
        Self::KeepDays,
        Self::Arrange,
        Self::Recuse,
        Self::EndRecusal,
        Self::LeadUnit,
        Self::RecordMandates,
        Self::LookUpHolders,
        Self::ImportRegister,
        Self::TendOutbox,
        Self::ReadRetention,
        Self::Administer,
        Self::Secure,
        Self::Audit,
        Self::SeeDemo,
        Self::ReportDelivery,
    ];

    /// Whether it is allowed to somebody; `None` is a visitor who is not signed in.
    pub const fn is_allowed_to(self, role: Option<Role>) -> bool {
        use Role::{
            Assessor, AuditAdministrator, Lead, Officer, Resident, SecurityAdministrator, SystemAdministrator,
        };
        match self {
            Self::ReadPublic | Self::FileApplication | Self::FollowOwnCase | Self::SeeDemo => true,
            Self::SeeOwnCases | Self::KeepOwnMandates => matches!(role, Some(Resident)),
            Self::SignOut => role.is_some(),
            Self::SeeMenu | Self::Unlock | Self::TakeBack => matches!(role, Some(role) if role.is_staff()),
            Self::ReadCases | Self::WorkCases | Self::KeyForms | Self::TakeCalls => {
                matches!(role, Some(Officer | Lead))
            }
            Self::EndRecusal | Self::LeadUnit => matches!(role, Some(Lead)),
            Self::ReadReferrals | Self::Assess | Self::KeepDays => matches!(role, Some(Assessor)),
            Self::Arrange | Self::Recuse => matches!(role, Some(Officer | Lead | Assessor)),
            Self::LookUpHolders | Self::RecordMandates => matches!(role, Some(Officer | Lead)),
            Self::ImportRegister => matches!(role, Some(Lead)),
            Self::TendOutbox => matches!(role, Some(Lead | SystemAdministrator)),
            Self::ReadRetention => matches!(role, Some(SystemAdministrator | AuditAdministrator)),
            Self::Administer => matches!(role, Some(SystemAdministrator)),
            Self::Secure => matches!(role, Some(SecurityAdministrator)),
            Self::Audit => matches!(role, Some(AuditAdministrator)),
            Self::ReportDelivery => false,
        }
    }

    /// Whether the way to it is a staff sign-in.
    pub const fn is_for_staff(self) -> bool {
        !matches!(
            self,
            Self::ReadPublic
                | Self::FileApplication
                | Self::FollowOwnCase
                | Self::SeeOwnCases
                | Self::KeepOwnMandates
                | Self::SignOut
                | Self::SeeDemo
                | Self::ReportDelivery
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 等保 level 3: none of the three administrators sees case content by that role.
    #[test]
    fn administrators_see_no_cases() {
        for role in [Role::SystemAdministrator, Role::SecurityAdministrator, Role::AuditAdministrator] {
            for act in [
                Act::ReadCases,
                Act::WorkCases,
                Act::KeyForms,
                Act::TakeCalls,
                Act::ReadReferrals,
                Act::Assess,
                Act::KeepDays,
                Act::Arrange,
                Act::LookUpHolders,
                Act::ImportRegister,
                Act::RecordMandates,
                Act::SeeOwnCases,
            ] {
                assert!(!act.is_allowed_to(Some(role)), "{role:?} {act:?}");
            }
        }
    }

    #[test]
    fn a_visitor_does_nothing_that_is_for_staff() {
        for act in Act::ALL.into_iter().filter(|act| act.is_for_staff()) {
            assert!(!act.is_allowed_to(None), "{act:?}");
            assert!(!act.is_allowed_to(Some(Role::Resident)), "{act:?}");
        }
    }
}
