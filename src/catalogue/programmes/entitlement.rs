//! Whether somebody is likely entitled to a programme, and why: the same for "What can I get?" and for a review.

use std::sync::Arc;

use super::definition::OverlapRule;
use super::{Programme, Programmes};
use crate::catalogue::{Facts, Known, Truth};

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// As far as is known, yes.
    Likely,
    /// The unit has to decide it, or something is not known.
    Open,
    /// As far as is known, no.
    No,
}

/// One reason of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A condition is met.
    Met,
    /// A condition is not met.
    NotMet,
    /// A condition is one that the unit decides.
    Decided,
    /// A condition is one that nobody can say of themselves: the unit checks it.
    Checked,
    /// Facts are missing, by their names.
    Missing(Vec<String>),
    /// Something else is received, which rules this out.
    Excluded,
    /// Something else is received, and only the higher of both is paid.
    HigherOf,
    /// Something else is received, and both are.
    Both,
}

impl Why {
    /// Whether it tells something that whoever answered does not know yet, though it stands in nobody's way.
    pub const fn is_beside(&self) -> bool {
        matches!(self, Self::Checked | Self::HigherOf | Self::Both)
    }
}

/// A reason, with what it is about and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The condition's name, or what else is received.
    pub about: String,
    /// What of it.
    pub why: Why,
    /// The id of a `[[basis]]` of the programme.
    pub basis: String,
    /// Whether the district has to confirm the rule.
    pub to_confirm: bool,
}

/// An answer with all its reasons: those that decide it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// The answer.
    pub answer: Answer,
    /// The reasons.
    pub reasons: Vec<Reason>,
}

impl Entitlement {
    /// The reasons that make it what it is: for a no, what stands in the way; else what is open.
    pub fn deciding(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| answer_of(&reason.why) == self.answer)
    }
}

const fn answer_of(why: &Why) -> Answer {
    match why {
        Why::NotMet | Why::Excluded => Answer::No,
        Why::Decided | Why::Missing(_) => Answer::Open,
        Why::Met | Why::Checked | Why::HigherOf | Why::Both => Answer::Likely,
    }
}

/// The fact of what else somebody receives.
const RECEIVES: &str = "receives";

impl Programme {
    /// Whether somebody of whom these facts are known is likely entitled.
    pub fn judge(&self, facts: &Facts, known: &Known) -> Entitlement {
        let mut reasons: Vec<Reason> = Vec::new();
        for (place, condition) in self.definition.conditions.iter().enumerate() {
            let rules = &self.rules[place];
            let why = match rules.when.as_ref().map(|rule| rule.holds(known)) {
                None if rules.open.is_some() => Why::Decided,
                None => Why::Checked,
                Some(Truth::Yes) => Why::Met,
                Some(truth) => match rules.open.as_ref().map(|rule| rule.holds(known)) {
                    Some(Truth::Yes) => Why::Decided,
                    None | Some(Truth::No) if truth == Truth::No => Why::NotMet,
                    _ => Why::Missing(missing(rules.mentions(), facts)),
                },
            };
            let (about, basis) = (condition.id.clone(), condition.basis.clone());
            reasons.push(Reason { about, why, basis, to_confirm: false });
        }
        reasons.extend(self.overlapping(known));
        reasons.sort_by_key(|reason| std::cmp::Reverse(answer_of(&reason.why)));
        let answer = reasons.iter().map(|reason| answer_of(&reason.why)).max().unwrap_or(Answer::Open);
        // A programme about which nothing can be said of oneself is for the unit to decide.
        let said = reasons.iter().any(|reason| reason.why != Why::Checked);
        Entitlement { answer: if said { answer } else { Answer::Open }, reasons }
    }

    /// What else is received, and what that means here.
    fn overlapping(&self, known: &Known) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let mut asked = false;
        for (overlap, held) in self.definition.overlaps.iter().zip(&self.held) {
            let why = match (held.holds(known), overlap.rule) {
                (Truth::Yes, OverlapRule::Deny) => Why::Excluded,
                (Truth::Yes, OverlapRule::HigherOf) => Why::HigherOf,
                (Truth::Yes, OverlapRule::Allow) => Why::Both,
                (Truth::Unknown, OverlapRule::Deny) if !asked => {
                    asked = true;
                    Why::Missing(vec![RECEIVES.to_owned()])
                }
                _ => continue,
            };
            let (about, basis) = (overlap.held.clone(), overlap.basis.clone());
            reasons.push(Reason { about, why, basis, to_confirm: overlap.to_confirm });
        }
        reasons
    }
}

/// The facts that a rule speaks of and nobody has said.
fn missing(mentioned: Vec<String>, facts: &Facts) -> Vec<String> {
    mentioned.into_iter().filter(|name| !facts.contains_key(name)).collect()
}

impl Programmes {
    /// All programmes of a day with what these facts say of each: what is likely first, then what is open.
    pub fn judge(&self, facts: &Facts, today: chrono::NaiveDate) -> Vec<(&Arc<Programme>, Entitlement)> {
        let known = Known::on(today).with(facts);
        let mut judged: Vec<_> = self
            .all()
            .filter(|programme| programme.definition.valid_from <= today)
            .map(|programme| (programme, programme.judge(facts, &known)))
            .collect();
        judged.sort_by_key(|(_, entitlement)| entitlement.answer);
        judged
    }
}
