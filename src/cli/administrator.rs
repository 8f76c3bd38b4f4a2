//! The first administrator of a new house.

use crate::accounts::store::{self, NewStaff, record};
use crate::accounts::{Role, passwords};
use crate::clock::Clock;
use crate::database::Database;
use crate::values::{new_id, random_digits};
use crate::vault::Vault;

/// Creates a system administrator and says the password and the authenticator's secret once.
pub async fn create(database: &Database, vault: &Vault, login: &str, name: &str) -> Result<(), String> {
    let (password, totp) = (random_digits(16), passwords::new_totp_secret());
    let hash = passwords::hash(password.clone()).await.map_err(|error| error.to_string())?;
    let now = Clock::system().now();
    let id = new_id(now);
    let sealing = || -> Result<NewStaff, crate::vault::VaultError> {
        let key = vault.new_record(record(id))?;
        Ok(NewStaff {
            id,
            record_key: key.wrapped().to_vec(),
            role: Role::SystemAdministrator,
            unit: None,
            login: login.to_lowercase(),
            password: hash,
            sealed_totp: key.seal_text("totp", &totp)?,
            sealed_name: key.seal_text("name", name)?,
        })
    };
    let staff = sealing().map_err(|error| error.to_string())?;
    database
        .write(move |tx| Box::pin(async move { store::add_staff(tx, &staff, now).await }))
        .await
        .map_err(|error| format!("cannot be created (is the login taken?): {error}"))?;
    let told = super::say_for_certain(&format!(
        "login: {}\npassword: {password}\nauthenticator secret: {totp}",
        login.to_lowercase()
    ));
    told.map_err(|error| format!("was created, but nobody saw the password: {error}"))
}
