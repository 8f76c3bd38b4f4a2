//! Home, help, statements, site map, the gallery of components, and the files that browsers keep.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};

use super::views;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::retention;
use crate::ui::gallery;
use crate::web::{self as portal, Visit, assets};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/", Act::ReadPublic, home),
        route::get("/help", Act::ReadPublic, help),
        route::get("/site-map", Act::ReadPublic, site_map),
        route::get("/accessibility", Act::ReadPublic, accessibility),
        route::get("/privacy", Act::ReadPublic, privacy),
        route::get("/words", Act::ReadPublic, glossary),
        route::get("/gallery", Act::ReadPublic, components),
        route::get_file("/assets/{name}", Act::ReadPublic, asset),
        route::get_file("/robots.txt", Act::ReadPublic, robots),
    ]
}

async fn home(visit: Visit) -> HttpResponse {
    portal::ok(views::home(&visit.reader()))
}

async fn help(visit: Visit) -> HttpResponse {
    portal::ok(views::help(&visit.reader()))
}

async fn site_map(visit: Visit, catalogue: web::Data<Catalogue>) -> HttpResponse {
    portal::ok(views::site_map(&visit.reader(), &catalogue))
}

async fn accessibility(visit: Visit) -> HttpResponse {
    portal::ok(views::accessibility(&visit.reader()))
}

/// How long what is kept stands there as the district has decided it, and what it has not decided yet.
async fn privacy(visit: Visit, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let rules = retention::rules(&mut visit.ground.database.read().await?).await?;
    let kept = retention::published(&rules, &catalogue, visit.words, visit.today());
    let drafts = visit.words.privacy_long_text(visit.ground.config.draft_days);
    Ok(portal::ok(views::privacy(&visit.reader(), [vec![drafts], kept].concat())))
}

async fn glossary(visit: Visit) -> HttpResponse {
    portal::ok(views::glossary(&visit.reader()))
}

async fn components(visit: Visit) -> HttpResponse {
    portal::ok(gallery::page(&visit.reader()))
}

/// A file under the hash of its content: it never changes, so browsers may keep it for a year.
async fn asset(request: HttpRequest) -> Result<HttpResponse> {
    let asset = assets::find(request.path()).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, asset.media))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(asset.bytes.as_slice()))
}

async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body("User-agent: *\nDisallow: /applications\nDisallow: /staff\nDisallow: /sign-in\n")
}
