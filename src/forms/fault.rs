//! What is wrong with something that was typed: enums here, words in the view.

use crate::values::{
    CertificateNumberError, DateError, IdNumberError, MoneyError, PersonNameError, PhoneError,
};

/// One fault, at one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The field's name as it stands in the page: `birth.month`.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Nothing was typed where something is needed.
    Empty,
    /// Nothing was chosen.
    NothingChosen,
    /// "Other" was chosen and not said.
    OtherEmpty,
    /// "None of these" together with one of these.
    NoneAndOthers,
    /// Not one of the options: a changed or outdated page.
    NotAnOption,
    /// More characters than fit.
    TooLong {
        /// How many fit.
        max: u32,
        /// How many there were.
        found: usize,
    },
    /// Characters that no page can show: control characters, broken bytes.
    Unreadable,
    /// No whole number.
    NotANumber,
    /// Outside its limits.
    OutOfRange {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// A person's name.
    Name(PersonNameError),
    /// 公民身份号码.
    IdNumber(IdNumberError),
    /// 残疾人证号.
    Certificate(CertificateNumberError),
    /// Phone.
    Phone(PhoneError),
    /// A date.
    Date(DateError),
    /// Money.
    Money(MoneyError),
    /// No place was chosen.
    NoPlace,
    /// The statement was not agreed to.
    NotDeclared,
    /// How the paper comes was not said.
    NoWay,
    /// "I send it here" was chosen and nothing was sent yet.
    NoFile,
    /// Fewer of a group than needed.
    TooFew {
        /// How many are needed.
        min: u32,
    },
    /// The service's own rule does not hold; its words are the service's.
    Rule,
    /// The same category of disability is there twice.
    Twice,
    /// A certificate number that begins with somebody else's identity number.
    NotThePersons,
    /// A certificate number whose category or grade is not what the assessment says.
    NotTheRating,
    /// A certificate number that is in the register already.
    Taken,
    /// A certificate number with another category or grade than the one before, though nobody assessed it anew.
    NotTheNumberBefore,
    /// A certificate number that is not the next after a loss: what must stand at its end.
    NotTheNext {
        /// The number after B.
        expected: u8,
    },
    /// A day of printing before the day of the approval.
    BeforeApproval {
        /// The day of the approval.
        day: chrono::NaiveDate,
    },
    /// A certificate that would end on the day of its printing or before.
    EndsBeforePrinting,
    /// The plan gives the topic to nobody: a unit has to be named.
    NoOwner,
    /// The unit is the one that is complained of.
    ComplainedOf,
}
