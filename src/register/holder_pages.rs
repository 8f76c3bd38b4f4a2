//! One holder, looked up by the exact number: what is known, and where each value came from. Each look is recorded.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::row_words::{field_name, source, status_name};
use super::views::PATH as IMPORTS;
use super::{KEEPER, looks};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, Role};
use crate::applications::rating::Rating;
use crate::cases::recusals;
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::{Places, store as district};
use crate::error::{Error, Result};
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::residents::holders::{self, Field, Holder};
use crate::residents::imported::{self, Known};
use crate::ui::form::form;
use crate::ui::number::digits;
use crate::ui::{AnswerRow, Button, Icon, Page, TextField, answers, error_summary, icon, more};
use crate::values::{CertificateNumber, IdNumber, Phone, new_id, text::fold_digits};
use crate::vault::Lookup;
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::{Words, speech};

/// Where one looks somebody up.
pub const PATH: &str = "/staff/register";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::LookUpHolders, ask),
        route::post("/staff/register/look-ups", Act::LookUpHolders, look_up),
        route::get("/staff/register/holders/{holder}", Act::LookUpHolders, show),
    ]
}

/// Only the unit that keeps the register, and those where people hand in forms, look into it.
///
/// # Errors
/// `Forbidden`; those of the database.
pub async fn may_look(tx: &mut Tx, officer: &Officer) -> Result<()> {
    let units = district::units(tx).await?;
    let own = units.iter().find(|unit| unit.code == officer.unit);
    if officer.unit == KEEPER || own.is_some_and(crate::district::Unit::takes_in) {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

async fn ask(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    may_look(&mut visit.ground.database.read().await?, &officer).await?;
    Ok(portal::ok(question(&visit, &officer, "", None)))
}

fn question(visit: &Visit, officer: &Officer, typed: &str, error: Option<&str>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.register_title();
    let errors: Vec<_> = error.iter().map(|text| ("number".to_owned(), (*text).to_owned())).collect();
    let imports = officer.account.role == Role::Lead && officer.unit == KEEPER;
    Page::new(&reader, &title).errors(error.is_some()).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.register_lead()) } }
        (error_summary(words, &errors))
        (form(&reader, "/staff/register/look-ups#error-summary", html! {
            (TextField {
                name: "number", label: &words.register_number(), hint: Some(&words.register_number_hint()),
                error, value: typed, width: 18, code: true, autocomplete: "off", ..TextField::default()
            }.render(words))
            div.actions { (Button { text: &words.register_look(), ..Button::default() }.render()) }
        }))
        @if imports {
            p { a.link href=(IMPORTS) { (icon(Icon::Document)) (words.register_imports()) } }
        }
    })
}

/// The number goes in the body of a form, never into an address: addresses are logged.
async fn look_up(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    may_look(&mut tx, &officer).await?;
    let (words, typed) = (visit.words, form.get("number"));
    let wrong = |text: String| Ok(portal::again(question(&visit, &officer, typed, Some(&text))));
    let certificate = fold_digits(typed).chars().count() > 18;
    let id_number = if certificate {
        CertificateNumber::parse(typed, visit.today())
            .map(|number| number.id_number().clone())
            .map_err(Problem::Certificate)
    } else {
        IdNumber::parse(typed, visit.today()).map_err(Problem::IdNumber)
    };
    let id_number = match id_number {
        Ok(id_number) => id_number,
        Err(fault) => return wrong(problem(words, &words.register_number(), &fault)),
    };
    match holders::of_id_number(&mut tx, &visit.ground.vault, id_number.as_str()).await? {
        Some(holder) => Ok(see_other(&format!("{PATH}/holders/{}", holder.id))),
        None => wrong(words.register_nobody()),
    }
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    places: web::Data<Places>,
) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    may_look(&mut tx, &officer).await?;
    let vault = &visit.ground.vault;
    let holder = holders::by_id(&mut tx, vault, *path).await?.ok_or(Error::NotFound)?;
    if officer.account.recuses
        && recusals::covers_number(&mut tx, vault, officer.id(), &holder.body.id_number).await?
    {
        return Err(Error::Recused);
    }
    let hash = vault.lookup(Lookup::IdNumber, &holder.body.id_number).to_vec();
    let rows = imported::of_hashes(&mut tx, &[hash]).await?;
    let certificates: Vec<Known> = rows.iter().rev().map(|row| row.open(vault)).collect::<Result<_>>()?;
    let mut numbers = Vec::new();
    for known in &certificates {
        numbers.push(match known.case {
            Some(case) => crate::forms::store::number_of(&mut tx, case).await?,
            None => None,
        });
    }
    drop(tx);
    let (id, holder_id, me, now) = (new_id(visit.now), holder.id, officer.id(), visit.now);
    let note = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { looks::note(tx, id, holder_id, me, "look-up", now).await }));
    note.await?;
    Ok(portal::ok(page(&visit, &holder, &certificates, &numbers, &places)))
}

