//! What administrators changed, and by what officers made somebody known: who, when, what; immutable, each line chained to
//! the one before it. The audit administrator reads it. It names people by their account and says nothing personal.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::database::{Tx, column_text, row, sql};
use crate::error::{Error, Result};
use crate::vault::{RecordId, Vault, chain};

/// What an administrator did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// Replaced the file of holidays.
    HolidaysReplaced,
    /// Added a unit.
    UnitAdded,
    /// Gave a unit another name.
    UnitRenamed,
    /// Changed how a unit is found.
    UnitFound,
    /// Set the last day of a unit, and who takes over.
    UnitEnded,
    /// Took the end of a unit back.
    UnitKept,
    /// Handed the open cases of a unit over.
    UnitHandedOver,
    /// Decided who accepts, or who looks at new applications beforehand.
    ChoiceMade,
    /// Made an account; it waits for the security administrator.
    StaffAdded,
    /// Changed somebody's name.
    StaffRenamed,
    /// Moved somebody to another unit; the account waits for the security administrator.
    StaffMoved,
    /// Gave somebody a new password and a new second factor; the account waits for the security administrator.
    SignInRenewed,
    /// Handed a first sign-in over.
    SignInHandedOver,
    /// Gave somebody another role.
    RoleGiven,
    /// Opened an account.
    Released,
    /// Locked an account.
    Locked,
    /// Decided how long what is kept.
    RetentionSet,
    /// Wrote down an amount of a programme, to be approved by another.
    RateProposed,
    /// Approved an amount that another wrote down.
    RateApproved,
    /// Did not approve an amount, or took their own back.
    RateRefused,
    /// Wants to change a limit, a rule, words, holidays or a unit, to be approved by another.
    ChangeProposed,
    /// Approved a change that another wants.
    ChangeApproved,
    /// Did not approve a change, or took their own back.
    ChangeRefused,
    /// An officer registered the phone by which a resident signs in.
    PhoneRegistered,
    /// An officer recorded that a resident acts for another.
    MandateRecorded,
    /// An officer registered the account to which a resident's money goes.
    BankAccountRegistered,
    /// An officer made a batch of payments.
    BatchMade,
    /// Another looked through it, and locked it.
    BatchChecked,
    /// An office signed it.
    BatchSigned,
    /// It went to the bank.
    BatchSent,
    /// The bank's answer was read.
    BatchAnswered,
    /// It was not to be paid.
    BatchDiscarded,
    /// Money that had been paid too much came back.
    RepaymentEntered,
}

column_text!(Deed);

impl Deed {
    /// The name in the database, and in the chain.
    const fn name(self) -> &'static str {
        match self {
            Self::HolidaysReplaced => "holidays-replaced",
            Self::UnitAdded => "unit-added",
            Self::UnitRenamed => "unit-renamed",
            Self::UnitFound => "unit-found",
            Self::UnitEnded => "unit-ended",
            Self::UnitKept => "unit-kept",
            Self::UnitHandedOver => "unit-handed-over",
            Self::ChoiceMade => "choice-made",
            Self::StaffAdded => "staff-added",
            Self::StaffRenamed => "staff-renamed",
            Self::StaffMoved => "staff-moved",
            Self::SignInRenewed => "sign-in-renewed",
            Self::SignInHandedOver => "sign-in-handed-over",
            Self::RoleGiven => "role-given",
            Self::Released => "released",
            Self::Locked => "locked",
            Self::RetentionSet => "retention-set",
            Self::RateProposed => "rate-proposed",
            Self::RateApproved => "rate-approved",
            Self::RateRefused => "rate-refused",
            Self::ChangeProposed => "change-proposed",
            Self::ChangeApproved => "change-approved",
            Self::ChangeRefused => "change-refused",
            Self::PhoneRegistered => "phone-registered",
            Self::MandateRecorded => "mandate-recorded",
            Self::BankAccountRegistered => "bank-account-registered",
            Self::BatchMade => "batch-made",
            Self::BatchChecked => "batch-checked",
            Self::BatchSigned => "batch-signed",
            Self::BatchSent => "batch-sent",
            Self::BatchAnswered => "batch-answered",
            Self::BatchDiscarded => "batch-discarded",
            Self::RepaymentEntered => "repayment-entered",
        }
    }
}

/// A line to be written.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was done.
    pub deed: Deed,
    /// To which unit.
    pub unit: Option<String>,
    /// To whose account.
    pub account: Option<Uuid>,
    /// More, such as the name of a unit or a role; nothing personal.
    pub detail: String,
}

impl Line {
    /// Something done to a unit.
    pub fn of_unit(deed: Deed, unit: &str, detail: impl Into<String>) -> Self {
        Self { deed, unit: Some(unit.to_owned()), account: None, detail: detail.into() }
    }

    /// Something done to an account.
    pub fn of_account(deed: Deed, account: Uuid, unit: Option<&str>, detail: impl Into<String>) -> Self {
        Self { deed, unit: unit.map(str::to_owned), account: Some(account), detail: detail.into() }
    }
}

