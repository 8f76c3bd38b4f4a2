//! Pages that only the demo has: the texts that were sent, and the sign-ins.

use actix_web::{HttpResponse, web};
use maud::html;

use super::staff::SIGN_INS;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::error::{Error, Result};
use crate::outbox::{Message, store as outbox};
use crate::ui::Page;
use crate::web::{self as portal, Visit};
use crate::words::speech;

/// The routes; they answer "not found" outside the demo.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/demo/phone", Act::SeeDemo, phone),
        route::get_file("/demo/state.json", Act::SeeDemo, state),
    ]
}

/// The newest texts, or those to one phone (`?phone=`).
async fn phone(visit: Visit, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse> {
    if !visit.ground.demo {
        return Err(Error::NotFound);
    }
    let wanted = query.iter().find(|(name, _)| name == "phone").map(|(_, value)| value.as_str());
    let mut newest = outbox::newest(&mut visit.ground.database.read().await?, &visit.ground.vault).await?;
    newest.retain(|(_, sent)| match sent {
        Message::Sms { phone, .. } | Message::Code { phone, .. } | Message::Voice { phone, .. } => {
            wanted.is_none_or(|wanted| wanted == phone)
        }
        Message::Mail { .. } => wanted.is_none(),
    });
    let reader = visit.reader();
    let words = reader.words;
    let title = words.demo_phone();
    Ok(portal::ok(Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.lead { (words.demo_phone_lead()) } }
        h2 { (words.demo_texts()) }
        @if newest.is_empty() { p { (words.demo_none()) } }
        @for (place, (at, sent)) in newest.iter().enumerate() {
            @let (to, text) = match sent {
                Message::Sms { phone, text } | Message::Code { phone, text, .. } | Message::Voice { phone, text } => {
                    (phone, text)
                }
                Message::Mail { to, text, .. } => (to, text),
            };
            @let lang = if text.chars().any(|c| c > '\u{2E7F}') { "zh-Hans" } else { "en" };
            @let id = format!("text-{place}");
            article.msg.msg-ours aria-labelledby=(id) {
                h3 id=(id) { (speech::digits(to)) (words.page_comma()) (speech::moment(*at, words.language())) }
                p lang=(lang) { (text) }
            }
        }
    })))
}

/// The sign-ins, for scripts that try the demo out.
async fn state(visit: Visit) -> Result<HttpResponse> {
    if !visit.ground.demo {
        return Err(Error::NotFound);
    }
    let staff: Vec<_> = SIGN_INS
        .iter()
        .map(|one| {
            serde_json::json!({
                "role": one.role.name(), "login": one.login, "password": one.password, "totp_secret": one.totp,
                "unit": one.unit,
            })
        })
        .collect();
    let cases = super::settle::samples(&visit).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({
        "staff": staff, "residents": [{"phone": super::people::RESIDENT_PHONE}], "cases": cases,
    })))
}
