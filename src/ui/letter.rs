//! A letter as a sheet of paper: unit, rule, number, title, body, place for the seal. Prints on a sheet of its own.

use maud::{Markup, html};

use super::number::spoken;

/// A letter.
pub struct Letter<'l> {
    /// Who writes.
    pub unit: &'l str,
    /// Its number, with the word before it.
    pub number: Markup,
    /// What it is: a heading of the second level, for the page's own says the outcome in plain words.
    pub title: &'l str,
    /// To whom.
    pub hail: &'l str,
    /// Paragraphs and parts.
    pub body: Markup,
    /// The last lines: unit, seal, date.
    pub sign: Vec<Markup>,
    /// How anybody sees that it was made here.
    pub proof: Option<Markup>,
}

impl Letter<'_> {
    /// The sheet. `id`: of its title.
    pub fn render(&self, id: &str) -> Markup {
        html! {
            article.letter aria-labelledby=(id) {
                // The head of the sheet: neither a heading nor a paragraph.
                header {
                    div.letter-unit { (self.unit) }
                    div.letter-rule {}
                    div.letter-no { (self.number) }
                }
                h2 id=(id) { (self.title) }
                div.letter-body {
                    p.letter-hail { (self.hail) }
                    (self.body)
                    div.letter-sign { @for line in &self.sign { p { (line) } } }
                    @if let Some(proof) = &self.proof { div.letter-proof { (proof) } }
                }
            }
        }
    }
}

/// What a person can do against a decision.
pub fn remedy(id: &str, heading: &str, ways: &[(String, String)]) -> Markup {
    html! {
        section.remedy aria-labelledby=(id) {
            h3 id=(id) { (heading) }
            dl.answers.pairs { @for (name, how) in ways { div { dt { (name) } dd { (spoken(how)) } } } }
        }
    }
}
