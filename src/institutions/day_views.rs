//! Pages of one day of a hospital.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::guests::{Guest, Waiting};
use super::planning_views::{marks, rest_day};
use super::{arranging_path, day_path, path};
use crate::applications::arranging_views::state;
use crate::appointments::appointment::LONGEST;
use crate::appointments::day::MOST_SEATS;
use crate::appointments::{Appointment, AssessmentDay, DayKind, Slot, views};
use crate::forms::views::grouped;
use crate::ui::facts::facts;
use crate::ui::form::{actions_form, form};
use crate::ui::notice::{Look, notice};
use crate::ui::number::digits;
use crate::ui::paper::tick;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{
    Button, Choice, Choices, Icon, Page, Reader, TextArea, TextField, Weight, empty, error_summary, icon,
    more, phone_link,
};
use crate::web::Visit;
use crate::words::{Words, speech};

/// Everything the page of a day shows.
#[derive(Debug)]
pub struct DayPage {
    /// The day.
    pub day: AssessmentDay,
    /// Its times.
    pub slots: Vec<Slot>,
    /// Where a round goes.
    pub places: Vec<String>,
    /// Who comes, in order.
    pub guests: Vec<Guest>,
    /// Who waits for a visit where it goes.
    pub waiting: Vec<Waiting>,
}

/// What was tried and did not go.
#[derive(Clone, Debug)]
pub enum Wrong {
    /// No number of persons.
    Seats(String),
    /// Fewer than come.
    TooFew(String),
    /// The time has not come.
    Early,
    /// Nobody was chosen.
    Nobody,
    /// There are no seats left for all who were chosen.
    Full,
}

impl Wrong {
    fn say(&self, words: Words) -> (String, String) {
        match self {
            Self::Seats(_) => ("seats".to_owned(), words.day_fault_seats(MOST_SEATS)),
            Self::TooFew(_) => ("seats".to_owned(), words.day_fault_too_few()),
            Self::Early => ("guests".to_owned(), words.day_fault_early()),
            Self::Nobody => ("person".to_owned(), words.day_fault_nobody()),
            Self::Full => ("person".to_owned(), words.day_fault_full()),
        }
    }
}

/// Whether the time of an appointment has come.
pub fn has_come(one: &Appointment, now: DateTime<Utc>) -> bool {
    one.span.starts_at() <= now
}

fn title(words: Words, day: &AssessmentDay) -> String {
    words.day_called(speech::span(day.span(), words.language()), views::kind(words, day.kind))
}

/// One day.
pub fn day(visit: &Visit, page: &DayPage, wrong: Option<&Wrong>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let day = &page.day;
    let title = title(words, day);
    let errors: Vec<_> = wrong.iter().map(|wrong| wrong.say(words)).collect();
    let open = day.cancelled_at.is_none();
    let coming = open && day.span().starts_at() > visit.now;
    Page::new(&reader, &title)
        .noindex()
        .wide()
        .errors(wrong.is_some())
        .back("/staff/days", words.day_back())
        .render(html! {
            div.title { h1 { (title) } p { (marks(words, day)) (rest_day(visit, day)) } }
            (error_summary(words, &errors))
            @if let Some(why) = &day.cancelled_why {
                (notice(Look::Warn, Icon::Pause, html! { p { (words.day_cancelled_all()) } p { (why) } }))
            }
            (facts(&[
                (words.day_head_taken(), html! { (words.day_taken(day.taken, day.capacity())) }),
                (words.day_times(), html! { (words.day_times_of(day.slots, day.seats)) }),
            ]))
            @if !page.places.is_empty() {
                p { (words.day_goes(page.places.join(&words.page_comma()))) }
            }
            section.section aria-labelledby="guests" {
                h2 #guests { (words.day_guests()) }
                @if page.guests.is_empty() { (empty(&words.day_nobody(), None, None)) } @else {
                    (guests(visit, &reader, page))
                    p { a.link href=(format!("{}/sheet", day_path(day.id))) {
                        (icon(Icon::Document)) (words.day_print())
                    } }
                }
            }
            @if coming && day.kind == DayKind::HomeVisits { (waiting(&reader, page, wrong)) }
            @if day.kind == DayKind::AtHospital && coming { (free(words, page)) }
            @if coming { (seats(&reader, day, wrong)) }
            @if coming {
                p { a.link href=(format!("{}/cancellation", day_path(day.id))) {
                    (icon(Icon::Pause)) (words.day_cancel())
                } }
            }
        })
}

