//! Numbers that eyes read in groups and voices read digit by digit.

use maud::{Markup, html};

/// A number in groups; spoken digit by digit.
pub fn digits(groups: &str) -> Markup {
    let spoken: String =
        groups.chars().filter(|c| !c.is_whitespace()).map(String::from).collect::<Vec<_>>().join(" ");
    html! { span.code aria-hidden="true" { (groups) } span.vh { (spoken) } }
}

/// A masked number with the words that a voice says instead.
pub fn masked(shown: &str, spoken: &str) -> Markup {
    html! { span.code aria-hidden="true" { (shown) } span.vh { (spoken) } }
}
