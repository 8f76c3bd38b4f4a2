//! What the district gives beside a definition: limits, local rules and words, each from a day on. A definition stays as it
//! was read; what was given stands over it, and is asked by the day.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Catalogue;
use super::flow::ClockUnit;
use super::service::Service;
use super::texts::Texts;
use crate::words::Language;

/// Values by the day from which each holds.
#[derive(Clone, Debug)]
pub struct Given<T>(Arc<RwLock<Vec<(NaiveDate, T)>>>);

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Clone> Given<T> {
    /// What holds on a day; none: what the definition says.
    pub fn on(&self, day: NaiveDate) -> Option<T> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        all.iter()
            .filter(|(from, _)| *from <= day)
            .max_by_key(|(from, _)| *from)
            .map(|(_, value)| value.clone())
    }

    /// From now on these hold.
    fn take_up(&self, all: Vec<(NaiveDate, T)>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = all;
    }
}

/// How many of what: a limit as the district set it, and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// How many.
    pub limit: u32,
    /// Of what.
    pub unit: ClockUnit,
    /// The message `clock-<id>`, by language.
    pub words: Said,
}

/// A text in each language, by its tag.
pub type Said = BTreeMap<String, String>;

/// What a change is about, as the database names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `limit/<service>/<clock>`.
    Limit(String, String),
    /// `rule/<service>/<rule>`.
    Rule(String, String),
    /// `text/<service>/<message>`.
    Text(String, String),
}

impl Subject {
    /// The name in the database.
    pub fn name(&self) -> String {
        match self {
            Self::Limit(service, id) => format!("limit/{service}/{id}"),
            Self::Rule(service, id) => format!("rule/{service}/{id}"),
            Self::Text(service, id) => format!("text/{service}/{id}"),
        }
    }

    /// By its name; none where it is another kind of setting.
    pub fn named(name: &str) -> Option<Self> {
        let mut parts = name.splitn(3, '/');
        let (kind, service, id) = (parts.next()?, parts.next()?.to_owned(), parts.next()?.to_owned());
        match kind {
            "limit" => Some(Self::Limit(service, id)),
            "rule" => Some(Self::Rule(service, id)),
            "text" => Some(Self::Text(service, id)),
            _ => None,
        }
    }

    /// The service it is about.
    pub fn service(&self) -> &str {
        match self {
            Self::Limit(service, _) | Self::Rule(service, _) | Self::Text(service, _) => service,
        }
    }
}

/// One row: what, from when, and the value as it is kept.
pub type Row = (String, NaiveDate, String);

impl Catalogue {
    /// From now on what the district gave holds: limits and rules by their day, words as of today. What cannot be read, or
    /// is about something that is not there any more, is as if it were not given.
    pub fn take_up(&self, rows: &[Row], today: NaiveDate) {
        for service in self.all() {
            service.take_up(rows, today);
        }
    }
}

impl Service {
    fn take_up(&self, rows: &[Row], today: NaiveDate) {
        let own: Vec<(Subject, NaiveDate, &str)> = rows
            .iter()
            .filter_map(|(name, from, value)| Some((Subject::named(name)?, *from, value.as_str())))
            .filter(|(subject, ..)| subject.service() == self.id())
            .collect();
        let mut words: BTreeMap<String, (NaiveDate, Said)> = BTreeMap::new();
        let mut say = |message: String, from: NaiveDate, said: Said| {
            let newer = words.get(&message).is_none_or(|(before, _)| *before <= from);
            if from <= today && newer {
                words.insert(message, (from, said));
            }
        };
        for clock in self.definition.stages.iter().filter_map(|stage| stage.clock.as_ref()) {
            let of = |subject: &Subject| matches!(subject, Subject::Limit(_, id) if *id == clock.id);
            let limits = own
                .iter()
                .filter(|(subject, ..)| of(subject))
                .filter_map(|(_, from, value)| Some((*from, serde_json::from_str::<Limit>(value).ok()?)));
            let limits: Vec<(NaiveDate, Limit)> = limits.collect();
            for (from, limit) in &limits {
                say(format!("clock-{}", clock.id), *from, limit.words.clone());
            }
            clock.given.take_up(limits);
        }
        for local in &self.definition.local {
            let of = |subject: &Subject| matches!(subject, Subject::Rule(_, id) if *id == local.id);
            let values = own
                .iter()
                .filter(|(subject, ..)| of(subject))
                .filter_map(|(_, from, value)| Some((*from, serde_json::from_str::<Vec<u32>>(value).ok()?)));
            local.given.take_up(values.collect());
        }
        for (subject, from, value) in &own {
            if let (Subject::Text(_, message), Ok(said)) = (subject, serde_json::from_str::<Said>(value)) {
                say(message.clone(), *from, said);
            }
        }
        for (language, texts) in &self.texts {
            let said = words.iter().filter_map(|(message, (_, said))| {
                Some((message.as_str(), said.get(language.tag())?.as_str()))
            });
            texts.say_instead(&said.collect::<Vec<_>>(), *language);
        }
    }

    /// Its messages by name, with attributes, as they can be changed.
    pub fn messages(&self) -> Vec<String> {
        let Some(texts) = self.texts.get(&Language::default()) else { return Vec::new() };
        let all = texts.all().flat_map(|(name, attributes)| {
            let attributes = attributes.iter().map(move |attribute| format!("{name}.{attribute}"));
            std::iter::once(name.clone()).chain(attributes)
        });
        all.filter(|name| self.source(Language::default(), name).is_some()).collect()
    }

    /// A message as it is written, with the names of its variables; none where there is none.
    pub fn source(&self, language: Language, message: &str) -> Option<String> {
        self.texts.get(&language)?.source(message)
    }

