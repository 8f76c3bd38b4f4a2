//! Drafts, their pages and documents in the database.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::draft::{BegunFor, Document, Draft, LookedAt};
use crate::accounts::{MandateState, Term};
use crate::cases::Channel;
use crate::database::{Tx, row, sql};
use crate::error::{Error, Result};
use crate::files::Finding;
use crate::values::Powers;
use crate::vault::{RecordId, RecordKey, Vault};
use crate::web::Pairs;

/// What the vault binds a draft's fields to.
pub fn record(draft: Uuid) -> RecordId {
    RecordId::new("drafts", draft)
}

/// What the vault binds a document's fields and bytes to.
pub fn document_record(document: Uuid) -> RecordId {
    RecordId::new("documents", document)
}

/// A draft to be begun.
pub struct NewDraft {
    /// Id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Wrapped record key.
    pub record_key: Vec<u8>,
    /// Hash of the cookie that may write.
    pub key_hash: Vec<u8>,
    /// Hash of number and query code.
    pub code_hash: Vec<u8>,
    /// The query code, sealed.
    pub sealed_code: Vec<u8>,
    /// Account, where signed in.
    pub account: Option<Uuid>,
    /// The mandate under which it is begun, and for whom.
    pub begun_for: Option<(Uuid, Uuid)>,
    /// Service.
    pub service: String,
    /// Version of its definition.
    pub version: i64,
    /// Language.
    pub language: String,
    /// Channel.
    pub channel: Channel,
    /// Now.
    pub at: DateTime<Utc>,
}

/// Begins a draft; false when the number is taken.
pub async fn add(tx: &mut Tx, draft: &NewDraft) -> Result<bool> {
    let added = sql!(
        tx,
        execute,
        ADD,
        draft.id,
        &draft.number,
        &draft.record_key,
        &draft.key_hash,
        &draft.code_hash,
        &draft.sealed_code,
        draft.account,
        &draft.service,
        draft.version,
        &draft.language,
        draft.channel,
        draft.at,
        draft.begun_for.map(|(mandate, _)| mandate),
        draft.begun_for.map(|(_, person)| person)
    )?;
    Ok(added == 1)
}

row! {
    #[derive(Debug)]
    struct DraftRow {
        id: Uuid,
        number: String,
        record_key: Vec<u8>,
        key_hash: Vec<u8>,
        sealed_code: Vec<u8>,
        account: Option<Uuid>,
        service: String,
        version: i64,
        language: String,
        channel: Channel,
        created_at: DateTime<Utc>,
        touched_at: DateTime<Utc>,
        editable: bool,
        submitted_at: Option<DateTime<Utc>>,
        page: Option<String>,
        sealed_raw: Option<Vec<u8>>,
        given_by: Option<Uuid>,
        has_documents: bool,
        person: Option<Uuid>,
        mandate: Option<Uuid>,
        about: Option<Uuid>,
        powers: Option<String>,
        limited: Option<bool>,
        state: Option<MandateState>,
        valid_from: Option<NaiveDate>,
        valid_until: Option<NaiveDate>,
        about_key: Option<Vec<u8>>,
        about_number: Option<Vec<u8>>,
        about_died: bool,
    }
}

row! {
    #[derive(Debug)]
    struct DocumentRow {
        id: Uuid,
        question: String,
        record_key: Vec<u8>,
        sealed_name: Vec<u8>,
        media: String,
        size: i64,
        findings: Option<String>,
        checked_at: Option<DateTime<Utc>>,
        harm: Option<String>,
    }
}

impl DraftRow {
    fn begun_for(&self, vault: &Vault, today: NaiveDate) -> Result<Option<BegunFor>> {
        let (Some(mandate), Some(person)) = (self.mandate, self.about) else { return Ok(None) };
        let (Some(wrapped), Some(number)) = (&self.about_key, &self.about_number) else {
            return Err(Error::internal("a form was begun for somebody who is not there"));
        };
        let key = vault.open_record(wrapped, &RecordId::new("people", person))?;
        let powers = Powers::parse(self.powers.as_deref().unwrap_or_default());
        let counts = match (self.state, self.valid_from) {
            (Some(state), Some(from)) => {
                Term { state, from, until: self.valid_until, died: self.about_died }.counts_on(today)
            }
            _ => false,
        };
        let limited = self.limited.unwrap_or(true);
        Ok(Some(BegunFor {
            person,
            id_number: key.open_text("id-number", number)?,
            mandate,
            counts,
            powers: powers.unless_limited(limited),
        }))
    }
}

