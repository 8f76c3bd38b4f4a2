//! What a row would change in what is held, and where it is at odds with it. Pure.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::checking::{Certificate, Checked};
use crate::clock::china_date;
use crate::residents::certificates::{Held, Status};
use crate::residents::holders::{Field, Holder};
use crate::residents::imported::{Change, Known, Snapshot};
use crate::values::{CertificateNumber, Disability};

/// Which row speaks, and for which day.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The import.
    pub import: Uuid,
    /// The row.
    pub row: i64,
    /// The day on which the file says how things are.
    pub on: NaiveDate,
    /// Today, on which a certificate has expired or not.
    pub today: NaiveDate,
}

/// Where a row is at odds with what is held: somebody has to say who is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conflict {
    /// The same number under another name.
    OtherName,
    /// What is held was said after the day of the file.
    Newer(Field),
    /// What is held of the certificate was said after the day of the file, or is a later reissue.
    NewerCertificate,
    /// A certificate that is cancelled, replaced or moved away is said to count.
    Revived,
}

/// What a row would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Values that are new or other.
    pub values: Vec<(Field, String)>,
    /// Certificates that are new or other.
    pub certificates: Vec<Change>,
    /// Where it is at odds.
    pub conflicts: Vec<Conflict>,
}

impl Plan {
    /// Whether nothing would change.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty() && self.certificates.is_empty()
    }
}

/// Compares a row with what is held. An empty cell says nothing: it takes no value away. `fresh` is the id of a
/// certificate that has to be added.
pub fn plan(row: &Checked, holder: Option<&Holder>, held: &[Known], origin: Origin, fresh: Uuid) -> Plan {
    let mut plan = Plan::default();
    for (field, value) in &row.values {
        let said = holder.and_then(|holder| holder.said(*field));
        if said.is_some_and(|said| said.value == *value) {
            continue;
        }
        if said.is_some_and(|said| said.on > origin.on) {
            plan.conflicts.push(Conflict::Newer(*field));
        } else if *field == Field::Name && said.is_some() {
            plan.conflicts.push(Conflict::OtherName);
        }
        plan.values.push((*field, value.clone()));
    }
    if let Some(certificate) = &row.certificate {
        let name = row.values.get(&Field::Name).map_or("", String::as_str);
        match held.iter().find(|known| known.now.held.number == certificate.number.as_str()) {
            Some(known) => change(&mut plan, certificate, name, known, origin),
            None => add(&mut plan, certificate, name, held, (origin, fresh)),
        }
    }
    plan
}

/// A certificate whose number is held already.
fn change(plan: &mut Plan, row: &Certificate, name: &str, known: &Known, origin: Origin) {
    let before = &known.now;
    let parts_known = |disability: &Disability| !disability.components().is_empty();
    let held = Held {
        number: before.held.number.clone(),
        name: name.to_owned(),
        disability: if parts_known(&row.disability) {
            row.disability.clone()
        } else {
            before.held.disability.clone()
        },
        valid_from: row.valid_from.or(before.held.valid_from),
        valid_until: row.valid_until.or(before.held.valid_until),
        printed_on: before.held.printed_on,
    };
    let status = row.status.unwrap_or(before.status);
    if held == before.held && status == before.status {
        return;
    }
    if status != before.status && is_over(before.status) && !is_over(status) {
        plan.conflicts.push(Conflict::Revived);
    }
    if before.import.is_none() && china_date(known.entered_at) > origin.on {
        plan.conflicts.push(Conflict::NewerCertificate);
    }
    let after = Snapshot { held, status, import: Some((origin.import, origin.row)) };
    plan.certificates.push(Change { id: known.id, before: Some(before.clone()), after });
}

/// A certificate of a new number: those that counted before are replaced by it.
fn add(plan: &mut Plan, row: &Certificate, name: &str, held: &[Known], (origin, fresh): (Origin, Uuid)) {
    let import = Some((origin.import, origin.row));
    let expired = row.valid_until.is_some_and(|until| until < origin.today);
    let status = row.status.unwrap_or(if expired { Status::Expired } else { Status::Active });
    if !is_over(status) {
        for known in held.iter().filter(|known| !is_over(known.now.status)) {
            let later = CertificateNumber::parse(&known.now.held.number, origin.today).is_ok_and(|number| {
                number.as_str().get(..20) == row.number.as_str().get(..20)
                    && number.reissue() > row.number.reissue()
            });
            if later || china_date(known.entered_at) > origin.on && known.now.import.is_none() {
                plan.conflicts.push(Conflict::NewerCertificate);
            }
            let after = Snapshot { status: Status::Replaced, import, ..known.now.clone() };
            plan.certificates.push(Change { id: known.id, before: Some(known.now.clone()), after });
        }
    }
    let held = Held {
        number: row.number.as_str().to_owned(),
        name: name.to_owned(),
        disability: row.disability.clone(),
        valid_from: row.valid_from,
        valid_until: row.valid_until,
        printed_on: None,
    };
    plan.certificates.push(Change { id: fresh, before: None, after: Snapshot { held, status, import } });
}

/// Whether a certificate counts no more, and will not by waiting.
const fn is_over(status: Status) -> bool {
    matches!(status, Status::Cancelled | Status::TransferredOut | Status::Replaced)
}
