//! What waits to be told to the outside, and what became of what was told; for leads and the system administrator.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::{Error, Result};
use crate::forms::views::grouped;
use crate::outbox::store::{self as outbox, Shown};
use crate::ui::form::form;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, Reader, Tag, empty, tag};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::{Words, speech};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/outbox", Act::TendOutbox, show),
        route::post("/staff/outbox/{message}/attempts", Act::TendOutbox, again),
        route::post("/staff/outbox/{message}/removal", Act::TendOutbox, give_up),
    ]
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let waiting = outbox::waiting(&mut tx, visit.now).await?;
    let settled = outbox::settled(&mut tx, visit.now).await?;
    drop(tx);
    let reader = visit.reader();
    let words = reader.words;
    let title = words.outbox_title();
    let heads = [
        words.outbox_since(),
        words.outbox_number(),
        words.outbox_kind(),
        words.outbox_state(),
        words.outbox_tries(),
        words.outbox_why(),
        words.outbox_again_head(),
    ];
    let row = |one: &Shown, acts: Markup| QueueRow {
        cells: vec![
            html! { (speech::moment(one.created_at, words.language())) },
            html! { (one.number.as_deref().map_or_else(|| words.outbox_no_case(), grouped)) },
            html! { (match one.kind.as_str() {
                "sms" => words.outbox_sms(), "voice" => words.outbox_voice(), _ => words.outbox_mail(),
            }) },
            state(words, one),
            html! { (one.attempts) },
            html! { span lang="en" { (one.last_error.clone().unwrap_or_default()) } },
            acts,
        ],
    };
    let waits: Vec<QueueRow> = waiting
        .iter()
        .map(|one| {
            row(one, html! { (button(&reader, one.id, "attempts")) (button(&reader, one.id, "removal")) })
        })
        .collect();
    let rest: Vec<QueueRow> = settled
        .iter()
        .map(|one| {
            let dropped = one.dropped_at.is_some() && one.done_at.is_none();
            row(one, html! { @if dropped { (button(&reader, one.id, "attempts")) } })
        })
        .collect();
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.outbox_lead()) } }
        @if waits.is_empty() { (empty(&words.outbox_empty(), None, None)) } @else {
            (queue_table(&words.outbox_caption(waits.len()), &heads, &waits))
        }
        @if !rest.is_empty() { (queue_table(&words.outbox_settled(rest.len()), &heads, &rest)) }
    })))
}

/// What became of a message, told apart by word and icon.
fn state(words: Words, one: &Shown) -> Markup {
    if one.delivered_at.is_some() {
        tag(Tag::Good, Some(Icon::Done), &words.outbox_delivered())
    } else if one.done_at.is_some() {
        tag(Tag::Off, Some(Icon::Onward), &words.outbox_sent())
    } else if one.dropped_at.is_some() {
        tag(Tag::Off, Some(Icon::Pause), &words.outbox_dropped())
    } else if one.replaced_by.is_some() {
        tag(Tag::On, Some(Icon::Phone), &words.outbox_replaced())
    } else if one.failed_at.is_some() {
        tag(Tag::Bad, Some(Icon::Warning), &words.outbox_failed())
    } else {
        tag(Tag::Warn, Some(Icon::Waiting), &words.outbox_waiting())
    }
}

fn button(reader: &Reader, id: Uuid, what: &str) -> Markup {
    let words = reader.words;
    html! {
        (form(reader, &format!("/staff/outbox/{id}/{what}"), html! {
            button.btn.btn-2.btn-s type="submit" {
                (if what == "attempts" { words.outbox_again() } else { words.outbox_drop() })
                span.vh { (words.outbox_again_which(id.to_string())) }
            }
        }))
    }
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

/// Nobody will send it any more. It can be tried again: nothing is lost by a slip of the hand.
async fn give_up(visit: Visit, visitor: Visitor, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let by = visitor.0.ok_or(Error::SignInNeeded { staff: true })?.id;
    let (id, now) = (path.into_inner(), visit.now);
    let found = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { outbox::drop_message(tx, id, by, now).await }))
        .await?;
    if found { Ok(see_other("/staff/outbox")) } else { Err(Error::NotFound) }
}
