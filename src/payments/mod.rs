//! What is paid month by month: what its person sees of it, and what the unit that decides looks at again.

mod account_pages;
mod account_views;
mod bank_file;
mod batch_pages;
mod batch_views;
mod own_pages;
mod repayment_pages;
mod staff_pages;
mod staff_views;

use crate::accounts::route::Route;

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = own_pages::routes();
    routes.extend(account_pages::routes());
    routes.extend(batch_pages::routes());
    routes.extend(repayment_pages::routes());
    routes.extend(staff_pages::routes());
    routes
}
