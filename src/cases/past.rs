//! What a case has been through, as far as its next act asks: read from its history, never stored beside it.

use chrono::NaiveDate;

use super::event::{Event, EventKind, Given};
use crate::calendar::Calendar;
use crate::catalogue::definition::{Act, ClockUnit, Within};
use crate::clock::china_date;

/// A letter that was made, and when it reached the person.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sent {
    letter: String,
    document: String,
    reached: Option<NaiveDate>,
}

/// What was done, sent and answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    done: Vec<String>,
    sent: Vec<Sent>,
    given: Given,
    /// The stage it stood in before this one.
    pub came_from: Option<String>,
    /// The day on which it came into this stage by an act.
    pub came_on: Option<NaiveDate>,
    /// The day on which it was received, where somebody of the staff keyed it in.
    pub received: Option<NaiveDate>,
}

impl Past {
    /// From a history, oldest first.
    pub fn of(history: &[Event]) -> Self {
        let mut past = Self::default();
        for event in history {
            match &event.kind {
                Some(EventKind::Act { act, from, to, given, .. }) => {
                    past.done.push(act.clone());
                    past.came_from = Some(from.clone());
                    if from != to {
                        past.came_on = Some(china_date(event.at));
                    }
                    past.given.extend(given.clone());
                }
                Some(EventKind::Letter { letter, document }) => {
                    past.sent.push(Sent { letter: letter.clone(), document: document.clone(), reached: None })
                }
                Some(EventKind::Submitted { received, .. }) => past.received = *received,
                Some(EventKind::LetterOpened { document }) => past.reached(document, china_date(event.at)),
                Some(EventKind::LetterServed { document, on, .. }) => past.reached(document, *on),
                _ => {}
            }
        }
        past
    }

    /// A letter reached the person: the first day counts.
    fn reached(&mut self, document: &str, on: NaiveDate) {
        for sent in self.sent.iter_mut().filter(|sent| sent.document == document) {
            sent.reached = Some(sent.reached.map_or(on, |before| before.min(on)));
        }
    }

    /// The acts that were done, in order.
    pub fn done(&self) -> &[String] {
        &self.done
    }

    /// Whether an act was done.
    pub fn has_done(&self, act: &str) -> bool {
        self.done.iter().any(|done| done == act)
    }

    /// The newest answers to the sheets of acts, by question.
    pub const fn given(&self) -> &Given {
        &self.given
    }

    /// The option that the newest answer to a question of a sheet names.
    pub fn chose(&self, question: &str) -> Option<&str> {
        self.given.get(question)?.get("value")?.get("option")?.as_str()
    }

    /// Whether the answers are what an act requires.
    pub fn fulfils(&self, act: &Act) -> bool {
        act.requires.iter().all(|(question, option)| self.chose(question) == Some(option))
    }

    /// The last day of a time that a letter opened; `None`: it has not reached the person, so no day counts yet.
    pub fn last_day(&self, within: &Within, calendar: &Calendar) -> Option<NaiveDate> {
        let reached = self.newest(within)?.reached?;
        Some(match within.unit {
            ClockUnit::WorkingDays => calendar.add_working_days(reached, within.days).date,
            ClockUnit::CalendarDays => calendar.add_calendar_days(reached, within.days).date,
            ClockUnit::Months => calendar.add_months(reached, within.days).date,
        })
    }

    /// Whether the time that a letter opened has begun and is not over.
    pub fn is_in_time(&self, within: &Within, today: NaiveDate, calendar: &Calendar) -> bool {
        self.newest(within).is_some() && self.last_day(within, calendar).is_none_or(|last| today <= last)
    }

    fn newest(&self, within: &Within) -> Option<&Sent> {
        self.sent.iter().rev().find(|sent| sent.letter == within.letter)
    }
}
