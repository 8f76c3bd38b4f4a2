//! The house, in reading order. `README.md` has the floor plan; `src/tests/floor_plan.rs` keeps it.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod error;

// Foundations: they know nothing of the rooms.
pub mod calendar;
pub mod custody;
pub mod database;
pub mod files;
pub mod outbox;
pub mod ui;
pub mod values;
pub mod vault;
pub mod web;
pub mod words;

// Rooms, lower ones first.
pub mod accounts;
pub mod administration;
pub mod applications;
pub mod appointments;
pub mod backup;
pub mod benefits;
pub mod cases;
pub mod catalogue;
pub mod demo;
pub mod desk;
pub mod district;
pub mod forms;
pub mod hotline;
pub mod institutions;
pub mod mandates;
pub mod my_data;
pub mod notices;
pub mod payments;
pub mod proposals;
pub mod providers;
pub mod reconciliation;
pub mod register;
pub mod residents;
pub mod retention;
pub mod site;
pub mod vitals;
