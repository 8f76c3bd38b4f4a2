//! What must hold of a definition before anybody sees it.
//!
//! Names are well formed and unique; conditions use only what was asked before; every stage can be reached and
//! left; every letter, clock and basis that is named exists; every word it needs is there in every language, and
//! no word is there that nothing needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::definition::{Actor, Definition, Kind, Question};
use super::loading::{Problem, Source};
use super::rules::{Rule, Type};
use super::service::Service;
use super::texts::Texts;
use crate::residents::profile::ASKED;
use crate::words::Language;

/// What checking gives: the compiled conditions, and everything that is wrong.
pub struct Checked {
    /// Conditions of pages, by place.
    pub when: Vec<Option<Rule>>,
    /// Rules of questions, by name.
    pub rules: BTreeMap<String, Rule>,
    /// All problems.
    pub problems: Vec<Problem>,
}

/// Variables that letters may use.
pub const LETTER_VARIABLES: [&str; 7] = ["name", "service", "number", "date", "due", "reason", "unit"];

struct Check<'c> {
    source: &'c Source,
    problems: Vec<Problem>,
}

impl Check<'_> {
    /// A problem at the line where a piece of text stands.
    fn at(&mut self, text: &str, reason: impl Into<String>) {
        let line =
            self.source.definition.lines().position(|line| line.contains(text)).map_or(1, |line| line + 1);
        self.problems.push(Problem { file: self.source.file.clone(), line, reason: reason.into() });
    }

    fn id(&mut self, id: &str, reason: impl Into<String>) {
        self.at(&format!("id = \"{id}\""), reason);
    }

    fn unique<'i>(&mut self, what: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.id(id, format!("there are two {what}s called `{id}`"));
            }
        }
    }
}

/// Checks a definition with its words.
pub fn check(source: &Source, definition: &Definition, texts: &HashMap<Language, Texts>) -> Checked {
    let mut check = Check { source, problems: Vec::new() };
    let stem = source.file.rsplit(['/', '\\']).next().and_then(|name| name.strip_suffix(".toml"));
    if stem != Some(definition.id.as_str()) {
        check.id(&definition.id, "the service must be called as its file is");
    }
    let (when, rules) = pages(&mut check, definition);
    stages(&mut check, definition);
    profile(&mut check, definition);
    let needed = needed(definition);
    let mut problems = check.problems;
    for (language, file, text) in &source.words {
        if let Some(read) = texts.get(language) {
            problems.extend(words(file, text.as_deref().unwrap_or_default(), read, &needed));
        }
    }
    Checked { when, rules, problems }
}

fn well_formed(id: &str, joint: char) -> bool {
    !id.is_empty()
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && !id.ends_with(joint)
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
}

fn pages(check: &mut Check<'_>, definition: &Definition) -> (Vec<Option<Rule>>, BTreeMap<String, Rule>) {
    if definition.pages.is_empty() {
        check.at("id", "a service asks at least one thing");
    }
    check.unique("page", definition.pages.iter().map(|page| page.id.as_str()));
    check.unique(
        "question",
        definition.pages.iter().flat_map(|page| page.questions.iter().map(|q| q.id.as_str())),
    );
    let mut known: BTreeMap<String, Type> = BTreeMap::new();
    let (mut when, mut rules) = (Vec::new(), BTreeMap::new());
    for page in &definition.pages {
        if !well_formed(&page.id, '-') {
            check.id(
                &page.id,
                format!("`{}` is no name for a page: small letters, digits and hyphens", page.id),
            );
        }
        if page.questions.is_empty() {
            check.id(&page.id, format!("the page `{}` asks nothing", page.id));
        }
        let compiled = page.when.as_deref().map(|source| (source, Rule::check(source, &known)));
        when.push(match compiled {
            None => None,
            Some((_, Ok(rule))) => Some(rule),
            Some((source, Err(error))) => {
                check.at(&format!("when = {source:?}"), format!("`when` of the page `{}`: {error}", page.id));
                None
            }
        });
        for question in &page.questions {
            self::question(check, question, false);
            known.insert(question.id.clone(), question.fact_type());
        }
        for question in &page.questions {
            if let Some(source) = &question.rule {
                match Rule::check(source, &known) {
                    Ok(rule) => {
                        rules.insert(question.id.clone(), rule);
                    }
                    Err(error) => check.at(
                        &format!("rule = {source:?}"),
                        format!("`rule` of the question `{}`: {error}", question.id),
                    ),
                }
            }
        }
    }
    (when, rules)
}

