//! How much: rows of a programme's amounts, each for whom and from when to when, with the paper that it rests on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::catalogue::programmes::Per;
use crate::database::column_text;
use crate::values::Money;

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RateState {
    /// One administrator wrote it down; a second has not looked yet.
    Proposed,
    /// A second administrator approved it.
    Approved,
    /// The second administrator did not approve it.
    Refused,
    /// It was given by a plan or a paper that does not hold any more: shown, and nothing is paid by it.
    ToConfirm,
}

column_text!(RateState);

/// For whom a row is. Empty: for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ForWhom {
    /// Option of the fact `categories`.
    pub category: String,
    /// Option of the fact `grade`.
    pub grade: String,
    /// `urban` or `rural`.
    pub area: String,
}

impl ForWhom {
    /// How much it says: the row that says most of somebody is theirs.
    const fn said(&self) -> usize {
        !self.category.is_empty() as usize + !self.grade.is_empty() as usize + !self.area.is_empty() as usize
    }
}

/// Somebody, as far as amounts ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Options of the fact `categories`.
    pub categories: Vec<String>,
    /// Option of the fact `grade`; empty: not known.
    pub grade: String,
    /// `urban` or `rural`; empty: not known.
    pub area: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Id.
    pub id: Uuid,
    /// The programme.
    pub programme: String,
    /// For whom.
    pub whom: ForWhom,
    /// For what time.
    pub per: Per,
    /// How much.
    pub amount: Money,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Number or title of the paper.
    pub document: String,
    /// How it stands.
    pub state: RateState,
    /// Who wrote it down; nobody: it came with the program.
    pub by: Option<Uuid>,
}

impl Rate {
    /// Whether it counts on a day.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.state == RateState::Approved && self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it is about the same people as another.
    fn is_beside(&self, other: &Self) -> bool {
        self.id != other.id && self.programme == other.programme && self.whom == other.whom
    }

    /// The row whose last day becomes the one before this begins, once this is approved.
    pub fn replaces<'r>(&self, rates: &'r [Self]) -> Option<&'r Self> {
        rates.iter().find(|one| {
            one.is_beside(self)
                && one.state == RateState::Approved
                && one.from < self.from
                && one.until.is_none_or(|until| self.from <= until)
        })
    }

    /// A row that was approved and that begins on a day of this one: both cannot hold.
    pub fn collides<'r>(&self, rates: &'r [Self]) -> Option<&'r Self> {
        rates.iter().find(|one| {
            one.is_beside(self)
                && one.state == RateState::Approved
                && self.from <= one.from
                && self.until.is_none_or(|until| one.from <= until)
        })
    }

    /// Whether it may be somebody's: as far as is known of them, it is for them.
    pub fn may_be_for(&self, who: &Recipient) -> bool {
        let fits = |wanted: &str, known: &str| wanted.is_empty() || known.is_empty() || wanted == known;
        let category = self.whom.category.is_empty()
            || who.categories.is_empty()
            || who.categories.contains(&self.whom.category);
        category && fits(&self.whom.grade, &who.grade) && fits(&self.whom.area, &who.area)
    }

    /// Whether it is somebody's for certain.
    fn is_for(&self, who: &Recipient) -> bool {
        let fits = |wanted: &str, known: &str| wanted.is_empty() || wanted == known;
        let category = self.whom.category.is_empty() || who.categories.contains(&self.whom.category);
        category && fits(&self.whom.grade, &who.grade) && fits(&self.whom.area, &who.area)
    }
}

/// What is paid to somebody on a day: the row that says most of them, and of several that say as much the highest, for a
/// person with two disabilities is paid for one. None: no row is in force for them, and nothing can be paid.
pub fn due<'r>(rates: &'r [Rate], programme: &str, who: &Recipient, day: NaiveDate) -> Option<&'r Rate> {
    rates
        .iter()
        .filter(|rate| rate.programme == programme && rate.in_force(day) && rate.is_for(who))
        .max_by_key(|rate| (rate.whom.said(), rate.amount, rate.from))
}