fn hash(before: &[u8], seq: i64, at: DateTime<Utc>, actor: Uuid, line: &Line) -> Result<[u8; 32]> {
    let before: [u8; 32] = before.try_into().map_err(|_| Error::internal("a hash has the wrong length"))?;
    let account = line.account.map(|id| id.into_bytes().to_vec()).unwrap_or_default();
    let fields: [&[u8]; 7] = [
        &seq.to_be_bytes(),
        &at.timestamp_micros().to_be_bytes(),
        actor.as_bytes(),
        line.deed.name().as_bytes(),
        line.unit.as_deref().unwrap_or_default().as_bytes(),
        &account,
        line.detail.as_bytes(),
    ];
    Ok(chain(&before, &fields))
}

/// Writes a line, in the write that does what it says.
///
/// # Errors
/// Those of the database.
pub async fn note(tx: &mut Tx, actor: Uuid, at: DateTime<Utc>, line: &Line) -> Result<()> {
    // The counter's row lets one administrator write at a time.
    let (seq,) = sql!(tx, fetch_one as (i64,), NEXT)?;
    let before =
        sql!(tx, fetch_optional as (Vec<u8>,), BEFORE, seq)?.map_or_else(|| vec![0; 32], |row| row.0);
    let hash = hash(&before, seq, at, actor, line)?;
    sql!(
        tx,
        execute,
        ADD,
        seq,
        at,
        actor,
        line.deed,
        line.unit.as_deref(),
        line.account,
        &line.detail,
        hash.as_slice()
    )?;
    Ok(())
}

/// A line as it is read.
#[derive(Clone, Debug)]
pub struct Noted {
    /// Its place.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// The name of whoever did it.
    pub actor: String,
    /// What.
    pub deed: Deed,
    /// The unit's Chinese and English name.
    pub unit: Option<(String, String)>,
    /// The login of whom it was done to.
    pub login: Option<String>,
    /// More.
    pub detail: String,
}

row! {
    #[derive(Debug)]
    struct Row {
        seq: i64,
        at: DateTime<Utc>,
        actor: Uuid,
        what: Deed,
        unit: Option<String>,
        account: Option<Uuid>,
        detail: String,
        hash: Vec<u8>,
    }
}

type Read = (
    i64,
    DateTime<Utc>,
    Uuid,
    Deed,
    String,
    Vec<u8>,
    Option<Vec<u8>>,
    Option<String>,
    Option<String>,
    Option<String>,
);

/// The newest lines, newest first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn newest(tx: &mut Tx, vault: &Vault, most: i64) -> Result<Vec<Noted>> {
    let rows = sql!(tx, fetch_all as Read, NEWEST, most)?;
    rows.into_iter()
        .map(|(seq, at, actor, deed, detail, key, name, login, unit, unit_en)| {
            let key = vault.open_record(&key, &RecordId::new("accounts", actor))?;
            let actor = name.map(|name| key.open_text("name", &name)).transpose()?.unwrap_or_default();
            Ok(Noted { seq, at, actor, deed, unit: unit.zip(unit_en), login, detail })
        })
        .collect()
}

/// Walks the chain: how many lines it has, or the first that does not fit.
///
/// # Errors
/// Those of the database.
pub async fn verify(tx: &mut Tx) -> Result<std::result::Result<i64, i64>> {
    let (mut before, mut seen) = (vec![0; 32], 0);
    loop {
        let rows = sql!(tx, fetch_all as Row, WALK, seen)?;
        if rows.is_empty() {
            let (last,) = sql!(tx, fetch_optional as (i64,), LAST)?.unwrap_or((0,));
            return Ok(if last == seen { Ok(seen) } else { Err(seen + 1) });
        }
        for row in rows {
            let line = Line { deed: row.what, unit: row.unit, account: row.account, detail: row.detail };
            let fits =
                row.seq == seen + 1 && hash(&before, row.seq, row.at, row.actor, &line)? == row.hash[..];
            if !fits {
                return Ok(Err(seen + 1));
            }
            (before, seen) = (row.hash, row.seq);
        }
    }
}

const NEXT: &str = "INSERT INTO counters (name, value) VALUES ('administration', 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
const LAST: &str = "SELECT value FROM counters WHERE name = 'administration'";
const BEFORE: &str = "SELECT hash FROM administration_record WHERE seq = $1 - 1";
const ADD: &str = "INSERT INTO administration_record (seq, at, actor, what, unit, account, detail, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const NEWEST: &str = "SELECT r.seq, r.at, r.actor, r.what, r.detail, a.record_key, a.sealed_name, w.login,
        u.name AS unit, u.name_en AS unit_en
    FROM administration_record r JOIN accounts a ON a.id = r.actor
        LEFT JOIN accounts w ON w.id = r.account LEFT JOIN units u ON u.code = r.unit
    ORDER BY r.seq DESC LIMIT $1";
const WALK: &str = "SELECT seq, at, actor, what, unit, account, detail, hash FROM administration_record
    WHERE seq > $1 ORDER BY seq LIMIT 1000";
