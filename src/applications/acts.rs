//! Carrying out an act: the move, the letter it sends, the text that tells of it; all in one transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::arranging::{self, Around};
use super::awarding;
use super::dispatching;
use super::effects::{self, By};
use super::entitled::{self, Granting};
use super::identity::{self, Checked};
use super::publication;
use super::reaching;
use super::register;
use super::sending::{self, Said};
use super::sharing;
use super::together;
use crate::calendar::Calendar;
use crate::cases::event::Missing;
use crate::cases::transition::possible;
use crate::cases::{ActorRole, Case, Doer, Move, Past, Refused, store as cases, transition};
use crate::catalogue::definition::{Act, Actor, Effect};
use crate::catalogue::programmes::{Answer, Entitlement};
use crate::catalogue::{Facts, Known, Service};
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::fault::Fault;
use crate::forms::snapshot::Snapshot;
use crate::forms::store as forms;
use crate::outbox;
use crate::vault::{RecordKey, Vault};

/// What somebody wants to do to a case.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The act.
    pub act: String,
    /// As what.
    pub role: ActorRole,
    /// Who, and for whom.
    pub actor: Doer,
    /// The case's revision that they saw; `None`: whatever it is now.
    pub seen: Option<i64>,
    /// The reason.
    pub reason: String,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// What the act's sheet was answered with, by question.
    pub answers: BTreeMap<String, Value>,
}

impl Wanted {
    /// An act without words.
    pub fn plain(act: &str, role: ActorRole, actor: impl Into<Doer>) -> Self {
        Self {
            act: act.to_owned(),
            role,
            actor: actor.into(),
            seen: None,
            reason: String::new(),
            missing: Vec::new(),
            answers: BTreeMap::new(),
        }
    }
}

/// The question of a sheet whose answer says that the identity of the person was checked.
const IDENTITY: &str = "identity_checked";

