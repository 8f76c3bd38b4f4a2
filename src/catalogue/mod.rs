//! Services as data: what a definition file says, read and checked at start.

pub mod definition;
