//! Mandates in the database.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::mandate::{Detail, Kind, MANY, Mandate, Relation, Side, Way};
use crate::accounts::{MandateState, Term};
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::residents::profile::Profile;
use crate::residents::store::{self as residents, record as person_record};
use crate::values::{IdNumber, Phone, Powers, Scope, new_id};
use crate::vault::{Lookup, RecordId, Vault};

/// What the vault binds a mandate's fields to.
pub fn record(mandate: Uuid) -> RecordId {
    RecordId::new("mandates", mandate)
}

/// One side of a mandate that is to be.
#[derive(Clone, Debug)]
pub enum Party {
    /// Somebody who is known.
    Known(Uuid),
    /// Somebody who has to agree first.
    Wanted(IdNumber),
}

/// A mandate that is to be.
#[derive(Clone, Debug)]
pub struct New {
    /// For whom.
    pub principal: Party,
    /// Who acts.
    pub agent: Party,
    /// By what.
    pub kind: Kind,
    /// What they are to each other.
    pub relation: Relation,
    /// What may be done.
    pub powers: Powers,
    /// Whether it reaches no further than seeing and filling in.
    pub limited: bool,
    /// Where.
    pub scope: Scope,
    /// How.
    pub way: Way,
    /// The first day and the last.
    pub days: (NaiveDate, Option<NaiveDate>),
    /// What is sealed.
    pub detail: Detail,
}

/// Writes one down: in force where both sides are known and `agreed`, else as a proposal.
///
/// # Errors
/// Those of the database and the vault.
pub async fn add(
    tx: &mut Tx,
    vault: &Vault,
    (id, new, agreed): (Uuid, &New, bool),
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<Uuid> {
    let key = vault.new_record(record(id))?;
    let known = |party: &Party| match party {
        Party::Known(person) => Some(*person),
        Party::Wanted(_) => None,
    };
    let wanted = [&new.principal, &new.agent].into_iter().find_map(|party| match party {
        Party::Wanted(number) => Some(vault.lookup(Lookup::IdNumber, number.as_str()).to_vec()),
        Party::Known(_) => None,
    });
    let state = if agreed { MandateState::Active } else { MandateState::Proposed };
    sql!(
        tx,
        execute,
        ADD,
        id,
        key.wrapped(),
        known(&new.principal),
        known(&new.agent),
        wanted,
        new.kind,
        new.relation,
        new.powers.text(),
        new.limited,
        new.scope.text(),
        new.way,
        new.days.0,
        new.days.1,
        state,
        key.seal_json("detail", &new.detail)?,
        by,
        at
    )?;
    if let (true, Some(agent)) = (agreed, known(&new.agent)) {
        count_many(tx, id, agent).await?;
    }
    Ok(id)
}

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        record_key: Vec<u8>,
        principal: Option<Uuid>,
        agent: Option<Uuid>,
        kind: Kind,
        relation: Relation,
        powers: String,
        limited: bool,
        services: String,
        way: Way,
        valid_from: NaiveDate,
        valid_until: Option<NaiveDate>,
        state: MandateState,
        sealed_detail: Vec<u8>,
        needs_look: bool,
        proposed_at: DateTime<Utc>,
        confirmed_at: Option<DateTime<Utc>>,
        ended_at: Option<DateTime<Utc>>,
        principal_key: Option<Vec<u8>>,
        principal_name: Option<Vec<u8>>,
        agent_key: Option<Vec<u8>>,
        agent_name: Option<Vec<u8>>,
        died: bool,
    }
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Mandate> {
        let detail = vault
            .open_record(&self.record_key, &record(self.id))?
            .open_json("detail", &self.sealed_detail)?;
        let named = |person: Option<Uuid>, key: Option<Vec<u8>>, name: Option<Vec<u8>>| {
            let (Some(person), Some(key), Some(name)) = (person, key, name) else { return Ok(None) };
            let name = vault.open_record(&key, &person_record(person))?.open_text("name", &name)?;
            Ok::<_, Error>(Some((person, name)))
        };
        Ok(Mandate {
            id: self.id,
            principal: named(self.principal, self.principal_key, self.principal_name)?,
            agent: named(self.agent, self.agent_key, self.agent_name)?,
            kind: self.kind,
            relation: self.relation,
            powers: Powers::parse(&self.powers),
            limited: self.limited,
            scope: Scope::parse(&self.services),
            way: self.way,
            term: Term { state: self.state, from: self.valid_from, until: self.valid_until, died: self.died },
            detail,
            needs_look: self.needs_look,
            proposed_at: self.proposed_at,
            confirmed_at: self.confirmed_at,
            ended_at: self.ended_at,
        })
    }
}

