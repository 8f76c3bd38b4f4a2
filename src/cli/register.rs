//! `zhucan register`: a file brought in at the server, by the same work as in the portal, and told how it went.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use clap::Args;

use super::{opening, say};
use crate::clock::{Clock, china_date};
use crate::config::Config;
use crate::database::Database;
use crate::district::{Places, store as district};
use crate::files::Store;
use crate::register::column::{Column, Mapping, faults, guess, heading};
use crate::register::import::{Choice, Import, Kind, Outcome};
use crate::register::reading::FileFault;
use crate::register::row_pages::fault_lines;
use crate::register::views::file_fault;
use crate::register::{Register, store, synthetic};
use crate::vault::Vault;
use crate::words::{Language, Words};

/// Faults that are told; the portal shows all of them.
const TOLD: i64 = 20;

/// What is brought in, and how.
#[derive(Debug, Args)]
pub struct Bringing {
    /// The file: CSV or XLSX.
    file: PathBuf,
    /// A TOML file that says which heading is which, such as `name = "姓名"`; without it headings are guessed.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// The day on which the file says how things are; today where nothing is said.
    #[arg(long)]
    as_of: Option<NaiveDate>,
    /// Only check: the lead confirms it in the portal, or gives it up there.
    #[arg(long)]
    dry_run: bool,
    /// Write the other rows where some have faults.
    #[arg(long)]
    leave_out_faulty: bool,
    /// Take the file to be right where it is at odds with the register; else those rows are left out.
    #[arg(long)]
    take_conflicting: bool,
}

async fn places(database: &Database) -> Result<Places, String> {
    let settled =
        database.write(|tx| Box::pin(async move { district::settle_in(tx).await.map(|_| ()) })).await;
    settled.map_err(in_words)?;
    let mut tx = database.read().await.map_err(in_words)?;
    let units = district::units(&mut tx).await.map_err(in_words)?;
    Ok(Places::from_units(&units, crate::clock::china_date(crate::clock::Clock::system().now())))
}

