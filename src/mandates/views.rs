//! The pages of residents: who acts for me, for whom I act, what waits for me.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::form_views::{self as fields, Typed, kind_name, power_name, relation_name, way_name};
use super::mandate::{Kind, Mandate, Side};
use super::pages::{PATH, path};
use super::store::Deed;
use crate::accounts::views::given_back;
use crate::accounts::views::unknown;
use crate::accounts::{Account, MandateState};
use crate::catalogue::Catalogue;
use crate::forms::access::path as home_of;
use crate::forms::views::grouped;
use crate::ui::facts::facts;
use crate::ui::form::{actions_form, form};
use crate::ui::notice::{Look, done, notice};
use crate::ui::number::spoken;
use crate::ui::{Icon, Page, Tag, Weight, button_link, empty, error_summary, icon, tag};
use crate::values::Assurance;
use crate::values::Scope;
use crate::web::Visit;
use crate::words::{Words, speech};

/// How a mandate stands, in a word.
pub fn standing(words: Words, one: &Mandate, today: NaiveDate) -> Markup {
    if one.counts_on(today) {
        tag(Tag::Good, Some(Icon::Done), &words.mandates_counts())
    } else if one.term.state == MandateState::Proposed {
        tag(Tag::Warn, Some(Icon::Clock), &words.mandates_waits())
    } else if one.term.state == MandateState::Active && today < one.term.from {
        tag(Tag::Off, Some(Icon::Clock), &words.mandates_later())
    } else {
        tag(Tag::Off, Some(Icon::Pause), &words.mandates_over())
    }
}

/// What a mandate says, as facts.
pub fn terms(words: Words, one: &Mandate, catalogue: &Catalogue) -> Markup {
    let language = words.language();
    let comma = words.page_comma();
    let powers: Vec<String> = one.effective().iter().map(|power| power_name(words, power)).collect();
    let scope = match &one.scope {
        Scope::All => words.mandates_scope_all(),
        Scope::Only(names) => {
            let titles =
                names.iter().filter_map(|name| catalogue.get(name)).map(|service| service.title(language));
            titles.collect::<Vec<_>>().join(&comma)
        }
    };
    let until =
        one.term.until.map_or_else(|| words.mandates_until_ended(), |day| speech::date(day, language));
    html! {
        dl.answers.pairs {
            div { dt { (words.mandates_kind()) } dd { (kind_name(words, one.kind)) (comma) (relation_name(words, one.relation)) } }
            @if !one.detail.institution.is_empty() {
                div { dt { (words.mandates_institution()) } dd { (one.detail.institution) } }
            }
            div { dt { (words.mandates_powers()) } dd { (powers.join(&comma)) } }
            div { dt { (words.mandates_scope()) } dd { (scope) } }
            div { dt { (words.mandates_until()) } dd { (until) } }
            div { dt { (words.mandates_way()) } dd { (way_name(words, one.way)) (comma) (speech::date(crate::clock::china_date(one.proposed_at), language)) } }
        }
        @if one.limited { p { (spoken(&words.mandates_limited())) } }
        @if one.kind == Kind::Guardian && one.term.until.is_some() { p.small { (words.mandates_until_of_age()) } }
    }
}

/// All of somebody's mandates. `just`: something was done just now.
pub fn list(visit: &Visit, me: &Account, all: &[Mandate], just: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let today = visit.today();
    let title = words.mandates_title();
    let person = me.known_person();
    let of = |side: Side| {
        all.iter().filter(move |one| {
            one.term.state == MandateState::Active
                && one.counts_on(today)
                && person.is_some_and(|person| one.side_of(person) == Some(side))
        })
    };
    let waiting: Vec<&Mandate> = all.iter().filter(|one| one.term.state == MandateState::Proposed).collect();
    let over: Vec<&Mandate> =
        all.iter().filter(|one| one.term.state != MandateState::Proposed && !one.counts_on(today)).collect();
    let line = |one: &Mandate| {
        html! {
            a.link href=(path(one.id)) { (about(words, one, me)) }
            " " (standing(words, one, today))
        }
    };
    let (for_me, for_others): (Vec<&Mandate>, Vec<&Mandate>) =
        (of(Side::Principal).collect(), of(Side::Agent).collect());
    Page::new(&reader, &title).noindex().back("/applications/mine", words.track_mine()).render(html! {
        div.title { h1 { (title) } p.lead { (words.mandates_lead()) } }
        @if just { (done(&words.mandates_done(), html! {})) }
        @if person.is_none() { (not_known(visit)) }
        @if !waiting.is_empty() {
            section.section aria-labelledby="waiting" {
                h2 #waiting { (words.mandates_waiting()) }
                ul.links { @for one in &waiting { li { (line(one)) } } }
            }
        }
        section.section aria-labelledby="for-others" {
            h2 #for-others { (words.mandates_for_others()) }
            @if for_others.is_empty() { p { (words.mandates_for_others_none()) } }
            @for one in &for_others {
                div.card {
                    p { (line(one)) }
                    (choose(visit, me, one))
                }
            }
            @if me.acting.is_some() {
                (actions_form(&reader, "/mandates/acting", html! {
                    button.btn.btn-2 type="submit" { (words.mandates_stop_acting()) }
                }))
            }
        }
        section.section aria-labelledby="for-me" {
            h2 #for-me { (words.mandates_for_me()) }
            @if for_me.is_empty() { p { (words.mandates_for_me_none()) } }
            ul.links { @for one in &for_me { li { (line(one)) } } }
        }
        @if person.is_some() {
            div.actions { (button_link("/mandates/new", &words.mandates_new(), Weight::First)) }
        }
        @if !over.is_empty() {
            section.section aria-labelledby="over" {
                h2 #over { (words.mandates_over_head()) }
                ul.links { @for one in &over { li { (line(one)) } } }
            }
        }
        @if person.is_some() && me.acting.is_none() {
            p { a.link href="/my-data/looks" { (icon(Icon::Eye)) (words.looks_all()) } }
            p { a.link href="/safety" { (icon(Icon::Eye)) (words.safety_title()) } }
        }
        (notice(Look::Plain, Icon::Phone, html! { p { (spoken(&words.mandates_by_phone())) } }))
    })
}

