//! Two to four short facts side by side.

use maud::{Markup, html};

/// Two to four short facts.
pub fn facts(facts: &[(String, Markup)]) -> Markup {
    html! { dl.facts { @for (term, fact) in facts { div { dt { (term) } dd { (fact) } } } } }
}
