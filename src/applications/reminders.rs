//! What a person is told before a day on which something ends: their certificate, or a limit that they can still meet.
//! Each is told once, in the transaction that notes it: a house that was killed and started again tells nobody twice.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::effects;
use super::reaching;
use super::sending::{self, Said};
use crate::cases::{ActorRole, EventKind, Past, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::Result;
use crate::forms::answer::Value;
use crate::outbox::{self, Message};
use crate::residents;
use crate::residents::certificate_changes::{self as changes, Ending};
use crate::values::Phone;
use crate::vault::Vault;
use crate::words::{Language, Words, speech};

/// The local rule that says how many months before.
pub const REMINDERS: &str = "renewal-reminders";
/// The letter that tells of it, in the service by which the certificate came.
const LETTER: &str = "renewal-reminder";

/// Tells the holder of a certificate that it ends; false where that was done before. By a letter in the case that
/// brought the certificate, on its way as the person wants letters, and a text that it is there; where no case did, by
/// a text to the phone of their contact card.
///
/// # Errors
/// Those of the database and the vault.
pub async fn certificate(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    ending: &Ending,
    months: u32,
    now: DateTime<Utc>,
) -> Result<bool> {
    let brought = match ending.case_id {
        Some(case) => cases::by_id(tx, vault, case).await?,
        None => None,
    };
    let by_letter = brought.and_then(|(case, key)| {
        let service = catalogue.get(&case.service).cloned()?;
        service.letter(LETTER).cloned().map(|declared| (case, key, service, declared))
    });
    let Some((case, key, service, declared)) = by_letter else {
        return by_text(tx, vault, ending, months, now).await;
    };
    if !changes::note_reminder(tx, ending, months, "letter", now).await? {
        return Ok(false);
    }
    let past = Past::of(&cases::history(tx, vault, &key, case.id).await?);
    let mut known = effects::answers(past.given());
    known.insert("valid_until".to_owned(), Value::Date(ending.valid_until));
    let said = Said { known, ..Said::default() };
    let case = sending::letter(tx, vault, &service, (&case, &key), &declared, said, now).await?;
    let words = reaching::words_of(&case);
    let said = words.certificates_ending_text(speech::date(ending.valid_until, words.language()));
    if let Some(text) = reaching::text(tx, vault, &service, (&case, &key), said).await? {
        outbox::store::enqueue(tx, vault, &text, Some(case.id), now).await?;
    }
    Ok(true)
}

/// The same to a person of whom only a contact card is known.
async fn by_text(
    tx: &mut Tx,
    vault: &Vault,
    ending: &Ending,
    months: u32,
    now: DateTime<Utc>,
) -> Result<bool> {
    let profile = match ending.person {
        Some(person) => residents::store::profile(tx, vault, person).await?,
        None => None,
    };
    // To a phone that others read goes nothing that says what it is about.
    let safe = profile.filter(|profile| !profile.is_phone_unsafe());
    let phone = safe.and_then(|profile| Phone::parse(profile.phone.as_deref()?).ok());
    let Some(phone) = phone.filter(Phone::is_mobile) else {
        return changes::note_reminder(tx, ending, months, "nobody", now).await;
    };
    if !changes::note_reminder(tx, ending, months, "text", now).await? {
        return Ok(false);
    }
    let words = Words::of(Language::ZhHans);
    let text = words.certificates_ending_text(speech::date(ending.valid_until, words.language()));
    let text = Message::Sms { phone: phone.as_str().to_owned(), text };
    outbox::store::enqueue(tx, vault, &text, None, now).await?;
    Ok(true)
}

/// Reminds the person of a case of the last day of its limit, where one of the days before has come for which they were
/// not reminded yet.
///
/// # Errors
/// Those of the database and the vault.
pub async fn clock(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    (id, name): (Uuid, &str),
    now: DateTime<Utc>,
) -> Result<bool> {
    let Some((case, key)) = cases::by_id(tx, vault, id).await? else { return Ok(false) };
    let (Some(clock), Some(due)) = (service.clock(name), case.clock.due_on) else { return Ok(false) };
    if case.clock.name.as_deref() != Some(name) {
        return Ok(false);
    }
    let left = (due - china_date(now)).num_days();
    // Where several have come at once, the nearest says it all.
    let Some(days) = clock.remind.iter().copied().filter(|days| left <= i64::from(*days)).min() else {
        return Ok(false);
    };
    let told = cases::history(tx, vault, &key, id).await?.into_iter().any(|event| {
        matches!(&event.kind, Some(EventKind::Reminded { clock, days: before }) if clock == name && *before <= days)
    });
    if told {
        return Ok(false);
    }
    let event = EventKind::Reminded { clock: name.to_owned(), days };
    let case = cases::record_event(tx, &key, &case, &event, None, ActorRole::System, now).await?;
    let words = reaching::words_of(&case);
    let (language, left) = (words.language(), left.to_string());
    let (date, key_of) = (speech::date(due, language), format!("clock-{name}-reminder"));
    let said = [("days", left.as_str()), ("date", date.as_str()), ("number", case.number.as_str())];
    let said = service.say(language, &key_of, &said);
    if let Some(text) = reaching::text(tx, vault, service, (&case, &key), said).await? {
        outbox::store::enqueue(tx, vault, &text, Some(case.id), now).await?;
    }
    Ok(true)
}
