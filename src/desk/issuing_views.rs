//! The page of those whose certificate is on its way: to be entered, or to be handed over.

use maud::{Markup, html};

use super::issuing_pages::PATH;
use super::numbers_pages;
use super::queue_views::called;
use crate::cases::Case;
use crate::catalogue::Catalogue;
use crate::forms::views::grouped;
use crate::reconciliation::pages as reconciliation;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, Reader, empty, icon, pinyin};
use crate::web::Visit;
use crate::words::{Words, speech};

/// What the page shows.
pub struct Shown {
    /// Cases that wait for a number.
    pub waiting: Vec<Case>,
    /// Cases that have one, and whose certificate is not handed over yet.
    pub entered: Vec<Case>,
}

/// The page.
pub fn page(visit: &Visit, catalogue: &Catalogue, shown: &Shown) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.issuing_title();
    Page::new(&reader, &title).noindex().wide().back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.issuing_lead()) } }
        (ways(words))
        section.section aria-labelledby="waiting" {
            h2 #waiting { (words.issuing_waiting()) }
            @if shown.waiting.is_empty() { (empty(&words.issuing_none(), None, None)) } @else {
                p { a.link href=(format!("{PATH}/sheet")) { (icon(Icon::Document)) (words.issuing_sheet(shown.waiting.len())) } }
                (cases(visit, &reader, catalogue, &words.issuing_waiting(), &shown.waiting))
            }
        }
        section.section aria-labelledby="entered" {
            h2 #entered { (words.issuing_entered()) }
            @if shown.entered.is_empty() { (empty(&words.issuing_none_entered(), None, None)) } @else {
                (cases(visit, &reader, catalogue, &words.issuing_entered(), &shown.entered))
            }
        }
    })
}

/// Where the work goes on: the numbers that come back, the comparison with the register, and this page's second list.
fn ways(words: Words) -> Markup {
    html! {
        nav aria-label=(words.issuing_ways()) {
            ul.plain {
                li { a.link href=(numbers_pages::PATH) { (words.numbers_title()) } }
                li { a.link href=(reconciliation::PATH) { (words.reconciliation_title()) } }
                li { a.link href="#entered" { (words.issuing_entered()) } }
            }
        }
    }
}

fn cases(visit: &Visit, reader: &Reader, catalogue: &Catalogue, caption: &str, list: &[Case]) -> Markup {
    let words = reader.words;
    let language = words.language();
    let heads = [
        words.queue_head_who(),
        words.queue_head_number(),
        words.queue_head_service(),
        words.issuing_since(),
    ];
    let calendar = visit.ground.calendar();
    let rows: Vec<QueueRow> = list
        .iter()
        .map(|case| {
            let service = catalogue.get(&case.service);
            let days = calendar.working_days_between(case.clock.from, visit.today());
            QueueRow {
                cells: vec![
                    html! { (pinyin::name(reader, &called(words, &case.subject.name))) },
                    html! { a href=(super::path(&case.number)) { (digits(&grouped(&case.number))) } },
                    html! { @if let Some(service) = service { (service.title(language)) } },
                    html! {
                        (speech::date(case.clock.from, language))
                        span.sub { (words.issuing_days(days)) }
                    },
                ],
            }
        })
        .collect();
    queue_table(caption, &heads, &rows)
}
