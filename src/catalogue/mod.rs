//! Services as data.
//!
//! To add a service: write `assets/catalogue/<service>.toml` (`definition` documents every key) and its words in
//! `locales/<language>/services/<service>.ftl`, or put both into a folder (`<service>.toml`,
//! `locales/<language>/<service>.ftl`) and name the folder with `--catalogue`. `zhucan catalogue check FOLDER`
//! tells what is wrong with it, by file, line and reason; a wrong definition stops the start. What services share
//! stands in parts (`parts`).

mod checks;
pub mod definition;
mod effect_checks;
mod flow;
pub mod given;
mod loading;
pub mod pages;
mod paper;
mod paper_views;
mod parts;
pub mod programmes;
mod rules;
mod service;
mod texts;
mod together;
pub mod views;
mod walk;
mod word_checks;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

pub use effect_checks::GRADES;
pub use loading::Problem;
use programmes::Programmes;
pub use rules::{Fact, Facts, Known, Rule, RuleError, Truth, Type};
pub use service::Service;
pub use together::{Part as PartOf, going_on};
pub use walk::{PageState, Walk};

/// All services, by name.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    services: BTreeMap<String, Arc<Service>>,
    programmes: Arc<Programmes>,
}

impl Catalogue {
    /// The services that come with the program, and those of a folder, which may replace them.
    ///
    /// # Errors
    /// Everything that is wrong with any of them.
    pub fn load(folder: Option<&Path>) -> Result<Self, Vec<Problem>> {
        let mut sources = loading::shipped();
        let mut parts = loading::shipped_parts();
        let mut problems = Vec::new();
        let programmes = programmes::load().unwrap_or_else(|more| {
            problems.extend(more);
            Programmes::default()
        });
        if let Some(folder) = folder {
            match (loading::from_folder(folder), with_parts(folder)) {
                (Ok(more), Ok(all)) => {
                    sources.extend(more);
                    parts = all;
                }
                (Err(problem), _) | (_, Err(problem)) => problems.push(problem),
            }
        }
        let (mut services, mut for_several) = (BTreeMap::new(), Vec::new());
        for source in &sources {
            match loading::read(source, &parts, &programmes) {
                Ok(service) if !service.definition.members.is_empty() => {
                    for_several.push((service, source.file.as_str()));
                }
                Ok(service) => {
                    services.insert(service.id().to_owned(), Arc::new(service));
                }
                Err(more) => told_once(&mut problems, more),
            }
        }
        for (service, file) in for_several {
            match together::join(service, file, &services) {
                Ok(service) => drop(services.insert(service.id().to_owned(), Arc::new(service))),
                Err(more) => told_once(&mut problems, more),
            }
        }
        for programme in programmes.all() {
            let service = programme.definition.service.as_ref();
            if let Some(none) = service.filter(|service| !services.contains_key(*service)) {
                let file = format!("assets/programmes/{}.toml", programme.id());
                problems.push(Problem { file, line: 1, reason: format!("there is no service `{none}`") });
            }
        }
        let programmes = Arc::new(programmes);
        if problems.is_empty() { Ok(Self { services, programmes }) } else { Err(problems) }
    }

    /// Checks a folder alone.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn check(folder: &Path) -> Result<Vec<String>, Vec<Problem>> {
        let sources = loading::from_folder(folder).map_err(|problem| vec![problem])?;
        let parts = with_parts(folder).map_err(|problem| vec![problem])?;
        let (mut names, mut problems) = (Vec::new(), Vec::new());
        let programmes = programmes::load()?;
        for source in &sources {
            match loading::read(source, &parts, &programmes) {
                Ok(service) => names.push(service.id().to_owned()),
                Err(more) => told_once(&mut problems, more),
            }
        }
        if problems.is_empty() { Ok(names) } else { Err(problems) }
    }

    /// A service by name.
    pub fn get(&self, id: &str) -> Option<&Arc<Service>> {
        self.services.get(id)
    }

    /// What people may be entitled to.
    pub fn programmes(&self) -> &Programmes {
        &self.programmes
    }

    /// The form by which at least two of some services are asked for at once.
    pub fn for_several(&self, services: &[&str]) -> Option<&Arc<Service>> {
        let covered = |form: &Service| form.members().filter(|one| services.contains(&one.id())).count();
        self.all().find(|form| covered(form) > 1)
    }

    /// Those that become cases: all but the forms for several.
    pub fn alone(&self) -> impl Iterator<Item = &Arc<Service>> {
        self.all().filter(|service| !service.is_for_several())
    }

    /// All, by name.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Service>> {
        self.services.values()
    }
}

/// The parts of a folder before those of the program: a folder's part stands in place of one of the same name.
fn with_parts(folder: &Path) -> Result<Vec<parts::Part>, Problem> {
    let mut parts = loading::parts_of_folder(folder)?;
    parts.extend(loading::shipped_parts());
    Ok(parts)
}

/// What is wrong with a part is wrong with each service that uses it, and told once.
fn told_once(problems: &mut Vec<Problem>, more: Vec<Problem>) {
    for problem in more {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}
