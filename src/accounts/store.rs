//! Accounts, sessions and one-time codes in the database.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::account::Role;
use super::acting::{Acting, MandateState, Term};
use super::device::Device;
use crate::database::{Tx, row, sql};
use crate::district::UnitKind;
use crate::error::Result;
use crate::values::{Assurance, Powers, Scope};
use crate::vault::{RecordId, Vault};

row! {
    /// A session with its account and unit: one look-up a request.
    #[derive(Debug)]
    pub struct SessionRow {
        pub account: Uuid,
        pub role: Role,
        pub unit: Option<String>,
        pub unit_kind: Option<UnitKind>,
        pub took_over: bool,
        pub unit_name: Option<String>,
        pub unit_name_en: Option<String>,
        pub record_key: Vec<u8>,
        pub sealed_name: Option<Vec<u8>>,
        pub created_at: DateTime<Utc>,
        pub last_seen_at: DateTime<Utc>,
        pub locked: bool,
        pub second_factor: bool,
        pub disabled_at: Option<DateTime<Utc>>,
        pub password_once: bool,
        pub recuses: bool,
        pub person: Option<Uuid>,
        pub assurance: Assurance,
        pub phone_account: Option<Uuid>,
        pub acting: Option<Uuid>,
        pub principal: Option<Uuid>,
        pub powers: Option<String>,
        pub limited: Option<bool>,
        pub services: Option<String>,
        pub state: Option<MandateState>,
        pub valid_from: Option<NaiveDate>,
        pub valid_until: Option<NaiveDate>,
        pub principal_key: Option<Vec<u8>>,
        pub principal_name: Option<Vec<u8>>,
        pub died: bool,
        pub flagged: bool,
    }
}

impl SessionRow {
    /// The name on the head of the page.
    pub fn name(&self, vault: &Vault) -> Result<String> {
        let Some(sealed) = &self.sealed_name else { return Ok(String::new()) };
        let key = vault.open_record(&self.record_key, &record(self.account))?;
        Ok(key.open_text("name", sealed)?)
    }

    /// For whom they act, as it stands on a day. Whose own mandate it is was checked when they chose it.
    pub fn acting(&self, vault: &Vault, today: NaiveDate) -> Result<Option<Acting>> {
        let (Some(mandate), Some(person), Some(state), Some(from)) =
            (self.acting, self.principal, self.state, self.valid_from)
        else {
            return Ok(None);
        };
        let (Some(wrapped), Some(sealed)) = (&self.principal_key, &self.principal_name) else {
            return Ok(None);
        };
        let name = vault.open_record(wrapped, &RecordId::new("people", person))?.open_text("name", sealed)?;
        let powers = Powers::parse(self.powers.as_deref().unwrap_or_default());
        let limited = self.limited.unwrap_or(true);
        let term = Term { state, from, until: self.valid_until, died: self.died };
        Ok(Some(Acting {
            mandate,
            person,
            name,
            powers: powers.unless_limited(limited),
            scope: Scope::parse(self.services.as_deref().unwrap_or_default()),
            counts: term.counts_on(today),
            narrowed: self.flagged,
        }))
    }
}

/// What the vault binds an account's fields to.
pub fn record(account: Uuid) -> RecordId {
    RecordId::new("accounts", account)
}

row! {
    /// An account as it is kept.
    #[derive(Debug)]
    pub struct AccountRow {
        pub id: Uuid,
        pub record_key: Vec<u8>,
        pub role: Role,
        pub unit: Option<String>,
        pub password: Option<String>,
        pub sealed_totp: Option<Vec<u8>>,
        pub totp_step: i64,
        pub sealed_name: Option<Vec<u8>>,
        pub disabled_at: Option<DateTime<Utc>>,
        pub password_once: bool,
    }
}

/// The session of a token.
pub async fn session(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SessionRow>> {
    sql!(tx, fetch_optional as SessionRow, SESSION, token_hash)
}

/// Notes that a session was seen, or that it idled too long.
pub async fn see(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>, lock: bool) -> Result<()> {
    sql!(tx, execute, SEE, token_hash, now, lock)?;
    Ok(())
}

/// Locks or unlocks a session.
pub async fn set_locked(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>, locked: bool) -> Result<()> {
    sql!(tx, execute, SET_LOCKED, token_hash, now, locked)?;
    Ok(())
}

/// How somebody comes in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Coming<'c> {
    /// Whether the second factor was given; residents need none.
    pub second_factor: bool,
    /// How sure the house is of the person.
    pub assurance: Assurance,
    /// Whether others use the computer too.
    pub shared: bool,
    /// Through which provider of identity; none: by a code or a password.
    pub provider: Option<&'c str>,
    /// On what.
    pub device: Device,
}

