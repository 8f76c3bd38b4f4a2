//! A unit: whoever can hold a case, or a place people live in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::database::{column_text, row};
use crate::words::Language;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// The whole district.
    District,
    /// A street or town (街道、镇).
    Street,
    /// A community or village (社区、村).
    Community,
    /// A department of the district.
    Department,
    /// A body outside it.
    Outside,
    /// A hospital that the district designated to assess disabilities (指定评定机构).
    Hospital,
}

column_text!(UnitKind);

row! {
    /// One unit.
    #[derive(Clone, Debug)]
    pub struct Unit {
        /// Official code of a place, or the department's name in this house.
        pub code: String,
        /// The unit it belongs to.
        pub parent: Option<String>,
        /// What it is.
        pub kind: UnitKind,
        /// Chinese name.
        pub name: String,
        /// English name; a place keeps its Chinese one.
        pub name_en: String,
        /// False for a statistical dummy that nobody lives in.
        pub selectable: bool,
        /// First day it exists.
        pub valid_from: Option<NaiveDate>,
        /// Last day.
        pub valid_to: Option<NaiveDate>,
        /// Who took over.
        pub successor: Option<String>,
        /// How it is found.
        #[sqlx(flatten)]
        pub contact: Contact,
        /// Whether its open cases go to the successor once its last day is over.
        pub hands_over: bool,
    }
}

row! {
    /// How a unit is found; each empty until the district gives it.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Contact {
        /// Address.
        pub address: String,
        /// Phone, as it is to be shown.
        pub phone: String,
        /// When it is open.
        pub hours: String,
        /// How to get there, such as the bus stop and where the ramp is.
        pub directions: String,
    }
}

impl Contact {
    /// Whether nothing of it was given.
    pub const fn is_empty(&self) -> bool {
        self.address.is_empty()
            && self.phone.is_empty()
            && self.hours.is_empty()
            && self.directions.is_empty()
    }
}

impl Unit {
    /// A unit without dates, successor or contact.
    pub fn new(
        (code, parent): (&str, Option<&str>),
        kind: UnitKind,
        (name, name_en): (&str, &str),
        selectable: bool,
    ) -> Self {
        Self {
            code: code.to_owned(),
            parent: parent.map(str::to_owned),
            kind,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
            selectable,
            valid_from: None,
            valid_to: None,
            successor: None,
            contact: Contact::default(),
            hands_over: false,
        }
    }

    /// Whether it is there on a day.
    pub fn is_there(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|first| first <= day) && self.valid_to.is_none_or(|last| day <= last)
    }

    /// Its name in a language.
    pub fn called(&self, language: Language) -> &str {
        match language {
            Language::ZhHans => &self.name,
            Language::En => &self.name_en,
        }
    }

    /// Whether people hand in forms here for other units: the district's own, a street's or a community's counter.
    pub const fn takes_in(&self) -> bool {
        self.kind.takes_in()
    }
}

/// Code of the district's Disabled Persons' Federation (区残疾人联合会).
pub const FEDERATION: &str = "disabled-persons-federation";
/// Code of the district's finance bureau (区财政局).
pub const FINANCE: &str = "finance";

impl UnitKind {
    /// Whether people hand in forms at such a unit for others.
    pub const fn takes_in(self) -> bool {
        matches!(self, Self::District | Self::Street | Self::Community)
    }
}

#[derive(Deserialize)]
struct CommunitiesFile {
    district: DistrictEntry,
    streets: Vec<StreetEntry>,
}

#[derive(Deserialize)]
struct DistrictEntry {
    code: String,
    name: String,
}

#[derive(Deserialize)]
struct StreetEntry {
    code: String,
    name: String,
    communities: Vec<CommunityEntry>,
}

#[derive(Deserialize)]
struct CommunityEntry {
    code: String,
    name: String,
    #[serde(default = "yes")]
    selectable: bool,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct DepartmentsFile {
    departments: Vec<DepartmentEntry>,
}

#[derive(Deserialize)]
struct DepartmentEntry {
    code: String,
    name: String,
    name_en: String,
}

/// The units that come with the program, parents before children.
///
/// # Errors
/// When a file that came with the program cannot be read: a fault of the build.
pub fn shipped() -> Result<Vec<Unit>, serde_json::Error> {
    let places: CommunitiesFile =
        serde_json::from_str(include_str!("../../assets/district/communities.json"))?;
    let offices: DepartmentsFile =
        serde_json::from_str(include_str!("../../assets/district/departments.json"))?;
    let unit = |code: &str, parent: Option<&str>, kind, name: &str, name_en: &str, selectable| {
        Unit::new((code, parent), kind, (name, name_en), selectable)
    };
    let district = &places.district;
    let mut units =
        vec![unit(&district.code, None, UnitKind::District, &district.name, "Donghe District", false)];
    for street in &places.streets {
        units.push(unit(
            &street.code,
            Some(&district.code),
            UnitKind::Street,
            &street.name,
            &street.name,
            true,
        ));
        for community in &street.communities {
            units.push(unit(
                &community.code,
                Some(&street.code),
                UnitKind::Community,
                &community.name,
                &community.name,
                community.selectable,
            ));
        }
    }
    for office in &offices.departments {
        units.push(unit(
            &office.code,
            Some(&district.code),
            UnitKind::Department,
            &office.name,
            &office.name_en,
            false,
        ));
    }
    Ok(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_district_has_its_streets_communities_and_departments() {
        let units = shipped().unwrap();
        let count = |kind| units.iter().filter(|unit| unit.kind == kind).count();
        assert_eq!(count(UnitKind::Street), 15);
        assert_eq!(count(UnitKind::Department), 33);
        assert!(count(UnitKind::Community) >= 116, "{}", count(UnitKind::Community));
    }

    #[test]
    fn nobody_lives_in_a_statistical_dummy() {
        let units = shipped().unwrap();
        let dummies: Vec<_> = units.iter().filter(|unit| unit.name.contains("虚拟")).collect();
        assert!(!dummies.is_empty());
        assert!(dummies.iter().all(|unit| !unit.selectable));
    }

    #[test]
    fn every_child_follows_its_parent() {
        let units = shipped().unwrap();
        for (place, unit) in units.iter().enumerate() {
            if let Some(parent) = &unit.parent {
                assert!(units[..place].iter().any(|earlier| &earlier.code == parent), "{}", unit.code);
            }
        }
    }
}
