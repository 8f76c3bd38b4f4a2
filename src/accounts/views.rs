//! The pages of signing in.

use maud::{Markup, html};

use super::account::Role;
use super::codes::{MINUTES, is_called};
use super::pages::sign_in_path;
use super::passwords::{SHORTEST, Unfit, totp_address};
use crate::config::Provider;
use crate::ui::choices::declaration;
use crate::ui::form::{actions_form, form};
use crate::ui::notice::{Look, failed, notice};
use crate::ui::number::{spoken, with_masked};
use crate::ui::qr::qr;
use crate::ui::{Icon, Page, Reader, Rest, TextField, error_summary, error_summary_and, link};
use crate::values::{Assurance, Phone, PhoneError};
use crate::web::{Pairs, Visit};
use crate::words::{Language, Words};

fn hidden(name: &str, value: &str) -> Markup {
    html! { @if !value.is_empty() { input type="hidden" name=(name) value=(value); } }
}

/// How somebody comes to the page of signing in.
#[derive(Clone, Debug, Default)]
pub struct Came<'c> {
    /// The phone as it was typed.
    pub typed: &'c str,
    /// Where to go on.
    pub next: &'c str,
    /// What is wrong with the phone.
    pub error: Option<PhoneError>,
    /// Why another way of signing in did not work.
    pub refused: Option<String>,
}

/// A role in words.
pub fn role_name(words: Words, role: Role) -> String {
    match role {
        Role::Resident => words.roles_resident(),
        Role::Officer => words.roles_officer(),
        Role::Lead => words.roles_lead(),
        Role::Assessor => words.roles_assessor(),
        Role::SystemAdministrator => words.roles_system(),
        Role::SecurityAdministrator => words.roles_security(),
        Role::AuditAdministrator => words.roles_audit(),
    }
}

/// A provider of identity, as people know it.
pub fn provider_name(words: Words, provider: &Provider) -> &str {
    match words.language() {
        Language::ZhHans => &provider.name.0,
        Language::En => &provider.name.1,
    }
}

/// Somebody is not known as well as something needs: every way to get there, none of them only by a face, and the way
/// back to where they are.
pub fn unknown(visit: &Visit, needed: Assurance, next: &str) -> Markup {
    let words = visit.words;
    if needed == Assurance::Phone {
        let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        return html! { p { a.btn href=(format!("/sign-in?next={next}")) { (words.accounts_sign_in()) } } };
    }
    let strong = needed == Assurance::Strong;
    let able = |provider: &&Provider| {
        let levels = provider.assurance.values().chain([&provider.assurance_otherwise]);
        levels.into_iter().any(|level| *level >= needed)
    };
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    notice(
        Look::Warn,
        Icon::Person,
        html! {
            h2 { (words.accounts_unknown()) }
            p { (if strong { words.accounts_unknown_strong() } else { words.accounts_unknown_why() }) }
            ul {
                @for provider in visit.ground.config.providers.iter().filter(able) {
                    li { (words.accounts_known_provider(provider_name(words, provider))) }
                }
                @if strong { li { (words.accounts_known_staff()) } }
                @else {
                    li { (words.accounts_known_counter()) }
                    li { (words.accounts_known_community()) }
                    li { (spoken(&words.accounts_known_phone())) }
                }
            }
            p { a.link href=(format!("/sign-in?next={next}")) { (words.accounts_sign_in()) } }
        },
    )
}

/// The providers of identity; a phone is enough, so they come after it.
fn providers(visit: &Visit, next: &str) -> Markup {
    let words = visit.words;
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    html! {
        @for provider in visit.ground.config.providers.iter() {
            @let (path, name) = (sign_in_path(&provider.id), provider_name(words, provider));
            @let id = format!("provider-{}", provider.id);
            section.section aria-labelledby=(id) {
                h2 id=(id) { (words.providers_heading(name)) }
                p { (words.providers_why(name)) }
                div.actions {
                    a.btn.btn-2 href=(format!("{path}?next={next}")) { (words.providers_go(name)) }
                    a.btn.btn-2 href=(format!("{path}?next={next}&shared=yes")) { (words.providers_go_shared(name)) }
                }
            }
        }
    }
}

