//! A date as it is asked for: three fields, year, month and day, each with whatever was typed.
//!
//! A whole date in one field is taken too, and an error names the part that is wrong, so that the page can lead
//! there.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::text;

/// The three fields, raw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DateParts {
    /// 年, as typed.
    pub year: String,
    /// 月, as typed.
    pub month: String,
    /// 日, as typed.
    pub day: String,
}

/// One of the three fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DatePart {
    /// 年.
    Year,
    /// 月.
    Month,
    /// 日.
    Day,
}

impl DatePart {
    /// Its name, as fields of forms end in it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
        }
    }
}

/// Which dates make sense as an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateRange {
    /// Today or earlier, from 1900.
    #[default]
    Past,
    /// Today or later, to 2100.
    Future,
    /// From 1900 to 2100.
    Any,
}

/// Why what was typed is no date, or none that makes sense here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// All three fields are empty.
    #[error("no date was given")]
    Empty,
    /// The year is empty.
    #[error("the year is missing")]
    MissingYear,
    /// The month is empty.
    #[error("the month is missing")]
    MissingMonth,
    /// The day is empty.
    #[error("the day is missing")]
    MissingDay,
    /// A field holds something other than its number.
    #[error("a part of the date is no number")]
    NotANumber(DatePart),
    /// The year has not four digits: 90 could be 1990 or 2090.
    #[error("a year has four digits")]
    YearDigits,
    /// No month from 1 to 12.
    #[error("there is no such month")]
    NoSuchMonth,
    /// The month has no such day.
    #[error("there is no such day in month {month}: its last is {last}")]
    NoSuchDay {
        /// The month as given.
        month: u32,
        /// Its last day in that year.
        last: u32,
    },
    /// After today, where the past is asked for.
    #[error("the date is in the future")]
    Future,
    /// Before today, where the future is asked for.
    #[error("the date is in the past")]
    Past,
    /// Before 1900.
    #[error("the date is before 1900")]
    TooEarly,
    /// After 2100.
    #[error("the date is after 2100")]
    TooLate,
}

impl DateError {
    /// The field to lead to; the first where the whole date is at fault.
    pub const fn part(self) -> DatePart {
        match self {
            Self::MissingMonth | Self::NoSuchMonth => DatePart::Month,
            Self::MissingDay | Self::NoSuchDay { .. } => DatePart::Day,
            Self::NotANumber(part) => part,
            Self::Empty
            | Self::MissingYear
            | Self::YearDigits
            | Self::Future
            | Self::Past
            | Self::TooEarly
            | Self::TooLate => DatePart::Year,
        }
    }
}

impl DateParts {
    /// The fields that show a date again.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year().to_string(), month: date.month().to_string(), day: date.day().to_string() }
    }

    /// Whether nothing at all was typed.
    pub fn is_empty(&self) -> bool {
        self.fields().iter().all(|field| text::fold(field).is_empty())
    }

    /// Reads the date: full-width digits, `2026年` in its field, or a whole date in any one field, such as
    /// `2026年1月5日`, `2026-1-5`, `2026.1.5` and `20260105`.
    ///
    /// # Errors
    /// The first thing that is wrong, in the order year, month, day, then the range.
    pub fn parse(&self, range: DateRange, today: NaiveDate) -> Result<NaiveDate, DateError> {
        let folded = self.fields().map(|field| text::fold(field));
        let filled: Vec<&String> = folded.iter().filter(|field| !field.is_empty()).collect();
        let whole = match filled.as_slice() {
            [] => return Err(DateError::Empty),
            [only] => whole_date(only),
            _ => None,
        };
        let [year, month, day] = match whole {
            Some(numbers) => numbers,
            None => separate(&folded)?,
        };
        let date = exact(year, month, day)?;
        match range {
            DateRange::Past if date > today => Err(DateError::Future),
            DateRange::Future if date < today => Err(DateError::Past),
            _ if date.year() < 1900 => Err(DateError::TooEarly),
            _ if date.year() > 2100 => Err(DateError::TooLate),
            _ => Ok(date),
        }
    }

    const fn fields(&self) -> [&String; 3] {
        [&self.year, &self.month, &self.day]
    }
}

/// Year, month and day of a date written in one go; none where it isn't one.
fn whole_date(field: &str) -> Option<[u32; 3]> {
    let digits = |text: &str| (text.len() <= 4).then(|| text.parse::<u32>().ok()).flatten();
    if field.len() == 8 && field.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some([digits(field.get(0..4)?)?, digits(field.get(4..6)?)?, digits(field.get(6..8)?)?]);
    }
    let between = |c: char| matches!(c, '年' | '月' | '日' | '号' | '-' | '.' | '/' | ',' | ' ');
    let mut numbers = field.split(between).filter(|number| !number.is_empty());
    let three = [digits(numbers.next()?)?, digits(numbers.next()?)?, digits(numbers.next()?)?];
    numbers.next().is_none().then_some(three)
}

/// Each field by itself, its own unit allowed after the number.
fn separate([year, month, day]: &[String; 3]) -> Result<[u32; 3], DateError> {
    let number = |field: &str, units: &[char], part, missing| {
        let digits = field.trim_end_matches(units).trim();
        match digits.parse::<u32>() {
            _ if field.is_empty() => Err(missing),
            Ok(number) if digits.len() <= 4 && !digits.starts_with('+') => Ok(number),
            _ => Err(DateError::NotANumber(part)),
        }
    };
    Ok([
        number(year, &['年'], DatePart::Year, DateError::MissingYear)?,
        number(month, &['月', '份'], DatePart::Month, DateError::MissingMonth)?,
        number(day, &['日', '号'], DatePart::Day, DateError::MissingDay)?,
    ])
}

