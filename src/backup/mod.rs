//! The whole house in one sealed file, and back from it.
//!
//! A backup is made while the house serves: everything that was acknowledged before it began is in it. It belongs to
//! neither database, so what was kept in `SQLite` can be restored into `PostgreSQL` and back. It holds no master key,
//! and without the key file that the house had nobody can read it.
//!
//! The file: a head in the clear (`sealed`), then sealed chunks in a fixed order. What they say (`entry`): when the
//! backup was made and of which version of the tables; each table and its rows; each document's sealed bytes; and a
//! manifest that counts all of it.

mod entry;
mod error;
mod making;
mod manifest;
mod reading;
mod restoring;
mod sealed;

pub use error::BackupError;
pub use making::{Made, make};
pub use manifest::Manifest;
pub use reading::check;
pub use restoring::{Restored, restore};

/// What the room returns.
type Result<T, E = BackupError> = std::result::Result<T, E>;
