//! What has to be changed, at the top: takes the focus without JavaScript and links to each field.

use maud::{Markup, html};

use super::field::field_id;
use super::icon::{Icon, icon};
use crate::words::Words;

/// The summary; nothing where nothing is wrong. Each line: name of the field, words.
pub fn error_summary(words: Words, errors: &[(String, String)]) -> Markup {
    html! {
        @if !errors.is_empty() {
            // Named, since what has the focus and no name is passed over in silence.
            div.error-summary #error-summary tabindex="-1" autofocus role="group" aria-labelledby="error-summary-head" {
                div role="alert" {
                    h2 #error-summary-head { (icon(Icon::Warning)) (words.field_errors(errors.len())) }
                    p { (words.field_errors_kept()) }
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
