//! People of the staff, and the hospitals that assess: made at the command line, since nobody can sign in before.

use crate::accounts::store::{self, NewStaff, record};
use crate::accounts::{Role, passwords};
use crate::administration::people;
use crate::clock::Clock;
use crate::config::PasswordHashing;
use crate::database::Database;
use crate::district::{Unit, UnitKind, store as district};
use crate::values::{new_id, random_digits};
use crate::vault::Vault;

/// Somebody who is to sign in.
pub struct New {
    /// What they will be.
    pub role: Role,
    /// Code of their unit; administrators have none.
    pub unit: Option<String>,
    /// Login name.
    pub login: String,
    /// Name.
    pub name: String,
}

/// The units of the house; a new house gets those that come with the program.
async fn units(database: &Database) -> Result<Vec<Unit>, String> {
    let settled =
        database.write(|tx| Box::pin(async move { district::settle_in(tx).await.map(|_| ()) })).await;
    settled.map_err(|error| error.to_string())?;
    let mut tx = database.read().await.map_err(|error| error.to_string())?;
    district::units(&mut tx).await.map_err(|error| error.to_string())
}

/// Creates an account and says the password and the authenticator's secret once.
///
/// # Errors
/// In words: a unit that is not there, a role that does not belong to it, a login that is taken.
pub async fn create(
    database: &Database,
    vault: &Vault,
    new: New,
    hashing: PasswordHashing,
) -> Result<(), String> {
    let units = units(database).await?;
    let unit = match &new.unit {
        Some(code) => Some(
            units
                .iter()
                .find(|unit| &unit.code == code)
                .ok_or_else(|| format!("there is no unit `{code}`; `zhucan units` lists the codes"))?,
        ),
        None => None,
    };
    people::fits(new.role, unit.map(|unit| unit.kind)).map_err(|unfit| unfit.to_string())?;
    let (password, totp) = (random_digits(16), passwords::new_totp_secret());
    let hash = passwords::hash(password.clone(), hashing).await.map_err(|error| error.to_string())?;
    let now = Clock::system().now();
    let id = new_id(now);
    let login = new.login.to_lowercase();
    let sealing = || -> Result<NewStaff, crate::vault::VaultError> {
        let key = vault.new_record(record(id))?;
        Ok(NewStaff {
            id,
            record_key: key.wrapped().to_vec(),
            role: new.role,
            unit: new.unit.clone(),
            login: login.clone(),
            password: hash,
            password_once: true,
            sealed_totp: key.seal_text("totp", &totp)?,
            sealed_name: key.seal_text("name", &new.name)?,
        })
    };
    let staff = sealing().map_err(|error| error.to_string())?;
    database
        .write(move |tx| Box::pin(async move { store::add_staff(tx, &staff, now).await }))
        .await
        .map_err(|error| format!("cannot be created (is the login taken?): {error}"))?;
    let told = super::say_for_certain(&format!(
        "login: {login}\npassword: {password}\nauthenticator secret: {totp}"
    ));
    told.map_err(|error| format!("was created, but nobody saw the password: {error}"))
}

/// Adds a designated hospital. A portal that serves knows it within half a minute.
///
/// # Errors
/// In words, where the code is badly written or taken.
pub async fn create_hospital(
    database: &Database,
    code: String,
    name: String,
    name_en: String,
) -> Result<(), String> {
    let well_formed = code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if code.is_empty() || !well_formed {
        return Err("a code has small letters, digits and hyphens".into());
    }
    units(database).await?;
    let unit = Unit::new((&code, None), UnitKind::Hospital, (&name, &name_en), true);
    let added = database.write(move |tx| Box::pin(async move { district::add(tx, &unit).await })).await;
    match added {
        Ok(true) => Ok(()),
        Ok(false) => Err(format!("there is a unit `{code}` already")),
        Err(error) => Err(error.to_string()),
    }
}

/// Lists the units: code, kind, name.
///
/// # Errors
/// Those of the database, in words.
pub async fn list(database: &Database) -> Result<(), String> {
    for unit in units(database).await? {
        super::say(&format!("{:<34} {:?} {}", unit.code, unit.kind, unit.name));
    }
    Ok(())
}
