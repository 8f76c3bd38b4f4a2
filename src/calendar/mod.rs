//! Working days, holidays and the hours of the office; pure.
//!
//! Counting follows domain law: the day of an event is not counted (民法典 §201); limits in working days leave out
//! rest days and holidays and include make-up workdays (行政许可法 §82); a limit in calendar days that ends on a
//! rest day ends on the next working day (民法典 §203).

mod holidays;
mod hours;
mod working_days;

pub use holidays::{Holidays, HolidaysError};
pub use hours::{Span, TimeError, TimeOfDay};
pub use working_days::{Calendar, Due};
