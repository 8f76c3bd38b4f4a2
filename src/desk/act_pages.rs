//! An act of an officer that asks something: a page of its own beside the case.

use actix_web::{HttpResponse, web};
use maud::html;

use super::case_pages::opened;
use super::{after, path as path_of, role_for};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::act_forms::{self, Attempt, Tried};
use crate::applications::issuing;
use crate::applications::looking;
use crate::cases::{Past, store as cases};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::reconciliation::offering::{self, Offer};
use crate::register::Register;
use crate::ui::Icon;
use crate::ui::notice::{Look, notice};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::{Words, speech};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/cases/{number}/acts/{act}", Act::WorkCases, show),
        route::post("/staff/cases/{number}/acts/{act}", Act::WorkCases, carry_out),
    ]
}

/// The address of an act on the desk.
pub fn path(number: &str, act: &str) -> String {
    format!("{}/acts/{act}", path_of(number))
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, web::Data<Register>),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (case, key) = opened(&visit, &officer, &number).await?;
    let service = rooms.0.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let role = role_for(&officer, &case, service.act(&act));
    let act = act_forms::of_role(&service, &act, role)?;
    let mut tx = visit.ground.database.read().await?;
    let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
    // The number goes into the page and never into its address: addresses are logged.
    let wanted = visit.path.ends_with("?register")
        && issuing::entering(&service, &case.stage).is_some_and(|one| one.id == act.id);
    let offer = match wanted {
        true => offering::offer(&mut tx, &rooms.2, &service, &case, &past).await?,
        false => None,
    };
    drop(tx);
    if !act_forms::is_possible(&visit, &service, &case, &past, act, role) {
        return Ok(see_other(&path_of(&case.number)));
    }
    let typed = offer.as_ref().map_or_else(|| act_forms::fresh(&service, act), Offer::typed);
    let attempt = Attempt { typed, ..Attempt::default() };
    let aside = html! { @if let Some(offer) = &offer { (offered(visit.words, offer)) } };
    let at = (&case, path_of(&case.number));
    Ok(portal::ok(looking::act_page(&visit, (&service, &rooms.1), at, act, (&attempt, &aside))))
}

/// Where the number comes from that stands in the page already, and that it has to be checked.
fn offered(words: Words, offer: &Offer) -> maud::Markup {
    let day = offer.import.as_of.map_or_else(String::new, |day| speech::date(day, words.language()));
    let text = words.reconciliation_offered(offer.row, &offer.import.layout.name, day);
    notice(Look::Warn, Icon::Warning, html! { p { (text) } })
}

async fn carry_out(
    visit: Visit,
    officer: Officer,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (catalogue, places, form) = rooms;
    let (case, key) = opened(&visit, &officer, &number).await?;
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let role = role_for(&officer, &case, service.act(&act));
    let act = act_forms::of_role(&service, &act, role)?;
    let who = (officer.id().into(), role);
    match act_forms::attempt(&visit, (&service, &places), (&case, &key), act, &form, who).await? {
        Tried::Done(case) => Ok(see_other(&after(&case, &officer.unit))),
        Tried::Again(attempt) => {
            let (case, _) = opened(&visit, &officer, &number).await?;
            let at = (&case, path_of(&case.number));
            let page = looking::act_page(&visit, (&service, &places), at, act, (&attempt, &html! {}));
            Ok(looking::again(&attempt, page))
        }
    }
}
