//! Which units decide on something, by the services: what can ever stand in the lists of a unit.

use std::collections::HashMap;

/// What a unit decides on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decides {
    /// Whether it decides on any service.
    pub any: bool,
    /// Whether one of these ends with a certificate whose number is entered.
    pub issues: bool,
    /// Whether one of these has an appointment on the way.
    pub arranges: bool,
    /// Whether something is paid month by month by one of these.
    pub pays: bool,
    /// Whether it coordinates what goes from unit to unit.
    pub coordinates: bool,
}

/// Units by code.
#[derive(Clone, Debug, Default)]
pub struct Deciding(HashMap<String, Decides>);

impl Deciding {
    /// A unit decides on a service.
    pub fn note(&mut self, unit: &str, decides: Decides) {
        let known = self.0.entry(unit.to_owned()).or_default();
        known.any = true;
        known.issues |= decides.issues;
        known.arranges |= decides.arranges;
        known.pays |= decides.pays;
        known.coordinates |= decides.coordinates;
    }

    /// What a unit decides on.
    pub fn of(&self, unit: &str) -> Decides {
        self.0.get(unit).copied().unwrap_or_default()
    }
}
