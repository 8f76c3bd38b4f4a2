//! What a unit must act on, most urgent clock first, and how a case is found again.
//!
//! The queue is read by keyset, so that a page costs the same however long the queue is; counts stop at 999.
//! Search finds the terms of `search_terms`: nothing personal is searched
//! in the clear.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::case::{Channel, ClockState, Subject};
use super::search_terms::wanted;
use super::store::record;
use crate::database::{Tx, row, sql};
use crate::error::Result;

use crate::vault::{RecordId, Vault};

/// Rows on a page.
pub const PAGE: i64 = 20;

/// One line of the queue.
#[derive(Clone, Debug)]
pub struct Line {
    /// Id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Service.
    pub service: String,
    /// Stage.
    pub stage: String,
    /// How it came.
    pub channel: Channel,
    /// Whom it is about.
    pub name: String,
    /// Name of the officer who holds it.
    pub holder: Option<String>,
    /// Whether the identity was checked.
    pub checked: bool,
    /// What its clock does.
    pub clock: ClockState,
    /// Its last day.
    pub due_on: Option<NaiveDate>,
    /// Where the next page begins.
    pub queue_at: DateTime<Utc>,
    /// Whether whoever reads the list stays away from it (see `recusals`): then it is named by its number alone.
    pub kept_away: bool,
}

/// Which part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All open cases of the unit.
    Unit,
    /// Those that somebody holds.
    Of(Uuid),
    /// Those nobody holds.
    Free,
    /// Those that wait for the resident.
    Paused,
}

/// What stands in a unit's list though another unit has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lent {
    /// Those that the unit is asked to look at beforehand.
    Checking,
    /// Those that are referred to the unit, whoever holds them.
    Referred,
}

/// Where a page of the queue begins.
#[derive(Clone, Copy, Debug)]
pub struct After {
    /// Time it sorts by.
    pub queue_at: DateTime<Utc>,
    /// Id, among equals.
    pub id: Uuid,
}

impl After {
    fn or_start(after: Option<Self>) -> (DateTime<Utc>, Uuid) {
        after.map_or((DateTime::UNIX_EPOCH, Uuid::nil()), |after| (after.queue_at, after.id))
    }

    /// Where a page begins, from the query of the link before: microseconds and id.
    pub fn in_query(query: &[(String, String)]) -> Option<Self> {
        let text = query.iter().find(|(name, _)| name == "after").map(|(_, value)| value.as_str())?;
        let (micros, id) = text.split_once('-')?;
        Some(Self {
            queue_at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
            id: Uuid::try_parse(id).ok()?,
        })
    }
}

impl Line {
    /// What the link to the next page says of where it begins.
    pub fn place(&self) -> String {
        format!("{}-{}", self.queue_at.timestamp_micros(), self.id)
    }
}

// A page has twenty of these, and each column costs as much as reading it: no more than the page shows.
row! {
    #[derive(Debug)]
    struct LineRow {
        id: Uuid,
        number: String,
        record_key: Vec<u8>,
        service: String,
        stage: String,
        channel: Channel,
        sealed_subject: Vec<u8>,
        checked: bool,
        clock_state: ClockState,
        due_on: Option<NaiveDate>,
        queue_at: DateTime<Utc>,
        holder: Option<Uuid>,
        holder_key: Option<Vec<u8>>,
        holder_name: Option<Vec<u8>>,
        kept_away: bool,
    }
}

row! {
    #[derive(Debug)]
    struct CountedRow {
        #[sqlx(flatten)]
        line: LineRow,
        counts: i64,
    }
}

row! {
    #[derive(Debug)]
    struct CoordinatedRow {
        #[sqlx(flatten)]
        line: LineRow,
        unit: String,
    }
}

/// Names of holders that were opened: a page has few, again and again.
type Names = HashMap<Uuid, String>;

