//! The page on which certificates go from an approval to a number.

use maud::{Markup, html};

use super::issuing_pages::{PATH, Went};
use super::queue_views::called;
use crate::accounts::views::given_back;
use crate::applications::issuing::NumberLine;
use crate::cases::{Case, Refused};
use crate::catalogue::{Catalogue, Service};
use crate::forms::fault_views::problem;
use crate::forms::views::grouped;
use crate::ui::form::form;
use crate::ui::notice::done;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Button, Icon, Page, Reader, TextArea, empty, error_summary, icon, pinyin};
use crate::web::Visit;
use crate::words::{Words, speech};

/// What the page shows.
pub struct Shown {
    /// Cases that wait for a number.
    pub waiting: Vec<Case>,
    /// Cases that have one, and whose certificate is not handed over yet.
    pub entered: Vec<Case>,
}

/// What came of lines that were sent.
#[derive(Default)]
pub struct Entered {
    /// So many were entered.
    pub done: usize,
    /// So many had been entered before.
    pub before: usize,
    /// These were not.
    pub left: Vec<(NumberLine, Went)>,
    /// What is still in the field.
    pub typed: String,
    /// Nothing was sent.
    pub nothing: bool,
    /// More lines than are taken at once.
    pub too_many: bool,
    /// This was being sent when the session locked.
    pub given_back: bool,
}

impl Entered {
    /// Keeps a line of what was sent in the field.
    pub fn keep(&mut self, sent: &str, place: usize) {
        if let Some(line) = sent.lines().nth(place - 1) {
            self.typed.push_str(line);
            self.typed.push('\n');
        }
    }

    fn errors(&self, words: Words) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        if self.nothing {
            texts.push(words.issuing_nothing());
        }
        if self.too_many {
            texts.push(words.issuing_too_many());
        }
        texts.extend(
            self.left.iter().map(|(line, went)| words.issuing_line(line.place, &line.case, why(words, went))),
        );
        texts.into_iter().map(|text| ("numbers".to_owned(), text)).collect()
    }
}

/// Why a line did not go, in words.
fn why(words: Words, went: &Went) -> String {
    let (attempt, service) = match went {
        Went::Entered | Went::Before => return String::new(),
        Went::NoCase => return words.issuing_no_case(),
        Went::NotWaiting => return words.issuing_not_waiting(),
        Went::Wrong(attempt, service) => (attempt, service),
    };
    match attempt.refused {
        Some(Refused::NeedsIdentity) => return words.desk_needs_identity(),
        Some(_) => return words.desk_not_now(),
        None if attempt.overtaken => return words.desk_overtaken(),
        None => {}
    }
    let said = attempt.faults.iter().map(|fault| {
        let question = fault.field.split('.').next().unwrap_or_default();
        problem(words, &label(words, service, question), &fault.problem)
    });
    said.collect::<Vec<_>>().join(&words.page_comma())
}

fn label(words: Words, service: &Service, question: &str) -> String {
    service.say(words.language(), &format!("q-{}", question.replace('_', "-")), &[])
}

/// The page.
pub fn page(visit: &Visit, catalogue: &Catalogue, shown: &Shown, entered: &Entered) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.issuing_title();
    let errors = entered.errors(words);
    Page::new(&reader, &title).noindex().wide().errors(!errors.is_empty()).back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.issuing_lead()) } }
        (error_summary(words, &errors))
        @if entered.done > 0 || entered.before > 0 {
            (done(&words.issuing_done(entered.done), html! {
                @if entered.before > 0 { p { (words.issuing_before(entered.before)) } }
            }))
        }
        @if entered.given_back { (given_back(&reader, "#numbers")) }
        section.section aria-labelledby="waiting" {
            h2 #waiting { (words.issuing_waiting()) }
            @if shown.waiting.is_empty() { (empty(&words.issuing_none(), None, None)) } @else {
                p { a.link href=(format!("{PATH}/sheet")) { (icon(Icon::Document)) (words.issuing_sheet(shown.waiting.len())) } }
                (cases(visit, &reader, catalogue, &words.issuing_waiting(), &shown.waiting))
            }
        }
        section.section aria-labelledby="back" {
            h2 #back { (words.issuing_back()) }
            p { (words.issuing_back_how()) }
            (form(&reader, &format!("{PATH}/numbers#error-summary"), html! {
                (TextArea {
                    name: "numbers", label: &words.issuing_numbers(), hint: Some(&words.issuing_numbers_hint()),
                    error: errors.first().map(|(_, text)| text.as_str()), value: &entered.typed, rows: 8,
                    ..TextArea::default()
                }.render(words))
                div.actions { (Button { text: &words.issuing_enter(), ..Button::default() }.render()) }
            }))
        }
        section.section aria-labelledby="entered" {
            h2 #entered { (words.issuing_entered()) }
            @if shown.entered.is_empty() { (empty(&words.issuing_none_entered(), None, None)) } @else {
                (cases(visit, &reader, catalogue, &words.issuing_entered(), &shown.entered))
            }
        }
    })
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
