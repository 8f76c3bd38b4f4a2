//! The fields of an account at a bank, and the page on which officers register one.

use maud::{Markup, html};

use super::account_pages::PATH;
use crate::accounts::views::given_back;
use crate::benefits::bank_accounts::BankAccount;
use crate::ui::form::form;
use crate::ui::notice::done;
use crate::ui::staff_nav::Place;
use crate::ui::{Choice, Choices, Page, TextField, declaration, error_summary};
use crate::values::BankNumberError;
use crate::web::{Pairs, Visit};
use crate::words::Words;

/// What is wrong, by field.
pub type Wrong = Vec<(String, String)>;

/// What is wrong with a field.
pub fn error<'w>(wrong: &'w Wrong, name: &str) -> Option<&'w str> {
    wrong.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
}

/// What is wrong with a number, in words that say how to put it right.
pub fn number_error(words: Words, error: BankNumberError) -> String {
    match error {
        BankNumberError::Empty => words.bank_number_empty(),
        BankNumberError::Characters => words.bank_number_characters(),
        BankNumberError::Length { found } => words.bank_number_length(found),
        BankNumberError::Check => words.bank_number_check(),
    }
}

/// Where money goes now: never the whole number.
pub fn now(words: Words, account: Option<&BankAccount>) -> Markup {
    html! {
        @match account {
            Some(account) => { p { (words.bank_now(&account.details.bank, account.details.number.last())) } }
            None => { p { (words.bank_none()) } }
        }
    }
}

fn text(
    words: Words,
    (typed, wrong): (&Pairs, &Wrong),
    name: &'static str,
    label: &str,
    hint: Option<&str>,
    width: u8,
) -> Markup {
    TextField {
        name,
        label,
        hint,
        error: error(wrong, name),
        value: typed.get(name),
        width,
        code: width > 0,
        autocomplete: "off",
        ..TextField::default()
    }
    .render(words)
}

/// Name, bank, kind and number.
pub fn fields(words: Words, typed: &Pairs, wrong: &Wrong) -> Markup {
    let sent = (typed, wrong);
    let choice = |value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        hint: None,
        chosen: typed.get("held") == value,
    };
    html! {
        (text(words, sent, "holder", &words.bank_holder(), Some(&words.bank_holder_hint()), 0))
        (text(words, sent, "bank", &words.bank_bank(), Some(&words.bank_bank_hint()), 0))
        (Choices {
            name: "held", legend: &words.bank_held(), error: error(wrong, "held"),
            options: vec![choice("card", words.bank_card()), choice("passbook", words.bank_passbook())],
            ..Choices::default()
        }.render(words))
        (text(words, sent, "number", &words.bank_number(), Some(&words.bank_number_hint()), 24))
    }
}

/// The page at the counter.
pub fn counter(visit: &Visit, typed: &Pairs, wrong: &Wrong, (back, registered): (bool, bool)) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.bank_title();
    let sent = (typed, wrong);
    Page::new(&reader, &title).noindex().errors(!wrong.is_empty()).crumbs(crumbs(visit)).render(html! {
        div.title { h1 { (title) } p.quiet { (words.bank_lead()) } }
        (error_summary(words, wrong))
        @if registered { (done(&words.bank_done(), html! {})) }
        @if back { (given_back(&reader, "#name")) }
        (form(&reader, &format!("{PATH}#error-summary"), html! {
            (text(words, sent, "name", &words.known_name(), None, 0))
            (text(words, sent, "id_number", &words.mandates_number(), None, 18))
            (fields(words, typed, wrong))
            (declaration(words, "seen", &words.bank_seen(), typed.get("seen") == "yes", error(wrong, "seen")))
            div.actions { button.btn type="submit" { (words.bank_do()) } }
        }))
    })
}

/// The way back, where there is one: to the payments of a unit that pays, or to who acts for whom.
fn crumbs(visit: &Visit) -> Vec<(String, String)> {
    let places = visit.reader().signed_in.map(|who| who.places).unwrap_or_default();
    let words = visit.words;
    if places.contains(&Place::Payments) {
        vec![(Place::Payments.path().to_owned(), words.payments_title())]
    } else {
        vec![(Place::Mandates.path().to_owned(), words.page_nav_mandates())]
    }
}
