//! The reasons that a unit keeps ready: the lead writes them, officers put them into a decision.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::prepared::{self, Prepared};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::messages::LONGEST;
use crate::catalogue::definition::{self, Reason};
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::ui::form::form;
use crate::ui::select::{OptionGroup, SelectField};
use crate::ui::{Button, Page, Reader, TextArea, empty, error_summary};
use crate::values::text::{clean_lines, length};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::{Language, Words};

/// Where they are.
const PATH: &str = "/staff/reasons";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::LeadUnit, show),
        route::post(PATH, Act::LeadUnit, add),
        route::post("/staff/reasons/{reason}", Act::LeadUnit, change),
        route::post("/staff/reasons/{reason}/removal", Act::LeadUnit, remove),
    ]
}

/// What was sent and is not kept as it is.
#[derive(Default)]
struct Wrong<'w> {
    typed: Option<&'w Pairs>,
    /// The one that was being changed; none: a new one.
    of: Option<Uuid>,
    no_act: bool,
    text: bool,
}

/// Acts for which an officer gives a reason.
pub fn reasoned(service: &Service) -> impl Iterator<Item = &definition::Act> {
    let officers = |act: &&definition::Act| {
        act.by.iter().any(|by| matches!(by, definition::Actor::Officer | definition::Actor::Lead))
    };
    service
        .definition
        .acts
        .iter()
        .filter(officers)
        .filter(|act| act.reason != Reason::None && act.sheet.is_none())
}

/// The act as officers read it.
pub fn act_name(service: &Service, act: &str, language: Language) -> String {
    service.say(language, &format!("act-{act}"), &[])
}

/// The services, and the units that work on them now.
type Rooms<'r> = (&'r Catalogue, &'r Places);

/// What can be chosen: each act of each service of the unit.
fn acts_of((catalogue, places): Rooms<'_>, unit: &str, language: Language) -> Vec<OptionGroup> {
    catalogue
        .all()
        .filter(|service| places.at_work(&service.definition.unit) == unit)
        .map(|service| {
            let options = reasoned(service)
                .map(|act| (format!("{}/{}", service.id(), act.id), act_name(service, &act.id, language)))
                .collect();
            (service.title(language), options)
        })
        .filter(|(_, options): &OptionGroup| !options.is_empty())
        .collect()
}

async fn page(visit: &Visit, officer: &Officer, rooms: Rooms<'_>, wrong: &Wrong<'_>) -> Result<Markup> {
    let mut tx = visit.ground.database.read().await?;
    let all = prepared::of_unit(&mut tx, &officer.unit).await?;
    drop(tx);
    let reader = visit.reader();
    let words = reader.words;
    let title = words.prepared_title();
    let groups = acts_of(rooms, &officer.unit, words.language());
    let act_error = wrong.no_act.then(|| words.prepared_choose());
    let text_error = wrong.text.then(|| words.prepared_wrong(LONGEST));
    let field = wrong.of.map_or_else(|| "text".to_owned(), |id| format!("text-{id}"));
    let errors: Vec<(String, String)> = [("act", &act_error), (field.as_str(), &text_error)]
        .into_iter()
        .filter_map(|(field, text)| Some((field.to_owned(), text.clone()?)))
        .collect();
    let typed = |name: &str| wrong.typed.filter(|_| wrong.of.is_none()).map_or("", |typed| typed.get(name));
    Ok(Page::new(&reader, &title).noindex().errors(!errors.is_empty()).back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.prepared_lead()) } }
        (error_summary(words, &errors))
        @if all.is_empty() { (empty(&words.prepared_none(), None, None)) }
        @for one in &all {
            section.card aria-labelledby=(format!("reason-{}", one.id)) {
                (kept(&reader, rooms.0, one, wrong))
            }
        }
        section.section aria-labelledby="new" {
            h2 #new { (words.prepared_new()) }
            (form(&reader, &format!("{PATH}#error-summary"), html! {
                (SelectField {
                    name: "act", label: &words.prepared_act(), error: act_error.as_deref(), value: typed("act"),
                    empty: Some(&words.holding_to_empty()), groups: &groups, ..SelectField::default()
                }.render(words))
                (TextArea {
                    name: "text", label: &words.prepared_text(), hint: Some(&words.prepared_hint()),
                    error: text_error.as_deref().filter(|_| wrong.of.is_none()), value: typed("text"), rows: 4,
                    ..TextArea::default()
                }.render(words))
                div.actions { (Button { text: &words.prepared_add(), ..Button::default() }.render()) }
            }))
        }
    }))
}