fn question(check: &mut Check<'_>, question: &Question, inner: bool) {
    let id = &question.id;
    if !well_formed(id, '_') {
        check.id(id, format!("`{id}` is no name for a question: small letters, digits and underscores"));
    }
    match &question.kind {
        Kind::Single { options, .. } | Kind::Multiple { options, .. } => {
            if options.len() < 2 {
                check.id(id, format!("the question `{id}` needs at least two options"));
            }
            let mut seen = BTreeSet::new();
            for option in options {
                if !well_formed(option, '-') || option == "other" || !seen.insert(option) {
                    check.id(
                        id,
                        format!(
                            "the option `{option}` of `{id}` is badly named, twice there, or the word other"
                        ),
                    );
                }
            }
            if let Kind::Multiple { none: Some(none), .. } = &question.kind
                && !options.contains(none)
            {
                check.id(id, format!("`none` of `{id}` names no option"));
            }
        }
        Kind::Number { min, max } if min > max => check.id(id, format!("`{id}`: min is larger than max")),
        Kind::Text { max_length } | Kind::LongText { max_length } if !(1..=20_000).contains(max_length) => {
            check.id(id, format!("`{id}`: max_length must be from 1 to 20000"));
        }
        Kind::Files { max_files, accept } if *max_files == 0 || accept.is_empty() => {
            check.id(id, format!("`{id}` takes no file at all"));
        }
        Kind::Group { min, max, questions } => {
            if inner {
                check.id(id, format!("`{id}`: a group cannot stand in a group"));
            }
            if min > max || *max == 0 || *max > 20 || questions.is_empty() {
                check.id(
                    id,
                    format!("`{id}`: a group has from min to max (at most 20) of at least one question"),
                );
            }
            for part in questions {
                if matches!(part.kind, Kind::Group { .. } | Kind::Files { .. } | Kind::Declaration {}) {
                    check.id(&part.id, format!("`{}` cannot stand in a group", part.id));
                }
                self::question(check, part, true);
            }
        }
        _ => {}
    }
}

fn stages(check: &mut Check<'_>, definition: &Definition) {
    check.unique("stage", definition.stages.iter().map(|stage| stage.id.as_str()));
    check.unique("act", definition.acts.iter().map(|act| act.id.as_str()));
    let stage = |id: &str| definition.stages.iter().find(|stage| stage.id == id);
    let basis = |id: &str| definition.basis.iter().any(|basis| basis.id == id);
    if !definition.stages.iter().any(|stage| stage.closed) {
        check.at("[[stages]]", "no stage is closed: a case could never end");
    }
    for act in &definition.acts {
        for from in &act.from {
            match stage(from) {
                None => {
                    check.id(&act.id, format!("the act `{}` starts from `{from}`, which is no stage", act.id))
                }
                Some(stage) if stage.closed => {
                    check.id(&act.id, format!("the act `{}` starts from `{from}`, which is closed", act.id));
                }
                Some(_) => {}
            }
        }
        if stage(&act.to).is_none() {
            check.id(&act.id, format!("the act `{}` leads to `{}`, which is no stage", act.id, act.to));
        }
        if act.by.is_empty() {
            check.id(&act.id, format!("nobody may do the act `{}`", act.id));
        }
        if let Some(letter) = &act.letter
            && !definition.letters.iter().any(|other| &other.id == letter)
        {
            check
                .id(&act.id, format!("the act `{}` sends the letter `{letter}`, which is not there", act.id));
        }
    }
    for stage in &definition.stages {
        if let Some(clock) = &stage.clock {
            if clock.limit == 0 {
                check.id(&clock.id, format!("the clock `{}` has no days", clock.id));
            }
            if !basis(&clock.basis) {
                check.id(
                    &clock.id,
                    format!("the clock `{}` rests on `{}`, which is no basis", clock.id, clock.basis),
                );
            }
            if let Some(lapse) = &clock.on_lapse {
                let act = definition.acts.iter().find(|act| &act.id == lapse);
                if !act.is_some_and(|act| act.by.contains(&Actor::System) && act.from.contains(&stage.id)) {
                    check.id(
                        &clock.id,
                        format!("`{lapse}` is no act that the system may do from `{}`", stage.id),
                    );
                }
            }
        }
        if !stage.closed && !definition.acts.iter().any(|act| act.from.contains(&stage.id)) {
            check.id(&stage.id, format!("nothing leads out of the stage `{}`", stage.id));
        }
    }
    let mut reached: BTreeSet<&str> =
        definition.stages.first().map(|stage| stage.id.as_str()).into_iter().collect();
    loop {
        let more: Vec<&str> = definition
            .acts
            .iter()
            .filter(|act| act.from.iter().any(|from| reached.contains(from.as_str())))
            .map(|act| act.to.as_str())
            .filter(|to| !reached.contains(to))
            .collect();
        if more.is_empty() {
            break;
        }
        reached.extend(more);
    }
    for stage in &definition.stages {
        if !reached.contains(stage.id.as_str()) {
            check.id(&stage.id, format!("the stage `{}` can never be reached", stage.id));
        }
    }
}

