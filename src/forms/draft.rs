//! A draft: a form that is being filled in, on the server from its first page.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::cases::Channel;
use crate::files::Finding;
use crate::values::Powers;
use crate::vault::RecordKey;
use crate::web::Pairs;

/// One draft, opened.
pub struct Draft {
    /// Id; the case will have the same.
    pub id: Uuid,
    /// Number, digits only.
    pub number: String,
    /// The query code that goes with it, 8 digits.
    pub code: String,
    /// Hash of the cookie that may write.
    pub key_hash: Vec<u8>,
    /// The account it was begun with.
    pub account: Option<Uuid>,
    /// The person whom its case is about, once their identity was checked.
    pub person: Option<Uuid>,
    /// The person for whom it was begun under a mandate, and that mandate.
    pub begun_for: Option<BegunFor>,
    /// The service.
    pub service: String,
    /// The definition's version when it was last opened.
    pub version: i64,
    /// Language.
    pub language: String,
    /// How it comes.
    pub channel: Channel,
    /// The officer who keyed it in from paper.
    pub keyed_by: Option<Uuid>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last written to.
    pub touched_at: DateTime<Utc>,
    /// Whether it can be written to: not once it was sent, but again for a correction.
    pub editable: bool,
    /// When it was last sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What was typed, by page.
    pub pages: BTreeMap<String, Pairs>,
    /// Its documents.
    pub documents: Vec<Document>,
    /// Seals its fields.
    pub key: RecordKey,
}

/// For whom a form was begun by somebody else.
#[derive(Clone, Debug)]
pub struct BegunFor {
    /// The person.
    pub person: Uuid,
    /// Their identity number: the form may be about nobody else.
    pub id_number: String,
    /// The mandate under which it was begun.
    pub mandate: Uuid,
    /// Whether that still counts.
    pub counts: bool,
    /// What it lets one do.
    pub powers: Powers,
}

/// A paper or photo of a draft.
#[derive(Clone, Debug)]
pub struct Document {
    /// Id; also of the sealed bytes.
    pub id: Uuid,
    /// The question it answers.
    pub question: String,
    /// The name it had on the person's device.
    pub name: String,
    /// Media type, as sniffed.
    pub media: String,
    /// Size in bytes, as kept.
    pub size: i64,
    /// What was found of a photo; `None`: it was not looked at.
    pub findings: Option<Vec<Finding>>,
    /// What the virus scanner said of it.
    pub looked_at: LookedAt,
    /// Wrapped key of its bytes.
    pub record_key: Vec<u8>,
}

/// What the virus scanner said of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookedAt {
    /// It was not asked: none is set, or it was away.
    NotYet,
    /// Nothing was found.
    Clean,
    /// What was found, by the scanner's name for it.
    Harmful(String),
}

impl Draft {
    /// Documents that answer one question: not those that were found harmful.
    pub fn documents_of<'d>(&'d self, question: &'d str) -> impl Iterator<Item = &'d Document> {
        self.all_of(question).filter(|document| !matches!(document.looked_at, LookedAt::Harmful(_)))
    }

    /// All documents that were sent for one question.
    pub fn all_of<'d>(&'d self, question: &'d str) -> impl Iterator<Item = &'d Document> {
        self.documents.iter().filter(move |document| document.question == question)
    }
}
