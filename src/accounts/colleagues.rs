//! The people of a unit who work cases, and who stands in for whom while somebody is away (AB角).

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::account::Role;
use super::store::record;
use crate::database::{Tx, row, sql};
use crate::error::Result;
use crate::values::new_id;
use crate::vault::Vault;

/// Somebody of a unit who works its cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Their account.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Whether they lead the unit.
    pub leads: bool,
}

/// When somebody is away, and who stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Id.
    pub id: Uuid,
    /// Who is away.
    pub account: Uuid,
    /// Who works their cases meanwhile, if anybody.
    pub substitute: Option<Uuid>,
    /// First day.
    pub from_day: NaiveDate,
    /// Last day.
    pub until_day: NaiveDate,
}

impl Absence {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from_day <= day && day <= self.until_day
    }
}

/// Why an absence is not entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceError {
    /// The last day is before the first.
    Backwards,
    /// It is over already.
    Over,
    /// Nobody stands in for themselves.
    Oneself,
    /// The one who is to stand in is away on one of the days too.
    SubstituteAway,
    /// Another absence of the same person covers one of the days.
    Overlaps,
}

/// Who is away and stands in, in a unit, from a day on.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// Whoever works cases, in the order of their names.
    pub colleagues: Vec<Colleague>,
    /// Absences that hold now or later, by their first day.
    pub absences: Vec<Absence>,
}

impl Team {
    /// Somebody of the team.
    pub fn find(&self, id: Uuid) -> Option<&Colleague> {
        self.colleagues.iter().find(|one| one.id == id)
    }

    /// The absence of somebody that holds on a day.
    pub fn away(&self, id: Uuid, day: NaiveDate) -> Option<&Absence> {
        self.absences.iter().find(|one| one.account == id && one.holds_on(day))
    }

    /// Whether somebody stands in for another on a day.
    pub fn stands_in(&self, substitute: Uuid, account: Uuid, day: NaiveDate) -> bool {
        self.away(account, day).is_some_and(|absence| absence.substitute == Some(substitute))
    }

    /// For whom somebody stands in on a day.
    pub fn covered_by(&self, substitute: Uuid, day: NaiveDate) -> Vec<&Colleague> {
        self.colleagues.iter().filter(|one| self.stands_in(substitute, one.id, day)).collect()
    }

    /// Whether an absence can be entered.
    ///
    /// # Errors
    /// See `AbsenceError`.
    pub fn may_add(
        &self,
        account: Uuid,
        substitute: Option<Uuid>,
        (from, until): (NaiveDate, NaiveDate),
        today: NaiveDate,
    ) -> Result<(), AbsenceError> {
        let meets = |other: &Absence| other.from_day <= until && from <= other.until_day;
        let away = |id| self.absences.iter().any(|other| other.account == id && meets(other));
        if until < from {
            Err(AbsenceError::Backwards)
        } else if until < today {
            Err(AbsenceError::Over)
        } else if substitute == Some(account) {
            Err(AbsenceError::Oneself)
        } else if away(account) {
            Err(AbsenceError::Overlaps)
        } else if substitute.is_some_and(away) {
            Err(AbsenceError::SubstituteAway)
        } else {
            Ok(())
        }
    }
}

row! {
    #[derive(Debug)]
    struct TeamRow {
        id: Uuid,
        role: Role,
        record_key: Vec<u8>,
        sealed_name: Option<Vec<u8>>,
        works: bool,
        absence: Option<Uuid>,
        substitute: Option<Uuid>,
        from_day: Option<NaiveDate>,
        until_day: Option<NaiveDate>,
    }
}

impl TeamRow {
    fn absence(&self) -> Option<Absence> {
        Some(Absence {
            id: self.absence?,
            account: self.id,
            substitute: self.substitute,
            from_day: self.from_day?,
            until_day: self.until_day?,
        })
    }
}

