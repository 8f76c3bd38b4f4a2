//! The pages of the comparison: what there is, each kind of it, the same as a file, and what an officer has looked into.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::finding::Kind;
use super::listing;
use super::sheet;
use super::store;
use super::views::{self, Compared};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, Role};
use crate::cases::found::for_staff;
use crate::cases::looks::{self, Purpose};
use crate::cases::{ActorRole, Case, EventKind, change};
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::register::Register;
use crate::register::import::Import;
use crate::register::store as imports;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Where it is.
pub const PATH: &str = "/staff/issuing/reconciliation";
/// Rows on a page.
const ON_PAGE: i64 = 20;
/// Rows read at a time for a file, and rows in it at most.
const AT_ONCE: i64 = 500;
const IN_FILE: usize = 10_000;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::WorkCases, overview),
        route::get("/staff/issuing/reconciliation/{kind}", Act::WorkCases, list),
        route::get_file("/staff/issuing/reconciliation/{kind}/sheet", Act::WorkCases, file),
        route::post("/staff/issuing/reconciliation/{kind}/settled", Act::WorkCases, settle),
    ]
}

/// Where a kind is.
pub fn path_of(kind: Kind) -> String {
    format!("{PATH}/{}", kind.name())
}

fn named(kind: &str) -> Result<Kind> {
    Kind::named(kind).ok_or(Error::NotFound)
}

async fn import(tx: &mut Tx, register: &Register) -> Result<Option<Import>> {
    imports::latest_applied(tx, &register.vault).await
}

async fn overview(visit: Visit, officer: Officer, register: web::Data<Register>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let Some(import) = import(&mut tx, &register).await? else {
        return Ok(portal::ok(views::nothing(&visit)));
    };
    let run = store::run(&mut tx, import.id).await?;
    let mut counts = Vec::new();
    for kind in Kind::ALL {
        counts.push((kind, store::count(&mut tx, &officer.unit, kind).await?));
    }
    let done = run.and_then(|(_, done)| done);
    Ok(portal::ok(views::overview(&visit, &Compared { import, done }, &counts)))
}

async fn list(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Register>, web::Data<Catalogue>),
) -> Result<HttpResponse> {
    let kind = named(&path)?;
    let (register, catalogue) = rooms;
    let mut tx = visit.ground.database.read().await?;
    let Some(import) = import(&mut tx, &register).await? else { return Ok(see_other(PATH)) };
    let query = visit.path.split_once('?').map_or("", |(_, query)| query).to_owned();
    let query = Pairs::parse(query.as_bytes());
    let after = query.get("after").parse().unwrap_or(Uuid::nil());
    let from = (&**register, &**catalogue);
    let listed = listing::read(&mut tx, from, &officer, (&import, kind), (after, ON_PAGE)).await?;
    let holders = crate::register::holder_pages::may_look(&mut tx, &officer).await.is_ok();
    let settled = query.has("settled");
    Ok(portal::ok(views::list(&visit, kind, &listed, (!after.is_nil(), settled, holders))))
}

/// The list as a spreadsheet. Everybody on it was looked at: that is recorded.
async fn file(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Register>, web::Data<Catalogue>),
) -> Result<HttpResponse> {
    let kind = named(&path)?;
    let (register, catalogue) = rooms;
    let mut tx = visit.ground.database.read().await?;
    let Some(import) = import(&mut tx, &register).await? else { return Err(Error::NotFound) };
    let (mut items, mut after) = (Vec::new(), Some(Uuid::nil()));
    while let Some(last) = after.filter(|_| items.len() < IN_FILE) {
        let from = (&**register, &**catalogue);
        let listed = listing::read(&mut tx, from, &officer, (&import, kind), (last, AT_ONCE)).await?;
        items.extend(listed.items);
        after = listed.next;
    }
    drop(tx);
    let (ids, reader, now): (Vec<_>, _, _) =
        (items.iter().map(|item| item.case).collect(), officer.id(), visit.now);
    let database = &visit.ground.database;
    database
        .write(move |tx| Box::pin(async move { looks::note_all(tx, ids, reader, Purpose::List, now).await }))
        .await?;
    let bytes = sheet::write(visit.words, &items, after.is_some()).map_err(Error::internal)?;
    Ok(portal::spreadsheet(&format!("reconciliation-{}-{}", kind.name(), visit.today()), bytes))
}

/// Notes on the case that an officer has looked into it; it leaves the list. Sent twice it is noted once.
async fn settle(visit: Visit, officer: Officer, path: web::Path<String>, form: Form) -> Result<HttpResponse> {
    let kind = named(&path)?;
    let mut tx = visit.ground.database.read().await?;
    let may = |case: &Case| case.may_be_read_by(&officer.unit);
    let case = for_staff(&mut tx, &visit.ground.vault, form.get("case"), officer.id(), may).await?.case;
    drop(tx);
    if kind == Kind::Waiting {
        return Ok(see_other(&path_of(kind)));
    }
    let role = if officer.account.role == Role::Lead { ActorRole::Lead } else { ActorRole::Officer };
    let (ground, me, now) = (&visit.ground, officer.id(), visit.now);
    let event = EventKind::Noted { text: visit.words.reconciliation_noted() };
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            if store::settle(open.tx, open.case.id, kind, me, now).await? {
                open.record(&event, Some(me), role, now).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(see_other(&format!("{}?settled", path_of(kind))))
}
