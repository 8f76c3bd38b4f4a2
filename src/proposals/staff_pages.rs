//! Who is likely entitled and has not applied, for the unit where they live and the one that decides; and telling them.

use actix_web::{HttpResponse, web};
use uuid::Uuid;

use super::finding;
use super::staff_views::{self, Line, Told};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::benefits::proposals::{self, How, PAGE, Proposal, Scope, State};
use crate::cases::recusals;
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::district::{FEDERATION, Places, UnitKind};
use crate::error::{Error, Result};
use crate::register::looks;
use crate::residents::holders::{self, Field, Holder};
use crate::residents::profile::Profile;
use crate::residents::store as residents;
use crate::ui::staff_nav::Place;
use crate::values::new_id;
use crate::web::{self as portal, Form, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(Place::Proposals.path(), Act::LookUpHolders, list),
        route::get("/staff/proposals/{proposal}", Act::LookUpHolders, show),
        route::post("/staff/proposals/{proposal}/telling", Act::LookUpHolders, tell),
        route::get("/staff/proposals/{proposal}/letter", Act::LookUpHolders, letter),
    ]
}

/// The address of one.
pub fn path(proposal: Uuid) -> String {
    format!("{}/{proposal}", Place::Proposals.path())
}

/// Whose proposals somebody of the staff sees: a community and a street those of the people who live there, the Federation
/// all, and any other unit those of what it decides.
fn scope(officer: &Officer) -> Scope {
    let unit = officer.unit.clone();
    match officer.account.unit_kind {
        Some(UnitKind::Community) => Scope::Community(unit),
        Some(UnitKind::Street) => Scope::Street(unit),
        Some(UnitKind::District) => Scope::District,
        _ if unit == FEDERATION => Scope::District,
        _ => Scope::Unit(unit),
    }
}

type Asked = Vec<(String, String)>;

async fn list(
    visit: Visit,
    officer: Officer,
    query: web::Query<Asked>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let asked = |wanted: &str| query.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let named = |name: &str| State::ALL.into_iter().find(|state| state.name() == name);
    let state = asked("state").and_then(named).unwrap_or(State::Waiting);
    let after = asked("after").and_then(|after| Uuid::try_parse(after).ok()).unwrap_or(Uuid::nil());
    let scope = scope(&officer);
    let mut tx = visit.ground.database.read().await?;
    let counts = proposals::counts(&mut tx, &scope).await?;
    let mut all = proposals::page(&mut tx, &scope, state, after).await?;
    let most = usize::try_from(PAGE).unwrap_or(50);
    let more = all.len() > most;
    all.truncate(most);
    let (mut lines, mut last) = (Vec::new(), None);
    for proposal in all {
        let holder = holders::by_id(&mut tx, &visit.ground.vault, proposal.holder).await?;
        let Some(holder) = holder else { continue };
        // Nobody's name is in a list for whoever stays away from them.
        if stays_away(&mut tx, &visit, &officer, &holder).await? {
            continue;
        }
        last = Some(proposal.id);
        match lines.iter_mut().find(|line: &&mut Line| line.holder.id == holder.id) {
            Some(line) => line.proposals.push(proposal),
            None => lines.push(Line { proposals: vec![proposal], holder }),
        }
    }
    let next = last.filter(|_| more);
    Ok(portal::ok(staff_views::list(&visit, (&rooms.0, &rooms.1), (&counts, state), &lines, next)))
}

async fn stays_away(tx: &mut Tx, visit: &Visit, officer: &Officer, holder: &Holder) -> Result<bool> {
    Ok(officer.account.recuses
        && recusals::covers_number(tx, &visit.ground.vault, officer.id(), &holder.body.id_number).await?)
}

/// Whom a proposal is for.
struct Opened {
    proposal: Proposal,
    holder: Holder,
    profile: Option<Profile>,
    all: Vec<Proposal>,
}

impl Opened {
    fn told(&self) -> Told<'_> {
        Told { all: &self.all, holder: &self.holder, profile: self.profile.as_ref() }
    }
}

/// One that the officer's unit sees; any other is not there.
async fn open(visit: &Visit, officer: &Officer, id: Uuid) -> Result<Opened> {
    let mut tx = visit.ground.database.read().await?;
    if !proposals::is_within(&mut tx, id, &scope(officer)).await? {
        return Err(Error::NotFound);
    }
    let proposal = proposals::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let vault = &visit.ground.vault;
    let holder = holders::by_id(&mut tx, vault, proposal.holder).await?.ok_or(Error::NotFound)?;
    if stays_away(&mut tx, visit, officer, &holder).await? {
        return Err(Error::Recused);
    }
    let known = residents::known(&mut tx, vault, None, Some(&holder.body.id_number)).await?;
    let mut all = proposals::of_holder(&mut tx, proposal.holder).await?;
    // What another unit decides is none of this one's business, unless it is the one that tells.
    if let Scope::Unit(_) = scope(officer) {
        all.retain(|one| one.programme == proposal.programme);
    }
    Ok(Opened { proposal, holder, profile: known.profile_by_number, all })
}

/// Each look at a name and a phone is recorded.
async fn note(visit: &Visit, officer: &Officer, holder: Uuid) -> Result<()> {
    let (id, me, now) = (new_id(visit.now), officer.id(), visit.now);
    let note = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { looks::note(tx, id, holder, me, "proposal", now).await }));
    note.await
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let opened = open(&visit, &officer, *path).await?;
    note(&visit, &officer, opened.holder.id).await?;
    Ok(portal::ok(staff_views::one(&visit, (&rooms.0, &rooms.1), opened.proposal.id, &opened.told(), false)))
}

/// What came of telling them.
async fn tell(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let opened = open(&visit, &officer, *path).await?;
    let said = form.get("how");
    let texts = said == staff_views::TEXT && opened.proposal.may_be_texted_at(visit.now);
    let how = if texts {
        Some(How::Text)
    } else {
        How::SAID.into_iter().find(|(_, name)| *name == said).map(|(how, _)| how)
    };
    let phone = finding::phone(opened.profile.as_ref(), opened.holder.value(Field::Phone)).to_owned();
    let vault = visit.ground.vault.clone();
    let refuses = said == staff_views::REFUSES;
    let (me, now) = (officer.id(), visit.now);
    let ids: Vec<Uuid> = opened.all.iter().map(|one| one.id).collect();
    if how.is_none() && !refuses {
        let page = staff_views::one(&visit, (&catalogue, &places), opened.proposal.id, &opened.told(), true);
        return Ok(portal::again(page));
    }
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            if texts {
                super::jobs::text(tx, &vault, &phone, now).await?;
            }
            for id in ids {
                // Whoever said no was told.
                proposals::note_told(tx, id, how.unwrap_or(How::Phone), (Some(me), now)).await?;
                if refuses {
                    proposals::decline(tx, id).await?;
                }
            }
            Ok(())
        })
    });
    write.await?;
    Ok(see_other(Place::Proposals.path()))
}

/// A letter to hand over or to post, in the person's format.
async fn letter(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let opened = open(&visit, &officer, *path).await?;
    note(&visit, &officer, opened.holder.id).await?;
    Ok(portal::ok(staff_views::letter(&visit, (&rooms.0, &rooms.1), opened.proposal.id, &opened.told())))
}