fn in_words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Brings a file in.
///
/// # Errors
/// In words.
pub fn import(file: Option<&Path>, told: &[(&'static str, String)], wanted: &Bringing) -> Result<(), String> {
    let config = opening::config(file, told)?;
    std::fs::create_dir_all(&config.data).map_err(|error| format!("{}: {error}", config.data.display()))?;
    let runtime = tokio::runtime::Runtime::new().map_err(in_words)?;
    runtime.block_on(async {
        let (database, vault) = opening::database_and_vault(&config).await?;
        let result = bring_in(&config, &database, vault, wanted).await;
        database.close().await;
        result
    })
}

async fn bring_in(
    config: &Config,
    database: &Database,
    vault: Vault,
    wanted: &Bringing,
) -> Result<(), String> {
    let clock = Clock::system();
    let files = Store::open(&config.data.join("documents")).map_err(in_words)?;
    let places = places(database).await?;
    let register = Register::new(database.clone(), vault, files, clock.clone(), &places);
    let source = File::open(&wanted.file).map_err(|error| format!("{}: {error}", wanted.file.display()))?;
    let name = wanted.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let received = register.receive(name, source, None).await.map_err(in_words)?;
    let id = received.map_err(|fault: FileFault| file_fault(Words::of(Language::En), fault))?;
    let import = register.import(id).await.map_err(in_words)?;
    let mapping = match &wanted.mapping {
        Some(path) => mapping_of(path, &import)?,
        None => {
            let mut tx = database.read().await.map_err(in_words)?;
            let before = store::last_headings(&mut tx, &register.vault).await.map_err(in_words)?;
            guess(&import.layout.headings, &before)
        }
    };
    for (column, place) in &mapping {
        say(&format!("{:<20} {}", column.slug(), import.layout.headings[*place]));
    }
    if !faults(&mapping).is_empty() {
        register.give_up(id, None).await.map_err(in_words)?;
        return Err("a name, and an identity or certificate number, need a column: see --mapping".into());
    }
    let today = china_date(clock.now());
    register.map(&import, mapping, wanted.as_of.unwrap_or(today)).await.map_err(in_words)?;
    let checked = wait(&register, id).await?;
    if let Some(fault) = checked.failure {
        return Err(file_fault(Words::of(Language::En), fault));
    }
    let counts = &checked.counts;
    for kind in [Kind::New, Kind::Changed, Kind::Unchanged, Kind::Conflicting, Kind::Repeated, Kind::Faulty] {
        say(&format!("{:<20} {}", kind.name(), counts.of(kind)));
    }
    say(&format!("{:<20} {}", "missing", counts.missing));
    tell_faults(&register, &checked).await?;
    if wanted.dry_run {
        say("nothing was written: the lead confirms it in the portal, or gives it up there");
        return Ok(());
    }
    if counts.of(Kind::Faulty) > 0 && !wanted.leave_out_faulty {
        return Err(
            "there are rows with faults: mend the file, or say --leave-out-faulty; nothing was written"
                .into(),
        );
    }
    if counts.writable() == 0 {
        say("there is nothing to be written");
        return Ok(());
    }
    let choice =
        Choice { leave_out_faulty: wanted.leave_out_faulty, take_conflicting: wanted.take_conflicting };
    let applied = register.apply(&checked, choice, None).await.map_err(in_words)?;
    applied.map_err(|_| "another import has changed the register meanwhile: try again".to_owned())?;
    let settled = wait(&register, id).await?;
    for outcome in [Outcome::Added, Outcome::Changed, Outcome::LeftOut] {
        say(&format!("{:<20} {}", outcome.name(), settled.counts.came(outcome)));
    }
    Ok(())
}

/// Works until this phase is over, and tells how far it is. Where the portal serves, either does the work.
async fn wait(register: &Register, id: uuid::Uuid) -> Result<Import, String> {
    loop {
        let working = {
            let register = register.clone();
            tokio::spawn(async move { register.work().await })
        };
        while !working.is_finished() {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let import = register.import(id).await.map_err(in_words)?;
            if import.state.is_working() {
                let (state, came) = (import.state.name(), import.row_done.max(0));
                say(&format!("{state}: row {came} of about {}", import.rows_expected));
            }
        }
        working.await.map_err(in_words)?.map_err(in_words)?;
        let import = register.import(id).await.map_err(in_words)?;
        if !import.state.is_working() {
            return Ok(import);
        }
    }
}

async fn tell_faults(register: &Register, import: &Import) -> Result<(), String> {
    let mut tx = register.database.read().await.map_err(in_words)?;
    let rows = store::of_kind(&mut tx, import.id, Kind::Faulty, 0, TOLD).await.map_err(in_words)?;
    for row in &rows {
        let lines = fault_lines(Words::of(Language::En), register, import, row).map_err(in_words)?;
        lines.lines().for_each(say);
    }
    if import.counts.of(Kind::Faulty) > TOLD {
        say("… the portal shows the others");
    }
    Ok(())
}

/// The mapping of a file: our columns, each with the heading it has.
fn mapping_of(path: &Path, import: &Import) -> Result<Mapping, String> {
    let named = |reason: String| format!("{}: {reason}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
    let said: BTreeMap<String, String> = toml::from_str(&text).map_err(|error| named(error.to_string()))?;
    let mut mapping = Mapping::new();
    for (slug, wanted) in said {
        let column = Column::named(&slug).ok_or_else(|| {
            let all: Vec<&str> = Column::ALL.iter().map(|column| column.slug()).collect();
            named(format!("there is no column `{slug}`; there are {}", all.join(", ")))
        })?;
        let place = import.layout.headings.iter().position(|text| heading(text) == heading(&wanted));
        mapping.insert(column, place.ok_or_else(|| named(format!("the file has no heading `{wanted}`")))?);
    }
    Ok(mapping)
}

/// Writes an invented register, the same for the same size.
///
/// # Errors
/// In words.
pub fn invent(
    file: Option<&Path>,
    told: &[(&'static str, String)],
    rows: usize,
    to: &Path,
) -> Result<(), String> {
    opening::blocking(file, told, |database, _| async move {
        let places = places(&database).await?;
        let named = |error: std::io::Error| format!("{}: {error}", to.display());
        let mut file = BufWriter::new(File::create_new(to).map_err(named)?);
        if to.extension().is_some_and(|extension| extension == "xlsx") {
            let headings = synthetic::HEADINGS.iter().map(|&text| text.to_owned()).collect();
            let lines = std::iter::once(headings)
                .chain((0..rows).map(|place| synthetic::row(place, rows, &places)))
                .map(|cells: Vec<String>| {
                    cells.into_iter().map(crate::register::reading::Cell::Text).collect()
                });
            synthetic::write_xlsx(&mut file, lines).map_err(named)?;
        } else {
            synthetic::write_csv(&mut file, rows, &places).map_err(named)?;
        }
        file.flush().map_err(named)
    })
}
