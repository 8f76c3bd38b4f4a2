//! Every word a definition needs is there in every language, and no word is there that nothing needs.

use std::collections::BTreeSet;

use super::definition::{Definition, Kind, Question};
use super::loading::Problem;
use super::service::Service;
use super::texts::Texts;

/// Variables that letters may use.
pub const LETTER_VARIABLES: [&str; 11] = [
    "name",
    "service",
    "number",
    "date",
    "due",
    "reason",
    "unit",
    "referred-to",
    "rating",
    "rating-whole",
    "valid-until",
];

/// A message that a service needs, or may have.
pub(super) struct Needed {
    name: String,
    required: bool,
    variables: Vec<String>,
}

/// Every message of a definition, by the naming rules of `definition`.
pub(super) fn needed(definition: &Definition) -> Vec<Needed> {
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
            question_words(question, true, &mut add);
            question.parts().iter().for_each(|part| question_words(part, true, &mut add));
        }
    }
    for question in definition.sheets.iter().flat_map(|sheet| &sheet.questions) {
        // Whoever fills in a sheet knows why it is asked.
        question_words(question, false, &mut add);
        question.parts().iter().for_each(|part| question_words(part, false, &mut add));
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

fn question_words(question: &Question, explained: bool, add: &mut impl FnMut(String, bool)) {
    let key = Service::question_key(question);
    add(key.clone(), true);
    add(format!("{key}.help"), explained);
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

pub(super) fn words(file: &str, text: &str, read: &Texts, needed: &[Needed]) -> Vec<Problem> {
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
