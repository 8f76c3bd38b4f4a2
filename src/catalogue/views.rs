//! Pages of the catalogue.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::definition::{Confidence, Kind, NEEDS, Need, Question};
use super::programmes::Programme;
use super::{Catalogue, Service};
use crate::district::Unit;
use crate::district::views::contact_lines;
use crate::ui::easy::easy;
use crate::ui::facts::facts;
use crate::ui::form::form;
use crate::ui::icon::icon_after;
use crate::ui::number::spoken_call;
use crate::ui::steps::steps;
use crate::ui::{
    self, Icon, NeedCard, Page, Reader, SearchBox, ServiceLine, declaration, empty, icon, more, service_list,
};
use crate::values::Assurance;
use crate::words::{Language, Words};

/// A need in words: heading and line.
pub fn need_words(words: Words, need: Need) -> (String, String, Icon) {
    match need {
        Need::Certificate => (words.needs_certificate(), words.needs_certificate_line(), Icon::Certificate),
        Need::Subsidies => (words.needs_subsidies(), words.needs_subsidies_line(), Icon::Wallet),
        Need::Rehabilitation => {
            (words.needs_rehabilitation(), words.needs_rehabilitation_line(), Icon::Heart)
        }
        Need::Travel => (words.needs_travel(), words.needs_travel_line(), Icon::Bus),
        Need::Home => (words.needs_home(), words.needs_home_line(), Icon::House),
        Need::SchoolAndWork => (words.needs_school(), words.needs_school_line(), Icon::School),
        Need::Rights => (words.needs_rights(), words.needs_rights_line(), Icon::Scales),
        Need::Care => (words.needs_care(), words.needs_care_line(), Icon::People),
        Need::Unsure => (words.needs_unsure(), words.needs_unsure_line(), Icon::Question),
    }
}

fn home(words: Words) -> Vec<(String, String)> {
    vec![("/".into(), words.page_home())]
}

/// A service as a line of a list.
pub fn line(language: Language, service: &Service) -> ServiceLine {
    ServiceLine {
        to: format!("/services/{}", service.id()),
        title: service.title(language),
        summary: service.say(language, "summary", &[]),
    }
}

/// A programme as a line of a list.
pub fn programme_line(language: Language, programme: &Programme) -> ServiceLine {
    ServiceLine {
        to: programme.path(),
        title: programme.say(language, "title"),
        summary: programme.say(language, "summary"),
    }
}

/// Looking for a service in one's own words.
pub fn search_box(words: Words, typed: &str) -> Markup {
    SearchBox {
        to: "/search",
        name: &words.services_search(),
        label: &words.services_search_label(),
        hint: &words.services_search_hint(),
        typed,
    }
    .render()
}

/// All services, or those for a need; where there is none online yet, whom to ask.
pub fn list(reader: &Reader, catalogue: &Catalogue, need: Option<Need>) -> Markup {
    let words = reader.words;
    let language = words.language();
    let title = need.map_or_else(|| words.services_title(), |need| need_words(words, need).0);
    let fits = |needs: &[Need]| need.is_none_or(|need| needs.contains(&need));
    let services: Vec<ServiceLine> = catalogue
        .all()
        .filter(|service| fits(&service.definition.needs))
        .map(|service| line(language, service))
        .collect();
    let programmes: Vec<ServiceLine> = catalogue
        .programmes()
        .beside_services()
        .filter(|programme| need.is_some() && fits(&programme.definition.needs))
        .map(|programme| programme_line(language, programme))
        .collect();
    Page::new(reader, &title).crumbs(home(words)).render(html! {
        div.title { h1 { (title) } @if let Some(need) = need { p.lead { (need_words(words, need).1) } } }
        @if services.is_empty() && programmes.is_empty() {
            (empty(&words.services_none(), None, Some(("/help", &words.services_ask()))))
        }
        @if !services.is_empty() { (service_list(&services)) }
        @if !programmes.is_empty() {
            p { (words.services_guides()) }
            (service_list(&programmes))
        }
        p { a.link href="/entitlements" { (words.services_entitlements()) } }
        @if need.is_some() { p { a.link href="/services" { (words.services_all()) } } }
    })
}

/// What a search found.
pub fn found(reader: &Reader, typed: &str, found: &[ServiceLine]) -> Markup {
    let words = reader.words;
    let title = words.services_found();
    Page::new(reader, &title).noindex().crumbs(home(words)).render(html! {
        div.title { h1 { (title) } }
        (search_box(words, typed))
        @if !typed.is_empty() {
            @if found.is_empty() {
                (empty(&words.services_count(0), None, Some(("/help", &words.services_ask()))))
            } @else {
                p { (words.services_count(found.len())) }
                (service_list(found))
            }
        }
    })
}

/// A list of things, one of which may have a heading: `guide-condition-…`.
fn said(service: &Service, words: Words, prefix: &str, ids: &[String]) -> Vec<String> {
    ids.iter().map(|id| service.say(words.language(), &format!("{prefix}-{id}"), &[])).collect()
}

