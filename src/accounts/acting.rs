//! For whom somebody acts right now: the mandate that their session carries, as it stands at this moment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::database::column_text;
use crate::values::{Power, Powers, Scope};

/// Where a mandate stands. That its last day is over, or that one of the two has died, is not written down: it is
/// read off the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MandateState {
    /// One side asked for it; the other has not agreed.
    Proposed,
    /// It counts, between its days.
    Active,
    /// Refused, given back or revoked.
    Ended,
}

column_text!(MandateState);

/// What decides whether a mandate counts on a day.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Where it stands.
    pub state: MandateState,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none: until somebody ends it.
    pub until: Option<NaiveDate>,
    /// Whether the person for whom it is has died (民法典 §173, §175).
    pub died: bool,
}

impl Term {
    /// Whether it counts on a day.
    pub fn counts_on(&self, today: NaiveDate) -> bool {
        self.state == MandateState::Active
            && !self.died
            && self.from <= today
            && self.until.is_none_or(|last| today <= last)
    }
}

/// For whom somebody acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// The mandate.
    pub mandate: Uuid,
    /// For whom.
    pub person: Uuid,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub powers: Powers,
    /// Where.
    pub scope: Scope,
    /// Whether it still counts: it may have ended since they chose to act.
    pub counts: bool,
    /// Whether they see only what they began themselves.
    pub narrowed: bool,
}

impl Acting {
    /// Whether they may do something in a service now.
    pub fn may(&self, power: Power, service: &str) -> bool {
        self.counts && self.powers.has(power) && self.scope.covers(service)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mandate_counts_from_its_first_day_to_its_last_and_not_past_a_death() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let term = Term { state: MandateState::Active, from: day(10), until: Some(day(20)), died: false };
        assert!(!term.counts_on(day(9)));
        assert!(term.counts_on(day(10)) && term.counts_on(day(20)));
        assert!(!term.counts_on(day(21)));
        assert!(!Term { died: true, ..term }.counts_on(day(15)));
        assert!(Term { until: None, ..term }.counts_on(day(30)));
        for state in [MandateState::Proposed, MandateState::Ended] {
            assert!(!Term { state, ..term }.counts_on(day(15)));
        }
    }
}
