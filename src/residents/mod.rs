//! People whose identity was checked. A case is tied to one only by an officer, never by a name or a
//! phone. `profile` is how each is reached and talked with; `holders` is what the register knows of certificate holders,
//! `imported` what it says of their certificates.

pub mod certificate_changes;
pub mod certificates;
pub mod holders;
pub mod imported;
pub mod profile;
pub mod store;

pub use profile::Profile;
