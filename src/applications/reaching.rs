//! How a person is reached in a case: as their contact card says. The card becomes their communication profile once
//! an officer records it for a checked person; on its own case it counts from the first moment.

use chrono::{DateTime, Utc};

use crate::cases::{Case, Subject, store as cases};
use crate::catalogue::Service;
use crate::catalogue::definition::Effect;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::Snapshot;
use crate::mandates::store as mandates;
use crate::notices::store::Ways;
use crate::outbox::Message;
use crate::residents::profile::{Answer, CallTime, Calls, Format, Helper, PhoneShared, Profile, Spoken};
use crate::residents::store::{self as residents, Known};
use crate::values::Phone;
use crate::vault::{RecordKey, Vault};
use crate::words::{Language, Words};

/// How the person of a case is reached; nothing where they never said.
///
/// # Errors
/// Those of the database and the vault.
pub async fn profile_of(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    case: &Case,
    key: &RecordKey,
) -> Result<Option<Profile>> {
    let recorded = match case.person {
        Some(person) if !service.speaks_to_family() => residents::profile(tx, vault, person).await?,
        _ => None,
    };
    newest(tx, service, (case, key), recorded).await
}

/// What was recorded, or what the case says of itself: the newer word counts. How somebody was reached is not how
/// their family is.
async fn newest(
    tx: &mut Tx,
    service: &Service,
    (case, key): (&Case, &RecordKey),
    recorded: Option<Profile>,
) -> Result<Option<Profile>> {
    let recorded = recorded.filter(|_| !service.speaks_to_family());
    let own = own_card(tx, service, case, key).await?;
    Ok(recorded.into_iter().chain(own).max_by_key(|profile| profile.given_at))
}

/// What is known of whoever a case is about; nothing where nobody is written to: the person has died, and this is not
/// the case in which their family is spoken to.
async fn known(tx: &mut Tx, vault: &Vault, service: &Service, case: &Case) -> Result<Option<Known>> {
    let known = residents::known(tx, vault, case.person, case.subject.id_number.as_deref()).await?;
    Ok(Some(known).filter(|known| !known.died || service.speaks_to_family()))
}

/// What a case says of itself, where it is a contact card.
async fn own_card(tx: &mut Tx, service: &Service, case: &Case, key: &RecordKey) -> Result<Option<Profile>> {
    if !service.definition.acts.iter().any(|act| act.effect == Some(Effect::Profile)) {
        return Ok(None);
    }
    let form = cases::form(tx, key, case.id).await?;
    let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    Ok(read(&snapshot, case.subject.phone.clone(), case.opened_at))
}

/// Writes a contact card into the profile of its person, if that person's identity was checked.
///
/// # Errors
/// Those of the database and the vault.
pub async fn record(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    case: &Case,
    key: &RecordKey,
) -> Result<()> {
    let Some(person) = case.person else { return Ok(()) };
    if let Some(profile) = own_card(tx, service, case, key).await? {
        residents::set_profile(tx, vault, person, &profile).await?;
    }
    Ok(())
}

/// Whether a contact card was recorded, from the acts of its case.
pub fn was_recorded(service: &Service, done: &[String]) -> bool {
    done.iter().filter_map(|act| service.act(act)).any(|act| act.effect == Some(Effect::Profile))
}

/// Reads a contact card; nothing where it does not say whether one may call.
pub fn read(snapshot: &Snapshot, phone: Option<String>, given_at: DateTime<Utc>) -> Option<Profile> {
    let value = |question: &str| snapshot.answer(question).map(|answered| &answered.value);
    let one = |question: &str| match value(question) {
        Some(Value::Choice { option, other }) => (option.as_str(), other.clone()),
        _ => ("", String::new()),
    };
    let many = |question: &str| match value(question) {
        Some(Value::Choices { options, .. }) => options.as_slice(),
        _ => &[],
    };
    let spoken = |question: &str, otherwise: Spoken| {
        let (option, other) = one(question);
        (Spoken::named(option).unwrap_or(otherwise), other)
    };
    Some(Profile {
        given_at,
        formats: many("formats").iter().filter_map(|name| Format::named(name)).collect(),
        calls: Calls::named(one("calls").0)?,
        safe_times: many("safe_times").iter().filter_map(|name| CallTime::named(name)).collect(),
        phone,
        phone_shared: PhoneShared::named(one("safe_phone").0),
        language: spoken("language", Spoken::Chinese),
        interpreter: spoken("interpreter", Spoken::No),
        needs_helper: Answer::named(one("needs_helper").0) == Some(Answer::Yes),
        helpers: helpers(value("helpers")),
        note: match value("note") {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        },
    })
}

