//! What is wrong with something that was typed, in words that say how to put it right.

use super::fault::Problem;
use crate::values::{
    CertificateNumberError, DateError, IdNumberError, MoneyError, PersonNameError, PhoneError,
};
use crate::words::{Words, speech};

/// A problem in words that say how to put it right; `label` is what is asked, or the option that stands alone.
pub fn problem(words: Words, label: &str, problem: &Problem) -> String {
    match problem {
        Problem::Empty => words.fault_empty(label),
        Problem::NothingChosen => words.fault_nothing_chosen(label),
        Problem::OtherEmpty => words.fault_other_empty(),
        Problem::NoneAndOthers => words.fault_none_and_others(label),
        Problem::NotAnOption => words.fault_not_an_option(label),
        Problem::TooLong { max, found } => words.fault_too_long(label, *max, *found),
        Problem::Unreadable => words.fault_unreadable(label),
        Problem::NotANumber => words.fault_not_a_number(label),
        Problem::OutOfRange { min, max } => words.fault_out_of_range(label, *min, *max),
        Problem::Name(error) => name_error(words, label, *error),
        Problem::IdNumber(error) => id_error(words, *error),
        Problem::Certificate(error) => certificate_error(words, *error),
        Problem::Phone(error) => phone_error(words, label, *error),
        Problem::Date(error) => date_error(words, label, *error),
        Problem::Money(error) => money_error(words, label, *error),
        Problem::NoPlace => words.fault_no_place(),
        Problem::NotDeclared => words.fault_not_declared(),
        Problem::NoWay => words.fault_no_way(),
        Problem::NoFile => words.fault_no_file(),
        Problem::TooFew { min } => words.fault_too_few(*min),
        Problem::Rule => words.fault_not_an_option(label),
        Problem::Twice => words.fault_twice(),
        Problem::NotThePersons => words.fault_not_the_persons(),
        Problem::NotTheRating => words.fault_not_the_rating(),
        Problem::Taken => words.fault_taken(),
        Problem::NotTheNumberBefore => words.fault_not_the_number_before(),
        Problem::NotTheNext { expected } => words.fault_not_the_next(format!("B{expected}")),
        Problem::BeforeApproval { day } => words.fault_before_approval(speech::date(*day, words.language())),
        Problem::EndsBeforePrinting => words.fault_ends_before_printing(),
        Problem::NoOwner => words.fault_no_owner(),
        Problem::ComplainedOf => words.fault_complained_of(),
    }
}

fn name_error(words: Words, label: &str, error: PersonNameError) -> String {
    match error {
        PersonNameError::Empty => words.fault_empty(label),
        PersonNameError::TooLong { most } => words.fault_name_long(most),
        PersonNameError::Digit => words.fault_name_digit(),
        PersonNameError::PrivateUse => words.fault_name_private(),
        PersonNameError::Control => words.fault_unreadable(label),
        PersonNameError::Sign { found } => words.fault_name_sign(found.to_string()),
        PersonNameError::NoLetter => words.fault_name_no_letter(),
    }
}

fn id_error(words: Words, error: IdNumberError) -> String {
    match error {
        IdNumberError::Empty => words.fault_id_empty(),
        IdNumberError::Length { found } => words.fault_id_length(found),
        IdNumberError::Characters => words.fault_id_characters(),
        IdNumberError::Birth => words.fault_id_birth(),
        IdNumberError::Future => words.fault_id_future(),
        IdNumberError::Checksum => words.fault_id_checksum(),
    }
}

fn certificate_error(words: Words, error: CertificateNumberError) -> String {
    match error {
        CertificateNumberError::Empty => words.fault_certificate_empty(),
        CertificateNumberError::Length { found } => words.fault_certificate_length(found),
        CertificateNumberError::Characters => words.fault_certificate_characters(),
        CertificateNumberError::Id(error) => words.fault_certificate_id(id_error(words, error)),
        CertificateNumberError::Category => words.fault_certificate_category(),
        CertificateNumberError::Grade => words.fault_certificate_grade(),
        CertificateNumberError::Reissue => words.fault_certificate_reissue(),
    }
}

fn phone_error(words: Words, label: &str, error: PhoneError) -> String {
    match error {
        PhoneError::Empty => words.fault_empty(label),
        PhoneError::Characters => words.fault_phone_characters(),
        PhoneError::Abroad => words.fault_phone_abroad(),
        PhoneError::AreaCode => words.fault_phone_area(),
        PhoneError::Beginning => words.fault_phone_beginning(),
        PhoneError::Length { found } => words.fault_phone_length(found),
    }
}

fn date_error(words: Words, label: &str, error: DateError) -> String {
    match error {
        DateError::Empty => words.fault_empty(label),
        DateError::MissingYear => words.fault_date_year(),
        DateError::MissingMonth => words.fault_date_month(),
        DateError::MissingDay => words.fault_date_day(),
        DateError::NotANumber(_) => words.fault_date_number(),
        DateError::YearDigits => words.fault_date_digits(),
        DateError::NoSuchMonth => words.fault_date_no_month(),
        DateError::NoSuchDay { month, last } => words.fault_date_no_day(month, last),
        DateError::Future => words.fault_date_future(label),
        DateError::Past => words.fault_date_past(label),
        DateError::TooEarly => words.fault_date_early(),
        DateError::TooLate => words.fault_date_late(),
    }
}

fn money_error(words: Words, label: &str, error: MoneyError) -> String {
    match error {
        MoneyError::Empty => words.fault_empty(label),
        MoneyError::NotANumber => words.fault_money_number(label),
        MoneyError::Negative => words.fault_money_negative(),
        MoneyError::TooPrecise => words.fault_money_precise(),
        MoneyError::TooLarge => words.fault_money_large(),
    }
}
