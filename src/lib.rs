//! The house, in reading order. `README.md` has the floor plan; `src/tests/floor_plan.rs` keeps it.

pub mod clock;

// Foundations: they know nothing of the rooms.
pub mod calendar;
pub mod files;
pub mod values;
pub mod vault;
pub mod words;

// Rooms, lower ones first.
pub mod catalogue;
