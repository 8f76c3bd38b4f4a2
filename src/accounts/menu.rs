//! Which pages somebody of the staff begins from: those that their role may open, and that can ever hold something for
//! them.

use actix_web::{HttpResponse, web::Data};

use super::account::{Account, Role};
use super::permissions::Act;
use super::route::{self, Route};
use crate::district::{FEDERATION, FINANCE, UnitKind};
use crate::error::Result;
use crate::ui::staff_nav::{self, MENU, Place};
use crate::web::{self as portal, Decides, Ground, Visit};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(MENU, Act::SeeMenu, menu)]
}

async fn menu(visit: Visit) -> Result<HttpResponse> {
    Ok(portal::ok(staff_nav::menu(&visit.reader())))
}

/// What one does on a page, in the permission table.
pub const fn act(place: Place) -> Act {
    match place {
        Place::Queue | Place::Checks | Place::Search | Place::Letters | Place::Team | Place::Coordinated => {
            Act::ReadCases
        }
        Place::Keying => Act::KeyForms,
        Place::Hotline => Act::TakeCalls,
        Place::Issuing | Place::Payments => Act::WorkCases,
        Place::Referrals => Act::ReadReferrals,
        Place::Days => Act::KeepDays,
        Place::Calls => Act::Arrange,
        Place::Mandates => Act::RecordMandates,
        Place::Recusals => Act::Recuse,
        Place::Register | Place::Proposals => Act::LookUpHolders,
        Place::Imports => Act::ImportRegister,
        Place::Reasons => Act::LeadUnit,
        Place::Outbox => Act::TendOutbox,
        Place::Units
        | Place::People
        | Place::Choices
        | Place::Holidays
        | Place::Rates
        | Place::Limits
        | Place::Texts
        | Place::Changes
        | Place::Unsaid => Act::Administer,
        Place::Retention => Act::ReadRetention,
        Place::Accounts => Act::Secure,
        Place::Audit | Place::RegisterLooks => Act::Audit,
        Place::Password => Act::Unlock,
    }
}

/// The pages of an account, the most used first.
pub fn places(ground: &Data<Ground>, account: &Account) -> Vec<Place> {
    let mut decides = account.unit.as_deref().map(|unit| ground.deciding.of(unit)).unwrap_or_default();
    // With the cases that a unit took over it goes on as the one before did.
    decides.issues |= account.took_over;
    decides.arranges |= account.took_over;
    decides.pays |= account.took_over;
    decides.coordinates |= account.took_over;
    let may = |place: &Place| act(*place).is_allowed_to(Some(account.role));
    Place::ALL.into_iter().filter(may).filter(|place| can_be_filled(*place, account, decides)).collect()
}

/// Whether a page can ever hold something for somebody of this unit.
fn can_be_filled(place: Place, account: &Account, decides: Decides) -> bool {
    let Some(kind) = account.unit_kind else { return true };
    let community = kind == UnitKind::Community;
    let decides_anything = decides.any || account.took_over;
    match place {
        // A community looks at applications and fills them in; a case is never its own.
        Place::Queue | Place::Search | Place::Team | Place::Reasons | Place::Outbox => !community,
        Place::Checks => matches!(kind, UnitKind::Community | UnitKind::Street),
        Place::Keying => kind.takes_in() || decides.any,
        Place::Hotline | Place::Coordinated => decides.coordinates,
        // Where people hand in forms, and where the register is kept.
        Place::Mandates | Place::Register => kind.takes_in() || account.unit.as_deref() == Some(FEDERATION),
        // Whoever lives there, or what one's unit decides.
        Place::Proposals => kind.takes_in() || decides.pays || account.unit.as_deref() == Some(FEDERATION),
        // A street may be entrusted with acceptance, and then writes what is missing.
        Place::Letters => decides_anything || kind == UnitKind::Street,
        Place::Issuing => decides.issues,
        // Who pays, and who signs what is paid.
        Place::Payments => decides.pays || matches!(account.unit.as_deref(), Some(FEDERATION | FINANCE)),
        Place::Calls => account.role == Role::Assessor || decides.arranges,
        _ => true,
    }
}

/// Where somebody begins their day.
pub const fn start_page(role: Role, unit: Option<UnitKind>) -> &'static str {
    match (role, unit) {
        (Role::Assessor, _) => Place::Referrals.path(),
        (Role::SystemAdministrator, _) => Place::Units.path(),
        (Role::SecurityAdministrator, _) => Place::Accounts.path(),
        (Role::AuditAdministrator, _) => Place::Audit.path(),
        (_, Some(UnitKind::Community)) => Place::Checks.path(),
        _ => Place::Queue.path(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Assurance;

    fn officer_of(kind: UnitKind, took_over: bool) -> Account {
        Account {
            id: uuid::Uuid::nil(),
            role: Role::Officer,
            unit: Some("a unit".into()),
            unit_kind: Some(kind),
            unit_name: None,
            took_over,
            name: String::new(),
            person: None,
            assurance: Assurance::default(),
            phone_account: None,
            acting: None,
            recuses: false,
        }
    }

    #[test]
    fn a_unit_that_decides_nothing_has_no_lists_of_decided_cases() {
        let none = Decides::default();
        let health = officer_of(UnitKind::Department, false);
        for place in [Place::Issuing, Place::Letters, Place::Calls, Place::Keying, Place::Checks] {
            assert!(!can_be_filled(place, &health, none), "{place:?}");
        }
        let contact = Decides { any: true, ..none };
        assert!(can_be_filled(Place::Letters, &health, contact), "it writes letters");
        assert!(!can_be_filled(Place::Issuing, &health, contact), "but enters no numbers");
    }

    #[test]
    fn a_street_writes_what_is_missing_and_issues_nothing() {
        let street = officer_of(UnitKind::Street, false);
        for (place, there) in [
            (Place::Queue, true),
            (Place::Checks, true),
            (Place::Keying, true),
            (Place::Letters, true),
            (Place::Issuing, false),
            (Place::Calls, false),
        ] {
            assert_eq!(can_be_filled(place, &street, Decides::default()), there, "{place:?}");
        }
    }
}
