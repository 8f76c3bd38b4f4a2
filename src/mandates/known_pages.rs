//! Being known by one's phone: an officer sees the person and the identity card, and the person reads back a code that
//! came to the phone. From then on a code to that phone signs in who they are; nothing asks for a face. A number is
//! changed the same way, at a counter or on a visit.

use actix_web::HttpResponse;
use maud::{Markup, html};

use super::staff_pages::{PATH, away, may, person_path};
use super::store;
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::views::given_back;
use crate::accounts::{Officer, codes, held, known_phone};
use crate::error::Result;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::outbox::{self, Message};
use crate::residents::store as residents;
use crate::ui::form::form;
use crate::ui::number::with_masked;
use crate::ui::{Page, TextField, declaration, error_summary};
use crate::values::{IdNumber, PersonName, Phone};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::Words;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/identities/new", Act::RecordMandates, new),
        route::post("/staff/identities/new", Act::RecordMandates, ask).given_back_on("/staff/identities/new"),
        route::post("/staff/identities/code", Act::RecordMandates, read_back),
    ]
}

/// Who is to be known, and by which phone.
struct Asked {
    name: PersonName,
    id_number: IdNumber,
    phone: Phone,
}

type Wrong = Vec<(String, String)>;

fn read(visit: &Visit, form: &Pairs) -> std::result::Result<Asked, Wrong> {
    let words = visit.words;
    let mut wrong = Vec::new();
    let mut say = |field: &str, label: String, found: Problem| {
        wrong.push((field.to_owned(), problem(words, &label, &found)));
    };
    let name = PersonName::parse(form.get("name"));
    let name = name.map_err(|error| say("name", words.known_name(), Problem::Name(error)));
    let number = IdNumber::parse(form.get("id_number"), visit.today());
    let number = number.map_err(|error| say("id_number", words.mandates_number(), Problem::IdNumber(error)));
    let phone = Phone::parse(form.get("phone"));
    let phone = phone.map_err(|error| say("phone", words.known_phone(), Problem::Phone(error)));
    if form.get("seen") != "yes" {
        wrong.push(("seen".to_owned(), words.known_not_seen()));
    }
    match (name, number, phone) {
        (Ok(name), Ok(id_number), Ok(phone)) if wrong.is_empty() => Ok(Asked { name, id_number, phone }),
        _ => Err(wrong),
    }
}

fn purpose(asked: &Asked) -> String {
    format!("known {}", asked.id_number.as_str())
}

fn page(visit: &Visit, typed: &Pairs, wrong: &Wrong, back: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.known_title();
    let error = |name: &str| wrong.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    let field = |name: &'static str, label: &str, width: u8| {
        TextField {
            name,
            label,
            error: error(name),
            value: typed.get(name),
            width,
            code: width > 0,
            autocomplete: "off",
            ..TextField::default()
        }
        .render(words)
    };
    Page::new(&reader, &title).noindex().errors(!wrong.is_empty()).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } p.quiet { (words.known_lead()) } }
        (error_summary(words, wrong))
        @if back { (given_back(&reader, "#name")) }
        (form(&reader, "/staff/identities/new#error-summary", html! {
            (field("name", &words.known_name(), 0))
            (field("id_number", &words.mandates_number(), 18))
            (field("phone", &words.known_phone(), 11))
            (declaration(words, "seen", &words.known_seen(), typed.get("seen") == "yes", error("seen")))
            div.actions { button.btn type="submit" { (words.known_send()) } }
        }))
    })
}

fn crumbs(words: Words) -> Vec<(String, String)> {
    vec![(PATH.to_owned(), words.page_nav_mandates())]
}

/// The code that the person reads back. What was typed goes along in the form.
fn code_page(visit: &Visit, typed: &Pairs, phone: &Phone, wrong: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.known_code();
    let error = wrong.then(|| words.accounts_code_wrong());
    let errors: Vec<_> = error.iter().map(|text| ("code".to_owned(), text.clone())).collect();
    let masked = phone.masked();
    let kept = typed.0.iter().filter(|(name, _)| !matches!(name.as_str(), "code" | "form_key"));
    Page::new(&reader, &title).noindex().errors(wrong).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } }
        (error_summary(words, &errors))
        p { (with_masked(&words.known_code_sent(&masked), &masked, words.language())) }
        (form(&reader, "/staff/identities/code#error-summary", html! {
            @for (name, text) in kept { input type="hidden" name=(name) value=(text); }
            (TextField {
                name: "code", label: &words.accounts_code_label(), error: error.as_deref(), width: 8,
                inputmode: Some("numeric"), autocomplete: "off", code: true, ..TextField::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.known_do()) } }
        }))
    })
}

