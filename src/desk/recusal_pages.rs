//! 回避: who stays away from whose cases. Everybody declares for themselves; only the lead of the unit ends it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::case_pages::opened;
use super::role;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, Role};
use crate::cases::recusals::{self, Ground, Recusal};
use crate::cases::{EventKind, change, store as cases};
use crate::error::{Error, Result};
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::form;
use crate::ui::{Button, Choice, Choices, Icon, Page, TextField, empty, error_summary, icon};
use crate::values::{IdNumber, IdNumberError};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::{Words, speech};

/// Where one declares.
const PATH: &str = "/staff/recusals";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::Recuse, show),
        route::post(PATH, Act::Recuse, declare),
        route::post("/staff/recusals/{recusal}/end", Act::EndRecusal, end),
        route::post("/staff/cases/{number}/recusal", Act::WorkCases, from_case),
    ]
}

/// What is wrong with a declaration.
#[derive(Clone, Copy, Debug, Default)]
struct Wrong {
    ground: bool,
    number: Option<IdNumberError>,
}

async fn page(visit: &Visit, officer: &Officer, typed: &Pairs, wrong: Wrong) -> Result<Markup> {
    let mut tx = visit.ground.database.read().await?;
    let all = recusals::of_unit(&mut tx, &visit.ground.vault, &officer.unit).await?;
    let (mine, others): (Vec<Recusal>, Vec<Recusal>) =
        all.into_iter().partition(|one| one.account == officer.id());
    let reader = visit.reader();
    let words = reader.words;
    let title = words.recusal_title();
    let ground = wrong.ground.then(|| words.recusal_choose());
    let number = wrong.number.map(|error| problem(words, &words.recusal_number(), &Problem::IdNumber(error)));
    let errors: Vec<(String, String)> = [("ground", &ground), ("id_number", &number)]
        .into_iter()
        .filter_map(|(field, text)| Some((field.to_owned(), text.clone()?)))
        .collect();
    let chosen = |value: &str| typed.get("ground") == value;
    Ok(Page::new(&reader, &title).noindex().errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.recusal_lead()) } }
        (error_summary(words, &errors))
        (form(&reader, &format!("{PATH}#error-summary"), html! {
            (Choices {
                name: "ground", legend: &words.recusal_ground(), error: ground.as_deref(), row: true,
                options: vec![
                    Choice { value: "myself".into(), label: words.recusal_myself(), hint: None, chosen: chosen("myself") },
                    Choice { value: "relative".into(), label: words.recusal_relative(), hint: None, chosen: chosen("relative") },
                ],
                ..Choices::default()
            }.render(words))
            (TextField {
                name: "id_number", label: &words.recusal_number(), hint: Some(&words.recusal_number_hint()),
                error: number.as_deref(), value: typed.get("id_number"), width: 18, code: true, autocomplete: "off",
                ..TextField::default()
            }.render(words))
            div.actions { (Button { text: &words.recusal_declare(), ..Button::default() }.render()) }
        }))
        section.section aria-labelledby="mine" {
            h2 #mine { (words.recusal_mine()) }
            @if mine.is_empty() { (empty(&words.recusal_none(), None, None)) }
            ul.links { @for one in &mine { li { (line(words, one)) } } }
            @if !mine.is_empty() { p.small { (words.recusal_ended_by_lead()) } }
        }
        @if officer.account.role == Role::Lead && !others.is_empty() {
            section.section aria-labelledby="others" {
                h2 #others { (words.recusal_others()) }
                ul.links {
                    @for one in &others {
                        li {
                            p { strong { (one.name) } (words.page_comma()) (line(words, one)) }
                            (form(&reader, &format!("{PATH}/{}/end", one.id), html! {
                                button.btn.btn-2.btn-s type="submit" { (words.recusal_end(&one.name, &one.declared.last_four)) }
                            }))
                        }
                    }
                }
            }
        }
    }))
}

fn line(words: Words, one: &Recusal) -> Markup {
    let what = match one.declared.ground {
        Ground::Myself => words.recusal_myself(),
        Ground::Relative => words.recusal_relative(),
        Ground::Case => words.recusal_case(),
    };
    html! {
        (icon(Icon::Pause)) (what) (words.page_comma()) (words.recusal_last_four(&one.declared.last_four))
        (words.page_comma()) (speech::moment(one.at, words.language()))
    }
}

async fn show(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    Ok(portal::ok(page(&visit, &officer, &Pairs::default(), Wrong::default()).await?))
}

async fn declare(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    let ground = match form.get("ground") {
        "myself" => Some(Ground::Myself),
        "relative" => Some(Ground::Relative),
        _ => None,
    };
    let number = IdNumber::parse(form.get("id_number"), visit.today());
    let (Some(ground), Ok(number)) = (ground, &number) else {
        let wrong = Wrong { ground: ground.is_none(), number: number.err() };
        return Ok(portal::again(page(&visit, &officer, &form, wrong).await?));
    };
    let (vault, me, now) = (visit.ground.vault.clone(), officer.id(), visit.now);
    let number = number.as_str().to_owned();
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move { recusals::declare(tx, &vault, me, (ground, &number), now).await })
        })
        .await?;
    Ok(see_other(&format!("{PATH}#mine")))
}

async fn end(visit: Visit, officer: Officer, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let (id, unit, me, now) = (path.into_inner(), officer.unit.clone(), officer.id(), visit.now);
    let ended = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { recusals::end(tx, id, &unit, me, now).await }))
        .await?;
    if ended { Ok(see_other(PATH)) } else { Err(Error::NotFound) }
}

/// Stays away from one case from now on; whoever held it gives it back.
async fn from_case(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    _form: Form,
) -> Result<HttpResponse> {
    let (case, _) = opened(&visit, &officer, &path).await?;
    let (ground, now, me, role) = (&visit.ground, visit.now, officer.id(), role(&officer));
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            recusals::declare(open.tx, open.vault, me, (Ground::Case, &open.case.number), now).await?;
            if open.case.holder == Some(me) {
                cases::set_holder(open.tx, open.case.id, None).await?;
            }
            open.record(&EventKind::Recused, Some(me), role, now).await
        })
    })
    .await?;
    Ok(see_other("/staff"))
}
