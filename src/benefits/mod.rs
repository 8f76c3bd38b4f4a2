//! What people are entitled to: asked without being known, and how much it is.

pub mod amount_views;
pub mod answered;
pub mod at_once_views;
pub mod award_views;
pub mod awards;
pub mod bank_accounts;
pub mod batches;
pub mod ledger;
pub mod pages;
pub mod proposals;
pub mod rate;
pub mod reasons;
pub mod store;
mod views;

pub use pages::routes;
