//! An import on its way: what its columns are, what was found, how far it is, what became of it.

use maud::{Markup, html};
use uuid::Uuid;

use super::acting::MOST_BYTES;
use super::column::{Column, Mapping, MappingFault};
use super::import::{Deed, Import, Kind, Outcome, State};
use super::reading::{FileFault, MOST_COLUMNS, MOST_ROWS};
use super::row_words::{column_name, letter, masked_cell};
use crate::ui::form::{actions_form, form, upload_form};
use crate::ui::notice::{Look, notice};
use crate::ui::progress::ramp;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{
    Button, Choice as Option_, Choices, DateFields, Icon, Page, Reader, SelectField, Tag, Weight,
    button_link, declaration, empty, error_summary, files::file_field, icon, tag,
};
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// Where imports are.
pub const PATH: &str = "/staff/register/imports";

/// Where an import is.
pub fn path(import: Uuid) -> String {
    format!("{PATH}/{import}")
}

/// Why an upload is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No file was chosen.
    Nothing,
    /// More bytes than are taken.
    TooLarge,
    /// It cannot be read.
    Fault(FileFault),
}

/// A file that cannot be read, in words that say how to mend it.
pub fn file_fault(words: Words, fault: FileFault) -> String {
    match fault {
        FileFault::Empty => words.register_fault_empty(),
        FileFault::HeadingsOnly => words.register_fault_headings_only(),
        FileFault::Kind => words.register_fault_kind(),
        FileFault::Old => words.register_fault_old(),
        FileFault::Encoding => words.register_fault_encoding(),
        FileFault::Broken => words.register_fault_broken(),
        FileFault::Unpacked => words.register_fault_unpacked(),
        FileFault::Rows => words.register_fault_rows(MOST_ROWS),
        FileFault::Columns => words.register_fault_columns(MOST_COLUMNS),
        FileFault::Line => words.register_fault_line(),
        FileFault::Gone => words.register_fault_gone(),
    }
}

fn refused(words: Words, refused: Refused) -> String {
    match refused {
        Refused::Nothing => words.register_fault_nothing(),
        Refused::TooLarge => words.register_fault_large(MOST_BYTES / 1_000_000),
        Refused::Fault(fault) => file_fault(words, fault),
    }
}

/// How far an import came.
pub fn state_tag(words: Words, state: State) -> Markup {
    match state {
        State::Uploaded => tag(Tag::Warn, Some(Icon::Waiting), &words.register_state_uploaded()),
        State::Checking => tag(Tag::On, Some(Icon::Doing), &words.register_state_checking()),
        State::Checked => tag(Tag::Warn, Some(Icon::Waiting), &words.register_state_checked()),
        State::Applying => tag(Tag::On, Some(Icon::Doing), &words.register_state_applying()),
        State::Applied => tag(Tag::Good, Some(Icon::Done), &words.register_state_applied()),
        State::Undoing => tag(Tag::On, Some(Icon::Doing), &words.register_state_undoing()),
        State::Undone => tag(Tag::Off, Some(Icon::Undo), &words.register_state_undone()),
        State::Failed => tag(Tag::Bad, Some(Icon::Warning), &words.register_state_failed()),
        State::Dropped => tag(Tag::Off, Some(Icon::Pause), &words.register_state_dropped()),
    }
}

/// Who did it; at the command line nobody is signed in.
pub fn who(words: Words, deed: &Deed) -> String {
    if deed.name.is_empty() { words.register_command_line() } else { deed.name.clone() }
}

/// All imports, and where a file is sent.
pub fn list(visit: &Visit, imports: &[Import], wrong: Option<Refused>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.register_imports();
    let error = wrong.map(|wrong| refused(words, wrong));
    let errors: Vec<_> = error.iter().map(|text| ("file".to_owned(), text.clone())).collect();
    let heads = [
        words.register_when(),
        words.register_which(),
        words.register_who(),
        words.register_state(),
        words.register_what(),
    ];
    let rows: Vec<QueueRow> = imports
        .iter()
        .map(|import| QueueRow {
            cells: vec![
                html! { (speech::moment(import.added.at, words.language())) },
                html! { a href=(path(import.id)) { (import.layout.name) } },
                html! { (who(words, &import.added)) },
                state_tag(words, import.state),
                html! { (in_short(words, import)) },
            ],
        })
        .collect();
    let hint = words.register_file_hint(MOST_BYTES / 1_000_000, MOST_ROWS);
    Page::new(&reader, &title)
        .errors(error.is_some())
        .noindex()
        .wide()
        .back("/staff/register", words.register_title())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (words.register_imports_lead()) } }
            (error_summary(words, &errors))
            (upload_form(&reader, &format!("{PATH}#error-summary"), html! {
                (file_field(words, "file", &words.register_file(), &hint,
                    ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    error.as_deref()))
                div.actions { (Button { text: &words.register_send(), ..Button::default() }.render()) }
            }))
            @if rows.is_empty() { (empty(&words.register_none(), None, None)) } @else {
                (queue_table(&words.register_list(rows.len()), &heads, &rows))
            }
        })
}

