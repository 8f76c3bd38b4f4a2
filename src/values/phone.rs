//! Telephone numbers of the mainland: mobiles, landlines with their area code, and 400 numbers.
//!
//! A landline without an area code gets an error of its own: it is the slip that people here make most, and only
//! they know the code.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::text;

/// A number that can be rung. Kept as `13800138000`, `0472-1234567` or `4001234567`; `Debug` and `Display` mask it.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    number: String,
    kind: PhoneKind,
}

/// What kind of number, and so what it can do: only a mobile takes a text message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// 11 digits from 13 to 19.
    Mobile,
    /// With its area code.
    Landline,
    /// 400 and seven digits.
    Service,
}

/// Why what was typed is no phone number. Never holds what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("no phone number was given")]
    Empty,
    /// Something other than digits, blanks, hyphens, brackets and a first +.
    #[error("a phone number has digits")]
    Characters,
    /// A country code other than 86.
    #[error("only numbers of mainland China can be rung")]
    Abroad,
    /// Seven or eight digits: a landline that lacks its area code.
    #[error("the area code is missing")]
    AreaCode,
    /// 11 digits from 10, 11 or 12: no mobile begins so.
    #[error("no mobile number begins like this")]
    Beginning,
    /// Too few or too many digits for any number.
    #[error("no phone number has {found} digits")]
    Length {
        /// How many there were.
        found: usize,
    },
}

impl Phone {
    /// Reads a number as typed: blanks, hyphens, brackets, full-width digits, +86, 0086 and 0 before a mobile are
    /// fine.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str) -> Result<Self, PhoneError> {
        let folded: String =
            text::fold(typed).chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.' | '/')).collect();
        let (abroad, digits) = match folded.strip_prefix('+').or_else(|| folded.strip_prefix("00")) {
            Some(rest) => (true, rest),
            None => (false, folded.as_str()),
        };
        if digits.is_empty() {
            return Err(if folded.is_empty() { PhoneError::Empty } else { PhoneError::Characters });
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PhoneError::Characters);
        }
        match digits.strip_prefix("86") {
            Some(national) if abroad => Self::national(national.strip_prefix('0').unwrap_or(national), true),
            _ if abroad => Err(PhoneError::Abroad),
            Some(national) if is_mobile(national) => Self::national(national, false),
            _ => Self::national(digits, false),
        }
    }

    /// `after_country`: the 0 before an area code has fallen away.
    fn national(digits: &str, after_country: bool) -> Result<Self, PhoneError> {
        let mobile = digits.strip_prefix('0').filter(|rest| is_mobile(rest)).unwrap_or(digits);
        if is_mobile(mobile) {
            return Ok(Self { number: mobile.to_owned(), kind: PhoneKind::Mobile });
        }
        if digits.len() == 10 && digits.starts_with("400") {
            return Ok(Self { number: digits.to_owned(), kind: PhoneKind::Service });
        }
        let trunk = if after_country { format!("0{digits}") } else { digits.to_owned() };
        if let Some((area, local)) = split_area(&trunk) {
            return Ok(Self { number: format!("{area}-{local}"), kind: PhoneKind::Landline });
        }
        Err(match digits.len() {
            7 | 8 if !digits.starts_with('0') => PhoneError::AreaCode,
            11 if digits.starts_with('1') => PhoneError::Beginning,
            found => PhoneError::Length { found },
        })
    }

    /// The number as it is kept, in the clear.
    pub fn as_str(&self) -> &str {
        &self.number
    }

    /// What kind it is.
    pub const fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// Whether it takes text messages.
    pub fn is_mobile(&self) -> bool {
        self.kind == PhoneKind::Mobile
    }

    /// For `tel:` links and senders: `+8613800138000`, `+864721234567`; a 400 number has no country code.
    pub fn dialled(&self) -> String {
        let digits = self.digits();
        match self.kind {
            PhoneKind::Service => digits,
            PhoneKind::Mobile | PhoneKind::Landline => {
                format!("+86{}", digits.strip_prefix('0').unwrap_or(&digits))
            }
        }
    }

    /// The last four digits.
    pub fn last_four(&self) -> &str {
        self.number.get(self.number.len().saturating_sub(4)..).unwrap_or_default()
    }

    /// Enough to know one's own: `138****8000`, `0472-***4567`, `400***4567`.
    pub fn masked(&self) -> String {
        let shown = self.shown();
        let hidden = self.number.len().saturating_sub(shown + 4);
        format!("{}{}{}", self.number.get(..shown).unwrap_or_default(), "*".repeat(hidden), self.last_four())
    }

    /// In the clear, in the groups people say it in: `138 0013 8000`, `0472 123 4567`, `400 123 4567`.
    pub fn groups(&self) -> String {
        let (first, rest) = self.number.split_at_checked(self.shown()).unwrap_or((&self.number, ""));
        let (middle, last) = rest.split_at_checked(rest.len().saturating_sub(4)).unwrap_or((rest, ""));
        format!("{} {middle} {last}", first.trim_end_matches('-'))
    }

    /// How much of the beginning is no secret: the network of a mobile, the area with its hyphen, 400.
    fn shown(&self) -> usize {
        self.number.find('-').map_or(3, |hyphen| hyphen + 1)
    }

    fn digits(&self) -> String {
        self.number.replace('-', "")
    }
}

