//! The pages of a form.

use maud::{Markup, html};

use super::access;
use super::answer::Value;
use super::filled::Filled;
use super::known_pages;
use super::pages::{Opened, check_path, is_about_somebody_else, question_path};
use super::question_views::Asking;
use super::snapshot::{Answered, Shown, Snapshot};
use crate::accounts::views::unknown;
use crate::catalogue::definition::Kind;
use crate::district::Places;
use crate::ui::form::{enter_button, form};
use crate::ui::notice::{Look, notice};
use crate::ui::number::{digits, masked, spoken};
use crate::ui::pinyin;
use crate::ui::progress::progress;
use crate::ui::{AnswerRow, Icon, Page, Reader, Rest, Step, answers, error_summary_and, icon};
use crate::values::Power;
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// One page of the form. What is wrong on it is said, whether it was just sent or left so before.
pub fn question(visit: &Visit, opened: &Opened, filled: &Filled, places: &Places, place: usize) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let service = &opened.service;
    let draft = &opened.draft;
    let page = &service.definition.pages[place];
    let empty = Pairs::default();
    // A page that was left wrong shows what is wrong when one comes back to it, too.
    let faults = filled.faults.get(&page.id).map_or(&[][..], Vec::as_slice);
    let typed = draft.pages.get(&page.id).unwrap_or(&empty);
    let asking = Asking { service, words, places, typed, faults, on_paper: false, numbered: false };
    let single = page.questions.len() == 1;
    // With errors the title stands first and the summary below it: then the question is not the title itself.
    let wrong = !faults.is_empty();
    let title = match page.questions.as_slice() {
        // A declaration is a whole statement: too long to be what a page is called.
        [only] if matches!(only.kind, Kind::Declaration {}) => words.form_declaration(),
        _ => service.page_title(words.language(), page),
    };
    let (at, of) = filled.walk.step(place);
    let step = Step { at, of: of + 1 };
    let back = filled.walk.before(place).map_or_else(
        || format!("/services/{}", service.id()),
        |before| question_path(&draft.number, &service.definition.pages[before].id),
    );
    let changing = visit.path.contains("then=check");
    let looking = visit.path.contains("then=known");
    let back = match (changing, looking) {
        (true, _) => check_path(&draft.number),
        (_, true) => known_pages::path(&draft.number),
        _ => back,
    };
    let summary = asking.summary(&page.questions);
    let action = format!("{}#error-summary", question_path(&draft.number, &page.id));
    Page::new(&reader, &title)
        .service(service.title(words.language()))
        .step(step.at, step.of)
        .errors(wrong)
        .noindex()
        .back(back, words.form_back())
        .render(html! {
            (progress(words, &service.title(words.language()), step))
            div.cols {
                div.col-main {
                    (changed(words, opened))
                    @if !single || wrong { h1 { (title) } }
                    @if wrong { (error_summary_and(words, &summary, Rest::Saved)) }
                    (form(&reader, &action, html! {
                        @if looking { input type="hidden" name="then" value="known"; }
                        @else if changing || filled.is_complete() { input type="hidden" name="then" value="check"; }
                        @if page.questions.iter().any(|question| !question.parts().is_empty()) {
                            (enter_button(&words.form_continue()))
                        }
                        @for question in &page.questions { (asking.show(question, &question.id, single && !wrong)) }
                        div.actions {
                            button.btn type="submit" { (words.form_continue()) (crate::ui::icon::icon_after(Icon::Onward)) }
                        }
                        p.small.save { (words.form_saved()) }
                    }))
                }
                div.col-side { (keep(words, opened)) }
            }
        })
}

/// What newer versions of the form changed since it was begun; the answers were carried over.
fn changed(words: Words, opened: &Opened) -> Markup {
    let definition = &opened.service.definition;
    let newer: Vec<String> = (2..=definition.version)
        .filter(|version| i64::from(*version) > opened.draft.version)
        .map(|version| opened.service.say(words.language(), &format!("version-{version}"), &[]))
        .collect();
    html! {
        @if !newer.is_empty() {
            (notice(Look::Plain, Icon::Document, html! {
                p { strong { (words.form_changed()) } }
                ul { @for change in &newer { li { (change) } } }
            }))
        }
    }
}

