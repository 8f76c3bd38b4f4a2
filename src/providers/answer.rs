//! Why nobody was signed in.

/// Why a sign-in through a provider came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The provider cannot be reached, or is broken.
    Away,
    /// The person turned back there.
    Cancelled,
    /// It took too long, or was answered before.
    Late,
    /// It was not begun in this browser.
    Elsewhere,
    /// What came back cannot be trusted: what does not fit.
    Untrue(&'static str),
    /// The person has not proven there who they are.
    NotProven,
    /// The provider told no name or identity number that the house can read.
    Unknown,
    /// The account is locked.
    Disabled,
}

impl Refused {
    /// For the log: what happened, and nothing of the person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Cancelled => "cancelled",
            Self::Late => "late",
            Self::Elsewhere => "elsewhere",
            Self::Untrue(what) => what,
            Self::NotProven => "not-proven",
            Self::Unknown => "unknown",
            Self::Disabled => "disabled",
        }
    }
}
