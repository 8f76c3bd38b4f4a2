//! What acts do to the certificates of the register, and what the register says against them.
//!
//! The national system is the record. What it gave is typed by an officer and checked here against the person, the
//! assessment and the numbers before; no number is made. Where the register does not know a certificate, an officer may
//! go on and enters it. Source of the transactions: 残联发〔2017〕34号.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, Utc};

use super::death;
use super::effects::{By, day};
use super::rating::Rating;
use crate::cases::transition::Contradiction;
use crate::cases::{Case, Past};
use crate::catalogue::Service;
use crate::catalogue::definition::{Act, Effect};
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::Result;
use crate::forms::answer::Value;
use crate::forms::fault::{Fault, Problem};
use crate::residents::certificate_changes::{self as changes, Cause, Days, Entry, What};
use crate::residents::certificates::{self, Held, Status};
use crate::residents::holders::{self, Field};
use crate::values::{Category, CertificateNumber, Disability, new_id};
use crate::vault::Vault;

/// What the register says against an act of somebody: against its effect, or where an approval is given, against the
/// one that follows upon it. Nothing where the register knows no certificate of the person.
///
/// # Errors
/// Those of the database and the vault.
pub async fn speaks_against(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    act: &Act,
    case: &Case,
    now: DateTime<Utc>,
) -> Result<Option<Contradiction>> {
    let own = act.effect.filter(|effect| effect.changes_certificate());
    let Some(effect) = own.or_else(|| act.identity.then(|| leading(service)).flatten()) else {
        return Ok(None);
    };
    let Some(number) = case.subject.id_number.as_deref() else { return Ok(None) };
    let entries = changes::of_holder(tx, vault, number).await?;
    if let Some(meant) = changes::meant(&entries, case.subject.certificate.as_deref())
        && let Some(against) = status_against(effect, meant.status)
    {
        return Ok(Some(against));
    }
    let today = china_date(now);
    let local = |rule: &str| service.definition.local(rule, today).first().copied();
    let (rule, what) = match effect {
        Effect::Renew => {
            let until = changes::meant(&entries, case.subject.certificate.as_deref())
                .and_then(|entry| entry.held.valid_until);
            let opens = until
                .zip(local("renewal-opens"))
                .and_then(|(until, months)| until.checked_sub_months(Months::new(months)));
            return Ok(opens.filter(|opens| case.received_on() < *opens).map(Contradiction::TooEarly));
        }
        Effect::Reissue => ("reissues-a-year", What::Reissued),
        Effect::Replace => ("changes-a-year", What::Changed),
        _ => return Ok(None),
    };
    let Some(most) = local(rule) else { return Ok(None) };
    let since = now.checked_sub_months(Months::new(12)).unwrap_or(now);
    let times = changes::times(tx, vault, number, what, since).await?;
    Ok((times >= i64::from(most)).then_some(Contradiction::TooOften(most)))
}

/// What a service is about.
fn leading(service: &Service) -> Option<Effect> {
    use Effect::{Cancel, CancelDeceased, Reissue, Renew, Replace, TransferIn, TransferOut};
    let all = [Renew, Replace, Reissue, TransferIn, TransferOut, Cancel, CancelDeceased];
    service.definition.acts.iter().filter_map(|act| act.effect).find(|effect| all.contains(effect))
}

/// Where a certificate must not stand for an effect.
const fn status_against(effect: Effect, status: Status) -> Option<Contradiction> {
    use Contradiction as C;
    match (effect, status) {
        (Effect::TransferIn, Status::Active | Status::Frozen | Status::Expired) => Some(C::HeldHere),
        (Effect::TransferIn, Status::TransferredOut) => None,
        (Effect::Certify | Effect::Unfreeze | Effect::CancelDeceased | Effect::UndoDeath, _) => None,
        (_, Status::Cancelled | Status::Replaced) => Some(C::Cancelled),
        (_, Status::TransferredOut) => Some(C::TransferredOut),
        (Effect::Renew | Effect::Replace, Status::Frozen) => Some(C::Frozen),
        (Effect::Reissue | Effect::ReportLoss, Status::Expired) => Some(C::Expired),
        _ => None,
    }
}

