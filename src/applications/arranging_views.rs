//! Choosing a time for the assessment: the page that the person, the hospital and officers share, and the box that
//! tells of it elsewhere.

use maud::{Markup, html};

use super::arranging::Arranged;
use crate::appointments::day_store::{HospitalPlace, MOST_FREE};
use crate::appointments::{Appointment, Call, DayKind, FreeTime, Need, Needs, State, appointment, views};
use crate::ui::form::{actions_form, form};
use crate::ui::notice::{Look, notice};
use crate::ui::{
    Button, Choice, Choices, DayTimes, Icon, Reader, TextArea, TimesOfDay, Weight, button_link, icon,
    phone_link,
};
use crate::web::Pairs;
use crate::words::{Words, speech};
use chrono::{DateTime, NaiveDate, Utc};

/// The field with the time.
pub const SLOT: &str = "slot";
/// Its value that asks for a call.
pub const CALL: &str = "call";
/// The field with what is needed.
pub const NEEDS: &str = "needs";
/// The field with what else is needed.
pub const NOTE: &str = "needs_note";
/// The field that says when a call suits.
pub const SUITS: &str = "suits";
/// The field by which staff say that the person has agreed.
pub const AGREED: &str = "agreed";

/// How many days with free times one page shows.
const DAYS: usize = 5;

/// Everything there is to know for arranging an appointment.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The hospital, in the reader's language.
    pub hospital: String,
    /// How to get there.
    pub place: Option<HospitalPlace>,
    /// The appointment that is to come or waits for a word.
    pub open: Option<Appointment>,
    /// The last one, whatever became of it.
    pub last: Option<Appointment>,
    /// Times with a free seat.
    pub free: Vec<FreeTime>,
    /// Whom to call and why, where somebody is to be called.
    pub call: Option<Call>,
    /// Whether the person asked to be assessed at home.
    pub visit: bool,
    /// When it is.
    pub now: DateTime<Utc>,
    /// Hours before a time until which the person changes it.
    pub change_hours: i64,
}

/// What is wrong with what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was chosen.
    Nothing,
    /// The time is not free any more.
    Gone,
    /// Too late for the person themselves.
    TooLate,
    /// A note is longer than fits; which field.
    TooLong(&'static str),
}

impl Fault {
    /// What an outcome means for the page; nothing where it went.
    pub const fn of(arranged: Arranged) -> Option<Self> {
        match arranged {
            Arranged::Done | Arranged::NotNow => None,
            Arranged::Gone => Some(Self::Gone),
            Arranged::TooLate => Some(Self::TooLate),
        }
    }

    /// Its field and its words.
    pub fn say(self, words: Words) -> (String, String) {
        let (field, text) = match self {
            Self::Nothing => (SLOT, words.appointment_fault_choose()),
            Self::Gone => (SLOT, words.appointment_fault_gone()),
            Self::TooLate => (SLOT, words.appointment_fault_late()),
            Self::TooLong(field) => (field, words.appointment_fault_long(appointment::LONGEST)),
        };
        (field.to_owned(), text)
    }
}

/// A page on which a time is chosen.
pub struct Choosing<'c> {
    /// The reader.
    pub reader: &'c Reader,
    /// What there is.
    pub scene: &'c Scene,
    /// Where it is sent.
    pub to: &'c str,
    /// What was typed, where it was sent before.
    pub typed: &'c Pairs,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// From which day on times are shown, where that was asked.
    pub from: Option<NaiveDate>,
    /// Whether somebody of the staff arranges it for the person.
    pub for_person: bool,
}

