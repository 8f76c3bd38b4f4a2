//! Programmes as data: what people may be entitled to, with the rules by which it is told beforehand and decided in a review.

pub mod definition;
mod ending;
mod entitlement;
mod loading;

use std::collections::HashMap;
use std::sync::Arc;

pub use definition::{Asked, AskedKind, Definition, OverlapRule, Per};
pub use ending::Ended;
pub use entitlement::{Answer, Entitlement, Reason, Why};
pub(super) use loading::load;

use chrono::NaiveDate;

use super::rules::{Fact, Facts, Known, Rule, Truth};
use super::texts::Texts;
use crate::words::Language;

/// A programme, checked and ready.
#[derive(Debug)]
pub struct Programme {
    /// What its file says.
    pub definition: Definition,
    texts: HashMap<Language, Texts>,
    rules: Vec<Rules>,
    /// Whether something else is received, in the order of the overlaps.
    held: Vec<Rule>,
    proposed: Option<Rule>,
    /// What is asked.
    pub asking: Arc<Asking>,
}

/// The rules of a condition.
#[derive(Debug)]
struct Rules {
    when: Option<Rule>,
    open: Option<Rule>,
}

impl Rules {
    /// The facts that they speak of.
    fn mentions(&self) -> Vec<String> {
        let mut names: Vec<String> =
            [&self.when, &self.open].into_iter().flatten().flat_map(Rule::mentions).collect();
        names.sort();
        names.dedup();
        names
    }
}

impl Programme {
    /// Its name in URLs.
    pub fn id(&self) -> &str {
        &self.definition.id
    }

    /// Whether somebody is told of it by themselves: what is known of them suggests it, and no rule says no.
    pub fn is_proposed(&self, facts: &Facts, today: NaiveDate) -> bool {
        let known = Known::on(today).with(facts);
        self.proposed.as_ref().is_some_and(|rule| rule.holds(&known) == Truth::Yes)
            && self.judge(facts, &known).answer != Answer::No
    }

    /// Its page.
    pub fn path(&self) -> String {
        format!("/programmes/{}", self.id())
    }

    /// A message of it; its own name where it is missing, which loading rules out.
    pub fn say(&self, language: Language, name: &str) -> String {
        let said = self.texts.get(&language).and_then(|texts| texts.get(name, &[]));
        said.unwrap_or_else(|| name.to_owned())
    }
}

/// What is asked of whoever wants to know what they can get.
#[derive(Debug, Default)]
pub struct Asking {
    /// The questions, in order.
    pub facts: Vec<Asked>,
    texts: HashMap<Language, Texts>,
}

impl Asking {
    /// The options of a fact.
    pub fn options(&self, fact: &str) -> &[String] {
        self.facts.iter().find(|asked| asked.id == fact).map_or(&[], |asked| &asked.options)
    }

    /// A message; nothing where there is none.
    pub fn text(&self, language: Language, name: &str) -> Option<String> {
        self.texts.get(&language)?.get(name, &[])
    }

    /// Those of some facts that rules can use: of what is asked, an answer of its kind with an option that it has.
    pub fn among(&self, facts: &Facts) -> Facts {
        let usable = |asked: &Asked| {
            let offered = |option: &String| asked.options.contains(option);
            let fact = match (facts.get(&asked.id)?, asked.kind) {
                (Fact::Text(option), AskedKind::Single) if offered(option) => Fact::Text(option.clone()),
                (Fact::Many(options), AskedKind::Multiple) => {
                    Fact::Many(options.iter().filter(|option| offered(option)).cloned().collect())
                }
                (Fact::Number(number), AskedKind::Number) => Fact::Number(*number),
                _ => return None,
            };
            Some((asked.id.clone(), fact))
        };
        self.facts.iter().filter_map(usable).collect()
    }

    /// The words of a question.
    pub fn question(&self, language: Language, fact: &str) -> String {
        let name = format!("fact-{}", fact.replace('_', "-"));
        self.text(language, &name).unwrap_or(name)
    }

    /// The words of an option.
    pub fn option(&self, language: Language, fact: &str, option: &str) -> String {
        let name = format!("fact-{}-{option}", fact.replace('_', "-"));
        self.text(language, &name).unwrap_or(name)
    }
}

/// All programmes.
#[derive(Debug, Default)]
pub struct Programmes {
    /// What is asked.
    pub asking: Arc<Asking>,
    programmes: Vec<Arc<Programme>>,
}

impl Programmes {
    /// All, in the order of the list.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Programme>> {
        self.programmes.iter()
    }

    /// Those that no service is listed in place of.
    pub fn beside_services(&self) -> impl Iterator<Item = &Arc<Programme>> {
        self.all().filter(|programme| programme.definition.service.is_none())
    }

    /// One by its name.
    pub fn get(&self, id: &str) -> Option<&Arc<Programme>> {
        self.programmes.iter().find(|programme| programme.id() == id)
    }
}
