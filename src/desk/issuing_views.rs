//! The pages of those whose certificate is on its way: to be entered, or to be handed over.

use maud::{Markup, html};

use super::issuing_pages::{ENTERED, PATH};
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

/// The page of those who are to be entered.
pub fn waiting(visit: &Visit, catalogue: &Catalogue, list: &[Case]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.issuing_title();
    Page::new(&reader, &title).noindex().wide().back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.issuing_lead()) } }
        (ways(words))
        section.section aria-labelledby="waiting" {
            h2 #waiting { (words.issuing_waiting()) }
            @if list.is_empty() { (empty(&words.issuing_none(), None, None)) } @else {
                p { a.link href=(format!("{PATH}/sheet")) { (icon(Icon::Document)) (words.issuing_sheet(list.len())) } }
                (cases(visit, &reader, catalogue, &words.issuing_waiting(), list))
            }
        }
    })
}

/// The page of those whose certificate has a number and is not handed over yet.
pub fn entered(visit: &Visit, catalogue: &Catalogue, list: &[Case]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.issuing_entered();
    Page::new(&reader, &title).noindex().wide().back(PATH, words.issuing_title()).render(html! {
        div.title { h1 { (title) } }
        @if list.is_empty() { (empty(&words.issuing_none_entered(), None, None)) } @else {
            (cases(visit, &reader, catalogue, &title, list))
        }
    })
}

/// Where the work goes on: the numbers that come back, what is to be handed over, the comparison with the register.
fn ways(words: Words) -> Markup {
    html! {
        nav aria-label=(words.issuing_ways()) {
            ul.links {
                li { a.link href=(numbers_pages::PATH) { (words.numbers_title()) } }
                li { a.link href=(ENTERED) { (words.issuing_entered()) } }
                li { a.link href=(reconciliation::PATH) { (words.reconciliation_title()) } }
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