/// Asks for the phone.
pub fn phone(visit: &Visit, came: Came<'_>) -> Markup {
    let reader = &visit.reader();
    let words = reader.words;
    let Came { typed, next, error, refused } = came;
    let error = error.map(|error| match error {
        PhoneError::Empty => words.fault_empty(words.accounts_phone()),
        PhoneError::Characters => words.fault_phone_characters(),
        PhoneError::Abroad => words.fault_phone_abroad(),
        PhoneError::AreaCode => words.fault_phone_area(),
        PhoneError::Beginning => words.fault_phone_beginning(),
        PhoneError::Length { found } => words.fault_phone_length(found),
    });
    let summary: Vec<_> = error.iter().map(|text| ("phone".to_owned(), text.clone())).collect();
    let title = words.accounts_sign_in();
    Page::new(reader, &title).noindex().errors(error.is_some() || refused.is_some()).render(html! {
        div.title { h1 { (title) } p.lead { (words.accounts_sign_in_lead()) } }
        @if let Some(why) = &refused { (failed(why, html! { p { (spoken(&words.providers_instead())) } })) }
        (error_summary(words, &summary))
        (form(reader, "/sign-in#error-summary", html! {
            (hidden("next", next))
            (TextField {
                name: "phone", label: &words.accounts_phone(), hint: Some(&words.accounts_phone_hint()),
                error: error.as_deref(), value: typed, width: 11, kind: "tel", autocomplete: "tel", code: true,
                ..TextField::default()
            }.render(words))
            div.actions {
                button.btn type="submit" { (words.accounts_send_code()) }
                button.btn.btn-2 type="submit" name="by" value="voice" { (words.accounts_send_voice()) }
            }
        }))
        (notice(Look::Plain, Icon::Person, html! {
            h2 { (words.accounts_without()) } p { (spoken(&words.accounts_without_how())) }
        }))
        (providers(visit, next))
    })
}

/// Asks for the code that was sent, or is being read out by a call. A landline is only ever called.
pub fn code(reader: &Reader, phone: &Phone, next: &str, by_voice: bool, wrong: bool) -> Markup {
    let words = reader.words;
    let error = wrong.then(|| words.accounts_code_wrong());
    let summary: Vec<_> = error.iter().map(|text| ("code".to_owned(), text.clone())).collect();
    let title = words.accounts_code();
    let called = is_called(phone, by_voice);
    let masked = phone.masked();
    let lead = if called {
        words.accounts_code_called(&masked, MINUTES)
    } else {
        words.accounts_code_sent(&masked, MINUTES)
    };
    let lead = with_masked(&lead, &masked, words.language());
    Page::new(reader, &title).noindex().errors(wrong).back("/sign-in", words.form_back()).render(html! {
        div.title { h1 { (title) } p.lead { (lead) } }
        (error_summary_and(words, &summary, Rest::Secret))
        (form(reader, "/sign-in/code#error-summary", html! {
            (hidden("next", next))
            (hidden("phone", phone.as_str()))
            (hidden("by", if called { "voice" } else { "" }))
            (TextField {
                name: "code", label: &words.accounts_code_label(), hint: Some(&words.accounts_code_hint()),
                error: error.as_deref(), width: 8, inputmode: Some("numeric"), autocomplete: "one-time-code",
                code: true, ..TextField::default()
            }.render(words))
            (declaration(words, "shared", &words.accounts_shared(), false, None))
            div.actions { button.btn type="submit" { (words.accounts_enter()) } }
        }))
        (actions_form(reader, "/sign-in", html! {
            (hidden("next", next))
            (hidden("phone", phone.as_str()))
            @if phone.is_mobile() { button.btn.btn-2 type="submit" { (words.accounts_again()) } }
            button.btn.btn-2 type="submit" name="by" value="voice" {
                (if called { words.accounts_call_again() } else { words.accounts_send_voice() })
            }
        }))
        @if reader.demo { p { (link("/demo/phone", &words.accounts_demo_phone(), None)) } }
    })
}

