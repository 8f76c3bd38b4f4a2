//! Keying in a form on paper: all its questions on one page, in the order and with the numbers of the sheet.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use uuid::Uuid;

use super::keying::{self, FIELDS, SHEET, may_key};
use super::keying_views::{self, Sheet};
use super::prefill_pages::{self, CONFIRMED, Enquiry};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::submission::{self, Keyed, Submission};
use crate::cases::{Channel, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::{Places, Unit, store as district};
use crate::error::{Error, Result};
use crate::forms::access::{self, keying_path};
use crate::forms::beginning::{self, Beginning};
use crate::forms::store as forms;
use crate::forms::{Draft, Filled, typed};
use crate::values::{new_id, random_token};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::Words;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/keying", Act::KeyForms, list),
        route::get("/staff/keying/{service}", Act::KeyForms, show),
        route::post("/staff/keying/{service}", Act::KeyForms, keep),
    ]
}

/// What the address asks for.
type Asked = Vec<(String, String)>;

/// The unit of an officer.
async fn unit_of(tx: &mut Tx, officer: &Officer) -> Result<Unit> {
    let units = district::units(tx).await?;
    units.into_iter().find(|unit| unit.code == officer.unit).ok_or(Error::Forbidden)
}

/// What one's unit may key in, and what one began and did not send.
async fn list(visit: Visit, officer: Officer, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let unit = unit_of(&mut tx, &officer).await?;
    let unsent = forms::unsent_keyed_by(&mut tx, officer.id()).await?;
    let services: Vec<&Service> =
        catalogue.alone().map(|service| &**service).filter(|service| may_key(&unit, service)).collect();
    Ok(portal::ok(keying_views::list(&visit, &services, &catalogue, &unsent)))
}

/// A service that an officer may key in; any other is not there.
pub async fn service_for(
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    service: &str,
) -> Result<Arc<Service>> {
    let service = catalogue.get(service).cloned().ok_or(Error::NotFound)?;
    let unit = unit_of(&mut visit.ground.database.read().await?, officer).await?;
    if !service.is_for_several() && may_key(&unit, &service) { Ok(service) } else { Err(Error::NotFound) }
}

/// A sheet that this officer began; everybody else's is not there.
async fn own(
    tx: &mut Tx,
    visit: &Visit,
    officer: &Officer,
    service: &Service,
    number: &str,
) -> Result<Draft> {
    forms::by_number(tx, &visit.ground.vault, number, visit.today())
        .await?
        .filter(|draft| draft.keyed_by == Some(officer.id()) && draft.service == service.id())
        .ok_or(Error::NotFound)
}

/// An empty sheet; one that was begun, as it was left; or, once it was sent, what the person takes home.
async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Query<Asked>, web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (query, catalogue, places) = rooms;
    let service = service_for(&visit, &officer, &catalogue, &path).await?;
    let Some((_, number)) = query.iter().find(|(name, _)| name == "number") else {
        let id = new_id(visit.now);
        let sheet = Sheet {
            service: &service,
            places: &places,
            id,
            draft: None,
            filled: None,
            wrong: None,
            committee: offered(&visit, &service).then(Vec::new),
            asked: Enquiry::default(),
        };
        return Ok(portal::ok(keying_views::sheet(&visit, &sheet)));
    };
    let mut tx = visit.ground.database.read().await?;
    let draft = own(&mut tx, &visit, &officer, &service, number).await?;
    if draft.submitted_at.is_none() {
        let sheet = Sheet {
            service: &service,
            places: &places,
            id: draft.id,
            draft: Some(&draft),
            filled: None,
            wrong: None,
            committee: offered(&visit, &service).then(Vec::new),
            asked: Enquiry::default(),
        };
        return Ok(portal::ok(keying_views::sheet(&visit, &sheet)));
    }
    // The query code is the person's: it is shown on the day to be handed over, and never again.
    if draft.submitted_at.is_none_or(|at| china_date(at) != visit.today()) {
        return Err(Error::NotFound);
    }
    let (case, _) = cases::by_id(&mut tx, &visit.ground.vault, draft.id).await?.ok_or(Error::NotFound)?;
    let reads = case.may_be_read_by(&officer.unit);
    Ok(portal::ok(keying_views::receipt(&visit, &service, &draft, &case, reads)))
}