/// A draft by its number, with everything typed. One statement; another where documents were added.
pub async fn by_number(tx: &mut Tx, vault: &Vault, number: &str, today: NaiveDate) -> Result<Option<Draft>> {
    let rows = sql!(tx, fetch_all as DraftRow, BY_NUMBER, number)?;
    let Some(first) = rows.first() else { return Ok(None) };
    let key = vault.open_record(&first.record_key, &record(first.id))?;
    let mut draft = Draft {
        id: first.id,
        number: first.number.clone(),
        code: key.open_text("code", &first.sealed_code)?,
        key_hash: first.key_hash.clone(),
        account: first.account,
        person: first.person,
        begun_for: first.begun_for(vault, today)?,
        service: first.service.clone(),
        version: first.version,
        language: first.language.clone(),
        channel: first.channel,
        keyed_by: rows.iter().find_map(|row| row.given_by),
        created_at: first.created_at,
        touched_at: first.touched_at,
        editable: first.editable,
        submitted_at: first.submitted_at,
        pages: std::collections::BTreeMap::new(),
        documents: Vec::new(),
        key,
    };
    let has_documents = first.has_documents;
    for row in rows {
        if let (Some(page), Some(sealed)) = (row.page, row.sealed_raw) {
            let typed: Pairs = draft.key.open_json("page", &sealed)?;
            draft.pages.insert(page, typed);
        }
    }
    if has_documents {
        for row in sql!(tx, fetch_all as DocumentRow, DOCUMENTS, draft.id)? {
            draft.documents.push(row.open(vault)?);
        }
    }
    Ok(Some(draft))
}

impl DocumentRow {
    fn open(self, vault: &Vault) -> Result<Document> {
        let key = vault.open_record(&self.record_key, &document_record(self.id))?;
        Ok(Document {
            id: self.id,
            question: self.question,
            name: key.open_text("name", &self.sealed_name)?,
            media: self.media,
            size: self.size,
            findings: self.findings.as_deref().map(Finding::read),
            looked_at: match (self.checked_at, self.harm) {
                (_, Some(harm)) => LookedAt::Harmful(harm),
                (Some(_), None) => LookedAt::Clean,
                (None, None) => LookedAt::NotYet,
            },
            record_key: self.record_key,
        })
    }
}

/// A form that was not sent: number, service, last touched.
pub type UnsentForm = (String, String, DateTime<Utc>);

/// Unsent drafts of an account, and those that somebody began for its person, newest first: number, service, last
/// touched.
pub async fn unsent_of(tx: &mut Tx, account: Uuid, person: Option<Uuid>) -> Result<Vec<UnsentForm>> {
    sql!(tx, fetch_all as (String, String, DateTime<Utc>), UNSENT_OF, account, person)
}

/// Unsent drafts that were begun for somebody, newest first: number, service, last touched, and by whom.
pub async fn unsent_for(
    tx: &mut Tx,
    person: Uuid,
) -> Result<Vec<(String, String, DateTime<Utc>, Option<Uuid>)>> {
    sql!(tx, fetch_all as (String, String, DateTime<Utc>, Option<Uuid>), UNSENT_FOR, person)
}

/// The number of a draft.
pub async fn number_of(tx: &mut Tx, draft: Uuid) -> Result<Option<String>> {
    Ok(sql!(tx, fetch_optional as (String,), NUMBER_OF, draft)?.map(|(number,)| number))
}

/// Unsent paper forms that an officer is keying in, newest first: number, service, last touched.
pub async fn unsent_keyed_by(tx: &mut Tx, officer: Uuid) -> Result<Vec<(String, String, DateTime<Utc>)>> {
    sql!(tx, fetch_all as (String, String, DateTime<Utc>), UNSENT_KEYED_BY, Channel::Paper, officer)
}

/// Whether number and code belong together.
pub async fn code_fits(tx: &mut Tx, number: &str, code_hash: &[u8]) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), CODE_FITS, number, code_hash)?.is_some())
}

