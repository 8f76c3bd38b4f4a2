//! What a mandate lets somebody do for another, and in which services.

use std::collections::BTreeSet;

/// One thing that somebody may do for another. To receive money is none of them: it goes to the person's own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Power {
    /// See where their cases stand.
    See,
    /// Fill in forms.
    FillIn,
    /// Send forms, and take them back.
    Submit,
    /// Answer the unit: corrections, messages, appointments.
    Answer,
    /// Read letters and decisions.
    ReceiveLetters,
}

impl Power {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::See, Self::FillIn, Self::Submit, Self::Answer, Self::ReceiveLetters];

    /// The name in the database and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::FillIn => "fill-in",
            Self::Submit => "submit",
            Self::Answer => "answer",
            Self::ReceiveLetters => "receive-letters",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of powers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Powers(u8);

impl Powers {
    /// All there are.
    pub const ALL: Self = Self(0b1_1111);
    /// What a supporter may have at most (支持人): to see, to explain and write down what the person says, never to send.
    pub const SUPPORT: Self = Self(Power::See.bit() | Power::FillIn.bit() | Power::ReceiveLetters.bit());
    /// What was granted by phone, until it is confirmed in person.
    pub const BY_PHONE: Self = Self(Power::See.bit() | Power::FillIn.bit());

    /// The powers of a list.
    pub fn of(powers: impl IntoIterator<Item = Power>) -> Self {
        Self(powers.into_iter().fold(0, |bits, power| bits | power.bit()))
    }

    /// The powers of a list of names with commas, as the database keeps them; what is no power is none.
    pub fn parse(text: &str) -> Self {
        Self::of(Power::ALL.into_iter().filter(|power| text.split(',').any(|name| name == power.name())))
    }

    /// Whether one of them is this.
    pub const fn has(self, power: Power) -> bool {
        self.0 & power.bit() != 0
    }

    /// Those that are in both.
    #[must_use]
    pub const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is left of them while a mandate that came by phone is not confirmed in person.
    #[must_use]
    pub const fn unless_limited(self, limited: bool) -> Self {
        if limited { self.within(Self::BY_PHONE) } else { self }
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// One by one.
    pub fn iter(self) -> impl Iterator<Item = Power> {
        Power::ALL.into_iter().filter(move |power| self.has(*power))
    }

    /// As the database keeps them.
    pub fn text(self) -> String {
        self.iter().map(Power::name).collect::<Vec<_>>().join(",")
    }
}

/// In which services a mandate counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In all, also those that come later.
    All,
    /// In these, by name.
    Only(BTreeSet<String>),
}

impl Scope {
    /// As the database keeps it.
    pub fn parse(text: &str) -> Self {
        match text {
            "*" => Self::All,
            names => Self::Only(names.split(',').map(str::to_owned).collect()),
        }
    }

    /// As the database keeps it.
    pub fn text(&self) -> String {
        match self {
            Self::All => "*".to_owned(),
            Self::Only(names) => names.iter().map(String::as_str).collect::<Vec<_>>().join(","),
        }
    }

    /// Whether it counts in a service.
    pub fn covers(&self, service: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) => names.contains(service),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_survive_the_database_and_what_is_unknown_gives_none() {
        for power in Power::ALL {
            let only = Powers::of([power]);
            assert_eq!(Powers::parse(&only.text()), only);
            assert!(Powers::ALL.has(power));
        }
        assert_eq!(Powers::parse(&Powers::ALL.text()), Powers::ALL);
        assert!(Powers::parse("receive-money,all,*").is_empty());
        assert_eq!(Powers::ALL.within(Powers::BY_PHONE).text(), "see,fill-in");
    }

    #[test]
    fn a_supporter_never_sends() {
        assert!(!Powers::SUPPORT.has(Power::Submit) && !Powers::SUPPORT.has(Power::Answer));
    }

    #[test]
    fn a_scope_covers_what_it_names_and_nothing_else() {
        let only = Scope::parse("contact-card,legal-aid");
        assert!(only.covers("contact-card") && !only.covers("contact"));
        assert_eq!(Scope::parse(&only.text()), only);
        assert!(Scope::parse("*").covers("anything"));
        assert!(!Scope::parse("").covers("contact-card"));
    }
}