/// One reason, changed where it stands.
fn kept(reader: &Reader, catalogue: &Catalogue, one: &Prepared, wrong: &Wrong<'_>) -> Markup {
    let words = reader.words;
    let language = words.language();
    let service = catalogue.get(&one.service);
    let name = service.map_or_else(
        || one.act.clone(),
        |service| words.prepared_for(service.title(language), act_name(service, &one.act, language)),
    );
    let mine = wrong.of == Some(one.id);
    let field = format!("text-{}", one.id);
    let text = wrong.typed.filter(|_| mine).map_or(one.text.as_str(), |typed| typed.get(&field));
    let error = (mine && wrong.text).then(|| words.prepared_wrong(LONGEST));
    html! {
        h2.h3 id=(format!("reason-{}", one.id)) { (name) }
        (form(reader, &format!("{PATH}/{}#error-summary", one.id), html! {
            (TextArea {
                name: &field, label: &words.prepared_text(), error: error.as_deref(), value: text, rows: 3,
                small: true, ..TextArea::default()
            }.render(words))
            button.btn.btn-2.btn-s type="submit" { (words.prepared_change(start(&one.text))) }
        }))
        (form(reader, &format!("{PATH}/{}/removal", one.id), html! {
            button.btn.btn-bad.btn-s type="submit" { (words.prepared_remove(start(&one.text))) }
        }))
    }
}

async fn show(
    visit: Visit,
    officer: Officer,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    Ok(portal::ok(page(&visit, &officer, (&rooms.0, &rooms.1), &Wrong::default()).await?))
}

/// The text of a reason, if it can be kept.
fn text_of(form: &Pairs, field: &str) -> Option<String> {
    let text = clean_lines(form.get(field));
    (!text.is_empty() && length(&text) <= LONGEST).then_some(text)
}

async fn add(
    visit: Visit,
    officer: Officer,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let groups = acts_of((&catalogue, &places), &officer.unit, visit.words.language());
    let chosen = form.get("act");
    let offered = groups.iter().flat_map(|(_, options)| options).any(|(value, _)| value == chosen);
    let (Some((service, act)), true, Some(text)) = (chosen.split_once('/'), offered, text_of(&form, "text"))
    else {
        let wrong =
            Wrong { no_act: !offered, text: text_of(&form, "text").is_none(), typed: Some(&form), of: None };
        return Ok(portal::again(page(&visit, &officer, (&catalogue, &places), &wrong).await?));
    };
    let (unit, by, now) = (officer.unit.clone(), officer.id(), visit.now);
    let (service, act) = (service.to_owned(), act.to_owned());
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move { prepared::add(tx, &unit, (&service, &act, &text), by, now).await })
        })
        .await?;
    Ok(see_other(PATH))
}

async fn change(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (id, (catalogue, places, form)) = (path.into_inner(), rooms);
    let Some(text) = text_of(&form, &format!("text-{id}")) else {
        let wrong = Wrong { text: true, typed: Some(&form), of: Some(id), no_act: false };
        return Ok(portal::again(page(&visit, &officer, (&catalogue, &places), &wrong).await?));
    };
    let (unit, by, now) = (officer.unit.clone(), officer.id(), visit.now);
    let changed = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { prepared::change(tx, (id, &unit), &text, by, now).await }))
        .await?;
    if changed { Ok(see_other(&format!("{PATH}#reason-{id}"))) } else { Err(Error::NotFound) }
}

async fn remove(visit: Visit, officer: Officer, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let (id, unit, by, now) = (path.into_inner(), officer.unit.clone(), officer.id(), visit.now);
    let removed = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { prepared::remove(tx, (id, &unit), by, now).await }))
        .await?;
    if removed { Ok(see_other(PATH)) } else { Err(Error::NotFound) }
}

/// The part of an acts' form that puts a ready reason into its field: after the button that does the act, so that
/// the Enter key presses that one.
pub fn insert(
    words: Words,
    service: &Service,
    acts: &[&definition::Act],
    (ready, chosen): (&[Prepared], &str),
) -> Markup {
    let language = words.language();
    let groups: Vec<OptionGroup> = acts
        .iter()
        .map(|act| {
            let of_act = ready.iter().filter(|one| one.act == act.id);
            let options = of_act.map(|one| (one.id.to_string(), start(&one.text))).collect();
            (act_name(service, &act.id, language), options)
        })
        .filter(|(_, options): &OptionGroup| !options.is_empty())
        .collect();
    html! {
        @if !groups.is_empty() {
            div.filters {
                (SelectField {
                    name: "prepared", label: &words.prepared_pick(), value: chosen, small: true,
                    empty: Some(&words.holding_to_empty()), groups: &groups, ..SelectField::default()
                }.render(words))
                button.btn.btn-2.btn-s type="submit" name="insert" value="yes" { (words.prepared_insert()) }
            }
        }
    }
}

/// So much of a text as a list of choices shows.
fn start(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let start: String = line.chars().take(40).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}
