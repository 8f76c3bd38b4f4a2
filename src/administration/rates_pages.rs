//! How much programmes are: one system administrator writes a row down, with its days and its paper; another approves it.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::rates_views::{self, Wrong};
use super::who;
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Visitor, held};
use crate::benefits::rate::{ForWhom, Rate, RateState};
use crate::benefits::store;
use crate::catalogue::Catalogue;
use crate::catalogue::programmes::Programmes;
use crate::error::{Error, Result};
use crate::ui::staff_nav::Place;
use crate::values::text::{clean, length};
use crate::values::{DateParts, DateRange, Money, new_id};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// The longest name of a paper, in characters.
pub(super) const LONGEST: usize = 200;
/// Where people live, as rows tell it apart.
pub(super) const AREAS: [&str; 2] = ["urban", "rural"];

/// The routes.
pub fn routes() -> Vec<Route> {
    let path = Place::Rates.path();
    vec![
        route::get(path, Act::Administer, show),
        route::post(path, Act::Administer, propose).given_back_on(path),
        route::post("/staff/rates/{rate}/decision", Act::Administer, decide),
    ]
}

/// Where a row that waits is decided on.
pub fn decision_path(rate: Uuid) -> String {
    format!("{}/{rate}/decision", Place::Rates.path())
}

async fn show(visit: Visit, visitor: Visitor, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let me = who(&visitor)?;
    let held = held::on_page(&visit, Some(me)).await?;
    let wrong = Wrong { given_back: held.is_some(), ..Wrong::default() };
    let typed = held.map(|held| held.pairs).unwrap_or_default();
    let rates = store::rates(&mut visit.ground.database.read().await?).await?;
    Ok(portal::ok(rates_views::page(&visit, catalogue.programmes(), &rates, me, (&typed, &wrong))))
}

/// What was sent as a row, or what is wrong with it.
fn read(
    form: &Pairs,
    programmes: &Programmes,
    rates: &[Rate],
    (visit, by): (&Visit, Uuid),
) -> std::result::Result<Rate, Wrong> {
    let day = |name: &str| {
        let part = |part: &str| form.get(&format!("{name}.{part}")).to_owned();
        DateParts { year: part("year"), month: part("month"), day: part("day") }
    };
    let (from, until) = (day("from"), day("until"));
    let until =
        if until.is_empty() { Ok(None) } else { until.parse(DateRange::Any, visit.today()).map(Some) };
    let from = from.parse(DateRange::Any, visit.today());
    let paying = |id: &str| programmes.get(id).filter(|programme| programme.definition.pays.is_some());
    let programme = paying(form.get("programme"));
    let amount = Money::parse(form.get("amount")).ok().filter(|amount| *amount > Money::ZERO);
    let document = clean(form.get("document"));
    let named = !document.is_empty() && length(&document) <= LONGEST;
    let asking = &programmes.asking;
    let one_of = |name: &str, fact: &str| {
        let chosen = form.get(name);
        asking.options(fact).iter().find(|option| *option == chosen).cloned().unwrap_or_default()
    };
    let area = AREAS.into_iter().find(|area| *area == form.get("area")).unwrap_or_default();
    let whom = ForWhom {
        category: one_of("category", "categories"),
        grade: one_of("grade", "grade"),
        area: area.to_owned(),
    };
    let mut wrong = Wrong {
        programme: programme.is_none(),
        amount: amount.is_none(),
        document: !named,
        from: from.as_ref().err().copied(),
        until: until.as_ref().err().copied(),
        ..Wrong::default()
    };
    if let (Some(programme), Some(amount), Ok(from), Ok(until), true) =
        (programme, amount, from, until, named)
        && let Some(per) = programme.definition.pays
    {
        let rate = Rate {
            id: new_id(visit.now),
            programme: programme.id().to_owned(),
            whom,
            per,
            amount,
            from,
            until,
            document,
            state: RateState::Proposed,
            by: Some(by),
        };
        wrong.order = until.is_some_and(|until| until < from);
        wrong.collides = rate.collides(rates).map(|one| one.from);
        if !wrong.order && wrong.collides.is_none() {
            return Ok(rate);
        }
    }
    Err(wrong)
}

async fn propose(
    visit: Visit,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    let by = who(&visitor)?;
    let rates = store::rates(&mut visit.ground.database.read().await?).await?;
    let programmes = catalogue.programmes();
    let rate = match read(&form, programmes, &rates, (&visit, by)) {
        Ok(rate) => rate,
        Err(wrong) => {
            let page = rates_views::page(&visit, programmes, &rates, by, (&form, &wrong));
            return Ok(portal::again(page));
        }
    };
    let now = visit.now;
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            store::add(tx, &rate, now).await?;
            deeds::note(tx, by, now, &line(Deed::RateProposed, &rate)).await
        })
    });
    write.await?;
    Ok(see_other(&format!("{}#waiting", Place::Rates.path())))
}

/// What the record says of it: nothing personal.
fn line(deed: Deed, rate: &Rate) -> Line {
    let detail = format!("{} {} {} {}", rate.programme, rate.amount, rate.from, rate.document);
    Line { deed, unit: None, account: None, detail }
}

async fn decide(visit: Visit, visitor: Visitor, path: web::Path<String>, form: Form) -> Result<HttpResponse> {
    let by = who(&visitor)?;
    let id: Uuid = path.parse().map_err(|_| Error::NotFound)?;
    let approves = form.get("decision") == "approve";
    let now = visit.now;
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            let rates = store::rates(tx).await?;
            let rate = rates.iter().find(|rate| rate.id == id).ok_or(Error::NotFound)?;
            let done = if approves {
                store::approve(tx, id, by, now).await?
            } else {
                store::refuse(tx, id, by, now).await?
            };
            // Their own row, or one that somebody else decided on meanwhile.
            if !done {
                return Err(Error::Conflict);
            }
            let deed = if approves { Deed::RateApproved } else { Deed::RateRefused };
            deeds::note(tx, by, now, &line(deed, rate)).await
        })
    });
    write.await?;
    Ok(see_other(&format!("{}#rates", Place::Rates.path())))
}
