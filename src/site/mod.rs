//! The pages around the services: home, help, display settings, what the site says of itself.

pub mod pages;
pub mod settings;
mod views;

use crate::accounts::route::Route;

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = pages::routes();
    routes.extend(settings::routes());
    routes
}