fn open_all(vault: &Vault, rows: impl IntoIterator<Item = LineRow>) -> Result<Vec<Line>> {
    let mut names = Names::new();
    rows.into_iter().map(|row| row.open(vault, &mut names)).collect()
}

impl LineRow {
    fn open(self, vault: &Vault, names: &mut Names) -> Result<Line> {
        let key = vault.open_record(&self.record_key, &record(self.id))?;
        let subject: Subject = key.open_json::<Subject>("subject", &self.sealed_subject)?.withheld();
        let holder = match (self.holder, self.holder_key, self.holder_name) {
            (Some(id), ..) if names.contains_key(&id) => names.get(&id).cloned(),
            (Some(id), Some(wrapped), Some(name)) => {
                let name =
                    vault.open_record(&wrapped, &RecordId::new("accounts", id))?.open_text("name", &name)?;
                names.insert(id, name.clone());
                Some(name)
            }
            _ => None,
        };
        Ok(Line {
            id: self.id,
            number: self.number,
            service: self.service,
            stage: self.stage,
            channel: self.channel,
            name: subject.name,
            holder,
            checked: self.checked,
            clock: self.clock_state,
            due_on: self.due_on,
            queue_at: self.queue_at,
            kept_away: self.kept_away,
        })
    }
}

/// Who reads a list.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'r> {
    /// Their account.
    pub by: Uuid,
    /// Their unit.
    pub unit: &'r str,
}

/// What a list is narrowed down to; empty: all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// A service.
    pub service: String,
    /// A stage.
    pub stage: String,
}

/// One page of the queue of a unit, and how pressing all of its cases are, in one statement: no page of staff is seen
/// more often. One row more than a page tells that there is another; the three times are as in `counts`.
///
/// # Errors
/// Those of the database and the vault.
pub async fn page(
    tx: &mut Tx,
    vault: &Vault,
    Reading { by, unit }: Reading<'_>,
    ends: [DateTime<Utc>; 3],
    (part, only): (Part, &Only),
    after: Option<After>,
) -> Result<(Vec<Line>, Counts)> {
    let (at, id) = After::or_start(after);
    let [past, now, soon] = ends;
    let Only { service, stage } = only;
    let text = match part {
        Part::Unit => UNIT,
        Part::Free => FREE,
        Part::Paused => PAUSED,
        Part::Of(_) => OF,
    };
    let rows = match part {
        Part::Of(who) => {
            sql!(tx, fetch_all as CountedRow, text, unit, by, at, id, past, now, soon, service, stage, who)?
        }
        _ => sql!(tx, fetch_all as CountedRow, text, unit, by, at, id, past, now, soon, service, stage)?,
    };
    let counts = match rows.first() {
        Some(row) => Counts::of(row.counts),
        None => counts(tx, unit, ends).await?,
    };
    Ok((open_all(vault, rows.into_iter().map(|row| row.line))?, counts))
}

/// One page of what is lent to a unit; one row more than a page tells that there is another.
///
/// # Errors
/// Those of the database and the vault.
pub async fn lent(
    tx: &mut Tx,
    vault: &Vault,
    Reading { by, unit }: Reading<'_>,
    lent: Lent,
    after: Option<After>,
) -> Result<Vec<Line>> {
    let (at, id) = After::or_start(after);
    let rows = match lent {
        Lent::Checking => sql!(tx, fetch_all as LineRow, CHECKING, unit, by, at, id)?,
        Lent::Referred => sql!(tx, fetch_all as LineRow, REFERRED, unit, by, at, id)?,
    };
    open_all(vault, rows)
}

/// Later than any limit is over; both databases know the day.
pub fn far_future() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::UNIX_EPOCH)
}

