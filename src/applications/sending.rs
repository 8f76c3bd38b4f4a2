//! Writing a letter in a case, on its way to the person as they want it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::awarding::Awarded;
use super::effects;
use super::rating::Rating;
use super::reaching;
use crate::benefits::{award_views, reasons};
use crate::cases::event::Missing;
use crate::cases::{ActorRole, Case, EventKind, store as cases};
use crate::catalogue::Service;
use crate::catalogue::definition::Letter as Declared;
use crate::catalogue::programmes::Entitlement;
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::{Unit, store as district};
use crate::error::Result;
use crate::forms::answer::Value;
use crate::notices::{Letter, Occasion, store as notices};
use crate::values::{Money, new_id};
use crate::vault::{RecordKey, Vault};
use crate::words::{Language, Words, speech};

/// What a letter says beside its own words.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The reason.
    pub reason: String,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// What the acts of the case were given.
    pub known: BTreeMap<String, Value>,
    /// What the rules of the programme say, where one decides.
    pub judged: Option<Entitlement>,
    /// The day on which the form came in; none: that of the case.
    pub received: Option<NaiveDate>,
    /// What became of what is paid month by month.
    pub awarded: Option<Awarded>,
    /// The unit that says it, where the case has gone to another with the act; none: the one that has the case.
    pub unit: Option<String>,
    /// Whether it tells of a referral: then it says where the body is.
    pub refers: bool,
}

/// Writes a letter; the case as it is then.
///
/// # Errors
/// Those of the database and the vault.
pub async fn letter(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    (case, key): (&Case, &RecordKey),
    declared: &Declared,
    said: Said,
    now: DateTime<Utc>,
) -> Result<Case> {
    let date = china_date(now);
    let units = district::units(tx).await?;
    let writes = said.unit.as_deref().unwrap_or(&case.unit);
    let unit = units.iter().find(|unit| unit.code == writes);
    let rules = |language: Language| match (&service.programme, &said.judged) {
        (Some(programme), Some(judged)) => reasons::deciding(Words::of(language), programme, judged),
        _ => String::new(),
    };
    let more = |language: Language| {
        let mut more = letter_words(language, case, &units, &said.known);
        more.push(("rules", rules(language)));
        more.push(("month", speech::month(said.received.unwrap_or_else(|| case.received_on()), language)));
        more.extend(award_words(language, said.awarded));
        more
    };
    let letter = Letter::write(&Occasion {
        service,
        declared,
        case,
        unit: unit.map(|unit| (unit.name.clone(), unit.name_en.clone())).unwrap_or_default(),
        document: notices::next_document(tx, writes, date).await?,
        date,
        reason: &said.reason,
        missing: said
            .missing
            .iter()
            .filter_map(|missing| {
                let (_, question) = service.question(&missing.question)?;
                Some((Service::question_key(question), missing.note.clone()))
            })
            .collect(),
        found: found(&units, (case, writes), said.refers),
        assessed: Rating::is_among(&said.known),
        more: &more,
    });
    let ways = reaching::ways(tx, vault, service, case, key).await?;
    notices::add(tx, key, (new_id(now), case.id), &letter, ways, now).await?;
    let event = EventKind::Letter { letter: letter.letter, document: letter.document };
    cases::record_event(tx, key, case, &event, None, ActorRole::System, now).await
}

/// What a letter may say of an award that ended: why, the last month, and what was paid too much.
fn award_words(language: Language, awarded: Option<Awarded>) -> Vec<(&'static str, String)> {
    let words = Words::of(language);
    let because = awarded.and_then(|one| one.ended).map(|why| award_views::because(words, why));
    let last = awarded.and_then(|one| one.last).map(|month| speech::month(month.first_day(), language));
    let overpaid = awarded.map(|one| one.overpaid).filter(|fen| *fen > Money::ZERO);
    let overpaid = overpaid.map(|fen| words.awards_overpaid_letter(speech::money(fen, language)));
    vec![
        ("because", because.unwrap_or_default()),
        ("last-month", last.unwrap_or_default()),
        ("overpaid", overpaid.unwrap_or_default()),
    ]
}

/// Whose contact details a letter gives: the unit's own, and those of the body that the case is referred to by it.
fn found<'u>(units: &'u [Unit], (case, writes): (&Case, &str), refers: bool) -> Vec<&'u Unit> {
    let body = case.referred_to.as_ref().filter(|_| refers);
    let named = |unit: &&Unit| Some(&unit.code) == body;
    units.iter().filter(named).chain(units.iter().filter(|unit| unit.code == writes)).collect()
}

/// What a letter may say of referral, rating and certificate.
fn letter_words(
    language: Language,
    case: &Case,
    units: &[Unit],
    known: &BTreeMap<String, Value>,
) -> Vec<(&'static str, String)> {
    let words = Words::of(language);
    let body = units.iter().find(|unit| Some(&unit.code) == case.referred_to.as_ref());
    let rated = known.contains_key("meets").then(|| Rating::of(known).ok()).flatten();
    let until = effects::day(known, "valid_until");
    vec![
        ("referred-to", body.map_or_else(String::new, |unit| unit.called(language).to_owned())),
        ("rating", rated.as_ref().map_or_else(String::new, |rating| rating.say(words))),
        ("rating-whole", rated.map_or_else(String::new, |rating| rating.say_whole(words))),
        ("valid-until", until.map_or_else(String::new, |day| speech::date(day, language))),
    ]
}
