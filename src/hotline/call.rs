//! A call that somebody of the hotline takes.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::database::column_text;
use crate::vault::RecordKey;
use crate::web::Pairs;
use serde::{Deserialize, Serialize};

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// 即时答复: answered while it went on.
    Answered,
    /// 派单: a ticket that was passed to a unit at once.
    Dispatched,
    /// A ticket that waits to be dispatched.
    Logged,
    /// Nothing: a wrong number, or it broke off.
    Nothing,
}

column_text!(Outcome);

/// A call.
#[derive(Clone, Debug)]
pub struct Call {
    /// Id; a ticket that comes of it has the same.
    pub id: Uuid,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When it was over.
    pub ended_at: Option<DateTime<Utc>>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// The number that called, where the telephone told it.
    pub number: Option<String>,
    /// What was typed so far.
    pub typed: Pairs,
    /// The ticket that came of it.
    pub case: Option<Uuid>,
    /// The key of its fields.
    pub key: RecordKey,
}

/// The calls that came from a number before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// How many in the last thirty days, to a hundred at most.
    pub calls: i64,
    /// When the last of them began.
    pub last: Option<DateTime<Utc>>,
}