/// The mandates of a person, as principal, as agent, and those that wait for them to agree; newest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_person(tx: &mut Tx, vault: &Vault, person: Uuid) -> Result<Vec<Mandate>> {
    let rows = sql!(tx, fetch_all as Row, OF_PERSON, person)?;
    rows.into_iter().map(|row| row.open(vault)).collect()
}

/// One mandate.
///
/// # Errors
/// `NotFound`; those of the database and the vault.
pub async fn by_id(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Mandate> {
    sql!(tx, fetch_optional as Row, BY_ID, id)?.ok_or(Error::NotFound)?.open(vault)
}

/// Those that a lead is to look at.
///
/// # Errors
/// Those of the database and the vault.
pub async fn to_look_at(tx: &mut Tx, vault: &Vault) -> Result<Vec<Mandate>> {
    let rows = sql!(tx, fetch_all as Row, TO_LOOK_AT)?;
    rows.into_iter().map(|row| row.open(vault)).collect()
}

/// A lead has looked.
///
/// # Errors
/// Those of the database.
pub async fn looked_at(tx: &mut Tx, id: Uuid) -> Result<()> {
    sql!(tx, execute, LOOKED_AT, id)?;
    Ok(())
}

/// The side that had to agree does, as this person; false where nothing waits for them.
///
/// # Errors
/// Those of the database.
pub async fn agree(
    tx: &mut Tx,
    id: Uuid,
    (side, person): (Side, Uuid),
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<bool> {
    let statement = match side {
        Side::Principal => AGREE_AS_PRINCIPAL,
        Side::Agent => AGREE_AS_AGENT,
    };
    let agreed = sql!(tx, execute, statement, id, person, by, at)? == 1;
    if agreed && let Some((Some(agent),)) = sql!(tx, fetch_optional as (Option<Uuid>,), AGENT_OF, id)? {
        count_many(tx, id, agent).await?;
    }
    Ok(agreed)
}

/// Whether a mandate of a kind waits for the person with an identity number: checked by the number alone.
///
/// # Errors
/// Those of the database.
pub async fn waits_for(tx: &mut Tx, id: Uuid, person: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), WAITS_FOR, id, person)?.is_some())
}

/// What was granted by phone counts whole: both and the proof were seen in person.
///
/// # Errors
/// Those of the database.
pub async fn lift_limit(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, LIFT_LIMIT, id, by, at)? == 1)
}

/// Ends one; false where it was ended already.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, END, id, by, at)? == 1)
}

/// Marks a mandate to be looked at where its agent acts for many who are no relatives.
async fn count_many(tx: &mut Tx, id: Uuid, agent: Uuid) -> Result<()> {
    let rows = sql!(tx, fetch_all as (Uuid, Relation, Kind), AGENTS, agent)?;
    let strangers =
        rows.iter().filter(|(_, relation, kind)| !relation.is_family() && *kind != Kind::Institution);
    let mut people: Vec<Uuid> = strangers.map(|(principal, ..)| *principal).collect();
    people.sort_unstable();
    people.dedup();
    if people.len() >= MANY {
        sql!(tx, execute, MARK, id)?;
    }
    Ok(())
}

/// The mobile phone on which the principal of a mandate is told of what was done for them, and whether the text must not
/// say what it is about; none where they gave none, or must not be told by text.
///
/// # Errors
/// Those of the database and the vault.
pub async fn phone_of_principal(tx: &mut Tx, vault: &Vault, mandate: Uuid) -> Result<Option<(String, bool)>> {
    let found = sql!(tx, fetch_optional as (Option<Uuid>, bool), TOLD, mandate)?;
    let Some((Some(person), false)) = found else { return Ok(None) };
    let Some(profile) = residents::profile(tx, vault, person).await? else { return Ok(None) };
    Ok(mobile(&profile).map(|phone| (phone.as_str().to_owned(), profile.is_phone_unsafe())))
}

/// The mobile phone of a contact card.
pub fn mobile(profile: &Profile) -> Option<Phone> {
    Phone::parse(profile.phone.as_deref()?).ok().filter(Phone::is_mobile)
}

/// Whether a case was begun under a mandate that somebody has ended.
///
/// # Errors
/// Those of the database.
pub async fn ended_for(tx: &mut Tx, case: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), ENDED_FOR, case, MandateState::Ended)?.is_some())
}

row! {
    /// Something that was done under a mandate.
    #[derive(Clone, Debug)]
    pub struct Deed {
        /// When.
        pub at: DateTime<Utc>,
        /// What, by the name of the event.
        pub kind: String,
        /// Number of the case.
        pub number: String,
        /// Its service.
        pub service: String,
    }
}

