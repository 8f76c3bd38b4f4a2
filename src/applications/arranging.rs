//! Arranging an appointment for the assessment: by the person, by the hospital or by an officer; the same for all.
//!
//! Each step is one write: the seat, the appointment, the event, and the text that tells of it. What is locked on the
//! way is locked in one order, so that writes never wait for each other in a circle: days, then the case and its
//! appointment, then the list of whom to call. The case's revision tells whoever was late.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::reaching;
use crate::appointments::calls::{self, Reason, Wanted};
use crate::appointments::store::{self as appointments, New};
use crate::appointments::{Appointment, DayKind, Needs, State, day_store, meets, views};
use crate::cases::{ActorRole, AppointmentStep, Case, Doer, EventKind, store as cases};
use crate::catalogue::Service;
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::store as district;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::Snapshot;
use crate::outbox;
use crate::vault::{RecordKey, Vault};

/// Who arranges, and when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// Who, where they are known, and for whom.
    pub actor: Doer,
    /// As what.
    pub role: ActorRole,
    /// When.
    pub at: DateTime<Utc>,
}

impl By {
    fn is_resident(self) -> bool {
        self.role == ActorRole::Resident
    }
}

/// What stands around a case while something is arranged for it.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The vault.
    pub vault: &'a Vault,
    /// The service of the case.
    pub service: &'a Service,
    /// Hours before a time until which the person changes it by themselves.
    pub change_hours: i64,
}

/// A time that is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The time.
    pub slot: Uuid,
    /// What the person needs.
    pub needs: Needs,
    /// Whether the person has agreed; else it is a proposal.
    pub agreed: bool,
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arranged {
    /// Done.
    Done,
    /// The time is taken, over, or was never offered to this person: another is to be chosen.
    Gone,
    /// Too late for the person to change it by themselves: a call does it.
    TooLate,
    /// Nothing is to be arranged in this case now.
    NotNow,
}

