//! What can go wrong in the vault. No variant carries a key, a plaintext or a line of a key file.

use std::io;

/// Why something could not be sealed, opened or looked up.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The seal does not hold: changed bytes, another row or field, or another key. Which of them cannot be told.
    #[error("the seal does not hold: changed, moved from another place, or sealed by another key")]
    Broken,
    /// Not something this vault has written, or too short to be.
    #[error("not a sealed value of a known format")]
    Unreadable,
    /// Sealed under a master key that is no longer in the key file.
    #[error("master key {0} is not among the keys at hand")]
    UnknownKey(u32),
    /// A field of one record key was opened with a key of another generation or suite.
    #[error("sealed by a record key of another generation or suite")]
    OtherKey,
    /// The opened bytes are not UTF-8.
    #[error("the opened field is not text")]
    NotText,
    /// The value cannot be written as JSON, or the opened bytes are not JSON of the expected shape. The reason is
    /// left out, since it would quote the value.
    #[error("the field is not JSON of the expected shape")]
    NotJson,
    /// A cipher was asked for more than it can do, as for a text of 64 GiB.
    #[error("the cipher cannot take a text or key of this length")]
    Length,
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
    /// The keeper of the master keys, such as a hardware module, failed.
    #[error("the keeper of the master keys failed: {0}")]
    Keeper(String),
}

/// Why a file of master keys was refused.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The file cannot be read or written.
    #[error("the key file cannot be read or written: {0}")]
    Io(#[from] io::Error),
    /// Group or others may read or write it.
    #[error("the key file has mode {0:04o}; only its owner may read it (chmod 600)")]
    Exposed(u32),
    /// A line is not a number above 0 and 64 hexadecimal digits, or repeats a number.
    #[error("line {0} of the key file is not a new number followed by 64 hexadecimal digits")]
    Line(usize),
    /// No generation in it.
    #[error("the key file holds no key")]
    Empty,
    /// Saving would have dropped this generation, and with it everything sealed under it.
    #[error("saving would lose or change master key {0}, which the file holds")]
    WouldForget(u32),
    /// All numbers for generations are used up.
    #[error("no number is left for a new master key")]
    Full,
    /// No random bytes for a new key.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
}
