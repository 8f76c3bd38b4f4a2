//! The page of a batch: what it comes to, what differs from the one before, who has signed, what is done next.

use std::collections::BTreeMap;

use actix_web::web;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::bank_file::{MOST_BYTES, Unfit};
use super::batch_pages::{offices, path};
use crate::benefits::batches::{Batch, BatchState, Payment, PaymentState};
use crate::catalogue::Catalogue;
use crate::desk::path as path_of;
use crate::district::Places;
use crate::forms::views::grouped;
use crate::register::views::file_fault;
use crate::ui::facts::facts;
use crate::ui::files::file_field;
use crate::ui::form::{actions_form, form, upload_form};
use crate::ui::number::digits;
use crate::ui::staff_nav::Place;
use crate::ui::{Button, Icon, Page, Reader, Tag, TextArea, error_summary, icon, tag};
use crate::values::Money;
use crate::web::Visit;
use crate::words::{Words, speech};

/// The programmes and the units.
pub type Rooms = (web::Data<Catalogue>, web::Data<Places>);

/// What the reader's unit has to do with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It made it.
    Own,
    /// It signs it.
    Signs,
}

/// Everything the page shows.
#[derive(Debug)]
pub struct Seen {
    /// The batch.
    pub batch: Batch,
    /// What the reader's unit has to do with it.
    pub side: Side,
    /// Its payments.
    pub payments: Vec<Payment>,
    /// Those of the batch before, where there was one.
    pub before: Option<Vec<Payment>>,
    /// The offices that have signed.
    pub signatures: Vec<(String, Uuid, DateTime<Utc>)>,
    /// What the bank refused: case, fen, why.
    pub refused: Vec<(String, i64, String)>,
    /// The reader.
    pub me: Uuid,
    /// Their unit.
    pub unit: String,
}

/// How a batch stands, in a word.
pub fn state(words: Words, state: BatchState) -> Markup {
    let (look, name) = match state {
        BatchState::Made => (Tag::Warn, words.payments_made()),
        BatchState::Checked => (Tag::On, words.payments_checked()),
        BatchState::Signed => (Tag::On, words.payments_signed()),
        BatchState::Sent => (Tag::On, words.payments_sent()),
        BatchState::Settled => (Tag::Good, words.payments_settled()),
        BatchState::Discarded => (Tag::Off, words.payments_discarded()),
    };
    tag(look, None, &name)
}

/// The name of a programme.
pub fn programme(words: Words, catalogue: &Catalogue, id: &str) -> String {
    let found = catalogue.programmes().get(id);
    found.map_or_else(|| id.to_owned(), |one| one.say(words.language(), "title"))
}

/// Fen as people read money.
pub fn money(words: Words, fen: i64) -> String {
    speech::money(Money::from_fen(fen), words.language())
}

fn called(words: Words, places: &Places, code: &str) -> String {
    places.unit(code).map_or_else(|| code.to_owned(), |unit| unit.called(words.language()).to_owned())
}

/// The page. `unfit`: what does not fit in the bank's answer; `no_reason`: it was to be discarded without one.
pub fn batch(visit: &Visit, rooms: &Rooms, seen: &Seen, unfit: &[Unfit], no_reason: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let one = &seen.batch;
    let title = words.payments_batch(&one.number);
    let mut errors: Vec<(String, String)> =
        unfit.iter().take(20).map(|unfit| ("file".to_owned(), unfit_in_words(words, unfit))).collect();
    if no_reason {
        errors.push(("reason".to_owned(), words.payments_reason_needed()));
    }
    let month = speech::month(one.month, words.language());
    Page::new(&reader, &title)
        .noindex()
        .errors(!errors.is_empty())
        .back(Place::Payments.path(), words.payments_title())
        .render(html! {
            div.title { h1 { (title) } p { (state(words, one.state)) } }
            (error_summary(words, &errors))
            (facts(&[
                (words.payments_programme(), html! { (programme(words, &rooms.0, &one.programme)) }),
                (words.payments_month(), html! { (month) }),
                (words.payments_count(), html! { (one.payments) }),
                (words.payments_sum(), html! { (money(words, one.fen)) }),
            ]))
            @if one.state == BatchState::Discarded && !one.reason.is_empty() { p { (words.payments_why(&one.reason)) } }
            (answered(words, seen))
            section.section aria-labelledby="amounts" {
                h2 #amounts { (words.payments_amounts()) }
                ul { @for (fen, count) in by_amount(&seen.payments) { li { (words.payments_times(money(words, fen), count)) } } }
                (compared(words, seen))
                @if seen.side == Side::Own && one.state != BatchState::Discarded {
                    p { a.link href=(format!("{}/list", path(one.id))) { (icon(Icon::Document)) (words.payments_list()) } }
                }
            }
            section.section aria-labelledby="signatures" {
                h2 #signatures { (words.payments_signatures()) }
                ul { @for office in offices(&one.unit) { li { (signature(words, &rooms.1, seen, office)) } } }
            }
            (next(&reader, seen, &errors))
        })
}

/// How much of it the bank has answered for, and whom it refused.
fn answered(words: Words, seen: &Seen) -> Markup {
    let of = |state: PaymentState| seen.payments.iter().filter(move |one| one.state == state);
    let sum = |state: PaymentState| of(state).map(|one| one.fen).sum::<i64>();
    html! {
        @if matches!(seen.batch.state, BatchState::Sent | BatchState::Settled) {
            ul {
                @for (state, name) in [
                    (PaymentState::Paid, words.payments_paid()), (PaymentState::Failed, words.payments_refused()),
                    (PaymentState::Waiting, words.payments_unanswered()),
                ] {
                    li { (words.payments_of_state(name, of(state).count(), money(words, sum(state)))) }
                }
            }
        }
        @if !seen.refused.is_empty() {
            section.section aria-labelledby="refused" {
                h2 #refused { (words.payments_refused()) }
                p { (words.payments_refused_how()) }
                ul.links {
                    @for (number, fen, why) in &seen.refused {
                        li {
                            a.link href=(path_of(number)) { (digits(&grouped(number))) }
                            p.small { (words.payments_refused_line(money(words, *fen), why.as_str())) }
                        }
                    }
                }
            }
        }
    }
}

