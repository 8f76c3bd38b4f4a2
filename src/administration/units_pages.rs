//! The system administrator's units: the list, a new body, and what is changed on one.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::changes::{Ending, NewName, What};
use super::changes_pages::{Wanted, propose};
use super::units_views::{self as views, Seen};
use super::who;
use crate::accounts::deeds::{self as record, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Visitor, held};
use crate::cases::hand_over;
use crate::database::Tx;
use crate::district::{Contact, Places, Unit, UnitKind, store};
use crate::error::{Error, Result};
use crate::values::text::{clean, clean_lines, length};
use crate::values::{DateParts, DateRange, random_digits};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// Where the units are.
pub const PATH: &str = "/staff/units";
/// The kinds that an administrator may add: places come with the official list.
pub const ADDED: [(UnitKind, &str); 3] =
    [(UnitKind::Hospital, "hospital"), (UnitKind::Outside, "outside"), (UnitKind::Department, "department")];
/// The longest name, in characters.
const NAME: usize = 60;
/// The longest address, phone or hours.
const LINE: usize = 200;
/// The longest way there.
const LINES: usize = 600;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::Administer, list),
        route::get("/staff/units/new", Act::Administer, new),
        route::post("/staff/units/new", Act::Administer, add).given_back_on("/staff/units/new"),
        route::get("/staff/units/{unit}", Act::Administer, show),
        route::post("/staff/units/{unit}/contact", Act::Administer, contact),
        route::post("/staff/units/{unit}/name", Act::Administer, rename),
        route::post("/staff/units/{unit}/end", Act::Administer, end),
        route::post("/staff/units/{unit}/hand-over", Act::Administer, hands_over),
    ]
}

/// The page of a unit.
pub fn path(code: &str) -> String {
    format!("{PATH}/{code}")
}

/// What is wrong with what was typed, by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was typed.
    Empty,
    /// More than so many characters.
    Long(usize),
    /// Characters that nobody can read.
    Unreadable,
    /// Nothing that can be chosen was.
    Choose,
    /// No day, or one that is over.
    Day,
    /// A unit that cannot take over.
    Successor,
}

/// Everything that is wrong.
pub type Faults = Vec<(&'static str, Wrong)>;

fn line(form: &Pairs, field: &'static str, most: usize, needed: bool, faults: &mut Faults) -> String {
    let text = if most > LINE { clean_lines(form.get(field)) } else { clean(form.get(field)) };
    if needed && text.is_empty() {
        faults.push((field, Wrong::Empty));
    } else if length(&text) > most {
        faults.push((field, Wrong::Long(most)));
    } else if crate::values::text::unreadable(&text).is_some() {
        faults.push((field, Wrong::Unreadable));
    }
    text
}

async fn list(visit: Visit) -> Result<HttpResponse> {
    let units = store::units(&mut visit.ground.database.read().await?).await?;
    Ok(portal::ok(views::list(&visit, &units)))
}

async fn new(visit: Visit, visitor: Visitor) -> Result<HttpResponse> {
    let held = held::on_page(&visit, visitor.0.map(|account| account.id)).await?;
    let typed = held.as_ref().map(|held| held.pairs.clone()).unwrap_or_default();
    Ok(portal::ok(views::new(&visit, &typed, held.is_some(), &Faults::new())))
}

async fn add(visit: Visit, visitor: Visitor, places: web::Data<Places>, form: Form) -> Result<HttpResponse> {
    let mut faults = Faults::new();
    let kind = ADDED.iter().find(|(_, name)| *name == form.get("kind"));
    let name = line(&form, "name", NAME, true, &mut faults);
    let name_en = line(&form, "name_en", NAME, true, &mut faults);
    let Some((kind, prefix)) = kind else {
        faults.insert(0, ("kind", Wrong::Choose));
        return Ok(portal::again(views::new(&visit, &form, false, &faults)));
    };
    if !faults.is_empty() {
        return Ok(portal::again(views::new(&visit, &form, false, &faults)));
    }
    let code = format!("{prefix}-{}", random_digits(8));
    let offered = matches!(kind, UnitKind::Hospital | UnitKind::Outside);
    let mut unit = Unit::new((&code, None), *kind, (&name, &name_en), offered);
    unit.valid_from = Some(visit.today());
    let noted = Line::of_unit(Deed::UnitAdded, &code, name);
    write(&visit, &visitor, &places, noted, move |tx| {
        Box::pin(async move { if store::add(tx, &unit).await? { Ok(()) } else { Err(Error::Conflict) } })
    })
    .await?;
    Ok(see_other(&path(&code)))
}

/// Changes units and notes it in one write; from then on the house knows.
async fn write<F>(visit: &Visit, visitor: &Visitor, places: &Places, line: Line, change: F) -> Result<()>
where
    F: for<'t> FnOnce(&'t mut Tx) -> crate::database::Write<'t, ()> + Send + 'static,
{
    let (actor, now) = (who(visitor)?, visit.now);
    let units = visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                change(tx).await?;
                record::note(tx, actor, now, &line).await?;
                store::units(tx).await
            })
        })
        .await?;
    places.take_up(&units, visit.today());
    Ok(())
}

/// A unit with everything its page shows.
async fn seen(visit: &Visit, code: &str) -> Result<Seen> {
    let mut tx = visit.ground.database.read().await?;
    let units = store::units(&mut tx).await?;
    let unit = units.iter().find(|unit| unit.code == code).cloned().ok_or(Error::NotFound)?;
    let former = store::former_names(&mut tx, code).await?;
    let left = hand_over::left(&mut tx, code).await?;
    Ok(Seen { unit, units, former, left, today: visit.today() })
}

