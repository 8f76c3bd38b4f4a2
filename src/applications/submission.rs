//! Sending a form: it becomes a case, or answers a correction notice. Sending twice makes one.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{acts, dispatching, reaching, sharing, telling};
use crate::benefits::proposals;
use crate::calendar::Calendar;
use crate::cases::case::CaseClock;
use crate::cases::opening::{First, NewCase};
use crate::cases::{
    ActorRole, Case, Channel, Doer, EventKind, Given, Move, Moved, Past, search_terms, store as cases,
    transition,
};
use crate::catalogue::Service;
use crate::database::{Database, Tx};
use crate::district::{Places, choices};
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::{self, Committee, Snapshot};
use crate::forms::{Draft, Filled, store as forms};
use crate::outbox;
use crate::vault::Vault;
use crate::words::Words;

/// The stage of a case that was taken back within ten minutes: its form is open again under the same number.
pub const TAKEN_BACK: &str = "taken-back";

/// What is sent, ready to be written.
pub struct Submission {
    /// The case as it will be when it is new.
    pub case: Case,
    /// The form as it was shown.
    pub form: String,
    /// The community or street, if one was named.
    pub community: Option<String>,
    /// Who keyed it in, where it came on paper.
    pub keyed: Option<Keyed>,
    /// Whether the form was never sent before.
    pub fresh: bool,
    /// Who sends it, where nobody keyed it in.
    pub by: Doer,
}

/// A form that somebody of the staff keyed in, from paper or for the person.
#[derive(Clone, Debug)]
pub struct Keyed {
    /// Who.
    pub by: Uuid,
    /// Their name, as the form says it from then on.
    pub name: String,
    /// How it came to them.
    pub channel: Channel,
    /// As what.
    pub role: ActorRole,
    /// The day on which the sheet was received.
    pub received: NaiveDate,
    /// The committee that filed, if one did.
    pub committee: Option<Committee>,
}

impl Submission {
    /// Freezes a complete form.
    ///
    /// # Errors
    /// When the definition has no stage, which `checks` rules out.
    pub fn of(
        service: &Service,
        draft: &Draft,
        filled: &Filled,
        places: &Places,
        words: Words,
        calendar: &Calendar,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let first =
            service.definition.stages.first().ok_or_else(|| Error::internal("a service without stages"))?;
        let snapshot = Snapshot::of(service, draft, filled, places, words);
        let received = calendar.starts_on(now);
        let unit = places.at_work(&service.definition.unit);
        let coordinator = service.definition.coordination.as_ref().map(|coordination| {
            let against = match filled.values.get(&coordination.against) {
                Some(Value::Choice { option, .. }) => Some(option.as_str()),
                _ => None,
            };
            dispatching::coordinator(coordination, &unit, against, places)
        });
        let case = Case {
            id: draft.id,
            number: draft.number.clone(),
            service: draft.service.clone(),
            version: i64::from(service.definition.version),
            channel: draft.channel,
            language: words.language().tag().to_owned(),
            unit: coordinator.clone().unwrap_or(unit),
            checking: None,
            referred_to: None,
            coordinator,
            dispatched_to: None,
            stage: first.id.clone(),
            published: first.published,
            open: true,
            revision: 1,
            holder: None,
            account: draft.account,
            person: None,
            subject: snapshot::subject(service, filled),
            clock: first_clock(service, received, calendar),
            opened_at: now,
            closed_at: None,
            events: 0,
            head: [0; 32],
            record_key: Vec::new(),
        };
        let form = serde_json::to_string(&snapshot).map_err(Error::internal)?;
        let fresh = draft.submitted_at.is_none();
        let by = draft.account.into();
        Ok(Self { case, form, community: snapshot::community(service, filled), keyed: None, fresh, by })
    }

    /// The same, with whoever has it first as the district chose for the day.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn shared(
        mut self,
        database: &Database,
        service: &Service,
        places: &Places,
        today: NaiveDate,
    ) -> Result<Self> {
        if sharing::is_shared(service) && self.community.is_some() {
            let choices = choices::on(&mut database.read().await?, today).await?;
            sharing::at_start(service, &mut self.case, self.community.as_deref(), (&choices, places));
        }
        Ok(self)
    }

    /// The same, as it was asked by a form for several services.
    ///
    /// # Errors
    /// None that a form made here can cause.
    pub fn asked_by(mut self, form: &Service, words: Words) -> Result<Self> {
        let mut snapshot: Snapshot = serde_json::from_str(&self.form).map_err(Error::internal)?;
        snapshot.asked_by(form, words);
        self.form = serde_json::to_string(&snapshot).map_err(Error::internal)?;
        Ok(self)
    }

    /// The same, in the stage in which it waits for the certificate that it needs, if it does.
    pub fn waiting(mut self, service: &Service, waits: bool) -> Self {
        if let Some(stage) = service.awaiting().filter(|_| waits) {
            self.case.stage.clone_from(&stage.id);
            self.case.clock = CaseClock::none(self.case.clock.from);
        }
        self
    }

    /// The same, keyed in: the limit counts from the day on which it was received, and the form says by whom each
    /// answer was written.
    ///
    /// # Errors
    /// None that a form made here can cause.
    pub fn keyed(mut self, keyed: Keyed, service: &Service, calendar: &Calendar) -> Result<Self> {
        let mut snapshot: Snapshot = serde_json::from_str(&self.form).map_err(Error::internal)?;
        snapshot.recorded_by = Some(keyed.name.clone());
        snapshot.committee.clone_from(&keyed.committee);
        let answers = snapshot.sections.iter_mut().flat_map(|section| &mut section.answers);
        answers.for_each(|answered| answered.channel = keyed.channel);
        self.form = serde_json::to_string(&snapshot).map_err(Error::internal)?;
        self.case.channel = keyed.channel;
        let received = calendar.starts_on_day(keyed.received);
        self.case.clock = match service.awaiting() {
            Some(stage) if stage.id == self.case.stage => CaseClock::none(received),
            _ => first_clock(service, received, calendar),
        };
        self.keyed = Some(keyed);
        Ok(self)
    }

    /// The case that it becomes. One that was never sent has none; where that changed meanwhile, its number is taken. Any
    /// other has one.
    pub(super) fn sealed(&self, vault: &Vault) -> Result<Option<NewCase>> {
        if !self.fresh {
            return Ok(None);
        }
        NewCase::seal(vault, self.case.clone(), &self.form, &self.first()).map(Some)
    }

    /// The event that it begins with.
    fn first(&self) -> First {
        match &self.keyed {
            None => First {
                event: EventKind::Submitted { received: None, channel: None },
                actor: self.by,
                role: ActorRole::Resident,
            },
            Some(keyed) => First {
                event: EventKind::Submitted { received: Some(keyed.received), channel: Some(keyed.channel) },
                actor: keyed.by.into(),
                role: keyed.role,
            },
        }
    }
}

