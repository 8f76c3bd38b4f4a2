//! What people are entitled to: the programmes of the plan with their rules, and how much each is.

mod amount_views;
pub mod answered;
pub mod entitlement;
mod loading;
pub mod pages;
pub mod programme;
pub mod rate;
pub mod store;
mod views;

use std::collections::HashMap;

pub use entitlement::{Answer, Entitlement, Reason, Why};
pub use loading::load;
pub use pages::routes;
use programme::{Asked, Definition};

use crate::catalogue::{GuideLine, Guides, Rule, Texts};
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

    /// A message of it; its own name where it is missing, which loading rules out.
    pub fn say(&self, language: Language, name: &str) -> String {
        let said = self.texts.get(&language).and_then(|texts| texts.get(name, &[]));
        said.unwrap_or_else(|| name.to_owned())
    }
}

/// What is asked of whoever wants to know what they can get.
#[derive(Debug)]
pub struct Asking {
    /// The questions, in order.
    pub facts: Vec<Asked>,
    texts: HashMap<Language, Texts>,
}

impl Asking {
    /// The options of a fact.
    fn options(&self, fact: &str) -> &[String] {
        self.facts.iter().find(|asked| asked.id == fact).map_or(&[], |asked| &asked.options)
    }

    /// A message; nothing where there is none.
    pub fn text(&self, language: Language, name: &str) -> Option<String> {
        self.texts.get(&language)?.get(name, &[])
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
#[derive(Debug)]
pub struct Programmes {
    /// What is asked.
    pub asking: Asking,
    programmes: Vec<Programme>,
}

impl Programmes {
    /// All, in the order of the list.
    pub fn all(&self) -> impl Iterator<Item = &Programme> {
        self.programmes.iter()
    }

    /// The programmes as the lists of services show them.
    pub fn guides(&self) -> Guides {
        let line = |programme: &Programme| GuideLine {
            to: views::path(programme),
            words: Language::ALL
                .map(|language| {
                    (language, programme.say(language, "title"), programme.say(language, "summary"))
                })
                .into(),
            needs: programme.definition.needs.clone(),
            search: programme.definition.search.join(" "),
            instead: programme.definition.service.clone(),
        };
        Guides(self.all().map(line).collect())
    }

    /// One by its name.
    pub fn get(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id() == id)
    }
}
