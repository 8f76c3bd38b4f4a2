//! Numbers that the national system gave, entered line by line: each as its own page would take it, in a write of its
//! own. Killed at any moment, every line is done whole or not at all, and what was done is known when it comes again.

use std::sync::Arc;

use uuid::Uuid;

use crate::accounts::Officer;
use crate::applications::act_forms::{self, Attempt, Tried};
use crate::applications::effects;
use crate::applications::issuing::{self, NumberLine};
use crate::cases::{Case, Past, recusals, search_terms, store as cases};
use crate::catalogue::{Catalogue, Service};
use crate::database::Tx;
use crate::district::Places;
use crate::error::Result;
use crate::forms::answer::Value;
use crate::forms::fault::Problem;
use crate::values::{CertificateNumber, DateParts, DateRange, IdNumber};
use crate::vault::RecordKey;
use crate::web::Visit;

/// So many lines are taken at once.
pub const MOST_LINES: usize = 500;

/// How a line went.
#[derive(Debug)]
pub enum Went {
    /// Entered.
    Entered,
    /// It had been entered before, by the same number.
    Before,
    /// A cell of the file cannot be read.
    Unread,
    /// Neither case nor person is named.
    NobodyNamed,
    /// The identity number is none.
    IdNumber(Problem),
    /// No case of the unit has this number, or is this person's.
    NoCase,
    /// The case is of somebody with another identity number.
    OtherPerson,
    /// The person has several cases that wait: their number has to say which.
    Several,
    /// The case waits for no number.
    NotWaiting,
    /// Something is wrong with it: of each field that is, its name and the words.
    Wrong(Box<Attempt>, Arc<Service>),
}

/// What came of lines that were sent.
#[derive(Debug, Default)]
pub struct Sent {
    /// So many were entered.
    pub done: usize,
    /// So many had been entered before.
    pub before: usize,
    /// These were not.
    pub left: Vec<(NumberLine, Went)>,
}

/// Enters lines, one after the other: one that is wrong keeps no other back.
///
/// # Errors
/// Those of the database and the vault; what was entered before stays.
pub async fn enter(
    visit: &Visit,
    officer: &Officer,
    rooms: (&Catalogue, &Places),
    lines: Vec<NumberLine>,
) -> Result<Sent> {
    let mut sent = Sent::default();
    for line in lines {
        match enter_line(visit, officer, rooms, &line).await? {
            Went::Entered => sent.done += 1,
            Went::Before => sent.before += 1,
            wrong => sent.left.push((line, wrong)),
        }
    }
    Ok(sent)
}

/// A case that a line may mean.
struct Meant {
    case: Case,
    key: RecordKey,
    service: Arc<Service>,
    past: Past,
}

impl Meant {
    fn waits(&self) -> bool {
        issuing::entering(&self.service, &self.case.stage).is_some()
    }

    /// Whether this number, and where there is a choice of cases this last day, was entered in it.
    fn has(&self, visit: &Visit, line: &NumberLine, by_day: bool) -> bool {
        let given = effects::answers(self.past.given());
        let Ok(typed) = CertificateNumber::parse(line.certificate(), visit.today()) else { return false };
        let year = line.value("valid_until").to_owned();
        let until = DateParts { year, ..DateParts::default() }.parse(DateRange::Any, visit.today()).ok();
        matches!(given.get("certificate"), Some(Value::Certificate(known)) if known == typed.as_str())
            && (!by_day || until == effects::day(&given, "valid_until"))
    }
}

async fn enter_line(
    visit: &Visit,
    officer: &Officer,
    (catalogue, places): (&Catalogue, &Places),
    line: &NumberLine,
) -> Result<Went> {
    if !line.unread.is_empty() {
        return Ok(Went::Unread);
    }
    let id_number = match line.id_number() {
        "" => None,
        typed => match IdNumber::parse(typed, visit.today()) {
            Ok(number) => Some(number),
            Err(error) => return Ok(Went::IdNumber(Problem::IdNumber(error))),
        },
    };
    let mut tx = visit.ground.database.read().await?;
    let ids = match (line.case(), &id_number) {
        ("", None) => return Ok(Went::NobodyNamed),
        ("", Some(number)) => {
            let term = search_terms::number_term(&visit.ground.vault, number.as_str());
            cases::of_person(&mut tx, None, &term).await?.into_iter().map(|(id, _)| id).collect()
        }
        _ => of_number(&mut tx, visit, line).await?,
    };
    let mut all = meant(&mut tx, visit, officer, catalogue, ids).await?;
    drop(tx);
    if let Some(number) = &id_number {
        let typed = Some(number.as_str());
        let (own, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| one.case.subject.id_number.as_deref() == typed);
        if own.is_empty() && !others.is_empty() {
            return Ok(Went::OtherPerson);
        }
        all = own;
    }
    let several = all.len() > 1;
    // Whoever has another case since: the same file again does not touch it.
    if all.iter().any(|one| !one.waits() && one.has(visit, line, several)) {
        return Ok(Went::Before);
    }
    let none = all.is_empty();
    let mut waiting: Vec<Meant> = all.into_iter().filter(Meant::waits).collect();
    match (waiting.pop(), waiting.len()) {
        (None, _) if none => Ok(Went::NoCase),
        (None, _) => Ok(Went::NotWaiting),
        (Some(one), 0) => enter_into(visit, officer, places, &one, line).await,
        _ => Ok(Went::Several),
    }
}

async fn of_number(tx: &mut Tx, visit: &Visit, line: &NumberLine) -> Result<Vec<Uuid>> {
    let Some(number) = issuing::case_of(line) else { return Ok(Vec::new()) };
    let found = cases::by_number(tx, &visit.ground.vault, &number).await?;
    Ok(found.map(|(case, _)| case.id).into_iter().collect())
}

/// Those of these cases that the officer may act on.
async fn meant(
    tx: &mut Tx,
    visit: &Visit,
    officer: &Officer,
    catalogue: &Catalogue,
    ids: Vec<Uuid>,
) -> Result<Vec<Meant>> {
    let mut all = Vec::new();
    for id in ids {
        let found = cases::by_id(tx, &visit.ground.vault, id).await?;
        let Some((case, key)) = found.filter(|(case, _)| case.may_be_read_by(&officer.unit)) else {
            continue;
        };
        if officer.account.recuses && recusals::covers(tx, officer.id(), case.id).await? {
            continue;
        }
        let Some(service) = catalogue.get(&case.service).cloned() else { continue };
        let past = Past::of(&cases::history(tx, &visit.ground.vault, &key, case.id).await?);
        all.push(Meant { case, key, service, past });
    }
    Ok(all)
}

async fn enter_into(
    visit: &Visit,
    officer: &Officer,
    places: &Places,
    meant: &Meant,
    line: &NumberLine,
) -> Result<Went> {
    let Meant { case, key, service, .. } = meant;
    let Some(act) = issuing::entering(service, &case.stage) else { return Ok(Went::NotWaiting) };
    let mut fields = line.fields();
    fields.0.push(("revision".into(), case.revision.to_string()));
    let who = (officer.id().into(), super::role(officer));
    Ok(match act_forms::attempt(visit, (service, places), (case, key), act, &fields, who).await? {
        Tried::Done(_) => Went::Entered,
        Tried::Again(attempt) => Went::Wrong(Box::new(attempt), service.clone()),
    })
}
