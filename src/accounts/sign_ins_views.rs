//! The list of sign-ins.

use maud::{Markup, html};

use super::device::Device;
use super::store::SignIn;
use super::views::provider_name;
use crate::ui::form::actions_form;
use crate::ui::notice::{Look, done, notice};
use crate::ui::number::spoken;
use crate::ui::{Icon, Page};
use crate::values::hex;
use crate::web::Visit;
use crate::words::{Words, speech};

/// Where the list is.
pub const PATH: &str = "/sign-ins";
/// Where that of staff is.
pub const STAFF_PATH: &str = "/staff/sign-ins";
/// In a form: all but the one that asks.
pub const OTHERS: &str = "others";

/// Names a sign-in in a form. What is kept of a token opens nothing.
pub fn name(one: &SignIn) -> String {
    hex(&one.token_hash)
}

/// The list; `own`: the sign-in by which it is looked at. `ended`: some were ended just now.
pub fn view(visit: &Visit, found: &[SignIn], own: &[u8], ended: bool) -> Markup {
    let words = visit.words;
    let body = list(visit, PATH, found, own, ended);
    Page::new(&visit.reader(), &words.sign_ins_title())
        .noindex()
        .back("/applications/mine", words.track_mine())
        .render(body)
}

/// The same for staff.
pub fn of_staff(visit: &Visit, found: &[SignIn], own: &[u8], ended: bool) -> Markup {
    let words = visit.words;
    let body = list(visit, STAFF_PATH, found, own, ended);
    Page::new(&visit.reader(), &words.sign_ins_title())
        .noindex()
        .back("/staff/password", words.accounts_own())
        .render(body)
}

fn list(visit: &Visit, path: &str, found: &[SignIn], own: &[u8], ended: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.sign_ins_title();
    let (here, others): (Vec<&SignIn>, Vec<&SignIn>) = found.iter().partition(|one| one.token_hash == own);
    let button = |which: &str, text: String, about: &str| {
        actions_form(
            &reader,
            &format!("{path}/endings"),
            html! {
                input type="hidden" name="which" value=(which);
                button.btn.btn-2 type="submit" { (text) span.vh { (words.page_comma()) (about) } }
            },
        )
    };
    html! {
        div.title { h1 { (title) } p.lead { (words.sign_ins_lead()) } }
        @if ended { (done(&words.sign_ins_ended(), html! {})) }
        section.section aria-labelledby="here" {
            h2 #here { (words.sign_ins_here()) }
            @for one in here { (details(visit, one)) }
        }
        section.section aria-labelledby="others" {
            h2 #others { (words.sign_ins_others()) }
            @if others.is_empty() { p { (words.sign_ins_none()) } }
            @for one in &others {
                div.card {
                    (details(visit, one))
                    (button(&name(one), words.sign_ins_end(), &on(words, one)))
                }
            }
            @if others.len() > 1 { (button(OTHERS, words.sign_ins_end_all(), "")) }
        }
        @if path == PATH { (notice(Look::Plain, Icon::Phone, html! { p { (spoken(&words.sign_ins_stranger())) } })) }
        @else { (notice(Look::Plain, Icon::Warning, html! { p { (words.sign_ins_staff_stranger()) } })) }
    }
}

/// On what, since when.
fn on(words: Words, one: &SignIn) -> String {
    let device = match one.device {
        Device::Phone => words.sign_ins_phone(),
        Device::Computer => words.sign_ins_computer(),
        Device::Unknown => words.sign_ins_unknown(),
    };
    format!("{device}{}{}", words.page_comma(), speech::moment(one.created_at, words.language()))
}

fn details(visit: &Visit, one: &SignIn) -> Markup {
    let words = visit.words;
    let language = words.language();
    let providers = &visit.ground.config.providers;
    let staff = visit.signed_in.as_ref().is_some_and(|one| one.staff);
    let way = match &one.provider {
        None if staff => words.sign_ins_by_password(),
        None => words.sign_ins_by_code(),
        Some(id) => match providers.iter().find(|provider| provider.id == *id) {
            Some(provider) => provider_name(words, provider).to_owned(),
            None => id.clone(),
        },
    };
    html! {
        dl.answers.pairs {
            div { dt { (words.sign_ins_device()) } dd { (on(words, one)) } }
            div { dt { (words.sign_ins_way()) } dd { (way) } }
            div { dt { (words.sign_ins_last()) } dd { (speech::moment(one.last_seen_at, language)) } }
        }
    }
}
