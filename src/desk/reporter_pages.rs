//! Who sent a confidential case: shown to nobody but whoever coordinates it, when they ask, and recorded each time.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::case_pages::opened;
use super::path as path_of;
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::looks::{self, Purpose};
use crate::cases::{Case, store as cases};
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::forms::snapshot::Snapshot;
use crate::forms::views::{grouped, shown};
use crate::ui::form::form;
use crate::ui::{AnswerRow, Icon, Page, answers, icon};
use crate::web::{self as portal, Form, Visit};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/cases/{number}/reporter", Act::ReadCases, ask),
        route::post("/staff/cases/{number}/reporter", Act::WorkCases, look),
    ]
}

/// Where it is asked for.
pub fn path(number: &str) -> String {
    format!("{}/reporter", path_of(number))
}

/// Whether somebody of a unit may ask.
pub fn may_ask(case: &Case, unit: &str) -> bool {
    case.subject.confidential && case.is_coordinated_by(unit)
}

/// Says what looking means; nothing is shown yet.
async fn ask(visit: Visit, officer: Officer, number: web::Path<String>) -> Result<HttpResponse> {
    let (case, _) = opened(&visit, &officer, &number).await?;
    if !may_ask(&case, &officer.unit) {
        return Err(Error::NotFound);
    }
    let reader = visit.reader();
    let body = html! {
        p { (reader.words.reporter_recorded()) }
        (form(&reader, &path(&case.number), html! {
            button.btn type="submit" { (icon(Icon::People)) (reader.words.reporter_look()) }
        }))
    };
    Ok(portal::ok(page(&visit, &case, &body)))
}

/// Records the look, and shows who it is.
async fn look(
    visit: Visit,
    officer: Officer,
    number: web::Path<String>,
    // What another site sends is refused where a form is read.
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, _) = rooms;
    let (case, key) = opened(&visit, &officer, &number).await?;
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let Some(coordination) =
        service.definition.coordination.as_ref().filter(|_| may_ask(&case, &officer.unit))
    else {
        return Err(Error::NotFound);
    };
    let (id, me, now) = (case.id, officer.id(), visit.now);
    let write = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { looks::note(tx, id, me, Purpose::Reporter, now).await }));
    write.await?;
    let sent = cases::form(&mut visit.ground.database.read().await?, &key, case.id).await?;
    let snapshot: Snapshot = serde_json::from_str(&sent).map_err(Error::internal)?;
    let reader = visit.reader();
    let rows: Vec<AnswerRow> = coordination
        .identity
        .iter()
        .filter_map(|question| snapshot.answer(question))
        .map(|answered| AnswerRow {
            question: answered.label.clone(),
            answer: shown(&reader, reader.words, answered, true),
            change: None,
        })
        .collect();
    let body = html! {
        p { (reader.words.reporter_keep()) }
        (answers(reader.words, &rows))
    };
    Ok(portal::ok(page(&visit, &case, &body)))
}

fn page(visit: &Visit, case: &Case, body: &Markup) -> Markup {
    let reader = visit.reader();
    let title = reader.words.reporter_title(grouped(&case.number));
    Page::new(&reader, &title).noindex().back(path_of(&case.number), reader.words.reporter_back()).render(
        html! {
            div.title { h1 { (title) } }
            (body)
        },
    )
}