/// Who comes, in the order in which they are met.
fn guests(visit: &Visit, reader: &Reader, page: &DayPage) -> Markup {
    let words = reader.words;
    let home = page.day.kind == DayKind::HomeVisits;
    let mut heads = vec![words.day_head_time(), words.queue_head_who(), words.queue_head_number()];
    if home {
        heads.push(words.day_head_address());
    }
    heads.extend([words.call_head_phone(), words.day_head_needs(), words.day_head_state()]);
    let rows: Vec<QueueRow> = page
        .guests
        .iter()
        .map(|guest| {
            let one = &guest.appointment;
            let language = words.language();
            let mut cells = vec![html! { (speech::hours(one.span.from, one.span.to, language)) }];
            if guest.away {
                cells.push(html! { (words.recusal_keep_away()) });
                cells.extend((cells.len()..heads.len()).map(|_| html! { "—" }));
                return QueueRow { cells };
            }
            cells.push(html! { a href=(path(&guest.case.number)) { (pinyin::name(reader, &guest.case.subject.name)) } });
            cells.push(html! { (digits(&grouped(&guest.case.number))) });
            if home {
                cells.push(lines(&guest.address));
            }
            cells.push(html! {
                @if let Some(phone) = &guest.phone {
                    @if guest.text_only { (digits(phone)) } @else { (phone_link(phone)) }
                }
            });
            cells.push(lines(&needs(words, guest)));
            cells.push(marking(visit, reader, page, guest));
            QueueRow { cells }
        })
        .collect();
    queue_table(&words.day_guests_caption(rows.len()), &heads, &rows)
}

fn lines(all: &[String]) -> Markup {
    html! { @for (place, line) in all.iter().enumerate() { @if place > 0 { br; } (line) } }
}

/// What a person needs, and how one talks with them.
fn needs(words: Words, guest: &Guest) -> Vec<String> {
    let mut all = views::needs(words, &guest.appointment.needs);
    all.extend(guest.talk.clone());
    all
}

/// Where an appointment stands, and what can be noted of it now.
fn marking(visit: &Visit, reader: &Reader, page: &DayPage, guest: &Guest) -> Markup {
    let words = reader.words;
    let one = &guest.appointment;
    let name = &guest.case.subject.name;
    let button = |value: &'static str, text: String| {
        html! {
            button.btn.btn-2.btn-s type="submit" name="mark" value=(value) {
                (text) span.vh { (words.page_comma()) (name) }
            }
        }
    };
    html! {
        (state(words, one.state))
        @if one.open {
            @if has_come(one, visit.now) {
                (actions_form(reader, &format!("{}/marks", day_path(page.day.id)), html! {
                    input type="hidden" name="appointment" value=(one.id);
                    (button("attended", words.day_mark_attended()))
                    @if one.is_over(visit.now) { (button("missed", words.day_mark_missed())) }
                }))
            } @else {
                br;
                a.link href=(arranging_path(&guest.case.number)) {
                    (words.day_arrange()) span.vh { (words.page_comma()) (name) }
                }
            }
        }
    }
}

/// Who asked for a visit where the round goes and waits for one.
fn waiting(reader: &Reader, page: &DayPage, wrong: Option<&Wrong>) -> Markup {
    let words = reader.words;
    let error =
        wrong.map(|wrong| wrong.say(words)).filter(|(field, _)| field == "person").map(|(_, text)| text);
    html! {
        section.card aria-labelledby="waiting" {
            h2 #waiting { (words.day_waiting_here()) }
            @if page.waiting.is_empty() { p #person { (words.day_nobody_waits()) } } @else {
                (form(reader, &format!("{}/offers#error-summary", day_path(page.day.id)), html! {
                    (Choices {
                        name: "person", legend: &words.day_offer_to(), hint: Some(&words.day_offer_how()), several: true,
                        error: error.as_deref(), small: true,
                        options: page.waiting.iter().map(|one| Choice {
                            value: one.case.number.clone(),
                            label: format!("{}{}{}", one.case.subject.name, words.page_comma(), grouped(&one.case.number)),
                            hint: None, chosen: false,
                        }).collect(),
                        ..Choices::default()
                    }.render(words))
                    (Button { text: &words.day_offer(), weight: Weight::Second, ..Button::default() }.render())
                }))
            }
        }
    }
}

