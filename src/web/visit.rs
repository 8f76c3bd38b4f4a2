//! One request, as handlers see it: the ground the house stands on, the reader's language and settings, the time.

use std::future::{Ready, ready};
use std::net::IpAddr;
use std::sync::{Arc, RwLock};

use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};

use super::deciding::Deciding;
use super::form::{FORM_COOKIE, NewFormCookie};
use super::limits::Limits;
use super::preferences::Preferences;
use crate::calendar::Calendar;
use crate::clock::{Clock, china_date};
use crate::config::Config;
use crate::database::Database;
use crate::error::Error;
use crate::files::{Photos, Store};
use crate::ui::{Reader, SignedInAs};
use crate::vault::Vault;
use crate::words::{Language, Words};

/// What a request may reach.
pub struct Ground {
    /// The database.
    pub database: Database,
    /// Sealing and keyed look-ups.
    pub vault: Vault,
    /// The time.
    pub clock: Clock,
    /// Working days; the administrator can replace the holidays while the house runs.
    pub calendar: RwLock<Arc<Calendar>>,
    /// Sealed documents.
    pub files: Store,
    /// Photos are decoded in a child process.
    pub photos: Photos,
    /// Settings.
    pub config: Config,
    /// Limits on how often something is tried.
    pub limits: Limits,
    /// Which units decide on something, by the services.
    pub deciding: Deciding,
    /// Whether this is the demo: it shows texts and sign-ins on pages of its own.
    pub demo: bool,
}

impl Ground {
    /// The calendar that holds now.
    pub fn calendar(&self) -> Arc<Calendar> {
        self.calendar
            .read()
            .map_or_else(|poisoned| poisoned.into_inner().clone(), |calendar| calendar.clone())
    }

    /// From now on this calendar holds.
    pub fn set_calendar(&self, calendar: Calendar) {
        *self.calendar.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(calendar);
    }
}

/// One request.
#[derive(Clone)]
pub struct Visit {
    /// The ground.
    pub ground: web::Data<Ground>,
    /// The words of the reader's language.
    pub words: Words,
    /// Display settings.
    pub preferences: Preferences,
    /// When the request came.
    pub now: DateTime<Utc>,
    /// Path and query, for returning here.
    pub path: String,
    /// The client's address, for rate limits only; it is not stored. Of IPv6 the network: a line has all of its addresses.
    pub address: String,
    /// Who is signed in, as the head of the page says it.
    pub signed_in: Option<SignedInAs>,
    /// The cookie of this browser to which the key of forms is bound.
    pub form_cookie: String,
}

impl Visit {
    /// Today in China.
    pub fn today(&self) -> NaiveDate {
        china_date(self.now)
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The reader, for views.
    pub fn reader(&self) -> Reader {
        Reader {
            words: self.words,
            preferences: self.preferences.clone(),
            path: self.path.clone(),
            signed_in: self.signed_in.clone(),
            form_key: self.form_key(&self.form_cookie),
            demo: self.ground.demo,
            site: self.ground.config.site.clone(),
        }
    }

    /// A cookie of ours: unreadable for scripts, not sent by other sites, secure where the site is.
    pub fn cookie<'c>(&self, name: &'c str, value: String, path: String) -> Cookie<'c> {
        Cookie::build(name, value)
            .path(path)
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.ground.config.public_url.starts_with("https://"))
            .finish()
    }

    /// The visit of a request, from anywhere in the house.
    pub fn of(request: &HttpRequest) -> Result<Self, Error> {
        let ground = request
            .app_data::<web::Data<Ground>>()
            .cloned()
            .ok_or_else(|| Error::internal("the ground is missing"))?;
        let preferences = request
            .cookie("preferences")
            .map(|cookie| Preferences::from_cookie(cookie.value()))
            .unwrap_or_default();
        let language = preferences.language.unwrap_or_else(|| {
            let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            Language::negotiate(header.unwrap_or_default())
        });
        let address = if ground.config.behind_proxy {
            network(request.connection_info().realip_remote_addr().unwrap_or_default())
        } else {
            request.peer_addr().map(|address| network(&address.ip().to_string())).unwrap_or_default()
        };
        let form_cookie = match request.cookie(FORM_COOKIE) {
            Some(cookie) => cookie.value().to_owned(),
            None => request.extensions().get::<NewFormCookie>().map(|new| new.0.clone()).unwrap_or_default(),
        };
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Ok(Self {
            now: ground.clock.now(),
            words: Words::of(language),
            preferences,
            path,
            address,
            signed_in: request.extensions().get::<SignedInAs>().cloned(),
            form_cookie,
            ground,
        })
    }
}

impl FromRequest for Visit {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// Go there next, by GET.
///
/// The address of a form ends with the summary of what may be wrong, and browsers take that along to wherever they are
/// sent on. A screen reader then looks for the summary on a page that has none, and does not read the page: an empty
/// part of its own stands in its place.
pub fn see_other(to: &str) -> HttpResponse {
    let part = if to.contains('#') { "" } else { "#" };
    HttpResponse::SeeOther().insert_header((header::LOCATION, format!("{to}{part}"))).finish()
}

/// What limits count together: an address of IPv4, or the half of one of IPv6 that a provider gives to one line.
fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(six)) => {
            let [a, b, c, d, ..] = six.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
        Ok(four) => four.to_string(),
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn all_addresses_of_one_line_count_together() {
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), "192.0.2.1");
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
    }
}
