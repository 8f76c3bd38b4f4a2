//! Pages of a designated hospital.

use std::sync::Arc;

use maud::{Markup, html};

use super::{arranging_path, path};
use crate::applications::arranging_views::{Scene, for_staff};
use crate::applications::partial_views::Partial;
use crate::applications::rating::Rating;
use crate::cases::queue::Line;
use crate::cases::{ActorRole, Case, Past};
use crate::catalogue::{Catalogue, Service};
use crate::forms::snapshot::Snapshot;
use crate::forms::views::grouped;
use crate::ui::number::digits;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Page, empty, pager};
use crate::web::Visit;

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
pub fn list(visit: &Visit, catalogue: &Catalogue, lines: &[Line], next: Option<&str>) -> Markup {
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
                        @if line.kept_away { (words.recusal_keep_away()) }
                        @else { (pinyin::name(&reader, &line.name)) }
                    },
                    html! {
                        @if line.kept_away { (digits(&grouped(&line.number))) }
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
    let words = visit.words;
    let partial = Partial {
        case: &referral.case,
        service: &referral.service,
        snapshot: &referral.snapshot,
        past: &referral.past,
        role: ActorRole::Assessor,
        shows: &referral.service.definition.referral,
        path: path(&referral.case.number),
        back: ("/staff/referrals", words.referral_back()),
    };
    let before = html! {
        @if let Some(rating) = Rating::newest(referral.past.given()) {
            section.card aria-labelledby="rating" {
                h2 #rating { (words.referral_entered()) }
                p { (rating.say(words)) }
            }
        }
        @if let Some(scene) = appointment { (for_staff(words, scene, &arranging_path(&referral.case.number))) }
    };
    partial.render(visit, &before)
}
