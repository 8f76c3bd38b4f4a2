//! Pages of a designated hospital.

use std::collections::HashSet;
use std::sync::Arc;

use maud::{Markup, html};
use uuid::Uuid;

use super::{arranging_path, path};
use crate::applications::arranging_views::{Scene, for_staff};
use crate::applications::rating::Rating;
use crate::applications::views::other_language;
use crate::cases::queue::Line;
use crate::cases::transition::possible;
use crate::cases::{ActorRole, Case, Past};
use crate::catalogue::{Catalogue, Service};
use crate::forms::snapshot::{Answered, Snapshot};
use crate::forms::views::{grouped, shown};
use crate::ui::number::digits;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{AnswerRow, Icon, Page, answers, empty, icon, pager};
use crate::web::Visit;
use crate::words::{Language, Words};

/// What a hospital sees of a case.
pub struct Referral {
    /// The case.
    pub case: Case,
    /// Its service.
    pub service: Arc<Service>,
    /// What was sent; only some of it is shown.
    pub snapshot: Snapshot,
    /// What the case has been through.
    pub past: Past,
}

/// What is referred to the hospital.
pub fn list(
    visit: &Visit,
    catalogue: &Catalogue,
    (lines, away): (&[Line], &HashSet<Uuid>),
    next: Option<&str>,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.page_nav_referrals();
    let heads = [
        words.queue_head_who(),
        words.queue_head_number(),
        words.queue_head_service(),
        words.queue_head_stage(),
    ];
    let rows: Vec<QueueRow> = lines
        .iter()
        .map(|line| {
            let service = catalogue.get(&line.service);
            let stage = format!("stage-{}", line.stage);
            QueueRow {
                cells: vec![
                    html! {
                        @if away.contains(&line.id) { (words.recusal_keep_away()) }
                        @else { (pinyin::name(&reader, &line.name)) }
                    },
                    html! {
                        @if away.contains(&line.id) { (digits(&grouped(&line.number))) }
                        @else { a href=(path(&line.number)) { (digits(&grouped(&line.number))) } }
                    },
                    html! { @if let Some(service) = service { (service.title(language)) } },
                    html! { @if let Some(service) = service { (service.say(language, &stage, &[])) } },
                ],
            }
        })
        .collect();
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.referral_lead()) } }
        @if rows.is_empty() { (empty(&words.referral_none(), None, None)) } @else {
            (queue_table(&words.referral_caption(rows.len()), &heads, &rows))
        }
        (pager(words, None, next))
    })
}

/// One case: the answers that an assessment needs, and what can be done.
pub fn show(visit: &Visit, referral: &Referral, appointment: Option<&Scene>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let (case, service) = (&referral.case, &referral.service);
    let title = words.desk_title(&case.subject.name, service.title(language));
    let said = Words::of(Language::from_tag(&referral.snapshot.language).unwrap_or_default());
    let on = (visit.today(), &*visit.ground.calendar());
    let acts = possible(case, &service.definition, ActorRole::Assessor, &referral.past, on);
    let seen = referral.seen();
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .back("/staff/referrals", words.referral_back())
        .render(html! {
            div.title {
                h1 { (title) }
                p.quiet {
                    (words.form_number()) " " (digits(&grouped(&case.number))) (words.page_stop())
                    (service.say(language, &format!("stage-{}", case.stage), &[]))
                }
            }
            @if let Some(rating) = Rating::newest(referral.past.given()) {
                section.card aria-labelledby="rating" {
                    h2 #rating { (words.referral_entered()) }
                    p { (rating.say(words)) }
                }
            }
            @if let Some(scene) = appointment { (for_staff(words, scene, &arranging_path(&case.number))) }
            section.card aria-labelledby="acts" {
                h2 #acts { (words.desk_acts()) }
                @if acts.is_empty() { p { (words.desk_no_acts()) } }
                ul.links {
                    @for act in acts {
                        li {
                            a.link href=(format!("{}/acts/{}", path(&case.number), act.id)) {
                                (icon(Icon::Document)) (service.say(language, &format!("act-{}", act.id), &[]))
                            }
                            @if let Some(hint) = service.text(language, &format!("act-{}.hint", act.id), &[]) {
                                p.small { (hint) }
                            }
                        }
                    }
                }
            }
            section.card aria-labelledby="answers" {
                h2 #answers { (words.desk_answers()) }
                div lang=[other_language(words, &referral.snapshot.language)] {
                    (answers(words, &seen.iter().map(|answered| AnswerRow {
                        question: answered.label.clone(),
                        answer: shown(&reader, said, answered, true),
                        change: None,
                    }).collect::<Vec<_>>()))
                }
            }
            @if seen.iter().any(|answered| !answered.documents.is_empty()) {
                section.card aria-labelledby="documents" {
                    h2 #documents { (words.desk_documents()) }
                    ul.files {
                        @for answered in &seen {
                            @for (id, name, media) in &answered.documents {
                                li {
                                    span { (answered.label) }
                                    a.link href=(format!("{}/documents/{id}", path(&case.number))) {
                                        (words.desk_look(name, media))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        })
}

impl Referral {
    /// The answers that the definition names, in the order of the form.
    fn seen(&self) -> Vec<&Answered> {
        let shown = &self.service.definition.referral;
        let all = self.snapshot.sections.iter().flat_map(|section| &section.answers);
        all.filter(|answered| shown.contains(&answered.question)).collect()
    }
}
