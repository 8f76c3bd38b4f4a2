//! The queue as a table that becomes cards where there is no room; one stop of the Tab key a row.

use maud::{Markup, html};

/// One row: cells in the order of the heads; the second is the row's head and holds its link.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// The cells.
    pub cells: Vec<Markup>,
}

/// The table.
pub fn queue_table(caption: &str, heads: &[String], rows: &[QueueRow]) -> Markup {
    html! {
        div.sheet-table {
            table.queue {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (place, cell) in row.cells.iter().enumerate() {
                                @if place == 1 { th scope="row" { (cell) } }
                                @else { td data-label=(heads[place]) { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
