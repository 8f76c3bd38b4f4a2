//! A person chooses, changes or gives back a time for the assessment: with the same number and code, device or
//! sign-in by which they follow their application. Nothing about it is a duty.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{NaiveDate, TimeDelta};
use maud::{Markup, html};
use uuid::Uuid;

use super::arranging::{self, Around, Arranged, Asked, By};
use super::arranging_views::{self as views, Choosing, Fault, Scene};
use super::track_pages::followed;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::appointments::calls::{self, Due};
use crate::appointments::{DayKind, Need, Needs, appointment, day_store, meets, store as appointments};
use crate::calendar::TimeOfDay;
use crate::cases::{ActorRole, Case, change};
use crate::catalogue::{Catalogue, Service};
use crate::district::store as district;
use crate::error::{Error, Result};
use crate::forms::access::path as home_of;
use crate::forms::pages::Opened;
use crate::forms::views::grouped;
use crate::ui::notice::done;
use crate::ui::{Page, error_summary};
use crate::values::Power;
use crate::values::text::{clean_lines, length};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Nobody is offered a time that begins sooner.
const NOTICE: TimeDelta = TimeDelta::hours(2);
/// A write that met another one is tried so often.
const TRIES: usize = 4;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}/appointment", Act::FollowOwnCase, show),
        route::post("/applications/{number}/appointment", Act::FollowOwnCase, choose),
        route::post("/applications/{number}/appointment/confirmation", Act::FollowOwnCase, confirm),
        route::post("/applications/{number}/appointment/cancellation", Act::FollowOwnCase, cancel),
    ]
}

/// Where a person arranges the appointment of a case.
pub fn path(number: &str) -> String {
    format!("{}/appointment", home_of(number))
}

/// Where the appointment of a case stands; nothing where nobody is to be met now.
///
/// # Errors
/// Those of the database and the vault.
pub async fn standing(
    visit: &Visit,
    service: &Service,
    (case, key): (&Case, &RecordKey),
) -> Result<Option<Scene>> {
    let Some(unit) = meets(service, case) else { return Ok(None) };
    let mut tx = visit.ground.database.read().await?;
    let hospital = district::unit(&mut tx, unit).await?;
    let settings = visit.ground.config.appointments;
    let due = Due::on(visit.today(), &visit.ground.calendar(), settings.silent_days);
    let (open, last) = appointments::open_and_last_of(&mut tx, key, case.id).await?;
    Ok(Some(Scene {
        hospital: hospital.map(|unit| unit.called(visit.language()).to_owned()).unwrap_or_default(),
        place: None,
        open,
        last,
        free: Vec::new(),
        call: calls::of_case(&mut tx, &visit.ground.vault, case.id, due).await?,
        visit: false,
        now: visit.now,
        change_hours: settings.change_hours,
    }))
}

/// The same with the way to the hospital and the times that are free.
///
/// # Errors
/// Those of the database and the vault.
pub async fn scene(
    visit: &Visit,
    service: &Service,
    (case, key): (&Case, &RecordKey),
    (from, for_person): (Option<NaiveDate>, bool),
) -> Result<Option<Scene>> {
    let Some(unit) = meets(service, case) else { return Ok(None) };
    let Some(standing) = standing(visit, service, (case, key)).await? else { return Ok(None) };
    let mut tx = visit.ground.database.read().await?;
    let wish = arranging::asks_for_visit(&mut tx, key, case.id).await?;
    let soonest = if for_person { visit.now } else { visit.now + NOTICE };
    let midnight = |day: NaiveDate| TimeOfDay::at_minute(0).on(day) - TimeDelta::seconds(1);
    let from = from.map_or(soonest, |day| midnight(day).max(soonest));
    Ok(Some(Scene {
        place: day_store::place(&mut tx, unit).await?,
        free: day_store::free(&mut tx, unit, (case.id, wish || for_person), from).await?,
        visit: wish,
        ..standing
    }))
}