/// A form that was touched so lately is not marked anew with each page: days count before it is forgotten.
const TOUCHED: chrono::TimeDelta = chrono::TimeDelta::minutes(15);

/// Whose form pages are kept in, how they came and when.
#[derive(Clone, Debug)]
pub struct Keeping {
    /// The form.
    pub draft: Uuid,
    /// The key of its fields.
    pub key: RecordKey,
    /// When it was last marked as touched.
    pub touched_at: DateTime<Utc>,
    /// How the answers come.
    pub channel: Channel,
    /// The officer who types them in for the person.
    pub given_by: Option<Uuid>,
    /// Now.
    pub at: DateTime<Utc>,
}

impl Keeping {
    /// For a form as it was just read.
    pub fn of(draft: &Draft, given_by: Option<Uuid>, at: DateTime<Utc>) -> Self {
        let (key, touched_at) = (draft.key.clone(), draft.touched_at);
        Self { draft: draft.id, key, touched_at, channel: draft.channel, given_by, at }
    }

    /// Keeps what was typed on a page.
    ///
    /// # Errors
    /// Those of the database and the vault.
    pub async fn page(&self, tx: &mut Tx, page: &str, typed: &Pairs) -> Result<()> {
        let sealed = self.key.seal_json("page", typed)?;
        sql!(tx, execute, SAVE_PAGE, self.draft, page, sealed, self.channel, self.given_by, self.at)?;
        if self.at - self.touched_at > TOUCHED {
            sql!(tx, execute, TOUCH, self.draft, self.at)?;
        }
        Ok(())
    }
}

/// Marks the draft as sent; false when it is sent already: a second sending does nothing.
pub async fn mark_submitted(tx: &mut Tx, draft: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, MARK_SUBMITTED, draft, at)? == 1)
}

/// Makes a form for several services the form for one of them; false where it was sent already.
pub async fn become_part(tx: &mut Tx, draft: &Draft) -> Result<bool> {
    Ok(sql!(tx, execute, BECOME_PART, draft.id, &draft.service, draft.version)? == 1)
}

/// Takes out a page that a form does not ask any more.
pub async fn remove_page(tx: &mut Tx, draft: Uuid, page: &str) -> Result<()> {
    sql!(tx, execute, REMOVE_PAGE, draft, page).map(drop)
}

/// Opens a sent form again: for a correction, or because it was taken back.
pub async fn reopen(tx: &mut Tx, draft: Uuid) -> Result<()> {
    sql!(tx, execute, REOPEN, draft)?;
    Ok(())
}

/// Adds a document whose bytes are already kept.
pub async fn add_document(
    tx: &mut Tx,
    vault: &Vault,
    draft: Uuid,
    document: &Document,
    digest: &[u8],
    at: DateTime<Utc>,
) -> Result<()> {
    let key = vault.open_record(&document.record_key, &document_record(document.id))?;
    let name = key.seal_text("name", &document.name)?;
    sql!(
        tx,
        execute,
        ADD_DOCUMENT,
        document.id,
        draft,
        &document.question,
        &document.record_key,
        name,
        &document.media,
        document.size,
        digest,
        at,
        document.findings.as_deref().map(Finding::kept)
    )?;
    if document.looked_at == LookedAt::Clean {
        note_checked(tx, document.id, None, at).await?;
    }
    Ok(())
}

/// Some documents that no scanner has looked at, from one on, the oldest first: id and wrapped key.
pub async fn unchecked(tx: &mut Tx, after: Uuid, most: i64) -> Result<Vec<(Uuid, Vec<u8>)>> {
    sql!(tx, fetch_all as (Uuid, Vec<u8>), UNCHECKED, after, most)
}

/// Notes that a scanner looked at a document, and what it found.
pub async fn note_checked(tx: &mut Tx, document: Uuid, harm: Option<&str>, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, NOTE_CHECKED, document, at, harm).map(drop)
}

/// How many documents wait for the scanner, and how many were found harmful.
pub async fn checked_figures(tx: &mut Tx) -> Result<(i64, i64)> {
    sql!(tx, fetch_one as (i64, i64), CHECKED_FIGURES)
}

