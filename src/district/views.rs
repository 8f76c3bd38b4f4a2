//! How a unit is found: address, phone, hours, the way there. What the district has not given is said to be its to
//! publish; nothing is guessed.

use maud::{Markup, html};

use super::unit::Contact;
use crate::ui::phone_link;
use crate::words::Words;

/// Each detail with its name.
pub fn contact_lines(words: Words, contact: &Contact) -> Markup {
    if contact.is_empty() {
        return html! { p { (words.contact_none()) } };
    }
    let or_none = |text: &str| if text.is_empty() { words.contact_not_given() } else { text.to_owned() };
    let callable = contact.phone.chars().filter(char::is_ascii_digit).count() >= 5
        && contact.phone.chars().all(|c| c.is_ascii_digit() || "+- ".contains(c));
    html! {
        dl.answers.pairs {
            div { dt { (words.contact_address()) } dd { (or_none(&contact.address)) } }
            div {
                dt { (words.contact_phone()) }
                dd {
                    @if callable { (phone_link(&contact.phone)) } @else { (or_none(&contact.phone)) }
                }
            }
            div { dt { (words.contact_hours()) } dd { (or_none(&contact.hours)) } }
            @if !contact.directions.is_empty() {
                div { dt { (words.contact_directions()) } dd { @for line in contact.directions.lines() { p { (line) } } } }
            }
        }
    }
}
