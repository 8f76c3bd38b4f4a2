//! The security administrator opens accounts, gives roles, and locks. Who left is locked, never deleted.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::people::{self, Unfit};
use super::people_pages::{role_named, write};
use super::people_views::{about, roles, table, unfit};
use super::staff_store::{self as store, Member};
use super::who;
use crate::accounts::deeds::{self as record, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Role, Visitor};
use crate::district::store as district;
use crate::error::{Error, Result};
use crate::ui::form::{actions_form, form};
use crate::ui::{Choices, Page, error_summary, more};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::speech;

const PATH: &str = "/staff/accounts";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::Secure, show),
        route::get("/staff/accounts/{account}", Act::Secure, member),
        route::post("/staff/accounts/{account}/lock", Act::Secure, lock),
        route::post("/staff/accounts/{account}/role", Act::Secure, give_role),
    ]
}

fn path(id: Uuid) -> String {
    format!("{PATH}/{id}")
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    let members = store::all(&mut visit.ground.database.read().await?, &visit.ground.vault).await?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.page_nav_accounts();
    let waiting = members.iter().filter(|member| member.waits_since.is_some()).count();
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.staff_lead()) } }
        @if waiting > 0 { p { strong { (words.staff_waiting(waiting)) } } }
        (table(words, &members, |member| path(member.id)))
    })))
}

/// Somebody else of the staff: nobody opens, locks or raises themselves.
async fn other(visit: &Visit, visitor: &Visitor, id: Uuid) -> Result<Member> {
    if who(visitor)? == id {
        return Err(Error::Forbidden);
    }
    store::one(&mut visit.ground.database.read().await?, &visit.ground.vault, id).await
}

async fn member(visit: Visit, visitor: Visitor, path: web::Path<Uuid>) -> Result<HttpResponse> {
    let member = store::one(&mut visit.ground.database.read().await?, &visit.ground.vault, *path).await?;
    let own = who(&visitor)? == member.id;
    Ok(portal::ok(view(&visit, &member, own, None)))
}

/// What is wrong with a role that was chosen: none was, or it cannot belong to the unit.
fn view(visit: &Visit, member: &Member, own: bool, wrong: Option<Option<Unfit>>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let error = wrong.map(|wrong| wrong.map_or_else(|| words.staff_role_choose(), |one| unfit(words, one)));
    let summary: Vec<_> = error.iter().map(|text| ("role".to_owned(), text.clone())).collect();
    let to = path(member.id);
    let crumbs = vec![(PATH.to_owned(), words.page_nav_accounts())];
    Page::new(&reader, &member.name).noindex().errors(error.is_some()).crumbs(crumbs).render(html! {
        div.title { h1 { (member.name) } }
        (error_summary(words, &summary))
        (about(words, member))
        @if let Some(since) = member.waits_since {
            p { (words.staff_waits_since(speech::moment(since, words.language()))) " " (words.staff_waits_why()) }
        }
        @if own { p { (words.staff_own()) } } @else {
            (actions_form(&reader, &format!("{to}/lock"), html! {
                input type="hidden" name="locked" value=(if member.locked { "no" } else { "yes" });
                @let text = if member.waits_since.is_some() {
                    words.staff_release(&member.name)
                } else if member.locked { words.staff_unlock(&member.name) } else { words.staff_lock(&member.name) };
                button.btn.(if member.locked { "btn-1" } else { "btn-2" }) type="submit" { (text) }
            }))
            section.section aria-labelledby="give" {
                h2 #give { (words.staff_role_give()) }
                (more(&words.staff_role_other(), html! {
                    p { (words.staff_role_how()) }
                    (form(&reader, &format!("{to}/role#error-summary"), html! {
                        (Choices {
                            name: "role", legend: &words.staff_role(), error: error.as_deref(),
                            options: roles(words, member.role.name()), ..Choices::default()
                        }.render(words))
                        div.actions { button.btn.btn-2 type="submit" { (words.staff_role_give()) } }
                    }))
                }, error.is_some()))
            }
        }
    })
}

/// Locks or opens an account; a locked one is signed out at once, and lets go of what it held.
async fn lock(visit: Visit, visitor: Visitor, path: web::Path<Uuid>, form: Form) -> Result<HttpResponse> {
    let member = other(&visit, &visitor, *path).await?;
    let (by, now, id, locks) = (who(&visitor)?, visit.now, member.id, form.get("locked") == "yes");
    write(&visit, move |tx, vault| {
        Box::pin(async move {
            let deed = if locks {
                store::lock(tx, vault, id, now).await?;
                Deed::Locked
            } else {
                store::release(tx, id).await?;
                Deed::Released
            };
            let line = Line::of_account(deed, id, member.unit.as_deref(), member.role.name());
            record::note(tx, by, now, &line).await
        })
    })
    .await?;
    Ok(see_other(PATH))
}

/// Another role; whoever has it signs in anew.
async fn give_role(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<Uuid>,
    form: Form,
) -> Result<HttpResponse> {
    let member = other(&visit, &visitor, *path).await?;
    let units = district::units(&mut visit.ground.database.read().await?).await?;
    let kind = units.iter().find(|unit| Some(&unit.code) == member.unit.as_ref()).map(|unit| unit.kind);
    let Some(role) = role_named(form.get("role")) else {
        return Ok(portal::again(view(&visit, &member, false, Some(None))));
    };
    // Who becomes an administrator leaves their unit.
    let belongs = matches!(role, Role::Officer | Role::Lead | Role::Assessor);
    if let Err(unfit) = people::fits(role, kind.filter(|_| belongs)) {
        return Ok(portal::again(view(&visit, &member, false, Some(Some(unfit)))));
    }
    let (by, now, id) = (who(&visitor)?, visit.now, member.id);
    write(&visit, move |tx, vault| {
        Box::pin(async move {
            store::set_role(tx, vault, id, role, now).await?;
            let change = format!("{} → {}", member.role.name(), role.name());
            let line = Line::of_account(Deed::RoleGiven, id, member.unit.as_deref(), change);
            record::note(tx, by, now, &line).await
        })
    })
    .await?;
    Ok(see_other(&self::path(id)))
}
