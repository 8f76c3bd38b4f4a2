//! A letter on the page: plain words first, then the document, which prints on a sheet of its own.

use maud::{Markup, html};

use super::letter::{Letter, LetterText};
use super::store::Kept;
use super::verify_pages;
use crate::district::views::contact_lines;
use crate::ui::easy::easy;
use crate::ui::number::{digits, spoken};
use crate::ui::qr::qr;
use crate::ui::{Letter as Sheet, more, remedy};
use crate::web::Visit;
use crate::words::{Language, Words, speech};

/// The letter. `h1` stands on the page and says the outcome in plain words. `large`: it prints in large type,
/// as the person asked for.
pub fn letter(visit: &Visit, kept: &Kept, large: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let text = kept.letter.text(words.language());
    let document = document(words, &kept.letter, &text, proof(visit, kept));
    html! {
        div class=(if large { "sheet large-print" } else { "sheet" }) {
            h1 { (text.plain) }
            @if !text.easy.is_empty() { (easy(words, &text.easy)) }
            @if reader.preferences.easy_read && !text.easy.is_empty() {
                // Easy-read first: the legal text is one step away, never gone.
                (more(&words.letters_whole(), document, false))
            } @else {
                (document)
            }
        }
    }
}

/// By what anybody who holds the letter sees that it was made here.
fn proof(visit: &Visit, kept: &Kept) -> Option<Markup> {
    let words = visit.words;
    let code = kept.code.as_ref()?;
    let site = &visit.ground.config.public_url;
    Some(html! {
        (qr(&verify_pages::address(site, code)))
        div {
            p { (words.letters_code()) (digits(&code.groups())) }
            p { (words.letters_code_how(verify_pages::place(site))) }
        }
    })
}

/// The document itself.
fn document(words: Words, letter: &Letter, text: &LetterText, proof: Option<Markup>) -> Markup {
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
        proof,
    }
    .render("letter-title")
}

/// What it says: paragraphs, reasons, what is missing, the basis, and what one can do against it.
fn body(words: Words, letter: &Letter, text: &LetterText) -> Markup {
    html! {
        @for paragraph in &text.body { p { (spoken(paragraph)) } }
        @if !text.reasons.is_empty() {
            h3 { (words.letters_reasons()) }
            @for paragraph in &text.reasons { p { (spoken(paragraph)) } }
        }
        @if !text.missing.is_empty() {
            h3 { (words.letters_missing()) }
            ol {
                @for (what, note) in &text.missing {
                    li { strong { (what) } @if !note.is_empty() { br; (spoken(note)) } }
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
