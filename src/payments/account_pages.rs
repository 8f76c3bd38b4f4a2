//! Registering the account to which somebody's money goes: at a counter or on a visit by an officer who saw the person,
//! their identity card and the card or passbook; or by the person, once the house is as sure of who they are.
//!
//! Whoever acts for somebody registers nothing: a mandate never reaches money. The account is in the person's own name;
//! for a minor in a guardian's, where the district allows it and the guardianship is recorded here.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::account_views::{self, Wrong};
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::views::unknown;
use crate::accounts::{Account, Officer, Visitor, held};
use crate::applications::track_pages::followed;
use crate::benefits::awards;
use crate::benefits::bank_accounts::{self, BankAccount, Details};
use crate::cases::recusals;
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::district::{FEDERATION, UnitKind};
use crate::error::{Error, Result};
use crate::forms::access::path as home_of;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::mandates::mandate::{Kind, OF_AGE};
use crate::mandates::{Side, store as mandates};
use crate::outbox::{self, Message};
use crate::residents::store as residents;
use crate::ui::form::form;
use crate::ui::{Page, declaration, error_summary};
use crate::values::text::{clean, length};
use crate::values::{Assurance, BankNumber, BankNumberHeld, IdNumber, PersonName};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Where officers register one.
pub const PATH: &str = "/staff/bank-accounts/new";
/// The longest name of a bank.
const LONGEST: usize = 60;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::RecordMandates, ask),
        route::post(PATH, Act::RecordMandates, take).given_back_on(PATH),
        route::get("/applications/{number}/bank-account", Act::FollowOwnCase, own),
        route::post("/applications/{number}/bank-account", Act::FollowOwnCase, take_own),
    ]
}

/// Where people come with papers, and the units whose programmes pay.
fn may(visit: &Visit, officer: &Officer) -> Result<()> {
    let takes_in = officer.account.unit_kind.is_some_and(UnitKind::takes_in) || officer.unit == FEDERATION;
    let pays = visit.ground.deciding.of(&officer.unit).pays;
    if takes_in || pays { Ok(()) } else { Err(Error::Forbidden) }
}

/// The account that was typed, or what is wrong with it.
fn details(visit: &Visit, form: &Pairs, wrong: &mut Wrong) -> Option<Details> {
    let words = visit.words;
    let holder = PersonName::parse(form.get("holder"));
    let holder = holder
        .map_err(|error| {
            wrong.push(("holder".to_owned(), problem(words, &words.bank_holder(), &Problem::Name(error))));
        })
        .ok();
    let bank = clean(form.get("bank"));
    // What begins like a formula would be one in a spreadsheet.
    let named = !bank.is_empty() && length(&bank) <= LONGEST && !bank.starts_with(['=', '+', '-', '@']);
    if !named {
        wrong.push(("bank".to_owned(), words.bank_bank_wrong(LONGEST)));
    }
    let held = match form.get("held") {
        "card" => Some(BankNumberHeld::Card),
        "passbook" => Some(BankNumberHeld::Passbook),
        _ => None,
    };
    let number = match held {
        None => {
            wrong.push(("held".to_owned(), words.bank_held_choose()));
            None
        }
        Some(held) => BankNumber::parse(form.get("number"), held)
            .map_err(|error| wrong.push(("number".to_owned(), account_views::number_error(words, error))))
            .ok(),
    };
    Some(Details { holder: holder?.as_str().to_owned(), bank, held: held?, number: number? })
        .filter(|_| named)
}

/// Whose money it is.
struct Whose {
    person: Option<Uuid>,
    name: String,
    number: IdNumber,
}