/// Keeps everything that was typed; then sends it, or shows what is missing or wrong.
async fn keep(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let service = service_for(&visit, &officer, &catalogue, &path).await?;
    // The sheet's own id, made with the page: sending it twice makes one.
    let id = Uuid::try_parse(form.get("sheet")).unwrap_or_else(|_| new_id(visit.now));
    let (pages, rows_changed) = pages(&service, &form, offered(&visit, &service));
    let number = save(&visit, &officer, &service, id, pages).await?;
    let to = format!("{}?number={number}", keying_path(service.id()));
    let mut tx = visit.ground.database.read().await?;
    let draft = own(&mut tx, &visit, &officer, &service, &number).await?;
    drop(tx);
    // A button of a group, or "keep": the page again as it is now, with nothing said to be wrong yet.
    if draft.submitted_at.is_some() || rows_changed || form.get("then") != "send" {
        return Ok(see_other(&to));
    }
    let received = keying::received(&service, sheet_of(&draft), visit.today());
    // Ages count on the day on which the sheet was handed in.
    let filled = Filled::of(&service, &draft, &places, received.unwrap_or_else(|_| visit.today()));
    let confirmed = prefill_pages::unconfirmed(&service, &draft, &filled, visit.words).is_empty();
    let committee = offered(&visit, &service).then(|| {
        let values = filled.is_complete().then_some(&filled.values);
        keying::committee_wrong(sheet_of(&draft), values, received.unwrap_or_else(|_| visit.today()))
    });
    let right = committee.as_ref().is_none_or(Vec::is_empty) && keying::has_consent(sheet_of(&draft));
    match received {
        Ok(day) if filled.is_complete() && confirmed && right => {
            send(&visit, &officer, &service, (&draft, &filled, &places), day).await?;
            Ok(see_other(&to))
        }
        received => {
            let sheet = Sheet {
                service: &service,
                places: &places,
                id,
                draft: Some(&draft),
                filled: Some(&filled),
                wrong: received.err(),
                committee,
                asked: Enquiry::default(),
            };
            Ok(portal::again(keying_views::sheet(&visit, &sheet)))
        }
    }
}

/// Whether a committee may file for somebody: the district confirmed it, and the service asks what it takes.
pub(super) fn offered(visit: &Visit, service: &Service) -> bool {
    visit.ground.config.committee_files && keying::offers_committee(service)
}

/// What the page asks beside the form's own questions, as it was typed.
fn sheet_of(draft: &Draft) -> &Pairs {
    static NOTHING: Pairs = Pairs(Vec::new());
    draft.pages.get(SHEET).unwrap_or(&NOTHING)
}

/// Everything typed, by page; and whether a row of a group was added or removed.
fn pages(service: &Service, form: &Pairs, committee: bool) -> (Vec<(String, Pairs)>, bool) {
    let mut rows_changed = false;
    let mut pages: Vec<(String, Pairs)> = service
        .definition
        .pages
        .iter()
        .map(|page| {
            let mut typed = typed::keep_known(page, form);
            rows_changed |= typed::change_rows(page, form, &mut typed);
            (page.id.clone(), typed)
        })
        .collect();
    let fields = if committee { &FIELDS[..] } else { &FIELDS[..FIELDS.len() - 4] };
    pages.push((SHEET.to_owned(), typed::keep_named(fields, form)));
    pages.push((CONFIRMED.to_owned(), prefill_pages::confirmations(service, form)));
    (pages, rows_changed)
}

/// Keeps a sheet: begins its form the first time. One that was sent stays as it is.
pub async fn save(
    visit: &Visit,
    officer: &Officer,
    service: &Service,
    id: Uuid,
    pages: Vec<(String, Pairs)>,
) -> Result<String> {
    let vault = visit.ground.vault.clone();
    let me = officer.id();
    let beginning = Beginning {
        id,
        service: service.id().to_owned(),
        version: i64::from(service.definition.version),
        language: visit.language(),
        channel: Channel::Paper,
        account: None,
        begun_for: None,
        key_hash: access::key_hash(&vault, &random_token()),
        at: visit.now,
    };
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move { beginning::keep_for(tx, &vault, &beginning, me, &pages).await })
    });
    Ok(write.await?.number)
}

/// Sends it as residents do; the history says who keyed it in, and limits count from the day of receipt.
async fn send(
    visit: &Visit,
    officer: &Officer,
    service: &Arc<Service>,
    (draft, filled, places): (&Draft, &Filled, &Places),
    received: NaiveDate,
) -> Result<()> {
    let calendar = visit.ground.calendar();
    let words = Words::of(keying::language(sheet_of(draft), visit.language()));
    let keyed = Keyed {
        by: officer.id(),
        name: officer.account.name.clone(),
        role: super::role(officer),
        received,
        channel: keying::channel(sheet_of(draft)),
        committee: keying::committee(sheet_of(draft)),
    };
    let sent = Submission::of(service, draft, filled, places, words, &calendar, visit.now)?
        .keyed(keyed, service, &calendar)?
        .shared(&visit.ground.database, service, places, visit.today())
        .await?;
    let text = words.track_receipt_text(service.title(words.language()), &draft.number, &draft.code);
    let ground = &visit.ground;
    submission::send((&ground.database, &ground.vault), service, calendar, sent, Some(text)).await?;
    Ok(())
}
