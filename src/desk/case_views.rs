//! The page of a case on the desk.

use std::sync::Arc;

use maud::{Markup, html};
use uuid::Uuid;

use super::case_act_views::{Tried, acts, any};
use super::prepared::Prepared;
use super::queue_pages::{called, channel, clock_tag};
use super::reaching_views::reaching;
use super::{JUST_DONE, dispute_pages, note_pages, path, register_views, reporter_pages};
use crate::accounts::views::given_back;
use crate::applications::arranging_views::{Scene, for_staff};
use crate::applications::messages::{LONGEST, Note};
use crate::applications::story_views::event_text;
use crate::applications::views::other_language;
use crate::benefits::reasons;
use crate::cases::{ActorRole, Case, Event, EventKind, Past};
use crate::catalogue::Service;
use crate::catalogue::definition::Effect;
use crate::catalogue::programmes::{Answer, Entitlement, Programme};
use crate::forms::snapshot::{Shown, Snapshot};
use crate::forms::views::{committee_lines, grouped, shown, shown_lines};
use crate::institutions::arranging_path;
use crate::notices::store::Kept;
use crate::residents::Profile;
use crate::residents::certificate_changes::Entry;
use crate::ui::form::{actions_form, form};
use crate::ui::message::message;
use crate::ui::notice::done;
use crate::ui::number::digits;
use crate::ui::timeline::{Standing, TimelineStep, timeline};
use crate::ui::{AnswerRow, Icon, Page, Reader, Tag, TextArea, answers, error_summary, icon, more, tag};
use crate::values::random_digits;
use crate::web::Visit;
use crate::words::{Language, Words, speech};

/// Everything the page shows.
pub struct Desk {
    /// The case.
    pub case: Case,
    /// Its service.
    pub service: Arc<Service>,
    /// What was sent.
    pub snapshot: Snapshot,
    /// Its history.
    pub history: Vec<Event>,
    /// What it has been through.
    pub past: Past,
    /// What acts were given: question and answer.
    pub entered: Vec<(String, Vec<Shown>)>,
    /// Its letters.
    pub letters: Vec<Kept>,
    /// Its messages.
    pub notes: Vec<Note>,
    /// Reasons that the unit keeps ready for its service.
    pub ready: Vec<Prepared>,
    /// As what the reader acts: as somebody of the unit that has it, of the one that coordinates it, or both.
    pub roles: Vec<ActorRole>,
    /// Whether the reader may ask who sent it, where that is confidential.
    pub may_ask_reporter: bool,
    /// The reader.
    pub me: Uuid,
    /// How the person is reached.
    pub profile: Option<Profile>,
    /// The appointment for the assessment, where one is wanted.
    pub appointment: Option<Scene>,
    /// What the rules of its programme say, where one decides.
    pub judged: Option<Entitlement>,
    /// What the register holds, where the service is about a certificate.
    pub register: Option<Vec<Entry>>,
}

