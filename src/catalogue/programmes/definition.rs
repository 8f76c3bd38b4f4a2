//! What a programme's TOML file may say, word for word: who it is for, what it excludes, who decides, how to get it.
//!
//! A programme is something that a person may be entitled to, whether it can be applied for here or not. Its rules are
//! CEL over the facts of `assets/programmes/facts.toml`, the same for whoever asks "What can I get?" and for the officer
//! who reviews. Its words are Fluent messages (`locales/<language>/programmes/<id>.ftl`), found by name. Unknown keys
//! are refused. How much it is stands in the database, row by row, see `benefits::rate`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalogue::definition::{Basis, Need, day};
use crate::database::column_text;

/// One programme. Words: `title`, `summary`, `how-<step>` for each step.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Its name in URLs and the database, equal to the file's name: `care-allowance`.
    pub id: String,
    /// First day on which it can be had.
    #[serde(deserialize_with = "day")]
    pub valid_from: NaiveDate,
    /// The unit that decides, or to turn to.
    pub unit: String,
    /// The units that work with it, by the same row of the plan.
    #[serde(default)]
    pub with: Vec<String>,
    /// Row of the plan's division of work that the units come from, such as `3.1.3`; empty: the plan names nobody, and the
    /// unit is a proposal.
    #[serde(default)]
    pub routing: String,
    /// Which of the home page's needs lead here.
    pub needs: Vec<Need>,
    /// Words people type that should find it, in every language it is known in.
    #[serde(default)]
    pub search: Vec<String>,
    /// The service by which it is applied for here; none: with the unit.
    #[serde(default)]
    pub service: Option<String>,
    /// For what time an amount of it is; none: it is no money.
    #[serde(default)]
    pub pays: Option<Per>,
    /// The laws, measures and notices it rests on. Words: `basis-<id>`.
    pub basis: Vec<Basis>,
    /// CEL over the facts: who is told of it by themselves, as far as the register tells (政策找人); none: nobody is, since too
    /// much would have to be asked first.
    #[serde(default)]
    pub proposed_when: Option<String>,
    /// What has to be so, all of it.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// What else somebody receives, and what that means.
    #[serde(default)]
    pub overlaps: Vec<Overlap>,
    /// How to get it, in order. Words: `how-<step>`.
    pub steps: Vec<String>,
    /// What the district has not said yet. Words: `unsaid-<matter>`.
    #[serde(default)]
    pub unsaid: Vec<String>,
}

/// For what time an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// A month.
    Month,
    /// A year.
    Year,
    /// Once.
    Once,
}

column_text!(Per);

/// Something that has to be so. Words: `condition-<id>` (the condition as a sentence) and, as far as the rule can turn out
/// so, `.not` (why it is not met, and what would change that) and `.open` (why it cannot be said).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Name, kebab-case.
    pub id: String,
    /// CEL that holds where it is met; none: nobody can say it of themselves, the unit checks it.
    #[serde(default)]
    pub when: Option<String>,
    /// CEL that holds where it is not met and the unit may still decide so.
    #[serde(default)]
    pub open: Option<String>,
    /// Where it comes from: the id of a `[[basis]]`.
    pub basis: String,
}

/// Something else that somebody receives.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Overlap {
    /// What: an option of the fact `receives`.
    pub held: String,
    /// What that means.
    pub rule: OverlapRule,
    /// Where it comes from: the id of a `[[basis]]`.
    pub basis: String,
    /// Whether the district has to confirm it: places differ.
    #[serde(default)]
    pub to_confirm: bool,
}

/// Whether two things can be had at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OverlapRule {
    /// Both.
    Allow,
    /// Not this one.
    Deny,
    /// The higher of both (择高).
    HigherOf,
}

/// Something that is asked of whoever wants to know what they can get. Words: `fact-<id>` (the question), `.hint`, and
/// `fact-<id>-<option>` for each option. Every one may be left open.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Name in CEL, snake_case.
    pub id: String,
    /// One option, several, or a number.
    pub kind: AskedKind,
    /// The options.
    #[serde(default)]
    pub options: Vec<String>,
    /// The greatest number.
    #[serde(default)]
    pub max: i64,
}

/// What kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedKind {
    /// One of the options, or "I do not know".
    Single,
    /// Any of the options, none of them, or left open.
    Multiple,
    /// A whole number.
    Number,
}

/// All that is asked.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionSet {
    /// The questions, in order.
    pub facts: Vec<Asked>,
}
