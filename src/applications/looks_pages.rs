//! Who looked at a case: each look of staff is recorded, and whoever the case is about can see it (个人信息保护法 §44, §45).

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::track_pages::followed;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::Case;
use crate::cases::looks::{self, Look};
use crate::cases::looks_views::by_day;
use crate::catalogue::Catalogue;
use crate::error::Result;
use crate::forms::access::path as home_of;
use crate::forms::views::grouped;
use crate::ui::Page;
use crate::ui::number::{digits, spoken};
use crate::web::{self as portal, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get("/applications/{number}/looks", Act::FollowOwnCase, list)]
}

/// Where it is.
pub fn path(number: &str) -> String {
    format!("{}/looks", home_of(number))
}

async fn list(
    visit: Visit,
    request: HttpRequest,
    number: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (opened, case, _) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code", home_of(&case.number))));
    }
    let all = looks::at(&mut visit.ground.database.read().await?, case.id).await?;
    Ok(portal::ok(view(&visit, &case, &all)))
}

fn view(visit: &Visit, case: &Case, all: &[Look]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.looks_title();
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .back(home_of(&case.number), words.track_back())
        .render(html! {
            div.title { h1 { (title) } p.lead { (words.looks_lead()) } }
            p.quiet { (words.form_number()) " " (digits(&grouped(&case.number))) }
            (by_day(words, all, false))
            p { (spoken(&words.looks_doubt())) }
        })
}
