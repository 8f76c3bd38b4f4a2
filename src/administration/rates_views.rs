//! The page of the amounts: what waits for a second person, what holds, and the form for a new row.

use chrono::NaiveDate;
use maud::{Markup, html};
use uuid::Uuid;

use super::rates_pages::{AREAS, LONGEST, decision_path};
use crate::accounts::views::given_back;
use crate::benefits::amount_views::{per, whom};
use crate::benefits::rate::{Rate, RateState};
use crate::catalogue::programmes::{Asking, Programme, Programmes};
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::{actions_form, form};
use crate::ui::staff_nav::Place;
use crate::ui::{
    Button, Choice, Choices, DateFields, Page, Reader, SelectField, Tag, TextField, empty, error_summary, tag,
};
use crate::values::DateError;
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// What is wrong with what was sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wrong {
    /// No programme that pays was chosen.
    pub programme: bool,
    /// No amount, or none above zero.
    pub amount: bool,
    /// No paper.
    pub document: bool,
    /// The first day.
    pub from: Option<DateError>,
    /// The last day.
    pub until: Option<DateError>,
    /// The last day lies before the first.
    pub order: bool,
    /// A row was approved that begins on this day, within this one.
    pub collides: Option<NaiveDate>,
    /// It was held while the session was locked.
    pub given_back: bool,
}

/// The page.
pub fn page(
    visit: &Visit,
    programmes: &Programmes,
    rates: &[Rate],
    me: Uuid,
    (typed, wrong): (&Pairs, &Wrong),
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.rates_title();
    let errors = errors(words, wrong);
    let waiting: Vec<&Rate> = rates.iter().filter(|rate| rate.state == RateState::Proposed).collect();
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.rates_lead()) } }
        (error_summary(words, &errors))
        @if wrong.given_back { (given_back(&reader, "#new")) }
        section.section aria-labelledby="waiting" {
            h2 #waiting { (words.rates_waiting()) }
            @if waiting.is_empty() { (empty(&words.rates_none_waiting(), None, None)) }
            @for rate in waiting { (to_decide(&reader, programmes, rates, rate, me)) }
        }
        section.section aria-labelledby="rates" {
            h2 #rates { (words.rates_given()) }
            @for programme in paying(programmes) { (given(words, programmes, programme, rates, visit.today())) }
        }
        (new(&reader, programmes, typed, &errors))
    })
}

/// The programmes that pay.
fn paying(programmes: &Programmes) -> impl Iterator<Item = &Programme> {
    programmes.all().map(std::sync::Arc::as_ref).filter(|programme| programme.definition.pays.is_some())
}

/// For whom, how much, from when to when, by which paper.
fn said(words: Words, asking: &Asking, rate: &Rate) -> String {
    let who = whom(words, asking, &rate.whom);
    let who = if who.is_empty() { words.rates_for_all() } else { who };
    let amount = words.benefits_for(who, per(words, rate));
    let day = |day| speech::date(day, words.language());
    match rate.until {
        None => words.benefits_since(amount, day(rate.from), &rate.document),
        Some(until) => words.benefits_between(amount, day(rate.from), day(until), &rate.document),
    }
}

/// A row that waits, with what approving it would change.
fn to_decide(reader: &Reader, programmes: &Programmes, rates: &[Rate], rate: &Rate, me: Uuid) -> Markup {
    let words = reader.words;
    let programme = programmes.get(&rate.programme);
    let title = programme.map_or_else(String::new, |programme| programme.say(words.language(), "title"));
    let before = rate.replaces(rates).zip(rate.from.pred_opt());
    html! {
        article.card {
            h3 { (title) }
            p { (said(words, &programmes.asking, rate)) }
            @if let Some((before, last)) = before {
                p { (words.rates_replaces(per(words, before), speech::date(last, words.language()))) }
            }
            @if rate.by == Some(me) { p.quiet { (words.rates_own()) } }
            (actions_form(reader, &decision_path(rate.id), html! {
                @if rate.by != Some(me) {
                    button.btn type="submit" name="decision" value="approve" { (words.rates_approve(&title)) }
                }
                button.btn.btn-2 type="submit" name="decision" value="refuse" {
                    (if rate.by == Some(me) { words.rates_take_back(&title) } else { words.rates_refuse(&title) })
                }
            }))
        }
    }
}

