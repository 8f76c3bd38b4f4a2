//! A route of the house: method, path, and the act of the permission table that it is.
//!
//! Rooms list their routes as data, so that the program, the tests and `zhucan routes` read the same list.
//! A wrapper around each handler looks the visitor up and asks the table before anything else happens.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::{Next, from_fn};
use actix_web::{FromRequest, Handler, HttpMessage, Responder, web};

use super::account::Role;
use super::permissions::Act;
use super::session;
use crate::error::Error;
use crate::ui::SignedInAs;
use crate::web::Visit;

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
    register: Box<dyn Fn(&mut web::ServiceConfig)>,
}

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
    let register = Box::new(move |config: &mut web::ServiceConfig| {
        config.route(path, web::post().to(handler.clone()));
    });
    Route { method: Method::POST, path, act, page: false, machine: true, register }
}

fn route<F, Args>(method: Method, path: &'static str, act: Act, page: bool, handler: F) -> Route
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let of = method.clone();
    let register = Box::new(move |config: &mut web::ServiceConfig| {
        let guarded = from_fn(move |request, next| allow(act, request, next));
        config.route(path, web::method(of.clone()).to(handler.clone()).wrap(guarded));
    });
    Route { method, path, act, page, machine: false, register }
}

impl Route {
    /// Puts the route into the program.
    pub fn register(&self, config: &mut web::ServiceConfig) {
        (self.register)(config);
    }
}

/// Looks the visitor up and asks the table.
async fn allow<B: MessageBody + 'static>(
    act: Act,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    match admit(act, &request).await {
        Ok(()) => next.call(request).await.map(ServiceResponse::map_into_left_body),
        Err(error) => Ok(request.error_response(error).map_into_right_body()),
    }
}

/// Whether the table allows it; notes who asks for the extractors.
async fn admit(act: Act, request: &ServiceRequest) -> Result<(), Error> {
    let Some(cookie) = request.cookie(session::COOKIE) else { return judge(act, None, false) };
    let visit = Visit::of(request.request())?;
    let Some(session) = session::find(&visit, cookie.value()).await? else { return judge(act, None, false) };
    // A session that is locked, or has given only its password, opens nothing but the way on.
    let usable = session.complete && !session.locked;
    let role = (usable || matches!(act, Act::Unlock | Act::SignOut)).then_some(session.account.role);
    judge(act, role, usable)?;
    if usable {
        request.extensions_mut().insert(SignedInAs {
            name: session.account.name.clone(),
            unit: session.account.unit_name.clone(),
            staff: session.account.role.is_staff(),
            role: session.account.role.name(),
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
