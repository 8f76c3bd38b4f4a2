//! The comparison in words: what differs, and what to do.

use chrono::{DateTime, NaiveDate, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::finding::{Difference, Kind, Recorded, Told};
use super::listing::{Item, Listed};
use super::pages::{PATH, path_of};
use crate::applications::rating::{category_name, grade_name};
use crate::forms::views::grouped;
use crate::register::checking::Certificate;
use crate::register::import::Import;
use crate::register::row_words::{masked_number, status_name};
use crate::ui::form::form;
use crate::ui::notice::done;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Button, Icon, Page, Reader, Weight, empty, icon, pager, pinyin};
use crate::values::CertificateNumber;
use crate::web::Visit;
use crate::words::{Words, speech};

/// Where the list of those who wait is, in the room above.
const ISSUING: &str = "/staff/issuing";

/// What was compared with, and since when that is done.
#[derive(Debug)]
pub struct Compared {
    /// The import.
    pub import: Import,
    /// When all were compared; nothing while it goes on.
    pub done: Option<DateTime<Utc>>,
}

/// The name of a kind.
pub fn kind_name(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Absent => words.reconciliation_absent(),
        Kind::Differs => words.reconciliation_differs(),
        Kind::Waiting => words.reconciliation_waiting(),
    }
}

fn kind_lead(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Absent => words.reconciliation_absent_lead(),
        Kind::Differs => words.reconciliation_differs_lead(),
        Kind::Waiting => words.reconciliation_waiting_lead(),
    }
}

/// Nothing to compare with.
pub fn nothing(visit: &Visit) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.reconciliation_title();
    Page::new(&reader, &title).noindex().back(ISSUING, words.issuing_title()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.reconciliation_lead()) } }
        (empty(&words.reconciliation_no_register(), Some(&words.reconciliation_no_register_why()), None))
    })
}

/// How many there are of each kind, and with what was compared.
pub fn overview(visit: &Visit, compared: &Compared, counts: &[(Kind, i64)]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.reconciliation_title();
    let import = &compared.import;
    let on = import.as_of.map_or_else(String::new, |day| speech::date(day, language));
    Page::new(&reader, &title).noindex().back(ISSUING, words.issuing_title()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.reconciliation_lead()) } }
        p { (words.reconciliation_with(&import.layout.name, on)) }
        p {
            @match compared.done {
                Some(at) => (words.reconciliation_done(speech::moment(at, language))),
                None => (words.reconciliation_going_on()),
            }
        }
        p.quiet { (words.reconciliation_whole()) }
        h2 { (words.reconciliation_found()) }
        ul.links {
            @for (kind, count) in counts {
                li {
                    a.link href=(path_of(*kind)) { (words.reconciliation_count(kind_name(words, *kind), *count)) }
                    p.quiet { (kind_lead(words, *kind)) }
                }
            }
        }
    })
}

/// The cases of a kind. `later`: not the first page; `settled`: one was just settled; `holders`: the officer may look
/// into the register.
pub fn list(
    visit: &Visit,
    kind: Kind,
    listed: &Listed,
    (later, settled, holders): (bool, bool, bool),
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = kind_name(words, kind);
    let heads = [
        words.queue_head_who(),
        words.queue_head_number(),
        words.reconciliation_head_found(),
        words.reconciliation_head_do(),
    ];
    let rows: Vec<QueueRow> =
        listed.items.iter().map(|item| row(visit, &reader, kind, item, holders)).collect();
    let after = listed.next.map(|next: Uuid| format!("{}?after={next}", path_of(kind)));
    let first = later.then(|| path_of(kind));
    Page::new(&reader, &title).noindex().wide().back(PATH, words.reconciliation_title()).render(html! {
        div.title { h1 { (title) } p.quiet { (kind_lead(words, kind)) } }
        @if settled { (done(&words.reconciliation_settled(), html! {})) }
        @if rows.is_empty() { (empty(&words.reconciliation_none(), None, None)) } @else {
            p {
                a.link href=(format!("{}/sheet", path_of(kind))) {
                    (icon(Icon::Document)) (words.reconciliation_sheet())
                }
            }
            (queue_table(&title, &heads, &rows))
        }
        (pager(words, first.as_deref(), after.as_deref()))
    })
}

