//! One immutable line of a case's history, and the chain it hangs in.
//!
//! An event's hash covers the hash before it, who, when and what, and a salted commitment of its body. Destroying
//! body and salt leaves the chain verifiable; re-encryption changes no commitment.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::case::Channel;
use crate::accounts::Role;
use crate::calendar::Span;
use crate::database::column_text;
use crate::vault::{chain, commit};

/// As what somebody acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActorRole {
    /// The resident, or whoever filed.
    Resident,
    /// An officer.
    Officer,
    /// A lead.
    Lead,
    /// Somebody of the community or street that looks at a case beforehand.
    Checker,
    /// An assessor of the hospital that the case is referred to.
    Assessor,
    /// Somebody of the unit that coordinates the case, wherever it lies.
    Coordinator,
    /// The clock.
    System,
}

column_text!(ActorRole);

/// Who did something, and under which mandate where they did it for somebody else: an event keeps both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doer {
    /// The account; none: the clock, or somebody who showed number and code.
    pub account: Option<Uuid>,
    /// The mandate under which they acted for the person.
    pub mandate: Option<Uuid>,
}

impl From<Uuid> for Doer {
    fn from(account: Uuid) -> Self {
        Self { account: Some(account), mandate: None }
    }
}

impl From<Option<Uuid>> for Doer {
    fn from(account: Option<Uuid>) -> Self {
        Self { account, mandate: None }
    }
}

impl ActorRole {
    /// As what somebody of a unit acts on its cases.
    pub fn of_staff(role: Role) -> Self {
        if role == Role::Lead { Self::Lead } else { Self::Officer }
    }

    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Officer => "officer",
            Self::Lead => "lead",
            Self::Checker => "checker",
            Self::Assessor => "assessor",
            Self::Coordinator => "coordinator",
            Self::System => "system",
        }
    }
}

/// How a letter reaches somebody beside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Served {
    /// Opened on the page.
    Opened,
    /// Read out on the phone.
    ReadOut,
    /// Posted, and signed for.
    Posted,
    /// Handed over, at a counter or at home.
    HandedOver,
}

column_text!(Served);

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum EventKind {
    /// The form was sent.
    Submitted {
        /// The day on which it was received, where somebody of the staff keyed it in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        received: Option<NaiveDate>,
        /// How it came to whoever keyed it in; paper where an older program did not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<Channel>,
    },
    /// The form was taken back within ten minutes: it is a draft again.
    TakenBack,
    /// A declared act moved the case.
    Act {
        /// The act's name in the definition.
        act: String,
        /// Where it stood.
        from: String,
        /// Where it stands.
        to: String,
        /// What was said to the resident.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// What has to be added or corrected: questions with a line each.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        missing: Vec<Missing>,
        /// What the act asked of whoever did it, by question, as it was understood.
        #[serde(default, skip_serializing_if = "Given::is_empty")]
        given: Given,
    },
    /// An officer took the case, or gave it back.
    Held {
        /// Whether it is held now.
        held: bool,
    },
    /// The case was given to somebody of the unit, by whoever held it, stands in for them or leads.
    HandedOver {
        /// Their account.
        to: Uuid,
        /// Their name then.
        name: String,
    },
    /// A note for colleagues: the person never sees it on the page, and is told it where they ask for what is kept.
    Noted {
        /// What it says.
        text: String,
    },
    /// Somebody of the staff stays away from the case from now on.
    Recused,
    /// The holidays were published or changed while a limit ran: it ends on another day.
    DueMoved {
        /// The last day as it was counted before.
        was: NaiveDate,
        /// The last day as it is counted now.
        due: NaiveDate,
    },
    /// The unit that held the case, or the body that it was referred to, ended: another took over.
    UnitChanged {
        /// Code of the unit that ended.
        from: String,
        /// Code of the one that took over.
        to: String,
    },
    /// Somebody wrote a message.
    Message,
    /// The identity was checked and tied to a person.
    IdentityChecked {
        /// How: `counter`, `visit`, `documents`.
        how: String,
    },
    /// A letter was made.
    Letter {
        /// Its name in the definition.
        letter: String,
        /// Its document number.
        document: String,
    },
    /// A letter reached the person another way than on the page.
    LetterServed {
        /// Its document number.
        document: String,
        /// How.
        how: Served,
        /// On which day.
        on: NaiveDate,
    },
    /// The resident opened a letter for the first time.
    LetterOpened {
        /// Its document number.
        document: String,
    },
    /// The person was reminded of the last day of a limit.
    Reminded {
        /// The limit's name in the definition.
        clock: String,
        /// How many days before.
        days: u32,
    },
    /// A consent was taken back: what had been sent by it was deleted.
    ConsentWithdrawn {
        /// The question.
        question: String,
    },
    /// It was kept as long as it had to be: what it said was erased.
    Erased,
    /// The person has died: the case ended.
    HolderDied {
        /// Where it stood.
        from: String,
        /// Whether the public was shown it there.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        published: bool,
    },
    /// That was a mistake: the person lives, and the case goes on.
    DeathUndone {
        /// Where.
        to: String,
    },
    /// Something about the appointment for the assessment.
    Appointment {
        /// What.
        step: AppointmentStep,
        /// Which time it is about; nothing where there is none yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
        /// Whether it is a visit at home.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        at_home: bool,
    },
}

