//! The page of a case on the desk.

use std::sync::Arc;

use maud::{Markup, html};
use uuid::Uuid;

use super::prepared::Prepared;
use super::queue_pages::{called, channel, clock_tag};
use super::reaching_views::reaching;
use super::{JUST_DONE, act_pages, dispute_pages, note_pages, path, prepared_pages, register_views};
use crate::accounts::views::given_back;
use crate::applications::arranging_views::{Scene, for_staff};
use crate::applications::messages::{LONGEST, Note};
use crate::applications::register_words;
use crate::applications::story_views::event_text;
use crate::applications::views::other_language;
use crate::cases::transition::possible;
use crate::cases::{ActorRole, Case, Event, EventKind, Past, Refused};
use crate::catalogue::Service;
use crate::catalogue::definition::{Act, Reason};
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
use crate::ui::{
    AnswerRow, Choice, Choices, Icon, Page, Reader, Tag, TextArea, TextField, answers, error_summary, icon,
    more, tag,
};
use crate::values::random_digits;
use crate::web::{Pairs, Visit};
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
    /// As what the reader acts.
    pub role: ActorRole,
    /// The reader.
    pub me: Uuid,
    /// How the person is reached.
    pub profile: Option<Profile>,
    /// The appointment for the assessment, where one is wanted.
    pub appointment: Option<Scene>,
    /// What the register holds, where the service is about a certificate.
    pub register: Option<Vec<Entry>>,
}

/// What was tried and did not go, with everything typed.
#[derive(Default)]
pub struct Tried {
    /// What was typed.
    pub typed: Pairs,
    /// No act was chosen.
    pub nothing_chosen: bool,
    /// No ready reason was picked.
    pub nothing_picked: bool,
    /// A ready reason was put into the field.
    pub inserted: bool,
    /// The reason is longer than fits.
    pub too_long: bool,
    /// The definition refused.
    pub refused: Option<Refused>,
    /// Somebody else was quicker.
    pub overtaken: bool,
    /// The message is empty or too long.
    pub message_wrong: bool,
    /// The note is.
    pub note_wrong: bool,
    /// Where this was being sent when the session locked: it is given back.
    pub given_back: Option<String>,
}

impl Tried {
    fn errors(&self, words: Words) -> Vec<(String, String)> {
        let mut errors = Vec::new();
        if self.nothing_chosen {
            errors.push(("act".to_owned(), words.desk_choose()));
        }
        if self.nothing_picked {
            errors.push(("prepared".to_owned(), words.prepared_pick_one()));
        }
        if self.too_long {
            errors.push(("reason".to_owned(), words.desk_too_long(LONGEST)));
        }
        if self.overtaken {
            errors.push(("act".to_owned(), words.desk_overtaken()));
        }
        if self.message_wrong {
            errors.push(("message".to_owned(), words.track_message_wrong(LONGEST)));
        }
        if self.note_wrong {
            errors.push(("note".to_owned(), words.desk_note_wrong(LONGEST)));
        }
        if let Some(refused) = self.refused {
            let text = match refused {
                Refused::NeedsReason => words.desk_needs_reason(),
                Refused::NeedsMissing => words.desk_needs_missing(),
                Refused::NotInTime => words.desk_not_in_time(),
                Refused::NeedsIdentity => words.desk_needs_identity(),
                Refused::AlreadyDone => words.desk_once(),
                Refused::Register(against) => register_words::against(words, against),
                Refused::NoSuchAct | Refused::NotFromHere | Refused::NotByThisRole => words.desk_not_now(),
            };
            errors.push((needs(refused).to_owned(), text));
        }
        errors
    }
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
                    div lang=[other_language(words, &desk.snapshot.language)] { (sent(&reader, desk)) }
                }
                (documents(words, desk))
                (entered(words, desk))
                @if dispute_pages::is_disputed(service, &case.stage) {
                    section.card aria-labelledby="dispute" {
                        h2 #dispute { (words.dispute_head()) }
                        p { (words.dispute_how()) }
                        p { a.link href=(dispute_pages::path(&case.number)) { (icon(Icon::Document)) (words.dispute_open()) } }
                    }
                }
                @if case.open { (acts(visit, &reader, desk, tried)) }
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

