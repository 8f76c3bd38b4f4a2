//! Filling in: a draft on the server, its pages as they were typed, its documents, and the walk through them.
//!
//! What reaches the server is saved before the answer goes out, right or wrong. Where a person stands in the form
//! is never stored: it follows from the answers by walking from the first question (`catalogue::walk`).

pub mod access;
pub mod answer;
pub mod beginning;
pub mod checking;
pub mod documents;
pub mod draft;
pub mod fault;
pub mod fault_views;
pub mod filled;
pub mod kinds;
pub mod known;
pub mod known_pages;
pub mod pages;
pub mod photo_views;
pub mod question_views;
pub mod snapshot;
pub mod split;
pub mod store;
pub mod typed;
pub mod views;

pub use draft::Draft;
pub use filled::Filled;
pub use pages::routes;
