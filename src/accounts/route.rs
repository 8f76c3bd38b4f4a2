//! A route of the house: method, path, and the act of the permission table that it is.
//!
//! Rooms list their routes as data, so that the program, the tests and `zhucan routes` read the same list.
//! A wrapper around each handler looks the visitor up and asks the table before anything else happens.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::{Next, from_fn};
use actix_web::{FromRequest, Handler, HttpMessage, HttpRequest, HttpResponse, Responder, guard, web};

use super::account::{Role, Session};
use super::permissions::Act;
use super::session::Found;
use super::{held, menu, session};
use crate::error::Error;
use crate::ui::SignedInAs;
use crate::web::{Form, Pairs, Visit, see_other};

/// One route.
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// Path with its parameters: `/services/{service}`.
    pub path: &'static str,
    /// What it is in the permission table.
    pub act: Act,
    /// Whether it answers with a page for people; files and the gateway's calls are not.
    pub page: bool,
    /// Whether a machine asks here, with a secret of its own: neither the permission table nor same origin decides.
    pub machine: bool,
    /// The page that shows what was being sent here again, in the form it came from.
    pub shown_on: Option<&'static str>,
    register: Register,
}

type Register = Box<dyn Fn(&mut web::ServiceConfig, Option<&'static str>)>;

impl std::fmt::Debug for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({:?})", self.method, self.path, self.act)
    }
}

/// A page to read.
pub fn get<F, Args>(path: &'static str, act: Act, handler: F) -> Route
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    route(Method::GET, path, act, true, handler)
}

/// Something to read that is no page.
pub fn get_file<F, Args>(path: &'static str, act: Act, handler: F) -> Route
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    route(Method::GET, path, act, false, handler)
}

/// Something to send.
pub fn post<F, Args>(path: &'static str, act: Act, handler: F) -> Route
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    route(Method::POST, path, act, false, handler)
}

/// Something that a machine outside sends. No person is looked up and no origin asked: the handler checks a secret
/// that the machine shows, before it reads anything else. The act is in the table, and no person's.
pub fn post_by_machine<F, Args>(path: &'static str, act: Act, handler: F) -> Route
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let register: Register = Box::new(move |config, _| {
        config.route(within_area(path), web::post().to(handler.clone()));
    });
    Route { method: Method::POST, path, act, page: false, machine: true, shown_on: None, register }
}

fn route<F, Args>(method: Method, path: &'static str, act: Act, page: bool, handler: F) -> Route
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let of = method.clone();
    let register: Register = Box::new(move |config, shown_on| {
        let guarded = from_fn(move |request, next| allow(act, shown_on, request, next));
        config.route(within_area(path), answering(&of).to(handler.clone()).wrap(guarded));
    });
    Route { method, path, act, page, machine: false, shown_on: None, register }
}

/// What can be read can be asked about without reading it: link checkers and proxies do, by HEAD.
fn answering(method: &Method) -> actix_web::Route {
    if *method == Method::GET {
        web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
    } else {
        web::method(method.clone())
    }
}

/// Parts of the address space with many routes, inner ones first: a request is compared one by one only with the routes
/// of its own part.
const AREAS: [&str; 3] = ["/staff/cases", "/staff", "/applications"];

