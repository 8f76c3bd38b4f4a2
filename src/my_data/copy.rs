//! All that is kept about somebody, as they may have it (个人信息保护法 §45): what they wrote, what was decided, who looked.

use chrono::NaiveDate;
use serde::Serialize;

use crate::accounts::Account;
use crate::applications::rating::Rating;
use crate::applications::story_views::event_text;
use crate::applications::{effects, messages};
use crate::benefits::{award_views, awards, bank_accounts, proposals};
use crate::cases::looks_views::who;
use crate::cases::{Case, Event, EventKind, Past, looks, store as cases};
use crate::catalogue::Catalogue;
use crate::clock::china_date;
use crate::database::Tx;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::snapshot::{Shown, Snapshot};
use crate::forms::store as forms;
use crate::mandates::{Side, store as mandates};
use crate::notices::store as notices;
use crate::register::row_words::{field_name, source, status_name};
use crate::residents::{certificate_changes, holders, store as residents};
use crate::vault::{RecordKey, Vault};
use crate::words::{Words, speech};

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
    /// Certificates.
    pub certificates: Vec<CertificateData>,
    /// What the register of certificate holders says: what it is, the value, where it came from.
    pub register: Vec<(String, String, String)>,
    /// Where money goes: the bank, and the last digits of the number.
    pub bank_account: Option<(String, String)>,
    /// What the register suggests that they could apply for, and since when.
    pub proposals: Vec<(String, String)>,
    /// Looks of staff at mandates and register: when, and as what.
    pub looks: Vec<(String, String)>,
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
    /// What the acts of staff asked, such as an assessment: question and answer.
    pub entered: Vec<(String, String)>,
    /// What months came to, where something is paid: the month, and each line of it.
    pub months: Vec<(String, String)>,
    /// Papers and photos, by the names they had.
    pub documents: Vec<String>,
    /// Notes of staff for each other: when, and what.
    pub notes: Vec<(String, String)>,
    /// Looks of staff: when, as what, and for what.
    pub looks: Vec<(String, String)>,
}

/// One certificate.
#[derive(Clone, Debug, Serialize)]
pub struct CertificateData {
    /// Number.
    pub number: String,
    /// Where it stands.
    pub status: String,
    /// Category and grade.
    pub rating: String,
    /// The first day, and the last.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
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
    pub days: (NaiveDate, Option<NaiveDate>),
}

/// Gathers it, in the reader's language.
///
/// # Errors
/// Those of the database and the vault.
pub async fn gather(
    tx: &mut Tx,
    vault: &Vault,
    (catalogue, places): (&Catalogue, &Places),
    me: &Account,
    words: Words,
) -> Result<MyData> {
    let language = words.language();
    let person = me.known_person();
    let mut data = MyData { name: me.name.clone(), ..MyData::default() };
    if let Some(person) = person {
        let (name, number) = residents::name_and_number(tx, vault, person).await?;
        certified(tx, vault, &number, &mut data, words).await?;
        (data.name, data.id_number) = (name, Some(number));
        let profile = residents::profile(tx, vault, person).await?;
        data.contact = profile.map(serde_json::to_value).transpose().map_err(Error::internal)?;
        for one in proposals::of_person(tx, person).await? {
            let Some(programme) = catalogue.programmes().get(&one.programme) else { continue };
            let since = speech::date(china_date(one.found_at), language);
            data.proposals.push((programme.say(language, "title"), since));
        }
        let account = bank_accounts::of_person(tx, vault, person).await?;
        data.bank_account = account.map(|one| (one.details.bank, one.details.number.last().to_owned()));
        for one in mandates::of_person(tx, vault, person).await? {
            data.mandates.push(MandateData {
                principal: one.name(Side::Principal).to_owned(),
                agent: one.name(Side::Agent).to_owned(),
                powers: one.effective().text(),
                days: (one.term.from, one.term.until),
            });
        }
    }
    for case in cases::of_account(tx, vault, me.id, person).await? {
        let key = vault.open_record(&case.record_key, &cases::record(case.id))?;
        data.cases.push(of_case(tx, vault, (catalogue, places), (&case, &key), words).await?);
    }
    let beside = looks::about(tx, person, Some(me.id)).await?;
    let beside = beside.iter().filter(|look| !matches!(look.seen, looks::Seen::Case(_)));
    data.looks = beside.map(|look| (speech::moment(look.at, language), who(words, look))).collect();
    let unsent = forms::unsent_of(tx, me.id, person).await?;
    let title = |service: &str| {
        catalogue.get(service).map_or_else(|| service.to_owned(), |service| service.title(language))
    };
    data.unsent = unsent.into_iter().map(|(number, service, _)| (number, title(&service))).collect();
    Ok(data)
}

