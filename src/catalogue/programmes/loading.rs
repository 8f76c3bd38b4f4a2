//! From files to checked programmes: every problem with its file, line and reason, never only the first.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::definition::{AskedKind, Definition, QuestionSet};
use super::{Asking, Programme, Programmes, Rules};
use crate::catalogue::loading::Problem;
use crate::catalogue::rules::{Rule, Type};
use crate::catalogue::texts::Texts;
use crate::words::Language;

macro_rules! ship {
    ($($id:literal),+ $(,)?) => {
        [$((
            concat!("assets/programmes/", $id, ".toml"),
            include_str!(concat!("../../../assets/programmes/", $id, ".toml")),
            [
                (Language::ZhHans, concat!("locales/zh-Hans/programmes/", $id, ".ftl"),
                    include_str!(concat!("../../../locales/zh-Hans/programmes/", $id, ".ftl"))),
                (Language::En, concat!("locales/en/programmes/", $id, ".ftl"),
                    include_str!(concat!("../../../locales/en/programmes/", $id, ".ftl"))),
            ],
        )),+]
    };
}

type Shipped = (&'static str, &'static str, [(Language, &'static str, &'static str); 2]);

/// The programmes that are part of the program, in the order of the list.
const PROGRAMMES: &[Shipped] = &ship!(
    "living-allowance",
    "care-allowance",
    "minimum-living",
    "relief",
    "insurance-premiums",
    "utility-discounts",
    "accident-insurance",
    "veterans",
    "child-rehabilitation",
    "family-support",
    "devices",
    "precise-rehabilitation",
    "home-works",
    "day-and-residential-care",
    "free-bus",
    "accessible-trips",
    "volunteers",
    "education-aid",
    "training",
    "employment",
    "business-start",
    "legal-aid",
    "emergency-help",
);

const FACTS: [Shipped; 1] = ship!("facts");

