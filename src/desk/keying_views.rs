//! The page that a form on paper is keyed in on, and what the person takes home.

use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::keying::{
    CHANNEL, CHANNELS, COMMITTEE, COMMITTEE_NAME, COMMITTEE_SIGNED, COMMITTEE_WISH, CONSENT, CommitteeWrong,
    LANGUAGE, RECEIVED, SHEET, Wrong, by_committee,
};
use super::prefill_pages::{self, Enquiry};
use crate::cases::{Case, Channel};
use crate::catalogue::definition::{Kind, Page as FormPage};
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::forms::access::{keying_path, path as home_of};
use crate::forms::fault::{Fault, Problem};
use crate::forms::fault_views::problem;
use crate::forms::question_views::Asking;
use crate::forms::views::grouped;
use crate::forms::{Draft, Filled, documents};
use crate::ui::choices::declaration;
use crate::ui::form::form;
use crate::ui::number::digits;
use crate::ui::{
    Button, Choice, Choices, DateFields, Icon, Page, TextField, Weight, button_link, empty, error_summary,
    icon, receipt as receipt_box,
};
use crate::web::{Pairs, Visit};
use crate::words::{Language, Words, speech};

/// A sheet while it is keyed in.
pub struct Sheet<'s> {
    /// The service.
    pub service: &'s Service,
    /// Streets and communities.
    pub places: &'s Places,
    /// Its id; the form that is kept has the same.
    pub id: Uuid,
    /// What is kept of it.
    pub draft: Option<&'s Draft>,
    /// How it reads, where it was to be sent: what is wrong is said.
    pub filled: Option<&'s Filled>,
    /// What is wrong with the day of receipt.
    pub wrong: Option<Wrong>,
    /// Whether a committee may file, and what is wrong where one does.
    pub committee: Option<Vec<(&'static str, CommitteeWrong)>>,
    /// What was asked of the register, where that went wrong.
    pub asked: Enquiry,
}

/// The services that can be keyed in, and what was begun and not sent.
pub fn list(
    visit: &Visit,
    services: &[&Service],
    catalogue: &Catalogue,
    unsent: &[(String, String, DateTime<Utc>)],
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.keying_title();
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.keying_lead()) } }
        @if services.is_empty() { (empty(&words.keying_none(), None, None)) } @else {
            ul.links {
                @for service in services {
                    li { a.link href=(keying_path(service.id())) { (icon(Icon::Document)) (service.title(language)) } }
                }
            }
        }
        @if !unsent.is_empty() {
            h2 { (words.keying_unsent()) }
            ul.links {
                @for (number, service, touched) in unsent {
                    @let title = catalogue.get(service).map_or_else(|| service.clone(), |one| one.title(language));
                    li {
                        a.link href=(format!("{}?number={number}", keying_path(service))) {
                            (title) (words.page_comma()) (grouped(number))
                        }
                        " " span.quiet { (words.track_touched()) (speech::moment(*touched, language)) }
                    }
                }
            }
        }
    })
}

/// All questions of the sheet on one page.
pub fn sheet(visit: &Visit, sheet: &Sheet<'_>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let service = sheet.service;
    let title = words.keying_of(service.title(language));
    let pages = &service.definition.pages;
    let begins = |place: usize| place == 0 || pages[place - 1].section != pages[place].section;
    let errors = sheet.errors(words);
    Page::new(&reader, &title)
        .errors(!errors.is_empty())
        .noindex()
        .back("/staff/keying", words.keying_back())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (words.keying_how()) } }
            (error_summary(words, &errors))
            @if let Some(draft) = sheet.draft.filter(|_| errors.is_empty()) {
                p role="status" { (words.keying_kept(grouped(&draft.number))) }
            }
            @if sheet.draft.is_none() { (prefill_pages::ask(visit, service, sheet.id, &sheet.asked)) }
            (form(&reader, &format!("{}#error-summary", keying_path(service.id())), html! {
                input type="hidden" name="sheet" value=(sheet.id);
                // The first button is the one that the Enter key presses: it only keeps.
                p { (keep(words)) }
                h2 { (words.keying_sheet()) }
                (sheet.received(words))
                (sheet.channel(words, errors.is_empty()))
                (sheet.committee(words))
                (sheet.language(words))
                @for (place, page) in pages.iter().enumerate() {
                    @if begins(place) { h2 { (service.say(language, &format!("section-{}", page.section), &[])) } }
                    (sheet.page(words, page))
                }
                div.actions {
                    (Button {
                        text: &words.keying_send(), icon: Some(Icon::Done), sends: Some(("then", "send")),
                        ..Button::default()
                    }.render())
                    (keep(words))
                }
            }))
        })
}

fn keep(words: Words) -> Markup {
    let text = words.keying_keep();
    Button { text: &text, weight: Weight::Second, sends: Some(("then", "keep")), ..Button::default() }
        .render()
}

