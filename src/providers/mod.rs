//! Signing in through a provider of identity: the national platform, the region's app, a city's. By `OpenID` Connect
//! (authorization code with PKCE), whatever provider the settings name.
//!
//! Whoever comes that way is tied to the person of their identity number, never of a name or a phone: families share
//! phones, and numbers are given to somebody else.

mod answer;
mod attempt;
mod identity;
mod open_id;
mod pages;
mod store;

pub use answer::Refused;
pub use identity::Identity;
pub use open_id::OpenId;
pub use pages::routes;
pub use store::account;
