//! Tying a case to the person whose identity was checked: at the counter, at home, by documents, at the assessment.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::reaching;
use crate::cases::{ActorRole, Case, EventKind, Past, store as cases};
use crate::catalogue::Service;
use crate::database::Tx;
use crate::error::Result;
use crate::residents;
use crate::vault::{RecordKey, Vault};

/// Who checked, as what, and when.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    /// Who.
    pub by: Uuid,
    /// As what.
    pub role: ActorRole,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes that the identity was checked; the case as it is then. Nothing happens where it was before, or where the
/// form gives no identity number. `how`: `counter`, `visit`, `documents`, `assessment`.
///
/// # Errors
/// `Conflict` where another server changed the case meanwhile; those of the database and the vault.
pub async fn confirm(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    (mut case, key): (Case, &RecordKey),
    how: &str,
    checked: Checked,
) -> Result<Case> {
    let Some(number) = case.subject.id_number.as_deref().filter(|_| case.person.is_none()) else {
        return Ok(case);
    };
    let person =
        residents::store::checked(tx, vault, number, &case.subject.name, checked.by, checked.at).await?;
    cases::set_person(tx, case.id, person).await?;
    case.person = Some(person);
    let event = EventKind::IdentityChecked { how: how.to_owned() };
    let case =
        cases::record_event(tx, key, &case, &event, Some(checked.by), checked.role, checked.at).await?;
    // A card that was recorded before anybody knew whose it is.
    let past = Past::of(&cases::history(tx, vault, key, case.id).await?);
    if reaching::was_recorded(service, past.done()) {
        reaching::record(tx, vault, service, &case, key).await?;
    }
    Ok(case)
}
