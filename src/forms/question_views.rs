//! One question on a page: which component for which kind, and faults in words.

use maud::{Markup, html};

use super::fault::{Fault, Problem};
use super::fault_views::problem;
use super::kinds::{TAKEN, WAYS, rows};
use crate::catalogue::Service;
use crate::catalogue::definition::{About, DateRange, Kind, Question};
use crate::district::{Places, UnitKind, places};
use crate::ui::choices::{Other, declaration};
use crate::ui::field::{OptionGroup, help};
use crate::ui::{Choice, Choices, DateFields, SelectField, TextArea, TextField};
use crate::web::Pairs;
use crate::words::Words;

/// More options than these stand in a list that opens.
const LONG_LIST: usize = 12;

/// What is needed to show a question.
pub struct Asking<'a> {
    /// The service.
    pub service: &'a Service,
    /// Words.
    pub words: Words,
    /// Streets and communities.
    pub places: &'a Places,
    /// What was typed.
    pub typed: &'a Pairs,
    /// What is wrong with it.
    pub faults: &'a [Fault],
    /// An officer fills it in for somebody, from paper or on the phone: nothing is explained, and no browser offers the
    /// officer's own name or phone.
    pub on_paper: bool,
    /// The sheet's numbers stand before the questions, for whoever copies it from paper.
    pub numbered: bool,
}

