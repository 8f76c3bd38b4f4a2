//! The sheets of a dispute: black on white, large, with a place for the seal.

use std::sync::Arc;

use chrono::NaiveDate;
use maud::{Markup, html};

use crate::applications::views::other_language;
use crate::cases::{Case, Served};
use crate::catalogue::Service;
use crate::district::Unit;
use crate::forms::snapshot::{Answered, Shown, Snapshot};
use crate::forms::views::{committee_lines, grouped, shown, shown_lines};
use crate::notices::store::Kept;
use crate::ui::number::{self, digits};
use crate::ui::{AnswerRow, Page, answers};
use crate::values::Phone;
use crate::web::Visit;
use crate::words::{Language, Words, speech};

/// Everything the city needs to judge.
pub struct File {
    /// The case.
    pub case: Case,
    /// Its service.
    pub service: Arc<Service>,
    /// What was sent.
    pub snapshot: Snapshot,
    /// The unit that hands it over.
    pub unit: Option<Unit>,
    /// The hospital that it was last referred to.
    pub hospital: Option<Unit>,
    /// What the hospital entered, newest first.
    pub ratings: Vec<Entered>,
    /// Why the person disputes it, newest first.
    pub reasons: Vec<(NaiveDate, String)>,
    /// Letters.
    pub letters: Vec<Kept>,
}

/// A rating as it was entered.
pub struct Entered {
    /// The act.
    pub act: String,
    /// When.
    pub on: NaiveDate,
    /// Why it was entered again, where it was.
    pub reason: String,
    /// Question and answer.
    pub lines: Vec<(String, Vec<Shown>)>,
}

/// The sheets.
pub fn file(visit: &Visit, file: &File) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let (case, service) = (&file.case, &file.service);
    let title = words.dispute_title(service.title(language));
    let day = |date: NaiveDate| html! { time datetime=(date) { (speech::date(date, language)) } };
    let said = Words::of(Language::from_tag(&file.snapshot.language).unwrap_or_default());
    let spaced = |text: &str| digits(&grouped(text));
    let head = [
        (words.form_number(), spaced(&case.number)),
        (words.dispute_person(), html! { (case.subject.name) }),
        (words.dispute_id(), html! { @if let Some(id) = &case.subject.id_number { (spaced(id)) } }),
        (
            words.dispute_phone(),
            html! { @if let Some(phone) = &case.subject.phone { (phone_number(phone)) } },
        ),
        (words.dispute_received(), day(case.received_on())),
        (words.dispute_hospital(), html! { @if let Some(unit) = &file.hospital { (unit.called(language)) } }),
    ];
    let row = |(question, answer): (String, Markup)| AnswerRow { question, answer, change: None };
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .paper()
        .back(super::path(&case.number), words.dispute_back())
        .render(html! {
            div.sheet.large-print {
                h1 { (title) }
                p.on-screen { (words.dispute_print()) }
                (answers(words, &head.into_iter().map(row).collect::<Vec<_>>()))
                h2 { (words.dispute_reasons()) }
                @for (on, reason) in &file.reasons {
                    p { (day(*on)) }
                    @for line in reason.lines() { p { (line) } }
                }
                @for (place, rating) in file.ratings.iter().enumerate() {
                    h2 { (if place == 0 { words.dispute_newest() } else { words.dispute_earlier() }) }
                    p { (day(rating.on)) (words.page_comma()) (service.say(language, &format!("act-{}.event", rating.act), &[])) }
                    @if !rating.reason.is_empty() { p { (words.dispute_why_again(&rating.reason)) } }
                    (answers(words, &rating.lines.iter().map(|(label, lines)| {
                        row((label.clone(), shown_lines(words, lines, true)))
                    }).collect::<Vec<_>>()))
                }
                h2 { (words.dispute_letters()) }
                ul { @for kept in &file.letters { li { (letter(words, kept)) } } }
                h2 { (words.desk_answers()) }
                p { (words.dispute_answers_how()) }
                (committee_lines(words, &file.snapshot))
                div lang=[other_language(words, &file.snapshot.language)] {
                    (answers(words, &file.seen().into_iter().map(|answered| {
                        row((answered.label.clone(), shown(&reader, said, answered, true)))
                    }).collect::<Vec<_>>()))
                }
                h2 { (words.dispute_sign()) }
                @if let Some(unit) = &file.unit { p { (unit.called(language)) } }
                p { (words.letters_seal()) }
                p { (day(visit.today())) }
            }
        })
}

/// A phone in the groups people say it in.
fn phone_number(phone: &str) -> Markup {
    number::phone(&Phone::parse(phone).map_or_else(|_| phone.to_owned(), |phone| phone.groups()))
}

/// A letter, and the day on which it reached the person.
fn letter(words: Words, kept: &Kept) -> Markup {
    let language = words.language();
    let reached = kept.reached.map(|(on, how)| {
        let on = speech::date(on, language);
        match how {
            Served::Opened => words.dispute_opened(on),
            Served::ReadOut => words.dispute_read_out(on),
            Served::Posted => words.dispute_posted(on),
            Served::HandedOver => words.dispute_handed_over(on),
        }
    });
    html! {
        (kept.letter.text(language).title) (words.page_comma()) span lang="zh-Hans" { (kept.letter.document) }
        (words.page_comma()) (speech::date(kept.letter.date, language)) br;
        (reached.unwrap_or_else(|| words.dispute_not_reached()))
    }
}

impl File {
    /// The answers that a body outside may see, in the order of the form.
    fn seen(&self) -> Vec<&Answered> {
        let allowed = &self.service.definition.referral;
        let all = self.snapshot.sections.iter().flat_map(|section| &section.answers);
        all.filter(|answered| allowed.contains(&answered.question)).collect()
    }
}