fn acts(visit: &Visit, reader: &Reader, desk: &Desk, tried: &Tried) -> Markup {
    let words = reader.words;
    let (case, service) = (&desk.case, &desk.service);
    let language = words.language();
    let on = (visit.today(), &*visit.ground.calendar());
    let (asking, acts): (Vec<&Act>, Vec<&Act>) =
        possible(case, &service.definition, desk.role, &desk.past, on)
            .into_iter()
            .partition(|act| act.sheet.is_some());
    let chosen = tried.typed.get("act");
    let act_error = tried.errors(words).into_iter().find(|(field, _)| field == "act").map(|(_, text)| text);
    let reason_error =
        tried.errors(words).into_iter().find(|(field, _)| field == "reason").map(|(_, text)| text);
    let missing_error =
        tried.errors(words).into_iter().find(|(field, _)| field == "missing").map(|(_, text)| text);
    html! {
        section.card aria-labelledby="acts" {
            h2 #acts { (words.desk_acts()) }
            @if acts.is_empty() && asking.is_empty() { p { (words.desk_no_acts()) } }
            @if !asking.is_empty() {
                ul.links {
                    @for act in &asking {
                        li {
                            a.link href=(act_pages::path(&case.number, &act.id)) {
                                (icon(Icon::Document)) (service.say(language, &format!("act-{}", act.id), &[]))
                            }
                            @if let Some(hint) = service.text(language, &format!("act-{}.hint", act.id), &[]) {
                                p.small { (hint) }
                            }
                        }
                    }
                }
            }
            @if !acts.is_empty() {
                (form(reader, &format!("{}/acts#error-summary", path(&case.number)), html! {
                    input type="hidden" name="revision" value=(case.revision);
                    (Choices {
                        name: "act", legend: &words.desk_choose_one(), error: act_error.as_deref(), small: true,
                        options: acts.iter().map(|act| Choice {
                            value: act.id.clone(),
                            label: service.say(language, &format!("act-{}", act.id), &[]),
                            hint: service.text(language, &format!("act-{}.hint", act.id), &[]),
                            chosen: chosen == act.id,
                        }).collect(),
                        ..Choices::default()
                    }.render(words))
                    @if acts.iter().any(|act| act.reason == Reason::Missing) {
                        (missing(words, desk, tried, missing_error.as_deref()))
                    }
                    @if acts.iter().any(|act| act.reason != Reason::None) {
                        (TextArea {
                            name: "reason", label: &words.desk_reason(), hint: Some(&words.desk_reason_hint()),
                            error: reason_error.as_deref(), value: tried.typed.get("reason"), rows: 4, small: true,
                            ..TextArea::default()
                        }.render(words))
                    }
                    div.actions { button.btn type="submit" { (words.desk_do()) } }
                    (prepared_pages::insert(words, service, &acts, (&desk.ready, tried.typed.get("prepared"))))
                }))
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

/// All questions to tick, each with a line for what is wrong; in a fold, for it is long.
fn missing(words: Words, desk: &Desk, tried: &Tried, error: Option<&str>) -> Markup {
    let ticked = |question: &str| tried.typed.all("missing").any(|one| one == question);
    html! {
        (more(&words.desk_missing(), html! {
            (Choices {
                name: "missing", legend: &words.desk_missing_which(), hint: Some(&words.desk_missing_hint()), error,
                several: true, small: true,
                options: desk.snapshot.sections.iter().flat_map(|section| &section.answers).map(|answered| Choice {
                    value: answered.question.clone(), label: answered.label.clone(), hint: None,
                    chosen: ticked(&answered.question),
                }).collect(),
                ..Choices::default()
            }.render(words))
            @for answered in desk.snapshot.sections.iter().flat_map(|section| &section.answers) {
                @let name = format!("note-{}", answered.question);
                (TextField {
                    name: &name, label: &words.desk_note(&answered.label), value: tried.typed.get(&name),
                    optional: true, autocomplete: "off", small: true, ..TextField::default()
                }.render(words))
            }
        }, error.is_some() || tried.typed.has("missing")))
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
            let who = event.actor_name.clone().unwrap_or_else(|| match event.role {
                ActorRole::Resident => words.desk_by_resident(),
                ActorRole::System => words.desk_by_system(),
                ActorRole::Officer | ActorRole::Lead => words.desk_by_officer(),
                ActorRole::Checker => words.desk_by_checker(),
                ActorRole::Assessor => words.desk_by_assessor(),
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

/// A refusal in the enum's own order, for the view.
const fn needs(refused: Refused) -> &'static str {
    match refused {
        Refused::NeedsReason => "reason",
        Refused::NeedsMissing => "missing",
        _ => "act",
    }
}
