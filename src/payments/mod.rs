//! What is paid month by month: what its person sees of it, and what the unit that decides looks at again.

mod own_pages;
mod staff_pages;
mod staff_views;

use crate::accounts::route::Route;

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = own_pages::routes();
    routes.extend(staff_pages::routes());
    routes
}