fn helpers(value: Option<&Value>) -> Vec<Helper> {
    let Some(Value::Rows(rows)) = value else { return Vec::new() };
    rows.iter()
        .map(|row| {
            let mut helper = Helper::default();
            for (_, value) in row {
                match value {
                    Value::Name { name, .. } => helper.name.clone_from(name),
                    Value::Phone(phone) => helper.phone.clone_from(phone),
                    _ => {}
                }
            }
            helper
        })
        .collect()
}

/// The text that tells a person of something; nothing where no text can reach them. To a phone that others read it
/// says that there is a message, and no more.
///
/// # Errors
/// Those of the database and the vault.
pub async fn text(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    (case, key): (&Case, &RecordKey),
    said: String,
) -> Result<Option<Message>> {
    let Some(known) = known(tx, vault, service, case).await? else { return Ok(None) };
    let mut profile = newest(tx, service, (case, key), known.profile).await?;
    if profile.is_none() {
        // Whose case this is was not checked yet. The number that was typed gives nothing away: it can only make a
        // text say less.
        let theirs = known.profile_by_number.filter(Profile::is_phone_unsafe);
        profile = theirs.map(|profile| Profile { phone: None, ..profile });
    }
    // The phone in a form is that of whoever filed it: not theirs to be told any more once their mandate was ended.
    let ended = case.events > 1 && mandates::ended_for(tx, case.id).await?;
    let subject = if ended { &Subject::default() } else { &case.subject };
    let Some(phone) = mobile_of(subject, profile.as_ref()) else { return Ok(None) };
    let quiet = profile.as_ref().is_some_and(Profile::is_phone_unsafe);
    let text = if quiet { words_of(case).track_quiet_text() } else { said };
    Ok(Some(Message::Sms { phone, text }))
}

/// How a letter goes to the person of a case beside the page: as their card says, else as the form of the case does.
/// Whoever gave no mobile phone hears of no letter on a page: it is printed.
///
/// # Errors
/// Those of the database and the vault.
pub async fn ways(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    case: &Case,
    key: &RecordKey,
) -> Result<Ways> {
    let Some(known) = known(tx, vault, service, case).await? else { return Ok(Ways::default()) };
    let profile = newest(tx, service, (case, key), known.profile).await?;
    let formats = match &profile {
        Some(profile) => profile.formats.clone(),
        None => {
            let form = cases::form(tx, key, case.id).await?;
            let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
            match snapshot.answer("formats").map(|answered| &answered.value) {
                Some(Value::Choices { options, .. }) => {
                    options.iter().filter_map(|name| Format::named(name)).collect()
                }
                _ => Vec::new(),
            }
        }
    };
    let no_text = mobile_of(&case.subject, profile.as_ref()).is_none();
    let may_call = !profile.as_ref().is_some_and(Profile::is_text_only);
    let call = may_call && formats.contains(&Format::PhoneCall) && case.subject.phone.is_some();
    Ok(Ways { print: formats.contains(&Format::LargePrint) || (no_text && !call), call })
}

/// The words in which a case speaks to its person.
pub fn words_of(case: &Case) -> Words {
    Words::of(Language::from_tag(&case.language).unwrap_or_default())
}

/// The mobile phone of a person: the one in the form, else the card's, if it can take a text.
fn mobile_of(subject: &Subject, profile: Option<&Profile>) -> Option<String> {
    let card = profile.and_then(|profile| profile.phone.as_deref());
    let phone = Phone::parse(subject.phone.as_deref().or(card)?).ok()?;
    phone.is_mobile().then(|| phone.as_str().to_owned())
}

/// How a one-time code can go to the phone in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeTo {
    /// There is no phone.
    Nowhere,
    /// A landline, of somebody who wants no calls: no text and no voice may go there.
    NotCalled,
    /// By text, or by a voice where the person may be called.
    Phone {
        /// The phone.
        phone: Phone,
        /// Whether a voice may read it out.
        voice: bool,
    },
}

impl CodeTo {
    /// Where a code for this case may go.
    pub fn of(case: &Case, profile: Option<&Profile>) -> Self {
        let Some(phone) = case.subject.phone.as_deref().and_then(|phone| Phone::parse(phone).ok()) else {
            return Self::Nowhere;
        };
        let voice = !profile.is_some_and(Profile::is_text_only);
        if voice || phone.is_mobile() { Self::Phone { phone, voice } } else { Self::NotCalled }
    }
}
