//! What people need, as cards: the link covers its card, so there is one stop of the Tab key and a large target.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// One card.
#[derive(Clone, Debug)]
pub struct NeedCard {
    /// Where it goes.
    pub to: String,
    /// The need, in the person's words.
    pub title: String,
    /// What belongs to it, in a line.
    pub line: String,
    /// A picture.
    pub icon: Icon,
}

/// The cards, each under a heading of the third level.
pub fn need_cards(cards: &[NeedCard]) -> Markup {
    html! {
        ul.needs {
            @for card in cards {
                li.need {
                    span.need-icon { (icon(card.icon)) }
                    h3 { a href=(card.to) { (card.title) } }
                    p { (card.line) }
                }
            }
        }
    }
}
