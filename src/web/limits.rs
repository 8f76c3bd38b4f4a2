//! How often something may be tried in a while, counted in the database so that every server counts together.
//!
//! A limit slows an attacker down and never locks a person out by mistake: it passes by itself, the page says
//! when, and nothing that was typed is lost.

use chrono::{DateTime, TimeDelta, Utc};

use crate::database::{Tx, sql};
use crate::error::Result;
use crate::vault::{Lookup, Vault};

/// One limit: so many in so long.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Names what is counted, such as `code sent to a phone`.
    pub what: &'static str,
    /// How many are allowed in a period.
    pub count: i64,
    /// How long a period is.
    pub period: TimeDelta,
}

/// The limits of the house.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits;

impl Limits {
    /// One-time codes to one phone.
    pub const CODES_TO_A_PHONE: Limit =
        Limit { what: "code to a phone", count: 6, period: TimeDelta::minutes(30) };
    /// One-time codes asked for from one address; a community office shares one.
    pub const CODES_FROM_AN_ADDRESS: Limit =
        Limit { what: "code from an address", count: 60, period: TimeDelta::minutes(30) };
    /// Query codes tried on one number: ten guesses an hour at eight digits find nothing in a life.
    pub const QUERIES_OF_A_NUMBER: Limit =
        Limit { what: "query of a number", count: 10, period: TimeDelta::hours(1) };
    /// Query codes tried from one address.
    pub const QUERIES_FROM_AN_ADDRESS: Limit =
        Limit { what: "query from an address", count: 60, period: TimeDelta::hours(1) };
    /// Sign-ins that came back from a provider of identity to one address; a community office shares one.
    pub const SIGN_INS_FROM_AN_ADDRESS: Limit =
        Limit { what: "sign-in from an address", count: 600, period: TimeDelta::hours(1) };
    /// Codes of letters tried from one address: among so many, guessing finds nothing in a life.
    pub const LETTER_CODES_FROM_AN_ADDRESS: Limit =
        Limit { what: "letter code from an address", count: 120, period: TimeDelta::hours(1) };
    /// Passwords tried on one login.
    pub const PASSWORDS_OF_A_LOGIN: Limit =
        Limit { what: "password of a login", count: 10, period: TimeDelta::minutes(15) };
    /// Passwords tried from one address.
    pub const PASSWORDS_FROM_AN_ADDRESS: Limit =
        Limit { what: "password from an address", count: 100, period: TimeDelta::minutes(15) };
    /// Forms held for an account whose session has locked or ended.
    pub const HELD_FORMS_OF_AN_ACCOUNT: Limit =
        Limit { what: "held form of an account", count: 60, period: TimeDelta::hours(1) };
    /// Mandates that somebody asks others for: nobody is pressed by many.
    pub const MANDATES_OF_AN_ACCOUNT: Limit =
        Limit { what: "mandate of an account", count: 20, period: TimeDelta::days(1) };
    /// Forms begun from one address; thousands of phones may share a carrier's.
    pub const DRAFTS_FROM_AN_ADDRESS: Limit =
        Limit { what: "draft from an address", count: 6000, period: TimeDelta::hours(1) };

    /// Counts one attempt and tells whether it is within the limit.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count(
        tx: &mut Tx,
        vault: &Vault,
        limit: Limit,
        subject: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let hash = vault.lookup(Lookup::Attempt, &format!("{} {subject}", limit.what)).to_vec();
        // A period is known by its first second, so that periods of any length can be told old.
        let period = now.timestamp() - now.timestamp() % limit.period.num_seconds();
        let (count,) = sql!(tx, fetch_one as (i64,), COUNT, hash, period)?;
        Ok(count <= limit.count)
    }

    /// Forgets periods that are over.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
        // No period is longer than a day.
        sql!(tx, execute, FORGET, (now - TimeDelta::days(2)).timestamp())
    }
}

const COUNT: &str = "INSERT INTO attempts (subject_hash, period, count) VALUES ($1, $2, 1)
    ON CONFLICT (subject_hash, period) DO UPDATE SET count = attempts.count + 1
    RETURNING count";

const FORGET: &str = "DELETE FROM attempts WHERE period < $1";