/// Certificates, and what the register says.
async fn certified(tx: &mut Tx, vault: &Vault, number: &str, data: &mut MyData, words: Words) -> Result<()> {
    for one in certificate_changes::of_holder(tx, vault, number).await? {
        data.certificates.push(CertificateData {
            rating: Rating(Some(one.held.disability.clone())).say(words),
            status: status_name(words, one.status),
            days: (one.held.valid_from, one.held.valid_until),
            number: one.held.number,
        });
    }
    let holder = holders::of_id_number(tx, vault, number).await?;
    let said = holder.iter().flat_map(|holder| &holder.body.values);
    data.register = said
        .flat_map(|(field, said)| said.iter().map(move |said| (*field, said)))
        .map(|(field, said)| (field_name(words, field), said.value.clone(), source(words, said)))
        .collect();
    Ok(())
}

async fn of_case(
    tx: &mut Tx,
    vault: &Vault,
    (catalogue, places): (&Catalogue, &Places),
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
    let events = cases::history(tx, vault, key, case.id).await?;
    let noted = |event: &Event| match &event.kind {
        Some(EventKind::Noted { text }) => Some((moment(event.at), text.clone())),
        _ => None,
    };
    let history =
        events.iter().filter_map(|event| Some((moment(event.at), event_text(words, service?, event)?)));
    let past = Past::of(&events);
    let entered = service.map(|service| effects::entered(service, &past, places, words)).unwrap_or_default();
    let lines = |shown: &[Shown]| shown.iter().map(whole).collect::<Vec<_>>().join("；");
    let draft = forms::by_number(tx, vault, &case.number, china_date(case.opened_at)).await?;
    let letters = notices::of_case(tx, key, case.id).await?;
    let notes = messages::of_case(tx, key, case.id).await?;
    let looks = looks::at(tx, case.id).await?;
    let months = awards::lines(tx, case.id).await?;
    let months = months
        .iter()
        .map(|one| (speech::month(one.line.month.first_day(), language), award_views::change(words, one)));
    let stage = format!("stage-{}", case.stage);
    Ok(CaseData {
        months: months.collect(),
        number: case.number.clone(),
        service: service.map_or_else(|| case.service.clone(), |service| service.title(language)),
        stage: service.map_or_else(String::new, |service| service.say(language, &stage, &[])),
        received: moment(case.opened_at),
        answers: answers.collect(),
        history: history.collect(),
        entered: entered.iter().map(|(label, shown)| (label.clone(), lines(shown))).collect(),
        documents: draft.iter().flat_map(|draft| &draft.documents).map(|one| one.name.clone()).collect(),
        notes: events.iter().filter_map(noted).collect(),
        letters: letters
            .iter()
            .map(|kept| {
                let text = kept.letter.text(language);
                let body = [vec![text.plain], text.body, text.reasons].concat().join("\n");
                (text.title, speech::date(kept.letter.date, language), body)
            })
            .collect(),
        messages: notes
            .into_iter()
            .map(|note| {
                let from = if note.from_unit { words.track_from_unit() } else { words.track_from_you() };
                (moment(note.at), from, note.text)
            })
            .collect(),
        looks: looks.iter().map(|look| (moment(look.at), who(words, look))).collect(),
    })
}

fn whole(shown: &Shown) -> &str {
    match shown {
        Shown::Text(text) => text,
        Shown::Masked { whole, .. } => whole,
    }
}
