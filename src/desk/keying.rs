//! A form that staff key in, from paper or for somebody at a counter, at home or on the phone: who may, and what the
//! page asks beside the form's own questions.

use chrono::NaiveDate;

use crate::cases::Channel;
use crate::catalogue::Service;
use crate::district::Unit;
use crate::values::{DateError, DateParts, DateRange};
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
/// All fields of that page.
pub const FIELDS: [&str; 6] =
    ["paper.received.year", "paper.received.month", "paper.received.day", "paper.language", CHANNEL, CONSENT];
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

/// Whether the person agreed; a sheet of paper was signed.
pub fn has_consent(typed: &Pairs) -> bool {
    channel(typed) == Channel::Paper || typed.get(CONSENT) == "yes"
}

/// The language of the sheet: letters and texts speak it.
pub fn language(typed: &Pairs, otherwise: Language) -> Language {
    Language::from_tag(typed.get(LANGUAGE)).unwrap_or(otherwise)
}
