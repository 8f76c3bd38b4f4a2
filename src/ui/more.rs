//! Details for the few: a native fold. Nothing that everybody needs is hidden in it.

use maud::{Markup, html};

/// The fold. `open`: shown at once, as when something in it has to be changed.
pub fn more(summary: &str, body: Markup, open: bool) -> Markup {
    html! { details.more open[open] { summary { (summary) } div { (body) } } }
}
