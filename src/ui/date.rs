//! A date in three fields, in the order of the language: year, month, day.

use maud::{Markup, html};

use super::field::{error_line, field_id, hint_line};
use crate::words::Words;

/// The three fields of a date.
#[derive(Clone, Debug, Default)]
pub struct DateFields<'d> {
    /// Name in the form; the fields are `name.year`, `name.month`, `name.day`.
    pub name: &'d str,
    /// What is asked.
    pub legend: &'d str,
    /// Whether the legend is the page's h1.
    pub is_title: bool,
    /// A sentence.
    pub hint: Option<&'d str>,
    /// What is wrong.
    pub error: Option<&'d str>,
    /// Which field is wrong: its whole name.
    pub wrong: Option<&'d str>,
    /// May be left empty.
    pub optional: bool,
    /// Whether it is the reader's own birth date.
    pub own_birth: bool,
    /// What was typed: year, month, day.
    pub values: [&'d str; 3],
}

impl DateFields<'_> {
    /// The group.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        let parts = [
            ("year", words.date_year(), "4", "bday-year"),
            ("month", words.date_month(), "2", "bday-month"),
            ("day", words.date_day(), "2", "bday-day"),
        ];
        let hint = self.hint.map(|_| format!("{id}-hint"));
        let whole = html! { (self.legend) @if self.optional { (words.field_optional()) } };
        html! {
            fieldset class=(if self.error.is_some() { "field bad" } else { "field" })
                aria-describedby=[hint] {
                // The error describes the fields that are wrong; at the group too, a voice would say it twice.
                @if self.is_title { legend { h1 { (whole) } } } @else { legend.label { (whole) } }
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                div.date {
                    @for (place, (part, label, width, token)) in parts.iter().enumerate() {
                        @let name = format!("{}.{part}", self.name);
                        @let wrong = self.error.is_some() && self.wrong.is_none_or(|wrong| wrong == name);
                        div {
                            label for=(field_id(&name)) { (label) }
                            input class=(format!("input w-{width}")) id=(field_id(&name)) name=(name) type="text"
                                inputmode="numeric" value=(self.values[place])
                                autocomplete=(if self.own_birth { *token } else { "off" })
                                aria-invalid=[wrong.then_some("true")]
                                aria-describedby=[wrong.then(|| format!("{id}-error"))];
                        }
                    }
                }
            }
        }
    }
}