/// The page.
pub fn case(visit: &Visit, desk: &Desk, tried: &Tried) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let (case, service) = (&desk.case, &desk.service);
    let title = words.desk_title(called(words, &case.subject.name), service.title(language));
    let errors = tried.errors(words);
    let just = just_done(visit, desk);
    // The window's title is what a voice says first.
    let called = just.as_ref().map_or_else(|| title.clone(), |just| words.desk_done(just, &title));
    let calendar = visit.ground.calendar();
    Page::new(&reader, &called).service(grouped(&case.number))
        .noindex()
        .wide().errors(!errors.is_empty()).back("/staff", words.queue_back()).render(html! {
        div.title {
            h1 { (title) }
            p.quiet {
                (words.form_number()) " " (digits(&grouped(&case.number))) (words.page_stop())
                (service.say(language, &format!("stage-{}", case.stage), &[])) (words.page_comma())
                (channel(words, case.channel)) (words.page_stop())
                (clock_tag(words, case.clock.urgency(visit.today(), &calendar)))
                @if let Some(due) = case.clock.due_on { " " (speech::date(due, language)) }
            }
        }
        (error_summary(words, &errors))
        @if let Some(just) = &just {
            (done(just, html! { p { a.link href="/staff" { (words.queue_back()) } } }))
        }
        @if any(visit, desk) { p { a.link href="#acts" { (words.desk_acts()) } } }
        @if tried.inserted {
            (done(&words.prepared_inserted(), html! { p { a.link href="#reason" { (words.prepared_to_reason()) } } }))
        }
        @if let Some(sent_to) = &tried.given_back {
            (given_back(&reader, place_of(sent_to)))
        }
        div.cols {
            div.col-main {
                @if let Some(profile) = &desk.profile { (reaching(words, profile)) }
                (identity(&reader, desk))
                @if let Some(scene) = &desk.appointment { (for_staff(words, scene, &arranging_path(&case.number))) }
                @if let Some(entries) = &desk.register { (register_views::held(words, case, entries)) }
                section.card aria-labelledby="answers" {
                    h2 #answers { (words.desk_answers()) }
                    @if let Some(name) = &desk.snapshot.recorded_by { p { (words.track_recorded_by(name)) } }
                    (committee_lines(words, &desk.snapshot))
                    @if case.subject.confidential { (confidential(words, desk)) }
                    div lang=[other_language(words, &desk.snapshot.language)] { (sent(&reader, desk)) }
                }
                (documents(words, desk))
                (entered(words, desk))
                @if let (Some(judged), Some(programme)) = (&desk.judged, &service.programme) { (rules(words, programme, judged, awarded(desk).then(|| path(&case.number)))) }
                @if dispute_pages::is_disputed(service, &case.stage) {
                    section.card aria-labelledby="dispute" {
                        h2 #dispute { (words.dispute_head()) }
                        p { (words.dispute_how()) }
                        p { a.link href=(dispute_pages::path(&case.number)) { (icon(Icon::Document)) (words.dispute_open()) } }
                    }
                }
                @if any(visit, desk) { (acts(visit, &reader, desk, tried)) }
            }
            div.col-side {
                (holder(&reader, desk))
                @if case.open { (recusal(&reader, desk)) }
                section aria-labelledby="history" {
                    h2 #history { (words.desk_history()) }
                    (timeline(words, &history(words, desk), true))
                }
                @if !desk.letters.is_empty() {
                    section.section aria-labelledby="letters" {
                        h2 #letters { (words.track_letters()) }
                        ul.links {
                            @for kept in &desk.letters {
                                li { a.link href=(format!("{}/letters/{}", path(&case.number), kept.id)) {
                                    (kept.letter.text(language).title) (words.page_comma()) (kept.letter.document)
                                } }
                            }
                        }
                    }
                }
                (note_pages::notes(&reader, desk, tried))
                (conversation(&reader, desk, tried))
            }
        }
    })
}

/// The part of the page that sends to an address.
fn place_of(sent_to: &str) -> &'static str {
    match sent_to.rsplit('/').next() {
        Some("messages") => "#messages",
        Some("notes") => "#notes",
        _ => "#acts",
    }
}

fn identity(reader: &Reader, desk: &Desk) -> Markup {
    let words = reader.words;
    let case = &desk.case;
    html! {
        section.card.person aria-labelledby="identity" {
            h2 #identity { (words.desk_identity()) }
            @if case.person.is_some() {
                p { (tag(Tag::Good, Some(Icon::Done), &words.desk_checked())) }
            } @else {
                p { (tag(Tag::Warn, Some(Icon::Warning), &words.desk_unchecked())) }
                p { (words.desk_unchecked_why()) }
                @if case.subject.id_number.is_some() {
                    (actions_form(reader, &format!("{}/identity", path(&case.number)), html! {
                        button.btn.btn-2.btn-s type="submit" name="how" value="counter" { (words.desk_check_counter()) }
                        button.btn.btn-2.btn-s type="submit" name="how" value="visit" { (words.desk_check_visit()) }
                        button.btn.btn-2.btn-s type="submit" name="how" value="documents" { (words.desk_check_documents()) }
                    }))
                }
            }
        }
    }
}

