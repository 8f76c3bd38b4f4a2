//! What an act does beside moving its case: refers it, reads a rating, enters a certificate.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::rating::Rating;
use super::register;
use crate::calendar::Calendar;
use crate::cases::{Case, Given, Past};
use crate::catalogue::Service;
use crate::catalogue::definition::Effect;
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::fault::Fault;
use crate::forms::snapshot::{self, Shown};
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
    // A question that stands on several sheets has one newest answer.
    let mut said = BTreeSet::new();
    questions
        .filter(|question| said.insert(question.id.as_str()))
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
pub struct By<'c> {
    /// Who.
    pub actor: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
    /// Working days, by which limits go on.
    pub calendar: &'c Calendar,
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
    by: By<'_>,
) -> Result<Vec<Fault>> {
    let fault = |field: &str, problem| vec![Fault { field: field.to_owned(), problem }];
    match effect {
        Effect::Profile | Effect::Award | Effect::EndAward | Effect::ResumeAward | Effect::VerifyAward => {}
        // Those of `dispatching`.
        Effect::Dispatch | Effect::Extend => {}
        Effect::Refer => case.referred_to = referred_to(answers).map(str::to_owned),
        Effect::Recall => case.referred_to = None,
        Effect::Rate => {
            if let Err(problem) = Rating::of(answers) {
                return Ok(fault("components", problem));
            }
        }
        change => return register::carry_out(tx, vault, change, (case, past), answers, by).await,
    }
    Ok(Vec::new())
}
