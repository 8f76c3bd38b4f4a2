//! An application's life after the form: sending it, following it, messages, letters, withdrawal, correction.

pub mod act_forms;
pub mod act_pages;
pub mod act_views;
pub mod acts;
pub mod effects;
pub mod electronic_views;
pub mod identity;
pub mod messages;
pub mod pages;
pub mod publication;
pub mod publication_pages;
pub mod rating;
pub mod reaching;
pub mod story_views;
pub mod submission;
pub mod track_pages;
pub mod views;

pub use pages::routes;
