//! What was sent by one form for several services (一件事一次办): sending it, and what goes on by itself once a certificate
//! is there.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::acts::{self, Outcome, Wanted};
use super::submission::{self, Keyed, Submission};
use crate::cases::together::{self, Sibling};
use crate::cases::{ActorRole, Doer, Event, EventKind, store as cases};
use crate::catalogue::definition::Effect;
use crate::catalogue::{Catalogue, Facts, PartOf, Service, going_on};
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::split::{self, Split};
use crate::forms::views::grouped;
use crate::forms::{Draft, Filled};
use crate::vault::Vault;
use crate::web::Ground;
use crate::words::Words;

/// How often another number is tried where one is taken.
const TRIES: usize = 5;

/// A form for several services, complete.
pub struct Whole<'w> {
    /// Its service.
    pub form: &'w Arc<Service>,
    /// The draft.
    pub draft: &'w Draft,
    /// The same, read.
    pub filled: &'w Filled,
    /// Places and units.
    pub places: &'w Places,
    /// The words in which it was shown.
    pub words: Words,
    /// Who sends it, where nobody keyed it in.
    pub by: Doer,
    /// The day on which it was received.
    pub received: NaiveDate,
    /// Who keyed it in.
    pub keyed: Option<Keyed>,
}

/// The services that are wanted, by the answers of a form for several.
pub fn wanted(form: &Service, filled: &Filled, today: NaiveDate) -> Vec<PartOf> {
    let facts: Facts =
        filled.values.iter().filter_map(|(id, value)| Some((id.clone(), value.fact()?))).collect();
    form.parts_by(&facts, today)
}

/// Sends it: each service becomes a case with a number of its own; all or none. Gives their numbers, the first that of the
/// form; none: it had been sent before.
///
/// # Errors
/// Those of the database, the vault and the file store.
pub async fn send(ground: &Arc<Ground>, whole: &Whole<'_>, now: DateTime<Utc>) -> Result<Vec<String>> {
    for _ in 1..TRIES {
        match try_to_send(ground, whole, now).await {
            Err(Error::Conflict) => {}
            answer => return answer,
        }
    }
    try_to_send(ground, whole, now).await
}

async fn try_to_send(ground: &Arc<Ground>, whole: &Whole<'_>, now: DateTime<Utc>) -> Result<Vec<String>> {
    let parts = wanted(whole.form, whole.filled, whole.received);
    let forms = split::split(ground, whole.draft, parts, now).await?;
    let mut sent = Vec::new();
    for form in forms {
        let submission = submission(ground, whole, &form, now).await?;
        let new = submission.sealed(&ground.vault)?;
        sent.push((form, submission, new));
    }
    let copies: Vec<Uuid> = sent.iter().flat_map(|(form, ..)| form.copies()).collect();
    let numbers: Vec<String> = sent.iter().map(|(form, ..)| form.draft.number.clone()).collect();
    let all =
        numbers.iter().map(|number| grouped(number)).collect::<Vec<_>>().join(&whole.words.page_comma());
    let text = whole.words.together_text(all, grouped(&whole.draft.code));
    let (house, first) = (ground.clone(), whole.draft.id);
    let before = (whole.draft.pages.clone(), whole.draft.documents.clone());
    let written = ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let mut gone = Vec::new();
                let mut text = Some(text);
                let calendar = house.calendar();
                for (form, submission, new) in sent {
                    let Some(more) = form.keep(tx, &house, (first, &before.0, &before.1), now).await? else {
                        return Ok(None);
                    };
                    gone.extend(more);
                    let (id, service) = (form.draft.id, form.part.service.clone());
                    // One text tells of all, by the way in which the first is told.
                    let said = text.take();
                    submission::write(tx, &house.vault, &service, &calendar, (submission, new), said).await?;
                    together::join(tx, id, first).await?;
                }
                Ok(Some(gone))
            })
        })
        .await;
    match written {
        Ok(Some(gone)) => {
            forget(ground, gone).await;
            Ok(numbers)
        }
        // Sent before: nothing was written, and nothing names the copies.
        Ok(None) => {
            forget(ground, copies).await;
            Ok(Vec::new())
        }
        Err(error) => {
            forget(ground, copies).await;
            Err(error)
        }
    }
}

/// Takes away the bytes of papers that no row names; those that stay behind a fault here are sealed and found by nobody.
async fn forget(ground: &Ground, documents: Vec<Uuid>) {
    for document in documents {
        if let Err(error) = ground.files.delete(document).await {
            tracing::warn!(%document, %error, "document.bytes_stay");
        }
    }
}

