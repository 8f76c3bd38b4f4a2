//! Pages of what is paid month by month, for the unit that decides.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::{account_pages, batch_pages, batch_views, repayment_pages};
use crate::benefits::award_views;
use crate::benefits::awards::{Doubt, Kept, Written};
use crate::benefits::batches::{Batch, Payment, Waiting};
use crate::benefits::rate::Rate;
use crate::cases::Case;
use crate::catalogue::{Catalogue, Service};
use crate::desk::path as path_of;
use crate::desk::queue_views::called;
use crate::forms::views::grouped;
use crate::ui::form::actions_form;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::staff_nav::Place;
use crate::ui::{Page, Reader, Tag, Weight, button_link, empty, pinyin, tag};
use crate::values::Money;
use crate::web::Visit;
use crate::words::{Words, speech};

/// An award that is to be looked at again.
#[derive(Debug)]
pub struct Due {
    /// Its case.
    pub case: Case,
    /// Until when.
    pub by: NaiveDate,
    /// What speaks against its going on.
    pub doubt: Option<Doubt>,
}

/// Everything that the first page shows.
#[derive(Debug, Default)]
pub struct Home {
    /// Whether the unit pays anything; else it signs what another pays.
    pub pays: bool,
    /// Whose turn it is to be looked at again.
    pub due: Vec<Due>,
    /// What waits to be paid, by programme.
    pub waiting: Vec<(String, Waiting)>,
    /// Cases that cannot be paid yet: paid too much, or without an account.
    pub held_back: Vec<(String, Option<Money>)>,
    /// The newest batches.
    pub batches: Vec<Batch>,
}

/// The first page.
pub fn home(visit: &Visit, catalogue: &Catalogue, home: &Home) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.payments_title();
    Page::new(&reader, &title).noindex().wide().back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.payments_lead()) } }
        @if home.pays {
            (due(visit, catalogue, &home.due))
            section.section aria-labelledby="pay" {
                h2 #pay { (words.payments_pay()) }
                @for (programme, waiting) in &home.waiting { (to_pay(&reader, catalogue, programme, waiting)) }
                p { a.link href=(account_pages::PATH) { (words.bank_title()) } }
            }
            section.section aria-labelledby="held-back" {
                h2 #held-back { (words.payments_held_back()) }
                @if home.held_back.is_empty() { p { (words.payments_held_back_none()) } }
                ul.links { @for (number, overpaid) in &home.held_back { (held_back(words, number, *overpaid)) } }
            }
        }
        section.section aria-labelledby="batches" {
            h2 #batches { (words.payments_batches()) }
            @if home.batches.is_empty() { (empty(&words.payments_no_batches(), None, None)) }
            ul.links {
                @for batch in &home.batches {
                    @let name = batch_views::programme(words, catalogue, &batch.programme);
                    li {
                        a.link href=(batch_pages::path(batch.id)) {
                            (words.payments_batch_line(&batch.number, name, batch.payments, batch_views::money(words, batch.fen)))
                        }
                        p.small { (batch_views::state(words, batch.state)) }
                    }
                }
            }
        }
    })
}

fn to_pay(reader: &Reader, catalogue: &Catalogue, programme: &str, waiting: &Waiting) -> Markup {
    let words = reader.words;
    let name = batch_views::programme(words, catalogue, programme);
    html! {
        @if waiting.ready == 0 { p { (words.payments_nothing_ready(&name)) } }
        @else {
            p { (words.payments_ready(&name, waiting.ready, batch_views::money(words, waiting.fen.fen()))) }
            (actions_form(reader, &format!("{}/batches", Place::Payments.path()), html! {
                button.btn.btn-2 type="submit" name="programme" value=(programme) { (words.payments_make(&name)) }
            }))
        }
    }
}

fn held_back(words: Words, number: &str, overpaid: Option<Money>) -> Markup {
    let why = match overpaid {
        Some(much) => words.payments_overpaid(batch_views::money(words, much.fen())),
        None => words.payments_without(),
    };
    html! { li { a.link href=(path_of(number)) { (digits(&grouped(number))) } p.small { (why) } } }
}

/// Whose turn it is.
fn due(visit: &Visit, catalogue: &Catalogue, all: &[Due]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let heads =
        [words.queue_head_who(), words.queue_head_number(), words.queue_head_service(), words.payments_by()];
    let rows: Vec<QueueRow> = all
        .iter()
        .map(|one| QueueRow {
            cells: vec![
                html! { (pinyin::name(&reader, &called(words, &one.case.subject.name))) },
                html! { a href=(path_of(&one.case.number)) { (digits(&grouped(&one.case.number))) } },
                html! { @if let Some(service) = catalogue.get(&one.case.service) { (service.title(words.language())) } },
                html! {
                    (speech::date(one.by, words.language()))
                    @if let Some(doubt) = one.doubt { span.sub { (tag(Tag::Warn, None, &said(words, doubt))) } }
                    @else if one.by < visit.today() { span.sub { (tag(Tag::Bad, None, &words.payments_late())) } }
                },
            ],
        })
        .collect();
    html! {
        section.section aria-labelledby="due" {
            h2 #due { (words.payments_due()) }
            @if all.is_empty() { (empty(&words.payments_none_due(), None, None)) }
            @else { (queue_table(&words.payments_due(), &heads, &rows)) }
        }
    }
}

fn said(words: Words, doubt: Doubt) -> String {
    match doubt {
        Doubt::Died => words.payments_doubt_died(),
        Doubt::NoCertificate => words.payments_doubt_certificate(),
    }
}

/// Each month of one award.
pub fn of_case(
    visit: &Visit,
    (case, service): (&Case, &Service),
    kept: &Kept,
    went: (&[Written], &[Payment]),
    published: (&[Rate], &str),
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.payments_of(called(words, &case.subject.name), service.title(words.language()));
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .back(path_of(&case.number), words.payments_back())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (words.form_number()) " " (digits(&grouped(&case.number))) } }
            (award_views::award(words, kept, went, published, visit.today()))
            @if award_views::overpaid(went.0) > Money::ZERO {
                p { (button_link(&repayment_pages::path(&case.number), &words.payments_repay_link(), Weight::Second)) }
            }
        })
}