impl Asking<'_> {
    fn say(&self, key: &str) -> String {
        self.service.say(self.words.language(), key, &[])
    }

    fn text(&self, key: &str) -> Option<String> {
        self.service.text(self.words.language(), key, &[])
    }

    /// What is asked; with its number where it is copied from paper. `name`: of its field.
    fn label(&self, question: &Question, name: &str) -> String {
        let label = self.say(&Service::question_key(question));
        match self.number(question, name) {
            Some(number) => format!("{number} {label}"),
            None => label,
        }
    }

    /// The number on paper of the question whose field has this name: a part of a group stands under its group's.
    fn number(&self, question: &Question, name: &str) -> Option<String> {
        let first = name.split('.').next()?;
        let part = (first != question.id).then_some(question.id.as_str());
        self.service.question_number(first, part).filter(|_| self.numbered)
    }

    /// The words of what is wrong at a field; `question` is whose field it is.
    fn error(&self, question: &Question, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.fault(question, fault))
    }

    /// A fault in words: what is wrong and how to put it right. Where it is copied from paper, the sheet's number leads, at
    /// the field as in the summary.
    pub fn fault(&self, question: &Question, fault: &Fault) -> String {
        let text = match fault.problem {
            Problem::Rule => self.say(&format!("{}-rule", Service::question_key(question))),
            _ => {
                let key = Service::question_key(question);
                let label = match (&fault.problem, &question.kind) {
                    // What excludes the others is called as the page calls it.
                    (Problem::NoneAndOthers, Kind::Multiple { none: Some(alone), .. }) => {
                        self.say(&format!("{key}-{alone}"))
                    }
                    _ => self.say(&key),
                };
                problem(self.words, &label, &fault.problem)
            }
        };
        match self.number(question, &fault.field) {
            Some(number) => format!("{number} {text}"),
            None => text,
        }
    }

    /// All faults of a page for the summary, in the order of its fields.
    pub fn summary(&self, questions: &[Question]) -> Vec<(String, String)> {
        self.faults
            .iter()
            .map(|fault| {
                let of = |question: &&Question| {
                    fault.field == question.id || fault.field.starts_with(&format!("{}.", question.id))
                };
                let text = questions.iter().find(of).map_or_else(String::new, |question| {
                    let mut parts = question.parts().iter();
                    let inner = parts.find(|part| fault.field.split('.').nth(2) == Some(&part.id));
                    let asked = inner.unwrap_or(question);
                    self.fault(asked, fault)
                });
                (fault.field.clone(), text)
            })
            .collect()
    }

    /// The question as it stands on its page. `is_title`: its words are the page's h1.
    pub fn show(&self, question: &Question, name: &str, is_title: bool) -> Markup {
        let words = self.words;
        let key = Service::question_key(question);
        let label = self.label(question, name);
        let hint = self.text(&format!("{key}.hint"));
        let explain = self.text(&format!("{key}.help")).filter(|_| !self.on_paper);
        let explain = help(words, explain.as_deref());
        let error = self.error(question, name);
        let own = question.about == About::Resident && !self.on_paper;
        let line = TextField {
            name,
            label: &label,
            is_title,
            hint: hint.as_deref(),
            error: error.as_deref(),
            value: self.typed.get(name),
            optional: question.optional,
            ..TextField::default()
        };
        let control = match &question.kind {
            Kind::Name { pinyin } => html! {
                (TextField { autocomplete: if own { "name" } else { "off" }, ..line.clone() }.render(words))
                @if *pinyin { (self.pinyin(question, name)) }
            },
            Kind::IdNumber {} => {
                let own_hint = hint.clone().unwrap_or_else(|| words.form_id_hint());
                TextField { width: 18, code: true, autocomplete: "off", hint: Some(&own_hint), ..line }
                    .render(words)
            }
            Kind::CertificateNumber {} => {
                let own_hint = hint.clone().unwrap_or_else(|| words.form_certificate_hint());
                TextField { width: 18, code: true, autocomplete: "off", hint: Some(&own_hint), ..line }
                    .render(words)
            }
            Kind::Phone {} => TextField {
                width: 11,
                code: true,
                kind: "tel",
                autocomplete: if own { "tel" } else { "off" },
                ..line
            }
            .render(words),
            Kind::Number { .. } => {
                TextField { width: 4, inputmode: Some("numeric"), autocomplete: "off", ..line }.render(words)
            }
            Kind::Money { .. } => {
                let unit = words.form_unit_yuan();
                TextField {
                    width: 8,
                    inputmode: Some("decimal"),
                    autocomplete: "off",
                    unit: Some(&unit),
                    ..line
                }
                .render(words)
            }
            Kind::Text { .. } => TextField { autocomplete: "off", ..line }.render(words),
            Kind::LongText { max_length } => {
                let limit = words.form_long_hint(*max_length);
                let whole = hint
                    .as_ref()
                    .map_or_else(|| limit.clone(), |hint| words.form_two_sentences(hint, &limit));
                TextArea {
                    name,
                    label: &label,
                    is_title,
                    hint: Some(&whole),
                    error: error.as_deref(),
                    value: self.typed.get(name),
                    optional: question.optional,
                    rows: 6,
                    small: false,
                    lang: None,
                }
                .render(words)
            }
            Kind::Date { range } => self.date(question, name, is_title, *range),
            Kind::Address {} => self.address(question, name, is_title),
            Kind::Single { options, other: false } if options.len() > LONG_LIST => {
                let said = |option: &String| (option.clone(), self.say(&format!("{key}-{option}")));
                self.list(question, name, is_title, options.iter().map(said).collect())
            }
            Kind::Single { options, other } => self.choices(question, name, is_title, options, *other, false),
            Kind::Multiple { options, other, .. } => {
                self.choices(question, name, is_title, options, *other, true)
            }
            Kind::Unit { of } => self.units(question, name, is_title, *of),
            Kind::Files { check, .. } => self.ways(question, name, is_title, check.is_some()),
            Kind::Declaration {} => html! {
                @if is_title { h1 { (words.form_declaration()) } }
                (declaration(words, name, &label, self.typed.get(name) == "yes", error.as_deref()))
            },
            Kind::Group { min, max, questions } => {
                self.group(question, name, is_title, (*min, *max), questions)
            }
        };
        html! { (control) (explain) }
    }

    fn pinyin(&self, question: &Question, name: &str) -> Markup {
        let field = format!("{name}.pinyin");
        TextField {
            name: &field,
            label: &self.words.form_pinyin(),
            hint: Some(&self.words.form_pinyin_hint()),
            error: self.error(question, &field).as_deref(),
            value: self.typed.get(&field),
            optional: true,
            autocomplete: "off",
            small: true,
            ..TextField::default()
        }
        .render(self.words)
    }

    fn date(&self, question: &Question, name: &str, is_title: bool, range: DateRange) -> Markup {
        let key = Service::question_key(question);
        let field = |part: &str| format!("{name}.{part}");
        let wrong = self.faults.iter().find(|fault| fault.field.starts_with(&format!("{name}.")));
        let error = wrong.map(|fault| self.fault(question, fault));
        let hint = self.text(&format!("{key}.hint")).unwrap_or_else(|| self.words.form_date_hint());
        DateFields {
            name,
            legend: &self.label(question, name),
            is_title,
            hint: Some(&hint),
            error: error.as_deref(),
            wrong: wrong.map(|fault| fault.field.as_str()),
            optional: question.optional,
            own_birth: question.about == About::Resident
                && !self.on_paper
                && range == DateRange::Past
                && question.id.contains("birth"),
            values: [
                self.typed.get(&field("year")),
                self.typed.get(&field("month")),
                self.typed.get(&field("day")),
            ],
        }
        .render(self.words)
    }

    fn address(&self, question: &Question, name: &str, is_title: bool) -> Markup {
        let words = self.words;
        let key = Service::question_key(question);
        let (place, line) = (format!("{name}.place"), format!("{name}.line"));
        let mut groups: Vec<OptionGroup> =
            vec![(String::new(), vec![(places::UNKNOWN.to_owned(), words.form_place_unknown())])];
        for (street, communities) in &self.places.streets() {
            let mut options = vec![(street.code.clone(), words.form_place_street_only(&street.name))];
            options
                .extend(communities.iter().map(|community| (community.code.clone(), community.name.clone())));
            groups.push((street.name.clone(), options));
        }
        let legend = self.label(question, name);
        let own = question.about == About::Resident && !self.on_paper;
        let hint = self.text(&format!("{key}.hint"));
        html! {
            fieldset.field {
                @if is_title { legend { h1 { (legend) } } } @else { legend.label { (legend) } }
                @if let Some(hint) = hint { p.hint { (hint) } }
                (SelectField {
                    name: &place, label: &words.form_place(), hint: Some(&words.form_place_hint()),
                    error: self.error(question, &place).as_deref(), value: self.typed.get(&place),
                    empty: Some(&words.form_place_choose()), groups: &groups, small: true,
                    ..SelectField::default()
                }.render(words))
                (TextField {
                    name: &line, label: &words.form_address_line(), hint: Some(&words.form_address_hint()),
                    error: self.error(question, &line).as_deref(), value: self.typed.get(&line),
                    autocomplete: if own { "address-line1" } else { "off" },
                    small: true, ..TextField::default()
                }.render(words))
            }
        }
    }

    fn choices(
        &self,
        question: &Question,
        name: &str,
        is_title: bool,
        options: &[String],
        other: bool,
        several: bool,
    ) -> Markup {
        let key = Service::question_key(question);
        let chosen = |value: &str| self.typed.all(name).any(|typed| typed == value);
        let other_field = format!("{name}.other");
        let other_error = self.error(question, &other_field);
        let hint =
            self.text(&format!("{key}.hint")).or_else(|| several.then(|| self.words.form_several_hint()));
        Choices {
            name,
            legend: &self.label(question, name),
            is_title,
            hint: hint.as_deref(),
            error: self.error(question, name).as_deref(),
            several,
            optional: question.optional,
            row: false,
            options: options
                .iter()
                .map(|option| Choice {
                    value: option.clone(),
                    label: self.say(&format!("{key}-{option}")),
                    hint: self.text(&format!("{key}-{option}.hint")),
                    chosen: chosen(option),
                })
                .collect(),
            other: other.then(|| Other {
                chosen: chosen("other"),
                value: self.typed.get(&other_field),
                error: other_error.as_deref(),
            }),
            small: false,
        }
        .render(self.words)
    }

    /// Options in a list that opens: where all of them would be a long way to go through one by one.
    fn list(
        &self,
        question: &Question,
        name: &str,
        is_title: bool,
        options: Vec<(String, String)>,
    ) -> Markup {
        SelectField {
            name,
            label: &self.label(question, name),
            hint: self.text(&format!("{}.hint", Service::question_key(question))).as_deref(),
            error: self.error(question, name).as_deref(),
            value: self.typed.get(name),
            empty: Some(&self.words.form_choose()),
            groups: &[(String::new(), options)],
            small: false,
            is_title,
            optional: question.optional,
        }
        .render(self.words)
    }

    fn units(&self, question: &Question, name: &str, is_title: bool, of: UnitKind) -> Markup {
        let language = self.words.language();
        let all: Vec<(String, String)> = self
            .places
            .of_kind(of)
            .map(|unit| (unit.code.clone(), unit.called(language).to_owned()))
            .collect();
        if all.len() > LONG_LIST {
            return self.list(question, name, is_title, all);
        }
        let hint = self.text(&format!("{}.hint", Service::question_key(question)));
        Choices {
            name,
            legend: &self.label(question, name),
            is_title,
            hint: hint.as_deref(),
            error: self.error(question, name).as_deref(),
            optional: question.optional,
            options: self
                .places
                .of_kind(of)
                .map(|unit| Choice {
                    value: unit.code.clone(),
                    label: unit.called(language).to_owned(),
                    hint: (!unit.contact.address.is_empty()).then(|| unit.contact.address.clone()),
                    chosen: self.typed.get(name) == unit.code,
                })
                .collect(),
            ..Choices::default()
        }
        .render(self.words)
    }

    fn ways(&self, question: &Question, name: &str, is_title: bool, can_be_taken: bool) -> Markup {
        let words = self.words;
        let key = Service::question_key(question);
        let way = format!("{name}.way");
        let error = self.error(question, &way).or_else(|| self.error(question, name));
        let option = |value: &str| Choice {
            value: value.to_owned(),
            label: match value {
                "here" if self.on_paper => words.keying_way_here(),
                "counter" if self.on_paper => words.paper_enclosed(),
                "someone" if self.on_paper => words.paper_later(),
                "here" => words.form_way_here(),
                "counter" => words.form_way_counter(),
                "post" => words.form_way_post(),
                TAKEN => words.form_way_taken(),
                _ => words.form_way_someone(),
            },
            hint: match value {
                _ if self.on_paper => None,
                "here" => Some(words.form_way_here_hint()),
                "counter" => Some(words.form_way_counter_hint()),
                TAKEN => Some(words.form_way_taken_hint()),
                _ => None,
            },
            chosen: self.typed.get(&way) == value,
        };
        Choices {
            name: &way,
            legend: &self.label(question, name),
            is_title,
            hint: self.text(&format!("{key}.hint")).as_deref(),
            error: error.as_deref(),
            optional: question.optional,
            options: WAYS.into_iter().chain(can_be_taken.then_some(TAKEN)).map(option).collect(),
            ..Choices::default()
        }
        .render(words)
    }

    fn group(
        &self,
        question: &Question,
        name: &str,
        is_title: bool,
        (min, max): (u32, u32),
        questions: &[Question],
    ) -> Markup {
        let words = self.words;
        let key = Service::question_key(question);
        let title = self.say(&key);
        let count = rows(name, min, max, self.typed);
        let hint = self.text(&format!("{key}.hint"));
        // The sheet's own hint, where it has one: the other speaks of buttons to somebody else.
        let hint = self.text(&format!("{key}.paper")).filter(|_| self.on_paper).or(hint);
        html! {
            @if is_title { h1 { (title) } } @else if self.on_paper { h3 { (self.label(question, name)) } }
            @else { h2 { (title) } }
            @if let Some(hint) = hint { p.hint id=(crate::ui::field_id(name)) { (hint) } }
            @if let Some(error) = self.error(question, name) { p.error { (error) } }
            input type="hidden" name=(format!("{name}.rows")) value=(count);
            @for row in 0..count {
                fieldset.card.field {
                    legend.label { (words.form_group_row(&title, row + 1)) }
                    @for part in questions {
                        (self.show(part, &format!("{name}.{row}.{}", part.id), false))
                    }
                    @if count > min {
                        button.btn.btn-bad.btn-s type="submit" name="remove" value=(format!("{name}.{row}")) {
                            (words.form_group_remove(row + 1))
                        }
                    }
                }
            }
            @if count < max {
                p { button.btn.btn-2 type="submit" name="add" value=(name) { (words.form_group_add()) } }
            }
        }
    }
}
