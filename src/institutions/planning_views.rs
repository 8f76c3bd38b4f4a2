//! Pages on which a hospital plans its days.

use maud::{Markup, html};

use super::day_forms::{DayFault, MOST_WEEKS};
use super::day_path;
use crate::accounts::views::given_back;
use crate::appointments::day::{LENGTHS, MOST_SEATS};
use crate::appointments::day_store::HospitalPlace;
use crate::appointments::{AssessmentDay, views};
use crate::district::Places;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::form;
use crate::ui::notice::{Look, notice};
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{
    Button, Choice, Choices, DateFields, Icon, Page, SelectField, Tag, TextArea, TextField, Weight,
    button_link, empty, error_summary, icon, more, phone_link, tag,
};
use crate::values::random_digits;
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// A day that the offices do not work is told, in words.
pub fn rest_day(visit: &Visit, day: &AssessmentDay) -> Markup {
    html! {
        @if !visit.ground.calendar().is_working_day(day.day) {
            (tag(Tag::Warn, Some(Icon::Warning), &visit.words.day_no_working_day()))
        }
    }
}

/// What stands out of a day: cancelled, full, to be noted.
pub fn marks(words: Words, day: &AssessmentDay) -> Markup {
    html! {
        @if day.cancelled_at.is_some() {
            (tag(Tag::Off, Some(Icon::Pause), &words.day_cancelled()))
        } @else {
            @if day.taken >= day.capacity() { (tag(Tag::Good, Some(Icon::Done), &words.day_full())) }
            @if day.unmarked > 0 { (tag(Tag::Warn, Some(Icon::Flag), &words.day_unmarked(day.unmarked))) }
        }
    }
}

/// The days of a hospital.
pub fn list(visit: &Visit, days: &[AssessmentDay], place: Option<&HospitalPlace>, past: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = if past { words.day_past() } else { words.day_title() };
    let heads =
        [words.day_head_kind(), words.day_head_when(), words.day_head_taken(), words.day_head_state()];
    let rows: Vec<QueueRow> = days
        .iter()
        .map(|day| QueueRow {
            cells: vec![
                html! { (views::kind(words, day.kind)) },
                html! { a href=(day_path(day.id)) { (speech::span(day.span(), language)) } },
                html! { (words.day_taken(day.taken, day.capacity())) },
                html! { (marks(words, day)) (rest_day(visit, day)) },
            ],
        })
        .collect();
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.day_lead()) } }
        div.actions { (button_link("/staff/days/new", &words.day_new(), Weight::First)) }
        @if rows.is_empty() { (empty(&words.day_none(), None, None)) } @else {
            (queue_table(&words.day_caption(rows.len()), &heads, &rows))
        }
        p {
            @if past { a.link href="/staff/days" { (icon(Icon::Onward)) (words.day_coming()) } }
            @else { a.link href="/staff/days?past" { (icon(Icon::Back)) (words.day_past()) } }
        }
        section.card aria-labelledby="place" {
            h2 #place { (words.day_way()) }
            @match place {
                None => { (notice(Look::Warn, Icon::Warning, html! { p { (words.day_no_way()) } })) }
                Some(there) => {
                    div lang="zh-Hans" { @for line in there.place.lines() { p { (line) } } }
                    p { (words.appointment_phone()) " " (phone_link(&there.phone)) }
                }
            }
            p { a.link href="/staff/days/place" { (icon(Icon::Document)) (words.day_way_change()) } }
        }
    })
}

/// A day to be made.
pub struct NewDay<'n> {
    /// Streets and communities.
    pub places: &'n Places,
    /// Where somebody waits for a visit, and how many do.
    pub waiting: Vec<(String, usize)>,
    /// What was typed.
    pub typed: &'n Pairs,
    /// What is wrong with it.
    pub faults: &'n [DayFault],
}