impl Choosing<'_> {
    fn error(&self, field: &str) -> Option<String> {
        let (of, text) = self.fault?.say(self.reader.words);
        (of == field).then_some(text)
    }

    /// The days that this page shows, and the first that it does not.
    fn days(&self) -> (Vec<TimesOfDay>, Option<NaiveDate>) {
        let words = self.reader.words;
        let language = words.language();
        let mut days: Vec<(NaiveDate, TimesOfDay)> = Vec::new();
        let mut later = None;
        for (place, free) in self.scene.free.iter().enumerate() {
            let day = free.span.day;
            // Two rooms at the same hour are one time to choose.
            let twin = |other: &FreeTime| other.span == free.span && other.kind == free.kind;
            if self.scene.free[..place].iter().rev().take_while(|other| other.span.day == day).any(twin) {
                continue;
            }
            if days.last().is_none_or(|(last, _)| *last != day) {
                if days.len() == DAYS {
                    later = Some(day);
                    break;
                }
                days.push((day, TimesOfDay { day: speech::near_day(day, language), times: Vec::new() }));
            }
            let hours = speech::hours(free.span.from, free.span.to, language);
            let said = match free.kind {
                DayKind::AtHospital => hours,
                DayKind::HomeVisits => words.appointment_home_time(hours),
            };
            if let Some((_, times)) = days.last_mut() {
                times.times.push((free.slot.to_string(), said));
            }
        }
        // More than could be read: the last day may have been cut, and stands whole on the next page.
        if later.is_none() && self.scene.free.len() >= MOST_FREE && days.len() > 1 {
            later = days.pop().map(|(day, _)| day);
        }
        (days.into_iter().map(|(_, times)| times).collect(), later)
    }

    /// The form: times by day, the way out, and what is needed to get there.
    pub fn form(&self) -> Markup {
        let words = self.reader.words;
        let (days, later) = self.days();
        let none = days.is_empty();
        let open = self.scene.open.as_ref();
        let chosen = self.typed.get(SLOT);
        let instead = Choice {
            value: CALL.to_owned(),
            label: words.appointment_call_me(),
            hint: Some(words.appointment_call_me_hint()),
            // Where nothing is free, only this is left.
            chosen: chosen == CALL || none,
        };
        let button = match (open.is_some(), self.for_person) {
            (false, _) => words.appointment_book(),
            (true, _) => words.appointment_change(),
        };
        html! {
            @if none { p { (words.appointment_none_free()) } }
            @if self.scene.visit && !self.scene.free.iter().any(|free| free.kind == DayKind::HomeVisits) {
                p { (words.appointment_no_round()) }
            }
            (form(self.reader, &format!("{}#error-summary", self.to), html! {
                (DayTimes {
                    name: SLOT, legend: &words.appointment_choose(), hint: None, error: self.error(SLOT).as_deref(),
                    chosen, days, instead: Some((&words.appointment_instead(), instead)),
                }.render(words))
                @if self.from.is_some() {
                    p { a.link href=(self.to) { (icon(Icon::Back)) (words.appointment_soonest()) } }
                }
                @if let Some(day) = later {
                    p { a.link href=(format!("{}?from={day}", self.to)) {
                        (icon(Icon::Onward)) (words.appointment_later_days(speech::near_day(day, words.language())))
                    } }
                }
                (TextArea {
                    name: SUITS, label: &words.appointment_suits(), hint: Some(&words.appointment_suits_hint()),
                    error: self.error(SUITS).as_deref(), value: self.typed.get(SUITS), optional: true, rows: 3,
                    ..TextArea::default()
                }.render(words))
                (self.needs())
                @if self.for_person { (self.agreed()) }
                div.actions { (Button { text: &button, ..Button::default() }.render()) }
            }))
        }
    }

    fn needs(&self) -> Markup {
        let words = self.reader.words;
        // What was said before stands there; once something was sent, that counts.
        let sent = self.fault.is_some();
        let last = self.scene.open.as_ref().or(self.scene.last.as_ref()).map(|one| &one.needs);
        let told = |need: Need| match sent {
            true => self.typed.all(NEEDS).any(|name| name == need.name()),
            false => last.is_some_and(|needs: &Needs| needs.needs.contains(&need)),
        };
        let note = match sent {
            true => self.typed.get(NOTE),
            false => last.map_or("", |needs| needs.note.as_str()),
        };
        html! {
            (Choices {
                name: NEEDS, legend: &words.appointment_needs(), hint: Some(&words.appointment_needs_hint()),
                several: true, optional: true,
                options: Need::ALL.into_iter().map(|need| Choice {
                    value: need.name().to_owned(), label: views::need(words, need), hint: None, chosen: told(need),
                }).collect(),
                ..Choices::default()
            }.render(words))
            (TextArea {
                name: NOTE, label: &words.appointment_note(), hint: Some(&words.appointment_note_hint()),
                error: self.error(NOTE).as_deref(), value: note, optional: true, rows: 3, ..TextArea::default()
            }.render(words))
        }
    }

    fn agreed(&self) -> Markup {
        let words = self.reader.words;
        let offered = self.typed.get(AGREED) == "no";
        let choice = |value: &str, label: String, chosen| Choice {
            value: value.to_owned(),
            label,
            hint: None,
            chosen,
        };
        Choices {
            name: AGREED,
            legend: &words.appointment_agreed(),
            options: vec![
                choice("yes", words.appointment_agreed_yes(), !offered),
                choice("no", words.appointment_agreed_no(), offered),
            ],
            ..Choices::default()
        }
        .render(words)
    }
}

/// How one gets to the hospital, and where one calls.
pub fn way(words: Words, scene: &Scene, kind: DayKind) -> Markup {
    html! {
        @if let Some(place) = &scene.place {
            @if kind == DayKind::AtHospital {
                h3 { (words.appointment_way()) }
                div lang="zh-Hans" { @for line in place.place.lines() { p { (line) } } }
            }
            @if !place.phone.is_empty() {
                p { (words.appointment_phone()) " " (phone_link(&place.phone)) }
            }
        }
    }
}

