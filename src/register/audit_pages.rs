//! The audit administrator sees who looked into the register and who imported what; never whose record it was.

use actix_web::HttpResponse;
use maud::html;

use super::views::{state_tag, who};
use super::{looks, store};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::Result;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Page, empty};
use crate::web::{self as portal, Visit};
use crate::words::speech;

/// Where it is.
pub const PATH: &str = "/staff/audit/register";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(PATH, Act::Audit, show)]
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let looks = looks::newest(&mut tx, &visit.ground.vault).await?;
    let imports = store::newest(&mut tx, &visit.ground.vault).await?;
    drop(tx);
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let looked: Vec<QueueRow> = looks
        .into_iter()
        .map(|(at, name, purpose)| QueueRow {
            cells: vec![
                html! { (speech::moment(at, language)) },
                html! { (name) },
                html! {
                    (match purpose.as_str() {
                        "prefill" => words.register_for_prefill(),
                        "proposal" => words.register_for_proposal(),
                        _ => words.register_for_look_up(),
                    })
                },
            ],
        })
        .collect();
    let imported: Vec<QueueRow> = imports
        .iter()
        .map(|import| {
            let deed = |deed: Option<&super::import::Deed>| {
                html! { @if let Some(deed) = deed { (who(words, deed)) (words.page_comma()) (speech::moment(deed.at, language)) } }
            };
            QueueRow {
                cells: vec![
                    html! { (speech::moment(import.added.at, language)) },
                    html! { (who(words, &import.added)) },
                    state_tag(words, import.state),
                    deed(import.applied.as_ref()),
                    deed(import.undone.as_ref()),
                ],
            }
        })
        .collect();
    let title = words.register_audit();
    let look_heads = [words.audit_when(), words.audit_who(), words.register_purpose()];
    let import_heads = [
        words.register_when(),
        words.register_who(),
        words.register_state(),
        words.register_state_applied(),
        words.register_state_undone(),
    ];
    Ok(portal::ok(
        Page::new(&reader, &title).noindex().wide().back("/staff/audit", words.page_nav_audit()).render(
            html! {
                div.title { h1 { (title) } p.quiet { (words.register_audit_lead()) } }
                @if looked.is_empty() { (empty(&words.register_audit_none(), None, None)) } @else {
                    (queue_table(&words.register_audit_caption(looked.len()), &look_heads, &looked))
                }
                @if imported.is_empty() { (empty(&words.register_none(), None, None)) } @else {
                    (queue_table(&words.register_audit_imports(imported.len()), &import_heads, &imported))
                }
            },
        ),
    ))
}
