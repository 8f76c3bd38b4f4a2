//! The pages of whoever takes calls, to be worked by keyboard while listening.

use std::sync::Arc;

use maud::{Markup, html};

use super::call::{Call, Earlier, Outcome};
use super::logging::{ANSWER, TRUTH, Wrong, dispatch_questions};
use super::telling::{CODE, NUMBER, Told};
use crate::accounts::views::given_back;
use crate::catalogue::Service;
use crate::catalogue::definition::Question;
use crate::desk::path as case_path;
use crate::desk::reaching_views::reaching;
use crate::district::Places;
use crate::forms::question_views::Asking;
use crate::forms::views::grouped;
use crate::residents::Profile;
use crate::ui::choices::declaration;
use crate::ui::form::form;
use crate::ui::notice::{Look, done, notice};
use crate::ui::number::digits;
use crate::ui::staff_nav::Place;
use crate::ui::{Icon, Page, TextArea, TextField, error_summary, icon, more, phone_link};
use crate::values::{Phone, PhoneError, new_id};
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// A call that is about to begin.
pub struct Begun {
    /// The number that calls, as it was typed or as the telephone told it.
    pub from: String,
    /// What is wrong with it.
    pub wrong: Option<PhoneError>,
}

/// What the page of a call shows.
pub struct Scene {
    /// The service of tickets.
    pub service: Arc<Service>,
    /// The call.
    pub call: Call,
    /// Calls from the same number before.
    pub earlier: Earlier,
    /// The ticket that came of it: its number, its query code while that may be read out, whether the reader may open it.
    pub ticket: Option<(String, Option<String>, bool)>,
    /// How to talk with whoever calls.
    pub profile: Option<Profile>,
    /// Whether it shows what was being sent when the session locked.
    pub given_back: bool,
    /// Where a case stands that the caller asked for.
    pub told: Option<Told>,
}

/// A number in the groups that people say.
fn said(number: &str) -> String {
    Phone::parse(number).map_or_else(|_| number.to_owned(), |phone| phone.groups())
}

fn from(words: Words, call: &Call) -> String {
    call.number.as_deref().map_or_else(|| words.hotline_no_number(), said)
}

/// For a unit that takes no calls: who does.
pub fn elsewhere(visit: &Visit) -> Markup {
    let reader = visit.reader();
    let title = reader.words.hotline_title();
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } }
        p { (reader.words.hotline_elsewhere()) }
    })
}

/// Calls that are open, and a new one.
pub fn list(visit: &Visit, open: &[Call], begun: &Begun) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.hotline_title();
    let error = begun.wrong.map(|_| words.hotline_number_wrong());
    let errors: Vec<(String, String)> = error.iter().map(|text| ("from".to_owned(), text.clone())).collect();
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.hotline_lead()) } }
        (error_summary(words, &errors))
        section.section aria-labelledby="new-call" {
            h2 #new-call { (words.hotline_new()) }
            (form(&reader, &format!("{}#error-summary", Place::Hotline.path()), html! {
                input type="hidden" name="call" value=(new_id(visit.now));
                (TextField {
                    name: "from", label: &words.hotline_from(), hint: Some(&words.hotline_from_hint()),
                    error: error.as_deref(), value: &begun.from, kind: "tel", autocomplete: "off", optional: true,
                    width: 14, small: true, ..TextField::default()
                }.render(words))
                button.btn type="submit" autofocus[begun.wrong.is_none() && !begun.from.is_empty()] {
                    (icon(Icon::Phone)) (words.hotline_begin())
                }
            }))
        }
        section.section aria-labelledby="open-calls" {
            h2 #open-calls { (words.hotline_open()) }
            @if open.is_empty() { p { (words.hotline_none_open()) } } @else {
                p.quiet { (words.hotline_open_lead()) }
                ul.links {
                    @for call in open {
                        li {
                            a.link href=(format!("{}/{}", Place::Hotline.path(), call.id)) {
                                (speech::time_of_day(call.began_at, words.language())) (words.page_comma()) (from(words, call))
                            }
                        }
                    }
                }
            }
        }
    })
}

/// A call while it goes on; afterwards, what came of it.
pub fn call(visit: &Visit, places: &Places, scene: &Scene, wrong: &Wrong) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let call = &scene.call;
    let title = words.hotline_call(from(words, call), speech::time_of_day(call.began_at, words.language()));
    let asking = of_call(words, places, scene, &wrong.form);
    let dispatching = of_call(words, places, scene, &wrong.dispatch);
    let errors = errors(words, scene, (&asking, &dispatching), wrong);
    Page::new(&reader, &title)
        .noindex()
        .errors(!errors.is_empty())
        .back(Place::Hotline.path(), words.hotline_title())
        .render(html! {
            div.title { h1 { (title) } }
            (error_summary(words, &errors))
            @if scene.given_back { (given_back(&reader, "#matter")) }
            @if call.ended_at.is_some() { (over(words, scene)) } @else {
                (emergencies(words))
                @if scene.earlier.calls > 0 { (repeated(words, scene)) }
                @if let Some(profile) = &scene.profile { (reaching(words, profile)) }
                (ticket(visit, scene, (&asking, &dispatching), wrong))
                (nothing(visit, call))
            }
        })
}

