//! The comparison, which goes on by itself: all certificates of cases once for each import, in batches; those who wait
//! for a number each time. Killed at any moment it goes on where it was, and nothing is found twice.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::finding::{Kind, Recorded, Told, compare};
use super::offering::{self, Asking};
use super::store::{self, Found, RecordedRow};
use crate::applications::issuing;
use crate::cases::{Past, Subject, store as cases};
use crate::catalogue::Catalogue;
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::register::Register;
use crate::register::checking::{self, Checking};
use crate::register::import::{Import, Kind as RowKind};
use crate::register::store as imports;
use crate::residents::certificates::{self, Held};
use crate::residents::imported;
use crate::vault::Lookup;

/// Certificates of one batch.
const BATCH: i64 = 200;

/// What the register says of people, by the hash of their number; the number of the row with it.
pub type Rows = HashMap<Vec<u8>, (i64, Told)>;

/// Does all of it that there is to do.
///
/// # Errors
/// Those of the database and the vault. What was found before stays, and it goes on the next time.
pub async fn round(register: &Register, catalogue: &Catalogue) -> Result<()> {
    let mut tx = register.database.read().await?;
    let import = imports::latest_applied(&mut tx, &register.vault).await?;
    let begun = store::has_run(&mut tx).await?;
    drop(tx);
    let Some(import) = import else {
        if begun {
            register.database.write(|tx| Box::pin(async move { store::forget_all(tx).await })).await?;
        }
        return Ok(());
    };
    while compare_some(register, &import).await? {}
    wait(register, catalogue, &import).await
}

