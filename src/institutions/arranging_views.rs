//! Pages on which staff arrange an appointment for a person.

use std::collections::HashSet;

use chrono::NaiveDate;
use maud::{Markup, html};
use uuid::Uuid;

use super::arranging_path;
use crate::applications::arranging_views::{self as shared, Choosing, Fault, Scene};
use crate::appointments::{Call, views};
use crate::cases::Case;
use crate::forms::views::grouped;
use crate::residents::Profile;
use crate::residents::profile::CallTime;
use crate::ui::form::actions_form;
use crate::ui::notice::done;
use crate::ui::number::digits;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, Reader, Tag, empty, error_summary, phone_link, tag};
use crate::web::{Pairs, Visit};
use crate::words::speech;

/// Whom one's hospital or unit has to contact.
pub fn list(visit: &Visit, calls: &[Call], away: &HashSet<Uuid>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.call_title();
    let heads =
        [words.queue_head_who(), words.queue_head_number(), words.call_head_why(), words.call_head_since()];
    let rows: Vec<QueueRow> = calls
        .iter()
        .map(|call| {
            let hidden = away.contains(&call.case);
            QueueRow {
                cells: vec![
                    html! {
                        @if hidden { (words.recusal_keep_away()) } @else { (pinyin::name(&reader, &call.name)) }
                    },
                    html! {
                        @if hidden { "—" }
                        @else { a href=(arranging_path(&call.number)) { (digits(&grouped(&call.number))) } }
                    },
                    html! {
                        (views::reason(words, call.reason))
                        @if call.tries > 0 { br; (words.call_tries(call.tries)) }
                    },
                    html! { (speech::near_day(call.due_on, words.language())) },
                ],
            }
        })
        .collect();
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.call_lead()) } }
        @if rows.is_empty() { (empty(&words.call_none(), None, None)) } @else {
            (queue_table(&words.call_caption(rows.len()), &heads, &rows))
        }
    })
}

/// A person for whom an appointment is arranged.
pub struct Person<'p> {
    /// The case.
    pub case: &'p Case,
    /// What there is to arrange.
    pub scene: &'p Scene,
    /// How they said that they are reached.
    pub profile: Option<&'p Profile>,
    /// When it suits them and why they cannot come, as their form says.
    pub wishes: Vec<String>,
    /// Whether the reader is of the hospital; else of the unit of the case.
    pub of_hospital: bool,
    /// What was typed.
    pub typed: &'p Pairs,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// From which day on times are shown.
    pub from: Option<NaiveDate>,
}

/// The page.
pub fn person(visit: &Visit, of: &Person<'_>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let (case, scene) = (of.case, of.scene);
    let to = arranging_path(&case.number);
    let title = words.call_person_title(&case.subject.name);
    let errors: Vec<_> = of.fault.iter().map(|fault| fault.say(words)).collect();
    let choosing = Choosing {
        reader: &reader,
        scene,
        to: &to,
        typed: of.typed,
        fault: of.fault,
        from: of.from,
        for_person: true,
    };
    let case_path = match of.of_hospital {
        true => super::path(&case.number),
        false => format!("/staff/cases/{}", case.number),
    };
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .errors(of.fault.is_some())
        .back(case_path, words.desk_back())
        .render(html! {
            div.title {
                h1 { (title) }
                p.quiet { (words.form_number()) " " (digits(&grouped(&case.number))) (words.page_comma()) (scene.hospital) }
            }
            (error_summary(words, &errors))
            @if visit.path.ends_with("?done") { (done(&words.appointment_saved(), html! {})) }
            (contact(&reader, of, &to))
            @if let Some(one) = &scene.open { (shared::agreed(&reader, scene, one, &to, true)) }
            section.section aria-labelledby="times" {
                h2 #times { (if scene.open.is_some() { words.appointment_other() } else { words.appointment_times() }) }
                (choosing.form())
            }
        })
}

/// How the person is contacted, and what to note afterwards.
fn contact(reader: &Reader, of: &Person<'_>, to: &str) -> Markup {
    let words = reader.words;
    let text_only = of.profile.is_some_and(Profile::is_text_only);
    let times: Vec<String> = of
        .profile
        .iter()
        .flat_map(|profile| &profile.safe_times)
        .map(|time| match time {
            CallTime::Morning => words.reaching_morning(),
            CallTime::Afternoon => words.reaching_afternoon(),
            CallTime::Evening => words.reaching_evening(),
            CallTime::Any => words.reaching_any_time(),
        })
        .collect();
    html! {
        section.card aria-labelledby="contact" {
            h2 #contact { (words.call_section()) }
            @if text_only { p { (tag(Tag::Warn, Some(Icon::Warning), &words.reaching_never_call())) } }
            @if of.profile.is_some_and(Profile::is_phone_unsafe) {
                p { (tag(Tag::Warn, Some(Icon::Warning), &words.reaching_unsafe())) }
            }
            p {
                @match &of.case.subject.phone {
                    Some(phone) if text_only => { (digits(phone)) }
                    Some(phone) => { (phone_link(phone)) }
                    None => { (words.form_not_given()) }
                }
            }
            @if !text_only && !times.is_empty() {
                p { (words.reaching_times()) (words.page_comma()) (times.join(&words.page_comma())) }
            }
            @if !of.wishes.is_empty() {
                h3 { (words.call_wishes()) }
                ul { @for wish in &of.wishes { li { (wish) } } }
            }
            @if let Some(call) = &of.scene.call {
                p { (views::reason(words, call.reason)) }
                @if call.tries > 0 { p { (words.call_tries(call.tries)) } }
                @if !call.note.is_empty() {
                    h3 { (words.call_note()) }
                    @for line in call.note.lines() { p { (line) } }
                }
                (actions_form(reader, &format!("{to}/call"), html! {
                    button.btn.btn-2.btn-s type="submit" name="reached" value="yes" { (words.call_reached()) }
                    button.btn.btn-2.btn-s type="submit" name="reached" value="no" { (words.call_not_reached()) }
                }))
            }
        }
    }
}
