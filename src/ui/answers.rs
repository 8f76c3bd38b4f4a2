//! Questions and answers as a list, each with a link to change it that names what it changes.

use maud::{Markup, html};

use crate::words::Words;

/// One row.
#[derive(Clone, Debug)]
pub struct AnswerRow {
    /// The question.
    pub question: String,
    /// The answer, ready to show.
    pub answer: Markup,
    /// Where to change it.
    pub change: Option<String>,
}

/// The list.
pub fn answers(words: Words, rows: &[AnswerRow]) -> Markup {
    let with_links = rows.iter().any(|row| row.change.is_some());
    html! {
        dl class=(if with_links { "answers" } else { "answers pairs" }) {
            @for row in rows {
                div {
                    dt { (row.question) }
                    dd { (row.answer) }
                    @if let Some(change) = &row.change {
                        dd.act { a href=(change) { (words.answers_change()) span.vh { (row.question) } } }
                    }
                }
            }
        }
    }
}
