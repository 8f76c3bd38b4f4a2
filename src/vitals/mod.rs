//! Whether the house is well: for the machines that watch it, and nothing of any person.
//!
//! `/healthz` says that the program lives, `/readyz` that it can serve, `/metrics` how it fares, in figures.

mod figures;
mod meter;
mod pages;

pub use meter::{Meter, measure};
pub use pages::routes;