/// What was done under a mandate, newest first; at most 200.
///
/// # Errors
/// Those of the database.
pub async fn deeds(tx: &mut Tx, mandate: Uuid) -> Result<Vec<Deed>> {
    sql!(tx, fetch_all as Deed, DEEDS, mandate)
}

/// Notes that somebody of the staff looked at a person's mandates.
///
/// # Errors
/// Those of the database.
pub async fn note_look(tx: &mut Tx, person: Uuid, reader: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, NOTE_LOOK, new_id(at), person, reader, at)?;
    Ok(())
}

macro_rules! mandates {
    ($which:literal) => {
        concat!(
            "SELECT m.id, m.record_key, m.principal, m.agent, m.kind, m.relation, m.powers, m.limited, m.services,
                m.way, m.valid_from, m.valid_until, m.state, m.sealed_detail, m.needs_look, m.proposed_at,
                m.confirmed_at, m.ended_at, p.record_key AS principal_key, p.sealed_name AS principal_name,
                a.record_key AS agent_key, a.sealed_name AS agent_name,
                (p.deceased_at IS NOT NULL OR a.deceased_at IS NOT NULL) AS died
            FROM mandates m LEFT JOIN people p ON p.id = m.principal LEFT JOIN people a ON a.id = m.agent ",
            $which
        )
    };
}

const ADD: &str =
    "INSERT INTO mandates (id, record_key, principal, agent, wanted_hash, kind, relation, powers, limited,
        services, way, valid_from, valid_until, state, sealed_detail, needs_look, proposed_by, proposed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, FALSE, $16, $17)
    ON CONFLICT DO NOTHING";
const OF_PERSON: &str = mandates!(
    "WHERE m.principal = $1 OR m.agent = $1
        OR m.wanted_hash = (SELECT h.id_number_hash FROM people h WHERE h.id = $1)
    ORDER BY m.proposed_at DESC LIMIT 200"
);
const BY_ID: &str = mandates!("WHERE m.id = $1 AND m.relation <> ''");
const TO_LOOK_AT: &str = mandates!("WHERE m.needs_look = TRUE ORDER BY m.agent, m.proposed_at LIMIT 200");
const LOOKED_AT: &str = "UPDATE mandates SET needs_look = FALSE WHERE id = $1";
const WAITS_FOR: &str = "SELECT id FROM mandates WHERE id = $1 AND state = 'proposed'
    AND wanted_hash = (SELECT h.id_number_hash FROM people h WHERE h.id = $2)";
const AGREE_AS_PRINCIPAL: &str = "UPDATE mandates SET principal = $2, state = 'active', wanted_hash = NULL,
        confirmed_by = $3, confirmed_at = $4
    WHERE id = $1 AND state = 'proposed' AND principal IS NULL
        AND wanted_hash = (SELECT h.id_number_hash FROM people h WHERE h.id = $2)";
const AGREE_AS_AGENT: &str = "UPDATE mandates SET agent = $2, state = 'active', wanted_hash = NULL,
        confirmed_by = $3, confirmed_at = $4
    WHERE id = $1 AND state = 'proposed' AND agent IS NULL
        AND wanted_hash = (SELECT h.id_number_hash FROM people h WHERE h.id = $2)";
const AGENT_OF: &str = "SELECT agent FROM mandates WHERE id = $1";
const LIFT_LIMIT: &str = "UPDATE mandates SET limited = FALSE, confirmed_by = $2, confirmed_at = $3
    WHERE id = $1 AND limited = TRUE AND state = 'active'";
const END: &str =
    "UPDATE mandates SET state = 'ended', wanted_hash = NULL, needs_look = FALSE, ended_by = $2,
        ended_at = $3
    WHERE id = $1 AND state <> 'ended'";
const AGENTS: &str = "SELECT principal, relation, kind FROM mandates WHERE agent = $1 AND state = 'active' AND principal IS NOT NULL";
const MARK: &str = "UPDATE mandates SET needs_look = TRUE WHERE id = $1";
const TOLD: &str = "SELECT m.principal, p.safety_flag_at IS NOT NULL OR p.deceased_at IS NOT NULL AS silent
    FROM mandates m JOIN people p ON p.id = m.principal WHERE m.id = $1";
const ENDED_FOR: &str =
    "SELECT m.id FROM drafts d JOIN mandates m ON m.id = d.mandate WHERE d.id = $1 AND m.state = $2";
const DEEDS: &str = "SELECT e.at, e.kind, c.number, c.service FROM events e JOIN cases c ON c.id = e.case_id
    WHERE e.mandate = $1 AND c.erased_at IS NULL ORDER BY e.at DESC LIMIT 200";
const NOTE_LOOK: &str = "INSERT INTO mandate_looks (id, person, reader, at) VALUES ($1, $2, $3, $4)";
