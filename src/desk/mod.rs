//! Officers' pages over cases: the queue, search, the case, its documents; paper forms that are keyed in; and
//! what waits in the outbox.

pub mod act_pages;
pub mod case_act_views;
pub mod case_pages;
pub mod case_views;
pub mod check_pages;
pub mod coordinated_pages;
pub mod dispute_pages;
pub mod dispute_views;
pub mod gateway_pages;
pub mod holder_pages;
pub mod holding;
pub mod issuing_pages;
mod issuing_sheet;
pub mod issuing_views;
pub mod keying;
pub mod keying_pages;
pub mod keying_views;
pub mod letter_pages;
pub mod letter_views;
pub mod note_pages;
pub mod numbers;
pub mod numbers_file;
pub mod numbers_pages;
pub mod numbers_views;
pub mod outbox_pages;
pub mod prefill_pages;
pub mod prepared;
pub mod prepared_pages;
pub mod queue_pages;
pub mod queue_views;
pub mod reaching_views;
pub mod recusal_pages;
pub mod register_views;
pub mod reporter_pages;
pub mod team_pages;
pub mod team_views;
pub mod upload;

use crate::accounts::Officer;
use crate::accounts::route::Route;
use crate::cases::queue::Reading;
use crate::cases::transition::covers;
use crate::cases::{ActorRole, Case};
use crate::catalogue::definition::Act as Declared;

/// What stands behind the address of a case after something was done to it.
pub const JUST_DONE: &str = "?done";

/// The address of a case on the desk.
pub fn path(number: &str) -> String {
    format!("/staff/cases/{number}")
}

/// The case on the desk after something was done: it says what.
fn done_path(number: &str) -> String {
    format!("{}{}", path(number), JUST_DONE)
}

/// Where somebody goes on after something was done: to the case, or to the queue where another unit has it now.
fn after(case: &Case, unit: &str) -> String {
    if case.may_be_read_by(unit) { done_path(&case.number) } else { format!("/staff?gone={}", case.number) }
}

/// Whoever reads a list of their unit.
pub fn reading(officer: &Officer) -> Reading<'_> {
    Reading { by: officer.id(), unit: &officer.unit }
}

/// As what an officer acts on the cases of their unit.
pub fn role(officer: &Officer) -> ActorRole {
    ActorRole::of_staff(officer.account.role)
}

/// As what an officer acts on a case: as somebody of the unit that has it, of the one that coordinates it, or both.
pub fn roles(officer: &Officer, case: &Case) -> Vec<ActorRole> {
    let own = case.is_with(&officer.unit).then(|| role(officer));
    let coordinates = case.is_coordinated_by(&officer.unit).then_some(ActorRole::Coordinator);
    own.into_iter().chain(coordinates).collect()
}

/// As what an officer does an act to a case: the first of their roles that may.
pub fn role_for(officer: &Officer, case: &Case, act: Option<&Declared>) -> ActorRole {
    let roles = roles(officer, case);
    let may = |role: &&ActorRole| act.is_some_and(|act| act.by.iter().any(|actor| covers(*actor, **role)));
    roles.iter().find(may).or(roles.first()).copied().unwrap_or(role(officer))
}

/// All routes of the desk.
pub fn routes() -> Vec<Route> {
    let mut routes = queue_pages::routes();
    routes.extend(case_pages::routes());
    routes.extend(reporter_pages::routes());
    routes.extend(coordinated_pages::routes());
    routes.extend(issuing_pages::routes());
    routes.extend(numbers_pages::routes());
    routes.extend(check_pages::routes());
    routes.extend(prepared_pages::routes());
    routes.extend(note_pages::routes());
    routes.extend(holder_pages::routes());
    routes.extend(team_pages::routes());
    routes.extend(act_pages::routes());
    routes.extend(dispute_pages::routes());
    routes.extend(keying_pages::routes());
    routes.extend(prefill_pages::routes());
    routes.extend(letter_pages::routes());
    routes.extend(recusal_pages::routes());
    routes.extend(outbox_pages::routes());
    routes.extend(gateway_pages::routes());
    routes
}
