//! The register of certificate holders (持证残疾人名册): files of 残联's own system come in row by row, judged before
//! anything changes; each value keeps where it came from, so that an import can be undone.
//!
//! `reading` gives lines of cells, `checking` judges one, `comparing` says what it would change; `jobs` does the work
//! in batches, killed or not; `acting` is what pages, command line and demo do with an import.

pub mod acting;
pub mod audit_pages;
pub mod checking;
pub mod column;
pub mod comparing;
mod csv_file;
mod decoding;
pub mod holder_pages;
pub mod import;
pub mod jobs;
mod judging;
pub mod looks;
pub mod pages;
mod places;
pub mod reading;
mod receiving;
pub mod row_pages;
mod row_store;
pub mod row_words;
mod settling;
pub mod store;
pub mod synthetic;
pub mod views;
mod xlsx_file;

use crate::accounts::route::Route;

pub use jobs::Register;

/// The unit that keeps the register: 区残联, whose lead imports it.
pub const KEEPER: &str = crate::district::FEDERATION;

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = holder_pages::routes();
    routes.extend(pages::routes());
    routes.extend(row_pages::routes());
    routes.extend(audit_pages::routes());
    routes
}
