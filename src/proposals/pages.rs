//! What the register suggests, for whoever it is about and nobody else: not for whoever acts for them either, since nobody
//! asked.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::views;
use crate::accounts::SignedIn;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::benefits::proposals;
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::web::{self as portal, Form, Visit, see_other};

/// Where it stands.
pub const PATH: &str = crate::applications::pages::PROPOSALS;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::SeeOwnCases, mine),
        route::post("/proposals/{proposal}/refusal", Act::SeeOwnCases, refuse),
    ]
}

async fn mine(
    visit: Visit,
    account: SignedIn,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    if account.0.acting.is_some() {
        return Err(Error::BeyondMandate);
    }
    let all = match account.0.known_person() {
        Some(person) => {
            let mut tx = visit.ground.database.read().await?;
            Some(proposals::of_person(&mut tx, person).await?)
        }
        None => None,
    };
    Ok(portal::ok(views::mine(&visit, (&rooms.0, &rooms.1), all.as_deref())))
}

/// They do not want it: nobody tells them of it again by the same certificate.
async fn refuse(visit: Visit, account: SignedIn, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let id = *path;
    let person = account.0.known_person().filter(|_| account.0.acting.is_none()).ok_or(Error::NotFound)?;
    let own = proposals::of_person(&mut visit.ground.database.read().await?, person).await?;
    if own.iter().all(|one| one.id != id) {
        return Err(Error::NotFound);
    }
    let write =
        visit.ground.database.write(move |tx| Box::pin(async move { proposals::decline(tx, id).await }));
    write.await?;
    Ok(see_other(PATH))
}