/// Compares some certificates; whether there are more.
///
/// # Errors
/// As `round`.
pub async fn compare_some(register: &Register, import: &Import) -> Result<bool> {
    let (id, now) = (import.id, register.clock.now());
    let mut tx = register.database.read().await?;
    let (after, batch) = match store::run(&mut tx, id).await? {
        Some((_, Some(_))) => return Ok(false),
        Some((after, None)) => (after, store::recorded(&mut tx, after, BATCH).await?),
        None => {
            drop(tx);
            register.database.write(move |tx| Box::pin(async move { store::begin(tx, id).await })).await?;
            return Ok(true);
        }
    };
    let hashes: Vec<Vec<u8>> = batch.iter().map(|row| row.id_number_hash.clone()).collect();
    let rows = told(&mut tx, register, import, &hashes).await?;
    drop(tx);
    let found: Vec<Found> = batch
        .iter()
        .filter_map(|row| differs(register, import, row, &rows).transpose())
        .collect::<Result<_>>()?;
    let last = batch.last().map(|row| row.id);
    let write = register.database.write(move |tx| {
        Box::pin(async move {
            for one in &found {
                store::keep(tx, id, one, now).await?;
            }
            match last {
                Some(last) => store::came(tx, id, (after, last), None).await,
                None => {
                    store::forget_older(tx, id).await?;
                    store::came(tx, id, (after, after), Some(now)).await
                }
            }
        })
    });
    match write.await {
        Ok(()) => Ok(last.is_some()),
        // Another server was quicker: it goes on from where that one came.
        Err(Error::Conflict) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Whether a certificate differs from its row. What was recorded on the day of the file or later, it cannot know.
fn differs(register: &Register, import: &Import, row: &RecordedRow, rows: &Rows) -> Result<Option<Found>> {
    if import.as_of.is_none_or(|day| china_date(row.at) >= day) {
        return Ok(None);
    }
    let key = register.vault.open_record(&row.record_key, &certificates::record(row.id))?;
    let held: Held = key.open_json("body", &row.sealed_body)?;
    let recorded = Recorded {
        number: held.number,
        status: row.status,
        valid_from: row.valid_from,
        valid_until: row.valid_until,
    };
    let told = rows.get(&row.id_number_hash).map_or(&Told::Nothing, |(_, told)| told);
    Ok(compare(&recorded, told).map(|(kind, differs)| Found {
        case: row.case_id,
        kind,
        differs,
        certificate: Some(row.id),
    }))
}

/// What the register says of people.
///
/// # Errors
/// Those of the database and the vault.
pub async fn told(tx: &mut Tx, register: &Register, import: &Import, hashes: &[Vec<u8>]) -> Result<Rows> {
    let checking = Checking { today: china_date(import.added.at), places: register.places.clone() };
    let mut rows = Rows::new();
    for row in imports::same_people(tx, import.id, hashes).await? {
        let Some(hash) = row.id_number_hash.clone().filter(|_| row.kind != RowKind::Repeated) else {
            continue;
        };
        if rows.contains_key(&hash) {
            continue;
        }
        let kept = row.cells(&import.key)?;
        let told = match checking::check(&kept.raw, &checking) {
            Ok(checked) if kept.repeats.is_none() => {
                checked.certificate.map_or(Told::Nothing, |certificate| Told::Says(Box::new(certificate)))
            }
            _ => Told::Unreadable,
        };
        rows.insert(hash, (row.number, told));
    }
    Ok(rows)
}

/// Finds the cases that wait for a number while the register has one.
async fn wait(register: &Register, catalogue: &Catalogue, import: &Import) -> Result<()> {
    let mut tx = register.database.read().await?;
    let before: BTreeSet<(Uuid, Uuid)> = store::of_kind(&mut tx, Kind::Waiting).await?.into_iter().collect();
    let mut now = BTreeSet::new();
    for service in catalogue.all() {
        for stage in issuing::waiting_stages(service) {
            let mut after = Uuid::nil();
            loop {
                let batch = store::waiting(&mut tx, (service.id(), stage), after, BATCH).await?;
                let Some((last, ..)) = batch.last() else { break };
                after = *last;
                for case in offered(&mut tx, register, (service, stage), import, &batch).await? {
                    now.insert((case, import.id));
                }
            }
        }
    }
    drop(tx);
    if now == before {
        return Ok(());
    }
    let (id, at) = (import.id, register.clock.now());
    let write = register.database.write(move |tx| {
        Box::pin(async move {
            for (case, _) in before.difference(&now) {
                store::forget(tx, *case, Kind::Waiting).await?;
            }
            for (case, _) in now.difference(&before) {
                let found =
                    Found { case: *case, kind: Kind::Waiting, differs: Vec::new(), certificate: None };
                store::keep(tx, id, &found, at).await?;
            }
            Ok(())
        })
    });
    write.await
}

/// Those of some waiting cases for which the register has a number that can be theirs.
async fn offered(
    tx: &mut Tx,
    register: &Register,
    (service, stage): (&crate::catalogue::Service, &str),
    import: &Import,
    batch: &[(Uuid, Vec<u8>, Vec<u8>)],
) -> Result<Vec<Uuid>> {
    let vault = &register.vault;
    let mut people = Vec::new();
    for (id, wrapped, sealed) in batch {
        let key = vault.open_record(wrapped, &cases::record(*id))?;
        let subject: Subject = key.open_json("subject", sealed)?;
        if let Some(number) = subject.id_number {
            people.push((*id, key, vault.lookup(Lookup::IdNumber, &number).to_vec()));
        }
    }
    let hashes: Vec<Vec<u8>> = people.iter().map(|(_, _, hash)| hash.clone()).collect();
    let rows = told(tx, register, import, &hashes).await?;
    let mut found = Vec::new();
    for (id, key, hash) in people {
        let Some((_, Told::Says(certificate))) = rows.get(&hash) else { continue };
        let past = Past::of(&cases::history(tx, vault, &key, id).await?);
        let known = imported::of_hashes(tx, &[hash]).await?;
        let known = known.iter().map(|row| row.open(vault)).collect::<Result<Vec<_>>>()?;
        let effect = issuing::entering(service, stage).and_then(|act| act.effect);
        let asking = Asking { effect, past: &past, known: &known, today: china_date(register.clock.now()) };
        if offering::is_theirs(certificate, &asking) {
            found.push(id);
        }
    }
    Ok(found)
}
