//! Following an application: where it stands, letters, messages; by the form's device, by code, or signed in.

use actix_web::{HttpRequest, HttpResponse, web};
use uuid::Uuid;

use super::arranging_pages;
use super::messages::{self, Note};
use super::pages::sees;
use super::reaching::{self, CodeTo};
use super::together_views::lines;
use super::views::{Beside, Unsent};
use super::{telling, together, views};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Visitor, codes, held};
use crate::cases::{ActorRole, Case, EventKind, change, store as cases};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::access::{self, Access, path as home_of};
use crate::forms::pages::{Opened, look_at, onward};
use crate::forms::{Filled, store as forms};
use crate::notices::store as notices;
use crate::values::text::{clean_lines, fold_digits, length};
use crate::values::{CaseNumber, Power, QueryCode, new_id};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Limits, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}", Act::FollowOwnCase, track),
        route::get("/applications/{number}/answers", Act::FollowOwnCase, answers),
        route::post("/applications/{number}/messages", Act::FollowOwnCase, write)
            .given_back_on("/applications/{number}"),
        route::get("/applications/{number}/letters/{letter}", Act::FollowOwnCase, letter),
        route::get("/applications/{number}/phone-code", Act::FollowOwnCase, ask_phone),
        route::post("/applications/{number}/phone-code", Act::FollowOwnCase, enter_phone),
    ]
}

/// What a code to the phone in a form is sent for.
fn purpose(number: &str) -> String {
    format!("read {number}")
}

/// Number and query code: a pass for this form. A wrong pair and a number that is not there look the same.
pub async fn show_code(visit: Visit, form: Form) -> Result<HttpResponse> {
    let typed = form.get("case").to_owned();
    let wrong = || Ok(portal::again(views::find(&visit.reader(), &typed, Some(()))));
    let (Ok(number), Ok(code)) = (CaseNumber::parse(&typed), QueryCode::parse(form.get("query"))) else {
        return wrong();
    };
    let (ground, now, address) = (visit.ground.clone(), visit.now, visit.address.clone());
    let hash = access::code_hash(&ground.vault, number.as_str(), code.as_str());
    let wanted = number.as_str().to_owned();
    let fits = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let vault = &ground.vault;
                let within = Limits::count(tx, vault, Limits::QUERIES_OF_A_NUMBER, &wanted, now).await?
                    && Limits::count(tx, vault, Limits::QUERIES_FROM_AN_ADDRESS, &address, now).await?;
                // The count must stay even when the answer is no: it is told apart outside.
                if !within {
                    return Ok(None);
                }
                Ok(Some(forms::code_fits(tx, &wanted, &hash).await?))
            })
        })
        .await?;
    match fits {
        None => Err(Error::TooMany),
        Some(false) => wrong(),
        Some(true) => {
            let mut tx = visit.ground.database.read().await?;
            let draft = forms::by_number(&mut tx, &visit.ground.vault, number.as_str(), visit.today())
                .await?
                .ok_or(Error::NotFound)?;
            let mut response = see_other(&home_of(&draft.number));
            // One code for all that were sent by one form.
            let others = together::others(&mut tx, draft.id, |_| true).await?;
            let all = others.iter().map(|other| (other.id, other.number.as_str()));
            for (id, number) in all.chain([(draft.id, draft.number.as_str())]) {
                let pass = access::pass_cookie(&visit, id, number, Access::Code);
                response.add_cookie(&pass).map_err(Error::internal)?;
            }
            Ok(response)
        }
    }
}

/// A sent application, for whoever may follow it.
pub async fn followed(
    visit: &Visit,
    request: &HttpRequest,
    catalogue: &Catalogue,
    visitor: &Visitor,
    number: &str,
) -> Result<(Opened, Case, RecordKey)> {
    let opened = look_at(visit, request, catalogue, visitor.0.as_ref(), number).await?;
    let mut tx = visit.ground.database.read().await?;
    let (case, key) =
        cases::by_id(&mut tx, &visit.ground.vault, opened.draft.id).await?.ok_or(Error::NotFound)?;
    Ok((opened, case, key))
}

/// Where it stands; a form that was not sent yet goes on where it was left.
async fn track(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let opened = look_at(&visit, &request, &rooms.0, visitor.0.as_ref(), &path).await?;
    let mut tx = visit.ground.database.read().await?;
    let vault = &visit.ground.vault;
    let found = cases::by_id(&mut tx, vault, opened.draft.id).await?;
    let taken_back = found.as_ref().is_some_and(|(case, _)| case.stage == super::submission::TAKEN_BACK);
    let Some((case, key)) = found.filter(|_| !taken_back) else {
        drop(tx);
        let filled = Filled::of(&opened.service, &opened.draft, &rooms.1, visit.today());
        return Ok(see_other(&onward(&opened, &filled)));
    };
    let history = cases::history(&mut tx, vault, &key, case.id).await?;
    let letters = notices::of_case(&mut tx, &key, case.id).await?;
    let notes = messages::of_case(&mut tx, &key, case.id).await?;
    let others = together::others(&mut tx, case.id, sees(visitor.0.as_ref(), &opened)).await?;
    drop(tx);
    let scene = arranging_pages::standing(&visit, &opened.service, (&case, &key)).await?;
    let held = held::on_page(&visit, visitor.0.map(|account| account.id)).await?;
    let unsent = held.as_ref().map(|held| Unsent::GivenBack(held.pairs.get("message")));
    let together = lines(&rooms.0, visit.language(), &others);
    let beside = Beside { together, ..Beside::of(&opened.service, (&case, &history), &rooms.1) };
    let of = (&case, scene.as_ref());
    Ok(portal::ok(views::track(&visit, &opened, of, &history, &letters, (&notes, unsent), &beside)))
}

