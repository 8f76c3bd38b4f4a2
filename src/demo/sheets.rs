//! What the demo's hospitals and officers fill in when they carry out an act.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, Utc};

use super::people::Person;
use super::units::HOSPITAL;
use crate::catalogue::Service;
use crate::catalogue::definition::{Act, Effect, Kind};
use crate::clock::china_date;
use crate::forms::answer::Value;
use crate::values::Category;

/// Years that a certificate is valid. Source: 残疾人证管理办法.
const YEARS: u32 = 10;

/// The answers of an act's sheet for somebody.
pub fn answers(service: &Service, act: &Act, person: &Person, at: DateTime<Utc>) -> BTreeMap<String, Value> {
    let today = china_date(at);
    let choice = |option: &str| Value::Choice { option: option.to_owned(), other: String::new() };
    service
        .sheet(act)
        .iter()
        .map(|question| {
            let value = match (question.id.as_str(), &question.kind) {
                ("valid_until", _) => {
                    Value::Date(today.checked_add_months(Months::new(12 * YEARS)).unwrap_or(today))
                }
                ("components", _) => Value::Rows(components(person)),
                (_, Kind::Unit { .. }) => choice(HOSPITAL),
                (_, Kind::Declaration {}) => Value::Declared,
                (_, Kind::Date { .. }) => Value::Date(today),
                (_, Kind::CertificateNumber {}) if act.effect == Some(Effect::Reissue) => {
                    Value::Certificate(format!("{}B1", certificate(person)))
                }
                (_, Kind::CertificateNumber {}) => Value::Certificate(certificate(person)),
                ("handed_to" | "sent_by" | "arrived_at", _) => Value::Text("山西省大同市云冈区残联".into()),
                ("sent_document" | "decided_document", _) => Value::Text("云残联〔2026〕18号".into()),
                (_, Kind::Multiple { options, none, .. }) => {
                    let own = options.iter().find(|option| option.as_str() == person.category);
                    let option = none.as_ref().or(own).or(options.first());
                    Value::Choices { options: option.into_iter().cloned().collect(), other: String::new() }
                }
                (_, Kind::Single { options, .. }) => choice(options.first().map_or("", String::as_str)),
                _ => Value::Text("查体和病历相符，按国家标准评定。陈医生、林医生。".into()),
            };
            (question.id.clone(), value)
        })
        .collect()
}

/// The parts of somebody's disability, as the sheet asks for them.
fn components(person: &Person) -> Vec<Vec<(String, Value)>> {
    let grades = crate::catalogue::GRADES;
    let grade = grades[usize::from(person.grade.clamp(1, 4) - 1)];
    let parts: &[&str] =
        if person.category == "multiple" { &["visual", "physical"] } else { &[person.category] };
    let choice = |option: &str| Value::Choice { option: option.to_owned(), other: String::new() };
    parts
        .iter()
        .map(|part| vec![("category".to_owned(), choice(part)), ("grade".to_owned(), choice(grade))])
        .collect()
}

/// The number that the national system would give somebody.
pub fn certificate(person: &Person) -> String {
    let category = Category::ALL.into_iter().find(|one| one.slug() == person.category);
    format!("{}{}{}", person.id_number, category.map_or(4, Category::code), person.grade)
}
