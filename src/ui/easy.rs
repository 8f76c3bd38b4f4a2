//! The plain-words box: what a notice says, in short sentences, before everything else.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::number::spoken;
use crate::words::Words;

/// Plain words first: at most five short sentences.
pub fn easy(words: Words, sentences: &[String]) -> Markup {
    html! {
        section.easy aria-labelledby="easy" {
            h2 #easy { (icon(Icon::Bulb)) (words.page_easy()) }
            ul { @for sentence in sentences { li { (spoken(sentence)) } } }
        }
    }
}
