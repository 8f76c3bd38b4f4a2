//! Why the register speaks against an act, in words.

use crate::cases::transition::Contradiction;
use crate::words::{Words, speech};

/// Why the register speaks against something, and what to do.
pub fn against(words: Words, against: Contradiction) -> String {
    match against {
        Contradiction::Cancelled => words.certificates_is_cancelled(),
        Contradiction::Frozen => words.certificates_is_frozen(),
        Contradiction::Expired => words.certificates_is_expired(),
        Contradiction::TransferredOut => words.certificates_is_elsewhere(),
        Contradiction::HeldHere => words.certificates_is_held(),
        Contradiction::TooEarly(day) => words.certificates_too_early(speech::date(day, words.language())),
        Contradiction::TooOften(times) => words.certificates_too_often(times),
    }
}
