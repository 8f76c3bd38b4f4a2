//! Services as a list: in the catalogue, under a need, and as what a search found.

use maud::{Markup, html};

/// One service.
#[derive(Clone, Debug)]
pub struct ServiceLine {
    /// Its guide.
    pub to: String,
    /// Its name.
    pub title: String,
    /// What it is good for, in a line.
    pub summary: String,
}

/// The list, each service under a heading of the second level, so that a voice can go from one to the next.
pub fn service_list(lines: &[ServiceLine]) -> Markup {
    html! {
        ul.services {
            @for line in lines {
                li { h2 { a href=(line.to) { (line.title) } } p { (line.summary) } }
            }
        }
    }
}
