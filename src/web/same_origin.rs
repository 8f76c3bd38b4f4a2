//! Whether an unsafe request came from a page of ours, without a token that could expire while somebody types.
//!
//! `Sec-Fetch-Site` decides; without it `Origin`; without both `Referer`; without all three the form's own key
//! (see `form`). Old browsers and some WebViews send none of them.

use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::Next;

use super::form::{FORM_COOKIE, NewFormCookie};
use super::visit::Visit;

/// Where an unsafe request came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From a page of ours, or from no page at all.
    Ours,
    /// From somewhere else.
    Foreign,
    /// The browser does not say: the form's key decides.
    Unsaid,
}

/// Decides by the headers alone.
pub fn origin_of(headers: &HeaderMap, host: &str) -> Origin {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return if matches!(site, "same-origin" | "none") { Origin::Ours } else { Origin::Foreign };
    }
    let source = text(header::ORIGIN.as_str()).or_else(|| text(header::REFERER.as_str()));
    match source {
        None => Origin::Unsaid,
        Some(source) => {
            let place = source.split_once("://").map_or(source, |(_, rest)| rest);
            let place = place.split('/').next().unwrap_or_default();
            if place == host { Origin::Ours } else { Origin::Foreign }
        }
    }
}

/// Middleware: notes where the request came from; what reads a body asks (`Form`, `came_from_us`). A browser that
/// has no cookie for the key of forms gets one with its first page.
///
/// # Errors
/// Those of the handler.
pub async fn same_origin<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    if !request.method().is_safe() {
        let host = request.connection_info().host().to_owned();
        let origin = origin_of(request.headers(), &host);
        request.extensions_mut().insert(origin);
    }
    if request.cookie(FORM_COOKIE).is_some() {
        return next.call(request).await;
    }
    let new = NewFormCookie::new();
    request.extensions_mut().insert(new.clone());
    let mut response = next.call(request).await?;
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("text/html")) {
        let cookie = Visit::of(response.request())?.cookie(FORM_COOKIE, new.0, "/".to_owned());
        response.response_mut().add_cookie(&cookie)?;
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn each_header_decides_in_its_turn() {
        for (sent, expected) in [
            (&[("sec-fetch-site", "same-origin")][..], Origin::Ours),
            (&[("sec-fetch-site", "none")][..], Origin::Ours),
            (&[("sec-fetch-site", "same-site")][..], Origin::Foreign),
            (&[("sec-fetch-site", "cross-site"), ("origin", "http://portal")][..], Origin::Foreign),
            (&[("origin", "http://portal")][..], Origin::Ours),
            (&[("origin", "null")][..], Origin::Foreign),
            (&[("origin", "http://portal.evil")][..], Origin::Foreign),
            (&[("referer", "http://portal/services")][..], Origin::Ours),
            (&[("referer", "http://evil/portal")][..], Origin::Foreign),
            (&[][..], Origin::Unsaid),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in sent {
                headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            assert_eq!(origin_of(&headers, "portal"), expected, "{sent:?}");
        }
    }
}