/// What can be shown of the amounts of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amounts<'r> {
    /// These are in force.
    InForce(Vec<&'r Rate>),
    /// These were given by a paper that does not hold any more; nothing is paid by them until they are confirmed.
    ToConfirm(Vec<&'r Rate>),
    /// None is known.
    NotGiven,
}

impl<'r> Amounts<'r> {
    /// The rows of a programme that may be somebody's on a day.
    pub fn of(rates: &'r [Rate], programme: &str, who: &Recipient, day: NaiveDate) -> Self {
        let theirs = || rates.iter().filter(|rate| rate.programme == programme && rate.may_be_for(who));
        let now: Vec<&Rate> = theirs().filter(|rate| rate.in_force(day)).collect();
        if !now.is_empty() {
            return Self::InForce(now);
        }
        let then: Vec<&Rate> = theirs().filter(|rate| rate.state == RateState::ToConfirm).collect();
        if then.is_empty() { Self::NotGiven } else { Self::ToConfirm(then) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rate(category: &str, grade: &str, fen: i64, (from, until): (&str, Option<&str>)) -> Rate {
        Rate {
            id: Uuid::from_u128(fen.unsigned_abs().into()),
            programme: "care".into(),
            whom: ForWhom { category: category.into(), grade: grade.into(), area: String::new() },
            per: Per::Month,
            amount: Money::from_fen(fen),
            from: day(from),
            until: until.map(day),
            document: "文号".into(),
            state: RateState::Approved,
            by: None,
        }
    }

    fn who(categories: &[&str], grade: &str) -> Recipient {
        Recipient {
            categories: categories.iter().map(|one| (*one).to_owned()).collect(),
            grade: grade.into(),
            ..Recipient::default()
        }
    }

    #[test]
    fn a_day_is_paid_by_the_row_of_that_day_which_says_most_of_the_person() {
        let rates = [
            rate("", "", 100, ("2026-01-01", Some("2026-06-30"))),
            rate("", "", 200, ("2026-07-01", None)),
            rate("", "1", 300, ("2026-07-01", None)),
            rate("mental", "", 250, ("2026-07-01", None)),
            rate("intellectual", "", 260, ("2026-07-01", None)),
        ];
        let fen = |who: &Recipient, on| due(&rates, "care", who, day(on)).map(|rate| rate.amount.fen());
        assert_eq!(fen(&who(&[], "2"), "2025-12-31"), None);
        assert_eq!(fen(&who(&[], "1"), "2026-06-30"), Some(100));
        assert_eq!(fen(&who(&[], "2"), "2026-07-01"), Some(200));
        assert_eq!(fen(&who(&[], "1"), "2026-07-01"), Some(300));
        assert_eq!(fen(&who(&["mental", "intellectual"], "2"), "2026-07-01"), Some(260));
        assert_eq!(due(&rates, "living", &who(&[], "1"), day("2026-07-01")), None);
    }

    #[test]
    fn a_new_row_ends_the_one_before_it_and_none_begins_within_another() {
        let rates = [
            rate("", "", 100, ("2026-01-01", None)),
            rate("", "first", 150, ("2026-01-01", Some("2026-06-30"))),
            rate("", "second", 120, ("2027-01-01", None)),
        ];
        let new = |grade: &str, days| rate("", grade, 999, days);
        let replaced = |one: &Rate| one.replaces(&rates).map(|rate| rate.amount.fen());
        assert_eq!(replaced(&new("", ("2026-07-01", None))), Some(100));
        assert_eq!(replaced(&new("first", ("2026-06-30", None))), Some(150));
        assert_eq!(replaced(&new("first", ("2026-07-01", None))), None);
        assert_eq!(replaced(&new("third", ("2026-07-01", None))), None);
        let collides = |one: &Rate| one.collides(&rates).is_some();
        assert!(collides(&new("", ("2026-01-01", None))) && !collides(&new("", ("2026-01-02", None))));
        assert!(collides(&new("second", ("2026-01-01", None))));
        assert!(!collides(&new("second", ("2026-01-01", Some("2026-12-31")))));
    }

    #[test]
    fn what_waits_for_somebody_pays_nothing() {
        for state in [RateState::Proposed, RateState::Refused, RateState::ToConfirm] {
            let rates = [Rate { state, ..rate("", "", 100, ("2026-01-01", None)) }];
            assert_eq!(due(&rates, "care", &who(&[], "1"), day("2026-02-01")), None, "{state:?}");
        }
    }

    #[test]
    fn an_old_amount_is_shown_as_old_and_only_to_whom_it_may_be_for() {
        let old = Rate { state: RateState::ToConfirm, ..rate("hearing", "", 9, ("2022-01-01", None)) };
        let rates = [old];
        let amounts = |who: &Recipient| {
            matches!(Amounts::of(&rates, "care", who, day("2026-02-01")), Amounts::ToConfirm(_))
        };
        assert!(amounts(&who(&["hearing"], "")) && amounts(&who(&[], "")));
        assert!(!amounts(&who(&["visual"], "")));
        let proposed = [Rate { state: RateState::Proposed, ..rates[0].clone() }];
        assert_eq!(Amounts::of(&proposed, "care", &who(&[], ""), day("2026-02-01")), Amounts::NotGiven);
    }
}
