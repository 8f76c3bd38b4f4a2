//! Small pieces of pages under one name.

pub use super::easy::easy;
pub use super::facts::facts;
pub use super::message::message;
pub use super::notice::{Look, notice};
pub use super::progress::progress;
pub use super::steps::steps;
