//! What the register suggests that somebody could apply for (政策找人), in the database. It is told to them, and never
//! applied for without them: 补贴 are given on application (民发〔2021〕70号).

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::database::{Tx, column_text, row, sql};
use crate::error::Result;
use crate::vault::{Lookup, Vault};

/// Where a proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// They are still to be told.
    Waiting,
    /// They were told, and have not applied.
    Told,
    /// They do not want it.
    Declined,
    /// They applied, or have it.
    Applied,
}

column_text!(State);

impl State {
    /// All, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Told, Self::Declined, Self::Applied];

    /// The name in addresses and the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Told => "told",
            Self::Declined => "declined",
            Self::Applied => "applied",
        }
    }
}

/// How somebody is to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By a text.
    Text,
    /// By a call.
    Call,
    /// By a printed letter.
    Letter,
    /// Only in person: others read what comes to their phone and must not know.
    InPerson,
}

column_text!(Way);

/// How they were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By a text.
    Text,
    /// On the phone.
    Phone,
    /// In person.
    InPerson,
    /// By a letter that was handed over or posted.
    Letter,
    /// They were not reached.
    NotReached,
}

column_text!(How);

impl How {
    /// What staff can say, with its name in forms.
    pub const SAID: [(Self, &'static str); 4] = [
        (Self::Phone, "phone"),
        (Self::InPerson, "in-person"),
        (Self::Letter, "letter"),
        (Self::NotReached, "not-reached"),
    ];
}

row! {
    /// One proposal.
    #[derive(Clone, Debug)]
    pub struct Proposal {
        /// Id.
        pub id: Uuid,
        /// Whom, in the register.
        pub holder: Uuid,
        /// What.
        pub programme: String,
        /// The certificate by which.
        pub certificate: Uuid,
        /// Where it stands.
        pub state: State,
        /// How they are to be told.
        pub way: Way,
        /// When it was found.
        pub found_at: DateTime<Utc>,
        /// When they were last told, or it was tried.
        pub told_at: Option<DateTime<Utc>>,
        /// How.
        pub told_how: Option<How>,
    }
}

impl Proposal {
    /// Whether a text may go out now: by that way, and not twice a day.
    pub fn may_be_texted_at(&self, now: DateTime<Utc>) -> bool {
        let texted = self.told_at.filter(|_| self.told_how == Some(How::Text));
        self.way == Way::Text && texted.is_none_or(|at| now - at > TimeDelta::days(1))
    }
}

/// Where somebody lives and who decides, for lists.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// The unit that decides.
    pub unit: String,
    /// Community or street.
    pub place: Option<String>,
    /// Its street.
    pub street: Option<String>,
}

/// Whose proposals a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All.
    District,
    /// Of those who live in a street.
    Street(String),
    /// Of those who live in a community.
    Community(String),
    /// Of what a unit decides.
    Unit(String),
}

/// How many a page of a list holds.
pub const PAGE: i64 = 50;

/// The proposals of a holder.
///
/// # Errors
/// Those of the database.
pub async fn of_holder(tx: &mut Tx, holder: Uuid) -> Result<Vec<Proposal>> {
    sql!(tx, fetch_all as Proposal, OF_HOLDER, holder)
}

/// The proposals of a person whose identity was checked.
///
/// # Errors
/// Those of the database.
pub async fn of_person(tx: &mut Tx, person: Uuid) -> Result<Vec<Proposal>> {
    sql!(tx, fetch_all as Proposal, OF_PERSON, person)
}

/// One by its id.
///
/// # Errors
/// Those of the database.
pub async fn by_id(tx: &mut Tx, id: Uuid) -> Result<Option<Proposal>> {
    sql!(tx, fetch_optional as Proposal, BY_ID, id)
}

/// Whether one is within a scope.
///
/// # Errors
/// Those of the database.
pub async fn is_within(tx: &mut Tx, id: Uuid, scope: &Scope) -> Result<bool> {
    let row = sql!(tx, fetch_optional as (String, Option<String>, Option<String>), WHERE_FROM, id)?;
    Ok(row.is_some_and(|(unit, place, street)| match scope {
        Scope::District => true,
        Scope::Street(code) => street.as_ref() == Some(code),
        Scope::Community(code) => place.as_ref() == Some(code),
        Scope::Unit(code) => unit == *code,
    }))
}

/// A page of those in a state, the oldest first; one more than a page where there are more.
///
/// # Errors
/// Those of the database.
pub async fn page(tx: &mut Tx, scope: &Scope, state: State, after: Uuid) -> Result<Vec<Proposal>> {
    let most = PAGE + 1;
    match scope {
        Scope::District => sql!(tx, fetch_all as Proposal, ALL, state, after, most),
        Scope::Street(code) => sql!(tx, fetch_all as Proposal, OF_STREET, state, after, most, code),
        Scope::Community(code) => sql!(tx, fetch_all as Proposal, OF_PLACE, state, after, most, code),
        Scope::Unit(code) => sql!(tx, fetch_all as Proposal, OF_UNIT, state, after, most, code),
    }
}

