//! Who acts for whom: a guardian by law, an agent by written authority, a supporter, an institution (民法典 §23, §27–39,
//! §161–175).
//!
//! A mandate is asked for by one of two people who are known, and counts once the other has agreed; or an officer records
//! it at a counter or on a visit, where both and the proof were seen; or by phone, where the person reads back a code
//! that came to the phone they once gave, and then it reaches no further than seeing and filling in. The person ends it
//! at any moment, without a reason. That its day is over, a ward has come of age or somebody died is read off the day.

pub mod acting_pages;
pub mod asked;
pub mod form_views;
pub mod known_pages;
pub mod leave_pages;
pub mod mandate;
pub mod pages;
pub mod staff_pages;
pub mod staff_views;
pub mod store;
pub mod views;

pub use mandate::{Kind, Mandate, Relation, Side, Way};

use crate::accounts::route::Route;

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = pages::routes();
    routes.extend(acting_pages::routes());
    routes.extend(leave_pages::routes());
    routes.extend(known_pages::routes());
    routes.extend(staff_pages::routes());
    routes
}
