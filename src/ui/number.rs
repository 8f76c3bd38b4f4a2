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

/// A text in which numbers to call or to name may stand: each is spoken digit by digit. An amount is none, nor a year.
pub fn spoken(text: &str) -> Markup {
    with(text, digits)
}

/// The text of a link that calls a number which stands in it.
pub fn spoken_call(text: &str) -> Markup {
    with(text, phone)
}

fn with(text: &str, said: fn(&str) -> Markup) -> Markup {
    let (mut numbers, mut rest) = (Vec::new(), text);
    while let Some((before, number, after)) = next_number(rest) {
        numbers.push((before, number));
        rest = after;
    }
    html! { @for (before, number) in numbers { (before) (said(number)) } (rest) }
}

/// The first run of five digits or more, alone or in groups, with what stands before and after it.
fn next_number(text: &str) -> Option<(&str, &str, &str)> {
    const LEAST: usize = 5;
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let (start, mut count) = (at, 0);
        while is_digit(at) || (matches!(bytes.get(at), Some(b' ' | b'-')) && is_digit(at + 1)) {
            count += usize::from(is_digit(at));
            at += 1;
        }
        let (before, number, after) = (&text[..start], &text[start..at], &text[at..]);
        if count >= LEAST && !before.ends_with(part_of_amount) && !goes_on(after) {
            return Some((before, number, after));
        }
    }
    None
}

/// What stands before the rest of an amount, or of a word that is no number.
fn part_of_amount(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '¥')
}

/// Whether what follows the digits makes an amount of them, or a part of one.
fn goes_on(after: &str) -> bool {
    match after.strip_prefix(['.', ',']) {
        Some(more) => more.starts_with(|c: char| c.is_ascii_digit()),
        None => after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '元' | '万' | '%')),
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
        let shown = spoken("继续填“残疾人证”（2611 24）").into_string();
        assert!(shown.ends_with("</span><span class=\"vh\">2 6 1 1 2 4</span>）"), "{shown}");
        let shown = spoken("打12385或者12345，也可以。").into_string();
        assert_eq!(shown.matches("aria-hidden").count(), 2, "{shown}");
        assert!(shown.ends_with("<span class=\"vh\">1 2 3 4 5</span>，也可以。"), "{shown}");
        let shown = spoken("Call 12385, or 12345.").into_string();
        assert_eq!(shown.matches("aria-hidden").count(), 2, "{shown}");
        for plain in
            ["没有", "2026年11月27日", "每年20000元", "20,000.50", "10000.50", "〔2021〕10号", "A12345"]
        {
            assert_eq!(spoken(plain).into_string(), plain);
        }
        let shown = with_masked("我们发到138****8000。", "138****8000", Language::ZhHans).into_string();
        assert!(shown.contains("1 3 8，中间4位已隐藏，最后是8 0 0 0</span>。"), "{shown}");
    }
}