/// Carries out what an act does to certificates; the faults of what was typed where it cannot be.
///
/// # Errors
/// Those of the database and the vault.
pub async fn carry_out(
    tx: &mut Tx,
    vault: &Vault,
    effect: Effect,
    (case, past): (&mut Case, &Past),
    answers: &BTreeMap<String, Value>,
    by: By<'_>,
) -> Result<Vec<Fault>> {
    let entries = match case.subject.id_number.as_deref() {
        Some(number) => changes::of_holder(tx, vault, number).await?,
        None => Vec::new(),
    };
    let cause = Cause { case: Some(case.id), by: by.actor, at: by.at };
    let set = match effect {
        Effect::ReportLoss => Some((What::LossReported, Status::Frozen)),
        Effect::Freeze => Some((What::Frozen, Status::Frozen)),
        Effect::Unfreeze => Some((What::Unfrozen, Status::Active)),
        Effect::Cancel => Some((What::Cancelled, Status::Cancelled)),
        Effect::TransferOut => Some((What::TransferredOut, Status::TransferredOut)),
        _ => None,
    };
    if let Some((what, status)) = set {
        let meant = changes::meant(&entries, case.subject.certificate.as_deref());
        let thaws = |entry: &&Entry| effect != Effect::Unfreeze || entry.status == Status::Frozen;
        if let Some(entry) = meant.filter(|entry| entry.is_kept() && entry.status != status).filter(thaws) {
            changes::set(tx, vault, entry, (what, status), None, cause).await?;
        }
        return Ok(Vec::new());
    }
    match effect {
        Effect::CancelDeceased => {
            death::end_everything(tx, vault, case, &entries, day(answers, "death_on"), by).await?;
            return Ok(Vec::new());
        }
        Effect::UndoDeath => {
            death::undo(tx, vault, case, &entries, by).await?;
            return Ok(Vec::new());
        }
        _ => {}
    }
    let held = match entered(effect, case, past, &entries, answers, by) {
        Ok(held) => held,
        Err(problem) => return Ok(vec![Fault { field: "certificate".to_owned(), problem }]),
    };
    if let Some(problem) = printing(&held, past.came_on) {
        return Ok(vec![Fault { field: "printed_on.year".to_owned(), problem }]);
    }
    let what = match effect {
        Effect::Renew => What::Renewed,
        Effect::Replace => What::Changed,
        Effect::Reissue => What::Reissued,
        Effect::TransferIn => What::TransferredIn,
        _ => What::Entered,
    };
    let there = entries.iter().find(|entry| entry.held.number == held.number);
    let made =
        |entry: &&Entry| !matches!(effect, Effect::Certify | Effect::Reissue) || came_since(entry, past);
    match there.filter(made) {
        Some(entry) => {
            let (valid_from, valid_until, printed_on) = (held.valid_from, held.valid_until, held.printed_on);
            let days = Some(Days { valid_from, valid_until, printed_on });
            changes::set(tx, vault, entry, (what, Status::Active), days, cause).await?;
        }
        None => {
            let id = new_id(by.at);
            if !certificates::add(tx, vault, id, &held, (case.person, Some(case.id)), by.actor, by.at).await?
            {
                return Ok(vec![Fault { field: "certificate".to_owned(), problem: Problem::Taken }]);
            }
            let validity = (held.valid_from, held.valid_until);
            changes::note(tx, id, (what, Status::Active), validity, cause).await?;
        }
    }
    if let Some(number) = case.subject.id_number.as_deref() {
        let phone = case.subject.phone.as_deref().unwrap_or_default();
        let known = [(Field::Name, case.subject.name.as_str()), (Field::Phone, phone)];
        holders::learn(tx, vault, number, &known, &case.number, (new_id(by.at), by.at)).await?;
    }
    // A person holds one certificate: whichever counted until now ends, and its number stays in the history.
    if effect != Effect::Certify {
        for old in entries.iter().filter(|old| old.is_kept() && old.held.number != held.number) {
            changes::set(tx, vault, old, (What::Replaced, Status::Replaced), None, cause).await?;
        }
    }
    Ok(Vec::new())
}

/// The certificate that was typed, checked against the person, the assessment and the number before.
fn entered(
    effect: Effect,
    case: &Case,
    past: &Past,
    entries: &[Entry],
    answers: &BTreeMap<String, Value>,
    by: By<'_>,
) -> std::result::Result<Held, Problem> {
    let Some(Value::Certificate(typed)) = answers.get("certificate") else { return Err(Problem::Empty) };
    let number = CertificateNumber::parse(typed, china_date(by.at)).map_err(Problem::Certificate)?;
    if case.subject.id_number.as_deref() != Some(number.id_number().as_str()) {
        return Err(Problem::NotThePersons);
    }
    let meant = changes::meant(entries, case.subject.certificate.as_deref());
    let before = meant
        .map(|entry| entry.held.number.as_str())
        .or(case.subject.certificate.as_deref())
        .and_then(|before| CertificateNumber::try_from(before.to_owned()).ok());
    let stated = (number.category(), number.grade());
    let disability = match (effect, Rating::newest(past.given())) {
        (_, Some(Rating(Some(rated)))) => {
            if stated != (rated.category(), rated.grade()) {
                return Err(Problem::NotTheRating);
            }
            rated
        }
        // Nobody is certified or changed without a rating that says so.
        (Effect::Certify | Effect::Replace, _) | (_, Some(Rating(None))) => {
            return Err(Problem::NotTheRating);
        }
        (_, None) => {
            if before.as_ref().is_some_and(|before| stated != (before.category(), before.grade())) {
                return Err(Problem::NotTheNumberBefore);
            }
            as_stated(&number, meant)
        }
    };
    if effect == Effect::Reissue {
        // The register may know this very number already; the one before it is asked for.
        let known =
            entries.iter().filter(|entry| entry.held.number != number.as_str() || !came_since(entry, past));
        next_of(&number, before.as_ref().filter(|before| **before != number), known)?;
    }
    Ok(Held {
        number: number.as_str().to_owned(),
        name: case.subject.name.clone(),
        disability,
        valid_from: day(answers, "valid_from"),
        valid_until: day(answers, "valid_until"),
        printed_on: day(answers, "printed_on"),
    })
}

