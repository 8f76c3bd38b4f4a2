//! People whose identity was checked. A case is tied to one only by an officer, never by a name or a phone.

pub mod store;
