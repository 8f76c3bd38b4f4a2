//! 办件编号: twelve digits that can be read out on the telephone: the day (YYMMDD), five random digits, a check digit.
//!
//! The check digit is Damm's (H. M. Damm, 2004), which notices every single wrong digit and every exchange of two
//! neighbours, check digit included, and stays within the ten digits. A number alone opens nothing.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::text;

/// A totally antisymmetric quasigroup of order ten with a zero diagonal: the row is the state so far, the column
/// the next digit. `tests` proves the property.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// How many numbers a day has; draw `random` below it.
const A_DAY: u32 = 100_000;

/// The number of a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseNumber(String);

/// Why what was typed is no case number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseNumberError {
    /// Nothing was typed.
    #[error("no case number was given")]
    Empty,
    /// Something other than digits.
    #[error("a case number has only digits")]
    Characters,
    /// Not twelve digits.
    #[error("a case number has 12 digits, not {found}")]
    Length {
        /// How many there were.
        found: usize,
    },
    /// The first six are no day.
    #[error("the day within the case number does not exist")]
    Date,
    /// The last digit does not fit the others: one is mistyped or two are exchanged.
    #[error("the check digit of the case number does not fit")]
    Check,
}

impl CaseNumber {
    /// The number for a case begun on a day (in China) with a random number below 100,000; a larger one is wrapped.
    /// The store draws again when the number is taken.
    pub fn make(day: NaiveDate, random: u32) -> Self {
        let body = format!(
            "{:02}{:02}{:02}{:05}",
            day.year().rem_euclid(100),
            day.month(),
            day.day(),
            random % A_DAY
        );
        let check = damm(&body);
        Self(format!("{body}{check}"))
    }

    /// Reads a number as typed: blanks, hyphens and full-width digits are fine.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str) -> Result<Self, CaseNumberError> {
        let digits = text::fold_digits(typed);
        if digits.is_empty() {
            return Err(CaseNumberError::Empty);
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CaseNumberError::Characters);
        }
        if digits.len() != 12 {
            return Err(CaseNumberError::Length { found: digits.len() });
        }
        if damm(&digits) != 0 {
            return Err(CaseNumberError::Check);
        }
        if day_within(&digits).is_none() {
            return Err(CaseNumberError::Date);
        }
        Ok(Self(digits))
    }

    /// The twelve digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day on which the case was begun, in China.
    pub fn day(&self) -> NaiveDate {
        day_within(&self.0).unwrap_or_default()
    }

    /// As it is printed and said: `2611 2400 0427`.
    pub fn groups(&self) -> String {
        let part = |range: std::ops::Range<usize>| self.0.get(range).unwrap_or_default();
        format!("{} {} {}", part(0..4), part(4..8), part(8..12))
    }
}

fn day_within(digits: &str) -> Option<NaiveDate> {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|two| two.parse::<u32>().ok());
    NaiveDate::from_ymd_opt(2000 + i32::try_from(part(0..2)?).ok()?, part(2..4)?, part(4..6)?)
}

/// The state after all digits: the check digit of a body, 0 for a whole number that fits.
pub(super) fn damm(digits: &str) -> u8 {
    digits.bytes().fold(0, |state, byte| {
        let digit = usize::from(byte.wrapping_sub(b'0'));
        DAMM.get(usize::from(state)).and_then(|row| row.get(digit)).copied().unwrap_or(state)
    })
}

impl TryFrom<String> for CaseNumber {
    type Error = CaseNumberError;

    fn try_from(stored: String) -> Result<Self, CaseNumberError> {
        Self::parse(&stored)
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.0
    }
}

impl std::str::FromStr for CaseNumber {
    type Err = CaseNumberError;

    fn from_str(typed: &str) -> Result<Self, CaseNumberError> {
        Self::parse(typed)
    }
}

/// The plain digits, for URLs and logs.
impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn the_table_catches_every_exchange_of_neighbours() {
        assert_eq!(damm("572"), 4, "the example in Damm's thesis");
        for c in 0..10 {
            let row: std::collections::BTreeSet<_> = DAMM[c].iter().collect();
            let column: std::collections::BTreeSet<_> = DAMM.iter().map(|row| row[c]).collect();
            assert_eq!(
                (row.len(), column.len(), DAMM[c][c]),
                (10, 10, 0),
                "a Latin square with a zero diagonal"
            );
            for x in 0..10 {
                for y in 0..10 {
                    let after = |a: usize, b: usize| DAMM[usize::from(DAMM[c][a])][b];
                    assert!(x == y || after(x, y) != after(y, x), "{c}: {x} {y}");
                }
            }
        }
    }

    #[test]
    fn a_number_carries_its_day_and_reads_back_however_typed() {
        let number = CaseNumber::make(day(), 42);
        assert!(number.as_str().starts_with("26112400042") && number.as_str().len() == 12);
        assert_eq!(number.day(), day());
        let groups = number.groups();
        assert_eq!(groups.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4]);
        let wide: String = groups
            .chars()
            .map(|c| c.to_digit(10).map_or('　', |d| char::from_u32(0xFF10 + d).unwrap()))
            .collect();
        for typed in [groups.replace(' ', "-"), groups.clone(), wide, format!("\t{number}\n")] {
            assert_eq!(CaseNumber::parse(&typed), Ok(number.clone()), "{typed}");
        }
        assert_eq!(CaseNumber::make(day(), 100_042), number);
    }

    #[test]
    fn says_what_is_wrong() {
        let fits = |body: &str| format!("{body}{}", damm(body));
        let cases = [
            (String::new(), CaseNumberError::Empty),
            ("26112400042a".to_owned(), CaseNumberError::Characters),
            ("2611240004".to_owned(), CaseNumberError::Length { found: 10 }),
            (fits("26133100042"), CaseNumberError::Date),
            (fits("26022900042"), CaseNumberError::Date),
        ];
        for (typed, error) in cases {
            assert_eq!(CaseNumber::parse(&typed), Err(error), "{typed}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_single_slip_and_no_exchange_of_neighbours_passes(random in 0u32..100_000, at in 0usize..12, to in 0u8..10) {
            let good = CaseNumber::make(day(), random);
            let mut slipped = good.as_str().as_bytes().to_vec();
            slipped[at] = b'0' + to;
            let mut exchanged = good.as_str().as_bytes().to_vec();
            exchanged.swap(at, (at + 1).min(11));
            for wrong in [slipped, exchanged].iter().filter(|wrong| wrong.as_slice() != good.as_str().as_bytes()) {
                let wrong = std::str::from_utf8(wrong).unwrap();
                proptest::prop_assert_eq!(CaseNumber::parse(wrong), Err(CaseNumberError::Check));
            }
        }
    }
}
