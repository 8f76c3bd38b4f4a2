//! Subcommands, one file each.

mod backup;
mod catalogue;
mod fields;
mod jobs;
mod keys;
pub use jobs::round;
mod opening;
mod register;
mod serve;
mod staff;
mod tables;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};

use crate::accounts::Role;

/// 助残服务门户: an accessible portal of services for disabled residents.
#[derive(Debug, Parser)]
#[command(name = "zhucan", version, about)]
struct CommandLine {
    /// File of settings, in TOML. Every setting is also a variable: `zhucan settings` lists them.
    #[arg(long, global = true, env = "ZHUCAN_CONFIG")]
    config: Option<PathBuf>,
    /// Folder for the data (setting `data`).
    #[arg(long, global = true)]
    data: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal.
    Serve {
        /// Address and port (setting `listen`).
        #[arg(long)]
        listen: Option<String>,
        /// Fill an empty house with an invented district, and show texts and sign-ins on pages.
        #[arg(long)]
        demo: bool,
        /// Add so many further cases to the demo at each start, to measure with.
        #[arg(long, hide = true, requires = "demo", default_value_t = 0)]
        crowd: u32,
        /// Folder of further service definitions (setting `catalogue`).
        #[arg(long)]
        catalogue: Option<String>,
    },
    /// Bring the database's tables up to date and stop.
    Migrate,
    /// Write the whole house, documents included, into one sealed file, while it serves. The key file is not in it.
    Backup {
        /// The file, which must not exist yet.
        #[arg(long)]
        to: PathBuf,
    },
    /// Put a backup into an empty house, with the key file of the house that it was made of.
    Restore {
        /// The backup.
        #[arg(long)]
        from: PathBuf,
        /// Only read it from end to end and tell whether it is whole; no database is needed.
        #[arg(long)]
        check: bool,
    },
    /// Check service definitions.
    Catalogue {
        #[command(subcommand)]
        command: CatalogueCommand,
    },
    /// Create the first system administrator; password and authenticator secret are printed once.
    CreateAdministrator {
        /// Login name.
        login: String,
        /// The person's name.
        name: String,
    },
    /// Create somebody of the staff; password and authenticator secret are printed once.
    CreateStaff {
        /// officer, lead, assessor, system-administrator, security-administrator or audit-administrator.
        #[arg(long, value_parser = role)]
        role: Role,
        /// Code of the unit of an officer, lead or assessor: `zhucan units` lists them.
        #[arg(long)]
        unit: Option<String>,
        /// Login name.
        login: String,
        /// The person's name.
        name: String,
    },
    /// Add a designated hospital to which people are referred; a portal that serves knows it after its next start.
    CreateHospital {
        /// A code of small letters, digits and hyphens.
        code: String,
        /// Its Chinese name.
        name: String,
        /// Its English name.
        name_en: String,
    },
    /// List the units with their codes.
    Units,
    /// The record of what happened.
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// The master keys.
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// The register of certificate holders.
    Register {
        #[command(subcommand)]
        command: RegisterCommand,
    },
    /// List every route with its act in the permission table.
    Routes {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// List every setting with its default and meaning.
    Settings,
}

#[derive(Debug, Subcommand)]
enum CatalogueCommand {
    /// Check the definitions in a folder: file, line, reason.
    Check {
        /// The folder.
        folder: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum RegisterCommand {
    /// Check a file and write it into the register, as the portal does; broken off, the portal goes on.
    Import(register::Bringing),
    /// Write an invented register, for measuring: the same for the same size.
    #[command(hide = true)]
    Invent {
        /// How many holders.
        #[arg(long, default_value_t = 9216)]
        rows: usize,
        /// The file: `.csv` or `.xlsx`.
        #[arg(long)]
        to: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Walk every chain and batch; name the first change, gap or reordering.
    Verify {
        /// A log that another host kept: the heads in it must be those of the record.
        #[arg(long)]
        heads: Option<PathBuf>,
    },
    /// Open every sealed field and document; name the first that does not open.
    Fields,
}

#[derive(Debug, Subcommand)]
enum KeysCommand {
    /// Add a master key and put every record key under it, in batches, while the house serves. Broken off, it goes
    /// on where it stopped. Where several machines serve, the new key file must reach all of them meanwhile.
    Rotate {
        /// Seconds that running servers get to read the key file again.
        #[arg(long, default_value_t = 60)]
        wait: u64,
        /// Then seal every field and every document again, by fresh record keys: when a key of a record may have been
        /// seen, or `cipher` was changed. Takes as long as a backup and two pauses; no backup can be made meanwhile.
        #[arg(long)]
        reseal: bool,
        /// Seconds between the steps of `--reseal`: longer than any request or job takes.
        #[arg(long, default_value_t = 900, requires = "reseal")]
        pause: u64,
    },
}

/// Why a command has not done its work.
enum Ended {
    /// Something went wrong: exit code 1.
    Failed(String),
    /// It would have written over something, and did not begin: exit code 2, as for a wrong command line.
    Refused(String),
}

impl From<String> for Ended {
    fn from(reason: String) -> Self {
        Self::Failed(reason)
    }
}

/// A role of the staff by its name.
fn role(name: &str) -> Result<Role, String> {
    let staff = || Role::ALL.into_iter().filter(|role| role.is_staff());
    staff().find(|role| role.name() == name).ok_or_else(|| {
        format!("there is no such role; there are {}", staff().map(Role::name).collect::<Vec<_>>().join(", "))
    })
}

/// Runs what the command line says.
pub fn run() -> ExitCode {
    match carry_out(CommandLine::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended::Failed(reason)) => {
            say_error(&reason);
            ExitCode::FAILURE
        }
        Err(Ended::Refused(reason)) => {
            say_error(&reason);
            ExitCode::from(2)
        }
    }
}

fn carry_out(line: CommandLine) -> Result<(), Ended> {
    let mut told: Vec<(&'static str, String)> = Vec::new();
    told.extend(line.data.clone().map(|data| ("data", data)));
    match line.command {
        Command::Serve { listen, demo, crowd, catalogue } => {
            told.extend(listen.map(|listen| ("listen", listen)));
            told.extend(catalogue.map(|folder| ("catalogue", folder)));
            serve::run(line.config.as_deref(), &told, demo, crowd)?;
        }
        Command::Migrate => opening::blocking(line.config.as_deref(), &told, |_, _| async { Ok(()) })?,
        Command::Backup { to } => backup::make((line.config.as_deref(), &told), &to)?,
        Command::Restore { from, check } => backup::restore((line.config.as_deref(), &told), &from, check)?,
        Command::Catalogue { command: CatalogueCommand::Check { folder } } => catalogue::check(&folder)?,
        Command::CreateAdministrator { login, name } => {
            let by = opening::config(line.config.as_deref(), &told)?.password_hash;
            opening::blocking(line.config.as_deref(), &told, move |database, vault| async move {
                let new = staff::New { role: Role::SystemAdministrator, unit: None, login, name };
                staff::create(&database, &vault, new, by).await
            })?;
        }
        Command::CreateStaff { role, unit, login, name } => {
            let by = opening::config(line.config.as_deref(), &told)?.password_hash;
            opening::blocking(line.config.as_deref(), &told, move |database, vault| async move {
                staff::create(&database, &vault, staff::New { role, unit, login, name }, by).await
            })?;
        }
        Command::CreateHospital { code, name, name_en } => {
            opening::blocking(line.config.as_deref(), &told, move |database, _| async move {
                staff::create_hospital(&database, code, name, name_en).await
            })?;
        }
        Command::Units => {
            opening::blocking(line.config.as_deref(), &told, |database, _| async move {
                staff::list(&database).await
            })?;
        }
        Command::Audit { command: AuditCommand::Verify { heads } } => {
            opening::blocking(line.config.as_deref(), &told, |database, vault| async move {
                tables::verify(&database, &vault, heads.as_deref()).await
            })?;
        }
        Command::Audit { command: AuditCommand::Fields } => {
            fields::inspect(line.config.as_deref(), &told)?;
        }
        Command::Keys { command: KeysCommand::Rotate { wait, reseal, pause } } => {
            let pause = reseal.then_some(Duration::from_secs(pause));
            keys::rotate(line.config.as_deref(), &told, Duration::from_secs(wait), pause)?;
        }
        Command::Register { command: RegisterCommand::Import(wanted) } => {
            register::import(line.config.as_deref(), &told, &wanted)?;
        }
        Command::Register { command: RegisterCommand::Invent { rows, to } } => {
            register::invent(line.config.as_deref(), &told, rows, &to)?;
        }
        Command::Routes { json } => tables::routes(json)?,
        Command::Settings => tables::settings()?,
    }
    Ok(())
}

fn say_error(reason: &str) {
    // Nobody is left to be told where even this cannot be written.
    let _ = writeln!(std::io::stderr(), "zhucan: {reason}");
}

/// Says a line to whoever started the program. A reader who has gone away, as `head` does, wants no more: that is
/// no error, and no reason for a server to stop.
fn say(line: &str) {
    let _ = say_for_certain(line);
}

/// Says a line that is said once and must be heard.
fn say_for_certain(line: &str) -> std::io::Result<()> {
    writeln!(std::io::stdout(), "{line}")
}
