//! Rows in words: what is wrong with one, what it would change, where it is at odds.

use super::checking::{Fault, What};
use super::column::Column;
use super::comparing::{Conflict, Plan};
use super::import::{Done, Import};
use crate::applications::rating::Rating;
use crate::district::Places;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::residents::certificates::Status;
use crate::residents::holders::{Field, Holder, Said, Source};
use crate::residents::imported::{Change, Snapshot};
use crate::values::text::{clean, truncate};
use crate::values::{CertificateNumber, IdNumber, PersonName, Phone};
use crate::words::{Words, speech};

/// The letter of a column, as a spreadsheet shows it, from 0.
pub fn letter(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What a column is called.
pub fn column_name(words: Words, column: Column) -> String {
    match column {
        Column::Name => words.register_name(),
        Column::IdNumber => words.register_id_number(),
        Column::CertificateNumber => words.register_certificate_number(),
        Column::Category => words.register_category(),
        Column::Grade => words.register_grade(),
        Column::Parts => words.register_parts(),
        Column::Status => words.register_status(),
        Column::ValidFrom => words.register_valid_from(),
        Column::ValidUntil => words.register_valid_until(),
        Column::Phone => words.register_phone(),
        Column::Street => words.register_street(),
        Column::Place => words.register_community(),
        Column::Address => words.register_address(),
        Column::GuardianName => words.register_guardian_name(),
        Column::GuardianPhone => words.register_guardian_phone(),
        Column::Sex => words.register_sex(),
        Column::Birth => words.register_birth(),
    }
}

/// What a field is called.
pub fn field_name(words: Words, field: Field) -> String {
    match field {
        Field::Name => words.register_name(),
        Field::Phone => words.register_phone(),
        Field::Place => words.register_place(),
        Field::Address => words.register_address(),
        Field::GuardianName => words.register_guardian_name(),
        Field::GuardianPhone => words.register_guardian_phone(),
    }
}

/// Where a certificate stands.
pub fn status_name(words: Words, status: Status) -> String {
    match status {
        Status::Active => words.register_active(),
        Status::Frozen => words.register_frozen(),
        Status::Expired => words.register_expired(),
        Status::Cancelled => words.register_cancelled(),
        Status::TransferredOut => words.register_transferred_out(),
        Status::Replaced => words.register_replaced(),
    }
}

/// Where a value came from.
pub fn source(words: Words, said: &Said) -> String {
    let day = speech::date(said.on, words.language());
    match &said.source {
        Source::Import { row, .. } => words.register_from_import(day, *row),
        Source::Case { number } => words.register_from_case(crate::forms::views::grouped(number), day),
    }
}

/// Column of a fault, its heading, and what is wrong and how to mend it.
pub fn fault(words: Words, import: &Import, fault: &Fault) -> (String, String, String) {
    let place = fault.column.and_then(|column| import.mapping.as_ref()?.get(&column).copied());
    let heading = place.and_then(|place| import.layout.headings.get(place)).cloned();
    let heading =
        heading.or_else(|| fault.column.map(|column| column_name(words, column))).unwrap_or_default();
    let text = what(words, &heading, &fault.what);
    (place.map(letter).unwrap_or_default(), heading, text)
}

/// A fault as one sentence.
pub fn fault_line(words: Words, import: &Import, one: &Fault) -> String {
    let (letter, heading, text) = fault(words, import, one);
    if letter.is_empty() {
        if heading.is_empty() {
            words.register_whole_row(text)
        } else {
            words.register_whole_row(format!("{heading}：{text}"))
        }
    } else {
        words.register_at(letter, heading, text)
    }
}

fn what(words: Words, label: &str, what: &What) -> String {
    let of = |one: Problem| problem(words, label, &one);
    match what {
        What::Missing => words.register_w_missing(),
        What::Ruined => words.register_w_ruined(),
        What::Unreadable => words.register_w_unreadable(),
        What::Formula => words.register_w_formula(),
        What::TooLong => words.register_w_too_long(),
        What::Shifted => words.register_w_shifted(),
        What::Name(error) => of(Problem::Name(*error)),
        What::IdNumber(error) => of(Problem::IdNumber(*error)),
        What::Certificate(error) => of(Problem::Certificate(*error)),
        What::OtherPerson => words.register_w_other_person(),
        What::Category => words.register_w_category(),
        What::Grade => words.register_w_grade(),
        What::NotInNumber => words.register_w_not_in_number(),
        What::Parts => words.register_w_parts(),
        What::Date(error) => of(Problem::Date(*error)),
        What::Backwards => words.register_w_backwards(),
        What::Status => words.register_w_status(),
        What::Phone(error) => of(Problem::Phone(*error)),
        What::NoPlace(name) => words.register_w_no_place(truncate(name, 30)),
        What::ManyPlaces(name) => words.register_w_many_places(truncate(name, 30)),
        What::NotTheNumbers => words.register_w_not_the_numbers(),
        What::Repeated { row } => words.register_w_repeated(*row),
    }
}

/// A value that only its kind may be told of.
pub fn masked(places: &Places, field: Field, value: &str) -> String {
    match field {
        Field::Name | Field::GuardianName => {
            PersonName::parse(value).map_or_else(|_| "*".to_owned(), |name| name.masked())
        }
        Field::Phone | Field::GuardianPhone => {
            Phone::parse(value).map_or_else(|_| "*".to_owned(), |phone| phone.masked())
        }
        Field::Place => places.name_of(value).unwrap_or_else(|| value.to_owned()),
        Field::Address => format!("{}***", truncate(value, 4)),
    }
}

/// A cell of a file, of which nobody knows yet what it is.
pub fn masked_cell(text: &str) -> String {
    let text = clean(text);
    let length = text.chars().count();
    let shown = if length > 8 { 4 } else { 1 };
    if length <= 2 && !text.chars().any(crate::values::text::is_han) {
        return text;
    }
    format!("{}***", truncate(&text, shown))
}

/// A number masked, of a person or of a certificate.
pub fn masked_number(number: &str, today: chrono::NaiveDate) -> String {
    let certificate = CertificateNumber::parse(number, today).map(|number| number.masked());
    certificate
        .or_else(|_| IdNumber::parse(number, today).map(|id| id.masked()))
        .unwrap_or_else(|_| "*".to_owned())
}

/// What a plan changes, a line each.
pub fn differences(words: Words, places: &Places, plan: &Plan, holder: Option<&Holder>) -> Vec<String> {
    let mut lines = Vec::new();
    for (field, value) in &plan.values {
        let (name, new) = (field_name(words, *field), masked(places, *field, value));
        lines.push(match holder.and_then(|holder| holder.said(*field)) {
            Some(said) => {
                words.register_change(name, masked(places, *field, &said.value), source(words, said), new)
            }
            None => words.register_new_value(name, new),
        });
    }
    lines.extend(plan.certificates.iter().flat_map(|change| certificate(words, change)));
    lines
}

/// What was changed, a line each.
pub fn done(words: Words, places: &Places, done: &Done) -> Vec<String> {
    let mut lines: Vec<String> = done
        .values
        .iter()
        .map(|(field, old, new)| {
            let (name, new) = (field_name(words, *field), masked(places, *field, new));
            if old.is_empty() {
                words.register_new_value(name, new)
            } else {
                words.register_change(name, masked(places, *field, old), words.register_earlier(), new)
            }
        })
        .collect();
    lines.extend(done.certificates.iter().flat_map(|change| certificate(words, change)));
    lines
}

/// What stays of a row that was taken back.
pub fn kept(words: Words, done: &Done) -> Vec<String> {
    let today = chrono::NaiveDate::MAX;
    let mut lines: Vec<String> =
        done.kept_values.iter().map(|field| words.register_k_value(field_name(words, *field))).collect();
    lines.extend(
        done.kept_certificates
            .iter()
            .map(|number| words.register_k_certificate(masked_number(number, today))),
    );
    lines
}

/// What happens to a certificate, a line for each thing that differs.
fn certificate(words: Words, change: &Change) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| words.register_no_end(), |day| speech::date(day, words.language()))
    };
    let kind = |at: &Snapshot| Rating(Some(at.held.disability.clone())).say(words);
    let number = masked_number(&change.after.held.number, chrono::NaiveDate::MAX);
    let after = &change.after;
    let Some(before) = &change.before else {
        let status = status_name(words, after.status);
        let all = [number, kind(after), status];
        return vec![
            words.register_new_value(words.register_certificate_number(), all.join(&words.page_comma())),
        ];
    };
    [
        (words.register_status(), status_name(words, before.status), status_name(words, after.status)),
        (words.register_name(), masked_name(&before.held.name), masked_name(&after.held.name)),
        (words.register_disability(), kind(before), kind(after)),
        (words.register_valid_from(), day(before.held.valid_from), day(after.held.valid_from)),
        (words.register_valid_until(), day(before.held.valid_until), day(after.held.valid_until)),
    ]
    .into_iter()
    .filter(|(_, old, new)| old != new)
    .map(|(name, old, new)| words.register_change(name, old, &number, new))
    .collect()
}

fn masked_name(name: &str) -> String {
    PersonName::parse(name).map_or_else(|_| "*".to_owned(), |name| name.masked())
}

/// Where a row is at odds with what is held.
pub fn conflict(words: Words, conflict: Conflict, plan: &Plan, holder: Option<&Holder>) -> String {
    match conflict {
        Conflict::OtherName => {
            let new = plan.values.iter().find(|(field, _)| *field == Field::Name);
            let old = holder.map_or("", |holder| holder.value(Field::Name));
            words.register_c_other_name(masked_name(old), masked_name(new.map_or("", |(_, new)| new)))
        }
        Conflict::Newer(field) => words.register_c_newer(field_name(words, field)),
        Conflict::NewerCertificate => words.register_c_newer_certificate(),
        Conflict::Revived => words.register_c_revived(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (place, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letter(place), expected);
        }
    }

    #[test]
    fn a_sample_says_what_a_column_is_and_not_whose() {
        assert_eq!(masked_cell("11010519491231002X"), "1101***");
        assert_eq!(masked_cell("王秀兰"), "王***");
        assert_eq!(masked_cell("2"), "2");
        assert_eq!(masked_cell("王五"), "王***");
    }
}
