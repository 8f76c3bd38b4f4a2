//! A case as somebody outside the unit sees it: only the answers that the definition names for them, and what they
//! can do.

use maud::{Markup, html};

use crate::applications::views::other_language;
use crate::cases::transition::possible;
use crate::cases::{ActorRole, Case, Past};
use crate::catalogue::Service;
use crate::forms::snapshot::{Answered, Snapshot};
use crate::forms::views::{grouped, shown};
use crate::ui::number::digits;
use crate::ui::{AnswerRow, Icon, Page, Reader, answers, icon};
use crate::web::Visit;
use crate::words::{Language, Words};

/// What is seen of a case.
pub struct Partial<'p> {
    /// The case.
    pub case: &'p Case,
    /// Its service.
    pub service: &'p Service,
    /// What was sent; only some of it is shown.
    pub snapshot: &'p Snapshot,
    /// What the case has been through.
    pub past: &'p Past,
    /// As what the reader acts.
    pub role: ActorRole,
    /// The questions whose answers they see.
    pub shows: &'p [String],
    /// The case's address here.
    pub path: String,
    /// Address and words of the way back.
    pub back: (&'static str, String),
}

impl Partial<'_> {
    /// The answers that are shown, in the order of the form.
    fn seen(&self) -> Vec<&Answered> {
        let all = self.snapshot.sections.iter().flat_map(|section| &section.answers);
        all.filter(|answered| self.shows.contains(&answered.question)).collect()
    }

    /// The page, with what stands before the acts.
    pub fn render(&self, visit: &Visit, before: &Markup) -> Markup {
        let reader = visit.reader();
        let words = reader.words;
        let language = words.language();
        let title = words.desk_title(&self.case.subject.name, self.service.title(language));
        Page::new(&reader, &title)
            .service(grouped(&self.case.number))
            .noindex()
            .back(self.back.0, self.back.1.clone())
            .render(html! {
                div.title {
                    h1 { (title) }
                    p.quiet {
                        (words.form_number()) " " (digits(&grouped(&self.case.number))) (words.page_stop())
                        (self.service.say(language, &format!("stage-{}", self.case.stage), &[]))
                    }
                }
                (before)
                (self.acts(visit, words))
                (self.answers(&reader))
                (self.documents(words))
            })
    }

    fn acts(&self, visit: &Visit, words: Words) -> Markup {
        let language = words.language();
        let on = (visit.today(), &*visit.ground.calendar());
        let acts = possible(self.case, &self.service.definition, self.role, self.past, on);
        html! {
            section.card aria-labelledby="acts" {
                h2 #acts { (words.desk_acts()) }
                @if acts.is_empty() { p { (words.desk_no_acts()) } }
                ul.links {
                    @for act in acts {
                        li {
                            a.link href=(format!("{}/acts/{}", self.path, act.id)) {
                                (icon(Icon::Document)) (self.service.say(language, &format!("act-{}", act.id), &[]))
                            }
                            @if let Some(hint) = self.service.text(language, &format!("act-{}.hint", act.id), &[]) {
                                p.small { (hint) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn answers(&self, reader: &Reader) -> Markup {
        let words = reader.words;
        let said = Words::of(Language::from_tag(&self.snapshot.language).unwrap_or_default());
        html! {
            section.card aria-labelledby="answers" {
                h2 #answers { (words.desk_answers()) }
                div lang=[other_language(words, &self.snapshot.language)] {
                    (answers(words, &self.seen().iter().map(|answered| AnswerRow {
                        question: answered.label.clone(),
                        answer: shown(reader, said, answered, true),
                        change: None,
                    }).collect::<Vec<_>>()))
                }
            }
        }
    }

    fn documents(&self, words: Words) -> Markup {
        let seen = self.seen();
        html! {
            @if seen.iter().any(|answered| !answered.documents.is_empty()) {
                section.card aria-labelledby="documents" {
                    h2 #documents { (words.desk_documents()) }
                    ul.files {
                        @for answered in &seen {
                            @for (id, name, media) in &answered.documents {
                                li {
                                    span { (answered.label) }
                                    a.link href=(format!("{}/documents/{id}", self.path)) { (words.desk_look(name, media)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