fn in_short(words: Words, import: &Import) -> String {
    let counts = &import.counts;
    let part = |name: String, count: i64| (count > 0).then(|| format!("{name} {count}"));
    let parts: Vec<String> = match import.state {
        State::Checked => [Kind::New, Kind::Changed, Kind::Conflicting, Kind::Faulty]
            .into_iter()
            .filter_map(|kind| part(kind_name(words, kind), counts.of(kind)))
            .collect(),
        State::Applied | State::Undone => {
            [Outcome::Added, Outcome::Changed, Outcome::LeftOut, Outcome::TakenBack, Outcome::Kept]
                .into_iter()
                .filter_map(|outcome| part(outcome_name(words, outcome), counts.came(outcome)))
                .collect()
        }
        _ => Vec::new(),
    };
    parts.join(&words.page_comma())
}

/// What a kind of row is called.
pub fn kind_name(words: Words, kind: Kind) -> String {
    match kind {
        Kind::New => words.register_kind_new(),
        Kind::Changed => words.register_kind_changed(),
        Kind::Unchanged => words.register_kind_unchanged(),
        Kind::Conflicting => words.register_kind_conflicting(),
        Kind::Repeated => words.register_kind_repeated(),
        Kind::Faulty => words.register_kind_faulty(),
    }
}

/// What an outcome is called.
pub fn outcome_name(words: Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Added => words.register_outcome_added(),
        Outcome::Changed => words.register_outcome_changed(),
        Outcome::Unchanged => words.register_kind_unchanged(),
        Outcome::LeftOut => words.register_outcome_left_out(),
        Outcome::TakenBack => words.register_outcome_taken_back(),
        Outcome::Kept => words.register_outcome_kept(),
    }
}

/// What is wrong on the page of an import: name of the field, words.
pub type Errors = Vec<(String, String)>;

/// What an import is called: the same file may be sent twice.
pub fn import_title(words: Words, import: &Import) -> String {
    words.register_of(&import.layout.name, speech::moment(import.added.at, words.language()))
}

/// The frame of an import's page.
pub fn frame(visit: &Visit, import: &Import, errors: &Errors, body: Markup) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = import_title(words, import);
    let when = |deed: &Deed| speech::moment(deed.at, words.language());
    Page::new(&reader, &title)
        .errors(!errors.is_empty())
        .noindex()
        .wide()
        .back(PATH, words.register_back())
        .render(html! {
            div.title {
                h1 { (title) }
                p { (state_tag(words, import.state)) }
                p.quiet { (words.register_sent_by(who(words, &import.added), when(&import.added))) }
                @if let Some(day) = import.as_of.filter(|_| import.mapping.is_some()) {
                    p.quiet { (words.register_as_of_is(speech::date(day, words.language()))) }
                }
                @if let Some(deed) = &import.applied { p.quiet { (words.register_applied_by(who(words, deed), when(deed))) } }
                @if let Some(deed) = &import.undone { p.quiet { (words.register_undone_by(who(words, deed), when(deed))) } }
            }
            (error_summary(words, errors))
            (body)
        })
}

/// The name of a column's field on the page.
pub fn field(column: Column) -> String {
    format!("column.{}", column.slug())
}

