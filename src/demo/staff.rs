//! The staff of the demo: a sign-in for every role.

use chrono::{DateTime, Utc};

use super::units::{HOSPITAL, HOSPITAL2};
use crate::accounts::store::{self, NewStaff, record};
use crate::accounts::{Role, passwords};
use crate::config::PasswordHashing;
use crate::database::Database;
use crate::error::Result;
use crate::values::new_id;
use crate::vault::Vault;

/// One sign-in.
#[derive(Debug)]
pub struct SignIn {
    /// Role.
    pub role: Role,
    /// Login.
    pub login: &'static str,
    /// Password.
    pub password: &'static str,
    /// Secret of the time-based code, base 32.
    pub totp: &'static str,
    /// Unit.
    pub unit: Option<&'static str>,
    /// Name.
    pub name: &'static str,
}

const fn sign_in(
    role: Role,
    login: &'static str,
    totp: &'static str,
    unit: Option<&'static str>,
    name: &'static str,
) -> SignIn {
    SignIn { role, login, password: "donghe-demo-2026", totp, unit, name }
}

/// The unit that decides on both services.
pub const UNIT: &str = "disabled-persons-federation";

/// The community of the demo's community worker.
pub const COMMUNITY: &str = "150202001013";

/// The street of that community.
pub const STREET: &str = "150202001";

/// All of them.
pub const SIGN_INS: &[SignIn] = &[
    sign_in(Role::Officer, "officer", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", Some(UNIT), "王经办"),
    sign_in(Role::Officer, "officer2", "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU", Some(UNIT), "李经办"),
    sign_in(Role::Lead, "lead", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Some(UNIT), "赵科长"),
    sign_in(Role::Officer, "health", "ONSWG4TFOQYTEMZUONSWG4TFOQYTEMZU", Some("health"), "孙经办"),
    sign_in(Role::Officer, "civil", "KBSXE3DFOMQHI2DFKBSXE3DFOMQHI2DF", Some("civil-affairs"), "吴经办"),
    sign_in(Role::Officer, "civil2", "KRUGS4ZANFZSA5DIKRUGS4ZANFZSA5DI", Some("civil-affairs"), "冯经办"),
    sign_in(Role::Lead, "civillead", "MFXGIIDJOQQGS4ZAMFXGIIDJOQQGS4ZA", Some("civil-affairs"), "褚科长"),
    sign_in(Role::Officer, "finance", "NVXW4ZLZEBUXGIDBNVXW4ZLZEBUXGIDB", Some("finance"), "钱经办"),
    sign_in(Role::Officer, "street", "MNUXI6JAON2HEZLFMNUXI6JAON2HEZLF", Some(STREET), "郑经办"),
    sign_in(Role::Officer, "community", "MZXW6YTBOJRGC6TPMZXW6YTBOJRGC6TP", Some(COMMUNITY), "周专干"),
    sign_in(Role::Assessor, "hospital", "PFXXK4RAMNQW4IDBNRWG65DUPFXXK4RA", Some(HOSPITAL), "陈医生"),
    sign_in(Role::Assessor, "hospital2", "OJSWM5LTMVSCA5DPEBQXG43FOJSWM5LT", Some(HOSPITAL2), "林医生"),
    sign_in(Role::SystemAdministrator, "system", "NB2W45DFOIZA2NB2W45DFOIZANB2W45D", None, "系统管理员"),
    sign_in(Role::SystemAdministrator, "system2", "ORSXG5A2ONWWKCTUORSXG5A2ONWWKCTU", None, "系统管理员二"),
    sign_in(Role::SecurityAdministrator, "security", "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK", None, "安全管理员"),
    sign_in(Role::AuditAdministrator, "audit", "OBQXG43XN5ZGIMJSOBQXG43XN5ZGIMJS", None, "审计管理员"),
];

/// Adds the staff.
///
/// # Errors
/// Those of the database and the vault.
pub async fn settle_in(database: &Database, vault: &Vault, now: DateTime<Utc>) -> Result<()> {
    // One hash for all: they share the password, and argon2 is slow on purpose.
    let password = passwords::hash(SIGN_INS[0].password.to_owned(), PasswordHashing::default()).await?;
    let mut staff = Vec::new();
    for one in SIGN_INS {
        let id = new_id(now);
        let key = vault.new_record(record(id))?;
        staff.push(NewStaff {
            id,
            record_key: key.wrapped().to_vec(),
            role: one.role,
            unit: one.unit.map(str::to_owned),
            login: one.login.to_owned(),
            password: password.clone(),
            password_once: false,
            sealed_totp: key.seal_text("totp", one.totp)?,
            sealed_name: key.seal_text("name", one.name)?,
        });
    }
    database
        .write(move |tx| {
            Box::pin(async move {
                for one in &staff {
                    store::add_staff(tx, one, now).await?;
                }
                Ok(())
            })
        })
        .await
}
