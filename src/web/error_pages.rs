//! Error pages that help, in the reader's language.
//!
//! `ResponseError` sees no request, so an error leaves the handler as a bare status with the error noted beside
//! it, and this middleware makes the page. What was typed into a refused form stands on it, to be copied.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, ResponseError};
use maud::{Markup, html};

use super::form::Pairs;
use super::visit::{Visit, see_other};
use crate::error::Error;
use crate::ui::number::spoken;
use crate::ui::{Page, Reader};
use crate::words::Words;

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden
            | Self::Recused
            | Self::BeyondMandate
            | Self::MandateEnded
            | Self::ForeignRequest => StatusCode::FORBIDDEN,
            Self::SignInNeeded { .. } => StatusCode::UNAUTHORIZED,
            Self::Conflict | Self::NotChecked | Self::Harmful => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Database(_) | Self::Sqlite(_) | Self::Vault(_) | Self::Internal(_) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status_code()).finish()
    }
}

/// Middleware: turns errors into pages. It holds no copy of the request while the handler runs: routing needs it
/// alone.
///
/// # Errors
/// Those that have no answer at all, such as a connection that broke.
pub async fn error_pages<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let response = next.call(request).await?;
    let status = response.status();
    let bare = !response.headers().contains_key(header::CONTENT_TYPE);
    if !(status.is_client_error() || status.is_server_error()) || !bare {
        return Ok(response.map_into_left_body());
    }
    let noted = response.response().error().and_then(|error| error.as_error::<Error>());
    if let Some(error) = noted.filter(|_| status.is_server_error()) {
        tracing::error!(%error, "request.failed");
    }
    let asked = response.request();
    if let Some(error) = noted.filter(|_| matches!(status.as_u16(), 403 | 429)) {
        // The pattern and no address: addresses hold numbers of cases.
        let route = asked.match_pattern().unwrap_or_default();
        tracing::warn!(%error, method = %asked.method(), route, "request.refused");
    }
    let sign_in = match noted {
        Some(Error::SignInNeeded { staff }) if asked.method().is_safe() => Some(*staff),
        _ => None,
    };
    let page = if let Some(staff) = sign_in {
        let next: String = form_urlencoded::byte_serialize(asked.uri().to_string().as_bytes()).collect();
        see_other(&format!("{}?next={next}", if staff { "/staff/sign-in" } else { "/sign-in" }))
    } else {
        let typed = asked.extensions().get::<Pairs>().cloned().unwrap_or_default();
        match Visit::of(asked) {
            Ok(visit) if matches!(noted, Some(Error::Recused)) => {
                super::html(status, recused(&visit.reader()))
            }
            Ok(visit) => super::html(status, view(&visit.reader(), status, noted, &typed)),
            Err(_) => HttpResponse::build(status).finish(),
        }
    };
    Ok(response.into_response(page).map_into_right_body())
}

/// Fields that no page shows again.
const SECRET: [&str; 4] = ["password", "again", "current", "code"];

/// A case that the reader stays away from.
fn recused(reader: &Reader) -> Markup {
    let words = reader.words;
    let title = words.errors_recused();
    Page::new(reader, &title).noindex().render(html! {
        div.title { h1 { (title) } }
        p.lead { (words.errors_recused_why()) }
        p { (words.errors_recused_then()) }
    })
}

/// What happened, that nothing is lost, and what to do now.
fn view(reader: &Reader, status: StatusCode, noted: Option<&Error>, typed: &Pairs) -> Markup {
    let words = reader.words;
    let (title, what, then) = match (status.as_u16(), noted) {
        (_, Some(Error::BeyondMandate)) => {
            (words.errors_beyond(), words.errors_beyond_why(), words.errors_beyond_then())
        }
        (_, Some(Error::MandateEnded)) => {
            (words.errors_ended(), words.errors_ended_why(), words.errors_ended_then())
        }
        (_, Some(Error::NotChecked)) => {
            (words.errors_unchecked(), words.errors_unchecked_why(), words.errors_unchecked_then())
        }
        (_, Some(Error::Harmful)) => {
            (words.errors_harmful(), words.errors_harmful_why(), words.errors_harmful_then())
        }
        (status, _) => by_status(words, status),
    };
    let shown = typed.0.iter().filter(|(name, _)| !SECRET.contains(&name.as_str()));
    let texts: Vec<&str> =
        shown.map(|(_, text)| text.trim()).filter(|text| text.chars().count() > 1).collect();
    Page::new(reader, &title).noindex().render(html! {
        div.title { h1 { (title) } }
        p.lead { (what) }
        p { (spoken(&then)) }
        @if !texts.is_empty() && status != StatusCode::PAYLOAD_TOO_LARGE {
            h2 { (words.errors_typed()) }
            @for text in texts { p.msg { (text) } }
        }
        p { a.btn.btn-2 href="/" { (words.errors_home()) } }
    })
}

/// Title, what happened, what to do now.
fn by_status(words: Words, status: u16) -> (String, String, String) {
    match status {
        404 | 405 => (words.errors_missing(), words.errors_missing_why(), words.errors_missing_then()),
        401 => (words.errors_sign_in(), words.errors_sign_in_why(), words.errors_sign_in_then()),
        403 => (words.errors_forbidden(), words.errors_forbidden_why(), words.errors_forbidden_then()),
        409 => (words.errors_conflict(), words.errors_conflict_why(), words.errors_conflict_then()),
        413 => (words.errors_too_large(), words.errors_too_large_why(), words.errors_too_large_then()),
        429 => (words.errors_too_many(), words.errors_too_many_why(), words.errors_too_many_then()),
        400..500 => (words.errors_unread(), words.errors_unread_why(), words.errors_unread_then()),
        _ => (words.errors_broken(), words.errors_broken_why(), words.errors_broken_then()),
    }
}