    /// Why a text cannot stand in the place of a message; none: it can.
    pub fn unsayable(&self, language: Language, message: &str, text: &str) -> Option<Unsayable> {
        self.texts
            .get(&language)
            .map_or(Some(Unsayable::Unreadable), |texts| texts.unsayable(message, text, language))
    }
}

/// Why a text cannot stand in the place of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsayable {
    /// It cannot be read: brackets that do not close, a sign that means something at the beginning of a line.
    Unreadable,
    /// A variable that the message is not given.
    Variable(String),
    /// Nothing.
    Empty,
}

impl Texts {
    /// A text that could stand in the place of a message: its variables are among those of the message.
    fn unsayable(&self, message: &str, text: &str, language: Language) -> Option<Unsayable> {
        if text.trim().is_empty() {
            return Some(Unsayable::Empty);
        }
        let Ok(read) = Self::read(&written(&[(message, text)]), language) else {
            return Some(Unsayable::Unreadable);
        };
        let given = self.variables(message);
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        if let Some(unknown) = read.wants(message, &given).into_iter().next() {
            return Some(Unsayable::Variable(unknown));
        }
        // What is neither text nor a variable, such as another message, says its own name.
        let empty: Vec<(&str, &str)> = given.iter().map(|name| (*name, "")).collect();
        let said = read.get(message, &empty).unwrap_or_default();
        said.contains(['{', '}']).then_some(Unsayable::Unreadable)
    }
}

/// Messages as a file of Fluent: attributes stand below the message that they belong to.
pub(super) fn written(said: &[(&str, &str)]) -> String {
    // By message, its value before its attributes.
    let mut messages: BTreeMap<&str, BTreeMap<Option<&str>, &str>> = BTreeMap::new();
    for (name, text) in said {
        let (message, attribute) = match name.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (*name, None),
        };
        messages.entry(message).or_default().insert(attribute, text);
    }
    let lines = |text: &str, by: usize| {
        text.lines().map(|line| format!("{:by$}{}\n", "", line.trim_end())).collect::<String>()
    };
    let mut file = String::new();
    for (message, parts) in messages {
        file.push_str(&format!("{message} =\n"));
        for (attribute, text) in parts {
            file.push_str(&match attribute {
                None => lines(text, 4),
                Some(attribute) => format!("    .{attribute} =\n{}", lines(text, 8)),
            });
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    #[test]
    fn what_was_given_holds_from_its_day_and_what_cannot_be_read_changes_nothing() {
        let catalogue = Catalogue::load(None).unwrap();
        let service = catalogue.get("care-allowance").unwrap();
        let before = service.say(Language::ZhHans, "clock-decision", &[]);
        let limit = r#"{"limit": 7, "unit": "working-days", "words": {"zh-Hans": "七天。", "en": "Seven."}}"#;
        let rows = [
            ("limit/care-allowance/decision".to_owned(), day(10), limit.to_owned()),
            ("limit/care-allowance/decision".to_owned(), day(12), "no limit".to_owned()),
            ("rule/care-allowance/subsidy-publicity".to_owned(), day(10), "[1]".to_owned()),
            (
                "text/care-allowance/letter-grant.plain".to_owned(),
                day(10),
                r#"{"zh-Hans": "您可以领了"}"#.to_owned(),
            ),
            ("text/nobody/title".to_owned(), day(1), "{}".to_owned()),
        ];
        catalogue.take_up(&rows, day(9));
        let clock = service.clock("decision").unwrap();
        assert_eq!(clock.on(day(9)), (10, ClockUnit::WorkingDays));
        assert_eq!(clock.on(day(11)), (7, ClockUnit::WorkingDays));
        assert!(clock.is_proposal_on(day(9)) && !clock.is_proposal_on(day(13)));
        assert_eq!(service.say(Language::ZhHans, "clock-decision", &[]), before, "not before its day");
        assert!(service.definition.local("subsidy-publicity", day(9)).is_empty());
        assert_eq!(service.definition.local("subsidy-publicity", day(10)), [1]);
        catalogue.take_up(&rows, day(12));
        assert_eq!(service.say(Language::ZhHans, "clock-decision", &[]), "七天。");
        assert_eq!(service.say(Language::ZhHans, "letter-grant.plain", &[]), "您可以领了");
        assert_ne!(service.say(Language::En, "letter-grant.plain", &[]), "您可以领了");
        assert_ne!(
            service.say(Language::ZhHans, "letter-grant", &[]),
            "letter-grant",
            "what was not changed stays"
        );
        catalogue.take_up(&[], day(12));
        assert_eq!(service.say(Language::ZhHans, "clock-decision", &[]), before, "taken back");
    }

    #[test]
    fn a_text_is_written_as_it_is_read_and_asks_for_nothing_that_nobody_gives() {
        let catalogue = Catalogue::load(None).unwrap();
        let service = catalogue.get("living-allowance").unwrap();
        for language in Language::ALL {
            for message in service.messages() {
                let text = service.source(language, &message).unwrap();
                assert_eq!(service.unsayable(language, &message, &text), None, "{message}: {text}");
            }
        }
        let why = |text: &str| service.unsayable(Language::ZhHans, "letter-grant.body", text);
        assert_eq!(why("{ $name }批准了。"), None);
        assert_eq!(why("{ $salary }元"), Some(Unsayable::Variable("salary".into())));
        assert_eq!(why("{ $name"), Some(Unsayable::Unreadable));
        assert_eq!(why("{ title }"), Some(Unsayable::Unreadable), "another message");
        assert_eq!(why("  \n"), Some(Unsayable::Empty));
    }
}
