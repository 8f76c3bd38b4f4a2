//! 查询码: eight random digits that, with the case number, show how a case stands. Half of a secret, so it is
//! hidden in `Debug`, has no serde, and is stored only as a keyed hash.

use std::fmt;

use super::text;

/// How many codes there are; draw `random` below it.
const CODES: u32 = 100_000_000;

/// The code of a draft or case.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct QueryCode(String);

/// Why what was typed is no query code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryCodeError {
    /// Nothing was typed.
    #[error("no query code was given")]
    Empty,
    /// Something other than digits.
    #[error("a query code has only digits")]
    Characters,
    /// Not eight digits.
    #[error("a query code has 8 digits, not {found}")]
    Length {
        /// How many there were.
        found: usize,
    },
}

impl QueryCode {
    /// How many codes there are: draw the number for `make` with `random_below(QueryCode::COUNT)`.
    pub const COUNT: u32 = CODES;

    /// The code of a random number below `COUNT`; a larger one is wrapped.
    pub fn make(random: u32) -> Self {
        Self(format!("{:08}", random % CODES))
    }

    /// Reads a code as typed: blanks, hyphens and full-width digits are fine.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str) -> Result<Self, QueryCodeError> {
        let digits = text::fold_digits(typed);
        if digits.is_empty() {
            Err(QueryCodeError::Empty)
        } else if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Err(QueryCodeError::Characters)
        } else if digits.len() != 8 {
            Err(QueryCodeError::Length { found: digits.len() })
        } else {
            Ok(Self(digits))
        }
    }

    /// The eight digits, in the clear: for hashing and for the page that hands it out.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is printed and said: `1234 5678`.
    pub fn groups(&self) -> String {
        let (first, last) = self.0.split_at_checked(4).unwrap_or((&self.0, ""));
        format!("{first} {last}")
    }
}

impl fmt::Debug for QueryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("QueryCode(********)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_however_typed_and_hides_in_logs() {
        let code = QueryCode::make(42);
        assert_eq!((code.as_str(), code.groups().as_str()), ("00000042", "0000 0042"));
        for typed in ["0000 0042", "0000-0042", " ００００　００４２ "] {
            assert_eq!(QueryCode::parse(typed), Ok(code.clone()), "{typed}");
        }
        assert!(!format!("{code:?}").contains("42"));
        assert_eq!(QueryCode::parse("　"), Err(QueryCodeError::Empty));
        assert_eq!(QueryCode::parse("1234567"), Err(QueryCodeError::Length { found: 7 }));
        assert_eq!(QueryCode::parse("1234567o"), Err(QueryCodeError::Characters));
    }
}
