//! What waits to be told to the outside, and why; for leads and the system administrator.

use actix_web::{HttpResponse, web};
use maud::html;
use uuid::Uuid;

use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::{Error, Result};
use crate::forms::views::grouped;
use crate::outbox::store as outbox;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Page, empty};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::speech;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/outbox", Act::TendOutbox, show),
        route::post("/staff/outbox/{message}/attempts", Act::TendOutbox, again),
    ]
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    let waiting = outbox::waiting(&mut visit.ground.database.read().await?).await?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.outbox_title();
    let heads = [
        words.outbox_since(),
        words.outbox_number(),
        words.outbox_kind(),
        words.outbox_tries(),
        words.outbox_why(),
        words.outbox_again_head(),
    ];
    let rows: Vec<QueueRow> = waiting
        .iter()
        .map(|one| QueueRow {
            cells: vec![
                html! { (speech::moment(one.created_at, words.language())) },
                html! { (one.number.as_deref().map_or_else(|| words.outbox_no_case(), grouped)) },
                html! { (match one.kind.as_str() {
                    "sms" => words.outbox_sms(), "voice" => words.outbox_voice(), _ => words.outbox_mail(),
                }) },
                html! { (one.attempts) },
                html! {
                    @if one.failed_at.is_some() { strong { (words.outbox_given_up()) } br; }
                    span lang="en" { (one.last_error.clone().unwrap_or_default()) }
                },
                html! {
                    form action=(format!("/staff/outbox/{}/attempts", one.id)) method="post" {
                        button.btn.btn-2.btn-s type="submit" { (words.outbox_again()) span.vh { (words.outbox_again_which(one.id.to_string())) } }
                    }
                },
            ],
        })
        .collect();
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.outbox_lead()) } }
        @if rows.is_empty() { (empty(&words.outbox_empty(), None, None)) } @else {
            (queue_table(&words.outbox_caption(rows.len()), &heads, &rows))
        }
    })))
}

async fn again(visit: Visit, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let (id, now) = (path.into_inner(), visit.now);
    let found = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { outbox::try_again(tx, id, now).await }))
        .await?;
    if found { Ok(see_other("/staff/outbox")) } else { Err(Error::NotFound) }
}
