//! Where somebody is signed in: a list by which they notice a stranger, and end what they forgot on another device.

use actix_web::{HttpRequest, HttpResponse, web};
use uuid::Uuid;

use super::permissions::Act;
use super::route::{self, Route};
use super::session::{self, SignedIn, Visitor};
use super::sign_ins_views::{self, OTHERS, PATH, STAFF_PATH, name};
use super::store;
use crate::error::{Error, Result};
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::SeeOwnCases, list),
        route::post("/sign-ins/endings", Act::SeeOwnCases, end),
        route::get(STAFF_PATH, Act::SeeMenu, list_of_staff),
        route::post("/staff/sign-ins/endings", Act::SeeMenu, end_of_staff),
    ]
}

fn own(visit: &Visit, request: &HttpRequest) -> Vec<u8> {
    request.cookie(session::COOKIE).map(|cookie| session::hash(visit, cookie.value())).unwrap_or_default()
}

async fn list(
    visit: Visit,
    request: HttpRequest,
    who: SignedIn,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let since = visit.now - session::resident_lasts();
    let found = store::sign_ins(&mut visit.ground.database.read().await?, who.0.id, since).await?;
    let ended = query.iter().any(|(name, _)| name == "ended");
    Ok(portal::ok(sign_ins_views::view(&visit, &found, &own(&visit, &request), ended)))
}

/// The same for staff, whose sessions last a day at most.
async fn list_of_staff(
    visit: Visit,
    request: HttpRequest,
    who: Visitor,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let me = who.0.ok_or(Error::SignInNeeded { staff: true })?;
    let since = visit.now - session::staff_lasts();
    let found = store::sign_ins(&mut visit.ground.database.read().await?, me.id, since).await?;
    let ended = query.iter().any(|(name, _)| name == "ended");
    Ok(portal::ok(sign_ins_views::of_staff(&visit, &found, &own(&visit, &request), ended)))
}

/// Ends one sign-in, or all others.
async fn end(visit: Visit, request: HttpRequest, who: SignedIn, form: Form) -> Result<HttpResponse> {
    end_some(&visit, who.0.id, own(&visit, &request), &form).await?;
    Ok(see_other(&format!("{PATH}?ended=yes#done")))
}

async fn end_of_staff(visit: Visit, request: HttpRequest, who: Visitor, form: Form) -> Result<HttpResponse> {
    let me = who.0.ok_or(Error::SignInNeeded { staff: true })?;
    end_some(&visit, me.id, own(&visit, &request), &form).await?;
    Ok(see_other(&format!("{STAFF_PATH}?ended=yes#done")))
}

async fn end_some(visit: &Visit, account: Uuid, own: Vec<u8>, form: &Form) -> Result<()> {
    let wanted = form.get("which").to_owned();
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                for one in store::sign_ins(tx, account, chrono::DateTime::UNIX_EPOCH).await? {
                    let meant = if wanted == OTHERS { one.token_hash != own } else { name(&one) == wanted };
                    if meant {
                        store::end_session(tx, &one.token_hash).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}
