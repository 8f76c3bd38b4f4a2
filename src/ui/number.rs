//! Numbers that eyes read in groups and voices read digit by digit.

use maud::{Markup, html};

use crate::words::{Language, speech};

/// A number in groups; spoken digit by digit.
pub fn digits(groups: &str) -> Markup {
    html! { span.code aria-hidden="true" { (groups) } span.vh { (one_by_one(groups, ' ')) } }
}

/// Digits with something between each two.
fn one_by_one(groups: &str, between: char) -> String {
    let mut spoken = String::with_capacity(2 * groups.len());
    for digit in groups.chars().filter(|c| !c.is_whitespace()) {
        if !spoken.is_empty() {
            spoken.push(between);
        }
        spoken.push(digit);
    }
    spoken
}

/// A telephone number in groups, for a link that calls it: its blanks break no line, and it is spoken digit by digit.
pub fn phone(groups: &str) -> Markup {
    const KEPT: char = '\u{a0}';
    html! {
        span.code aria-hidden="true" { (groups.replace(' ', "\u{a0}")) }
        span.vh { (one_by_one(groups, KEPT)) }
    }
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

/// A text in which a masked number stands: a voice says there what is hidden.
pub fn with_masked(text: &str, shown: &str, language: Language) -> Markup {
    match text.split_once(shown) {
        Some((before, after)) => html! { (before) (masked(shown, &speech::masked(shown, language))) (after) },
        None => html! { (text) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_text_is_spoken_digit_by_digit() {
        let shown = with_digits("继续填“残疾人证”（2611 24）", "2611 24").into_string();
        assert!(shown.ends_with("</span><span class=\"vh\">2 6 1 1 2 4</span>）"), "{shown}");
        assert_eq!(with_digits("没有", "2611").into_string(), "没有");
        let shown = with_masked("我们发到138****8000。", "138****8000", Language::ZhHans).into_string();
        assert!(shown.contains("1 3 8，中间4位已隐藏，最后是8 0 0 0</span>。"), "{shown}");
    }
}
