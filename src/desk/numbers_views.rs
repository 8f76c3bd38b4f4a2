//! The page on which numbers come back from the national system.

use maud::{Markup, html};

use super::issuing_pages;
use super::numbers::{MOST_LINES, Went};
use super::numbers_file::{MOST_BYTES, Refused};
use super::numbers_pages::{FILE, PATH};
use crate::accounts::views::given_back;
use crate::applications::issuing::{FIELDS, NumberLine, Unread};
use crate::cases::Refused as NotAllowed;
use crate::catalogue::Service;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::register::views::file_fault;
use crate::ui::form::{form, upload_form};
use crate::ui::notice::done;
use crate::ui::{
    Button, DateFields, Page, Reader, TextArea, TextField, Weight, declaration, error_summary,
    files::file_field, more,
};
use crate::web::{Pairs, Visit};
use crate::words::Words;

/// So many rows are mended at a time; those after them come along and are shown next.
const MENDED_AT_ONCE: usize = 10;

/// What the page shows.
#[derive(Debug, Default)]
pub struct Shown {
    /// So many were entered.
    pub done: usize,
    /// So many had been entered before.
    pub before: usize,
    /// So many rows of the file have no number yet.
    pub unfilled: usize,
    /// These were not entered, and why.
    pub left: Vec<(NumberLine, Went)>,
    /// What is still in the field of lines.
    pub typed: String,
    /// Nothing was sent.
    pub nothing: bool,
    /// More lines than are taken at once.
    pub too_many: bool,
    /// Why the file was not taken.
    pub refused: Option<Refused>,
    /// What is wrong with the day of printing, and in which field.
    pub wrong_day: Option<(String, Problem)>,
    /// The day of printing as typed.
    pub printed: Pairs,
    /// This was being sent when the session locked.
    pub given_back: bool,
    /// Rows that were being mended then.
    pub unsent: Vec<NumberLine>,
}

/// What is wrong: the name of the field, the words.
type Errors = Vec<(String, String)>;

/// The name of a row's field in the form that mends rows.
pub fn row_field(row: usize, field: &str) -> String {
    format!("row.{row}.{field}")
}

/// The page.
pub fn page(visit: &Visit, shown: &Shown) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.numbers_title();
    let left: Vec<(&NumberLine, Errors)> = shown
        .left
        .iter()
        .map(|(line, went)| (line, faults(words, line, went)))
        .chain(shown.unsent.iter().map(|line| (line, Errors::new())))
        .collect();
    let (file, lines) = (file_errors(words, shown), line_errors(words, shown));
    let mut errors: Errors = Vec::new();
    for (row, (line, faults)) in left.iter().take(MENDED_AT_ONCE).enumerate() {
        let named = |(field, text): &(String, String)| {
            (row_field(row, field), words.numbers_row_wrong(line.place, text.as_str()))
        };
        errors.extend(faults.iter().map(named));
    }
    errors.extend(file.iter().chain(&lines).cloned());
    Page::new(&reader, &title)
        .noindex()
        .errors(!errors.is_empty())
        .back(issuing_pages::PATH, words.issuing_title())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (words.numbers_lead()) } }
            (error_summary(words, &errors))
            (went(words, shown))
            @if shown.given_back {
                (given_back(&reader, if left.is_empty() { "#numbers" } else { "#mend" }))
            }
            @if !left.is_empty() { (mending(&reader, &left)) }
            (from_file(&reader, shown, &file))
            (typed(&reader, &shown.typed, lines.first().map(|(_, text)| text.as_str())))
        })
}

/// How many went.
fn went(words: Words, shown: &Shown) -> Markup {
    html! {
        @if shown.done > 0 || shown.before > 0 {
            (done(&words.issuing_done(shown.done), html! {
                @if shown.before > 0 { p { (words.issuing_before(shown.before)) } }
                @if shown.unfilled > 0 { p { (words.numbers_unfilled(shown.unfilled)) } }
            }))
        }
    }
}

