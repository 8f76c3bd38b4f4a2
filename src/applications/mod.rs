//! An application's life after the form: sending it, following it, messages, letters, withdrawal, correction.

pub mod act_forms;
pub mod act_pages;
pub mod act_views;
pub mod acts;
pub mod appointment_reminders;
pub mod arranging;
pub mod arranging_pages;
pub mod arranging_views;
pub mod consent_pages;
pub mod death;
pub mod effects;
pub mod electronic_views;
pub mod identity;
pub mod issuing;
pub mod looking;
pub mod looks_pages;
pub mod messages;
pub mod pages;
pub mod partial_views;
pub mod publication;
pub mod publication_pages;
pub mod rating;
pub mod reaching;
pub mod register;
pub mod register_words;
pub mod reminders;
pub mod sending;
pub mod sharing;
pub mod story_views;
pub mod submission;
pub mod telling;
pub mod track_pages;
pub mod views;
pub mod withdrawal_pages;

pub use pages::routes;
