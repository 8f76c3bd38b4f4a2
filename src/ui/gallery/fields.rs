//! What one fills in.

use super::super::choices::{Choice, Choices, Other, declaration};
use super::super::field::help;
use super::super::files::{FileLine, file_field, file_list};
use super::super::{
    DateFields, DayTimes, SearchBox, SelectField, TextArea, TextField, TimesOfDay, error_summary,
};
use super::{Sample, options, reader, sample};
use crate::words::{Words, speech};
use chrono::NaiveDate;

pub(super) fn samples(words: Words) -> Vec<Sample> {
    let mut samples = lines(words);
    samples.extend(texts_and_lists(words));
    samples.extend(dates(words));
    samples.extend(choices(words));
    samples.extend(times(words));
    samples.extend(files(words));
    samples
}

fn times(words: Words) -> Vec<Sample> {
    let (legend, hint, error) = (words.gallery_label(), words.gallery_hint(), words.gallery_error());
    let instead = words.appointment_instead();
    let group = |name: &'static str, chosen: &'static str| {
        let day = |day: u32| TimesOfDay {
            day: speech::near_day(
                NaiveDate::from_ymd_opt(2026, 12, day).unwrap_or_default(),
                words.language(),
            ),
            times: ["9:00", "9:30"].map(|time| (format!("{day} {time}"), time.to_owned())).to_vec(),
        };
        DayTimes {
            name,
            legend: &legend,
            chosen,
            days: vec![day(3), day(4)],
            instead: Some((
                &instead,
                Choice { value: "call".into(), label: words.gallery_two(), ..Choice::default() },
            )),
            ..DayTimes::default()
        }
    };
    // Each stands under a heading of its own part of a page.
    let shown = |state, group: DayTimes<'_>| sample("DayTimes", state, group.render(words));
    vec![
        shown("", group("times", "")),
        shown("chosen, hint", DayTimes { hint: Some(&hint), ..group("times-chosen", "4 9:00") }),
        shown("error", DayTimes { error: Some(&error), ..group("times-wrong", "") }),
    ]
}

fn lines(words: Words) -> Vec<Sample> {
    let (label, hint, error, value) =
        (words.gallery_label(), words.gallery_hint(), words.gallery_error(), words.gallery_value());
    let (yuan, far) = (words.form_unit_yuan(), words.gallery_far());
    let text = TextField { label: &label, autocomplete: "off", ..TextField::default() };
    let shown = |state, field: TextField<'_>| sample("TextField", state, field.render(words));
    let no_day = words.fault_date_no_day(2_u32, 28_u32);
    let wrong = [("text-wrong".to_owned(), error.clone()), ("date-wrong.day".to_owned(), no_day)];
    vec![
        sample("error_summary", "", error_summary(words, &wrong)),
        shown("", TextField { name: "text", ..text.clone() }),
        shown(
            "hint, value, optional",
            TextField {
                name: "text-filled",
                hint: Some(&hint),
                value: &value,
                optional: true,
                ..text.clone()
            },
        ),
        shown(
            "error",
            TextField {
                name: "text-wrong",
                hint: Some(&hint),
                error: Some(&error),
                value: &value,
                ..text.clone()
            },
        ),
        shown("long label", TextField { name: "text-far", label: &far, ..text.clone() }),
        shown(
            "code",
            TextField {
                name: "text-code",
                code: true,
                width: 18,
                value: "11010519491231002X",
                ..text.clone()
            },
        ),
        shown("unit", TextField { name: "text-unit", width: 8, unit: Some(&yuan), ..text.clone() }),
        shown(
            "unit, error",
            TextField {
                name: "text-unit-wrong",
                width: 8,
                unit: Some(&yuan),
                error: Some(&error),
                ..text.clone()
            },
        ),
        shown(
            "phone",
            TextField {
                name: "text-phone",
                width: 11,
                kind: "tel",
                autocomplete: "tel",
                code: true,
                ..text.clone()
            },
        ),
        shown(
            "password",
            TextField {
                name: "text-password",
                width: 18,
                kind: "password",
                autocomplete: "current-password",
                ..text.clone()
            },
        ),
        shown(
            "code of one use",
            TextField {
                name: "text-once",
                width: 8,
                inputmode: Some("numeric"),
                autocomplete: "one-time-code",
                code: true,
                ..text.clone()
            },
        ),
        shown("small", TextField { name: "text-small", small: true, ..text }),
        sample("help", "", help(words, Some(&hint))),
        sample(
            "SearchBox",
            "",
            SearchBox {
                to: "/search",
                name: &words.gallery_search_what(),
                label: &words.services_search_label(),
                hint: &words.services_search_hint(),
                typed: &value,
            }
            .render(),
        ),
    ]
}