/// How many get each amount, the highest first.
fn by_amount(payments: &[Payment]) -> Vec<(i64, usize)> {
    let mut amounts: BTreeMap<i64, usize> = BTreeMap::new();
    for one in payments {
        *amounts.entry(one.fen).or_default() += 1;
    }
    amounts.into_iter().rev().collect()
}

/// What differs from the batch before: whoever looks through it looks at these.
fn compared(words: Words, seen: &Seen) -> Markup {
    let Some(before) = &seen.before else { return html! { p { (words.payments_first()) } } };
    let then: BTreeMap<Uuid, i64> = before.iter().map(|one| (one.case_id, one.fen)).collect();
    let now: BTreeMap<Uuid, i64> = seen.payments.iter().map(|one| (one.case_id, one.fen)).collect();
    let new = now.keys().filter(|case| !then.contains_key(case)).count();
    let gone = then.keys().filter(|case| !now.contains_key(case)).count();
    let other = now.iter().filter(|(case, fen)| then.get(case).is_some_and(|before| before != *fen)).count();
    html! { p { (words.payments_compared(new, gone, other)) } }
}

fn signature(words: Words, places: &Places, seen: &Seen, office: &str) -> String {
    let name = called(words, places, office);
    match seen.signatures.iter().find(|(signed, ..)| signed == office) {
        Some((_, _, at)) => words.payments_signed_on(name, speech::moment(*at, words.language())),
        None => words.payments_unsigned(name),
    }
}

/// What the reader can do with it now.
fn next(reader: &Reader, seen: &Seen, errors: &[(String, String)]) -> Markup {
    let words = reader.words;
    let (one, own) = (&seen.batch, seen.side == Side::Own);
    let to = |what: &str| format!("{}/{what}", path(one.id));
    let involved = one.made_by == seen.me || one.checked_by == Some(seen.me);
    let signed = seen.signatures.iter().any(|(office, ..)| *office == seen.unit);
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    let button = |what: &str, text: String| {
        actions_form(reader, &to(what), html! { button.btn type="submit" { (text) } })
    };
    let open = matches!(one.state, BatchState::Made | BatchState::Checked | BatchState::Signed);
    html! {
        section.section aria-labelledby="next" {
            h2 #next { (words.payments_next()) }
            @match one.state {
                BatchState::Made if own && one.made_by != seen.me => {
                    p { (words.payments_check_how()) } (button("check", words.payments_check()))
                }
                BatchState::Made => { p { (words.payments_waits_check()) } }
                BatchState::Checked if signed || involved => { p { (words.payments_waits_signatures()) } }
                BatchState::Checked => { p { (words.payments_sign_how()) } (button("signature", words.payments_sign())) }
                BatchState::Signed if own => { p { (words.payments_send_how()) } (button("sending", words.payments_send())) }
                BatchState::Signed => { p { (words.payments_waits_sending()) } }
                BatchState::Sent if own => { (to_bank(reader, one, error("file"))) }
                BatchState::Sent => { p { (words.payments_waits_bank()) } }
                BatchState::Settled | BatchState::Discarded => { p { (words.payments_nothing_next()) } }
            }
            @if own && one.state == BatchState::Settled {
                p { a.link href=(to("file")) { (icon(Icon::Document)) (words.payments_file()) } }
            }
        }
        @if open {
            section.section aria-labelledby="discard" {
                h2 #discard { (words.payments_discard_head()) }
                (form(reader, &format!("{}#error-summary", to("discarding")), html! {
                    (TextArea {
                        name: "reason", label: &words.payments_reason(), hint: Some(&words.payments_reason_hint()),
                        error: error("reason"), rows: 3, small: true, ..TextArea::default()
                    }.render(words))
                    div.actions { button.btn.btn-2 type="submit" { (words.payments_discard()) } }
                }))
            }
        }
    }
}

/// The file for the bank, and where its answer comes in.
fn to_bank(reader: &Reader, one: &Batch, error: Option<&str>) -> Markup {
    let words = reader.words;
    html! {
        p { a.link href=(format!("{}/file", path(one.id))) { (icon(Icon::Document)) (words.payments_file()) } }
        (upload_form(reader, &format!("{}/answer#error-summary", path(one.id)), html! {
            (file_field(words, "file", &words.payments_answer(), &words.payments_answer_hint(MOST_BYTES / 1_000_000),
                ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", error))
            div.actions { (Button { text: &words.payments_read(), ..Button::default() }.render()) }
        }))
    }
}

fn unfit_in_words(words: Words, unfit: &Unfit) -> String {
    match unfit {
        Unfit::Fault(fault) => file_fault(words, *fault),
        Unfit::Nothing => words.payments_no_file(),
        Unfit::TooLarge => words.payments_too_large(MOST_BYTES / 1_000_000),
        Unfit::NoColumns => words.payments_no_columns(),
        Unfit::Unknown { line } => words.payments_line_unknown(*line),
        Unfit::Twice { line } => words.payments_line_twice(*line),
        Unfit::Amount { line } => words.payments_line_amount(*line),
        Unfit::Result { line } => words.payments_line_result(*line),
        Unfit::Empty => words.payments_line_none(),
    }
}
