//! The one `Error`, and which error to use where.
//!
//! - A value that a person typed fails with its own small enum (`IdNumberError`, …), which the view turns into
//!   words beside the field. It never becomes an `Error`.
//! - A store and a rule of a room fail with `Error`: the handler passes it on with `?`.
//! - A page that cannot be shown becomes the error page of `web::error_pages`, in the reader's language; what
//!   caused it is logged with ids only.
//! - The command line (`cli/`) fails with `config::Problem` or `Error`, printed as one line.

use crate::vault::VaultError;

/// Why a request could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing here, or not for this reader: both look the same, so that cases cannot be counted.
    #[error("not found")]
    NotFound,
    /// The reader is known and may not do this.
    #[error("not permitted")]
    Forbidden,
    /// It is about the reader, or a relative: they stay away from it (回避).
    #[error("to be stayed away from")]
    Recused,
    /// Somebody acts for another, and their mandate does not reach so far.
    #[error("beyond the mandate")]
    BeyondMandate,
    /// Somebody acted for another, and their mandate has ended.
    #[error("the mandate has ended")]
    MandateEnded,
    /// The page needs a sign-in; `staff` tells which.
    #[error("sign-in needed")]
    SignInNeeded {
        /// Staff sign in by password and code, residents by phone.
        staff: bool,
    },
    /// Someone else changed the same thing meanwhile; nothing was overwritten.
    #[error("changed meanwhile")]
    Conflict,
    /// A document that no virus scanner has looked at yet.
    #[error("not checked yet")]
    NotChecked,
    /// A document in which a virus scanner found something.
    #[error("found harmful")]
    Harmful,
    /// What was sent is larger than the page takes.
    #[error("too large")]
    TooLarge,
    /// Too many attempts in a short time.
    #[error("too many attempts")]
    TooMany,
    /// The request did not come from a page of ours.
    #[error("foreign request")]
    ForeignRequest,
    /// The database refused or was not there.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The same, of the embedded one.
    #[error("database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A sealed field could not be opened, or a key is missing.
    #[error("vault: {0}")]
    Vault(#[from] VaultError),
    /// Something the house relies on did not hold; the text names it, never a person's data.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// An internal error with its reason.
    pub fn internal(reason: impl std::fmt::Display) -> Self {
        Self::Internal(reason.to_string())
    }
}

/// What most of the house returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;
