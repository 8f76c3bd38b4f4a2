//! What a service's TOML file may say, word for word.
//!
//! A definition is the flow of a service: its questions in order, the documents it asks for, the stages
//! a case passes and who may move it. Its words are Fluent messages (`locales/<language>/services/<id>.ftl`),
//! found by name: a question `resident_name` has the message `q-resident-name`. Unknown keys are refused.
//!
//! What several services share stands in parts (`parts/<part>.toml`, words `parts/<part>.ftl` beside those of the
//! services), see `parts`: an entry such as `[[pages]]` with `part = "guardian"` stands for all pages of that part, in
//! its place. Stages, acts, letters and local rules are in `flow`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::flow::{
    Act, Actor, COORDINATOR, Clock, ClockUnit, Coordination, DISPATCHED, Effect, Letter, Local, Reason,
    STREET, Stage, Turn, Within,
};
use crate::district::UnitKind;
use crate::values::Assurance;

/// A day, as TOML writes it (`2026-11-24`).
///
/// # Errors
/// What is no day.
pub fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let written = toml::value::Datetime::deserialize(from)?;
    written.to_string().parse().map_err(|_| serde::de::Error::custom(format!("`{written}` is no day")))
}

/// A day that may be left out.
fn some_day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    day(from).map(Some)
}

/// One service, as its file gives it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The service's name in URLs and the database, equal to the file's name: `disability-certificate`.
    pub id: String,
    /// Counts up with each change; a draft follows the newest, a case keeps the one it was filed with. Words, from
    /// the second on: `version-<n>` (what changed, for whoever began with an older one).
    pub version: u32,
    /// First day on which the service can be applied for.
    #[serde(deserialize_with = "day")]
    pub valid_from: NaiveDate,
    /// Last day, if it ends.
    #[serde(default, deserialize_with = "some_day")]
    pub valid_to: Option<NaiveDate>,
    /// The code of the unit that decides.
    pub unit: String,
    /// Row of the plan's division of work that the unit comes from, such as `3.6.4`.
    #[serde(default)]
    pub routing: Option<String>,
    /// Whether its cases are the person's alone: whoever acts for them sees only those that they filed themselves. As for
    /// legal aid, where the one who acts may be the one complained of (法律援助法 §40).
    #[serde(default)]
    pub confidential: bool,
    /// How sure the house has to be of who sends the form here; nothing: nobody has to be known, since an officer checks who
    /// it is. Forms that staff fill in for somebody are sent by whoever saw them.
    #[serde(default)]
    pub assurance: Option<Assurance>,
    /// The programme whose rules decide (`assets/programmes/`): where an act says `entitled`, they have to say yes.
    #[serde(default)]
    pub programme: Option<String>,
    /// Official item code (事项编码); empty until the district gives it.
    #[serde(default)]
    pub item_code: String,
    /// Which of the home page's needs lead here.
    pub needs: Vec<Need>,
    /// Words people type that should find this service, in every language it is known in.
    #[serde(default)]
    pub search: Vec<String>,
    /// The laws and measures it rests on.
    pub basis: Vec<Basis>,
    /// The public guide.
    pub guide: Guide,
    /// What the form asks, in order.
    pub pages: Vec<Page>,
    /// Where a case can stand; the first is where it begins.
    pub stages: Vec<Stage>,
    /// The only ways it can move.
    #[serde(default)]
    pub acts: Vec<Act>,
    /// The letters that acts send.
    #[serde(default)]
    pub letters: Vec<Letter>,
    /// What acts ask of whoever does them, such as the sheet of an assessment.
    #[serde(default)]
    pub sheets: Vec<Sheet>,
    /// The document that allows names and categories of mental and intellectual disabilities to be published; empty:
    /// they are not.
    #[serde(default)]
    pub publication_basis: String,
    /// The only answers that a community or street sees which looks at a new case beforehand, by question.
    #[serde(default)]
    pub pre_check: Vec<String>,
    /// The only answers that a body sees to which a case is referred, by question.
    #[serde(default)]
    pub referral: Vec<String>,
    /// What the law leaves to the district, with days and sources.
    #[serde(default)]
    pub local: Vec<Local>,
    /// Whether its cases go from unit to unit, coordinated by the one that it names.
    #[serde(default)]
    pub coordination: Option<Coordination>,
    /// Services that are asked for by this one form (一件事一次办): see `together`.
    #[serde(default)]
    pub members: Vec<Member>,
}