/// The part that a path lies in.
fn area(path: &str) -> Option<&'static str> {
    AREAS
        .into_iter()
        .find(|area| path.strip_prefix(area).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// A path as seen from its part.
fn within_area(path: &str) -> &str {
    area(path).map_or(path, |area| &path[area.len()..])
}

/// Puts routes into the program; where two fit a request, the first of them answers.
pub fn register(routes: &[Route], config: &mut web::ServiceConfig) {
    for part in AREAS.map(Some).into_iter().chain([None]) {
        let own = || routes.iter().filter(move |route| area(route.path) == part);
        match part {
            Some(part) => {
                config.service(web::scope(part).configure(|scope| own().for_each(|one| one.register(scope))));
            }
            None => own().for_each(|one| one.register(config)),
        }
    }
}

impl Route {
    fn register(&self, config: &mut web::ServiceConfig) {
        (self.register)(config, self.shown_on);
    }

    /// What is sent here while the session is locked or over is given back on this page, which reads it by
    /// `held::on_page`. Parameters of the path may stand in it.
    #[must_use]
    pub fn given_back_on(self, page: &'static str) -> Self {
        Self { shown_on: Some(page), ..self }
    }
}

/// Looks the visitor up and asks the table. What somebody sends whose session has locked or ended is held for them.
async fn allow<B: MessageBody + 'static>(
    act: Act,
    shown_on: Option<&'static str>,
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let sends = !request.method().is_safe();
    let error = match admit(act, &request).await {
        Ok(()) => {
            let response = next.call(request).await?;
            // A resident's own form is not there for whoever is signed out: it waits until they are signed in.
            if sends && is_not_there(&response) {
                let pairs = response.request().extensions().get::<Pairs>().cloned();
                if let Some(pairs) = pairs
                    && let Some(way) = hold(response.request(), false, shown_on, pairs).await?
                {
                    return Ok(response.into_response(way).map_into_right_body());
                }
            }
            return Ok(response.map_into_left_body());
        }
        Err(error) => error,
    };
    if let Error::SignInNeeded { staff } = error
        && sends
        && !matches!(act, Act::Unlock | Act::SignOut)
    {
        // Only what came from a page of ours is held: nobody else puts words into a form that is given back.
        match request.extract::<Form>().await {
            Ok(form) => {
                if let Some(way) = hold(request.request(), staff, shown_on, form.0).await? {
                    return Ok(request.into_response(way).map_into_right_body());
                }
            }
            Err(foreign) => return Ok(request.error_response(foreign).map_into_right_body()),
        }
    }
    Ok(request.error_response(error).map_into_right_body())
}

fn is_not_there<B>(response: &ServiceResponse<B>) -> bool {
    let noted = response.response().error().and_then(|error| error.as_error::<Error>());
    matches!(noted, Some(Error::NotFound | Error::SignInNeeded { .. }))
}

/// Holds what was sent, where its sender is known, and leads to the sign-in.
async fn hold(
    request: &HttpRequest,
    staff: bool,
    shown_on: Option<&'static str>,
    pairs: Pairs,
) -> Result<Option<HttpResponse>, Error> {
    let usable =
        request.extensions().get::<Session>().is_some_and(|session| session.complete && !session.locked);
    if usable {
        return Ok(None);
    }
    let visit = Visit::of(request)?;
    let page = shown_on.map(|pattern| held::page_of(pattern, request.match_info()));
    if !held::keep(&visit, request, staff, page, pairs).await? {
        return Ok(None);
    }
    Ok(Some(see_other(if staff { "/staff/sign-in" } else { "/sign-in" })))
}

/// Whether the table allows it; notes who asks for the extractors.
async fn admit(act: Act, request: &ServiceRequest) -> Result<(), Error> {
    let Some(cookie) = request.cookie(session::COOKIE) else { return judge(act, None, false) };
    let visit = Visit::of(request.request())?;
    let session = match session::find(&visit, cookie.value()).await? {
        Found::Lives(session) => *session,
        Found::Lapsed(lapsed) => {
            request.extensions_mut().insert(lapsed);
            return judge(act, None, false);
        }
        Found::Nothing => return judge(act, None, false),
    };
    // A session that is locked, or has given only its password, opens nothing but the way on.
    let usable = session.complete && !session.locked;
    let role = (usable || matches!(act, Act::Unlock | Act::SignOut)).then_some(session.account.role);
    judge(act, role, usable)?;
    if usable {
        request.extensions_mut().insert(SignedInAs {
            name: session.account.name.clone(),
            unit: session.account.unit_name.clone(),
            staff: session.account.role.is_staff(),
            places: if session.account.role.is_staff() {
                menu::places(&visit.ground, &session.account)
            } else {
                Vec::new()
            },
            acting: session.account.acting.as_ref().map(|acting| (acting.name.clone(), acting.counts)),
        });
    }
    request.extensions_mut().insert(session);
    Ok(())
}

/// The table's answer. Somebody who is signed in with the wrong role is told so: signing in again would not help.
fn judge(act: Act, role: Option<Role>, usable: bool) -> Result<(), Error> {
    if act.is_allowed_to(role) {
        Ok(())
    } else if usable && role.is_some() {
        Err(Error::Forbidden)
    } else {
        Err(Error::SignInNeeded { staff: act.is_for_staff() })
    }
}
