//! The hotline (12385): a call on one page of an operator, from the number that calls to a ticket that is answered or
//! dispatched. Tickets themselves are cases of the service `ticket`.

mod call;
pub mod feedback_pages;
mod feedback_views;
mod logging;
pub mod pages;
mod store;
mod telling;
mod views;

use crate::accounts::route::Route;

/// The service whose cases are tickets.
pub const TICKET: &str = "ticket";

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = pages::routes();
    routes.extend(feedback_pages::routes());
    routes
}
