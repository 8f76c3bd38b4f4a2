//! Staff sign in with a password and a time-based code. An idle session locks and keeps what was being typed.

use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

use super::account::Session;
use super::menu::start_page;
use super::pages::{leave, next_page};
use super::permissions::Act;
use super::route::{self, Route};
use super::session::{self, Token};
use super::store::Coming;
use super::views::NewAuthenticator;
use super::{held, known_browser, passwords, store, views};
use crate::error::{Error, Result};
use crate::values::text::fold_digits;
use crate::values::{hex, unhex};
use crate::web::{self as portal, Form, Limits, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/sign-in", Act::ReadPublic, sign_in),
        route::post("/staff/sign-in", Act::ReadPublic, password),
        route::get("/staff/sign-in/code", Act::Unlock, code),
        route::post("/staff/sign-in/code", Act::Unlock, enter_code),
        route::get("/staff/lock", Act::Unlock, locked),
        route::post("/staff/lock", Act::Unlock, unlock),
        route::get("/staff/password", Act::Unlock, own_password),
        route::post("/staff/password", Act::Unlock, set_own_password),
        route::post("/staff/sign-out", Act::ReadPublic, leave),
    ]
}

fn query_of(query: &[(String, String)], name: &str) -> String {
    query.iter().find(|(key, _)| key == name).map_or_else(String::new, |(_, value)| value.clone())
}

async fn sign_in(
    visit: Visit,
    request: HttpRequest,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let next = query_of(&query, "next");
    // A session that is half open goes on where it stands.
    let session = request.extensions().get::<Session>().cloned();
    let further = |page: &str| {
        let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        Ok(see_other(&format!("{page}?next={next}")))
    };
    match session {
        Some(session) if session.password_once && !session.locked => further("/staff/password"),
        Some(session) if session.account.role.is_staff() && !session.complete => {
            further("/staff/sign-in/code")
        }
        Some(session) if session.account.role.is_staff() && session.locked => further("/staff/lock"),
        _ => Ok(portal::ok(views::staff_sign_in(&visit.reader(), "", &next, false))),
    }
}

async fn password(visit: Visit, request: HttpRequest, form: Form) -> Result<HttpResponse> {
    let login = form.get("login").trim().to_lowercase();
    let next = form.get("next").to_owned();
    let account = store::by_login(&mut visit.ground.database.read().await?, &login).await?;
    // A browser in which this account was signed in before is counted apart: strangers cannot use its tries up.
    let browser = account.as_ref().and_then(|account| known_browser::of(&visit, &request, account.id));
    let counted = browser.map_or_else(|| login.clone(), |browser| format!("{login} in {browser}"));
    let (ground, now, address) = (visit.ground.clone(), visit.now, visit.address.clone());
    let within = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let vault = &ground.vault;
                Ok(Limits::count(tx, vault, Limits::PASSWORDS_OF_A_LOGIN, &counted, now).await?
                    && Limits::count(tx, vault, Limits::PASSWORDS_FROM_AN_ADDRESS, &address, now).await?)
            })
        })
        .await?;
    if !within {
        return Err(Error::TooMany);
    }
    let by = visit.ground.config.password_hash;
    let account = account.filter(|account| account.disabled_at.is_none() && account.role.is_staff());
    let fits = passwords::fits(
        form.get("password").to_owned(),
        account.as_ref().and_then(|a| a.password.clone()),
        by,
    )
    .await?;
    let Some(account) = account.filter(|_| fits) else {
        tracing::warn!(way = "password", "sign_in.refused");
        return Ok(portal::again(views::staff_sign_in(&visit.reader(), &login, &next, true)));
    };
    // Hashed the way that holds now, where the district has changed it.
    let (typed, kept) = (form.get("password"), account.password.clone().unwrap_or_default());
    let anew = match passwords::is_by(&kept, by) {
        true => None,
        false => Some(passwords::hash(typed.to_owned(), by).await?),
    };
    let token = Token::new(&visit);
    let (now, hash, device) = (visit.now, token.hash.clone(), session::device(&request));
    let before = session::carried(&visit, &request);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                if let Some(anew) = anew {
                    store::hash_anew(tx, account.id, (&kept, &anew)).await?;
                }
                let came = Coming { shared: true, device, ..Coming::default() };
                store::begin_session(tx, (&hash, before.as_deref()), account.id, now, &came).await
            })
        })
        .await?;
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    let mut response = see_other(&format!("/staff/sign-in/code?next={next}"));
    response.add_cookie(&token.cookie(&visit, true)).map_err(Error::internal)?;
    Ok(response)
}

