//! What happens, in order, with numbers.

use maud::{Markup, html};

/// What happens, in order.
pub fn steps(steps: &[(String, Markup)]) -> Markup {
    html! { ol.steps { @for (title, text) in steps { li { h3 { (title) } p { (text) } } } } }
}
