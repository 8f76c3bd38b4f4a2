//! What a form sent: pairs of name and text, in order, as they were typed.
//!
//! Bytes that are not UTF-8 become the replacement character, which no question accepts: the person is told,
//! and nothing is a server error.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::StreamExt;

use super::same_origin::Origin;
use super::visit::Visit;
use crate::error::Error;
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
            let pairs = Pairs::parse(&body);
            let origin = request.extensions().get::<Origin>().copied().unwrap_or(Origin::Foreign);
            let ours = match origin {
                Origin::Ours => true,
                Origin::Foreign => false,
                Origin::Unsaid => form_key_matches(&request, pairs.get("form_key"))?,
            };
            if ours {
                Ok(Self(pairs))
            } else {
                // What was typed goes along to the error page: nobody loses a text to a strange browser.
                request.extensions_mut().insert(pairs);
                Err(Error::ForeignRequest)
            }
        })
    }
}

/// Whether the form carries the key that we gave to this browser. It never expires.
fn form_key_matches(request: &HttpRequest, sent: &str) -> Result<bool, Error> {
    let visit = Visit::of(request)?;
    let Some(cookie) = request.cookie("form") else { return Ok(false) };
    Ok(!sent.is_empty() && sent == visit.form_key(cookie.value()))
}

impl Visit {
    /// The key that a form carries for a browser which says nothing of where it comes from.
    pub fn form_key(&self, cookie: &str) -> String {
        let hash = self.ground.vault.lookup(Lookup::FormKey, cookie);
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
