//! The words of these pages stand in `locales/`; here is their order.

use maud::{Markup, html};

use crate::catalogue::Catalogue;
use crate::catalogue::views::{need_cards, search_box};
use crate::ui::number::spoken;
use crate::ui::page::settings_path;
use crate::ui::{Icon, Page, Reader, icon};

/// Home by what people need.
pub fn home(reader: &Reader) -> Markup {
    let words = reader.words;
    let title = words.home_title();
    Page::new(reader, &title).bare().render(html! {
        div.hero {
            (slope())
            div.wrap {
                div.cols {
                    div.col-main {
                        h1 { (title) }
                        (search_box(words, ""))
                    }
                    div.col-side {
                        ul.quick {
                            li { a href="/applications" { (icon(Icon::Clock)) (words.home_track()) } }
                            li { a href="/applications" { (icon(Icon::Document)) (words.home_go_on()) } }
                            li { a href="/services" { (icon(Icon::Certificate)) (words.home_services()) } }
                            li { a href="/entitlements" { (icon(Icon::Wallet)) (words.home_entitlements()) } }
                        }
                    }
                }
            }
        }
        div.wrap {
            section aria-labelledby="needs" { h2 #needs { (words.home_needs()) } (need_cards(words)) }
            section.section aria-labelledby="ways" {
                h2 #ways { (words.home_ways()) }
                ul.ticks.ticks-wide {
                    li { (icon(Icon::Phone)) span { (spoken(&words.home_way_call())) } }
                    li { (icon(Icon::Worker)) span { (words.home_way_community()) } }
                    li { (icon(Icon::House)) span { (words.home_way_visit()) } }
                    li { (icon(Icon::Document)) span { (words.home_way_paper()) } }
                }
            }
        }
    })
}

/// The ramp, wide: the one ornament.
fn slope() -> Markup {
    html! {
        svg.hero-slope viewBox="0 0 1200 120" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            path d="M0 119 1200 8M0 119 1200 34M0 119 1200 60M0 119 1200 86" {}
        }
    }
}

/// Where anybody writes to the hotline: the service of tickets.
const WRITE: &str = "/services/ticket";

/// A page of headings and paragraphs; under one heading it says how to write to the hotline.
fn plain(
    reader: &Reader,
    title: &str,
    lead: &str,
    parts: &[(&str, String, Vec<String>)],
    write: Option<(&str, String)>,
) -> Markup {
    Page::new(reader, title).crumbs(vec![("/".into(), reader.words.page_home())]).render(html! {
        div.title { h1 { (title) } p.lead { (lead) } }
        @for (id, heading, paragraphs) in parts {
            section.section aria-labelledby=(id) {
                h2 id=(id) { (heading) }
                @for paragraph in paragraphs { p { (spoken(paragraph)) } }
                @if let Some((_, text)) = write.as_ref().filter(|(part, _)| part == id) {
                    p { a.link href=(WRITE) { (text) } }
                }
            }
        }
    })
}

/// How to get help without this site.
pub fn help(reader: &Reader) -> Markup {
    let words = reader.words;
    plain(
        reader,
        &words.page_nav_help(),
        &words.help_lead(),
        &[
            (
                "call",
                words.help_call(),
                vec![words.help_call_12385(), words.help_call_12345(), words.help_call_emergency()],
            ),
            ("write", words.page_help_write(), vec![words.help_write_how()]),
            ("community", words.page_help_community(), vec![words.help_community_how()]),
            ("numbers", words.help_numbers(), vec![words.help_numbers_how()]),
            ("legal", words.help_legal(), vec![words.help_legal_how()]),
        ],
        Some(("write", words.help_write_do())),
    )
}

/// All pages that one can go to without a number.
pub fn site_map(reader: &Reader, catalogue: &Catalogue) -> Markup {
    let words = reader.words;
    let title = words.page_site_map();
    let (settings, elder) = (settings_path(reader, ""), settings_path(reader, "#elder"));
    let links = [
        ("/", words.page_home()),
        ("/services", words.services_title()),
        ("/entitlements", words.benefits_title()),
        ("/programmes", words.benefits_programmes()),
        ("/search", words.services_found()),
        ("/publicity", words.publicity_title()),
        ("/applications", words.track_find()),
        ("/verify", words.verify_title()),
        ("/sign-in", words.accounts_sign_in()),
        (settings.as_str(), words.page_nav_settings()),
        (elder.as_str(), words.page_nav_elder()),
        ("/help", words.page_nav_help()),
        ("/accessibility", words.page_accessibility()),
        ("/privacy", words.page_privacy()),
        ("/words", words.page_words()),
        ("/gallery", words.gallery_title()),
        ("/staff/sign-in", words.accounts_staff()),
    ];
    Page::new(reader, &title).crumbs(vec![("/".into(), words.page_home())]).render(html! {
        div.title { h1 { (title) } }
        ul.links { @for (to, text) in &links { li { a.link href=(to) { (text) } } } }
        h2 { (words.services_title()) }
        ul.links {
            @for service in catalogue.all() {
                li { a.link href=(format!("/services/{}", service.id())) { (service.title(words.language())) } }
            }
        }
    })
}

/// What is met, what is not, and whom to tell.
pub fn accessibility(reader: &Reader) -> Markup {
    let words = reader.words;
    plain(
        reader,
        &words.page_accessibility(),
        &words.accessibility_lead(),
        &[
            ("aim", words.accessibility_aim(), vec![words.accessibility_aim_text()]),
            ("tested", words.accessibility_tested(), vec![words.accessibility_tested_text()]),
            (
                "gaps",
                words.accessibility_gaps(),
                vec![
                    words.accessibility_gap_readers(),
                    words.accessibility_gap_people(),
                    words.accessibility_gap_formats(),
                    words.accessibility_gap_sign(),
                ],
            ),
            ("tell", words.accessibility_tell(), vec![words.accessibility_tell_text()]),
        ],
        Some(("tell", words.accessibility_tell_do())),
    )
}

/// What is kept of people, why, and how it is guarded.
pub fn privacy(reader: &Reader, long: Vec<String>) -> Markup {
    let words = reader.words;
    plain(
        reader,
        &words.page_privacy(),
        &words.privacy_lead(),
        &[
            ("what", words.privacy_what(), vec![words.privacy_what_text()]),
            ("why", words.privacy_why(), vec![words.privacy_why_text()]),
            ("who", words.privacy_who(), vec![words.privacy_who_text()]),
            ("how", words.privacy_how(), vec![words.privacy_how_text()]),
            ("long", words.privacy_long(), long),
            ("rights", words.privacy_rights(), vec![words.privacy_rights_text()]),
        ],
        None,
    )
}

/// Words of offices in plain words.
pub fn glossary(reader: &Reader) -> Markup {
    let words = reader.words;
    let title = words.page_words();
    let terms = [
        (words.terms_federation(), words.terms_federation_is()),
        (words.terms_acceptance(), words.terms_acceptance_is()),
        (words.terms_correction(), words.terms_correction_is()),
        (words.terms_assessment(), words.terms_assessment_is()),
        (words.terms_publicity(), words.terms_publicity_is()),
        (words.terms_guardian(), words.terms_guardian_is()),
        (words.terms_working_day(), words.terms_working_day_is()),
        (words.terms_reconsideration(), words.terms_reconsideration_is()),
        (words.terms_proposal(), words.terms_proposal_is()),
    ];
    Page::new(reader, &title).crumbs(vec![("/".into(), words.page_home())]).render(html! {
        div.title { h1 { (title) } }
        dl { @for (term, meaning) in &terms { dt { (term) } dd { (meaning) } } }
    })
}