/// Whether an account in this name may be taken for somebody: their own; or for a minor, where the district allows it, that
/// of a guardian who is recorded here.
async fn may_hold(visit: &Visit, tx: &mut Tx, whose: &Whose, holder: &str) -> Result<bool> {
    if whose.name == holder {
        return Ok(true);
    }
    let minor = whose.number.age_on(visit.today()) < OF_AGE;
    let Some(person) = whose.person.filter(|_| minor && visit.ground.config.guardian_accounts) else {
        return Ok(false);
    };
    let mandates = mandates::of_person(tx, &visit.ground.vault, person).await?;
    Ok(mandates.iter().any(|one| {
        let guards = one.kind == Kind::Guardian && one.side_of(person) == Some(Side::Principal);
        guards && one.counts_on(visit.today()) && one.name(Side::Agent) == holder
    }))
}

/// Registers it, and tells the person by text, in case it was not them.
async fn register(tx: &mut Tx, visit: &Visit, person: Uuid, details: &Details, by: Uuid) -> Result<()> {
    let (vault, now) = (&visit.ground.vault, visit.now);
    bank_accounts::register(tx, vault, person, details, (by, now)).await?;
    let profile = residents::profile(tx, vault, person).await?;
    let phone = profile.filter(|profile| !profile.is_phone_unsafe()).as_ref().and_then(mandates::mobile);
    if let Some(phone) = phone {
        let text = Message::Sms { phone: phone.as_str().to_owned(), text: visit.words.bank_changed() };
        outbox::store::enqueue(tx, vault, &text, None, now).await?;
    }
    Ok(())
}

async fn ask(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    may(&visit, &officer)?;
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let registered = query == "done";
    let held = held::on_page(&visit, Some(officer.id())).await?;
    let pairs = held.as_ref().map_or_else(Pairs::default, |held| held.pairs.clone());
    Ok(portal::ok(account_views::counter(&visit, &pairs, &Vec::new(), (held.is_some(), registered))))
}

async fn take(visit: Visit, officer: Officer, form: Form) -> Result<HttpResponse> {
    may(&visit, &officer)?;
    let words = visit.words;
    let mut wrong = Wrong::new();
    let name = PersonName::parse(form.get("name"));
    let name = name.map_err(|error| {
        wrong.push(("name".to_owned(), problem(words, &words.known_name(), &Problem::Name(error))));
    });
    let number = IdNumber::parse(form.get("id_number"), visit.today());
    let number = number.map_err(|error| {
        let text = problem(words, &words.mandates_number(), &Problem::IdNumber(error));
        wrong.push(("id_number".to_owned(), text));
    });
    let details = details(&visit, &form, &mut wrong);
    if form.get("seen") != "yes" {
        wrong.push(("seen".to_owned(), words.bank_not_seen()));
    }
    let again =
        |wrong: &Wrong| Ok(portal::again(account_views::counter(&visit, &form, wrong, (false, false))));
    let (Ok(name), Ok(number), Some(details), true) = (name, number, details, wrong.is_empty()) else {
        return again(&wrong);
    };
    let mut tx = visit.ground.database.read().await?;
    let vault = &visit.ground.vault;
    if officer.account.recuses
        && recusals::covers_number(&mut tx, vault, officer.id(), number.as_str()).await?
    {
        return Err(Error::Recused);
    }
    let person = residents::of_id_number(&mut tx, vault, number.as_str()).await?;
    if let Some(person) = person
        && residents::name_and_number(&mut tx, vault, person).await?.0 != name.as_str()
    {
        return again(&vec![("name".to_owned(), words.mandates_other_name())]);
    }
    let whose = Whose { person, name: name.as_str().to_owned(), number };
    if !may_hold(&visit, &mut tx, &whose, &details.holder).await? {
        return again(&vec![("holder".to_owned(), words.bank_not_own())]);
    }
    drop(tx);
    let (by, now) = (officer.id(), visit.now);
    let sent = visit.clone();
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            let vault = &sent.ground.vault;
            let person = residents::checked(tx, vault, whose.number.as_str(), &whose.name, by, now).await?;
            register(tx, &sent, person, &details, by).await?;
            let line =
                Line { deed: Deed::BankAccountRegistered, unit: None, account: None, detail: String::new() };
            deeds::note(tx, by, now, &line).await
        })
    });
    write.await?;
    Ok(see_other(&format!("{PATH}?done")))
}