/// What was given for a programme so far.
fn given(
    words: Words,
    programmes: &Programmes,
    programme: &Programme,
    rates: &[Rate],
    today: NaiveDate,
) -> Markup {
    let decided = |rate: &&Rate| {
        rate.programme == programme.id() && matches!(rate.state, RateState::Approved | RateState::ToConfirm)
    };
    let rows: Vec<&Rate> = rates.iter().filter(decided).collect();
    let state = |rate: &Rate| match rate.state {
        _ if rate.in_force(today) => (Tag::Good, words.rates_in_force()),
        RateState::ToConfirm => (Tag::Warn, words.rates_to_confirm()),
        _ if rate.from > today => (Tag::On, words.rates_to_come()),
        _ => (Tag::Off, words.rates_over()),
    };
    html! {
        h3 { (programme.say(words.language(), "title")) }
        @if rows.is_empty() { p { (words.rates_none()) } }
        @else {
            ul {
                @for rate in rows {
                    @let (look, name) = state(rate);
                    li { (said(words, &programmes.asking, rate)) " " (tag(look, None, &name)) }
                }
            }
        }
    }
}

/// What is wrong, in words, by field.
fn errors(words: Words, wrong: &Wrong) -> Vec<(String, String)> {
    let mut errors = Vec::new();
    let mut add = |name: &str, text: String| errors.push((name.to_owned(), text));
    if wrong.programme {
        add("programme", words.rates_programme_choose());
    }
    if wrong.amount {
        add("amount", words.rates_amount_wrong());
    }
    for (name, label, error) in
        [("from", words.rates_from(), wrong.from), ("until", words.rates_until(), wrong.until)]
    {
        if let Some(error) = error {
            add(&format!("{name}.{}", error.part().name()), problem(words, &label, &Problem::Date(error)));
        }
    }
    if wrong.order {
        add("until.year", words.rates_order());
    }
    if let Some(day) = wrong.collides {
        add("from.year", words.rates_collides(speech::date(day, words.language())));
    }
    if wrong.document {
        add("document", words.rates_document_wrong(LONGEST));
    }
    errors
}

fn new(reader: &Reader, programmes: &Programmes, typed: &Pairs, errors: &[(String, String)]) -> Markup {
    let words = reader.words;
    let language = words.language();
    let asking = &programmes.asking;
    let error =
        |name: &str| errors.iter().find(|(field, _)| field.starts_with(name)).map(|(_, text)| text.as_str());
    let day = |name: &'static str, legend: &str, optional: bool| {
        let values = ["year", "month", "day"].map(|part| format!("{name}.{part}"));
        let wrong = errors.iter().map(|(field, _)| field.as_str()).find(|field| field.starts_with(name));
        DateFields {
            name,
            legend,
            error: error(name),
            wrong,
            optional,
            values: [typed.get(&values[0]), typed.get(&values[1]), typed.get(&values[2])],
            ..DateFields::default()
        }
        .render(words)
    };
    let select = |name: &'static str, label: &str, options: Vec<(String, String)>| {
        SelectField {
            name,
            label,
            value: typed.get(name),
            empty: Some(&words.rates_for_all()),
            groups: &[(String::new(), options)],
            ..SelectField::default()
        }
        .render(words)
    };
    let of = |fact: &str| {
        asking.options(fact).iter().map(|one| (one.clone(), asking.option(language, fact, one))).collect()
    };
    let area = |one: &str| if one == "urban" { words.benefits_urban() } else { words.benefits_rural() };
    html! {
        section.section aria-labelledby="new" {
            h2 #new { (words.rates_new()) }
            (form(reader, &format!("{}#error-summary", Place::Rates.path()), html! {
                (Choices {
                    name: "programme", legend: &words.rates_programme(), error: error("programme"),
                    options: paying(programmes).map(|programme| Choice {
                        value: programme.id().to_owned(), label: programme.say(language, "title"), hint: None,
                        chosen: typed.get("programme") == programme.id(),
                    }).collect(),
                    ..Choices::default()
                }.render(words))
                (select("category", &words.rates_category(), of("categories")))
                (select("grade", &words.rates_grade(), of("grade")))
                (select("area", &words.rates_area(), AREAS.iter().map(|one| ((*one).to_owned(), area(one))).collect()))
                (TextField {
                    name: "amount", label: &words.rates_amount(), hint: Some(&words.rates_amount_hint()),
                    error: error("amount"), value: typed.get("amount"), width: 8, inputmode: Some("decimal"),
                    autocomplete: "off", unit: Some(&words.rates_yuan()), ..TextField::default()
                }.render(words))
                (day("from", &words.rates_from(), false))
                (day("until", &words.rates_until(), true))
                (TextField {
                    name: "document", label: &words.rates_document(), hint: Some(&words.rates_document_hint()),
                    error: error("document"), value: typed.get("document"), autocomplete: "off",
                    ..TextField::default()
                }.render(words))
                div.actions { (Button { text: &words.rates_propose(), ..Button::default() }.render()) }
            }))
        }
    }
}