async fn new(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    may(&officer)?;
    let held = held::on_page(&visit, Some(officer.id())).await?;
    let pairs = held.as_ref().map_or_else(Pairs::default, |held| held.pairs.clone());
    Ok(portal::ok(page(&visit, &pairs, &Vec::new(), held.is_some())))
}

/// What is wrong with somebody who was read well: another name is known of the number, or the phone is another's.
async fn unfit(visit: &Visit, asked: &Asked) -> Result<Wrong> {
    let (mut tx, vault, words) = (visit.ground.database.read().await?, &visit.ground.vault, visit.words);
    let mut wrong = Vec::new();
    let person = residents::of_id_number(&mut tx, vault, asked.id_number.as_str()).await?;
    if let Some(person) = person {
        let (name, _) = residents::name_and_number(&mut tx, vault, person).await?;
        if name != asked.name.as_str() {
            wrong.push(("name".to_owned(), words.mandates_other_name()));
        }
    }
    let owner = known_phone::owner(&mut tx, vault, &asked.phone, visit.now).await?;
    if owner.is_some_and(|owner| Some(owner) != person) {
        wrong.push(("phone".to_owned(), words.known_taken()));
    }
    Ok(wrong)
}

/// Somebody who was read well and may be known, or all that is wrong; the same before the code and with it.
async fn fit(visit: &Visit, officer: &Officer, form: &Pairs) -> Result<std::result::Result<Asked, Wrong>> {
    may(officer)?;
    let asked = match read(visit, form) {
        Ok(asked) => asked,
        Err(wrong) => return Ok(Err(wrong)),
    };
    away(visit, officer, &asked.id_number).await?;
    let wrong = unfit(visit, &asked).await?;
    Ok(if wrong.is_empty() { Ok(asked) } else { Err(wrong) })
}

async fn ask(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    let asked = match fit(&visit, &officer, &form).await? {
        Ok(asked) => asked,
        Err(wrong) => return Ok(portal::again(page(&visit, &form, &wrong, false))),
    };
    codes::send(&visit, &asked.phone, &purpose(&asked), false, true).await?;
    Ok(portal::ok(code_page(&visit, &form, &asked.phone, false)))
}

async fn read_back(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    let asked = match fit(&visit, &officer, &form).await? {
        Ok(asked) => asked,
        Err(wrong) => return Ok(portal::again(page(&visit, &form, &wrong, false))),
    };
    if !codes::redeem(&visit, &asked.phone, &purpose(&asked), form.get("code")).await? {
        return Ok(portal::again(code_page(&visit, &form, &asked.phone, true)));
    }
    let (vault, words, by, now) = (visit.ground.vault.clone(), visit.words, officer.id(), visit.now);
    let person = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let (number, name) = (asked.id_number.as_str(), asked.name.as_str());
                let person = residents::checked(tx, &vault, number, name, by, now).await?;
                let (account, before) =
                    known_phone::register(tx, &vault, (person, name), &asked.phone, (by, now)).await?;
                let line = Line {
                    deed: Deed::PhoneRegistered,
                    unit: None,
                    account: Some(account),
                    detail: String::new(),
                };
                deeds::note(tx, by, now, &line).await?;
                // The person is told wherever else they are known to be reached, in case it was not them.
                let profile = residents::profile(tx, &vault, person).await?;
                let card =
                    profile.filter(|profile| !profile.is_phone_unsafe()).as_ref().and_then(store::mobile);
                let mut told = vec![asked.phone];
                for phone in before.filter(Phone::is_mobile).into_iter().chain(card) {
                    if !told.contains(&phone) {
                        let text =
                            Message::Sms { phone: phone.as_str().to_owned(), text: words.known_changed() };
                        outbox::store::enqueue(tx, &vault, &text, None, now).await?;
                        told.push(phone);
                    }
                }
                Ok(person)
            })
        })
        .await?;
    Ok(see_other(&person_path(person)))
}
