//! The hotline (12385): a call on one page of an operator, from the number that calls to a ticket that is answered or
//! dispatched. Tickets themselves are cases of the service `ticket`.

mod call;
mod logging;
pub mod pages;
mod store;
mod telling;
mod views;

pub use pages::routes;

/// The service whose cases are tickets.
pub const TICKET: &str = "ticket";
