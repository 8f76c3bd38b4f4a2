//! The certificates that the demo's people hold before they ask for anything.

use chrono::{DateTime, Months, Utc};

use super::people::Person;
use super::sheets;
use crate::app::House;
use crate::catalogue::Service;
use crate::catalogue::definition::{Effect, Kind};
use crate::clock::china_date;
use crate::error::Result;
use crate::residents::certificate_changes::{self as changes, Cause, What};
use crate::residents::certificates::{self, Held, Status};
use crate::values::{Category, CertificateNumber, Disability, new_id};

/// Years for which a certificate is valid. Source: 残疾人证管理办法.
const YEARS: u32 = 10;
/// Months that are left when it is to be renewed.
const LEFT: u32 = 5;

/// Whether a service is about a certificate that somebody holds.
pub fn is_held(service: &Service) -> bool {
    service
        .question("held_certificate")
        .is_some_and(|(_, question)| matches!(question.kind, Kind::CertificateNumber {}))
}

/// Gives somebody the certificate that a service is about, unless it is kept elsewhere or its parts are not known.
///
/// # Errors
/// Those of the database and the vault.
pub async fn hold(house: &House, service: &Service, person: &Person, at: DateTime<Utc>) -> Result<()> {
    let moves_in = service.definition.acts.iter().any(|act| act.effect == Some(Effect::TransferIn));
    let number = CertificateNumber::try_from(sheets::certificate(person));
    let (false, true, Ok(number)) = (moves_in, is_held(service), number) else { return Ok(()) };
    let disability = match number.category() {
        Category::Multiple => Disability::multiple(vec![
            (Category::Visual, number.grade()),
            (Category::Physical, number.grade()),
        ]),
        single => Disability::single(single, number.grade()),
    };
    let Ok(disability) = disability else { return Ok(()) };
    let until = china_date(at).checked_add_months(Months::new(LEFT));
    let held = Held {
        number: number.as_str().to_owned(),
        name: person.name.clone(),
        disability,
        valid_from: until.and_then(|until| until.checked_sub_months(Months::new(12 * YEARS))),
        valid_until: until,
        printed_on: None,
    };
    let vault = house.ground.vault.clone();
    house
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let id = new_id(at);
                let validity = (held.valid_from, held.valid_until);
                if certificates::add(tx, &vault, id, &held, (None, None), None, at).await? {
                    let cause = Cause { case: None, by: None, at };
                    changes::note(tx, id, (What::Entered, Status::Active), validity, cause).await?;
                }
                Ok(())
            })
        })
        .await
}
