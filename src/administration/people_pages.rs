//! The system administrator's people: who is of the staff, a new account, a move, a new sign-in. What any of it opens
//! waits for the security administrator (等保: nobody gives somebody access alone).

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::people::{self, Unfit};
use super::people_views::{self as views, Typed};
use super::staff_store::{self as store, Member, New};
use super::who;
use crate::accounts::deeds::{self as record, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Role, Visitor, held};
use crate::database::{Tx, Write};
use crate::district::{Unit, store as district};
use crate::error::{Error, Result};
use crate::values::{PersonName, PersonNameError};
use crate::vault::Vault;
use crate::web::{self as portal, Form, Visit, see_other};

/// Where the people are.
pub const PATH: &str = "/staff/people";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::Administer, list),
        route::get("/staff/people/new", Act::Administer, new),
        route::post("/staff/people/new", Act::Administer, add).given_back_on("/staff/people/new"),
        route::get("/staff/people/{account}", Act::Administer, show),
        route::post("/staff/people/{account}", Act::Administer, change),
        route::get("/staff/people/{account}/sign-in", Act::Administer, first),
        route::post("/staff/people/{account}/sign-in", Act::Administer, renew),
        route::post("/staff/people/{account}/handed-over", Act::Administer, handed_over),
    ]
}

/// The page of somebody.
pub fn path(id: Uuid) -> String {
    format!("{PATH}/{id}")
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The name.
    Name(PersonNameError),
    /// No login, or one that cannot be.
    Login,
    /// The login is somebody else's.
    Taken,
    /// No role was chosen.
    Role,
    /// The role cannot belong to the unit.
    Unit(Unfit),
}

/// Changes something and notes it in one write.
pub(super) async fn write<T, F>(visit: &Visit, change: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx, &'t Vault) -> Write<'t, T> + Send + 'static,
{
    let vault = visit.ground.vault.clone();
    visit.ground.database.write(move |tx| Box::pin(async move { change(tx, &vault).await })).await
}

async fn units(visit: &Visit) -> Result<Vec<Unit>> {
    let all = district::units(&mut visit.ground.database.read().await?).await?;
    let today = visit.today();
    Ok(all.into_iter().filter(|unit| unit.is_there(today)).collect())
}

async fn list(visit: Visit) -> Result<HttpResponse> {
    let members = store::all(&mut visit.ground.database.read().await?, &visit.ground.vault).await?;
    Ok(portal::ok(views::list(&visit, &members)))
}

async fn new(visit: Visit, visitor: Visitor) -> Result<HttpResponse> {
    let held = held::on_page(&visit, visitor.0.map(|account| account.id)).await?;
    let typed = held.as_ref().map(|held| held.pairs.clone()).unwrap_or_default();
    let units = units(&visit).await?;
    Ok(portal::ok(views::new(&visit, &units, &Typed { pairs: &typed, back: held.is_some(), wrong: &[] })))
}

async fn add(visit: Visit, visitor: Visitor, form: Form) -> Result<HttpResponse> {
    let (by, now) = (who(&visitor)?, visit.now);
    let units = units(&visit).await?;
    let again = |wrong: &[Wrong]| {
        portal::again(views::new(&visit, &units, &Typed { pairs: &form, back: false, wrong }))
    };
    let somebody = match wanted(&form, &units) {
        Ok(somebody) => somebody,
        Err(wrong) => return Ok(again(&wrong)),
    };
    let (first, hash) = store::first(visit.ground.config.password_hash).await?;
    let added = write(&visit, move |tx, vault| {
        Box::pin(async move {
            let added = store::add(tx, vault, &somebody, (&first, hash), (by, now)).await?;
            if let Some(id) = added {
                let line =
                    Line::of_account(Deed::StaffAdded, id, somebody.unit.as_deref(), somebody.role.name());
                record::note(tx, by, now, &line).await?;
            }
            Ok(added)
        })
    })
    .await?;
    match added {
        Some(id) => Ok(see_other(&format!("{}/sign-in", path(id)))),
        None => Ok(again(&[Wrong::Taken])),
    }
}

/// A role of the staff by its name in forms.
pub(super) fn role_named(name: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.is_staff() && role.name() == name)
}

/// Who is to be added, or everything that is wrong.
fn wanted(form: &Form, units: &[Unit]) -> std::result::Result<New, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let name = PersonName::parse(form.get("name")).map_err(|error| wrong.push(Wrong::Name(error)));
    let login = people::login(form.get("login")).ok_or(()).map_err(|()| wrong.push(Wrong::Login));
    let role = role_named(form.get("role")).ok_or(()).map_err(|()| wrong.push(Wrong::Role));
    let unit = units.iter().find(|unit| unit.code == form.get("unit"));
    if let Ok(role) = role
        && let Err(unfit) = people::fits(role, unit.map(|unit| unit.kind))
    {
        wrong.push(Wrong::Unit(unfit));
    }
    match (name, login, role) {
        (Ok(name), Ok(login), Ok(role)) if wrong.is_empty() => {
            Ok(New { role, unit: unit.map(|unit| unit.code.clone()), login, name: name.as_str().to_owned() })
        }
        _ => Err(wrong),
    }
}

