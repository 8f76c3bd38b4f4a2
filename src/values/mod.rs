//! What is parsed once and valid for ever: pure values that every room speaks in.
//!
//! Each value keeps its field private, is made by `parse` (forgiving about how it was typed, strict about what
//! it means) and answers with a typed error, so a view can say which part to put right. What is personal shows
//! itself only by `as_str`; `Debug` and `Display` of an id, a certificate or a phone number print the masked form.

mod assurance;
mod bank_number;
mod case_number;
mod category;
mod certificate_number;
mod date_parts;
mod disability;
mod grade;
mod id;
mod id_number;
mod letter_code;
mod money;
mod month;
mod person_name;
mod phone;
mod powers;
mod query_code;
pub mod text;

pub use assurance::Assurance;
pub use bank_number::{BankNumber, BankNumberError, Held as BankNumberHeld};
pub use case_number::{CaseNumber, CaseNumberError};
pub use category::{Category, CategoryError};
pub use certificate_number::{CertificateNumber, CertificateNumberError};
pub use date_parts::{DateError, DatePart, DateParts, DateRange};
pub use disability::{Disability, DisabilityError};
pub use grade::{Grade, GradeError};
pub use id::{hex, new_id, random_below, random_bytes, random_digits, random_token, unhex};
pub use id_number::{IdNumber, IdNumberError, Sex};
pub use letter_code::{LetterCode, LetterCodeError};
pub use money::{Money, MoneyError};
pub use month::Month;
pub use person_name::{PersonName, PersonNameError, search_grams_of};
pub use phone::{Phone, PhoneError, PhoneKind};
pub use powers::{Power, Powers, Scope};
pub use query_code::{QueryCode, QueryCodeError};
