//! What is told to whom: letters, always as HTML, with the outcome in plain words first.
//!
//! A letter is frozen when it is made, in every language of the house; the Chinese text is the one that counts.

pub mod letter;
pub mod store;
pub mod verify_pages;
pub mod views;

pub use letter::{Letter, LetterText, Occasion};
pub use verify_pages::routes;
