//! One batch of rows put into the register, or taken back: read, reckoned, and written in one transaction.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::checking::{self, Checking};
use super::comparing::plan;
use super::import::{Done, Import, Outcome, State};
use super::jobs::{BATCH, Register, aside};
use super::judging::{Held, Origin};
use super::store::{self, Row};
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::residents::holders::{self, Holder, Said, Source, Taken};
use crate::residents::imported::{self, Change, Known};
use crate::values::new_id;
use crate::vault::{RecordKey, Vault};

/// What is to be written for one row.
#[derive(Debug)]
struct Writing {
    number: i64,
    outcome: Outcome,
    done: Option<Vec<u8>>,
    holder: Option<HolderWriting>,
    certificates: Vec<imported::Sealed>,
    removed: Vec<Uuid>,
}

#[derive(Debug)]
enum HolderWriting {
    Add(holders::Row),
    Set { id: Uuid, body: Vec<u8>, revision: i64 },
    Remove { id: Uuid, revision: i64 },
}

/// What reckoning a batch needs.
struct Batch {
    vault: Vault,
    import: Import,
    checking: Checking,
    held: Held,
    now: DateTime<Utc>,
}

/// Does the next batch after a row and tells its last row; `None`: there is none.
///
/// # Errors
/// `Conflict` where a holder changed meanwhile, or somebody else took the work over; those of database and vault.
pub async fn batch(register: &Register, import: &Import, lease: Uuid, after: i64) -> Result<Option<i64>> {
    let mut tx = register.database.read().await?;
    let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let rows = match import.state {
        State::Undoing => store::to_undo(&mut tx, import.id, after, limit).await?,
        _ => store::to_apply(&mut tx, import.id, after, limit).await?,
    };
    let Some(last) = rows.last().map(|row| row.number) else { return Ok(None) };
    let hashes: Vec<Vec<u8>> = rows.iter().filter_map(|row| row.id_number_hash.clone()).collect();
    let held = Held::of_hashes(&mut tx, &hashes).await?;
    drop(tx);
    let now = register.clock.now();
    let today = china_date(import.added.at);
    let checking = Checking { today, places: register.places.clone() };
    let all = Batch { vault: register.vault.clone(), import: import.clone(), checking, held, now };
    let writings = aside(move || rows.iter().map(|row| all.reckon(row)).collect::<Result<Vec<_>>>()).await?;
    let id = import.id;
    let write = register.database.write(move |tx| {
        Box::pin(async move {
            store::came(tx, id, lease, last, now).await?;
            for one in &writings {
                write(tx, id, one, now).await?;
            }
            Ok(())
        })
    });
    write.await?;
    Ok(Some(last))
}

async fn write(tx: &mut Tx, import: Uuid, one: &Writing, now: DateTime<Utc>) -> Result<()> {
    let kept = match &one.holder {
        None => true,
        Some(HolderWriting::Add(row)) => holders::add(tx, row, now).await?,
        Some(HolderWriting::Set { id, body, revision }) => {
            holders::set(tx, *id, body, *revision, now).await?
        }
        Some(HolderWriting::Remove { id, revision }) => holders::remove(tx, *id, *revision).await?,
    };
    if !kept {
        return Err(Error::Conflict);
    }
    for certificate in &one.certificates {
        if !certificate.keep(tx, None, now).await? {
            return Err(Error::Conflict);
        }
    }
    for certificate in &one.removed {
        if !imported::remove(tx, *certificate).await? {
            return Err(Error::Conflict);
        }
    }
    store::note(tx, import, one.number, one.outcome, one.done.clone()).await
}

impl Batch {
    fn reckon(&self, row: &Row) -> Result<Writing> {
        match self.import.state {
            State::Undoing => self.take_back(row),
            _ => self.apply(row),
        }
    }

    fn nothing(number: i64, outcome: Outcome) -> Writing {
        Writing { number, outcome, done: None, holder: None, certificates: Vec::new(), removed: Vec::new() }
    }

