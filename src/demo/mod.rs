//! The demo: an invented district on real parts, the same each time. Nothing of it is there without `--demo`.

mod ages;
pub mod crowd;
mod days;
pub mod imports;
mod known;
pub mod pages;
pub mod people;
mod register;
pub mod settle;
mod sheets;
pub mod staff;
pub mod team;
pub mod units;

pub use pages::routes;
