//! Carrying out an act: the move, the letter it sends, the text that tells of it; all in one transaction.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::reaching;
use crate::calendar::Calendar;
use crate::cases::event::Missing;
use crate::cases::{ActorRole, Case, EventKind, Move, Refused, store as cases, transition};
use crate::catalogue::Service;
use crate::catalogue::definition::Act;
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::store as district;
use crate::error::{Error, Result};
use crate::forms::store as forms;
use crate::notices::{Letter, Occasion, store as notices};
use crate::outbox;
use crate::values::new_id;
use crate::vault::{RecordKey, Vault};

/// What somebody wants to do to a case.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The act.
    pub act: String,
    /// As what.
    pub role: ActorRole,
    /// Who.
    pub actor: Option<Uuid>,
    /// The case's revision that they saw; `None`: whatever it is now.
    pub seen: Option<i64>,
    /// The reason.
    pub reason: String,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// How it went.
#[derive(Debug)]
pub enum Outcome {
    /// Done.
    Done(Box<Case>),
    /// Not allowed by the definition, or something is lacking.
    Refused(Refused),
}

/// Carries out an act.
///
/// # Errors
/// `Conflict` where the case changed since it was seen; those of the database and the vault.
pub async fn carry_out(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    calendar: &Calendar,
    case: (Case, RecordKey),
    wanted: Wanted,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    let (before, key) = case;
    if wanted.seen.is_some_and(|seen| seen != before.revision) {
        return Err(Error::Conflict);
    }
    let history = cases::history(tx, vault, &key, before.id).await?;
    let done = cases::acts_done(&history);
    let reason = wanted.reason.clone();
    let asked = Move {
        act: &wanted.act,
        role: wanted.role,
        actor: wanted.actor,
        at: now,
        reason: wanted.reason,
        missing: wanted.missing.clone(),
    };
    let moved = match transition(&before, &service.definition, &done, calendar, asked) {
        Ok(moved) => moved,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    let mut case = cases::record_move(tx, &key, &before, &moved).await?;
    // An officer took the card as it is: from now on it holds for every case of this person.
    let by_officer = matches!(wanted.role, ActorRole::Officer | ActorRole::Lead);
    if by_officer && service.act(&wanted.act).is_some_and(|act| act.profile) {
        reaching::record(tx, vault, service, &case, &key).await?;
    }
    let stage = service.stage(&case.stage);
    if stage.is_some_and(|stage| stage.waits_for_resident) {
        forms::reopen(tx, case.id).await?;
    }
    if let Some(declared) = moved.letter.as_deref().and_then(|letter| service.letter(letter)) {
        let date = china_date(now);
        let units = district::units(tx).await?;
        let unit = units.iter().find(|unit| unit.code == case.unit);
        let letter = Letter::write(&Occasion {
            service,
            declared,
            case: &case,
            unit: unit.map(|unit| (unit.name.clone(), unit.name_en.clone())).unwrap_or_default(),
            document: notices::next_document(tx, &case.unit, date).await?,
            date,
            reason: &reason,
            missing: wanted
                .missing
                .iter()
                .filter_map(|missing| {
                    let (_, question) = service.question(&missing.question)?;
                    Some((Service::question_key(question), missing.note.clone()))
                })
                .collect(),
        });
        notices::add(tx, &key, new_id(now), case.id, &letter, now).await?;
        let event = EventKind::Letter { letter: letter.letter, document: letter.document };
        case = cases::record_event(tx, &key, &case, &event, None, ActorRole::System, now).await?;
    }
    if wanted.role != ActorRole::Resident {
        let words = reaching::words_of(&case);
        let title = service.title(words.language());
        let stage = service.say(words.language(), &format!("stage-{}", case.stage), &[]);
        // No name, no reason: the text may be read by anybody who holds the phone.
        let said = words.track_text(title, &case.number, stage);
        if let Some(text) = reaching::text(tx, vault, service, (&case, &key), said).await? {
            outbox::store::enqueue(tx, vault, &text, Some(case.id), now).await?;
        }
    }
    Ok(Outcome::Done(Box::new(case)))
}

/// The act by which a resident answers a correction notice, from where a case stands.
pub fn answering<'s>(service: &'s Service, case: &Case) -> Option<&'s Act> {
    service.stage(&case.stage).filter(|stage| stage.waits_for_resident)?;
    crate::cases::transition::possible(case, &service.definition, ActorRole::Resident, &[])
        .into_iter()
        .find(|act| service.stage(&act.to).is_some_and(|stage| !stage.closed))
}

/// The act by which a resident withdraws, if that is possible now.
pub fn withdrawing<'s>(service: &'s Service, case: &Case) -> Option<&'s Act> {
    crate::cases::transition::possible(case, &service.definition, ActorRole::Resident, &[])
        .into_iter()
        .find(|act| service.stage(&act.to).is_some_and(|stage| stage.closed))
}

/// What happens by itself when a limit is over: the act that the definition names for it.
///
/// # Errors
/// Those of the database and the vault.
pub async fn lapse(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    calendar: &Calendar,
    case: (Case, RecordKey),
    now: DateTime<Utc>,
) -> Result<bool> {
    let act = case
        .0
        .clock
        .name
        .as_deref()
        .and_then(|clock| service.clock(clock))
        .and_then(|clock| clock.on_lapse.clone());
    let Some(act) = act else { return Ok(false) };
    let wanted = Wanted {
        act,
        role: ActorRole::System,
        actor: None,
        seen: None,
        reason: String::new(),
        missing: Vec::new(),
    };
    Ok(matches!(carry_out(tx, vault, service, calendar, case, wanted, now).await?, Outcome::Done(_)))
}
