//! Pages of following an application.

use maud::{Markup, html};

use super::act_pages::path as act_path;
use super::acts;
use super::arranging_pages::path as appointment_path;
use super::arranging_views::{Scene, on_track};
use super::consent_pages::{self, asks};
use super::electronic_views::electronic;
use super::looks_pages;
use super::messages::Note;
use super::pages::PROPOSALS;
use super::reaching::CodeTo;
use super::story_views::{asked, missing_list, story};
use super::together_views::{Line, together};
use super::withdrawal_pages;
use crate::accounts::sign_ins_views::PATH as SIGN_INS;
use crate::accounts::views::given_back;
use crate::cases::case::Urgency;
use crate::cases::{Case, ClockState, Event, EventKind, Past};
use crate::catalogue::definition::Effect;
use crate::catalogue::{Catalogue, Service};
use crate::district::views::contact_lines;
use crate::district::{Places, Unit};
use crate::forms::access::Access;
use crate::forms::access::path as home_of;
use crate::forms::pages::{Opened, check_path};
use crate::forms::snapshot::Snapshot;
use crate::forms::store::UnsentForm;
use crate::forms::views::{committee_lines, grouped, shown};
use crate::notices::store::Kept;
use crate::notices::views as letters;
use crate::ui::facts::facts;
use crate::ui::form::{actions_form, form};
use crate::ui::message::message;
use crate::ui::number::{digits, spoken, with_masked};
use crate::ui::timeline::timeline;
use crate::ui::{
    AnswerRow, Icon, Page, Reader, Rest, Tag, TextArea, TextField, Weight, answers as answer_list,
    button_link, error_summary, error_summary_and, icon, link, more, now, tag,
};
use crate::values::{Power, random_digits};
use crate::web::Visit;
use crate::words::{Language, Words, speech};
use chrono::{DateTime, NaiveDate, Utc};

pub(super) fn day(words: Words, date: NaiveDate) -> Markup {
    html! { time datetime=(date) { (speech::date_with_weekday(date, words.language())) } }
}

/// A moment in China, for eyes and machines.
pub fn moment(words: Words, at: DateTime<Utc>) -> Markup {
    let here = at.with_timezone(&crate::clock::china());
    html! {
        time datetime=(here.format("%Y-%m-%dT%H:%M%:z")) { (speech::moment(at, words.language())) }
    }
}

fn crumbs(words: Words) -> Vec<(String, String)> {
    vec![("/".into(), words.page_home()), ("/applications".into(), words.track_mine())]
}

/// Number and query code.
pub fn find(reader: &Reader, number: &str, wrong: Option<()>) -> Markup {
    let words = reader.words;
    let error = wrong.map(|()| words.track_wrong());
    let summary: Vec<_> = error.iter().map(|text| ("case".to_owned(), text.clone())).collect();
    let title = words.track_find();
    Page::new(reader, &title).errors(wrong.is_some()).render(html! {
        div.title { h1 { (title) } p.lead { (words.track_find_lead()) } }
        (error_summary_and(words, &summary, Rest::Secret))
        div.cols {
            div.col-main {
                (form(reader, "/applications#error-summary", html! {
                    (TextField {
                        name: "case", label: &words.form_number(), hint: Some(&words.track_number_hint()),
                        error: error.as_deref(), value: number, width: 11, inputmode: Some("numeric"),
                        autocomplete: "off", code: true, ..TextField::default()
                    }.render(words))
                    (TextField {
                        name: "query", label: &words.form_code(), hint: Some(&words.track_code_hint()), width: 8,
                        inputmode: Some("numeric"), autocomplete: "off", code: true, ..TextField::default()
                    }.render(words))
                    div.actions { button.btn type="submit" { (icon(Icon::Search)) (words.track_look()) } }
                }))
            }
            div.col-side {
                section.card aria-labelledby="signed" {
                    h2 #signed { (words.track_sign_in()) }
                    p { (words.track_sign_in_why()) }
                    p { a.link href="/sign-in?next=/applications/mine" { (words.accounts_sign_in()) } }
                }
            }
        }
    })
}