fn sent(reader: &Reader, desk: &Desk) -> Markup {
    let words = reader.words;
    // A number is spoken in the language of the answers around it.
    let said = Words::of(Language::from_tag(&desk.snapshot.language).unwrap_or_default());
    html! {
        @for section in &desk.snapshot.sections {
            h3 { (section.title) }
            (answers(words, &section.answers.iter().map(|answered| AnswerRow {
                question: answered.label.clone(),
                answer: shown(reader, said, answered, true),
                change: None,
            }).collect::<Vec<_>>()))
        }
    }
}

/// That nobody is told who sent it, and the way there for whoever may ask.
fn confidential(words: Words, desk: &Desk) -> Markup {
    html! {
        p { (tag(Tag::Warn, Some(Icon::Warning), &words.reporter_confidential())) }
        @if desk.may_ask_reporter {
            p { a.link href=(reporter_pages::path(&desk.case.number)) { (words.reporter_look()) } }
        }
    }
}

fn documents(words: Words, desk: &Desk) -> Markup {
    let all: Vec<_> = desk.snapshot.sections.iter().flat_map(|section| &section.answers).collect();
    html! {
        @if all.iter().any(|answered| !answered.documents.is_empty()) {
            section.card aria-labelledby="documents" {
                h2 #documents { (words.desk_documents()) }
                ul.files {
                    @for answered in all {
                        @for (id, name, media) in &answered.documents {
                            li {
                                span { (answered.label) }
                                a.link href=(format!("{}/documents/{id}", path(&desk.case.number))) {
                                    (words.desk_look(name, media))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What acts were given, such as a hospital's assessment; the newest of each.
fn entered(words: Words, desk: &Desk) -> Markup {
    html! {
        @if !desk.entered.is_empty() {
            section.card aria-labelledby="entered" {
                h2 #entered { (words.desk_entered()) }
                (answers(words, &desk.entered.iter().map(|(label, shown)| AnswerRow {
                    question: label.clone(),
                    answer: shown_lines(words, shown, true),
                    change: None,
                }).collect::<Vec<_>>()))
            }
        }
    }
}

/// Whether something is paid by it month by month, or was.
fn awarded(desk: &Desk) -> bool {
    let awards = |act: &str| desk.service.act(act).is_some_and(|act| act.effect == Some(Effect::Award));
    desk.past.done().iter().any(|act| awards(act))
}

/// What the rules say, each with its source: what decides it first.
fn rules(words: Words, programme: &Programme, judged: &Entitlement, paid: Option<String>) -> Markup {
    let (look, says) = match judged.answer {
        Answer::Likely => (Tag::Good, words.desk_rules_yes()),
        Answer::Open => (Tag::Warn, words.desk_rules_open()),
        Answer::No => (Tag::Bad, words.desk_rules_no()),
    };
    html! {
        section.card aria-labelledby="rules" {
            h2 #rules { (words.desk_rules()) }
            p { (tag(look, None, &says)) }
            ul {
                @for one in &judged.reasons {
                    li {
                        (reasons::reason(words, programme, one))
                        br;
                        span.quiet { (words.benefits_source(reasons::source(words, programme, &one.basis))) }
                    }
                }
            }
            @if let Some(case) = paid { p { a.link href=(format!("{case}/payments")) { (words.awards_title()) } } }
        }
    }
}

/// Who holds the case by its history: the name of whoever took it last or was given it.
fn holder_name(desk: &Desk) -> Option<String> {
    desk.history.iter().rev().find_map(|event| match &event.kind {
        Some(EventKind::HandedOver { name, .. }) => Some(name.clone()),
        Some(EventKind::Held { held: true }) => event.actor_name.clone(),
        _ => None,
    })
}

fn holder(reader: &Reader, desk: &Desk) -> Markup {
    let words = reader.words;
    let case = &desk.case;
    let mine = case.holder == Some(desk.me);
    html! {
        @if case.open {
            section aria-labelledby="holder" {
                h2 #holder { (words.desk_holder()) }
                @if mine { p { (words.desk_held_by_me()) } }
                @else if case.holder.is_some() {
                    p { (holder_name(desk).map_or_else(|| words.desk_held_by_other(), |name| words.holding_now(name))) }
                }
                @if mine || case.holder.is_none() {
                    (form(reader, &format!("{}/holder", path(&case.number)), html! {
                        input type="hidden" name="to" value=(if mine { "nobody" } else { "me" });
                        button.btn.btn-2.btn-s type="submit" {
                            (if mine { words.desk_give_back() } else { words.desk_take() })
                        }
                    }))
                }
                p { a.link href=(format!("{}/holder", path(&case.number))) { (words.holding_pass_on()) } }
            }
        }
    }
}

/// Staying away from this case.
fn recusal(reader: &Reader, desk: &Desk) -> Markup {
    let words = reader.words;
    more(
        &words.recusal_from_case(),
        html! {
            p { (words.recusal_from_case_why()) }
            (form(reader, &format!("{}/recusal", path(&desk.case.number)), html! {
                button.btn.btn-bad.btn-s type="submit" { (words.recusal_from_case()) }
            }))
        },
        false,
    )
}

/// What the officer who looks has just done, right after doing it.
fn just_done(visit: &Visit, desk: &Desk) -> Option<String> {
    let mine = desk.history.iter().rev().find(|event| event.actor == Some(desk.me));
    mine.filter(|_| visit.path.ends_with(JUST_DONE)).map(|event| happened(visit.words, desk, event))
}

/// An event in words.
fn happened(words: Words, desk: &Desk, event: &Event) -> String {
    event_text(words, &desk.service, event).unwrap_or_else(|| match &event.kind {
        Some(EventKind::Held { held: true }) => words.desk_event_taken(),
        Some(EventKind::Held { held: false }) => words.desk_event_given_back(),
        Some(EventKind::HandedOver { name, .. }) => words.holding_event(name),
        Some(EventKind::Noted { .. }) => words.desk_event_noted(),
        Some(EventKind::Message) => words.desk_event_message(),
        Some(EventKind::Recused) => words.recusal_event(),
        _ => words.desk_event_destroyed(),
    })
}

fn history(words: Words, desk: &Desk) -> Vec<TimelineStep> {
    let language = words.language();
    desk.history
        .iter()
        .map(|event| {
            let text = happened(words, desk, event);
            // The account that sent a confidential case has a name too.
            let hidden = desk.case.subject.confidential && event.role == ActorRole::Resident;
            let acted = event.actor_name.clone().filter(|_| !hidden).map(|name| match event.mandate {
                Some(_) => words.mandates_done_by(name),
                None => name,
            });
            let who = acted.unwrap_or_else(|| match event.role {
                ActorRole::Resident => words.desk_by_resident(),
                ActorRole::System => words.desk_by_system(),
                ActorRole::Officer | ActorRole::Lead => words.desk_by_officer(),
                ActorRole::Checker => words.desk_by_checker(),
                ActorRole::Assessor => words.desk_by_assessor(),
                ActorRole::Coordinator => words.desk_by_coordinator(),
            });
            let mut lines = vec![html! { (speech::moment(event.at, language)) (words.page_comma()) (who) }];
            if let Some(EventKind::Act { reason, .. }) = &event.kind
                && !reason.is_empty()
            {
                lines.push(html! { (reason) });
            }
            TimelineStep { standing: Standing::Done, title: html! { (text) }, lines }
        })
        .collect()
}

fn conversation(reader: &Reader, desk: &Desk, tried: &Tried) -> Markup {
    let words = reader.words;
    let error = tried.message_wrong.then(|| words.track_message_wrong(LONGEST));
    html! {
        section.section #messages aria-labelledby="messages-head" {
            h2 #messages-head { (words.track_messages()) }
            @for (place, note) in desk.notes.iter().enumerate() {
                (message(place, note.from_unit, html! {
                    (if note.from_unit { words.track_from_unit() } else { called(words, &desk.case.subject.name) })
                    (words.page_comma()) (speech::moment(note.at, words.language()))
                }, &note.text))
            }
            (form(reader, &format!("{}/messages#error-summary", path(&desk.case.number)), html! {
                input type="hidden" name="once" value=(random_digits(16));
                (TextArea {
                    name: "message", label: &words.desk_write(), hint: Some(&words.desk_write_hint()),
                    error: error.as_deref(), value: tried.typed.get("message"), rows: 3, small: true,
                    ..TextArea::default()
                }.render(words))
                button.btn.btn-2.btn-s type="submit" { (icon(Icon::Message)) (words.track_send()) }
            }))
        }
    }
}
