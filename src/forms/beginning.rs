//! Beginning a form: its number, query code and keys, the same for whoever types.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::access;
use super::draft::Draft;
use super::known::{self, Whose};
use super::store::{self, NewDraft};
use crate::cases::Channel;
use crate::catalogue::Service;
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::values::{CaseNumber, QueryCode, random_below};
use crate::vault::Vault;
use crate::web::Pairs;
use crate::words::Language;

/// A form to be begun.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// Id; the case will have the same.
    pub id: Uuid,
    /// The service.
    pub service: String,
    /// Version of its definition.
    pub version: i64,
    /// Language.
    pub language: Language,
    /// How it comes.
    pub channel: Channel,
    /// The resident's account, where signed in.
    pub account: Option<Uuid>,
    /// The mandate under which it is begun, and for whom.
    pub begun_for: Option<(Uuid, Uuid)>,
    /// Hash of the cookie that may write (`access::key_hash`).
    pub key_hash: Vec<u8>,
    /// Now.
    pub at: DateTime<Utc>,
}

/// Begins it and gives its number.
///
/// # Errors
/// Those of the database and the vault; when no number is free.
pub async fn begin(tx: &mut Tx, vault: &Vault, beginning: &Beginning) -> Result<String> {
    let record = vault.new_record(store::record(beginning.id))?;
    // Five random digits a day can meet; the next try is another number.
    for _ in 0..20 {
        let number = CaseNumber::make(china_date(beginning.at), random_below(100_000)).as_str().to_owned();
        let code = QueryCode::make(random_below(100_000_000)).as_str().to_owned();
        let draft = NewDraft {
            id: beginning.id,
            record_key: record.wrapped().to_vec(),
            key_hash: beginning.key_hash.clone(),
            code_hash: access::code_hash(vault, &number, &code),
            sealed_code: record.seal_text("code", &code)?,
            account: beginning.account,
            begun_for: beginning.begun_for,
            service: beginning.service.clone(),
            version: beginning.version,
            language: beginning.language.tag().to_owned(),
            channel: beginning.channel,
            at: beginning.at,
            number,
        };
        if store::add(tx, &draft).await? {
            return Ok(draft.number);
        }
    }
    Err(Error::internal("no free number today"))
}

/// Types in what is known of the person for whom a form was just begun; false where nothing is.
///
/// # Errors
/// Those of the database and the vault.
pub async fn prefill(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    (number, person, whose): (&str, Uuid, Whose),
    now: DateTime<Utc>,
) -> Result<bool> {
    let today = china_date(now);
    let pages = known::whole_pages(tx, vault, service, (person, whose), today).await?;
    keep(tx, vault, number, &pages, now).await?;
    Ok(!pages.is_empty())
}

/// Types in what was answered before a form was begun.
///
/// # Errors
/// Those of the database and the vault.
pub async fn keep(
    tx: &mut Tx,
    vault: &Vault,
    number: &str,
    pages: &[(String, Pairs)],
    now: DateTime<Utc>,
) -> Result<()> {
    if pages.is_empty() {
        return Ok(());
    }
    let draft = store::by_number(tx, vault, number, china_date(now)).await?.ok_or(Error::NotFound)?;
    let keeping = store::Keeping::of(&draft, None, now);
    for (page, typed) in pages {
        keeping.page(tx, page, typed).await?;
    }
    Ok(())
}

/// Keeps what somebody of the staff types in for a person: the form begins with the first time and goes on with the next;
/// one that was sent stays as it is. Nobody has the key of it: the session of whoever types opens it.
///
/// # Errors
/// `NotFound` where a form of this id is somebody else's, or another service's; those of the database and the vault.
pub async fn keep_for(
    tx: &mut Tx,
    vault: &Vault,
    beginning: &Beginning,
    by: Uuid,
    pages: &[(String, Pairs)],
) -> Result<Draft> {
    let (there, today) = (store::number_of(tx, beginning.id).await?, china_date(beginning.at));
    let fresh = there.is_none();
    let number = match there {
        Some(number) => number,
        None => begin(tx, vault, beginning).await?,
    };
    let draft = store::by_number(tx, vault, &number, today).await?.ok_or(Error::NotFound)?;
    if !fresh && (draft.keyed_by != Some(by) || draft.service != beginning.service) {
        return Err(Error::NotFound);
    }
    if draft.submitted_at.is_some() {
        return Ok(draft);
    }
    let keeping =
        store::Keeping { channel: beginning.channel, ..store::Keeping::of(&draft, Some(by), beginning.at) };
    for (page, typed) in pages {
        keeping.page(tx, page, typed).await?;
    }
    store::by_number(tx, vault, &number, today).await?.ok_or(Error::NotFound)
}
