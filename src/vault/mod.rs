//! Sealing by field, keyed lookup and key rotation.
//!
//! Three layers of keys, so that each can change without the others:
//! **master keys** ([`MasterKeys`]: a key file now, a hardware module later) wrap one fresh **record key** for
//! each row; the record key seals the row's fields. The wrapped key is stored beside the row, so destroying it
//! destroys what the row said, also in copies of the row that lie apart from it; a backup has the wrapped key too, and
//! forgets it when the backup itself is removed. Look-ups in sealed columns go through keyed hashes
//! ([`Vault::lookup`]); the record of events commits to what it covers by [`commit`] and [`chain`].
//!
//! Ciphers: SM4-GCM (GB/T 32907, RFC 8998) by default, AES-256-GCM where a district wants it; hashes are SM3
//! (GB/T 32905) and HMAC-SM3 in both. `known_answers.rs` holds the published vectors.
//!
//! Rotation has two depths. Re-wrapping ([`Vault::rewrap`]) puts record keys under the newest master key and
//! touches no ciphertext and no look-up hash, whose key the database holds, sealed ([`Vault::with_lookup_key`]).
//! Sealing anew ([`Vault::renew`]) gives a row a fresh record key beside its old one, seals every field by it, and
//! lets go of the old one; the row is read and written meanwhile as ever.

mod chance;
mod commitment;
mod envelope;
mod error;
mod key_file;
#[cfg(test)]
mod known_answers;
mod lookup;
mod masters;
mod record;
mod renewal;
mod software;
mod suite;
#[cfg(test)]
mod tampering;

pub use chance::random;
pub use commitment::{chain, commit, new_salt};
pub use error::{KeyFileError, VaultError};
pub use key_file::KeyFile;
pub use lookup::Lookup;
pub use masters::MasterKeys;
pub use record::{RecordId, RecordKey, Vault};
pub use software::SoftwareKeys;
pub use suite::Suite;

pub(crate) use envelope::OVERHEAD;
