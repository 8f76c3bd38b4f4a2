//! From files to checked services: every problem with its file, line and reason, never only the first.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::checks;
use super::definition::{Definition, QUESTION_KEYS, keys_of_kind};
use super::parts::{Assembled, Part};
use super::programmes::Programmes;
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
    ($in:literal, $($id:literal),+ $(,)?) => {
        [$((
            $id,
            concat!("assets/catalogue/", $in, $id, ".toml"),
            include_str!(concat!("../../assets/catalogue/", $in, $id, ".toml")),
            [
                (Language::ZhHans, concat!("locales/zh-Hans/services/", $in, $id, ".ftl"),
                    include_str!(concat!("../../locales/zh-Hans/services/", $in, $id, ".ftl"))),
                (Language::En, concat!("locales/en/services/", $in, $id, ".ftl"),
                    include_str!(concat!("../../locales/en/services/", $in, $id, ".ftl"))),
            ],
        )),+]
    };
}

/// The services that are part of the program.
pub fn shipped() -> Vec<Source> {
    ship!(
        "",
        "care-allowance",
        "certificate-cancellation",
        "certificate-change",
        "certificate-holder-died",
        "certificate-reissue",
        "certificate-renewal",
        "certificate-transfer-in",
        "certificate-transfer-out",
        "certificate-and-subsidies",
        "contact-card",
        "disability-certificate",
        "information-request",
        "living-allowance",
        "publicity-objection",
        "ticket",
    )
    .into_iter()
    .map(|(_, file, definition, words)| Source {
        file: file.to_owned(),
        definition: definition.to_owned(),
        words: owned(words),
    })
    .collect()
}

/// The parts that come with the program.
pub fn shipped_parts() -> Vec<Part> {
    ship!(
        "parts/",
        "address",
        "assessed-elsewhere",
        "assessment",
        "assessment-wishes",
        "basis",
        "categories",
        "contact",
        "cross-province",
        "declaration",
        "description",
        "endings",
        "filler",
        "guardian-papers",
        "held",
        "household",
        "household-book",
        "id-card",
        "intake",
        "issuing",
        "medical-records",
        "person",
        "photo",
        "pre-check",
        "residence-permit",
        "subsidy",
        "wish",
    )
    .into_iter()
    .map(|(name, file, definition, words)| Part {
        name: name.to_owned(),
        file: file.to_owned(),
        definition: definition.to_owned(),
        words: owned(words),
    })
    .collect()
}

/// What the program itself says in every service, such as that its person has died.
fn every_service() -> Part {
    let [zh, en] = [
        (
            Language::ZhHans,
            "locales/zh-Hans/services/parts/every-service.ftl",
            include_str!("../../locales/zh-Hans/services/parts/every-service.ftl"),
        ),
        (
            Language::En,
            "locales/en/services/parts/every-service.ftl",
            include_str!("../../locales/en/services/parts/every-service.ftl"),
        ),
    ];
    Part {
        name: "every-service".into(),
        file: String::new(),
        definition: String::new(),
        words: owned([zh, en]),
    }
}

fn owned(words: [(Language, &str, &str); 2]) -> Vec<(Language, String, Option<String>)> {
    words
        .into_iter()
        .map(|(language, name, text)| (language, name.to_owned(), Some(text.to_owned())))
        .collect()
}

/// The parts of a folder (`parts/<part>.toml`, `locales/<language>/parts/<part>.ftl`); none where it has none.
pub fn parts_of_folder(folder: &Path) -> Result<Vec<Part>, Problem> {
    let inside = folder.join("parts");
    if !inside.is_dir() {
        return Ok(Vec::new());
    }
    Ok(files(&inside, |language, id| {
        folder.join("locales").join(language).join("parts").join(format!("{id}.ftl"))
    })?
    .into_iter()
    .map(|(name, source)| Part {
        name,
        file: source.file,
        definition: source.definition,
        words: source.words,
    })
    .collect())
}

/// The services of a folder.
pub fn from_folder(folder: &Path) -> Result<Vec<Source>, Problem> {
    let words = |language: &str, id: &str| folder.join("locales").join(language).join(format!("{id}.ftl"));
    Ok(files(folder, words)?.into_iter().map(|(_, source)| source).collect())
}

/// The definitions of a folder by name, each with its words from where these stand.
fn files(folder: &Path, words_of: impl Fn(&str, &str) -> PathBuf) -> Result<Vec<(String, Source)>, Problem> {
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
                let file = words_of(language.tag(), id);
                (language, file.display().to_string(), std::fs::read_to_string(&file).ok())
            })
            .collect();
        let definition = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
        sources.push((id.to_owned(), Source { file: path.display().to_string(), definition, words }));
    }
    sources.sort_by(|a, b| a.1.file.cmp(&b.1.file));
    Ok(sources)
}

/// Reads and checks one service with the parts that it names.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(source: &Source, parts: &[Part], programmes: &Programmes) -> Result<Service, Vec<Problem>> {
    let whole = Assembled::of(&source.file, &source.definition, parts)?;
    let definition: Definition = toml::from_str(&whole.text).map_err(|error| {
        let line = error.span().map_or(1, |span| whole.text[..span.start].matches('\n').count() + 1);
        vec![whole.problem(line, error.message())]
    })?;
    let mut problems: Vec<Problem> = unknown_keys(&whole.text)
        .into_iter()
        .map(|(line, key)| whole.problem(line, format!("unknown field `{key}`")))
        .collect();
    let used: Vec<&Part> =
        whole.used.iter().filter_map(|name| parts.iter().find(|part| &part.name == name)).collect();
    let mut texts = HashMap::new();
    for (language, file, text) in &source.words {
        let at = |line, reason| Problem { file: file.clone(), line, reason };
        match text.as_deref().map(|text| Texts::read(text, *language)) {
            None => problems.push(at(1, "the words of this language are missing".into())),
            Some(Err(faults)) => problems.extend(faults.into_iter().map(|(line, reason)| at(line, reason))),
            Some(Ok(mut read)) => {
                for part in &used {
                    problems.extend(read_part(&mut read, part, *language));
                }
                problems.extend(read_part(&mut read, &every_service(), *language));
                texts.insert(*language, read);
            }
        }
    }
    let checked = checks::check((source, &whole, &used), &definition, &texts);
    problems.extend(checked.problems);
    let programme = definition.programme.as_deref().and_then(|id| programmes.get(id)).cloned();
    if let Some(id) = definition.programme.as_ref().filter(|_| programme.is_none()) {
        problems.push(whole.problem(1, format!("there is no programme `{id}`")));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let (when, rules, turns) = (checked.when, checked.rules, checked.turns);
    Ok(Service { definition, texts, when, rules, turns, programme, members: Vec::new() })
}

/// Adds the words of a part where the service has none of that name.
fn read_part(read: &mut Texts, part: &Part, language: Language) -> Vec<Problem> {
    let Some((_, file, text)) = part.words.iter().find(|(of, _, _)| *of == language) else {
        return Vec::new();
    };
    let at = |line, reason| Problem { file: file.clone(), line, reason };
    match text.as_deref().map(|text| read.add_part(text)) {
        None => vec![at(1, "the words of this language are missing".into())],
        Some(Err(faults)) => faults.into_iter().map(|(line, reason)| at(line, reason)).collect(),
        Some(Ok(())) => Vec::new(),
    }
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
