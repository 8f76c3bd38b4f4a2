//! The list of what is shown to the public now, on the screen and as a sheet for the board of a community.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::publication::{Shown, shown};
use super::rating::Rating;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::ui::number::{digits, spoken};
use crate::ui::{Page, empty, link};
use crate::web::{self as portal, Visit};
use crate::words::speech;

/// The service by which anybody objects.
const OBJECTION: &str = "publicity-objection";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/publicity", Act::ReadPublic, list),
        route::get("/publicity/{place}", Act::ReadPublic, sheet),
    ]
}

/// Where a line without a place stands.
const NOWHERE: &str = "";

/// By place, in the order of its code.
fn by_place(lines: Vec<Shown>) -> BTreeMap<String, Vec<Shown>> {
    let mut places: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for one in lines {
        places.entry(one.line.place.clone().unwrap_or_else(|| NOWHERE.to_owned())).or_default().push(one);
    }
    places
}

async fn list(
    visit: Visit,
    catalogue: web::Data<Catalogue>,
    places: web::Data<Places>,
) -> Result<HttpResponse> {
    let lines = shown(&mut visit.ground.database.read().await?, &visit.ground.vault, visit.today()).await?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.publicity_title();
    Ok(portal::ok(Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.lead { (words.publicity_lead()) } }
        (how(&visit, &catalogue))
        @if lines.is_empty() { (empty(&words.publicity_none(), None, None)) }
        @for (place, lines) in by_place(lines) {
            @let name = places.name_of(&place).unwrap_or_else(|| words.publicity_nowhere());
            @let id = format!("place-{place}");
            section.section aria-labelledby=(id) {
                h2 id=(id) { (name) }
                (items(&visit, &catalogue, &lines))
                @if place != NOWHERE { p { (link(&format!("/publicity/{place}"), &words.publicity_print(&name), None)) } }
            }
        }
    })))
}

/// The sheet for the board of one community or street.
async fn sheet(
    visit: Visit,
    place: web::Path<String>,
    catalogue: web::Data<Catalogue>,
    places: web::Data<Places>,
) -> Result<HttpResponse> {
    let name = places.name_of(&place).ok_or(Error::NotFound)?;
    let mut lines =
        shown(&mut visit.ground.database.read().await?, &visit.ground.vault, visit.today()).await?;
    lines.retain(|one| one.line.place.as_deref() == Some(place.as_str()));
    let reader = visit.reader();
    let words = reader.words;
    let title = words.publicity_of(&name);
    Ok(portal::ok(
        Page::new(&reader, &title).noindex().paper().back("/publicity", words.publicity_back()).render(
            html! {
                div.sheet {
                    h1 { (title) }
                    p { (words.publicity_lead()) }
                    @if lines.is_empty() { p { (words.publicity_none()) } }
                    (items(&visit, &catalogue, &lines))
                    (how(&visit, &catalogue))
                }
            },
        ),
    ))
}

/// Who objects, and how.
fn how(visit: &Visit, catalogue: &Catalogue) -> Markup {
    let words = visit.words;
    html! {
        p { (spoken(&words.publicity_how())) }
        @if catalogue.get(OBJECTION).is_some() {
            p.on-screen { (link(&format!("/services/{OBJECTION}"), &words.publicity_object(), None)) }
        }
    }
}

fn items(visit: &Visit, catalogue: &Catalogue, lines: &[Shown]) -> Markup {
    let words = visit.words;
    let language = words.language();
    html! {
        ul.links {
            @for one in lines {
                li {
                    @match (&one.line.name, &one.line.disability) {
                        (Some(name), Some(disability)) => {
                            strong { (name) } (words.page_comma()) (Rating(Some(disability.clone())).say(words))
                        }
                        (Some(name), None) => strong { (name) },
                        _ => strong { (words.publicity_withheld()) },
                    }
                    @if let Some(amount) = one.line.amount {
                        p { (words.publicity_amount(speech::money(amount, language))) }
                    }
                    p.small {
                        @if let Some(service) = catalogue.get(&one.service) { (service.title(language)) (words.page_stop()) }
                        (words.publicity_reference()) (digits(&one.reference)) (words.page_stop())
                        (words.publicity_until(speech::date(one.until, language)))
                    }
                }
            }
        }
    }
}
