//! A sign-in that has begun: sealed in a cookie of the browser that began it, so that no other can end it, and no table
//! has to be cleaned.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::answer::Refused;
use crate::error::Result;
use crate::values::{hex, new_id};
use crate::vault::{RecordId, Vault};

/// How long somebody may take at the provider: to find a phone, to be called, to try again.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(30);

/// What has to be known when the browser comes back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attempt {
    /// The provider.
    pub provider: String,
    /// Comes back in the address.
    pub state: String,
    /// Comes back in the token.
    pub nonce: String,
    /// Proves to the provider that who asks for the token began the sign-in.
    pub verifier: String,
    /// Where to go on.
    pub next: String,
    /// Whether others use the computer too.
    pub shared: bool,
    /// When it began.
    pub at: DateTime<Utc>,
}

/// The cookie of an attempt; each has its own, so that two tabs do not stand in each other's way.
pub fn cookie_name(state: &str) -> String {
    format!("sign-in-{}", state.get(..12).unwrap_or(state))
}

const FIELD: &str = "attempt";

fn record(id: Uuid) -> RecordId {
    RecordId::new("attempts", id)
}

impl Attempt {
    /// For the cookie.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn seal(&self, vault: &Vault) -> Result<String> {
        let id = new_id(self.at);
        let key = vault.new_record(record(id))?;
        let body = key.seal_json(FIELD, self)?;
        Ok(format!("{id}.{}.{}", hex(key.wrapped()), hex(&body)))
    }

    /// From the cookie, for the state that came back.
    ///
    /// # Errors
    /// `Elsewhere` where it is none of ours or of another state; `Late`.
    pub fn open(
        vault: &Vault,
        cookie: &str,
        (provider, state): (&str, &str),
        now: DateTime<Utc>,
    ) -> std::result::Result<Self, Refused> {
        let attempt = Self::read(vault, cookie).ok_or(Refused::Elsewhere)?;
        let same = subtle::ConstantTimeEq::ct_eq(attempt.state.as_bytes(), state.as_bytes());
        if !bool::from(same) || attempt.provider != provider {
            return Err(Refused::Elsewhere);
        }
        if now - attempt.at > PATIENCE { Err(Refused::Late) } else { Ok(attempt) }
    }

    fn read(vault: &Vault, cookie: &str) -> Option<Self> {
        let mut parts = cookie.split('.');
        let id = parts.next()?.parse::<Uuid>().ok()?;
        let (wrapped, body) = (bytes(parts.next()?)?, bytes(parts.next()?)?);
        vault.open_record(&wrapped, &record(id)).ok()?.open_json(FIELD, &body).ok()
    }
}

/// The bytes of hexadecimal digits.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
