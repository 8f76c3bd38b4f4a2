//! What differs between a certificate as a case recorded it and a row of the register. Pure.

use chrono::NaiveDate;

use crate::database::column_text;
use crate::register::checking::Certificate;
use crate::residents::certificates::Status;
use crate::values::CertificateNumber;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Recorded here, and not in the register.
    Absent,
    /// In both, and not the same.
    Differs,
    /// In the register, while the case here still waits for its number.
    Waiting,
}

column_text!(Kind);

impl Kind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Differs, Self::Absent];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Differs => "differs",
            Self::Waiting => "waiting",
        }
    }

    /// By that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// In what two certificates differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The number, though category and grade are the same: another B.
    Number,
    /// The category within the number.
    Category,
    /// The grade within the number.
    Grade,
    /// The first day.
    ValidFrom,
    /// The last day.
    ValidUntil,
    /// Where it stands.
    Status,
    /// The row of the register has faults: nothing can be compared.
    Unreadable,
}

impl Difference {
    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Category => "category",
            Self::Grade => "grade",
            Self::ValidFrom => "valid-from",
            Self::ValidUntil => "valid-until",
            Self::Status => "status",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A certificate as the portal recorded it last by itself, whatever an import said since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its number.
    pub number: String,
    /// Where it stood then.
    pub status: Status,
    /// First day.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_until: Option<NaiveDate>,
}

/// What the register says of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// No row, or none with a certificate.
    Nothing,
    /// A row with faults.
    Unreadable,
    /// A certificate.
    Says(Box<Certificate>),
}

/// What a certificate and the register differ in; nothing where they say the same. A certificate that ended here is
/// missed by nobody in the register.
pub fn compare(recorded: &Recorded, told: &Told) -> Option<(Kind, Vec<Difference>)> {
    let is_kept = matches!(recorded.status, Status::Active | Status::Frozen | Status::Expired);
    let row = match told {
        Told::Nothing => return is_kept.then(|| (Kind::Absent, Vec::new())),
        Told::Unreadable => return is_kept.then(|| (Kind::Differs, vec![Difference::Unreadable])),
        Told::Says(row) => row,
    };
    let mut found = Vec::new();
    if row.number.as_str() == recorded.number {
        let day = |here: Option<NaiveDate>, there: Option<NaiveDate>| there.is_some() && here != there;
        if day(recorded.valid_from, row.valid_from) {
            found.push(Difference::ValidFrom);
        }
        if day(recorded.valid_until, row.valid_until) {
            found.push(Difference::ValidUntil);
        }
        if row.status.is_some_and(|there| !is_same(recorded.status, there)) {
            found.push(Difference::Status);
        }
    } else if is_kept {
        found = numbers(&recorded.number, &row.number);
    }
    (!found.is_empty()).then_some((Kind::Differs, found))
}

fn numbers(here: &str, there: &CertificateNumber) -> Vec<Difference> {
    let Ok(here) = CertificateNumber::try_from(here.to_owned()) else { return vec![Difference::Number] };
    let mut found = Vec::new();
    if here.category() != there.category() {
        found.push(Difference::Category);
    }
    if here.grade() != there.grade() {
        found.push(Difference::Grade);
    }
    if found.is_empty() {
        found.push(Difference::Number);
    }
    found
}

/// A last day that is over is said by the day already: some registers say so, some do not.
fn is_same(here: Status, there: Status) -> bool {
    let counts = |status| if status == Status::Expired { Status::Active } else { status };
    counts(here) == counts(there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Disability;

    const NUMBER: &str = "15020219900101001442";

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    fn recorded(status: Status) -> Recorded {
        let (valid_from, valid_until) = (day("2026-11-24"), day("2036-11-23"));
        Recorded { number: NUMBER.into(), status, valid_from, valid_until }
    }

    fn row(number: &str, until: Option<NaiveDate>, status: Option<Status>) -> Told {
        let number = CertificateNumber::try_from(number.to_owned()).unwrap();
        let disability = Disability::single(number.category(), number.grade()).unwrap();
        Told::Says(Box::new(Certificate { number, disability, status, valid_from: None, valid_until: until }))
    }

    #[test]
    fn what_differs_is_named_and_what_the_register_does_not_say_is_no_difference() {
        use Difference as D;
        let active = recorded(Status::Active);
        let differs = |told: &Told| compare(&active, told).map(|(_, found)| found).unwrap_or_default();
        assert_eq!(compare(&active, &Told::Nothing), Some((Kind::Absent, Vec::new())));
        assert_eq!(differs(&row(NUMBER, None, None)), []);
        assert_eq!(differs(&row(NUMBER, active.valid_until, Some(Status::Active))), []);
        assert_eq!(differs(&row(NUMBER, active.valid_until, Some(Status::Expired))), [], "the day says so");
        assert_eq!(
            differs(&row(NUMBER, day("2036-11-24"), Some(Status::Frozen))),
            [D::ValidUntil, D::Status]
        );
        assert_eq!(differs(&row("15020219900101001443", None, None)), [D::Grade]);
        assert_eq!(differs(&row("15020219900101001423", None, None)), [D::Category, D::Grade]);
        assert_eq!(differs(&row("15020219900101001442B1", None, None)), [D::Number]);
        assert_eq!(differs(&Told::Unreadable), [D::Unreadable]);
    }

    #[test]
    fn a_certificate_that_ended_here_is_missed_by_nobody_unless_the_register_says_that_it_counts() {
        for status in [Status::Cancelled, Status::Replaced, Status::TransferredOut] {
            let ended = recorded(status);
            assert_eq!(compare(&ended, &Told::Nothing), None, "{status:?}");
            assert_eq!(compare(&ended, &row("15020219900101001443", None, Some(Status::Active))), None);
            let counts = row(NUMBER, ended.valid_until, Some(Status::Active));
            assert_eq!(compare(&ended, &counts), Some((Kind::Differs, vec![Difference::Status])));
        }
    }
}
