//! What was sent by the same form as a case: each with its own number and where it stands.

use maud::{Markup, html};

use super::submission::TAKEN_BACK;
use crate::cases::together::Sibling;
use crate::catalogue::Catalogue;
use crate::forms::access::path as home_of;
use crate::forms::views::grouped;
use crate::ui::number::spoken;
use crate::words::{Language, Words};

/// One of them.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number, digits only.
    pub number: String,
    /// What was asked for.
    pub title: String,
    /// Where it stands, in words.
    pub stands: String,
}

/// Siblings in words; what the catalogue does not know any more is left out.
pub fn lines(catalogue: &Catalogue, language: Language, siblings: &[Sibling]) -> Vec<Line> {
    let line = |one: &Sibling| {
        let service = catalogue.get(&one.service)?;
        let stage = format!("stage-{}", one.stage);
        let stands = if one.stage == TAKEN_BACK {
            Words::of(language).together_taken_back()
        } else {
            service.say(language, &stage, &[])
        };
        Some(Line { number: one.number.clone(), title: service.title(language), stands })
    };
    siblings.iter().filter_map(line).collect()
}

/// The list; nothing where it was sent alone.
pub fn together(words: Words, lines: &[Line]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.section aria-labelledby="together" {
                h2 #together { (words.together_title()) }
                ul.links {
                    @for line in lines {
                        li {
                            a.link href=(home_of(&line.number)) {
                                (spoken(&words.track_open(&line.title, grouped(&line.number))))
                            }
                            p.small { (line.stands) }
                        }
                    }
                }
            }
        }
    }
}