fn from_file(reader: &Reader, shown: &Shown, errors: &Errors) -> Markup {
    let words = reader.words;
    let error =
        |of: &str| errors.iter().find(|(field, _)| field.starts_with(of)).map(|(_, text)| text.as_str());
    let part = |part: &str| shown.printed.get(&format!("printed_on.{part}")).to_owned();
    let (year, month, day) = (part("year"), part("month"), part("day"));
    // One first button a page: rows that are to be mended come first.
    let mended = !shown.left.is_empty() || !shown.unsent.is_empty();
    let weight = if mended { Weight::Second } else { Weight::First };
    html! {
        section.section aria-labelledby="from-file" {
            h2 #from-file { (words.numbers_from_file()) }
            p { (words.numbers_from_file_how()) }
            (upload_form(reader, &format!("{FILE}#error-summary"), html! {
                (file_field(words, "file", &words.numbers_file(),
                    &words.numbers_file_hint(MOST_BYTES / 1_000_000, MOST_LINES),
                    ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    error("file")))
                (DateFields {
                    name: "printed_on", legend: &words.numbers_printed(), hint: Some(&words.numbers_printed_hint()),
                    error: error("printed_on"), wrong: shown.wrong_day.as_ref().map(|(field, _)| field.as_str()),
                    optional: true, values: [&year, &month, &day], ..DateFields::default()
                }.render(words))
                div.actions {
                    (Button { text: &words.numbers_send_file(), weight, ..Button::default() }.render())
                }
            }))
        }
    }
}

fn typed(reader: &Reader, typed: &str, error: Option<&str>) -> Markup {
    let words = reader.words;
    html! {
        section.section aria-labelledby="by-line" {
            h2 #by-line { (words.numbers_by_line()) }
            (form(reader, &format!("{PATH}#error-summary"), html! {
                (TextArea {
                    name: "numbers", label: &words.issuing_numbers(), hint: Some(&words.issuing_numbers_hint()),
                    error, value: typed, rows: 8, ..TextArea::default()
                }.render(words))
                div.actions {
                    (Button { text: &words.issuing_enter(), weight: Weight::Second, ..Button::default() }.render())
                }
            }))
        }
    }
}

/// The rows that did not go, to be mended.
fn mending(reader: &Reader, left: &[(&NumberLine, Errors)]) -> Markup {
    let words = reader.words;
    let (now, later) = left.split_at(left.len().min(MENDED_AT_ONCE));
    html! {
        section.section aria-labelledby="mend" {
            h2 #mend { (words.numbers_mend(left.len())) }
            p { (words.numbers_mend_how()) }
            (form(reader, &format!("{PATH}#error-summary"), html! {
                @for (row, (line, errors)) in now.iter().enumerate() { (one(words, row, line, errors)) }
                @for (line, _) in later { input type="hidden" name="more" value=(line.packed()); }
                div.actions { (Button { text: &words.numbers_send_mended(), ..Button::default() }.render()) }
            }))
            @if !later.is_empty() {
                p { (words.numbers_later(later.len())) }
                (more::more(&words.numbers_later_which(), html! {
                    ul { @for (line, errors) in later { @for (_, text) in errors {
                        li { (words.numbers_row_wrong(line.place, text.as_str())) }
                    } } }
                }, false))
            }
        }
    }
}

fn one(words: Words, row: usize, line: &NumberLine, errors: &Errors) -> Markup {
    let label = |field: &str| match field {
        "case" => words.issuing_head_case(),
        "id_number" => words.issuing_head_id(),
        "certificate" => words.issuing_head_certificate(),
        "valid_from" => words.issuing_head_from(),
        "valid_until" => words.issuing_head_until(),
        _ => words.issuing_head_printed(),
    };
    // Who is meant by the number of the case is not asked by another.
    let asked = FIELDS
        .into_iter()
        .filter(|field| *field != "id_number" || line.case().is_empty() || !line.id_number().is_empty());
    html! {
        fieldset.card.field {
            legend { (words.numbers_row(line.place)) }
            input type="hidden" name=(row_field(row, "place")) value=(line.place);
            @for field in asked {
                @let day = FIELDS[3..].contains(&field);
                @let text: Vec<&str> = errors.iter().filter(|(of, _)| of == field).map(|(_, text)| text.as_str()).collect();
                @let text = text.join(&words.page_comma());
                @let text = if text.is_empty() { text } else { words.numbers_row_wrong(line.place, text.as_str()) };
                (TextField {
                    name: &row_field(row, field), label: &label(field),
                    hint: day.then(|| words.numbers_day_hint()).as_deref(),
                    error: (!text.is_empty()).then_some(text.as_str()), value: line.value(field),
                    width: if day { 11 } else { 18 }, code: true, autocomplete: "off", small: true,
                    ..TextField::default()
                }.render(words))
            }
            (declaration(words, &row_field(row, "leave_out"), &words.numbers_leave_out(), false, None))
        }
    }
}