/// The times and how many more fit.
fn free(words: Words, page: &DayPage) -> Markup {
    let language = words.language();
    more(
        &words.day_slots(),
        html! {
            ul {
                @for slot in &page.slots {
                    @let span = slot.span();
                    li {
                        (speech::hours(span.from, span.to, language)) (words.page_comma())
                        (words.day_taken(slot.taken, slot.seats))
                    }
                }
            }
        },
        false,
    )
}

fn seats(reader: &Reader, day: &AssessmentDay, wrong: Option<&Wrong>) -> Markup {
    let words = reader.words;
    let error =
        wrong.map(|wrong| wrong.say(words)).filter(|(field, _)| field == "seats").map(|(_, text)| text);
    let value = match wrong {
        Some(Wrong::Seats(typed) | Wrong::TooFew(typed)) => typed.clone(),
        _ => day.seats.to_string(),
    };
    html! {
        section.card aria-labelledby="size" {
            h2 #size { (words.day_size()) }
            (form(reader, &format!("{}/seats#error-summary", day_path(day.id)), html! {
                (TextField {
                    name: "seats", label: &words.day_seats(), hint: Some(&words.day_size_hint(day.fullest)),
                    error: error.as_deref(), value: &value, width: 4, inputmode: Some("numeric"), autocomplete: "off",
                    small: true, ..TextField::default()
                }.render(words))
                (Button { text: &words.day_size_save(), weight: Weight::Second, ..Button::default() }.render())
            }))
        }
    }
}

/// Asks before a day is cancelled.
pub fn cancellation(visit: &Visit, day: &AssessmentDay, typed: &str, wrong: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let heading = words.day_cancel();
    let error = wrong.then(|| words.day_fault_why(LONGEST));
    let errors: Vec<_> = error.iter().map(|text| ("why".to_owned(), text.clone())).collect();
    Page::new(&reader, &heading)
        .service(title(words, day))
        .noindex()
        .errors(wrong)
        .back(day_path(day.id), words.day_back_to_day())
        .render(html! {
        div.title { h1 { (heading) } p.quiet { (title(words, day)) } }
        (error_summary(words, &errors))
        p { (words.day_cancel_what(day.taken)) }
        (form(&reader, &format!("{}/cancellation#error-summary", day_path(day.id)), html! {
            (TextArea {
                name: "why", label: &words.day_why(), hint: Some(&words.day_why_hint()), error: error.as_deref(),
                value: typed, rows: 3, ..TextArea::default()
            }.render(words))
            div.actions { (Button { text: &words.day_cancel(), weight: Weight::Bad, ..Button::default() }.render()) }
        }))
    })
}

/// The list of a day to be printed: in the order in which people are met, with a box to tick.
pub fn sheet(visit: &Visit, page: &DayPage) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.day_sheet(title(words, &page.day));
    Page::new(&reader, &title).noindex().paper().back(day_path(page.day.id), words.day_back_to_day()).render(html! {
        div.sheet {
            h1 { (title) }
            p { (words.day_sheet_lead()) }
            @if !page.places.is_empty() { p { (words.day_goes(page.places.join(&words.page_comma()))) } }
            ol {
                @for guest in &page.guests {
                    li.paper-q {
                        @let one = &guest.appointment;
                        p { strong { (speech::hours(one.span.from, one.span.to, language)) } }
                        @if guest.away { p { (words.recusal_keep_away()) } } @else {
                            p { (guest.case.subject.name) (words.page_comma()) (digits(&grouped(&guest.case.number))) }
                            @if let Some(phone) = &guest.phone { p { (digits(phone)) } }
                            @if !guest.address.is_empty() { p { (lines(&guest.address)) } }
                            @let needs = needs(words, guest);
                            @if !needs.is_empty() { p { (lines(&needs)) } }
                        }
                        ul.paper-ticks { li { (tick(&words.day_mark_attended(), None, false)) } li { (tick(&words.day_mark_missed(), None, false)) } }
                    }
                }
            }
        }
    })
}
