//! Every component in each of its states: what previews, documents and tests look at.

use maud::{Markup, html};

use super::choices::{Other, declaration};
use super::field::help;
use super::files::{FileLine, file_field, file_list};
use super::number::{digits, masked};
use super::pieces::{Look, easy, facts, message, notice, progress, steps};
use super::queue::{QueueRow, queue_table};
use super::timeline::{Standing, TimelineStep, timeline};
use super::{
    AnswerRow, Choice, Choices, DateFields, Icon, Page, Reader, SelectField, Step, Tag, TextArea, TextField,
    answers, tag,
};
use crate::words::{Words, speech};

/// One component in one state.
pub struct Sample {
    /// Its name in code, and the state.
    pub name: &'static str,
    /// How it looks.
    pub markup: Markup,
}

fn options(words: Words) -> Vec<Choice> {
    vec![
        Choice {
            value: "one".into(),
            label: words.gallery_one(),
            hint: Some(words.gallery_hint()),
            chosen: true,
        },
        Choice { value: "two".into(), label: words.gallery_two(), hint: None, chosen: false },
    ]
}

fn fields(words: Words) -> Vec<Sample> {
    let (label, hint, error, value) =
        (words.gallery_label(), words.gallery_hint(), words.gallery_error(), words.gallery_value());
    let text = TextField { label: &label, autocomplete: "off", ..TextField::default() };
    vec![
        Sample { name: "TextField", markup: TextField { name: "text", ..text.clone() }.render(words) },
        Sample {
            name: "TextField, hint, value, optional",
            markup: TextField {
                name: "text-filled",
                hint: Some(&hint),
                value: &value,
                optional: true,
                ..text.clone()
            }
            .render(words),
        },
        Sample {
            name: "TextField, error",
            markup: TextField {
                name: "text-wrong",
                hint: Some(&hint),
                error: Some(&error),
                value: &value,
                ..text.clone()
            }
            .render(words),
        },
        Sample {
            name: "TextField, code",
            markup: TextField {
                name: "text-code",
                code: true,
                width: 18,
                value: "11010519491231002X",
                ..text.clone()
            }
            .render(words),
        },
        Sample {
            name: "TextField, unit",
            markup: TextField {
                name: "text-unit",
                width: 8,
                unit: Some(&words.form_unit_yuan()),
                ..text.clone()
            }
            .render(words),
        },
        Sample {
            name: "TextField, small",
            markup: TextField { name: "text-small", small: true, ..text }.render(words),
        },
        Sample {
            name: "TextArea",
            markup: TextArea {
                name: "area",
                label: &label,
                hint: Some(&hint),
                rows: 3,
                ..TextArea::default()
            }
            .render(words),
        },
        Sample {
            name: "TextArea, error",
            markup: TextArea {
                name: "area-wrong",
                label: &label,
                error: Some(&error),
                value: &value,
                rows: 3,
                ..TextArea::default()
            }
            .render(words),
        },
        Sample {
            name: "SelectField",
            markup: SelectField {
                name: "select",
                label: &label,
                hint: Some(&hint),
                error: None,
                value: "two",
                empty: Some(&words.form_place_choose()),
                groups: &[(
                    words.gallery_label(),
                    vec![("one".into(), words.gallery_one()), ("two".into(), words.gallery_two())],
                )],
                small: false,
            }
            .render(words),
        },
        Sample {
            name: "DateFields",
            markup: DateFields {
                name: "date",
                legend: &label,
                hint: Some(&words.form_date_hint()),
                ..DateFields::default()
            }
            .render(words),
        },
        Sample {
            name: "DateFields, error",
            markup: DateFields {
                name: "date-wrong",
                legend: &label,
                error: Some(&words.fault_date_no_day(2_u32, 28_u32)),
                wrong: Some("date-wrong.day"),
                values: ["1990", "2", "30"],
                ..DateFields::default()
            }
            .render(words),
        },
        Sample { name: "help", markup: help(words, Some(&hint)) },
    ]
}