/// How it went.
#[derive(Debug)]
pub enum Outcome {
    /// Done.
    Done(Box<Case>),
    /// Not allowed by the definition, or something is lacking.
    Refused(Refused),
    /// An answer to the sheet does not fit this case or the register.
    Wrong(Vec<Fault>),
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
    // What asks something is not done without an answer.
    if service.act(&wanted.act).is_some_and(|act| act.sheet.is_some()) && wanted.answers.is_empty() {
        return Ok(Outcome::Refused(Refused::NoSuchAct));
    }
    if wanted.seen.is_some_and(|seen| seen != before.revision) {
        return Err(Error::Conflict);
    }
    let history = cases::history(tx, vault, &key, before.id).await?;
    let past = Past::of(&history);
    let reason = wanted.reason.clone();
    let act = service.act(&wanted.act);
    let leads = match act {
        Some(act) if !act.turns.is_empty() => {
            turn(tx, service, act, (&before, &key, &past), &wanted, now).await?
        }
        _ => None,
    };
    let asked = Move {
        act: &wanted.act,
        role: wanted.role,
        actor: wanted.actor,
        at: now,
        reason: reason.clone(),
        missing: wanted.missing.clone(),
        given: effects::given(&wanted.answers)?,
        turn: leads,
    };
    let mut moved = match transition(&before, &service.definition, &past, calendar, asked) {
        Ok(moved) => moved,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    let mut known = effects::answers(past.given());
    known.extend(wanted.answers.clone());
    let judged = entitled::of_case(tx, service, (&before, &key), &known, now).await?;
    // What happens by itself has its reason in the definition.
    if let (Some(judged), Some(act)) = (&judged, act.filter(|_| wanted.role != ActorRole::System))
        && let Some(refused) = against_rules(service, act, judged, &reason)
    {
        return Ok(Outcome::Refused(refused));
    }
    if act.is_some_and(|act| act.after.iter().any(|before| !past.has_done(before))) {
        return Ok(Outcome::Refused(Refused::NotBefore));
    }
    if awarding::is_given_already(tx, service, act.and_then(|act| act.effect), &before).await? {
        return Ok(Outcome::Refused(Refused::ReceivesAlready));
    }
    // What happens by itself asks nobody: where the register says otherwise, it stays as it is there.
    if let Some(act) = act.filter(|_| wanted.role != ActorRole::System)
        && let Some(against) = register::speaks_against(tx, vault, service, act, &before, now).await?
    {
        return Ok(Outcome::Refused(Refused::Register(against)));
    }
    if let Some(effect) = act.and_then(|act| act.effect) {
        let by = By { actor: wanted.actor.account, at: now, calendar };
        let case = (&mut moved.case, &past);
        let wrong = match effect {
            Effect::Dispatch | Effect::Extend => {
                let (case, past) = case;
                let on = (calendar, china_date(now));
                dispatching::carry_out(tx, (service, effect), (case, &key), past, &wanted.answers, on).await?
            }
            _ => effects::carry_out(tx, vault, effect, case, &wanted.answers, by).await?,
        };
        if !wrong.is_empty() {
            return Ok(Outcome::Wrong(wrong));
        }
    }
    sharing::after_move(tx, service, (&before, &mut moved.case), &wanted.act, china_date(now)).await?;
    let appointment = arranging::before_move(tx, service, (&before, &key)).await?;
    let mut case = cases::record_move(tx, &key, &before, &moved).await?;
    if case.published || before.published {
        publication::keep(tx, service, (&case, &key), &past, &wanted.answers, now).await?;
    }
    // An officer took the card as it is: from now on it holds for every case of this person.
    let by_officer = matches!(wanted.role, ActorRole::Officer | ActorRole::Lead);
    if by_officer && act.is_some_and(|act| act.effect == Some(Effect::Profile)) {
        reaching::record(tx, vault, service, &case, &key).await?;
    }
    if let (Some(Value::Declared), Some(by)) = (wanted.answers.get(IDENTITY), wanted.actor.account) {
        let checked = Checked { by, role: wanted.role, at: now };
        case = identity::confirm(tx, vault, service, (case, &key), "assessment", checked).await?;
    }
    let counts_from = together::counts_from(service, &history).or(past.received);
    let received = counts_from.unwrap_or_else(|| case.received_on());
    let awarded = match act.and_then(|act| act.effect) {
        // What an earlier act was answered is not an answer to this one.
        Some(Effect::EndAward) => {
            let said = (received, &wanted.answers);
            awarding::after_move(tx, service, Effect::EndAward, (&case, &key), said, now).await?
        }
        Some(effect) => {
            awarding::after_move(tx, service, effect, (&case, &key), (received, &known), now).await?
        }
        None => None,
    };
    let around = Around { vault, service, change_hours: 0 };
    let rated = act.is_some_and(|act| act.effect == Some(Effect::Rate));
    case = arranging::after_move(tx, around, (&before, appointment), (case, &key), (rated, now)).await?;
    let stage = service.stage(&case.stage);
    if stage.is_some_and(|stage| stage.waits_for_resident) {
        forms::reopen(tx, case.id).await?;
    }
    if let Some(declared) = moved.letter.as_deref().and_then(|letter| service.letter(letter)) {
        let said = Said {
            reason,
            missing: wanted.missing,
            known,
            judged,
            received: Some(received),
            awarded,
            // An office that has a stage of its own speaks for itself; one that is entrusted speaks for the unit.
            unit: service
                .stage(&before.stage)
                .filter(|stage| stage.unit.is_some())
                .map(|_| before.unit.clone()),
            refers: act.is_some_and(|act| act.effect == Some(Effect::Refer)),
        };
        case = sending::letter(tx, vault, service, (&case, &key), declared, said, now).await?;
    }
    super::telling::of_act(tx, vault, wanted.actor, &case, now).await?;
    // Who stays where they are has nothing to be told.
    if wanted.role != ActorRole::Resident && (case.stage != before.stage || moved.letter.is_some()) {
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

/// What stands against an act by the rules of the programme: nothing is granted that they do not give, and what they give
/// is not refused without a reason.
fn against_rules(service: &Service, act: &Act, judged: &Entitlement, reason: &str) -> Option<Refused> {
    let given = !reason.trim().is_empty();
    let refuses = !act.entitled
        && act
            .letter
            .as_deref()
            .and_then(|letter| service.letter(letter))
            .is_some_and(|letter| letter.decision)
        && service.stage(&act.to).is_some_and(|stage| stage.closed);
    match entitled::may_be_granted(judged) {
        // Only a rule that says no is a reason by itself: what is not known yet is none.
        _ if refuses => (judged.answer != Answer::No && !given).then_some(Refused::NeedsReason),
        _ if !act.entitled => None,
        Granting::No => Some(Refused::NotEntitled),
        Granting::WithReason if !given => Some(Refused::NeedsReason),
        Granting::Yes | Granting::WithReason => None,
    }
}

/// Where a turn of the act leads, by the answers of the form, of what was done before, and of its own sheet.
async fn turn(
    tx: &mut Tx,
    service: &Service,
    act: &Act,
    (case, key, past): (&Case, &RecordKey, &Past),
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    let snapshot: Snapshot =
        serde_json::from_str(&cases::form(tx, key, case.id).await?).map_err(Error::internal)?;
    let sheet: Facts =
        wanted.answers.iter().filter_map(|(id, value)| Some((id.clone(), value.fact()?))).collect();
    let before = effects::answers(past.given());
    let before: Facts = before.iter().filter_map(|(id, value)| Some((id.clone(), value.fact()?))).collect();
    let known = Known::on(china_date(now)).with(&snapshot.facts()).with(&before).with(&sheet);
    Ok(service.turn(act, &known).map(str::to_owned))
}

/// The act by which a resident answers a correction notice, from where a case stands.
pub fn answering<'s>(service: &'s Service, case: &Case) -> Option<&'s Act> {
    service.stage(&case.stage).filter(|stage| stage.waits_for_resident)?;
    of_resident(service, case).find(|act| service.stage(&act.to).is_some_and(|stage| !stage.closed))
}

/// What a resident may do in a stage, whatever the day.
fn of_resident<'s>(service: &'s Service, case: &Case) -> impl Iterator<Item = &'s Act> {
    let from = case.stage.clone();
    let acts = service.definition.acts.iter();
    acts.filter(move |act| act.by.contains(&Actor::Resident) && act.from.contains(&from))
}

