//! What can I get? Asked without an account, and kept nowhere; and the guide of each programme.

use actix_web::{HttpResponse, web};

use super::{answered, store, views};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::definition::NEEDS;
use crate::catalogue::{Catalogue, Facts};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::web::{self as portal, Form, Pairs, Visit};

/// Where it is asked.
pub const ASKED: &str = "/entitlements";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(ASKED, Act::ReadPublic, ask),
        route::post(ASKED, Act::ReadPublic, answer),
        route::get("/programmes", Act::ReadPublic, list),
        route::get("/programmes/{programme}", Act::ReadPublic, guide),
    ]
}

async fn ask(visit: Visit, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    Ok(portal::ok(views::ask(&visit.reader(), catalogue.programmes(), &Pairs::default(), &[])))
}

/// The result stands in the answer itself: neither an address nor a history keeps what somebody said of themselves.
async fn answer(
    visit: Visit,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
    form: Form,
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let programmes = catalogue.programmes();
    let (facts, wrong) = answered::read(&programmes.asking, &form);
    if !wrong.is_empty() {
        return Ok(portal::again(views::ask(&visit.reader(), programmes, &form, &wrong)));
    }
    let rates = store::rates(&mut visit.ground.database.read().await?).await?;
    let judged = programmes.judge(&facts, visit.today());
    Ok(portal::ok(views::result(&visit, (&catalogue, &places), (&form, &facts), &judged, &rates)))
}

async fn list(
    visit: Visit,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let wanted = query.iter().find(|(name, _)| name == "need").map(|(_, value)| value.as_str());
    let need = NEEDS.iter().find(|(_, name)| Some(*name) == wanted).map(|(need, _)| *need);
    Ok(portal::ok(views::list(&visit.reader(), catalogue.programmes(), need)))
}

async fn guide(
    visit: Visit,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let programmes = catalogue.programmes();
    let programme = programmes.get(&path).ok_or(Error::NotFound)?;
    let rates = store::rates(&mut visit.ground.database.read().await?).await?;
    let facts = Facts::new();
    Ok(portal::ok(views::guide(&visit, (programmes, &places), programme, &facts, &rates)))
}
