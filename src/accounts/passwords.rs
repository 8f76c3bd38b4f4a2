//! Passwords and time-based codes of staff.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;
use totp_rs::{Builder, Secret};

use crate::error::{Error, Result};
use crate::values::random_bytes;

/// At most two hashes at once: each takes 19 MiB and a core, and nobody should be able to ask for a hundred.
static AT_ONCE: std::sync::LazyLock<Arc<Semaphore>> =
    std::sync::LazyLock::new(|| Arc::new(Semaphore::new(2)));

fn argon2() -> Result<Argon2<'static>> {
    // OWASP's floor for argon2id: 19 MiB, two passes, one lane.
    let params = Params::new(19_456, 2, 1, None).map_err(Error::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_with(password: &[u8], salt: &[u8; 16]) -> Result<String> {
    let hash: PasswordHash = argon2()?.hash_password_with_salt(password, salt).map_err(Error::internal)?;
    Ok(hash.to_string())
}

/// The hash to keep of a password.
///
/// # Errors
/// When the machine has no memory for it.
pub async fn hash(password: String) -> Result<String> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(move || hash_with(password.as_bytes(), &random_bytes::<16>()))
        .await
        .map_err(Error::internal)?
}

/// Whether a password fits; without a hash it takes as long and does not.
///
/// # Errors
/// When the machine has no memory for it.
pub async fn fits(password: String, kept: Option<String>) -> Result<bool> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(move || {
        let there = kept.is_some();
        // A login that does not exist costs the same: the time must not tell which logins there are.
        let kept = kept.map_or_else(|| hash_with(b"nobody", &[0; 16]), Ok)?;
        let fits = PasswordVerifier::<str>::verify_password(&argon2()?, password.as_bytes(), &kept);
        Ok(fits.is_ok() && there)
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
    /// The second is not the first.
    Differs,
    /// The one that was there before.
    Same,
}

/// What is wrong with a password that was typed twice, if anything.
pub fn judge(typed: &str, again: &str) -> Option<Unfit> {
    let length = typed.chars().count();
    let first = typed.chars().next();
    if length < SHORTEST || typed.chars().all(|c| Some(c) == first) {
        Some(Unfit::Weak)
    } else if length > LONGEST {
        Some(Unfit::Long)
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

/// The time step whose code was given, if it is one of now, 30 s before or 30 s after.
pub fn totp_step(secret: &str, code: &str, unix: u64) -> Option<i64> {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).build().ok()?;
    let now = unix / 30;
    [now, now.saturating_sub(1), now + 1]
        .into_iter()
        .find(|step| totp.generate(step * 30).to_string() == code)
        .and_then(|step| i64::try_from(step).ok())
}
