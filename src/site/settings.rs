//! Display settings: kept in a cookie, applied on the server; no sign-in, no script.

use actix_web::cookie::time::Duration;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use crate::accounts::pages::next_page;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::{Error, Result};
use crate::ui::form::form;
use crate::ui::{Choice, Choices, Page, link, swatch};
use crate::web::preferences::{Preferences, Size, Theme};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::{Language, Words};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/settings", Act::ReadPublic, show),
        route::post("/settings", Act::ReadPublic, save),
        route::get("/settings/language/{language}", Act::ReadPublic, language),
        route::get("/elder", Act::ReadPublic, elder),
    ]
}

fn from_of(query: &[(String, String)]) -> String {
    query
        .iter()
        .find(|(name, _)| name == "from")
        .map_or_else(|| "/".to_owned(), |(_, value)| next_page(value, "/"))
}

async fn show(visit: Visit, query: web::Query<Vec<(String, String)>>) -> HttpResponse {
    portal::ok(view(&visit, &from_of(&query)))
}

fn keep(visit: &Visit, preferences: &Preferences, to: &str) -> Result<HttpResponse> {
    let mut response = see_other(to);
    let mut cookie = visit.cookie("preferences", preferences.to_cookie(), "/".to_owned());
    cookie.set_max_age(Duration::days(400));
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

async fn save(visit: Visit, form: Form) -> Result<HttpResponse> {
    let to = next_page(form.get("from"), "/");
    if form.has("reset") {
        return keep(
            &visit,
            &Preferences { language: visit.preferences.language, ..Preferences::default() },
            &to,
        );
    }
    let preferences = Preferences {
        size: Size::ALL.into_iter().find(|size| size.name() == form.get("size")).unwrap_or_default(),
        elder: form.get("elder") == "yes",
        theme: Theme::ALL.into_iter().find(|theme| theme.name() == form.get("theme")).unwrap_or_default(),
        wide: form.get("spacing") == "wide",
        pinyin: form.all("content").any(|one| one == "pinyin"),
        easy_read: form.all("content").any(|one| one == "easy"),
        read_aloud: form.all("content").any(|one| one == "aloud"),
        language: Language::from_tag(form.get("language")).or(visit.preferences.language),
    };
    keep(&visit, &preferences, &to)
}

/// Another language by a plain link: no data changes, so it works where forms are hard.
async fn language(
    visit: Visit,
    path: web::Path<String>,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let language = Language::from_tag(&path).ok_or(Error::NotFound)?;
    let preferences = Preferences { language: Some(language), ..visit.preferences.clone() };
    keep(&visit, &preferences, &from_of(&query))
}

/// Straight into the 长辈版: an address that can be kept on the phone's first screen.
async fn elder(visit: Visit) -> Result<HttpResponse> {
    keep(&visit, &Preferences { elder: true, ..visit.preferences.clone() }, "/")
}

fn choice(value: &str, label: String, hint: Option<String>, chosen: bool) -> Choice {
    Choice { value: value.to_owned(), label, hint, chosen }
}

/// The colours, each shown beside its name.
fn themes(words: Words, now: Theme) -> Markup {
    html! {
        fieldset.field aria-describedby="theme-hint" {
            legend.label { (words.settings_theme()) }
            p.hint #theme-hint { (words.settings_theme_hint()) }
            div.choices {
                @for theme in Theme::ALL {
                    @let name = theme.name();
                    @let id = format!("theme-{name}");
                    div.choice {
                        input type="radio" id=(id) name="theme" value=(name) checked[theme == now];
                        label for=(id) {
                            (match theme {
                                Theme::Auto => words.settings_theme_auto(),
                                Theme::Light => words.settings_theme_light(),
                                Theme::Soft => words.settings_theme_soft(),
                                Theme::Dark => words.settings_theme_dark(),
                                Theme::Contrast => words.settings_theme_contrast(),
                            })
                            @if theme != Theme::Auto { (swatch(name, &words.settings_swatch())) }
                        }
                    }
                }
            }
        }
    }
}

fn view(visit: &Visit, from: &str) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let now = &reader.preferences;
    let title = words.page_nav_settings();
    Page::new(&reader, &title).back(from, words.form_back()).render(html! {
        div.title { h1 { (title) } p.lead { (words.settings_lead()) } }
        (form(&reader, "/settings", html! {
            input type="hidden" name="from" value=(from);
            (Choices {
                name: "elder", legend: &words.page_nav_elder(), hint: Some(&words.settings_elder_hint()), several: true,
                options: vec![choice("yes", words.settings_elder(), None, now.elder)], ..Choices::default()
            }.render(words))
            (Choices {
                name: "size", legend: &words.settings_size(), row: true,
                options: Size::ALL.into_iter().map(|size| choice(size.name(), match size {
                    Size::Standard => words.settings_size_standard(),
                    Size::Large => words.settings_size_large(),
                    Size::XLarge => words.settings_size_xlarge(),
                }, None, now.size == size)).collect(), ..Choices::default()
            }.render(words))
            (themes(words, now.theme))
            (Choices {
                name: "spacing", legend: &words.settings_spacing(), row: true,
                options: vec![
                    choice("normal", words.settings_spacing_normal(), None, !now.wide),
                    choice("wide", words.settings_spacing_wide(), None, now.wide),
                ], ..Choices::default()
            }.render(words))
            (Choices {
                name: "content", legend: &words.settings_content(), several: true,
                options: vec![
                    choice("easy", words.settings_easy(), Some(words.settings_easy_hint()), now.easy_read),
                    choice("pinyin", words.settings_pinyin(), Some(words.settings_pinyin_hint()), now.pinyin),
                    choice("aloud", words.settings_aloud(), Some(words.settings_aloud_hint()), now.read_aloud),
                ], ..Choices::default()
            }.render(words))
            fieldset.field {
                legend.label { (words.settings_language()) }
                div.choices.choices-row {
                    @for (language, name) in [(Language::ZhHans, "中文"), (Language::En, "English")] {
                        @let id = format!("language-{}", language.tag());
                        div.choice {
                            input type="radio" id=(id) name="language" value=(language.tag()) checked[language == words.language()];
                            label for=(id) lang=[(language != words.language()).then_some(language.tag())] { (name) }
                        }
                    }
                }
            }
            div.actions.save {
                button.btn type="submit" { (words.settings_save()) }
                button.btn.btn-2 type="submit" name="reset" value="yes" { (words.settings_reset()) }
            }
            p.small { (words.settings_where()) }
        }))
        @if reader.signed_in.as_ref().is_some_and(|who| who.staff) {
            p { (link("/staff/password", &words.accounts_own(), None)) }
        }
    })
}
