//! What the district decides about how its units share the work. Each choice holds from a day on and names the paper
//! it rests on; before the first one nothing is switched on.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::database::{Tx, sql};
use crate::error::Result;

/// Who looks at a new application before the district's office does (社区初核). It lies outside the legal path: no
/// limit waits for it. Source: the district's decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PreCheck {
    /// Nobody.
    #[default]
    Off,
    /// The community the person lives in.
    Community,
    /// The street or town.
    Street,
}

impl PreCheck {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Off, Self::Community, Self::Street];

    /// The name in the database and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Community => "community",
            Self::Street => "street",
        }
    }

    /// By its name; what is not known switches nothing on.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// The streets and towns that accept applications in the district's stead (委托受理). Source: 残联发〔2017〕34号, which
/// lets the county's Federation entrust acceptance; which streets is the district's decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entrusted(pub Vec<String>);

impl Entrusted {
    /// Whether a street accepts.
    pub fn covers(&self, street: &str) -> bool {
        self.0.iter().any(|one| one == street)
    }
}

/// All choices as they hold on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Who looks at new applications beforehand.
    pub pre_check: PreCheck,
    /// Which streets accept them.
    pub entrusted: Entrusted,
}

const PRE_CHECK: &str = "pre-check";
const ENTRUSTED: &str = "entrusted-streets";

/// A choice as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What holds.
    pub choices: Choices,
    /// From when.
    pub from: NaiveDate,
    /// The paper it rests on.
    pub source: String,
}

/// What holds on a day.
///
/// # Errors
/// Those of the database.
pub async fn on(tx: &mut Tx, day: NaiveDate) -> Result<Choices> {
    let rows = sql!(tx, fetch_all as (String, NaiveDate, String, String), ON, day)?;
    let mut choices = Choices::default();
    // The newest of each comes last.
    for (name, _, value, _) in rows {
        read(&mut choices, &name, &value);
    }
    Ok(choices)
}

fn read(choices: &mut Choices, name: &str, value: &str) {
    match name {
        PRE_CHECK => choices.pre_check = PreCheck::named(value).unwrap_or_default(),
        ENTRUSTED => {
            choices.entrusted =
                Entrusted(value.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect());
        }
        _ => {}
    }
}

/// All that was ever chosen, by its first day.
///
/// # Errors
/// Those of the database.
pub async fn made(tx: &mut Tx) -> Result<Vec<Made>> {
    let rows = sql!(tx, fetch_all as (String, NaiveDate, String, String), ALL)?;
    let mut all: Vec<Made> = Vec::new();
    for (name, from, value, source) in rows {
        if all.last().is_none_or(|last| last.from != from) {
            let choices = all.last().map(|last| last.choices.clone()).unwrap_or_default();
            all.push(Made { choices, from, source });
        }
        if let Some(last) = all.last_mut() {
            read(&mut last.choices, &name, &value);
        }
    }
    Ok(all)
}

/// Makes a choice that holds from a day on; one that was made for the same day is replaced.
///
/// # Errors
/// Those of the database.
pub async fn make(tx: &mut Tx, made: &Made, by: Option<Uuid>, at: DateTime<Utc>) -> Result<()> {
    let streets = made.choices.entrusted.0.join(",");
    for (name, value) in [(PRE_CHECK, made.choices.pre_check.name()), (ENTRUSTED, streets.as_str())] {
        sql!(tx, execute, MAKE, name, made.from, value, &made.source, by, at)?;
    }
    Ok(())
}

const ON: &str = "SELECT name, valid_from, value, source FROM settings
    WHERE name IN ('pre-check', 'entrusted-streets') AND valid_from <= $1 ORDER BY valid_from";
const ALL: &str = "SELECT name, valid_from, value, source FROM settings
    WHERE name IN ('pre-check', 'entrusted-streets') ORDER BY valid_from, name";
const MAKE: &str = "INSERT INTO settings (name, valid_from, value, source, set_by, set_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value, source = excluded.source,
        set_by = excluded.set_by, set_at = excluded.set_at";
