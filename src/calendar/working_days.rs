//! Counting days.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::holidays::Holidays;
use crate::clock::china;

/// The last day of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub date: NaiveDate,
    /// Whether it was counted past the last year whose holidays are published: it may still move.
    pub provisional: bool,
}

/// Working days of the district.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    holidays: Holidays,
    closes: Option<NaiveTime>,
}

impl Calendar {
    /// A calendar with these holidays.
    pub const fn new(holidays: Holidays) -> Self {
        Self { holidays, closes: None }
    }

    /// The same with the time at which counters close; without one a day counts to its end.
    #[must_use]
    pub fn closing_at(self, closes: Option<NaiveTime>) -> Self {
        Self { closes, ..self }
    }

    /// The holidays it counts by.
    pub const fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Whether the offices work on a day. Past the published years weekends and the statutory days are off.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if weekend { self.holidays.is_made_up(day) } else { !self.holidays.is_off(day) }
    }

    /// The day that is so many working days after another, which is not counted.
    pub fn add_working_days(&self, from: NaiveDate, days: u32) -> Due {
        let (mut day, mut left, mut provisional) = (from, days, false);
        while left > 0 {
            let Some(next) = day.succ_opt() else { break };
            day = next;
            provisional |= !self.holidays.is_official(day);
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        Due { date: day, provisional }
    }

    /// The day that is so many calendar days after another; if it is a rest day, the next working day.
    pub fn add_calendar_days(&self, from: NaiveDate, days: u32) -> Due {
        let day = from + TimeDelta::days(i64::from(days));
        if days == 0 { Due { date: day, provisional: false } } else { self.no_rest_day(day) }
    }

    /// The day that is so many months after another: that of the same number, or the month's last where it has none
    /// (民法典 §202); if it is a rest day, the next working day (§203).
    pub fn add_months(&self, from: NaiveDate, months: u32) -> Due {
        let day = from.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
        if months == 0 { Due { date: day, provisional: false } } else { self.no_rest_day(day) }
    }

    /// A day, or the next working day after it.
    fn no_rest_day(&self, mut day: NaiveDate) -> Due {
        let mut provisional = !self.holidays.is_official(day);
        while !self.is_working_day(day) {
            let Some(next) = day.succ_opt() else { break };
            day = next;
            provisional |= !self.holidays.is_official(day);
        }
        Due { date: day, provisional }
    }

    /// Working days after the first day up to and with the last; 0 where the last is not later.
    pub fn working_days_between(&self, first: NaiveDate, last: NaiveDate) -> i64 {
        let (mut day, mut count) = (first, 0);
        while day < last {
            let Some(next) = day.succ_opt() else { break };
            day = next;
            count += i64::from(self.is_working_day(day));
        }
        count
    }

    /// The day that counts as the day of receipt: the day itself while the office is open on it, else the next
    /// working day. Counting begins the day after.
    pub fn starts_on(&self, received: DateTime<Utc>) -> NaiveDate {
        let here = received.with_timezone(&china());
        let day = here.date_naive();
        if self.closes.is_none_or(|closes| here.time() < closes) {
            self.starts_on_day(day)
        } else {
            self.add_working_days(day, 1).date
        }
    }

    /// The same for what came in on a day at no particular hour, such as a sheet of paper at a counter that was open.
    pub fn starts_on_day(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working_day(day) { day } else { self.add_working_days(day, 1).date }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use proptest::prelude::*;

    use super::*;

    fn calendar() -> Calendar {
        Calendar::new(Holidays::shipped().unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_on_the_day_of_the_same_number_or_the_months_last() {
        for (from, months, expected) in [
            ("2026-05-15", 6, "2026-11-16"), // the 15th is a Sunday
            ("2025-08-31", 6, "2026-03-02"), // 28 February, a made-up workday in 2026 or a Saturday
            ("2027-08-31", 6, "2028-02-29"), // a leap day
            ("2028-02-29", 12, "2029-02-28"),
            ("2026-03-31", 1, "2026-04-30"),
            ("2026-03-31", 12, "2027-03-31"),
            ("2026-03-31", 0, "2026-03-31"),
        ] {
            let due = calendar().add_months(day(from), months);
            let made_up = calendar().is_working_day(day("2026-02-28"));
            let expected = if from == "2025-08-31" && made_up { "2026-02-28" } else { expected };
            assert_eq!(due.date, day(expected), "{from} and {months} months");
        }
    }

    /// Computed with the official notices of 2025 and 2026.
    #[test]
    fn known_limits_end_on_their_known_days() {
        for (from, days, expected) in [
            ("2026-09-24", 5, "2026-10-09"),
            ("2026-09-30", 10, "2026-10-20"),
            ("2026-02-13", 5, "2026-02-27"),
            ("2026-02-14", 3, "2026-02-26"),
            ("2026-04-30", 7, "2026-05-13"),
            ("2026-01-01", 1, "2026-01-04"),
            ("2025-09-26", 5, "2025-10-10"),
            ("2025-09-30", 10, "2025-10-21"),
            ("2025-01-27", 5, "2025-02-10"),
            ("2026-11-24", 10, "2026-12-08"),
            ("2026-12-17", 10, "2026-12-31"),
        ] {
            let due = calendar().add_working_days(day(from), days);
            assert_eq!(due, Due { date: day(expected), provisional: false }, "{from} + {days}");
        }
    }

    #[test]
    fn a_year_has_the_working_days_it_was_published_with() {
        for year in [2025, 2026] {
            let first = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap();
            let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
            assert_eq!(calendar().working_days_between(first, last), 248, "{year}");
        }
    }

    #[test]
    fn past_the_published_years_a_date_is_provisional_and_never_fails() {
        assert!(calendar().add_working_days(day("2026-12-18"), 10).provisional);
        assert!(calendar().add_working_days(day("2099-12-18"), 10).provisional);
        assert!(calendar().add_calendar_days(day("2026-12-30"), 60).provisional);
    }

    #[test]
    fn calendar_days_that_end_on_a_rest_day_end_on_the_next_working_day() {
        assert_eq!(calendar().add_calendar_days(day("2026-09-24"), 7).date, day("2026-10-08"));
        assert_eq!(calendar().add_calendar_days(day("2026-11-24"), 7).date, day("2026-12-01"));
    }

    #[test]
    fn what_comes_after_hours_counts_as_received_on_the_next_working_day() {
        let at = |text: &str| china().from_local_datetime(&text.parse().unwrap()).unwrap().to_utc();
        for (received, expected) in [
            ("2026-11-24T10:00:00", "2026-11-24"),
            ("2026-11-24T17:30:00", "2026-11-25"),
            ("2026-11-27T23:59:00", "2026-11-30"),
            ("2026-11-28T10:00:00", "2026-11-30"),
            ("2026-10-10T10:00:00", "2026-10-10"),
        ] {
            let closing = calendar().closing_at(NaiveTime::from_hms_opt(17, 30, 0));
            assert_eq!(closing.starts_on(at(received)), day(expected), "{received}");
        }
        let evening = at("2026-11-24T23:59:00");
        assert_eq!(
            calendar().starts_on(evening),
            day("2026-11-24"),
            "no hours were given: the day counts whole"
        );
    }

    proptest! {
        #[test]
        fn adding_and_counting_agree(start in 0_i64..1500, days in 1_u32..60) {
            let from = day("2024-01-01") + TimeDelta::days(start);
            let due = calendar().add_working_days(from, days);
            prop_assert!(calendar().is_working_day(due.date));
            prop_assert_eq!(calendar().working_days_between(from, due.date), i64::from(days));
        }
    }
}
