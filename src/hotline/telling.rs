//! Saying on the phone where a case stands: by its number and its query code, as anybody is told on the web.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::accounts::Officer;
use crate::cases::looks::{self, Purpose};
use crate::cases::store as cases;
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::forms::{access, store as forms};
use crate::values::{CaseNumber, QueryCode};
use crate::web::{Limits, Pairs, Visit};

/// The field of the number.
pub const NUMBER: &str = "status_number";
/// The field of the query code.
pub const CODE: &str = "status_code";

/// Where a case stands.
pub struct Told {
    /// The service.
    pub service: Arc<Service>,
    /// The number.
    pub number: String,
    /// The stage.
    pub stage: String,
    /// The last day of its limit.
    pub due: Option<NaiveDate>,
}

/// Where the case stands whose number and code the caller said; `None` where the two do not belong together. Tries are
/// counted as those on the web, and whoever is told has looked.
///
/// # Errors
/// `TooMany`; those of the database and the vault.
pub async fn told(
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    typed: &Pairs,
) -> Result<Option<Told>> {
    let (Ok(number), Ok(code)) = (CaseNumber::parse(typed.get(NUMBER)), QueryCode::parse(typed.get(CODE)))
    else {
        return Ok(None);
    };
    let ground = &visit.ground;
    let hash = access::code_hash(&ground.vault, number.as_str(), code.as_str());
    let (vault, wanted, now) = (ground.vault.clone(), number.as_str().to_owned(), visit.now);
    let write = ground.database.write(move |tx| {
        Box::pin(async move {
            if !Limits::count(tx, &vault, Limits::QUERIES_OF_A_NUMBER, &wanted, now).await? {
                return Ok(None);
            }
            Ok(Some(forms::code_fits(tx, &wanted, &hash).await?))
        })
    });
    match write.await? {
        None => return Err(Error::TooMany),
        Some(false) => return Ok(None),
        Some(true) => {}
    }
    let found = cases::by_number(&mut ground.database.read().await?, &ground.vault, number.as_str()).await?;
    let Some((case, _)) = found else { return Ok(None) };
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    let (id, me) = (case.id, officer.id());
    let look = ground
        .database
        .write(move |tx| Box::pin(async move { looks::note(tx, id, me, Purpose::Caller, now).await }));
    look.await?;
    Ok(Some(Told {
        service,
        number: case.number,
        stage: case.stage,
        due: case.clock.due_on.filter(|_| case.open),
    }))
}
