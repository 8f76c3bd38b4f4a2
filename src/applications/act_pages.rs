//! What a resident may do in a case beside answering and withdrawing, such as disputing a rating.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::html;

use super::act_forms::{self, Attempt, Tried};
use super::act_views::ActPage;
use super::track_pages::followed;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::views::unknown;
use crate::cases::{ActorRole, Case, Past, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::Result;
use crate::forms::access::path as home_of;
use crate::values::{Assurance, Power};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::speech;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}/acts/{act}", Act::FollowOwnCase, show),
        route::post("/applications/{number}/acts/{act}", Act::FollowOwnCase, carry_out),
    ]
}

/// The address of an act of a resident.
pub fn path(number: &str, act: &str) -> String {
    format!("{}/acts/{act}", home_of(number))
}

fn page(
    visit: &Visit,
    (service, places): (&Service, &Places),
    case: &Case,
    past: &Past,
    act: &crate::catalogue::definition::Act,
    (attempt, lacks): (&Attempt, Option<Assurance>),
) -> maud::Markup {
    let words = visit.words;
    let last = act.within.as_ref().and_then(|within| past.last_day(within, &visit.ground.calendar()));
    let page = ActPage {
        service,
        act,
        places,
        to: &path(&case.number, &act.id),
        revision: case.revision,
        attempt,
        about: &service.title(words.language()),
        back: (home_of(&case.number), words.track_back()),
    };
    page.render(visit, &html! {
        @if let Some(needed) = lacks { (unknown(visit, needed, &path(&case.number, &act.id))) }
        @if let Some(last) = last { p { (words.act_until(speech::date_with_weekday(last, words.language()))) } }
        @else if act.within.is_some() { p { (words.act_not_begun()) } }
    })
}

async fn show(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (opened, case, key) = followed(&visit, &request, &rooms.0, &visitor, &number).await?;
    let service = &opened.service;
    let act = act_forms::of_role(service, &act, ActorRole::Resident)?;
    let mut tx = visit.ground.database.read().await?;
    let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
    drop(tx);
    if !act_forms::is_possible(&visit, service, &case, &past, act, ActorRole::Resident) {
        return Ok(see_other(&home_of(&case.number)));
    }
    let attempt = Attempt { typed: act_forms::fresh(service, act), ..Attempt::default() };
    Ok(portal::ok(page(
        &visit,
        (service, &rooms.1),
        &case,
        &past,
        act,
        (&attempt, opened.lacks(act.assurance)),
    )))
}

async fn carry_out(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (number, act) = path.into_inner();
    let (catalogue, places, form) = rooms;
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    let service = &opened.service;
    let act = act_forms::of_role(service, &act, ActorRole::Resident)?;
    opened.must(Power::Submit)?;
    if opened.lacks(act.assurance).is_some() {
        let mut tx = visit.ground.database.read().await?;
        let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
        drop(tx);
        let attempt = Attempt { typed: form.0.clone(), ..Attempt::default() };
        let lacks = opened.lacks(act.assurance);
        return Ok(portal::again(page(&visit, (service, &places), &case, &past, act, (&attempt, lacks))));
    }
    let who = (opened.doer, ActorRole::Resident);
    match act_forms::attempt(&visit, (service, &places), (&case, &key), act, &form, who).await? {
        Tried::Done(case) => Ok(see_other(&home_of(&case.number))),
        Tried::Again(attempt) => {
            let mut tx = visit.ground.database.read().await?;
            let past = Past::of(&cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?);
            drop(tx);
            let again = page(&visit, (service, &places), &case, &past, act, (&attempt, None));
            Ok(if attempt.rows_changed { portal::ok(again) } else { portal::again(again) })
        }
    }
}
