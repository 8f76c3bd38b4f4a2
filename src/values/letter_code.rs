//! 核验码: sixteen digits on a letter, by which anybody who holds it sees that it was made here. Fifteen are random, the
//! last is the same check digit as a case number's, so that a slip is told from a letter that does not exist.

use std::fmt;

use super::case_number::damm;
use super::id::random_below;
use super::text;

/// How many digits a code has.
const LENGTH: usize = 16;
/// Fifteen digits are drawn in three parts.
const PART: u32 = 100_000;

/// The code of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LetterCode(String);

/// Why what was typed is no code of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterCodeError {
    /// Nothing was typed.
    #[error("no letter code was given")]
    Empty,
    /// Something other than digits.
    #[error("a letter code has only digits")]
    Characters,
    /// Not sixteen digits.
    #[error("a letter code has 16 digits, not {found}")]
    Length {
        /// How many there were.
        found: usize,
    },
    /// The last digit does not fit the others: one is mistyped or two are exchanged.
    #[error("the check digit of the letter code does not fit")]
    Check,
}

impl LetterCode {
    /// A new one.
    pub fn draw() -> Self {
        let body: String = (0..3).map(|_| format!("{:05}", random_below(PART))).collect();
        let check = damm(&body);
        Self(format!("{body}{check}"))
    }

    /// Reads a code as typed: blanks, hyphens and full-width digits are fine.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str) -> Result<Self, LetterCodeError> {
        let digits = text::fold_digits(typed);
        if digits.is_empty() {
            Err(LetterCodeError::Empty)
        } else if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Err(LetterCodeError::Characters)
        } else if digits.len() != LENGTH {
            Err(LetterCodeError::Length { found: digits.len() })
        } else if damm(&digits) == 0 {
            Ok(Self(digits))
        } else {
            Err(LetterCodeError::Check)
        }
    }

    /// The sixteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is printed and said: `1234 5678 9012 3456`.
    pub fn groups(&self) -> String {
        let part = |at: usize| self.0.get(at..at + 4).unwrap_or_default();
        format!("{} {} {} {}", part(0), part(4), part(8), part(12))
    }
}

/// The plain digits, for URLs and the database.
impl fmt::Display for LetterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_however_typed_and_notices_a_slip() {
        let code = LetterCode::draw();
        assert_eq!(code.as_str().len(), LENGTH);
        for typed in [code.groups(), code.groups().replace(' ', "-"), format!(" {code}\n")] {
            assert_eq!(LetterCode::parse(&typed), Ok(code.clone()), "{typed}");
        }
        for at in 0..LENGTH {
            let mut digits = code.as_str().as_bytes().to_vec();
            digits[at] = b'0' + (digits[at] - b'0' + 1) % 10;
            assert_eq!(LetterCode::parse(&String::from_utf8(digits).unwrap()), Err(LetterCodeError::Check));
        }
        assert_eq!(LetterCode::parse("　"), Err(LetterCodeError::Empty));
        assert_eq!(LetterCode::parse("123456789012345"), Err(LetterCodeError::Length { found: 15 }));
        assert_eq!(LetterCode::parse("123456789012345o"), Err(LetterCodeError::Characters));
        assert_ne!(LetterCode::draw(), LetterCode::draw());
    }
}