impl Definition {
    /// What the district set for a local rule on a day; nothing where it set nothing.
    pub fn local(&self, id: &str, on: NaiveDate) -> Vec<u32> {
        let rules = self.local.iter().filter(|rule| rule.id == id && rule.from <= on);
        let rule = rules.max_by_key(|rule| rule.from);
        rule.map(|rule| rule.given.on(on).unwrap_or_else(|| rule.values.clone())).unwrap_or_default()
    }
}

/// A service that is asked for together with others. Its pages take their places among those of the form; each becomes a
/// case of its own.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The service.
    pub service: String,
    /// CEL over the form's own first pages: whether it is wanted.
    pub when: String,
    /// The members whose certificate it needs: where one of them is wanted, its case begins in the stage that
    /// `awaits_certificate`.
    #[serde(default)]
    pub after: Vec<String>,
    /// Pages that nobody is asked while it waits for that, such as the number of a certificate that is not there yet.
    #[serde(default)]
    pub spared: Vec<String>,
}

/// Questions that are answered by whoever does an act. Words as for the questions of the form; its title is that of
/// the act.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Name, kebab-case.
    pub id: String,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

/// What brings a person to the home page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    Certificate,
    Subsidies,
    Rehabilitation,
    Travel,
    Home,
    SchoolAndWork,
    Rights,
    Care,
    Unsure,
}

/// The needs in the order of the home page, each with its name in addresses.
pub const NEEDS: [(Need, &str); 9] = [
    (Need::Certificate, "certificate"),
    (Need::Subsidies, "subsidies"),
    (Need::Rehabilitation, "rehabilitation"),
    (Need::Travel, "travel"),
    (Need::Home, "home"),
    (Need::SchoolAndWork, "school-and-work"),
    (Need::Rights, "rights"),
    (Need::Care, "care"),
    (Need::Unsure, "unsure"),
];

/// A law, measure or notice the service rests on; its title is the message `basis-<id>`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Names the message `basis-<id>`.
    pub id: String,
    /// Document number, such as `残联发〔2017〕34号`; empty for a law.
    #[serde(default)]
    pub document: String,
    /// How sure we are: `law` (read in full), `source` (a secondary source), `verify` (to be confirmed).
    pub confidence: Confidence,
}

/// How well a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in the text of the law.
    Law,
    /// Stated in the district's plan.
    Plan,
    /// From a careful secondary source.
    Source,
    /// To be confirmed by the district.
    Verify,
}

/// The standard elements of a 办事指南. Each list names messages: `guide-condition-<id>`, `guide-step-<id>`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Messages `guide-condition-<id>`.
    pub conditions: Vec<String>,
    /// Messages `guide-step-<id>`, each with a title and the attribute `.text`.
    pub steps: Vec<String>,
    /// Messages `easy-<id>`: the easy-read text, one short sentence each.
    pub easy_read: Vec<String>,
    /// Whether there is a fee; the message `guide-fee` says more.
    pub free: bool,
}

/// One page of the form: one thing asked. Its title is the message `page-<id>`, or its only question's words.
/// Where it has a condition, the attribute `page-<id>.when` says on paper who answers it; `$<question>` is the
/// number that an earlier question has there.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Name in the URL, kebab-case.
    pub id: String,
    /// Names the message `section-<section>` that heads it on check-your-answers and on paper.
    pub section: String,
    /// CEL over the answers of earlier pages; absent means always.
    #[serde(default)]
    pub when: Option<String>,
    /// The questions, usually one.
    pub questions: Vec<Question>,
}

