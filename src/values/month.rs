//! A month of the calendar: what allowances are counted in.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A month, from its first day to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day, by which it is kept.
    pub const fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    /// The one after it; the last that can be written stays itself.
    #[must_use]
    pub fn next(self) -> Self {
        self.0.checked_add_months(Months::new(1)).map_or(self, Self)
    }

    /// The one before it; the first that can be written stays itself.
    #[must_use]
    pub fn previous(self) -> Self {
        self.0.checked_sub_months(Months::new(1)).map_or(self, Self)
    }

    /// All months from this one to another, both included.
    pub fn to(self, last: Self) -> impl Iterator<Item = Self> {
        let mut next = Some(self);
        std::iter::from_fn(move || {
            let now = next.filter(|month| *month <= last)?;
            let after = now.next();
            next = (after > now).then_some(after);
            Some(now)
        })
    }
}

/// `2026-11`, as files and records write it.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(day: &str) -> Month {
        Month::of(day.parse().unwrap())
    }

    #[test]
    fn days_of_a_month_are_one_month_and_the_next_begins_after_its_last_day() {
        assert_eq!(month("2026-02-28"), month("2026-02-01"));
        assert_eq!(month("2026-12-31").next(), month("2027-01-01"));
        assert_eq!(month("2026-01-15").previous(), month("2025-12-31"));
        assert_eq!(month("2028-02-01").last_day().to_string(), "2028-02-29");
        assert_eq!(month("2026-11-24").to_string(), "2026-11");
    }

    #[test]
    fn months_are_counted_with_both_ends_and_not_backwards() {
        let all: Vec<String> =
            month("2026-11-05").to(month("2027-02-01")).map(|month| month.to_string()).collect();
        assert_eq!(all, ["2026-11", "2026-12", "2027-01", "2027-02"]);
        assert_eq!(month("2026-11-05").to(month("2026-10-01")).count(), 0);
        assert_eq!(Month(NaiveDate::MAX.with_day(1).unwrap()).to(Month(NaiveDate::MAX)).count(), 1);
    }
}
