//! Links that stand alone: a whole target, words that say where they go, never a new window.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::number;
use crate::words::Words;

/// A link.
pub fn link(to: &str, text: &str, shape: Option<Icon>) -> Markup {
    html! { a.link href=(to) { @if let Some(shape) = shape { (icon(shape)) } (text) } }
}

/// A link to a file: its name, and kind and size in words.
pub fn file_link(words: Words, to: &str, name: &str, about: &str) -> Markup {
    html! { a.link href=(to) { (icon(Icon::Document)) (name) (words.page_comma()) (about) } }
}

/// A telephone number that a phone can call, spoken digit by digit: digits alone go into the address.
pub fn phone_link(number: &str) -> Markup {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    html! { a.link href=(format!("tel:{digits}")) { (icon(Icon::Phone)) (number::phone(number)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_called_without_the_blanks_that_eyes_need() {
        assert!(phone_link("0472 417 1234").into_string().contains("href=\"tel:04724171234\""));
    }
}
