//! From files to checked services: every problem with its file, line and reason, never only the first.

use std::collections::HashMap;
use std::path::Path;

use super::checks;
use super::definition::{Definition, QUESTION_KEYS, keys_of_kind};
use super::service::Service;
use super::texts::Texts;
use crate::words::Language;

/// Something wrong with a definition or its words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

/// The texts of one service before they are read.
pub struct Source {
    /// Name of the definition's file, as problems show it.
    pub file: String,
    /// The definition.
    pub definition: String,
    /// Its words: language, file name, text; `None`: there is no such file.
    pub words: Vec<(Language, String, Option<String>)>,
}

macro_rules! ship {
    ($($id:literal),+ $(,)?) => {
        [$((
            concat!("assets/catalogue/", $id, ".toml"),
            include_str!(concat!("../../assets/catalogue/", $id, ".toml")),
            [
                (Language::ZhHans, concat!("locales/zh-Hans/services/", $id, ".ftl"),
                    include_str!(concat!("../../locales/zh-Hans/services/", $id, ".ftl"))),
                (Language::En, concat!("locales/en/services/", $id, ".ftl"),
                    include_str!(concat!("../../locales/en/services/", $id, ".ftl"))),
            ],
        )),+]
    };
}

/// The services that are part of the program.
pub fn shipped() -> Vec<Source> {
    ship!("contact-card", "disability-certificate", "publicity-objection")
        .into_iter()
        .map(|(file, definition, words)| Source {
            file: file.to_owned(),
            definition: definition.to_owned(),
            words: words
                .into_iter()
                .map(|(l, name, text)| (l, name.to_owned(), Some(text.to_owned())))
                .collect(),
        })
        .collect()
}

/// The services of a folder.
pub fn from_folder(folder: &Path) -> Result<Vec<Source>, Problem> {
    let unreadable = |path: &Path, error: std::io::Error| Problem {
        file: path.display().to_string(),
        line: 1,
        reason: format!("cannot be read: {error}"),
    };
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        let (Some(id), Some("toml")) =
            (path.file_stem().and_then(|s| s.to_str()), path.extension().and_then(|s| s.to_str()))
        else {
            continue;
        };
        let words = Language::ALL
            .into_iter()
            .map(|language| {
                let file = folder.join("locales").join(language.tag()).join(format!("{id}.ftl"));
                (language, file.display().to_string(), std::fs::read_to_string(&file).ok())
            })
            .collect();
        let definition = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
        sources.push(Source { file: path.display().to_string(), definition, words });
    }
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(sources)
}

/// Reads and checks one service.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(source: &Source) -> Result<Service, Vec<Problem>> {
    let problem = |line, reason: String| Problem { file: source.file.clone(), line, reason };
    let definition: Definition = toml::from_str(&source.definition).map_err(|error| {
        let line = error.span().map_or(1, |span| source.definition[..span.start].matches('\n').count() + 1);
        vec![problem(line, error.message().to_owned())]
    })?;
    let mut problems: Vec<Problem> = unknown_keys(&source.definition)
        .into_iter()
        .map(|(line, key)| problem(line, format!("unknown field `{key}`")))
        .collect();
    let mut texts = HashMap::new();
    for (language, file, text) in &source.words {
        let at = |line, reason| Problem { file: file.clone(), line, reason };
        match text.as_deref().map(|text| Texts::read(text, *language)) {
            None => problems.push(at(1, "the words of this language are missing".into())),
            Some(Err(faults)) => problems.extend(faults.into_iter().map(|(line, reason)| at(line, reason))),
            Some(Ok(read)) => {
                texts.insert(*language, read);
            }
        }
    }
    let checked = checks::check(source, &definition, &texts);
    problems.extend(checked.problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Service { definition, texts, when: checked.when, rules: checked.rules, turns: checked.turns })
}

/// Keys of questions that no question of their kind has, each with its line.
fn unknown_keys(definition: &str) -> Vec<(usize, String)> {
    let Ok(table) = definition.parse::<toml::Table>() else { return Vec::new() };
    let list =
        |value: Option<&toml::Value>| value.and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let mut questions: Vec<toml::Value> =
        list(table.get("pages")).iter().flat_map(|page| list(page.get("questions"))).collect();
    let inner: Vec<toml::Value> =
        questions.iter().flat_map(|question| list(question.get("questions"))).collect();
    questions.extend(inner);
    let mut unknown = Vec::new();
    for question in questions.iter().filter_map(toml::Value::as_table) {
        let kind = question.get("kind").and_then(toml::Value::as_str).unwrap_or_default();
        for key in question.keys() {
            if !QUESTION_KEYS.contains(&key.as_str()) && !keys_of_kind(kind).contains(&key.as_str()) {
                let is_key = |line: &str| line.split('=').next().is_some_and(|name| name.trim() == key);
                let line = definition.lines().position(is_key).map_or(1, |line| line + 1);
                unknown.push((line, key.clone()));
            }
        }
    }
    unknown
}
