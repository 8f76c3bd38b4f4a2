//! Looks in words, for whoever they were at: by the day, with unit, role and purpose. Who exactly it was, the unit knows.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::looks::{Look, Purpose, Seen};
use crate::accounts::views::role_name;
use crate::clock::china_date;
use crate::ui::empty;
use crate::ui::number::digits;
use crate::words::{Language, Words, speech};

/// A purpose in words.
pub fn purpose_name(words: Words, purpose: Purpose) -> String {
    match purpose {
        Purpose::Work => words.looks_for_work(),
        Purpose::Colleague => words.looks_for_colleague(),
        Purpose::Lead => words.looks_for_lead(),
        Purpose::Ended => words.looks_for_ended(),
        Purpose::Check => words.looks_for_check(),
        Purpose::Assess => words.looks_for_assess(),
        Purpose::List => words.looks_for_list(),
        Purpose::Reporter => words.looks_for_reporter(),
        Purpose::Caller => words.looks_for_caller(),
    }
}

/// Who looked, in one line: unit, role, and for what.
pub fn who(words: Words, look: &Look) -> String {
    let unit = look.unit.as_ref().map(|(zh, en)| match words.language() {
        Language::ZhHans => zh.clone(),
        Language::En => en.clone(),
    });
    let purpose = look.purpose.map(|purpose| purpose_name(words, purpose));
    let parts = [unit, Some(role_name(words, look.role)), purpose];
    parts.into_iter().flatten().collect::<Vec<_>>().join(&words.page_comma())
}

/// Who and for what, and what was looked at.
type Line = (String, Seen);

/// Looks of one day by the same role of the same unit at the same thing for the same purpose count together. What was
/// looked at is said where there are several things.
pub fn by_day(words: Words, all: &[Look], several: bool) -> Markup {
    let mut days: BTreeMap<Reverse<NaiveDate>, BTreeMap<Line, usize>> = BTreeMap::new();
    for look in all {
        let lines = days.entry(Reverse(china_date(look.at))).or_default();
        *lines.entry((who(words, look), look.seen.clone())).or_default() += 1;
    }
    html! {
        @if days.is_empty() { (empty(&words.looks_none(), None, None)) }
        @else {
            dl.answers.pairs {
                @for (day, lines) in &days {
                    div {
                        dt { (speech::date(day.0, words.language())) }
                        dd {
                            @for (place, ((who, seen), times)) in lines.iter().enumerate() {
                                @if place > 0 { br; }
                                (who) (words.page_comma()) (words.looks_times(*times))
                                @if several { (words.page_comma()) (at_what(words, seen)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn at_what(words: Words, seen: &Seen) -> Markup {
    html! {
        @match seen {
            Seen::Case(number) => { (words.form_number()) " " (digits(number)) }
            Seen::Mandates => (words.mandates_title()),
            Seen::Register => (words.looks_at_register()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_has_words_of_its_own() {
        let all = [
            Purpose::Work,
            Purpose::Colleague,
            Purpose::Lead,
            Purpose::Ended,
            Purpose::Check,
            Purpose::Assess,
            Purpose::List,
            Purpose::Reporter,
            Purpose::Caller,
        ];
        for words in [Words::of(Language::ZhHans), Words::of(Language::En)] {
            let names: std::collections::BTreeSet<_> =
                all.iter().map(|one| purpose_name(words, *one)).collect();
            assert_eq!(names.len(), all.len());
        }
    }
}
