//! Numbers that eyes read in groups and voices read digit by digit.

use maud::{Markup, html};

/// A number in groups; spoken digit by digit.
pub fn digits(groups: &str) -> Markup {
    let spoken: String =
        groups.chars().filter(|c| !c.is_whitespace()).map(String::from).collect::<Vec<_>>().join(" ");
    html! { span.code aria-hidden="true" { (groups) } span.vh { (spoken) } }
}

/// A telephone number in groups, for a link that calls it: its blanks break no line, and it is spoken digit by digit.
pub fn phone(groups: &str) -> Markup {
    const KEPT: &str = "\u{a0}";
    let spoken: Vec<String> = groups.chars().filter(|c| !c.is_whitespace()).map(String::from).collect();
    html! { span.code aria-hidden="true" { (groups.replace(' ', KEPT)) } span.vh { (spoken.join(KEPT)) } }
}

/// A text in which a number in groups stands: spoken digit by digit there.
pub fn with_digits(text: &str, groups: &str) -> Markup {
    match text.split_once(groups).filter(|_| !groups.is_empty()) {
        Some((before, after)) => html! { (before) (digits(groups)) (after) },
        None => html! { (text) },
    }
}

/// A masked number with the words that a voice says instead.
pub fn masked(shown: &str, spoken: &str) -> Markup {
    html! { span.code aria-hidden="true" { (shown) } span.vh { (spoken) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_text_is_spoken_digit_by_digit() {
        let shown = with_digits("继续填“残疾人证”（2611 24）", "2611 24").into_string();
        assert!(shown.ends_with("</span><span class=\"vh\">2 6 1 1 2 4</span>）"), "{shown}");
        assert_eq!(with_digits("没有", "2611").into_string(), "没有");
    }
}
