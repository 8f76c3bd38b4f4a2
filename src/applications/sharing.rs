//! Who has an application at which step, where the district shares the work: a street that accepts in its stead, and
//! a community or street that looks at the papers beforehand.

use chrono::NaiveDate;

use super::dispatching;
use crate::cases::{Case, store as cases};
use crate::catalogue::Service;
use crate::catalogue::definition::{Actor, STREET};
use crate::database::Tx;
use crate::district::choices::{Choices, PreCheck};
use crate::district::{Places, store as district};
use crate::error::Result;

/// Whether somebody else than the unit that decides may have an application first.
pub fn is_shared(service: &Service) -> bool {
    let first = service.definition.stages.first();
    first.is_some_and(|first| first.unit.is_some() || first.entrusted || is_checked(service, &first.id))
}

/// Gives a case that is being sent to whoever has it first.
pub fn at_start(
    service: &Service,
    case: &mut Case,
    community: Option<&str>,
    (choices, places): (&Choices, &Places),
) {
    let Some((place, street)) = community.and_then(|place| Some((place, places.street_of(place)?))) else {
        return;
    };
    if is_checked(service, &case.stage) {
        case.checking = match choices.pre_check {
            PreCheck::Off => None,
            PreCheck::Community => Some(place.to_owned()),
            PreCheck::Street => Some(street.clone()),
        };
    }
    let stage = service.stage(&case.stage);
    let entrusted = stage.is_some_and(|stage| stage.entrusted);
    let of_street = stage.is_some_and(|stage| stage.unit.as_deref() == Some(STREET));
    if of_street || (entrusted && choices.entrusted.covers(&street)) {
        case.unit = street;
    }
}

/// After a move: what is not entrusted goes to the unit that decides, and nobody is asked to look any longer where
/// looking cannot be answered.
///
/// # Errors
/// Those of the database.
pub async fn after_move(
    tx: &mut Tx,
    service: &Service,
    (before, case): (&Case, &mut Case),
    act: &str,
    today: NaiveDate,
) -> Result<()> {
    let entrusted = |stage: &str| service.stage(stage).is_some_and(|stage| stage.entrusted);
    if let Some(unit) = service.stage(&case.stage).and_then(|stage| stage.unit.as_deref()) {
        let places = Places::from_units(&district::units(tx).await?, today);
        if let Some(unit) = dispatching::unit_in(case, unit) {
            case.unit = places.at_work(unit);
            return Ok(());
        }
        let street = match cases::community(tx, case.id).await? {
            Some(community) if unit == STREET => places.street_of(&community),
            _ => None,
        };
        // Of whom nobody knows where they live, the unit that decides has the case.
        let unit = if unit == STREET { &service.definition.unit } else { unit };
        case.unit = street.unwrap_or_else(|| places.at_work(unit));
    // A unit that took over from another has its cases in every stage.
    } else if entrusted(&before.stage) && !entrusted(&case.stage) && case.unit != service.definition.unit {
        let units = district::units(tx).await?;
        case.unit = Places::from_units(&units, today).at_work(&service.definition.unit);
    }
    let answered = service.act(act).is_some_and(|act| act.by.contains(&Actor::Checker));
    if answered || !is_checked(service, &case.stage) {
        case.checking = None;
    }
    Ok(())
}

/// Whether somebody may look at a case beforehand where it stands.
fn is_checked(service: &Service, stage: &str) -> bool {
    let mut acts = service.definition.acts.iter().filter(|act| act.by.contains(&Actor::Checker));
    acts.any(|act| act.from.iter().any(|from| from == stage))
}
