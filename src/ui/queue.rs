//! The queue as a table that becomes cards where there is no room; one stop of the Tab key a row, two where rows can
//! be ticked.

use maud::{Markup, html};

use super::field::field_id;

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

/// The table in a form: each row begins with a box to tick it, where it has one. `tick_head` is their column's.
pub fn ticked_table(
    tick_head: &str,
    caption: &str,
    heads: &[String],
    rows: &[(Option<Tick>, QueueRow)],
) -> Markup {
    let all: Vec<String> = [tick_head.to_owned()].into_iter().chain(heads.iter().cloned()).collect();
    let rows: Vec<Markup> = rows
        .iter()
        .enumerate()
        .map(|(place, (box_of, row))| {
            html! {
                td.tick data-label=(tick_head) { @if let Some(one) = box_of { (tick(place, one)) } }
                (cells_of(heads)(row))
            }
        })
        .collect();
    table(caption, &all, &rows)
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

/// The first has the plain id: the error summary leads to it.
fn tick(place: usize, tick: &Tick) -> Markup {
    let id = field_id(tick.name);
    let id = if place == 0 { id } else { format!("{id}-{}", place + 1) };
    html! {
        input id=(id) type="checkbox" name=(tick.name) value=(tick.value) checked[tick.ticked] aria-label=(tick.label);
    }
}
