//! One statement to agree to, whole: the words are the label.

use maud::{Markup, html};

use super::field::{described_by, error_line, field_id};
use crate::words::Words;

/// A single statement to agree to.
pub fn declaration(words: Words, name: &str, statement: &str, agreed: bool, error: Option<&str>) -> Markup {
    let id = field_id(name);
    html! {
        div class=(if error.is_some() { "field bad" } else { "field" }) {
            (error_line(words, &id, error))
            div.choices {
                div.choice {
                    input type="checkbox" id=(id) name=(name) value="yes" checked[agreed]
                        aria-invalid=[error.is_some().then_some("true")]
                        aria-describedby=[described_by(&id, false, error.is_some())];
                    label for=(id) { (statement) }
                }
            }
        }
    }
}
