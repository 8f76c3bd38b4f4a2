//! The form as it was sent: answers and questions as they were shown, in the language used. It never changes.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::answer::Value;
use super::draft::Draft;
use super::filled::Filled;
use super::kinds;
use crate::cases::{Channel, Subject};
use crate::catalogue::definition::{About, Kind, Question};
use crate::catalogue::{Facts, Service};
use crate::district::{Places, places};
use crate::words::{Language, Words, speech};

/// A form that was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Snapshot {
    /// Language it was shown in.
    pub language: String,
    /// Version of the definition.
    pub version: u32,
    /// The name of whoever wrote every answer for the person (由某某代录).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<String>,
    /// The community's committee that filed for the person in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<Committee>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A community's committee (居委会) that filed for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Committee {
    /// Its name.
    pub name: String,
    /// Who signed for it.
    pub signed_by: String,
    /// What the person said or showed when they were asked.
    pub wish: String,
}

/// One part.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Section {
    /// Its heading as shown.
    pub title: String,
    /// Its answers.
    pub answers: Vec<Answered>,
}

/// One question and its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answered {
    /// The page it stood on.
    pub page: String,
    /// The question's name.
    pub question: String,
    /// The question as shown.
    pub label: String,
    /// The answer as shown, line by line.
    pub shown: Vec<Shown>,
    /// The answer as understood.
    pub value: Value,
    /// How it came.
    pub channel: Channel,
    /// Documents sent with it: id, name, media type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<(Uuid, String, String)>,
}

/// One line of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// Text.
    Text(String),
    /// A number that is shown masked: what eyes see, what a voice says, and the whole.
    Masked {
        /// What eyes see.
        shown: String,
        /// The whole number in groups.
        whole: String,
    },
}

impl Snapshot {
    /// The form as its answers stand now; only what is asked on the way through it.
    pub fn of(service: &Service, draft: &Draft, filled: &Filled, known: &Places, words: Words) -> Self {
        let language = words.language();
        let mut sections: Vec<Section> = Vec::new();
        for place in &filled.walk.asked {
            let page = &service.definition.pages[*place];
            let title = service.say(language, &format!("section-{}", page.section), &[]);
            for question in &page.questions {
                let Some(value) = filled.values.get(&question.id) else { continue };
                let answered = Answered {
                    page: page.id.clone(),
                    question: question.id.clone(),
                    label: service.say(language, &Service::question_key(question), &[]),
                    shown: show(service, question, value, known, words)
                        .into_iter()
                        .chain(looked_at(words, draft, &question.id))
                        .collect(),
                    value: value.clone(),
                    channel: draft.channel,
                    documents: draft
                        .documents_of(&question.id)
                        .map(|document| (document.id, document.name.clone(), document.media.clone()))
                        .collect(),
                };
                match sections.last_mut().filter(|section| section.title == title) {
                    Some(section) => section.answers.push(answered),
                    None => sections.push(Section { title: title.clone(), answers: vec![answered] }),
                }
            }
        }
        Self {
            language: language.tag().to_owned(),
            version: service.definition.version,
            recorded_by: None,
            committee: None,
            sections,
        }
    }

    /// Takes over the words in which a form for several services asked.
    pub fn asked_by(&mut self, form: &Service, words: Words) {
        for answered in self.sections.iter_mut().flat_map(|section| &mut section.answers) {
            if let Some((_, question)) = form.question(&answered.question) {
                answered.label = form.say(words.language(), &Service::question_key(question), &[]);
            }
        }
    }

    /// The same without the answers to some questions.
    #[must_use]
    pub fn without(mut self, questions: &[String]) -> Self {
        for section in &mut self.sections {
            section.answers.retain(|answered| !questions.contains(&answered.question));
        }
        self
    }

    /// What conditions see of the answers.
    pub fn facts(&self) -> Facts {
        let answers = self.sections.iter().flat_map(|section| &section.answers);
        answers.filter_map(|answered| Some((answered.question.clone(), answered.value.fact()?))).collect()
    }

    /// An answer by its question.
    pub fn answer(&self, question: &str) -> Option<&Answered> {
        self.sections
            .iter()
            .flat_map(|section| &section.answers)
            .find(|answered| answered.question == question)
    }
}

/// Whom the form is about: the first answers of each kind that are about the resident.
pub fn subject(service: &Service, filled: &Filled) -> Subject {
    let mut subject = Subject::default();
    let questions = service.definition.pages.iter().flat_map(|page| &page.questions);
    for question in questions.filter(|question| question.about == About::Resident) {
        match filled.values.get(&question.id) {
            Some(Value::Name { name, pinyin }) if subject.name.is_empty() => {
                subject.name.clone_from(name);
                subject.pinyin.clone_from(pinyin);
            }
            Some(Value::Phone(phone)) if subject.phone.is_none() => subject.phone = Some(phone.clone()),
            Some(Value::IdNumber(number)) if subject.id_number.is_none() => {
                subject.id_number = Some(number.clone())
            }
            Some(Value::Certificate(number)) if subject.certificate.is_none() => {
                subject.certificate = Some(number.clone());
            }
            _ => {}
        }
    }
    subject.confidential = service.definition.coordination.as_ref().is_some_and(|coordination| {
        let said = filled.values.get(&coordination.confidential);
        matches!(said, Some(Value::Choice { option, .. }) if option == "no")
    });
    subject
}

