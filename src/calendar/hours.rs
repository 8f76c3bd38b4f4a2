//! Times of day as people agree on them: to the minute, in China.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use serde::{Deserialize, Serialize};

use crate::clock::china;
use crate::values::text::fold;

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimeOfDay(i64);

/// What was typed is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Nothing was typed.
    #[error("no time was given")]
    Empty,
    /// No time such as 9:00 or 14:30.
    #[error("no time of day")]
    NotATime,
}

impl TimeOfDay {
    /// Minutes of a day.
    pub const DAY: i64 = 24 * 60;

    /// So many minutes after midnight; the last minute of the day where there are more.
    pub fn at_minute(minute: i64) -> Self {
        Self(minute.clamp(0, Self::DAY - 1))
    }

    /// Minutes after midnight.
    pub const fn minute(self) -> i64 {
        self.0
    }

    /// Reads `9:00`, `9：00`, `9点`, `9点半`, `9时30分`, `0900`, digits full-width or not.
    ///
    /// # Errors
    /// `Empty` or `NotATime`.
    pub fn parse(typed: &str) -> Result<Self, TimeError> {
        let folded: String = fold(typed)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .replace(['点', '时', '.', '。'], ":");
        if folded.is_empty() {
            return Err(TimeError::Empty);
        }
        let text = folded.trim_end_matches(['分', '整']).replace(":半", ":30");
        let (hour, minute) = match text.split_once(':') {
            Some((hour, "")) => (hour.to_owned(), "0".to_owned()),
            Some((hour, minute)) => (hour.to_owned(), minute.to_owned()),
            None if text.is_ascii() && (3..=4).contains(&text.len()) => {
                let (hour, minute) = text.split_at(text.len() - 2);
                (hour.to_owned(), minute.to_owned())
            }
            None => (text, "0".to_owned()),
        };
        let number = |part: &str, most: i64| {
            let short = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<i64>().ok().filter(|number| short && *number <= most)
        };
        match (number(&hour, 23), number(&minute, 59)) {
            (Some(hour), Some(minute)) => Ok(Self(hour * 60 + minute)),
            _ => Err(TimeError::NotATime),
        }
    }

    /// `9:05`, as fields show it again.
    pub fn typed(self) -> String {
        format!("{}:{:02}", self.0 / 60, self.0 % 60)
    }

    /// The instant of this time on a day in China.
    pub fn on(self, day: NaiveDate) -> DateTime<Utc> {
        let minute = u32::try_from(self.0).unwrap_or_default();
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default();
        china()
            .from_local_datetime(&day.and_time(time))
            .single()
            .map_or(DateTime::UNIX_EPOCH, |at| at.to_utc())
    }

    /// The time of day of an instant in China.
    pub fn of(at: DateTime<Utc>) -> Self {
        let here = at.with_timezone(&china());
        Self(i64::from(here.hour() * 60 + here.minute()))
    }
}

/// From when until when, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The day.
    pub day: NaiveDate,
    /// When it begins.
    pub from: TimeOfDay,
    /// When it ends.
    pub to: TimeOfDay,
}

impl Span {
    /// Between two instants of one day.
    pub fn between(starts: DateTime<Utc>, ends: DateTime<Utc>) -> Self {
        let day = starts.with_timezone(&china()).date_naive();
        Self { day, from: TimeOfDay::of(starts), to: TimeOfDay::of(ends) }
    }

    /// When it begins.
    pub fn starts_at(self) -> DateTime<Utc> {
        self.from.on(self.day)
    }

    /// When it ends.
    pub fn ends_at(self) -> DateTime<Utc> {
        self.to.on(self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for (typed, minute) in [
            ("9:00", 540),
            (" 09：30 ", 570),
            ("９点", 540),
            ("9点半", 570),
            ("14时05分", 845),
            ("1430", 870),
            ("930", 570),
            ("8", 480),
            ("0:00", 0),
        ] {
            assert_eq!(TimeOfDay::parse(typed).map(TimeOfDay::minute), Ok(minute), "{typed}");
        }
        for typed in ["24:00", "9:60", "上午", "9:5:1", "-1", "99999", "9:-5", "半"] {
            assert_eq!(TimeOfDay::parse(typed), Err(TimeError::NotATime), "{typed}");
        }
        assert_eq!(TimeOfDay::parse("　"), Err(TimeError::Empty));
        assert_eq!(TimeOfDay::at_minute(545).typed(), "9:05");
    }

    #[test]
    fn a_time_in_china_is_eight_hours_before_utc() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let span = Span { day, from: TimeOfDay::at_minute(540), to: TimeOfDay::at_minute(570) };
        assert_eq!(span.starts_at().to_rfc3339(), "2026-12-03T01:00:00+00:00");
        assert_eq!(Span::between(span.starts_at(), span.ends_at()), span);
    }
}
