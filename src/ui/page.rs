//! The whole document: head, skip link, header, main part, help, foot. The same links in the same order everywhere.

use maud::{DOCTYPE, Markup, html};

use super::form::form;
use super::icon::{Icon, icon};
use super::number::phone;
use super::reader::Reader;
use super::staff_nav;
use crate::web::assets;
use crate::words::Language;

/// Where one stands in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub at: usize,
    /// Of how many.
    pub of: usize,
}

/// A page, put together piece by piece.
pub struct Page<'p> {
    reader: &'p Reader,
    title: &'p str,
    service: Option<String>,
    step: Option<Step>,
    errors: bool,
    back: Option<(String, String)>,
    crumbs: Vec<(String, String)>,
    wide: bool,
    bare: bool,
    noindex: bool,
    paper: bool,
}

impl<'p> Page<'p> {
    /// A page with its title, which is also what its h1 says.
    pub fn new(reader: &'p Reader, title: &'p str) -> Self {
        Self {
            reader,
            title,
            service: None,
            step: None,
            errors: false,
            back: None,
            crumbs: Vec::new(),
            wide: false,
            bare: false,
            noindex: false,
            paper: false,
        }
    }

    /// The service it belongs to, named in the title of the window.
    pub fn service(mut self, service: impl Into<String>) -> Self {
        self.service = Some(service.into());
        self
    }

    /// Which page of how many.
    pub const fn step(mut self, at: usize, of: usize) -> Self {
        self.step = Some(Step { at, of });
        self
    }

    /// Something on it has to be changed: the window's title says so first.
    pub const fn errors(mut self, errors: bool) -> Self {
        self.errors = errors;
        self
    }

    /// The way back: address and words.
    pub fn back(mut self, to: impl Into<String>, words: impl Into<String>) -> Self {
        self.back = Some((to.into(), words.into()));
        self
    }