/// All programmes, checked.
///
/// # Errors
/// Everything that is wrong with any of them.
pub fn load() -> Result<Programmes, Vec<Problem>> {
    let mut problems = Vec::new();
    let asking = Arc::new(asking(&mut problems));
    let known = asking.types();
    let mut programmes = Vec::new();
    for shipped in PROGRAMMES {
        match read(shipped, (&asking, &known)) {
            Ok(programme) => programmes.push(Arc::new(programme)),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() { Ok(Programmes { asking, programmes }) } else { Err(problems) }
}

fn asking(problems: &mut Vec<Problem>) -> Asking {
    let [(file, text, words)] = &FACTS;
    let texts = texts(words, problems);
    let set: QuestionSet = toml::from_str(text).unwrap_or_else(|error| {
        problems.push(told(file, text, &error));
        QuestionSet { facts: Vec::new() }
    });
    let mut names = BTreeSet::new();
    for asked in &set.facts {
        names.insert(format!("fact-{}", asked.id.replace('_', "-")));
        for option in &asked.options {
            names.insert(format!("fact-{}-{option}", asked.id.replace('_', "-")));
        }
    }
    check_words(&texts, words, &names, &["hint"], problems);
    Asking { facts: set.facts, texts }
}

impl Asking {
    /// What each fact is for a rule.
    pub fn types(&self) -> BTreeMap<String, Type> {
        let of = |kind| match kind {
            AskedKind::Single => Type::Text,
            AskedKind::Multiple => Type::Many,
            AskedKind::Number => Type::Number,
        };
        self.facts.iter().map(|asked| (asked.id.clone(), of(asked.kind))).collect()
    }
}

fn read(
    (file, text, words): &Shipped,
    (asking, known): (&Arc<Asking>, &BTreeMap<String, Type>),
) -> Result<Programme, Vec<Problem>> {
    let mut problems = Vec::new();
    let definition: Definition = toml::from_str(text).map_err(|error| vec![told(file, text, &error)])?;
    let line_of = |needle: &str| text.lines().position(|line| line.contains(needle)).map_or(1, |at| at + 1);
    let mut wrong = |needle: &str, reason: String| {
        problems.push(Problem { file: (*file).to_owned(), line: line_of(needle), reason });
    };
    let mut rule = |source: &str| {
        let checked = Rule::check(source, known);
        checked.map_err(|error| wrong(source, format!("`{source}`: {error}"))).ok()
    };
    let rules: Vec<Rules> = definition
        .conditions
        .iter()
        .map(|condition| Rules {
            when: condition.when.as_deref().and_then(&mut rule),
            open: condition.open.as_deref().and_then(&mut rule),
        })
        .collect();
    let held: Vec<Rule> = definition
        .overlaps
        .iter()
        .filter_map(|overlap| rule(&format!("'{}' in receives", overlap.held)))
        .collect();
    let proposed = definition.proposed_when.as_deref().and_then(&mut rule);
    let bases: BTreeSet<&str> = definition.basis.iter().map(|basis| basis.id.as_str()).collect();
    let named = definition.conditions.iter().map(|it| &it.basis);
    for basis in named.chain(definition.overlaps.iter().map(|it| &it.basis)) {
        if !bases.contains(basis.as_str()) {
            wrong(basis, format!("`{basis}` is no basis of the programme"));
        }
    }
    for overlap in &definition.overlaps {
        if !asking.options("receives").contains(&overlap.held) {
            wrong(&overlap.held, format!("nobody is asked whether they receive `{}`", overlap.held));
        }
    }
    let texts = texts(words, &mut problems);
    check_words(&texts, words, &wanted(&definition), &[], &mut problems);
    if problems.is_empty() {
        Ok(Programme { definition, texts, rules, held, proposed, asking: asking.clone() })
    } else {
        Err(problems)
    }
}

/// The messages that a programme needs.
fn wanted(definition: &Definition) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = ["title", "summary"].map(str::to_owned).into();
    names.extend(definition.basis.iter().map(|basis| format!("basis-{}", basis.id)));
    names.extend(definition.steps.iter().map(|step| format!("how-{step}")));
    names.extend(definition.unsaid.iter().map(|matter| format!("unsaid-{matter}")));
    for condition in &definition.conditions {
        names.insert(format!("condition-{}", condition.id));
        if condition.when.is_some() {
            names.insert(format!("condition-{}.not", condition.id));
        }
        if condition.open.is_some() {
            names.insert(format!("condition-{}.open", condition.id));
        }
    }
    names
}

fn texts(words: &[(Language, &str, &str); 2], problems: &mut Vec<Problem>) -> HashMap<Language, Texts> {
    let mut texts = HashMap::new();
    for (language, file, text) in words {
        match Texts::read(text, *language) {
            Ok(read) => drop(texts.insert(*language, read)),
            Err(faults) => problems.extend(faults.into_iter().map(|(line, reason)| Problem {
                file: (*file).to_owned(),
                line,
                reason,
            })),
        }
    }
    texts
}

/// Every message that is needed is there in every language, and none that nobody reads.
fn check_words(
    texts: &HashMap<Language, Texts>,
    words: &[(Language, &str, &str); 2],
    wanted: &BTreeSet<String>,
    may_have: &[&str],
    problems: &mut Vec<Problem>,
) {
    for (language, file, _) in words {
        let Some(read) = texts.get(language) else { continue };
        let mut there = BTreeSet::new();
        for (name, attributes) in read.names() {
            there.insert(name.clone());
            let read = attributes.iter().filter(|attribute| !may_have.contains(&attribute.as_str()));
            there.extend(read.map(|attribute| format!("{name}.{attribute}")));
        }
        let lacks = wanted.difference(&there).map(|name| format!("`{name}` is missing"));
        let surplus = there.difference(wanted).map(|name| format!("`{name}` is said by nobody"));
        for reason in lacks.chain(surplus) {
            problems.push(Problem { file: (*file).to_owned(), line: 1, reason });
        }
    }
}

fn told(file: &str, text: &str, error: &toml::de::Error) -> Problem {
    let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
    Problem { file: file.to_owned(), line, reason: error.message().to_owned() }
}