/// The day in `?from=`.
pub fn from_in(query: &[(String, String)]) -> Option<NaiveDate> {
    query.iter().find(|(name, _)| name == "from").and_then(|(_, day)| day.parse().ok())
}

/// What was sent.
#[derive(Clone, Debug)]
pub enum Sent {
    /// A time.
    Time(Asked),
    /// A call, and when it suits.
    Call(String),
}

/// Reads what was sent.
///
/// # Errors
/// What is wrong with it.
pub fn read(form: &Pairs, for_person: bool) -> Result<Sent, Fault> {
    let line = |field: &'static str| {
        let text = clean_lines(form.get(field));
        if length(&text) > appointment::LONGEST { Err(Fault::TooLong(field)) } else { Ok(text) }
    };
    let (note, suits) = (line(views::NOTE)?, line(views::SUITS)?);
    match form.get(views::SLOT) {
        "" => Err(Fault::Nothing),
        views::CALL => Ok(Sent::Call(suits)),
        slot => {
            let sent = |need: &Need| form.all(views::NEEDS).any(|name| name == need.name());
            Ok(Sent::Time(Asked {
                slot: Uuid::parse_str(slot).map_err(|_| Fault::Gone)?,
                needs: Needs { needs: Need::ALL.into_iter().filter(sent).collect(), note },
                agreed: !for_person || form.get(views::AGREED) != "no",
            }))
        }
    }
}

/// Carries out what was sent. Whoever comes between is waited for: nobody has to send twice.
///
/// # Errors
/// Those of the database and the vault.
pub async fn attempt(
    visit: &Visit,
    service: &std::sync::Arc<Service>,
    case: Uuid,
    sent: &Sent,
    by: By,
) -> Result<Arranged> {
    let change_hours = visit.ground.config.appointments.change_hours;
    for _ in 1..TRIES {
        match once(visit, service.clone(), case, sent.clone(), (change_hours, by)).await {
            Err(Error::Conflict) => {}
            other => return other,
        }
    }
    once(visit, service.clone(), case, sent.clone(), (change_hours, by)).await
}

async fn once(
    visit: &Visit,
    service: std::sync::Arc<Service>,
    case: Uuid,
    sent: Sent,
    (change_hours, by): (i64, By),
) -> Result<Arranged> {
    let ground = &visit.ground;
    change(&ground.database, &ground.vault, case, move |open| {
        Box::pin(async move {
            let around = Around { vault: open.vault, service: &service, change_hours };
            let of = (&open.case, &open.key);
            match &sent {
                Sent::Time(asked) => arranging::arrange(open.tx, around, of, asked, by).await,
                Sent::Call(note) => arranging::ask_for_call(open.tx, around, of, note, by).await,
            }
        })
    })
    .await
}

/// Confirms or gives back, for whoever may.
///
/// # Errors
/// Those of the database and the vault.
pub async fn settle(
    visit: &Visit,
    service: &std::sync::Arc<Service>,
    case: Uuid,
    (agrees, by): (bool, By),
) -> Result<Arranged> {
    for _ in 1..TRIES {
        match settle_once(visit, service.clone(), case, (agrees, by)).await {
            Err(Error::Conflict) => {}
            other => return other,
        }
    }
    settle_once(visit, service.clone(), case, (agrees, by)).await
}

async fn settle_once(
    visit: &Visit,
    service: std::sync::Arc<Service>,
    case: Uuid,
    (agrees, by): (bool, By),
) -> Result<Arranged> {
    let ground = &visit.ground;
    let change_hours = ground.config.appointments.change_hours;
    change(&ground.database, &ground.vault, case, move |open| {
        Box::pin(async move {
            let around = Around { vault: open.vault, service: &service, change_hours };
            let of = (&open.case, &open.key);
            if agrees {
                arranging::confirm(open.tx, of, by).await
            } else {
                arranging::cancel(open.tx, around, of, by).await
            }
        })
    })
    .await
}

