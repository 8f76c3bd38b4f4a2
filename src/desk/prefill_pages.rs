//! Beginning a sheet with what the register knows of the person, once an officer has seen the identity card.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::keying_pages::{offered, save, service_for};
use super::keying_views::{self, Sheet};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::recusals;
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::access::keying_path;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::forms::known::{self, BROUGHT, Brought};
use crate::forms::{Draft, Filled, store as forms};
use crate::register::holder_pages::may_look;
use crate::register::looks;
use crate::register::row_words::source;
use crate::ui::form::form;
use crate::ui::{Button, Icon, TextField, Weight, declaration, icon};
use crate::values::{IdNumber, new_id};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::Words;

/// Under this name a draft keeps which of them were checked with the person.
pub const CONFIRMED: &str = "register/confirmed";
/// The identity number that is looked up.
const NUMBER: &str = "prefill.number";
/// That the identity card was seen.
const SEEN: &str = "prefill.seen";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::post("/staff/keying/{service}/register", Act::KeyForms, bring_in)]
}

/// What is wrong, and what was typed.
#[derive(Clone, Debug, Default)]
pub struct Enquiry {
    typed: Pairs,
    /// Name of the field, words.
    pub errors: Vec<(String, String)>,
}

/// Finds the person and begins the sheet with what is known; nothing of it without the identity card.
async fn bring_in(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let service = service_for(&visit, &officer, &catalogue, &path).await?;
    let id = Uuid::try_parse(form.get("sheet")).unwrap_or_else(|_| new_id(visit.now));
    let mut tx = visit.ground.database.read().await?;
    if let Some(number) = forms::number_of(&mut tx, id).await? {
        // A second sending: the sheet is begun already.
        return Ok(see_other(&format!("{}?number={number}", keying_path(service.id()))));
    }
    drop(tx);
    let found = match find(&visit, &officer, &service, &form).await? {
        Ok(found) => found,
        Err(errors) => {
            let asked = Enquiry { typed: form.0, errors };
            let sheet = Sheet {
                service: &service,
                places: &places,
                id,
                draft: None,
                filled: None,
                wrong: None,
                committee: offered(&visit, &service).then(Vec::new),
                asked,
            };
            return Ok(portal::again(keying_views::sheet(&visit, &sheet)));
        }
    };
    let (look, me, now) = (new_id(visit.now), officer.id(), visit.now);
    let note = visit.ground.database.write(move |tx| {
        Box::pin(async move { looks::note(tx, look, found.holder, me, "prefill", now).await })
    });
    note.await?;
    let mut pages = found.pages;
    pages.push((BROUGHT.to_owned(), known::kept(&found.brought)?));
    let number = save(&visit, &officer, &service, id, pages).await?;
    Ok(see_other(&format!("{}?number={number}", keying_path(service.id()))))
}

type Found = std::result::Result<known::Prefilled, Vec<(String, String)>>;

async fn find(visit: &Visit, officer: &Officer, service: &Service, form: &Pairs) -> Result<Found> {
    let (words, vault) = (visit.words, &visit.ground.vault);
    let mut errors = Vec::new();
    let number = IdNumber::parse(form.get(NUMBER), visit.today());
    if let Err(error) = &number {
        let text = problem(words, &words.register_id_number(), &Problem::IdNumber(*error));
        errors.push((NUMBER.to_owned(), text));
    }
    if form.get(SEEN) != "yes" {
        errors.push((SEEN.to_owned(), words.register_prefill_unchecked()));
    }
    let (Ok(number), true) = (number, errors.is_empty()) else { return Ok(Err(errors)) };
    let mut tx = visit.ground.database.read().await?;
    may_look(&mut tx, officer).await?;
    let away = officer.account.recuses
        && recusals::covers_number(&mut tx, vault, officer.id(), number.as_str()).await?;
    if away {
        return Err(Error::Recused);
    }
    let found = known::of_register(&mut tx, vault, service, &number).await?;
    Ok(found.ok_or_else(|| vec![(NUMBER.to_owned(), words.register_nobody())]))
}

