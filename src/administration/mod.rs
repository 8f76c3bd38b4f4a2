//! The three administrators' pages: settings of the house, staff and locks, the record. None shows a case.

pub mod accounts_pages;
pub mod audit_pages;
pub mod choices_pages;
pub mod holidays_pages;

use crate::accounts::route::Route;

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = holidays_pages::routes();
    routes.extend(choices_pages::routes());
    routes.extend(accounts_pages::routes());
    routes.extend(audit_pages::routes());
    routes
}
