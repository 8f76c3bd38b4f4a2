//! The page of an act: what it asks, and the reason, where one is given.

use maud::{Markup, html};

use super::act_forms::Attempt;
use super::messages::LONGEST;
use super::register_words;
use crate::cases::Refused;
use crate::catalogue::Service;
use crate::catalogue::definition::{Act, Reason};
use crate::district::Places;
use crate::forms::question_views::Asking;
use crate::ui::form::{enter_button, form};
use crate::ui::{Button, Page, TextArea, error_summary};
use crate::web::Visit;
use crate::words::Words;

/// An act to be done.
pub struct ActPage<'a> {
    /// The service.
    pub service: &'a Service,
    /// The act.
    pub act: &'a Act,
    /// Places and bodies.
    pub places: &'a Places,
    /// Where it is sent.
    pub to: &'a str,
    /// The case's revision that is seen.
    pub revision: i64,
    /// What was tried, or a fresh page.
    pub attempt: &'a Attempt,
    /// The case's name on this page, and the way back: address and words.
    pub about: &'a str,
    /// Address and words of the way back.
    pub back: (String, String),
}

impl ActPage<'_> {
    fn asking(&self, words: Words) -> Asking<'_> {
        Asking {
            service: self.service,
            words,
            places: self.places,
            typed: &self.attempt.typed,
            faults: &self.attempt.faults,
            on_paper: false,
            numbered: false,
        }
    }

    /// What is wrong with the reason, or with doing it at all.
    fn reason_error(&self, words: Words) -> Option<String> {
        if self.attempt.too_long {
            return Some(words.desk_too_long(LONGEST));
        }
        matches!(self.attempt.refused, Some(Refused::NeedsReason)).then(|| words.desk_needs_reason())
    }

    fn errors(&self, words: Words) -> Vec<(String, String)> {
        let mut errors = self.asking(words).summary(self.service.sheet(self.act));
        errors.extend(self.reason_error(words).map(|text| ("reason".to_owned(), text)));
        let whole = match self.attempt.refused {
            Some(Refused::NotInTime) => Some(words.desk_not_in_time()),
            Some(Refused::NeedsIdentity) => Some(words.desk_needs_identity()),
            Some(Refused::NeedsReason) | None => self.attempt.overtaken.then(|| words.desk_overtaken()),
            Some(Refused::AlreadyDone) => Some(words.desk_once()),
            Some(Refused::NotBefore) => Some(words.desk_not_before()),
            Some(Refused::NotEntitled) => Some(words.desk_not_entitled()),
            Some(Refused::ReceivesAlready) => Some(words.desk_receives_already()),
            Some(Refused::Register(against)) => Some(register_words::against(words, against)),
            Some(_) => Some(words.desk_not_now()),
        };
        errors.extend(whole.map(|text| ("act-form".to_owned(), text)));
        errors
    }

    /// The page. `wide`: for staff.
    pub fn render(&self, visit: &Visit, aside: &Markup) -> Markup {
        let reader = visit.reader();
        let words = reader.words;
        let language = words.language();
        let key = format!("act-{}", self.act.id);
        let title = self.service.say(language, &key, &[]);
        let hint = self.service.text(language, &format!("{key}.hint"), &[]);
        let errors = self.errors(words);
        let asking = self.asking(words);
        Page::new(&reader, &title)
            .service(self.about)
            .errors(!errors.is_empty())
            .noindex()
            .back(self.back.0.clone(), self.back.1.clone())
            .render(html! {
                div.title { h1 { (title) } p.quiet { (self.about) } @if let Some(hint) = hint { p { (hint) } } }
                (error_summary(words, &errors))
                (aside)
                div #act-form {
                    (form(&reader, &format!("{}#error-summary", self.to), html! {
                        input type="hidden" name="revision" value=(self.revision);
                        @if self.service.sheet(self.act).iter().any(|question| !question.parts().is_empty()) {
                            (enter_button(&title))
                        }
                        @for question in self.service.sheet(self.act) { (asking.show(question, &question.id, false)) }
                        @if self.act.reason != Reason::None {
                            (TextArea {
                                name: "reason", label: &words.act_reason(), hint: Some(&words.act_reason_hint(LONGEST)),
                                error: self.reason_error(words).as_deref(), value: self.attempt.typed.get("reason"),
                                optional: self.act.reason == Reason::Optional, rows: 5, ..TextArea::default()
                            }.render(words))
                        }
                        div.actions { (Button { text: &title, ..Button::default() }.render()) }
                    }))
                }
            })
    }
}
