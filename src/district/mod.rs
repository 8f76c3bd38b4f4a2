//! The district: its streets and communities, its departments, and what they publish.
//!
//! Units are a tree of any depth. They come from the files in `assets/district/` when the house is new; an
//! administrator changes the rows from then on.

pub mod choices;
pub mod dispatch;
pub mod places;
pub mod store;
pub mod unit;
pub mod views;

pub use places::{Place, Places};
pub use unit::{Contact, FEDERATION, FINANCE, Unit, UnitKind};
