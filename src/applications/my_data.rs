//! All that is kept about somebody, as they may have it (个人信息保护法 §45): what they wrote, what was decided, who looked.

use serde::Serialize;

use super::messages;
use super::story_views::event_text;
use crate::accounts::Account;
use crate::accounts::views::role_name;
use crate::cases::{Case, looks, store as cases};
use crate::catalogue::Catalogue;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::snapshot::{Shown, Snapshot};
use crate::forms::store as forms;
use crate::mandates::{Side, store as mandates};
use crate::notices::store as notices;
use crate::residents::store as residents;
use crate::vault::{RecordKey, Vault};
use crate::words::{Language, Words, speech};

/// What is kept about somebody.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MyData {
    /// Their name, or the masked phone by which they signed in.
    pub name: String,
    /// Identity number, where the house knows who they are.
    pub id_number: Option<String>,
    /// How they are reached, as their contact card says.
    pub contact: Option<serde_json::Value>,
    /// Applications.
    pub cases: Vec<CaseData>,
    /// Forms that were begun and not sent: number and service.
    pub unsent: Vec<(String, String)>,
    /// Who acts for whom.
    pub mandates: Vec<MandateData>,
}

/// One application.
#[derive(Clone, Debug, Serialize)]
pub struct CaseData {
    /// Number.
    pub number: String,
    /// Service.
    pub service: String,
    /// Where it stands.
    pub stage: String,
    /// When it was received.
    pub received: String,
    /// Question and answer.
    pub answers: Vec<(String, String)>,
    /// When, and what happened.
    pub history: Vec<(String, String)>,
    /// Letters: title, day and text.
    pub letters: Vec<(String, String, String)>,
    /// Messages: when, from whom, and what.
    pub messages: Vec<(String, String, String)>,
    /// Looks of staff: when, and as what.
    pub looks: Vec<(String, String)>,
}

/// One mandate.
#[derive(Clone, Debug, Serialize)]
pub struct MandateData {
    /// For whom.
    pub principal: String,
    /// Who acts.
    pub agent: String,
    /// What may be done, by name.
    pub powers: String,
    /// The first day, and the last.
    pub days: (String, Option<String>),
}

/// Gathers it, in the reader's language.
///
/// # Errors
/// Those of the database and the vault.
pub async fn gather(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    me: &Account,
    words: Words,
) -> Result<MyData> {
    let language = words.language();
    let person = me.known_person();
    let mut data = MyData { name: me.name.clone(), ..MyData::default() };
    if let Some(person) = person {
        let (name, number) = residents::name_and_number(tx, vault, person).await?;
        (data.name, data.id_number) = (name, Some(number));
        let profile = residents::profile(tx, vault, person).await?;
        data.contact = profile.map(serde_json::to_value).transpose().map_err(Error::internal)?;
        for one in mandates::of_person(tx, vault, person).await? {
            data.mandates.push(MandateData {
                principal: one.name(Side::Principal).to_owned(),
                agent: one.name(Side::Agent).to_owned(),
                powers: one.effective().text(),
                days: (one.term.from.to_string(), one.term.until.map(|day| day.to_string())),
            });
        }
    }
    for case in cases::of_account(tx, vault, me.id, person).await? {
        let key = vault.open_record(&case.record_key, &cases::record(case.id))?;
        data.cases.push(of_case(tx, vault, catalogue, (&case, &key), words).await?);
    }
    let unsent = forms::unsent_of(tx, me.id, person).await?;
    let title = |service: &str| {
        catalogue.get(service).map_or_else(|| service.to_owned(), |service| service.title(language))
    };
    data.unsent = unsent.into_iter().map(|(number, service, _)| (number, title(&service))).collect();
    Ok(data)
}

async fn of_case(
    tx: &mut Tx,
    vault: &Vault,
    catalogue: &Catalogue,
    (case, key): (&Case, &RecordKey),
    words: Words,
) -> Result<CaseData> {
    let language = words.language();
    let moment = |at| speech::moment(at, language);
    let service = catalogue.get(&case.service);
    let form = cases::form(tx, key, case.id).await?;
    let snapshot: Snapshot = serde_json::from_str(&form).map_err(Error::internal)?;
    let answers = snapshot.sections.iter().flat_map(|section| &section.answers).map(|answered| {
        let lines: Vec<&str> = answered.shown.iter().map(whole).collect();
        (answered.label.clone(), lines.join("；"))
    });
    let history = cases::history(tx, vault, key, case.id).await?;
    let history =
        history.iter().filter_map(|event| Some((moment(event.at), event_text(words, service?, event)?)));
    let letters = notices::of_case(tx, key, case.id).await?;
    let notes = messages::of_case(tx, key, case.id).await?;
    let looks = looks::at(tx, case.id).await?;
    let stage = format!("stage-{}", case.stage);
    Ok(CaseData {
        number: case.number.clone(),
        service: service.map_or_else(|| case.service.clone(), |service| service.title(language)),
        stage: service.map_or_else(String::new, |service| service.say(language, &stage, &[])),
        received: moment(case.opened_at),
        answers: answers.collect(),
        history: history.collect(),
        letters: letters
            .iter()
            .map(|kept| {
                let text = kept.letter.text(language);
                let body = [vec![text.plain], text.body, text.reasons].concat().join("\n");
                (text.title, kept.letter.date.to_string(), body)
            })
            .collect(),
        messages: notes
            .into_iter()
            .map(|note| {
                let from = if note.from_unit { words.track_from_unit() } else { words.track_from_you() };
                (moment(note.at), from, note.text)
            })
            .collect(),
        looks: looks
            .into_iter()
            .map(|look| {
                let unit = look.unit.map(|(zh, en)| if language == Language::ZhHans { zh } else { en });
                let role = role_name(words, look.role);
                let who =
                    unit.map_or_else(|| role.clone(), |unit| format!("{unit}{}{role}", words.page_comma()));
                (moment(look.at), who)
            })
            .collect(),
    })
}

fn whole(shown: &Shown) -> &str {
    match shown {
        Shown::Text(text) => text,
        Shown::Masked { whole, .. } => whole,
    }
}
