//! Reading what was typed for each kind of question. Pure: today and the places come in as values.
//!
//! Forgiving: what a person plainly meant is understood (full-width digits, blanks, lower-case x, a whole date in
//! one field). What cannot be understood names the field and what is wrong; what was typed is kept either way.

use chrono::NaiveDate;

use super::answer::Value;
use super::fault::{Fault, Problem};
use crate::catalogue::definition::{DateRange, Kind, Question};
use crate::district::{Places, places};
use crate::values::{
    CertificateNumber, DateParts, IdNumber, Money, PersonName, Phone,
    text::{clean, clean_lines, fold_digits, length, unreadable},
};
use crate::web::Pairs;

/// Longest free line in small fields, in characters.
const LINE: u32 = 200;

/// What reading needs to know besides the text.
pub struct Reading<'r> {
    /// Today in China.
    pub today: NaiveDate,
    /// Streets and communities.
    pub places: &'r Places,
    /// How many files a question has by now.
    pub files: &'r dyn Fn(&str) -> usize,
}

/// The ways a paper can come.
pub const WAYS: [&str; 4] = ["here", "counter", "post", "someone"];
/// Where a question asks for a portrait: the office takes it.
pub const TAKEN: &str = "taken";

/// Reads the answer to a question whose fields begin with `name`.
///
/// # Errors
/// All that is wrong, each at its field.
pub fn read(question: &Question, name: &str, typed: &Pairs, with: &Reading<'_>) -> Result<Value, Vec<Fault>> {
    let text = typed.get(name);
    if let Some(field) = spoiled(question, name, typed) {
        return Err(vec![Fault { field, problem: Problem::Unreadable }]);
    }
    let fail = |problem| vec![Fault { field: name.to_owned(), problem }];
    let empty_allowed = question.optional && is_empty(question, name, typed);
    if empty_allowed {
        return Ok(Value::Nothing);
    }
    match &question.kind {
        Kind::Name { pinyin } => {
            let spoken = if *pinyin { clean(typed.get(&format!("{name}.pinyin"))) } else { String::new() };
            let parsed = PersonName::parse(text).map_err(|error| fail(Problem::Name(error)))?;
            within(&spoken, LINE, &format!("{name}.pinyin"))?;
            Ok(Value::Name { name: parsed.as_str().to_owned(), pinyin: spoken })
        }
        Kind::IdNumber {} => IdNumber::parse(text, with.today)
            .map(|number| Value::IdNumber(number.as_str().to_owned()))
            .map_err(|error| fail(Problem::IdNumber(error))),
        Kind::CertificateNumber {} => CertificateNumber::parse(text, with.today)
            .map(|number| Value::Certificate(number.as_str().to_owned()))
            .map_err(|error| fail(Problem::Certificate(error))),
        Kind::Phone {} => Phone::parse(text)
            .map(|phone| Value::Phone(phone.as_str().to_owned()))
            .map_err(|error| fail(Problem::Phone(error))),
        Kind::Date { range } => date(name, typed, *range, with.today),
        Kind::Address {} => address(name, typed, with.places),
        Kind::Single { options, other } => choice(name, typed, options, *other),
        Kind::Unit { of } => {
            let known: Vec<String> = with.places.of_kind(*of).map(|unit| unit.code.clone()).collect();
            choice(name, typed, &known, false)
        }
        Kind::Multiple { options, other, none } => choices(name, typed, options, *other, none.as_deref()),
        Kind::Number { min, max } => {
            let digits: String =
                fold_digits(&clean(text)).chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
            if digits.is_empty() {
                return Err(fail(Problem::Empty));
            }
            let number: i64 = digits.parse().map_err(|_| fail(Problem::NotANumber))?;
            if (*min..=*max).contains(&number) {
                Ok(Value::Number(number))
            } else {
                Err(fail(Problem::OutOfRange { min: *min, max: *max }))
            }
        }
        Kind::Money { max_fen } => {
            let money = Money::parse(text).map_err(|error| fail(Problem::Money(error)))?;
            if money.fen() > *max_fen {
                return Err(fail(Problem::OutOfRange { min: 0, max: *max_fen / 100 }));
            }
            Ok(Value::Money(money))
        }
        Kind::Text { max_length } => line(&clean(text), *max_length, name),
        Kind::LongText { max_length } => line(&clean_lines(text), *max_length, name),
        Kind::Files { check, .. } => {
            let way = typed.get(&format!("{name}.way"));
            let field = format!("{name}.way");
            if way.is_empty() {
                return Err(vec![Fault { field, problem: Problem::NoWay }]);
            }
            let known = WAYS.contains(&way) || (check.is_some() && way == TAKEN);
            if !known {
                return Err(vec![Fault { field, problem: Problem::NotAnOption }]);
            }
            let count = (with.files)(&question.id);
            if way == "here" && count == 0 {
                return Err(fail(Problem::NoFile));
            }
            Ok(Value::Files { way: way.to_owned(), count })
        }
        Kind::Declaration {} if text == "yes" => Ok(Value::Declared),
        Kind::Declaration {} => Err(fail(Problem::NotDeclared)),
        Kind::Group { min, questions, .. } => group(name, typed, *min, questions, with),
    }
}

