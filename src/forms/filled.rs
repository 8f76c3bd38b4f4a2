//! A draft read against its service: every page parsed, every fault found, the way through it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answer::Value;
use super::draft::Draft;
use super::fault::{Fault, Problem};
use super::kinds::{self, Reading};
use crate::catalogue::definition::Question;
use crate::catalogue::{Facts, Known, PageState, Service, Truth, Walk};
use crate::district::Places;
use crate::web::Pairs;

/// A draft, understood.
pub struct Filled {
    /// The way through the form.
    pub walk: Walk,
    /// The answers of pages that are asked and can be read, by question.
    pub values: BTreeMap<String, Value>,
    /// What is wrong on pages that were sent, by page.
    pub faults: BTreeMap<String, Vec<Fault>>,
}

impl Filled {
    /// Reads a draft as it stands.
    pub fn of(service: &Service, draft: &Draft, places: &Places, today: NaiveDate) -> Self {
        let mut values = BTreeMap::new();
        let mut faults = BTreeMap::new();
        let files = |question: &str| draft.documents_of(question).count();
        let with = Reading { today, places, files: &files };
        let mut known = Known::on(today);
        let walk = Walk::through(service, today, |place| {
            let page = &service.definition.pages[place];
            let Some(typed) = draft.pages.get(&page.id) else { return PageState::Open };
            match read_page(service, &page.questions, typed, &with, &mut known) {
                Ok(answers) => {
                    let facts: Facts =
                        answers.iter().filter_map(|(id, value)| Some((id.clone(), value.fact()?))).collect();
                    values.extend(answers);
                    PageState::Answered(facts)
                }
                Err(wrong) => {
                    faults.insert(page.id.clone(), wrong);
                    PageState::Open
                }
            }
        });
        Self { walk, values, faults }
    }

    /// Whether everything is answered: the form can be sent.
    pub const fn is_complete(&self) -> bool {
        self.walk.open.is_none()
    }
}

/// Reads one page: all its answers, or all that is wrong with it. `known` holds earlier answers and takes these.
pub fn read_page(
    service: &Service,
    questions: &[Question],
    typed: &Pairs,
    with: &Reading<'_>,
    known: &mut Known,
) -> Result<Vec<(String, Value)>, Vec<Fault>> {
    let (mut answers, mut faults) = (Vec::new(), Vec::new());
    for question in questions {
        match kinds::read(question, &question.id, typed, with) {
            Ok(value) => {
                if let Some(fact) = value.fact() {
                    known.add(&question.id, &fact);
                }
                answers.push((question.id.clone(), value));
            }
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() {
        for question in questions {
            if service.rule(&question.id).is_some_and(|rule| rule.holds(known) == Truth::No) {
                faults.push(Fault { field: question.id.clone(), problem: Problem::Rule });
            }
        }
    }
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}
