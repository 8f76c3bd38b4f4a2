//! An act with a page of its own: what it asks is read, checked, and carried out, or the page comes back with what
//! is lacking. The desk, the hospital and the resident use the same.

use std::sync::Arc;

use super::acts::{self, Outcome, Wanted};
use super::messages::LONGEST;
use crate::cases::transition::{covers, possible};
use crate::cases::{ActorRole, Case, Doer, Past, Refused, change, store as cases};
use crate::catalogue::definition::{Act, Kind, Page};
use crate::catalogue::{Known, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::fault::Fault;
use crate::forms::filled::read_page;
use crate::forms::kinds::Reading;
use crate::forms::snapshot::Snapshot;
use crate::forms::typed;
use crate::values::text::{clean_lines, length};
use crate::vault::RecordKey;
use crate::web::{Pairs, Visit};

/// What was tried and did not go, with everything typed.
#[derive(Debug, Default)]
pub struct Attempt {
    /// What was typed.
    pub typed: Pairs,
    /// What is wrong with the answers.
    pub faults: Vec<Fault>,
    /// The definition refused.
    pub refused: Option<Refused>,
    /// The reason is longer than fits.
    pub too_long: bool,
    /// Somebody else was quicker.
    pub overtaken: bool,
    /// Only a row was added or removed.
    pub rows_changed: bool,
}

/// How it went.
#[derive(Debug)]
pub enum Tried {
    /// Done: the case as it is now.
    Done(Box<Case>),
    /// Not: the page again.
    Again(Attempt),
}

/// An act with a page of its own that somebody may do now; any other is not there.
///
/// # Errors
/// `NotFound`.
pub fn of_role<'s>(service: &'s Service, act: &str, role: ActorRole) -> Result<&'s Act> {
    service
        .act(act)
        .filter(|act| act.by.iter().any(|actor| covers(*actor, role)))
        .filter(|act| match role {
            ActorRole::Resident => acts::is_further(service, act),
            ActorRole::Assessor | ActorRole::Checker => true,
            _ => act.sheet.is_some(),
        })
        .ok_or(Error::NotFound)
}

/// Whether an act may be done now.
pub fn is_possible(
    visit: &Visit,
    service: &Service,
    case: &Case,
    past: &Past,
    act: &Act,
    role: ActorRole,
) -> bool {
    let on = (visit.today(), &*visit.ground.calendar());
    possible(case, &service.definition, role, past, on).iter().any(|one| one.id == act.id)
}

/// A page as it is first shown: groups that may be empty offer their first row.
pub fn fresh(service: &Service, act: &Act) -> Pairs {
    let open = |kind: &Kind| matches!(kind, Kind::Group { min: 0, .. });
    let groups = service.sheet(act).iter().filter(|question| open(&question.kind));
    Pairs(groups.map(|question| (format!("{}.rows", question.id), "1".to_owned())).collect())
}

/// Reads what was sent and does the act.
///
/// # Errors
/// `NotFound`; those of the database and the vault.
pub async fn attempt(
    visit: &Visit,
    (service, places): (&Arc<Service>, &Places),
    (case, key): (&Case, &RecordKey),
    act: &Act,
    form: &Pairs,
    (actor, role): (Doer, ActorRole),
) -> Result<Tried> {
    let questions = service.sheet(act);
    let page = Page { id: act.id.clone(), section: String::new(), when: None, questions: questions.to_vec() };
    let mut typed = typed::keep_known(&page, form);
    let rows_changed = typed::change_rows(&page, form, &mut typed);
    typed.0.push(("reason".into(), form.get("reason").to_owned()));
    let reason = clean_lines(form.get("reason"));
    if rows_changed {
        return Ok(Tried::Again(Attempt { typed, rows_changed, ..Attempt::default() }));
    }
    let sent = cases::form(&mut visit.ground.database.read().await?, key, case.id).await?;
    let snapshot: Snapshot = serde_json::from_str(&sent).map_err(Error::internal)?;
    let with = Reading { today: visit.today(), places, files: &|_| 0 };
    let mut known = Known::on(visit.today()).with(&snapshot.facts());
    let read = read_page(service, questions, &typed, &with, &mut known);
    if length(&reason) > LONGEST {
        let faults = read.err().unwrap_or_default();
        return Ok(Tried::Again(Attempt { typed, faults, too_long: true, ..Attempt::default() }));
    }
    let answers = match read {
        Ok(answers) => answers.into_iter().collect(),
        Err(faults) => return Ok(Tried::Again(Attempt { typed, faults, ..Attempt::default() })),
    };
    let wanted = Wanted {
        seen: (role != ActorRole::Resident).then(|| form.get("revision").parse().unwrap_or(-1)),
        reason,
        answers,
        ..Wanted::plain(&act.id, role, actor)
    };
    let (ground, now, service) = (&visit.ground, visit.now, service.clone());
    let calendar = ground.calendar();
    let done = change(&ground.database, &ground.vault, case.id, move |open| {
        Box::pin(async move {
            let case = (open.case, open.key);
            acts::carry_out(open.tx, open.vault, &service, &calendar, case, wanted, now).await
        })
    })
    .await;
    Ok(match done {
        Ok(Outcome::Done(case)) => Tried::Done(case),
        Ok(Outcome::Refused(refused)) => {
            Tried::Again(Attempt { typed, refused: Some(refused), ..Attempt::default() })
        }
        Ok(Outcome::Wrong(faults)) => Tried::Again(Attempt { typed, faults, ..Attempt::default() }),
        // Somebody was quicker: nothing is overwritten, and what was typed stays.
        Err(Error::Conflict) => Tried::Again(Attempt { typed, overtaken: true, ..Attempt::default() }),
        Err(error) => return Err(error),
    })
}
