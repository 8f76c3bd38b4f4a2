//! What is kept about me: to see it, to take it along, to delete what may be deleted, to close the account
//! (个人信息保护法 §44–47; 网络数据安全管理条例 §23).

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::{copy as copies, views};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Account, SignedIn, session, store as accounts};
use crate::cases::looks;
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::store as forms;
use crate::mandates::{Side, store as mandates};
use crate::web::{self as portal, Form, Visit, see_other};

/// Where it is.
pub const PATH: &str = "/my-data";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::SeeOwnCases, show),
        route::get("/my-data/looks", Act::SeeOwnCases, seen),
        route::get("/my-data/copy", Act::SeeOwnCases, copy),
        route::get_file("/my-data/copy.json", Act::SeeOwnCases, copy_for_machines),
        route::post("/my-data/unsent/removal", Act::SeeOwnCases, remove_unsent),
        route::get("/my-data/closing", Act::SeeOwnCases, ask_closing),
        route::post("/my-data/closing", Act::SeeOwnCases, close),
    ]
}

/// The services and the places, which say what was kept in words.
type Rooms = (web::Data<Catalogue>, web::Data<Places>);

async fn gather(visit: &Visit, rooms: &Rooms, me: &Account) -> Result<copies::MyData> {
    let mut tx = visit.ground.database.read().await?;
    copies::gather(&mut tx, &visit.ground.vault, (&rooms.0, &rooms.1), me, visit.words).await
}

/// It is about oneself: whoever acts for somebody just now stops first.
fn oneself(me: &SignedIn) -> Result<()> {
    if me.0.acting.is_none() { Ok(()) } else { Err(Error::NotFound) }
}

async fn show(visit: Visit, me: SignedIn, rooms: Rooms) -> Result<HttpResponse> {
    if oneself(&me).is_err() {
        return Ok(see_other("/mandates"));
    }
    let data = gather(&visit, &rooms, &me.0).await?;
    Ok(portal::ok(views::show(&visit, &data, visit.path.ends_with("?done"))))
}

/// Who looked at whatever is one's own.
async fn seen(visit: Visit, me: SignedIn) -> Result<HttpResponse> {
    if oneself(&me).is_err() {
        return Ok(see_other("/mandates"));
    }
    let mut tx = visit.ground.database.read().await?;
    let all = looks::about(&mut tx, me.0.known_person(), Some(me.0.id)).await?;
    Ok(portal::ok(views::seen(&visit, &all)))
}

async fn copy(visit: Visit, me: SignedIn, rooms: Rooms) -> Result<HttpResponse> {
    oneself(&me)?;
    let data = gather(&visit, &rooms, &me.0).await?;
    Ok(portal::ok(views::copy(&visit, &data)))
}

async fn copy_for_machines(visit: Visit, me: SignedIn, rooms: Rooms) -> Result<HttpResponse> {
    oneself(&me)?;
    let data = gather(&visit, &rooms, &me.0).await?;
    let name = format!("attachment; filename=\"my-data-{}.json\"", visit.today());
    Ok(HttpResponse::Ok().insert_header((header::CONTENT_DISPOSITION, name)).json(data))
}

/// Deletes every form of one's own that was never sent, and the bytes of its papers.
async fn remove_unsent(visit: Visit, me: SignedIn, _form: Form) -> Result<HttpResponse> {
    oneself(&me)?;
    let id = me.0.id;
    let documents = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { forms::remove_unsent(tx, id).await }))
        .await?;
    delete_bytes(&visit, documents).await;
    Ok(see_other(&format!("{PATH}?done")))
}

async fn delete_bytes(visit: &Visit, documents: Vec<uuid::Uuid>) {
    for document in documents {
        // The rows are gone, and with them the keys: bytes that stay behind a fault are read by nobody.
        if let Err(error) = visit.ground.files.delete(document).await {
            tracing::warn!(%document, %error, "document.bytes_stay");
        }
    }
}

async fn ask_closing(visit: Visit, _me: SignedIn) -> HttpResponse {
    portal::ok(views::closing(&visit, false))
}

/// Closes the account: signed out everywhere, what was never sent is deleted, mandates to act for others are given back,
/// phone and name are forgotten. Cases stay as the law on archives asks, and are followed by number and query code.
async fn close(visit: Visit, me: SignedIn, form: Form) -> Result<HttpResponse> {
    oneself(&me)?;
    if form.get("sure") != "yes" {
        return Ok(portal::again(views::closing(&visit, true)));
    }
    let (id, person, now, vault) = (me.0.id, me.0.known_person(), visit.now, visit.ground.vault.clone());
    let documents = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                if let Some(person) = person {
                    for one in mandates::of_person(tx, &vault, person).await? {
                        if one.side_of(person) == Some(Side::Agent) {
                            mandates::end(tx, one.id, id, now).await?;
                        }
                    }
                }
                let documents = forms::remove_unsent(tx, id).await?;
                accounts::close(tx, id, now).await?;
                Ok(documents)
            })
        })
        .await?;
    delete_bytes(&visit, documents).await;
    let mut response = portal::ok(views::closed(&visit));
    let mut gone = visit.cookie(session::COOKIE, String::new(), "/".to_owned());
    gone.make_removal();
    response.add_cookie(&gone).map_err(Error::internal)?;
    Ok(response)
}
