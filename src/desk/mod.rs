//! Officers' pages over cases: the queue, search, the case, its documents; paper forms that are keyed in; and
//! what waits in the outbox.

pub mod case_pages;
pub mod case_views;
pub mod gateway_pages;
pub mod keying;
pub mod keying_pages;
pub mod keying_views;
pub mod outbox_pages;
pub mod queue_pages;
pub mod reaching_views;

use crate::accounts::route::Route;

/// All routes of the desk.
pub fn routes() -> Vec<Route> {
    let mut routes = queue_pages::routes();
    routes.extend(case_pages::routes());
    routes.extend(keying_pages::routes());
    routes.extend(outbox_pages::routes());
    routes.extend(gateway_pages::routes());
    routes
}
