//! Residents sign in with a phone and a code; no puzzle, paste works, a code can be asked for again.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use super::account::Role;
use super::permissions::Act;
use super::route::{self, Route};
use super::session::{self, Token};
use super::store::{self, Coming, NewResident};
use super::views::Came;
use super::{codes, held, known_phone, views};
use crate::error::{Error, Result};
use crate::values::{Assurance, Phone, PhoneError, new_id};
use crate::vault::Lookup;
use crate::web::{self as portal, Form, Visit, see_other};

/// What a code is sent for here.
const PURPOSE: &str = "sign-in";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/sign-in", Act::ReadPublic, phone),
        route::post("/sign-in", Act::ReadPublic, send),
        route::post("/sign-in/code", Act::ReadPublic, enter),
        route::post("/sign-out", Act::ReadPublic, leave),
    ]
}

/// Where one signs in through a provider of identity.
pub fn sign_in_path(provider: &str) -> String {
    format!("/sign-in/providers/{provider}")
}

/// A page of ours to go to after signing in; anything else leads to one's own cases.
pub fn next_page(wanted: &str, otherwise: &str) -> String {
    let ours = wanted.starts_with('/')
        && !wanted.starts_with("//")
        && !wanted.contains('\\')
        && !wanted.contains(char::is_control);
    if ours { wanted.to_owned() } else { otherwise.to_owned() }
}

async fn phone(visit: Visit, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse> {
    let next = query.iter().find(|(name, _)| name == "next").map_or("", |(_, value)| value);
    Ok(portal::ok(views::phone(&visit, Came { next, ..Came::default() })))
}

async fn send(visit: Visit, form: Form) -> Result<HttpResponse> {
    let (typed, next) = (form.get("phone"), form.get("next"));
    let phone = match Phone::parse(typed) {
        Ok(phone) => phone,
        Err(error) => {
            let came = Came { typed, next, error: Some(error), refused: None };
            return Ok(portal::again(views::phone(&visit, came)));
        }
    };
    let by_voice = form.get("by") == "voice";
    codes::send(&visit, &phone, PURPOSE, by_voice, true).await?;
    Ok(portal::ok(views::code(&visit.reader(), &phone, next, by_voice, false)))
}

async fn enter(visit: Visit, request: HttpRequest, form: Form) -> Result<HttpResponse> {
    let next = form.get("next");
    let Ok(phone) = Phone::parse(form.get("phone")) else {
        let came = Came { typed: form.get("phone"), next, error: Some(PhoneError::Empty), refused: None };
        return Ok(portal::again(views::phone(&visit, came)));
    };
    if !codes::redeem(&visit, &phone, PURPOSE, form.get("code")).await? {
        tracing::warn!(way = "phone", "sign_in.refused");
        return Ok(portal::again(views::code(
            &visit.reader(),
            &phone,
            next,
            form.get("by") == "voice",
            true,
        )));
    }
    let token = Token::new(&visit);
    let (shared, device) = (form.get("shared") == "yes", session::device(&request));
    let before = session::carried(&visit, &request);
    let (ground, now, hash) = (visit.ground.clone(), visit.now, token.hash.clone());
    let account = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let vault = &ground.vault;
                let phone_hash = vault.lookup(Lookup::Phone, phone.as_str()).to_vec();
                let known = known_phone::sign_in(tx, &phone_hash, now).await?;
                let account = match (known, store::by_phone(tx, &phone_hash).await?) {
                    (Some(account), _) | (None, Some(account)) => account,
                    (None, None) => {
                        let id = new_id(now);
                        let key = vault.new_record(store::record(id))?;
                        let resident = NewResident {
                            id,
                            record_key: key.wrapped().to_vec(),
                            sealed_phone: key.seal_text("phone", phone.as_str())?,
                            sealed_name: key.seal_text("name", &phone.masked())?,
                            phone_hash,
                        };
                        store::add_resident(tx, &resident, now).await?;
                        id
                    }
                };
                let assurance = if known.is_some() { Assurance::RealName } else { Assurance::Phone };
                let came = Coming { second_factor: true, assurance, shared, device, ..Coming::default() };
                store::begin_session(tx, (&hash, before.as_deref()), account, now, &came).await?;
                tracing::info!(%account, role = "resident", way = "phone", "sign_in");
                Ok(account)
            })
        })
        .await?;
    let to = held::way(&visit, account, Role::Resident, next_page(next, "/applications")).await?;
    let mut response = see_other(&to);
    response.add_cookie(&token.cookie(&visit, shared)).map_err(Error::internal)?;
    Ok(response)
}

/// Ends the session, whoever's it is; a second time does no harm.
pub async fn leave(visit: Visit, request: HttpRequest, _form: Form) -> Result<HttpResponse> {
    if let Some(cookie) = request.cookie(session::COOKIE) {
        let hash = session::hash(&visit, cookie.value());
        visit
            .ground
            .database
            .write(move |tx| Box::pin(async move { store::end_session(tx, &hash).await }))
            .await?;
    }
    let mut response = see_other("/");
    let mut gone = visit.cookie(session::COOKIE, String::new(), "/".to_owned());
    gone.make_removal();
    response.add_cookie(&gone).map_err(Error::internal)?;
    // Pages that the browser kept go; cookies stay, since a form's own may hold what was not sent yet.
    let cleared = header::HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert(header::HeaderName::from_static("clear-site-data"), cleared);
    Ok(response)
}