/// Staff: login and password.
pub fn staff_sign_in(reader: &Reader, login: &str, next: &str, wrong: bool) -> Markup {
    let words = reader.words;
    let error = wrong.then(|| words.accounts_staff_wrong());
    let summary: Vec<_> = error.iter().map(|text| ("login".to_owned(), text.clone())).collect();
    let title = words.accounts_staff();
    Page::new(reader, &title).noindex().errors(wrong).render(html! {
        div.title { h1 { (title) } p.quiet { (words.accounts_staff_lead()) } }
        (error_summary_and(words, &summary, Rest::Secret))
        (form(reader, "/staff/sign-in#error-summary", html! {
            (hidden("next", next))
            (TextField {
                name: "login", label: &words.accounts_login(), error: error.as_deref(), value: login, width: 18,
                autocomplete: "username", code: true, ..TextField::default()
            }.render(words))
            (TextField {
                name: "password", label: &words.accounts_password(), width: 18, kind: "password",
                autocomplete: "current-password", ..TextField::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.accounts_onward()) } }
        }))
    })
}

/// Staff: the code of the authenticator.
pub fn staff_code(reader: &Reader, next: &str, wrong: bool) -> Markup {
    let words = reader.words;
    let error = wrong.then(|| words.accounts_totp_wrong());
    let summary: Vec<_> = error.iter().map(|text| ("code".to_owned(), text.clone())).collect();
    let title = words.accounts_totp();
    Page::new(reader, &title).noindex().errors(wrong).render(html! {
        div.title { h1 { (title) } p.quiet { (words.accounts_totp_lead()) } }
        (error_summary_and(words, &summary, Rest::Secret))
        (form(reader, "/staff/sign-in/code#error-summary", html! {
            (hidden("next", next))
            (TextField {
                name: "code", label: &words.accounts_totp_label(), hint: Some(&words.accounts_totp_hint()),
                error: error.as_deref(), width: 8, inputmode: Some("numeric"), autocomplete: "one-time-code",
                code: true, ..TextField::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.accounts_enter()) } }
        }))
    })
}

/// A locked session: the password opens it again.
pub fn locked(reader: &Reader, next: &str, wrong: bool) -> Markup {
    let words = reader.words;
    let error = wrong.then(|| words.accounts_lock_wrong());
    let summary: Vec<_> = error.iter().map(|text| ("password".to_owned(), text.clone())).collect();
    let title = words.accounts_locked();
    Page::new(reader, &title).noindex().errors(wrong).render(html! {
        div.title { h1 { (title) } p.quiet { (words.accounts_locked_lead()) } }
        (error_summary_and(words, &summary, Rest::Secret))
        (form(reader, "/staff/lock#error-summary", html! {
            (hidden("next", next))
            (TextField {
                name: "password", label: &words.accounts_password(), error: error.as_deref(), width: 18,
                kind: "password", autocomplete: "current-password", ..TextField::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.accounts_unlock()) } }
        }))
        (actions_form(reader, "/staff/sign-out", html! {
            button.btn.btn-2 type="submit" { (words.accounts_other()) }
        }))
    })
}

/// Says that what was being sent when the session locked or ended stands in the form below, and leads there.
pub fn given_back(reader: &Reader, form: &str) -> Markup {
    let words = reader.words;
    notice(
        Look::Warn,
        Icon::Message,
        html! {
            h2 { (words.accounts_held()) }
            p { (words.accounts_held_here()) }
            p { a.link href=(form) { (words.accounts_held_to_form()) } }
        },
    )
}

/// What was being sent when the session locked or ended, ready to be sent now.
pub fn held(reader: &Reader, to: &str, pairs: &Pairs) -> Markup {
    let words = reader.words;
    let title = words.accounts_held();
    Page::new(reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.accounts_held_lead()) } }
        @for (_, text) in pairs.0.iter().filter(|(_, text)| text.chars().count() > 1) { p.msg { (text) } }
        (actions_form(reader, to, html! {
            @for (name, text) in &pairs.0 { input type="hidden" name=(name) value=(text); }
            button.btn type="submit" { (words.accounts_held_send()) }
            a.btn.btn-2 href=(if to.starts_with("/staff") { "/staff" } else { "/applications/mine" }) { (words.accounts_held_drop()) }
        }))
    })
}

