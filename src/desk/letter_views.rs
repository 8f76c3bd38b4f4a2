//! Pages of letters on the desk.

use maud::{Markup, html};

use super::path;
use super::queue_pages::called;
use crate::cases::{Case, Served};
use crate::catalogue;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::forms::views::grouped;
use crate::notices::store::{Due, Kept};
use crate::notices::views as letters;
use crate::ui::form::form;
use crate::ui::link::phone_link;
use crate::ui::notice::{Look, notice};
use crate::ui::number::digits;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Button, Choice, Choices, DateFields, Icon, Page, Weight, empty, error_summary};
use crate::values::DateError;
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// The field that says how a letter reached the person.
pub const HOW: &str = "how";
/// The field that says on which day; `.year`, `.month`, `.day`.
pub const ON: &str = "served";

/// What is wrong with what was entered.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wrong {
    /// Nothing says how.
    pub how: bool,
    /// No day, or one to come.
    pub on: Option<DateError>,
    /// A day before the letter was made.
    pub early: bool,
}

/// A letter with the form that says that it reached the person.
pub struct Service<'s> {
    /// The service.
    pub service: &'s catalogue::Service,
    /// The case.
    pub case: &'s Case,
    /// The letter.
    pub kept: &'s Kept,
    /// Whether it prints in large type.
    pub large: bool,
    /// What was typed.
    pub typed: &'s Pairs,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What waits to be printed, and what waits to be read out.
pub fn due(visit: &Visit, all: &[Due]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.page_nav_letters();
    let row = |due: &Due| {
        let to = format!("{}/letters/{}", path(&due.case_number), due.id);
        vec![
            html! { (speech::moment(due.at, words.language())) },
            html! { a href=(to) { span lang="zh-Hans" { (due.document) } } },
            html! { (pinyin::name(&reader, &called(words, &due.name))) },
            html! { (digits(&grouped(&due.case_number))) },
        ]
    };
    let heads = vec![
        words.letter_head_at(),
        words.letter_head_document(),
        words.queue_head_who(),
        words.queue_head_number(),
    ];
    let mut call_heads = heads.clone();
    call_heads.push(words.letter_head_phone());
    let print: Vec<QueueRow> =
        all.iter().filter(|due| due.ways.print).map(|due| QueueRow { cells: row(due) }).collect();
    let call: Vec<QueueRow> = all
        .iter()
        .filter(|due| due.ways.call)
        .map(|due| {
            let mut cells = row(due);
            cells.push(html! { @if let Some(phone) = &due.phone { (phone_link(phone)) } });
            QueueRow { cells }
        })
        .collect();
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.letter_lead()) } }
        section.section aria-labelledby="print" {
            h2 #print { (words.letter_print()) }
            @if print.is_empty() { (empty(&words.letter_none(), None, None)) } @else {
                (queue_table(&words.letter_print_caption(print.len()), &heads, &print))
            }
        }
        section.section aria-labelledby="call" {
            h2 #call { (words.letter_call()) }
            @if call.is_empty() { (empty(&words.letter_none(), None, None)) } @else {
                (queue_table(&words.letter_call_caption(call.len()), &call_heads, &call))
            }
        }
    })
}

/// A letter, as the resident sees it; whether it reached them; and the form that says so.
pub fn letter(visit: &Visit, of: &Service<'_>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let text = of.kept.letter.text(language);
    let errors = of.errors(words);
    let reached = match of.kept.reached {
        None => words.letter_not_reached(),
        Some((on, how)) => {
            let on = speech::date(on, language);
            match how {
                Served::Opened => words.letter_opened(on),
                Served::ReadOut => words.letter_read_out(on),
                Served::Posted => words.letter_posted(on),
                Served::HandedOver => words.letter_handed_over(on),
            }
        }
    };
    Page::new(&reader, &text.plain)
        .service(format!("{} {}{}", of.service.title(language), text.unit, of.kept.letter.document))
        .noindex()
        .errors(!errors.is_empty())
        .back(path(&of.case.number), words.desk_back())
        .render(html! {
            (letters::letter(visit, of.kept, of.large))
            div.on-screen {
                (error_summary(words, &errors))
                (notice(Look::Plain, Icon::Eye, html! { p { (reached) } }))
                section.card aria-labelledby="service" {
                    h2 #service { (words.letter_service()) }
                    p.quiet { (words.letter_service_why()) }
                    (of.entry(visit))
                }
            }
        })
}

impl Service<'_> {
    /// All that is wrong: field and words.
    fn errors(&self, words: Words) -> Vec<(String, String)> {
        let mut errors = Vec::new();
        if self.wrong.how {
            errors.push((HOW.to_owned(), words.letter_choose()));
        }
        if let Some(error) = self.wrong.on {
            let text = problem(words, &words.letter_on(), &Problem::Date(error));
            errors.push((format!("{ON}.{}", error.part().name()), text));
        } else if self.wrong.early {
            errors.push((format!("{ON}.year"), words.letter_early()));
        }
        errors
    }

    fn entry(&self, visit: &Visit) -> Markup {
        let reader = visit.reader();
        let words = reader.words;
        let errors = self.errors(words);
        let of = |field: &str| errors.iter().find(|(name, _)| name.starts_with(field));
        let choice = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            hint: None,
            chosen: self.typed.get(HOW) == value,
        };
        let part = |part: &str| self.typed.get(&format!("{ON}.{part}"));
        let to = format!("{}/letters/{}/service#error-summary", path(&self.case.number), self.kept.id);
        form(
            &reader,
            &to,
            html! {
                (Choices {
                    name: HOW, legend: &words.letter_how(), error: of(HOW).map(|(_, text)| text.as_str()), small: true,
                    options: vec![
                        choice("read-out", words.letter_how_read_out()),
                        choice("posted", words.letter_how_posted()),
                        choice("handed-over", words.letter_how_handed_over()),
                    ],
                    ..Choices::default()
                }.render(words))
                (DateFields {
                    name: ON, legend: &words.letter_on(), hint: Some(&words.form_date_hint()),
                    error: of(ON).map(|(_, text)| text.as_str()), wrong: of(ON).map(|(field, _)| field.as_str()),
                    values: [part("year"), part("month"), part("day")],
                    ..DateFields::default()
                }.render(words))
                (Button { text: &words.letter_enter(), weight: Weight::Second, ..Button::default() }.render())
            },
        )
    }
}
