//! What is known of whoever begins a form, shown before anything is asked: right as it is, or changed.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::access;
use super::draft::Draft;
use super::filled::Filled;
use super::pages::{Opened, onward, open, question_path};
use super::snapshot::Snapshot;
use super::store;
use super::views::shown;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::Result;
use crate::ui::form::form;
use crate::ui::icon::icon_after;
use crate::ui::{AnswerRow, Icon, Page, answers};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Under this name a draft keeps which pages were found right, and are not asked again on the way. No page of a definition
/// can be called so.
const LOOKED_AT: &str = "known/looked-at";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}/known", Act::FileApplication, show),
        route::post("/applications/{number}/known", Act::FileApplication, confirm),
    ]
}

/// Where it is shown.
pub fn path(number: &str) -> String {
    format!("{}/known", access::path(number))
}

/// Whether something stands on a page already, so that it may be opened before its turn.
pub fn is_known(draft: &Draft, page: &str) -> bool {
    draft.pages.contains_key(page)
}

/// The page after one, past those that were found right and still are.
pub fn after(draft: &Draft, filled: &Filled, service: &Service, place: usize) -> Option<usize> {
    let looked_at = draft.pages.get(LOOKED_AT);
    let is_right = |place: usize| {
        let page = &service.definition.pages[place].id;
        looked_at.is_some_and(|pages| pages.has(page)) && !filled.faults.contains_key(page)
    };
    let mut next = filled.walk.after(place);
    while let Some(one) = next.filter(|one| is_right(*one)) {
        next = filled.walk.after(one);
    }
    next
}

async fn show(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let opened = open(&visit, &request, &rooms.0, visitor.0.as_ref(), &path).await?;
    let filled = Filled::of(&opened.service, &opened.draft, &rooms.1, visit.today());
    if filled.values.is_empty() {
        return Ok(see_other(&onward(&opened, &filled)));
    }
    Ok(portal::ok(page(&visit, &opened, &filled, &rooms.1)))
}

/// All of it is right: on with what is not known.
async fn confirm(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let opened = open(&visit, &request, &rooms.0, visitor.0.as_ref(), &path).await?;
    let filled = Filled::of(&opened.service, &opened.draft, &rooms.1, visit.today());
    let pages = filled.walk.asked.iter().map(|place| &opened.service.definition.pages[*place].id);
    let right =
        pages.filter(|page| opened.draft.pages.contains_key(*page) && !filled.faults.contains_key(*page));
    let right = Pairs(right.map(|page| (page.clone(), "yes".to_owned())).collect());
    let keeping = store::Keeping::of(&opened.draft, None, visit.now);
    let write = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { keeping.page(tx, LOOKED_AT, &right).await }));
    write.await?;
    Ok(see_other(&onward(&opened, &filled)))
}

fn page(visit: &Visit, opened: &Opened, filled: &Filled, places: &Places) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let service = &opened.service;
    let number = &opened.draft.number;
    let snapshot = Snapshot::of(service, &opened.draft, filled, places, words);
    let title = words.form_known();
    Page::new(&reader, &title)
        .service(service.title(words.language()))
        .noindex()
        .back(format!("/services/{}", service.id()), words.form_back())
        .render(html! {
            div.title { h1 { (title) } p.lead { (words.form_known_lead()) } }
            @for (place, section) in snapshot.sections.iter().enumerate() {
                h2 id=(format!("part-{}", place + 1)) { (section.title) }
                (answers(words, &section.answers.iter().map(|answered| AnswerRow {
                    question: answered.label.clone(),
                    answer: shown(&reader, words, answered, true),
                    change: Some(format!("{}?then=known", question_path(number, &answered.page))),
                }).collect::<Vec<_>>()))
            }
            (form(&reader, &path(number), html! {
                div.actions {
                    button.btn type="submit" { (words.form_known_right()) (icon_after(Icon::Onward)) }
                }
                p.small.save { (words.form_known_kept()) }
            }))
        })
}