/// One question. Words: `q-<id>` (label), `.hint`, `.help`, `.paper` (the hint on paper, where the other speaks of
/// the screen); options `q-<id>-<option>` with `.hint`. Underscores of ids become hyphens in messages.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Question {
    /// Name in CEL and in stored answers, snake_case.
    pub id: String,
    /// What kind of answer.
    #[serde(flatten)]
    pub kind: Kind,
    /// Whether it may be left empty.
    #[serde(default)]
    pub optional: bool,
    /// Whose data it is: decides `autocomplete`, and what search and the queue use as the subject.
    #[serde(default)]
    pub about: About,
    /// CEL that must hold for the answer, over this and earlier answers; words: `q-<id>-rule`.
    #[serde(default)]
    pub rule: Option<String>,
    /// Whether the papers are sent by consent alone (个人信息保护法 §15, §29): they are deleted when it is taken back.
    #[serde(default)]
    pub consent: bool,
}

/// Whom an answer is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The person whom the case is about.
    Resident,
    /// The person who fills in for another (guardian, agent, helper).
    Helper,
    /// Nobody in particular.
    #[default]
    Matter,
}

/// Every kind of question.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// A person's name; with `pinyin` a second, optional field asks how it is spoken.
    Name {
        #[serde(default)]
        pinyin: bool,
    },
    /// 公民身份号码, 18 characters.
    IdNumber {},
    /// 残疾人证号, 20 characters or with B1….
    CertificateNumber {},
    /// Mobile or landline.
    Phone {},
    /// A date in three fields.
    Date {
        #[serde(default)]
        range: DateRange,
    },
    /// Street, community, free line.
    Address {},
    /// One of the units of a kind, such as the designated hospitals.
    Unit { of: UnitKind },
    /// One of some options.
    Single {
        options: Vec<String>,
        /// Adds "other" with a line to say what.
        #[serde(default)]
        other: bool,
    },
    /// Any of some options.
    Multiple {
        options: Vec<String>,
        #[serde(default)]
        other: bool,
        /// An option that excludes the others, such as "none of these".
        #[serde(default)]
        none: Option<String>,
    },
    /// A whole number.
    Number { min: i64, max: i64 },
    /// Yuan, kept in fen.
    Money { max_fen: i64 },
    /// One line.
    Text { max_length: u32 },
    /// Several lines.
    LongText { max_length: u32 },
    /// Papers and photos: up to `max_files`, each up to the configured size.
    Files {
        max_files: u32,
        accept: Vec<FileType>,
        /// What each photo is looked at for; what is found is told in words.
        #[serde(default)]
        check: Option<FileCheck>,
    },
    /// A statement to agree to; the message `q-<id>` is the statement.
    Declaration {},
    /// The same few questions for each of several things.
    Group { min: u32, max: u32, questions: Vec<Question> },
}

/// Keys that every question may have, and those of each kind. The reader of TOML cannot refuse unknown keys of a
/// question itself, since its kind's keys stand among its own; `loading` does, with this table.
pub const QUESTION_KEYS: [&str; 6] = ["id", "kind", "optional", "about", "rule", "consent"];

/// The keys that belong to a kind of question.
pub fn keys_of_kind(kind: &str) -> &'static [&'static str] {
    match kind {
        "name" => &["pinyin"],
        "date" => &["range"],
        "unit" => &["of"],
        "single" => &["options", "other"],
        "multiple" => &["options", "other", "none"],
        "number" => &["min", "max"],
        "money" => &["max_fen"],
        "text" | "long-text" => &["max_length"],
        "files" => &["max_files", "accept", "check"],
        "group" => &["min", "max", "questions"],
        _ => &[],
    }
}

/// What photos are looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileCheck {
    /// 两寸证件照: size, shape, background, light, sharpness. What is found is advice and stops nobody, unless the
    /// photo is too small to be used at all. "We take the photo for you" is an answer as well.
    CertificatePhoto,
}

/// What a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileType {
    /// JPEG, PNG or WebP.
    Photo,
    /// PDF.
    Pdf,
}

/// Which dates make sense.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateRange {
    /// Today or earlier, from 1900.
    #[default]
    Past,
    /// Today or later.
    Future,
    /// Either.
    Any,
}
