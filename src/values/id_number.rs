//! 公民身份号码: the 18 characters of GB 11643-1999, also those of residence permits that follow it.
//!
//! Six digits of a region, eight of the birth date, three of a sequence whose last is odd for men, and a check
//! character by ISO 7064 MOD 11-2. The region is where somebody was first registered, so any is taken.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::text;

/// Weights of the first seventeen digits.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Check characters by the remainder of the weighted sum modulo 11.
const CHECK: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
/// Nobody born earlier is alive; an earlier year is a slip.
const FIRST_YEAR: i32 = 1900;

/// A citizen identity number that can exist. `Debug` and `Display` show the masked form.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdNumber {
    number: String,
    birth: NaiveDate,
}

/// Why what was typed is no identity number. Never holds what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdNumberError {
    /// Nothing was typed.
    #[error("no identity number was given")]
    Empty,
    /// Not 18 characters, blanks and hyphens aside.
    #[error("an identity number has 18 characters, not {found}")]
    Length {
        /// How many there were.
        found: usize,
    },
    /// Something other than digits, and X at the end.
    #[error("an identity number has digits and perhaps a last X")]
    Characters,
    /// Characters 7 to 14 are no day of the calendar since 1900.
    #[error("the birth date within the identity number does not exist")]
    Birth,
    /// The birth date is yet to come.
    #[error("the birth date within the identity number is in the future")]
    Future,
    /// The last character does not fit the others: one is mistyped or two are exchanged.
    #[error("the check character of the identity number does not fit")]
    Checksum,
}

/// What the sequence digit of an identity number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// 女.
    Female,
    /// 男.
    Male,
}

impl IdNumber {
    /// Reads a number as typed: blanks, hyphens, full-width characters and a small x are fine.
    ///
    /// # Errors
    /// The first thing that is wrong; a birth date that does not exist comes before the check character, since it
    /// tells the person where to look.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self, IdNumberError> {
        let number = Self::read(&fold(typed))?;
        if number.birth > today { Err(IdNumberError::Future) } else { Ok(number) }
    }

    /// All that can be said of a folded number without knowing what day it is.
    pub(super) fn read(number: &str) -> Result<Self, IdNumberError> {
        if number.is_empty() {
            return Err(IdNumberError::Empty);
        }
        let found = number.chars().count();
        let digit_or_last_x = |(at, c): (usize, char)| c.is_ascii_digit() || (c == 'X' && at + 1 == found);
        if !number.chars().enumerate().all(digit_or_last_x) {
            return Err(IdNumberError::Characters);
        }
        if found != 18 {
            return Err(IdNumberError::Length { found });
        }
        let part =
            |range: std::ops::Range<usize>| number.get(range).and_then(|digits| digits.parse::<u32>().ok());
        let birth = part(6..10)
            .and_then(|year| i32::try_from(year).ok())
            .filter(|year| *year >= FIRST_YEAR)
            .zip(part(10..12).zip(part(12..14)))
            .and_then(|(year, (month, day))| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or(IdNumberError::Birth)?;
        let sum: u32 = number
            .chars()
            .filter_map(|c| c.to_digit(10))
            .zip(WEIGHTS)
            .map(|(digit, weight)| digit * weight)
            .sum();
        let check = CHECK.into_iter().nth((sum % 11) as usize);
        if check != number.chars().last() {
            return Err(IdNumberError::Checksum);
        }
        Ok(Self { number: number.to_owned(), birth })
    }

    /// The 18 characters, in the clear: for sealing, keyed look-up and the person's own page.
    pub fn as_str(&self) -> &str {
        &self.number
    }

    /// Characters 7 to 14.
    pub const fn birth_date(&self) -> NaiveDate {
        self.birth
    }

    /// Character 17.
    pub fn sex(&self) -> Sex {
        match self.number.as_bytes().get(16) {
            Some(digit) if digit % 2 == 1 => Sex::Male,
            _ => Sex::Female,
        }
    }

    /// Full years lived on a day; 0 before birth. Born on 29 February, a year is full on 1 March of a common year.
    pub fn age_on(&self, day: NaiveDate) -> u32 {
        day.years_since(self.birth).unwrap_or(0)
    }

    /// The day on which the person is `years` old, for limits such as the eighteenth birthday.
    pub fn birthday(&self, years: u32) -> Option<NaiveDate> {
        let year = self.birth.year().checked_add(i32::try_from(years).ok()?)?;
        self.birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
    }

    /// The last four characters, by which a person knows their own number.
    pub fn last_four(&self) -> &str {
        self.number.get(14..).unwrap_or_default()
    }

    /// Region and last four, the birth date hidden: `150202********0014`.
    pub fn masked(&self) -> String {
        format!("{}********{}", self.number.get(..6).unwrap_or_default(), self.last_four())
    }

    /// In the clear, in the groups people check it by: `150202 19900101 0014`.
    pub fn groups(&self) -> String {
        let part = |range: std::ops::Range<usize>| self.number.get(range).unwrap_or_default();
        format!("{} {} {}", part(0..6), part(6..14), part(14..18))
    }
}

/// Folds what was typed to the characters of a number; signs that stand for the Roman ten become X.
pub(super) fn fold(typed: &str) -> String {
    text::fold_digits(typed)
        .chars()
        .map(|c| match c {
            'x' | '×' | 'Ⅹ' | 'ⅹ' | 'Х' | 'х' => 'X',
            other => other,
        })
        .collect()
}