/// A fault in words.
fn say(words: Words, fault: &DayFault) -> String {
    match fault {
        DayFault::Kind => words.day_fault_kind(),
        DayFault::Day(error) => problem(words, &words.day_day(), &Problem::Date(*error)),
        DayFault::From(_) => words.day_fault_time(words.day_from()),
        DayFault::To(_) => words.day_fault_time(words.day_to()),
        DayFault::Order => words.day_fault_order(),
        DayFault::Short => words.day_fault_short(),
        DayFault::Seats => words.day_fault_seats(MOST_SEATS),
        DayFault::Weeks => words.day_fault_weeks(MOST_WEEKS),
        DayFault::Nowhere => words.day_fault_nowhere(),
        DayFault::Rest(_) => words.day_fault_rest(),
    }
}

impl NewDay<'_> {
    fn error(&self, words: Words, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field().split('.').next() == Some(field))?;
        Some(say(words, fault))
    }

    fn text(&self, words: Words, name: &str, label: &str, hint: &str) -> Markup {
        let error = self.error(words, name);
        let first = if name == "weeks" && !self.typed.has(name) { "1" } else { "" };
        let value = if self.typed.has(name) { self.typed.get(name) } else { first };
        TextField {
            name,
            label,
            hint: Some(hint),
            error: error.as_deref(),
            value,
            width: 8,
            autocomplete: "off",
            ..TextField::default()
        }
        .render(words)
    }

    fn kind(&self, words: Words) -> Markup {
        let choice = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            hint: None,
            chosen: self.typed.get("kind") == value,
        };
        Choices {
            name: "kind",
            legend: &words.day_kind(),
            error: self.error(words, "kind").as_deref(),
            options: vec![
                choice("at-hospital", words.appointment_at_hospital()),
                choice("home-visits", words.day_round()),
            ],
            ..Choices::default()
        }
        .render(words)
    }

    fn day(&self, words: Words) -> Markup {
        let error = self.error(words, "day");
        let wrong = self.faults.iter().map(DayFault::field).find(|field| field.starts_with("day."));
        let part = |part: &str| self.typed.get(&format!("day.{part}"));
        DateFields {
            name: "day",
            legend: &words.day_day(),
            hint: Some(&words.form_date_hint()),
            error: error.as_deref(),
            wrong: wrong.as_deref(),
            values: [part("year"), part("month"), part("day")],
            ..DateFields::default()
        }
        .render(words)
    }

    /// Days that are no working days: made all the same, or left out.
    fn rest(&self, words: Words) -> Markup {
        let Some(DayFault::Rest(days)) = self.faults.iter().find(|fault| matches!(fault, DayFault::Rest(_)))
        else {
            return html! {};
        };
        let said: Vec<String> =
            days.iter().map(|day| speech::date_with_weekday(*day, words.language())).collect();
        let choice =
            |value: &str, label: String| Choice { value: value.to_owned(), label, hint: None, chosen: false };
        Choices {
            name: "rest",
            legend: &words.day_rest(),
            hint: Some(&words.day_rest_which(said.join(&words.page_comma()))),
            error: self.error(words, "rest").as_deref(),
            options: vec![choice("skip", words.day_rest_skip()), choice("keep", words.day_rest_keep())],
            ..Choices::default()
        }
        .render(words)
    }

    fn places(&self, words: Words) -> Markup {
        let ticked: Vec<&str> = super::day_forms::ticked(self.typed).collect();
        let choice = |code: &str, label: String| Choice {
            value: code.to_owned(),
            label,
            hint: None,
            chosen: ticked.contains(&code),
        };
        let called = |code: &str| self.places.name_of(code).unwrap_or_else(|| code.to_owned());
        let error = self.error(words, "places");
        html! {
            div #places {
                h2 { (words.day_places()) }
                p { (words.day_places_how()) }
                @if !self.waiting.is_empty() {
                    (Choices {
                        name: "places.waiting", legend: &words.day_places_waiting(), several: true,
                        error: error.as_deref(),
                        options: self.waiting.iter()
                            .map(|(code, count)| choice(code, words.day_waiting(called(code), *count))).collect(),
                        ..Choices::default()
                    }.render(words))
                } @else if let Some(error) = &error {
                    (notice(Look::Bad, Icon::Warning, html! { p { (error) } }))
                }
                @for (street, communities) in &self.places.streets() {
                    @let open = communities.iter().any(|community| ticked.contains(&community.code.as_str()));
                    (more(&street.name, html! {
                        (Choices {
                            name: &format!("places.{}", street.code), legend: &words.day_places_of(&street.name),
                            several: true, small: true,
                            options: std::iter::once(choice(&street.code, words.day_whole_street()))
                                .chain(communities.iter().map(|one| choice(&one.code, one.name.clone()))).collect(),
                            ..Choices::default()
                        }.render(words))
                    }, open || ticked.contains(&street.code.as_str())))
                }
            }
        }
    }

    fn minutes(&self, words: Words) -> Markup {
        let mut options: Vec<(String, String)> =
            LENGTHS.iter().map(|minutes| (minutes.to_string(), words.day_minutes(*minutes))).collect();
        options.push(("whole".to_owned(), words.day_whole()));
        let typed = if self.typed.has("minutes") { self.typed.get("minutes") } else { "30" };
        SelectField {
            name: "minutes",
            label: &words.day_length(),
            hint: Some(&words.day_length_hint()),
            error: self.error(words, "minutes").as_deref(),
            value: typed,
            groups: &[(String::new(), options)],
            ..SelectField::default()
        }
        .render(words)
    }
}

