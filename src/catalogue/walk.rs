//! Where a person stands in a form: derived from the answers by walking from the first page, never stored.
//!
//! Going back, changing an answer and skipping cannot disagree with each other, because there is nothing to
//! disagree with.

use chrono::NaiveDate;

use super::rules::{Facts, Known, Truth};
use super::service::Service;

/// What the answers of one page come to.
#[derive(Clone, Debug, PartialEq)]
pub enum PageState {
    /// Everything on it can be read: these are its facts.
    Answered(Facts),
    /// It was never sent, or something on it is wrong.
    Open,
}

/// A way through the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// Pages that are asked as far as can be told, in order, as places in the definition.
    pub asked: Vec<usize>,
    /// The first of them that is not answered; `None`: all are, and check-your-answers is next.
    pub open: Option<usize>,
}

impl Walk {
    /// Walks a service with what is answered. `state` is asked once for each page that is reached.
    pub fn through(service: &Service, today: NaiveDate, mut state: impl FnMut(usize) -> PageState) -> Self {
        let mut known = Known::on(today);
        let mut walk = Self::default();
        for place in 0..service.definition.pages.len() {
            // A page whose condition cannot be told yet is not asked: its turn comes when the answer does.
            if service.when(place).is_some_and(|rule| rule.holds(&known) != Truth::Yes) {
                continue;
            }
            walk.asked.push(place);
            match state(place) {
                PageState::Answered(facts) => {
                    for (question, fact) in &facts {
                        known.add(question, fact);
                    }
                }
                PageState::Open => {
                    if walk.open.is_none() {
                        walk.open = Some(place);
                    }
                }
            }
        }
        walk
    }

    /// Whether a page may be opened: it is asked, and everything before it is answered.
    pub fn may_open(&self, place: usize) -> bool {
        self.asked.contains(&place) && self.open.is_none_or(|open| place <= open)
    }

    /// The page before, on this way.
    pub fn before(&self, place: usize) -> Option<usize> {
        self.asked.iter().copied().take_while(|other| *other < place).last()
    }

    /// The page after, on this way.
    pub fn after(&self, place: usize) -> Option<usize> {
        self.asked.iter().copied().find(|other| *other > place)
    }

    /// Which of how many: counted on the way as it is known now.
    pub fn step(&self, place: usize) -> (usize, usize) {
        let at = self.asked.iter().position(|other| *other == place).unwrap_or(0);
        (at + 1, self.asked.len())
    }
}