    /// Puts a row into the register.
    fn apply(&self, row: &Row) -> Result<Writing> {
        let number = row.number;
        let kept = row.cells(&self.import.key)?;
        let (Ok(checked), Some(hash)) = (checking::check(&kept.raw, &self.checking), &row.id_number_hash)
        else {
            return Ok(Self::nothing(number, Outcome::LeftOut));
        };
        let (holder, certificates) = self.held.open(&self.vault, hash)?;
        let today = self.checking.today;
        let on = self.import.as_of.unwrap_or(today);
        let origin = Origin { import: self.import.id, on, today }.row(number);
        let held = holder.as_ref().map(|(holder, _)| holder);
        let plan = plan(&checked, held, &certificates, origin, new_id(self.now));
        let take = self.import.choice.unwrap_or_default().take_conflicting;
        if !plan.conflicts.is_empty() && !take {
            return Ok(Self::nothing(number, Outcome::LeftOut));
        }
        if plan.is_empty() && holder.is_some() {
            return Ok(Self::nothing(number, Outcome::Unchanged));
        }
        let new = holder.is_none();
        let (mut holder, key) = match holder {
            Some((holder, key)) => (holder, Some(key)),
            None => (Holder::new(new_id(self.now), checked.id_number.as_str().to_owned()), None),
        };
        let mut values = Vec::new();
        for (field, value) in &plan.values {
            let before = holder.value(*field).to_owned();
            let source = Source::Import { import: self.import.id, row: number };
            holder.say(*field, Said { value: value.clone(), source, on });
            values.push((*field, before, value.clone()));
        }
        let done = Done {
            new,
            certificates: plan.certificates.clone(),
            conflicts: plan.conflicts.clone(),
            kept_values: Vec::new(),
            kept_certificates: Vec::new(),
            values,
        };
        let mut sealed = Vec::new();
        for change in &plan.certificates {
            let key = certificates.iter().find(|known| known.id == change.id).map(|known| &known.key);
            sealed.push(imported::Sealed::of(&self.vault, change.id, key, &change.after)?);
        }
        let holder =
            if done.values.is_empty() && !new { None } else { Some(self.keeping(&holder, key.as_ref())?) };
        Ok(Writing {
            outcome: if new { Outcome::Added } else { Outcome::Changed },
            done: Some(store::seal_done(&self.import.key, number, &done)?),
            holder,
            certificates: sealed,
            ..Self::nothing(number, Outcome::Changed)
        })
    }

    /// A holder ready to be kept; `key` of one that is there.
    fn keeping(&self, holder: &Holder, key: Option<&RecordKey>) -> Result<HolderWriting> {
        Ok(match key {
            None => HolderWriting::Add(holder.seal(&self.vault)?),
            Some(key) => HolderWriting::Set {
                id: holder.id,
                body: key.seal_json("body", &holder.body)?,
                revision: holder.revision,
            },
        })
    }

    /// Takes back what a row changed, but for what something newer has touched since.
    fn take_back(&self, row: &Row) -> Result<Writing> {
        let number = row.number;
        let (Some(mut done), Some(hash)) = (row.done(&self.import.key)?, &row.id_number_hash) else {
            return Ok(Self::nothing(number, Outcome::TakenBack));
        };
        let (holder, certificates) = self.held.open(&self.vault, hash)?;
        let mut writing = Self::nothing(number, Outcome::TakenBack);
        for change in done.certificates.iter().rev() {
            let known = certificates.iter().find(|known| known.id == change.id);
            if !self.put_back(change, known, &mut writing)? {
                done.kept_certificates.push(change.after.held.number.clone());
            }
        }
        if let Some((mut holder, key)) = holder {
            for (field, _, _) in &done.values {
                match holder.take_back(*field, self.import.id) {
                    Taken::Newer => done.kept_values.push(*field),
                    Taken::Back | Taken::Never => {}
                }
            }
            let bare = holder.body.values.is_empty() && done.kept_certificates.is_empty();
            writing.holder = Some(if done.new && bare {
                HolderWriting::Remove { id: holder.id, revision: holder.revision }
            } else {
                self.keeping(&holder, Some(&key))?
            });
        }
        if !done.kept_values.is_empty() || !done.kept_certificates.is_empty() {
            writing.outcome = Outcome::Kept;
        }
        writing.done = Some(store::seal_done(&self.import.key, number, &done)?);
        Ok(writing)
    }

    /// Puts a certificate back to what it was; false where something newer touched it.
    fn put_back(&self, change: &Change, known: Option<&Known>, writing: &mut Writing) -> Result<bool> {
        let Some(known) = known else { return Ok(true) };
        if known.now != change.after {
            return Ok(false);
        }
        match &change.before {
            Some(before) => {
                let sealed = imported::Sealed::of(&self.vault, change.id, Some(&known.key), before)?;
                writing.certificates.push(sealed);
            }
            None if known.case.is_none() => writing.removed.push(change.id),
            None => return Ok(false),
        }
        Ok(true)
    }
}
