//! What was found, read for a page or a file: a fixed number of statements, however many there are.

use std::collections::HashSet;

use uuid::Uuid;

use super::finding::{Difference, Kind, Recorded, Told, compare};
use super::jobs::told;
use super::store::{self, Row};
use crate::accounts::Officer;
use crate::applications::issuing;
use crate::cases::{Subject, recusals, store as cases};
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::error::Result;
use crate::register::Register;
use crate::register::import::Import;
use crate::residents::certificates::{self, Held};
use crate::residents::holders;
use crate::vault::{Lookup, Vault};

/// A case of the list.
#[derive(Debug)]
pub struct Item {
    /// Id of the case.
    pub case: Uuid,
    /// Its number.
    pub number: String,
    /// Whom it is about.
    pub subject: Subject,
    /// The certificate as it was recorded here; none while the case waits.
    pub recorded: Option<Recorded>,
    /// What the register says, and in which row.
    pub told: (i64, Told),
    /// In what they differ.
    pub differs: Vec<Difference>,
    /// The act by which a number is entered, while the case waits.
    pub entering: Option<String>,
    /// The person in the register.
    pub holder: Option<Uuid>,
}

/// Some of the list.
#[derive(Debug, Default)]
pub struct Listed {
    /// The cases.
    pub items: Vec<Item>,
    /// After which the next page begins; none: there is no other.
    pub next: Option<Uuid>,
}

/// The cases of a kind that the officer may see, after one. What is not so any more since it was found is left out.
///
/// # Errors
/// Those of the database and the vault.
pub async fn read(
    tx: &mut Tx,
    (register, catalogue): (&Register, &Catalogue),
    officer: &Officer,
    (import, kind): (&Import, Kind),
    (after, limit): (Uuid, i64),
) -> Result<Listed> {
    let mut rows = store::page(tx, &officer.unit, kind, after, limit + 1).await?;
    let full = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > full;
    rows.truncate(full);
    let next = rows.last().map(|row| row.case_id).filter(|_| more);
    let away = match officer.account.recuses {
        true => recusals::cases_of(tx, officer.id()).await?,
        false => HashSet::new(),
    };
    let mut opened = Vec::new();
    for row in rows.into_iter().filter(|row| !away.contains(&row.case_id)) {
        let subject = subject(&register.vault, &row)?;
        let number = subject.id_number.as_deref().unwrap_or_default();
        let hash = register.vault.lookup(Lookup::IdNumber, number).to_vec();
        opened.push((row, subject, hash));
    }
    let hashes: Vec<Vec<u8>> = opened.iter().map(|(.., hash)| hash.clone()).collect();
    let mut rows = told(tx, register, import, &hashes).await?;
    let holders = holders::of_hashes(tx, &hashes).await?;
    let mut items = Vec::new();
    for (row, subject, hash) in opened {
        let told = rows.remove(&hash).unwrap_or((0, Told::Nothing));
        let holder = holders.iter().find(|holder| holder.id_number_hash == hash).map(|holder| holder.id);
        items.extend(
            item(&register.vault, catalogue, (row, subject), told, kind)?.map(|one| Item { holder, ..one }),
        );
    }
    Ok(Listed { items, next })
}

fn subject(vault: &Vault, row: &Row) -> Result<Subject> {
    Ok(vault
        .open_record(&row.case_key, &cases::record(row.case_id))?
        .open_json("subject", &row.sealed_subject)?)
}

/// Nothing where it is not so any more.
fn item(
    vault: &Vault,
    catalogue: &Catalogue,
    (row, subject): (Row, Subject),
    told: (i64, Told),
    kind: Kind,
) -> Result<Option<Item>> {
    let service = catalogue.get(&row.service);
    let entering =
        service.and_then(|service| issuing::entering(service, &row.stage)).map(|act| act.id.clone());
    let recorded = recorded(vault, &row)?;
    let differs = match (&recorded, kind) {
        (None, Kind::Waiting) if entering.is_some() && matches!(told.1, Told::Says(_)) => Vec::new(),
        (Some(recorded), Kind::Absent | Kind::Differs) => match compare(recorded, &told.1) {
            Some((_, differs)) => differs,
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    let (case, number) = (row.case_id, row.number);
    Ok(Some(Item { case, number, subject, recorded, told, differs, entering, holder: None }))
}

fn recorded(vault: &Vault, row: &Row) -> Result<Option<Recorded>> {
    let (Some(id), Some(key), Some(sealed), Some(status)) =
        (row.certificate, &row.certificate_key, &row.sealed_body, row.status)
    else {
        return Ok(None);
    };
    let held: Held = vault.open_record(key, &certificates::record(id))?.open_json("body", sealed)?;
    let (valid_from, valid_until) = (row.valid_from, row.valid_until);
    Ok(Some(Recorded { number: held.number, status, valid_from, valid_until }))
}
