//! The receipt of a form that was sent.

use maud::{Markup, html};

use super::together_views::{Line, together};
use super::views::{day, moment, provisional};
use super::withdrawal_pages;
use crate::cases::Case;
use crate::forms::access::path as home_of;
use crate::forms::pages::Opened;
use crate::forms::views::grouped;
use crate::ui::form::actions_form;
use crate::ui::notice::{Look, notice};
use crate::ui::number::digits;
use crate::ui::steps::steps;
use crate::ui::{Icon, Page, icon, receipt as receipt_box};
use crate::web::Visit;
use crate::words::speech;

/// It has been sent: number, code, what comes, and the way to take it back.
pub fn receipt(visit: &Visit, opened: &Opened, case: &Case, others: &[Line]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let service = &opened.service;
    let title = words.track_received();
    let stage = format!("stage-{}", case.stage);
    let until = case.opened_at + chrono::TimeDelta::minutes(10);
    let mut coming = vec![(
        service.say(language, &stage, &[]),
        html! {
            (service.say(language, &format!("{stage}.next"), &[]))
            @if let Some(due) = case.clock.due_on { br; (words.track_latest()) (day(words, due)) (provisional(words, case)) }
        },
    )];
    coming.push((words.track_then(), html! { (words.track_then_how()) }));
    let address = format!("{}{}", visit.ground.config.public_url, home_of(&case.number));
    let mut numbers = vec![(words.form_number(), digits(&grouped(&case.number)))];
    if opened.may_know_code() {
        numbers.push((words.form_code(), digits(&grouped(&opened.draft.code))));
    }
    Page::new(&reader, &title).service(service.title(language)).noindex().render(html! {
        (receipt_box(&title, html! {
            (words.track_received_what(service.title(language))) (moment(words, opened.draft.submitted_at.unwrap_or(case.opened_at)))
        }, &numbers, Some((&address, words.track_receipt_way()))))
        p { (words.track_keep_numbers()) }
        @if !others.is_empty() { p { (words.together_one_code()) } }
        (together(words, others))
        @if case.may_be_undone_at(visit.now) {
            (notice(Look::Plain, Icon::Undo, html! {
                h2 { (words.track_undo(speech::time_of_day(until, language))) }
                p { (words.track_undo_how()) }
                (actions_form(&reader, &withdrawal_pages::path(&case.number), html! {
                    button.btn.btn-2 type="submit" { (icon(Icon::Undo)) (words.track_undo_do()) }
                }))
            }))
        }
        section.section aria-labelledby="next" { h2 #next { (words.track_next()) } (steps(&coming)) }
        p { a.link href=(home_of(&case.number)) { (icon(Icon::Clock)) (words.track_now()) } }
    })
}
