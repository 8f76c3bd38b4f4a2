//! Asking of each holder whose entry changed what they could apply for, and telling them.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::finding;
use crate::benefits::awards;
use crate::benefits::proposals::{self, How, Listed, Proposal, State, Way};
use crate::cases::{search_terms, store as cases};
use crate::catalogue::Catalogue;
use crate::catalogue::programmes::Programme;
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::Places;
use crate::error::Result;
use crate::outbox::{self, Message};
use crate::residents::certificate_changes::{self as changes, Entry};
use crate::residents::certificates::Status;
use crate::residents::holders::{self, Field, Holder};
use crate::residents::store as residents;
use crate::values::{IdNumber, new_id};
use crate::vault::Vault;
use crate::web::Ground;
use crate::words::{Language, Words};

/// How many holders are asked in one write, and in one round: a register of a district is through in some minutes, and
/// nobody waits for it meanwhile.
const TOGETHER: i64 = 20;
const IN_A_ROUND: usize = 2_000;
/// After how long each is asked again: years go by.
const AGAIN: TimeDelta = TimeDelta::days(30);

/// Asks of all whose entry changed; how many holders that were.
///
/// # Errors
/// Those of the database and the vault.
pub async fn round(
    ground: &Arc<Ground>,
    catalogue: &Arc<Catalogue>,
    places: &Arc<Places>,
    now: DateTime<Utc>,
) -> Result<usize> {
    let write = ground
        .database
        .write(move |tx| Box::pin(async move { holders::look_again_since(tx, now - AGAIN).await }));
    write.await?;
    let mut all = 0;
    while all < IN_A_ROUND {
        let due = holders::to_look_through(&mut ground.database.read().await?, TOGETHER).await?;
        if due.is_empty() {
            break;
        }
        all += due.len();
        let (house, catalogue, places) = (ground.clone(), catalogue.clone(), places.clone());
        let write = ground.database.write(move |tx| {
            Box::pin(async move {
                for holder in due {
                    let asking = Asking { ground: &house, catalogue: &catalogue, places: &places, now };
                    asking.of(tx, holder).await?;
                }
                Ok(())
            })
        });
        write.await?;
    }
    Ok(all)
}

/// Tells somebody by a text that there is something, and not what: others may read it.
///
/// # Errors
/// Those of the database and the vault.
pub async fn text(tx: &mut Tx, vault: &Vault, phone: &str, now: DateTime<Utc>) -> Result<()> {
    let text = Words::of(Language::ZhHans).proposals_text();
    outbox::store::enqueue(tx, vault, &Message::Sms { phone: phone.to_owned(), text }, None, now)
        .await
        .map(drop)
}

struct Asking<'a> {
    ground: &'a Ground,
    catalogue: &'a Catalogue,
    places: &'a Places,
    now: DateTime<Utc>,
}

impl Asking<'_> {
    fn vault(&self) -> &Vault {
        &self.ground.vault
    }

    /// What one holder could apply for; what they are told of.
    async fn of(&self, tx: &mut Tx, id: Uuid) -> Result<()> {
        if !holders::looked_through(tx, id, self.now).await? {
            return Ok(());
        }
        let Some(holder) = holders::by_id(tx, self.vault(), id).await? else { return Ok(()) };
        let number = &holder.body.id_number;
        let before = proposals::of_holder(tx, id).await?;
        let known = residents::known(tx, self.vault(), None, Some(number)).await?;
        let today = china_date(self.now);
        let entries = changes::of_holder(tx, self.vault(), number).await?;
        let counts = entries.iter().find(|entry| entry.status == Status::Active).filter(|_| !known.died);
        let found: Vec<&Arc<Programme>> = match (counts, IdNumber::parse(number, today)) {
            (Some(entry), Ok(number)) => {
                let facts = finding::facts(&number, &entry.held.disability, today);
                self.catalogue.programmes().all().filter(|one| one.is_proposed(&facts, today)).collect()
            }
            _ => Vec::new(),
        };
        for gone in before.iter().filter(|one| found.iter().all(|programme| programme.id() != one.programme))
        {
            proposals::remove(tx, gone.id).await?;
        }
        let Some(entry) = counts else { return Ok(()) };
        let profile = known.profile_by_number.as_ref();
        let phone = finding::phone(profile, holder.value(Field::Phone));
        let way = finding::way(profile, phone);
        let mut new = Vec::new();
        for programme in found {
            let there = before.iter().find(|one| one.programme == programme.id());
            // A person is told once of the same thing by the same certificate.
            if there.is_some_and(|one| one.certificate == entry.id) {
                continue;
            }
            let applied = self.has_applied(tx, number, programme, entry).await?;
            let state = if applied { State::Applied } else { State::Waiting };
            let proposal = Proposal {
                id: there.map_or_else(|| new_id(self.now), |one| one.id),
                holder: id,
                programme: programme.id().to_owned(),
                certificate: entry.id,
                state,
                way,
                found_at: self.now,
                told_at: None,
                told_how: None,
            };
            proposals::keep(tx, &proposal, &self.listed(&holder, programme)).await?;
            new.extend((!applied).then_some(proposal.id));
        }
        // Whoever was given a certificate here waits to hear what it is good for; others are told by text where the district
        // wants that.
        let by_itself = entry.case.is_some() || self.ground.config.propose_by_text;
        if !new.is_empty() && way == Way::Text && by_itself {
            text(tx, self.vault(), phone, self.now).await?;
            for proposal in new {
                proposals::note_told(tx, proposal, How::Text, (None, self.now)).await?;
            }
        }
        Ok(())
    }

    fn listed(&self, holder: &Holder, programme: &Programme) -> Listed {
        let place = Some(holder.value(Field::Place).to_owned()).filter(|place| !place.is_empty());
        let street = place.as_deref().and_then(|place| self.places.street_of(place));
        Listed { unit: self.places.at_work(&programme.definition.unit), place, street }
    }

    /// Whether they have it, or asked for it since the certificate was entered. What came with an import may be older than
    /// what they asked for: then any application counts.
    async fn has_applied(
        &self,
        tx: &mut Tx,
        number: &str,
        programme: &Programme,
        entry: &Entry,
    ) -> Result<bool> {
        if let Some(person) = residents::of_id_number(tx, self.vault(), number).await?
            && awards::receives_already(tx, person, programme.id(), Uuid::nil()).await?
        {
            return Ok(true);
        }
        let Some(service) = &programme.definition.service else { return Ok(false) };
        let since = if entry.case.is_some() { entry.entered_at } else { DateTime::UNIX_EPOCH };
        let term = search_terms::number_term(self.vault(), number);
        cases::has_asked(tx, &term, service, since).await
    }
}
