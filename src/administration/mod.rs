//! The three administrators' pages. The system administrator: units, people, holidays. The security administrator:
//! roles and locks. The audit administrator: the record. None shows a case.

pub mod accounts_pages;
pub mod audit_pages;
pub mod changes;
pub mod changes_pages;
pub mod choices_pages;
pub mod holidays_pages;
pub mod limits_pages;
pub mod open_pages;
pub mod people;
pub mod people_pages;
pub mod people_views;
pub mod rates_pages;
pub mod rates_views;
pub mod staff_store;
pub mod texts_pages;
pub mod units_pages;
pub mod units_views;

use uuid::Uuid;

use crate::accounts::Visitor;
use crate::accounts::route::Route;
use crate::error::{Error, Result};

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = units_pages::routes();
    routes.extend(people_pages::routes());
    routes.extend(holidays_pages::routes());
    routes.extend(choices_pages::routes());
    routes.extend(rates_pages::routes());
    routes.extend(changes_pages::routes());
    routes.extend(limits_pages::routes());
    routes.extend(texts_pages::routes());
    routes.extend(open_pages::routes());
    routes.extend(accounts_pages::routes());
    routes.extend(audit_pages::routes());
    routes
}

/// Who acts. The permission table let nobody in without an account.
fn who(visitor: &Visitor) -> Result<Uuid> {
    visitor.0.as_ref().map(|account| account.id).ok_or(Error::SignInNeeded { staff: true })
}