impl Sheet<'_> {
    /// What was typed on a page.
    fn typed(&self, page: &str) -> &Pairs {
        static NOTHING: Pairs = Pairs(Vec::new());
        self.draft.and_then(|draft| draft.pages.get(page)).unwrap_or(&NOTHING)
    }

    fn faults(&self, page: &str) -> &[Fault] {
        self.filled.and_then(|filled| filled.faults.get(page)).map_or(&[], Vec::as_slice)
    }

    fn asking(&self, words: Words, page: &FormPage) -> Asking<'_> {
        Asking {
            service: self.service,
            words,
            places: self.places,
            typed: self.typed(&page.id),
            faults: self.faults(&page.id),
            on_paper: true,
            numbered: true,
        }
    }

    /// All that is wrong, in the order of the page.
    fn errors(&self, words: Words) -> Vec<(String, String)> {
        let mut errors: Vec<(String, String)> = self.wrong(words).into_iter().collect();
        errors.extend(self.no_consent(words).map(|text| (CONSENT.to_owned(), text)));
        errors.extend(
            self.committee
                .iter()
                .flatten()
                .map(|(field, wrong)| ((*field).to_owned(), committee_fault(words, field, *wrong))),
        );
        for page in &self.service.definition.pages {
            errors.extend(self.asking(words, page).summary(&page.questions));
            errors.extend(self.unconfirmed(words, page));
        }
        errors.extend(self.asked.errors.clone());
        errors
    }

    /// Answers of a page that came from the register and that nobody has checked with the person.
    fn unconfirmed(&self, words: Words, page: &FormPage) -> Vec<(String, String)> {
        let (Some(draft), Some(filled)) = (self.draft, self.filled) else { return Vec::new() };
        let mut all = prefill_pages::unconfirmed(self.service, draft, filled, words);
        all.retain(|(field, _)| page.questions.iter().any(|one| *field == format!("confirmed.{}", one.id)));
        all
    }

    /// What stands below a question whose answer came from the register.
    fn mark(&self, words: Words, page: &FormPage, question: &str) -> Markup {
        let wrong = self.unconfirmed(words, page);
        let name = format!("confirmed.{question}");
        let wrong = wrong.iter().find(|(field, _)| *field == name).map(|(_, text)| text.as_str());
        html! {
            @if let Some(draft) = self.draft { (prefill_pages::mark(self.service, draft, question, words, wrong)) }
        }
    }

    /// What is wrong with the day of receipt: field and words.
    fn wrong(&self, words: Words) -> Option<(String, String)> {
        let label = words.keying_received();
        self.wrong.map(|wrong| match wrong {
            Wrong::Date(error) => {
                let part = error.part().name();
                (format!("{RECEIVED}.{part}"), problem(words, &label, &Problem::Date(error)))
            }
            Wrong::NotOffered => (format!("{RECEIVED}.year"), words.keying_not_offered()),
        })
    }

    fn received(&self, words: Words) -> Markup {
        let typed = self.typed(SHEET);
        let field = |part: &str| format!("{RECEIVED}.{part}");
        let wrong = self.wrong(words);
        DateFields {
            name: RECEIVED,
            legend: &words.keying_received(),
            hint: Some(&words.keying_received_hint()),
            error: wrong.as_ref().map(|(_, text)| text.as_str()),
            wrong: wrong.as_ref().map(|(field, _)| field.as_str()),
            values: [typed.get(&field("year")), typed.get(&field("month")), typed.get(&field("day"))],
            ..DateFields::default()
        }
        .render(words)
    }

    /// The person did not agree yet, where it was to be sent.
    fn no_consent(&self, words: Words) -> Option<String> {
        let lacking = self.filled.is_some() && !super::keying::has_consent(self.typed(SHEET));
        lacking.then(|| words.keying_no_consent())
    }

    /// How it came, and that the person agreed.
    fn channel(&self, words: Words, fresh: bool) -> Markup {
        let chosen = super::keying::channel(self.typed(SHEET));
        let error = self.no_consent(words).filter(|_| !fresh);
        html! {
            (Choices {
                name: CHANNEL,
                legend: &words.keying_channel(),
                options: CHANNELS
                    .into_iter()
                    .map(|channel| Choice {
                        value: channel.name().to_owned(),
                        label: match channel {
                            Channel::Counter => words.keying_counter(),
                            Channel::Visit => words.keying_visit(),
                            Channel::Phone => words.keying_phone(),
                            Channel::Paper | Channel::Web => words.keying_paper(),
                        },
                        hint: None,
                        chosen: channel == chosen,
                    })
                    .collect(),
                row: true,
                ..Choices::default()
            }.render(words))
            p.hint { (words.keying_consent_when()) }
            (declaration(words, CONSENT, &words.keying_consent(), self.typed(SHEET).get(CONSENT) == "yes", error.as_deref()))
        }
    }

    /// Asks whether a committee files for the person, where that may be.
    fn committee(&self, words: Words) -> Markup {
        let Some(wrong) = &self.committee else { return html! {} };
        let typed = self.typed(SHEET);
        let error = |field: &str| {
            let found = wrong.iter().find(|(name, _)| *name == field);
            found.map(|(_, wrong)| committee_fault(words, field, *wrong))
        };
        let line = |name: &str, label: String, hint: Option<String>| {
            TextField {
                name,
                label: &label,
                hint: hint.as_deref(),
                error: error(name).as_deref(),
                value: typed.get(name),
                autocomplete: "off",
                small: true,
                ..TextField::default()
            }
            .render(words)
        };
        html! {
            h3 { (words.keying_committee_head()) }
            p.hint { (words.keying_committee_when()) }
            (declaration(words, COMMITTEE, &words.keying_committee(), by_committee(typed), error(COMMITTEE).as_deref()))
            (line(COMMITTEE_NAME, words.keying_committee_name(), None))
            (line(COMMITTEE_SIGNED, words.keying_committee_signed(), None))
            (line(COMMITTEE_WISH, words.keying_committee_wish(), Some(words.keying_committee_wish_hint())))
        }
    }

    /// The language of the sheet.
    fn language(&self, words: Words) -> Markup {
        let chosen = super::keying::language(self.typed(SHEET), words.language());
        Choices {
            name: LANGUAGE,
            legend: &words.keying_language(),
            hint: Some(&words.keying_language_hint()),
            options: Language::ALL
                .into_iter()
                .map(|language| Choice {
                    value: language.tag().to_owned(),
                    label: match language {
                        Language::ZhHans => words.keying_chinese(),
                        Language::En => words.keying_english(),
                    },
                    hint: None,
                    chosen: language == chosen,
                })
                .collect(),
            row: true,
            ..Choices::default()
        }
        .render(words)
    }

    /// One page of the sheet: who answers it, and its questions.
    fn page(&self, words: Words, page: &FormPage) -> Markup {
        let language = words.language();
        let service = self.service;
        let asking = self.asking(words, page);
        html! {
            @if page.questions.len() > 1 {
                h3 {
                    (service.page_number(&page.id).unwrap_or_default()) " " (service.page_title(language, page))
                }
            }
            @if let Some(when) = service.paper_when(language, page) { p.hint { (when) } }
            @for question in &page.questions {
                (asking.show(question, &question.id, false))
                (self.mark(words, page, &question.id))
                @if matches!(question.kind, Kind::Files { .. }) { (self.scans(words, &question.id)) }
            }
        }
    }

    /// Where scans of a paper are added, once the sheet is kept.
    fn scans(&self, words: Words, question: &str) -> Markup {
        let label = self.service.question(question).map_or_else(String::new, |(_, question)| {
            self.service.say(words.language(), &Service::question_key(question), &[])
        });
        html! {
            @if let Some(draft) = self.draft {
                p {
                    a.link href=(documents::path(&draft.number, question)) {
                        (icon(Icon::Document)) (words.keying_scans(label, draft.documents_of(question).count()))
                    }
                }
            }
        }
    }
}

