//! Sending a form, the receipt, taking it back, and one's own applications.

use actix_web::{HttpRequest, HttpResponse, web};

use super::submission::{self, Submission};
use super::together::{self, Whole};
use super::together_views::lines;
use super::{receipt_views, track_pages, views};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Account, SignedIn, Visitor};
use crate::benefits::proposals::{self, State};
use crate::cases::store as cases;
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::access::{Access, DRAFT_COOKIE, draft_cookie, path as home_of};
use crate::forms::pages::{Opened, is_about_somebody_else, look_at, onward};
use crate::forms::views::check as check_page;
use crate::forms::{Filled, store as forms};
use crate::values::Power;
use crate::web::{self as portal, Form, Visit, see_other};

/// Where whoever is known reads what they could apply for.
pub const PROPOSALS: &str = "/proposals";

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        route::get("/applications", Act::ReadPublic, find),
        route::post("/applications", Act::ReadPublic, track_pages::show_code),
        route::get("/applications/mine", Act::SeeOwnCases, mine),
        route::post("/applications/{number}/submission", Act::FileApplication, submit),
        route::get("/applications/{number}/receipt", Act::FollowOwnCase, receipt),
    ];
    routes.extend(track_pages::routes());
    routes.extend(super::looks_pages::routes());
    routes.extend(super::act_pages::routes());
    routes.extend(super::arranging_pages::routes());
    routes.extend(super::withdrawal_pages::routes());
    routes.extend(super::consent_pages::routes());
    routes.extend(super::publication_pages::routes());
    routes
}

/// Number and query code; one's own applications for those who are signed in.
async fn find(visit: Visit, visitor: Visitor) -> Result<HttpResponse> {
    if visitor.0.is_some_and(|account| !account.role.is_staff()) {
        return Ok(see_other("/applications/mine"));
    }
    Ok(portal::ok(views::find(&visit.reader(), "", None)))
}

async fn mine(visit: Visit, account: SignedIn, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let (me, vault) = (&account.0, &visit.ground.vault);
    let of = me.acting.as_ref().filter(|acting| acting.counts).map(|acting| acting.name.as_str());
    let (sent, unsent) = match me.acting.as_ref().filter(|acting| acting.counts) {
        None => {
            let person = me.known_person();
            let mut sent = cases::of_account(&mut tx, vault, me.id, person).await?;
            let mut unsent = forms::unsent_of(&mut tx, me.id, person).await?;
            // What was begun with the phone before anybody knew whose it is.
            if let Some(phone) = me.phone_account {
                let more = cases::of_account(&mut tx, vault, phone, None).await?;
                sent.extend(more.into_iter().filter(|case| case.person != person));
                unsent.extend(forms::unsent_of(&mut tx, phone, None).await?);
            }
            (sent, unsent)
        }
        Some(acting) => {
            let confidential =
                |service: &str| catalogue.get(service).is_none_or(|service| service.definition.confidential);
            let seen = |service: &str, began: bool| {
                acting.may(Power::See, service) && (began || !(acting.narrowed || confidential(service)))
            };
            let mut sent = cases::about(&mut tx, vault, acting.person).await?;
            sent.retain(|case| seen(&case.service, me.began(case.account)));
            let unsent = forms::unsent_for(&mut tx, acting.person).await?.into_iter();
            let unsent = unsent.filter(|(_, service, _, by)| {
                acting.may(Power::FillIn, service) && seen(service, me.began(*by))
            });
            (sent, unsent.map(|(number, service, at, _)| (number, service, at)).collect())
        }
    };
    let own = me.known_person().filter(|_| me.acting.is_none());
    let suggested = match own {
        Some(person) => {
            let all = proposals::of_person(&mut tx, person).await?;
            all.iter().filter(|one| matches!(one.state, State::Waiting | State::Told)).count()
        }
        None => 0,
    };
    Ok(portal::ok(views::mine(&visit, &catalogue, of, (&sent, &unsent), suggested)))
}

/// Which services whoever opened a case may see of those that were sent together with it: whoever acts for somebody, those
/// of their mandate.
pub fn sees<'a>(account: Option<&'a Account>, opened: &'a Opened) -> impl Fn(&str) -> bool + 'a {
    let acting = account.and_then(|account| account.acting.as_ref());
    move |service| match opened.access {
        Access::Caregiver(_) => acting.is_some_and(|acting| acting.may(Power::See, service)),
        _ => true,
    }
}

