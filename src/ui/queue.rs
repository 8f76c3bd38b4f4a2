//! The queue as a table that becomes cards where there is no room; one stop of the Tab key a row, two where rows can
//! be ticked.

use maud::{Markup, html};

use super::field::{error_line, field_id};
use crate::words::Words;

/// A box to tick a row with.
#[derive(Clone, Debug, Default)]
pub struct Tick {
    /// Name in the form, the same in all rows.
    pub name: &'static str,
    /// Value in the form.
    pub value: String,
    /// What a voice says: which row it is.
    pub label: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// One row: cells in the order of the heads; the second is the row's head and holds its link.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// The cells.
    pub cells: Vec<Markup>,
}

/// The table.
pub fn queue_table(caption: &str, heads: &[String], rows: &[QueueRow]) -> Markup {
    table(caption, heads, &rows.iter().map(cells_of(heads)).collect::<Vec<_>>())
}

/// The table in a form: each row begins with a box to tick it, where it has one. Head of their column, and what is
/// wrong with what was ticked.
pub fn ticked_table(
    words: Words,
    (tick_head, error): (&str, Option<&str>),
    caption: &str,
    heads: &[String],
    rows: &[(Option<Tick>, QueueRow)],
) -> Markup {
    let first = rows.iter().position(|(tick, _)| tick.is_some());
    let name = rows.iter().find_map(|(tick, _)| tick.as_ref()).map_or("", |tick| tick.name);
    let all: Vec<String> = [tick_head.to_owned()].into_iter().chain(heads.iter().cloned()).collect();
    let rows: Vec<Markup> = rows
        .iter()
        .enumerate()
        .map(|(place, (box_of, row))| {
            html! {
                td.tick data-label=(tick_head) { @if let Some(one) = box_of { (tick((first == Some(place)).then_some(error.is_some()), place, one)) } }
                (cells_of(heads)(row))
            }
        })
        .collect();
    html! {
        (error_line(words, &field_id(name), error))
        (table(caption, &all, &rows))
    }
}

fn table(caption: &str, heads: &[String], rows: &[Markup]) -> Markup {
    html! {
        div.sheet-table {
            table.queue {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for row in rows { tr { (row) } } }
            }
        }
    }
}

fn cells_of(heads: &[String]) -> impl Fn(&QueueRow) -> Markup {
    move |row| {
        html! {
            @for (place, cell) in row.cells.iter().enumerate() {
                @if place == 1 { th scope="row" { (cell) } }
                @else { td data-label=(heads[place]) { (cell) } }
            }
        }
    }
}

/// The first has the plain id: the error summary leads to it, and it says what is wrong. `first`: whether something is.
fn tick(first: Option<bool>, place: usize, tick: &Tick) -> Markup {
    let plain = field_id(tick.name);
    let wrong = first == Some(true);
    let described = wrong.then(|| format!("{plain}-error"));
    let id = if first.is_some() { plain } else { format!("{plain}-{}", place + 1) };
    html! {
        input id=(id) type="checkbox" name=(tick.name) value=(tick.value) checked[tick.ticked] aria-label=(tick.label)
            aria-invalid=[wrong.then_some("true")] aria-describedby=[described];
    }
}
