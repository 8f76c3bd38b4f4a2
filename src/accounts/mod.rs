//! Who signs in, as what, and what they may do.
//!
//! Residents prove a phone by a one-time code: that opens what was begun with the phone and says nothing of who
//! they are. Staff give a password and a time-based code. `permissions` is the one table of who may do what;
//! every route of the house names its act in it.

pub mod account;
pub mod acting;
pub mod codes;
pub mod colleagues;
pub mod deeds;
pub mod device;
pub mod held;
mod known_browser;
pub mod known_phone;
pub mod menu;
pub mod pages;
pub mod passwords;
pub mod permissions;
pub mod route;
pub mod session;
pub mod sign_ins_pages;
pub mod sign_ins_views;
pub mod staff_pages;
pub mod store;
pub mod views;

pub use account::{Account, Role, Session};
pub use acting::{Acting, MandateState, Term};
pub use session::{Lapsed, Officer, SignedIn, Visitor};

/// All routes of the room.
pub fn routes() -> Vec<route::Route> {
    let mut routes = pages::routes();
    routes.extend(staff_pages::routes());
    routes.extend(held::routes());
    routes.extend(sign_ins_pages::routes());
    routes.extend(menu::routes());
    routes
}