/// What each column is.
pub fn mapping(visit: &Visit, import: &Import, mapping: &Mapping, typed: &Pairs, errors: &Errors) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let layout = &import.layout;
    let heading = |place: usize| match layout.headings.get(place).map(String::as_str) {
        None | Some("") => words.register_column_any(),
        Some(text) => text.to_owned(),
    };
    let options: Vec<(String, String)> = (0..layout.headings.len())
        .map(|place| (place.to_string(), words.register_column(letter(place), heading(place))))
        .collect();
    let groups = [(String::new(), options)];
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    let samples = |place: usize| -> String {
        let samples = layout.samples.get(place).map_or(&[][..], Vec::as_slice);
        samples.iter().map(|text| masked_cell(text)).collect::<Vec<_>>().join(&words.page_comma())
    };
    let heads = [words.register_letter(), words.register_heading(), words.register_samples()];
    let rows: Vec<QueueRow> = (0..layout.headings.len())
        .map(|place| QueueRow {
            cells: vec![html! { (letter(place)) }, html! { (heading(place)) }, html! { (samples(place)) }],
        })
        .collect();
    let wrong = errors.iter().find(|(field, _)| field.starts_with("as_of"));
    let day = |part: &str| typed.get(&format!("as_of.{part}"));
    let body = html! {
        h2 { (words.register_columns()) }
        p { (words.register_columns_lead()) }
        (form(&reader, &format!("{}/mapping#error-summary", path(import.id)), html! {
            @for column in Column::ALL {
                @let name = field(*column);
                @let place = mapping.get(column).copied();
                @let hint = place.map(samples).filter(|text| !text.is_empty())
                    .map(|text| words.register_column_samples(text));
                (SelectField {
                    name: &name, label: &words.register_column_is(column_name(words, *column)),
                    hint: hint.as_deref(), error: error(&name),
                    value: &place.map(|place| place.to_string()).unwrap_or_default(),
                    empty: Some(&words.register_column_none()), groups: &groups, small: true, ..SelectField::default()
                }.render(words))
            }
            (DateFields {
                name: "as_of", legend: &words.register_as_of(), hint: Some(&words.register_as_of_hint()),
                error: wrong.map(|(_, text)| text.as_str()), wrong: wrong.map(|(field, _)| field.as_str()),
                values: [day("year"), day("month"), day("day")], ..DateFields::default()
            }.render(words))
            div.actions { (Button { text: &words.register_check(), ..Button::default() }.render()) }
        }))
        (queue_table(&words.register_all_columns(), &heads, &rows))
        (give_up(&reader, import))
    };
    frame(visit, import, errors, body)
}

/// What is wrong with a mapping: the field, and words.
pub fn mapping_fault(words: Words, fault: MappingFault) -> (String, String) {
    match fault {
        MappingFault::NoName => (field(Column::Name), words.register_no_name()),
        MappingFault::NoNumber => (field(Column::IdNumber), words.register_no_number()),
        MappingFault::Twice(column) => (field(column), words.register_twice(column_name(words, column))),
    }
}

/// The button that gives an import up.
fn give_up(reader: &Reader, import: &Import) -> Markup {
    let words = reader.words;
    html! {
        @if import.state.may_be_dropped() {
            (actions_form(reader, &format!("{}/removal", path(import.id)), html! {
                (Button { text: &words.register_give_up(), weight: Weight::Bad, ..Button::default() }.render())
            }))
        }
    }
}

/// How far the work is. Nothing loads by itself.
pub fn working(visit: &Visit, import: &Import) -> Markup {
    let words = visit.reader().words;
    let (came, all) = (import.row_done.max(0), import.rows_expected.max(1));
    let text = if came > 0 { words.register_came(came, all) } else { words.register_begins() };
    let share = usize::try_from((came * 1000 / all).clamp(0, 1000)).unwrap_or(0);
    let errors = Errors::new();
    frame(
        visit,
        import,
        &errors,
        html! {
            div.progress { p { strong { (text) } } (ramp(share)) }
            p { (words.register_working()) }
            div.actions { (button_link(&path(import.id), &words.register_again(), Weight::First)) }
        },
    )
}

/// One count, with the way to what was counted.
fn count(term: &str, text: String, see: Option<(String, String)>, note: Option<String>) -> Markup {
    html! {
        div {
            dt { (term) }
            dd {
                strong { (text) }
                @if let Some((to, words)) = see { " " a.link href=(to) { (words) } }
                @if let Some(note) = note { " " span.quiet { (note) } }
            }
        }
    }
}

/// What was found, and what is to be done with it.
pub fn checked(visit: &Visit, import: &Import, typed: &Pairs, errors: &Errors) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let counts = &import.counts;
    let see = |kind: Kind, text: String| {
        (counts.of(kind) > 0).then(|| (format!("{}/rows/{}", path(import.id), kind.name()), text))
    };
    let line = |kind: Kind, text: String, note: Option<String>| {
        count(&kind_name(words, kind), words.register_count(counts.of(kind)), see(kind, text), note)
    };
    let missing = (counts.missing > 0)
        .then(|| (format!("{}/rows/missing", path(import.id)), words.register_see_missing()));
    let repeated = (counts.of(Kind::Repeated) > 0).then(|| words.register_repeated_note());
    let body = html! {
        h2 { (words.register_result()) }
        p { (words.register_result_lead()) }
        dl.answers.pairs {
            (count(&words.register_rows(), words.register_count(counts.rows()), None, None))
            (line(Kind::New, words.register_see_new(), None))
            (line(Kind::Changed, words.register_see_changed(), None))
            (count(&kind_name(words, Kind::Unchanged), words.register_count(counts.of(Kind::Unchanged)), None, None))
            (line(Kind::Conflicting, words.register_see_conflicting(), None))
            (line(Kind::Repeated, words.register_see_repeated(), repeated))
            (line(Kind::Faulty, words.register_see_faulty(), None))
            (count(&words.register_missing(), words.register_people(counts.missing), missing,
                (counts.missing > 0).then(|| words.register_missing_note())))
        }
        (apply(&reader, import, typed, errors))
        p { a.link href=(format!("{}?mapping", path(import.id))) { (icon(Icon::Undo)) (words.register_remap()) } }
        (give_up(&reader, import))
    };
    frame(visit, import, errors, body)
}

