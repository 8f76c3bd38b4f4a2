//! Passwords and time-based codes of staff.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;
use totp_rs::{Builder, Secret};

use crate::config::PasswordHashing;
use crate::error::{Error, Result};
use crate::values::{hex, random_bytes};

/// At most two hashes at once: each takes 19 MiB and a core, and nobody should be able to ask for a hundred.
static AT_ONCE: std::sync::LazyLock<Arc<Semaphore>> =
    std::sync::LazyLock::new(|| Arc::new(Semaphore::new(2)));

fn argon2() -> Result<Argon2<'static>> {
    // OWASP's floor for argon2id: 19 MiB, two passes, one lane.
    let params = Params::new(19_456, 2, 1, None).map_err(Error::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// How often PBKDF2 goes round. Source: OWASP Password Storage Cheat Sheet, for a hash of 256 bits.
const ROUNDS: u32 = 600_000;
/// What a hash by PBKDF2 begins with, and what follows: rounds, salt, hash, both as hexadecimal digits.
const PBKDF2_SM3: &str = "$pbkdf2-sm3$";

fn pbkdf2_sm3(password: &[u8], salt: &str, rounds: u32) -> String {
    let mut hash = [0; 32];
    pbkdf2::pbkdf2_hmac::<sm3::Sm3>(password, salt.as_bytes(), rounds, &mut hash);
    hex(&hash)
}

fn hash_with(password: &[u8], salt: &[u8; 16], by: PasswordHashing) -> Result<String> {
    match by {
        PasswordHashing::Argon2id => {
            let hash: PasswordHash =
                argon2()?.hash_password_with_salt(password, salt).map_err(Error::internal)?;
            Ok(hash.to_string())
        }
        PasswordHashing::Pbkdf2Sm3 => {
            let salt = hex(salt);
            Ok(format!("{PBKDF2_SM3}{ROUNDS}${salt}${}", pbkdf2_sm3(password, &salt, ROUNDS)))
        }
    }
}

/// Whether a password fits a hash, whichever way it was made.
fn verify(password: &[u8], kept: &str) -> Result<bool> {
    let Some(rest) = kept.strip_prefix(PBKDF2_SM3) else {
        return Ok(PasswordVerifier::<str>::verify_password(&argon2()?, password, kept).is_ok());
    };
    let mut parts = rest.split('$');
    let (Some(rounds), Some(salt), Some(hash)) =
        (parts.next().and_then(|rounds| rounds.parse().ok()), parts.next(), parts.next())
    else {
        return Ok(false);
    };
    let given = pbkdf2_sm3(password, salt, rounds);
    Ok(bool::from(subtle::ConstantTimeEq::ct_eq(given.as_bytes(), hash.as_bytes())))
}

/// Whether a kept hash was made the way that hashes are made now.
pub fn is_by(kept: &str, by: PasswordHashing) -> bool {
    kept.starts_with(PBKDF2_SM3) == (by == PasswordHashing::Pbkdf2Sm3)
}

/// The hash to keep of a password.
///
/// # Errors
/// When the machine has no memory for it.
pub async fn hash(password: String, by: PasswordHashing) -> Result<String> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(move || hash_with(password.as_bytes(), &random_bytes::<16>(), by))
        .await
        .map_err(Error::internal)?
}

/// Whether a password fits; without a hash it takes as long and does not.
///
/// # Errors
/// When the machine has no memory for it.
pub async fn fits(password: String, kept: Option<String>, by: PasswordHashing) -> Result<bool> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(move || {
        let there = kept.is_some();
        // A login that does not exist costs the same: the time must not tell which logins there are.
        let kept = kept.map_or_else(|| hash_with(b"nobody", &[0; 16], by), Ok)?;
        Ok(verify(password.as_bytes(), &kept)? && there)
    })
    .await
    .map_err(Error::internal)?
}

/// The shortest password of one's own, in characters. Source: OWASP ASVS 5.0, 6.2.1 and 6.2.9 (length, no rules on
/// which characters).
pub const SHORTEST: usize = 12;
/// The longest.
const LONGEST: usize = 128;

