//! The pages of officers over mandates.

use maud::{Markup, html};
use uuid::Uuid;

use super::form_views::{self as fields, Typed};
use super::mandate::{Mandate, Side};
use super::staff_pages::{PATH, path, person_path};
use super::views::{standing, terms};
use crate::accounts::MandateState;
use crate::accounts::views::given_back;
use crate::cases::looks::Look;
use crate::cases::looks_views::by_day;
use crate::catalogue::Catalogue;
use crate::ui::facts::facts;
use crate::ui::form::{actions_form, form};
use crate::ui::number::{digits, with_masked};
use crate::ui::{
    Button, Icon, Page, TextField, Weight, button_link, declaration, empty, error_summary, icon,
};
use crate::values::{IdNumber, Phone};
use crate::web::{Pairs, Visit};
use crate::words::Words;

fn between(words: Words, one: &Mandate) -> String {
    words.mandates_between(one.name(Side::Agent), one.name(Side::Principal))
}

/// Finds a person; for a lead also the caregivers of many.
pub fn start(visit: &Visit, typed: &str, error: Option<&str>, many: Option<&[Mandate]>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.page_nav_mandates();
    let errors: Vec<_> = error.iter().map(|text| ("number".to_owned(), (*text).to_owned())).collect();
    Page::new(&reader, &title).noindex().errors(error.is_some()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.mandates_staff_lead()) } }
        (error_summary(words, &errors))
        (form(&reader, "/staff/mandates/look-ups#error-summary", html! {
            (TextField {
                name: "number", label: &words.mandates_number(), error, value: typed, width: 18, code: true,
                autocomplete: "off", ..TextField::default()
            }.render(words))
            div.actions { (Button { text: &words.mandates_find(), ..Button::default() }.render()) }
        }))
        div.actions {
            (button_link("/staff/mandates/new", &words.mandates_record(), Weight::Second))
            (button_link("/staff/identities/new", &words.known_title(), Weight::Second))
            (button_link("/staff/bank-accounts/new", &words.bank_title(), Weight::Second))
        }
        @if let Some(many) = many {
            section.section aria-labelledby="many" {
                h2 #many { (words.mandates_many()) }
                p { (words.mandates_many_why()) }
                @if many.is_empty() { (empty(&words.mandates_many_none(), None, None)) }
                ul.links {
                    @for one in many {
                        li { a.link href=(path(one.id)) { (between(words, one)) } }
                    }
                }
            }
        }
    })
}

fn crumbs(words: Words) -> Vec<(String, String)> {
    vec![(PATH.to_owned(), words.page_nav_mandates())]
}

/// The mandates of a person, their safety flag, and who looked at what is theirs: to be read out to whoever calls.
pub fn person(
    visit: &Visit,
    (person, name): (Uuid, &str),
    all: &[Mandate],
    flag: bool,
    seen: &[Look],
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let today = visit.today();
    let title = words.mandates_of(name);
    Page::new(&reader, &title).noindex().crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } }
        @if all.is_empty() { (empty(&words.mandates_none(), None, None)) }
        ul.links {
            @for one in all {
                li { a.link href=(path(one.id)) { (between(words, one)) } " " (standing(words, one, today)) }
            }
        }
        div.actions { (button_link("/staff/mandates/new", &words.mandates_record(), Weight::Second)) }
        section.section aria-labelledby="safety" {
            h2 #safety { (if flag { words.safety_on() } else { words.safety_off() }) }
            p { (words.safety_staff()) }
            (actions_form(&reader, &format!("{}/safety", person_path(person)), html! {
                @if flag {
                    button.btn.btn-2 type="submit" name="flag" value="off" { (words.safety_take_away()) }
                } @else {
                    button.btn.btn-2 type="submit" name="flag" value="on" { (words.safety_set()) }
                }
            }))
        }
        section.section aria-labelledby="looks" {
            h2 #looks { (words.looks_of_person()) }
            p { (words.looks_read_out()) }
            (by_day(words, seen, true))
        }
    })
}

