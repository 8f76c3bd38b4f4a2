//! Settings: one TOML file, `ZHUCAN_*` variables over it, checked at start.
//!
//! Each setting stands once in `SETTINGS`, with its default and what it means; `zhucan settings` prints the table.
//! A setting that is unknown or cannot be read stops the start with an error that names it and where it came from.

mod address;
mod providers;
mod settings;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveTime;
use secrecy::SecretString;

pub use providers::{Claims, Provider};

use crate::database::Location;
use crate::files::Scanner;
pub use settings::{SETTINGS, Setting};

/// What could not be read, and why.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("setting `{name}` ({from}): {reason}")]
pub struct Problem {
    /// The setting's name.
    pub name: String,
    /// The file, the variable or "default".
    pub from: String,
    /// What is wrong and what is wanted.
    pub reason: String,
}

/// How mail leaves the house.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// Server.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is secured.
    pub security: Security,
    /// User and password, if the server wants them.
    pub credentials: Option<(String, SecretString)>,
    /// Sender.
    pub from: String,
}

/// How a mail connection is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after STARTTLS.
    StartTls,
    /// None; only to the machine itself.
    None,
}

/// How texts and voice codes leave the house.
#[derive(Debug, Clone)]
pub struct Gateway {
    /// Address.
    pub url: String,
    /// JSON with `{phone}`, `{text}`, `{id}`.
    pub body: String,
    /// Authorization header.
    pub authorization: Option<SecretString>,
}

/// How passwords of staff are hashed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PasswordHashing {
    /// argon2id: takes memory too, and is hardest to guess against.
    #[default]
    Argon2id,
    /// PBKDF2 with HMAC-SM3 (GB/T 32905), where an assessor asks for it (GB/T 39786).
    Pbkdf2Sm3,
}

/// How appointments for the assessment are looked after.
#[derive(Debug, Clone, Copy)]
pub struct Appointments {
    /// Hours before one until which people change it by themselves.
    pub change_hours: i64,
    /// When people are reminded the evening before.
    pub evening: Option<NaiveTime>,
    /// When they are reminded on the day.
    pub morning: Option<NaiveTime>,
    /// After how many missed ones the unit of the case is asked.
    pub missed: i64,
    /// Working days after which whoever chose no time is called.
    pub silent_days: u32,
}

/// What the foot of a government site must show (政府网站发展指引, 国办发〔2017〕47号). Each empty until given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// 网站标识码.
    pub code: Option<String>,
    /// ICP备案号.
    pub icp: Option<String>,
    /// 公安备案号, and the digits by which the register finds it.
    pub public_security: Option<(String, String)>,
    /// 主办单位, in Chinese and English.
    pub host: Option<(String, String)>,
    /// 承办单位, in Chinese and English.
    pub organiser: Option<(String, String)>,
    /// Who answers for the site.
    pub contact: Option<String>,
}

/// All settings, read.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to serve.
    pub listen: SocketAddr,
    /// Where files live.
    pub data: PathBuf,
    /// Which database.
    pub database: Location,
    /// The address people see, without a slash at the end.
    pub public_url: String,
    /// Master keys.
    pub keys: PathBuf,
    /// Cipher for new fields: `sm4-gcm` or `aes-256-gcm`.
    pub cipher: String,
    /// Further definitions.
    pub catalogue: Option<PathBuf>,
    /// Holidays, where replaced.
    pub holidays: Option<PathBuf>,
    /// Whether a proxy tells the client's address.
    pub behind_proxy: bool,
    /// When counters close: what comes later counts from the next working day. None: the day counts whole.
    pub office_closes: Option<NaiveTime>,
    /// When an idle staff session locks.
    pub staff_idle: Duration,
    /// Through whom residents sign in beside by phone.
    pub providers: Arc<[Provider]>,
    /// How passwords of staff are hashed.
    pub password_hash: PasswordHashing,
    /// How long an unsent form is kept, in days.
    pub draft_days: u32,
    /// Whether a community's committee may file in writing for an adult without a guardian.
    pub committee_files: bool,
    /// Whether money for a minor may go to the account of a guardian who is recorded.
    pub guardian_accounts: bool,
    /// Whether people are told by text of what the register suggests, and not by staff alone.
    pub propose_by_text: bool,
    /// Where holders see the official electronic certificate.
    pub e_certificate_url: Option<String>,
    /// Where the quick way out of the page leads.
    pub leave_to: String,
    /// Largest upload in bytes.
    pub upload_bytes: usize,
    /// What looks at documents before they are opened.
    pub scanner: Option<Scanner>,
    /// Appointments.
    pub appointments: Appointments,
    /// Mail.
    pub smtp: Option<Smtp>,
    /// Texts.
    pub sms: Option<Gateway>,
    /// Voice codes.
    pub voice: Option<Gateway>,
    /// Secret of delivery receipts.
    pub receipt_key: Option<SecretString>,
    /// What the foot of each page shows.
    pub site: Arc<Site>,
    /// What opens the figures to other machines.
    pub metrics_token: Option<SecretString>,
    /// Log filter.
    pub log: String,
    /// Log as JSON.
    pub log_json: bool,
}

