//! 公示: the line of a case that the public may see for some days, and nothing beyond it.
//!
//! Source: 残疾人证管理办法 (5 working days in the village or community; minors in principle not at all). What may be
//! shown is decided once, when the days begin; whoever reads the list never opens a form. A mental or intellectual
//! disability is sensitive information of a kind that shows nobody's name or category unless the district named the
//! document that allows it (个人信息保护法 §28).

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::effects;
use super::entitled;
use super::rating::Rating;
use crate::benefits::rate::{self, Recipient};
use crate::benefits::{answered, store as rates};
use crate::cases::{Case, Past, store as cases};
use crate::catalogue::Service;
use crate::clock::china_date;
use crate::database::{Tx, sql};
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::Snapshot;
use crate::values::{Category, Disability, IdNumber, Money, PersonName};
use crate::vault::{RecordKey, Vault};

/// What the public sees of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The name with only its first character; nothing where nobody may be recognised.
    pub name: Option<String>,
    /// Category and grade; nothing where they may not be shown.
    pub disability: Option<Disability>,
    /// How much a month, where it is a subsidy of which an amount is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Code of the community, or of the street where nobody may be recognised; nothing where it is not known.
    pub place: Option<String>,
}

impl Publication {
    /// The line of a rated case; nothing for somebody under 18, or whose age is not known.
    pub fn of(
        case: &Case,
        place: Option<&str>,
        rating: &Rating,
        allowed: bool,
        today: NaiveDate,
    ) -> Option<Self> {
        let disability = rating.0.clone()?;
        let number = IdNumber::parse(case.subject.id_number.as_deref()?, today).ok()?;
        if number.age_on(today) < ADULT {
            return None;
        }
        let withheld = !allowed
            && (disability.includes(Category::Mental) || disability.includes(Category::Intellectual));
        Some(if withheld {
            // The first nine characters of a community's code are its street's.
            let street = place.map(|code| code.chars().take(STREET_CODE).collect());
            Self { name: None, disability: None, amount: None, place: street }
        } else {
            Self {
                name: PersonName::parse(&case.subject.name).ok().map(|name| name.masked()),
                disability: Some(disability),
                amount: None,
                place: place.map(str::to_owned),
            }
        })
    }

    /// The line of a subsidy: name, what and how much, and never the disability. Nothing for somebody under 18, and no name
    /// where the name beside a subsidy would tell of an intellectual or mental disability.
    pub fn of_subsidy(
        case: &Case,
        place: Option<&str>,
        (recipient, amount): (&Recipient, Option<Money>),
        allowed: bool,
        today: NaiveDate,
    ) -> Option<Self> {
        let number = IdNumber::parse(case.subject.id_number.as_deref()?, today).ok()?;
        if number.age_on(today) < ADULT {
            return None;
        }
        let sensitive = |kind: &String| matches!(kind.as_str(), "intellectual" | "mental" | "autism");
        let withheld =
            !allowed && (recipient.categories.is_empty() || recipient.categories.iter().any(sensitive));
        let name = PersonName::parse(&case.subject.name).ok().map(|name| name.masked());
        let street = place.map(|code| code.chars().take(STREET_CODE).collect());
        Some(Self {
            name: name.filter(|_| !withheld),
            disability: None,
            amount,
            place: if withheld { street } else { place.map(str::to_owned) },
        })
    }
}

/// 成年: from 18. Source: 民法典 §17.
const ADULT: u32 = 18;
/// Characters of a street's code within a community's (统计用区划代码).
const STREET_CODE: usize = 9;

/// Keeps the line while the case is shown, and forgets it when that is over.
///
/// # Errors
/// Those of the database and the vault.
pub async fn keep(
    tx: &mut Tx,
    service: &Service,
    (case, key): (&Case, &RecordKey),
    past: &Past,
    answers: &BTreeMap<String, Value>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut known = effects::answers(past.given());
    known.extend(answers.clone());
    let line = if case.published {
        let snapshot: Snapshot =
            serde_json::from_str(&cases::form(tx, key, case.id).await?).map_err(Error::internal)?;
        let (place, today) = (place(service, &snapshot), china_date(now));
        let allowed = !service.definition.publication_basis.is_empty();
        match (&service.programme, Rating::of(&known)) {
            (Some(programme), _) => {
                let recipient = answered::recipient(&entitled::facts(&snapshot, &known, today));
                let rates = rates::rates(tx).await?;
                let amount = rate::due(&rates, programme.id(), &recipient, today).map(|row| row.amount);
                Publication::of_subsidy(case, place.as_deref(), (&recipient, amount), allowed, today)
            }
            (None, Ok(rating)) => Publication::of(case, place.as_deref(), &rating, allowed, today),
            (None, Err(_)) => None,
        }
    } else {
        None
    };
    let sealed = line.map(|line| key.seal_json("publication", &line)).transpose()?;
    cases::set_publication(tx, case.id, sealed).await
}

/// The place of the person's address.
fn place(service: &Service, snapshot: &Snapshot) -> Option<String> {
    let questions = service.definition.pages.iter().flat_map(|page| &page.questions);
    questions.filter_map(|question| snapshot.answer(&question.id)).find_map(|answered| {
        match &answered.value {
            Value::Address { place, .. } if place != crate::district::places::UNKNOWN => Some(place.clone()),
            _ => None,
        }
    })
}

/// One line of the list, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The service.
    pub service: String,
    /// The last four digits of the case's number: whoever objects can name it, and nobody can look it up.
    pub reference: String,
    /// What is shown.
    pub line: Publication,
    /// The day from which it counts.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// Everything that is shown on a day, by last day; at most so many.
///
/// # Errors
/// Those of the database and the vault.
pub async fn shown(tx: &mut Tx, vault: &Vault, today: NaiveDate) -> Result<Vec<Shown>> {
    let rows = sql!(
        tx,
        fetch_all as (Uuid, Vec<u8>, String, String, Vec<u8>, NaiveDate, NaiveDate),
        SHOWN,
        today,
        MOST
    )?;
    rows.into_iter()
        .map(|(id, wrapped, service, number, sealed, from, until)| {
            let key = vault.open_record(&wrapped, &cases::record(id))?;
            Ok(Shown {
                service,
                reference: number.chars().skip(number.chars().count().saturating_sub(4)).collect(),
                line: key.open_json("publication", &sealed)?,
                from,
                until,
            })
        })
        .collect()
}

/// Lines on the list at most: a district publishes some dozens at a time.
const MOST: i64 = 500;
// The day is asked here too: a line is gone when its days are over, whether or not a job has come by.
const SHOWN: &str =
    "SELECT id, record_key, service, number, sealed_publication, clock_from, due_on FROM cases
    WHERE published = TRUE AND due_on >= $1 AND sealed_publication IS NOT NULL AND clock_from IS NOT NULL
    ORDER BY due_on, id LIMIT $2";
