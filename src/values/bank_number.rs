//! Numbers of accounts at banks: of a card, whose last digit checks the others, or of a passbook (存折), which has none.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::text;

/// The number of an account; `Debug` and `Display` mask it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BankNumber(String);

/// What a number stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// 银行卡、社会保障卡: 16 to 19 digits, checked by the last (ISO/IEC 7812-1).
    Card,
    /// 存折: 10 to 30 digits.
    Passbook,
}

/// Why what was typed is no such number. Never holds what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BankNumberError {
    /// Nothing was typed.
    #[error("no number was given")]
    Empty,
    /// Something other than digits and blanks.
    #[error("a number of an account has digits")]
    Characters,
    /// Too few or too many digits.
    #[error("no such number has {found} digits")]
    Length {
        /// How many there were.
        found: usize,
    },
    /// The last digit does not fit the others.
    #[error("the digits do not fit together")]
    Check,
}

impl BankNumber {
    /// Reads a number as typed: blanks, hyphens and full-width digits are fine.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str, held: Held) -> Result<Self, BankNumberError> {
        let digits: String = text::fold(typed).chars().filter(|c| !matches!(c, ' ' | '-')).collect();
        if digits.is_empty() {
            return Err(BankNumberError::Empty);
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BankNumberError::Characters);
        }
        let found = digits.len();
        let possible = match held {
            Held::Card => 16..=19,
            Held::Passbook => 10..=30,
        };
        if !possible.contains(&found) {
            return Err(BankNumberError::Length { found });
        }
        if held == Held::Card && !fits(&digits) {
            return Err(BankNumberError::Check);
        }
        Ok(Self(digits))
    }

    /// All of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last four digits, by which people know their card.
    pub fn last(&self) -> &str {
        &self.0[self.0.len().saturating_sub(4)..]
    }
}

/// Whether the last digit fits the others: every second from the right is doubled, and the digits of all add up to tens.
fn fits(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

impl fmt::Display for BankNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "**** {}", self.last())
    }
}

impl fmt::Debug for BankNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BankNumber({self})")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    // Invented: the issuer digits of no bank.
    const CARD: &str = "9999990000000000014";

    #[test]
    fn a_card_is_read_as_people_type_it_and_shows_its_last_digits_alone() {
        let card = BankNumber::parse("9999 9900-0000 0000 014", Held::Card).unwrap();
        let wide: String =
            CARD.chars().filter_map(|digit| char::from_u32(u32::from(digit) + 0xFEE0)).collect();
        assert_eq!(BankNumber::parse(&wide, Held::Card).as_ref(), Ok(&card));
        assert_eq!(card.as_str(), CARD);
        assert_eq!((card.to_string().as_str(), card.last()), ("**** 0014", "0014"));
        assert!(!format!("{card:?}").contains("9999"));
    }

    #[test]
    fn what_cannot_be_is_told_apart() {
        for (typed, held, wrong) in [
            ("", Held::Card, BankNumberError::Empty),
            (" - ", Held::Card, BankNumberError::Empty),
            ("999999000000000001x", Held::Card, BankNumberError::Characters),
            ("99999900", Held::Card, BankNumberError::Length { found: 8 }),
            ("9999990000000000019", Held::Card, BankNumberError::Check),
            ("123456789", Held::Passbook, BankNumberError::Length { found: 9 }),
        ] {
            assert_eq!(BankNumber::parse(typed, held), Err(wrong), "{typed}");
        }
        assert!(
            BankNumber::parse("9999990000000000019", Held::Passbook).is_ok(),
            "a passbook has no check digit"
        );
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_found(place in 0_usize..19, other in 0_u8..10) {
            let mut digits = CARD.as_bytes().to_vec();
            prop_assume!(digits[place] != b'0' + other);
            digits[place] = b'0' + other;
            let typed = String::from_utf8(digits).unwrap();
            prop_assert_eq!(BankNumber::parse(&typed, Held::Card), Err(BankNumberError::Check));
        }
    }
}
