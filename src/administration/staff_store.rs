//! Accounts of the staff, as administrators change them. Nothing is deleted.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::people::First;
use crate::accounts::store::{NewStaff, record};
use crate::accounts::{Role, passwords, store as accounts};
use crate::cases::{ActorRole, EventKind, store as cases};
use crate::config::PasswordHashing;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::values::{new_id, random_digits};
use crate::vault::Vault;

/// How long a first sign-in is shown to whoever made it.
const SHOWN: TimeDelta = TimeDelta::minutes(30);

/// Somebody of the staff.
#[derive(Clone, Debug)]
pub struct Member {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Login.
    pub login: String,
    /// Role.
    pub role: Role,
    /// Code of the unit.
    pub unit: Option<String>,
    /// Its Chinese and English name.
    pub unit_name: Option<(String, String)>,
    /// Whether the account is locked.
    pub locked: bool,
    /// Since when it waits for the security administrator.
    pub waits_since: Option<DateTime<Utc>>,
}

row! {
    #[derive(Debug)]
    struct Row {
        id: Uuid,
        record_key: Vec<u8>,
        sealed_name: Option<Vec<u8>>,
        login: Option<String>,
        role: Role,
        unit: Option<String>,
        disabled_at: Option<DateTime<Utc>>,
        waits_since: Option<DateTime<Utc>>,
        unit_name: Option<String>,
        unit_name_en: Option<String>,
    }
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Member> {
        let key = vault.open_record(&self.record_key, &record(self.id))?;
        let name = self.sealed_name.map(|name| key.open_text("name", &name)).transpose()?;
        Ok(Member {
            id: self.id,
            name: name.unwrap_or_default(),
            login: self.login.unwrap_or_default(),
            role: self.role,
            unit: self.unit,
            unit_name: self.unit_name.zip(self.unit_name_en),
            locked: self.disabled_at.is_some(),
            waits_since: self.waits_since,
        })
    }
}

/// All of the staff: those who wait first, then by unit.
///
/// # Errors
/// Those of the database and the vault.
pub async fn all(tx: &mut Tx, vault: &Vault) -> Result<Vec<Member>> {
    sql!(tx, fetch_all as Row, ALL)?.into_iter().map(|row| row.open(vault)).collect()
}

/// One of the staff.
///
/// # Errors
/// `NotFound`; those of the database and the vault.
pub async fn one(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Member> {
    sql!(tx, fetch_optional as Row, ONE, id)?.ok_or(Error::NotFound)?.open(vault)
}

/// Somebody who is to be of the staff.
#[derive(Clone, Debug)]
pub struct New {
    /// What they are to be; the security administrator confirms it.
    pub role: Role,
    /// Code of their unit.
    pub unit: Option<String>,
    /// Login.
    pub login: String,
    /// Name.
    pub name: String,
}

/// A password and a second factor that nobody has seen, and the hash to keep.
///
/// # Errors
/// When the machine has no memory for the hash.
pub async fn first(by: PasswordHashing) -> Result<(First, String)> {
    let first = First { password: random_digits(16), totp: passwords::new_totp_secret() };
    let hash = passwords::hash(first.password.clone(), by).await?;
    Ok((first, hash))
}

/// Adds an account that nobody can use yet: it is locked until the security administrator opens it. `None`: the
/// login is taken.
///
/// # Errors
/// Those of the database and the vault.
pub async fn add(
    tx: &mut Tx,
    vault: &Vault,
    new: &New,
    (first, hash): (&First, String),
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<Option<Uuid>> {
    if accounts::by_login(tx, &new.login).await?.is_some() {
        return Ok(None);
    }
    let id = new_id(at);
    let key = vault.new_record(record(id))?;
    let staff = NewStaff {
        id,
        record_key: key.wrapped().to_vec(),
        role: new.role,
        unit: new.unit.clone(),
        login: new.login.clone(),
        password: hash,
        password_once: true,
        sealed_totp: key.seal_text("totp", &first.totp)?,
        sealed_name: key.seal_text("name", &new.name)?,
    };
    accounts::add_staff(tx, &staff, at).await?;
    sql!(tx, execute, WAIT, id, at)?;
    sql!(tx, execute, SHOW_FIRST, id, key.seal_json("first", first)?, at + SHOWN, by)?;
    Ok(Some(id))
}

/// A new password and a new second factor; the account waits for the security administrator again.
///
/// # Errors
/// Those of the database and the vault.
pub async fn renew(
    tx: &mut Tx,
    vault: &Vault,
    id: Uuid,
    (first, hash): (&First, String),
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<()> {
    let account = accounts::by_id(tx, id).await?.filter(|account| account.role.is_staff());
    let account = account.ok_or(Error::NotFound)?;
    let key = vault.open_record(&account.record_key, &record(id))?;
    sql!(tx, execute, RENEW, id, hash, key.seal_text("totp", &first.totp)?)?;
    sql!(tx, execute, SHOW_FIRST, id, key.seal_json("first", first)?, at + SHOWN, by)?;
    wait(tx, vault, id, at).await
}

/// The first sign-in, for whoever made it, until it was handed over or half an hour is past.
///
/// # Errors
/// Those of the database and the vault.
pub async fn shown_first(
    tx: &mut Tx,
    vault: &Vault,
    id: Uuid,
    (by, now): (Uuid, DateTime<Utc>),
) -> Result<Option<First>> {
    let Some((key, sealed)) = sql!(tx, fetch_optional as (Vec<u8>, Vec<u8>), FIRST, id, by, now)? else {
        return Ok(None);
    };
    Ok(Some(vault.open_record(&key, &record(id))?.open_json("first", &sealed)?))
}

/// The first sign-in was handed over: it is shown to nobody any more.
///
/// # Errors
/// Those of the database.
pub async fn hide_first(tx: &mut Tx, id: Uuid) -> Result<()> {
    sql!(tx, execute, HIDE_FIRST, id)?;
    Ok(())
}

/// Forgets first sign-ins whose time is over.
///
/// # Errors
/// Those of the database.
pub async fn forget_first(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, FORGET_FIRST, now)?;
    Ok(())
}

/// Another name; the same account.
///
/// # Errors
/// Those of the database and the vault.
pub async fn rename(tx: &mut Tx, vault: &Vault, id: Uuid, name: &str) -> Result<()> {
    let account = accounts::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let key = vault.open_record(&account.record_key, &record(id))?;
    sql!(tx, execute, RENAME, id, key.seal_text("name", name)?)?;
    Ok(())
}

/// Another unit; the account waits for the security administrator.
///
/// # Errors
/// Those of the database and the vault.
pub async fn change_unit(
    tx: &mut Tx,
    vault: &Vault,
    id: Uuid,
    unit: Option<&str>,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, SET_UNIT, id, unit)?;
    wait(tx, vault, id, at).await
}

/// Another role. Whoever had it signs in anew, and lets go of what they held.
///
/// # Errors
/// Those of the database and the vault.
pub async fn set_role(tx: &mut Tx, vault: &Vault, id: Uuid, role: Role, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, SET_ROLE, id, role)?;
    let unit_of_none = !matches!(role, Role::Officer | Role::Lead | Role::Assessor);
    if unit_of_none {
        sql!(tx, execute, SET_UNIT, id, None::<String>)?;
    }
    leave(tx, vault, id, at).await
}

