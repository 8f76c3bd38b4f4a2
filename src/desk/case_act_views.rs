//! What an officer can do on the page of a case: the acts that ask nothing but a reason, and the way to those that do.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::case_views::Desk;
use super::{act_pages, path, prepared_pages};
use crate::applications::messages::LONGEST;
use crate::applications::register_words;
use crate::calendar::Calendar;
use crate::cases::Refused;
use crate::cases::transition::possible;
use crate::catalogue::definition::{Act, Reason};
use crate::ui::form::form;
use crate::ui::{Choice, Choices, Icon, Reader, TextArea, TextField, icon, more};
use crate::web::{Pairs, Visit};
use crate::words::Words;

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
    /// What is wrong, by field.
    pub fn errors(&self, words: Words) -> Vec<(String, String)> {
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
                Refused::NotBefore => words.desk_not_before(),
                Refused::NotEntitled => words.desk_not_entitled(),
                Refused::ReceivesAlready => words.desk_receives_already(),
                Refused::Register(against) => register_words::against(words, against),
                Refused::NoSuchAct | Refused::NotFromHere | Refused::NotByThisRole => words.desk_not_now(),
            };
            errors.push((needs(refused).to_owned(), text));
        }
        errors
    }
}

/// Whether anything can be done now: what is over can be taken up again by some acts.
pub fn any(visit: &Visit, desk: &Desk) -> bool {
    let on = (visit.today(), &*visit.ground.calendar());
    desk.case.open || !of_roles(desk, on).is_empty()
}

/// What the reader may do now, in the definition's order.
fn of_roles<'d>(desk: &'d Desk, on: (NaiveDate, &Calendar)) -> Vec<&'d Act> {
    let definition = &desk.service.definition;
    let roles = desk.roles.iter();
    let may: Vec<&str> = roles
        .flat_map(|role| possible(&desk.case, definition, *role, &desk.past, on))
        .map(|act| act.id.as_str())
        .collect();
    definition.acts.iter().filter(|act| may.contains(&act.id.as_str())).collect()
}

/// The acts that are possible now.
pub fn acts(visit: &Visit, reader: &Reader, desk: &Desk, tried: &Tried) -> Markup {
    let words = reader.words;
    let (case, service) = (&desk.case, &desk.service);
    let language = words.language();
    let on = (visit.today(), &*visit.ground.calendar());
    let (asking, acts): (Vec<&Act>, Vec<&Act>) =
        of_roles(desk, on).into_iter().partition(|act| act.sheet.is_some());
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

/// A refusal in the enum's own order, for the view.
const fn needs(refused: Refused) -> &'static str {
    match refused {
        Refused::NeedsReason => "reason",
        Refused::NeedsMissing => "missing",
        _ => "act",
    }
}
