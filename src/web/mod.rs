//! What every page stands on: who asks and how (`Visit`), what was sent (`Form`), same origin, headers,
//! error pages, assets and preferences. It knows no person: `SignedIn` and `Officer` live in `accounts`.

pub mod assets;
#[cfg(test)]
mod contrast;
mod deciding;
mod error_pages;
mod form;
mod limits;
pub mod preferences;
mod same_origin;
mod secret;
mod security_headers;
mod visit;

pub use deciding::{Decides, Deciding};
pub use error_pages::error_pages;
pub use form::{Form, Pairs, came_from_us};
pub use limits::Limits;
pub use same_origin::{Origin, same_origin};
pub use secret::shows_secret;
pub use security_headers::security_headers;
pub use visit::{Ground, Visit, see_other};

use crate::words::Language;

/// An HTML answer that is kept by nobody: most pages are about a person.
pub fn html(status: actix_web::http::StatusCode, page: maud::Markup) -> actix_web::HttpResponse {
    let page = page.into_string();
    let language =
        if page.starts_with("<!DOCTYPE html><html lang=\"en\"") { Language::En } else { Language::ZhHans };
    let page = crate::ui::languages::mark_others(page, language);
    actix_web::HttpResponse::build(status).content_type("text/html; charset=utf-8").body(page)
}

/// A page, found.
pub fn ok(page: maud::Markup) -> actix_web::HttpResponse {
    html(actix_web::http::StatusCode::OK, page)
}

/// A spreadsheet to keep; `name` of the file, without its ending.
pub fn spreadsheet(name: &str, bytes: Vec<u8>) -> actix_web::HttpResponse {
    let keep = format!("attachment; filename=\"{name}.xlsx\"");
    actix_web::HttpResponse::Ok()
        .content_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .insert_header((actix_web::http::header::CONTENT_DISPOSITION, keep))
        .body(bytes)
}

/// The same page again with what has to be changed on it.
pub fn again(page: maud::Markup) -> actix_web::HttpResponse {
    html(actix_web::http::StatusCode::UNPROCESSABLE_ENTITY, page)
}
