//! Whether a letter was made here: anybody who holds one asks by its code, typed or by its QR code. The answer says no
//! more than who wrote it, when, what it is called and to whom, masked; what it says stands on the paper.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::store::{self, Proven};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::{Error, Result};
use crate::ui::notice::{Look, notice};
use crate::ui::number::{digits, spoken};
use crate::ui::{Icon, Page, TextField, error_summary, icon};
use crate::values::{LetterCode, LetterCodeError};
use crate::web::{self as portal, Limits, Visit};
use crate::words::{Words, speech};

const PATH: &str = "/verify";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(PATH, Act::ReadPublic, verify)]
}

/// Where the QR code of a letter leads.
pub fn address(site: &str, code: &LetterCode) -> String {
    format!("{site}{PATH}?code={code}")
}

/// Where its code is typed, as one says it: without the scheme.
pub fn place(site: &str) -> String {
    let host = site.split_once("://").map_or(site, |(_, host)| host);
    format!("{host}{PATH}")
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    code: Option<String>,
}

/// What became of a question.
enum Answer {
    /// Nobody asked yet.
    None,
    /// What was typed is no code.
    Wrong(LetterCodeError),
    /// No letter has it.
    Unknown(LetterCode),
    /// It was made here.
    Proven(LetterCode, Box<Proven>),
}

async fn verify(visit: Visit, asked: web::Query<Asked>) -> Result<HttpResponse> {
    let typed = asked.into_inner().code;
    let answer = match typed.as_deref().map(LetterCode::parse) {
        None => Answer::None,
        Some(Err(wrong)) => Answer::Wrong(wrong),
        Some(Ok(code)) => look(&visit, code).await?,
    };
    let page = view(&visit, typed.as_deref().unwrap_or_default(), &answer);
    Ok(if matches!(answer, Answer::Wrong(_)) { portal::again(page) } else { portal::ok(page) })
}

async fn look(visit: &Visit, code: LetterCode) -> Result<Answer> {
    let (ground, now, address) = (visit.ground.clone(), visit.now, visit.address.clone());
    let within = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                Limits::count(tx, &ground.vault, Limits::LETTER_CODES_FROM_AN_ADDRESS, &address, now).await
            })
        })
        .await?;
    if !within {
        return Err(Error::TooMany);
    }
    let mut tx = visit.ground.database.read().await?;
    Ok(match store::proven(&mut tx, &visit.ground.vault, &code).await? {
        Some(proven) => Answer::Proven(code, Box::new(proven)),
        None => Answer::Unknown(code),
    })
}

fn view(visit: &Visit, typed: &str, answer: &Answer) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let error = match answer {
        Answer::Wrong(wrong) => Some(fault(words, *wrong)),
        _ => None,
    };
    let summary: Vec<_> = error.iter().map(|text| ("code".to_owned(), text.clone())).collect();
    let title = match answer {
        Answer::Proven(..) => words.verify_true(),
        Answer::Unknown(_) => words.verify_unknown(),
        _ => words.verify_title(),
    };
    Page::new(&reader, &title).noindex().errors(error.is_some()).render(html! {
        div.title { h1 { (title) } @if matches!(answer, Answer::None | Answer::Wrong(_)) { p.lead { (words.verify_lead()) } } }
        (error_summary(words, &summary))
        @match answer {
            Answer::Proven(code, proven) => { (found(words, code, proven)) }
            Answer::Unknown(code) => {
                p { (words.letters_code()) (digits(&code.groups())) }
                (notice(Look::Warn, Icon::Warning, html! { p { (spoken(&words.verify_unknown_then())) } }))
            }
            _ => {}
        }
        @if !matches!(answer, Answer::None | Answer::Wrong(_)) { h2 { (words.verify_another()) } }
        form method="get" action=(PATH) {
            (TextField {
                name: "code", label: &words.verify_code(), hint: Some(&words.verify_hint()),
                error: error.as_deref(), value: if error.is_some() { typed } else { "" }, width: 18,
                inputmode: Some("numeric"), autocomplete: "off", code: true, ..TextField::default()
            }.render(words))
            div.actions { button.btn type="submit" { (icon(Icon::Search)) (words.verify_do()) } }
        }
    })
}

/// What it proves: who wrote what to whom, and when.
fn found(words: Words, code: &LetterCode, proven: &Proven) -> Markup {
    let language = words.language();
    let letter = &proven.letter;
    let text = letter.text(language);
    html! {
        (notice(Look::Good, Icon::Good, html! { p { (words.verify_true_why()) } }))
        dl.answers.pairs {
            div { dt { (words.verify_unit()) } dd { (text.unit) } }
            div { dt { (words.verify_letter()) } dd { (text.title) } }
            div { dt { (words.verify_document()) } dd lang="zh-Hans" { (letter.document) } }
            div { dt { (words.verify_date()) } dd { (speech::date(letter.date, language)) } }
            @if !proven.name.is_empty() { div { dt { (words.verify_name()) } dd { (proven.name) } } }
            div { dt { (words.verify_code()) } dd { (digits(&code.groups())) } }
        }
        p { (words.verify_compare()) }
        @if proven.newer { (notice(Look::Warn, Icon::Warning, html! { p { (words.verify_newer()) } })) }
    }
}

/// What is wrong with a code, and how to set it right.
fn fault(words: Words, wrong: LetterCodeError) -> String {
    match wrong {
        LetterCodeError::Empty => words.verify_empty(),
        LetterCodeError::Characters => words.verify_characters(),
        LetterCodeError::Length { found } => words.verify_length(found),
        LetterCodeError::Check => words.verify_slip(),
    }
}
