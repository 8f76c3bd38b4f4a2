//! Feedback from any page: what got in the way there, in a few words. It becomes a ticket like any other.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::feedback_views::{self, Shown};
use super::{TICKET, logging};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::submission::{self, Submission};
use crate::cases::Channel;
use crate::catalogue::definition::Page;
use crate::catalogue::{Catalogue, Known, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::Filled;
use crate::forms::beginning::{self, Beginning};
use crate::forms::fault::Fault;
use crate::forms::filled::read_page;
use crate::forms::kinds::Reading;
use crate::forms::{access, store as forms, typed};
use crate::ui::page::FEEDBACK;
use crate::values::text::truncate;
use crate::values::{new_id, random_token};
use crate::web::{self as portal, Form, Limits, Pairs, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(FEEDBACK, Act::FileApplication, show), route::post(FEEDBACK, Act::FileApplication, send)]
}

/// What somebody is asked: the words and the telephone of the ticket.
pub const ASKED: [&str; 2] = ["content", "resident_phone"];
/// The longest address of a page that is taken along.
const LONGEST: usize = 200;

/// The page that it is about, as an address of this site without what stands behind a question mark.
fn page_of(typed: &str) -> String {
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    if path.starts_with('/') { truncate(path, LONGEST).to_owned() } else { String::new() }
}

fn service(catalogue: &Catalogue) -> Result<Arc<Service>> {
    catalogue.get(TICKET).cloned().ok_or(Error::NotFound)
}

async fn show(
    visit: Visit,
    query: web::Query<Vec<(String, String)>>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let service = service(&rooms.0)?;
    let page = query.iter().find(|(name, _)| name == "page").map_or("", |(_, page)| page.as_str());
    let shown =
        Shown { page: page_of(page), typed: Pairs::default(), faults: Vec::new(), once: new_id(visit.now) };
    Ok(portal::ok(feedback_views::page(&visit, (&service, &rooms.1), &shown)))
}

/// What is wrong with what was typed, before anything begins.
fn wrong(visit: &Visit, (service, places): (&Service, &Places), form: &Pairs) -> Vec<Fault> {
    let questions: Vec<_> =
        ASKED.iter().filter_map(|id| service.question(id)).map(|(_, question)| question.clone()).collect();
    let page =
        Page { id: "feedback".into(), section: String::new(), when: None, questions: questions.clone() };
    let typed = typed::keep_known(&page, form);
    let with = Reading { today: visit.today(), places, files: &|_| 0 };
    read_page(service, &questions, &typed, &with, &mut Known::on(visit.today())).err().unwrap_or_default()
}

/// The ticket's form, filled in: help is asked for, by whoever writes, with the page's address.
fn filled_in(visit: &Visit, form: &Pairs, page: &str) -> Pairs {
    let about = if page.is_empty() { String::new() } else { visit.words.feedback_about(page) };
    let fields = [
        ("kind", "help"),
        ("content", form.get("content")),
        ("place", about.as_str()),
        ("concerns", "self"),
        ("resident_phone", form.get("resident_phone")),
        (logging::TRUTH, "yes"),
    ];
    Pairs(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
}

async fn send(visit: Visit, rooms: (web::Data<Catalogue>, web::Data<Places>, Form)) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let service = service(&catalogue)?;
    let page = page_of(form.get("page"));
    let once = Uuid::try_parse(form.get("once")).unwrap_or_else(|_| new_id(visit.now));
    let faults = wrong(&visit, (&service, &places), &form);
    if !faults.is_empty() {
        let shown = Shown { page, typed: form.0.clone(), faults, once };
        return Ok(portal::again(feedback_views::page(&visit, (&service, &places), &shown)));
    }
    let pairs = filled_in(&visit, &form, &page);
    let pages: Vec<(String, Pairs)> = service
        .definition
        .pages
        .iter()
        .map(|page| (page.id.clone(), typed::keep_known(page, &pairs)))
        .collect();
    let (key, vault, address) = (random_token(), visit.ground.vault.clone(), visit.address.clone());
    let beginning = Beginning {
        id: once,
        service: service.id().to_owned(),
        version: i64::from(service.definition.version),
        language: visit.language(),
        channel: Channel::Web,
        account: None,
        begun_for: None,
        key_hash: access::key_hash(&vault, &key),
        at: visit.now,
    };
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            // Sent twice it is one: the second time leads to the receipt of the first.
            if let Some(number) = forms::number_of(tx, beginning.id).await? {
                return Ok((number, false));
            }
            let now = beginning.at;
            if !Limits::count(tx, &vault, Limits::DRAFTS_FROM_AN_ADDRESS, &address, now).await? {
                return Err(Error::TooMany);
            }
            let number = beginning::begin(tx, &vault, &beginning).await?;
            beginning::keep(tx, &vault, &number, &pages, now).await?;
            Ok((number, true))
        })
    });
    let (number, fresh) = write.await?;
    let mut response = see_other(&format!("/applications/{number}/receipt"));
    if fresh {
        file(&visit, (&service, &places), &number).await?;
        response.add_cookie(&access::draft_cookie(&visit, &number, key, false)).map_err(Error::internal)?;
    }
    Ok(response)
}

async fn file(visit: &Visit, (service, places): (&Arc<Service>, &Places), number: &str) -> Result<()> {
    let ground = &visit.ground;
    let found =
        forms::by_number(&mut ground.database.read().await?, &ground.vault, number, visit.today()).await?;
    let draft = found.ok_or(Error::NotFound)?;
    let filled = Filled::of(service, &draft, places, visit.today());
    if !filled.is_complete() {
        return Err(Error::internal("feedback leaves a question of the ticket open"));
    }
    let (calendar, words) = (ground.calendar(), visit.words);
    let sent = Submission::of(service, &draft, &filled, places, words, &calendar, visit.now)?;
    let text = words.track_receipt_text(service.title(words.language()), number, &draft.code);
    submission::send((&ground.database, &ground.vault), service, calendar, sent, Some(text)).await?;
    Ok(())
}