fn page(
    visit: &Visit,
    holder: &Holder,
    certificates: &[Known],
    numbers: &[Option<String>],
    places: &Places,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let name = holder.value(Field::Name);
    let whose = if name.is_empty() { words.register_holder() } else { name.to_owned() };
    let digits_of = holder.body.id_number.get(14..).unwrap_or_default();
    let title = words.register_holder_named(whose, digits_of);
    let id_number = IdNumber::parse(&holder.body.id_number, visit.today());
    let id_number = id_number.map_or_else(|_| holder.body.id_number.clone(), |number| number.groups());
    let mut rows = vec![AnswerRow {
        question: words.register_id_number(),
        answer: html! { (digits(&id_number)) },
        change: None,
    }];
    rows.extend(Field::ALL.into_iter().map(|field| AnswerRow {
        question: field_name(words, field),
        answer: value(words, holder, field, places),
        change: None,
    }));
    Page::new(&reader, &title).noindex().back(PATH, words.register_look_another()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.register_looked()) } }
        h2 { (words.register_known()) }
        (answers(words, &rows))
        h2 { (words.register_certificates()) }
        @if certificates.is_empty() { p { (words.register_no_certificate()) } }
        @for (known, number) in certificates.iter().zip(numbers) {
            (certificate(words, known, number.as_deref(), visit))
        }
    })
}

/// A value, where it came from, and what was said before.
fn value(words: Words, holder: &Holder, field: Field, places: &Places) -> Markup {
    let all = holder.body.values.get(&field).map_or(&[][..], Vec::as_slice);
    let Some((now, earlier)) = all.split_last() else {
        return html! { span.quiet { (words.register_unknown()) } };
    };
    let plain = |value: &str| match field {
        Field::Place => places.name_of(value).unwrap_or_else(|| value.to_owned()),
        _ => value.to_owned(),
    };
    let shown = |value: &str| match field {
        Field::Phone | Field::GuardianPhone => Phone::parse(value)
            .map_or_else(|_| html! { (value) }, |phone| html! { (digits(&phone.groups())) }),
        _ => html! { (plain(value)) },
    };
    html! {
        p { (shown(&now.value)) }
        p.small { (source(words, now)) }
        @if !earlier.is_empty() {
            (more(&words.register_earlier(), html! {
                ul { @for said in earlier.iter().rev() { li { (plain(&said.value)) (words.page_comma()) (source(words, said)) } } }
            }, false))
        }
    }
}

fn certificate(words: Words, known: &Known, case: Option<&str>, visit: &Visit) -> Markup {
    let language = words.language();
    let held = &known.now.held;
    let number = CertificateNumber::parse(&held.number, visit.today());
    let number = number.map_or_else(|_| held.number.clone(), |number| number.groups());
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| words.register_no_end(), |day| speech::date(day, language))
    };
    let entered = speech::date(china_date(known.entered_at), language);
    let from = match (known.now.import, case) {
        (Some((_, row)), _) => words.register_from_import(entered, row),
        (None, Some(number)) => words.register_from_case(crate::forms::views::grouped(number), entered),
        (None, None) => words.register_from_system(entered),
    };
    let row = |question: String, answer: Markup| AnswerRow { question, answer, change: None };
    let printed = held.printed_on.map(|day| words.certificates_printed(speech::date(day, language)));
    answers(
        words,
        &[
            row(words.register_certificate_number(), html! { (digits(&number)) }),
            row(words.register_disability(), html! { (Rating(Some(held.disability.clone())).say(words)) }),
            row(words.register_status(), html! { (status_name(words, known.now.status)) }),
            row(
                words.register_valid_from(),
                html! {
                    (day(held.valid_from))
                    @if let Some(printed) = &printed { p.small { (printed) } }
                },
            ),
            row(words.register_valid_until(), html! { (day(held.valid_until)) p.small { (from) } }),
        ],
    )
}
