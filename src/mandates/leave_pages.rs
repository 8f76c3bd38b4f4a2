//! For whoever is not safe at home: the safety flag, and the quick way out of the page.

use actix_web::cookie::Cookie;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use maud::html;

use super::pages::PATH;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{SignedIn, Visitor, session, store as accounts};
use crate::error::{Error, Result};
use crate::residents::store as residents;
use crate::ui::form::actions_form;
use crate::ui::notice::{Look, done, notice};
use crate::ui::number::spoken;
use crate::ui::{Icon, Page, icon};
use crate::web::{self as portal, Form, Visit};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/safety", Act::KeepOwnMandates, show),
        route::post("/safety", Act::KeepOwnMandates, set),
        route::get_file("/leave", Act::ReadPublic, leave),
    ]
}

/// Only the person themself: whoever acts for somebody is never shown that there is such a thing as a flag of theirs.
fn oneself(me: &SignedIn) -> Result<uuid::Uuid> {
    me.0.known_person().filter(|_| me.0.acting.is_none()).ok_or(Error::NotFound)
}

async fn show(visit: Visit, me: SignedIn) -> Result<HttpResponse> {
    let Ok(person) = oneself(&me) else { return Ok(portal::see_other(PATH)) };
    let stands = residents::has_safety_flag(&mut visit.ground.database.read().await?, person).await?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.safety_title();
    let page = Page::new(&reader, &title).noindex().back(PATH, words.mandates_title()).render(html! {
        div.title { h1 { (title) } p.lead { (words.safety_lead()) } }
        p { a.btn.btn-bad href="/leave" rel="noreferrer" { (icon(Icon::Onward)) (words.safety_leave()) } }
        p.small { (words.safety_leave_what()) }
        @if visit.path.ends_with("?done") { (done(&words.safety_done(), html! {})) }
        (notice(Look::Plain, if stands { Icon::Done } else { Icon::Eye }, html! {
            h2 { (if stands { words.safety_on() } else { words.safety_off() }) }
            ul {
                li { (words.safety_hides()) }
                li { (words.safety_silent()) }
                li { (words.safety_unseen()) }
            }
        }))
        (actions_form(&reader, "/safety", html! {
            @if stands {
                button.btn.btn-2 type="submit" name="flag" value="off" { (words.safety_take_away()) }
            } @else {
                button.btn type="submit" name="flag" value="on" { (words.safety_set()) }
            }
        }))
        p { (spoken(&words.safety_help())) }
    });
    Ok(portal::ok(page))
}

async fn set(visit: Visit, me: SignedIn, form: Form) -> Result<HttpResponse> {
    let person = oneself(&me)?;
    let (stands, by) = (form.get("flag") == "on", (me.0.id, visit.now));
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { residents::set_safety_flag(tx, person, stands, by).await }))
        .await?;
    Ok(portal::see_other("/safety?done"))
}

/// Out of here at once: signed out, the cookies of forms gone, on to a page that looks like any other. Another site
/// cannot send somebody out: what a browser says comes from elsewhere ends nothing. One that says nothing is believed, for
/// whoever asks to be gone has to be.
async fn leave(visit: Visit, request: HttpRequest, visitor: Visitor) -> Result<HttpResponse> {
    let site = request.headers().get("sec-fetch-site");
    let ours = site.is_none_or(|site| site == "same-origin" || site == "none");
    let mut response = HttpResponse::SeeOther()
        .insert_header((header::LOCATION, visit.ground.config.leave_to.clone()))
        .finish();
    if !ours {
        return Ok(response);
    }
    if let (Some(_), Some(cookie)) = (&visitor.0, request.cookie(session::COOKIE)) {
        let hash = session::hash(&visit, cookie.value());
        visit
            .ground
            .database
            .write(move |tx| Box::pin(async move { accounts::end_session(tx, &hash).await }))
            .await?;
    }
    for name in [session::COOKIE, "preferences"] {
        let mut gone: Cookie<'_> = visit.cookie(name, String::new(), "/".to_owned());
        gone.make_removal();
        response.add_cookie(&gone).map_err(Error::internal)?;
    }
    response.headers_mut().insert(
        header::HeaderName::from_static("clear-site-data"),
        header::HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
    );
    Ok(response)
}