fn file_errors(words: Words, shown: &Shown) -> Errors {
    let refused = shown.refused.map(|refused| match refused {
        Refused::Nothing => words.register_fault_nothing(),
        Refused::TooLarge => words.register_fault_large(MOST_BYTES / 1_000_000),
        Refused::Fault(fault) => file_fault(words, fault),
        Refused::NobodyNamed => words.numbers_nobody_named(),
        Refused::NoNumbers => words.numbers_no_numbers(),
        Refused::TooMany => words.issuing_too_many(),
        Refused::NoneFilled => words.numbers_none_filled(),
    });
    let day = shown
        .wrong_day
        .as_ref()
        .map(|(field, wrong)| (field.clone(), problem(words, &words.issuing_head_printed(), wrong)));
    refused.map(|text| ("file".to_owned(), text)).into_iter().chain(day).collect()
}

fn line_errors(words: Words, shown: &Shown) -> Errors {
    let nothing = shown.nothing.then(|| words.issuing_nothing());
    let texts = nothing.into_iter().chain(shown.too_many.then(|| words.issuing_too_many()));
    texts.map(|text| ("numbers".to_owned(), text)).collect()
}

/// Why a line did not go: field and words.
fn faults(words: Words, line: &NumberLine, went: &Went) -> Errors {
    let at = |field: &str, text: String| vec![(field.to_owned(), text)];
    let who = if line.case().is_empty() { "id_number" } else { "case" };
    let (attempt, service) = match went {
        Went::Entered | Went::Before => return Errors::new(),
        Went::Unread => {
            return line
                .unread
                .iter()
                .map(|(field, why)| ((*field).to_owned(), unread(words, *why)))
                .collect();
        }
        Went::NobodyNamed => return at("case", words.numbers_nobody()),
        Went::IdNumber(wrong) => return at("id_number", problem(words, &words.issuing_head_id(), wrong)),
        Went::NoCase if who == "case" => return at("case", words.issuing_no_case()),
        Went::NoCase => return at("id_number", words.numbers_no_case_of_person()),
        Went::OtherPerson => return at("id_number", words.numbers_other_person()),
        Went::Several => return at("case", words.numbers_several()),
        Went::NotWaiting => return at(who, words.issuing_not_waiting()),
        Went::Wrong(attempt, service) => (attempt, service),
    };
    match attempt.refused {
        Some(NotAllowed::NeedsIdentity) => return at(who, words.desk_needs_identity()),
        Some(NotAllowed::Register(against)) => {
            return at(who, crate::applications::register_words::against(words, against));
        }
        Some(_) => return at(who, words.desk_not_now()),
        None if attempt.overtaken => return at(who, words.desk_overtaken()),
        None => {}
    }
    let said = attempt.faults.iter().map(|fault| {
        let question = fault.field.split('.').next().unwrap_or_default();
        (question.to_owned(), problem(words, &label(words, service, question), &fault.problem))
    });
    said.collect()
}

fn unread(words: Words, why: Unread) -> String {
    match why {
        Unread::Ruined => words.register_w_ruined(),
        Unread::Formula => words.register_w_formula(),
        Unread::TooLong => words.register_w_too_long(),
    }
}

fn label(words: Words, service: &Service, question: &str) -> String {
    service.say(words.language(), &format!("q-{}", question.replace('_', "-")), &[])
}