fn page(
    visit: &Visit,
    opened: &Opened,
    scene: &Scene,
    (typed, fault, from): (&Pairs, Option<Fault>, Option<NaiveDate>),
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let number = &opened.draft.number;
    let to = path(number);
    let title = words.appointment_title();
    let errors: Vec<_> = fault.iter().map(|fault| fault.say(words)).collect();
    let may_change =
        scene.open.as_ref().is_none_or(|one| one.may_be_changed_at(visit.now, scene.change_hours));
    let choosing = Choosing { reader: &reader, scene, to: &to, typed, fault, from, for_person: false };
    Page::new(&reader, &title)
        .service(grouped(number))
        .noindex()
        .errors(fault.is_some())
        .back(home_of(number), words.track_back())
        .render(html! {
            div.title { h1 { (title) } p.lead { (words.appointment_lead(&scene.hospital)) } }
            (error_summary(words, &errors))
            @if visit.path.ends_with("?done") { (done(&words.appointment_saved(), html! {})) }
            (views::before(words, scene))
            @if let Some(one) = &scene.open { (views::agreed(&reader, scene, one, &to, may_change)) }
            @if may_change {
                section.section aria-labelledby="times" {
                    h2 #times {
                        (if scene.open.is_some() { words.appointment_other() } else { words.appointment_times() })
                    }
                    @if scene.open.is_none() {
                        p { (words.appointment_free_will()) }
                        (views::way(words, scene, DayKind::AtHospital))
                    }
                    (choosing.form())
                }
            }
        })
}

async fn show(
    visit: Visit,
    request: HttpRequest,
    (path, query): (web::Path<String>, web::Query<Vec<(String, String)>>),
    (visitor, catalogue): (Visitor, web::Data<Catalogue>),
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    let from = from_in(&query);
    let Some(scene) = scene(&visit, &opened.service, (&case, &key), (from, false)).await? else {
        return Ok(see_other(&home_of(&case.number)));
    };
    Ok(portal::ok(page(&visit, &opened, &scene, (&Pairs::default(), None, from))))
}

async fn choose(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    (visitor, catalogue, form): (Visitor, web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    let by = by(&visit, &opened)?;
    let fault = match read(&form, false) {
        Err(fault) => Some(fault),
        Ok(sent) => Fault::of(attempt(&visit, &opened.service, case.id, &sent, by).await?),
    };
    let Some(fault) = fault else { return Ok(see_other(&format!("{}?done", self::path(&case.number)))) };
    again(&visit, &opened, (&case, &key), (&form, fault)).await
}

/// The page again, with the times that are free now.
async fn again(
    visit: &Visit,
    opened: &Opened,
    of: (&Case, &RecordKey),
    (form, fault): (&Pairs, Fault),
) -> Result<HttpResponse> {
    match scene(visit, &opened.service, of, (None, false)).await? {
        Some(scene) => Ok(portal::again(page(visit, opened, &scene, (form, Some(fault), None)))),
        None => Ok(see_other(&home_of(&of.0.number))),
    }
}

fn by(visit: &Visit, opened: &Opened) -> Result<By> {
    opened.must(Power::Answer)?;
    Ok(By { actor: opened.doer, role: ActorRole::Resident, at: visit.now })
}

async fn confirm(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    (visitor, catalogue, _): (Visitor, web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (opened, case, _) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    settle(&visit, &opened.service, case.id, (true, by(&visit, &opened)?)).await?;
    Ok(see_other(&format!("{}?done", self::path(&case.number))))
}

async fn cancel(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    (visitor, catalogue, _): (Visitor, web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &catalogue, &visitor, &path).await?;
    let done = settle(&visit, &opened.service, case.id, (false, by(&visit, &opened)?)).await?;
    match Fault::of(done) {
        Some(fault) => again(&visit, &opened, (&case, &key), (&Pairs::default(), fault)).await,
        None => Ok(see_other(&format!("{}?done", self::path(&case.number)))),
    }
}
