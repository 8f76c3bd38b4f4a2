//! What the rules of a programme say of a case: by what was answered in its form and what the offices entered since.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::cases::{Case, store as cases};
use crate::catalogue::programmes::{Answer, Entitlement, Programme, Why};
use crate::catalogue::{Fact, Facts, Known, Service};
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::Snapshot;
use crate::values::IdNumber;
use crate::vault::RecordKey;

/// What an office found has the name of the fact behind this.
const FOUND: &str = "found_";

/// What the rules say on a day: later answers count before earlier ones, and what an office entered before what was filled in.
pub fn judge(
    programme: &Programme,
    snapshot: &Snapshot,
    entered: &BTreeMap<String, Value>,
    at: DateTime<Utc>,
) -> Entitlement {
    let today = china_date(at);
    let facts = programme.asking.among(&facts(snapshot, entered, today));
    programme.judge(&facts, &Known::on(today).with(&facts))
}

/// What is known of the person: by what was filled in, and before it by what an office entered.
pub fn facts(snapshot: &Snapshot, entered: &BTreeMap<String, Value>, today: NaiveDate) -> Facts {
    let mut facts: Facts = snapshot.facts();
    if let Some(Fact::Text(number)) = facts.get("resident_id")
        && let Ok(number) = IdNumber::parse(number, today)
    {
        facts.insert("age".to_owned(), Fact::Number(i64::from(number.age_on(today))));
    }
    let found =
        entered.iter().filter_map(|(id, value)| Some((id.strip_prefix(FOUND)?.to_owned(), value.fact()?)));
    facts.extend(found);
    facts
}

/// The same for a case as it stands; nothing where no programme decides.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_case(
    tx: &mut Tx,
    service: &Service,
    (case, key): (&Case, &RecordKey),
    entered: &BTreeMap<String, Value>,
    at: DateTime<Utc>,
) -> Result<Option<Entitlement>> {
    let Some(programme) = &service.programme else { return Ok(None) };
    let form = cases::form(tx, key, case.id).await?;
    let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    Ok(Some(judge(programme, &snapshot, entered, at)))
}

/// Whether it may be granted: the rules say yes, or leave what is open to the unit.
pub fn may_be_granted(entitlement: &Entitlement) -> Granting {
    let left_to_the_unit = entitlement.deciding().all(|reason| reason.why == Why::Decided);
    match entitlement.answer {
        Answer::Likely => Granting::Yes,
        Answer::Open if left_to_the_unit => Granting::WithReason,
        Answer::Open | Answer::No => Granting::No,
    }
}

/// Whether something may be granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granting {
    /// By the rules.
    Yes,
    /// The rules leave it to the unit, which says why.
    WithReason,
    /// Not by the rules, or not before more is known.
    No,
}
