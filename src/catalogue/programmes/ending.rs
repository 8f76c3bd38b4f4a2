//! Why what is paid month by month ends.

use serde::{Deserialize, Serialize};

use crate::database::column_text;

/// Why an award ended. Source: the lists of 民发〔2021〕70号 and of districts that published theirs; to be confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// The person died, or was declared dead.
    Died,
    /// The person was declared missing.
    Missing,
    /// The household moved out of the district.
    MovedOut,
    /// What it was granted by was not true.
    Untrue,
    /// It could not be looked at again in time.
    NotVerified,
    /// The person gave it up.
    GaveUp,
    /// The certificate expired, is frozen or was cancelled.
    CertificateEnded,
    /// The conditions are not met any more.
    NotEntitled,
    /// The person serves a prison sentence.
    Imprisoned,
}

column_text!(Ended);

impl Ended {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::NotEntitled,
        Self::CertificateEnded,
        Self::MovedOut,
        Self::Died,
        Self::NotVerified,
        Self::GaveUp,
        Self::Untrue,
        Self::Missing,
        Self::Imprisoned,
    ];

    /// The option of that name.
    pub fn named(option: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(option.to_owned())).ok()
    }
}