/// How many there are, by programme and state.
///
/// # Errors
/// Those of the database.
pub async fn counts(tx: &mut Tx, scope: &Scope) -> Result<Vec<(String, State, i64)>> {
    match scope {
        Scope::District => sql!(tx, fetch_all as (String, State, i64), COUNT_ALL),
        Scope::Street(code) => sql!(tx, fetch_all as (String, State, i64), COUNT_STREET, code),
        Scope::Community(code) => sql!(tx, fetch_all as (String, State, i64), COUNT_PLACE, code),
        Scope::Unit(code) => sql!(tx, fetch_all as (String, State, i64), COUNT_UNIT, code),
    }
}

/// Keeps one, new or again.
///
/// # Errors
/// Those of the database.
pub async fn keep(tx: &mut Tx, proposal: &Proposal, listed: &Listed) -> Result<()> {
    let Proposal { id, holder, programme, certificate, state, way, found_at, told_at, told_how } = proposal;
    let (unit, place, street) = (&listed.unit, listed.place.as_deref(), listed.street.as_deref());
    sql!(
        tx,
        execute,
        KEEP,
        *id,
        *holder,
        programme,
        unit,
        place,
        street,
        *certificate,
        *state,
        *way,
        *found_at,
        *told_at,
        *told_how
    )
    .map(drop)
}

/// Takes one out whose reason is gone.
///
/// # Errors
/// Those of the database.
pub async fn remove(tx: &mut Tx, id: Uuid) -> Result<()> {
    sql!(tx, execute, REMOVE, id).map(drop)
}

/// Notes how it was tried to tell somebody of a proposal, and what came of it.
///
/// # Errors
/// Those of the database.
pub async fn note_told(
    tx: &mut Tx,
    id: Uuid,
    how: How,
    (by, at): (Option<Uuid>, DateTime<Utc>),
) -> Result<()> {
    let state = if how == How::NotReached { State::Waiting } else { State::Told };
    sql!(tx, execute, TOLD, id, state, how, by, at).map(drop)
}

/// They do not want it; false where that was said before, or they applied.
///
/// # Errors
/// Those of the database.
pub async fn decline(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(sql!(tx, execute, DECLINE, id)? == 1)
}

/// Somebody applied for a programme: nobody proposes it to them any more by the same certificate.
///
/// # Errors
/// Those of the database.
pub async fn applied(tx: &mut Tx, vault: &Vault, id_number: &str, programme: &str) -> Result<()> {
    let hash = vault.lookup(Lookup::IdNumber, id_number).to_vec();
    sql!(tx, execute, APPLIED, hash, programme).map(drop)
}

macro_rules! proposals {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, p.holder, p.programme, p.certificate, p.state, p.way, p.found_at, p.told_at, p.told_how
            FROM proposals p ",
            $rest
        )
    };
}

const OF_HOLDER: &str = proposals!("WHERE p.holder = $1 ORDER BY p.id");
const OF_PERSON: &str = proposals!(
    "JOIN holders h ON h.id = p.holder JOIN people a ON a.id_number_hash = h.id_number_hash
    WHERE a.id = $1 ORDER BY p.id"
);
const BY_ID: &str = proposals!("WHERE p.id = $1");
const ALL: &str = proposals!("WHERE p.state = $1 AND p.id > $2 ORDER BY p.id LIMIT $3");
const OF_STREET: &str =
    proposals!("WHERE p.state = $1 AND p.id > $2 AND p.street = $4 ORDER BY p.id LIMIT $3");
const OF_PLACE: &str = proposals!("WHERE p.state = $1 AND p.id > $2 AND p.place = $4 ORDER BY p.id LIMIT $3");
const OF_UNIT: &str = proposals!("WHERE p.state = $1 AND p.id > $2 AND p.unit = $4 ORDER BY p.id LIMIT $3");
const WHERE_FROM: &str = "SELECT unit, place, street FROM proposals WHERE id = $1";
const COUNT_ALL: &str =
    "SELECT programme, state, COUNT(*) FROM proposals WHERE state > '' GROUP BY programme, state";
const COUNT_STREET: &str =
    "SELECT programme, state, COUNT(*) FROM proposals WHERE street = $1 GROUP BY programme, state";
const COUNT_PLACE: &str =
    "SELECT programme, state, COUNT(*) FROM proposals WHERE place = $1 GROUP BY programme, state";
const COUNT_UNIT: &str =
    "SELECT programme, state, COUNT(*) FROM proposals WHERE unit = $1 GROUP BY programme, state";
const KEEP: &str = "INSERT INTO proposals
        (id, holder, programme, unit, place, street, certificate, state, way, found_at, told_at, told_how)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (holder, programme) DO UPDATE SET unit = excluded.unit, place = excluded.place,
        street = excluded.street, certificate = excluded.certificate, state = excluded.state,
        way = excluded.way, found_at = excluded.found_at, told_at = excluded.told_at,
        told_how = excluded.told_how";
const REMOVE: &str = "DELETE FROM proposals WHERE id = $1";
const TOLD: &str = "UPDATE proposals SET state = $2, told_how = $3, told_by = $4, told_at = $5
    WHERE id = $1 AND state IN ('waiting', 'told')";
const DECLINE: &str =
    "UPDATE proposals SET state = 'declined' WHERE id = $1 AND state IN ('waiting', 'told')";
const APPLIED: &str = "UPDATE proposals SET state = 'applied'
    WHERE programme = $2 AND holder IN (SELECT id FROM holders WHERE id_number_hash = $1)";