fn is_mobile(digits: &str) -> bool {
    digits.len() == 11 && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

/// Area and local number: 010 and 02x have three digits and eight follow, others four and seven or eight. No local
/// number begins with 0.
fn split_area(digits: &str) -> Option<(&str, &str)> {
    let (area, locals) = match digits.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => (3, 8..=8),
        [b'0', b'3'..=b'9', ..] => (4, 7..=8),
        _ => return None,
    };
    let (area, local) = digits.split_at_checked(area)?;
    (locals.contains(&local.len()) && !local.starts_with('0')).then_some((area, local))
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(stored: String) -> Result<Self, PhoneError> {
        Self::parse(&stored)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.number
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgives_how_a_mobile_is_typed() {
        for typed in [
            "13800138000",
            "138 0013 8000",
            "138-0013-8000",
            "１３８００１３８０００",
            "+86 138 0013 8000",
            "＋８６１３８００１３８０００",
            "0086 13800138000",
            "86 13800138000",
            "013800138000",
            "(138)0013 8000",
        ] {
            let phone = Phone::parse(typed).unwrap();
            assert_eq!(phone.as_str(), "13800138000", "{typed}");
            assert!(phone.is_mobile());
        }
    }

    #[test]
    fn forgives_how_a_landline_is_typed() {
        assert_eq!(Phone::parse("0472-0123456").unwrap_err(), PhoneError::Length { found: 11 });
        for typed in [
            "0472-4123456",
            "0472—4123456",
            "04724123456",
            "（0472）4123456",
            "+86 472 4123456",
            "0086-0472-4123456",
            "0472/4123456",
        ] {
            let phone = Phone::parse(typed).unwrap();
            assert_eq!((phone.as_str(), phone.kind()), ("0472-4123456", PhoneKind::Landline), "{typed}");
        }
        assert_eq!(Phone::parse("010 62345678").unwrap().as_str(), "010-62345678");
        assert_eq!(Phone::parse("0755-82345678").unwrap().as_str(), "0755-82345678");
    }

    #[test]
    fn says_what_is_wrong() {
        let cases = [
            (" - ", PhoneError::Empty),
            ("+", PhoneError::Characters),
            ("打我手机", PhoneError::Characters),
            ("1380013800a", PhoneError::Characters),
            ("1380013800", PhoneError::Length { found: 10 }),
            ("138001380000", PhoneError::Length { found: 12 }),
            ("12800138000", PhoneError::Beginning),
            ("4123456", PhoneError::AreaCode),
            ("62345678", PhoneError::AreaCode),
            ("+852 2345 6789", PhoneError::Abroad),
            ("110", PhoneError::Length { found: 3 }),
        ];
        for (typed, error) in cases {
            assert_eq!(Phone::parse(typed).unwrap_err(), error, "{typed}");
        }
    }

    #[test]
    fn shows_itself_in_groups_and_masks() {
        let shown = |typed: &str| {
            let phone = Phone::parse(typed).unwrap();
            (phone.groups(), phone.masked(), phone.dialled(), phone.last_four().to_owned())
        };
        let four =
            |a: &str, b: &str, c: &str, d: &str| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned());
        assert_eq!(shown("13800138000"), four("138 0013 8000", "138****8000", "+8613800138000", "8000"));
        assert_eq!(shown("0472-4123456"), four("0472 412 3456", "0472-***3456", "+864724123456", "3456"));
        assert_eq!(shown("010-62345678"), four("010 6234 5678", "010-****5678", "+861062345678", "5678"));
        assert_eq!(shown("400-123-4567"), four("400 123 4567", "400***4567", "4001234567", "4567"));
        let phone = Phone::parse("13800138000").unwrap();
        assert_eq!(format!("{phone} {phone:?}"), "138****8000 Phone(138****8000)");
    }

    #[test]
    fn reads_back_what_it_keeps() {
        for typed in ["13800138000", "0472-4123456", "400 123 4567"] {
            let phone = Phone::parse(typed).unwrap();
            let json = serde_json::to_string(&phone).unwrap();
            assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
        }
    }

    proptest::proptest! {
        #[test]
        fn anything_typed_gets_an_answer(typed in "\\PC{0,30}|\\+?[0-9 -]{0,16}") {
            if let Ok(phone) = Phone::parse(&typed) {
                proptest::prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone.clone()));
                proptest::prop_assert_eq!(Phone::parse(&phone.groups()), Ok(phone.clone()));
                proptest::prop_assert_eq!(Phone::parse(&phone.dialled()), Ok(phone));
            }
        }
    }
}