/// Marks a document as removed; its bytes go after.
pub async fn remove_document(tx: &mut Tx, draft: Uuid, document: Uuid, at: DateTime<Utc>) -> Result<bool> {
    Ok(sql!(tx, execute, REMOVE_DOCUMENT, draft, document, at)? == 1)
}

/// Every document whose bytes are in the file store.
pub async fn kept_documents(tx: &mut Tx) -> Result<Vec<Uuid>> {
    Ok(sql!(tx, fetch_all as (Uuid,), KEPT_DOCUMENTS)?.into_iter().map(|(id,)| id).collect())
}

/// Every document whose bytes are in the file store, with its wrapped key.
pub async fn keys_of_documents(tx: &mut Tx) -> Result<Vec<(Uuid, Vec<u8>)>> {
    sql!(tx, fetch_all as (Uuid, Vec<u8>), KEYS_OF_DOCUMENTS)
}

/// Whether a document's bytes are to be in the file store.
pub async fn is_kept(tx: &mut Tx, document: Uuid) -> Result<bool> {
    Ok(sql!(tx, fetch_optional as (Uuid,), IS_KEPT, document)?.is_some())
}

/// Marks a document as removed whose bytes are nowhere.
pub async fn give_up_document(tx: &mut Tx, document: Uuid, at: DateTime<Utc>) -> Result<()> {
    sql!(tx, execute, GIVE_UP_DOCUMENT, document, at).map(drop)
}

/// Forgets forms that were never sent and not touched since a time; gives the documents whose bytes go with them.
pub async fn forget(tx: &mut Tx, untouched_since: DateTime<Utc>) -> Result<Vec<Uuid>> {
    let old = sql!(tx, fetch_all as (Uuid,), OLD, untouched_since)?;
    remove(tx, old).await
}

/// Forgets the forms of an account that were never sent, whenever they were touched; gives the documents whose bytes go
/// with them. What was begun for somebody else is theirs.
pub async fn remove_unsent(tx: &mut Tx, account: Uuid) -> Result<Vec<Uuid>> {
    let own = sql!(tx, fetch_all as (Uuid,), NEVER_SENT, account)?;
    remove(tx, own).await
}

/// Erases a form with all that was typed: when what came of it is erased, or when nothing is to come of it; gives the documents whose bytes go with it.
pub async fn erase(tx: &mut Tx, draft: Uuid) -> Result<Vec<Uuid>> {
    remove(tx, vec![(draft,)]).await
}

async fn remove(tx: &mut Tx, drafts: Vec<(Uuid,)>) -> Result<Vec<Uuid>> {
    let mut documents = Vec::new();
    for (draft,) in drafts {
        documents.extend(sql!(tx, fetch_all as (Uuid,), DOCUMENT_IDS, draft)?.into_iter().map(|(id,)| id));
        for statement in [FORGET_DOCUMENTS, FORGET_PAGES, FORGET_DRAFT] {
            sql!(tx, execute, statement, draft)?;
        }
    }
    Ok(documents)
}

const NEVER_SENT: &str =
    "SELECT id FROM drafts WHERE account = $1 AND submitted_at IS NULL AND mandate IS NULL LIMIT 500";
const OLD: &str =
    "SELECT id FROM drafts WHERE submitted_at IS NULL AND touched_at < $1 ORDER BY touched_at LIMIT 200";
const DOCUMENT_IDS: &str = "SELECT id FROM documents WHERE draft = $1";
const KEPT_DOCUMENTS: &str = "SELECT id FROM documents WHERE removed_at IS NULL ORDER BY id";
const KEYS_OF_DOCUMENTS: &str = "SELECT id, record_key FROM documents WHERE removed_at IS NULL ORDER BY id";
const IS_KEPT: &str = "SELECT id FROM documents WHERE id = $1 AND removed_at IS NULL";
const GIVE_UP_DOCUMENT: &str = "UPDATE documents SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL";
const FORGET_DOCUMENTS: &str = "DELETE FROM documents WHERE draft = $1";
const FORGET_PAGES: &str = "DELETE FROM draft_pages WHERE draft = $1";
const FORGET_DRAFT: &str = "DELETE FROM drafts WHERE id = $1";
const ADD: &str =
    "INSERT INTO drafts (id, number, record_key, key_hash, code_hash, sealed_code, account, service,
        version, language, channel, created_at, touched_at, editable, mandate, about)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, TRUE, $13, $14) ON CONFLICT DO NOTHING";