/// The limit of the first stage, counted from the day of receipt.
fn first_clock(service: &Service, received: NaiveDate, calendar: &Calendar) -> CaseClock {
    match service.definition.stages.first().and_then(|stage| stage.clock.as_ref()) {
        Some(limit) => CaseClock::start(limit, received, calendar),
        None => CaseClock::none(received),
    }
}

/// Writes what was sent. False: it had been sent before, and nothing was done.
///
/// # Errors
/// Those of the database and the vault; `Conflict` where a correction is no longer waited for.
pub async fn send(
    (database, vault): (&Database, &Vault),
    service: &Arc<Service>,
    calendar: Arc<Calendar>,
    sent: Submission,
    receipt: Option<String>,
) -> Result<bool> {
    let new = sent.sealed(vault)?;
    let (vault, service) = (vault.clone(), service.clone());
    database
        .write(move |tx| {
            Box::pin(async move { write(tx, &vault, &service, &calendar, (sent, new), receipt).await })
        })
        .await
}

/// Writes one form. False: it had been sent before, and nothing was done.
pub(super) async fn write(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    calendar: &Calendar,
    (sent, new): (Submission, Option<NewCase>),
    receipt: Option<String>,
) -> Result<bool> {
    let now = sent.case.opened_at;
    if !forms::mark_submitted(tx, sent.case.id, now).await? {
        return Ok(false);
    }
    let (case, key) = match new {
        Some(new) => new.add(tx, sent.community.as_deref()).await?,
        None => {
            let (before, key) = cases::by_id(tx, vault, sent.case.id).await?.ok_or(Error::NotFound)?;
            let subject = sent.case.subject.clone();
            let mut moved = again(service, calendar, &before, (&sent.case, sent.by), now)?;
            moved.case.unit.clone_from(&sent.case.unit);
            moved.case.checking.clone_from(&sent.case.checking);
            let case = cases::record_move(tx, &key, &before, &moved).await?;
            cases::replace_form(tx, &key, &case, &sent.form, &subject).await?;
            search_terms::clear_terms(tx, case.id).await?;
            search_terms::add_terms(tx, case.id, &search_terms::terms(vault, &case.number, &subject)).await?;
            (Case { subject, ..case }, key)
        }
    };
    if let Some(said) = receipt
        && let Some(text) = reaching::text(tx, vault, service, (&case, &key), said).await?
    {
        outbox::store::enqueue(tx, vault, &text, Some(case.id), now).await?;
    }
    if let (Some(programme), Some(number)) = (&service.programme, &case.subject.id_number) {
        proposals::applied(tx, vault, number, programme.id()).await?;
    }
    telling::of_act(tx, vault, sent.by, &case, now).await?;
    Ok(true)
}

/// A form that is sent again: taken back before, or with what a correction notice asked for.
fn again(
    service: &Service,
    calendar: &Calendar,
    before: &Case,
    (fresh, by): (&Case, Doer),
    now: DateTime<Utc>,
) -> Result<Moved> {
    if before.stage == TAKEN_BACK {
        let case = Case {
            record_key: before.record_key.clone(),
            revision: before.revision + 1,
            events: before.events,
            head: before.head,
            ..fresh.clone()
        };
        return Ok(Moved {
            case,
            event: EventKind::Submitted { received: None, channel: None },
            role: ActorRole::Resident,
            actor: by,
            at: now,
            letter: None,
        });
    }
    let answer = acts::answering(service, before).ok_or(Error::Conflict)?;
    let wanted = Move {
        act: &answer.id,
        role: ActorRole::Resident,
        actor: by,
        at: now,
        reason: String::new(),
        missing: Vec::new(),
        given: Given::new(),
        turn: None,
    };
    transition(before, &service.definition, &Past::default(), calendar, wanted).map_err(|_| Error::Conflict)
}
