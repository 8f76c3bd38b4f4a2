//! What an act does beside moving its case: refers it, reads a rating, enters a certificate.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::rating::Rating;
use crate::cases::{Case, Given, Past};
use crate::catalogue::Service;
use crate::catalogue::definition::Effect;
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::fault::{Fault, Problem};
use crate::forms::snapshot::{self, Shown};
use crate::residents::certificates::{self, Held};
use crate::residents::holders::{self, Field};
use crate::values::{CertificateNumber, new_id};
use crate::vault::Vault;
use crate::words::Words;

/// Answers as an event keeps them.
///
/// # Errors
/// None that the values of forms can cause.
pub fn given(answers: &BTreeMap<String, Value>) -> Result<Given> {
    answers
        .iter()
        .map(|(question, value)| {
            Ok((question.clone(), serde_json::to_value(value).map_err(Error::internal)?))
        })
        .collect()
}

/// Answers as forms know them; one that an older program kept otherwise is left out.
pub fn answers(given: &Given) -> BTreeMap<String, Value> {
    given
        .iter()
        .filter_map(|(question, value)| Some((question.clone(), serde_json::from_value(value.clone()).ok()?)))
        .collect()
}

/// What the acts of a case were given, the newest of each: question and answer in words.
pub fn entered(service: &Service, past: &Past, places: &Places, words: Words) -> Vec<(String, Vec<Shown>)> {
    let given = answers(past.given());
    let questions = service.definition.sheets.iter().flat_map(|sheet| &sheet.questions);
    questions
        .filter_map(|question| {
            let value = given.get(&question.id)?;
            let label = service.say(words.language(), &Service::question_key(question), &[]);
            Some((label, snapshot::show(service, question, value, places, words)))
        })
        .collect()
}

/// The body that answers refer a case to.
pub fn referred_to(answers: &BTreeMap<String, Value>) -> Option<&str> {
    match answers.get("referred_to") {
        Some(Value::Choice { option, .. }) => Some(option),
        _ => None,
    }
}

/// A day in answers.
pub fn day(answers: &BTreeMap<String, Value>, question: &str) -> Option<NaiveDate> {
    match answers.get(question) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    }
}

/// Who acts, and when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// Who.
    pub actor: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Checks what only the case and the register can tell, then carries it out; the faults where it cannot be.
///
/// # Errors
/// Those of the database and the vault.
pub async fn carry_out(
    tx: &mut Tx,
    vault: &Vault,
    effect: Effect,
    (case, past): (&mut Case, &Past),
    answers: &BTreeMap<String, Value>,
    by: By,
) -> Result<Vec<Fault>> {
    let fault = |field: &str, problem| vec![Fault { field: field.to_owned(), problem }];
    match effect {
        Effect::Profile => {}
        Effect::Refer => case.referred_to = referred_to(answers).map(str::to_owned),
        Effect::Recall => case.referred_to = None,
        Effect::Rate => {
            if let Err(problem) = Rating::of(answers) {
                return Ok(fault("components", problem));
            }
        }
        Effect::Certify => {
            let Some(Value::Certificate(number)) = answers.get("certificate") else {
                return Ok(fault("certificate", Problem::Empty));
            };
            let today = crate::clock::china_date(by.at);
            let number = match CertificateNumber::parse(number, today) {
                Ok(number) => number,
                Err(error) => return Ok(fault("certificate", Problem::Certificate(error))),
            };
            let Some(Rating(Some(disability))) = Rating::newest(past.given()) else {
                return Ok(fault("certificate", Problem::NotTheRating));
            };
            if case.subject.id_number.as_deref() != Some(number.id_number().as_str()) {
                return Ok(fault("certificate", Problem::NotThePersons));
            }
            if (number.category(), number.grade()) != (disability.category(), disability.grade()) {
                return Ok(fault("certificate", Problem::NotTheRating));
            }
            let held = Held {
                number: number.as_str().to_owned(),
                name: case.subject.name.clone(),
                disability,
                valid_from: day(answers, "valid_from"),
                valid_until: day(answers, "valid_until"),
            };
            let id = new_id(by.at);
            if !certificates::add(tx, vault, id, &held, (case.person, case.id), by.actor, by.at).await? {
                return Ok(fault("certificate", Problem::Taken));
            }
            let known = [
                (Field::Name, case.subject.name.as_str()),
                (Field::Phone, case.subject.phone.as_deref().unwrap_or_default()),
            ];
            let at = (new_id(by.at), by.at);
            holders::learn(tx, vault, number.id_number().as_str(), &known, &case.number, at).await?;
        }
    }
    Ok(Vec::new())
}