fn row(visit: &Visit, reader: &Reader, kind: Kind, item: &Item, holders: bool) -> QueueRow {
    let words = reader.words;
    let said = said(words, item, visit.today());
    let name = match item.subject.name.as_str() {
        "" => words.queue_nameless(),
        name => name.to_owned(),
    };
    let number = grouped(&item.number);
    let case = format!("/staff/cases/{}", item.number);
    let entering = item.entering.as_ref().map(|act| format!("{case}/acts/{act}?register"));
    let holder = item.holder.filter(|_| holders).map(|id| format!("/staff/register/holders/{id}"));
    QueueRow {
        cells: vec![
            html! { (pinyin::name(reader, &name)) },
            html! { a href=(case) { (digits(&number)) } },
            html! { @if said.len() == 1 { p { (said[0]) } } @else { ul { @for one in &said { li { (one) } } } } },
            html! {
                p { (todo(words, kind, item)) }
                @if let Some(to) = entering { p { a.link href=(to) { (words.reconciliation_enter(&number)) } } }
                @if let Some(to) = holder { p { a.link href=(to) { (words.reconciliation_holder(&number)) } } }
                @if kind != Kind::Waiting {
                    (form(reader, &format!("{}/settled", path_of(kind)), html! {
                        (Button {
                            text: &words.reconciliation_settle(&number), weight: Weight::Second,
                            small: true, sends: Some(("case", &item.number)), ..Button::default()
                        }.render())
                    }))
                }
            },
        ],
    }
}

/// What to do about it.
pub fn todo(words: Words, kind: Kind, item: &Item) -> String {
    match kind {
        Kind::Waiting => words.reconciliation_waiting_do(),
        Kind::Absent => words.reconciliation_absent_do(),
        Kind::Differs if item.differs == [Difference::Unreadable] => words.reconciliation_unreadable_do(),
        Kind::Differs => words.reconciliation_differs_do(),
    }
}

/// What differs, a line each. Numbers are masked: the page of the case shows them.
pub fn said(words: Words, item: &Item, today: NaiveDate) -> Vec<String> {
    let masked = |number: &str| masked_number(number, today);
    match (&item.recorded, &item.told.1) {
        (None, Told::Says(row)) => vec![words.reconciliation_says_waiting(
            item.told.0,
            masked(row.number.as_str()),
            day(words, row.valid_until),
        )],
        (Some(here), Told::Nothing) => {
            vec![words.reconciliation_says_absent(masked(&here.number), day(words, here.valid_until))]
        }
        (Some(_), Told::Unreadable) => vec![words.reconciliation_says_unreadable(item.told.0)],
        (Some(here), Told::Says(row)) => {
            item.differs.iter().map(|one| difference(words, *one, here, row, &masked)).collect()
        }
        (None, _) => Vec::new(),
    }
}

fn difference(
    words: Words,
    difference: Difference,
    here: &Recorded,
    there: &Certificate,
    masked: &impl Fn(&str) -> String,
) -> String {
    let own = CertificateNumber::try_from(here.number.clone()).ok();
    let ours = |say: fn(Words, &CertificateNumber) -> String| {
        own.as_ref().map_or_else(String::new, |own| say(words, own))
    };
    let category = |words: Words, number: &CertificateNumber| category_name(words, number.category());
    let grade = |words: Words, number: &CertificateNumber| grade_name(words, number.grade());
    match difference {
        Difference::Category => {
            words.reconciliation_says_category(ours(category), category(words, &there.number))
        }
        Difference::Grade => words.reconciliation_says_grade(ours(grade), grade(words, &there.number)),
        Difference::ValidFrom => {
            words.reconciliation_says_from(day(words, here.valid_from), day(words, there.valid_from))
        }
        Difference::ValidUntil => {
            words.reconciliation_says_until(day(words, here.valid_until), day(words, there.valid_until))
        }
        Difference::Status => words.reconciliation_says_status(
            status_name(words, here.status),
            there.status.map_or_else(String::new, |status| status_name(words, status)),
        ),
        Difference::Number | Difference::Unreadable => words.reconciliation_says_number(
            with_end(&here.number, masked),
            with_end(there.number.as_str(), masked),
        ),
    }
}

/// A masked number, with what follows a reissue: that is what differs.
fn with_end(number: &str, masked: &impl Fn(&str) -> String) -> String {
    format!("{}{}", masked(number), number.get(20..).unwrap_or_default())
}

fn day(words: Words, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| words.reconciliation_no_day(), |day| speech::date(day, words.language()))
}
