//! What becomes of everything here when a holder has died, and when it turns out that they live.
//!
//! Source: 残联发〔2017〕34号 for the certificate; what was recorded wrongly is set right as soon as it is known (个人信息保护法
//! §46).

use chrono::NaiveDate;

use super::effects::By;
use crate::benefits::awards;
use crate::cases::transition::{HOLDER_DIED, end_by_death, undo_death};
use crate::cases::{Case, EventKind, search_terms, store as cases};
use crate::catalogue::programmes::Ended;
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::Result;
use crate::notices::store as notices;
use crate::residents::certificate_changes::{self as changes, Cause, Entry, What};
use crate::residents::certificates::Status;
use crate::residents::store as residents;
use crate::values::Month;
use crate::vault::Vault;

/// The holder has died: certificates are cancelled, nobody writes to them any more, and what else of theirs goes on
/// here ends. The case by which the family said so goes on.
///
/// # Errors
/// Those of the database and the vault.
pub async fn end_everything(
    tx: &mut Tx,
    vault: &Vault,
    case: &Case,
    entries: &[Entry],
    died_on: Option<NaiveDate>,
    by: By<'_>,
) -> Result<()> {
    // What is paid month by month stops from the month after.
    let last = Month::of(died_on.unwrap_or_else(|| china_date(by.at)));
    let cause = Cause { case: Some(case.id), by: by.actor, at: by.at };
    for entry in entries.iter().filter(|entry| entry.is_kept()) {
        changes::set(tx, vault, entry, (What::HolderDied, Status::Cancelled), None, cause).await?;
    }
    if let Some(person) = case.person {
        residents::note_death(tx, person, by.at).await?;
    }
    let term = search_terms::number_term(vault, case.subject.id_number.as_deref().unwrap_or_default());
    for (id, open) in cases::of_person(tx, case.person, &term).await? {
        if id == case.id {
            continue;
        }
        notices::stop(tx, id).await?;
        awards::end(tx, id, last, Ended::Died, by.at).await?;
        if let Some((other, key)) = cases::by_id(tx, vault, id).await?.filter(|_| open) {
            cases::record_move(tx, &key, &other, &end_by_death(&other, by.actor, by.at)).await?;
        }
    }
    Ok(())
}

/// The holder lives: certificates that this case cancelled stand as before, the person is written to again, and what it
/// ended goes on where it stood.
///
/// # Errors
/// Those of the database and the vault.
pub async fn undo(tx: &mut Tx, vault: &Vault, case: &Case, entries: &[Entry], by: By<'_>) -> Result<()> {
    let cause = Cause { case: Some(case.id), by: by.actor, at: by.at };
    for entry in entries.iter().filter(|entry| entry.status == Status::Cancelled) {
        if let Some(before) = changes::before_death(tx, entry.id, case.id).await? {
            changes::set(tx, vault, entry, (What::DeathUndone, before), None, cause).await?;
        }
    }
    if let Some(person) = case.person {
        residents::undo_death(tx, person).await?;
    }
    let term = search_terms::number_term(vault, case.subject.id_number.as_deref().unwrap_or_default());
    for (id, open) in cases::of_person(tx, case.person, &term).await? {
        if id == case.id || open {
            continue;
        }
        awards::undo_death(tx, id).await?;
        let Some((other, key)) = cases::by_id(tx, vault, id).await? else { continue };
        if other.stage != HOLDER_DIED {
            continue;
        }
        let history = cases::history(tx, vault, &key, id).await?;
        let ended = history.iter().rev().find_map(|event| match &event.kind {
            Some(EventKind::HolderDied { from, published }) => Some((from.clone(), *published, event.at)),
            _ => None,
        });
        if let Some((from, published, at)) = ended {
            let when = (by.at, by.calendar);
            let moved = undo_death(&other, (&from, published), china_date(at), by.actor, when);
            cases::record_move(tx, &key, &other, &moved).await?;
        }
    }
    Ok(())
}
