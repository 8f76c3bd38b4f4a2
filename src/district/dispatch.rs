//! Which unit a matter goes to by what it is about: the plan's division of work (三、分工), row by row, and topics that
//! have no owner there.
//!
//! Source: 东河区残疾人事业发展规划, the 31 measures of section 三 with the units in their brackets. Of a row that names no
//! lead (牵头) the first unit counts, and the row says so.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Places;

/// A row of the table, with units by code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about, as questions name it.
    pub topic: String,
    /// The measure of the plan; none: the plan gives it to nobody.
    pub measure: Option<String>,
    /// The unit that leads.
    pub main: Option<String>,
    /// Those that assist.
    pub assisting: Vec<String>,
    /// Whether the plan says who leads.
    pub lead_named: bool,
}

#[derive(Deserialize)]
struct TopicsFile {
    topics: Vec<Topic>,
}

#[derive(Deserialize)]
struct Topic {
    topic: String,
    measure: Option<String>,
}

#[derive(Deserialize)]
struct Measure {
    code: String,
    lead: Vec<String>,
    coop: Vec<String>,
    lead_explicit: bool,
}

#[derive(Deserialize)]
struct OfficesFile {
    departments: Vec<Office>,
}

#[derive(Deserialize)]
struct Office {
    code: String,
    short: String,
}

/// What the plan calls otherwise than the list of departments: the Federation's party group is no unit of its own, and of
/// "all members" their office answers.
const OTHER_NAMES: [(&str, &str); 2] =
    [("区残联党组", super::FEDERATION), ("区残工委成员单位", "disability-committee")];

static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| shipped().unwrap_or_default());

/// The table that came with the program.
///
/// # Errors
/// When a file that came with it cannot be read: a fault of the build.
pub fn shipped() -> Result<Vec<Row>, serde_json::Error> {
    let topics: TopicsFile = serde_json::from_str(include_str!("../../assets/district/topics.json"))?;
    let measures: Vec<Measure> = serde_json::from_str(include_str!("../../assets/district/routing.json"))?;
    let offices: OfficesFile = serde_json::from_str(include_str!("../../assets/district/departments.json"))?;
    let code = |name: &String| {
        let other = OTHER_NAMES.iter().find(|(other, _)| other == name).map(|(_, code)| (*code).to_owned());
        other
            .or_else(|| offices.departments.iter().find(|one| &one.short == name).map(|one| one.code.clone()))
    };
    let rows = topics.topics.into_iter().map(|Topic { topic, measure }| {
        let row = measures.iter().find(|one| Some(&one.code) == measure.as_ref());
        let mut units = row.iter().flat_map(|row| row.lead.iter().chain(&row.coop)).filter_map(code);
        Row {
            main: units.next(),
            assisting: units.collect(),
            lead_named: row.is_some_and(|row| row.lead_explicit),
            topic,
            measure,
        }
    });
    Ok(rows.collect())
}

/// The row of a topic.
pub fn of_topic(topic: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.topic == topic)
}

/// The unit that works on a topic now: whoever took over from the one that the table names.
pub fn main_unit(topic: &str, places: &Places) -> Option<String> {
    of_topic(topic)?.main.as_ref().map(|code| places.at_work(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::district::unit::{self, UnitKind};

    /// Every measure of the plan is somebody's topic, and each unit that it names is one of the house.
    #[test]
    fn every_row_of_the_plan_has_a_topic_and_its_units() {
        let rows = shipped().unwrap();
        let units = unit::shipped().unwrap();
        let measures: Vec<Measure> =
            serde_json::from_str(include_str!("../../assets/district/routing.json")).unwrap();
        assert_eq!(measures.len(), 31);
        for measure in &measures {
            let row = rows.iter().find(|row| row.measure.as_ref() == Some(&measure.code));
            let row = row.unwrap_or_else(|| panic!("{} is no topic", measure.code));
            let named = usize::from(row.main.is_some()) + row.assisting.len();
            assert_eq!(named, measure.lead.len() + measure.coop.len(), "{}", measure.code);
            for code in row.main.iter().chain(&row.assisting) {
                let found = units.iter().find(|unit| &unit.code == code);
                assert_eq!(found.map(|unit| unit.kind), Some(UnitKind::Department), "{code}");
            }
        }
    }

    #[test]
    fn the_first_unit_counts_where_no_lead_is_named_and_transport_has_no_owner() {
        for (topic, main, named) in [
            ("subsidies", Some("civil-affairs"), true),
            ("certificate", Some("disabled-persons-federation"), true),
            ("rehabilitation-bodies", Some("disabled-persons-federation"), false),
            ("information-access", Some("industry"), false),
            ("barriers", Some("housing"), true),
            ("leadership", Some("disabled-persons-federation"), true),
            ("travel", None, false),
            ("bus", None, false),
        ] {
            let row = of_topic(topic).unwrap();
            assert_eq!((row.main.as_deref(), row.lead_named), (main, named), "{topic}");
        }
        assert_eq!(of_topic("no such topic"), None);
    }

    #[test]
    fn whoever_took_over_gets_what_the_table_gives_to_the_one_that_ended() {
        let mut units = unit::shipped().unwrap();
        for unit in units.iter_mut().filter(|unit| unit.code == "rural-revitalisation") {
            unit.valid_to = "2026-06-30".parse().ok();
            unit.successor = Some("agriculture".into());
        }
        let places = |day: &str| Places::from_units(&units, day.parse().unwrap());
        assert_eq!(main_unit("poverty", &places("2026-06-30")).as_deref(), Some("rural-revitalisation"));
        assert_eq!(main_unit("poverty", &places("2026-07-01")).as_deref(), Some("agriculture"));
    }
}
