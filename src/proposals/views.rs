//! The page of what somebody could apply for.

use maud::{Markup, html};

use super::pages::PATH;
use crate::accounts::views::unknown;
use crate::benefits::at_once_views::at_once;
use crate::benefits::proposals::{Proposal, State};
use crate::benefits::reasons::source;
use crate::catalogue::Catalogue;
use crate::catalogue::programmes::Programme;
use crate::district::Places;
use crate::ui::form::actions_form;
use crate::ui::icon::icon_after;
use crate::ui::{Icon, Page, empty};
use crate::values::Assurance;
use crate::web::Visit;
use crate::words::Words;

/// What is suggested; none: nobody knows who the reader is.
pub fn mine(visit: &Visit, rooms: (&Catalogue, &Places), all: Option<&[Proposal]>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.proposals_title();
    let page = Page::new(&reader, &title).noindex();
    page.crumbs(vec![("/".into(), words.page_home()), ("/applications".into(), words.track_mine())]).render(
        html! {
            div.title { h1 { (title) } p.lead { (words.proposals_lead()) } }
            @match all {
                None => (unknown(visit, Assurance::RealName, PATH)),
                Some(all) => (list(visit, rooms, all)),
            }
            p { a.link href="/entitlements" { (words.services_entitlements()) } }
        },
    )
}

fn list(visit: &Visit, (catalogue, places): (&Catalogue, &Places), all: &[Proposal]) -> Markup {
    let words = visit.words;
    let open: Vec<(&Proposal, &Programme)> = all
        .iter()
        .filter(|one| matches!(one.state, State::Waiting | State::Told))
        .filter_map(|one| Some((one, &**catalogue.programmes().get(&one.programme)?)))
        .collect();
    let services: Vec<&str> =
        open.iter().filter_map(|(_, programme)| programme.definition.service.as_deref()).collect();
    html! {
        @if open.is_empty() { (empty(&words.proposals_none(), None, None)) }
        @for (proposal, programme) in &open { (one(visit, places, proposal, programme)) }
        (at_once(&visit.reader(), catalogue, &services, &html! { h2 #at-once { (words.benefits_at_once()) } }))
    }
}

fn one(visit: &Visit, places: &Places, proposal: &Proposal, programme: &Programme) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = programme.say(language, "title");
    html! {
        article.card {
            h2 { a href=(programme.path()) { (title) } }
            p { (programme.say(language, "summary")) }
            p { (words.proposals_why()) }
            (conditions(words, programme))
            @match &programme.definition.service {
                Some(service) => (actions_form(&reader, &format!("/services/{service}/applications"), html! {
                    button.btn type="submit" { (words.benefits_apply(&title)) (icon_after(Icon::Onward)) }
                })),
                None => p {
                    @let unit = places.unit(&places.at_work(&programme.definition.unit));
                    (words.benefits_turn_to(unit.map_or_else(String::new, |unit| unit.called(language).to_owned())))
                },
            }
            (actions_form(&reader, &format!("{PATH}/{}/refusal", proposal.id), html! {
                button.btn.btn-2 type="submit" { (words.proposals_refuse(&title)) }
            }))
        }
    }
}

/// What has to be so, and where that comes from: the register says some of it, and the person knows the rest.
pub fn conditions(words: Words, programme: &Programme) -> Markup {
    let conditions = &programme.definition.conditions;
    let mut bases: Vec<&str> = Vec::new();
    for condition in conditions {
        if !bases.contains(&condition.basis.as_str()) {
            bases.push(&condition.basis);
        }
    }
    html! {
        ul {
            @for condition in conditions {
                li { (programme.say(words.language(), &format!("condition-{}", condition.id))) }
            }
        }
        @for basis in bases { p.quiet { (words.benefits_source(source(words, programme, basis))) } }
    }
}
