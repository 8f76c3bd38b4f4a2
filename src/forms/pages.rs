//! Filling in, page by page.

use actix_web::{HttpRequest, HttpResponse, web};

use super::access::{self, Access};
use super::beginning::{self, Beginning};
use super::draft::{BegunFor, Draft};
use super::filled::Filled;
use super::known::Whose;
use super::{documents, known_pages, snapshot, store, typed, views};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Account, Role, Visitor};
use crate::cases::{Channel, Doer};
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::residents::store as residents;
use crate::values::{Assurance, CaseNumber, Power, new_id, random_token};
use crate::web::{self as portal, Form, Limits, Pairs, Visit, see_other};

/// The field by which a form for several services is told which of them are wanted, with commas between.
const SERVICES: &str = "services";

/// The routes of forms.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        route::post("/services/{service}/applications", Act::FileApplication, begin),
        route::get("/applications/{number}/questions/{page}", Act::FileApplication, question),
        route::post("/applications/{number}/questions/{page}", Act::FileApplication, answer),
        route::get("/applications/{number}/check", Act::FileApplication, check),
    ];
    routes.extend(documents::routes());
    routes.extend(known_pages::routes());
    routes
}

/// A form that somebody may write to, with what is needed to show it.
pub struct Opened {
    /// The draft.
    pub draft: Draft,
    /// Its service, in the newest version.
    pub service: std::sync::Arc<Service>,
    /// What somebody may see.
    pub access: Access,
    /// Who they are in the record of the case.
    pub doer: Doer,
    /// How sure the house is of who a resident is that is signed in.
    pub assurance: Option<Assurance>,
    /// Their own identity number, where the service has to know who sends it and they act for nobody.
    pub own_number: Option<String>,
}

impl Opened {
    /// Whether whoever opened it may do something with it.
    pub fn may(&self, power: Power) -> bool {
        self.access.may(power, &self.draft)
    }

    /// The same, for what is refused in words.
    ///
    /// # Errors
    /// `BeyondMandate`.
    pub fn must(&self, power: Power) -> Result<()> {
        if self.may(power) { Ok(()) } else { Err(Error::BeyondMandate) }
    }

    /// What is lacking to send the form: the house is not as sure of who somebody is as the service needs.
    pub fn lacks(&self, needed: Option<Assurance>) -> Option<Assurance> {
        needed.filter(|needed| self.assurance.is_none_or(|assurance| assurance < *needed))
    }

    /// Whether the query code is shown: it opens the case wherever it is typed, so that whoever acts for somebody is given
    /// it only with what they began, where it counts no longer than their mandate.
    pub fn may_know_code(&self) -> bool {
        let own = |begun: &BegunFor| Some(begun.mandate) == self.doer.mandate;
        !matches!(self.access, Access::Caregiver(_)) || self.draft.begun_for.as_ref().is_some_and(own)
    }

    /// Whether messages may be read.
    pub fn may_read_messages(&self) -> bool {
        self.access.may_read_messages(&self.draft)
    }

    /// Whether letters and answers may be read.
    pub fn may_read_letters(&self) -> bool {
        self.access.may_read_letters(&self.draft)
    }
}

/// Opens a form for whoever may write to it; otherwise it is not there.
///
/// # Errors
/// `NotFound`; those of the database and the vault.
pub async fn open(
    visit: &Visit,
    request: &HttpRequest,
    catalogue: &Catalogue,
    account: Option<&Account>,
    number: &str,
) -> Result<Opened> {
    let opened = look_at(visit, request, catalogue, account, number).await?;
    if !opened.draft.editable {
        return Err(Error::NotFound);
    }
    opened.must(Power::FillIn)?;
    Ok(opened)
}

/// Opens a form for whoever may see it, sent or not.
///
/// # Errors
/// As `open`.
pub async fn look_at(
    visit: &Visit,
    request: &HttpRequest,
    catalogue: &Catalogue,
    account: Option<&Account>,
    number: &str,
) -> Result<Opened> {
    let (draft, service) = find(visit, catalogue, number).await?;
    let confidential = service.definition.confidential;
    let (access, doer) =
        access::of(visit, request, (&draft, confidential), account)?.ok_or(Error::NotFound)?;
    let resident = account.filter(|account| account.role == Role::Resident);
    let person = resident.filter(|_| service.definition.assurance.is_some() && doer.mandate.is_none());
    let own_number = match person.and_then(Account::known_person) {
        Some(person) => {
            let mut tx = visit.ground.database.read().await?;
            Some(residents::name_and_number(&mut tx, &visit.ground.vault, person).await?.1)
        }
        None => None,
    };
    let assurance = resident.map(|account| account.assurance);
    Ok(Opened { draft, service, access, doer, assurance, own_number })
}