async fn code(visit: Visit, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse> {
    Ok(portal::ok(views::staff_code(&visit.reader(), &query_of(&query, "next"), false)))
}

async fn enter_code(visit: Visit, request: HttpRequest, form: Form) -> Result<HttpResponse> {
    let session =
        request.extensions().get::<Session>().cloned().ok_or(Error::SignInNeeded { staff: true })?;
    let account = store::by_id(&mut visit.ground.database.read().await?, session.account.id).await?;
    let account = account.ok_or(Error::NotFound)?;
    let typed: String = fold_digits(form.get("code")).chars().filter(char::is_ascii_digit).collect();
    let key = visit.ground.vault.open_record(&account.record_key, &store::record(account.id))?;
    let secret = match &account.sealed_totp {
        Some(sealed) => key.open_text("totp", sealed)?,
        None => return Err(Error::Forbidden),
    };
    count_password(&visit, account.id.to_string()).await?;
    let unix = u64::try_from(visit.now.timestamp()).unwrap_or(0);
    let step = passwords::totp_step(&secret, &typed, unix);
    let hash = request.cookie(session::COOKIE).map(|cookie| session::hash(&visit, cookie.value()));
    let (Some(step), Some(hash)) = (step, hash) else {
        tracing::warn!(account = %account.id, way = "time-based code", "sign_in.refused");
        return Ok(portal::again(views::staff_code(&visit.reader(), form.get("next"), true)));
    };
    let (id, now) = (account.id, visit.now);
    let fresh = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let fresh = store::use_totp(tx, id, step).await?;
                if fresh {
                    store::complete_session(tx, &hash, now).await?;
                }
                Ok(fresh)
            })
        })
        .await?;
    if !fresh {
        tracing::warn!(account = %account.id, way = "time-based code again", "sign_in.refused");
        return Ok(portal::again(views::staff_code(&visit.reader(), form.get("next"), true)));
    }
    tracing::info!(account = %account.id, role = account.role.name(), "sign_in");
    let to = if account.password_once {
        "/staff/password".to_owned()
    } else {
        let next = next_page(form.get("next"), start_page(account.role, session.account.unit_kind));
        held::way(&visit, account.id, account.role, next).await?
    };
    let mut response = see_other(&to);
    response.add_cookie(&known_browser::cookie(&visit, account.id)).map_err(Error::internal)?;
    Ok(response)
}

/// Counts one try of a password.
async fn count_password(visit: &Visit, of: String) -> Result<()> {
    let (ground, now) = (visit.ground.clone(), visit.now);
    let within = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(
                async move { Limits::count(tx, &ground.vault, Limits::PASSWORDS_OF_A_LOGIN, &of, now).await },
            )
        })
        .await?;
    if within { Ok(()) } else { Err(Error::TooMany) }
}

/// Asks for a password of one's own: at the first sign-in, and whenever somebody wants another.
async fn own_password(visit: Visit, request: HttpRequest) -> Result<HttpResponse> {
    let session = may_set_password(&request)?;
    let first = match session.password_once {
        true => Some(authenticator(&visit, &session, None).await?),
        false => None,
    };
    Ok(portal::ok(views::own_password(&visit.reader(), first.as_ref(), None)))
}

/// An authenticator that only its owner sees: a new one, or the one that a form carries on, sealed for the account.
async fn authenticator(visit: &Visit, session: &Session, carried: Option<&str>) -> Result<NewAuthenticator> {
    let id = session.account.id;
    let account = store::by_id(&mut visit.ground.database.read().await?, id).await?.ok_or(Error::NotFound)?;
    let key = visit.ground.vault.open_record(&account.record_key, &store::record(id))?;
    let opened =
        carried.and_then(unhex).and_then(|sealed| Some((key.open_text("totp", &sealed).ok()?, sealed)));
    let (secret, sealed) = match opened {
        Some(opened) => opened,
        None => {
            let secret = passwords::new_totp_secret();
            let sealed = key.seal_text("totp", &secret)?;
            (secret, sealed)
        }
    };
    Ok(NewAuthenticator { secret, sealed: hex(&sealed), name: session.account.name.clone() })
}