/// One's own applications; `of`: those of somebody for whom one acts; `suggested`: how many things one could apply for.
pub fn mine(
    visit: &Visit,
    catalogue: &Catalogue,
    of: Option<&str>,
    (sent, unsent): (&[Case], &[UnsentForm]),
    suggested: usize,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title_of =
        |id: &str| catalogue.get(id).map_or_else(|| id.to_owned(), |service| service.title(language));
    let title = of.map_or_else(|| words.track_mine(), |name| words.track_of(name));
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } }
        @if suggested > 0 { p { a.link href=(PROPOSALS) { (words.proposals_link(suggested)) } } }
        @if !unsent.is_empty() {
            section.section aria-labelledby="unsent" {
                h2 #unsent { (words.track_unsent()) }
                ul.links {
                    @for (number, service, at) in unsent {
                        li { a.link href=(home_of(number)) { (spoken(&words.track_go_on(title_of(service), grouped(number)))) }
                            p.small { (words.track_touched()) (moment(words, *at)) } }
                    }
                }
            }
        }
        section.section aria-labelledby="sent" {
            h2 #sent { (words.track_sent()) }
            @if sent.is_empty() { p { (if of.is_some() { words.track_none_of() } else { words.track_none() }) } }
            ul.links {
                @for case in sent.iter().filter(|case| case.stage != super::submission::TAKEN_BACK) {
                    li {
                        a.link href=(home_of(&case.number)) { (spoken(&words.track_open(title_of(&case.service), grouped(&case.number)))) }
                        @if let Some(service) = catalogue.get(&case.service) {
                            p.small { (service.say(language, &format!("stage-{}", case.stage), &[])) }
                        }
                    }
                }
            }
        }
        // Whose identity was checked may have a certificate from before; whether, the official page says.
        @if sent.iter().any(|case| case.person.is_some()) {
            (electronic(words, visit.ground.config.e_certificate_url.as_deref()))
        }
        p { a.link href="/services" { (words.track_new()) } }
        p { a.link href="/mandates" { (words.mandates_title()) } }
        @if of.is_none() {
            p { a.link href="/my-data" { (words.my_data_title()) } }
            p { a.link href=(SIGN_INS) { (words.sign_ins_title()) } }
        }
    })
}

pub(super) fn provisional(words: Words, case: &Case) -> Markup {
    html! { @if case.clock.provisional { (words.track_provisional()) } }
}

/// A message that was not sent.
#[derive(Clone, Copy, Debug)]
pub enum Unsent<'t> {
    /// Empty or too long.
    Wrong(&'t str),
    /// Was being sent when the sign-in had lapsed.
    GivenBack(&'t str),
}

impl<'t> Unsent<'t> {
    const fn text(self) -> &'t str {
        match self {
            Self::Wrong(text) | Self::GivenBack(text) => text,
        }
    }
}

/// What stands beside the case itself.
#[derive(Debug, Default)]
pub struct Beside {
    /// The unit that works on it, and the body that it is referred to: those of which something is given.
    pub found: Vec<Unit>,
    /// Whether there is a certificate: the national system gave its number.
    pub certified: bool,
    /// Whether something is paid month by month, or was.
    pub paid: bool,
    /// What was sent by the same form.
    pub together: Vec<Line>,
}

impl Beside {
    /// For a case.
    pub fn of(service: &Service, (case, history): (&Case, &[Event]), places: &Places) -> Self {
        let certifies = |act: &str| service.act(act).is_some_and(|act| act.effect == Some(Effect::Certify));
        let certified = history.iter().any(|event| match &event.kind {
            Some(EventKind::Act { act, .. }) => certifies(act),
            _ => false,
        });
        let codes = case.referred_to.iter().filter(|_| case.open).chain([&case.unit]);
        let found = codes.filter_map(|code| places.unit(code)).filter(|unit| !unit.contact.is_empty());
        let paid = history.iter().any(|event| match &event.kind {
            Some(EventKind::Act { act, .. }) => {
                service.act(act).is_some_and(|act| act.effect == Some(Effect::Award))
            }
            _ => false,
        });
        Self { found: found.collect(), certified, paid, together: Vec::new() }
    }
}