fn choices(words: Words) -> Vec<Sample> {
    let (label, hint, error) = (words.gallery_label(), words.gallery_hint(), words.gallery_error());
    vec![
        Sample {
            name: "Choices, one",
            markup: Choices {
                name: "one",
                legend: &label,
                hint: Some(&hint),
                options: options(words),
                ..Choices::default()
            }
            .render(words),
        },
        Sample {
            name: "Choices, one, error",
            markup: Choices {
                name: "one-wrong",
                legend: &label,
                error: Some(&error),
                options: options(words),
                ..Choices::default()
            }
            .render(words),
        },
        Sample {
            name: "Choices, several, other",
            markup: Choices {
                name: "several",
                legend: &label,
                several: true,
                options: options(words),
                other: Some(Other { chosen: true, value: "", error: Some(&error) }),
                ..Choices::default()
            }
            .render(words),
        },
        Sample {
            name: "Choices, row",
            markup: Choices {
                name: "row",
                legend: &label,
                row: true,
                options: options(words),
                ..Choices::default()
            }
            .render(words),
        },
        Sample {
            name: "declaration",
            markup: declaration(words, "agree", &words.gallery_statement(), false, None),
        },
        Sample {
            name: "declaration, error",
            markup: declaration(
                words,
                "agree-wrong",
                &words.gallery_statement(),
                false,
                Some(&words.fault_not_declared()),
            ),
        },
        Sample {
            name: "file_field",
            markup: file_field(words, "photo", &words.documents_choose(), &hint, "image/jpeg", None),
        },
        Sample {
            name: "file_list",
            markup: file_list(
                words,
                &[FileLine {
                    name: words.gallery_file(),
                    about: words.documents_kilobytes(120),
                    view: "#gallery".into(),
                    remove: Some("/gallery".into()),
                }],
            ),
        },
    ]
}

fn pieces(words: Words) -> Vec<Sample> {
    let language = words.language();
    let text = words.gallery_text();
    let heading = |level_text: String| html! { h3 { (level_text) } p { (text) } };
    let step = |standing, words: Words| TimelineStep {
        standing,
        title: html! { (words.gallery_one()) },
        lines: vec![html! { (words.gallery_hint()) }],
    };
    let tags = html! {
        p {
            (tag(Tag::Good, Some(Icon::Done), &words.track_over())) " "
            (tag(Tag::Warn, Some(Icon::Flag), &words.track_your_turn())) " "
            (tag(Tag::Bad, Some(Icon::Warning), &words.queue_is_overdue(1))) " "
            (tag(Tag::On, Some(Icon::Clock), &words.track_our_turn())) " "
            (tag(Tag::Off, Some(Icon::Pause), &words.queue_is_paused()))
        }
    };
    vec![
        Sample { name: "progress", markup: progress(words, &words.gallery_label(), Step { at: 2, of: 5 }) },
        Sample { name: "easy", markup: easy(words, &[words.gallery_one(), words.gallery_two()]) },
        Sample { name: "notice", markup: notice(Look::Plain, Icon::Undo, heading(words.gallery_one())) },
        Sample {
            name: "notice, warn",
            markup: notice(Look::Warn, Icon::Warning, heading(words.gallery_one())),
        },
        Sample {
            name: "notice, bad",
            markup: notice(Look::Bad, Icon::Warning, heading(words.gallery_one())),
        },
        Sample { name: "notice, good", markup: notice(Look::Good, Icon::Good, heading(words.gallery_one())) },
        Sample {
            name: "facts",
            markup: facts(&[
                (words.gallery_one(), html! { (text) }),
                (words.gallery_two(), html! { (text) }),
            ]),
        },
        Sample { name: "steps", markup: steps(&[(words.gallery_one(), html! { (text) })]) },
        Sample { name: "message", markup: message(1, true, html! { (words.track_from_unit()) }, &text) },
        Sample { name: "tag", markup: tags },
        Sample {
            name: "timeline",
            markup: timeline(
                &[step(Standing::Done, words), step(Standing::Doing, words), step(Standing::Rest, words)],
                false,
            ),
        },
        Sample {
            name: "answers",
            markup: answers(
                words,
                &[AnswerRow {
                    question: words.gallery_label(),
                    answer: html! { (text) },
                    change: Some("#gallery".into()),
                }],
            ),
        },
        Sample { name: "digits", markup: html! { p { (digits("2611 2412 3456")) } } },
        Sample {
            name: "masked",
            markup: html! { p { (masked("138****8000", &speech::masked("138****8000", language))) } },
        },
        Sample {
            name: "queue_table",
            markup: queue_table(
                &words.queue_caption(),
                &[words.queue_head_clock(), words.queue_head_number()],
                &[QueueRow {
                    cells: vec![
                        tag(Tag::Warn, Some(Icon::Flag), &words.queue_is_today()),
                        html! { a.code href="#gallery" { "2611 2412 3456" } },
                    ],
                }],
            ),
        },
    ]
}

/// All samples.
pub fn samples(words: Words) -> Vec<Sample> {
    let mut samples = fields(words);
    samples.extend(choices(words));
    samples.extend(pieces(words));
    samples
}

/// The page with all of them.
pub fn page(reader: &Reader) -> Markup {
    let words = reader.words;
    let title = words.gallery_title();
    Page::new(reader, &title).noindex().render(html! {
        div.title { h1 #gallery { (title) } p.lead { (words.gallery_lead()) } }
        @for sample in samples(words) {
            section.section {
                h2 lang="en" { (sample.name) }
                (sample.markup)
            }
        }
    })
}