/// Values by name, each with where it came from.
struct Values(BTreeMap<&'static str, (String, String)>);

impl Config {
    /// Reads the file (if any), the environment, and what the command line says, which wins.
    ///
    /// # Errors
    /// Names the first setting that is unknown or cannot be read.
    #[expect(clippy::disallowed_methods, reason = "settings are read here and nowhere else")]
    pub fn read(file: Option<&Path>, command_line: &[(&'static str, String)]) -> Result<Self, Problem> {
        let text = match file {
            None => String::new(),
            Some(path) => std::fs::read_to_string(path).map_err(|error| Problem {
                name: "--config".into(),
                from: path.display().to_string(),
                reason: format!("cannot be read: {error}"),
            })?,
        };
        let origin = file.map_or_else(String::new, |path| path.display().to_string());
        Self::from_parts(&text, &origin, command_line, |variable| std::env::var(variable).ok())
    }

    fn from_parts(
        text: &str,
        origin: &str,
        command_line: &[(&'static str, String)],
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Problem> {
        let mut values: BTreeMap<_, _> =
            SETTINGS.iter().map(|s| (s.name, (s.default.to_owned(), "default".to_owned()))).collect();
        for (name, value) in flatten(text, origin)? {
            let known = SETTINGS.iter().find(|s| s.name == name).ok_or_else(|| Problem {
                name: name.clone(),
                from: origin.to_owned(),
                reason: "is not a setting; `zhucan settings` lists them".into(),
            })?;
            values.insert(known.name, (value, origin.to_owned()));
        }
        for s in SETTINGS {
            let variable = format!("ZHUCAN_{}", s.name.replace('.', "_").to_uppercase());
            if let Some(value) = environment(&variable) {
                values.insert(s.name, (value, variable));
            }
        }
        for (name, value) in command_line {
            values.insert(name, (value.clone(), "command line".into()));
        }
        Values(values).check()
    }
}

/// The file's values, tables joined by dots.
fn flatten(text: &str, origin: &str) -> Result<Vec<(String, String)>, Problem> {
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| Problem {
        name: "--config".into(),
        from: origin.to_owned(),
        reason: error.to_string(),
    })?;
    let mut flat = Vec::new();
    for (name, value) in table {
        match value {
            toml::Value::Table(inner) => {
                flat.extend(inner.into_iter().map(|(key, value)| (format!("{name}.{key}"), plain(&value))));
            }
            value => flat.push((name, plain(&value))),
        }
    }
    Ok(flat)
}

fn plain(value: &toml::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl Values {
    fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |(value, _)| value.trim())
    }

    fn some(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    fn secret(&self, name: &str) -> Option<SecretString> {
        self.some(name).map(SecretString::from)
    }

    fn problem(&self, name: &str, reason: impl Into<String>) -> Problem {
        let from = self.0.get(name).map_or_else(String::new, |(_, from)| from.clone());
        Problem { name: name.to_owned(), from, reason: reason.into() }
    }

    fn parse<T: std::str::FromStr>(&self, name: &str, wanted: &str) -> Result<T, Problem> {
        let value = self.text(name);
        value.parse().map_err(|_| self.problem(name, format!("`{value}` is not {wanted}")))
    }

    fn time(&self, name: &'static str) -> Result<Option<NaiveTime>, Problem> {
        let Some(text) = self.some(name) else { return Ok(None) };
        let time = NaiveTime::parse_from_str(&text, "%H:%M");
        time.map(Some).map_err(|_| self.problem(name, format!("`{text}` is not a time such as 17:30")))
    }

    fn gateway(&self, name: &'static str) -> Result<Option<Gateway>, Problem> {
        let Some(url) = self.some(name) else { return Ok(None) };
        if !address::is_sealed_or_here(&url) {
            return Err(self.problem(name, "must begin with https:// (http:// only to 127.0.0.1)"));
        }
        let body = self.text("sms.body").to_owned();
        if !body.contains("{phone}") || !body.contains("{text}") {
            return Err(self.problem("sms.body", "must contain {phone} and {text}"));
        }
        Ok(Some(Gateway { url, body, authorization: self.secret("sms.authorization") }))
    }

    fn smtp(&self) -> Result<Option<Smtp>, Problem> {
        let Some(host) = self.some("smtp.host") else { return Ok(None) };
        let security = match self.text("smtp.security") {
            "tls" => Security::Tls,
            "starttls" => Security::StartTls,
            "none" if host == "127.0.0.1" || host == "localhost" => Security::None,
            "none" => return Err(self.problem("smtp.security", "none is allowed to 127.0.0.1 only")),
            other => {
                return Err(self.problem("smtp.security", format!("`{other}` is not tls, starttls or none")));
            }
        };
        let from =
            self.some("smtp.from").ok_or_else(|| self.problem("smtp.from", "is needed with smtp.host"))?;
        if from.parse::<lettre::message::Mailbox>().is_err() {
            return Err(
                self.problem("smtp.from", format!("`{from}` is not a sender, such as Portal <a@b.cn>"))
            );
        }
        let credentials = self.some("smtp.user").map(|user| {
            (user, self.secret("smtp.password").unwrap_or_else(|| SecretString::from(String::new())))
        });
        let port = self.parse("smtp.port", "a port number")?;
        Ok(Some(Smtp { host, port, security, credentials, from }))
    }

    fn appointments(&self) -> Result<Appointments, Problem> {
        Ok(Appointments {
            change_hours: i64::from(self.parse::<u16>("appointments.change_hours", "a number of hours")?),
            evening: self.time("appointments.evening")?,
            morning: self.time("appointments.morning")?,
            missed: i64::from(self.parse::<u16>("appointments.missed", "a whole number")?.max(1)),
            silent_days: self.parse::<u16>("appointments.silent_days", "a number of working days")?.into(),
        })
    }

    fn checked(
        &self,
        name: &'static str,
        fits: impl Fn(&str) -> bool,
        wanted: &str,
    ) -> Result<Option<String>, Problem> {
        match self.some(name) {
            Some(text) if !fits(&text) => Err(self.problem(name, wanted)),
            text => Ok(text),
        }
    }

    fn site(&self) -> Result<Site, Problem> {
        let named = |zh: &str, en: &str| {
            self.some(zh).map(|zh| {
                let en = self.some(en).unwrap_or_else(|| zh.clone());
                (zh, en)
            })
        };
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let code =
            self.checked("site.code", |code| code.len() == 10 && digits(code) == code, "must be ten digits")?;
        let wanted = "must be a number such as 蒙ICP备12345678号-1";
        let icp = self.checked("site.icp", |icp| icp.contains("ICP备"), wanted)?;
        let known = |number: &str| number.contains("公网安备") && digits(number).len() > 10;
        let wanted = "must be a number such as 蒙公网安备15020202000001号";
        let public_security = self.checked("site.public_security", known, wanted)?;
        let public_security = public_security.map(|number| (number.clone(), digits(&number)));
        Ok(Site {
            code,
            icp,
            public_security,
            host: named("site.host", "site.host_en"),
            organiser: named("site.organiser", "site.organiser_en"),
            contact: self.some("site.contact"),
        })
    }

    fn providers(&self) -> Result<Arc<[Provider]>, Problem> {
        let Some(path) = self.some("providers") else { return Ok(Arc::default()) };
        let text =
            std::fs::read_to_string(&path).map_err(|error| self.problem("providers", error.to_string()))?;
        providers::parse(&text).map(Arc::from).map_err(|why| self.problem("providers", why))
    }

    fn check(&self) -> Result<Config, Problem> {
        let listen: SocketAddr = self.parse("listen", "an address with port, such as 127.0.0.1:8080")?;
        let data = PathBuf::from(self.text("data"));
        let database = match self.text("database") {
            "" => Location::Sqlite(data.join("zhucan.sqlite")),
            url if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Location::Postgres(url.into())
            }
            _ => return Err(self.problem("database", "must be empty or begin with postgres://")),
        };
        let public_url = self.some("public_url").unwrap_or_else(|| format!("http://{listen}"));
        if !public_url.starts_with("http://") && !public_url.starts_with("https://") {
            return Err(self.problem("public_url", "must begin with http:// or https://"));
        }
        let cipher = self.text("cipher").to_owned();
        if !["sm4-gcm", "aes-256-gcm"].contains(&cipher.as_str()) {
            return Err(self.problem("cipher", format!("`{cipher}` is not sm4-gcm or aes-256-gcm")));
        }
        let megabytes: usize = self.parse("upload_megabytes", "a whole number of MB")?;
        if !(1..=100).contains(&megabytes) {
            return Err(self.problem("upload_megabytes", "must be from 1 to 100"));
        }
        Ok(Config {
            listen,
            database,
            public_url: public_url.trim_end_matches('/').to_owned(),
            keys: self.some("keys").map_or_else(|| data.join("keys.toml"), PathBuf::from),
            cipher,
            catalogue: self.some("catalogue").map(PathBuf::from),
            holidays: self.some("holidays").map(PathBuf::from),
            behind_proxy: self.parse("behind_proxy", "true or false")?,
            office_closes: self.time("office_closes")?,
            staff_idle: Duration::from_secs(
                60 * self.parse::<u64>("staff_idle_minutes", "a number of minutes")?,
            ),
            providers: self.providers()?,
            password_hash: match self.text("password_hash") {
                "argon2id" => PasswordHashing::Argon2id,
                "pbkdf2-sm3" => PasswordHashing::Pbkdf2Sm3,
                _ => return Err(self.problem("password_hash", "must be argon2id or pbkdf2-sm3")),
            },
            draft_days: self.parse("draft_days", "a number of days")?,
            committee_files: self.parse("committee_files", "true or false")?,
            guardian_accounts: self.parse("guardian_accounts", "true or false")?,
            propose_by_text: self.parse("propose_by_text", "true or false")?,
            e_certificate_url: self.checked(
                "e_certificate_url",
                |url| url.starts_with("https://"),
                "must begin with https://",
            )?,
            leave_to: self
                .checked("leave_to", |url| url.starts_with("https://"), "must begin with https://")?
                .ok_or_else(|| self.problem("leave_to", "must not be empty"))?,
            upload_bytes: megabytes * 1_000_000,
            scanner: self.scanner()?,
            appointments: self.appointments()?,
            smtp: self.smtp()?,
            sms: self.gateway("sms.url")?,
            voice: self.gateway("voice.url")?,
            receipt_key: self.secret("sms.receipt_key"),
            site: Arc::new(self.site()?),
            metrics_token: self.secret("metrics_token"),
            log: self.text("log").to_owned(),
            log_json: self.parse("log_json", "true or false")?,
            data,
        })
    }

    fn scanner(&self) -> Result<Option<Scanner>, Problem> {
        let Some(text) = self.some("scanner") else { return Ok(None) };
        let reason = "must be the path of a socket, or host:port";
        Scanner::parse(&text).map(Some).ok_or_else(|| self.problem("scanner", reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, variables: &[(&str, &str)]) -> Result<Config, Problem> {
        Config::from_parts(text, "zhucan.toml", &[], |name| {
            variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn nothing_said_serves_sqlite_on_loopback() {
        let config = read("", &[]).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(config.database, Location::Sqlite("var/zhucan.sqlite".into()));
        assert!(config.smtp.is_none());
    }

    #[test]
    fn a_variable_wins_over_the_file() {
        let config = read("listen = \"127.0.0.1:9000\"", &[("ZHUCAN_LISTEN", "127.0.0.1:9100")]).unwrap();
        assert_eq!(config.listen.port(), 9100);
    }

    #[test]
    fn every_problem_names_its_setting_and_its_place() {
        for (text, variables, name, from) in [
            ("listen = \"here\"", &[][..], "listen", "zhucan.toml"),
            ("", &[("ZHUCAN_LISTEN", "here")][..], "listen", "ZHUCAN_LISTEN"),
            ("lisen = \"x\"", &[][..], "lisen", "zhucan.toml"),
            ("[smtp]\nhost = \"mail\"", &[][..], "smtp.from", "default"),
            ("[smtp]\nhost = \"mail\"\nsecurity = \"none\"", &[][..], "smtp.security", "zhucan.toml"),
            ("[sms]\nurl = \"http://gateway\"", &[][..], "sms.url", "zhucan.toml"),
            ("database = \"mysql://x\"", &[][..], "database", "zhucan.toml"),
            ("upload_megabytes = 0", &[][..], "upload_megabytes", "zhucan.toml"),
            ("e_certificate_url = \"javascript:x\"", &[][..], "e_certificate_url", "zhucan.toml"),
            ("[site]\ncode = \"15020\"", &[][..], "site.code", "zhucan.toml"),
            ("[site]\nicp = \"12345\"", &[][..], "site.icp", "zhucan.toml"),
            ("[site]\npublic_security = \"蒙公网安备\"", &[][..], "site.public_security", "zhucan.toml"),
        ] {
            let problem = read(text, variables).expect_err(text);
            assert_eq!((problem.name.as_str(), problem.from.as_str()), (name, from), "{text}");
        }
    }

    #[test]
    fn a_table_in_the_file_names_its_settings() {
        let config =
            read("[smtp]\nhost = \"127.0.0.1\"\nport = 2525\nsecurity = \"none\"\nfrom = \"a@b.cn\"", &[])
                .unwrap();
        assert_eq!(config.smtp.unwrap().port, 2525);
    }
}
