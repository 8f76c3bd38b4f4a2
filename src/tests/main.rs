//! What residents, officers and attackers would notice, on real parts: the program over HTTP, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "tests fail loudly and say what they saw"
)]

mod acting;
mod administration;
mod appointments;
mod assessment_days;
mod assurance;
mod awards;
mod backup;
mod changes;
mod clocks;
mod colleagues;
mod command_line;
mod consents;
mod custody;
mod definitions;
mod documents;
mod entitlements;
mod figures;
mod floor_plan;
mod foreign;
mod garbage;
mod hotline;
mod house;
mod issuing;
mod journeys;
mod keying;
mod known;
mod lapsed;
mod legal_path;
mod looks;
mod mandates;
mod mandates_by_staff;
mod menu;
mod money_over_years;
mod my_data;
mod outbox;
mod outside;
mod page;
mod paper;
mod payments;
mod permissions;
mod photo;
mod proposals;
mod providers;
mod rates;
mod reaching;
mod reconciliation;
mod record;
mod recusal;
mod register;
mod register_changes;
mod register_prefill;
mod relations;
mod resealing;
mod retention;
mod scanned;
mod sealed;
mod serving;
mod sharing;
mod statements;
mod subsidies;
mod survival;
mod ten_thousand;
mod tickets;
mod together;
mod transactions;
mod transactions_by_itself;
mod vitals;