/// What to say first where somebody is in danger.
fn emergencies(words: Words) -> Markup {
    notice(
        Look::Warn,
        Icon::Warning,
        html! {
            p { (words.hotline_danger()) }
            p { (phone_link("110")) " " (phone_link("119")) " " (phone_link("120")) }
        },
    )
}

fn repeated(words: Words, scene: &Scene) -> Markup {
    let last = scene.earlier.last.map_or_else(String::new, |at| speech::moment(at, words.language()));
    notice(Look::Plain, Icon::Phone, html! { p { (words.hotline_earlier(scene.earlier.calls, last)) } })
}

fn of_call<'a>(
    words: Words,
    places: &'a Places,
    scene: &'a Scene,
    faults: &'a [crate::forms::fault::Fault],
) -> Asking<'a> {
    let typed: &Pairs = &scene.call.typed;
    Asking { service: &scene.service, words, places, typed, faults, on_paper: true, numbered: false }
}

/// The questions of a ticket in the order in which a call tells them.
const IN_ORDER: [&str; 13] = [
    "kind",
    "content",
    "demand",
    "tell_unit",
    "place",
    "happened_on",
    "against_unit",
    "against",
    "concerns",
    "relation",
    "resident_name",
    "resident_phone",
    TRUTH,
];

/// All that is wrong, in the order of the page.
fn errors(
    words: Words,
    scene: &Scene,
    (asking, dispatching): (&Asking<'_>, &Asking<'_>),
    wrong: &Wrong,
) -> Vec<(String, String)> {
    let questions: Vec<Question> =
        scene.service.definition.pages.iter().flat_map(|page| page.questions.clone()).collect();
    let mut errors = asking.summary(&questions);
    let place = |field: &str| {
        let question = field.split('.').next().unwrap_or_default();
        IN_ORDER.iter().position(|one| *one == question).unwrap_or(IN_ORDER.len())
    };
    errors.sort_by_key(|(field, _)| place(field));
    for (field, text) in &mut errors {
        if field == TRUTH {
            *text = words.hotline_not_read_back();
        }
    }
    errors.extend(dispatching.summary(dispatch_questions(&scene.service)));
    if wrong.no_such_case {
        errors.push((NUMBER.to_owned(), words.hotline_status_wrong()));
    }
    if wrong.no_answer {
        errors.push((ANSWER.to_owned(), words.hotline_no_answer()));
    }
    errors
}

/// The questions of a ticket in the order in which a call tells them, and what is to become of it.
fn ticket(
    visit: &Visit,
    scene: &Scene,
    (asking, dispatching): (&Asking<'_>, &Asking<'_>),
    wrong: &Wrong,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let typed = &scene.call.typed;
    let ask = |id: &str| {
        html! { @if let Some((_, question)) = scene.service.question(id) { (asking.show(question, id, false)) } }
    };
    let any = |ids: &[&str]| {
        ids.iter().any(|id| {
            typed.0.iter().any(|(name, value)| name.split('.').next() == Some(*id) && !value.is_empty())
        }) || wrong.form.iter().any(|fault| ids.contains(&fault.field.split('.').next().unwrap_or_default()))
    };
    let (where_and_when, against) = (["place", "happened_on"], ["against_unit", "against"]);
    let details = html! {
        (ask("place")) (ask("happened_on")) (ask("against_unit")) (ask("against"))
    };
    let fresh = scene.profile.is_none() && !scene.given_back && typed.0.is_empty() && scene.told.is_none();
    let truth_error =
        wrong.form.iter().any(|fault| fault.field == TRUTH).then(|| words.hotline_not_read_back());
    let answer_error = wrong.no_answer.then(|| words.hotline_no_answer());
    form(
        &reader,
        &format!("{}/{}#error-summary", Place::Hotline.path(), scene.call.id),
        html! {
            section.section aria-labelledby="matter" {
                // Whoever takes a call begins here, unless something has to be read first.
                h2 #matter tabindex="-1" autofocus[fresh] { (words.hotline_matter()) }
                (ask("kind")) (ask("content")) (ask("demand")) (ask("tell_unit"))
                (more(&words.hotline_details(), details, any(&where_and_when) || any(&against)))
            }
            section.section aria-labelledby="caller" {
                h2 #caller { (words.hotline_caller()) }
                (ask("concerns")) (ask("relation")) (ask("resident_name"))
                (phone_field(words, scene, asking))
                (declaration(words, TRUTH, &words.hotline_read_back(), typed.get(TRUTH) == "yes", truth_error.as_deref()))
            }
            section.section aria-labelledby="then" {
                h2 #then { (words.hotline_then()) }
                (TextArea {
                    name: ANSWER, label: &words.hotline_answer(), hint: Some(&words.hotline_answer_hint()),
                    error: answer_error.as_deref(), value: typed.get(ANSWER), rows: 3, small: true, optional: true,
                    ..TextArea::default()
                }.render(words))
                @for question in dispatch_questions(&scene.service) { (dispatching.show(question, &question.id, false)) }
                div.actions {
                    // The first button is the one that the enter key presses.
                    button.btn.btn-2 type="submit" name="then" value="keep" { (words.hotline_keep()) }
                    button.btn type="submit" name="then" value="answer" { (words.hotline_do_answer()) }
                    button.btn type="submit" name="then" value="dispatch" { (words.hotline_do_dispatch()) }
                    button.btn.btn-2 type="submit" name="then" value="log" { (words.hotline_do_log()) }
                }
            }
            (status(words, scene, wrong))
        },
    )
}

