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

/// What did not work, where no field is to blame: takes the focus, so that a voice says it first.
pub fn failed(text: &str, onward: Markup) -> Markup {
    html! {
        div.notice.notice-bad #failed tabindex="-1" autofocus role="group" aria-labelledby="failed-head" {
            (icon(Icon::Warning))
            div { h2 #failed-head { (text) } (onward) }
        }
    }
}

/// What was just done, after a form was sent: takes the focus without JavaScript, so that a voice says it first.
pub fn done(text: &str, onward: Markup) -> Markup {
    html! {
        div.notice.notice-good #done tabindex="-1" autofocus role="group" aria-labelledby="done-head" {
            (icon(Icon::Good))
            div { h2 #done-head { (text) } (onward) }
        }
    }
}