/// The authenticator of one's own, that is set up along with the first password: nobody else has seen its secret.
pub struct NewAuthenticator {
    /// The secret, in base 32.
    pub secret: String,
    /// The same as the form carries it.
    pub sealed: String,
    /// What an app shows it under.
    pub name: String,
}

/// Asks for a password of one's own, twice; at the first sign-in for an authenticator of one's own too.
pub fn own_password(reader: &Reader, first: Option<&NewAuthenticator>, wrong: Option<Unfit>) -> Markup {
    let asks_old = first.is_none();
    let words = reader.words;
    let shortest = i64::try_from(SHORTEST).unwrap_or_default();
    let error = wrong.map(|wrong| match wrong {
        Unfit::Weak => words.accounts_own_weak(shortest),
        Unfit::Long => words.accounts_own_long(),
        Unfit::Differs => words.accounts_own_differs(),
        Unfit::Same => words.accounts_own_same(),
        Unfit::Guessed => words.accounts_own_guessed(),
        Unfit::NotTheOld => words.accounts_own_not_the_old(),
        Unfit::WrongCode => words.accounts_own_wrong_code(),
    });
    let at = match wrong {
        Some(Unfit::NotTheOld) => "current",
        Some(Unfit::WrongCode) => "code",
        _ => "password",
    };
    let summary: Vec<_> = error.iter().map(|text| (at.to_owned(), text.clone())).collect();
    let error_at = |field: &str| error.as_deref().filter(|_| at == field);
    let title = words.accounts_own();
    Page::new(reader, &title).noindex().errors(error.is_some()).render(html! {
        div.title { h1 { (title) } p.lead { (words.accounts_own_lead()) } }
        (error_summary_and(words, &summary, Rest::Secret))
        (form(reader, "/staff/password#error-summary", html! {
            @if asks_old {
                (TextField {
                    name: "current", label: &words.accounts_own_current(), error: error_at("current"),
                    kind: "password", autocomplete: "current-password", ..TextField::default()
                }.render(words))
            }
            (TextField {
                name: "password", label: &words.accounts_own_new(), hint: Some(&words.accounts_own_hint(shortest)),
                error: error_at("password"), kind: "password", autocomplete: "new-password", ..TextField::default()
            }.render(words))
            (TextField {
                name: "again", label: &words.accounts_own_again(), kind: "password", autocomplete: "new-password",
                ..TextField::default()
            }.render(words))
            @if let Some(first) = first { (authenticator(words, first, error_at("code"))) }
            div.actions { button.btn type="submit" { (words.accounts_own_set()) } }
        }))
        @if asks_old { p { a.link href="/staff/sign-ins" { (words.sign_ins_title()) } } }
    })
}

/// The secret in groups of four, and as a picture; the code proves that the authenticator has it.
fn authenticator(words: Words, first: &NewAuthenticator, error: Option<&str>) -> Markup {
    let address = totp_address(&first.secret, &words.site_name(), &first.name);
    let characters: Vec<char> = first.secret.chars().collect();
    let spaced: Vec<String> = characters.chunks(4).map(|four| four.iter().collect()).collect();
    html! {
        section.section aria-labelledby="authenticator" {
            h2 #authenticator { (words.accounts_own_authenticator()) }
            p { (words.accounts_own_authenticator_why()) }
            (qr(&address))
            p { (words.accounts_own_secret()) " " code { (spaced.join(" ")) } }
            p { a.link href=(address) { (words.accounts_own_open_app()) } }
            input type="hidden" name="authenticator" value=(first.sealed);
            (TextField {
                name: "code", label: &words.accounts_own_code(), error, width: 8, inputmode: Some("numeric"),
                autocomplete: "one-time-code", code: true, ..TextField::default()
            }.render(words))
        }
    }
}