impl TryFrom<String> for IdNumber {
    type Error = IdNumberError;

    /// For values read back: all checks but the one against today.
    fn try_from(stored: String) -> Result<Self, IdNumberError> {
        Self::read(&stored)
    }
}

impl From<IdNumber> for String {
    fn from(number: IdNumber) -> Self {
        number.number
    }
}

impl fmt::Display for IdNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for IdNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdNumber({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn parse(typed: &str) -> Result<IdNumber, IdNumberError> {
        IdNumber::parse(typed, day(2026, 11, 24))
    }

    #[test]
    fn takes_numbers_that_can_exist() {
        for number in [
            "11010519491231002X",
            "150202199001010006",
            "150202199001010014",
            "15020219551231103X",
            "15020220180601002X",
            "150202198802290074",
        ] {
            assert_eq!(parse(number).unwrap().as_str(), number);
        }
    }

    #[test]
    fn forgives_how_it_is_typed() {
        for typed in [
            "110105 19491231 002x",
            "110105-19491231-002X",
            "１１０１０５１９４９１２３１００２ｘ",
            "  11010519491231002× \u{200b}",
            "110105—19491231—002X",
        ] {
            assert_eq!(parse(typed).unwrap().as_str(), "11010519491231002X", "{typed}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let cases = [
            ("", IdNumberError::Empty),
            (" 　- ", IdNumberError::Empty),
            ("15020219900101001", IdNumberError::Length { found: 17 }),
            ("150202900101001", IdNumberError::Length { found: 15 }),
            ("1502021990010100144", IdNumberError::Length { found: 19 }),
            ("15020219900101OO14", IdNumberError::Characters),
            ("X50202199001010014", IdNumberError::Characters),
            ("一五零二零二", IdNumberError::Characters),
            ("150202199002300013", IdNumberError::Birth),
            ("150202189001010014", IdNumberError::Birth),
            ("150202199013010014", IdNumberError::Birth),
            ("150202198902290074", IdNumberError::Birth),
            ("150202199001010015", IdNumberError::Checksum),
            ("150202199001010041", IdNumberError::Checksum),
        ];
        for (typed, error) in cases {
            assert_eq!(parse(typed).unwrap_err(), error, "{typed}");
        }
    }

    #[test]
    fn a_birth_date_to_come_is_a_slip_but_today_is_a_birthday() {
        let number = "15020220180601002X";
        assert_eq!(IdNumber::parse(number, day(2018, 5, 31)), Err(IdNumberError::Future));
        assert!(IdNumber::parse(number, day(2018, 6, 1)).is_ok());
    }

    #[test]
    fn knows_birth_sex_and_age() {
        let man = parse("150202199001010014").unwrap();
        assert_eq!((man.birth_date(), man.sex()), (day(1990, 1, 1), Sex::Male));
        assert_eq!((man.age_on(day(2007, 12, 31)), man.age_on(day(2008, 1, 1))), (17, 18));
        assert_eq!(man.age_on(day(1980, 1, 1)), 0);
        let woman = parse("150202199001010006").unwrap();
        assert_eq!(woman.sex(), Sex::Female);
        let leap = parse("150202198802290074").unwrap();
        assert_eq!((leap.age_on(day(2006, 2, 28)), leap.age_on(day(2006, 3, 1))), (17, 18));
        assert_eq!(leap.birthday(18), Some(day(2006, 3, 1)));
        assert_eq!(leap.birthday(20), Some(day(2008, 2, 29)));
    }

    #[test]
    fn never_shows_itself_by_accident() {
        let number = parse("150202199001010014").unwrap();
        assert_eq!(number.masked(), "150202********0014");
        assert_eq!(format!("{number}"), "150202********0014");
        assert_eq!(format!("{number:?}"), "IdNumber(150202********0014)");
        assert_eq!(number.groups(), "150202 19900101 0014");
        assert_eq!(number.last_four(), "0014");
    }

    #[test]
    fn a_stored_number_is_checked_again_and_an_error_does_not_repeat_it() {
        let number = parse("150202199001010014").unwrap();
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(json, "\"150202199001010014\"");
        assert_eq!(serde_json::from_str::<IdNumber>(&json).unwrap(), number);
        let error = serde_json::from_str::<IdNumber>("\"150202199001010015\"").unwrap_err();
        assert!(!error.to_string().contains("150202"), "{error}");
    }

    proptest::proptest! {
        #[test]
        fn no_single_slip_and_no_exchange_of_neighbours_passes(at in 0usize..17, to in 0u8..10) {
            let good = b"150202198802290074";
            let mut slipped = *good;
            slipped[at] = b'0' + to;
            let mut exchanged = *good;
            exchanged.swap(at, at + 1);
            for wrong in [slipped, exchanged].iter().filter(|wrong| *wrong != good) {
                proptest::prop_assert!(parse(std::str::from_utf8(wrong).unwrap()).is_err());
            }
        }

        #[test]
        fn anything_typed_gets_an_answer(typed in "\\PC{0,30}|[0-9Xx]{17,19}") {
            if let Ok(number) = parse(&typed) {
                proptest::prop_assert_eq!(parse(number.as_str()), Ok(number));
            }
        }
    }
}
