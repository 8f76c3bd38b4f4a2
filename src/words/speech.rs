//! Dates, times and numbers as eyes and voices should have them.
//!
//! A voice reads 2026年11月24日 right and 2026-11-24 wrong; it reads a phone number as a quantity unless its digits
//! stand apart. Nothing here is about a person: it is only how things are said.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use super::Language;
use crate::calendar::{Span, TimeOfDay};
use crate::clock::china;
use crate::values::Money;

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

/// `2026年11月`, `November 2026`.
pub fn month(date: NaiveDate, language: Language) -> String {
    match language {
        Language::ZhHans => format!("{}年{}月", date.year(), date.month()),
        Language::En => format!("{} {}", MONTHS[date.month0() as usize], date.year()),
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

/// `12月3日星期四`, `Thursday 3 December`: a day near enough to need no year.
pub fn near_day(day: NaiveDate, language: Language) -> String {
    let weekday = day.weekday().num_days_from_monday() as usize;
    match language {
        Language::ZhHans => format!("{}月{}日{}", day.month(), day.day(), WEEKDAYS_ZH[weekday]),
        Language::En => format!("{} {} {}", WEEKDAYS_EN[weekday], day.day(), MONTHS[day.month0() as usize]),
    }
}

/// `上午9:00到9:30`, `9:00 to 9:30`. The words between are said by every voice; a dash is not.
pub fn hours(from: TimeOfDay, to: TimeOfDay, language: Language) -> String {
    let said = |time: TimeOfDay, before: Option<&str>| {
        let (part, hour) = part_of_day(time);
        let part = if before == Some(part) { "" } else { part };
        format!("{part}{hour}:{:02}", time.minute() % 60)
    };
    match language {
        Language::ZhHans => format!("{}到{}", said(from, None), said(to, Some(part_of_day(from).0))),
        Language::En => format!("{} to {}", from.typed(), to.typed()),
    }
}

/// `12月3日星期四上午9:00到9:30`, `Thursday 3 December, 9:00 to 9:30`.
pub fn span(span: Span, language: Language) -> String {
    let (day, hours) = (near_day(span.day, language), hours(span.from, span.to, language));
    match language {
        Language::ZhHans => format!("{day}{hours}"),
        Language::En => format!("{day}, {hours}"),
    }
}

/// The part of the day as people call it, and the hour on a clock of twelve.
fn part_of_day(time: TimeOfDay) -> (&'static str, i64) {
    match time.minute() / 60 {
        hour @ 0..6 => ("凌晨", hour),
        hour @ 6..12 => ("上午", hour),
        12 => ("中午", 12),
        hour @ 13..18 => ("下午", hour - 12),
        hour => ("晚上", hour - 12),
    }
}

/// An amount: `20000元`, `20,000 yuan`.
pub fn money(amount: Money, language: Language) -> String {
    match language {
        Language::ZhHans => amount.to_string(),
        Language::En => format!("{} yuan", thousands(&amount.yuan())),
    }
}

/// Commas between thousands, as English text has them.
fn thousands(number: &str) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, rest) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(rest) = rest {
        grouped.push('.');
        grouped.push_str(rest);
    }
    grouped
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

    #[test]
    fn amounts_are_written_as_each_language_does() {
        for (fen, zh, en) in [
            (2_000_000, "20000元", "20,000 yuan"),
            (40_050, "400.50元", "400.50 yuan"),
            (-123_456_789, "-1234567.89元", "-1,234,567.89 yuan"),
            (0, "0元", "0 yuan"),
        ] {
            let amount = Money::from_fen(fen);
            assert_eq!(money(amount, Language::ZhHans), zh);
            assert_eq!(money(amount, Language::En), en);
        }
    }

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
    fn a_time_is_said_with_its_part_of_the_day_once() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let of = |from, to| Span { day, from: TimeOfDay::at_minute(from), to: TimeOfDay::at_minute(to) };
        assert_eq!(span(of(540, 570), Language::ZhHans), "12月3日星期四上午9:00到9:30");
        assert_eq!(span(of(690, 805), Language::ZhHans), "12月3日星期四上午11:30到下午1:25");
        assert_eq!(span(of(840, 900), Language::En), "Thursday 3 December, 14:00 to 15:00");
    }

    #[test]
    fn a_masked_number_says_how_much_is_hidden() {
        assert_eq!(masked("138****8000", Language::ZhHans), "1 3 8，中间4位已隐藏，最后是8 0 0 0");
    }
}