/// What is wrong with a filing by a committee, in words.
fn committee_fault(words: Words, field: &str, wrong: CommitteeWrong) -> String {
    match (wrong, field) {
        (CommitteeWrong::Channel, _) => words.keying_committee_channel(),
        (CommitteeWrong::NotFor, _) => words.keying_committee_not_for(),
        (CommitteeWrong::Field, COMMITTEE_NAME) => words.keying_committee_no_name(),
        (CommitteeWrong::Field, COMMITTEE_SIGNED) => words.keying_committee_no_signature(),
        (CommitteeWrong::Field, _) => words.keying_committee_no_wish(),
    }
}

/// What the person takes home: number and query code; printed, it stands alone on its sheet.
pub fn receipt(visit: &Visit, service: &Service, draft: &Draft, case: &Case, reads: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.keying_done();
    let address = format!("{}{}", visit.ground.config.public_url, home_of(&draft.number));
    Page::new(&reader, &title)
        .service(service.title(language))
        .noindex()
        .paper()
        .back("/staff/keying", words.keying_back())
        .render(html! {
            (receipt_box(&title, html! {
                (service.title(language)) (words.page_comma()) (case.subject.name)
            }, &[
                (words.form_number(), digits(&grouped(&draft.number))),
                (words.form_code(), digits(&grouped(&draft.code))),
            ], Some((&address, words.track_receipt_way()))))
            @if let Some(due) = case.clock.due_on {
                p { (words.track_latest()) (speech::date_with_weekday(due, language)) }
            }
            p { (words.keying_hand_over()) }
            div.actions {
                (button_link(&keying_path(service.id()), &words.keying_next(), Weight::First))
                @if reads {
                    (button_link(&super::path(&case.number), &words.keying_open(), Weight::Second))
                }
            }
        })
}