/// What was sent, as it was shown.
async fn answers(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code", home_of(&case.number))));
    }
    let form = cases::form(&mut visit.ground.database.read().await?, &key, case.id).await?;
    let snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    Ok(portal::ok(views::answers(&visit, &opened, &snapshot)))
}

/// A message to the unit.
async fn write(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    opened.must(Power::Answer)?;
    let text = clean_lines(form.get("message"));
    if text.is_empty() || length(&text) > messages::LONGEST {
        let mut tx = visit.ground.database.read().await?;
        let history = cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?;
        let letters = notices::of_case(&mut tx, &key, case.id).await?;
        let notes = messages::of_case(&mut tx, &key, case.id).await?;
        let others = together::others(&mut tx, case.id, sees(visitor.0.as_ref(), &opened)).await?;
        let unsent = Some(Unsent::Wrong(form.get("message")));
        drop(tx);
        let scene = arranging_pages::standing(&visit, &opened.service, (&case, &key)).await?;
        let of = (&case, scene.as_ref());
        let together = lines(&catalogue, visit.language(), &others);
        let beside = Beside { together, ..Beside::of(&opened.service, (&case, &history), &places) };
        let page = views::track(&visit, &opened, of, &history, &letters, (&notes, unsent), &beside);
        return Ok(portal::again(page));
    }
    let note = Note { from_unit: false, text, at: visit.now };
    let form_key = format!("{} {}", case.id, form.get("once"));
    let (ground, now, doer) = (&visit.ground, visit.now, opened.doer);
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            let (id, author) = (open.case.id, doer.account);
            if messages::add(open.tx, &open.key, id, new_id(now), &form_key, author, &note).await? {
                open.record(&EventKind::Message, doer, ActorRole::Resident, now).await?;
                telling::of_act(open.tx, open.vault, doer, &open.case, now).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(see_other(&format!("{}#messages", home_of(&case.number))))
}

/// A letter; opening it the first time is an event.
async fn letter(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, Uuid)>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (number, id) = path.into_inner();
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code?letter={id}", home_of(&case.number))));
    }
    let letters = notices::of_case(&mut visit.ground.database.read().await?, &key, case.id).await?;
    let kept = letters.into_iter().find(|kept| kept.id == id).ok_or(Error::NotFound)?;
    if kept.opened_at.is_none() {
        let (ground, now, document) = (&visit.ground, visit.now, kept.letter.document.clone());
        let doer = opened.doer;
        change(&ground.database, &ground.vault, case.id, move |mut open| {
            Box::pin(async move {
                if notices::mark_opened(open.tx, id, now).await? {
                    let event = EventKind::LetterOpened { document };
                    open.record(&event, doer, ActorRole::Resident, now).await?;
                }
                Ok(())
            })
        })
        .await?;
    }
    let mut tx = visit.ground.database.read().await?;
    let profile = reaching::profile_of(&mut tx, &visit.ground.vault, &opened.service, &case, &key).await?;
    let large = profile.is_some_and(|profile| profile.wants_large_print());
    Ok(portal::ok(views::letter(&visit, &opened, &kept, large)))
}

/// Where a code may go: as the person's contact card says.
async fn code_to(visit: &Visit, opened: &Opened, case: &Case, key: &RecordKey) -> Result<CodeTo> {
    let mut tx = visit.ground.database.read().await?;
    let profile = reaching::profile_of(&mut tx, &visit.ground.vault, &opened.service, case, key).await?;
    Ok(CodeTo::of(case, profile.as_ref()))
}

/// Offers to send a code to the phone in the form: the way to letters without signing in.
async fn ask_phone(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    let to = code_to(&visit, &opened, &case, &key).await?;
    Ok(portal::ok(views::phone_code(&visit, &case, &to, false, false)))
}

/// Sends the code, or takes it.
async fn enter_phone(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, form) = rooms;
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    let to = code_to(&visit, &opened, &case, &key).await?;
    let CodeTo::Phone { phone, voice } = &to else { return Err(Error::NotFound) };
    if !form.has("code") {
        let by_voice = *voice && form.get("by") == "voice";
        codes::send(&visit, phone, &purpose(&case.number), by_voice, *voice).await?;
        return Ok(portal::ok(views::phone_code(&visit, &case, &to, true, false)));
    }
    let typed: String = fold_digits(form.get("code"));
    if !codes::redeem(&visit, phone, &purpose(&case.number), &typed).await? {
        return Ok(portal::again(views::phone_code(&visit, &case, &to, true, true)));
    }
    let mut response = see_other(&home_of(&case.number));
    let pass = access::pass_cookie(&visit, opened.draft.id, &case.number, Access::Phone);
    response.add_cookie(&pass).map_err(Error::internal)?;
    Ok(response)
}