/// The page on which days are made.
pub fn new(visit: &Visit, page: &NewDay<'_>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.day_new();
    let errors: Vec<_> = page.faults.iter().map(|fault| (fault.field(), say(words, fault))).collect();
    let once = match page.typed.get("once") {
        "" => random_digits(16),
        once => once.to_owned(),
    };
    Page::new(&reader, &title)
        .noindex()
        .errors(!errors.is_empty())
        .back("/staff/days", words.day_back())
        .render(html! {
            div.title { h1 { (title) } }
            (error_summary(words, &errors))
            @if page.faults.is_empty() && !page.typed.0.is_empty() { (given_back(&reader, "#kind")) }
            (form(&reader, "/staff/days#error-summary", html! {
                input type="hidden" name="once" value=(once);
                (page.kind(words))
                (page.day(words))
                (page.rest(words))
                (page.text(words, "from", &words.day_from(), &words.day_time_hint()))
                (page.text(words, "to", &words.day_to(), &words.day_to_hint()))
                (page.minutes(words))
                (page.text(words, "seats", &words.day_seats(), &words.day_seats_hint()))
                (page.text(words, "weeks", &words.day_weeks(), &words.day_weeks_hint(MOST_WEEKS)))
                (page.places(words))
                div.actions { (Button { text: &words.day_make(), ..Button::default() }.render()) }
            }))
        })
}

/// The page on which a hospital says how to get to it.
pub fn place(visit: &Visit, typed: &Pairs, errors: &[(String, String)]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.day_way();
    let of = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str());
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).back("/staff/days", words.day_back()).render(
        html! {
            div.title { h1 { (title) } p { (words.day_way_why()) } }
            (error_summary(words, errors))
            (form(&reader, "/staff/days/place#error-summary", html! {
                (TextArea {
                    name: "place", label: &words.day_way_label(), hint: Some(&words.day_way_hint()), error: of("place"),
                    value: typed.get("place"), rows: 6, ..TextArea::default()
                }.render(words))
                (TextField {
                    name: "phone", label: &words.day_phone(), hint: Some(&words.day_phone_hint()), error: of("phone"),
                    value: typed.get("phone"), width: 18, kind: "tel", autocomplete: "off", ..TextField::default()
                }.render(words))
                div.actions { (Button { text: &words.day_way_save(), ..Button::default() }.render()) }
            }))
        },
    )
}
