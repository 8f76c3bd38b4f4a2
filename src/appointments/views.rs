//! Appointments in words, for everybody's pages.

use super::appointment::{Need, Needs};
use super::calls::Reason;
use super::day::DayKind;
use crate::calendar::Span;
use crate::cases::AppointmentStep;
use crate::words::{Words, speech};

/// What a person needs.
pub fn need(words: Words, need: Need) -> String {
    match need {
        Need::Transport => words.appointment_need_transport(),
        Need::Wheelchair => words.appointment_need_wheelchair(),
        Need::Companion => words.appointment_need_companion(),
        Need::Guide => words.appointment_need_guide(),
    }
}

/// All that a person needs, one after the other; nothing where nothing was said.
pub fn needs(words: Words, needs: &Needs) -> Vec<String> {
    let note = (!needs.note.is_empty()).then(|| needs.note.clone());
    needs.needs.iter().map(|one| need(words, *one)).chain(note).collect()
}

/// Where people are met.
pub fn kind(words: Words, kind: DayKind) -> String {
    match kind {
        DayKind::AtHospital => words.appointment_at_hospital(),
        DayKind::HomeVisits => words.appointment_at_home(),
    }
}

/// When, and that it is at home where it is.
pub fn time(words: Words, span: Span, kind: DayKind) -> String {
    let said = speech::span(span, words.language());
    match kind {
        DayKind::AtHospital => said,
        DayKind::HomeVisits => words.appointment_home_time(said),
    }
}

/// Why somebody is to be called.
pub fn reason(words: Words, reason: Reason) -> String {
    match reason {
        Reason::Asked => words.call_asked(),
        Reason::Silent => words.call_silent(),
        Reason::Unreached => words.call_unreached(),
        Reason::Offered => words.call_offered(),
        Reason::CalledOff => words.call_called_off(),
        Reason::Missed => words.call_missed(),
        Reason::OftenMissed => words.call_often_missed(),
        Reason::Reminder => words.call_reminder(),
    }
}

/// What happened, for the history.
pub fn event(words: Words, step: AppointmentStep, span: Option<Span>, at_home: bool) -> String {
    let kind = if at_home { DayKind::HomeVisits } else { DayKind::AtHospital };
    let when = span.map_or_else(String::new, |span| time(words, span, kind));
    match step {
        AppointmentStep::Offered => words.appointment_event_offered(when),
        AppointmentStep::Confirmed => words.appointment_event_confirmed(when),
        AppointmentStep::Changed => words.appointment_event_changed(when),
        AppointmentStep::Cancelled => words.appointment_event_cancelled(when),
        AppointmentStep::CalledOff => words.appointment_event_called_off(when),
        AppointmentStep::Freed => words.appointment_event_freed(when),
        AppointmentStep::Attended => words.appointment_event_attended(when),
        AppointmentStep::Missed => words.appointment_event_missed(when),
        AppointmentStep::CallAsked => words.appointment_event_call_asked(),
        AppointmentStep::Called => words.appointment_event_called(),
        AppointmentStep::NotReached => words.appointment_event_not_reached(),
    }
}
