//! The security administrator locks accounts of staff and opens them again. Who left is locked, never deleted.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use maud::html;
use uuid::Uuid;

use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Role, Visitor};
use crate::database::{Tx, sql};
use crate::error::{Error, Result};
use crate::ui::form::form;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, Tag, tag};
use crate::vault::{RecordId, Vault};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::{Language, Words};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/accounts", Act::Secure, show),
        route::post("/staff/accounts/{account}/lock", Act::Secure, lock),
    ]
}

struct Member {
    id: Uuid,
    name: String,
    login: String,
    role: Role,
    /// Its Chinese and English name.
    unit: Option<(String, String)>,
    disabled: bool,
}

type MemberRow = (
    Uuid,
    Vec<u8>,
    Option<Vec<u8>>,
    Option<String>,
    Role,
    Option<DateTime<Utc>>,
    Option<String>,
    Option<String>,
);

async fn staff(tx: &mut Tx, vault: &Vault) -> Result<Vec<Member>> {
    let rows = sql!(tx, fetch_all as MemberRow, STAFF)?;
    rows.into_iter()
        .map(|(id, key, name, login, role, disabled, unit, unit_en)| {
            let key = vault.open_record(&key, &RecordId::new("accounts", id))?;
            let name = name.map(|name| key.open_text("name", &name)).transpose()?.unwrap_or_default();
            Ok(Member {
                id,
                name,
                login: login.unwrap_or_default(),
                role,
                unit: unit.zip(unit_en),
                disabled: disabled.is_some(),
            })
        })
        .collect()
}

/// A role in words.
pub fn role_name(words: Words, role: Role) -> String {
    match role {
        Role::Resident => words.roles_resident(),
        Role::Officer => words.roles_officer(),
        Role::Lead => words.roles_lead(),
        Role::Assessor => words.roles_assessor(),
        Role::SystemAdministrator => words.roles_system(),
        Role::SecurityAdministrator => words.roles_security(),
        Role::AuditAdministrator => words.roles_audit(),
    }
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    let members = staff(&mut visit.ground.database.read().await?, &visit.ground.vault).await?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.page_nav_accounts();
    let heads = [
        words.staff_state(),
        words.staff_name(),
        words.accounts_login(),
        words.staff_role(),
        words.staff_unit(),
        words.staff_act(),
    ];
    let rows: Vec<QueueRow> = members
        .iter()
        .map(|member| QueueRow {
            cells: vec![
                if member.disabled {
                    tag(Tag::Bad, Some(Icon::Pause), &words.staff_locked())
                } else {
                    tag(Tag::Good, Some(Icon::Done), &words.staff_open())
                },
                html! { (member.name) },
                html! { (member.login) },
                html! { (role_name(words, member.role)) },
                html! {
                    @if let Some((zh, en)) = &member.unit {
                        (match words.language() { Language::ZhHans => zh, Language::En => en })
                    }
                },
                html! {
                    (form(&reader, &format!("/staff/accounts/{}/lock", member.id), html! {
                        input type="hidden" name="locked" value=(if member.disabled { "no" } else { "yes" });
                        button.btn.btn-2.btn-s type="submit" {
                            (if member.disabled { words.staff_unlock(&member.name) } else { words.staff_lock(&member.name) })
                        }
                    }))
                },
            ],
        })
        .collect();
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.staff_lead()) } }
        (queue_table(&words.staff_caption(rows.len()), &heads, &rows))
    })))
}

/// Locks or opens an account; a locked one loses its sessions. Nobody locks themselves out.
async fn lock(visit: Visit, visitor: Visitor, path: web::Path<Uuid>, form: Form) -> Result<HttpResponse> {
    let id = path.into_inner();
    if visitor.0.is_some_and(|account| account.id == id) {
        return Err(Error::Forbidden);
    }
    let at = (form.get("locked") == "yes").then_some(visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                if sql!(tx, execute, SET_LOCK, id, at)? == 0 {
                    return Err(Error::NotFound);
                }
                if at.is_some() {
                    sql!(tx, execute, END_SESSIONS, id)?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(see_other("/staff/accounts"))
}

const STAFF: &str =
    "SELECT a.id, a.record_key, a.sealed_name, a.login, a.role, a.disabled_at, u.name, u.name_en
    FROM accounts a LEFT JOIN units u ON u.code = a.unit
    WHERE a.role <> 'resident' ORDER BY a.unit, a.role, a.login LIMIT 500";
const SET_LOCK: &str = "UPDATE accounts SET disabled_at = $2 WHERE id = $1 AND role <> 'resident'";
const END_SESSIONS: &str = "DELETE FROM sessions WHERE account = $1";