/// Answers that decide how a person is reached have to be understood.
fn profile(check: &mut Check<'_>, definition: &Definition) {
    let Some(act) = definition.acts.iter().find(|act| act.profile) else { return };
    let questions: Vec<&Question> = definition.pages.iter().flat_map(|page| &page.questions).collect();
    for (id, known) in ASKED {
        let options = questions.iter().find(|question| question.id == id).map(|question| &question.kind);
        let (options, other) = match options {
            Some(Kind::Single { options, other } | Kind::Multiple { options, other, .. }) => {
                (options, *other)
            }
            _ => {
                check.id(&act.id, format!("`profile` of the act `{}` needs the choice `{id}`", act.id));
                continue;
            }
        };
        for option in options.iter().map(String::as_str).chain(other.then_some("other")) {
            if !known.contains(&option) {
                check.id(id, format!("a profile knows no option `{option}` of `{id}`"));
            }
        }
    }
}

/// A message that a service needs, or may have.
struct Needed {
    name: String,
    required: bool,
    variables: Vec<String>,
}

/// Every message of a definition, by the naming rules of `definition`.
fn needed(definition: &Definition) -> Vec<Needed> {
    let mut all = Vec::new();
    let mut add = |name: String, required: bool| all.push(Needed { name, required, variables: Vec::new() });
    for name in ["title", "summary", "guide-fee", "guide-places", "guide-documents"] {
        add(name.to_owned(), true);
    }
    // What a newer version changed is said to whoever began with an older one.
    for version in 2..=definition.version {
        add(format!("version-{version}"), true);
    }
    for basis in &definition.basis {
        add(format!("basis-{}", basis.id), true);
    }
    for condition in &definition.guide.conditions {
        add(format!("guide-condition-{condition}"), true);
    }
    for step in &definition.guide.steps {
        add(format!("guide-step-{step}"), true);
        add(format!("guide-step-{step}.text"), true);
    }
    for easy in &definition.guide.easy_read {
        add(format!("easy-{easy}"), true);
    }
    for page in &definition.pages {
        add(format!("section-{}", page.section), true);
        add(format!("page-{}", page.id), page.questions.len() > 1);
        for question in &page.questions {
            question_words(question, &mut add);
            question.parts().iter().for_each(|part| question_words(part, &mut add));
        }
    }
    for stage in &definition.stages {
        add(format!("stage-{}", stage.id), true);
        add(format!("stage-{}.next", stage.id), true);
        add(format!("stage-{}.todo", stage.id), true);
        if let Some(clock) = &stage.clock {
            add(format!("clock-{}", clock.id), true);
        }
    }
    for act in &definition.acts {
        add(format!("act-{}", act.id), true);
        add(format!("act-{}.event", act.id), true);
        add(format!("act-{}.hint", act.id), false);
    }
    for letter in &definition.letters {
        for part in ["", ".plain", ".body", ".easy"] {
            let name = format!("letter-{}{part}", letter.id);
            let variables = LETTER_VARIABLES.map(str::to_owned).to_vec();
            all.push(Needed { name, required: true, variables });
        }
    }
    // A condition has to be said on paper, where nothing is left out by itself.
    let mut before: Vec<String> = Vec::new();
    for page in &definition.pages {
        if page.when.is_some() {
            let name = format!("page-{}.when", page.id);
            all.push(Needed { name, required: true, variables: before.clone() });
        }
        before.extend(page.questions.iter().map(|question| question.id.clone()));
    }
    all
}

fn question_words(question: &Question, add: &mut impl FnMut(String, bool)) {
    let key = Service::question_key(question);
    add(key.clone(), true);
    add(format!("{key}.help"), true);
    add(format!("{key}.hint"), false);
    add(format!("{key}.paper"), false);
    if question.rule.is_some() {
        add(format!("{key}-rule"), true);
    }
    if let Kind::Single { options, .. } | Kind::Multiple { options, .. } = &question.kind {
        for option in options {
            add(format!("{key}-{option}"), true);
            add(format!("{key}-{option}.hint"), false);
        }
    }
}

fn words(file: &str, text: &str, read: &Texts, needed: &[Needed]) -> Vec<Problem> {
    let line_of = |name: &str| {
        let message = name.split('.').next().unwrap_or(name);
        text.lines()
            .position(|line| line.split([' ', '=']).next() == Some(message))
            .map_or(1, |line| line + 1)
    };
    let problem = |name: &str, reason: String| Problem { file: file.to_owned(), line: line_of(name), reason };
    let mut problems = Vec::new();
    for need in needed {
        let there = read.get(&need.name, &[]).is_some();
        if need.required && !there {
            problems.push(problem(&need.name, format!("the message `{}` is missing", need.name)));
        }
        if there {
            let given: Vec<&str> = need.variables.iter().map(String::as_str).collect();
            for variable in read.wants(&need.name, &given) {
                problems.push(problem(
                    &need.name,
                    format!("`{}` uses ${variable}, which it is not given", need.name),
                ));
            }
        }
    }
    let names: BTreeSet<&str> = needed.iter().map(|need| need.name.as_str()).collect();
    for (name, attributes) in read.names() {
        let with_attributes = attributes.iter().map(|attribute| format!("{name}.{attribute}"));
        for name in std::iter::once(name.clone()).chain(with_attributes) {
            if !names.contains(name.as_str()) {
                problems.push(problem(&name, format!("nothing needs the message `{name}`")));
            }
        }
    }
    problems
}
