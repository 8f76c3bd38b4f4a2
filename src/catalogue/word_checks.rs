//! Every word a definition needs is there in every language, and no word is there that nothing needs.

use std::collections::BTreeSet;

use super::definition::{Definition, Kind, Question};
use super::loading::Problem;
use super::parts::{self, Part};
use super::service::Service;
use super::texts::{self, Texts};

/// Variables that letters may use.
pub const LETTER_VARIABLES: [&str; 16] = [
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
    "rules",
    "month",
    "because",
    "last-month",
    "overpaid",
];

/// Variables that the reminder of a limit may use: days left, last day, case number.
pub const CLOCK_VARIABLES: [&str; 3] = ["days", "date", "number"];

/// A message that a service needs, or may have.
pub(super) struct Needed {
    name: String,
    required: bool,
    variables: Vec<String>,
}

/// Every message of a definition, by the naming rules of `definition`.
pub(super) fn needed(definition: &Definition) -> Vec<Needed> {
    let mut all = Vec::new();
    let mut reminders = Vec::new();
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
        if let Some(clock) = stage.clock.as_ref().filter(|clock| !clock.remind.is_empty()) {
            let variables = CLOCK_VARIABLES.map(str::to_owned).to_vec();
            reminders.push(Needed {
                name: format!("clock-{}-reminder", clock.id),
                required: true,
                variables,
            });
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
    all.append(&mut reminders);
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

/// The words of a service: its own file, then those of its parts.
pub(super) fn words(files: &[(&str, &str)], read: &Texts, needed: &[Needed]) -> Vec<Problem> {
    let problem = |name: &str, reason: String| {
        let there = files.iter().find_map(|(file, text)| Some((*file, line_of(text, name)?)));
        let (file, line) = there.unwrap_or((files.first().map_or("", |(file, _)| file), 1));
        Problem { file: file.to_owned(), line, reason }
    };
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
    let unneeded = unneeded(read.names(), needed);
    problems.extend(unneeded.into_iter().map(|name| {
        let reason = format!("nothing needs the message `{name}`");
        problem(&name, reason)
    }));
    problems
}

/// The words of a part that nothing in it needs.
pub(super) fn words_of_part(part: &Part) -> Vec<Problem> {
    let Some(definition) = parts::alone(part) else { return Vec::new() };
    let needed = needed(&definition);
    let mut problems = Vec::new();
    for (_, file, text) in &part.words {
        let Some(text) = text else { continue };
        let Ok((_, names)) = texts::resource(text) else { continue };
        problems.extend(unneeded(&names, &needed).into_iter().map(|name| Problem {
            file: file.clone(),
            line: line_of(text, &name).unwrap_or(1),
            reason: format!("nothing needs the message `{name}`"),
        }));
    }
    problems
}

/// The line of a message, from 1.
fn line_of(text: &str, name: &str) -> Option<usize> {
    let message = name.split('.').next().unwrap_or(name);
    text.lines().position(|line| line.split([' ', '=']).next() == Some(message)).map(|line| line + 1)
}

/// Messages that nothing needs.
fn unneeded(there: &[(String, Vec<String>)], needed: &[Needed]) -> Vec<String> {
    let names: BTreeSet<&str> = needed.iter().map(|need| need.name.as_str()).collect();
    let mut unneeded = Vec::new();
    for (name, attributes) in there {
        let with_attributes = attributes.iter().map(|attribute| format!("{name}.{attribute}"));
        let all = std::iter::once(name.clone()).chain(with_attributes);
        unneeded.extend(all.filter(|name| !names.contains(name.as_str())));
    }
    unneeded
}
