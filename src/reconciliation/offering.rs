//! A number that the register has for a case that waits for one: shown to an officer, who checks it in the national
//! system and enters it. Never entered by itself.

use chrono::{Datelike, NaiveDate};

use super::finding::Told;
use super::jobs;
use crate::applications::issuing;
use crate::applications::rating::Rating;
use crate::cases::{Case, Past};
use crate::catalogue::Service;
use crate::catalogue::definition::Effect;
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::Result;
use crate::register::Register;
use crate::register::checking::Certificate;
use crate::register::import::Import;
use crate::register::store as imports;
use crate::residents::certificates::Status;
use crate::residents::imported::{self, Known};
use crate::vault::Lookup;
use crate::web::Pairs;

/// What tells whether a number of the register can be the one that a case waits for.
#[derive(Debug)]
pub struct Asking<'a> {
    /// What entering it does.
    pub effect: Option<Effect>,
    /// What the case has been through.
    pub past: &'a Past,
    /// The person's certificates that are known here.
    pub known: &'a [Known],
    /// Today.
    pub today: NaiveDate,
}

/// Whether a certificate of the register can be the one: it counts, fits the assessment, and came after the approval.
pub fn is_theirs(certificate: &Certificate, asking: &Asking<'_>) -> bool {
    let Some(approved) = asking.past.came_on else { return false };
    let counts = certificate.status.is_none_or(|status| status == Status::Active)
        && certificate.valid_until.is_none_or(|until| until > asking.today);
    let stated = (certificate.number.category(), certificate.number.grade());
    let fits = match Rating::newest(asking.past.given()) {
        Some(Rating(Some(rated))) => stated == (rated.category(), rated.grade()),
        _ => true,
    };
    let again = asking.effect != Some(Effect::Reissue) || certificate.number.reissue() > 0;
    let before = asking.known.iter().any(|known| {
        known.now.held.number == certificate.number.as_str() && china_date(known.entered_at) < approved
    });
    counts && fits && again && (!before || certificate.valid_from.is_some_and(|from| from >= approved))
}

/// A number for a case, and where it stands.
#[derive(Debug)]
pub struct Offer {
    /// The import.
    pub import: Import,
    /// The row.
    pub row: i64,
    /// What it says.
    pub certificate: Certificate,
}

impl Offer {
    /// What an act's sheet is filled in with, to be checked and sent by an officer.
    pub fn typed(&self) -> Pairs {
        let mut typed = vec![("certificate".to_owned(), self.certificate.number.groups())];
        let days =
            [("valid_from", self.certificate.valid_from), ("valid_until", self.certificate.valid_until)];
        for (question, day) in days.into_iter().filter_map(|(question, day)| Some((question, day?))) {
            typed.push((format!("{question}.year"), day.year().to_string()));
            typed.push((format!("{question}.month"), day.month().to_string()));
            typed.push((format!("{question}.day"), day.day().to_string()));
        }
        Pairs(typed)
    }
}

/// The number that the register has for a case, where it has one.
///
/// # Errors
/// Those of the database and the vault.
pub async fn offer(
    tx: &mut Tx,
    register: &Register,
    service: &Service,
    case: &Case,
    past: &Past,
) -> Result<Option<Offer>> {
    let Some(act) = issuing::entering(service, &case.stage) else { return Ok(None) };
    let Some(number) = case.subject.id_number.as_deref() else { return Ok(None) };
    let Some(import) = imports::latest_applied(tx, &register.vault).await? else { return Ok(None) };
    let hashes = [register.vault.lookup(Lookup::IdNumber, number).to_vec()];
    let mut rows = jobs::told(tx, register, &import, &hashes).await?;
    let Some((row, Told::Says(certificate))) = rows.remove(&hashes[0]) else { return Ok(None) };
    let known = imported::of_hashes(tx, &hashes).await?;
    let known = known.iter().map(|row| row.open(&register.vault)).collect::<Result<Vec<_>>>()?;
    let today = china_date(register.clock.now());
    let asking = Asking { effect: act.effect, past, known: &known, today };
    Ok(is_theirs(&certificate, &asking).then(|| Offer { import, row, certificate: *certificate }))
}
