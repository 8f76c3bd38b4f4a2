//! Nothing here: says so, why, and where to go. An empty place is not an error.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// The box; `onward`: address and words.
pub fn empty(text: &str, why: Option<&str>, onward: Option<(&str, &str)>) -> Markup {
    html! {
        div.card.empty {
            p { strong { (text) } }
            @if let Some(why) = why { p.quiet { (why) } }
            @if let Some((to, words)) = onward { p { a.link href=(to) { (icon(Icon::Onward)) (words) } } }
        }
    }
}
