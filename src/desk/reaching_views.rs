//! How to reach and talk with the person of a case, short, above everything else.

use maud::{Markup, html};

use crate::residents::Profile;
use crate::residents::profile::{CallTime, Calls, Format, PhoneShared, Spoken};
use crate::ui::number::digits;
use crate::ui::{AnswerRow, Icon, Tag, answers, phone_link, tag};
use crate::words::{Words, speech};

/// The box.
pub fn reaching(words: Words, profile: &Profile) -> Markup {
    let row = |question: String, answer: Markup| AnswerRow { question, answer, change: None };
    let mut rows = vec![
        row(words.reaching_calls(), html! { (calls(words, profile.calls)) }),
        row(words.reaching_phone(), phone(words, profile)),
    ];
    if !profile.is_text_only() && !profile.safe_times.is_empty() {
        let times = profile.safe_times.iter().map(|time| self::time(words, *time));
        rows.push(row(words.reaching_times(), html! { (list(words, times)) }));
    }
    let formats = profile.formats.iter().map(|format| self::format(words, *format));
    rows.push(row(words.reaching_formats(), html! { (list(words, formats)) }));
    rows.push(row(words.reaching_language(), html! { (spoken(words, &profile.language)) }));
    rows.push(row(words.reaching_interpreter(), html! { (spoken(words, &profile.interpreter)) }));
    rows.push(row(words.reaching_helper(), helper(words, profile)));
    if !profile.note.is_empty() {
        rows.push(row(words.reaching_note(), html! { @for line in profile.note.lines() { (line) br; } }));
    }
    html! {
        section.card aria-labelledby="reaching" {
            h2 #reaching { (words.reaching_title()) }
            @if profile.is_text_only() {
                p { (tag(Tag::Warn, Some(Icon::Warning), &words.reaching_never_call())) }
            }
            @if profile.is_phone_unsafe() {
                p { (tag(Tag::Warn, Some(Icon::Warning), &words.reaching_unsafe())) }
            }
            (answers(words, &rows))
            p.quiet { (words.reaching_since(speech::date(crate::clock::china_date(profile.given_at), words.language()))) }
        }
    }
}

fn list(words: Words, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(&words.page_comma())
}

fn calls(words: Words, calls: Calls) -> String {
    match calls {
        Calls::Either => words.reaching_either(),
        Calls::TextOnly => words.reaching_text_only(),
        Calls::CallOnly => words.reaching_call_only(),
    }
}

/// The phone: a link that calls only where calls are wanted.
fn phone(words: Words, profile: &Profile) -> Markup {
    let shared = profile.phone_shared.map(|shared| match shared {
        PhoneShared::Own => words.reaching_own(),
        PhoneShared::Shared => words.reaching_shared(),
        PhoneShared::Unsafe => words.reaching_unsafe(),
    });
    html! {
        @match &profile.phone {
            None => { (words.form_not_given()) }
            Some(phone) if profile.is_text_only() => { (digits(phone)) }
            Some(phone) => { (phone_link(phone)) }
        }
        @if let Some(shared) = shared { br; (shared) }
    }
}

fn time(words: Words, time: CallTime) -> String {
    match time {
        CallTime::Morning => words.reaching_morning(),
        CallTime::Afternoon => words.reaching_afternoon(),
        CallTime::Evening => words.reaching_evening(),
        CallTime::Any => words.reaching_any_time(),
    }
}

fn format(words: Words, format: Format) -> String {
    match format {
        Format::Html => words.reaching_screen(),
        Format::LargePrint => words.reaching_large_print(),
        Format::PhoneCall => words.reaching_read_out(),
        Format::Sms => words.reaching_sms(),
    }
}

fn spoken(words: Words, (spoken, other): &(Spoken, String)) -> String {
    match spoken {
        Spoken::Chinese => words.reaching_chinese(),
        Spoken::Mongolian => words.reaching_mongolian(),
        Spoken::SignLanguage => words.reaching_sign_language(),
        Spoken::Other => words.form_other_said(other),
        Spoken::No => words.reaching_none(),
    }
}

/// Who helps; only they may be told of the person's matters.
fn helper(words: Words, profile: &Profile) -> Markup {
    html! {
        @if !profile.needs_helper { (words.reaching_none()) }
        @else if profile.helpers.is_empty() { (words.reaching_helper_unnamed()) }
        @else {
            @for (place, helper) in profile.helpers.iter().enumerate() {
                @if place > 0 { br; }
                (helper.name) " " (phone_link(&helper.phone))
            }
        }
    }
}
