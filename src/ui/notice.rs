//! A box that says one thing, with an icon of its own shape.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// How a notice looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// For information.
    Plain,
    /// Needs attention.
    Warn,
    /// Something went wrong.
    Bad,
    /// Something went well.
    Good,
}

/// A box that says one thing.
pub fn notice(look: Look, shape: Icon, body: Markup) -> Markup {
    let class = match look {
        Look::Plain => "notice",
        Look::Warn => "notice notice-warn",
        Look::Bad => "notice notice-bad",
        Look::Good => "notice notice-good",
    };
    html! { div class=(class) { (icon(shape)) div { (body) } } }
}
