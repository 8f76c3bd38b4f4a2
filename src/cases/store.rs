//! Cases and their events in the database.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::case::{Case, CaseClock, Channel, ClockState, DayUnit, Subject};
use super::event::{ActorRole, Doer, Event, EventKind, Link, commitment};
use super::transition::Moved;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::random_bytes;
use crate::vault::{RecordId, RecordKey, Vault};

/// What the vault binds a case's fields to.
pub fn record(case: Uuid) -> RecordId {
    RecordId::new("cases", case)
}

row! {
    #[derive(Debug)]
    pub(super) struct CaseRow {
        id: Uuid,
        number: String,
        record_key: Vec<u8>,
        service: String,
        version: i64,
        channel: Channel,
        language: String,
        unit: String,
        checking: Option<String>,
        referred_to: Option<String>,
        coordinator: Option<String>,
        dispatched_to: Option<String>,
        stage: String,
        published: bool,
        open: bool,
        revision: i64,
        holder: Option<Uuid>,
        account: Option<Uuid>,
        person: Option<Uuid>,
        sealed_subject: Vec<u8>,
        opened_at: DateTime<Utc>,
        closed_at: Option<DateTime<Utc>>,
        clock: Option<String>,
        clock_state: ClockState,
        clock_days: Option<i64>,
        clock_unit: Option<DayUnit>,
        clock_from: Option<NaiveDate>,
        clock_used: Option<i64>,
        clock_paused: Option<NaiveDate>,
        due_on: Option<NaiveDate>,
        due_provisional: bool,
        events: i64,
        head: Vec<u8>,
    }
}

impl CaseRow {
    pub(super) fn open(self, vault: &Vault) -> Result<(Case, RecordKey)> {
        let key = vault.open_record(&self.record_key, &record(self.id))?;
        let subject: Subject = key.open_json("subject", &self.sealed_subject)?;
        let head =
            self.head.try_into().map_err(|_| Error::internal("a chain's head has the wrong length"))?;
        let clock = CaseClock {
            name: self.clock,
            state: self.clock_state,
            days: self.clock_days.unwrap_or_default(),
            unit: self.clock_unit.unwrap_or(DayUnit::WorkingDays),
            from: self.clock_from.unwrap_or_default(),
            used: self.clock_used.unwrap_or_default(),
            paused: self.clock_paused,
            due_on: self.due_on,
            provisional: self.due_provisional,
        };
        let case = Case {
            id: self.id,
            number: self.number,
            service: self.service,
            version: self.version,
            channel: self.channel,
            language: self.language,
            unit: self.unit,
            checking: self.checking,
            referred_to: self.referred_to,
            coordinator: self.coordinator,
            dispatched_to: self.dispatched_to,
            stage: self.stage,
            published: self.published,
            open: self.open,
            revision: self.revision,
            holder: self.holder,
            account: self.account,
            person: self.person,
            subject,
            clock,
            opened_at: self.opened_at,
            closed_at: self.closed_at,
            events: self.events,
            head,
            record_key: self.record_key,
        };
        Ok((case, key))
    }
}

/// A case by its number, with the key of its fields.
pub async fn by_number(tx: &mut Tx, vault: &Vault, number: &str) -> Result<Option<(Case, RecordKey)>> {
    sql!(tx, fetch_optional as CaseRow, BY_NUMBER, number)?.map(|row| row.open(vault)).transpose()
}