/// The form.
pub fn new(visit: &Visit, typed: &Typed<'_>, catalogue: &Catalogue) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.mandates_record();
    Page::new(&reader, &title).noindex().errors(!typed.errors.is_empty()).crumbs(crumbs(words)).render(
        html! {
            div.title { h1 { (title) } p.quiet { (words.mandates_record_lead()) } }
            (error_summary(words, &typed.errors))
            @if typed.back { (given_back(&reader, "#way")) }
            (form(&reader, "/staff/mandates/new#error-summary", html! {
                (fields::recorded(visit, typed, catalogue))
                div.actions { button.btn type="submit" { (words.mandates_record_do()) } }
            }))
        },
    )
}

/// What is read to the caller, and the code that they read back. What was typed goes along in the form.
pub fn read_back(visit: &Visit, typed: &Pairs, phone: &Phone, wrong: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.mandates_read_back();
    let error = wrong.then(|| words.accounts_code_wrong());
    let errors: Vec<_> = error.iter().map(|text| ("code".to_owned(), text.clone())).collect();
    let masked = phone.masked();
    let agent = IdNumber::parse(typed.get("agent_number"), visit.today());
    let said = words.mandates_say(typed.get("principal_name"), typed.get("agent_name"));
    let sent = words.mandates_code_sent(&masked);
    // What was ticked goes along as one list: a name stands in a form once.
    let mut kept: Vec<(&str, String)> = Vec::new();
    for (name, text) in typed.0.iter().filter(|(name, _)| !matches!(name.as_str(), "code" | "form_key")) {
        match kept.iter_mut().find(|(other, _)| other == name) {
            Some((_, list)) => *list = format!("{list},{text}"),
            None => kept.push((name, text.clone())),
        }
    }
    Page::new(&reader, &title).noindex().errors(wrong).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } }
        (error_summary(words, &errors))
        p.lead { (said) }
        @if let Ok(agent) = &agent { p { (words.mandates_agent_number()) " " (digits(&agent.groups())) } }
        p { (words.mandates_say_limits()) }
        p { (with_masked(&sent, &masked, words.language())) }
        (form(&reader, "/staff/mandates/code#error-summary", html! {
            @for (name, text) in &kept { input type="hidden" name=(name) value=(text); }
            (TextField {
                name: "code", label: &words.accounts_code_label(), error: error.as_deref(), width: 8,
                inputmode: Some("numeric"), autocomplete: "off", code: true, ..TextField::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.mandates_record_do()) } }
        }))
    })
}

/// One mandate, for officers.
pub fn show(visit: &Visit, one: &Mandate, oversees: bool, catalogue: &Catalogue) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = between(words, one);
    let to = path(one.id);
    let people = [(&one.principal, Side::Principal), (&one.agent, Side::Agent)];
    Page::new(&reader, &title).noindex().crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } }
        (facts(&[
            (words.mandates_principal(), html! { (one.name(Side::Principal)) }),
            (words.mandates_who_acts(), html! { (one.name(Side::Agent)) }),
            (words.mandates_standing(), standing(words, one, visit.today())),
        ]))
        (terms(words, one, catalogue))
        @if !one.detail.proof.is_empty() { p { strong { (words.mandates_proof()) } br; (one.detail.proof) } }
        ul.links {
            @for (known, side) in people {
                @if let Some((person, _)) = known {
                    li { a.link href=(person_path(*person)) { (words.mandates_of(one.name(side))) } }
                }
            }
        }
        @if one.needs_look {
            section.section aria-labelledby="look" {
                h2 #look { (words.mandates_many()) }
                p { (words.mandates_many_why()) }
                @if oversees {
                    (actions_form(&reader, &format!("{to}/look"), html! {
                        button.btn.btn-2 type="submit" { (icon(Icon::Eye)) (words.mandates_many_looked()) }
                    }))
                }
            }
        }
        @if one.limited && one.term.state == MandateState::Active {
            section.section #confirm aria-labelledby="confirm-head" {
                h2 #confirm-head { (words.mandates_confirm_head()) }
                (form(&reader, &format!("{to}/confirmation"), html! {
                    (declaration(words, "seen", &words.mandates_seen(), false, None))
                    div.actions { button.btn type="submit" { (words.mandates_confirm()) } }
                }))
            }
        }
        @if one.term.state != MandateState::Ended {
            section.section aria-labelledby="end" {
                h2 #end { (words.mandates_end_head()) }
                p { (words.mandates_end_as_staff()) }
                (actions_form(&reader, &format!("{to}/ending"), html! {
                    button.btn.btn-2 type="submit" { (words.mandates_end()) }
                }))
            }
        }
    })
}
