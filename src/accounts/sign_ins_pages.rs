//! Where somebody is signed in: a list by which they notice a stranger, and end what they forgot on another device.

use actix_web::{HttpRequest, HttpResponse, web};

use super::permissions::Act;
use super::route::{self, Route};
use super::session::{self, SignedIn};
use super::sign_ins_views::{self, OTHERS, PATH, name};
use super::store;
use crate::error::Result;
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(PATH, Act::SeeOwnCases, list), route::post("/sign-ins/endings", Act::SeeOwnCases, end)]
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

/// Ends one sign-in, or all others.
async fn end(visit: Visit, request: HttpRequest, who: SignedIn, form: Form) -> Result<HttpResponse> {
    let (account, own, wanted) = (who.0.id, own(&visit, &request), form.get("which").to_owned());
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
        .await?;
    Ok(see_other(&format!("{PATH}?ended=yes#done")))
}
