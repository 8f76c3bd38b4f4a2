//! The words of services: changed from a day on in each language, by a paper, and approved by another administrator.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::changes::What;
use super::changes_pages::{Wanted, propose};
use super::limits_pages::{dated, day_and_paper, said, texts};
use super::who;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::given::{Subject, Unsayable};
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::ui::form::form;
use crate::ui::staff_nav::Place;
use crate::ui::{Button, Page, error_summary};
use crate::web::{self as portal, Form, Pairs, Visit};
use crate::words::{Language, Words};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(Place::Texts.path(), Act::Administer, services),
        route::get("/staff/texts/{service}", Act::Administer, list),
        route::get("/staff/texts/{service}/{text}", Act::Administer, show),
        route::post("/staff/texts/{service}/{text}", Act::Administer, set),
    ]
}

fn path(service: &Service) -> String {
    format!("{}/{}", Place::Texts.path(), service.id())
}

/// Why a text cannot be taken, and what to do.
pub(super) fn why(words: Words, unsayable: &Unsayable) -> String {
    match unsayable {
        Unsayable::Empty => words.texts_empty(),
        Unsayable::Unreadable => words.texts_unreadable(),
        Unsayable::Variable(name) => words.texts_variable(name),
    }
}

async fn services(visit: Visit, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.texts_title();
    Ok(portal::ok(Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.texts_lead()) } }
        ul.links {
            @for service in catalogue.all() { li { a.link href=(path(service)) { (service.title(words.language())) } } }
        }
    })))
}

/// All messages of a service, each with its text as it stands.
async fn list(visit: Visit, at: web::Path<String>, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let service = catalogue.get(&at).ok_or(Error::NotFound)?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.texts_of(service.title(words.language()));
    let page = Page::new(&reader, &title).noindex().back(Place::Texts.path(), words.texts_title());
    Ok(portal::ok(page.render(html! {
        div.title { h1 { (title) } }
        ul.links {
            @for message in service.messages() {
                li {
                    a.link href=(format!("{}/{message}", path(service))) { code { (message) } }
                    p.small { (service.source(words.language(), &message).unwrap_or_default()) }
                }
            }
        }
    })))
}

fn found<'s>(catalogue: &'s Catalogue, service: &str, message: &str) -> Result<&'s Service> {
    let service = catalogue.get(service).ok_or(Error::NotFound)?;
    let there = Language::ALL.into_iter().all(|language| service.source(language, message).is_some());
    if there { Ok(service) } else { Err(Error::NotFound) }
}

async fn show(
    visit: Visit,
    at: web::Path<(String, String)>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let service = found(&catalogue, &at.0, &at.1)?;
    let now = Language::ALL.into_iter().map(|language| {
        (format!("words.{}", language.tag()), service.source(language, &at.1).unwrap_or_default())
    });
    Ok(portal::ok(page(&visit, (service, &at.1), &Pairs(now.collect()), &[])))
}

async fn set(
    visit: Visit,
    visitor: Visitor,
    at: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, form) = rooms;
    let by = who(&visitor)?;
    let service = found(&catalogue, &at.0, &at.1)?;
    let mut wrong = Vec::new();
    let said = said(&visit, (service, &at.1), &form, &mut wrong);
    let (from, source) = dated(&visit, &form, &mut wrong);
    match from {
        Some(from) if wrong.is_empty() => {
            let what = What::Service(Subject::Text(service.id().to_owned(), at.1.clone()));
            let value = serde_json::to_string(&said).map_err(Error::internal)?;
            propose(&visit, by, Wanted { what, from, value, source }).await
        }
        _ => Ok(portal::again(page(&visit, (service, &at.1), &form, &wrong))),
    }
}

fn page(
    visit: &Visit,
    (service, message): (&Service, &str),
    typed: &Pairs,
    wrong: &[(String, String)],
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.texts_one(service.title(words.language()), message);
    let page = Page::new(&reader, &title).noindex().errors(!wrong.is_empty());
    page.back(path(service), words.texts_of(service.title(words.language()))).render(html! {
        div.title { h1 { (title) } p.quiet { (words.texts_one_lead()) } }
        (error_summary(words, wrong))
        (form(&reader, &format!("{}/{message}#error-summary", path(service)), html! {
            (texts(words, typed, wrong))
            (day_and_paper(words, typed, wrong))
            div.actions { (Button { text: &words.changes_propose(), ..Button::default() }.render()) }
        }))
    })
}
