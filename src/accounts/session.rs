//! Sessions: a random token in a cookie, its hash in the table. They can be listed, locked and ended.

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use chrono::{DateTime, TimeDelta, Utc};
use std::future::{Ready, ready};
use uuid::Uuid;

use super::account::{Account, Role, Session};
use super::device::Device;
use super::store::{self, SessionRow};
use crate::error::{Error, Result};
use crate::values::random_token;
use crate::vault::Lookup;
use crate::web::Visit;

/// The cookie's name.
pub const COOKIE: &str = "session";
/// A resident's session ends after this long without a request. Drafts do not depend on it.
const RESIDENT_DAYS: i64 = 30;
/// The cookie outlives the session, whose end the server decides: what somebody sends a little too late is held for
/// the account that it shows.
const COOKIE_DAYS: i64 = 2 * RESIDENT_DAYS;
/// And after this long however much it is used: a proposal, no rule gives a number.
const RESIDENT_MOST_DAYS: i64 = 365;
/// A staff session ends after this long, locked or not.
const STAFF_HOURS: i64 = 12;
/// The last request is written down at most this often: reading a page should not write to the disk.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// A new session's token, and the hash that is kept.
pub struct Token {
    /// Goes into the cookie.
    pub text: String,
    /// Goes into the table.
    pub hash: Vec<u8>,
}

impl Token {
    /// A fresh one.
    pub fn new(visit: &Visit) -> Self {
        let text = random_token();
        let hash = hash(visit, &text);
        Self { text, hash }
    }

    /// The cookie that carries it: to the end of the browser, or longer than the session lasts.
    pub fn cookie(self, visit: &Visit, shared: bool) -> Cookie<'static> {
        let mut cookie = visit.cookie(COOKIE, self.text, "/".to_owned());
        if !shared {
            cookie.set_max_age(actix_web::cookie::time::Duration::days(COOKIE_DAYS));
        }
        cookie
    }
}

/// How long a session of staff lasts.
pub const fn staff_lasts() -> TimeDelta {
    TimeDelta::hours(STAFF_HOURS)
}

/// How long a resident's session lasts after its last request.
pub const fn resident_lasts() -> TimeDelta {
    TimeDelta::days(RESIDENT_DAYS)
}

/// The hash of the token that a request carries: what was signed in before is over once somebody signs in anew.
pub fn carried(visit: &Visit, request: &HttpRequest) -> Option<Vec<u8>> {
    request.cookie(COOKIE).map(|cookie| hash(visit, cookie.value()))
}

/// On what a request was sent.
pub fn device(request: &HttpRequest) -> Device {
    let said =
        request.headers().get(actix_web::http::header::USER_AGENT).and_then(|value| value.to_str().ok());
    said.map_or_else(Device::default, Device::of)
}

/// The hash of a token as the table keeps it.
pub fn hash(visit: &Visit, token: &str) -> Vec<u8> {
    visit.ground.vault.lookup(Lookup::Token, token).to_vec()
}

/// What a token opens.
pub enum Found {
    /// A session that lives.
    Lives(Box<Session>),
    /// One of a resident that ended by itself: nobody signed out.
    Lapsed(Lapsed),
    /// Nothing.
    Nothing,
}

/// The account of a resident whose session in this browser ended by itself, and not by their signing out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapsed(pub Uuid);

impl Lapsed {
    /// That of a request, where there is one.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().copied()
    }
}

/// The session of a token. Notes that it was seen, and locks it when it idled too long.
///
/// # Errors
/// Those of the database and the vault.
pub async fn find(visit: &Visit, token: &str) -> Result<Found> {
    let hash = hash(visit, token);
    let mut tx = visit.ground.database.read().await?;
    let Some(row) = store::session(&mut tx, &hash).await? else { return Ok(Found::Nothing) };
    drop(tx);
    if is_over(&row, visit.now) {
        let lapsed = row.role == Role::Resident && row.disabled_at.is_none();
        return Ok(if lapsed { Found::Lapsed(Lapsed(row.account)) } else { Found::Nothing });
    }
    let idle = visit.now - row.last_seen_at;
    let idle_limit = TimeDelta::from_std(visit.ground.config.staff_idle).unwrap_or(TimeDelta::minutes(15));
    let locks = row.role.is_staff() && !row.locked && idle > idle_limit;
    if locks || (idle > SEEN_EVERY && !row.locked) {
        let (now, hash) = (visit.now, hash.clone());
        visit
            .ground
            .database
            .write(move |tx| Box::pin(async move { store::see(tx, &hash, now, locks).await }))
            .await?;
    }
    let name = row.name(&visit.ground.vault)?;
    let acting = row.acting(&visit.ground.vault, visit.today())?;
    Ok(Found::Lives(Box::new(Session {
        account: Account {
            id: row.account,
            role: row.role,
            unit: row.unit,
            unit_kind: row.unit_kind,
            took_over: row.took_over,
            unit_name: row.unit_name.zip(row.unit_name_en),
            name,
            person: row.person,
            assurance: row.assurance,
            phone_account: row.phone_account,
            acting,
            recuses: row.recuses,
        },
        last_seen_at: row.last_seen_at,
        locked: row.locked || locks,
        complete: (row.second_factor && !row.password_once) || row.role == Role::Resident,
        password_once: row.second_factor && row.password_once,
    })))
}

fn is_over(row: &SessionRow, now: DateTime<Utc>) -> bool {
    row.disabled_at.is_some()
        || if row.role.is_staff() {
            now - row.created_at > TimeDelta::hours(STAFF_HOURS)
        } else {
            now - row.last_seen_at > TimeDelta::days(RESIDENT_DAYS)
                || now - row.created_at > TimeDelta::days(RESIDENT_MOST_DAYS)
        }
}

/// A resident who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Account);

/// Somebody of the staff. A handler that takes one cannot be reached without.
#[derive(Clone, Debug)]
pub struct Officer {
    /// The account.
    pub account: Account,
    /// The unit whose cases they work.
    pub unit: String,
}

impl Officer {
    /// The account's id.
    pub const fn id(&self) -> Uuid {
        self.account.id
    }
}

/// Whoever it is, if anybody.
#[derive(Clone, Debug)]
pub struct Visitor(pub Option<Account>);

fn session_of(request: &HttpRequest) -> Option<Session> {
    request.extensions().get::<Session>().filter(|session| session.complete && !session.locked).cloned()
}

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(session_of(request).map(|session| session.account))))
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match session_of(request) {
            Some(session) if session.account.role == Role::Resident => Ok(Self(session.account)),
            Some(_) => Err(Error::Forbidden),
            None => Err(Error::SignInNeeded { staff: false }),
        })
    }
}

impl FromRequest for Officer {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match session_of(request) {
            Some(Session { account, .. }) if account.role.is_staff() => match account.unit.clone() {
                Some(unit) => Ok(Self { account, unit }),
                None => Err(Error::Forbidden),
            },
            Some(_) => Err(Error::Forbidden),
            None => Err(Error::SignInNeeded { staff: true }),
        })
    }
}
