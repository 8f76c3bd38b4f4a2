//! Appointments for the assessment: the days of a designated hospital with their times, who comes when, and whom
//! somebody has to call.
//!
//! Nothing here is a duty of the person. Who chooses no time is called; who missed one is offered another; no limit
//! of the case runs meanwhile. A seat is taken and given back in the write that says so, so no time is given twice.

pub mod appointment;
pub mod calls;
pub mod day;
pub mod day_store;
pub mod store;
pub mod views;

pub use appointment::{Appointment, Need, Needs, Reminder, State, meets};
pub use calls::{Call, Reason};
pub use day::{AssessmentDay, DayKind, FreeTime, Plan, Slot};