/// The community or street of the resident's address, if one was named.
pub fn community(service: &Service, filled: &Filled) -> Option<String> {
    let questions = service.definition.pages.iter().flat_map(|page| &page.questions);
    questions.filter(|question| question.about == About::Resident).find_map(|question| {
        match filled.values.get(&question.id) {
            Some(Value::Address { place, .. }) if place != places::UNKNOWN => Some(place.clone()),
            _ => None,
        }
    })
}

/// An answer as people read it.
pub fn show(
    service: &Service,
    question: &Question,
    value: &Value,
    known: &Places,
    words: Words,
) -> Vec<Shown> {
    let language = words.language();
    let key = Service::question_key(question);
    let option = |option: &str, other: &str| {
        if option == "other" {
            words.form_other_said(other)
        } else {
            service.say(language, &format!("{key}-{option}"), &[])
        }
    };
    let text = |text: String| vec![Shown::Text(text)];
    match value {
        Value::Choice { option, .. } if matches!(question.kind, Kind::Unit { .. }) => {
            text(known.body_name(option, language).unwrap_or_else(|| option.clone()))
        }
        Value::Nothing => text(words.form_not_given()),
        Value::Name { name, pinyin } if pinyin.is_empty() => text(name.clone()),
        Value::Name { name, pinyin } => text(format!("{name} ({pinyin})")),
        Value::IdNumber(number) => masked(number, 6, 4),
        Value::Certificate(number) => masked(number, 6, 6),
        Value::Phone(number) => masked(number, 3, 4),
        Value::Date(date) => text(speech::date(*date, language)),
        Value::Address { place, line } => {
            let place = match place.as_str() {
                places::UNKNOWN => words.form_place_unknown(),
                code => known.name_of(code).unwrap_or_else(|| code.to_owned()),
            };
            vec![Shown::Text(place), Shown::Text(line.clone())]
        }
        Value::Choice { option: chosen, other } => text(option(chosen, other)),
        Value::Choices { options, other } => {
            options.iter().map(|one| Shown::Text(option(one, other))).collect()
        }
        Value::Number(number) => text(number.to_string()),
        Value::Money(money) => text(words.form_yuan(money.yuan())),
        Value::Text(long) => long.lines().map(|line| Shown::Text(line.to_owned())).collect(),
        Value::Files { way, count } => text(match way.as_str() {
            "here" => words.form_files_sent(*count),
            "counter" => words.form_way_counter(),
            "post" => words.form_way_post(),
            super::kinds::TAKEN => words.form_files_taken(),
            _ => words.form_way_someone(),
        }),
        Value::Declared => text(words.form_agreed()),
        Value::Rows(rows) if rows.is_empty() => text(words.form_not_given()),
        Value::Rows(rows) => {
            let Kind::Group { questions, .. } = &question.kind else { return Vec::new() };
            let line = |row: &Vec<(String, Value)>| {
                let parts: Vec<String> = row
                    .iter()
                    .filter_map(|(id, value)| {
                        Some((questions.iter().find(|question| &question.id == id)?, value))
                    })
                    .flat_map(|(part, value)| show(service, part, value, known, words))
                    .map(|shown| match shown {
                        Shown::Text(text) => text,
                        Shown::Masked { shown, .. } => shown,
                    })
                    .collect();
                Shown::Text(parts.join(match language {
                    Language::ZhHans => "，",
                    Language::En => ", ",
                }))
            };
            rows.iter().map(line).collect()
        }
    }
}

/// The first and last few characters, stars between.
fn masked(whole: &str, head: usize, tail: usize) -> Vec<Shown> {
    let count = whole.chars().count();
    let shown = whole
        .chars()
        .enumerate()
        .map(|(place, c)| if place < head || place + tail >= count { c } else { '*' })
        .collect();
    vec![Shown::Masked { shown, whole: whole.to_owned() }]
}

/// Names of all fields of a page, so that nothing else is kept.
pub fn fields_of(questions: &[Question]) -> Vec<String> {
    questions.iter().flat_map(|question| kinds::fields(question, &question.id)).collect()
}

/// What was found of the photos of a question, in words: for whoever decides, and for whoever reads it later.
fn looked_at(words: Words, draft: &Draft, question: &str) -> Vec<Shown> {
    let found = draft.documents_of(question).flat_map(|document| document.findings.iter().flatten());
    found.map(|finding| Shown::Text(super::photo_views::finding(words, *finding))).collect()
}