/// Sends the form. A second time leads to the same receipt.
async fn submit(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, _form) = rooms;
    let opened = look_at(&visit, &request, &catalogue, visitor.0.as_ref(), &path).await?;
    let number = opened.draft.number.clone();
    let to_receipt = format!("{}/receipt", home_of(&number));
    if !opened.draft.editable {
        return Ok(see_other(&to_receipt));
    }
    // Sending again after a notice of what is lacking is an answer to the unit.
    opened.must(if opened.draft.submitted_at.is_none() { Power::Submit } else { Power::Answer })?;
    let filled = Filled::of(&opened.service, &opened.draft, &places, visit.today());
    if !filled.is_complete() {
        return Ok(see_other(&onward(&opened, &filled)));
    }
    let lacks = opened.lacks(opened.service.definition.assurance).is_some();
    if lacks || is_about_somebody_else(&opened, &filled) {
        return Ok(portal::again(check_page(&visit, &opened, &filled, &places)));
    }
    if opened.service.is_for_several() {
        return send_together(&visit, &request, &opened, &filled, &places).await;
    }
    let calendar = visit.ground.calendar();
    let words = visit.words;
    let waits = waits(&visit, &catalogue, &opened).await?;
    let sent = Submission::of(&opened.service, &opened.draft, &filled, &places, words, &calendar, visit.now)?;
    let sent = Submission { by: opened.doer, ..sent }.waiting(&opened.service, waits);
    let sent = sent.shared(&visit.ground.database, &opened.service, &places, visit.today()).await?;
    let title = opened.service.title(words.language());
    let text = words.track_receipt_text(title, &number, &opened.draft.code);
    let ground = &visit.ground;
    submission::send((&ground.database, &ground.vault), &opened.service, calendar, sent, Some(text)).await?;
    Ok(see_other(&to_receipt))
}

/// Whether a form that was taken back waits again for the certificate that was asked for together with it.
async fn waits(visit: &Visit, catalogue: &Catalogue, opened: &Opened) -> Result<bool> {
    if opened.draft.submitted_at.is_none() {
        return Ok(false);
    }
    let mut tx = visit.ground.database.read().await?;
    together::still_waits(&mut tx, &visit.ground.vault, catalogue, &opened.service, opened.draft.id).await
}

/// Sends a form for several services: the receipt is that of the first, and the device knows all of them.
async fn send_together(
    visit: &Visit,
    request: &HttpRequest,
    opened: &Opened,
    filled: &Filled,
    places: &Places,
) -> Result<HttpResponse> {
    let whole = Whole {
        form: &opened.service,
        draft: &opened.draft,
        filled,
        places,
        words: visit.words,
        by: opened.doer,
        received: visit.today(),
        keyed: None,
    };
    let numbers = together::send(&visit.ground, &whole, visit.now).await?;
    let mut response = see_other(&format!("{}/receipt", home_of(&opened.draft.number)));
    // Only where the form was written on a device of its own, and for as long as that form's cookie lasts there.
    if let Some(key) = request.cookie(DRAFT_COOKIE) {
        for number in numbers.iter().skip(1) {
            let cookie = draft_cookie(visit, number, key.value().to_owned(), true);
            response.add_cookie(&cookie).map_err(Error::internal)?;
        }
    }
    Ok(response)
}

async fn receipt(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let opened = look_at(&visit, &request, &catalogue, visitor.0.as_ref(), &path).await?;
    let mut tx = visit.ground.database.read().await?;
    let case = cases::by_id(&mut tx, &visit.ground.vault, opened.draft.id).await?;
    let Some((case, _)) = case.filter(|_| !opened.draft.editable) else {
        return Ok(see_other(&home_of(&opened.draft.number)));
    };
    let seen = sees(visitor.0.as_ref(), &opened);
    let others = together::others(&mut tx, case.id, seen).await?;
    Ok(portal::ok(receipt_views::receipt(
        &visit,
        &opened,
        &case,
        &lines(&catalogue, visit.language(), &others),
    )))
}
