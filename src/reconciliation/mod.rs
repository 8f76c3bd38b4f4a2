//! Whether what cases recorded of certificates is what the national system says: compared with the register as it was
//! last imported. The portal corrects nothing by itself; it says what differs, and an officer looks into it.
//!
//! `finding` compares one certificate; `jobs` compares all of them once for each import, and those who wait for a number
//! again and again; `listing` reads what was found for a page or a file.

pub mod finding;
pub mod jobs;
mod listing;
pub mod offering;
pub mod pages;
mod sheet;
pub mod store;
mod views;

pub use pages::routes;
