//! What acts do to what is paid month by month: grant it, stop it, let it go on, look at it again.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, Utc};

use super::{effects, entitled};
use crate::benefits::ledger::Award;
use crate::benefits::{answered, awards, store as rates};
use crate::cases::{Case, store as cases};
use crate::catalogue::Service;
use crate::catalogue::definition::Effect;
use crate::catalogue::programmes::Ended;
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::Snapshot;
use crate::values::{Money, Month};
use crate::vault::{RecordKey, Vault};
use crate::web::Ground;

/// How many months go by until it is looked at again. Source: at least once a year (民发〔2021〕70号); to be confirmed.
const VERIFIED_EVERY: Months = Months::new(12);
/// How many awards are written up in one write.
const TOGETHER: i64 = 100;

/// What became of an award by an act, as its letter says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awarded {
    /// Why it ended; none: it goes on.
    pub ended: Option<Ended>,
    /// The last month for which it is owed.
    pub last: Option<Month>,
    /// How much more was paid than is owed.
    pub overpaid: Money,
}

/// Whether an act would give somebody what they receive already by another case.
///
/// # Errors
/// Those of the database.
pub async fn is_given_already(
    tx: &mut Tx,
    service: &Service,
    effect: Option<Effect>,
    case: &Case,
) -> Result<bool> {
    let gives = matches!(effect, Some(Effect::Award | Effect::ResumeAward));
    match (case.person, &service.programme) {
        (Some(person), Some(programme)) if gives => {
            awards::receives_already(tx, person, programme.id(), case.id).await
        }
        _ => Ok(false),
    }
}

/// Carries out what an act does to an award: nothing where it does nothing.
///
/// # Errors
/// Those of the database and the vault.
pub async fn after_move(
    tx: &mut Tx,
    service: &Service,
    effect: Effect,
    (case, key): (&Case, &RecordKey),
    (received, known): (NaiveDate, &BTreeMap<String, Value>),
    now: DateTime<Utc>,
) -> Result<Option<Awarded>> {
    let today = china_date(now);
    let next = today.checked_add_months(VERIFIED_EVERY).unwrap_or(today);
    match effect {
        Effect::Award => {
            let (Some(programme), Some(person)) = (&service.programme, case.person) else { return Ok(None) };
            let form = cases::form(tx, key, case.id).await?;
            let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
            let award = Award {
                id: case.id,
                programme: programme.id().to_owned(),
                recipient: answered::recipient(&entitled::facts(&snapshot, known, today)),
                from: Month::of(received),
                until: None,
            };
            awards::grant(tx, key, &award, person, next).await?;
        }
        Effect::EndAward => {
            let (why, last) = stopped(known, today);
            awards::end(tx, case.id, last, why, now).await?;
        }
        Effect::ResumeAward => {
            awards::go_on(tx, case.id).await?;
        }
        Effect::VerifyAward => awards::verified(tx, case.id, next).await?,
        _ => return Ok(None),
    }
    let rates = rates::rates(tx).await?;
    let waiting = awards::write_up(tx, (case.id, key), &rates, Month::of(today), now).await?;
    let kept = awards::of_case(tx, key, case.id).await?;
    Ok(kept.map(|kept| Awarded { ended: kept.ended, last: kept.award.until, overpaid: overpaid(waiting) }))
}

/// Why it ends, and the last month for which it is owed: that in which it happened (自次月起停发). Without answers the
/// person gives it up today.
fn stopped(known: &BTreeMap<String, Value>, today: NaiveDate) -> (Ended, Month) {
    let why = match known.get("stopped_because") {
        Some(Value::Choice { option, .. }) => Ended::named(option),
        _ => None,
    };
    let happened = effects::day(known, "happened_on").filter(|_| why.is_some());
    (why.unwrap_or(Ended::GaveUp), Month::of(happened.unwrap_or(today)))
}

/// How much more was paid than is owed, by what waits to be paid.
fn overpaid(waiting: Money) -> Money {
    if waiting < Money::ZERO { Money::from_fen(-waiting.fen()) } else { Money::ZERO }
}

/// Writes the ledgers up to the month that has begun; how many awards that were.
///
/// # Errors
/// Those of the database and the vault.
pub async fn write_up(ground: &Ground, now: DateTime<Utc>) -> Result<usize> {
    let month = Month::of(china_date(now));
    let mut all = 0;
    loop {
        let due = awards::to_write(&mut ground.database.read().await?, month, TOGETHER).await?;
        if due.is_empty() {
            return Ok(all);
        }
        all += due.len();
        let vault = ground.vault.clone();
        let write = ground.database.write(move |tx| {
            Box::pin(async move {
                let rates = rates::rates(tx).await?;
                for case in due {
                    let key = opened(tx, &vault, case).await?;
                    awards::write_up(tx, (case, &key), &rates, month, now).await?;
                    // Once a month, so that what should stop does (应退则退).
                    awards::put_forward(tx, case, china_date(now)).await?;
                }
                Ok(())
            })
        });
        write.await?;
    }
}

async fn opened(tx: &mut Tx, vault: &Vault, case: uuid::Uuid) -> Result<RecordKey> {
    Ok(cases::by_id(tx, vault, case).await?.ok_or(Error::NotFound)?.1)
}