/// Opens a form for its papers: for whoever may write to it, and for the officer who is keying it in.
///
/// # Errors
/// As `open`.
pub async fn open_for_papers(
    visit: &Visit,
    request: &HttpRequest,
    catalogue: &Catalogue,
    account: Option<&Account>,
    number: &str,
) -> Result<Opened> {
    let (draft, service) = find(visit, catalogue, number).await?;
    let confidential = service.definition.confidential;
    let found = access::of(visit, request, (&draft, confidential), account)?.filter(|_| draft.editable);
    if found.is_some_and(|(access, _)| !access.may(Power::FillIn, &draft)) {
        return Err(Error::BeyondMandate);
    }
    let keyer = || Some((access::of_keyer(&draft, account)?, draft.keyed_by.into()));
    let (access, doer) = found.or_else(keyer).ok_or(Error::NotFound)?;
    Ok(Opened { draft, service, access, doer, assurance: None, own_number: None })
}

async fn find(
    visit: &Visit,
    catalogue: &Catalogue,
    number: &str,
) -> Result<(Draft, std::sync::Arc<Service>)> {
    let number = CaseNumber::parse(number).map_err(|_| Error::NotFound)?;
    let mut tx = visit.ground.database.read().await?;
    let draft = store::by_number(&mut tx, &visit.ground.vault, number.as_str(), visit.today()).await?;
    let draft = draft.ok_or(Error::NotFound)?;
    let service = catalogue.get(&draft.service).cloned().ok_or(Error::NotFound)?;
    Ok((draft, service))
}

/// The address of a question's page.
pub fn question_path(number: &str, page: &str) -> String {
    format!("{}/questions/{page}", access::path(number))
}

/// The address of check-your-answers.
pub fn check_path(number: &str) -> String {
    format!("{}/check", access::path(number))
}

/// Begins a form and goes to its first page.
async fn begin(
    visit: Visit,
    path: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    let service = catalogue.get(&path).cloned().ok_or(Error::NotFound)?;
    let definition = &service.definition;
    let ground = &visit.ground;
    if visit.today() < definition.valid_from || definition.valid_to.is_some_and(|end| end < visit.today()) {
        return Err(Error::NotFound);
    }
    let key = random_token();
    let account = visitor.0.filter(|account| !account.role.is_staff());
    let acting = account.as_ref().and_then(|account| account.acting.clone());
    match &acting {
        Some(acting) if !acting.counts => return Err(Error::MandateEnded),
        Some(acting) if !acting.may(Power::FillIn, service.id()) => return Err(Error::BeyondMandate),
        _ => {}
    }
    let begun_for = acting.as_ref().map(|acting| (acting.mandate, acting.person));
    let known = match &acting {
        Some(acting) => Some((acting.person, Whose::Anothers)),
        None => account.as_ref().and_then(Account::known_person).map(|person| (person, Whose::Own)),
    };
    let chosen = chosen(&service, &form);
    let account = account.map(|account| account.id);
    let (vault, address) = (ground.vault.clone(), visit.address.clone());
    let beginning = Beginning {
        id: new_id(visit.now),
        service: service.id().to_owned(),
        version: i64::from(definition.version),
        language: visit.language(),
        channel: Channel::Web,
        account,
        begun_for,
        key_hash: access::key_hash(&vault, &key),
        at: visit.now,
    };
    let known_service = service.clone();
    let (number, prefilled) = ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let now = beginning.at;
                if !Limits::count(tx, &vault, Limits::DRAFTS_FROM_AN_ADDRESS, &address, now).await? {
                    return Err(Error::TooMany);
                }
                let number = beginning::begin(tx, &vault, &beginning).await?;
                let mut prefilled = false;
                if let Some((person, whose)) = known {
                    let of = (number.as_str(), person, whose);
                    prefilled = beginning::prefill(tx, &vault, &known_service, of, now).await?;
                }
                beginning::keep(tx, &vault, &number, &chosen, now).await?;
                Ok((number, prefilled))
            })
        })
        .await?;
    let first =
        if prefilled { known_pages::path(&number) } else { question_path(&number, &definition.pages[0].id) };
    let mut response = see_other(&first);
    response
        .add_cookie(&access::draft_cookie(&visit, &number, key, form.get("shared") == "yes"))
        .map_err(Error::internal)?;
    Ok(response)
}

