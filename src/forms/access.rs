//! Who may read and write a form: whoever began it, by a cookie of the form's own; its account; or number and code.
//!
//! The cookie is apart from any sign-in, so a page that is sent after a session expired is kept. It opens no form of an
//! account for whoever holds the device after its owner signed out: families share phones. A query code opens
//! an unsent form on any device; once it is sent, the code shows where it stands, and lets one answer and withdraw, but it
//! opens neither letters nor answers nor messages.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::draft::Draft;
use crate::accounts::{Account, Lapsed};
use crate::cases::Doer;
use crate::error::{Error, Result};
use crate::values::{Power, Powers, hex};
use crate::vault::{Lookup, Vault};
use crate::web::Visit;

/// The cookie of a form.
pub const DRAFT_COOKIE: &str = "draft";
/// The cookie of somebody who showed number and code, or a code sent to the phone.
pub const PASS_COOKIE: &str = "pass";
/// How long a pass lasts.
const PASS: TimeDelta = TimeDelta::hours(2);

/// How much somebody may see of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Keys it in from paper: may add scans until it is sent, and no more by this.
    Keyer,
    /// Showed number and query code.
    Code,
    /// Has the form's own cookie: the device it was begun on.
    Device,
    /// Showed a code that was sent to the phone in the form.
    Phone,
    /// Acts for the person whom it is about, within these powers.
    Caregiver(Powers),
    /// Is signed in as its account, or is known to be the person whom it is about.
    Own,
}

impl Access {
    /// Whether somebody may do something with a form. What was begun under a mandate goes no further than the mandate,
    /// on whichever device: only the person themself is not bound by it.
    pub fn may(self, power: Power, draft: &Draft) -> bool {
        match self {
            Self::Own | Self::Keyer => true,
            Self::Caregiver(powers) => powers.has(power),
            Self::Code | Self::Device | Self::Phone => {
                draft.begun_for.as_ref().is_none_or(|begun| begun.powers.has(power))
            }
        }
    }

    /// Whether messages of a sent form may be read: also on the device that it was begun on.
    pub fn may_read_messages(self, draft: &Draft) -> bool {
        matches!(self, Self::Device | Self::Phone | Self::Caregiver(_) | Self::Own)
            && self.may(Power::ReceiveLetters, draft)
    }

    /// Whether letters and answers of a sent form may be read.
    pub fn may_read_letters(self, draft: &Draft) -> bool {
        matches!(self, Self::Phone | Self::Caregiver(_) | Self::Own) && self.may(Power::ReceiveLetters, draft)
    }
}

/// Where a form lives.
pub fn path(number: &str) -> String {
    format!("/applications/{number}")
}

/// What somebody may see of a form, and who they are in its record; `None`: nothing, not even that it is there.
///
/// # Errors
/// `MandateEnded` for whoever began it under a mandate that has ended: they are told so. `SignInNeeded` on the device of a
/// form whose owner signed out.
pub fn of(
    visit: &Visit,
    request: &HttpRequest,
    (draft, confidential): (&Draft, bool),
    account: Option<&Account>,
) -> Result<Option<(Access, Doer)>> {
    let resident = account.filter(|account| !account.role.is_staff());
    if let Some(account) = resident
        && let Some(found) = of_account(draft, confidential, account)
    {
        return Ok(Some(found));
    }
    // The device and the codes of a form that was begun for somebody are those of whoever began it.
    if draft.begun_for.as_ref().is_some_and(|begun| !begun.counts) {
        let began = draft.account.is_some() && draft.account == resident.map(|account| account.id);
        return if began { Err(Error::MandateEnded) } else { Ok(None) };
    }
    let vault = &visit.ground.vault;
    let pass =
        request.cookie(PASS_COOKIE).and_then(|cookie| read_pass(vault, draft.id, cookie.value(), visit.now));
    let device = request
        .cookie(DRAFT_COOKIE)
        .filter(|cookie| key_hash(vault, cookie.value()) == draft.key_hash)
        .map(|_| Access::Device);
    let left = draft.account.is_some_and(|owner| Lapsed::of(request) != Some(Lapsed(owner)));
    if left && pass.is_none() && device.is_some() {
        return if account.is_none() { Err(Error::SignInNeeded { staff: false }) } else { Ok(None) };
    }
    let device = device.filter(|_| !left);
    let doer = Doer { account: draft.account, mandate: draft.begun_for.as_ref().map(|begun| begun.mandate) };
    Ok(pass.into_iter().chain(device).max().map(|access| (access, doer)))
}

