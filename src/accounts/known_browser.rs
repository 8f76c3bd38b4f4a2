//! A browser in which somebody of the staff has signed in before: its tries are counted apart, so that strangers who try
//! passwords cannot keep its owner out. Source: OWASP, “device cookies”.
//!
//! It opens nothing: password and code are asked as ever.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use uuid::Uuid;

use crate::values::{hex, random_token};
use crate::vault::Lookup;
use crate::web::Visit;

/// The cookie's name.
const COOKIE: &str = "known";
/// Where it is sent.
const PATH: &str = "/staff/sign-in";
/// How long a browser stays known that nobody signs in with.
const DAYS: i64 = 180;

fn proof(visit: &Visit, account: Uuid, browser: &str) -> String {
    hex(&visit.ground.vault.lookup(Lookup::KnownBrowser, &format!("{account} {browser}")))
}

/// The browser, where it is known for an account.
pub fn of(visit: &Visit, request: &HttpRequest, account: Uuid) -> Option<String> {
    let cookie = request.cookie(COOKIE)?;
    let (browser, given) = cookie.value().split_once('.')?;
    let fits = subtle::ConstantTimeEq::ct_eq(proof(visit, account, browser).as_bytes(), given.as_bytes());
    bool::from(fits).then(|| browser.to_owned())
}

/// Makes a browser known for an account.
pub fn cookie(visit: &Visit, account: Uuid) -> Cookie<'static> {
    let browser = random_token();
    let proof = proof(visit, account, &browser);
    let mut cookie = visit.cookie(COOKIE, format!("{browser}.{proof}"), PATH.to_owned());
    cookie.set_max_age(actix_web::cookie::time::Duration::days(DAYS));
    cookie
}
