//! The form that asks for a mandate: one for residents, one for officers, of the same parts.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::mandate::{Kind, Relation, Way};
use crate::catalogue::Catalogue;
use crate::forms::fault::{Fault, Problem};
use crate::forms::fault_views::problem;
use crate::ui::{Choice, Choices, DateFields, TextArea, TextField, declaration};
use crate::values::Power;
use crate::web::{Pairs, Visit};
use crate::words::Words;

/// What was typed, and what is wrong with it, in words.
pub struct Typed<'t> {
    /// The fields.
    pub pairs: &'t Pairs,
    /// What is wrong: field, words.
    pub errors: Vec<(String, String)>,
    /// Whether it comes back after the session had ended.
    pub back: bool,
}

impl<'t> Typed<'t> {
    /// Nothing wrong yet.
    pub const fn of(pairs: &'t Pairs, back: bool) -> Self {
        Self { pairs, errors: Vec::new(), back }
    }

    /// What is wrong, by the faults of a form.
    pub fn wrong(words: Words, pairs: &'t Pairs, faults: &[Fault]) -> Self {
        let errors = faults.iter().map(|fault| (fault.field.clone(), said(words, fault))).collect();
        Self { pairs, errors, back: false }
    }

    fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    fn has(&self, name: &str, value: &str) -> bool {
        self.pairs.all(name).any(|chosen| chosen.split(',').any(|one| one == value))
    }

    fn text<'f>(&'f self, name: &'f str, label: &'f str) -> TextField<'f> {
        TextField {
            name,
            label,
            error: self.error(name),
            value: self.pairs.get(name),
            autocomplete: "off",
            ..TextField::default()
        }
    }
}

fn label(words: Words, field: &str) -> String {
    match field {
        "side" => words.mandates_side(),
        "name" => words.mandates_name(),
        "principal_name" => words.mandates_principal_name(),
        "agent_name" => words.mandates_agent_name(),
        "kind" => words.mandates_kind(),
        "relation" => words.mandates_relation(),
        "powers" => words.mandates_powers(),
        "scope" => words.mandates_scope(),
        "services" => words.mandates_services(),
        "way" => words.mandates_way(),
        "institution" => words.mandates_institution(),
        "proof" => words.mandates_proof(),
        _ => words.mandates_until(),
    }
}

fn said(words: Words, fault: &Fault) -> String {
    match (fault.field.as_str(), &fault.problem) {
        ("powers", Problem::Rule) => words.mandates_supporter_sends(),
        ("way", Problem::Rule) => words.mandates_not_by_phone(),
        ("agent_number", Problem::Twice) => words.mandates_same_person(),
        ("agreed", _) => words.mandates_not_agreed(),
        ("seen", _) => words.mandates_not_seen(),
        (field, found) => problem(words, &label(words, field), found),
    }
}

/// The name of a kind.
pub fn kind_name(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Guardian => words.mandates_guardian(),
        Kind::Agent => words.mandates_agent(),
        Kind::Supporter => words.mandates_supporter(),
        Kind::Institution => words.mandates_institution_kind(),
    }
}

fn kind_hint(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Guardian => words.mandates_guardian_hint(),
        Kind::Agent => words.mandates_agent_hint(),
        Kind::Supporter => words.mandates_supporter_hint(),
        Kind::Institution => words.mandates_institution_kind_hint(),
    }
}

/// The name of a relation.
pub fn relation_name(words: Words, relation: Relation) -> String {
    match relation {
        Relation::Parent => words.mandates_parent(),
        Relation::Child => words.mandates_child(),
        Relation::Spouse => words.mandates_spouse(),
        Relation::Relative => words.mandates_relative(),
        Relation::Friend => words.mandates_friend(),
        Relation::Worker => words.mandates_worker(),
    }
}

/// The name of a power.
pub fn power_name(words: Words, power: Power) -> String {
    match power {
        Power::See => words.mandates_see(),
        Power::FillIn => words.mandates_fill_in(),
        Power::Submit => words.mandates_submit(),
        Power::Answer => words.mandates_answer(),
        Power::ReceiveLetters => words.mandates_letters(),
    }
}

/// How something was granted.
pub fn way_name(words: Words, way: Way) -> String {
    match way {
        Way::Online => words.mandates_online(),
        Way::Counter => words.mandates_counter(),
        Way::Visit => words.mandates_visit(),
        Way::Phone => words.mandates_phone(),
    }
}

fn choice(value: &str, label: String, hint: Option<String>, chosen: bool) -> Choice {
    Choice { value: value.to_owned(), label, hint, chosen }
}

fn kinds(words: Words, typed: &Typed<'_>, offered: &[Kind]) -> Markup {
    let options = offered.iter().map(|kind| {
        choice(
            kind.name(),
            kind_name(words, *kind),
            Some(kind_hint(words, *kind)),
            typed.has("kind", kind.name()),
        )
    });
    Choices {
        name: "kind",
        legend: &words.mandates_kind(),
        error: typed.error("kind"),
        options: options.collect(),
        ..Choices::default()
    }
    .render(words)
}

