//! One import: a file on its way into the register.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::checking::Raw;
use super::column::Mapping;
use super::comparing::Conflict;
use super::reading::{FileFault, Layout};
use crate::database::column_text;
use crate::residents::holders::Field;
use crate::residents::imported::Change;
use crate::vault::RecordKey;

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant),+
        }

        column_text!($name);

        impl $name {
            /// The name in addresses and the database.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// By that name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

names! {
    /// How far an import came.
    State {
        /// The file is here; nobody said what its columns are.
        Uploaded = "uploaded",
        /// Its rows are being judged; nothing of the register changes.
        Checking = "checking",
        /// Every row is judged.
        Checked = "checked",
        /// Its rows go into the register.
        Applying = "applying",
        /// They are in it.
        Applied = "applied",
        /// They are being taken back.
        Undoing = "undoing",
        /// They were taken back.
        Undone = "undone",
        /// The file could not be read to its end.
        Failed = "failed",
        /// Given up before it was applied.
        Dropped = "dropped",
    }
}

impl State {
    /// Whether work goes on by itself.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Checking | Self::Applying | Self::Undoing)
    }

    /// Whether it can be given up: nothing of it is in the register.
    pub const fn may_be_dropped(self) -> bool {
        matches!(self, Self::Uploaded | Self::Checked | Self::Failed)
    }

    /// Whether it can be said what its columns are.
    pub const fn may_be_mapped(self) -> bool {
        matches!(self, Self::Uploaded | Self::Checked)
    }
}

names! {
    /// What a row is, compared with what is held.
    Kind {
        /// Nobody of this number is held.
        New = "new",
        /// Something differs.
        Changed = "changed",
        /// Nothing differs.
        Unchanged = "unchanged",
        /// At odds with what is held.
        Conflicting = "conflicting",
        /// The same row a second time.
        Repeated = "repeated",
        /// Something is wrong with it.
        Faulty = "faulty",
    }
}

names! {
    /// What became of a row.
    Outcome {
        /// A holder was added.
        Added = "added",
        /// A holder was changed.
        Changed = "changed",
        /// Somebody else had changed it to the same meanwhile.
        Unchanged = "unchanged",
        /// Left out, as the lead chose.
        LeftOut = "left-out",
        /// Taken back whole.
        TakenBack = "taken-back",
        /// Taken back but for what something newer had touched.
        Kept = "kept",
    }
}

/// What the lead chose before applying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Rows with faults are left out.
    pub leave_out_faulty: bool,
    /// Rows at odds with what is held: `true`: the file is right; `false`: they are left out.
    pub take_conflicting: bool,
}

/// How many rows there are of each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// By kind.
    pub kinds: BTreeMap<Kind, i64>,
    /// By outcome.
    pub outcomes: BTreeMap<Outcome, i64>,
    /// Holders who are held and not in the file.
    pub missing: i64,
}

impl Counts {
    /// Rows of a kind.
    pub fn of(&self, kind: Kind) -> i64 {
        self.kinds.get(&kind).copied().unwrap_or(0)
    }

    /// Rows of an outcome.
    pub fn came(&self, outcome: Outcome) -> i64 {
        self.outcomes.get(&outcome).copied().unwrap_or(0)
    }

    /// Rows that could go into the register.
    pub fn writable(&self) -> i64 {
        self.of(Kind::New) + self.of(Kind::Changed) + self.of(Kind::Conflicting)
    }

    /// All rows.
    pub fn rows(&self) -> i64 {
        self.kinds.values().sum()
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Their name; empty: done at the command line.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One import, opened.
#[derive(Clone, Debug)]
pub struct Import {
    /// Id; also of the file.
    pub id: Uuid,
    /// Seals its rows.
    pub key: RecordKey,
    /// What was seen of the file.
    pub layout: Layout,
    /// Which column is which.
    pub mapping: Option<Mapping>,
    /// The day on which the file says how things are.
    pub as_of: Option<NaiveDate>,
    /// How far it came.
    pub state: State,
    /// Why it failed.
    pub failure: Option<FileFault>,
    /// About how many rows there are.
    pub rows_expected: i64,
    /// How far the work came.
    pub row_done: i64,
    /// How many rows of each, once a phase has ended.
    pub counts: Counts,
    /// What the lead chose.
    pub choice: Option<Choice>,
    /// When it was sent, and by whom; then applied, undone.
    pub added: Deed,
    /// When and by whom it was applied.
    pub applied: Option<Deed>,
    /// When and by whom it was undone.
    pub undone: Option<Deed>,
    /// When the last phase ended.
    pub settled_at: Option<DateTime<Utc>>,
}

/// What is kept of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// What the file says.
    #[serde(flatten)]
    pub raw: Raw,
    /// Another row of the same person that says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<i64>,
}

/// What applying a row changed, and what undoing it left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Whether the holder was added by it.
    pub new: bool,
    /// The fields in which it put a value, with that before it.
    pub values: Vec<(Field, String, String)>,
    /// What it did to certificates.
    pub certificates: Vec<Change>,
    /// Where it was at odds with what was held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// Fields that something newer touched: they stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept_values: Vec<Field>,
    /// Certificates that something newer touched, by their numbers: they stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept_certificates: Vec<String>,
}