/// A case by its id.
pub async fn by_id(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Option<(Case, RecordKey)>> {
    sql!(tx, fetch_optional as CaseRow, BY_ID, id)?.map(|row| row.open(vault)).transpose()
}

/// The number of a case, also of one that was erased.
pub async fn number_of(tx: &mut Tx, id: Uuid) -> Result<Option<String>> {
    Ok(sql!(tx, fetch_optional as (String,), NUMBER_OF, id)?.map(|(number,)| number))
}

/// Cases filed with an account for oneself, and those about a person where it is known who that is; newest first.
pub async fn of_account(
    tx: &mut Tx,
    vault: &Vault,
    account: Uuid,
    person: Option<Uuid>,
) -> Result<Vec<Case>> {
    let rows = sql!(tx, fetch_all as CaseRow, OF_ACCOUNT, account, person)?;
    rows.into_iter().map(|row| row.open(vault).map(|(case, _)| case)).collect()
}

/// Cases about a person, whoever filed them; newest first.
pub async fn about(tx: &mut Tx, vault: &Vault, person: Uuid) -> Result<Vec<Case>> {
    let rows = sql!(tx, fetch_all as CaseRow, ABOUT, person)?;
    rows.into_iter().map(|row| row.open(vault).map(|(case, _)| case)).collect()
}

/// Open cases of a unit's service that stand in a stage, the longest waiting first.
pub async fn standing_in(
    tx: &mut Tx,
    vault: &Vault,
    (unit, service, stage): (&str, &str, &str),
    most: i64,
) -> Result<Vec<(Case, RecordKey)>> {
    let rows = sql!(tx, fetch_all as CaseRow, STANDING_IN, unit, service, stage, most)?;
    rows.into_iter().map(|row| row.open(vault)).collect()
}

/// The answers of a case and the questions as they were shown.
pub async fn form(tx: &mut Tx, key: &RecordKey, case: Uuid) -> Result<String> {
    let (sealed,) = sql!(tx, fetch_one as (Vec<u8>,), FORM, case)?;
    Ok(key.open_text("form", &sealed)?)
}

/// Records a move: the case as it is now, if nobody changed it meanwhile, and the event.
///
/// # Errors
/// `Conflict` where the case is no longer what the mover saw; nothing is written then.
pub async fn record_move(tx: &mut Tx, key: &RecordKey, before: &Case, moved: &Moved) -> Result<Case> {
    let mut case = moved.case.clone();
    let link = seal_event(
        key,
        &before.head,
        case.id,
        before.events + 1,
        moved.at,
        &moved.event,
        moved.actor,
        moved.role,
    )?;
    case.events = before.events + 1;
    case.head = link.hash;
    // Whoever held it is of the unit that had it.
    if case.unit != before.unit {
        case.holder = None;
    }
    let clock = &case.clock;
    let changed = sql!(
        tx,
        execute,
        MOVE,
        case.id,
        before.revision,
        &case.stage,
        case.open,
        case.revision,
        case.closed_at,
        clock.name.as_deref(),
        clock.state,
        clock.days,
        clock.unit,
        clock.from,
        clock.used,
        clock.paused,
        clock.due_on,
        clock.queue_at(),
        clock.provisional,
        case.events,
        case.head.as_slice(),
        case.referred_to.as_deref(),
        case.published,
        &case.unit,
        case.checking.as_deref(),
        case.dispatched_to.as_deref()
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    link.insert(tx).await?;
    Ok(case)
}

/// Records an event that leaves the stage where it is.
///
/// # Errors
/// `Conflict` where the case was changed meanwhile.
pub async fn record_event(
    tx: &mut Tx,
    key: &RecordKey,
    case: &Case,
    event: &EventKind,
    actor: impl Into<Doer>,
    role: ActorRole,
    at: DateTime<Utc>,
) -> Result<Case> {
    let link = seal_event(key, &case.head, case.id, case.events + 1, at, event, actor.into(), role)?;
    let next = Case { events: case.events + 1, head: link.hash, revision: case.revision + 1, ..case.clone() };
    let changed = sql!(
        tx,
        execute,
        EVENT_ONLY,
        case.id,
        case.revision,
        next.revision,
        next.events,
        next.head.as_slice()
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    link.insert(tx).await?;
    Ok(next)
}

/// Puts new answers in place of the old, as when a correction is answered.
pub async fn replace_form(
    tx: &mut Tx,
    key: &RecordKey,
    case: &Case,
    form: &str,
    subject: &Subject,
) -> Result<()> {
    let sealed_form = key.seal_text("form", form)?;
    let sealed_subject = key.seal_json("subject", subject)?;
    sql!(tx, execute, REPLACE_FORM, case.id, sealed_form, sealed_subject)?;
    Ok(())
}

/// The community or street that the person named, if any.
///
/// # Errors
/// Those of the database.
pub async fn community(tx: &mut Tx, case: Uuid) -> Result<Option<String>> {
    let row = sql!(tx, fetch_optional as (Option<String>,), COMMUNITY, case)?;
    Ok(row.and_then(|(community,)| community))
}

/// Notes who holds the case; the caller records the event.
pub async fn set_holder(tx: &mut Tx, case: Uuid, holder: Option<Uuid>) -> Result<()> {
    sql!(tx, execute, SET_HOLDER, case, holder)?;
    Ok(())
}

/// Notes the person whose identity was checked.
pub async fn set_person(tx: &mut Tx, case: Uuid, person: Uuid) -> Result<()> {
    sql!(tx, execute, SET_PERSON, case, person)?;
    Ok(())
}

/// Keeps the line of a case that the public is shown, or forgets it.
pub async fn set_publication(tx: &mut Tx, case: Uuid, sealed: Option<Vec<u8>>) -> Result<()> {
    sql!(tx, execute, SET_PUBLICATION, case, sealed)?;
    Ok(())
}

/// Running cases whose last day is over, for what happens by itself.
pub async fn lapsed(tx: &mut Tx, now: DateTime<Utc>, limit: i64) -> Result<Vec<(Uuid, String, String)>> {
    sql!(tx, fetch_all as (Uuid, String, String), LAPSED, now, limit)
}

/// Open cases whose limit of a name runs and ends in some days: id, and the last day.
pub async fn ending(
    tx: &mut Tx,
    (service, clock): (&str, &str),
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<(Uuid, NaiveDate)>> {
    sql!(tx, fetch_all as (Uuid, NaiveDate), ENDING, service, clock, first, last)
}

/// The cases of somebody, by the person that was checked or by the number that was typed.
pub async fn of_person(tx: &mut Tx, person: Option<Uuid>, number_term: &[u8]) -> Result<Vec<(Uuid, bool)>> {
    sql!(tx, fetch_all as (Uuid, bool), OF_PERSON, person, number_term)
}

/// Whether somebody asked for a service, by the number that was typed: a case that goes on, or one that was sent since.
pub async fn has_asked(tx: &mut Tx, number_term: &[u8], service: &str, since: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), HAS_ASKED, number_term, service, since)?.is_some())
}

row! {
    #[derive(Debug)]
    struct EventRow {
        seq: i64,
        at: DateTime<Utc>,
        actor: Option<Uuid>,
        actor_role: ActorRole,
        mandate: Option<Uuid>,
        sealed_body: Option<Vec<u8>>,
        record_key: Option<Vec<u8>>,
        sealed_name: Option<Vec<u8>>,
    }
}

/// The history of a case, oldest first, with the names of staff.
pub async fn history(tx: &mut Tx, vault: &Vault, key: &RecordKey, case: Uuid) -> Result<Vec<Event>> {
    let rows = sql!(tx, fetch_all as EventRow, HISTORY, case)?;
    rows.into_iter()
        .map(|row| {
            let kind = row.sealed_body.map(|sealed| key.open_json("event", &sealed)).transpose()?;
            let actor_name = match (row.actor, row.record_key, row.sealed_name) {
                (Some(actor), Some(wrapped), Some(sealed))
                    if row.actor_role != ActorRole::Resident || row.mandate.is_some() =>
                {
                    let account = vault.open_record(&wrapped, &RecordId::new("accounts", actor))?;
                    Some(account.open_text("name", &sealed)?)
                }
                _ => None,
            };
            let (actor, mandate, role) = (row.actor, row.mandate, row.actor_role);
            Ok(Event { seq: row.seq, at: row.at, actor, actor_name, mandate, role, kind })
        })
        .collect()
}

/// An event, sealed and hashed, ready to be written.
pub(super) struct SealedEvent {
    case: Uuid,
    seq: i64,
    at: DateTime<Utc>,
    kind: &'static str,
    actor: Doer,
    role: ActorRole,
    body: Vec<u8>,
    salt: [u8; 16],
    commitment: [u8; 32],
    pub(super) hash: [u8; 32],
}

#[expect(clippy::too_many_arguments, reason = "an event is who, when, what and where in the chain")]
pub(super) fn seal_event(
    key: &RecordKey,
    before: &[u8; 32],
    case: Uuid,
    seq: i64,
    at: DateTime<Utc>,
    event: &EventKind,
    actor: Doer,
    role: ActorRole,
) -> Result<SealedEvent> {
    let plain = serde_json::to_vec(event).map_err(Error::internal)?;
    let salt = random_bytes::<16>();
    let commitment = commitment(&salt, &plain);
    let hash =
        Link { before, case, seq, at, kind: event.name(), actor, role, commitment: &commitment }.hash();
    let body = key.seal("event", &plain)?;
    Ok(SealedEvent { case, seq, at, kind: event.name(), actor, role, body, salt, commitment, hash })
}

impl SealedEvent {
    pub(super) async fn insert(self, tx: &mut Tx) -> Result<()> {
        sql!(
            tx,
            execute,
            ADD_EVENT,
            self.case,
            self.seq,
            self.at,
            self.kind,
            self.actor.account,
            self.role,
            self.body,
            self.salt.as_slice(),
            self.commitment.as_slice(),
            self.hash.as_slice(),
            self.actor.mandate
        )?;
        Ok(())
    }
}

/// The columns of `CaseRow`: not the form, which is many times as long as all of them.
macro_rules! case_columns {
    () => {
        "c.id, c.number, c.record_key, c.service, c.version, c.channel, c.language, c.unit, c.checking,
        c.referred_to, c.coordinator, c.dispatched_to, c.stage, c.published, c.open, c.revision, c.holder, c.account, c.person, c.sealed_subject,
        c.opened_at, c.closed_at, c.clock, c.clock_state, c.clock_days, c.clock_unit, c.clock_from, c.clock_used,
        c.clock_paused, c.due_on, c.due_provisional, c.events, c.head"
    };
}
pub(super) use case_columns;

macro_rules! cases {
    ($which:literal) => {
        concat!("SELECT ", case_columns!(), " FROM cases c ", $which)
    };
}

const NUMBER_OF: &str = "SELECT number FROM cases WHERE id = $1";
const BY_NUMBER: &str = cases!("WHERE number = $1 AND erased_at IS NULL");
const BY_ID: &str = cases!("WHERE id = $1 AND erased_at IS NULL");
const OF_ACCOUNT: &str = cases!(
    "WHERE (account = $1 AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.id = c.id AND d.mandate IS NOT NULL))
        OR person = $2 OR id IN (SELECT d.id FROM drafts d WHERE d.about = $2)
    ORDER BY opened_at DESC LIMIT 100"
);
const ABOUT: &str = cases!(
    "WHERE person = $1 OR id IN (SELECT d.id FROM drafts d WHERE d.about = $1) ORDER BY opened_at DESC LIMIT 100"
);
const STANDING_IN: &str = cases!(
    "WHERE unit = $1 AND open = TRUE AND service = $2 AND stage = $3 ORDER BY clock_from, id LIMIT $4"
);
const FORM: &str = "SELECT sealed_form FROM cases WHERE id = $1";
const MOVE: &str = "UPDATE cases SET stage = $3, open = $4, revision = $5, closed_at = $6, clock = $7,
        clock_state = $8, clock_days = $9, clock_unit = $10, clock_from = $11, clock_used = $12, clock_paused = $13,
        due_on = $14, queue_at = $15, due_provisional = $16, events = $17, head = $18, referred_to = $19,
        published = $20, unit = $21, checking = $22, dispatched_to = $23,
        holder = CASE WHEN unit = $21 THEN holder ELSE NULL END
    WHERE id = $1 AND revision = $2";
const EVENT_ONLY: &str =
    "UPDATE cases SET revision = $3, events = $4, head = $5 WHERE id = $1 AND revision = $2";
const REPLACE_FORM: &str = "UPDATE cases SET sealed_form = $2, sealed_subject = $3 WHERE id = $1";
const COMMUNITY: &str = "SELECT community FROM cases WHERE id = $1";
const SET_HOLDER: &str = "UPDATE cases SET holder = $2 WHERE id = $1";
const SET_PERSON: &str = "UPDATE cases SET person = $2 WHERE id = $1";
const SET_PUBLICATION: &str = "UPDATE cases SET sealed_publication = $2 WHERE id = $1";
const LAPSED: &str = "SELECT id, number, service FROM cases
    WHERE clock_state = 'running' AND queue_at <= $1 ORDER BY queue_at LIMIT $2";
const ENDING: &str = "SELECT id, due_on FROM cases
    WHERE clock_state = 'running' AND service = $1 AND clock = $2 AND due_on >= $3 AND due_on <= $4
    ORDER BY due_on, id LIMIT 500";
const OF_PERSON: &str = "SELECT id, open FROM cases WHERE person = $1
    UNION SELECT c.id, c.open FROM search_terms s JOIN cases c ON c.id = s.case_id WHERE s.term_hash = $2
    ORDER BY id";
const HAS_ASKED: &str = "SELECT c.id FROM search_terms s JOIN cases c ON c.id = s.case_id
    WHERE s.term_hash = $1 AND c.service = $2 AND (c.open = TRUE OR c.opened_at >= $3) LIMIT 1";
const HISTORY: &str =
    "SELECT e.seq, e.at, e.actor, e.actor_role, e.mandate, e.sealed_body, a.record_key, a.sealed_name
    FROM events e LEFT JOIN accounts a ON a.id = e.actor WHERE e.case_id = $1 ORDER BY e.seq";
const ADD_EVENT: &str = "INSERT INTO events
        (case_id, seq, at, kind, actor, actor_role, sealed_body, salt, commitment, hash, mandate)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