/// Whether the person asked to be assessed at home.
///
/// # Errors
/// Those of the database and the vault.
pub async fn asks_for_visit(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<bool> {
    let form = cases::form(tx, key, case).await?;
    let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    Ok(wants_visit(&snapshot))
}

/// The same, of a form that is open already.
pub fn wants_visit(snapshot: &Snapshot) -> bool {
    let answer = snapshot.answer("home_visit").map(|answered| &answered.value);
    matches!(answer, Some(Value::Choice { option, .. }) if option == "yes")
}

async fn record(
    tx: &mut Tx,
    key: &RecordKey,
    case: &Case,
    (step, of): (AppointmentStep, Option<&Appointment>),
    by: By,
) -> Result<Case> {
    let event = EventKind::Appointment {
        step,
        span: of.map(|one| one.span),
        at_home: of.is_some_and(|one| one.kind == DayKind::HomeVisits),
    };
    cases::record_event(tx, key, case, &event, by.actor, by.role, by.at).await
}

/// Takes a time for the person of a case, in place of one that they had.
///
/// # Errors
/// `Conflict` where the case changed meanwhile; those of the database and the vault.
pub async fn arrange(
    tx: &mut Tx,
    around: Around<'_>,
    (case, key): (&Case, &RecordKey),
    asked: &Asked,
    by: By,
) -> Result<Arranged> {
    let Some(unit) = meets(around.service, case) else { return Ok(Arranged::NotNow) };
    let Some((day, kind, span)) = day_store::day_of_slot(tx, asked.slot, unit).await? else {
        return Ok(Arranged::Gone);
    };
    let visit = kind == DayKind::HomeVisits;
    if visit && !day_store::goes_to(tx, day, case.id).await? {
        return Ok(Arranged::Gone);
    }
    if visit && by.is_resident() && !asks_for_visit(tx, key, case.id).await? {
        return Ok(Arranged::Gone);
    }
    let before = appointments::open_of(tx, key, case.id).await?;
    if by.is_resident()
        && before.as_ref().is_some_and(|one| !one.may_be_changed_at(by.at, around.change_hours))
    {
        return Ok(Arranged::TooLate);
    }
    day_store::hold(tx, before.iter().map(|one| one.day).chain([day]).collect()).await?;
    let same = before.as_ref().filter(|one| one.slot == asked.slot && !one.is_over(by.at));
    if let Some(one) = same {
        appointments::set_needs(tx, key, one.id, &asked.needs, by.at).await?;
        return if asked.agreed { confirm(tx, (case, key), by).await } else { Ok(Arranged::Done) };
    }
    if span.starts_at() <= by.at || !day_store::take_seat(tx, asked.slot).await? {
        return Ok(Arranged::Gone);
    }
    if let Some(one) = &before {
        appointments::end(tx, one, State::Changed, by.at).await?;
    }
    let state = if asked.agreed { State::Confirmed } else { State::Offered };
    let (actor, needs) = (by.actor.account.filter(|_| !by.is_resident()), asked.needs.clone());
    let new = New { case: case.id, day, slot: asked.slot, state, needs, by: actor, at: by.at };
    appointments::add(tx, key, &new).await?;
    let made = appointments::open_of(tx, key, case.id).await?.ok_or(Error::NotFound)?;
    let step = match (asked.agreed, before.is_some()) {
        (false, _) => AppointmentStep::Offered,
        (true, true) => AppointmentStep::Changed,
        (true, false) => AppointmentStep::Confirmed,
    };
    let case = record(tx, key, case, (step, Some(&made)), by).await?;
    calls::done(tx, case.id, by.actor.account, by.at).await?;
    let news = if asked.agreed { News::Agreed } else { News::Offered };
    tell(tx, around, (&case, key), &made, news, by.at).await?;
    Ok(Arranged::Done)
}

/// The person agrees to a time that was proposed.
///
/// # Errors
/// As `arrange`.
pub async fn confirm(tx: &mut Tx, (case, key): (&Case, &RecordKey), by: By) -> Result<Arranged> {
    let Some(one) = appointments::open_of(tx, key, case.id).await? else { return Ok(Arranged::NotNow) };
    day_store::hold(tx, vec![one.day]).await?;
    if appointments::confirm(tx, one.id, by.at).await? {
        record(tx, key, case, (AppointmentStep::Confirmed, Some(&one)), by).await?;
        calls::done(tx, case.id, by.actor.account, by.at).await?;
    }
    Ok(Arranged::Done)
}

/// Gives the person's time back. Later they choose another; who does not is called.
///
/// # Errors
/// As `arrange`.
pub async fn cancel(
    tx: &mut Tx,
    around: Around<'_>,
    (case, key): (&Case, &RecordKey),
    by: By,
) -> Result<Arranged> {
    let Some(one) = appointments::open_of(tx, key, case.id).await? else { return Ok(Arranged::NotNow) };
    if by.is_resident() && !one.may_be_changed_at(by.at, around.change_hours) {
        return Ok(Arranged::TooLate);
    }
    day_store::hold(tx, vec![one.day]).await?;
    if appointments::end(tx, &one, State::Cancelled, by.at).await? {
        let wanted = Wanted { unit: &one.unit, reason: Reason::Silent, note: "", due_on: china_date(by.at) };
        record(tx, key, case, (AppointmentStep::Cancelled, Some(&one)), by).await?;
        calls::put(tx, key, case.id, wanted, by.at).await?;
    }
    Ok(Arranged::Done)
}

/// The person wants to be called: none of the times suits, or choosing is hard.
///
/// # Errors
/// As `arrange`.
pub async fn ask_for_call(
    tx: &mut Tx,
    around: Around<'_>,
    (case, key): (&Case, &RecordKey),
    note: &str,
    by: By,
) -> Result<Arranged> {
    let Some(unit) = meets(around.service, case) else { return Ok(Arranged::NotNow) };
    let wanted = Wanted { unit, reason: Reason::Asked, note, due_on: china_date(by.at) };
    record(tx, key, case, (AppointmentStep::CallAsked, None), by).await?;
    calls::put(tx, key, case.id, wanted, by.at).await?;
    Ok(Arranged::Done)
}

/// Somebody called: reached, and nothing more is to be called for; or not, and it is tried again on a later day.
///
/// # Errors
/// As `arrange`.
pub async fn called(
    tx: &mut Tx,
    (case, key): (&Case, &RecordKey),
    again_on: Option<chrono::NaiveDate>,
    by: By,
) -> Result<()> {
    if calls::reason_of(tx, case.id).await?.is_none() {
        return Ok(());
    }
    let step = if again_on.is_none() { AppointmentStep::Called } else { AppointmentStep::NotReached };
    record(tx, key, case, (step, None), by).await?;
    match again_on {
        None => calls::done(tx, case.id, by.actor.account, by.at).await?,
        Some(day) => calls::not_reached(tx, case.id, day).await?,
    };
    Ok(())
}

/// A hospital's day is cancelled: whoever was to come is told in their way, and chooses another time.
///
/// # Errors
/// As `arrange`.
pub async fn call_off(
    tx: &mut Tx,
    around: Around<'_>,
    (case, key): (&Case, &RecordKey),
    one: &Appointment,
    by: By,
) -> Result<()> {
    if !appointments::end(tx, one, State::CalledOff, by.at).await? {
        return Ok(());
    }
    let case = record(tx, key, case, (AppointmentStep::CalledOff, Some(one)), by).await?;
    tell(tx, around, (&case, key), one, News::CalledOff, by.at).await
}

/// Notes whether they met. Whoever did not is offered another time; after so many times the unit of the case is asked
/// how to go on.
///
/// # Errors
/// As `arrange`.
pub async fn mark(
    tx: &mut Tx,
    around: Around<'_>,
    (case, key): (&Case, &RecordKey),
    (one, met): (&Appointment, bool),
    (most, by): (i64, By),
) -> Result<()> {
    day_store::hold(tx, vec![one.day]).await?;
    let state = if met { State::Attended } else { State::Missed };
    if !appointments::end(tx, one, state, by.at).await? {
        return Ok(());
    }
    let step = if met { AppointmentStep::Attended } else { AppointmentStep::Missed };
    let case = record(tx, key, case, (step, Some(one)), by).await?;
    calls::done(tx, case.id, by.actor.account, by.at).await?;
    if met {
        return Ok(());
    }
    if appointments::missed(tx, case.id, &one.unit).await? >= most {
        let due_on = china_date(by.at);
        let wanted = Wanted { unit: &case.unit, reason: Reason::OftenMissed, note: "", due_on };
        calls::put(tx, key, case.id, wanted, by.at).await?;
    }
    tell(tx, around, (&case, key), one, News::Missed, by.at).await
}

/// What a person is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A time is agreed.
    Agreed,
    /// A time is proposed.
    Offered,
    /// The hospital took it back.
    CalledOff,
    /// They did not meet.
    Missed,
    /// It is to come.
    Reminder,
}

