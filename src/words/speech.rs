//! Dates, times and numbers as eyes and voices should have them.
//!
//! A voice reads 2026年11月24日 right and 2026-11-24 wrong; it reads a phone number as a quantity unless its digits
//! stand apart. Nothing here is about a person: it is only how things are said.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use super::Language;
use crate::clock::china;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS_ZH: [&str; 7] = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `2026年11月24日`, `24 November 2026`.
pub fn date(date: NaiveDate, language: Language) -> String {
    match language {
        Language::ZhHans => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::En => format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year()),
    }
}

/// The date and its day of the week.
pub fn date_with_weekday(day: NaiveDate, language: Language) -> String {
    let weekday = day.weekday().num_days_from_monday() as usize;
    match language {
        Language::ZhHans => format!("{}，{}", date(day, language), WEEKDAYS_ZH[weekday]),
        Language::En => format!("{}, {}", WEEKDAYS_EN[weekday], date(day, language)),
    }
}

/// `14时30分`, `14:30`, in China.
pub fn time_of_day(at: DateTime<Utc>, language: Language) -> String {
    let here = at.with_timezone(&china());
    match language {
        Language::ZhHans => format!("{}时{:02}分", here.hour(), here.minute()),
        Language::En => format!("{}:{:02}", here.hour(), here.minute()),
    }
}

/// Date and time of day, in China.
pub fn moment(at: DateTime<Utc>, language: Language) -> String {
    let day = date(at.with_timezone(&china()).date_naive(), language);
    match language {
        Language::ZhHans => format!("{day}{}", time_of_day(at, language)),
        Language::En => format!("{day}, {}", time_of_day(at, language)),
    }
}

/// Digits one by one.
pub fn digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(String::from).collect::<Vec<_>>().join(" ")
}

/// A number with stars in the middle, as a voice should say it: how much is hidden, and both ends digit by digit.
pub fn masked(shown: &str, language: Language) -> String {
    let hidden = shown.chars().filter(|c| *c == '*').count();
    let head = digits(shown.split('*').next().unwrap_or_default());
    let tail = digits(shown.rsplit('*').next().unwrap_or_default());
    match language {
        Language::ZhHans => format!("{head}，中间{hidden}位已隐藏，最后是{tail}"),
        Language::En => format!("{head}, {hidden} characters hidden, ending in {tail}"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_date_is_written_as_it_is_said() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
        assert_eq!(date_with_weekday(day, Language::ZhHans), "2026年11月4日，星期三");
        assert_eq!(date_with_weekday(day, Language::En), "Wednesday, 4 November 2026");
        let at = Utc.with_ymd_and_hms(2026, 11, 24, 17, 5, 0).unwrap();
        assert_eq!(moment(at, Language::ZhHans), "2026年11月25日1时05分");
    }

    #[test]
    fn a_masked_number_says_how_much_is_hidden() {
        assert_eq!(masked("138****8000", Language::ZhHans), "1 3 8，中间4位已隐藏，最后是8 0 0 0");
    }
}