/// What a resident who is signed in may see of a form: as the person whom it is about, as its account, or for somebody.
fn of_account(draft: &Draft, confidential: bool, account: &Account) -> Option<(Access, Doer)> {
    let about = |person: Uuid| {
        draft.person == Some(person) || draft.begun_for.as_ref().is_some_and(|begun| begun.person == person)
    };
    if account.known_person().is_some_and(about) {
        return Some((Access::Own, account.id.into()));
    }
    let began = account.began(draft.account);
    if began && draft.begun_for.is_none() {
        return Some((Access::Own, account.id.into()));
    }
    let acting = account.acting.as_ref()?;
    let hidden = !began && (confidential || acting.narrowed);
    let seen = about(acting.person) && acting.may(Power::See, &draft.service) && !hidden;
    seen.then(|| {
        let doer = Doer { account: Some(account.id), mandate: Some(acting.mandate) };
        (Access::Caregiver(acting.powers), doer)
    })
}

/// What the officer who keys in a form from paper may see of it: until it is sent, and by their session alone.
pub fn of_keyer(draft: &Draft, account: Option<&Account>) -> Option<Access> {
    let keyer = account.filter(|account| account.role.is_staff()).map(|account| account.id);
    (draft.submitted_at.is_none() && draft.keyed_by.is_some() && draft.keyed_by == keyer)
        .then_some(Access::Keyer)
}

/// Where paper forms of a service are keyed in.
pub fn keying_path(service: &str) -> String {
    format!("/staff/keying/{service}")
}

/// The hash of a form's key, as the table keeps it.
pub fn key_hash(vault: &Vault, key: &str) -> Vec<u8> {
    vault.lookup(Lookup::Token, key).to_vec()
}

/// The hash of number and query code, as the table keeps it.
pub fn code_hash(vault: &Vault, number: &str, code: &str) -> Vec<u8> {
    vault.lookup(Lookup::QueryCode, &format!("{number} {code}")).to_vec()
}

/// The cookie of a new form. On a shared computer it ends with the browser.
pub fn draft_cookie(visit: &Visit, number: &str, key: String, shared: bool) -> Cookie<'static> {
    let mut cookie = visit.cookie(DRAFT_COOKIE, key, path(number));
    if !shared {
        let days = i64::from(visit.ground.config.draft_days);
        cookie.set_max_age(actix_web::cookie::time::Duration::days(days));
    }
    cookie
}

/// A pass: good for one form, until a time, at a level.
pub fn pass_cookie(visit: &Visit, draft: Uuid, number: &str, access: Access) -> Cookie<'static> {
    let until = (visit.now + PASS).timestamp();
    let level = if access == Access::Phone { "phone" } else { "code" };
    let value = format!("{level}.{until}.{}", seal(&visit.ground.vault, draft, level, until));
    visit.cookie(PASS_COOKIE, value, path(number))
}

fn seal(vault: &Vault, draft: Uuid, level: &str, until: i64) -> String {
    hex(&vault.lookup(Lookup::Token, &format!("pass {draft} {level} {until}")))
}

fn read_pass(vault: &Vault, draft: Uuid, value: &str, now: DateTime<Utc>) -> Option<Access> {
    let mut parts = value.split('.');
    let (level, until, sealed) = (parts.next()?, parts.next()?.parse::<i64>().ok()?, parts.next()?);
    let whole = seal(vault, draft, level, until);
    if until < now.timestamp() || sealed.len() != whole.len() {
        return None;
    }
    // A keyed hash over the whole: comparing in constant time keeps it from being found byte by byte.
    let same = subtle::ConstantTimeEq::ct_eq(sealed.as_bytes(), whole.as_bytes());
    bool::from(same).then_some(if level == "phone" { Access::Phone } else { Access::Code })
}
