//! Bodies outside the district's offices that a case is referred to: designated hospitals. Their people see only what
//! was referred to them, only the answers that the definition names, and only while the case is open. What they enter
//! is theirs alone: a change is a further event, and no officer can alter it.

pub mod arranging_pages;
pub mod arranging_views;
pub mod day_forms;
pub mod day_pages;
pub mod day_views;
pub mod guests;
pub mod planning_pages;
pub mod planning_views;
pub mod referral_pages;
pub mod referral_views;

use crate::accounts::route::Route;

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = referral_pages::routes();
    routes.extend(planning_pages::routes());
    routes.extend(day_pages::routes());
    routes.extend(arranging_pages::routes());
    routes
}

/// The address of a referred case.
pub fn path(number: &str) -> String {
    format!("/staff/referrals/{number}")
}

/// Where staff arrange the appointment of a case.
pub fn arranging_path(number: &str) -> String {
    format!("/staff/appointments/{number}")
}

/// A day of a hospital.
pub fn day_path(day: uuid::Uuid) -> String {
    format!("/staff/days/{day}")
}
