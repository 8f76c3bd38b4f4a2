//! A letter on the page: plain words first, then the document, which prints on a sheet of its own.

use maud::{Markup, html};

use super::letter::{Letter, LetterText};
use crate::ui::Reader;
use crate::ui::pieces::easy;
use crate::words::{Language, Words, speech};

/// The letter. `h1` stands on the page and says the outcome in plain words.
pub fn letter(reader: &Reader, letter: &Letter) -> Markup {
    let words = reader.words;
    let language = words.language();
    let text = letter.text(language);
    html! {
        div.sheet {
            h1 { (text.plain) }
            @if !text.easy.is_empty() { (easy(words, &text.easy)) }
            @if reader.preferences.easy_read && !text.easy.is_empty() {
                // Easy-read first: the legal text is one step away, never gone.
                details.more { summary { (words.letters_whole()) } div { (document(words, letter, &text)) } }
            } @else {
                (document(words, letter, &text))
            }
        }
    }
}

/// The document itself.
fn document(words: Words, letter: &Letter, text: &LetterText) -> Markup {
    let language = words.language();
    html! {
            article.letter aria-labelledby="letter-title" {
                p.letter-unit { (text.unit) }
                div.letter-rule {}
                p.letter-no { (words.letters_document()) span lang="zh-Hans" { (letter.document) } }
                h2 #letter-title { (text.title) }
                div.letter-body {
                    p.letter-hail { (text.hail) }
                    @for paragraph in &text.body { p { (paragraph) } }
                    @if !text.reasons.is_empty() {
                        h3 { (words.letters_reasons()) }
                        @for paragraph in &text.reasons { p { (paragraph) } }
                    }
                    @if !text.missing.is_empty() {
                        h3 { (words.letters_missing()) }
                        ol {
                            @for (what, note) in &text.missing {
                                li { strong { (what) } @if !note.is_empty() { br; (note) } }
                            }
                        }
                    }
                    @if letter.decision && !text.basis.is_empty() {
                        h3 { (words.letters_basis()) }
                        ul { @for basis in &text.basis { li { (basis) } } }
                    }
                    @if !text.remedies.is_empty() {
                        section.remedy aria-labelledby="rights" {
                            h3 #rights { (words.letters_remedies()) }
                            dl.answers.pairs {
                                @for (name, how) in &text.remedies { div { dt { (name) } dd { (how) } } }
                            }
                        }
                    }
                    @if language != Language::ZhHans { p.small { (words.letters_chinese_counts()) } }
                    div.letter-sign {
                        p { (text.unit) }
                        p { (words.letters_seal()) }
                        p { time datetime=(letter.date) { (speech::date(letter.date, language)) } }
                    }
                }
            }
    }
}
