//! The file of holidays: per year, days off and make-up workdays as the State Council publishes them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// Holidays and make-up workdays of some years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
    official: BTreeSet<i32>,
}

/// Why a file of holidays was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HolidaysError {
    /// No JSON, or not of this shape.
    #[error("the file cannot be read: {0}")]
    Format(String),
    /// A key that is no year.
    #[error("`{0}` is no year")]
    Year(String),
    /// A day that does not exist, or belongs to another year.
    #[error("`{day}` is no day of {year}")]
    Day {
        /// The year it stands under.
        year: i32,
        /// The day as written.
        day: String,
    },
    /// A day that is off and a make-up workday at once.
    #[error("{0} is a day off and a make-up workday at once")]
    Both(NaiveDate),
    /// No year at all.
    #[error("the file names no year")]
    Nothing,
}

#[derive(Deserialize)]
struct YearEntry {
    status: String,
    #[serde(default)]
    off_days: BTreeMap<String, String>,
    #[serde(default)]
    makeup_workdays: BTreeMap<String, String>,
}

impl Holidays {
    /// The file that came with the program.
    ///
    /// # Errors
    /// When it cannot be read: a fault of the build.
    pub fn shipped() -> Result<Self, HolidaysError> {
        Self::parse(include_str!("../../assets/district/holidays.json"))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// The first thing that is wrong with it; nothing of it is used then.
    pub fn parse(text: &str) -> Result<Self, HolidaysError> {
        let years: BTreeMap<String, YearEntry> =
            serde_json::from_str(text).map_err(|error| HolidaysError::Format(error.to_string()))?;
        let mut holidays = Self::default();
        for (name, entry) in &years {
            let year: i32 = name.parse().map_err(|_| HolidaysError::Year(name.clone()))?;
            let read = |day: &String| {
                NaiveDate::parse_from_str(day, "%Y-%m-%d")
                    .ok()
                    .filter(|date| date.year() == year)
                    .ok_or_else(|| HolidaysError::Day { year, day: day.clone() })
            };
            for day in entry.off_days.keys() {
                holidays.off.insert(read(day)?);
            }
            for day in entry.makeup_workdays.keys() {
                holidays.work.insert(read(day)?);
            }
            if entry.status == "official" {
                holidays.official.insert(year);
            }
        }
        if years.is_empty() {
            return Err(HolidaysError::Nothing);
        }
        match holidays.off.intersection(&holidays.work).next() {
            Some(day) => Err(HolidaysError::Both(*day)),
            None => Ok(holidays),
        }
    }

    /// Whether a day is off by name.
    pub(super) fn is_off(&self, day: NaiveDate) -> bool {
        self.off.contains(&day)
    }

    /// Whether a day of the weekend is worked.
    pub(super) fn is_made_up(&self, day: NaiveDate) -> bool {
        self.work.contains(&day)
    }

    /// Whether the State Council has published the year of a day.
    pub(super) fn is_official(&self, day: NaiveDate) -> bool {
        self.official.contains(&day.year())
    }

    /// The years that are published, in order.
    pub fn official_years(&self) -> impl Iterator<Item = i32> {
        self.official.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_file_is_named() {
        for (text, expected) in [
            ("{}", HolidaysError::Nothing),
            (r#"{"next":{"status":"official"}}"#, HolidaysError::Year("next".into())),
            (
                r#"{"2027":{"status":"official","off_days":{"2027-02-30":"春节"}}}"#,
                HolidaysError::Day { year: 2027, day: "2027-02-30".into() },
            ),
            (
                r#"{"2027":{"status":"official","off_days":{"2026-10-01":"国庆"}}}"#,
                HolidaysError::Day { year: 2027, day: "2026-10-01".into() },
            ),
        ] {
            assert_eq!(Holidays::parse(text).unwrap_err(), expected);
        }
        assert!(matches!(Holidays::parse("[]"), Err(HolidaysError::Format(_))));
    }
}