/// What happened to an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppointmentStep {
    /// The hospital or an officer proposed a time.
    Offered,
    /// The time is agreed.
    Confirmed,
    /// Another time is agreed in place of an earlier one.
    Changed,
    /// The person gave the time back.
    Cancelled,
    /// The hospital took the time back.
    CalledOff,
    /// The case needs it no longer.
    Freed,
    /// The person came, or was at home.
    Attended,
    /// They did not meet.
    Missed,
    /// The person asks for a call.
    CallAsked,
    /// Somebody called and reached the person.
    Called,
    /// Somebody called and did not reach them.
    NotReached,
}

/// Answers to the sheet of an act, by question: values of the room of forms, written as they are sealed.
pub type Given = BTreeMap<String, serde_json::Value>;

/// One thing that a correction notice lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The question's name.
    pub question: String,
    /// What is wrong with it, in the officer's words; may be empty.
    #[serde(default)]
    pub note: String,
}

impl EventKind {
    /// The name in the database.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Submitted { .. } => "submitted",
            Self::TakenBack => "taken-back",
            Self::Act { .. } => "act",
            Self::Held { .. } => "held",
            Self::HandedOver { .. } => "handed-over",
            Self::Noted { .. } => "noted",
            Self::Recused => "recused",
            Self::ConsentWithdrawn { .. } => "consent-withdrawn",
            Self::Erased => "erased",
            Self::DueMoved { .. } => "due-moved",
            Self::UnitChanged { .. } => "unit-changed",
            Self::Message => "message",
            Self::IdentityChecked { .. } => "identity-checked",
            Self::Letter { .. } => "letter",
            Self::LetterServed { .. } => "letter-served",
            Self::LetterOpened { .. } => "letter-opened",
            Self::Appointment { .. } => "appointment",
            Self::Reminded { .. } => "reminded",
            Self::HolderDied { .. } => "holder-died",
            Self::DeathUndone { .. } => "death-undone",
        }
    }
}

/// One line of the history, opened.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its place, from 1.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, unless it was the clock or somebody without an account.
    pub actor: Option<Uuid>,
    /// The actor's name, where it is staff or somebody who acted for the person.
    pub actor_name: Option<String>,
    /// The mandate under which they acted for the person.
    pub mandate: Option<Uuid>,
    /// As what.
    pub role: ActorRole,
    /// What; `None` when the body was destroyed by retention.
    pub kind: Option<EventKind>,
}

/// What is hashed of an event, so that writing and verifying cannot differ.
pub struct Link<'e> {
    /// Hash of the event before; zeros for the first.
    pub before: &'e [u8; 32],
    /// The case.
    pub case: Uuid,
    /// Place in the case.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the kind.
    pub kind: &'e str,
    /// Who, and under which mandate.
    pub actor: Doer,
    /// As what.
    pub role: ActorRole,
    /// Salted commitment of the body.
    pub commitment: &'e [u8; 32],
}

impl Link<'_> {
    /// The event's hash.
    pub fn hash(&self) -> [u8; 32] {
        let actor = self.actor.account.map(|id| id.into_bytes().to_vec()).unwrap_or_default();
        let (seq, at) = (self.seq.to_be_bytes(), self.at.timestamp_micros().to_be_bytes());
        let mut parts = vec![
            self.case.as_bytes().as_slice(),
            &seq,
            &at,
            self.kind.as_bytes(),
            &actor,
            self.role.name().as_bytes(),
            self.commitment,
        ];
        // The number of parts is hashed too: an event without a mandate has the hash that it always had.
        if let Some(mandate) = &self.actor.mandate {
            parts.push(mandate.as_bytes());
        }
        chain(self.before, &parts)
    }
}

/// The commitment of a body under a salt.
pub fn commitment(salt: &[u8; 16], body: &[u8]) -> [u8; 32] {
    commit(salt, body)
}
