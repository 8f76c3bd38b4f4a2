//! The one function that moves a case.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::case::{Case, ClockState};
use super::event::{ActorRole, Doer, EventKind, Given, Missing};
use super::past::Past;
use crate::calendar::Calendar;
use crate::catalogue::definition::{Act, Actor, Definition, Reason, Stage};
use crate::clock::china_date;

/// Somebody wants a case to move.
#[derive(Clone, Debug)]
pub struct Move<'m> {
    /// The act's name in the definition.
    pub act: &'m str,
    /// As what they act.
    pub role: ActorRole,
    /// Who.
    pub actor: Doer,
    /// When.
    pub at: DateTime<Utc>,
    /// What they say to the resident.
    pub reason: String,
    /// What is missing, where the act lists it.
    pub missing: Vec<Missing>,
    /// What the act's sheet was answered with.
    pub given: Given,
    /// Where a turn of the act leads.
    pub turn: Option<String>,
}

/// Why it does not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The definition has no such act.
    #[error("no such act")]
    NoSuchAct,
    /// Not from where the case stands.
    #[error("not from this stage")]
    NotFromHere,
    /// Not by this actor.
    #[error("not by this role")]
    NotByThisRole,
    /// The act may be done once in the life of a case, and was.
    #[error("already done once")]
    AlreadyDone,
    /// A reason is needed.
    #[error("needs a reason")]
    NeedsReason,
    /// At least one missing thing must be named.
    #[error("needs the list of what is missing")]
    NeedsMissing,
    /// The time that the law gives for it is over, or has not begun.
    #[error("not in its time")]
    NotInTime,
    /// The identity of the person has to be checked first.
    #[error("needs a checked identity")]
    NeedsIdentity,
    /// What has to be found out before was not entered.
    #[error("another act has to be done before")]
    NotBefore,
    /// The rules of the programme do not say yes.
    #[error("not entitled by the rules")]
    NotEntitled,
    /// The person receives it already, by another case.
    #[error("receives it already")]
    ReceivesAlready,
    /// What the register holds of the person's certificate speaks against it.
    #[error("the register speaks against it: {0:?}")]
    Register(Contradiction),
}

/// What speaks against a change of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// It ended: 注销.
    Cancelled,
    /// It is frozen.
    Frozen,
    /// It is past its last day: it has to be renewed.
    Expired,
    /// It was moved elsewhere.
    TransferredOut,
    /// It counts here already.
    HeldHere,
    /// It cannot be renewed before this day.
    TooEarly(NaiveDate),
    /// The district allows so many in twelve months, and there were.
    TooOften(u32),
}

/// The case after a move, and the event to record.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The case as it will be.
    pub case: Case,
    /// What happened.
    pub event: EventKind,
    /// As what the actor acted.
    pub role: ActorRole,
    /// Who.
    pub actor: Doer,
    /// When.
    pub at: DateTime<Utc>,
    /// The letter the act sends.
    pub letter: Option<String>,
}

/// Whether a declared actor covers somebody's role: a lead may do what officers of the unit may.
pub fn covers(actor: Actor, role: ActorRole) -> bool {
    matches!(
        (actor, role),
        (Actor::Resident, ActorRole::Resident)
            | (Actor::Officer, ActorRole::Officer | ActorRole::Lead)
            | (Actor::Lead, ActorRole::Lead)
            | (Actor::Checker, ActorRole::Checker)
            | (Actor::Assessor, ActorRole::Assessor)
            | (Actor::Coordinator, ActorRole::Coordinator)
            | (Actor::System, ActorRole::System)
    )
}

/// The acts somebody may do on a day, in the definition's order.
pub fn possible<'d>(
    case: &Case,
    definition: &'d Definition,
    role: ActorRole,
    past: &Past,
    (today, calendar): (NaiveDate, &Calendar),
) -> Vec<&'d Act> {
    definition
        .acts
        .iter()
        .filter(|act| act.from.contains(&case.stage))
        .filter(|act| act.by.iter().any(|actor| covers(*actor, role)))
        .filter(|act| !act.once || !past.has_done(&act.id))
        .filter(|act| past.fulfils(act))
        .filter(|act| is_allowed(act, definition, today))
        .filter(|act| act.within.as_ref().is_none_or(|within| past.is_in_time(within, today, calendar)))
        .collect()
}

/// Whether the district has set the rule without which an act cannot be done.
fn is_allowed(act: &Act, definition: &Definition, today: NaiveDate) -> bool {
    act.allowed_by.as_ref().is_none_or(|rule| !definition.local(rule, today).is_empty())
}

