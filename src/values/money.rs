//! Money in fen, never in floating point.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::text;

/// An amount in fen; it may be negative in a ledger, never as typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

/// Why what was typed is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Nothing was typed.
    #[error("no amount was given")]
    Empty,
    /// No number in digits, or commas where no thousands end.
    #[error("an amount is written in digits")]
    NotANumber,
    /// Below zero.
    #[error("an amount is not below zero")]
    Negative,
    /// Less than a fen.
    #[error("an amount has at most two decimals")]
    TooPrecise,
    /// More than can be kept.
    #[error("the amount is too large")]
    TooLarge,
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of fen.
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Reads yuan as typed: `400`, `400.5`, `￥4,000.00元`, `４００块`.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str) -> Result<Self, MoneyError> {
        let folded = text::fold(typed);
        let amount = strip(&folded);
        if amount.is_empty() {
            return Err(if folded.is_empty() { MoneyError::Empty } else { MoneyError::NotANumber });
        }
        if let Some(rest) = amount.strip_prefix('-') {
            return Err(if Self::parse(rest).is_ok() {
                MoneyError::Negative
            } else {
                MoneyError::NotANumber
            });
        }
        let (yuan, fen) = amount.split_once('.').unwrap_or((amount, ""));
        let yuan = without_thousands(yuan).ok_or(MoneyError::NotANumber)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(&yuan) || !digits(fen) || (yuan.is_empty() && fen.is_empty()) {
            return Err(MoneyError::NotANumber);
        }
        let fen = fen.trim_end_matches('0');
        if fen.len() > 2 {
            return Err(MoneyError::TooPrecise);
        }
        let number = |part: &str| if part.is_empty() { Ok(0) } else { part.parse::<i64>() };
        let fen = number(&format!("{fen:0<2}")).map_err(|_| MoneyError::NotANumber)?;
        number(&yuan)
            .ok()
            .and_then(|yuan| yuan.checked_mul(100))
            .and_then(|whole| whole.checked_add(fen))
            .map(Self)
            .ok_or(MoneyError::TooLarge)
    }

    /// The sum, unless it is too large to keep.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(fen) => Some(Self(fen)),
            None => None,
        }
    }

    /// The difference, unless it is too large to keep.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(fen) => Some(Self(fen)),
            None => None,
        }
    }

    /// So many times the amount, such as months of a subsidy, unless it is too large to keep.
    pub const fn checked_times(self, count: u32) -> Option<Self> {
        match self.0.checked_mul(count as i64) {
            Some(fen) => Some(Self(fen)),
            None => None,
        }
    }

    /// Yuan in digits, with two decimals only where there are fen: `400`, `400.50`.
    pub fn yuan(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (yuan, fen) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        if fen == 0 { format!("{sign}{yuan}") } else { format!("{sign}{yuan}.{fen:02}") }
    }
}

/// As Chinese text writes it: `400元`, `400.50元`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}元", self.yuan())
    }
}

/// Takes away the sign before and the unit after an amount.
fn strip(folded: &str) -> &str {
    let mut amount = folded.trim();
    for sign in ["人民币", "RMB", "CNY", "¥", "￥"] {
        amount = amount.strip_prefix(sign).map_or(amount, str::trim_start);
    }
    for unit in ["元整", "元", "圆", "块钱", "块", "yuan"] {
        amount = amount.strip_suffix(unit).map_or(amount, str::trim_end);
    }
    amount
}

/// Commas and blanks are taken away where they part thousands; elsewhere a comma may have been meant as a point.
fn without_thousands(yuan: &str) -> Option<String> {
    let mut groups = yuan.split([',', ' ']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let parted = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    (rest.is_empty() || parted).then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_how_people_write_amounts() {
        let cases = [
            ("400", 40_000),
            ("400.5", 40_050),
            ("400.05", 40_005),
            ("￥4,000.00元", 400_000),
            ("¥ 4 000", 400_000),
            ("４００．５０　元", 40_050),
            ("1，234，567。8", 123_456_780),
            ("人民币100元整", 10_000),
            ("20块", 2_000),
            (".5", 50),
            ("400.", 40_000),
            ("0", 0),
            ("007", 700),
        ];
        for (typed, fen) in cases {
            assert_eq!(Money::parse(typed), Ok(Money::from_fen(fen)), "{typed}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let cases = [
            (" ", MoneyError::Empty),
            ("元", MoneyError::NotANumber),
            (".", MoneyError::NotANumber),
            ("四百", MoneyError::NotANumber),
            ("4,00", MoneyError::NotANumber),
            ("1.2.3", MoneyError::NotANumber),
            ("1e5", MoneyError::NotANumber),
            ("+5", MoneyError::NotANumber),
            ("-", MoneyError::NotANumber),
            ("-5", MoneyError::Negative),
            ("1.005", MoneyError::TooPrecise),
            ("92233720368547759", MoneyError::TooLarge),
            ("99999999999999999999999", MoneyError::TooLarge),
        ];
        for (typed, error) in cases {
            assert_eq!(Money::parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn shows_fen_only_where_there_are_some() {
        assert_eq!(Money::from_fen(40_000).to_string(), "400元");
        assert_eq!(Money::from_fen(40_050).to_string(), "400.50元");
        assert_eq!(Money::from_fen(5).to_string(), "0.05元");
        assert_eq!(Money::from_fen(-40_005).to_string(), "-400.05元");
        assert_eq!(Money::from_fen(i64::MIN).to_string(), "-92233720368547758.08元");
    }

    #[test]
    fn counting_never_wraps_round() {
        let most = Money::from_fen(i64::MAX);
        assert_eq!((most.checked_add(Money::from_fen(1)), most.checked_times(2)), (None, None));
        assert_eq!(Money::from_fen(8_000).checked_times(12), Some(Money::from_fen(96_000)));
        assert_eq!(Money::from_fen(1).checked_sub(Money::from_fen(3)), Some(Money::from_fen(-2)));
    }

    proptest::proptest! {
        #[test]
        fn what_is_shown_reads_back(fen in 0..i64::MAX) {
            let money = Money::from_fen(fen);
            proptest::prop_assert_eq!(Money::parse(&money.to_string()), Ok(money));
        }

        #[test]
        fn anything_typed_gets_an_answer(typed in "\\PC{0,30}|[-0-9.,￥元 ]{0,12}") {
            let _ = Money::parse(&typed);
        }
    }
}
