//! A letter: document number, unit, date, reasons, basis, remedies, and an easy-read text.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cases::Case;
use crate::catalogue::Service;
use crate::catalogue::definition::Letter as Declared;
use crate::district::{Contact, Unit};
use crate::values::CaseNumber;
use crate::words::{Language, Words, speech};

/// A letter in all languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    /// Its name in the definition.
    pub letter: String,
    /// Document number.
    pub document: String,
    /// The day it was made.
    pub date: NaiveDate,
    /// Whether it carries a decision.
    pub decision: bool,
    /// Its text by language tag.
    pub texts: BTreeMap<String, LetterText>,
}

/// A letter in one language.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LetterText {
    /// The unit that sends it.
    pub unit: String,
    /// Title of the document.
    pub title: String,
    /// The outcome in plain words.
    pub plain: String,
    /// How the person is addressed.
    pub hail: String,
    /// The text, paragraph by paragraph.
    pub body: Vec<String>,
    /// The officer's reasons.
    pub reasons: Vec<String>,
    /// What is missing: question and note.
    pub missing: Vec<(String, String)>,
    /// Laws and measures.
    pub basis: Vec<String>,
    /// Ways to object: name and how.
    pub remedies: Vec<(String, String)>,
    /// Easy-read sentences.
    pub easy: Vec<String>,
    /// How to find the unit that sends it, and the body that the person is referred to: name and details, as they
    /// were when it was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub found: Vec<(String, Contact)>,
}

/// Why a letter is written.
pub struct Occasion<'o> {
    /// The service.
    pub service: &'o Service,
    /// The letter as declared.
    pub declared: &'o Declared,
    /// The case after the act.
    pub case: &'o Case,
    /// The unit's name, Chinese and English.
    pub unit: (String, String),
    /// Document number.
    pub document: String,
    /// Today.
    pub date: NaiveDate,
    /// The officer's reason, as typed.
    pub reason: &'o str,
    /// What is missing: name of the question's message, note.
    pub missing: Vec<(String, String)>,
    /// The units whose contact details it gives.
    pub found: Vec<&'o Unit>,
    /// Whether somebody was assessed in this case: only then is there a rating to be looked at again.
    pub assessed: bool,
    /// Further variables of its text, by language.
    pub more: &'o (dyn Fn(Language) -> Vec<(&'static str, String)> + Sync),
}

impl Letter {
    /// Writes the letter.
    pub fn write(occasion: &Occasion<'_>) -> Self {
        let texts = Language::ALL
            .into_iter()
            .map(|language| (language.tag().to_owned(), occasion.text(language)))
            .collect();
        Self {
            letter: occasion.declared.id.clone(),
            document: occasion.document.clone(),
            date: occasion.date,
            decision: occasion.declared.decision,
            texts,
        }
    }

    /// The text in a language; the Chinese one where there is no other.
    pub fn text(&self, language: Language) -> LetterText {
        self.texts
            .get(language.tag())
            .or_else(|| self.texts.get(Language::ZhHans.tag()))
            .cloned()
            .unwrap_or_default()
    }
}

impl Occasion<'_> {
    fn text(&self, language: Language) -> LetterText {
        let words = Words::of(language);
        let service = self.service;
        let unit = match language {
            Language::ZhHans => &self.unit.0,
            Language::En => &self.unit.1,
        };
        let due = self.case.clock.due_on.map_or_else(String::new, |due| speech::date(due, language));
        let date = speech::date(self.date, language);
        let number =
            CaseNumber::parse(&self.case.number).map_or_else(|_| self.case.number.clone(), |n| n.groups());
        let title = service.title(language);
        let more = (self.more)(language);
        // Who writes a letter must not learn from it who gets it.
        let called = self.case.subject.clone().withheld().name;
        let mut variables = vec![
            ("name", called.as_str()),
            ("service", title.as_str()),
            ("number", number.as_str()),
            ("date", date.as_str()),
            ("due", due.as_str()),
            ("reason", self.reason),
            ("unit", unit.as_str()),
        ];
        variables.extend(more.iter().map(|(name, text)| (*name, text.as_str())));
        let key = format!("letter-{}", self.declared.id);
        let lines = |name: &str| -> Vec<String> {
            let text = service.say(language, name, &variables);
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        LetterText {
            unit: unit.clone(),
            title: service.say(language, &key, &variables),
            plain: service.say(language, &format!("{key}.plain"), &variables),
            hail: match called.as_str() {
                "" => words.letters_hail_nameless(),
                name if service.speaks_to_family() => words.letters_hail_family(name),
                name => words.letters_hail(name),
            },
            body: lines(&format!("{key}.body")),
            reasons: self
                .reason
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            missing: self
                .missing
                .iter()
                .map(|(question, note)| (service.say(language, question, &[]), note.clone()))
                .collect(),
            basis: service
                .definition
                .basis
                .iter()
                .map(|basis| {
                    let name = service.say(language, &format!("basis-{}", basis.id), &[]);
                    if basis.document.is_empty() { name } else { format!("{name} {}", basis.document) }
                })
                .collect(),
            remedies: self
                .declared
                .remedies
                .iter()
                .filter(|remedy| self.assessed || *remedy != REASSESSMENT)
                .filter_map(|remedy| self::remedy(words, remedy))
                .collect(),
            easy: lines(&format!("{key}.easy")),
            found: self
                .found
                .iter()
                .map(|unit| (unit.called(language).to_owned(), unit.contact.clone()))
                .collect(),
        }
    }
}

/// The remedy that is about a rating.
const REASSESSMENT: &str = "reassessment";

/// A way to object, in words. Sources: domain law as named in each text; which of them applies is in the definition.
pub fn remedy(words: Words, id: &str) -> Option<(String, String)> {
    match id {
        REASSESSMENT => Some((words.letters_reassessment(), words.letters_reassessment_how())),
        "reconsideration" => Some((words.letters_reconsideration(), words.letters_reconsideration_how())),
        // 行政复议法 §11(12), §20; 行政诉讼法 §45, §46: against an authority of the government.
        "review" => Some((words.letters_review(), words.letters_review_how())),
        "litigation" => Some((words.letters_litigation(), words.letters_litigation_how())),
        // 个人信息保护法 §50.
        "lawsuit" => Some((words.letters_lawsuit(), words.letters_lawsuit_how())),
        "complaint" => Some((words.letters_complaint(), words.letters_complaint_how())),
        _ => None,
    }
}