fn relations(words: Words, typed: &Typed<'_>) -> Markup {
    let options = Relation::ALL.iter().map(|relation| {
        let name = relation.name();
        choice(name, relation_name(words, *relation), None, typed.has("relation", name))
    });
    Choices {
        name: "relation",
        legend: &words.mandates_relation(),
        error: typed.error("relation"),
        row: true,
        options: options.collect(),
        ..Choices::default()
    }
    .render(words)
}

fn powers(words: Words, typed: &Typed<'_>) -> Markup {
    let options = Power::ALL.iter().map(|power| {
        let name = power.name();
        choice(name, power_name(words, *power), None, typed.has("powers", name))
    });
    Choices {
        name: "powers",
        legend: &words.mandates_powers(),
        hint: Some(&words.mandates_powers_hint()),
        error: typed.error("powers"),
        several: true,
        options: options.collect(),
        ..Choices::default()
    }
    .render(words)
}

fn scope(words: Words, typed: &Typed<'_>, catalogue: &Catalogue) -> Markup {
    let language = words.language();
    let named: BTreeMap<&str, String> =
        catalogue.alone().map(|service| (service.id(), service.title(language))).collect();
    let services = named.into_iter().map(|(id, title)| choice(id, title, None, typed.has("services", id)));
    html! {
        (Choices {
            name: "scope", legend: &words.mandates_scope(), error: typed.error("scope"),
            options: vec![
                choice("all", words.mandates_scope_all(), None, typed.has("scope", "all")),
                choice("some", words.mandates_scope_some(), None, typed.has("scope", "some")),
            ],
            ..Choices::default()
        }.render(words))
        (Choices {
            name: "services", legend: &words.mandates_services(), hint: Some(&words.mandates_services_hint()),
            error: typed.error("services"), several: true, optional: true, options: services.collect(),
            ..Choices::default()
        }.render(words))
    }
}

fn until(words: Words, typed: &Typed<'_>, hint: &str) -> Markup {
    let wrong = typed.errors.iter().find(|(field, _)| field.starts_with("until."));
    DateFields {
        name: "until",
        legend: &words.mandates_until(),
        hint: Some(hint),
        error: wrong.map(|(_, text)| text.as_str()),
        wrong: wrong.map(|(field, _)| field.as_str()),
        values: ["until.year", "until.month", "until.day"].map(|part| typed.pairs.get(part)),
        ..DateFields::default()
    }
    .render(words)
}

/// The fields that a resident fills in.
pub fn own(visit: &Visit, typed: &Typed<'_>, catalogue: &Catalogue) -> Markup {
    let words = visit.words;
    html! {
        (Choices {
            name: "side", legend: &words.mandates_side(), error: typed.error("side"),
            options: vec![
                choice("for-me", words.mandates_side_for_me(), None, typed.has("side", "for-me")),
                choice("for-other", words.mandates_side_for_other(), None, typed.has("side", "for-other")),
            ],
            ..Choices::default()
        }.render(words))
        (typed.text("name", &words.mandates_name()).render(words))
        (TextField {
            hint: Some(&words.mandates_number_hint()), width: 18, code: true,
            ..typed.text("id_number", &words.mandates_number())
        }.render(words))
        (relations(words, typed))
        (kinds(words, typed, &[Kind::Agent, Kind::Supporter]))
        (powers(words, typed))
        (scope(words, typed, catalogue))
        (until(words, typed, &words.mandates_until_hint()))
        (declaration(words, "agreed", &words.mandates_agreed(), typed.has("agreed", "yes"), typed.error("agreed")))
    }
}

/// The fields that an officer fills in.
pub fn recorded(visit: &Visit, typed: &Typed<'_>, catalogue: &Catalogue) -> Markup {
    let words = visit.words;
    let ways = [Way::Counter, Way::Visit, Way::Phone].into_iter().map(|way| {
        let hint = (way == Way::Phone).then(|| words.mandates_phone_hint());
        choice(way.name(), way_name(words, way), hint, typed.has("way", way.name()))
    });
    let person = |name: &str, name_label: &str, number: &str, number_label: &str| {
        html! {
            (typed.text(name, name_label).render(words))
            (TextField { width: 18, code: true, ..typed.text(number, number_label) }.render(words))
        }
    };
    html! {
        (Choices {
            name: "way", legend: &words.mandates_way(), error: typed.error("way"), options: ways.collect(),
            ..Choices::default()
        }.render(words))
        (person("principal_name", &words.mandates_principal_name(), "principal_number", &words.mandates_principal_number()))
        (person("agent_name", &words.mandates_agent_name(), "agent_number", &words.mandates_agent_number()))
        (relations(words, typed))
        (kinds(words, typed, Kind::ALL))
        (TextField {
            hint: Some(&words.mandates_institution_hint()), optional: true,
            ..typed.text("institution", &words.mandates_institution())
        }.render(words))
        (powers(words, typed))
        (scope(words, typed, catalogue))
        (until(words, typed, &words.mandates_until_staff_hint()))
        (TextArea {
            name: "proof", label: &words.mandates_proof(), hint: Some(&words.mandates_proof_hint()),
            error: typed.error("proof"), value: typed.pairs.get("proof"), rows: 3, ..TextArea::default()
        }.render(words))
        (declaration(words, "seen", &words.mandates_seen(), typed.has("seen", "yes"), typed.error("seen")))
    }
}
