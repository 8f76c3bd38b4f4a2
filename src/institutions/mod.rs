//! Bodies outside the district's offices that a case is referred to: designated hospitals. Their people see only what
//! was referred to them, only the answers that the definition names, and only while the case is open. What they enter
//! is theirs alone: a change is a further event, and no officer can alter it.

pub mod referral_pages;
pub mod referral_views;

pub use referral_pages::routes;

/// The address of a referred case.
pub fn path(number: &str) -> String {
    format!("/staff/referrals/{number}")
}