    /// The way here from the home page: addresses and words; this page itself is added.
    pub fn crumbs(mut self, crumbs: Vec<(String, String)>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// Room for tables.
    pub const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// The body brings its own frame, as the home page does.
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Not for search engines.
    pub const fn noindex(mut self) -> Self {
        self.noindex = true;
        self
    }

    /// Made to be printed: on paper the body stands alone, black on white.
    pub const fn paper(mut self) -> Self {
        self.paper = true;
        self
    }

    /// The document.
    pub fn render(self, body: Markup) -> Markup {
        let reader = self.reader;
        let words = reader.words;
        let staff = self.is_staff();
        let frame = if self.wide || staff { "wrap wrap-wide" } else { "wrap" };
        html! {
            (DOCTYPE)
            html lang=(words.language().tag()) class=[reader.preferences.html_class()] {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    @if self.noindex { meta name="robots" content="noindex"; }
                    title { (self.window_title()) }
                    link rel="icon" href=(assets::MARK.path) type="image/svg+xml";
                    link rel="stylesheet" href=(assets::STYLE.path);
                    @if reader.preferences.read_aloud {
                        script src=(assets::READ_ALOUD.path) defer {}
                    }
                }
                body class=[self.body_class()] {
                    a.skip href="#main" { (words.page_skip()) }
                    (self.header(frame))
                    main #main tabindex="-1" {
                        @if self.bare { @if reader.preferences.read_aloud { div.wrap { (self.read_aloud()) } } (body) } @else {
                            div class=(frame) {
                                @if self.back.is_none() { (self.crumb_line()) }
                                @if let Some((to, text)) = &self.back {
                                    a.back href=(to) { (icon(Icon::Back)) (text) }
                                }
                                (self.read_aloud())
                                (body)
                            }
                        }
                    }
                    (self.footer(frame))
                }
            }
        }
    }

    fn body_class(&self) -> Option<&'static str> {
        match (self.is_staff(), self.paper) {
            (true, true) => Some("staff dense on-paper"),
            (true, false) => Some("staff dense"),
            (false, true) => Some("on-paper"),
            (false, false) => None,
        }
    }

    /// The button that reads the page, for who asked for one. The script shows it where there is a voice.
    fn read_aloud(&self) -> Markup {
        let words = self.reader.words;
        html! {
            @if self.reader.preferences.read_aloud {
                p.read-aloud #read-aloud hidden data-stop=(words.page_read_stop()) data-part=(words.page_read_part("{}")) {
                    button.btn.btn-2.btn-s type="button" data-start=(words.page_read_aloud()) {
                        (words.page_read_aloud())
                    }
                }
            }
        }
    }

    fn is_staff(&self) -> bool {
        self.reader.path.starts_with("/staff")
    }

    /// `错误：页面名（第n步，共m步） - 服务名 - 门户名`.
    fn window_title(&self) -> String {
        let words = self.reader.words;
        let mut title = self.title.to_owned();
        if let Some(step) = self.step {
            title = words.page_title_step(title, step.at, step.of);
        }
        if self.errors {
            title = words.page_title_error(title);
        }
        if let Some(service) = &self.service {
            title = format!("{title} - {service}");
        }
        if let Some((name, true)) = self.acting() {
            title = words.page_acting_title(name, title);
        }
        format!("{title} - {}", words.site_name())
    }

    fn header(&self, frame: &str) -> Markup {
        let words = self.reader.words;
        let here = |path: &str| (self.reader.path.split('?').next() == Some(path)).then_some("page");
        let staff = self.is_staff();
        let signed_in = self.reader.signed_in.as_ref();
        html! {
            header.site-header {
                (self.acting_line(frame))
                div class=(frame) {
                    a.brand href=(self.home()) {
                        (mark())
                        span {
                            span.brand-name { (words.site_name()) }
                            span.brand-place { (words.site_place()) }
                        }
                    }
                    nav.site-nav aria-label=(words.page_nav()) {
                        ul {
                            @if staff {
                                @for (path, text, current) in staff_nav::head(self.reader) {
                                    li { a href=(path) aria-current=[current] { (text) } }
                                }
                            } @else {
                                li { a href="/services" aria-current=[here("/services")] { (words.page_nav_services()) } }
                                li { a href="/applications" aria-current=[here("/applications")] { (words.page_nav_track()) } }
                            }
                            li { a href="/help" aria-current=[here("/help")] { (words.page_nav_help()) } }
                            li { a href=(self.settings("")) aria-current=[here("/settings")] { (icon(Icon::Settings)) (words.page_nav_settings()) } }
                            @if !staff {
                                li { a href=(self.settings("#elder")) { (icon(Icon::Elder)) (words.page_nav_elder()) } }
                            }
                        }
                    }
                    @if let Some(who) = signed_in.filter(|who| who.staff == staff) {
                        div.signed {
                            p { (who.name) @if let Some(unit) = self.unit(who) { (words.page_comma()) (unit) } }
                            (form(self.reader, if staff { "/staff/sign-out" } else { "/sign-out" }, html! {
                                button.btn.btn-2.btn-s type="submit" { (words.page_sign_out()) }
                            }))
                        }
                    }
                }
            }
        }
    }

    fn acting(&self) -> Option<(&str, bool)> {
        let who = self.reader.signed_in.as_ref().filter(|who| !who.staff && !self.is_staff())?;
        who.acting.as_ref().map(|(name, counts)| (name.as_str(), *counts))
    }

    /// For whom somebody acts: first on each page, for eyes and voices.
    fn acting_line(&self, frame: &str) -> Markup {
        let words = self.reader.words;
        html! {
            @if let Some((name, counts)) = self.acting() {
                div class=(if counts { "acting" } else { "acting acting-over" }) {
                    div class=(frame) {
                        p {
                            (icon(Icon::People))
                            @if counts { (words.page_acting(name)) } @else { (words.page_acting_over(name)) }
                        }
                        a href="/mandates" { (words.page_acting_change()) }
                    }
                }
            }
        }
    }

    fn unit<'u>(&self, who: &'u super::reader::SignedInAs) -> Option<&'u str> {
        who.unit.as_ref().map(|(zh, en)| match self.reader.words.language() {
            Language::ZhHans => zh.as_str(),
            Language::En => en.as_str(),
        })
    }

    /// Where somebody begins: of the staff, with what their role may open.
    fn home(&self) -> &'static str {
        if self.is_staff() { staff_nav::home(self.reader) } else { "/" }
    }

    fn settings(&self, part: &str) -> String {
        settings_path(self.reader, part)
    }

    fn crumb_line(&self) -> Markup {
        html! {
            nav.crumbs aria-label=(self.reader.words.page_crumbs()) {
                ol {
                    @if self.crumbs.is_empty() {
                        li { a href=(self.home()) { (self.reader.words.page_home()) } }
                        @if self.is_staff() && staff_nav::is_in_menu(self.reader) {
                            li { a href=(staff_nav::MENU) { (self.reader.words.page_nav_menu()) } }
                        }
                    }
                    @for (to, text) in &self.crumbs { li { a href=(to) { (text) } } }
                    li { span aria-current="page" { (self.title) } }
                }
            }
        }
    }

    fn footer(&self, frame: &str) -> Markup {
        let words = self.reader.words;
        html! {
            footer {
                section.help aria-labelledby="help" {
                    div class=(frame) {
                        h2 #help { (words.page_help()) }
                        ul.phones {
                            li { a.tel href="tel:12345" { (icon(Icon::Phone)) (phone("12345")) } span { (words.page_help_12345()) } }
                            li { a.tel href="tel:12385" { (icon(Icon::Phone)) (phone("12385")) } span { (words.page_help_12385()) } }
                            li { a href="/help#write" { (icon(Icon::Message)) (words.page_help_write()) } span { (words.page_help_write_why()) } }
                            li { a href="/help#community" { (icon(Icon::Worker)) (words.page_help_community()) } span { (words.page_help_community_why()) } }
                        }
                    }
                }
                div.site-foot {
                    div class=(frame) {
                        nav aria-label=(words.page_about()) {
                            ul {
                                li { a href="/site-map" { (words.page_site_map()) } }
                                li { a href="/accessibility" { (words.page_accessibility()) } }
                                li { a href=(feedback_path(self.reader)) { (words.page_feedback()) } }
                                li { a href="/privacy" { (words.page_privacy()) } }
                                li { a href="/words" { (words.page_words()) } }
                                @for language in Language::ALL {
                                    @if language != words.language() { li { (self.language_link(language)) } }
                                }
                            }
                        }
                        (self.site())
                        @if self.reader.demo { p { (words.page_demo()) } }
                    }
                }
            }
        }
    }

    /// Who runs the site, and the numbers under which it is registered: each where it was given.
    fn site(&self) -> Markup {
        let words = self.reader.words;
        let site = &self.reader.site;
        let english = words.language() == Language::En;
        // A name that was given in Chinese alone is read out in Chinese.
        let named = |(zh, en): &(String, String)| {
            let name = if english { en } else { zh };
            html! { span lang=[(english && zh == en).then_some("zh-Hans")] { (name) } }
        };
        html! {
            @match &site.host {
                Some(host) => { p { (words.page_host_head()) (named(host)) } }
                None => { p { (words.page_host()) } }
            }
            @if let Some(organiser) = &site.organiser { p { (words.page_organiser()) (named(organiser)) } }
            @if let Some(contact) = &site.contact { p { (words.page_site_contact()) (contact) } }
            @if let Some(code) = &site.code { p { (words.page_site_code()) (code) } }
            @if site.icp.is_some() || site.public_security.is_some() {
                ul lang="zh-Hans" {
                    @if let Some(icp) = &site.icp { li { a href="https://beian.miit.gov.cn/" { (icp) } } }
                    @if let Some((number, digits)) = &site.public_security {
                        li { a href=(format!("https://beian.mps.gov.cn/#/query/webSearch?code={digits}")) { (number) } }
                    }
                }
            }
        }
    }

    fn language_link(&self, language: Language) -> Markup {
        let from: String = form_urlencoded::byte_serialize(self.reader.path.as_bytes()).collect();
        let to = format!("/settings/language/{}?from={from}", language.tag());
        let name = match language {
            Language::ZhHans => "中文",
            Language::En => "English",
        };
        html! { a href=(to) lang=(language.tag()) hreflang=(language.tag()) { (name) } }
    }
}

/// Where somebody says what got in the way on a page.
pub const FEEDBACK: &str = "/feedback";

/// The way there, which tells on which page.
fn feedback_path(reader: &Reader) -> String {
    let page = reader.path.split('?').next().unwrap_or_default();
    if page == FEEDBACK {
        return FEEDBACK.to_owned();
    }
    let page: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
    format!("{FEEDBACK}?page={page}")
}

/// Where the display settings are, with the way back to this page.
pub fn settings_path(reader: &Reader, part: &str) -> String {
    let from: String = form_urlencoded::byte_serialize(reader.path.as_bytes()).collect();
    format!("/settings?from={from}{part}")
}

/// The mark 人.
fn mark() -> Markup {
    html! {
        svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            rect width="24" height="24" rx="5" fill="currentColor" stroke="none" {}
            path d="M11.8 4.4c-.2 6.2-2.8 11.4-7.6 15M11.4 11c1.9 4.3 4.8 7 8.8 8.4" {}
        }
    }
}
