//! A list to choose from, in groups. Nothing happens when the choice changes: a button sends it.

use maud::{Markup, html};

use super::field::{described_by, error_line, field_id, hint_line, label};
use crate::words::Words;

/// One group of options in a list: heading (empty: none), value and words of each.
pub type OptionGroup = (String, Vec<(String, String)>);

/// A list to choose from, in groups. Nothing happens on change.
#[derive(Clone, Debug, Default)]
pub struct SelectField<'f> {
    /// Name in the form.
    pub name: &'f str,
    /// What it asks.
    pub label: &'f str,
    /// Format, in a sentence.
    pub hint: Option<&'f str>,
    /// What is wrong.
    pub error: Option<&'f str>,
    /// What was chosen.
    pub value: &'f str,
    /// Words of the empty choice.
    pub empty: Option<&'f str>,
    /// The options.
    pub groups: &'f [OptionGroup],
    /// Small label.
    pub small: bool,
    /// Its label is the title of the page.
    pub is_title: bool,
    /// It may be left open.
    pub optional: bool,
}

impl SelectField<'_> {
    /// The field.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        let option = |(value, text): &(String, String)| {
            html! { option value=(value) selected[value == self.value] { (text) } }
        };
        html! {
            div class=(if self.error.is_some() { "field bad" } else { "field" }) {
                (label(words, &id, self.label, self.optional, self.is_title, self.small))
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                select.input id=(id) name=(self.name)
                    aria-invalid=[self.error.is_some().then_some("true")]
                    aria-describedby=[described_by(&id, self.hint.is_some(), self.error.is_some())] {
                    @if let Some(empty) = self.empty { option value="" selected[self.value.is_empty()] { (empty) } }
                    @for (heading, options) in self.groups {
                        @if heading.is_empty() {
                            @for one in options { (option(one)) }
                        } @else {
                            optgroup label=(heading) { @for one in options { (option(one)) } }
                        }
                    }
                }
            }
        }
    }
}
