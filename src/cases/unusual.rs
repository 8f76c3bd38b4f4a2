//! Reading that stands out: for the auditor to ask about, not to judge by. What stands out is a proposal; no source gives
//! numbers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use uuid::Uuid;

use crate::calendar::Calendar;
use crate::clock::{china, china_date};
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::vault::{RecordId, Vault};

/// So many days are looked at.
pub const DAYS: i64 = 7;
/// Times the usual of the unit.
const TIMES: usize = 3;
/// Fewer cases than this stand out in no case.
const FEW: usize = 20;
/// Between these hours of a working day nobody wonders.
const HOURS: std::ops::Range<u32> = 7..20;
/// A case that was closed so long ago is rarely needed.
const LONG_CLOSED: TimeDelta = TimeDelta::days(30);

row! {
    #[derive(Clone, Debug)]
    struct Read {
        reader: Uuid,
        case_id: Uuid,
        at: DateTime<Utc>,
        closed_at: Option<DateTime<Utc>>,
        unit: Option<String>,
    }
}

/// One reader's week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Who.
    pub reader: Uuid,
    /// Their name.
    pub name: String,
    /// Different cases.
    pub cases: usize,
    /// What half of their colleagues read at most; none where they have none.
    pub usual: Option<usize>,
    /// Looks at night, and on days that are no working days.
    pub out_of_hours: usize,
    /// Different cases that had been closed for long.
    pub long_closed: usize,
}

impl Week {
    /// Whether they read far more than others of their unit.
    pub fn is_much(&self) -> bool {
        self.cases >= FEW && self.usual.is_some_and(|usual| self.cases >= TIMES * usual.max(1))
    }

    /// Whether anything of it stands out.
    pub fn stands_out(&self) -> bool {
        self.is_much() || self.out_of_hours > 0 || self.long_closed >= FEW
    }
}

/// The readers of the last days whose reading stands out, those with the most cases first.
///
/// # Errors
/// Those of the database and the vault.
pub async fn readers(
    tx: &mut Tx,
    vault: &Vault,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<Vec<Week>> {
    let reads = sql!(tx, fetch_all as Read, READS, now - TimeDelta::days(DAYS))?;
    let mut weeks: Vec<Week> = weeks(&reads, calendar).into_iter().filter(Week::stands_out).collect();
    for week in &mut weeks {
        let found = sql!(tx, fetch_optional as (Vec<u8>, Option<Vec<u8>>), NAME, week.reader)?;
        if let Some((wrapped, Some(name))) = found {
            let key = vault.open_record(&wrapped, &RecordId::new("accounts", week.reader))?;
            week.name = key.open_text("name", &name)?;
        }
    }
    weeks.sort_by_key(|week| std::cmp::Reverse(week.cases));
    Ok(weeks)
}

fn weeks(reads: &[Read], calendar: &Calendar) -> Vec<Week> {
    let mut cases: BTreeMap<(Option<&str>, Uuid), BTreeSet<Uuid>> = BTreeMap::new();
    for read in reads {
        cases.entry((read.unit.as_deref(), read.reader)).or_default().insert(read.case_id);
    }
    let usual = |unit: Option<&str>, reader: Uuid| {
        let others = cases.iter().filter(|((of, other), _)| *of == unit && *other != reader);
        let mut counts: Vec<usize> = others.map(|(_, cases)| cases.len()).collect();
        counts.sort_unstable();
        counts.get(counts.len() / 2).copied()
    };
    let weeks = cases.iter().map(|((unit, reader), read)| {
        let own = reads.iter().filter(|one| one.reader == *reader);
        let long =
            own.clone().filter(|one| one.closed_at.is_some_and(|closed| one.at - closed > LONG_CLOSED));
        Week {
            reader: *reader,
            name: String::new(),
            cases: read.len(),
            usual: usual(*unit, *reader),
            out_of_hours: own.filter(|one| is_out_of_hours(one.at, calendar)).count(),
            long_closed: long.map(|one| one.case_id).collect::<BTreeSet<_>>().len(),
        }
    });
    weeks.collect()
}

fn is_out_of_hours(at: DateTime<Utc>, calendar: &Calendar) -> bool {
    !calendar.is_working_day(china_date(at)) || !HOURS.contains(&at.with_timezone(&china()).hour())
}

const READS: &str = "SELECT r.reader, r.case_id, r.at, c.closed_at, a.unit
    FROM reads r JOIN cases c ON c.id = r.case_id JOIN accounts a ON a.id = r.reader
    WHERE r.at > $1 ORDER BY r.at DESC LIMIT 100000";
const NAME: &str = "SELECT record_key, sealed_name FROM accounts WHERE id = $1";

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;
    use crate::calendar::Holidays;

    #[test]
    fn who_reads_three_times_as_much_as_others_reads_at_night_or_reads_old_cases_stands_out() {
        let calendar = Calendar::new(Holidays::shipped().unwrap());
        let noon = Utc.with_ymd_and_hms(2026, 11, 24, 4, 0, 0).unwrap();
        let (usual, much, night, old) =
            (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3), Uuid::from_u128(4));
        let read = |reader: Uuid, case: u128, at: DateTime<Utc>, closed_at: Option<DateTime<Utc>>| Read {
            reader,
            case_id: Uuid::from_u128(case),
            at,
            closed_at,
            unit: Some("one".into()),
        };
        let mut reads = Vec::new();
        for case in 0..60 {
            reads.push(read(much, case, noon, None));
        }
        for case in 0..12 {
            // Again and again the same case is one case.
            reads.push(read(usual, case, noon, None));
            reads.push(read(usual, case, noon + TimeDelta::minutes(1), None));
        }
        reads.push(read(night, 1, noon + TimeDelta::hours(11), None));
        for case in 0..20 {
            reads.push(read(old, case, noon, Some(noon - TimeDelta::days(40))));
        }
        let weeks = weeks(&reads, &calendar);
        let of = |reader: Uuid| weeks.iter().find(|week| week.reader == reader).unwrap();
        assert!(!of(usual).stands_out() && of(usual).cases == 12);
        assert!(of(much).is_much());
        assert!(!of(night).is_much() && of(night).out_of_hours == 1 && of(night).stands_out());
        assert!(of(old).long_closed == 20 && of(old).stands_out());
        // A rest day counts as night.
        assert!(is_out_of_hours(Utc.with_ymd_and_hms(2026, 11, 28, 4, 0, 0).unwrap(), &calendar));
    }
}