/// One page of what a unit coordinates and others have, most urgent first, each with the unit that has it; only what is due
/// before an instant. One row more than a page tells that there is another.
///
/// # Errors
/// Those of the database and the vault.
pub async fn coordinated(
    tx: &mut Tx,
    vault: &Vault,
    Reading { by, unit }: Reading<'_>,
    before: DateTime<Utc>,
    after: Option<After>,
) -> Result<Vec<(Line, String)>> {
    let (at, id) = After::or_start(after);
    let rows = sql!(tx, fetch_all as CoordinatedRow, COORDINATED, unit, by, at, id, before)?;
    let mut names = Names::new();
    rows.into_iter().map(|row| Ok((row.line.open(vault, &mut names)?, row.unit))).collect()
}

/// How many are overdue, due today, due soon, and the rest; each counted to 999 at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Past their last day.
    pub overdue: i64,
    /// Last day today.
    pub today: i64,
    /// Last day within two working days.
    pub soon: i64,
    /// All others that are open.
    pub rest: i64,
}

impl Counts {
    /// Four numbers of three digits, one behind the other.
    const fn of(digits: i64) -> Self {
        Self {
            overdue: digits / 1_000_000_000,
            today: digits / 1_000_000 % 1_000,
            soon: digits / 1_000 % 1_000,
            rest: digits % 1_000,
        }
    }
}

/// Counts the open cases of a unit by urgency. The three times are the ends of yesterday, today and the second
/// working day from now, in China.
pub async fn counts(tx: &mut Tx, unit: &str, ends: [DateTime<Utc>; 3]) -> Result<Counts> {
    Ok(Counts::of(sql!(tx, fetch_one as (i64,), COUNTS, unit, ends[0], ends[1], ends[2])?.0))
}

/// Counts the open cases that somebody of a unit holds, by the same urgency.
///
/// # Errors
/// Those of the database.
pub async fn counts_of(tx: &mut Tx, unit: &str, holder: Uuid, ends: [DateTime<Utc>; 3]) -> Result<Counts> {
    let counts = sql!(tx, fetch_one as (i64,), COUNTS_OF, unit, ends[0], ends[1], ends[2], holder)?;
    Ok(Counts::of(counts.0))
}

/// Counts the open cases of a unit that nobody holds, to 999 at most.
///
/// # Errors
/// Those of the database.
pub async fn count_free(tx: &mut Tx, unit: &str) -> Result<i64> {
    Ok(sql!(tx, fetch_one as (i64,), COUNT_FREE, unit)?.0)
}

/// Cases that a unit has or coordinates and a typed text finds.
pub async fn search(
    tx: &mut Tx,
    vault: &Vault,
    Reading { by, unit }: Reading<'_>,
    typed: &str,
) -> Result<Vec<Line>> {
    let wanted = wanted(vault, typed);
    let Some(first) = wanted.first() else { return Ok(Vec::new()) };
    // Three terms narrow a name down enough; asking for the same one again changes nothing.
    let second = wanted.get(1).unwrap_or(first);
    let third = wanted.get(2).unwrap_or(first);
    let rows = sql!(tx, fetch_all as LineRow, SEARCH, unit, by, first, second, third)?;
    open_all(vault, rows)
}

/// Counts the open cases of the house by stage.
pub async fn open_by_stage(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    sql!(tx, fetch_all as (String, i64), OPEN_BY_STAGE)
}

// By way of the units, whose index of the queue finds the open cases: a table of closed ones is not walked.
const OPEN_BY_STAGE: &str = "SELECT c.stage, COUNT(*) FROM units u CROSS JOIN cases c
    WHERE c.unit = u.code AND c.open = TRUE GROUP BY c.stage ORDER BY c.stage";

// $1 is the unit, $2 who reads. The limit, a page and one row more, stands in the text: SQLite plans a statement whose
// limit is bound anew each time it runs.
const _: () = assert!(PAGE == 20, "the limit in the text");