/// A case in which something was granted to whoever asks, with the account that is registered.
struct Own {
    number: String,
    title: String,
    person: Uuid,
    account: Option<BankAccount>,
    /// How sure the house has to be of them, and is not.
    lacks: Option<Assurance>,
}

/// Nobody but the person: whoever acts for them is not led here, and finds nothing.
async fn owned(
    visit: &Visit,
    request: &HttpRequest,
    catalogue: &Catalogue,
    visitor: &Visitor,
    number: &str,
) -> Result<Own> {
    let (opened, case, key) = followed(visit, request, catalogue, visitor, number).await?;
    if opened.doer.mandate.is_some() || !opened.may_read_letters() {
        return Err(Error::BeyondMandate);
    }
    let mut tx = visit.ground.database.read().await?;
    let kept = awards::of_case(&mut tx, &key, case.id).await?.ok_or(Error::NotFound)?;
    let themselves = visitor.0.as_ref().and_then(Account::known_person) == Some(kept.person);
    let lacks = if themselves { opened.lacks(Some(Assurance::Strong)) } else { Some(Assurance::Strong) };
    let account = bank_accounts::of_person(&mut tx, &visit.ground.vault, kept.person).await?;
    let title = opened.service.title(visit.words.language());
    Ok(Own { number: case.number, title, person: kept.person, account, lacks })
}

/// The form, or every way to be known well enough for it.
fn own_page(visit: &Visit, own: &Own, (typed, wrong): (&Pairs, &Wrong)) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.bank_own_title();
    let path = own_path(&own.number);
    Page::new(&reader, &title)
        .service(own.title.clone())
        .noindex()
        .errors(!wrong.is_empty())
        .back(format!("{}/payments", home_of(&own.number)), words.awards_title())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (own.title) } }
            (error_summary(words, wrong))
            (account_views::now(words, own.account.as_ref()))
            @match own.lacks {
                Some(needed) => { p { (words.bank_at_counter()) } (unknown(visit, needed, &path)) }
                None => {
                    (form(&reader, &format!("{path}#error-summary"), html! {
                        (account_views::fields(words, typed, wrong))
                        (declaration(words, "own", &words.bank_own(), typed.get("own") == "yes", account_views::error(wrong, "own")))
                        div.actions { button.btn type="submit" { (words.bank_do()) } }
                    }))
                }
            }
        })
}

/// Where a person registers their account.
pub fn own_path(number: &str) -> String {
    format!("{}/bank-account", home_of(number))
}

async fn own(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let own = owned(&visit, &request, &catalogue, &visitor, &path).await?;
    Ok(portal::ok(own_page(&visit, &own, (&Pairs::default(), &Wrong::new()))))
}

async fn take_own(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, form) = rooms;
    let own = owned(&visit, &request, &catalogue, &visitor, &path).await?;
    let mut wrong = Wrong::new();
    let details = details(&visit, &form, &mut wrong);
    if form.get("own") != "yes" {
        wrong.push(("own".to_owned(), visit.words.bank_own_needed()));
    }
    if let Some(details) = &details {
        let mut tx = visit.ground.database.read().await?;
        let (name, _) = residents::name_and_number(&mut tx, &visit.ground.vault, own.person).await?;
        if name != details.holder {
            wrong.push(("holder".to_owned(), visit.words.bank_not_own()));
        }
    }
    let by = visitor.0.as_ref().map(|account| account.id);
    let (Some(details), Some(by), true, None) = (details, by, wrong.is_empty(), own.lacks) else {
        return Ok(portal::again(own_page(&visit, &own, (&form, &wrong))));
    };
    let (sent, person) = (visit.clone(), own.person);
    let write = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { register(tx, &sent, person, &details, by).await }));
    write.await?;
    Ok(see_other(&format!("{}/payments", home_of(&own.number))))
}
