//! Taking a consent back (个人信息保护法 §15): what was sent only by consent is deleted from the case at once. What was done
//! with it before stays valid, and the case goes on.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::reaching::words_of;
use super::track_pages::followed;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::{ActorRole, Case, EventKind, change, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::forms::access::path as home_of;
use crate::forms::snapshot::{Shown, Snapshot};
use crate::forms::store as forms;
use crate::ui::form::actions_form;
use crate::ui::{Page, empty};
use crate::values::Power;
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}/consents", Act::FollowOwnCase, list),
        route::post("/applications/{number}/consents", Act::FollowOwnCase, withdraw),
    ]
}

/// Where it is.
pub fn path(number: &str) -> String {
    format!("{}/consents", home_of(number))
}

/// What a case holds by consent alone: question and its words.
type Given = (String, String);

fn given(service: &Service, form: &Snapshot) -> Vec<Given> {
    let answered = form.sections.iter().flat_map(|section| &section.answers);
    let by_consent = answered.filter(|answered| {
        let question = service.question(&answered.question).map(|(_, question)| question);
        question.is_some_and(|question| question.consent) && !answered.documents.is_empty()
    });
    by_consent.map(|answered| (answered.question.clone(), answered.label.clone())).collect()
}

/// Whether a service asks anything by consent alone.
pub fn asks(service: &Service) -> bool {
    service.definition.pages.iter().flat_map(|page| &page.questions).any(|question| question.consent)
}

async fn form(visit: &Visit, key: &RecordKey, case: &Case) -> Result<Snapshot> {
    let form = cases::form(&mut visit.ground.database.read().await?, key, case.id).await?;
    serde_json::from_str(&form).map_err(Error::internal)
}

async fn list(
    visit: Visit,
    request: HttpRequest,
    number: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code", home_of(&case.number))));
    }
    let form = form(&visit, &key, &case).await?;
    Ok(portal::ok(view(&visit, &case, &given(&opened.service, &form))))
}

fn view(visit: &Visit, case: &Case, given: &[Given]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.consents_title();
    Page::new(&reader, &title).noindex().back(home_of(&case.number), words.track_back()).render(html! {
        div.title { h1 { (title) } p.lead { (words.consents_lead()) } }
        @if given.is_empty() { (empty(&words.consents_none(), None, None)) }
        @for (question, label) in given {
            section.section aria-labelledby=(question) {
                h2 id=(question) { (label) }
                p { (words.consents_what()) }
                (actions_form(&reader, &path(&case.number), html! {
                    input type="hidden" name="question" value=(question);
                    button.btn.btn-bad type="submit" { (words.consents_withdraw(label)) }
                }))
            }
        }
    })
}

async fn withdraw(
    visit: Visit,
    request: HttpRequest,
    number: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, typed) = rooms;
    let (opened, case, _) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    opened.must(Power::Submit)?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code", home_of(&case.number))));
    }
    let question = typed.get("question").to_owned();
    let (ground, now, doer, service) = (&visit.ground, visit.now, opened.doer, opened.service.clone());
    let documents: Vec<Uuid> = opened.draft.all_of(&question).map(|document| document.id).collect();
    let removed = documents.clone();
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            let form = cases::form(open.tx, &open.key, open.case.id).await?;
            let mut form: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
            if !given(&service, &form).iter().any(|(one, _)| *one == question) {
                return Err(Error::NotFound);
            }
            let told = words_of(&open.case).consents_withdrawn();
            let answers = form.sections.iter_mut().flat_map(|section| &mut section.answers);
            for answered in answers.filter(|answered| answered.question == question) {
                answered.documents.clear();
                answered.shown = vec![Shown::Text(told.clone())];
            }
            let form = serde_json::to_string(&form).map_err(Error::internal)?;
            cases::replace_form(open.tx, &open.key, &open.case, &form, &open.case.subject).await?;
            for document in removed {
                forms::remove_document(open.tx, open.case.id, document, now).await?;
            }
            open.record(&EventKind::ConsentWithdrawn { question }, doer, ActorRole::Resident, now).await
        })
    })
    .await?;
    for document in documents {
        // The row no longer names it; bytes that stay behind a fault here are sealed and found by nobody.
        if let Err(error) = visit.ground.files.delete(document).await {
            tracing::warn!(%document, %error, "document.bytes_stay");
        }
    }
    Ok(see_other(&path(&case.number)))
}