/// The appointment there is: when, where, how to get there, what was said to be needed, and what can be done with it.
pub fn agreed(reader: &Reader, scene: &Scene, one: &Appointment, to: &str, may_change: bool) -> Markup {
    let words = reader.words;
    let needs = views::needs(words, &one.needs);
    let offered = one.state == State::Offered;
    html! {
        section.card aria-labelledby="arranged" {
            h2 #arranged { (if offered { words.appointment_offered() } else { words.appointment_yours() }) }
            p { strong { (views::time(words, one.span, one.kind)) } }
            p {
                (views::kind(words, one.kind))
                @if one.kind == DayKind::AtHospital { (words.page_comma()) (scene.hospital) }
            }
            (way(words, scene, one.kind))
            @if !needs.is_empty() {
                h3 { (words.appointment_needed()) }
                ul { @for need in needs { li { (need) } } }
            }
            @if one.is_over(scene.now) {
                p { (words.appointment_over()) }
            } @else {
                @if offered {
                    (actions_form(reader, &format!("{to}/confirmation"), html! {
                        (Button { text: &words.appointment_agree(), icon: Some(Icon::Done), ..Button::default() }.render())
                    }))
                }
                @if may_change {
                    (actions_form(reader, &format!("{to}/cancellation"), html! {
                        (Button { text: &words.appointment_cancel(), weight: Weight::Second, ..Button::default() }.render())
                    }))
                    p.small { (words.appointment_cancel_how()) }
                } @else {
                    p { (words.appointment_late(scene.change_hours)) }
                }
            }
        }
    }
}

/// What went before, where another time is to be chosen because of it.
pub fn before(words: Words, scene: &Scene) -> Markup {
    let last = scene.last.as_ref().filter(|_| scene.open.is_none());
    let text = last.and_then(|one| {
        let time = views::time(words, one.span, one.kind);
        match one.state {
            State::CalledOff => Some(words.appointment_was_called_off(time)),
            State::Missed => Some(words.appointment_was_missed(time)),
            _ => None,
        }
    });
    html! {
        @if let Some(text) = text { (notice(Look::Warn, Icon::Warning, html! { p { (text) } })) }
        @if scene.call.is_some() && scene.open.is_none() {
            (notice(Look::Plain, Icon::Phone, html! { p { (words.appointment_will_call()) } }))
        }
    }
}

/// The box on the page that follows an application.
pub fn on_track(words: Words, scene: &Scene, to: &str) -> Markup {
    html! {
        section.card aria-labelledby="appointment" {
            h2 #appointment { (words.appointment_title()) }
            (before(words, scene))
            @match &scene.open {
                Some(one) => {
                    p { (if one.state == State::Offered { words.appointment_offered() } else { words.appointment_yours() }) }
                    p { strong { (views::time(words, one.span, one.kind)) } }
                    p { a.link href=(to) { (icon(Icon::Clock)) (words.appointment_look()) } }
                }
                None => {
                    p { (words.appointment_lead(&scene.hospital)) }
                    div.actions { (button_link(to, &words.appointment_title(), Weight::First)) }
                }
            }
        }
    }
}

/// The box on pages of staff.
pub fn for_staff(words: Words, scene: &Scene, to: &str) -> Markup {
    let last = scene.last.as_ref().filter(|_| scene.open.is_none());
    html! {
        section.card aria-labelledby="appointment" {
            h2 #appointment { (words.appointment_staff_title()) }
            @match &scene.open {
                Some(one) => {
                    p {
                        strong { (views::time(words, one.span, one.kind)) } (words.page_comma())
                        (state(words, one.state))
                    }
                    @let needs = views::needs(words, &one.needs);
                    @if !needs.is_empty() { ul { @for need in needs { li { (need) } } } }
                }
                None => { p { (words.appointment_to_arrange()) } }
            }
            @if let Some(one) = last {
                p.small { (views::time(words, one.span, one.kind)) (words.page_comma()) (state(words, one.state)) }
            }
            @if let Some(call) = &scene.call { p { (views::reason(words, call.reason)) } }
            p { a.link href=(to) { (icon(Icon::Clock)) (words.appointment_arrange()) } }
        }
    }
}

/// Where an appointment stands, in words.
pub fn state(words: Words, state: State) -> String {
    match state {
        State::Offered => words.appointment_state_offered(),
        State::Confirmed => words.appointment_state_confirmed(),
        State::Changed => words.appointment_state_changed(),
        State::Cancelled => words.appointment_state_cancelled(),
        State::CalledOff => words.appointment_state_called_off(),
        State::Freed => words.appointment_state_freed(),
        State::Attended => words.appointment_state_attended(),
        State::Missed => words.appointment_state_missed(),
    }
}
