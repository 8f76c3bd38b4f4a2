//! Pages of a long list. Nothing loads by itself.

use maud::{Markup, html};

use super::icon::{Icon, icon, icon_after};
use crate::words::Words;

/// Links to the page before and after, where there is one.
pub fn pager(words: Words, before: Option<&str>, after: Option<&str>) -> Markup {
    html! {
        @if before.is_some() || after.is_some() {
            nav.pager aria-label=(words.pager_name()) {
                @if let Some(to) = before { a.btn.btn-2 href=(to) rel="prev" { (icon(Icon::Back)) (words.pager_before()) } }
                @if let Some(to) = after { a.btn.btn-2 href=(to) rel="next" { (words.pager_after()) (icon_after(Icon::Onward)) } }
            }
        }
    }
}
