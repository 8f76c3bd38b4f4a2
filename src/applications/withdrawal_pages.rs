//! Taking an application back: within ten minutes to change it, later to end it. The later one cannot be undone, so it is
//! asked for on a page of its own (WCAG 2.2, 3.3.4 and 3.3.6).

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::acts::{self, Outcome, Wanted};
use super::submission::TAKEN_BACK;
use super::telling;
use super::track_pages::followed;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::{ActorRole, Case, EventKind, Moved, change, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::forms::access::path as home_of;
use crate::forms::pages::look_at;
use crate::forms::store as forms;
use crate::forms::views::grouped;
use crate::ui::facts::facts;
use crate::ui::form::actions_form;
use crate::ui::number::digits;
use crate::ui::{Icon, Page, icon};
use crate::values::Power;
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}/withdrawal", Act::FollowOwnCase, ask),
        route::post("/applications/{number}/withdrawal", Act::FollowOwnCase, withdraw),
    ]
}

/// Where an application is withdrawn.
pub fn path(number: &str) -> String {
    format!("{}/withdrawal", home_of(number))
}

/// Asks whether an application is to end; one that cannot is shown as it is.
async fn ask(
    visit: Visit,
    request: HttpRequest,
    number: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (opened, case, _) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    // So soon it can still be changed, which the receipt offers.
    if case.may_be_undone_at(visit.now) {
        return Ok(see_other(&format!("{}/receipt", home_of(&case.number))));
    }
    if !case.open || acts::withdrawing(&opened.service, &case).is_none() {
        return Ok(see_other(&home_of(&case.number)));
    }
    Ok(portal::ok(page(&visit, &opened.service, &case)))
}

fn page(visit: &Visit, service: &Service, case: &Case) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.track_withdraw_title();
    let home = home_of(&case.number);
    let stage = service.say(language, &format!("stage-{}", case.stage), &[]);
    Page::new(&reader, &title)
        .service(service.title(language))
        .noindex()
        .back(&home, words.track_back())
        .render(html! {
            h1 { (title) }
            (facts(&[
                (words.form_number(), digits(&grouped(&case.number))),
                (words.queue_head_service(), html! { (service.title(language)) }),
                (words.queue_head_stage(), html! { (stage) }),
            ]))
            p { (words.track_withdraw_what()) }
            p { (words.track_withdraw_how()) }
            (actions_form(&reader, &path(&case.number), html! {
                input type="hidden" name="end" value="yes";
                button.btn.btn-bad type="submit" { (words.track_withdraw_do()) }
                a.btn.btn-2 href=(home) { (icon(Icon::Clock)) (words.track_withdraw_not()) }
            }))
        })
}

/// Takes an application back: within ten minutes of sending it becomes a form again; later, while its service lets one,
/// it is withdrawn. No reason is asked.
async fn withdraw(
    visit: Visit,
    request: HttpRequest,
    number: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, form) = rooms;
    let opened = look_at(&visit, &request, &catalogue, visitor.0.as_ref(), &number).await?;
    opened.must(Power::Submit)?;
    let (ground, service, now) = (&visit.ground, opened.service.clone(), visit.now);
    let actor = opened.doer;
    let calendar = ground.calendar();
    let ends = form.get("end") == "yes";
    let number = opened.draft.number.clone();
    let done = change(&ground.database, &ground.vault, opened.draft.id, move |open| {
        Box::pin(async move {
            let (case, key) = (open.case, open.key);
            if case.may_be_undone_at(now) {
                let mut back = case.clone();
                TAKEN_BACK.clone_into(&mut back.stage);
                back.open = false;
                back.revision += 1;
                back.clock.stop();
                let (event, role) = (EventKind::TakenBack, ActorRole::Resident);
                let moved = Moved { event, role, actor, at: now, letter: None, case: back };
                cases::record_move(open.tx, &key, &case, &moved).await?;
                forms::reopen(open.tx, case.id).await?;
                telling::of_act(open.tx, open.vault, actor, &case, now).await?;
                return Ok(true);
            }
            let act = acts::withdrawing(&service, &case).ok_or(Error::Conflict)?.id.clone();
            // Whoever wanted to change it, and came too late, did not ask for its end.
            if !ends {
                return Ok(false);
            }
            let wanted = Wanted::plain(&act, ActorRole::Resident, actor);
            match acts::carry_out(open.tx, open.vault, &service, &calendar, (case, key), wanted, now).await? {
                Outcome::Done(_) => Ok(true),
                Outcome::Refused(_) | Outcome::Wrong(_) => Err(Error::Conflict),
            }
        })
    })
    .await?;
    Ok(see_other(&if done { home_of(&number) } else { path(&number) }))
}
