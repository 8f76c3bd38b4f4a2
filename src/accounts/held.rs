//! What was being sent when a session had locked or ended: kept, and given back to whoever signs in again.
//!
//! It is sealed on the server, never in the lock page: a locked screen must not hold what was typed. Only the account
//! whose session it was gets it back, in the form it came from, to be looked through and sent; nothing is sent by
//! itself.

use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::account::Role;
use super::menu::start_page;
use super::permissions::Act;
use super::route::{self, Route};
use super::session::{self, Visitor};
use super::{store, views};
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::new_id;
use crate::vault::RecordId;
use crate::web::{self as portal, Limits, Pairs, Visit, see_other};

/// How long it is kept for its owner to come back.
const KEPT: TimeDelta = TimeDelta::days(1);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get("/held", Act::SeeOwnCases, show), route::get("/staff/held", Act::TakeBack, show)]
}

/// What was held: where it was being sent, and the fields.
#[derive(Clone, Debug)]
pub struct Held {
    /// Path.
    pub sent_to: String,
    /// Fields.
    pub pairs: Pairs,
}

row! {
    #[derive(Debug)]
    struct Row {
        record_key: Vec<u8>,
        sealed_body: Vec<u8>,
        sent_to: String,
    }
}

fn record(id: Uuid) -> RecordId {
    RecordId::new("held_forms", id)
}

/// Keeps what a request sent for the account whose session the browser shows, though it is locked or over. False
/// where there is none: then nobody could be given it back.
///
/// # Errors
/// Those of the database and the vault.
pub async fn keep(
    visit: &Visit,
    request: &HttpRequest,
    staff: bool,
    page: Option<String>,
    pairs: Pairs,
) -> Result<bool> {
    let Some(cookie) = request.cookie(session::COOKIE) else { return Ok(false) };
    let hash = session::hash(visit, cookie.value());
    let row = store::session(&mut visit.ground.database.read().await?, &hash).await?;
    let Some(row) = row.filter(|row| row.disabled_at.is_none() && row.role.is_staff() == staff) else {
        return Ok(false);
    };
    let (ground, now, sent_to) = (visit.ground.clone(), visit.now, request.path().to_owned());
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let (vault, account) = (&ground.vault, row.account);
                // Whoever found an old session cannot fill the disk with it.
                let counted = account.to_string();
                if !Limits::count(tx, vault, Limits::HELD_FORMS_OF_AN_ACCOUNT, &counted, now).await? {
                    return Ok(false);
                }
                let id = new_id(now);
                let key = vault.new_record(record(id))?;
                let body = key.seal_json("body", &pairs)?;
                sql!(tx, execute, KEEP, id, account, sent_to, page, key.wrapped(), body, now)?;
                Ok(true)
            })
        })
        .await
}

/// Where somebody goes who has just signed in: to what was held for them, or on.
///
/// # Errors
/// Those of the database.
pub async fn way(visit: &Visit, account: Uuid, role: Role, onward: String) -> Result<String> {
    let since = visit.now - KEPT;
    let found = newest(&mut visit.ground.database.read().await?, account, since).await?;
    let Some((id, page)) = found else { return Ok(onward) };
    let now = visit.now;
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                sql!(tx, execute, OFFERED, id, now)?;
                Ok(())
            })
        })
        .await?;
    let own = if role.is_staff() { "/staff/held" } else { "/held" };
    Ok(format!("{}?held={id}", page.as_deref().unwrap_or(own)))
}

/// What was held and belongs on this page, as its address says; only its owner's.
///
/// # Errors
/// Those of the database and the vault.
pub async fn on_page(visit: &Visit, account: Option<Uuid>) -> Result<Option<Held>> {
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let (Ok(id), Some(account)) = (Pairs::parse(query.as_bytes()).get("held").parse::<Uuid>(), account)
    else {
        return Ok(None);
    };
    let mut tx = visit.ground.database.read().await?;
    let Some(row) = sql!(tx, fetch_optional as Row, OPEN, id, account)? else { return Ok(None) };
    let key = visit.ground.vault.open_record(&row.record_key, &record(id))?;
    Ok(Some(Held { sent_to: row.sent_to, pairs: key.open_json("body", &row.sealed_body)? }))
}

/// A form that has no text of its own, such as a button: what it was, and the button again. Where nothing is held
/// any more, the day begins as it always does.
async fn show(visit: Visit, visitor: Visitor) -> Result<HttpResponse> {
    let account = visitor.0.ok_or(Error::NotFound)?;
    let Some(held) = on_page(&visit, Some(account.id)).await? else {
        let staff = account.role.is_staff();
        return Ok(see_other(if staff {
            start_page(account.role, account.unit_kind)
        } else {
            "/applications/mine"
        }));
    };
    Ok(portal::ok(views::held(&visit.reader(), &held.sent_to, &held.pairs)))
}

async fn newest(tx: &mut Tx, account: Uuid, since: DateTime<Utc>) -> Result<Option<(Uuid, Option<String>)>> {
    sql!(tx, fetch_optional as (Uuid, Option<String>), NEWEST, account, since)
}

/// Forgets what nobody came back for, and what was given back long ago.
///
/// # Errors
/// Those of the database.
pub async fn forget(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    sql!(tx, execute, FORGET, now - KEPT)
}

/// The path of a page, its parameters filled in from the request.
pub fn page_of(pattern: &str, parameters: &actix_web::dev::Path<actix_web::dev::Url>) -> String {
    parameters.iter().fold(pattern.to_owned(), |page, (name, value)| {
        let value: String =
            percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).collect();
        page.replace(&format!("{{{name}}}"), &value)
    })
}

const KEEP: &str = "INSERT INTO held_forms (id, account, sent_to, page, record_key, sealed_body, held_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (account, sent_to) DO UPDATE SET id = excluded.id, page = excluded.page,
        record_key = excluded.record_key, sealed_body = excluded.sealed_body, held_at = excluded.held_at,
        offered_at = NULL";
const NEWEST: &str = "SELECT id, page FROM held_forms
    WHERE account = $1 AND held_at > $2 AND offered_at IS NULL ORDER BY held_at DESC LIMIT 1";
const OFFERED: &str = "UPDATE held_forms SET offered_at = $2 WHERE id = $1";
const OPEN: &str = "SELECT record_key, sealed_body, sent_to FROM held_forms WHERE id = $1 AND account = $2";
const FORGET: &str = "DELETE FROM held_forms WHERE held_at < $1";
