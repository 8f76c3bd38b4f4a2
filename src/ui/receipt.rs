//! It has arrived: the heading of the page, when, and the numbers to keep.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// The box; its title is the page's h1. Each number: what it is, and the number, large.
pub fn receipt(title: &str, lead: Markup, numbers: &[(String, Markup)]) -> Markup {
    html! {
        div.receipt {
            div.receipt-top { (icon(Icon::Good)) div { h1 { (title) } p { (lead) } } }
            dl { @for (what, number) in numbers { div { dt { (what) } dd.big { (number) } } } }
        }
    }
}
