//! What a form sent: pairs of name and text, in order, as they were typed.
//!
//! Bytes that are not UTF-8 become the replacement character, which no question accepts: the person is told,
//! and nothing is a server error.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::StreamExt;

use subtle::ConstantTimeEq;

use super::same_origin::Origin;
use super::visit::Visit;
use crate::error::Error;
use crate::ui::form::FORM_KEY;
use crate::values::{hex, random_token};
use crate::vault::Lookup;

/// The largest form we read: a long text of 10,000 characters in every field of a page fits.
const LIMIT: usize = 1_000_000;

/// Names and texts as sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// Reads `a=b&c=d`.
    pub fn parse(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// The first text under a name, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether the name was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// All texts under a name.
    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A form that came from a page of ours.
#[derive(Debug)]
pub struct Form(pub Pairs);

impl std::ops::Deref for Form {
    type Target = Pairs;

    fn deref(&self) -> &Pairs {
        &self.0
    }
}

impl FromRequest for Form {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let mut payload = payload.take();
        Box::pin(async move {
            let mut body = web::BytesMut::new();
            while let Some(chunk) = payload.next().await {
                let chunk = chunk.map_err(|error| Error::internal(format!("form: {error}")))?;
                if body.len() + chunk.len() > LIMIT {
                    return Err(Error::TooLarge);
                }
                body.extend_from_slice(&chunk);
            }
            let mut pairs = Pairs::parse(&body);
            let ours = came_from_us(&request, pairs.get(FORM_KEY))?;
            pairs.0.retain(|(name, _)| name != FORM_KEY);
            // What was typed goes along to whatever answers: nobody loses a text to an error or a lapsed session.
            request.extensions_mut().insert(pairs.clone());
            if ours { Ok(Self(pairs)) } else { Err(Error::ForeignRequest) }
        })
    }
}

/// The cookie of a browser, to which the key of the forms that it was shown is bound.
pub const FORM_COOKIE: &str = "form";

/// The cookie's value, for a browser that has none yet; it goes out with the page.
#[derive(Clone, Debug)]
pub struct NewFormCookie(pub String);

impl NewFormCookie {
    /// A fresh one.
    pub fn new() -> Self {
        Self(random_token())
    }
}

/// Whether a request that changes something came from a page of ours: as the browser says, or, where it says
/// nothing, as the form's key does. The key never expires: somebody may type slowly.
///
/// # Errors
/// When the house has no ground.
pub fn came_from_us(request: &HttpRequest, sent_key: &str) -> Result<bool, Error> {
    let origin = request.extensions().get::<Origin>().copied().unwrap_or(Origin::Foreign);
    match origin {
        Origin::Ours => Ok(true),
        Origin::Foreign => Ok(false),
        Origin::Unsaid => {
            let visit = Visit::of(request)?;
            let Some(cookie) = request.cookie(FORM_COOKIE) else { return Ok(false) };
            let key = visit.form_key(cookie.value());
            Ok(sent_key.as_bytes().ct_eq(key.as_bytes()).into())
        }
    }
}

impl Visit {
    /// The key that a form carries for a browser which says nothing of where it comes from.
    pub fn form_key(&self, cookie: &str) -> String {
        let hash = self.ground.vault.lookup(Lookup::FormKey, cookie);
        hex(&hash[..16])
    }
}
