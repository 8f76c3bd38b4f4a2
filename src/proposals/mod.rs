//! Services find people (政策找人): what the register suggests that somebody could apply for is told to them, in their own way,
//! and never applied for without them. What is told stands in `benefits::proposals`.

pub mod finding;
pub mod jobs;
pub mod pages;
pub mod staff_pages;
mod staff_views;
mod views;

use crate::accounts::route::Route;

/// All routes of the room.
pub fn routes() -> Vec<Route> {
    let mut routes = pages::routes();
    routes.extend(staff_pages::routes());
    routes
}
