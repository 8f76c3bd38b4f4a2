//! Who holds a case: take it, put it back, give it to a colleague.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::case_pages::opened;
use super::holding::{Hand, pass_on};
use super::queue_views::{called, not_passed, targets};
use super::{done_path, path as path_of};
use crate::accounts::Officer;
use crate::accounts::colleagues::{self, Team};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::Case;
use crate::cases::holding::NotPassed;
use crate::error::Result;
use crate::forms::views::grouped;
use crate::ui::form::form;
use crate::ui::select::SelectField;
use crate::ui::{Button, Page, error_summary};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::speech;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/cases/{number}/holder", Act::WorkCases, show),
        route::post("/staff/cases/{number}/holder", Act::WorkCases, pass),
    ]
}

/// What was tried and did not go.
#[derive(Clone, Copy, Debug, Default)]
struct Wrong<'w> {
    nobody_chosen: bool,
    why: Option<NotPassed>,
    typed: &'w str,
}

fn page(visit: &Visit, officer: &Officer, case: &Case, team: &Team, wrong: Wrong<'_>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.holding_title(called(words, &case.subject.name), grouped(&case.number));
    let error = match wrong.why {
        Some(why) => Some(not_passed(words, why)),
        None => wrong.nobody_chosen.then(|| words.holding_choose()),
    };
    let errors: Vec<(String, String)> = error.iter().map(|text| ("to".to_owned(), text.clone())).collect();
    let holder = case.holder.and_then(|holder| team.find(holder));
    let away = holder.and_then(|holder| team.away(holder.id, visit.today()));
    let substitute = away.and_then(|absence| absence.substitute).and_then(|id| team.find(id));
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).back(path_of(&case.number), words.desk_back()).render(html! {
        div.title { h1 { (title) } }
        (error_summary(words, &errors))
        @match holder {
            Some(holder) => {
                p { (words.holding_now(&holder.name)) }
                @if let Some(away) = away {
                    p { (words.holding_away(&holder.name, speech::date(away.until_day, words.language()))) }
                    @if let Some(one) = substitute { p { (words.holding_substitute(&one.name)) } }
                }
            }
            None => { p { (words.queue_nobody()) } }
        }
        (form(&reader, &format!("{}/holder#error-summary", path_of(&case.number)), html! {
            (SelectField {
                name: "to", label: &words.holding_to(), error: error.as_deref(), value: wrong.typed,
                empty: Some(&words.holding_to_empty()),
                groups: &[(String::new(), targets(visit, officer.id(), team))], ..SelectField::default()
            }.render(words))
            div.actions { (Button { text: &words.holding_pass(), ..Button::default() }.render()) }
        }))
    })
}

async fn team(visit: &Visit, officer: &Officer) -> Result<Team> {
    let mut tx = visit.ground.database.read().await?;
    colleagues::team(&mut tx, &visit.ground.vault, &officer.unit, visit.today()).await
}

async fn show(visit: Visit, officer: Officer, path: web::Path<String>) -> Result<HttpResponse> {
    let (case, _) = opened(&visit, &officer, &path).await?;
    let team = team(&visit, &officer).await?;
    Ok(portal::ok(page(&visit, &officer, &case, &team, Wrong::default())))
}

async fn pass(visit: Visit, officer: Officer, path: web::Path<String>, form: Form) -> Result<HttpResponse> {
    let (case, _) = opened(&visit, &officer, &path).await?;
    let team = team(&visit, &officer).await?;
    let hand = Hand::of(&visit, &officer, team.clone());
    let typed = form.get("to");
    let Some(to) = hand.target(typed) else {
        let wrong = Wrong { nobody_chosen: true, typed, ..Wrong::default() };
        return Ok(portal::again(page(&visit, &officer, &case, &team, wrong)));
    };
    match pass_on(&visit, &hand, case.id, to).await? {
        Ok(()) => Ok(see_other(&done_path(&case.number))),
        Err(why) => {
            let (case, _) = opened(&visit, &officer, &path).await?;
            let wrong = Wrong { why: Some(why), typed, ..Wrong::default() };
            Ok(portal::again(page(&visit, &officer, &case, &team, wrong)))
        }
    }
}