/// Begins a session, and ends the one that the browser had.
pub async fn begin_session(
    tx: &mut Tx,
    (token_hash, before): (&[u8], Option<&[u8]>),
    account: Uuid,
    now: DateTime<Utc>,
    came: &Coming<'_>,
) -> Result<()> {
    if let Some(before) = before {
        end_session(tx, before).await?;
    }
    let Coming { second_factor, assurance, shared, provider, device } = *came;
    sql!(
        tx,
        execute,
        BEGIN_SESSION,
        token_hash,
        account,
        now,
        second_factor,
        assurance,
        shared,
        provider,
        device
    )?;
    Ok(())
}

row! {
    /// A session as its owner sees it in the list.
    #[derive(Clone, Debug)]
    pub struct SignIn {
        pub token_hash: Vec<u8>,
        pub created_at: DateTime<Utc>,
        pub last_seen_at: DateTime<Utc>,
        pub provider: Option<String>,
        pub device: Device,
    }
}

/// The sessions of an account that were seen since a moment, newest first.
pub async fn sign_ins(tx: &mut Tx, account: Uuid, since: DateTime<Utc>) -> Result<Vec<SignIn>> {
    sql!(tx, fetch_all as SignIn, SIGN_INS, account, since)
}

/// Marks that the time-based code of this step was given; false when that step was used before.
pub async fn use_totp(tx: &mut Tx, account: Uuid, step: i64) -> Result<bool> {
    Ok(sql!(tx, execute, USE_TOTP, account, step)? == 1)
}

/// Completes a session after the second factor.
pub async fn complete_session(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, COMPLETE_SESSION, token_hash, now)?;
    Ok(())
}

/// Notes for whom a session acts from now on; none: for its owner.
pub async fn set_acting(tx: &mut Tx, token_hash: &[u8], mandate: Option<Uuid>) -> Result<()> {
    sql!(tx, execute, SET_ACTING, token_hash, mandate)?;
    Ok(())
}

/// Closes a resident's account as its owner asks: out everywhere, and nothing is left that says whose it was.
pub async fn close(tx: &mut Tx, account: Uuid, now: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, END_ALL, account)?;
    sql!(tx, execute, CLOSE, account, now)?;
    Ok(())
}

/// Forgets sessions that nobody can use any more, and codes that no longer count.
pub async fn forget(tx: &mut Tx, (sessions, codes): (DateTime<Utc>, DateTime<Utc>)) -> Result<u64> {
    Ok(sql!(tx, execute, FORGET_SESSIONS, sessions)? + sql!(tx, execute, FORGET_CODES, codes)?)
}

/// Ends all sessions of an account but one.
pub async fn end_others(tx: &mut Tx, account: Uuid, token_hash: &[u8]) -> Result<()> {
    sql!(tx, execute, END_OTHERS, account, token_hash)?;
    Ok(())
}

/// Ends a session.
pub async fn end_session(tx: &mut Tx, token_hash: &[u8]) -> Result<()> {
    sql!(tx, execute, END_SESSION, token_hash)?;
    Ok(())
}

/// Puts a person's own password in place of the one that was handed over.
pub async fn set_password(tx: &mut Tx, account: Uuid, password: &str) -> Result<()> {
    sql!(tx, execute, SET_PASSWORD, account, password)?;
    Ok(())
}

/// Puts a person's own authenticator in place of the one that was handed over; the code of this step was used to prove it.
pub async fn set_totp(tx: &mut Tx, account: Uuid, sealed: &[u8], step: i64) -> Result<()> {
    sql!(tx, execute, SET_TOTP, account, sealed, step).map(drop)
}

/// Puts the same password, hashed another way, in place of a hash, where nobody has changed the password meanwhile.
pub async fn hash_anew(tx: &mut Tx, account: Uuid, (kept, anew): (&str, &str)) -> Result<()> {
    sql!(tx, execute, HASH_ANEW, account, kept, anew)?;
    Ok(())
}

/// A staff account by its login.
pub async fn by_login(tx: &mut Tx, login: &str) -> Result<Option<AccountRow>> {
    sql!(tx, fetch_optional as AccountRow, BY_LOGIN, login)
}

/// An account by id.
pub async fn by_id(tx: &mut Tx, id: Uuid) -> Result<Option<AccountRow>> {
    sql!(tx, fetch_optional as AccountRow, BY_ID, id)
}

