//! Pages of what is paid month by month, for the unit that decides.

use chrono::NaiveDate;
use maud::{Markup, html};

use crate::benefits::award_views;
use crate::benefits::awards::{Doubt, Kept, Written};
use crate::benefits::rate::Rate;
use crate::cases::Case;
use crate::catalogue::{Catalogue, Service};
use crate::desk::path as path_of;
use crate::desk::queue_views::called;
use crate::forms::views::grouped;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Page, Tag, empty, pinyin, tag};
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

/// Whose turn it is.
pub fn due(visit: &Visit, catalogue: &Catalogue, all: &[Due]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.payments_title();
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
    Page::new(&reader, &title).noindex().wide().back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.payments_lead()) } }
        section.section aria-labelledby="due" {
            h2 #due { (words.payments_due()) }
            @if all.is_empty() { (empty(&words.payments_none_due(), None, None)) }
            @else { (queue_table(&words.payments_due(), &heads, &rows)) }
        }
    })
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
    written: &[Written],
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
            (award_views::award(words, kept, written, published, visit.today()))
        })
}
