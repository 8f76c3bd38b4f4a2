//! The audit administrator sees who looked at which case, and whether the record still holds. They change nothing.

use actix_web::HttpResponse;
use chrono::{DateTime, Utc};
use maud::html;
use uuid::Uuid;

use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::record::{self, Finding};
use crate::database::sql;
use crate::error::Result;
use crate::forms::views::grouped;
use crate::ui::form::actions_form;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, empty, icon};
use crate::vault::RecordId;
use crate::web::{self as portal, Form, Visit};
use crate::words::speech;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/audit", Act::Audit, show),
        route::post("/staff/audit/verification", Act::Audit, verify),
    ]
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    page(&visit, None).await
}

/// Walks the whole record; it writes nothing.
async fn verify(visit: Visit, _form: Form) -> Result<HttpResponse> {
    let finding = record::verify(&visit.ground.database, &visit.ground.vault).await?;
    page(&visit, Some(finding)).await
}

async fn page(visit: &Visit, finding: Option<Finding>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let looks = sql!(tx, fetch_all as (DateTime<Utc>, String, Uuid, Vec<u8>, Option<Vec<u8>>), LOOKS)?;
    let reader = visit.reader();
    let words = reader.words;
    let mut rows = Vec::new();
    for (at, number, account, key, name) in looks {
        let key = visit.ground.vault.open_record(&key, &RecordId::new("accounts", account))?;
        let name = name.map(|name| key.open_text("name", &name)).transpose()?.unwrap_or_default();
        rows.push(QueueRow {
            cells: vec![
                html! { (speech::moment(at, words.language())) },
                html! { (digits(&grouped(&number))) },
                html! { (name) },
            ],
        });
    }
    let title = words.page_nav_audit();
    let heads = [words.audit_when(), words.form_number(), words.audit_who()];
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.audit_lead()) } }
        @match &finding {
            None => {}
            Some(Finding::Whole { cases, events, seals }) => { p.msg role="status" { (words.audit_whole(*cases, *events, *seals)) } }
            Some(Finding::Broken { place, seq, what }) => {
                p.msg role="alert" { (words.audit_broken(place, *seq)) " " span lang="en" { (what) } }
            }
        }
        (actions_form(&reader, "/staff/audit/verification", html! {
            button.btn type="submit" { (words.audit_verify()) }
        }))
        p { a.link href=(crate::register::audit_pages::PATH) { (icon(Icon::Document)) (words.register_audit()) } }
        @if rows.is_empty() { (empty(&words.audit_nothing(), None, None)) } @else {
            (queue_table(&words.audit_caption(rows.len()), &heads, &rows))
        }
    })))
}

const LOOKS: &str = "SELECT r.at, c.number, r.reader, a.record_key, a.sealed_name FROM reads r
    JOIN cases c ON c.id = r.case_id JOIN accounts a ON a.id = r.reader ORDER BY r.at DESC LIMIT 100";
