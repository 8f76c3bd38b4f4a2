//! The record: chain heads sealed in batches, and the check that nothing was changed, lost or reordered.
//!
//! Each case has its own chain, written inside the case's transaction. A job chains the events that no batch has
//! yet into a batch with a hash of its own. `verify` walks everything and names the first thing that is wrong.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::event::{ActorRole, Doer, Link, commitment};
use super::store::record;
use crate::database::{Database, Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::hex;
use crate::vault::{Vault, chain};

/// Events in a batch at most.
const BATCH: i64 = 5_000;

row! {
    #[derive(Debug)]
    struct Head {
        case_id: Uuid,
        seq: i64,
        hash: Vec<u8>,
    }
}

/// Seals what no batch has yet; tells how many events that were.
///
/// # Errors
/// Those of the database.
pub async fn seal(tx: &mut Tx, now: DateTime<Utc>) -> Result<i64> {
    // The last batch first: whoever ends a batch after this has taken the number below, and whoever did before has marked
    // its events, so that nothing is sealed twice.
    let (last, before) = sql!(tx, fetch_optional as (i64, Vec<u8>), LAST_SEAL)?.unwrap_or((0, vec![0; 32]));
    let heads = sql!(tx, fetch_all as Head, UNSEALED, BATCH)?;
    if heads.is_empty() {
        return Ok(0);
    }
    let seq = last + 1;
    let root = root(&heads);
    let count = i64::try_from(heads.len()).map_err(Error::internal)?;
    let hash = seal_hash(&before, seq, now, count, &root)?;
    // Another server on the same database seals at this moment: what it leaves is sealed with the next round.
    if sql!(tx, execute, ADD_SEAL, seq, now, count, root.as_slice(), hash.as_slice())? == 0 {
        return Ok(0);
    }
    for head in &heads {
        sql!(tx, execute, MARK, head.case_id, head.seq, seq)?;
    }
    Ok(count)
}

fn root(heads: &[Head]) -> [u8; 32] {
    heads.iter().fold([0; 32], |root, head| {
        chain(&root, &[head.case_id.as_bytes(), &head.seq.to_be_bytes(), &head.hash])
    })
}

fn seal_hash(before: &[u8], seq: i64, at: DateTime<Utc>, count: i64, root: &[u8; 32]) -> Result<[u8; 32]> {
    let before: &[u8; 32] = before.try_into().map_err(|_| Error::internal("a seal has the wrong length"))?;
    Ok(chain(before, &[&seq.to_be_bytes(), &at.timestamp_micros().to_be_bytes(), &count.to_be_bytes(), root]))
}

/// The head of the record: number and hash of the newest batch. Kept on another host, it shows that nobody has written the
/// whole record anew: whoever holds the database can do that, and cannot change what is elsewhere.
///
/// # Errors
/// Those of the database.
pub async fn head(tx: &mut Tx) -> Result<Option<(i64, String)>> {
    let last = sql!(tx, fetch_optional as (i64, Vec<u8>), LAST_SEAL)?;
    Ok(last.map(|(seq, hash)| (seq, hex(&hash))))
}

/// Heads out of what another host kept of the log: of each line that has one, number and hash.
pub fn heads_in(log: &str) -> Vec<(i64, String)> {
    let word = |line: &str, name: &str| {
        let rest = line.split(name).nth(1)?.trim_start_matches(['=', ':', '"', ' ']);
        Some(rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
    };
    let lines = log.lines().filter(|line| line.contains(HEAD));
    lines
        .filter_map(|line| Some((word(line, "batch")?.parse().ok()?, word(line, "hash")?)))
        .filter(|(_, hash)| hash.len() == 64)
        .collect()
}

/// What the log calls a head.
pub const HEAD: &str = "record.head";

/// Compares the record with heads that another host kept: names the first batch that is gone or differs.
///
/// # Errors
/// Those of the database.
pub async fn against(tx: &mut Tx, heads: &[(i64, String)]) -> Result<Option<Finding>> {
    for (seq, kept) in heads {
        let found = sql!(tx, fetch_optional as (Vec<u8>,), SEAL, *seq)?;
        let what = match found {
            Some((hash,)) if hex(&hash) == *kept => continue,
            Some(_) => "the batch differs from the head that another host kept",
            None => "the batch is missing, and another host kept its head",
        };
        return Ok(Some(Finding::Broken { place: format!("seal {seq}"), seq: *seq, what }));
    }
    Ok(None)
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Everything holds.
    Whole {
        /// Cases walked.
        cases: i64,
        /// Events walked.
        events: i64,
        /// Batches walked.
        seals: i64,
    },
    /// The first thing that does not.
    Broken {
        /// The case's number, or `seal <n>`.
        place: String,
        /// The event's place in the case, or the batch's number.
        seq: i64,
        /// What is wrong, in words.
        what: &'static str,
    },
}

row! {
    #[derive(Debug)]
    struct EventRow {
        case_id: Uuid,
        number: String,
        case_key: Vec<u8>,
        case_events: i64,
        case_head: Vec<u8>,
        seq: i64,
        at: DateTime<Utc>,
        kind: String,
        actor: Option<Uuid>,
        actor_role: ActorRole,
        mandate: Option<Uuid>,
        sealed_body: Option<Vec<u8>>,
        salt: Option<Vec<u8>>,
        commitment: Vec<u8>,
        hash: Vec<u8>,
    }
}

/// Walks every chain and every batch.
///
/// # Errors
/// Those of the database and the vault.
pub async fn verify(database: &Database, vault: &Vault) -> Result<Finding> {
    let mut tx = database.read().await?;
    let (mut cases, mut events, mut after) = (0, 0, (Uuid::nil(), 0));
    let mut chain_of: Option<Chain> = None;
    loop {
        let rows = sql!(tx, fetch_all as EventRow, WALK, after.0, after.1)?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            after = (row.case_id, row.seq);
            events += 1;
            if chain_of.as_ref().is_none_or(|chain| chain.case != row.case_id) {
                if let Some(broken) = chain_of.take().and_then(Chain::end) {
                    return Ok(broken);
                }
                cases += 1;
                chain_of = Some(Chain::begin(&row));
            }
            if let Some(broken) =
                chain_of.as_mut().map(|chain| chain.follow(vault, &row)).transpose()?.flatten()
            {
                return Ok(broken);
            }
        }
    }
    if let Some(broken) = chain_of.and_then(Chain::end) {
        return Ok(broken);
    }
    if let Some((number,)) = sql!(tx, fetch_optional as (String,), WITHOUT_EVENTS)? {
        return Ok(Finding::Broken { place: number, seq: 1, what: "the case has no events" });
    }
    verify_seals(&mut tx, cases, events).await
}

/// One case's chain while it is walked.
struct Chain {
    case: Uuid,
    number: String,
    before: [u8; 32],
    seq: i64,
    events: i64,
    head: Vec<u8>,
    /// The first event that says nothing any more.
    empty: Option<i64>,
    /// Whether the last one tells that the case was erased.
    erased: bool,
}

impl Chain {
    fn begin(row: &EventRow) -> Self {
        Self {
            case: row.case_id,
            number: row.number.clone(),
            before: [0; 32],
            seq: 0,
            events: row.case_events,
            head: row.case_head.clone(),
            empty: None,
            erased: false,
        }
    }

    fn broken(&self, seq: i64, what: &'static str) -> Finding {
        Finding::Broken { place: self.number.clone(), seq, what }
    }

    fn follow(&mut self, vault: &Vault, row: &EventRow) -> Result<Option<Finding>> {
        self.seq += 1;
        if row.seq != self.seq {
            return Ok(Some(self.broken(self.seq, "an event is missing")));
        }
        let Ok(committed) = <[u8; 32]>::try_from(row.commitment.as_slice()) else {
            return Ok(Some(self.broken(row.seq, "the commitment was changed")));
        };
        let link = Link {
            before: &self.before,
            case: row.case_id,
            seq: row.seq,
            at: row.at,
            kind: &row.kind,
            actor: Doer { account: row.actor, mandate: row.mandate },
            role: row.actor_role,
            commitment: &committed,
        };
        let hash = link.hash();
        if hash.as_slice() != row.hash {
            return Ok(Some(self.broken(row.seq, "who, when, what or the order was changed")));
        }
        if let (Some(sealed), Some(salt)) = (&row.sealed_body, &row.salt) {
            let key = vault.open_record(&row.case_key, &record(row.case_id))?;
            let body = key.open("event", sealed);
            let salt = <[u8; 16]>::try_from(salt.as_slice());
            match (body, salt) {
                (Ok(body), Ok(salt)) if commitment(&salt, &body) == committed => {}
                _ => return Ok(Some(self.broken(row.seq, "the content was changed"))),
            }
        }
        if row.sealed_body.is_none() {
            self.empty = self.empty.or(Some(row.seq));
        }
        self.erased = row.kind == "erased";
        self.before = hash;
        Ok(None)
    }

    fn end(self) -> Option<Finding> {
        if self.seq != self.events {
            Some(self.broken(self.seq + 1, "events are missing at the end"))
        } else if self.before.as_slice() != self.head {
            Some(self.broken(self.seq, "the case's head was changed"))
        } else {
            let gone = self.empty.filter(|_| !self.erased)?;
            Some(self.broken(gone, "the content is gone, and the case was not erased"))
        }
    }
}

row! {
    #[derive(Debug)]
    struct SealRow {
        seq: i64,
        at: DateTime<Utc>,
        count: i64,
        root: Vec<u8>,
        hash: Vec<u8>,
    }
}

async fn verify_seals(tx: &mut Tx, cases: i64, events: i64) -> Result<Finding> {
    let seals = sql!(tx, fetch_all as SealRow, SEALS)?;
    let mut before = vec![0; 32];
    for (place, seal) in seals.iter().enumerate() {
        let broken = |what| Ok(Finding::Broken { place: format!("seal {}", seal.seq), seq: seal.seq, what });
        if i64::try_from(place + 1).ok() != Some(seal.seq) {
            return broken("a batch is missing");
        }
        let heads = sql!(tx, fetch_all as Head, SEALED_IN, seal.seq)?;
        if i64::try_from(heads.len()).ok() != Some(seal.count) {
            return broken("a sealed event is missing");
        }
        let root = root(&heads);
        if root.as_slice() != seal.root
            || seal_hash(&before, seal.seq, seal.at, seal.count, &root)?.as_slice() != seal.hash
        {
            return broken("the batch was changed");
        }
        before.clone_from(&seal.hash);
    }
    let last = i64::try_from(seals.len()).map_err(Error::internal)?;
    if let Some((number, seq)) = sql!(tx, fetch_optional as (String, i64), SEALED_IN_NONE, last)? {
        return Ok(Finding::Broken { place: number, seq, what: "the batch it was sealed in is missing" });
    }
    Ok(Finding::Whole { cases, events, seals: i64::try_from(seals.len()).map_err(Error::internal)? })
}

const UNSEALED: &str =
    "SELECT case_id, seq, hash FROM events WHERE sealed_in IS NULL ORDER BY case_id, seq LIMIT $1";
const LAST_SEAL: &str = "SELECT seq, hash FROM seals ORDER BY seq DESC LIMIT 1";
const SEAL: &str = "SELECT hash FROM seals WHERE seq = $1";
const ADD_SEAL: &str = "INSERT INTO seals (seq, at, count, root, hash) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING";
const MARK: &str = "UPDATE events SET sealed_in = $3 WHERE case_id = $1 AND seq = $2";
const SEALED_IN: &str = "SELECT case_id, seq, hash FROM events WHERE sealed_in = $1 ORDER BY case_id, seq";
const SEALS: &str = "SELECT seq, at, count, root, hash FROM seals ORDER BY seq";
const WALK: &str =
    "SELECT e.case_id, c.number, c.record_key AS case_key, c.events AS case_events, c.head AS case_head,
        e.seq, e.at, e.kind, e.actor, e.actor_role, e.mandate, e.sealed_body, e.salt, e.commitment, e.hash
    FROM events e JOIN cases c ON c.id = e.case_id
    WHERE (e.case_id, e.seq) > ($1, $2) ORDER BY e.case_id, e.seq LIMIT 1000";
const SEALED_IN_NONE: &str = "SELECT c.number, e.seq FROM events e JOIN cases c ON c.id = e.case_id
    WHERE e.sealed_in > $1 LIMIT 1";
const WITHOUT_EVENTS: &str = "SELECT number FROM cases c
    WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.case_id = c.id) LIMIT 1";
