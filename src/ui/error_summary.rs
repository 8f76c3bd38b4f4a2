//! What has to be changed, at the top: takes the focus without JavaScript and links to each field.

use maud::{Markup, html};

use super::field::field_id;
use super::icon::{Icon, icon};
use crate::words::Words;

/// What became of everything else that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It is saved.
    Saved,
    /// It stands in its fields.
    Typed,
    /// It is secret, and no page gives it back.
    Secret,
}

/// The summary of a form whose answers stand in their fields; nothing where nothing is wrong. Each line: name of the
/// field, words.
pub fn error_summary(words: Words, errors: &[(String, String)]) -> Markup {
    error_summary_and(words, errors, Rest::Typed)
}

/// The summary, with what became of the rest.
pub fn error_summary_and(words: Words, errors: &[(String, String)], rest: Rest) -> Markup {
    html! {
        @if !errors.is_empty() {
            // Named, since what has the focus and no name is passed over in silence.
            div.error-summary #error-summary tabindex="-1" autofocus role="group" aria-labelledby="error-summary-head" {
                div role="alert" {
                    h2 #error-summary-head { (icon(Icon::Warning)) (words.field_errors(errors.len())) }
                    p {
                        @match rest {
                            Rest::Saved => { (words.field_errors_saved()) }
                            Rest::Typed => { (words.field_errors_typed()) }
                            Rest::Secret => { (words.field_errors_secret()) }
                        }
                    }
                    ul {
                        @for (name, text) in errors {
                            li { a href=(format!("#{}", field_id(name))) { (text) } }
                        }
                    }
                }
            }
        }
    }
}