/// The team of a unit, with the absences that hold on a day or later.
///
/// # Errors
/// Those of the database and the vault.
pub async fn team(tx: &mut Tx, vault: &Vault, unit: &str, today: NaiveDate) -> Result<Team> {
    let rows = sql!(tx, fetch_all as TeamRow, TEAM, unit, today)?;
    let mut team = Team::default();
    for row in rows {
        // Somebody who is away several times stands in as many rows, one after another.
        if row.works && team.colleagues.last().is_none_or(|last| last.id != row.id) {
            let key = vault.open_record(&row.record_key, &record(row.id))?;
            let name = row
                .sealed_name
                .as_ref()
                .map(|name| key.open_text("name", name))
                .transpose()?
                .unwrap_or_default();
            team.colleagues.push(Colleague { id: row.id, name, leads: row.role == Role::Lead });
        }
        team.absences.extend(row.absence());
    }
    team.colleagues.sort_by(|one, other| one.name.cmp(&other.name));
    team.absences.sort_by_key(|absence| (absence.from_day, absence.id));
    Ok(team)
}

/// Notes that somebody is away.
///
/// # Errors
/// Those of the database.
pub async fn add_absence(
    tx: &mut Tx,
    account: Uuid,
    substitute: Option<Uuid>,
    (from, until): (NaiveDate, NaiveDate),
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(tx, execute, ADD_ABSENCE, new_id(at), account, substitute, from, until, by, at)?;
    Ok(())
}

/// Ends an absence of somebody of a unit, such as when they are back early; false where there is none. Only a lead
/// ends another's: `own` is the account whose absences may be ended.
///
/// # Errors
/// Those of the database.
pub async fn end_absence(
    tx: &mut Tx,
    id: Uuid,
    unit: &str,
    own: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let ended = match own {
        Some(own) => sql!(tx, execute, END_OWN, id, own, at)?,
        None => sql!(tx, execute, END_IN_UNIT, id, unit, at)?,
    };
    Ok(ended == 1)
}

const TEAM: &str = "SELECT a.id, a.role, a.record_key, a.sealed_name,
        a.role IN ('officer', 'lead') AND a.disabled_at IS NULL AS works,
        b.id AS absence, b.substitute, b.from_day, b.until_day
    FROM accounts a
    LEFT JOIN absences b ON b.account = a.id AND b.ended_at IS NULL AND b.until_day >= $2
    WHERE a.unit = $1 ORDER BY a.id";
const ADD_ABSENCE: &str = "INSERT INTO absences
        (id, account, substitute, from_day, until_day, entered_by, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const END_OWN: &str = "UPDATE absences SET ended_at = $3 WHERE id = $1 AND account = $2 AND ended_at IS NULL";
const END_IN_UNIT: &str = "UPDATE absences SET ended_at = $3
    WHERE id = $1 AND ended_at IS NULL AND account IN (SELECT id FROM accounts WHERE unit = $2)";

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn an_absence_is_entered_once_and_nobody_stands_in_who_is_away_themselves() {
        let [wang, li, zhao] = [1, 2, 3].map(Uuid::from_u128);
        let colleague = |id, name: &str| Colleague { id, name: name.into(), leads: false };
        let absence = Absence {
            id: Uuid::nil(),
            account: wang,
            substitute: Some(li),
            from_day: day(10),
            until_day: day(12),
        };
        let team = Team {
            colleagues: vec![colleague(li, "李"), colleague(wang, "王"), colleague(zhao, "赵")],
            absences: vec![absence],
        };
        let may = |account, substitute, from, until| {
            team.may_add(account, substitute, (day(from), day(until)), day(9))
        };
        assert_eq!(may(wang, None, 12, 11), Err(AbsenceError::Backwards));
        assert_eq!(may(zhao, None, 7, 8), Err(AbsenceError::Over));
        assert_eq!(may(zhao, Some(zhao), 9, 9), Err(AbsenceError::Oneself));
        assert_eq!(may(wang, Some(zhao), 12, 20), Err(AbsenceError::Overlaps));
        assert_eq!(may(zhao, Some(wang), 12, 12), Err(AbsenceError::SubstituteAway));
        assert_eq!(may(wang, Some(zhao), 13, 13), Ok(()));
        assert_eq!(may(zhao, Some(wang), 9, 9), Ok(()));
        assert!(team.stands_in(li, wang, day(12)) && !team.stands_in(li, wang, day(13)));
        assert_eq!(team.covered_by(li, day(10)).len(), 1);
        assert!(team.covered_by(zhao, day(10)).is_empty());
    }
}
