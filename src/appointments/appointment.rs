//! One appointment: who meets whom, when, and what is needed for it.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::day::DayKind;
use crate::calendar::{Span, TimeOfDay};
use crate::cases::Case;
use crate::catalogue::Service;
use crate::database::column_text;

/// Where an appointment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Proposed by the hospital or an officer; the person has not answered.
    Offered,
    /// Agreed.
    Confirmed,
    /// Another took its place.
    Changed,
    /// Given back by the person.
    Cancelled,
    /// Taken back by the hospital.
    CalledOff,
    /// Not needed any more.
    Freed,
    /// They met.
    Attended,
    /// They did not meet. Nobody's fault.
    Missed,
}

column_text!(State);

impl State {
    /// Whether the seat stays used: what is over is not given to somebody else.
    pub const fn keeps_seat(self) -> bool {
        matches!(self, Self::Offered | Self::Confirmed | Self::Attended | Self::Missed)
    }
}

/// What a person needs to get to the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// No way to get there alone.
    Transport,
    /// Uses a wheelchair.
    Wheelchair,
    /// Somebody comes along.
    Companion,
    /// To be met at the door.
    Guide,
}

impl Need {
    /// All, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Transport, Self::Wheelchair, Self::Companion, Self::Guide];

    /// The name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transport => "transport",
            Self::Wheelchair => "wheelchair",
            Self::Companion => "companion",
            Self::Guide => "guide",
        }
    }
}

/// All that a person needs, with what they add in their own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// What.
    pub needs: Vec<Need>,
    /// What else.
    #[serde(default)]
    pub note: String,
}

/// Longest note, in characters.
pub const LONGEST: usize = 300;

/// One appointment, opened.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Id.
    pub id: Uuid,
    /// Whose.
    pub case: Uuid,
    /// The day it belongs to.
    pub day: Uuid,
    /// The time of that day.
    pub slot: Uuid,
    /// The hospital.
    pub unit: String,
    /// Where.
    pub kind: DayKind,
    /// When.
    pub span: Span,
    /// Where it stands.
    pub state: State,
    /// Whether it is to come.
    pub open: bool,
    /// What the person needs.
    pub needs: Needs,
}

impl Appointment {
    /// Whether its time is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.span.ends_at() <= now
    }

    /// Whether the person may change it by themselves: until so many hours before; later a call does it. One whose
    /// time is over without anybody having noted anything may be replaced.
    pub fn may_be_changed_at(&self, now: DateTime<Utc>, hours: i64) -> bool {
        self.is_over(now) || now + TimeDelta::hours(hours) <= self.span.starts_at()
    }
}

/// The body outside that meets the person of a case now; nothing where no appointment is wanted.
pub fn meets<'c>(service: &Service, case: &'c Case) -> Option<&'c str> {
    let here = service.stage(&case.stage).is_some_and(|stage| stage.appointment);
    case.referred_to.as_deref().filter(|_| case.open && here)
}

/// A reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// The evening before.
    Evening,
    /// The same morning.
    Morning,
}

impl Reminder {
    /// Nobody's phone rings later than this.
    const NIGHT: i64 = 21 * 60 + 30;

    /// Whether it is due: from its time on, and not when it would come too late to be of use.
    pub fn is_due(self, span: Span, made_at: DateTime<Utc>, at: NaiveTime, now: DateTime<Utc>) -> bool {
        let day = match self {
            Self::Evening => span.day.pred_opt().unwrap_or(span.day),
            Self::Morning => span.day,
        };
        let minute = i64::from(chrono::Timelike::num_seconds_from_midnight(&at)) / 60;
        let from = TimeOfDay::at_minute(minute).on(day);
        let until = match self {
            Self::Evening => TimeOfDay::at_minute(Self::NIGHT.max(minute + 60)).on(day),
            Self::Morning => span.starts_at(),
        };
        // Who has just agreed knows it.
        from <= now && now < until && made_at < from
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn span() -> Span {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        Span { day, from: TimeOfDay::at_minute(9 * 60), to: TimeOfDay::at_minute(9 * 60 + 30) }
    }

    fn china(day: u32, hour: i64) -> DateTime<Utc> {
        TimeOfDay::at_minute(hour * 60).on(NaiveDate::from_ymd_opt(2026, 12, day).unwrap())
    }

    #[test]
    fn reminders_come_in_the_evening_and_in_the_morning_and_never_at_night() {
        let evening = NaiveTime::from_hms_opt(18, 0, 0).unwrap();
        let morning = NaiveTime::from_hms_opt(7, 0, 0).unwrap();
        let made = china(1, 9);
        for (day, hour, wanted) in
            [(2, 17, false), (2, 18, true), (2, 21, true), (2, 22, false), (3, 7, false)]
        {
            let due = Reminder::Evening.is_due(span(), made, evening, china(day, hour));
            assert_eq!(due, wanted, "evening: {day}, {hour}");
        }
        for (day, hour, wanted) in [(2, 20, false), (3, 6, false), (3, 7, true), (3, 8, true), (3, 9, false)]
        {
            let due = Reminder::Morning.is_due(span(), made, morning, china(day, hour));
            assert_eq!(due, wanted, "morning: {day}, {hour}");
        }
        assert!(!Reminder::Evening.is_due(span(), china(2, 19), evening, china(2, 20)), "just agreed");
    }

    #[test]
    fn the_person_changes_it_until_the_set_time_and_again_when_it_is_over() {
        let one = Appointment {
            id: Uuid::nil(),
            case: Uuid::nil(),
            day: Uuid::nil(),
            slot: Uuid::nil(),
            unit: String::new(),
            kind: DayKind::AtHospital,
            span: span(),
            state: State::Confirmed,
            open: true,
            needs: Needs::default(),
        };
        assert!(one.may_be_changed_at(china(2, 9), 24));
        assert!(!one.may_be_changed_at(china(2, 10), 24));
        assert!(!one.is_over(china(3, 9)) && one.is_over(china(3, 10)));
        assert!(one.may_be_changed_at(china(3, 10), 24));
    }
}