/// Moves a case by a declared act, or says why not.
///
/// # Errors
/// See `Refused`.
pub fn transition(
    case: &Case,
    definition: &Definition,
    past: &Past,
    calendar: &Calendar,
    wanted: Move<'_>,
) -> Result<Moved, Refused> {
    let act = definition.acts.iter().find(|act| act.id == wanted.act).ok_or(Refused::NoSuchAct)?;
    if !act.from.contains(&case.stage) {
        return Err(Refused::NotFromHere);
    }
    if !act.by.iter().any(|actor| covers(*actor, wanted.role)) {
        return Err(Refused::NotByThisRole);
    }
    if act.once && past.has_done(&act.id) {
        return Err(Refused::AlreadyDone);
    }
    let today = china_date(wanted.at);
    if !past.fulfils(act) || !is_allowed(act, definition, today) {
        return Err(Refused::NotFromHere);
    }
    if act.within.as_ref().is_some_and(|within| !past.is_in_time(within, today, calendar)) {
        return Err(Refused::NotInTime);
    }
    if act.identity && case.person.is_none() {
        return Err(Refused::NeedsIdentity);
    }
    match act.reason {
        Reason::Required if wanted.reason.trim().is_empty() => return Err(Refused::NeedsReason),
        Reason::Missing if wanted.missing.is_empty() => return Err(Refused::NeedsMissing),
        _ => {}
    }
    let back = act.returns.then_some(past.came_from.as_deref()).flatten();
    let to = if act.stays { &case.stage } else { back.or(wanted.turn.as_deref()).unwrap_or(&act.to) };
    let stage = definition.stages.iter().find(|stage| stage.id == to).ok_or(Refused::NoSuchAct)?;
    let mut moved = case.clone();
    moved.revision += 1;
    let on = match wanted.role {
        // What a resident sends outside working hours reaches the unit on its next working day.
        ActorRole::Resident => calendar.starts_on(wanted.at),
        // What happens by itself happens when the limit is over, however late a job comes by.
        ActorRole::System => case.clock.due_on.unwrap_or(today),
        ActorRole::Officer
        | ActorRole::Lead
        | ActorRole::Assessor
        | ActorRole::Checker
        | ActorRole::Coordinator => today,
    };
    // Whoever only looks or urges moves nothing, and no limit begins anew.
    if wanted.role != ActorRole::Checker && !act.stays {
        enter(&mut moved, stage, (wanted.at, on), calendar);
    }
    Ok(Moved {
        case: moved,
        event: EventKind::Act {
            act: act.id.clone(),
            from: case.stage.clone(),
            to: stage.id.clone(),
            reason: wanted.reason.trim().to_owned(),
            missing: wanted.missing,
            given: wanted.given,
        },
        role: wanted.role,
        actor: wanted.actor,
        at: wanted.at,
        letter: act.letter.clone(),
    })
}

/// The stage of a case whose person has died. No definition has it: it is the end in every service.
pub const HOLDER_DIED: &str = "holder-died";

/// Ends a case because its person has died.
pub fn end_by_death(case: &Case, by: Option<Uuid>, at: DateTime<Utc>) -> Moved {
    let mut ended = case.clone();
    HOLDER_DIED.clone_into(&mut ended.stage);
    ended.revision += 1;
    ended.published = false;
    ended.open = false;
    ended.closed_at = Some(at);
    ended.clock.stop();
    Moved {
        case: ended,
        event: EventKind::HolderDied { from: case.stage.clone(), published: case.published },
        role: ActorRole::Officer,
        actor: by.into(),
        at,
        letter: None,
    }
}

/// Takes up a case that ended since its person was thought dead: where it stood, with the days that were left. What the
/// public was being shown is shown anew, for it has to stand there for all its days without a break.
pub fn undo_death(
    case: &Case,
    (to, published): (&str, bool),
    died: NaiveDate,
    by: Option<Uuid>,
    (at, calendar): (DateTime<Utc>, &Calendar),
) -> Moved {
    let today = china_date(at);
    let mut taken_up = case.clone();
    to.clone_into(&mut taken_up.stage);
    taken_up.revision += 1;
    taken_up.published = published;
    taken_up.open = true;
    taken_up.closed_at = None;
    if published {
        taken_up.clock.begin_anew(today, calendar);
    } else {
        taken_up.clock.restart(died, today, calendar);
    }
    Moved {
        case: taken_up,
        event: EventKind::DeathUndone { to: to.to_owned() },
        role: ActorRole::Lead,
        actor: by.into(),
        at,
        letter: None,
    }
}

/// What entering a stage does to the clock and to whether the case is open. What is counted from here begins after
/// the day `on`.
fn enter(case: &mut Case, stage: &Stage, (at, on): (DateTime<Utc>, NaiveDate), calendar: &Calendar) {
    let today = china_date(at);
    // The same stage entered again is a new occasion, such as the publicity of a result that was corrected.
    let anew = case.stage == stage.id;
    stage.id.clone_into(&mut case.stage);
    case.published = stage.published;
    if stage.closed {
        case.open = false;
        case.closed_at = Some(at);
        case.clock.stop();
        return;
    }
    case.open = true;
    case.closed_at = None;
    if stage.waits_for_resident || stage.pauses {
        case.clock.pause(today, calendar);
        return;
    }
    if stage.uncounted {
        case.clock = super::case::CaseClock::none(today);
        return;
    }
    match &stage.clock {
        // The same limit goes on where it stood: a correction does not begin it anew.
        Some(limit) if case.clock.name.as_deref() == Some(&limit.id) && !anew => {
            case.clock.resume(on, calendar);
        }
        // A limit that goes on from the one before counts from the same day.
        Some(limit) => {
            let from = if limit.onward { case.clock.from } else { on };
            case.clock = super::case::CaseClock::start(limit, from, calendar);
        }
        None if case.clock.state == ClockState::Paused => case.clock.resume(on, calendar),
        None => {}
    }
}
