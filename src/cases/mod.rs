//! Everything that waits for somebody is a case: applications now, tickets later.
//!
//! A case stands in a stage of its service's definition. Only `transition` moves it, by an act that the
//! definition declares for that stage and that actor; each move is an immutable event in a chain of hashes.

pub mod case;
mod change;
pub mod clock;
pub mod event;
pub mod found;
pub mod hand_over;
pub mod holding;
pub mod looks;
pub mod looks_views;
pub mod opening;
pub mod past;
pub mod queue;
pub mod record;
pub mod recount;
pub mod recusals;
pub mod search_terms;
pub mod store;
#[cfg(test)]
mod table;
pub mod together;
pub mod transition;
pub mod unusual;

pub use case::{Case, Channel, ClockState, Subject};
pub use change::{Open, change};
pub use event::{ActorRole, AppointmentStep, Doer, Event, EventKind, Given, Served};
pub use past::Past;
pub use transition::{Move, Moved, Refused, transition};