/// The session of whoever gave password and code, and is at the machine.
fn may_set_password(request: &HttpRequest) -> Result<Session> {
    let session = request.extensions().get::<Session>().cloned();
    session
        .filter(|session| (session.complete || session.password_once) && !session.locked)
        .ok_or(Error::SignInNeeded { staff: true })
}

async fn set_own_password(visit: Visit, request: HttpRequest, form: Form) -> Result<HttpResponse> {
    let session = may_set_password(&request)?;
    // Whoever has just given the one that was handed over need not give it again.
    let asks_old = !session.password_once;
    let first = match session.password_once {
        true => Some(authenticator(&visit, &session, Some(form.get("authenticator"))).await?),
        false => None,
    };
    let account = session.account;
    let (typed, again) = (form.get("password").to_owned(), form.get("again"));
    let kept = store::by_id(&mut visit.ground.database.read().await?, account.id).await?;
    let kept = kept.ok_or(Error::NotFound)?.password;
    let by = visit.ground.config.password_hash;
    count_password(&visit, account.id.to_string()).await?;
    let old_fits = !asks_old || passwords::fits(form.get("current").to_owned(), kept.clone(), by).await?;
    let wrong = match passwords::judge(&typed, again, &[&account.name]) {
        _ if !old_fits => Some(passwords::Unfit::NotTheOld),
        None if passwords::fits(typed.clone(), kept, by).await? => Some(passwords::Unfit::Same),
        judged => judged,
    };
    let code: String = fold_digits(form.get("code")).chars().filter(char::is_ascii_digit).collect();
    let unix = u64::try_from(visit.now.timestamp()).unwrap_or(0);
    let step = first.as_ref().and_then(|first| passwords::totp_step(&first.secret, &code, unix));
    let wrong = wrong.or((first.is_some() && step.is_none()).then_some(passwords::Unfit::WrongCode));
    if let Some(wrong) = wrong {
        return Ok(portal::again(views::own_password(&visit.reader(), first.as_ref(), Some(wrong))));
    }
    let totp = first.and_then(|first| unhex(&first.sealed)).zip(step);
    let (hash, id) = (passwords::hash(typed, by).await?, account.id);
    let here = request.cookie(session::COOKIE).map(|cookie| session::hash(&visit, cookie.value()));
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                store::set_password(tx, id, &hash).await?;
                if let Some((sealed, step)) = totp {
                    store::set_totp(tx, id, &sealed, step).await?;
                }
                // Whoever had the old one is out everywhere else.
                store::end_others(tx, id, &here.unwrap_or_default()).await
            })
        })
        .await?;
    tracing::info!(account = %id, "password.changed");
    Ok(see_other(start_page(account.role, account.unit_kind)))
}

async fn locked(visit: Visit, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse> {
    Ok(portal::ok(views::locked(&visit.reader(), &query_of(&query, "next"), false)))
}

/// Opens a locked session again, and leads to what was being sent when it locked.
async fn unlock(visit: Visit, request: HttpRequest, form: Form) -> Result<HttpResponse> {
    let session =
        request.extensions().get::<Session>().cloned().ok_or(Error::SignInNeeded { staff: true })?;
    let account = store::by_id(&mut visit.ground.database.read().await?, session.account.id).await?;
    let kept = account.and_then(|account| account.password);
    count_password(&visit, session.account.id.to_string()).await?;
    let by = visit.ground.config.password_hash;
    if !passwords::fits(form.get("password").to_owned(), kept, by).await? {
        tracing::warn!(account = %session.account.id, way = "lock", "sign_in.refused");
        return Ok(portal::again(views::locked(&visit.reader(), form.get("next"), true)));
    }
    if let Some(cookie) = request.cookie(session::COOKIE) {
        let (hash, now) = (session::hash(&visit, cookie.value()), visit.now);
        visit
            .ground
            .database
            .write(move |tx| Box::pin(async move { store::set_locked(tx, &hash, now, false).await }))
            .await?;
    }
    let account = session.account;
    let next = next_page(form.get("next"), start_page(account.role, account.unit_kind));
    Ok(see_other(&held::way(&visit, account.id, account.role, next).await?))
}