/// What is wrong with the day of printing: a certificate is printed after it was approved, and ends after that. Source:
/// 残疾人证管理办法, the order of its steps.
fn printing(held: &Held, approved: Option<NaiveDate>) -> Option<Problem> {
    let printed = held.printed_on?;
    match approved.filter(|approved| printed < *approved) {
        Some(day) => Some(Problem::BeforeApproval { day }),
        None => held.valid_until.filter(|until| *until <= printed).map(|_| Problem::EndsBeforePrinting),
    }
}

/// The disability of a number without a new assessment: with the parts that the register knows.
fn as_stated(number: &CertificateNumber, known: Option<&Entry>) -> Disability {
    let stated = (number.category(), number.grade());
    let same = |one: &&Disability| (one.category(), one.grade()) == stated;
    if let Some(disability) = known.map(|entry| &entry.held.disability).filter(same) {
        return disability.clone();
    }
    match number.category() {
        Category::Multiple => Disability::multiple_of_unknown_parts(number.grade()),
        single => Disability::single(single, number.grade())
            .unwrap_or_else(|_| Disability::multiple_of_unknown_parts(number.grade())),
    }
}

/// Whether the register learnt of a certificate from an import, since the case was approved: the one that the national
/// system made for it, and not one that was there before.
fn came_since(entry: &Entry, past: &Past) -> bool {
    entry.case.is_none()
        && entry.is_kept()
        && past.came_on.is_some_and(|approved| china_date(entry.entered_at) >= approved)
}

/// Whether a number is the next after all that are known of its holder: B1 after none, B2 after B1.
fn next_of<'e>(
    number: &CertificateNumber,
    typed: Option<&CertificateNumber>,
    entries: impl Iterator<Item = &'e Entry>,
) -> std::result::Result<(), Problem> {
    let same = |one: &CertificateNumber| one.as_str().get(..20) == number.as_str().get(..20);
    let known = entries.filter_map(|entry| CertificateNumber::try_from(entry.held.number.clone()).ok());
    let last = known.chain(typed.cloned()).filter(same).map(|one| one.reissue()).max();
    match last {
        Some(last) if number.reissue() != last.saturating_add(1) => {
            Err(Problem::NotTheNext { expected: last.saturating_add(1) })
        }
        // Nobody knows the number before: any B may be the next.
        None if number.reissue() == 0 => Err(Problem::NotTheNext { expected: 1 }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGINAL: &str = "15020219900101001442";

    fn number(suffix: &str) -> CertificateNumber {
        CertificateNumber::try_from(format!("{ORIGINAL}{suffix}")).unwrap()
    }

    #[test]
    fn the_next_number_after_a_loss_is_counted_from_all_that_are_known() {
        let next = |suffix: &str, before: Option<&str>| {
            next_of(&number(suffix), before.map(number).as_ref(), [].iter())
        };
        assert_eq!(next("B1", Some("")), Ok(()));
        assert_eq!(next("B2", Some("B1")), Ok(()));
        assert_eq!(next("B3", Some("B1")), Err(Problem::NotTheNext { expected: 2 }));
        assert_eq!(next("B1", Some("B1")), Err(Problem::NotTheNext { expected: 2 }));
        assert_eq!(next("", Some("")), Err(Problem::NotTheNext { expected: 1 }));
        assert_eq!(next("B4", None), Ok(()), "nobody knows the one before");
        assert_eq!(next("", None), Err(Problem::NotTheNext { expected: 1 }));
    }

    #[test]
    fn nothing_that_ended_is_renewed_changed_or_issued_again() {
        for effect in [Effect::Renew, Effect::Replace, Effect::Reissue, Effect::Cancel, Effect::TransferOut] {
            for (status, against) in [
                (Status::Cancelled, Contradiction::Cancelled),
                (Status::Replaced, Contradiction::Cancelled),
                (Status::TransferredOut, Contradiction::TransferredOut),
            ] {
                assert_eq!(status_against(effect, status), Some(against), "{effect:?} {status:?}");
            }
            assert_eq!(status_against(effect, Status::Active), None, "{effect:?}");
        }
        assert_eq!(status_against(Effect::Renew, Status::Expired), None, "late is not too late");
        assert_eq!(status_against(Effect::Reissue, Status::Frozen), None, "its loss was reported");
        assert_eq!(status_against(Effect::TransferIn, Status::TransferredOut), None);
        assert_eq!(status_against(Effect::TransferIn, Status::Active), Some(Contradiction::HeldHere));
    }
}