macro_rules! lines {
    ($rest:literal) => {
        lines!("", $rest)
    };
    ($more:expr, $rest:expr) => {
        concat!(
            "SELECT c.id, c.number, c.record_key, c.service, c.stage, c.channel, c.sealed_subject,
                c.person IS NOT NULL AS checked, c.clock_state, c.due_on, c.queue_at, c.holder,
                a.record_key AS holder_key, a.sealed_name AS holder_name,
                EXISTS (SELECT 1 FROM recusals r JOIN search_terms t ON t.term_hash = r.term_hash
                    WHERE r.account = $2 AND r.ended_at IS NULL AND t.case_id = c.id) AS kept_away",
            $more,
            " FROM cases c LEFT JOIN accounts a ON a.id = c.holder ",
            $rest
        )
    };
}

// So many of those that a condition leaves, to 999 at most.
macro_rules! count {
    ($of:literal, $($when:literal)*) => {
        concat!(
            "(SELECT count(*) FROM (SELECT 1 FROM cases WHERE unit = $1 AND open = TRUE ",
            $of,
            $($when,)*
            " LIMIT 999) n)"
        )
    };
}

// Overdue, due today, soon and later, by the names of the three ends of days: four numbers of three digits in one.
macro_rules! counts {
    ($of:literal, $past:literal, $today:literal, $soon:literal) => {
        concat!(
            count!($of, " AND queue_at <= " $past),
            " * 1000000000 + ",
            count!($of, " AND queue_at > " $past " AND queue_at <= " $today),
            " * 1000000 + ",
            count!($of, " AND queue_at > " $today " AND queue_at <= " $soon),
            " * 1000 + ",
            count!($of, " AND queue_at > " $soon),
            " AS counts"
        )
    };
}

// $5 to $7 are the ends of days, $8 and $9 what the lines are narrowed down to.
macro_rules! counted_lines {
    ($rest:literal) => {
        lines!(
            concat!(", ", counts!("", "$5", "$6", "$7")),
            concat!(
                "WHERE c.unit = $1 AND c.open = TRUE AND (c.queue_at, c.id) > ($3, $4)
                    AND ($8 = '' OR c.service = $8) AND ($9 = '' OR c.stage = $9) ",
                $rest,
                " ORDER BY c.queue_at, c.id LIMIT 21"
            )
        )
    };
}

const UNIT: &str = counted_lines!("");
const OF: &str = counted_lines!("AND c.holder = $10");
const FREE: &str = counted_lines!("AND c.holder IS NULL");
const PAUSED: &str = counted_lines!("AND c.clock_state = 'paused'");
const CHECKING: &str = lines!(
    "WHERE c.checking = $1 AND c.open = TRUE AND (c.queue_at, c.id) > ($3, $4)
     ORDER BY c.queue_at, c.id LIMIT 21"
);
const REFERRED: &str = lines!(
    "WHERE c.referred_to = $1 AND c.open = TRUE AND (c.queue_at, c.id) > ($3, $4)
     ORDER BY c.queue_at, c.id LIMIT 21"
);
const COORDINATED: &str = lines!(
    ", c.unit",
    "WHERE c.coordinator = $1 AND c.open = TRUE AND c.unit <> $1 AND (c.queue_at, c.id) > ($3, $4)
        AND c.queue_at < $5
     ORDER BY c.queue_at, c.id LIMIT 21"
);
const SEARCH: &str = lines!(
    "WHERE (c.unit = $1 OR c.coordinator = $1)
        AND c.id IN (SELECT case_id FROM search_terms WHERE term_hash = $3)
        AND c.id IN (SELECT case_id FROM search_terms WHERE term_hash = $4)
        AND c.id IN (SELECT case_id FROM search_terms WHERE term_hash = $5)
     ORDER BY c.open DESC, c.queue_at, c.id LIMIT 50"
);
const COUNTS: &str = concat!("SELECT ", counts!("", "$2", "$3", "$4"));
const COUNTS_OF: &str = concat!("SELECT ", counts!("AND holder = $5", "$2", "$3", "$4"));
const COUNT_FREE: &str = "SELECT count(*) FROM (SELECT 1 FROM cases
    WHERE unit = $1 AND open = TRUE AND holder IS NULL LIMIT 999) a";