/// Whoever is known by a phone alone cannot act for somebody.
pub fn not_known(visit: &Visit) -> Markup {
    unknown(visit, Assurance::RealName, PATH)
}

fn about(words: Words, one: &Mandate, me: &Account) -> String {
    let mine = me.known_person().and_then(|person| one.side_of(person)).or_else(|| one.waits_for());
    match mine {
        Some(Side::Principal) => words.mandates_acts_for_me(one.name(Side::Agent)),
        _ => words.mandates_i_act_for(one.name(Side::Principal)),
    }
}

/// The button that begins to act for somebody.
fn choose(visit: &Visit, me: &Account, one: &Mandate) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let name = one.name(Side::Principal);
    html! {
        @if me.acting.as_ref().is_some_and(|acting| acting.mandate == one.id) {
            p { strong { (words.mandates_acting_now(name)) } }
        } @else {
            (actions_form(&reader, "/mandates/acting", html! {
                input type="hidden" name="mandate" value=(one.id);
                button.btn type="submit" { (words.mandates_act(name)) }
            }))
        }
    }
}

/// One mandate, and what was done under it.
pub fn show(
    visit: &Visit,
    me: &Account,
    (one, side): (&Mandate, Option<Side>),
    deeds: Option<&[Deed]>,
    catalogue: &Catalogue,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let today = visit.today();
    let title = about(words, one, me);
    let waits = one.term.state == MandateState::Proposed && side.is_none();
    let to = path(one.id);
    let button = |part: &str, text: String, second: bool| {
        actions_form(
            &reader,
            &format!("{to}/{part}"),
            html! {
                button.btn.(if second { "btn-2" } else { "btn-1" }) type="submit" { (text) }
            },
        )
    };
    Page::new(&reader, &title).noindex().back(PATH, words.mandates_title()).render(html! {
        div.title { h1 { (title) } }
        (facts(&[
            (words.mandates_principal(), html! { (one.name(Side::Principal)) }),
            (words.mandates_who_acts(), html! { (one.name(Side::Agent)) }),
            (words.mandates_standing(), standing(words, one, today)),
        ]))
        (terms(words, one, catalogue))
        p.small { (words.mandates_no_money()) }
        @if waits {
            section.section aria-labelledby="agree" {
                h2 #agree { (words.mandates_agree_head()) }
                p { (if one.waits_for() == Some(Side::Principal) { words.mandates_agree_as_principal() } else { words.mandates_agree_as_agent() }) }
                (button("agreement", words.mandates_agree(), false))
                (button("ending", words.mandates_refuse(), true))
            }
        }
        @if side == Some(Side::Agent) && one.counts_on(today) { (choose(visit, me, one)) }
        @if let Some(deeds) = deeds.filter(|_| one.term.state != MandateState::Proposed) {
            section.section aria-labelledby="deeds" {
                h2 #deeds { (words.mandates_deeds()) }
                @if deeds.is_empty() { (empty(&words.mandates_deeds_none(), None, None)) }
                @else {
                    dl.answers.pairs {
                        @for deed in deeds {
                            div {
                                dt { (speech::moment(deed.at, language)) }
                                dd {
                                    (deed_name(words, &deed.kind)) (words.page_comma())
                                    a.link href=(home_of(&deed.number)) {
                                        (catalogue.get(&deed.service).map_or_else(String::new, |service| service.title(language)))
                                        (words.page_comma()) (spoken(&grouped(&deed.number)))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        @if side.is_some() && one.term.state != MandateState::Ended {
            section.section aria-labelledby="end" {
                h2 #end { (words.mandates_end_head()) }
                p { (if side == Some(Side::Principal) { words.mandates_end_as_principal() } else { words.mandates_end_as_agent() }) }
                (button("ending", words.mandates_end(), true))
            }
        }
    })
}

/// What was done, by the name of its event.
pub fn deed_name(words: Words, kind: &str) -> String {
    match kind {
        "submitted" => words.track_event_submitted(),
        "taken-back" => words.track_event_taken_back(),
        "message" => words.mandates_deed_message(),
        "letter-opened" => words.mandates_deed_letter(),
        "appointment" => words.mandates_deed_appointment(),
        _ => words.mandates_deed_act(),
    }
}

/// The form of a resident.
pub fn new(visit: &Visit, typed: &Typed<'_>, catalogue: &Catalogue) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.mandates_new();
    Page::new(&reader, &title)
        .noindex()
        .errors(!typed.errors.is_empty())
        .back(PATH, words.mandates_title())
        .render(html! {
            div.title { h1 { (title) } p.lead { (words.mandates_new_lead()) } }
            (error_summary(words, &typed.errors))
            @if typed.back { (given_back(&reader, "#side")) }
            (form(&reader, "/mandates/new#error-summary", html! {
                (fields::own(visit, typed, catalogue))
                div.actions { button.btn type="submit" { (words.mandates_ask()) } }
            }))
            p { (spoken(&words.mandates_new_guardian())) }
        })
}