/// The case that one of the forms becomes.
async fn submission(
    ground: &Ground,
    whole: &Whole<'_>,
    form: &Split,
    now: DateTime<Utc>,
) -> Result<Submission> {
    let (service, draft) = (&form.part.service, &form.draft);
    let filled = Filled::of(service, draft, whole.places, whole.received);
    if !filled.is_complete() {
        return Err(Error::internal("a form for several is complete, and a part of it is not"));
    }
    let calendar = ground.calendar();
    let sent = Submission::of(service, draft, &filled, whole.places, whole.words, &calendar, now)?;
    let sent = Submission { by: whole.by, ..sent }.asked_by(whole.form, whole.words)?;
    let sent = sent.waiting(service, form.part.waits);
    let sent = match &whole.keyed {
        Some(keyed) => sent.keyed(keyed.clone(), service, &calendar)?,
        None => sent,
    };
    sent.shared(&ground.database, service, whole.places, crate::clock::china_date(now)).await
}

/// Lets cases go on that waited for a certificate, and ends those of which it came to nothing; how many there were.
///
/// # Errors
/// Those of the database and the vault.
pub async fn go_on(ground: &Arc<Ground>, catalogue: &Catalogue, now: DateTime<Utc>) -> Result<usize> {
    let stages: BTreeSet<&str> =
        catalogue.all().filter_map(|service| service.awaiting()).map(|stage| stage.id.as_str()).collect();
    let mut moved = 0;
    for stage in stages {
        let waiting = together::waiting(&mut ground.database.read().await?, stage).await?;
        for (case, service) in waiting {
            let Some(service) = catalogue.get(&service).cloned() else { continue };
            moved += usize::from(try_one(ground, catalogue, &service, case, now).await?);
        }
    }
    Ok(moved)
}

async fn try_one(
    ground: &Arc<Ground>,
    catalogue: &Catalogue,
    service: &Arc<Service>,
    case: Uuid,
    now: DateTime<Utc>,
) -> Result<bool> {
    let (house, catalogue, service) = (ground.clone(), catalogue.clone(), service.clone());
    ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let Some((before, key)) = cases::by_id(tx, &house.vault, case).await? else {
                    return Ok(false);
                };
                let closed = match certificate_of(tx, &house.vault, &catalogue, case).await? {
                    Certificate::There => false,
                    Certificate::Never => true,
                    Certificate::NotYet => return Ok(false),
                };
                let Some(act) = going_on(&service, &before.stage, closed) else { return Ok(false) };
                let wanted = Wanted::plain(act, ActorRole::System, None);
                let calendar = house.calendar();
                let done = acts::carry_out(tx, &house.vault, &service, &calendar, (before, key), wanted, now)
                    .await?;
                Ok(matches!(done, Outcome::Done(_)))
            })
        })
        .await
}

/// Where the certificate stands that was asked for together with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Certificate {
    There,
    NotYet,
    Never,
}

async fn certificate_of(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    case: Uuid,
) -> Result<Certificate> {
    let mut stands = Certificate::Never;
    for sibling in together::siblings(tx, case).await? {
        let Some(service) = catalogue.get(&sibling.service).filter(|service| makes_certificate(service))
        else {
            continue;
        };
        let Some((other, key)) = cases::by_id(tx, vault, sibling.id).await? else { continue };
        if has_made(service, &cases::history(tx, vault, &key, other.id).await?) {
            return Ok(Certificate::There);
        }
        // One that was taken back to be changed is no outcome.
        if other.open || other.stage == submission::TAKEN_BACK {
            stands = Certificate::NotYet;
        }
    }
    Ok(stands)
}

const fn makes(effect: Option<Effect>) -> bool {
    matches!(effect, Some(Effect::Certify | Effect::Replace | Effect::TransferIn))
}

fn makes_certificate(service: &Service) -> bool {
    service.definition.acts.iter().any(|act| makes(act.effect))
}

fn has_made(service: &Service, history: &[Event]) -> bool {
    history.iter().any(|event| match &event.kind {
        Some(EventKind::Act { act, .. }) => service.act(act).is_some_and(|act| makes(act.effect)),
        _ => false,
    })
}

/// The day from which a case counts that waited for a certificate: the day on which that was there.
pub fn counts_from(service: &Service, history: &[Event]) -> Option<NaiveDate> {
    let waited = &service.awaiting()?.id;
    history.iter().find_map(|event| match &event.kind {
        Some(EventKind::Act { from, to, .. }) if from == waited && to != waited => {
            Some(crate::clock::china_date(event.at))
        }
        _ => None,
    })
}

/// Whether a form that is sent again, after it was taken back, still waits for the certificate.
///
/// # Errors
/// Those of the database and the vault.
pub async fn still_waits(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    service: &Service,
    case: Uuid,
) -> Result<bool> {
    if service.awaiting().is_none() || together::siblings(tx, case).await?.is_empty() {
        return Ok(false);
    }
    Ok(certificate_of(tx, vault, catalogue, case).await? == Certificate::NotYet)
}

/// The others that were sent together with a case, of those that somebody may see.
///
/// # Errors
/// Those of the database.
pub async fn others(tx: &mut Tx, case: Uuid, seen: impl Fn(&str) -> bool) -> Result<Vec<Sibling>> {
    let mut all = together::siblings(tx, case).await?;
    all.retain(|sibling| seen(&sibling.service));
    Ok(all)
}
