//! Parts that services share: pages, stages, acts, letters that stand in a file of their own.
//!
//! A part is a file of lists (`parts/<part>.toml`) with words beside it (`parts/<part>.ftl`). An entry of a service
//! that names a part stands for all entries of that kind there, in its place and in their order:
//!
//! ```toml
//! [[pages]]
//! part = "guardian"
//! ```
//!
//! The text of the service is put together before it is read, so that everything that is checked of a service is
//! checked of its parts, and every line knows the file it came from. A message of the service stands before the one of
//! a part, whole with its attributes.

use super::definition::Definition;
use super::loading::Problem;
use crate::words::Language;

/// One part before it is read.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name, equal to its file's.
    pub name: String,
    /// Name of its file, as problems show it.
    pub file: String,
    /// Its lists.
    pub definition: String,
    /// Its words: language, file name, text; `None`: there is no such file.
    pub words: Vec<(Language, String, Option<String>)>,
}

/// The text of a service with its parts in their places.
#[derive(Debug, Default)]
pub struct Assembled {
    /// The whole.
    pub text: String,
    /// The parts that are used, in order.
    pub used: Vec<String>,
    /// File and line of each line.
    origins: Vec<(String, usize)>,
}

/// The kinds of lists that a part may hold.
const KINDS: [&str; 7] = ["basis", "pages", "sheets", "stages", "acts", "letters", "local"];

/// A list's entry: its kind, and its lines with their numbers.
struct Entry<'t> {
    kind: &'t str,
    lines: Vec<(usize, &'t str)>,
}

impl Assembled {
    /// Puts a service together.
    ///
    /// # Errors
    /// Parts that are not there or lack what is asked of them, each with file and line.
    pub fn of(file: &str, definition: &str, parts: &[Part]) -> Result<Self, Vec<Problem>> {
        let mut whole = Self::default();
        let mut problems = Vec::new();
        for entry in entries(definition) {
            let Some((line, name)) = entry.value("part") else {
                entry.lines.iter().for_each(|(line, text)| whole.push(text, file, *line));
                continue;
            };
            let mut problem = |reason: String| problems.push(Problem { file: file.to_owned(), line, reason });
            let Some(part) = parts.iter().find(|part| part.name == name) else {
                problem(format!("there is no part `{name}`"));
                continue;
            };
            if entry.has_more() {
                problem(format!("an entry that names the part `{name}` says nothing else"));
            }
            let theirs: Vec<Entry<'_>> =
                entries(&part.definition).into_iter().filter(|one| one.kind == entry.kind).collect();
            if theirs.is_empty() {
                problem(format!("the part `{name}` has no `{}`", entry.kind));
            }
            for (line, text) in theirs.iter().flat_map(|one| &one.lines) {
                whole.push(text, &part.file, *line);
            }
            if !whole.used.iter().any(|used| used == name) {
                whole.used.push(name.to_owned());
                problems.extend(stray(part));
            }
        }
        if problems.is_empty() { Ok(whole) } else { Err(problems) }
    }

    /// File and line of a line of the whole, from 1.
    pub fn origin(&self, line: usize) -> (String, usize) {
        self.origins.get(line.saturating_sub(1)).or_else(|| self.origins.first()).cloned().unwrap_or_default()
    }

    /// A problem at a line of the whole.
    pub fn problem(&self, line: usize, reason: impl Into<String>) -> Problem {
        let (file, line) = self.origin(line);
        Problem { file, line, reason: reason.into() }
    }

    fn push(&mut self, text: &str, file: &str, line: usize) {
        self.text.push_str(text);
        self.text.push('\n');
        self.origins.push((file.to_owned(), line));
    }
}

impl<'t> Entry<'t> {
    /// The text of a key of the entry itself, with its line.
    fn value(&self, key: &str) -> Option<(usize, &'t str)> {
        self.own_lines().find_map(|(line, text)| {
            let value = text.trim().strip_prefix(key)?.trim_start().strip_prefix('=')?.trim();
            Some((line, value.strip_prefix('"')?.split('"').next()?))
        })
    }

    /// Whether it says more than the part.
    fn has_more(&self) -> bool {
        self.own_lines().count() < self.lines.len()
            || self.own_lines().skip(1).any(|(_, text)| {
                let key = text.split('=').next().unwrap_or_default().trim();
                !(key.is_empty() || key.starts_with('#') || key == "part")
            })
    }

    /// Its lines before those of what stands in it.
    fn own_lines(&self) -> impl Iterator<Item = (usize, &'t str)> + '_ {
        let inner = |text: &str| text.trim_start().starts_with('[');
        self.lines
            .iter()
            .enumerate()
            .take_while(move |(place, (_, text))| *place == 0 || !inner(text))
            .map(|(_, line)| *line)
    }
}

/// The entries of a text: what stands before the first has no kind.
fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut entries = vec![Entry { kind: "", lines: Vec::new() }];
    for (place, line) in text.lines().enumerate() {
        if let Some(kind) = header(line) {
            entries.push(Entry { kind, lines: Vec::new() });
        }
        if let Some(entry) = entries.last_mut() {
            entry.lines.push((place + 1, line));
        }
    }
    entries
}