/// Whether anybody of the staff has this role.
pub async fn anyone_with(tx: &mut Tx, role: Role) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), ANYONE_WITH, role)?.is_some())
}

/// A new member of the staff. Everything is sealed by the caller under `record`.
pub struct NewStaff {
    /// Id.
    pub id: Uuid,
    /// Wrapped record key.
    pub record_key: Vec<u8>,
    /// Role.
    pub role: Role,
    /// Unit.
    pub unit: Option<String>,
    /// Login name.
    pub login: String,
    /// Hash of the password.
    pub password: String,
    /// Whether somebody else has seen the password: then it opens nothing but the page of setting one's own.
    pub password_once: bool,
    /// Sealed secret of the time-based code.
    pub sealed_totp: Vec<u8>,
    /// Sealed name.
    pub sealed_name: Vec<u8>,
}

/// Adds a member of the staff.
pub async fn add_staff(tx: &mut Tx, staff: &NewStaff, now: DateTime<Utc>) -> Result<()> {
    sql!(
        tx,
        execute,
        ADD_STAFF,
        staff.id,
        &staff.record_key,
        staff.role,
        staff.unit.as_deref(),
        &staff.login,
        &staff.password,
        &staff.sealed_totp,
        &staff.sealed_name,
        now,
        staff.password_once
    )?;
    Ok(())
}

/// The account of a phone.
pub async fn by_phone(tx: &mut Tx, phone_hash: &[u8]) -> Result<Option<Uuid>> {
    Ok(sql!(tx, fetch_optional as (Uuid,), BY_PHONE, phone_hash)?.map(|(id,)| id))
}

/// A new resident's account.
pub struct NewResident {
    /// Id.
    pub id: Uuid,
    /// Wrapped record key.
    pub record_key: Vec<u8>,
    /// Keyed hash of the phone.
    pub phone_hash: Vec<u8>,
    /// Sealed phone.
    pub sealed_phone: Vec<u8>,
    /// Sealed masked phone, shown at the head of pages.
    pub sealed_name: Vec<u8>,
}

/// Adds an account for a phone.
pub async fn add_resident(tx: &mut Tx, resident: &NewResident, now: DateTime<Utc>) -> Result<()> {
    sql!(
        tx,
        execute,
        ADD_RESIDENT,
        resident.id,
        &resident.record_key,
        Role::Resident,
        &resident.phone_hash,
        &resident.sealed_phone,
        &resident.sealed_name,
        now
    )?;
    Ok(())
}

row! {
    /// A one-time code that was sent.
    #[derive(Debug)]
    pub struct CodeRow {
        pub id: Uuid,
        pub code_hash: Vec<u8>,
        pub attempts: i64,
    }
}

/// Notes a code that goes out.
pub async fn add_code(
    tx: &mut Tx,
    id: Uuid,
    phone_hash: &[u8],
    purpose: &str,
    code_hash: &[u8],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, ADD_CODE, id, phone_hash, purpose, code_hash, now, expires_at)?;
    Ok(())
}

/// The codes of a phone that still count, newest first: an older text may arrive later.
pub async fn open_codes(
    tx: &mut Tx,
    phone_hash: &[u8],
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<Vec<CodeRow>> {
    sql!(tx, fetch_all as CodeRow, OPEN_CODES, phone_hash, purpose, now)
}

/// Counts a wrong try against a code.
pub async fn count_try(tx: &mut Tx, id: Uuid) -> Result<()> {
    sql!(tx, execute, COUNT_TRY, id)?;
    Ok(())
}

/// Uses a code up; false when it was used meanwhile.
pub async fn use_code(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, USE_CODE, id, now)? == 1)
}

const SESSION: &str =
    "SELECT s.account, a.role, a.unit, u.kind AS unit_kind, u.name AS unit_name, u.name_en AS unit_name_en, a.record_key,
        a.sealed_name, s.created_at, s.last_seen_at, s.locked, s.second_factor, a.disabled_at,
        a.password_once, a.person, s.assurance,
        (SELECT o.id FROM accounts o WHERE o.phone_hash = a.known_phone_hash) AS phone_account, EXISTS (SELECT 1 FROM units p WHERE p.successor = a.unit) AS took_over,
        EXISTS (SELECT 1 FROM recusals r WHERE r.account = a.id AND r.ended_at IS NULL) AS recuses,
        s.acting, m.principal, m.powers, m.limited, m.services, m.state, m.valid_from, m.valid_until,
        p.record_key AS principal_key, p.sealed_name AS principal_name, p.deceased_at IS NOT NULL AS died,
        p.safety_flag_at IS NOT NULL AS flagged
    FROM sessions s JOIN accounts a ON a.id = s.account LEFT JOIN units u ON u.code = a.unit
        LEFT JOIN mandates m ON m.id = s.acting LEFT JOIN people p ON p.id = m.principal
    WHERE s.token_hash = $1";
