//! Several lines of text.

use maud::{Markup, html};

use super::field::{described_by, error_line, field_id, hint_line, label};
use crate::words::Words;

/// Several lines of text.
#[derive(Clone, Debug, Default)]
pub struct TextArea<'f> {
    /// Name in the form.
    pub name: &'f str,
    /// What it asks.
    pub label: &'f str,
    /// Whether the label is the page's h1.
    pub is_title: bool,
    /// Format, in a sentence.
    pub hint: Option<&'f str>,
    /// What is wrong.
    pub error: Option<&'f str>,
    /// What was typed.
    pub value: &'f str,
    /// Whether it may be left empty.
    pub optional: bool,
    /// Lines.
    pub rows: u8,
    /// Small label.
    pub small: bool,
    /// The language of what is typed, where it is another than the page's.
    pub lang: Option<&'f str>,
}

impl TextArea<'_> {
    /// The field.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        html! {
            div class=(if self.error.is_some() { "field bad" } else { "field" }) {
                (label(words, &id, self.label, self.optional, self.is_title, self.small))
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                textarea.input id=(id) name=(self.name) rows=(self.rows.max(3)) lang=[self.lang]
                    aria-invalid=[self.error.is_some().then_some("true")]
                    aria-describedby=[described_by(&id, self.hint.is_some(), self.error.is_some())] {
                    // A first line break is dropped by browsers: one more keeps what was typed.
                    "\n" (self.value)
                }
            }
        }
    }
}