/// The guide: the standard elements of 办事指南, plain words first.
pub fn guide(reader: &Reader, service: &Service, unit: Option<&Unit>, today: NaiveDate) -> Markup {
    let words = reader.words;
    let language = words.language();
    let definition = &service.definition;
    let title = service.title(language);
    let say = |name: &str| service.say(language, name, &[]);
    let limits: Vec<(String, bool)> = definition
        .stages
        .iter()
        .filter_map(|stage| stage.clock.as_ref())
        .map(|clock| (say(&format!("clock-{}", clock.id)), clock.is_proposal_on(today)))
        .collect();
    let parts = [
        ("easy", words.page_easy()),
        ("who", words.guide_who()),
        ("documents", words.guide_documents()),
        ("how", words.guide_how()),
        ("limits", words.guide_limits()),
        ("places", words.guide_places()),
        ("basis", words.guide_basis()),
    ];
    Page::new(reader, &title).crumbs(vec![
        ("/".into(), words.page_home()),
        ("/services".into(), words.services_title()),
    ]).render(html! {
        div.title { h1 { (title) } p.lead { (say("summary")) } }
        div.cols {
            div.col-main {
                (easy(words, &said(service, words, "easy", &definition.guide.easy_read)))
                (facts(&[
                    (words.guide_fee(), html! { (say("guide-fee")) }),
                    (words.accounts_guide_known_head(), html! {
                        (match definition.assurance {
                            None | Some(Assurance::Phone) => words.accounts_guide_unknown(),
                            Some(Assurance::RealName) => words.accounts_guide_known(),
                            Some(Assurance::Strong) => words.accounts_guide_known_strong(),
                        })
                    }),
                    (words.guide_unit(), html! { (unit.map_or_else(|| words.guide_unit_name(), |unit| unit.called(language).to_owned())) }),
                    (words.guide_code(), html! {
                        (if definition.item_code.is_empty() { words.guide_not_given() } else { definition.item_code.clone() })
                    }),
                ]))
                (form(reader, &format!("/services/{}/applications", service.id()), html! {
                    (declaration(words, "shared", &words.guide_shared(), false, None))
                    div.actions {
                        button.btn type="submit" { (words.guide_begin()) (icon_after(Icon::Onward)) }
                        a.btn.btn-2 href="tel:12385" { (icon(Icon::Phone)) (spoken_call(&words.guide_call())) }
                    }
                }))
                p.small { (words.guide_stop()) }
                @if reader.preferences.easy_read {
                    // Easy-read first: everything else is one step away, never gone.
                    (more(&words.guide_whole(), whole_guide(words, service, unit, &limits), false))
                } @else {
                    (whole_guide(words, service, unit, &limits))
                }
            }
            div.col-side {
                nav.side-nav.secondary aria-label=(words.guide_on_page()) {
                    h2 { (words.guide_on_page()) }
                    ul { @for (id, text) in &parts { li { a href=(format!("#{id}")) { (text) } } } }
                }
            }
        }
    })
}

/// Everything of a guide after the plain words: who, documents, steps, limits, places, basis.
fn whole_guide(words: Words, service: &Service, unit: Option<&Unit>, limits: &[(String, bool)]) -> Markup {
    let language = words.language();
    let definition = &service.definition;
    let say = |name: &str| service.say(language, name, &[]);
    html! {
        section.section aria-labelledby="who" {
            h2 #who { (words.guide_who()) }
            ul { @for one in said(service, words, "guide-condition", &definition.guide.conditions) { li { (one) } } }
        }
        section.section aria-labelledby="documents" {
            h2 #documents { (words.guide_documents()) }
            p { (say("guide-documents")) }
            ul.ticks {
                @for question in documents(service) {
                    li {
                        (icon(Icon::Document))
                        span { (say(&Service::question_key(question))) @if question.optional { (words.field_optional()) } }
                    }
                }
            }
            p.quiet { (words.guide_ways()) }
        }
        section.section aria-labelledby="how" {
            h2 #how { (words.guide_how()) }
            (steps(&definition.guide.steps.iter().map(|step| {
                let key = format!("guide-step-{step}");
                (say(&key), html! { (say(&format!("{key}.text"))) })
            }).collect::<Vec<_>>()))
        }
        section.section aria-labelledby="limits" {
            h2 #limits { (words.guide_limits()) }
            @if service.is_for_several() {
                p { (words.guide_each()) }
                ul.links {
                    @for member in service.members() {
                        li { a.link href=(format!("/services/{}", member.id())) { (member.title(language)) } }
                    }
                }
            } @else if limits.is_empty() { p { (words.guide_not_given()) } }
            @if !limits.is_empty() {
                ul {
                    @for (limit, proposal) in limits {
                        li { (limit) @if *proposal { br; span.quiet { (words.track_to_be_published()) } } }
                    }
                }
                p { (words.track_counting_how()) }
            }
        }
        section.section aria-labelledby="places" {
            h2 #places { (words.guide_places()) }
            p { (say("guide-places")) }
            @if let Some(unit) = unit.filter(|unit| !unit.contact.is_empty()) {
                h3 { (words.contact_of(unit.called(language))) }
                (contact_lines(words, &unit.contact))
            }
            @if !service.is_for_several() {
                p { a.link href=(format!("/services/{}/paper", service.id())) { (icon(Icon::Document)) (words.guide_paper()) } }
            }
        }
        section.section aria-labelledby="basis" {
            h2 #basis { (words.guide_basis()) }
            ul {
                @for basis in &definition.basis {
                    li {
                        (say(&format!("basis-{}", basis.id))) " " (basis.document)
                        @if basis.confidence == Confidence::Verify { br; span.quiet { (words.guide_to_confirm()) } }
                    }
                }
            }
        }
    }
}

/// The questions that ask for papers.
pub(super) fn documents(service: &Service) -> Vec<&Question> {
    service
        .definition
        .pages
        .iter()
        .flat_map(|page| &page.questions)
        .filter(|question| matches!(question.kind, Kind::Files { .. }))
        .collect()
}

/// The needs as cards on the home page.
pub fn need_cards(words: Words) -> Markup {
    let cards: Vec<NeedCard> = NEEDS
        .into_iter()
        .map(|(need, name)| {
            let (title, line, icon) = need_words(words, need);
            let to = if need == Need::Unsure { "/help".to_owned() } else { format!("/services?need={name}") };
            NeedCard { to, title, line, icon }
        })
        .collect();
    ui::need_cards(&cards)
}
