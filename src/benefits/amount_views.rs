//! How much a programme is, in words: never a figure without the paper that it stands in.

use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::answered::recipient;
use super::rate::{Amounts, ForWhom, Per, Rate};
use crate::catalogue::Facts;
use crate::catalogue::programmes::{Asking, Programme};
use crate::words::{Words, speech};

/// Whether a programme is money.
pub const fn has_amounts(programme: &Programme) -> bool {
    programme.definition.pays.is_some()
}

/// The amounts of a programme that may be somebody's on a day; `unit` publishes them.
pub fn amounts(
    words: Words,
    asking: &Asking,
    (programme, unit): (&Programme, &str),
    (facts, rates): (&Facts, &[Rate]),
    today: NaiveDate,
) -> Markup {
    let lines = |rows: &[&Rate]| {
        html! { ul.amounts { @for rate in rows { li { (line(words, asking, rate)) } } } }
    };
    match Amounts::of(rates, programme.id(), &recipient(facts), today) {
        Amounts::InForce(rows) => lines(&rows),
        Amounts::ToConfirm(rows) => {
            let year = rows.iter().filter_map(|rate| rate.until).max().map(|until| until.year().to_string());
            html! { (lines(&rows)) p { (words.benefits_expired(year.unwrap_or_default(), unit)) } }
        }
        Amounts::NotGiven => html! { p { (words.benefits_not_given(unit)) } },
    }
}

/// One row: for whom, how much, from when, by which paper.
fn line(words: Words, asking: &Asking, rate: &Rate) -> String {
    let amount = per(words, rate);
    let whom = whom(words, asking, &rate.whom);
    let amount = if whom.is_empty() { amount } else { words.benefits_for(whom, amount) };
    let day = |day| speech::date(day, words.language());
    match rate.until {
        None => words.benefits_since(amount, day(rate.from), &rate.document),
        Some(until) => words.benefits_between(amount, day(rate.from), day(until), &rate.document),
    }
}

/// An amount with its time.
pub fn per(words: Words, rate: &Rate) -> String {
    let amount = speech::money(rate.amount, words.language());
    match rate.per {
        Per::Month => words.benefits_per_month(amount),
        Per::Year => words.benefits_per_year(amount),
        Per::Once => words.benefits_once(amount),
    }
}

/// For whom a row is; empty: for all.
pub fn whom(words: Words, asking: &Asking, whom: &ForWhom) -> String {
    let language = words.language();
    let mut parts = Vec::new();
    if !whom.category.is_empty() {
        parts.push(asking.option(language, "categories", &whom.category));
    }
    if !whom.grade.is_empty() {
        parts.push(asking.option(language, "grade", &whom.grade));
    }
    match whom.area.as_str() {
        "urban" => parts.push(words.benefits_urban()),
        "rural" => parts.push(words.benefits_rural()),
        _ => {}
    }
    parts.join(&words.page_comma())
}
