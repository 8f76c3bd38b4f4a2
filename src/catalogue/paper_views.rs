//! The form on paper: every page and question of the definition with its number, in large type.

use maud::{Markup, html};

use super::Service;
use super::definition::{Kind, Page as FormPage, Question};
use super::views::documents;
use crate::ui::paper::{cells, date, line, lines, signature, tick, ticks};
use crate::ui::{Page, Reader};
use crate::words::{Words, speech};

/// Sets of a group's questions that are printed; who needs more takes another sheet.
const SETS: u32 = 3;

/// The sheet.
pub fn paper(reader: &Reader, service: &Service) -> Markup {
    let words = reader.words;
    let language = words.language();
    let title = words.paper_title(service.title(language));
    let pages = &service.definition.pages;
    // A heading stands before the first page of each part.
    let begins = |place: usize| place == 0 || pages[place - 1].section != pages[place].section;
    Page::new(reader, &title)
        .noindex()
        .paper()
        .back(format!("/services/{}", service.id()), words.paper_back())
        .render(html! {
            div.sheet {
                h1 { (title) }
                p.on-screen { (words.paper_print()) }
                p { (words.paper_how()) }
                p { (words.paper_numbers()) }
                @for (place, page) in pages.iter().enumerate() {
                    @if begins(place) { h2 { (service.say(language, &format!("section-{}", page.section), &[])) } }
                    (asked(words, service, page))
                }
                (sign(words))
                (bring(words, service))
                h2 { (words.paper_where()) }
                p { (service.say(language, "guide-places", &[])) }
                (office(words, service))
            }
        })
}

/// One page: its number and condition, and each of its questions.
fn asked(words: Words, service: &Service, page: &FormPage) -> Markup {
    let language = words.language();
    let when = service.paper_when(language, page);
    let number = service.page_number(&page.id).unwrap_or_default();
    html! {
        @if let [only] = page.questions.as_slice() {
            div.paper-q { (question(words, service, only, when.as_deref(), true)) }
        } @else {
            h3 { (number) " " (service.page_title(language, page)) }
            @if let Some(when) = when { p.paper-when { (when) } }
            @for one in &page.questions { div.paper-q { (question(words, service, one, None, false)) } }
        }
    }
}

/// A question: number and words, who answers it, the hint, room for the answer.
fn question(words: Words, service: &Service, question: &Question, when: Option<&str>, alone: bool) -> Markup {
    let language = words.language();
    let number = service.question_number(&question.id, None).unwrap_or_default();
    let label = match question.kind {
        // The statement itself stands beside its box: too long for a heading.
        Kind::Declaration {} => words.form_declaration(),
        _ => service.say(language, &Service::question_key(question), &[]),
    };
    let whole = html! { (number) " " (label) @if question.optional { (words.field_optional()) } };
    html! {
        @if alone { h3 { (whole) } } @else { h4 { (whole) } }
        @if let Some(when) = when { p.paper-when { (when) } }
        (room(words, service, question))
    }
}

/// The hint and the room for an answer, by kind.
fn room(words: Words, service: &Service, question: &Question) -> Markup {
    let language = words.language();
    let key = Service::question_key(question);
    let say = |name: &str| service.say(language, name, &[]);
    let text = |name: String| service.text(language, &name, &[]);
    let hint = text(format!("{key}.paper")).or_else(|| text(format!("{key}.hint")));
    let options = |options: &[String]| -> Vec<(String, Option<String>)> {
        options.iter().map(|one| (say(&format!("{key}-{one}")), text(format!("{key}-{one}.hint")))).collect()
    };
    let other = |other: bool| other.then(|| words.field_other());
    html! {
        @if let Some(hint) = &hint { p { (hint) } }
        @match &question.kind {
            Kind::Single { options: all, other: more } => {
                p { (words.paper_one()) }
                (ticks(&options(all), other(*more).as_deref()))
            }
            Kind::Multiple { options: all, other: more, .. } => {
                p { (words.paper_several()) }
                (ticks(&options(all), other(*more).as_deref()))
            }
            Kind::Name { pinyin } => {
                (lines(1))
                @if *pinyin { (line(&words.paper_pinyin())) }
            }
            Kind::IdNumber {} => { @if hint.is_none() { p { (words.form_id_hint()) } } p { (cells(18)) } }
            Kind::CertificateNumber {} => {
                @if hint.is_none() { p { (words.form_certificate_hint()) } }
                p { (cells(20)) } (lines(1))
            }
            Kind::Date { .. } => (date(words)),
            Kind::Address {} => { (line(&words.form_place())) (line(&words.form_address_line())) }
            Kind::Money { .. } => (line(&words.paper_yuan())),
            Kind::Files { check, .. } => {
                @let taken = check.map(|_| (words.form_way_taken(), None));
                @let ways = [(words.paper_enclosed(), None), (words.paper_later(), None)];
                (ticks(&ways.into_iter().chain(taken).collect::<Vec<_>>(), None))
            }
            Kind::Declaration {} => { p.paper-named { (tick(&say(&key), None, false)) } }
            Kind::LongText { .. } => (lines(5)),
            Kind::Text { .. } => (lines(2)),
            Kind::Phone {} | Kind::Number { .. } | Kind::Unit { .. } => (lines(1)),
            Kind::Group { max, questions, .. } => {
                @for row in 1..=(*max).min(SETS) {
                    p.paper-when { (words.form_group_row(say(&key), row)) }
                    @for part in questions {
                        p { (service.question_number(&question.id, Some(&part.id)).unwrap_or_default()) " "
                            (say(&Service::question_key(part))) @if part.optional { (words.field_optional()) } }
                        (room(words, service, part))
                    }
                }
                @if *max > SETS { p { (words.paper_more()) } }
            }
        }
    }
}

/// The place for a signature or a thumbprint, the day, and who wrote for the person.
fn sign(words: Words) -> Markup {
    html! {
        section.paper-q aria-labelledby="sign" {
            h2 #sign { (words.paper_signing()) }
            (signature(&words.paper_sign()))
            p { (words.paper_signed_on()) }
            (date(words))
            (line(&words.paper_writer()))
        }
    }
}

/// The papers to bring, each with the number of its question and who needs it.
fn bring(words: Words, service: &Service) -> Markup {
    let language = words.language();
    let papers = documents(service);
    html! {
        h2 { (words.paper_bring()) }
        p { (service.say(language, "guide-documents", &[])) }
        @if !papers.is_empty() {
            ul.paper-ticks {
                @for paper in papers {
                    @let when = service.question(&paper.id).and_then(|(page, _)| service.paper_when(language, page));
                    @let number = service.question_number(&paper.id, None).unwrap_or_default();
                    @let label = service.say(language, &Service::question_key(paper), &[]);
                    @let name = if paper.optional { format!("{label}{}", words.field_optional()) } else { label };
                    li { (tick(&words.paper_numbered(number, name), when.as_deref(), false)) }
                }
            }
        }
    }
}

/// What the office writes: the day from which the limits count; and which form this is.
fn office(words: Words, service: &Service) -> Markup {
    let definition = &service.definition;
    html! {
        section.paper-q aria-labelledby="office" {
            h2 #office { (words.paper_office()) }
            p { (words.paper_received_on()) }
            (date(words))
            (line(&words.paper_received_by()))
            p { (words.paper_version(
                service.title(words.language()),
                definition.version,
                speech::date(definition.valid_from, words.language()),
            )) }
        }
    }
}