/// Why a password of one's own is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Shorter than `SHORTEST`, or of one character again and again.
    Weak,
    /// Longer than anybody types.
    Long,
    /// Soon guessed: a common one, or made of words of this house.
    Guessed,
    /// The second is not the first.
    Differs,
    /// The one that was there before.
    Same,
    /// The one that holds now was not given.
    NotTheOld,
    /// The code is not that of the new authenticator.
    WrongCode,
}

/// Words that everybody here would try first.
const OF_THE_HOUSE: [&str; 8] =
    ["zhucan", "canlian", "donghe", "baotou", "portal", "12385", "12345", "mengguzu"];

/// What is wrong with a password that was typed twice, if anything. `own`: login and name, which others know.
pub fn judge(typed: &str, again: &str, own: &[&str]) -> Option<Unfit> {
    let length = typed.chars().count();
    let first = typed.chars().next();
    if length < SHORTEST || typed.chars().all(|c| Some(c) == first) {
        Some(Unfit::Weak)
    } else if length > LONGEST {
        Some(Unfit::Long)
    } else if zxcvbn::zxcvbn(typed, &[own, &OF_THE_HOUSE].concat()).score() < zxcvbn::Score::Three {
        // Source: OWASP ASVS 5.0, 6.2.4 and 6.2.11.
        Some(Unfit::Guessed)
    } else if typed != again {
        Some(Unfit::Differs)
    } else {
        None
    }
}

/// A new secret for an authenticator, as text in base 32.
pub fn new_totp_secret() -> String {
    Secret::from(random_bytes::<20>()).to_base32()
}

/// The address by which a camera sets an authenticator up.
pub fn totp_address(secret: &str, issuer: &str, name: &str) -> String {
    let [issuer, name] = [issuer, name].map(|text| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    });
    format!("otpauth://totp/{issuer}:{name}?secret={secret}&issuer={issuer}")
}

/// The time step whose code was given, if it is one of now, 30 s before or 30 s after.
pub fn totp_step(secret: &str, code: &str, unix: u64) -> Option<i64> {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).build().ok()?;
    let now = unix / 30;
    [now, now.saturating_sub(1), now + 1]
        .into_iter()
        .find(|step| totp.generate(step * 30).to_string() == code)
        .and_then(|step| i64::try_from(step).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pbkdf2_with_sm3_is_what_others_make_of_it() {
        // As `openssl kdf … digest:SM3 … PBKDF2` of OpenSSL 3.0 gives it.
        let known = "fc7ab90b30156b4bddafc851c64deca8d46cbd682f68add8a21faf0609616ddb";
        assert_eq!(pbkdf2_sm3(b"password1234", "0123456789abcdef", 1000), known);
    }

    #[test]
    fn what_others_would_try_first_is_no_password() {
        let own = ["wangxiulan", "王秀兰"];
        for guessed in ["password1234", "123456789012", "qwertyuiop123", "wangxiulan2026", "zhucanzhucan"] {
            assert_eq!(judge(guessed, guessed, &own), Some(Unfit::Guessed), "{guessed}");
        }
        for good in ["一句我记得住的长长的话呀", "correct horse battery staple", "Kf7-ptwe9-muxo"]
        {
            assert_eq!(judge(good, good, &own), None, "{good}");
        }
    }

    #[test]
    fn a_password_fits_its_hash_whichever_way_it_was_made() {
        for by in [PasswordHashing::Argon2id, PasswordHashing::Pbkdf2Sm3] {
            let kept = hash_with("石榴花开在五月里".as_bytes(), &[7; 16], by).unwrap();
            assert!(is_by(&kept, by));
            assert!(verify("石榴花开在五月里".as_bytes(), &kept).unwrap(), "{by:?}");
            assert!(!verify("石榴花开在六月里".as_bytes(), &kept).unwrap(), "{by:?}");
        }
        for broken in ["", "$pbkdf2-sm3$", "$pbkdf2-sm3$x$y$z", "$pbkdf2-sm3$1$00"] {
            assert!(!verify(b"", broken).unwrap(), "{broken}");
        }
    }
}
