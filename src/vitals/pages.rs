//! The three addresses that watchers ask. They answer in plain text, and tell strangers no more than yes or no.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use secrecy::ExposeSecret;

use super::figures;
use super::meter::Meter;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::custody;
use crate::error::{Error, Result};
use crate::web::{Ground, shows_secret};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get_file("/healthz", Act::ReadPublic, alive),
        route::get_file("/readyz", Act::ReadPublic, ready),
        route::get_file("/metrics", Act::ReadPublic, metrics),
    ]
}

/// How long the database may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a proxy adds to a request that it passes on: then the address of the connection is the proxy's own.
const PASSED_ON: [&str; 4] = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

/// The process lives. Nothing is touched: a database that is away is no reason to start the program again.
async fn alive() -> HttpResponse {
    text(StatusCode::OK, "ok")
}

/// Whether requests should come here: the database answers in time, and opens under the keys at hand.
async fn ready(ground: web::Data<Ground>) -> HttpResponse {
    let opens = custody::opens(&ground.database, &ground.vault);
    let why = match tokio::time::timeout(PATIENCE, opens).await {
        Ok(Ok(true)) => return text(StatusCode::OK, "ready"),
        Ok(Ok(false)) => "the keys do not open the database".to_owned(),
        Ok(Err(error)) => error.to_string(),
        Err(_) => "the database gave no answer in time".to_owned(),
    };
    tracing::warn!(why, "vitals.not_ready");
    text(StatusCode::SERVICE_UNAVAILABLE, "not ready")
}

/// The figures, as Prometheus reads them. To others it is as if there were no such page.
async fn metrics(
    request: HttpRequest,
    ground: web::Data<Ground>,
    meter: web::Data<Meter>,
) -> Result<HttpResponse> {
    if !is_from_here(&request) && !shows_the_token(&request, &ground) {
        return Err(Error::NotFound);
    }
    let mut stored = String::new();
    let writing = figures::write_stored(&mut stored, &ground.database, ground.clock.now());
    let answers = matches!(tokio::time::timeout(PATIENCE, writing).await, Ok(Ok(())));
    let mut out = String::with_capacity(4096);
    figures::write_own(&mut out, &ground.database, answers);
    if answers {
        out.push_str(&stored);
    }
    meter.write(&mut out);
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(out))
}

/// Whether somebody on this machine asks, and no proxy for somebody else.
fn is_from_here(request: &HttpRequest) -> bool {
    let passed_on = PASSED_ON.iter().any(|name| request.headers().contains_key(*name));
    !passed_on && request.peer_addr().is_some_and(|address| address.ip().to_canonical().is_loopback())
}

fn shows_the_token(request: &HttpRequest, ground: &Ground) -> bool {
    let token = ground.config.metrics_token.as_ref();
    token.is_some_and(|token| {
        shows_secret(request, &ground.vault, &format!("Bearer {}", token.expose_secret()))
    })
}

fn text(status: StatusCode, says: &'static str) -> HttpResponse {
    HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(says)
}
