//! What a person can choose from: the streets and communities people live in, and bodies outside by their kind.

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

/// The places of the district, streets in official order, each with the communities people live in.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Street and its communities.
    pub streets: Vec<(Place, Vec<Place>)>,
    /// Hospitals and other bodies outside the district's own offices.
    pub bodies: Vec<Unit>,
}

/// What stands for "I do not know" in place of a code.
pub const UNKNOWN: &str = "unknown";

impl Places {
    /// From the units, in the order of their codes.
    pub fn from_units(units: &[Unit]) -> Self {
        let place = |unit: &Unit| Place { code: unit.code.clone(), name: unit.name.clone() };
        let streets = units
            .iter()
            .filter(|unit| unit.kind == UnitKind::Street && unit.selectable)
            .map(|street| {
                let communities = units
                    .iter()
                    .filter(|unit| unit.kind == UnitKind::Community && unit.selectable)
                    .filter(|unit| unit.parent.as_deref() == Some(&street.code))
                    .map(place)
                    .collect();
                (place(street), communities)
            })
            .collect();
        let outside = |unit: &&Unit| matches!(unit.kind, UnitKind::Hospital | UnitKind::Outside);
        let bodies = units.iter().filter(outside).filter(|unit| unit.selectable).cloned().collect();
        Self { streets, bodies }
    }

    /// The bodies of a kind.
    pub fn of_kind(&self, kind: UnitKind) -> impl Iterator<Item = &Unit> {
        self.bodies.iter().filter(move |unit| unit.kind == kind)
    }

    /// The name of a body in a language.
    pub fn body_name(&self, code: &str, language: Language) -> Option<&str> {
        self.bodies.iter().find(|unit| unit.code == code).map(|unit| unit.called(language))
    }

    /// The street that a place belongs to; a street is its own.
    pub fn street_of(&self, code: &str) -> Option<&str> {
        let among = |(street, communities): &&(Place, Vec<Place>)| {
            street.code == code || communities.iter().any(|community| community.code == code)
        };
        self.streets.iter().find(among).map(|(street, _)| street.code.as_str())
    }

    /// The names of a community (or street) code: street first.
    pub fn name_of(&self, code: &str) -> Option<String> {
        self.streets.iter().find_map(|(street, communities)| {
            if street.code == code {
                return Some(street.name.clone());
            }
            communities
                .iter()
                .find(|c| c.code == code)
                .map(|community| format!("{}{}", street.name, community.name))
        })
    }
}
