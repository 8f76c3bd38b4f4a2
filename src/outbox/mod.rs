//! What waits to be told to the outside: texts, voice codes, mails.
//!
//! A message is put in with the change it follows from, in one transaction. A courier leases one at a time, so
//! that several servers never send the same twice at once, and tries again with growing pauses. What cannot be
//! delivered stays where staff see it; no page ever waits for the outside.

mod courier;
mod mail;
mod sms;
pub mod store;

use serde::{Deserialize, Serialize};

pub use courier::{Courier, Senders};

/// One message to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Message {
    /// A text to a mobile phone.
    Sms {
        /// Where to, digits only.
        phone: String,
        /// What it says.
        text: String,
    },
    /// A text that carries a code. Where it cannot be delivered, a call reads the code out.
    Code {
        /// Where to, a mobile phone.
        phone: String,
        /// What it says.
        text: String,
        /// What the voice says in its place.
        spoken: String,
    },
    /// A call that reads a code out, for landlines and for people who cannot read a text.
    Voice {
        /// Where to.
        phone: String,
        /// What the voice says.
        text: String,
    },
    /// A mail.
    Mail {
        /// Where to.
        to: String,
        /// Subject.
        subject: String,
        /// Text.
        text: String,
    },
}

/// The kinds of message, by their names in the database.
pub const KINDS: [&str; 3] = ["sms", "voice", "mail"];

impl Message {
    /// The name in the database: one of `KINDS`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Sms { .. } | Self::Code { .. } => "sms",
            Self::Voice { .. } => "voice",
            Self::Mail { .. } => "mail",
        }
    }
}

/// Why a message did not go out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It may work later: the gateway is down, slow, or not set up.
    #[error("later: {0}")]
    Later(String),
    /// It will never work: the number or address is refused.
    #[error("never: {0}")]
    Never(String),
}
