//! What has happened in a case, in the words of its service.

use maud::{Markup, html};

use super::views::moment;
use crate::appointments::views as appointments;
use crate::cases::{Case, Channel, Event, EventKind, Served};
use crate::catalogue::Service;
use crate::ui::timeline::{Standing, TimelineStep};
use crate::words::{Words, speech};

/// What the last correction notice asked for.
pub fn asked(history: &[Event]) -> Option<(Vec<crate::cases::event::Missing>, String)> {
    history.iter().rev().find_map(|event| match &event.kind {
        Some(EventKind::Act { missing, reason, .. }) if !missing.is_empty() => {
            Some((missing.clone(), reason.clone()))
        }
        _ => None,
    })
}

/// What is to be added or corrected, with the officer’s words.
pub fn missing_list(
    words: Words,
    service: &Service,
    missing: &[crate::cases::event::Missing],
    reason: &str,
) -> Markup {
    let language = words.language();
    html! {
        @if !reason.is_empty() { p { (reason) } }
        ol {
            @for one in missing {
                @if let Some((_, question)) = service.question(&one.question) {
                    li {
                        strong { (service.say(language, &Service::question_key(question), &[])) }
                        @if !one.note.is_empty() { br; (one.note) }
                    }
                }
            }
        }
    }
}

/// The history in the words of the service, and where it stands now.
pub fn story(words: Words, service: &Service, case: &Case, history: &[Event]) -> Vec<TimelineStep> {
    let language = words.language();
    let mut steps: Vec<TimelineStep> = history
        .iter()
        .filter_map(|event| {
            let text = event_text(words, service, event)?;
            Some(TimelineStep {
                standing: Standing::Done,
                title: html! { (text) },
                lines: vec![html! {
                    (moment(words, event.at))
                    @if let (Some(_), Some(name)) = (event.mandate, &event.actor_name) {
                        (words.page_comma()) (words.mandates_done_by(name))
                    }
                }],
            })
        })
        .collect();
    if case.open {
        steps.push(TimelineStep {
            standing: Standing::Doing,
            title: html! { (service.say(language, &format!("stage-{}", case.stage), &[])) },
            lines: Vec::new(),
        });
    }
    steps
}

/// An event in words; nothing for what only concerns the unit.
pub fn event_text(words: Words, service: &Service, event: &Event) -> Option<String> {
    Some(match event.kind.as_ref()? {
        EventKind::Submitted { received: None, .. } => words.track_event_submitted(),
        EventKind::Submitted { received: Some(day), channel } => {
            let day = speech::date(*day, words.language());
            match channel {
                Some(Channel::Counter) => words.track_event_keyed_counter(day),
                Some(Channel::Visit) => words.track_event_keyed_visit(day),
                Some(Channel::Phone) => words.track_event_keyed_phone(day),
                Some(Channel::Paper | Channel::Web) | None => words.track_event_keyed(day),
            }
        }
        EventKind::ConsentWithdrawn { question } => {
            let question = service.question(question).map(|(_, question)| Service::question_key(question))?;
            words.consents_event(service.say(words.language(), &question, &[]))
        }
        EventKind::TakenBack => words.track_event_taken_back(),
        EventKind::Act { act, .. } => service.say(words.language(), &format!("act-{act}.event"), &[]),
        EventKind::Letter { document, .. } => words.track_event_letter(document),
        EventKind::LetterServed { document, how, on } => {
            let on = speech::date(*on, words.language());
            match how {
                Served::ReadOut => words.letter_event_read_out(document, on),
                Served::Posted => words.letter_event_posted(document, on),
                Served::HandedOver => words.letter_event_handed_over(document, on),
                Served::Opened => words.track_event_opened(document),
            }
        }
        EventKind::LetterOpened { document } => words.track_event_opened(document),
        EventKind::Reminded { .. } => words.track_event_reminded(),
        EventKind::HolderDied { .. } => words.track_event_holder_died(),
        EventKind::DeathUndone { .. } => words.track_event_death_undone(),
        EventKind::IdentityChecked { .. } => words.track_event_identity(),
        EventKind::Message
        | EventKind::Held { .. }
        | EventKind::HandedOver { .. }
        | EventKind::Noted { .. }
        | EventKind::Recused
        | EventKind::Erased => return None,
        EventKind::Appointment { step, span, at_home } => appointments::event(words, *step, *span, *at_home),
        EventKind::UnitChanged { .. } => words.track_event_unit_changed(),
        EventKind::DueMoved { was, due } => {
            let language = words.language();
            words.track_event_due_moved(speech::date(*was, language), speech::date(*due, language))
        }
    })
}
