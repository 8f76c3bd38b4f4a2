//! It has arrived: the heading of the page, when, and the numbers to keep.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::qr::qr;

/// The box; its title is the page's h1. Each number: what it is, and the number, large. `address`: where its case is
/// seen; on paper a camera finds the way there, with a line of words beside it.
pub fn receipt(
    title: &str,
    lead: Markup,
    numbers: &[(String, Markup)],
    address: Option<(&str, String)>,
) -> Markup {
    html! {
        div.receipt {
            div.receipt-top { (icon(Icon::Good)) div { h1 { (title) } p { (lead) } } }
            dl { @for (what, number) in numbers { div { dt { (what) } dd.big { (number) } } } }
            @if let Some((address, words)) = address { div.receipt-way { (qr(address)) p { (words) } } }
        }
    }
}
