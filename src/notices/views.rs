//! A letter on the page: plain words first, then the document, which prints on a sheet of its own.

use maud::{Markup, html};

use super::letter::{Letter, LetterText};
use crate::district::views::contact_lines;
use crate::ui::easy::easy;
use crate::ui::{Letter as Sheet, Reader, more, remedy};
use crate::words::{Language, Words, speech};

/// The letter. `h1` stands on the page and says the outcome in plain words. `large`: it prints in large type,
/// as the person asked for.
pub fn letter(reader: &Reader, letter: &Letter, large: bool) -> Markup {
    let words = reader.words;
    let language = words.language();
    let text = letter.text(language);
    html! {
        div class=(if large { "sheet large-print" } else { "sheet" }) {
            h1 { (text.plain) }
            @if !text.easy.is_empty() { (easy(words, &text.easy)) }
            @if reader.preferences.easy_read && !text.easy.is_empty() {
                // Easy-read first: the legal text is one step away, never gone.
                (more(&words.letters_whole(), document(words, letter, &text), false))
            } @else {
                (document(words, letter, &text))
            }
        }
    }
}

/// The document itself.
fn document(words: Words, letter: &Letter, text: &LetterText) -> Markup {
    Sheet {
        unit: &text.unit,
        number: html! { (words.letters_document()) span lang="zh-Hans" { (letter.document) } },
        title: &text.title,
        hail: &text.hail,
        body: body(words, letter, text),
        sign: vec![
            html! { (text.unit) },
            html! { (words.letters_seal()) },
            html! { time datetime=(letter.date) { (speech::date(letter.date, words.language())) } },
        ],
    }
    .render("letter-title")
}

/// What it says: paragraphs, reasons, what is missing, the basis, and what one can do against it.
fn body(words: Words, letter: &Letter, text: &LetterText) -> Markup {
    html! {
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
        @for (name, contact) in &text.found {
            h3 { (words.contact_of(name)) }
            (contact_lines(words, contact))
        }
        @if !text.remedies.is_empty() { (remedy("rights", &words.letters_remedies(), &text.remedies)) }
        @if words.language() != Language::ZhHans { p.small { (words.letters_chinese_counts()) } }
    }
}