/// Where a case stands that the caller asks for: in the same form, so that nothing that was typed is lost by asking.
fn status(words: Words, scene: &Scene, wrong: &Wrong) -> Markup {
    let typed = &scene.call.typed;
    let error = wrong.no_such_case.then(|| words.hotline_status_wrong());
    let language = words.language();
    let field = |name: &'static str, label: String, error: Option<&str>| {
        TextField {
            name,
            label: &label,
            error,
            value: typed.get(name),
            autocomplete: "off",
            code: true,
            width: 14,
            small: true,
            optional: true,
            ..TextField::default()
        }
        .render(words)
    };
    let asked = html! {
        p { (words.hotline_status_lead()) }
        (field(NUMBER, words.hotline_status_number(), error.as_deref()))
        (field(CODE, words.hotline_status_code(), None))
        button.btn.btn-2.btn-s type="submit" name="then" value="status" { (words.hotline_do_status()) }
        @if let Some(told) = &scene.told {
            div.notice.notice-good #told tabindex="-1" autofocus role="group" aria-labelledby="told-head" {
                (icon(Icon::Speaker))
                div {
                    h3 #told-head { (words.hotline_status_told()) }
                    p {
                        (told.service.title(language)) (words.page_comma()) (digits(&grouped(&told.number))) (words.page_stop())
                        (told.service.say(language, &format!("stage-{}", told.stage), &[])) (words.page_stop())
                        (told.service.say(language, &format!("stage-{}.next", told.stage), &[]))
                        @if let Some(due) = told.due { (words.track_latest()) (speech::date(due, language)) (words.page_stop()) }
                    }
                }
            }
        }
    };
    html! {
        div { (more(&words.hotline_status(), asked, scene.told.is_some() || wrong.no_such_case)) }
    }
}

/// The telephone of whoever is to be told: the number that calls, unless another was typed.
fn phone_field(words: Words, scene: &Scene, asking: &Asking<'_>) -> Markup {
    const PHONE: &str = "resident_phone";
    let Some((_, question)) = scene.service.question(PHONE) else { return html! {} };
    let fault = asking.faults.iter().find(|fault| fault.field == PHONE);
    let error = fault.map(|fault| asking.fault(question, fault));
    let typed = &scene.call.typed;
    let value = match (typed.has(PHONE), &scene.call.number) {
        (false, Some(number)) => number.as_str(),
        _ => typed.get(PHONE),
    };
    TextField {
        name: PHONE,
        label: &words.hotline_phone(),
        error: error.as_deref(),
        value,
        kind: "tel",
        autocomplete: "off",
        optional: true,
        width: 14,
        ..TextField::default()
    }
    .render(words)
}

/// A wrong number, or it broke off before anything was said.
fn nothing(visit: &Visit, call: &Call) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    html! {
        section.section aria-labelledby="nothing" {
            h2 #nothing { (words.hotline_nothing()) }
            (form(&reader, &format!("{}/{}", Place::Hotline.path(), call.id), html! {
                p { (words.hotline_nothing_lead()) }
                button.btn.btn-2.btn-s type="submit" name="then" value="nothing" { (words.hotline_do_nothing()) }
            }))
        }
    }
}

/// What came of a call: the number and the code to be read out, and where the ticket is.
fn over(words: Words, scene: &Scene) -> Markup {
    let outcome = match scene.call.outcome {
        Some(Outcome::Answered) => words.hotline_was_answered(),
        Some(Outcome::Dispatched) => words.hotline_was_dispatched(),
        Some(Outcome::Logged) => words.hotline_was_logged(),
        Some(Outcome::Nothing) | None => words.hotline_was_nothing(),
    };
    html! {
        (done(&outcome, html! { p { a.link href=(Place::Hotline.path()) { (words.hotline_title()) } } }))
        @if let Some((number, code, readable)) = &scene.ticket {
            section.card aria-labelledby="read-out" {
                h2 #read-out { (words.hotline_read_out()) }
                p { (words.hotline_number()) " " strong { (digits(&grouped(number))) } }
                @if let Some(code) = code {
                    p { (words.hotline_code()) " " strong { (digits(&grouped(code))) } }
                    p.quiet { (words.hotline_code_once()) }
                }
                @if *readable { p { a.link href=(case_path(number)) { (words.hotline_to_case()) } } }
                @else { p { (words.hotline_above()) } }
            }
        }
    }
}