fn texts_and_lists(words: Words) -> Vec<Sample> {
    let (label, hint, error, value) =
        (words.gallery_label(), words.gallery_hint(), words.gallery_error(), words.gallery_value());
    let choose = words.form_place_choose();
    let area = TextArea { label: &label, rows: 3, ..TextArea::default() };
    let groups = [
        (
            words.gallery_label(),
            vec![("one".to_owned(), words.gallery_one()), ("two".to_owned(), words.gallery_two())],
        ),
        (String::new(), vec![("far".to_owned(), words.gallery_far())]),
    ];
    let list = SelectField { label: &label, empty: Some(&choose), groups: &groups, ..SelectField::default() };
    vec![
        sample(
            "TextArea",
            "hint",
            TextArea { name: "area", hint: Some(&hint), ..area.clone() }.render(words),
        ),
        sample(
            "TextArea",
            "error",
            TextArea { name: "area-wrong", error: Some(&error), value: &value, ..area }.render(words),
        ),
        sample(
            "SelectField",
            "chosen",
            SelectField { name: "select", hint: Some(&hint), value: "two", ..list.clone() }.render(words),
        ),
        sample(
            "SelectField",
            "error",
            SelectField { name: "select-wrong", error: Some(&error), ..list }.render(words),
        ),
    ]
}

fn dates(words: Words) -> Vec<Sample> {
    let (label, hint) = (words.gallery_label(), words.form_date_hint());
    let no_day = words.fault_date_no_day(2_u32, 28_u32);
    let date = DateFields { legend: &label, ..DateFields::default() };
    vec![
        sample(
            "DateFields",
            "",
            DateFields { name: "date", hint: Some(&hint), ..date.clone() }.render(words),
        ),
        sample(
            "DateFields",
            "error at the day",
            DateFields {
                name: "date-wrong",
                error: Some(&no_day),
                wrong: Some("date-wrong.day"),
                values: ["1990", "2", "30"],
                ..date.clone()
            }
            .render(words),
        ),
        sample(
            "DateFields",
            "error at the whole",
            DateFields { name: "date-empty", error: Some(&words.fault_empty(&label)), ..date }.render(words),
        ),
    ]
}

fn choices(words: Words) -> Vec<Sample> {
    let (label, hint, error) = (words.gallery_label(), words.gallery_hint(), words.gallery_error());
    let statement = words.gallery_statement();
    let group = || Choices { legend: &label, options: options(words), ..Choices::default() };
    let other = |chosen, value, error| Some(Other { chosen, value, error });
    vec![
        sample("Choices", "one", Choices { name: "one", hint: Some(&hint), ..group() }.render(words)),
        sample(
            "Choices",
            "one, error",
            Choices { name: "one-wrong", error: Some(&error), ..group() }.render(words),
        ),
        sample(
            "Choices",
            "one, other",
            Choices { name: "one-other", other: other(false, "", None), ..group() }.render(words),
        ),
        sample(
            "Choices",
            "several, other with an error",
            Choices { name: "several", several: true, other: other(true, "", Some(&error)), ..group() }
                .render(words),
        ),
        sample(
            "Choices",
            "several, optional, error",
            Choices { name: "several-wrong", several: true, optional: true, error: Some(&error), ..group() }
                .render(words),
        ),
        sample("Choices", "row", Choices { name: "row", row: true, ..group() }.render(words)),
        sample("Choices", "small", Choices { name: "small", small: true, ..group() }.render(words)),
        sample("declaration", "", declaration(words, "agree", &statement, false, None)),
        sample("declaration", "agreed", declaration(words, "agreed", &statement, true, None)),
        sample(
            "declaration",
            "error",
            declaration(words, "agree-wrong", &statement, false, Some(&words.fault_not_declared())),
        ),
    ]
}

fn files(words: Words) -> Vec<Sample> {
    let (choose, hint, error) = (words.documents_choose(), words.gallery_hint(), words.gallery_error());
    let line = |remove: Option<String>| FileLine {
        told: Vec::new(),
        name: words.gallery_file(),
        about: words.documents_kilobytes(120),
        view: Some("#gallery".into()),
        remove,
    };
    vec![
        sample("file_field", "", file_field(words, "photo", &choose, &hint, "image/jpeg", None)),
        sample(
            "file_field",
            "error",
            file_field(words, "photo-wrong", &choose, &hint, "image/jpeg", Some(&error)),
        ),
        sample("file_list", "may be removed", file_list(&reader(words), &[line(Some("/gallery".into()))])),
        sample("file_list", "to look at", file_list(&reader(words), &[line(None)])),
    ]
}
