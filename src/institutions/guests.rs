//! Whom a hospital meets on a day, as far as it has to know: what the definition names for bodies outside, and how
//! the person is talked with.

use std::collections::HashSet;

use uuid::Uuid;

use crate::accounts::Officer;
use crate::applications::{arranging, reaching};
use crate::appointments::{Appointment, DayKind, day_store, meets, store as appointments};
use crate::cases::looks::{self, Purpose};
use crate::cases::{Case, recusals, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::answer::Value;
use crate::forms::snapshot::{Shown, Snapshot};
use crate::residents::Profile;
use crate::residents::profile::Spoken;
use crate::vault::{RecordKey, Vault};
use crate::web::Visit;
use crate::words::Words;

/// Somebody whom the hospital meets.
#[derive(Clone, Debug)]
pub struct Guest {
    /// The appointment.
    pub appointment: Appointment,
    /// The case; nothing of it is shown where the reader stays away from it.
    pub case: Case,
    /// Whether the reader stays away from it.
    pub away: bool,
    /// How the person is talked with: language, interpreter, no calls.
    pub talk: Vec<String>,
    /// Where they live, line by line, for a visit.
    pub address: Vec<String>,
    /// Their phone.
    pub phone: Option<String>,
    /// Whether nobody may call it.
    pub text_only: bool,
}

/// What the hospital may see of an answer, in words.
fn seen(service: &Service, snapshot: &Snapshot, question: &str) -> Vec<String> {
    if !service.definition.referral.iter().any(|named| named == question) {
        return Vec::new();
    }
    let lines = snapshot.answer(question).map(|answered| answered.shown.as_slice()).unwrap_or_default();
    lines
        .iter()
        .map(|line| match line {
            Shown::Text(text) => text.clone(),
            Shown::Masked { whole, .. } => whole.clone(),
        })
        .collect()
}

fn talk(words: Words, service: &Service, snapshot: &Snapshot, profile: Option<&Profile>) -> Vec<String> {
    // What most people speak needs no word.
    let spoken = snapshot.answer("language").map(|answered| &answered.value);
    let usual = matches!(spoken, Some(Value::Choice { option, .. }) if option == "chinese");
    let mut all = if usual { Vec::new() } else { seen(service, snapshot, "language") };
    if let Some(profile) = profile {
        let interpreter = match &profile.interpreter {
            (Spoken::No | Spoken::Chinese, _) => None,
            (Spoken::Mongolian, _) => Some(words.reaching_mongolian()),
            (Spoken::SignLanguage, _) => Some(words.reaching_sign_language()),
            (Spoken::Other, other) => Some(other.clone()),
        };
        all.extend(interpreter.map(|language| words.day_interpreter(language)));
        if profile.is_text_only() {
            all.push(words.reaching_never_call());
        }
    }
    all
}

/// Everybody who comes on a day, in the order in which they are met. Each look is recorded.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_day(
    visit: &Visit,
    catalogue: &Catalogue,
    assessor: &Officer,
    (day, kind): (Uuid, DayKind),
) -> Result<Vec<Guest>> {
    let vault = &visit.ground.vault;
    let mut tx = visit.ground.database.read().await?;
    let away = match assessor.account.recuses {
        true => recusals::cases_of(&mut tx, assessor.id()).await?,
        false => HashSet::new(),
    };
    let mut guests = Vec::new();
    for (appointment, case, key) in appointments::of_day(&mut tx, vault, day).await? {
        let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
        // Whose case is over, or was referred elsewhere meanwhile, is nobody that this hospital may see.
        let gone = !case.is_referred_to(&assessor.unit);
        let away = gone || away.contains(&case.id);
        let mut guest = Guest {
            appointment,
            away,
            talk: Vec::new(),
            address: Vec::new(),
            phone: None,
            text_only: false,
            case,
        };
        if !away {
            let snapshot = snapshot(&mut tx, &guest.case, &key).await?;
            let profile = reaching::profile_of(&mut tx, vault, &service, &guest.case, &key).await?;
            guest.talk = talk(visit.words, &service, &snapshot, profile.as_ref());
            if kind == DayKind::HomeVisits {
                guest.address = seen(&service, &snapshot, "address");
            }
            guest.text_only = profile.as_ref().is_some_and(Profile::is_text_only);
            guest.phone = guest.case.subject.phone.clone();
        }
        guests.push(guest);
    }
    drop(tx);
    let seen: Vec<Uuid> = guests.iter().filter(|guest| !guest.away).map(|guest| guest.case.id).collect();
    let (reader, now) = (assessor.id(), visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move { looks::note_all(tx, seen, reader, Purpose::Assess, now).await })
        })
        .await?;
    Ok(guests)
}

/// When the assessment suits a person, and why they cannot come, as they said in their form.
///
/// # Errors
/// Those of the database and the vault.
pub async fn wishes(
    visit: &Visit,
    service: &Service,
    (case, key): (&Case, &RecordKey),
) -> Result<Vec<String>> {
    let snapshot = snapshot(&mut visit.ground.database.read().await?, case, key).await?;
    let asked = ["assessment_times", "home_visit_reason"];
    Ok(asked.iter().flat_map(|question| seen(service, &snapshot, question)).collect())
}

async fn snapshot(tx: &mut Tx, case: &Case, key: &RecordKey) -> Result<Snapshot> {
    serde_json::from_str(&cases::form(tx, key, case.id).await?).map_err(Error::internal)
}

/// Somebody who asked for a visit at home and has no appointment yet.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The case.
    pub case: Case,
    /// The community or street where they live.
    pub place: Option<String>,
}

/// Who waits for a visit at home from a hospital.
///
/// # Errors
/// Those of the database and the vault.
pub async fn waiting(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    assessor: &Officer,
) -> Result<Vec<Waiting>> {
    let away = match assessor.account.recuses {
        true => recusals::cases_of(tx, assessor.id()).await?,
        false => HashSet::new(),
    };
    let mut all = Vec::new();
    for (id, place) in day_store::waiting(tx, &assessor.unit).await? {
        let Some((case, key)) = cases::by_id(tx, vault, id).await? else { continue };
        let met = catalogue.get(&case.service).is_some_and(|service| meets(service, &case).is_some());
        if met && !away.contains(&id) && arranging::asks_for_visit(tx, &key, id).await? {
            all.push(Waiting { case, place });
        }
    }
    Ok(all)
}
