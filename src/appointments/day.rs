//! A day on which a hospital assesses: at the hospital, or going round from home to home.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::calendar::{Span, TimeOfDay};
use crate::database::{column_text, row};

/// Where people are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    /// At the hospital.
    AtHospital,
    /// At their homes.
    HomeVisits,
}

column_text!(DayKind);

/// What a hospital plans for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Where.
    pub kind: DayKind,
    /// When it begins.
    pub from: TimeOfDay,
    /// When it ends.
    pub to: TimeOfDay,
    /// Minutes of each time; nothing: one time, from beginning to end.
    pub minutes: Option<i64>,
    /// Persons in each time.
    pub seats: i64,
    /// Streets and communities of a round.
    pub places: Vec<String>,
}

/// The most persons in one time.
pub const MOST_SEATS: i64 = 50;
/// The lengths of a time that are offered, in minutes.
pub const LENGTHS: [i64; 5] = [15, 20, 30, 45, 60];

impl Plan {
    /// The times of a day, in order; what is left over at the end is not one.
    pub fn spans(&self, day: NaiveDate) -> Vec<Span> {
        let (from, to) = (self.from.minute(), self.to.minute());
        let minutes = self.minutes.unwrap_or(to - from).max(1);
        (0..)
            .map(|place| from + place * minutes)
            .take_while(|starts| starts + minutes <= to)
            .map(|starts| Span {
                day,
                from: TimeOfDay::at_minute(starts),
                to: TimeOfDay::at_minute(starts + minutes),
            })
            .collect()
    }
}

row! {
    /// A day, as a hospital keeps it.
    #[derive(Clone, Debug)]
    pub struct AssessmentDay {
        /// Id.
        pub id: Uuid,
        /// The hospital.
        pub unit: String,
        /// Where.
        pub kind: DayKind,
        /// The day.
        pub day: NaiveDate,
        /// When it begins, in minutes after midnight.
        pub from_minute: i64,
        /// When it ends.
        pub to_minute: i64,
        /// Persons in each of its times.
        pub seats: i64,
        /// When it was cancelled.
        pub cancelled_at: Option<DateTime<Utc>>,
        /// Why, as it is told to whoever was to come.
        pub cancelled_why: Option<String>,
        /// How many times it has.
        pub slots: i64,
        /// Seats that are taken.
        pub taken: i64,
        /// The most seats taken in one time.
        pub fullest: i64,
        /// Appointments that are over and of which nobody has said whether they met.
        pub unmarked: i64,
    }
}

impl AssessmentDay {
    /// From when until when.
    pub fn span(&self) -> Span {
        Span {
            day: self.day,
            from: TimeOfDay::at_minute(self.from_minute),
            to: TimeOfDay::at_minute(self.to_minute),
        }
    }

    /// Persons that fit in all.
    pub const fn capacity(&self) -> i64 {
        self.slots * self.seats
    }
}

row! {
    /// One time of a day.
    #[derive(Clone, Copy, Debug)]
    pub struct Slot {
        /// Id.
        pub id: Uuid,
        /// When it begins.
        pub starts_at: DateTime<Utc>,
        /// When it ends.
        pub ends_at: DateTime<Utc>,
        /// Persons that fit.
        pub seats: i64,
        /// Persons that come.
        pub taken: i64,
    }
}

impl Slot {
    /// From when until when.
    pub fn span(&self) -> Span {
        Span::between(self.starts_at, self.ends_at)
    }
}

/// A time with a free seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FreeTime {
    /// The slot.
    pub slot: Uuid,
    /// Where.
    pub kind: DayKind,
    /// When.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_cut_into_times_and_a_round_is_one() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let mut plan = Plan {
            kind: DayKind::AtHospital,
            from: TimeOfDay::at_minute(540),
            to: TimeOfDay::at_minute(650),
            minutes: Some(30),
            seats: 2,
            places: Vec::new(),
        };
        let starts = |plan: &Plan| plan.spans(day).iter().map(|span| span.from.typed()).collect::<Vec<_>>();
        assert_eq!(starts(&plan), ["9:00", "9:30", "10:00"], "the last twenty minutes are too short");
        plan.minutes = None;
        assert_eq!(starts(&plan), ["9:00"]);
        assert_eq!(plan.spans(day)[0].to.typed(), "10:50");
    }
}