async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse> {
    let seen = seen(&visit, &path).await?;
    Ok(portal::ok(views::unit(&visit, &seen, None, &Faults::new())))
}

/// How it is found; whatever is left empty is shown as the district's to publish.
async fn contact(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<String>,
    (places, form): (web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let seen = seen(&visit, &path).await?;
    let mut faults = Faults::new();
    let contact = Contact {
        address: line(&form, "address", LINE, false, &mut faults),
        phone: line(&form, "phone", LINE, false, &mut faults),
        hours: line(&form, "hours", LINE, false, &mut faults),
        directions: line(&form, "directions", LINES, false, &mut faults),
    };
    if !faults.is_empty() {
        return Ok(portal::again(views::unit(&visit, &seen, Some(("contact", &form)), &faults)));
    }
    let code = seen.unit.code;
    let to = self::path(&code);
    let noted = Line::of_unit(Deed::UnitFound, &code, "");
    write(&visit, &visitor, &places, noted, move |tx| {
        Box::pin(async move { store::set_contact(tx, &code, &contact).await.map(|_| ()) })
    })
    .await?;
    Ok(see_other(&to))
}

/// Another name, from the day on which another administrator approves it: letters that were written keep the old one.
async fn rename(visit: Visit, visitor: Visitor, path: web::Path<String>, form: Form) -> Result<HttpResponse> {
    let seen = seen(&visit, &path).await?;
    let mut faults = Faults::new();
    let name = line(&form, "name", NAME, true, &mut faults);
    let name_en = line(&form, "name_en", NAME, true, &mut faults);
    if !faults.is_empty() {
        return Ok(portal::again(views::unit(&visit, &seen, Some(("name", &form)), &faults)));
    }
    let to = self::path(&seen.unit.code);
    if (&name, &name_en) == (&seen.unit.name, &seen.unit.name_en) {
        return Ok(see_other(&to));
    }
    let value = serde_json::to_string(&NewName { name, name_en }).map_err(Error::internal)?;
    let what = What::UnitName(seen.unit.code);
    propose(&visit, who(&visitor)?, Wanted { what, from: visit.today(), value, source: String::new() }).await
}

/// Whether one unit can take over from another: it works the same kind of thing, and stays longer.
pub fn can_follow(unit: &Unit, other: &Unit, last: NaiveDate) -> bool {
    let same = match unit.kind {
        UnitKind::District | UnitKind::Department => {
            matches!(other.kind, UnitKind::District | UnitKind::Department)
        }
        kind => other.kind == kind,
    };
    let after = last.succ_opt().unwrap_or(last);
    same && other.code != unit.code && other.is_there(after)
}

/// The last day, who takes over, and whether open cases go there: another administrator approves it. Without a day the end is
/// taken back.
async fn end(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<String>,
    (places, form): (web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let seen = seen(&visit, &path).await?;
    let to = self::path(&seen.unit.code);
    if form.get("keep") == "yes" && seen.unit.is_there(visit.today()) {
        let noted = Line::of_unit(Deed::UnitKept, &seen.unit.code, "");
        let code = seen.unit.code;
        write(&visit, &visitor, &places, noted, move |tx| {
            Box::pin(async move { store::end(tx, &code, None, None, false).await })
        })
        .await?;
        return Ok(see_other(&to));
    }
    let (last, successor) = match ends(&visit, &seen, &form) {
        Ok(ends) => ends,
        Err(faults) => {
            return Ok(portal::again(views::unit(&visit, &seen, Some(("end", &form)), &faults)));
        }
    };
    let end = Ending { last, successor: successor.code, hands_over: form.get("cases") == "yes" };
    let value = serde_json::to_string(&end).map_err(Error::internal)?;
    let from = last.succ_opt().unwrap_or(last);
    let what = What::UnitEnd(seen.unit.code);
    propose(&visit, who(&visitor)?, Wanted { what, from, value, source: String::new() }).await
}

/// The last day and who takes over, as they were typed.
fn ends(visit: &Visit, seen: &Seen, form: &Pairs) -> std::result::Result<(NaiveDate, Unit), Faults> {
    let part = |part: &str| form.get(&format!("last.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    let last = parts.parse(DateRange::Future, visit.today()).ok();
    let named = seen.units.iter().find(|other| other.code == form.get("successor"));
    let successor = named.filter(|other| can_follow(&seen.unit, other, last.unwrap_or(visit.today())));
    let mut faults = Faults::new();
    if last.is_none() {
        faults.push(("last", Wrong::Day));
    }
    match (last, successor) {
        (Some(last), Some(successor)) => return Ok((last, successor.clone())),
        (_, None) => faults.push(("successor", Wrong::Successor)),
        _ => {}
    }
    if !matches!(form.get("cases"), "yes" | "no") {
        faults.push(("cases", Wrong::Choose));
    }
    Err(faults)
}

/// Hands open cases over after all, where the end of a unit left them.
async fn hands_over(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<String>,
    (places, _form): (web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let seen = seen(&visit, &path).await?;
    let to = self::path(&seen.unit.code);
    let (Some(last), Some(successor)) = (seen.unit.valid_to, seen.unit.successor.clone()) else {
        return Ok(see_other(&to));
    };
    let noted = Line::of_unit(Deed::UnitHandedOver, &seen.unit.code, successor.clone());
    write(&visit, &visitor, &places, noted, move |tx| {
        Box::pin(async move { store::end(tx, &seen.unit.code, Some(last), Some(&successor), true).await })
    })
    .await?;
    Ok(see_other(&to))
}
