//! An application's life after the form: sending it, following it, messages, letters, withdrawal, correction.

pub mod acts;
pub mod messages;
pub mod pages;
pub mod reaching;
pub mod submission;
pub mod track_pages;
pub mod views;

pub use pages::routes;
