//! What stands now, and what the person must do: one a page.

use maud::{Markup, html};

/// The box. `mark`: a tag saying whose turn it is; `id`: of the heading.
pub fn now(id: &str, mark: Markup, heading: &str, body: Markup) -> Markup {
    html! {
        section.now aria-labelledby=(id) { p { (mark) } h2 id=(id) { (heading) } (body) }
    }
}
