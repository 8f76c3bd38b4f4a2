//! People whose identity was checked. A case is tied to one only by an officer, never by a name or a
//! phone. `profile` is how each is reached and talked with.

pub mod certificate_changes;
pub mod certificates;
pub mod profile;
pub mod store;

pub use profile::Profile;