/// How many rows of a group stand on the page.
pub fn rows(name: &str, min: u32, max: u32, typed: &Pairs) -> u32 {
    typed.get(&format!("{name}.rows")).parse().unwrap_or(min).clamp(min, max)
}

fn group(
    name: &str,
    typed: &Pairs,
    min: u32,
    questions: &[Question],
    with: &Reading<'_>,
) -> Result<Value, Vec<Fault>> {
    let (mut read_rows, mut faults) = (Vec::new(), Vec::new());
    for row in 0..rows(name, min, 99, typed) {
        let field = |question: &Question| format!("{name}.{row}.{}", question.id);
        // A row that was added and left empty is no row.
        if questions.iter().all(|question| is_empty(question, &field(question), typed)) && row >= min {
            continue;
        }
        let mut answers = Vec::new();
        for question in questions {
            match read(question, &field(question), typed, with) {
                Ok(value) => answers.push((question.id.clone(), value)),
                Err(more) => faults.extend(more),
            }
        }
        read_rows.push(answers);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if read_rows.len() < min as usize {
        return Err(vec![Fault { field: name.to_owned(), problem: Problem::TooFew { min } }]);
    }
    Ok(Value::Rows(read_rows))
}

fn date(name: &str, typed: &Pairs, range: DateRange, today: NaiveDate) -> Result<Value, Vec<Fault>> {
    let part = |part: &str| typed.get(&format!("{name}.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    let range = match range {
        DateRange::Past => crate::values::DateRange::Past,
        DateRange::Future => crate::values::DateRange::Future,
        DateRange::Any => crate::values::DateRange::Any,
    };
    parts.parse(range, today).map(Value::Date).map_err(|error| {
        let field = format!("{name}.{}", error.part().name());
        vec![Fault { field, problem: Problem::Date(error) }]
    })
}

fn address(name: &str, typed: &Pairs, known: &Places) -> Result<Value, Vec<Fault>> {
    let (place_field, line_field) = (format!("{name}.place"), format!("{name}.line"));
    let place = typed.get(&place_field);
    let text = clean(typed.get(&line_field));
    let mut faults = Vec::new();
    if place.is_empty() {
        faults.push(Fault { field: place_field, problem: Problem::NoPlace });
    } else if place != places::UNKNOWN && known.name_of(place).is_none() {
        faults.push(Fault { field: place_field, problem: Problem::NotAnOption });
    }
    if text.is_empty() {
        faults.push(Fault { field: line_field, problem: Problem::Empty });
    } else if let Err(more) = within(&text, LINE, &line_field) {
        faults.extend(more);
    }
    if faults.is_empty() { Ok(Value::Address { place: place.to_owned(), line: text }) } else { Err(faults) }
}

fn other_text(name: &str, typed: &Pairs) -> Result<String, Vec<Fault>> {
    let field = format!("{name}.other");
    let text = clean(typed.get(&field));
    if text.is_empty() {
        return Err(vec![Fault { field, problem: Problem::OtherEmpty }]);
    }
    within(&text, LINE, &field)?;
    Ok(text)
}

fn choice(name: &str, typed: &Pairs, options: &[String], other: bool) -> Result<Value, Vec<Fault>> {
    let chosen = typed.get(name);
    let fail = |problem| vec![Fault { field: name.to_owned(), problem }];
    if chosen.is_empty() {
        return Err(fail(Problem::NothingChosen));
    }
    if other && chosen == "other" {
        return Ok(Value::Choice { option: "other".into(), other: other_text(name, typed)? });
    }
    if !options.iter().any(|option| option == chosen) {
        return Err(fail(Problem::NotAnOption));
    }
    Ok(Value::Choice { option: chosen.to_owned(), other: String::new() })
}

fn choices(
    name: &str,
    typed: &Pairs,
    options: &[String],
    other: bool,
    none: Option<&str>,
) -> Result<Value, Vec<Fault>> {
    let fail = |problem| vec![Fault { field: name.to_owned(), problem }];
    let chosen: Vec<&str> = typed.all(name).filter(|value| !value.is_empty()).collect();
    if chosen.is_empty() {
        return Err(fail(Problem::NothingChosen));
    }
    let known = |value: &&str| options.iter().any(|option| option == *value) || (other && *value == "other");
    if !chosen.iter().all(known) {
        return Err(fail(Problem::NotAnOption));
    }
    if none.is_some_and(|none| chosen.contains(&none)) && chosen.len() > 1 {
        return Err(fail(Problem::NoneAndOthers));
    }
    let other = if chosen.contains(&"other") { other_text(name, typed)? } else { String::new() };
    // In the definition's order, each once.
    let mut sorted: Vec<String> =
        options.iter().filter(|option| chosen.contains(&option.as_str())).cloned().collect();
    if chosen.contains(&"other") {
        sorted.push("other".into());
    }
    Ok(Value::Choices { options: sorted, other })
}

fn line(text: &str, max: u32, field: &str) -> Result<Value, Vec<Fault>> {
    if text.is_empty() {
        return Err(vec![Fault { field: field.to_owned(), problem: Problem::Empty }]);
    }
    within(text, max, field)?;
    Ok(Value::Text(text.to_owned()))
}

fn within(text: &str, max: u32, field: &str) -> Result<(), Vec<Fault>> {
    let found = length(text);
    if found > max as usize {
        return Err(vec![Fault { field: field.to_owned(), problem: Problem::TooLong { max, found } }]);
    }
    Ok(())
}

/// The fields of a question on the page, without the rows of a group.
pub fn fields(question: &Question, name: &str) -> Vec<String> {
    let with = |parts: &[&str]| parts.iter().map(|part| format!("{name}{part}")).collect();
    match &question.kind {
        Kind::Name { pinyin: true } => with(&["", ".pinyin"]),
        Kind::Date { .. } => with(&[".year", ".month", ".day"]),
        Kind::Address {} => with(&[".place", ".line"]),
        Kind::Single { other: true, .. } | Kind::Multiple { other: true, .. } => with(&["", ".other"]),
        Kind::Files { .. } => with(&[".way"]),
        Kind::Group { .. } => with(&[".rows"]),
        _ => with(&[""]),
    }
}

/// Whether nothing was typed or chosen.
fn is_empty(question: &Question, name: &str, typed: &Pairs) -> bool {
    if let Kind::Group { min, max, questions } = &question.kind {
        return (0..rows(name, *min, *max, typed)).all(|row| {
            questions
                .iter()
                .all(|question| is_empty(question, &format!("{name}.{row}.{}", question.id), typed))
        });
    }
    fields(question, name).iter().all(|field| typed.all(field).all(|text| clean(text).is_empty()))
}

/// The first field that holds what no page can show. Line breaks are allowed where several lines are.
fn spoiled(question: &Question, name: &str, typed: &Pairs) -> Option<String> {
    let long = matches!(question.kind, Kind::LongText { .. });
    fields(question, name).into_iter().find(|field| {
        typed.all(field).any(|text| {
            let cleaned = if long { clean_lines(text).replace('\n', " ") } else { clean(text) };
            unreadable(&cleaned).is_some()
        })
    })
}