impl News {
    /// Why somebody calls where no text reaches the person; nothing where they know it from whoever arranged it.
    const fn call(self) -> Option<Reason> {
        match self {
            Self::Agreed => None,
            Self::Offered => Some(Reason::Offered),
            Self::CalledOff => Some(Reason::CalledOff),
            Self::Missed => Some(Reason::Missed),
            Self::Reminder => Some(Reason::Reminder),
        }
    }
}

/// Tells a person in their way: a text, or a line on the hospital's list of whom to call. The text names neither the
/// person nor what it is for: the number, the time, the place, and how to change it.
///
/// # Errors
/// Those of the database and the vault.
pub async fn tell(
    tx: &mut Tx,
    around: Around<'_>,
    (case, key): (&Case, &RecordKey),
    of: &Appointment,
    news: News,
    at: DateTime<Utc>,
) -> Result<()> {
    let Around { vault, service, .. } = around;
    let ways = reaching::ways(tx, vault, service, case, key).await?;
    if !(ways.call && news.call().is_some()) {
        let said = said(tx, case, of, news).await?;
        if let Some(text) = reaching::text(tx, vault, service, (case, key), said).await? {
            outbox::store::enqueue(tx, vault, &text, Some(case.id), at).await?;
            return Ok(());
        }
    }
    let Some(reason) = news.call() else { return Ok(()) };
    // Whom the unit of the case is asked about stands there already.
    if calls::reason_of(tx, case.id).await? != Some(Reason::OftenMissed) {
        let wanted = Wanted { unit: &of.unit, reason, note: "", due_on: china_date(at) };
        calls::put(tx, key, case.id, wanted, at).await?;
    }
    Ok(())
}

