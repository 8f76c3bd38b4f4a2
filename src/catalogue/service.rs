//! A service, checked and ready: its definition, its conditions, its words in every language.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::definition::{Act, Clock, Definition, Effect, Kind, Letter, Page, Question, Stage};
use super::programmes::Programme;
use super::rules::{Known, Rule, Truth, Type};
use super::texts::Texts;
use super::together::Joined;
use crate::words::Language;

/// One service.
#[derive(Debug)]
pub struct Service {
    /// What its file says.
    pub definition: Definition,
    pub(super) texts: HashMap<Language, Texts>,
    pub(super) when: Vec<Option<Rule>>,
    pub(super) rules: BTreeMap<String, Rule>,
    pub(super) turns: BTreeMap<(String, usize), Rule>,
    /// The programme whose rules decide.
    pub programme: Option<Arc<Programme>>,
    /// The services that are asked for together by this one; none: it stands for itself.
    pub(super) members: Vec<Joined>,
}

impl Service {
    /// Its name in URLs.
    pub fn id(&self) -> &str {
        &self.definition.id
    }

    /// A message of the service, with variables; its own name where it is missing, which `checks` rules out.
    pub fn say(&self, language: Language, name: &str, variables: &[(&str, &str)]) -> String {
        self.text(language, name, variables).unwrap_or_else(|| name.to_owned())
    }

    /// A message that may be absent, such as a hint.
    pub fn text(&self, language: Language, name: &str, variables: &[(&str, &str)]) -> Option<String> {
        let own = self.texts.get(&language)?.get(name, variables);
        // What a form asks for its members is said in their words, where it has none of its own.
        let theirs = || self.members.iter().find_map(|member| member.service.text(language, name, variables));
        own.or_else(theirs).filter(|text| !text.is_empty())
    }

    /// Whether whoever is told of a case is the family of somebody who died.
    pub fn speaks_to_family(&self) -> bool {
        self.definition.acts.iter().any(|act| act.effect == Some(Effect::CancelDeceased))
    }

    /// Whether it is a form for several services at once.
    pub const fn is_for_several(&self) -> bool {
        !self.members.is_empty()
    }

    /// The stage in which its case begins where it waits for a certificate.
    pub fn awaiting(&self) -> Option<&Stage> {
        self.definition.stages.iter().find(|stage| stage.awaits_certificate)
    }

    /// Its title.
    pub fn title(&self, language: Language) -> String {
        self.say(language, "title", &[])
    }

    /// The words of a question: `q-birth-date`.
    pub fn question_key(question: &Question) -> String {
        format!("q-{}", question.id.replace('_', "-"))
    }

    /// What a page is called: its own words where it asks several things, else its question's.
    pub fn page_title(&self, language: Language, page: &Page) -> String {
        match page.questions.as_slice() {
            [only] => self.say(language, &Self::question_key(only), &[]),
            _ => self.say(language, &format!("page-{}", page.id), &[]),
        }
    }

    /// The condition of a page, if it has one.
    pub fn when(&self, place: usize) -> Option<&Rule> {
        self.when.get(place).and_then(Option::as_ref)
    }

    /// The rule of a question, if it has one.
    pub fn rule(&self, question: &str) -> Option<&Rule> {
        self.rules.get(question)
    }

    /// Where a page stands.
    pub fn place(&self, page: &str) -> Option<usize> {
        self.definition.pages.iter().position(|other| other.id == page)
    }

    /// A stage.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.definition.stages.iter().find(|stage| stage.id == id)
    }

    /// An act.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.definition.acts.iter().find(|act| act.id == id)
    }

    /// What an act asks of whoever does it.
    pub fn sheet(&self, act: &Act) -> &[Question] {
        let sheet = self.definition.sheets.iter().find(|sheet| Some(&sheet.id) == act.sheet.as_ref());
        sheet.map_or(&[], |sheet| &sheet.questions)
    }

    /// A question of a sheet.
    pub fn asked_by_act(&self, id: &str) -> Option<&Question> {
        self.definition.sheets.iter().flat_map(|sheet| &sheet.questions).find(|question| question.id == id)
    }

    /// Where an act leads instead of its `to`, as far as is known.
    pub fn turn<'a>(&self, act: &'a Act, known: &Known) -> Option<&'a str> {
        let holds = |place: usize| {
            self.turns.get(&(act.id.clone(), place)).is_some_and(|rule| rule.holds(known) == Truth::Yes)
        };
        act.turns.iter().enumerate().find(|(place, _)| holds(*place)).map(|(_, turn)| turn.to.as_str())
    }

    /// A letter.
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.definition.letters.iter().find(|letter| letter.id == id)
    }

    /// The limit of a name.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.definition.stages.iter().filter_map(|stage| stage.clock.as_ref()).find(|clock| clock.id == id)
    }

    /// A question, with the page it stands on.
    pub fn question(&self, id: &str) -> Option<(&Page, &Question)> {
        self.definition.pages.iter().find_map(|page| {
            page.questions.iter().find(|question| question.id == id).map(|question| (page, question))
        })
    }
}

impl Question {
    /// What a group asks of each thing; nothing for other kinds.
    pub fn parts(&self) -> &[Self] {
        match &self.kind {
            Kind::Group { questions, .. } => questions,
            _ => &[],
        }
    }

    /// What the answer is for conditions.
    pub const fn fact_type(&self) -> Type {
        match self.kind {
            Kind::Multiple { .. } => Type::Many,
            Kind::Number { .. } | Kind::Money { .. } | Kind::Group { .. } => Type::Number,
            Kind::Declaration {} => Type::Flag,
            _ => Type::Text,
        }
    }
}