/// The kind of the entry that a line begins; lines of what stands in an entry begin none.
fn header(line: &str) -> Option<&str> {
    let name = line.strip_prefix('[')?;
    let name = name.strip_prefix('[').unwrap_or(name).split(']').next()?.trim();
    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
    (!name.is_empty() && name.chars().all(plain)).then_some(name)
}

/// What stands in a part and belongs into none.
fn stray(part: &Part) -> Vec<Problem> {
    let comment = |text: &str| text.trim().is_empty() || text.starts_with('#');
    let problem = |line: usize, reason: String| Problem { file: part.file.clone(), line, reason };
    let mut problems = Vec::new();
    for entry in entries(&part.definition) {
        let first = entry.lines.iter().find(|(_, text)| !comment(text));
        match (entry.kind, first) {
            ("", Some((line, _))) => problems.push(problem(*line, "a part holds lists only".to_owned())),
            ("", None) => {}
            (kind, _) if KINDS.contains(&kind) => {
                if let Some((line, _)) = entry.value("part") {
                    problems.push(problem(line, "a part holds no other part".to_owned()));
                }
            }
            (kind, first) => {
                let line = first.map_or(1, |(line, _)| *line);
                problems.push(problem(line, format!("a part holds no `{kind}`")));
            }
        }
    }
    problems
}

/// A part as a definition that has nothing else, to see which words it needs; `None` where it cannot be read, which
/// is told of the service that uses it.
pub fn alone(part: &Part) -> Option<Definition> {
    let mut whole: toml::Table = NOTHING_ELSE.parse().ok()?;
    whole.extend(part.definition.parse::<toml::Table>().ok()?);
    whole.try_into().ok()
}

const NOTHING_ELSE: &str = "id = \"\"\nversion = 1\nvalid_from = 2026-01-01\nunit = \"\"\nneeds = []\n\
    basis = []\npages = []\nstages = []\nacts = []\n\
    guide = { conditions = [], steps = [], easy_read = [], free = true }\n";

#[cfg(test)]
mod tests {
    use super::*;

    fn part(definition: &str) -> Part {
        Part {
            name: "guardian".into(),
            file: "parts/guardian.toml".into(),
            definition: definition.into(),
            words: Vec::new(),
        }
    }

    const SERVICE: &str =
        "id = \"s\"\n\n[[pages]]\nid = \"a\"\n\n[[pages]]\npart = \"guardian\"\n\n[[pages]]\nid = \"z\"\n";

    #[test]
    fn pages_of_a_part_stand_where_it_is_named_and_know_their_file() {
        let guardian = part(
            "# Shared.\n\n[[stages]]\nid = \"s\"\n\n[[pages]]\nid = \"g\"\n[[pages.questions]]\nid = \"q\"\n",
        );
        let whole = Assembled::of("s.toml", SERVICE, &[guardian]).unwrap();
        let ids: Vec<&str> = whole.text.lines().filter(|line| line.starts_with("id")).collect();
        assert_eq!(ids, ["id = \"s\"", "id = \"a\"", "id = \"g\"", "id = \"q\"", "id = \"z\""]);
        let line = whole.text.lines().position(|line| line == "id = \"q\"").unwrap() + 1;
        assert_eq!(whole.origin(line), ("parts/guardian.toml".to_owned(), 9));
        let line = whole.text.lines().position(|line| line == "id = \"z\"").unwrap() + 1;
        assert_eq!(whole.origin(line), ("s.toml".to_owned(), 10));
    }

    #[test]
    fn every_part_of_the_program_is_read_alone() {
        for part in crate::catalogue::loading::shipped_parts() {
            assert!(alone(&part).is_some(), "{}", part.file);
        }
    }

    #[test]
    fn what_is_wrong_is_told_at_its_line() {
        let told = |service: &str, definition: &str| {
            let problems = Assembled::of("s.toml", service, &[part(definition)]).unwrap_err();
            problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")
        };
        let page = "[[pages]]\nid = \"g\"\n";
        assert!(told(&SERVICE.replace("guardian", "nobody"), page).contains("s.toml:7: there is no part"));
        assert!(
            told(SERVICE, "[[stages]]\nid = \"g\"\n")
                .contains("s.toml:7: the part `guardian` has no `pages`")
        );
        let more = SERVICE.replace("part = ", "id = \"x\"\npart = ");
        assert!(told(&more, page).contains("says nothing else"));
        assert!(
            told(SERVICE, &format!("id = \"x\"\n{page}"))
                .contains("guardian.toml:1: a part holds lists only")
        );
        assert!(
            told(SERVICE, &format!("{page}[guide]\nfree = true\n"))
                .contains("guardian.toml:3: a part holds no")
        );
    }
}