/// The question at the head of an empty sheet.
pub fn ask(visit: &Visit, service: &Service, sheet: Uuid, asked: &Enquiry) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let error =
        |name: &str| asked.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    let to = format!("{}/register#error-summary", keying_path(service.id()));
    html! {
        section.section aria-labelledby="from-register" {
            h2 #from-register { (words.register_prefill()) }
            p { (words.register_prefill_lead()) }
            (form(&reader, &to, html! {
                input type="hidden" name="sheet" value=(sheet);
                (TextField {
                    name: NUMBER, label: &words.register_id_number(), error: error(NUMBER),
                    value: asked.typed.get(NUMBER), width: 18, code: true, autocomplete: "off", small: true,
                    ..TextField::default()
                }.render(words))
                (declaration(words, SEEN, &words.register_prefill_checked(), asked.typed.get(SEEN) == "yes", error(SEEN)))
                div.actions {
                    (Button {
                        text: &words.register_prefill_button(), weight: Weight::Second, ..Button::default()
                    }.render())
                }
            }))
        }
    }
}

/// What was brought into a draft.
pub fn brought(draft: &Draft) -> Vec<Brought> {
    draft.pages.get(BROUGHT).map(known::brought).unwrap_or_default()
}

/// The field that says that an answer was checked with the person.
fn field(question: &str) -> String {
    format!("confirmed.{question}")
}

/// Those fields, as a form sent them, to be kept with the draft.
pub fn confirmations(service: &Service, form: &Pairs) -> Pairs {
    let known = |name: &str| {
        name.strip_prefix("confirmed.").is_some_and(|question| service.question(question).is_some())
    };
    Pairs(form.0.iter().filter(|(name, text)| known(name) && text == "yes").take(200).cloned().collect())
}

fn is_confirmed(draft: &Draft, question: &str) -> bool {
    draft.pages.get(CONFIRMED).is_some_and(|typed| typed.get(&field(question)) == "yes")
}

/// Whether an answer still is what was brought in.
fn is_as_it_was(service: &Service, draft: &Draft, one: &Brought) -> bool {
    let page = service.question(&one.question).and_then(|(page, _)| draft.pages.get(&page.id));
    page.is_some_and(|typed| one.is_as_it_was(typed))
}

fn label(service: &Service, words: Words, question: &str) -> String {
    service.question(question).map_or_else(String::new, |(_, question)| {
        service.say(words.language(), &Service::question_key(question), &[])
    })
}

/// Answers that were brought in, are asked, and that nobody has checked with the person or changed.
pub fn unconfirmed(service: &Service, draft: &Draft, filled: &Filled, words: Words) -> Vec<(String, String)> {
    brought(draft)
        .iter()
        .filter(|one| filled.values.contains_key(&one.question))
        .filter(|one| is_as_it_was(service, draft, one) && !is_confirmed(draft, &one.question))
        .map(|one| (field(&one.question), words.register_confirm(label(service, words, &one.question))))
        .collect()
}

/// What stands below a question whose answer was brought in: where it came from, and the tick. `wrong`: what the sheet
/// says of it.
pub fn mark(service: &Service, draft: &Draft, question: &str, words: Words, wrong: Option<&str>) -> Markup {
    let all = brought(draft);
    let one = all.iter().find(|one| one.question == question && is_as_it_was(service, draft, one));
    html! {
        @if let Some(one) = one {
            p.hint {
                (icon(Icon::Document))
                (one.said.as_ref().map_or_else(|| words.register_prefilled(), |said| words.register_prefilled_from(source(words, said))))
            }
            (declaration(words, &field(question), &words.register_confirmed(label(service, words, question)),
                is_confirmed(draft, question), wrong))
        }
    }
}
