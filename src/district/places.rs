//! Where people live: the streets and communities a person can choose from.

use super::unit::{Unit, UnitKind};

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
        Self { streets }
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