const BY_NUMBER: &str = "SELECT d.id, d.number, d.record_key, d.key_hash, d.sealed_code, d.account, d.service,
        d.version, d.language, d.channel, d.created_at, d.touched_at, d.editable, d.submitted_at, p.page, p.sealed_raw,
        p.given_by, EXISTS (SELECT 1 FROM documents o WHERE o.draft = d.id AND o.removed_at IS NULL) AS has_documents,
        c.person, d.mandate, d.about, m.powers, m.limited, m.state, m.valid_from, m.valid_until,
        a.record_key AS about_key, a.sealed_id_number AS about_number, a.deceased_at IS NOT NULL AS about_died
    FROM drafts d LEFT JOIN cases c ON c.id = d.id LEFT JOIN draft_pages p ON p.draft = d.id
        LEFT JOIN mandates m ON m.id = d.mandate LEFT JOIN people a ON a.id = d.about
    WHERE d.number = $1";
const DOCUMENTS: &str =
    "SELECT id, question, record_key, sealed_name, media, size, findings, checked_at, harm
    FROM documents
    WHERE draft = $1 AND removed_at IS NULL ORDER BY added_at, id";
const UNSENT_OF: &str = "SELECT number, service, touched_at FROM drafts
    WHERE ((account = $1 AND mandate IS NULL) OR about = $2) AND editable = TRUE
    ORDER BY touched_at DESC LIMIT 50";
const UNSENT_FOR: &str = "SELECT number, service, touched_at, account FROM drafts
    WHERE about = $1 AND editable = TRUE ORDER BY touched_at DESC LIMIT 50";
const NUMBER_OF: &str = "SELECT number FROM drafts WHERE id = $1";
const UNSENT_KEYED_BY: &str = "SELECT number, service, touched_at FROM drafts d
    WHERE channel = $1 AND submitted_at IS NULL AND channel <> 'web'
        AND EXISTS (SELECT 1 FROM draft_pages p WHERE p.draft = d.id AND p.given_by = $2)
    ORDER BY touched_at DESC LIMIT 50";
const CODE_FITS: &str = "SELECT id FROM drafts WHERE number = $1 AND code_hash = $2";
const SAVE_PAGE: &str = "INSERT INTO draft_pages (draft, page, sealed_raw, channel, given_by, saved_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (draft, page) DO UPDATE SET sealed_raw = excluded.sealed_raw, channel = excluded.channel,
        given_by = excluded.given_by, saved_at = excluded.saved_at";
const TOUCH: &str = "UPDATE drafts SET touched_at = $2 WHERE id = $1";
const MARK_SUBMITTED: &str =
    "UPDATE drafts SET submitted_at = $2, editable = FALSE WHERE id = $1 AND editable = TRUE";
const BECOME_PART: &str = "UPDATE drafts SET service = $2, version = $3 WHERE id = $1 AND editable = TRUE";
const REMOVE_PAGE: &str = "DELETE FROM draft_pages WHERE draft = $1 AND page = $2";
const REOPEN: &str = "UPDATE drafts SET editable = TRUE WHERE id = $1";
const ADD_DOCUMENT: &str = "INSERT INTO documents
        (id, draft, question, record_key, sealed_name, media, size, digest, added_at, findings)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const UNCHECKED: &str = "SELECT id, record_key FROM documents WHERE checked_at IS NULL AND removed_at IS NULL
    AND id > $1 ORDER BY id LIMIT $2";
const NOTE_CHECKED: &str = "UPDATE documents SET checked_at = $2, harm = $3 WHERE id = $1";
const CHECKED_FIGURES: &str = "SELECT
    (SELECT COUNT(*) FROM documents WHERE checked_at IS NULL AND removed_at IS NULL),
    (SELECT COUNT(*) FROM documents WHERE harm > '' AND removed_at IS NULL)";
const REMOVE_DOCUMENT: &str =
    "UPDATE documents SET removed_at = $3 WHERE draft = $1 AND id = $2 AND removed_at IS NULL";