/// Number and query code, to go on later or elsewhere.
fn keep(words: Words, opened: &Opened) -> Markup {
    html! {
        section.card aria-labelledby="keep" {
            h2 #keep { (words.form_keep()) }
            p { (words.form_keep_why()) }
            dl {
                dt { (words.form_number()) } dd { (digits(&grouped(&opened.draft.number))) }
                @if opened.may_know_code() {
                    dt { (words.form_code()) } dd { (digits(&grouped(&opened.draft.code))) }
                }
            }
        }
    }
}

/// Digits in fours.
pub fn grouped(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

/// An answer as it was shown; a number masked, spoken as such.
pub fn shown(reader: &Reader, words: Words, answered: &Answered, whole_numbers: bool) -> Markup {
    if let Value::Name { name, .. } = &answered.value {
        return pinyin::name(reader, name);
    }
    shown_lines(words, &answered.shown, whole_numbers)
}

/// Who filed for the person, where a committee did, and what the person wants.
pub fn committee_lines(words: Words, snapshot: &Snapshot) -> Markup {
    html! {
        @if let Some(committee) = &snapshot.committee {
            p { (words.keying_committee_filed(&committee.name, &committee.signed_by)) }
            p { (words.keying_committee_wished(&committee.wish)) }
        }
    }
}

/// The lines of an answer; a number masked, spoken as such.
pub fn shown_lines(words: Words, shown: &[Shown], whole_numbers: bool) -> Markup {
    html! {
        @for (place, line) in shown.iter().enumerate() {
            @if place > 0 { br; }
            @match line {
                Shown::Text(text) => (text),
                Shown::Masked { whole, .. } if whole_numbers => (digits(&grouped(whole))),
                Shown::Masked { shown, .. } => (masked(shown, &speech::masked(shown, words.language()))),
            }
        }
    }
}

/// The button that sends the form; where whoever looks may not send it, who may, and how.
fn send(reader: &Reader, opened: &Opened, another: bool) -> Markup {
    let words = reader.words;
    let answers = opened.draft.submitted_at.is_some();
    if !opened.may(if answers { Power::Answer } else { Power::Submit }) {
        return notice(
            Look::Warn,
            Icon::Person,
            html! {
                h2 { (words.form_send_not()) }
                p { (words.form_send_not_why()) }
                p { (spoken(&words.form_send_not_how())) }
            },
        );
    }
    if another {
        return notice(
            Look::Bad,
            Icon::Warning,
            html! {
                h2 #error-summary tabindex="-1" { (words.form_another_person()) }
                @if opened.own_number.is_some() { p { (words.form_not_oneself_how()) } }
                @else { p { (words.form_another_person_how()) } }
            },
        );
    }
    form(
        reader,
        &format!("{}/submission", access::path(&opened.draft.number)),
        html! {
            h2 { (words.form_send_head()) }
            p { (words.form_send_lead()) }
            div.actions {
                button.btn type="submit" { (icon(Icon::Done)) (words.form_send()) }
            }
        },
    )
}

/// All answers with links to change them, and the button that sends them.
pub fn check(visit: &Visit, opened: &Opened, filled: &Filled, places: &Places) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let service = &opened.service;
    let number = &opened.draft.number;
    let snapshot = Snapshot::of(service, &opened.draft, filled, places, words);
    let steps = filled.walk.asked.len() + 1;
    let title = words.form_check();
    let last = filled
        .walk
        .asked
        .last()
        .map_or_else(String::new, |place| question_path(number, &service.definition.pages[*place].id));
    Page::new(&reader, &title)
        .service(service.title(words.language()))
        .step(steps, steps)
        .noindex()
        .back(last, words.form_back())
        .render(html! {
            (progress(words, &service.title(words.language()), Step { at: steps, of: steps }))
            div.cols {
                div.col-main {
                    h1 { (title) }
                    p.lead { (words.form_check_lead()) }
                    (changed(words, opened))
                    @for (place, section) in snapshot.sections.iter().enumerate() {
                        h2 id=(format!("part-{}", place + 1)) { (section.title) }
                        (answers(words, &section.answers.iter().map(|answered| AnswerRow {
                            question: answered.label.clone(),
                            answer: shown(&reader, words, answered, true),
                            change: Some(format!("{}?then=check", question_path(number, &answered.page))),
                        }).collect::<Vec<_>>()))
                    }
                    @match opened.lacks(service.definition.assurance) {
                        Some(needed) => { (unknown(visit, needed, &check_path(number))) p { (words.accounts_unknown_kept()) } }
                        None => (send(&reader, opened, is_about_somebody_else(opened, filled))),
                    }
                }
                div.col-side { (keep(words, opened)) }
            }
        })
}
