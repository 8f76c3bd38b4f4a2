//! Starting, pausing and stopping the clock of a case. Pure: the calendar comes in as a value.
//!
//! The day of an event is not counted (民法典 §201). A pause keeps what was used; when the case comes back, the
//! rest runs on from the day after. What reaches the house outside working days starts with the next one.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

use super::case::{CaseClock, ClockState, DayUnit};
use crate::calendar::Calendar;
use crate::catalogue::definition::{Clock, ClockUnit};
use crate::clock::china;

impl From<ClockUnit> for DayUnit {
    fn from(unit: ClockUnit) -> Self {
        match unit {
            ClockUnit::WorkingDays => Self::WorkingDays,
            ClockUnit::CalendarDays => Self::CalendarDays,
            ClockUnit::Months => Self::Months,
        }
    }
}

impl CaseClock {
    /// A case without a limit.
    pub const fn none(today: NaiveDate) -> Self {
        Self {
            name: None,
            state: ClockState::None,
            days: 0,
            unit: DayUnit::WorkingDays,
            from: today,
            used: 0,
            paused: None,
            due_on: None,
            provisional: false,
        }
    }

    /// A limit that begins on a day; that day itself is not counted.
    pub fn start(definition: &Clock, on: NaiveDate, calendar: &Calendar) -> Self {
        let (limit, unit) = definition.on(on);
        let mut clock = Self {
            name: Some(definition.id.clone()),
            state: ClockState::Running,
            days: i64::from(limit),
            unit: unit.into(),
            ..Self::none(on)
        };
        clock.set_due(calendar);
        clock
    }

    /// Stands still from a day on; a clock that does not run is left as it is.
    pub fn pause(&mut self, on: NaiveDate, calendar: &Calendar) {
        if self.state == ClockState::Running {
            self.used += match self.unit {
                DayUnit::WorkingDays => calendar.working_days_between(self.from, on),
                // What came in on a rest day counts from the next working day: until then nothing is used.
                DayUnit::CalendarDays => (on - self.from).num_days().max(0),
                // Months do not stand still, which `checks` rules out.
                DayUnit::Months => 0,
            };
            self.state = ClockState::Paused;
            self.paused = Some(on);
            self.due_on = None;
            self.provisional = false;
        }
    }

    /// Runs on from a day, with what was left. Whoever asked on the very last day has the next one to look at the
    /// answer; what was overdue stays overdue.
    pub fn resume(&mut self, on: NaiveDate, calendar: &Calendar) {
        if self.state == ClockState::Paused {
            self.state = ClockState::Running;
            self.paused = None;
            self.from = on.max(self.from);
            if self.used == self.days {
                self.used -= 1;
            }
            self.set_due(calendar);
        }
    }

    /// Is longer by so many days, and by no more than the limit itself; a clock that does not run is left as it is.
    pub fn extend(&mut self, days: i64, calendar: &Calendar) {
        if self.state == ClockState::Running {
            self.days += days.clamp(0, self.days);
            self.set_due(calendar);
        }
    }

    /// Counts again by a calendar that changed; whether that moved the last day.
    pub fn recount(&mut self, calendar: &Calendar) -> bool {
        let before = (self.due_on, self.provisional);
        if self.state == ClockState::Running {
            self.set_due(calendar);
        }
        (self.due_on, self.provisional) != before
    }

    /// Is over.
    pub fn stop(&mut self) {
        if self.state != ClockState::None {
            self.state = ClockState::Stopped;
            self.paused = None;
        }
    }

    /// Goes on after it was stopped by mistake: what had run until then counts, the days since do not.
    pub fn restart(&mut self, stopped: NaiveDate, on: NaiveDate, calendar: &Calendar) {
        if self.state != ClockState::Stopped {
            return;
        }
        if self.due_on.is_some() {
            self.state = ClockState::Running;
            self.pause(stopped, calendar);
            self.resume(on, calendar);
        } else {
            self.state = ClockState::Paused;
            self.paused = Some(on);
        }
    }

    /// Runs anew from a day, with all its days.
    pub fn begin_anew(&mut self, on: NaiveDate, calendar: &Calendar) {
        if self.state != ClockState::None {
            self.state = ClockState::Running;
            self.paused = None;
            self.from = on;
            self.used = 0;
            self.set_due(calendar);
        }
    }

    /// What the queue sorts by: the end of the last day in China; what does not run comes after all that does.
    pub fn queue_at(&self) -> DateTime<Utc> {
        let day = match (self.state, self.due_on) {
            (ClockState::Running, Some(due)) => due + TimeDelta::days(1),
            (ClockState::Paused, _) => NaiveDate::from_ymd_opt(9000, 1, 1).unwrap_or_default(),
            _ => NaiveDate::from_ymd_opt(9001, 1, 1).unwrap_or_default(),
        };
        let midnight = day.and_time(NaiveTime::MIN);
        china().from_local_datetime(&midnight).single().map_or_else(|| midnight.and_utc(), |at| at.to_utc())
    }

    fn set_due(&mut self, calendar: &Calendar) {
        let left = u32::try_from((self.days - self.used).max(0)).unwrap_or(0);
        let due = match self.unit {
            DayUnit::WorkingDays => calendar.add_working_days(self.from, left),
            DayUnit::CalendarDays => calendar.add_calendar_days(self.from, left),
            DayUnit::Months => calendar.add_months(self.from, left),
        };
        self.due_on = Some(due.date);
        self.provisional = due.provisional;
    }
}
