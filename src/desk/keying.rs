//! A form that staff key in, from paper or for somebody at a counter, at home or on the phone: who may, and what the
//! page asks beside the form's own questions.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::cases::Channel;
use crate::catalogue::Service;
use crate::district::Unit;
use crate::forms::answer::Value;
use crate::forms::snapshot::Committee;
use crate::values::text::{clean, length, unreadable};
use crate::values::{DateError, DateParts, DateRange, IdNumber};
use crate::web::Pairs;
use crate::words::Language;

/// Under this name the day of receipt and the language of the sheet are kept among the pages of the draft. No page
/// of a definition can be called so.
pub const SHEET: &str = "paper/sheet";
/// The day of receipt; its fields are `.year`, `.month`, `.day`.
pub const RECEIVED: &str = "paper.received";
/// The language of the sheet.
pub const LANGUAGE: &str = "paper.language";
/// How it came: on paper, or in the person's own words at a counter, at home or on the phone.
pub const CHANNEL: &str = "paper.channel";
/// That the person wants it filled in for them, and heard it read back. A sheet of paper carries a signature instead.
pub const CONSENT: &str = "paper.consent";
/// That a community's committee files for the person in writing.
pub const COMMITTEE: &str = "paper.committee";
/// Its name.
pub const COMMITTEE_NAME: &str = "paper.committee_name";
/// Who signed for it.
pub const COMMITTEE_SIGNED: &str = "paper.committee_signed";
/// What the person said or showed when they were asked.
pub const COMMITTEE_WISH: &str = "paper.committee_wish";
/// All fields of that page.
pub const FIELDS: [&str; 10] = [
    "paper.received.year",
    "paper.received.month",
    "paper.received.day",
    "paper.language",
    CHANNEL,
    CONSENT,
    COMMITTEE,
    COMMITTEE_NAME,
    COMMITTEE_SIGNED,
    COMMITTEE_WISH,
];
/// The ways in which a form comes to be keyed in.
pub const CHANNELS: [Channel; 4] = [Channel::Paper, Channel::Counter, Channel::Visit, Channel::Phone];

/// What is wrong with the day of receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No day, or one to come.
    Date(DateError),
    /// The service could not be applied for on that day.
    NotOffered,
}

/// Whether paper forms of a service may be keyed in by a unit: the one that decides; and the district, a street or
/// a community, where people hand them in.
pub fn may_key(unit: &Unit, service: &Service) -> bool {
    unit.takes_in() || unit.code == service.definition.unit
}

/// The day on which the sheet was received: limits count from it.
///
/// # Errors
/// See `Wrong`.
pub fn received(service: &Service, typed: &Pairs, today: NaiveDate) -> Result<NaiveDate, Wrong> {
    let part = |part: &str| typed.get(&format!("{RECEIVED}.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    let day = parts.parse(DateRange::Past, today).map_err(Wrong::Date)?;
    let definition = &service.definition;
    // A slip of the year would have limits lapse at once.
    if day < definition.valid_from || definition.valid_to.is_some_and(|end| end < day) {
        return Err(Wrong::NotOffered);
    }
    Ok(day)
}

/// How it came; on paper where nothing else was said.
pub fn channel(typed: &Pairs) -> Channel {
    let said = typed.get(CHANNEL);
    CHANNELS.into_iter().find(|channel| channel.name() == said).unwrap_or(Channel::Paper)
}

/// Whether the person agreed; a sheet of paper was signed, and a committee writes down what the person wants.
pub fn has_consent(typed: &Pairs) -> bool {
    channel(typed) == Channel::Paper || typed.get(CONSENT) == "yes" || by_committee(typed)
}

/// What is wrong with a filing by a committee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitteeWrong {
    /// It is in writing: on paper, or brought to a counter.
    Channel,
    /// Only for an adult with an intellectual or mental disability, without a guardian, who was asked.
    NotFor,
    /// Nothing, or too much, stands in a field.
    Field,
}

/// The longest text of a committee's fields, in characters.
const COMMITTEE_TEXT: usize = 300;

/// Whether a committee files.
pub fn by_committee(typed: &Pairs) -> bool {
    typed.get(COMMITTEE) == "yes"
}

/// Whether a service can be filed for by a committee: it asks for category, guardian and the person's wish.
pub fn offers_committee(service: &Service) -> bool {
    ["resident_id", "categories", "has_guardian", "wish_told_by"]
        .iter()
        .all(|id| service.question(id).is_some())
}

/// What is wrong with a filing by a committee, by field; nothing where none files. `values`: the answers, once all
/// are there. Source: domain law as far as it is known (some counties let the 居委会 apply in writing); off until the
/// district confirms it.
pub fn committee_wrong(
    typed: &Pairs,
    values: Option<&BTreeMap<String, Value>>,
    on: NaiveDate,
) -> Vec<(&'static str, CommitteeWrong)> {
    if !by_committee(typed) {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    if !matches!(channel(typed), Channel::Paper | Channel::Counter) {
        wrong.push((COMMITTEE, CommitteeWrong::Channel));
    } else if values.is_some_and(|values| !is_for_committee(values, on)) {
        wrong.push((COMMITTEE, CommitteeWrong::NotFor));
    }
    for field in [COMMITTEE_NAME, COMMITTEE_SIGNED, COMMITTEE_WISH] {
        let text = clean(typed.get(field));
        if text.is_empty() || length(&text) > COMMITTEE_TEXT || unreadable(&text).is_some() {
            wrong.push((field, CommitteeWrong::Field));
        }
    }
    wrong
}

/// An adult with an intellectual or mental disability, who has no guardian, and who was asked.
fn is_for_committee(values: &BTreeMap<String, Value>, on: NaiveDate) -> bool {
    let chose = |question: &str, wanted: &[&str]| match values.get(question) {
        Some(Value::Choice { option, .. }) => wanted.contains(&option.as_str()),
        Some(Value::Choices { options, .. }) => options.iter().any(|one| wanted.contains(&one.as_str())),
        _ => false,
    };
    let adult = match values.get("resident_id") {
        Some(Value::IdNumber(number)) => {
            IdNumber::parse(number, on).is_ok_and(|number| number.age_on(on) >= ADULT)
        }
        _ => false,
    };
    adult
        && chose("categories", &["intellectual", "mental"])
        && chose("has_guardian", &["no"])
        && chose("wish_told_by", &["own-words", "helped"])
}

/// 成年: from 18. Source: 民法典 §17.
const ADULT: u32 = 18;

/// The committee as the form says it from then on.
pub fn committee(typed: &Pairs) -> Option<Committee> {
    by_committee(typed).then(|| Committee {
        name: clean(typed.get(COMMITTEE_NAME)),
        signed_by: clean(typed.get(COMMITTEE_SIGNED)),
        wish: clean(typed.get(COMMITTEE_WISH)),
    })
}

/// The language of the sheet: letters and texts speak it.
pub fn language(typed: &Pairs, otherwise: Language) -> Language {
    Language::from_tag(typed.get(LANGUAGE)).unwrap_or(otherwise)
}