/// What the lead has to choose before anything is written.
fn apply(reader: &Reader, import: &Import, typed: &Pairs, errors: &Errors) -> Markup {
    let words = reader.words;
    let counts = &import.counts;
    let (faulty, conflicting) = (counts.of(Kind::Faulty), counts.of(Kind::Conflicting));
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    if counts.writable() == 0 {
        return html! { (notice(Look::Plain, Icon::Done, html! { p { (words.register_nothing_to_do()) } })) };
    }
    let chosen = |value: &str| typed.get("conflicts") == value;
    let option = |value: &str, label: String| Option_ {
        value: value.to_owned(),
        label,
        hint: None,
        chosen: chosen(value),
    };
    html! {
        h2 { (words.register_apply_title()) }
        (form(reader, &format!("{}/application#error-summary", path(import.id)), html! {
            @if faulty > 0 {
                p { (words.register_mend_first()) }
                (declaration(words, "leave_out", &words.register_leave_out(faulty),
                    typed.get("leave_out") == "yes", error("leave_out")))
            }
            @if conflicting > 0 {
                (Choices {
                    name: "conflicts", legend: &words.register_conflicts(conflicting), error: error("conflicts"),
                    options: vec![
                        option("leave-out", words.register_conflicts_leave()),
                        option("take", words.register_conflicts_take()),
                    ],
                    ..Choices::default()
                }.render(words))
            }
            div.actions { (Button { text: &words.register_apply(), ..Button::default() }.render()) }
        }))
    }
}

/// What became of it: written, or taken back.
pub fn settled(visit: &Visit, import: &Import, errors: &Errors) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let counts = &import.counts;
    let to = |rows: &str| format!("{}/rows/{rows}", path(import.id));
    let line = |outcome: Outcome, see: Option<String>| {
        let came = counts.came(outcome);
        let see = see.filter(|_| came > 0).map(|text| (to(outcome.name()), text));
        count(&outcome_name(words, outcome), words.register_count(came), see, None)
    };
    let faulty = counts.of(Kind::Faulty);
    let choice = import.choice.unwrap_or_default();
    let conflicting = counts.of(Kind::Conflicting);
    let error = errors.iter().find(|(field, _)| field == "sure").map(|(_, text)| text.as_str());
    let body = html! {
        @if import.state == State::Applied {
            h2 { (words.register_done()) }
            dl.answers.pairs {
                (line(Outcome::Added, Some(words.register_see_new())))
                (line(Outcome::Changed, Some(words.register_see_changed())))
                (line(Outcome::LeftOut, Some(words.register_see_left_out())))
                @if faulty > 0 {
                    (count(&words.register_kind_faulty(), words.register_count(faulty),
                        Some((to(Kind::Faulty.name()), words.register_see_faulty())),
                        Some(words.register_left_out_faulty())))
                }
                @if conflicting > 0 {
                    (count(&words.register_kind_conflicting(), words.register_count(conflicting), None,
                        Some(if choice.take_conflicting { words.register_taken_choice() }
                            else { words.register_left_out_choice() })))
                }
            }
            h2 { (words.register_undo()) }
            p { (words.register_undo_lead()) }
            (form(&reader, &format!("{}/undoing#error-summary", path(import.id)), html! {
                (declaration(words, "sure", &words.register_undo_sure(), false, error))
                div.actions {
                    (Button { text: &words.register_undo(), weight: Weight::Bad, ..Button::default() }.render())
                }
            }))
        } @else {
            h2 { (words.register_undone()) }
            dl.answers.pairs {
                (line(Outcome::TakenBack, None))
                (line(Outcome::Kept, Some(words.register_see_kept())))
            }
        }
    };
    frame(visit, import, errors, body)
}

/// An import that came to nothing.
pub fn ended(visit: &Visit, import: &Import) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let errors = Errors::new();
    frame(
        visit,
        import,
        &errors,
        html! {
            @match (import.state, import.failure) {
                (State::Failed, Some(fault)) => {
                    (notice(Look::Bad, Icon::Warning, html! { p { (file_fault(words, fault)) } }))
                    (give_up(&reader, import))
                }
                _ => { p { (words.register_given_up()) } }
            }
            p { a.link href=(PATH) { (icon(Icon::Onward)) (words.register_back()) } }
        },
    )
}
