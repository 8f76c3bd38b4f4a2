//! What the SMS gateway tells the house: whether a text or call arrived. A machine asks here, no page of ours, so
//! neither same origin nor the permission table decides, but the secret that it sends.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::StreamExt;
use secrecy::ExposeSecret;
use serde::Deserialize;
use uuid::Uuid;

use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::Result;
use crate::outbox::store as outbox;
use crate::web::{Visit, shows_secret};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::post_by_machine("/gateway/receipts", Act::ReportDelivery, receive)]
}

/// The largest receipt, in bytes: an id and a word, with room for what a gateway adds.
const LIMIT: usize = 4096;

/// A receipt. What else a gateway says in it is not read.
#[derive(Debug, Deserialize)]
struct Receipt {
    id: Uuid,
    status: Status,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Delivered,
    Failed,
}

/// Takes a receipt: 204 when it is noted, 404 for an id that is not ours, and nothing more than that.
async fn receive(visit: Visit, request: HttpRequest, mut payload: web::Payload) -> Result<HttpResponse> {
    if !shows_the_key(&visit, &request) {
        return Ok(bare(StatusCode::UNAUTHORIZED));
    }
    let mut body = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let Ok(chunk) = chunk else { return Ok(bare(StatusCode::BAD_REQUEST)) };
        if body.len() + chunk.len() > LIMIT {
            return Ok(bare(StatusCode::PAYLOAD_TOO_LARGE));
        }
        body.extend_from_slice(&chunk);
    }
    let Ok(receipt) = serde_json::from_slice::<Receipt>(&body) else {
        return Ok(bare(StatusCode::BAD_REQUEST));
    };
    let (ground, now, id) = (visit.ground.clone(), visit.now, receipt.id);
    let delivered = matches!(receipt.status, Status::Delivered);
    let known = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move { outbox::note_receipt(tx, &ground.vault, id, delivered, now).await })
        })
        .await?;
    tracing::info!(%id, delivered, known, "outbox.receipt");
    Ok(bare(if known { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND }))
}

/// Whether the request carries the secret of the settings.
fn shows_the_key(visit: &Visit, request: &HttpRequest) -> bool {
    let key = visit.ground.config.receipt_key.as_ref();
    key.is_some_and(|key| shows_secret(request, &visit.ground.vault, key.expose_secret()))
}

/// An answer for a machine; the type keeps the error pages for people away.
fn bare(status: StatusCode) -> HttpResponse {
    HttpResponse::build(status).content_type("text/plain").finish()
}
