//! Choosing for whom to act, and stopping.

use actix_web::{HttpRequest, HttpResponse};
use uuid::Uuid;

use super::mandate::Side;
use super::pages::PATH;
use super::store;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{SignedIn, session, store as accounts};
use crate::error::{Error, Result};
use crate::web::{Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::post("/mandates/acting", Act::KeepOwnMandates, choose)]
}

/// From now on this session acts for the person of a mandate; without one, for its owner again.
async fn choose(visit: Visit, request: HttpRequest, me: SignedIn, form: Form) -> Result<HttpResponse> {
    let cookie = request.cookie(session::COOKIE).ok_or(Error::NotFound)?;
    let hash = session::hash(&visit, cookie.value());
    let (wanted, today, person) =
        (form.get("mandate").parse::<Uuid>().ok(), visit.today(), me.0.known_person());
    let vault = visit.ground.vault.clone();
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                if let Some(id) = wanted {
                    let one = store::by_id(tx, &vault, id).await?;
                    let own = person.is_some_and(|person| one.side_of(person) == Some(Side::Agent));
                    if !own || !one.counts_on(today) {
                        return Err(Error::NotFound);
                    }
                }
                accounts::set_acting(tx, &hash, wanted).await
            })
        })
        .await?;
    Ok(see_other(if wanted.is_some() { "/applications/mine" } else { PATH }))
}
