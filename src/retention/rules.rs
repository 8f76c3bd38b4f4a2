//! Kinds of records, and how long each is kept.

use chrono::{Months, NaiveDate};

use crate::catalogue::Catalogue;

/// The longest that is taken as a number of months; whoever wants longer keeps it for good.
const LONGEST: u32 = 1_200;

/// A kind of records that is kept so long and no longer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Cases that have ended, with all that belongs to them, where their service has no rule of its own.
    Cases,
    /// Those of one service.
    CasesOf(String),
    /// Which of the staff looked at what.
    Looks,
    /// Texts, calls and mails that went out.
    Messages,
    /// Mandates that have ended.
    Mandates,
    /// Rows of register files that were settled.
    RegisterFiles,
}

const OF_SERVICE: &str = "cases/";

impl Kind {
    /// All of them: cases of every service, then the rest.
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let services = catalogue.alone().map(|service| Self::CasesOf(service.id().to_owned()));
        let rest = [Self::Looks, Self::Messages, Self::Mandates, Self::RegisterFiles];
        [Self::Cases].into_iter().chain(services).chain(rest).collect()
    }

    /// The name in the database and in forms.
    pub fn name(&self) -> String {
        match self {
            Self::Cases => "cases".to_owned(),
            Self::CasesOf(service) => format!("{OF_SERVICE}{service}"),
            Self::Looks => "looks".to_owned(),
            Self::Messages => "messages".to_owned(),
            Self::Mandates => "mandates".to_owned(),
            Self::RegisterFiles => "register-files".to_owned(),
        }
    }

    /// By its name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "cases" => Self::Cases,
            "looks" => Self::Looks,
            "messages" => Self::Messages,
            "mandates" => Self::Mandates,
            "register-files" => Self::RegisterFiles,
            _ => Self::CasesOf(name.strip_prefix(OF_SERVICE)?.to_owned()),
        })
    }

    /// The fewest months that the law allows: records of access stay six (网络安全法).
    pub const fn least(&self) -> u32 {
        match self {
            Self::Looks => 6,
            _ => 1,
        }
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// For good.
    ForGood,
    /// So many months.
    Months(u32),
}

impl Keep {
    /// So many months, where a kind may be kept so long.
    pub fn months(kind: &Kind, months: u32) -> Option<Self> {
        (kind.least()..=LONGEST).contains(&months).then_some(Self::Months(months))
    }

    /// As it stands in the database.
    pub fn text(self) -> String {
        match self {
            Self::ForGood => "for-good".to_owned(),
            Self::Months(months) => months.to_string(),
        }
    }

    /// What stands in the database; what cannot be read is kept for good.
    pub fn read(text: &str) -> Self {
        text.parse().map_or(Self::ForGood, Self::Months)
    }

    /// What was done with before this day is kept no longer on a day.
    pub fn ends_before(self, today: NaiveDate) -> Option<(u32, NaiveDate)> {
        match self {
            Self::ForGood => None,
            Self::Months(months) => Some((months, today.checked_sub_months(Months::new(months))?)),
        }
    }
}

/// A rule, as the district set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// For what.
    pub kind: Kind,
    /// How long.
    pub keep: Keep,
    /// From which day on it holds.
    pub from: NaiveDate,
    /// The paper it rests on.
    pub source: String,
}

/// All rules that were ever set, by their first day.
#[derive(Clone, Debug, Default)]
pub struct Rules(pub Vec<Rule>);

impl Rules {
    /// What holds for a kind on a day. Cases of a service without a rule of its own are kept as all others.
    pub fn on(&self, kind: &Kind, day: NaiveDate) -> Option<&Rule> {
        let own = self.0.iter().rev().find(|rule| rule.kind == *kind && rule.from <= day);
        match kind {
            Kind::CasesOf(_) => own.or_else(|| self.on(&Kind::Cases, day)),
            _ => own,
        }
    }

    /// Rules of a kind that hold from a later day on.
    pub fn to_come<'r>(&'r self, kind: &'r Kind, day: NaiveDate) -> impl Iterator<Item = &'r Rule> {
        self.0.iter().filter(move |rule| rule.kind == *kind && rule.from > day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_service_goes_by_its_own_rule_and_before_it_by_that_of_all() {
        let card = Kind::CasesOf("contact-card".into());
        let rule = |kind: &Kind, keep, from| Rule {
            kind: kind.clone(),
            keep,
            from: day(from),
            source: String::new(),
        };
        let rules = Rules(vec![
            rule(&Kind::Cases, Keep::Months(360), "2026-01-01"),
            rule(&card, Keep::Months(120), "2026-06-01"),
            rule(&card, Keep::ForGood, "2027-01-01"),
        ]);
        let keep = |kind: &Kind, on| rules.on(kind, day(on)).map(|rule| rule.keep);
        assert_eq!(keep(&card, "2025-12-31"), None);
        assert_eq!(keep(&card, "2026-05-31"), Some(Keep::Months(360)));
        assert_eq!(keep(&card, "2026-06-01"), Some(Keep::Months(120)));
        assert_eq!(keep(&card, "2027-01-01"), Some(Keep::ForGood));
        assert_eq!(keep(&Kind::Cases, "2027-01-01"), Some(Keep::Months(360)));
        assert_eq!(keep(&Kind::Looks, "2027-01-01"), None);
        assert_eq!(rules.to_come(&card, day("2026-06-01")).count(), 1);
    }

    #[test]
    fn records_of_access_stay_six_months_at_least() {
        assert_eq!(Keep::months(&Kind::Looks, 5), None);
        assert_eq!(Keep::months(&Kind::Looks, 6), Some(Keep::Months(6)));
        assert_eq!(Keep::months(&Kind::Messages, 0), None);
        assert_eq!(Keep::months(&Kind::Cases, 1_201), None);
    }

    #[test]
    fn what_cannot_be_read_is_kept() {
        for text in ["for-good", "", "-1", "ten"] {
            assert_eq!(Keep::read(text), Keep::ForGood);
        }
        assert_eq!(Keep::read(&Keep::Months(7).text()), Keep::Months(7));
        assert_eq!(Keep::Months(1).ends_before(day("2026-03-31")), Some((1, day("2026-02-28"))));
    }

    #[test]
    fn kinds_are_found_by_their_names() {
        for kind in [Kind::Cases, Kind::CasesOf("contact-card".into()), Kind::Looks, Kind::RegisterFiles] {
            assert_eq!(Kind::named(&kind.name()), Some(kind));
        }
        assert_eq!(Kind::named("everything"), None);
    }
}
