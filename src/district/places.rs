//! What a person can choose from: the streets and communities people live in, and bodies outside by their kind.
//!
//! One handle for the whole program. An administrator's change is there at once; other servers on the same database
//! take it up with the next round of their jobs.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;

use super::unit::{Unit, UnitKind};
use crate::words::Language;

/// One place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Official code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// The units as they are known now.
#[derive(Debug, Default)]
struct Known {
    today: NaiveDate,
    /// All that ever were, by code.
    units: Vec<Unit>,
    /// Streets that people live in, each with its communities.
    streets: Vec<(Place, Vec<Place>)>,
}

/// The places of the district, and the bodies outside it.
#[derive(Debug, Default)]
pub struct Places(RwLock<Arc<Known>>);

/// What stands for "I do not know" in place of a code.
pub const UNKNOWN: &str = "unknown";

impl Places {
    /// From the units, in the order of their codes, as they are on a day.
    pub fn from_units(units: &[Unit], today: NaiveDate) -> Self {
        let places = Self::default();
        places.take_up(units, today);
        places
    }

    /// From now on these units hold.
    pub fn take_up(&self, units: &[Unit], today: NaiveDate) {
        let place = |unit: &Unit| Place { code: unit.code.clone(), name: unit.name.clone() };
        let there = |kind: UnitKind| {
            units.iter().filter(move |unit| unit.kind == kind && unit.selectable && unit.is_there(today))
        };
        let streets = there(UnitKind::Street)
            .map(|street| {
                let own = there(UnitKind::Community);
                let own = own.filter(|unit| unit.parent.as_deref() == Some(&street.code));
                (place(street), own.map(place).collect())
            })
            .collect();
        let known = Arc::new(Known { today, units: units.to_vec(), streets });
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = known;
    }

    fn known(&self) -> Arc<Known> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Streets in official order, each with the communities people live in.
    pub fn streets(&self) -> Vec<(Place, Vec<Place>)> {
        self.known().streets.clone()
    }

    /// The bodies of a kind that can be chosen now.
    pub fn of_kind(&self, kind: UnitKind) -> impl Iterator<Item = Unit> + use<> {
        let known = self.known();
        let chosen: Vec<Unit> = known
            .units
            .iter()
            // Nobody lives in a department, and it can be named all the same.
            .filter(|unit| unit.kind == kind && (unit.selectable || kind == UnitKind::Department))
            .filter(|unit| unit.is_there(known.today))
            .cloned()
            .collect();
        chosen.into_iter()
    }

    /// A unit by its code, whether or not it is still there.
    pub fn unit(&self, code: &str) -> Option<Unit> {
        self.known().units.iter().find(|unit| unit.code == code).cloned()
    }

    /// The name of a body in a language, whether or not it is still there.
    pub fn body_name(&self, code: &str, language: Language) -> Option<String> {
        self.unit(code).map(|unit| unit.called(language).to_owned())
    }

    /// The unit that works in place of another: itself while it is there, else whoever took over.
    pub fn at_work(&self, code: &str) -> String {
        let known = self.known();
        let mut at = code;
        // Nobody takes over from more units than there are.
        for _ in 0..known.units.len() {
            match known.units.iter().find(|unit| unit.code == at) {
                Some(Unit { successor: Some(next), valid_to: Some(last), .. }) if *last < known.today => {
                    at = next
                }
                _ => break,
            }
        }
        at.to_owned()
    }

    /// The street that a place belongs to; a street is its own.
    pub fn street_of(&self, code: &str) -> Option<String> {
        let known = self.known();
        let among = |(street, communities): &&(Place, Vec<Place>)| {
            street.code == code || communities.iter().any(|community| community.code == code)
        };
        known.streets.iter().find(among).map(|(street, _)| street.code.clone())
    }

    /// The names of a community (or street) code: street first.
    pub fn name_of(&self, code: &str) -> Option<String> {
        let known = self.known();
        let find = |code: &str| known.units.iter().find(|unit| unit.code == code);
        let unit = find(code).filter(|unit| unit.selectable)?;
        match unit.kind {
            UnitKind::Street => Some(unit.name.clone()),
            UnitKind::Community => {
                let street = unit.parent.as_deref().and_then(find);
                Some(format!("{}{}", street.map_or("", |street| street.name.as_str()), unit.name))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_unit_that_ended_is_chosen_no_longer_keeps_its_name_and_its_successor_works() {
        let hospital =
            |code: &str, name: &str| Unit::new((code, None), UnitKind::Hospital, (name, name), true);
        let mut old = hospital("old", "旧医院");
        old.valid_to = Some(day("2026-11-30"));
        old.successor = Some("middle".into());
        let mut middle = hospital("middle", "中间医院");
        middle.valid_to = Some(day("2026-11-30"));
        middle.successor = Some("new".into());
        let units = [old, middle, hospital("new", "新医院")];
        let places = Places::from_units(&units, day("2026-11-30"));
        assert_eq!(places.of_kind(UnitKind::Hospital).count(), 3, "the last day counts");
        assert_eq!(places.at_work("old"), "old");
        places.take_up(&units, day("2026-12-01"));
        let left: Vec<String> = places.of_kind(UnitKind::Hospital).map(|unit| unit.code).collect();
        assert_eq!(left, ["new"]);
        assert_eq!(places.at_work("old"), "new");
        assert_eq!(places.body_name("old", Language::ZhHans).as_deref(), Some("旧医院"));
    }

    #[test]
    fn successors_in_a_circle_hang_nothing() {
        let mut one = Unit::new(("one", None), UnitKind::Department, ("甲", "One"), false);
        let mut two = Unit::new(("two", None), UnitKind::Department, ("乙", "Two"), false);
        for (unit, next) in [(&mut one, "two"), (&mut two, "one")] {
            unit.valid_to = Some(day("2026-01-01"));
            unit.successor = Some(next.to_owned());
        }
        Places::from_units(&[one, two], day("2026-12-01")).at_work("one");
    }
}