/// What a resident may do on a day beside answering and withdrawing, such as disputing a rating.
pub fn further<'s>(
    service: &'s Service,
    case: &Case,
    past: &Past,
    on: (NaiveDate, &Calendar),
) -> Vec<&'s Act> {
    let acts = possible(case, &service.definition, ActorRole::Resident, past, on);
    acts.into_iter().filter(|act| is_further(service, act)).collect()
}

/// Whether an act is neither the answer to a correction notice, which is the form sent again, nor a withdrawal.
pub fn is_further(service: &Service, act: &Act) -> bool {
    let waits = |from: &String| service.stage(from).is_some_and(|stage| stage.waits_for_resident);
    let goes_on = service.stage(&act.to).is_some_and(|stage| !stage.closed);
    !act.from.iter().any(waits) && (goes_on || concerns_award(act))
}

/// Whether an act is about what is paid month by month: the case of that is closed already.
fn concerns_award(act: &Act) -> bool {
    act.effect.is_some_and(Effect::concerns_award)
}

/// The act by which a resident withdraws, if that is possible now.
pub fn withdrawing<'s>(service: &'s Service, case: &Case) -> Option<&'s Act> {
    of_resident(service, case)
        .find(|act| service.stage(&act.to).is_some_and(|stage| stage.closed) && !concerns_award(act))
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
    let wanted = Wanted::plain(&act, ActorRole::System, None);
    Ok(matches!(carry_out(tx, vault, service, calendar, case, wanted, now).await?, Outcome::Done(_)))
}