fn exact(year: u32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    let year =
        i32::try_from(year).ok().filter(|year| (1000..=9999).contains(year)).ok_or(DateError::YearDigits)?;
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(DateError::NoSuchMonth)?;
    let last = u32::from(first.num_days_in_month());
    first.with_day(day).ok_or(DateError::NoSuchDay { month, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn parse(year: &str, month: &str, day_typed: &str, range: DateRange) -> Result<NaiveDate, DateError> {
        let parts = DateParts { year: year.to_owned(), month: month.to_owned(), day: day_typed.to_owned() };
        parts.parse(range, day(2026, 11, 24))
    }

    #[test]
    fn forgives_how_it_is_typed() {
        for (year, month, day_typed) in [
            ("2026", "1", "5"),
            ("２０２６", "０１", "０５"),
            ("2026年", "1月", "5日"),
            (" 2026 年", "1月份", "5号"),
            ("2026年1月5日", "", ""),
            ("2026-1-5", "", ""),
            ("2026.1.5", "", ""),
            ("2026。1。5", "", ""),
            ("2026/01/05", "", ""),
            ("2026 1 5", " ", "　"),
            ("20260105", "", ""),
            ("", "", "2026年1月5号"),
            ("", "2026-01-05", ""),
        ] {
            assert_eq!(
                parse(year, month, day_typed, DateRange::Past),
                Ok(day(2026, 1, 5)),
                "{year}|{month}|{day_typed}"
            );
        }
    }

    #[test]
    fn says_which_part_is_wrong() {
        use DateError as E;
        let cases = [
            (["", " ", "　"], E::Empty, DatePart::Year),
            (["", "1", "5"], E::MissingYear, DatePart::Year),
            (["2026", "", "5"], E::MissingMonth, DatePart::Month),
            (["2026", "", ""], E::MissingMonth, DatePart::Month),
            (["2026", "1", ""], E::MissingDay, DatePart::Day),
            (["今年", "1", "5"], E::NotANumber(DatePart::Year), DatePart::Year),
            (["2026", "一月", "5"], E::NotANumber(DatePart::Month), DatePart::Month),
            (["2026", "1", "+5"], E::NotANumber(DatePart::Day), DatePart::Day),
            (["2026", "1", "-5"], E::NotANumber(DatePart::Day), DatePart::Day),
            (["2026-1-5", "1", "5"], E::NotANumber(DatePart::Year), DatePart::Year),
            (["99999999999", "1", "5"], E::NotANumber(DatePart::Year), DatePart::Year),
            (["90", "1", "5"], E::YearDigits, DatePart::Year),
            (["0090", "1", "5"], E::YearDigits, DatePart::Year),
            (["2026", "13", "5"], E::NoSuchMonth, DatePart::Month),
            (["2026", "0", "5"], E::NoSuchMonth, DatePart::Month),
            (["2026", "4", "31"], E::NoSuchDay { month: 4, last: 30 }, DatePart::Day),
            (["2026", "2", "29"], E::NoSuchDay { month: 2, last: 28 }, DatePart::Day),
            (["2024", "2", "30"], E::NoSuchDay { month: 2, last: 29 }, DatePart::Day),
            (["20260230", "", ""], E::NoSuchDay { month: 2, last: 28 }, DatePart::Day),
            (["2026", "1", "0"], E::NoSuchDay { month: 1, last: 31 }, DatePart::Day),
        ];
        for ([year, month, day_typed], error, part) in cases {
            assert_eq!(
                parse(year, month, day_typed, DateRange::Any),
                Err(error),
                "{year}|{month}|{day_typed}"
            );
            assert_eq!(error.part(), part);
        }
    }

    #[test]
    fn today_is_in_every_range_and_the_next_day_is_not_past() {
        for range in [DateRange::Past, DateRange::Future, DateRange::Any] {
            assert_eq!(parse("2026", "11", "24", range), Ok(day(2026, 11, 24)));
        }
        assert_eq!(parse("2026", "11", "25", DateRange::Past), Err(DateError::Future));
        assert_eq!(parse("2026", "11", "23", DateRange::Future), Err(DateError::Past));
        assert_eq!(parse("1899", "12", "31", DateRange::Past), Err(DateError::TooEarly));
        assert_eq!(parse("2101", "1", "1", DateRange::Future), Err(DateError::TooLate));
    }

    proptest::proptest! {
        #[test]
        fn a_date_shown_again_reads_the_same(days in 0u64..73_000) {
            let date = day(1900, 1, 1) + chrono::Days::new(days);
            proptest::prop_assert_eq!(DateParts::of(date).parse(DateRange::Any, date), Ok(date));
        }

        #[test]
        fn anything_typed_gets_an_answer(fields in ["\\PC{0,12}", "\\PC{0,6}|[0-9]{0,3}", "[0-9日]{0,3}"]) {
            let [year, month, day_typed] = fields;
            let _ = parse(&year, &month, &day_typed, DateRange::Any);
        }
    }
}
