//! A form for several services, split into a form for each: the first keeps number, device and papers, and every other gets
//! a number of its own, the same query code, and copies of the papers that it asks for.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::access;
use super::draft::{Document, Draft, LookedAt};
use super::store::{self, Keeping, NewDraft};
use crate::catalogue::{PartOf, Service};
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::values::{CaseNumber, new_id, random_below};
use crate::web::{Ground, Pairs};

/// A form that came of splitting.
pub struct Split {
    /// The form, as it will be kept.
    pub draft: Draft,
    /// The service that it asks for.
    pub part: PartOf,
    /// Digests of copied papers, sealed, in their order; the first form has its own.
    digests: Vec<Vec<u8>>,
}

/// Splits a form; papers are copied under new ids, and nothing else is written yet.
///
/// # Errors
/// Those of the vault and the file store.
pub async fn split(
    ground: &Ground,
    draft: &Draft,
    parts: Vec<PartOf>,
    now: DateTime<Utc>,
) -> Result<Vec<Split>> {
    let mut forms = Vec::new();
    for (place, part) in parts.into_iter().enumerate() {
        forms.push(if place == 0 {
            own(draft, part)
        } else {
            another(ground, draft, part, (place, now)).await?
        });
    }
    Ok(forms)
}

/// The pages that a service asks, as they were typed; what was not asked is left empty.
fn pages(draft: &Draft, part: &PartOf) -> BTreeMap<String, Pairs> {
    let typed = draft.pages.iter().filter(|(page, _)| part.service.place(page).is_some());
    let spared = part.spared.iter().map(|page| (page.clone(), Pairs::default()));
    typed.map(|(page, typed)| (page.clone(), typed.clone())).chain(spared).collect()
}

fn asks_for<'d>(service: &'d Service, draft: &'d Draft) -> impl Iterator<Item = &'d Document> {
    let harmless = |document: &&Document| !matches!(document.looked_at, LookedAt::Harmful(_));
    let asked = |document: &&Document| service.question(&document.question).is_some();
    draft.documents.iter().filter(harmless).filter(asked)
}

fn as_part(draft: &Draft, part: &PartOf) -> Draft {
    Draft {
        id: draft.id,
        number: draft.number.clone(),
        code: draft.code.clone(),
        key_hash: draft.key_hash.clone(),
        account: draft.account,
        person: draft.person,
        begun_for: draft.begun_for.clone(),
        service: part.service.id().to_owned(),
        version: i64::from(part.service.definition.version),
        language: draft.language.clone(),
        channel: draft.channel,
        keyed_by: draft.keyed_by,
        created_at: draft.created_at,
        touched_at: draft.touched_at,
        editable: draft.editable,
        submitted_at: draft.submitted_at,
        pages: pages(draft, part),
        documents: Vec::new(),
        key: draft.key.clone(),
    }
}

fn own(draft: &Draft, part: PartOf) -> Split {
    let documents = asks_for(&part.service, draft).cloned().collect();
    Split { draft: Draft { documents, ..as_part(draft, &part) }, part, digests: Vec::new() }
}

async fn another(
    ground: &Ground,
    draft: &Draft,
    part: PartOf,
    (place, now): (usize, DateTime<Utc>),
) -> Result<Split> {
    // Ids begin with the time: so they stand in the order in which they are sent.
    let id = new_id(now + TimeDelta::milliseconds(i64::try_from(place).unwrap_or_default()));
    let key = ground.vault.new_record(store::record(id))?;
    let (mut documents, mut digests) = (Vec::new(), Vec::new());
    for document in asks_for(&part.service, draft) {
        let sealed = ground.vault.open_record(&document.record_key, &store::document_record(document.id))?;
        let bytes = ground.files.get(document.id, &sealed).await.map_err(Error::internal)?;
        let id = new_id(now);
        let own = ground.vault.new_record(store::document_record(id))?;
        let stored =
            ground.files.put(id, &own, std::io::Cursor::new(bytes)).await.map_err(Error::internal)?;
        digests.push(own.seal("digest", &stored.digest)?);
        documents.push(Document { id, record_key: own.wrapped().to_vec(), ..document.clone() });
    }
    let number = CaseNumber::make(china_date(now), random_below(100_000)).as_str().to_owned();
    let draft =
        Draft { id, number, key, documents, created_at: now, touched_at: now, ..as_part(draft, &part) };
    Ok(Split { draft, part, digests })
}

impl Split {
    /// The papers that were copied for it: none where it keeps those of the whole.
    pub fn copies(&self) -> impl Iterator<Item = Uuid> {
        self.draft.documents.iter().zip(&self.digests).map(|(document, _)| document.id)
    }

    /// Keeps it, the first in the place of the form that was split: false where that was sent already. What the first does
    /// not ask is taken out of it; gives the papers whose bytes are to go.
    ///
    /// # Errors
    /// `Conflict` where a number is taken: the next try has another. Those of the database and the vault.
    pub async fn keep(
        &self,
        tx: &mut Tx,
        ground: &Ground,
        (whole, pages, documents): (Uuid, &BTreeMap<String, Pairs>, &[Document]),
        now: DateTime<Utc>,
    ) -> Result<Option<Vec<Uuid>>> {
        let draft = &self.draft;
        let keeping = Keeping { given_by: draft.keyed_by, ..Keeping::of(draft, draft.keyed_by, now) };
        if draft.id == whole {
            if !store::become_part(tx, draft).await? {
                return Ok(None);
            }
            for page in pages.keys().filter(|page| !draft.pages.contains_key(*page)) {
                store::remove_page(tx, draft.id, page).await?;
            }
            let gone = documents.iter().map(|document| document.id);
            let gone: Vec<_> = gone.filter(|id| draft.documents.iter().all(|own| own.id != *id)).collect();
            for document in &gone {
                store::remove_document(tx, draft.id, *document, now).await?;
            }
            return Ok(Some(gone));
        }
        let new = NewDraft {
            id: draft.id,
            number: draft.number.clone(),
            record_key: draft.key.wrapped().to_vec(),
            key_hash: draft.key_hash.clone(),
            code_hash: access::code_hash(&ground.vault, &draft.number, &draft.code),
            sealed_code: draft.key.seal_text("code", &draft.code)?,
            account: draft.account,
            begun_for: draft.begun_for.as_ref().map(|begun| (begun.mandate, begun.person)),
            service: draft.service.clone(),
            version: draft.version,
            language: draft.language.clone(),
            channel: draft.channel,
            at: now,
        };
        if !store::add(tx, &new).await? {
            return Err(Error::Conflict);
        }
        for (page, typed) in &draft.pages {
            keeping.page(tx, page, typed).await?;
        }
        for (document, digest) in draft.documents.iter().zip(&self.digests) {
            store::add_document(tx, &ground.vault, draft.id, document, digest, now).await?;
        }
        Ok(Some(Vec::new()))
    }
}
