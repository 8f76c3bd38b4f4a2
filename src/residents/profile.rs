//! How a person is reached and talked with: what their contact card says, once an officer recorded it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Options of a question of the card: each with its name in the definition.
macro_rules! options {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// All names, as definitions write them.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// Its name, as definitions write it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),+
                }
            }

            /// The option of a name.
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

options! {
    /// In which form letters and messages are wanted.
    Format {
        /// On a screen.
        Html = "html",
        /// Printed in large type.
        LargePrint = "large-print",
        /// Read out on the phone.
        PhoneCall = "phone-call",
        /// A text that there is something new.
        Sms = "sms",
    }
}

options! {
    /// Whether the person may be called.
    Calls {
        /// Calls and writing.
        Either = "either",
        /// In writing only.
        TextOnly = "text-only",
        /// Calls only: reading is hard.
        CallOnly = "call-only",
    }
}

options! {
    /// When a call suits.
    CallTime {
        /// Before noon.
        Morning = "morning",
        /// After noon.
        Afternoon = "afternoon",
        /// In the evening.
        Evening = "evening",
        /// At any time.
        Any = "any",
    }
}

options! {
    /// Who else hears or reads what comes to the phone.
    PhoneShared {
        /// Nobody.
        Own = "own",
        /// The family, and they may know.
        Shared = "shared",
        /// Others, who must not know what it is about.
        Unsafe = "unsafe",
    }
}

options! {
    /// The language a person is used to, or needs an interpreter for.
    Spoken {
        /// Chinese.
        Chinese = "chinese",
        /// Mongolian.
        Mongolian = "mongolian",
        /// Sign language.
        SignLanguage = "sign-language",
        /// Another, which the person named.
        Other = "other",
        /// None: no interpreter is needed.
        No = "no",
    }
}

options! {
    /// Yes or no.
    Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

/// The questions of a contact card whose answers decide something, each with the options that are understood.
/// A definition may ask fewer options, and none that is not here.
pub const ASKED: [(&str, &[&str]); 7] = [
    ("formats", Format::NAMES),
    ("calls", Calls::NAMES),
    ("safe_times", CallTime::NAMES),
    ("safe_phone", PhoneShared::NAMES),
    ("language", Spoken::NAMES),
    ("interpreter", Spoken::NAMES),
    ("needs_helper", Answer::NAMES),
];

/// Somebody who helps, and may be talked to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// Name.
    pub name: String,
    /// Phone, normalised.
    pub phone: String,
}

/// What a contact card says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// When the card was sent: a newer one stands in its place, never an older.
    pub given_at: DateTime<Utc>,
    /// In which forms letters and messages are wanted.
    pub formats: Vec<Format>,
    /// Whether the person may be called.
    pub calls: Calls,
    /// When a call suits; nothing where no call is wanted.
    pub safe_times: Vec<CallTime>,
    /// The phone, normalised.
    pub phone: Option<String>,
    /// Who else hears or reads what comes to the phone.
    pub phone_shared: Option<PhoneShared>,
    /// The language, and what it is called where it is another.
    pub language: (Spoken, String),
    /// The interpreter that is needed, and for what where it is another language.
    pub interpreter: (Spoken, String),
    /// Whether somebody helps.
    pub needs_helper: bool,
    /// Who helps.
    pub helpers: Vec<Helper>,
    /// What else is to be known, in the person's words.
    pub note: String,
}

impl Profile {
    /// Whether nobody may call.
    pub fn is_text_only(&self) -> bool {
        self.calls == Calls::TextOnly
    }

    /// Whether what comes to the phone must not say what it is about.
    pub fn is_phone_unsafe(&self) -> bool {
        self.phone_shared == Some(PhoneShared::Unsafe)
    }

    /// Whether letters are printed in large type.
    pub fn wants_large_print(&self) -> bool {
        self.formats.contains(&Format::LargePrint)
    }
}
