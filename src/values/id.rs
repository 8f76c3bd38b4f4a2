//! The only home of chance: keys of rows, and random digits and bytes for numbers, codes and tokens.

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

/// A new row's id: UUIDv7 (RFC 9562), in the order of time to the microsecond, 62 bits of chance behind it.
pub fn new_id(now: DateTime<Utc>) -> Uuid {
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    // RFC 9562, 6.2, method 3: the fraction of the millisecond fills the twelve bits after the version.
    let fraction = u16::try_from(now.timestamp_subsec_micros() % 1000 * 4096 / 1000).unwrap_or(0);
    let mut tail = random_bytes::<10>();
    [tail[0], tail[1]] = fraction.to_be_bytes();
    Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

/// `N` bytes that nobody can guess.
#[expect(
    clippy::expect_used,
    reason = "without the system's randomness no key or token is safe: stopping is right"
)]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A number from 0 up to but without `bound`, each as likely; 0 for a bound of 0.
pub fn random_below(bound: u32) -> u32 {
    if bound == 0 {
        return 0;
    }
    // The last, incomplete run of `bound` numbers is drawn again: taking it would favour small numbers.
    let fair = u32::MAX - u32::MAX % bound;
    loop {
        let drawn = u32::from_be_bytes(random_bytes());
        if drawn < fair {
            return drawn % bound;
        }
    }
}

/// Bytes in hexadecimal, two small digits each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of hexadecimal digits; none where they are none.
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [_, _] => u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok(),
            _ => None,
        })
        .collect()
}

/// A token that nobody can guess: 24 random bytes in hexadecimal.
pub fn random_token() -> String {
    hex(&random_bytes::<24>())
}

/// `count` random decimal digits.
pub fn random_digits(count: usize) -> String {
    (0..count).filter_map(|_| char::from_digit(random_below(10), 10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_never_meet() {
        let at = |micros| new_id(DateTime::from_timestamp_micros(micros).unwrap());
        let start = 1_795_500_000_000_000;
        let ids: Vec<_> = (0..3000).map(|step| at(start + step)).collect();
        assert!(ids.is_sorted());
        assert_ne!(at(start), at(start));
        assert_eq!(ids[0].get_version_num(), 7);
        assert_eq!(ids[0].get_variant(), uuid::Variant::RFC4122);
        assert_eq!(ids[0].get_timestamp().unwrap().to_unix().0, 1_795_500_000);
    }

    #[test]
    fn digits_are_all_drawn() {
        let digits = random_digits(2000);
        assert_eq!(digits.len(), 2000);
        assert!(('0'..='9').all(|digit| digits.matches(digit).count() > 100), "{digits}");
        assert_ne!(random_bytes::<16>(), random_bytes::<16>());
        assert_eq!((random_below(0), random_below(1)), (0, 0));
        assert!((0..1000).all(|_| random_below(3_000_000_000) < 3_000_000_000));
    }
}
