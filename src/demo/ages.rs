//! How old the demo's cases are, so that clocks run, are about to lapse, have lapsed, or stand still.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

use crate::calendar::Calendar;
use crate::cases::case::CaseClock;
use crate::catalogue::Service;
use crate::catalogue::definition::{Clock, ClockUnit, Stage};
use crate::clock::{china, china_date};

/// Working days that are left in cases whose clock runs: three with time, three about to lapse, three lapsed.
const LEFT: [i64; 9] = [9, 4, 3, 1, 0, 0, -1, -2, -4];
/// Cases in a stage without a limit of its own.
const EACH: i64 = 6;
/// The same in the transactions of a certificate that somebody holds, of which there are many.
const FEW: i64 = 2;
/// Days left of their limits: with time, and about to lapse.
const FEW_LEFT: [i64; 2] = [4, 1];

/// When cases came into a stage, one instant for each case the demo has there.
pub fn entries(
    service: &Service,
    stage: &Stage,
    now: DateTime<Utc>,
    calendar: &Calendar,
) -> Vec<DateTime<Utc>> {
    let few = super::register::is_held(service);
    let Some(clock) = &stage.clock else {
        return (0..if few { FEW } else { EACH }).map(|one| now - TimeDelta::days(1 + 2 * one)).collect();
    };
    let left = if few { &FEW_LEFT[..] } else { &LEFT[..] };
    left.iter()
        .copied()
        // What happens by itself when a limit lapses has happened: no case stands there lapsed.
        .filter(|left| *left >= 0 || clock.on_lapse.is_none())
        .map(|left| {
            let day = began(clock, left.min(i64::from(clock.limit)), china_date(now), calendar);
            let afternoon = day.and_time(NaiveTime::MIN) + TimeDelta::hours(15);
            let at = china().from_local_datetime(&afternoon).single().map_or(now, |at| at.to_utc());
            at.min(now)
        })
        .collect()
}

/// The working day on which a limit began that has so many working days left today.
fn began(clock: &Clock, left: i64, today: NaiveDate, calendar: &Calendar) -> NaiveDate {
    if clock.unit == ClockUnit::Months {
        // Entered a while ago: as much is left as the reminders say, or half a year.
        return today - TimeDelta::days(if left > 2 { 20 } else { 130 });
    }
    let due = |on: NaiveDate| CaseClock::start(clock, on, calendar).due_on.unwrap_or(on);
    let left_on = |due: NaiveDate| {
        if due < today {
            -calendar.working_days_between(due, today).max(1)
        } else {
            calendar.working_days_between(today, due)
        }
    };
    (0..200)
        .map(|ago| today - TimeDelta::days(ago))
        .filter(|day| calendar.is_working_day(*day))
        .find(|day| left_on(due(*day)) <= left)
        .unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Holidays;
    use crate::cases::case::Urgency;
    use crate::catalogue::given::Given;

    #[test]
    fn a_stage_has_three_cases_in_each_state_of_its_clock_on_any_working_day() {
        let calendar = Calendar::new(Holidays::shipped().unwrap());
        let clock = Clock {
            id: "review".into(),
            limit: 10,
            unit: ClockUnit::WorkingDays,
            basis: "law".into(),
            proposal: true,
            on_lapse: None,
            onward: false,
            given: Given::default(),
            remind: Vec::new(),
        };
        let first = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
        for today in first.iter_days().take(300).filter(|day| calendar.is_working_day(*day)) {
            let mut counts = [0; 3];
            for left in LEFT {
                let clock = CaseClock::start(&clock, began(&clock, left, today, &calendar), &calendar);
                match clock.urgency(today, &calendar) {
                    Urgency::Later(_) => counts[0] += 1,
                    Urgency::Soon(_) | Urgency::Today => counts[1] += 1,
                    Urgency::Overdue(_) => counts[2] += 1,
                    other => panic!("{today}: {other:?}"),
                }
            }
            assert_eq!(counts, [3; 3], "{today}");
        }
    }
}