async fn said(tx: &mut Tx, case: &Case, of: &Appointment, news: News) -> Result<String> {
    let words = reaching::words_of(case);
    let number = &case.number;
    let time = views::time(words, of.span, of.kind);
    let hospital = district::unit(tx, &of.unit).await?;
    let place = match (of.kind, &hospital) {
        (DayKind::AtHospital, Some(unit)) => unit.called(words.language()).to_owned(),
        (DayKind::HomeVisits, _) | (_, None) => words.appointment_place_home(),
    };
    let phone = day_store::place(tx, &of.unit).await?.map(|place| place.phone).unwrap_or_default();
    let how = match phone.as_str() {
        "" => words.appointment_text_how(),
        phone => words.appointment_text_how_phone(phone),
    };
    Ok(match news {
        News::Agreed => words.appointment_text_agreed(number, time, place, how),
        News::Offered => words.appointment_text_offered(number, time, place, how),
        News::CalledOff => words.appointment_text_called_off(number, time, how),
        News::Missed => words.appointment_text_missed(number, time, how),
        News::Reminder => words.appointment_text_reminder(number, time, place, how),
    })
}

/// Before a case moves: its appointment, with the day held.
///
/// # Errors
/// Those of the database and the vault.
pub async fn before_move(
    tx: &mut Tx,
    service: &Service,
    (case, key): (&Case, &RecordKey),
) -> Result<Option<Appointment>> {
    if meets(service, case).is_none() {
        return Ok(None);
    }
    let one = appointments::open_of(tx, key, case.id).await?;
    day_store::hold(tx, one.iter().map(|one| one.day).collect()).await?;
    Ok(one)
}

/// After a case moved: an appointment that it needs no longer frees its seat; one that it needs now is looked after.
///
/// # Errors
/// Those of the database and the vault.
pub async fn after_move(
    tx: &mut Tx,
    around: Around<'_>,
    (before, one): (&Case, Option<Appointment>),
    (case, key): (Case, &RecordKey),
    (rated, at): (bool, DateTime<Utc>),
) -> Result<Case> {
    let left = meets(around.service, before);
    let enters = meets(around.service, &case).map(str::to_owned);
    if left == enters.as_deref() {
        return Ok(case);
    }
    let by = By { actor: Doer::default(), role: ActorRole::System, at };
    let mut case = case;
    if let Some(one) = one {
        // Who was rated has been met, whether or not anybody noted it.
        let (state, step) = match rated && one.span.starts_at() <= at {
            true => (State::Attended, AppointmentStep::Attended),
            false => (State::Freed, AppointmentStep::Freed),
        };
        if appointments::end(tx, &one, state, at).await? {
            case = record(tx, key, &case, (step, Some(&one)), by).await?;
        }
    }
    if left.is_some() {
        calls::done(tx, case.id, None, at).await?;
    }
    if let Some(unit) = enters {
        let (vault, service) = (around.vault, around.service);
        let call = reaching::ways(tx, vault, service, &case, key).await?.call;
        let text = reaching::text(tx, vault, service, (&case, key), String::new()).await?;
        let reason = if call || text.is_none() { Reason::Unreached } else { Reason::Silent };
        let wanted = Wanted { unit: &unit, reason, note: "", due_on: china_date(at) };
        calls::put(tx, key, case.id, wanted, at).await?;
    }
    Ok(case)
}
