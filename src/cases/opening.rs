//! A case that begins: sealed before the write, which others wait for in line, and added in it.

use super::Case;
use super::event::{ActorRole, Doer, EventKind};
use super::search_terms::{add_terms, terms};
use super::store::{SealedEvent, record, seal_event};
use crate::database::{Tx, sql};
use crate::error::{Error, Result};
use crate::vault::{RecordKey, Vault};

/// The first event of a case: what happened, and by whom.
#[derive(Clone, Debug)]
pub struct First {
    /// What.
    pub event: EventKind,
    /// Who, where it is known.
    pub actor: Doer,
    /// As what.
    pub role: ActorRole,
}

/// A case that is not in the house yet, with all of it sealed under a key of its own.
pub struct NewCase {
    case: Case,
    key: RecordKey,
    subject: Vec<u8>,
    form: Vec<u8>,
    first: SealedEvent,
    terms: Vec<Vec<u8>>,
}

impl NewCase {
    /// Seals a case, the form as it was shown, and its first event.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn seal(vault: &Vault, mut case: Case, form: &str, first: &First) -> Result<Self> {
        let key = vault.new_record(record(case.id))?;
        let before = [0; 32];
        let (at, actor, role) = (case.opened_at, first.actor, first.role);
        let link = seal_event(&key, &before, case.id, 1, at, &first.event, actor, role)?;
        case.record_key = key.wrapped().to_vec();
        case.events = 1;
        case.head = link.hash;
        Ok(Self {
            subject: key.seal_json("subject", &case.subject)?,
            form: key.seal_text("form", form)?,
            terms: terms(vault, &case.number, &case.subject),
            first: link,
            case,
            key,
        })
    }

    /// Adds it, with what finds it.
    ///
    /// # Errors
    /// `Conflict` where the number is taken: the same form was sent twice.
    pub async fn add(self, tx: &mut Tx, community: Option<&str>) -> Result<(Case, RecordKey)> {
        let Self { case, key, subject, form, first, terms } = self;
        let clock = &case.clock;
        let added = sql!(
            tx,
            execute,
            ADD,
            case.id,
            &case.number,
            &case.record_key,
            &case.service,
            case.version,
            case.channel,
            &case.language,
            &case.unit,
            community,
            &case.stage,
            case.open,
            case.revision,
            case.account,
            subject,
            form,
            case.opened_at,
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
            case.checking.as_deref(),
            case.coordinator.as_deref()
        )?;
        if added == 0 {
            return Err(Error::Conflict);
        }
        first.insert(tx).await?;
        add_terms(tx, case.id, &terms).await?;
        Ok((case, key))
    }
}

const ADD: &str = "INSERT INTO cases (id, number, record_key, kind, service, version, channel, language, unit,
        community, stage, open, revision, account, sealed_subject, sealed_form, opened_at, closed_at, clock,
        clock_state, clock_days, clock_unit, clock_from, clock_used, clock_paused, due_on, queue_at,
        due_provisional, events, head, checking, coordinator)
    VALUES ($1, $2, $3, 'application', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
    ON CONFLICT DO NOTHING";