/// Where an application stands, in plain words; what happens next; what to do now.
pub fn track(
    visit: &Visit,
    opened: &Opened,
    (case, appointment): (&Case, Option<&Scene>),
    history: &[Event],
    kept: &[Kept],
    (notes, unsent): (&[Note], Option<Unsent>),
    beside: &Beside,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let service = &opened.service;
    let title = service.title(language);
    let stage = format!("stage-{}", case.stage);
    let todo = service.text(language, &format!("{stage}.todo"), &[]);
    let answering = acts::answering(service, case).is_some();
    let wrong = matches!(unsent, Some(Unsent::Wrong(_)));
    let message_error = wrong.then(|| words.track_message_wrong(super::messages::LONGEST));
    let summary: Vec<_> = message_error.iter().map(|text| ("message".to_owned(), text.clone())).collect();
    // After an act its reader is back on this page: where it stands now is the first thing that differs.
    let standing =
        format!("{}{}{}", service.say(language, &stage, &[]), words.page_comma(), grouped(&case.number));
    Page::new(&reader, &title)
        .service(standing)
        .noindex()
        .errors(wrong).crumbs(crumbs(words)).render(html! {
        div.title {
            h1 { (title) }
            p.quiet { (words.form_number()) " " (digits(&grouped(&case.number))) }
        }
        (error_summary(words, &summary))
        @if matches!(unsent, Some(Unsent::GivenBack(_))) { (given_back(&reader, "#messages")) }
        div.cols {
            div.col-main {
                (now("now", stage_tag(words, case, answering), &service.say(language, &stage, &[]), html! {
                    p { (service.say(language, &format!("{stage}.next"), &[])) }
                    @if let Some(todo) = &todo { p { strong { (todo) } } }
                    @if let Some((missing, reason)) = asked(history).filter(|_| answering) {
                        (missing_list(words, service, &missing, &reason))
                    }
                    @let limits = limits(visit, words, service, case);
                    @if !limits.is_empty() { (facts(&limits)) }
                    @if answering && opened.may(Power::FillIn) {
                        div.actions { (button_link(&check_path(&case.number), &words.track_correct(), Weight::First)) }
                    }
                    @let further = acts::further(service, case, &Past::of(history), (visit.today(), &visit.ground.calendar()));
                    @if !further.is_empty() && opened.may(Power::Submit) {
                        div.actions {
                            @for act in further {
                                (button_link(
                                    &act_path(&case.number, &act.id),
                                    &service.say(language, &format!("act-{}", act.id), &[]),
                                    Weight::Second,
                                ))
                            }
                        }
                    }
                }))
                @if let Some(scene) = appointment { (on_track(words, scene, &appointment_path(&case.number))) }
                @if !kept.is_empty() {
                    section.section aria-labelledby="letters" {
                        h2 #letters { (words.track_letters()) }
                        ul.links {
                            @for letter in kept {
                                li {
                                    a.link href=(format!("{}/letters/{}", home_of(&case.number), letter.id)) {
                                        (icon(Icon::Document)) (letter.letter.text(language).title) (words.page_comma())
                                        (speech::date(letter.letter.date, language))
                                        @if stands_twice(letter, kept, language) {
                                            (words.page_comma()) (letter.letter.document)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                (together(words, &beside.together))
                @if beside.certified { (electronic(words, visit.ground.config.e_certificate_url.as_deref())) }
                section.section aria-labelledby="progress" {
                    h2 #progress { (words.track_progress()) }
                    (timeline(words, &story(words, service, case, history), false))
                    @if opened.may_read_letters() {
                        p { a.link href=(looks_pages::path(&case.number)) { (icon(Icon::Eye)) (words.looks_title()) } }
                    }
                    (more(&words.track_counting(), html! {
                        p { (words.track_counting_how()) } p { (words.track_pausing_how()) }
                    }, false))
                }
                section.section #messages aria-labelledby="messages-head" {
                    h2 #messages-head { (words.track_messages()) }
                    @if !opened.may_read_messages() && !notes.is_empty() {
                        p { (words.track_messages_hidden(notes.len())) }
                        @if matches!(opened.access, Access::Caregiver(_)) { p { (words.errors_beyond_why()) } }
                        @else {
                            p { a.btn.btn-2 href=(format!("{}/phone-code", home_of(&case.number))) { (words.track_phone()) } }
                        }
                    }
                    @for (place, note) in notes.iter().enumerate().filter(|_| opened.may_read_messages()) {
                        (message(place, note.from_unit, html! {
                            (if note.from_unit { words.track_from_unit() } else { words.track_from_you() })
                            (words.page_comma()) (moment(words, note.at))
                        }, &note.text))
                    }
                    @if case.open && opened.may(Power::Answer) {
                        (form(&reader, &format!("{}/messages#error-summary", home_of(&case.number)), html! {
                            input type="hidden" name="once" value=(random_digits(16));
                            (TextArea {
                                name: "message", label: &words.track_write(), hint: Some(&words.track_write_hint()),
                                error: message_error.as_deref(), value: unsent.map_or("", Unsent::text), rows: 3, small: true,
                                ..TextArea::default()
                            }.render(words))
                            button.btn.btn-2 type="submit" { (icon(Icon::Message)) (words.track_send()) }
                        }))
                    }
                }
            }
            div.col-side {
                section.card aria-labelledby="also" {
                    h2 #also { (words.track_also()) }
                    ul.links {
                        @if beside.paid {
                            li { a.link href=(format!("{}/payments", home_of(&case.number))) { (words.awards_title()) } }
                        }
                        li { a.link href=(format!("{}/answers", home_of(&case.number))) { (words.track_answers()) } }
                        @if asks(service) && opened.may(Power::Submit) {
                            li { a.link href=(consent_pages::path(&case.number)) { (words.consents_title()) } }
                        }
                        li { a.link href=(format!("/services/{}", service.id())) { (words.track_guide()) } }
                    }
                    @for unit in &beside.found {
                        h3 { (words.contact_of(unit.called(language))) }
                        (contact_lines(words, &unit.contact))
                    }
                    @if case.open && opened.may(Power::Submit) && acts::withdrawing(&opened.service, case).is_some() {
                        p {
                            a.btn.btn-2.btn-s href=(withdrawal_pages::path(&case.number)) { (words.track_withdraw()) }
                        }
                    }
                }
            }
        }
    })
}

fn stage_tag(words: Words, case: &Case, answering: bool) -> Markup {
    if answering {
        tag(Tag::Warn, Some(Icon::Flag), &words.track_your_turn())
    } else if case.open {
        tag(Tag::On, Some(Icon::Clock), &words.track_our_turn())
    } else {
        tag(Tag::Good, Some(Icon::Done), &words.track_over())
    }
}

/// The limit, what counts, and why it stands still.
fn limits(visit: &Visit, words: Words, service: &Service, case: &Case) -> Vec<(String, Markup)> {
    let mut rows = Vec::new();
    let Some(clock) = case.clock.name.as_deref().and_then(|name| service.clock(name)) else { return rows };
    let language = words.language();
    match (case.clock.state, case.clock.due_on) {
        (ClockState::Running, Some(due)) => {
            rows.push((words.track_latest_head(), html! { (day(words, due)) (provisional(words, case)) }));
            let left = match case.clock.urgency(visit.today(), &visit.ground.calendar()) {
                Urgency::Overdue(days) => words.track_overdue(days),
                Urgency::Today => words.track_today(),
                Urgency::Soon(days) | Urgency::Later(days) => words.track_left(days),
                Urgency::Paused | Urgency::None => String::new(),
            };
            rows.push((words.track_left_head(), html! { (spoken(&left)) }));
        }
        (ClockState::Paused, _) => {
            let waits = service.stage(&case.stage).is_some_and(|stage| stage.waits_for_resident);
            let why = if waits { words.track_paused() } else { words.track_paused_else() };
            rows.push((words.track_paused_head(), html! { (why) }));
        }
        _ => return rows,
    }
    let what = service.say(language, &format!("clock-{}", clock.id), &[]);
    rows.push((
        words.track_limit_head(),
        html! {
            (what) @if clock.is_proposal_on(case.clock.from) { br; (words.track_to_be_published()) }
        },
    ));
    rows
}

/// What was sent, as it was shown.
pub fn answers(visit: &Visit, opened: &Opened, snapshot: &Snapshot) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    // A masked number is spoken in the language of the answers around it.
    let said = Words::of(Language::from_tag(&snapshot.language).unwrap_or_default());
    let title = words.track_answers();
    let number = &opened.draft.number;
    Page::new(&reader, &title)
        .service(opened.service.title(words.language()))
        .noindex()
        .back(home_of(number), words.track_back())
        .render(html! {
            div.title { h1 { (title) } }
            @if let Some(name) = &snapshot.recorded_by { p { (words.track_recorded_by(name)) } }
            (committee_lines(words, snapshot))
            div lang=[other_language(words, &snapshot.language)] {
                @for section in &snapshot.sections {
                    h2 { (section.title) }
                    (answer_list(words, &section.answers.iter().map(|answered| AnswerRow {
                        question: answered.label.clone(),
                        answer: shown(&reader, said, answered, false),
                        change: None,
                    }).collect::<Vec<_>>()))
                }
            }
        })
}

/// The language of a part, where it is not the page's.
pub fn other_language(words: Words, tag: &str) -> Option<&'static str> {
    Language::from_tag(tag).filter(|language| *language != words.language()).map(Language::tag)
}

/// Whether another letter has the same title and date, as after a moved appointment: then only the number tells them apart.
fn stands_twice(one: &Kept, kept: &[Kept], language: Language) -> bool {
    let name = |letter: &Kept| (letter.letter.text(language).title, letter.letter.date);
    kept.iter().filter(|other| name(other) == name(one)).count() > 1
}

/// A letter.
pub fn letter(visit: &Visit, opened: &Opened, kept: &Kept, large: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let text = kept.letter.text(words.language());
    let title = text.plain;
    Page::new(&reader, &title)
        .service(format!("{} {}{}", opened.service.title(words.language()), text.unit, kept.letter.document))
        .noindex()
        .back(home_of(&opened.draft.number), words.track_back())
        .render(letters::letter(visit, kept, large))
}

/// A code to the phone in the form.
pub fn phone_code(visit: &Visit, case: &Case, code_to: &CodeTo, sent: bool, wrong: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let error = wrong.then(|| words.accounts_code_wrong());
    let summary: Vec<_> = error.iter().map(|text| ("code".to_owned(), text.clone())).collect();
    let title = words.track_phone();
    let to = format!("{}/phone-code", home_of(&case.number));
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .errors(wrong)
        .back(home_of(&case.number), words.track_back()).render(html! {
        div.title { h1 { (title) } }
        (error_summary_and(words, &summary, Rest::Secret))
        @match code_to {
            CodeTo::Nowhere => { p { (spoken(&words.track_no_phone())) } }
            CodeTo::NotCalled => { p { (words.track_no_calls()) } }
            CodeTo::Phone { phone, voice } => {
                @let masked = phone.masked();
                @let why = if phone.is_mobile() { words.track_phone_why(&masked) } else { words.track_phone_why_call(&masked) };
                p { (with_masked(&why, &masked, words.language())) }
                @if sent {
                    (form(&reader, &format!("{to}#error-summary"), html! {
                        (TextField {
                            name: "code", label: &words.accounts_code_label(), hint: Some(&words.accounts_code_hint()),
                            error: error.as_deref(), width: 8, inputmode: Some("numeric"),
                            autocomplete: "one-time-code", code: true, ..TextField::default()
                        }.render(words))
                        div.actions { button.btn type="submit" { (words.accounts_enter()) } }
                    }))
                }
                (actions_form(&reader, &to, html! {
                    @if phone.is_mobile() {
                        button.btn.(if sent { "btn-2" } else { "btn-1" }) type="submit" { (words.accounts_send_code()) }
                    }
                    @if *voice {
                        button.btn.btn-2 type="submit" name="by" value="voice" { (words.accounts_send_voice()) }
                    }
                }))
                @if reader.demo { p { (link("/demo/phone", &words.accounts_demo_phone(), None)) } }
            }
        }
    })
}
