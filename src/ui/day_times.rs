//! Times to choose from, day by day: one group of radio buttons with a heading for each day, so that a voice can go
//! from day to day. Each button's name says its day too: nobody has to remember where they are.

use maud::{Markup, html};

use super::choices::{Choice, one};
use super::field::{error_line, field_id, hint_line};
use crate::words::Words;

/// One day and its times.
#[derive(Clone, Debug)]
pub struct TimesOfDay {
    /// The day, in words.
    pub day: String,
    /// Its times: value in the form and words, without the day.
    pub times: Vec<(String, String)>,
}

/// The group.
#[derive(Clone, Debug, Default)]
pub struct DayTimes<'d> {
    /// Name in the form.
    pub name: &'d str,
    /// What is asked; the heading of the part stands before it.
    pub legend: &'d str,
    /// A sentence.
    pub hint: Option<&'d str>,
    /// What is wrong.
    pub error: Option<&'d str>,
    /// The value that is chosen.
    pub chosen: &'d str,
    /// The days, in order.
    pub days: Vec<TimesOfDay>,
    /// What can be chosen instead of a time, with the words of its heading.
    pub instead: Option<(&'d str, Choice)>,
}

impl DayTimes<'_> {
    /// The group. The first button has the id that the error summary links to.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        let times = self.days.iter().flat_map(|day| &day.times);
        // The error belongs to the button that Tab comes to.
        let stop = times.clone().position(|(value, _)| value == self.chosen).unwrap_or(0);
        let count = times.count();
        let mut place = 0;
        let mut next = || {
            place += 1;
            place - 1
        };
        let hint = self.hint.map(|_| format!("{id}-hint"));
        html! {
            fieldset class=(if self.error.is_some() { "field bad" } else { "field" }) aria-describedby=[hint] {
                legend.label { (self.legend) }
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                @for day in &self.days {
                    h3 { (day.day) }
                    div.choices.choices-row {
                        @for (value, text) in &day.times {
                            @let at = next();
                            (one(&id, at, self.name, "radio", &html! { span.vh { (day.day) (words.page_comma()) } (text) }, &Choice {
                                value: value.clone(), chosen: value == self.chosen, ..Choice::default()
                            }, self.error.is_some() && at == stop))
                        }
                    }
                }
                @if let Some((heading, choice)) = &self.instead {
                    h3 { (heading) }
                    div.choices {
                        (one(&id, count, self.name, "radio", &html! { (choice.label) }, choice,
                            self.error.is_some() && count == 0))
                    }
                }
            }
        }
    }
}