/// Opens an account.
///
/// # Errors
/// Those of the database.
pub async fn release(tx: &mut Tx, id: Uuid) -> Result<()> {
    sql!(tx, execute, RELEASE, id)?;
    Ok(())
}

/// Locks an account: it is signed out at once, and lets go of what it held.
///
/// # Errors
/// Those of the database and the vault.
pub async fn lock(tx: &mut Tx, vault: &Vault, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, LOCK, id, at)?;
    leave(tx, vault, id, at).await
}

/// Locks an account until the security administrator has looked at it.
async fn wait(tx: &mut Tx, vault: &Vault, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, WAIT, id, at)?;
    leave(tx, vault, id, at).await
}

/// Ends all sessions, and frees the cases that are held.
async fn leave(tx: &mut Tx, vault: &Vault, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, END_SESSIONS, id)?;
    for (case,) in sql!(tx, fetch_all as (Uuid,), HELD, id)? {
        let Some((case, key)) = cases::by_id(tx, vault, case).await? else { continue };
        cases::set_holder(tx, case.id, None).await?;
        let event = EventKind::Held { held: false };
        cases::record_event(tx, &key, &case, &event, None, ActorRole::System, at).await?;
    }
    Ok(())
}

const ALL: &str =
    "SELECT a.id, a.record_key, a.sealed_name, a.login, a.role, a.unit, a.disabled_at, a.waits_since,
        u.name AS unit_name, u.name_en AS unit_name_en
    FROM accounts a LEFT JOIN units u ON u.code = a.unit
    WHERE a.role <> 'resident' ORDER BY a.waits_since IS NULL, a.unit, a.role, a.login LIMIT 2000";
const ONE: &str =
    "SELECT a.id, a.record_key, a.sealed_name, a.login, a.role, a.unit, a.disabled_at, a.waits_since,
        u.name AS unit_name, u.name_en AS unit_name_en
    FROM accounts a LEFT JOIN units u ON u.code = a.unit
    WHERE a.role <> 'resident' AND a.id = $1";
const WAIT: &str =
    "UPDATE accounts SET waits_since = $2, disabled_at = COALESCE(disabled_at, $2) WHERE id = $1";
const SHOW_FIRST: &str =
    "UPDATE accounts SET sealed_first = $2, first_until = $3, first_by = $4, password_once = TRUE
    WHERE id = $1";
const RENEW: &str = "UPDATE accounts SET password = $2, sealed_totp = $3, totp_step = 0 WHERE id = $1";
const FIRST: &str = "SELECT record_key, sealed_first FROM accounts
    WHERE id = $1 AND first_by = $2 AND first_until > $3 AND sealed_first IS NOT NULL";
const HIDE_FIRST: &str =
    "UPDATE accounts SET sealed_first = NULL, first_until = NULL, first_by = NULL WHERE id = $1";
const FORGET_FIRST: &str = "UPDATE accounts SET sealed_first = NULL, first_until = NULL, first_by = NULL
    WHERE first_until <= $1";
const RENAME: &str = "UPDATE accounts SET sealed_name = $2 WHERE id = $1 AND role <> 'resident'";
const SET_UNIT: &str = "UPDATE accounts SET unit = $2 WHERE id = $1 AND role <> 'resident'";
const SET_ROLE: &str = "UPDATE accounts SET role = $2 WHERE id = $1 AND role <> 'resident'";
const RELEASE: &str =
    "UPDATE accounts SET disabled_at = NULL, waits_since = NULL WHERE id = $1 AND role <> 'resident'";
const LOCK: &str =
    "UPDATE accounts SET disabled_at = $2, waits_since = NULL WHERE id = $1 AND role <> 'resident'";
const END_SESSIONS: &str = "DELETE FROM sessions WHERE account = $1";
const HELD: &str = "SELECT id FROM cases WHERE holder = $1 AND open = TRUE";