/// Somebody else of the staff: nobody changes themselves.
async fn other(visit: &Visit, visitor: &Visitor, id: Uuid) -> Result<Member> {
    let mut tx = visit.ground.database.read().await?;
    let member = store::one(&mut tx, &visit.ground.vault, id).await?;
    if who(visitor)? == id { Err(Error::Forbidden) } else { Ok(member) }
}

async fn show(visit: Visit, visitor: Visitor, path: web::Path<Uuid>) -> Result<HttpResponse> {
    let member = store::one(&mut visit.ground.database.read().await?, &visit.ground.vault, *path).await?;
    let own = who(&visitor)? == member.id;
    Ok(portal::ok(views::member(&visit, &units(&visit).await?, (&member, own), None)))
}

/// Another name, another unit. A move opens other cases: it waits for the security administrator.
async fn change(visit: Visit, visitor: Visitor, path: web::Path<Uuid>, form: Form) -> Result<HttpResponse> {
    let member = other(&visit, &visitor, *path).await?;
    let (by, now, id) = (who(&visitor)?, visit.now, member.id);
    let units = units(&visit).await?;
    let unit = units.iter().find(|unit| unit.code == form.get("unit"));
    let mut wrong = Vec::new();
    let name = PersonName::parse(form.get("name")).map_err(|error| wrong.push(Wrong::Name(error)));
    if let Err(unfit) = people::fits(member.role, unit.map(|unit| unit.kind)) {
        wrong.push(Wrong::Unit(unfit));
    }
    let (Ok(name), true) = (name, wrong.is_empty()) else {
        let typed = Typed { pairs: &form, back: false, wrong: &wrong };
        return Ok(portal::again(views::member(&visit, &units, (&member, false), Some(&typed))));
    };
    let unit = unit.map(|unit| unit.code.clone());
    write(&visit, move |tx, vault| {
        Box::pin(async move {
            if name.as_str() != member.name {
                store::rename(tx, vault, id, name.as_str()).await?;
                let line = Line::of_account(Deed::StaffRenamed, id, unit.as_deref(), "");
                record::note(tx, by, now, &line).await?;
            }
            if unit != member.unit {
                store::change_unit(tx, vault, id, unit.as_deref(), now).await?;
                let line = Line::of_account(Deed::StaffMoved, id, unit.as_deref(), "");
                record::note(tx, by, now, &line).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(see_other(&self::path(id)))
}

/// The first sign-in, until it was handed over.
async fn first(visit: Visit, visitor: Visitor, path: web::Path<Uuid>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let member = store::one(&mut tx, &visit.ground.vault, *path).await?;
    let by = (who(&visitor)?, visit.now);
    match store::shown_first(&mut tx, &visit.ground.vault, member.id, by).await? {
        Some(first) => Ok(portal::ok(views::first(&visit, &member, &first))),
        None => Ok(see_other(&self::path(member.id))),
    }
}

/// A new password and a new second factor, where somebody lost theirs.
async fn renew(visit: Visit, visitor: Visitor, path: web::Path<Uuid>, _form: Form) -> Result<HttpResponse> {
    let member = other(&visit, &visitor, *path).await?;
    let (by, now, id) = (who(&visitor)?, visit.now, member.id);
    let (first, hash) = store::first(visit.ground.config.password_hash).await?;
    write(&visit, move |tx, vault| {
        Box::pin(async move {
            store::renew(tx, vault, id, (&first, hash), (by, now)).await?;
            let line = Line::of_account(Deed::SignInRenewed, id, member.unit.as_deref(), "");
            record::note(tx, by, now, &line).await
        })
    })
    .await?;
    Ok(see_other(&format!("{}/sign-in", self::path(id))))
}

async fn handed_over(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<Uuid>,
    _form: Form,
) -> Result<HttpResponse> {
    let member = other(&visit, &visitor, *path).await?;
    let (by, now, id) = (who(&visitor)?, visit.now, member.id);
    write(&visit, move |tx, _| {
        Box::pin(async move {
            store::hide_first(tx, id).await?;
            let line = Line::of_account(Deed::SignInHandedOver, id, member.unit.as_deref(), "");
            record::note(tx, by, now, &line).await
        })
    })
    .await?;
    Ok(see_other(&self::path(id)))
}
