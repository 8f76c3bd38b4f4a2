//! What goes from unit to unit (工单): to whom it is dispatched, who coordinates it, and how long its limit is.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::cases::{Case, Past, store as cases};
use crate::catalogue::definition::{COORDINATOR, Coordination, DISPATCHED, Effect};
use crate::catalogue::{Fact, Service};
use crate::database::Tx;
use crate::district::{Places, dispatch, store as district};
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::fault::{Fault, Problem};
use crate::forms::snapshot::Snapshot;
use crate::vault::RecordKey;

use super::effects;

/// The question of the sheet that says what it is about.
pub const TOPIC: &str = "topic";
/// The question of the sheet that names a unit instead of the table.
pub const MAIN_UNIT: &str = "main_unit";
/// The question of the sheet that says how many days more are asked for.
pub const EXTENSION_DAYS: &str = "extension_days";

/// Who coordinates what is sent: the unit of the definition, and in its place its supervisor where it is the one that is
/// complained of.
pub fn coordinator(
    coordination: &Coordination,
    unit: &str,
    against: Option<&str>,
    places: &Places,
) -> String {
    let unit = places.at_work(unit);
    if against == Some(&unit) { places.at_work(&coordination.supervisor) } else { unit }
}

/// Whoever has a coordinated case in a stage of this unit; `None` where the stage names no such one.
pub fn unit_in<'c>(case: &'c Case, stage: &str) -> Option<&'c String> {
    match stage {
        COORDINATOR => case.coordinator.as_ref(),
        DISPATCHED => case.dispatched_to.as_ref().or(case.coordinator.as_ref()),
        _ => None,
    }
}

/// Dispatches a case, or makes its limit longer; the faults where it cannot be.
///
/// # Errors
/// Those of the database and the vault.
pub async fn carry_out(
    tx: &mut Tx,
    (service, effect): (&Service, Effect),
    (case, key): (&mut Case, &RecordKey),
    past: &Past,
    answers: &BTreeMap<String, Value>,
    (calendar, today): (&Calendar, NaiveDate),
) -> Result<Vec<Fault>> {
    if effect == Effect::Extend {
        if let Some(Value::Number(days)) = effects::answers(past.given()).get(EXTENSION_DAYS) {
            case.clock.extend(*days, calendar);
        }
        return Ok(Vec::new());
    }
    let places = Places::from_units(&district::units(tx).await?, today);
    let chosen = |question: &str| match answers.get(question) {
        Some(Value::Choice { option, .. }) => Some(option.as_str()),
        _ => None,
    };
    let by_topic = || chosen(TOPIC).and_then(|topic| dispatch::main_unit(topic, &places));
    let fault = |problem| Ok(vec![Fault { field: MAIN_UNIT.to_owned(), problem }]);
    let Some(unit) = chosen(MAIN_UNIT).map(|unit| places.at_work(unit)).or_else(by_topic) else {
        return fault(Problem::NoOwner);
    };
    if against(tx, service, (case, key)).await?.is_some_and(|against| places.at_work(&against) == unit) {
        return fault(Problem::ComplainedOf);
    }
    case.dispatched_to = Some(unit);
    Ok(Vec::new())
}

/// The unit that a case complains of.
async fn against(tx: &mut Tx, service: &Service, (case, key): (&Case, &RecordKey)) -> Result<Option<String>> {
    let Some(coordination) = &service.definition.coordination else { return Ok(None) };
    let form = cases::form(tx, key, case.id).await?;
    let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    Ok(match snapshot.facts().get(&coordination.against) {
        Some(Fact::Text(unit)) if !unit.is_empty() => Some(unit.clone()),
        _ => None,
    })
}
