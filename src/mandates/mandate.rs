//! The mandate: from whom, to whom, for what, from when until when, on what proof.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::accounts::{MandateState, Term};
use crate::database::column_text;
use crate::values::{IdNumber, Powers, Scope};

/// The age at which a guardianship of a minor ends by itself (民法典 §17).
pub const OF_AGE: u32 = 18;
/// For so many people who are no relatives one caregiver acts before a lead is asked to look. No rule gives a number.
pub const MANY: usize = 3;

/// Words of the database and of forms, each with its name.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the database and in forms.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The one of a name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        column_text!($name);
    };
}

named! {
    /// By what somebody acts.
    Kind {
        /// 监护人: by law (民法典 §23, §27–31), or by the agreement of §33.
        Guardian = "guardian",
        /// 委托代理人: by written authority (民法典 §165).
        Agent = "agent",
        /// 支持人: sees and explains, never sends.
        Supporter = "supporter",
        /// 机构: somebody of a welfare institution or social organisation that cares for the person.
        Institution = "institution",
    }
}

named! {
    /// What whoever acts is to the person.
    Relation {
        /// Mother or father.
        Parent = "parent",
        /// Son or daughter.
        Child = "child",
        /// Husband or wife.
        Spouse = "spouse",
        /// Another relative.
        Relative = "relative",
        /// A friend or neighbour.
        Friend = "friend",
        /// Somebody whose work it is: of a community, an institution, a law firm.
        Worker = "worker",
    }
}

impl Relation {
    /// Whether they are family.
    pub const fn is_family(self) -> bool {
        matches!(self, Self::Parent | Self::Child | Self::Spouse | Self::Relative)
    }
}

named! {
    /// How it was granted.
    Way {
        /// On these pages, by both.
        Online = "online",
        /// At a counter, with proof.
        Counter = "counter",
        /// On a visit at home, with proof.
        Visit = "visit",
        /// By phone, with a code that the person read back.
        Phone = "phone",
    }
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For whom it is.
    Principal,
    /// Who acts.
    Agent,
}

/// What is sealed of a mandate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// The name of the side that has to agree, as the other one wrote it.
    #[serde(default)]
    pub wanted_name: String,
    /// The institution.
    #[serde(default)]
    pub institution: String,
    /// What was shown as proof, in the officer's words.
    #[serde(default)]
    pub proof: String,
}

/// One mandate, opened.
#[derive(Clone, Debug)]
pub struct Mandate {
    /// Id.
    pub id: Uuid,
    /// For whom: person and name; none while it is not known who they are.
    pub principal: Option<(Uuid, String)>,
    /// Who acts.
    pub agent: Option<(Uuid, String)>,
    /// By what.
    pub kind: Kind,
    /// What they are to each other.
    pub relation: Relation,
    /// What may be done, once it is confirmed in person.
    pub powers: Powers,
    /// Granted by phone and not confirmed in person yet: no more than seeing and filling in.
    pub limited: bool,
    /// In which services.
    pub scope: Scope,
    /// How it was granted.
    pub way: Way,
    /// State and days.
    pub term: Term,
    /// What is sealed of it.
    pub detail: Detail,
    /// Whether a lead is to look at it.
    pub needs_look: bool,
    /// When it was asked for.
    pub proposed_at: DateTime<Utc>,
    /// When the other side agreed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Mandate {
    /// Which side somebody is, if any.
    pub fn side_of(&self, person: Uuid) -> Option<Side> {
        let is = |side: &Option<(Uuid, String)>| side.as_ref().is_some_and(|(id, _)| *id == person);
        if is(&self.principal) {
            Some(Side::Principal)
        } else if is(&self.agent) {
            Some(Side::Agent)
        } else {
            None
        }
    }

    /// The side that has to agree, while somebody has.
    pub fn waits_for(&self) -> Option<Side> {
        match self.term.state {
            MandateState::Proposed if self.principal.is_none() => Some(Side::Principal),
            MandateState::Proposed if self.agent.is_none() => Some(Side::Agent),
            _ => None,
        }
    }

    /// The person on a side, once it is known who they are.
    pub fn side(&self, side: Side) -> Option<Uuid> {
        let known = match side {
            Side::Principal => &self.principal,
            Side::Agent => &self.agent,
        };
        known.as_ref().map(|(person, _)| *person)
    }

    /// The name of a side, as far as it is known.
    pub fn name(&self, side: Side) -> &str {
        let known = match side {
            Side::Principal => &self.principal,
            Side::Agent => &self.agent,
        };
        known.as_ref().map_or(self.detail.wanted_name.as_str(), |(_, name)| name.as_str())
    }

    /// What may be done now.
    pub const fn effective(&self) -> Powers {
        self.powers.unless_limited(self.limited)
    }

    /// Whether it counts on a day.
    pub fn counts_on(&self, today: NaiveDate) -> bool {
        self.term.counts_on(today)
    }
}

/// The last day of a guardianship: that before a minor comes of age; none for an adult, until capacity is restored or one
/// of the two dies (民法典 §175).
pub fn guardianship_ends(ward: &IdNumber, today: NaiveDate) -> Option<NaiveDate> {
    if ward.age_on(today) >= OF_AGE {
        return None;
    }
    ward.birthday(OF_AGE)?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guardianship_of_a_minor_ends_the_day_before_they_are_eighteen() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let today = day(2026, 11, 30);
        // Born on 2012-03-09; the last digit is the check digit of GB 11643.
        let child = "15020220120309001";
        let child = (0..=10)
            .map(|check| if check == 10 { "X".to_owned() } else { check.to_string() })
            .find_map(|check| IdNumber::parse(&format!("{child}{check}"), today).ok())
            .unwrap();
        assert_eq!(guardianship_ends(&child, today), Some(day(2030, 3, 8)));
        assert_eq!(guardianship_ends(&child, day(2030, 3, 9)), None);
        assert_eq!(child.age_on(day(2030, 3, 8)), 17);
    }
}
