//! Looking for something in one's own words: a line and its button, sent by GET so that it can be kept and shared.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// A search.
#[derive(Clone, Copy, Debug, Default)]
pub struct SearchBox<'s> {
    /// Where it is sent; the text goes along as `q`.
    pub to: &'s str,
    /// What the landmark is called, and the button says.
    pub name: &'s str,
    /// What to write.
    pub label: &'s str,
    /// Examples.
    pub hint: &'s str,
    /// What was typed.
    pub typed: &'s str,
}

impl SearchBox<'_> {
    /// The form.
    pub fn render(&self) -> Markup {
        html! {
            form action=(self.to) method="get" role="search" aria-label=(self.name) {
                label.label for="q" { (self.label) }
                p.hint #q-hint { (self.hint) }
                div.search {
                    input.input #q name="q" type="search" value=(self.typed) aria-describedby="q-hint"
                        autocomplete="off";
                    button.btn type="submit" { (icon(Icon::Search)) (self.name) }
                }
            }
        }
    }
}
