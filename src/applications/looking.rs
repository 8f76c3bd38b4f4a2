//! What staff do with a case from whichever room they may see it: desk, pre-check, hospital. Each room says itself who may.

use actix_web::HttpResponse;
use maud::Markup;
use uuid::Uuid;

use super::act_forms::Attempt;
use super::act_views::ActPage;
use crate::accounts::Officer;
use crate::cases::Case;
use crate::cases::looks::{self, Purpose};
use crate::catalogue::Service;
use crate::catalogue::definition::Act;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::{documents, store as forms};
use crate::web::{self as portal, Visit};

/// Every look of staff at a case is recorded, and for what.
///
/// # Errors
/// Those of the database.
pub async fn note(visit: &Visit, reader: &Officer, case: &Case) -> Result<()> {
    let purpose = Purpose::of(case, reader.id(), reader.account.role, &reader.unit);
    let (id, reader, now) = (case.id, reader.id(), visit.now);
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { looks::note(tx, id, reader, purpose, now).await }))
        .await
}

/// A document of a case, where its question is one that may be shown.
///
/// # Errors
/// `NotFound`; those of the database and the file store.
pub async fn document(
    visit: &Visit,
    case: &Case,
    id: Uuid,
    shown: impl Fn(&str) -> bool,
) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let draft = forms::by_number(&mut tx, &visit.ground.vault, &case.number, visit.today()).await?;
    let draft = draft.ok_or(Error::NotFound)?;
    drop(tx);
    let mut documents = draft.documents.iter().filter(|document| shown(&document.question));
    let document = documents.find(|document| document.id == id).ok_or(Error::NotFound)?;
    documents::serve(visit, document).await
}

/// The page of an act on a case that staff see at `path`, with what stands beside its questions.
pub fn act_page(
    visit: &Visit,
    (service, places): (&Service, &Places),
    (case, path): (&Case, String),
    act: &Act,
    (attempt, aside): (&Attempt, &Markup),
) -> Markup {
    let words = visit.words;
    let name = &case.subject.name;
    let called = if name.is_empty() { words.queue_nameless() } else { name.clone() };
    ActPage {
        service,
        act,
        places,
        to: &format!("{path}/acts/{}", act.id),
        revision: case.revision,
        attempt,
        about: &words.desk_title(called, service.title(words.language())),
        back: (path, words.desk_back()),
    }
    .render(visit, aside)
}

/// The answer to an act that was not carried out: its page again, right where only a row was added or taken away.
pub fn again(attempt: &Attempt, page: Markup) -> HttpResponse {
    if attempt.rows_changed { portal::ok(page) } else { portal::again(page) }
}
