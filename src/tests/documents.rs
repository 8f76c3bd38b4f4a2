//! What is written down agrees with what the program knows: settings in both READMEs, messages in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use zhucan::config::SETTINGS;

/// The rows of the table whose first head is given, cell by cell.
fn table(file: &str, head: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(file).unwrap();
    let rows = text.lines().skip_while(|line| !line.starts_with(&format!("| {head} |"))).skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn the_readmes_list_exactly_the_settings() {
    let own = |empty: &str| -> Vec<(String, String)> {
        let default = |text: &str| if text.is_empty() { empty.to_owned() } else { format!("`{text}`") };
        SETTINGS.iter().map(|s| (format!("`{}`", s.name), default(s.default))).collect()
    };
    for (file, head, empty) in [("README.md", "setting", "(empty)"), ("README.zh-CN.md", "设置", "（空）")]
    {
        let rows = table(file, head);
        let listed: Vec<(String, String)> = rows.iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        assert_eq!(listed, own(empty), "{file}");
        assert!(rows.iter().all(|row| row.len() == 3 && !row[2].is_empty()), "{file}");
    }
    let meanings: Vec<String> = table("README.md", "setting").into_iter().map(|row| row[2].clone()).collect();
    let known: Vec<String> = SETTINGS.iter().map(|setting| escaped(setting.meaning)).collect();
    assert_eq!(meanings, known);
}

fn inline(expression: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => call(arguments, found),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => call(arguments, found),
        InlineExpression::Placeable { expression } => expressed(expression, found),
        _ => {}
    }
}

fn call(arguments: &CallArguments<String>, found: &mut BTreeSet<String>) {
    arguments.positional.iter().for_each(|argument| inline(argument, found));
    arguments.named.iter().for_each(|argument| inline(&argument.value, found));
}

fn expressed(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(one) => inline(one, found),
        Expression::Select { selector, variants } => {
            inline(selector, found);
            variants.iter().for_each(|variant| pattern(&variant.value, found));
        }
    }
}

fn pattern(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressed(expression, found);
        }
    }
}

/// The messages of a file and of their attributes, each with its variables.
fn messages(file: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(file).unwrap();
    let parsed = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
    let mut all = BTreeMap::new();
    for entry in parsed.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        for attribute in attributes {
            let mut found = BTreeSet::new();
            pattern(&attribute.value, &mut found);
            let twice = all.insert(format!("{name}.{}", attribute.id.name), found);
            assert!(twice.is_none(), "{}: {name}.{} twice", file.display(), attribute.id.name);
        }
        let mut found = BTreeSet::new();
        value.iter().for_each(|value| pattern(value, &mut found));
        assert!(all.insert(name.clone(), found).is_none(), "{}: {name} twice", file.display());
    }
    all
}

fn names(folder: &str) -> BTreeSet<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    entries.filter(|name| name.ends_with(".ftl")).collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let mut compared = 0;
    for (chinese, english) in [
        ("locales/zh-Hans", "locales/en"),
        ("locales/zh-Hans/services", "locales/en/services"),
        ("src/tests/catalogue/locales/zh-Hans", "src/tests/catalogue/locales/en"),
    ] {
        assert_eq!(names(chinese), names(english));
        for name in names(chinese) {
            let (theirs, ours) =
                (messages(&Path::new(chinese).join(&name)), messages(&Path::new(english).join(&name)));
            assert_eq!(theirs, ours, "{chinese}/{name} against {english}/{name}");
            compared += ours.len();
        }
    }
    assert!(compared > 500, "{compared}");
}

/// The rows of a table of requirements, in order: number, state, the rest.
fn requirements(file: &str) -> Vec<(String, String, String)> {
    let text = fs::read_to_string(file).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| id |"));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').splitn(4, " | ").map(str::trim).collect();
        let [id, _, state, rest] = cells[..] else { panic!("{file}: {line}") };
        (id.to_owned(), state.to_owned(), rest.to_owned())
    })
    .collect()
}

/// Files that a text names between backquotes.
fn named_files(text: &str) -> Vec<String> {
    let parts = text.split('`').skip(1).step_by(2);
    let is_path =
        |part: &&str| part.contains('/') && part.contains('.') && !part.contains([' ', '{', '*', ':']);
    parts.filter(is_path).filter(|part| !part.starts_with('/')).map(str::to_owned).collect()
}

#[test]
fn every_requirement_of_asvs_has_its_row_and_every_file_it_names_is_there() {
    let ids = fs::read_to_string("docs/security/asvs-5.0-ids.txt").unwrap();
    let ids: Vec<&str> = ids.lines().collect();
    let rows = requirements("docs/security/asvs-5.0.md");
    let listed: Vec<&str> = rows.iter().map(|(id, ..)| id.as_str()).collect();
    assert_eq!((listed.len(), &listed), (253, &ids));
    for (id, state, rest) in &rows {
        assert!(["met", "not applicable", "open"].contains(&state.as_str()), "{id}: {state}");
        assert!(rest.len() >= 5, "{id} says nothing");
        assert!(state != "met" || !named_files(rest).is_empty(), "{id} is met nowhere");
    }
}

#[test]
fn the_tables_of_security_count_rightly_and_name_files_that_are_there() {
    for file in ["docs/security/asvs-5.0.md", "docs/security/level-3.md"] {
        for (id, _, rest) in requirements(file) {
            for named in named_files(&rest) {
                assert!(Path::new(&named).exists(), "{file} {id}: {named}");
            }
        }
    }
    let rows = requirements("docs/security/asvs-5.0.md");
    let count = |state: &str| rows.iter().filter(|row| row.1 == state).count();
    let said =
        format!("{} met, {} not applicable, {} open", count("met"), count("not applicable"), count("open"));
    let text = fs::read_to_string("docs/security/asvs-5.0.md").unwrap();
    assert!(text.contains(&said), "{said}");
}
