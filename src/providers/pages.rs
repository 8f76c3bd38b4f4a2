//! The way to a provider and back. Both are plain links: nothing here needs JavaScript, and a provider that is away
//! leaves the other ways of signing in.

use actix_web::cookie::time::Duration;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::answer::Refused;
use super::attempt::{Attempt, PATIENCE, cookie_name};
use super::identity::Identity;
use super::open_id::{OpenId, Returned};
use super::store;
use crate::accounts::account::Role;
use crate::accounts::device::Device;
use crate::accounts::pages::{next_page, sign_in_path};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::session::{self, Token};
use crate::accounts::store::Coming;
use crate::accounts::views::{self, Came};
use crate::accounts::{held, store as accounts};
use crate::config::Provider;
use crate::error::{Error, Result};
use crate::web::{self as portal, Limits, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get_file("/sign-in/providers/{provider}", Act::ReadPublic, leave),
        route::get("/sign-in/providers/{provider}/callback", Act::ReadPublic, come_back),
    ]
}

fn find<'v>(visit: &'v Visit, id: &str) -> Result<&'v Provider> {
    visit.ground.config.providers.iter().find(|provider| provider.id == id).ok_or(Error::NotFound)
}

/// Where the provider sends the browser back to; registered there.
fn back(visit: &Visit, provider: &Provider) -> String {
    format!("{}{}/callback", visit.ground.config.public_url, sign_in_path(&provider.id))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    next: String,
    shared: String,
}

/// Off to the provider.
async fn leave(
    visit: Visit,
    path: web::Path<String>,
    wanted: web::Query<Wanted>,
    open_id: web::Data<OpenId>,
) -> Result<HttpResponse> {
    let provider = find(&visit, &path)?;
    let shared = wanted.shared == "yes";
    let begun = match open_id.begin(provider, (&back(&visit, provider), shared), visit.now).await {
        Ok(begun) => begun,
        Err(refused) => return Ok(refuse(&visit, provider, refused, &wanted.next)),
    };
    let attempt = Attempt {
        provider: provider.id.clone(),
        state: begun.state,
        nonce: begun.nonce,
        verifier: begun.verifier,
        next: next_page(&wanted.next, ""),
        shared,
        at: visit.now,
    };
    let name = cookie_name(&attempt.state);
    let mut cookie = visit.cookie(&name, attempt.seal(&visit.ground.vault)?, sign_in_path(&provider.id));
    cookie.set_max_age(Duration::seconds(PATIENCE.num_seconds()));
    let mut response = see_other(&begun.address);
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answered {
    state: String,
    code: String,
    error: String,
    iss: Option<String>,
}

/// Back from the provider.
async fn come_back(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    answered: web::Query<Answered>,
    open_id: web::Data<OpenId>,
) -> Result<HttpResponse> {
    let provider = find(&visit, &path)?;
    let name = cookie_name(&answered.state);
    let opened = match request.cookie(&name) {
        Some(cookie) => {
            let of = (provider.id.as_str(), answered.state.as_str());
            Attempt::open(&visit.ground.vault, cookie.value(), of, visit.now)
        }
        // Answered before, or begun in another browser: either way nothing says that it was this person.
        None => Err(Refused::Elsewhere),
    };
    let attempt = match opened {
        Ok(attempt) => attempt,
        Err(refused) => return Ok(refuse(&visit, provider, refused, "")),
    };
    let came = finish(&visit, provider, &attempt, &answered, &open_id).await?;
    let mut response = match came {
        Ok(came) => {
            let browser = (session::device(&request), session::carried(&visit, &request));
            enter(&visit, &attempt, came, browser).await?
        }
        Err(refused) => refuse(&visit, provider, refused, &attempt.next),
    };
    let mut gone = visit.cookie(&name, String::new(), sign_in_path(&provider.id));
    gone.make_removal();
    response.add_cookie(&gone).map_err(Error::internal)?;
    Ok(response)
}

/// Who came, and the session that will be theirs.
async fn finish(
    visit: &Visit,
    provider: &Provider,
    attempt: &Attempt,
    answered: &Answered,
    open_id: &OpenId,
) -> Result<std::result::Result<(Identity, Token), Refused>> {
    // A provider that names itself in the answer must be the one that was asked (RFC 9207).
    if answered.iss.as_ref().is_some_and(|issuer| *issuer != provider.issuer) {
        return Ok(Err(Refused::Untrue("issuer")));
    }
    match answered.error.as_str() {
        "" => {}
        "access_denied" => return Ok(Err(Refused::Cancelled)),
        _ => return Ok(Err(Refused::Away)),
    }
    if !count(visit).await? {
        return Err(Error::TooMany);
    }
    let returned = Returned { code: &answered.code, nonce: &attempt.nonce, verifier: &attempt.verifier };
    let identity = open_id.finish(provider, (&back(visit, provider), returned), visit.now).await;
    Ok(identity.map(|identity| (identity, Token::new(visit))))
}

async fn count(visit: &Visit) -> Result<bool> {
    let (ground, now, address) = (visit.ground.clone(), visit.now, visit.address.clone());
    let counted = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            Limits::count(tx, &ground.vault, Limits::SIGN_INS_FROM_AN_ADDRESS, &address, now).await
        })
    });
    counted.await
}

/// Signed in: on to where the person wanted to go.
async fn enter(
    visit: &Visit,
    attempt: &Attempt,
    (identity, token): (Identity, Token),
    (device, before): (Device, Option<Vec<u8>>),
) -> Result<HttpResponse> {
    let (ground, now, hash) = (visit.ground.clone(), visit.now, token.hash.clone());
    let (shared, provider) = (attempt.shared, attempt.provider.clone());
    let account = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let account = store::account(tx, &ground.vault, &identity, now).await?;
                if let Ok(account) = account {
                    let came = Coming {
                        second_factor: true,
                        assurance: identity.assurance,
                        shared,
                        provider: Some(&provider),
                        device,
                    };
                    accounts::begin_session(tx, (&hash, before.as_deref()), account, now, &came).await?;
                    tracing::info!(%account, role = "resident", way = provider, "sign_in");
                }
                Ok(account)
            })
        })
        .await?;
    let account = match account {
        Ok(account) => account,
        Err(refused) => return Ok(refuse(visit, find(visit, &attempt.provider)?, refused, &attempt.next)),
    };
    let onward = next_page(&attempt.next, "/applications");
    let to = held::way(visit, account, Role::Resident, onward).await?;
    let mut response = see_other(&to);
    response.add_cookie(&token.cookie(visit, attempt.shared)).map_err(Error::internal)?;
    Ok(response)
}

/// The sign-in page, with why this way did not work; the others stay.
fn refuse(visit: &Visit, provider: &Provider, refused: Refused, next: &str) -> HttpResponse {
    tracing::warn!(way = provider.id, reason = refused.name(), "sign_in.refused");
    let words = visit.words;
    let name = views::provider_name(words, provider);
    let why = match refused {
        Refused::Away => words.providers_away(name),
        Refused::Cancelled => words.providers_cancelled(name),
        Refused::Late => words.providers_late(name),
        Refused::Elsewhere => words.providers_elsewhere(),
        Refused::Untrue(_) => words.providers_untrue(name),
        Refused::NotProven => words.providers_not_proven(name),
        Refused::Unknown => words.providers_unknown(name),
        Refused::Disabled => words.providers_disabled(),
    };
    portal::again(views::phone(visit, Came { next, refused: Some(why), ..Came::default() }))
}