/// What is wanted of a form for several services, where the page that it is begun from says so.
fn chosen(service: &Service, form: &Form) -> Vec<(String, Pairs)> {
    let services: Vec<&str> = form.get(SERVICES).split(',').collect();
    let answers = Pairs(service.choosing(&services));
    let pages = service.definition.pages.iter();
    let pages = pages.map(|page| (page.id.clone(), typed::keep_known(page, &answers)));
    pages.filter(|(_, typed)| !typed.0.is_empty()).collect()
}

/// Shows a page of the form.
async fn question(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (number, page) = path.into_inner();
    let opened = open(&visit, &request, &rooms.0, visitor.0.as_ref(), &number).await?;
    let place = opened.service.place(&page).ok_or(Error::NotFound)?;
    let filled = Filled::of(&opened.service, &opened.draft, &rooms.1, visit.today());
    // What was typed in before is there to be changed, whatever else is open.
    let is_known = filled.walk.asked.contains(&place) && known_pages::is_known(&opened.draft, &page);
    if !filled.walk.may_open(place) && !is_known {
        return Ok(see_other(&onward(&opened, &filled)));
    }
    Ok(portal::ok(views::question(&visit, &opened, &filled, &rooms.1, place)))
}

/// Whether a form that was begun for somebody names another identity number than theirs: a mandate is for one person. So it
/// is where the service has to know who sends it, and they act for nobody.
pub fn is_about_somebody_else(opened: &Opened, filled: &Filled) -> bool {
    let typed = snapshot::subject(&opened.service, filled).id_number;
    let begun_for = opened.draft.begun_for.as_ref().map(|begun| &begun.id_number);
    begun_for.or(opened.own_number.as_ref()).zip(typed).is_some_and(|(whose, typed)| *whose != typed)
}

/// Where somebody goes on: the first page that is not answered, or check-your-answers.
pub fn onward(opened: &Opened, filled: &Filled) -> String {
    match filled.walk.open {
        Some(place) => question_path(&opened.draft.number, &opened.service.definition.pages[place].id),
        None => check_path(&opened.draft.number),
    }
}

/// Keeps what was typed, right or wrong, and goes on or shows what is wrong.
async fn answer(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
    form: Form,
) -> Result<HttpResponse> {
    let (number, page_id) = path.into_inner();
    let mut opened = open(&visit, &request, &rooms.0, visitor.0.as_ref(), &number).await?;
    let place = opened.service.place(&page_id).ok_or(Error::NotFound)?;
    let page = &opened.service.clone().definition.pages[place];
    let mut typed = typed::keep_known(page, &form);
    let rows_changed = typed::change_rows(page, &form, &mut typed);
    let keeping = store::Keeping::of(&opened.draft, None, visit.now);
    let (saved_page, saved) = (page_id.clone(), typed.clone());
    visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { keeping.page(tx, &saved_page, &saved).await }))
        .await?;
    opened.draft.pages.insert(page_id.clone(), typed);
    let filled = Filled::of(&opened.service, &opened.draft, &rooms.1, visit.today());
    if rows_changed {
        return Ok(see_other(&question_path(&number, &page_id)));
    }
    if let Some(question) = documents::wanted(page, &opened.draft) {
        return Ok(see_other(&documents::path(&number, question)));
    }
    if filled.faults.contains_key(&page_id) {
        return Ok(portal::again(views::question(&visit, &opened, &filled, &rooms.1, place)));
    }
    let next = match known_pages::after(&opened.draft, &filled, &opened.service, place) {
        _ if form.get("then") == "known" => known_pages::path(&number),
        _ if form.get("then") == "check" => onward(&opened, &filled),
        Some(next) if filled.walk.may_open(next) => {
            question_path(&number, &opened.service.definition.pages[next].id)
        }
        Some(_) => onward(&opened, &filled),
        None => check_path(&number),
    };
    Ok(see_other(&next))
}

/// Shows all answers, before they are sent.
async fn check(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let opened = open(&visit, &request, &rooms.0, visitor.0.as_ref(), &path).await?;
    let filled = Filled::of(&opened.service, &opened.draft, &rooms.1, visit.today());
    if !filled.is_complete() {
        return Ok(see_other(&onward(&opened, &filled)));
    }
    Ok(portal::ok(views::check(&visit, &opened, &filled, &rooms.1)))
}