const SEE: &str = "UPDATE sessions SET
        last_seen_at = CASE WHEN $3 THEN last_seen_at ELSE $2 END, locked = (locked OR $3)
    WHERE token_hash = $1";
const SET_LOCKED: &str = "UPDATE sessions SET locked = $3, last_seen_at = $2 WHERE token_hash = $1";
const BEGIN_SESSION: &str = "INSERT INTO sessions
        (token_hash, account, created_at, last_seen_at, locked, second_factor, assurance, shared, provider, device)
    VALUES ($1, $2, $3, $3, FALSE, $4, $5, $6, $7, $8)";
const SIGN_INS: &str = "SELECT token_hash, created_at, last_seen_at, provider, device FROM sessions
    WHERE account = $1 AND last_seen_at > $2 ORDER BY created_at DESC LIMIT 100";
const USE_TOTP: &str = "UPDATE accounts SET totp_step = $2 WHERE id = $1 AND totp_step < $2";
const COMPLETE_SESSION: &str =
    "UPDATE sessions SET second_factor = TRUE, last_seen_at = $2 WHERE token_hash = $1";
const HASH_ANEW: &str = "UPDATE accounts SET password = $3 WHERE id = $1 AND password = $2";
const SET_PASSWORD: &str = "UPDATE accounts SET password = $2, password_once = FALSE, sealed_first = NULL,
        first_until = NULL, first_by = NULL
    WHERE id = $1";
const SET_TOTP: &str = "UPDATE accounts SET sealed_totp = $2, totp_step = $3 WHERE id = $1";
const SET_ACTING: &str = "UPDATE sessions SET acting = $2 WHERE token_hash = $1";
const FORGET_SESSIONS: &str = "DELETE FROM sessions WHERE last_seen_at < $1";
const FORGET_CODES: &str = "DELETE FROM one_time_codes WHERE sent_at < $1";
const END_ALL: &str = "DELETE FROM sessions WHERE account = $1";
const CLOSE: &str =
    "UPDATE accounts SET disabled_at = $2, person = NULL, phone_hash = NULL, known_phone_hash = NULL,
        sealed_phone = NULL, sealed_name = NULL
    WHERE id = $1 AND role = 'resident'";
const END_OTHERS: &str = "DELETE FROM sessions WHERE account = $1 AND token_hash <> $2";
const END_SESSION: &str = "DELETE FROM sessions WHERE token_hash = $1";
const BY_LOGIN: &str =
    "SELECT id, record_key, role, unit, password, sealed_totp, totp_step, sealed_name, disabled_at,
        password_once
    FROM accounts WHERE login = $1";
const BY_ID: &str =
    "SELECT id, record_key, role, unit, password, sealed_totp, totp_step, sealed_name, disabled_at,
        password_once
    FROM accounts WHERE id = $1";
const ANYONE_WITH: &str = "SELECT id FROM accounts WHERE role = $1 AND disabled_at IS NULL LIMIT 1";
const ADD_STAFF: &str = "INSERT INTO accounts
        (id, record_key, role, unit, login, password, sealed_totp, totp_step, sealed_name, created_at, password_once)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10)";
const BY_PHONE: &str = "SELECT id FROM accounts WHERE phone_hash = $1 AND disabled_at IS NULL";
const ADD_RESIDENT: &str = "INSERT INTO accounts
        (id, record_key, role, phone_hash, sealed_phone, totp_step, sealed_name, created_at)
    VALUES ($1, $2, $3, $4, $5, 0, $6, $7)";
const ADD_CODE: &str =
    "INSERT INTO one_time_codes (id, phone_hash, purpose, code_hash, sent_at, expires_at, attempts)
    VALUES ($1, $2, $3, $4, $5, $6, 0)";
const OPEN_CODES: &str = "SELECT id, code_hash, attempts FROM one_time_codes
    WHERE phone_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
    ORDER BY sent_at DESC LIMIT 3";
const COUNT_TRY: &str = "UPDATE one_time_codes SET attempts = attempts + 1 WHERE id = $1";
const USE_CODE: &str = "UPDATE one_time_codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
