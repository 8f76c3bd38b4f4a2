//! A call becomes a ticket: the form of the service, filled in by whoever takes the call, and answered or dispatched at
//! once.

use std::sync::Arc;

use uuid::Uuid;

use super::call::{Call, Outcome};
use super::store;
use crate::accounts::Officer;
use crate::applications::acts::{self, Outcome as Done, Wanted};
use crate::applications::dispatching::{MAIN_UNIT, TOPIC};
use crate::applications::submission::{self, Keyed, Submission};
use crate::cases::{ActorRole, Channel, change};
use crate::catalogue::Known;
use crate::catalogue::Service;
use crate::catalogue::definition::{Act, Page, Question};
use crate::clock::china_date;
use crate::district::{Places, dispatch};
use crate::error::Result;
use crate::forms::access;
use crate::forms::beginning::{self, Beginning};
use crate::forms::fault::{Fault, Problem};
use crate::forms::filled::read_page;
use crate::forms::kinds::Reading;
use crate::forms::{Draft, Filled, typed};
use crate::values::random_token;
use crate::values::text::clean_lines;
use crate::web::{Pairs, Visit};

/// Question of the form by which whoever sends it says that it is true: on the phone, that it was read back.
pub const TRUTH: &str = "truth";
/// The field of the answer that is given while the call goes on.
pub const ANSWER: &str = "answer";
/// The field of the button.
pub const THEN: &str = "then";
/// The act by which a ticket is answered at once.
const ANSWER_ACT: &str = "answer";
/// The act by which a ticket is dispatched.
const DISPATCH_ACT: &str = "dispatch";

/// What is wrong with what was typed.
#[derive(Debug, Default)]
pub struct Wrong {
    /// With answers to the form's questions.
    pub form: Vec<Fault>,
    /// With what the dispatch asks.
    pub dispatch: Vec<Fault>,
    /// There is no answer to be given.
    pub no_answer: bool,
    /// Number and code of the case that was asked for do not belong together.
    pub no_such_case: bool,
}

impl Wrong {
    fn is_nothing(&self) -> bool {
        self.form.is_empty() && self.dispatch.is_empty() && !self.no_answer
    }
}

/// How it went.
pub enum Logged {
    /// A ticket was made.
    Ticket,
    /// Nothing yet.
    Not(Wrong),
}

/// What the dispatch asks.
pub fn dispatch_questions(service: &Service) -> &[Question] {
    service.act(DISPATCH_ACT).map_or(&[], |act| service.sheet(act))
}

/// What the button says is to come of it.
fn wanted(form: &Pairs) -> Outcome {
    match form.get(THEN) {
        "answer" => Outcome::Answered,
        "dispatch" => Outcome::Dispatched,
        _ => Outcome::Logged,
    }
}

/// Makes the ticket of a call and does with it what the button says; or tells what is wrong. Sent twice it makes one.
///
/// # Errors
/// Those of the database and the vault.
pub async fn log(
    visit: &Visit,
    officer: &Officer,
    (service, places): (&Arc<Service>, &Places),
    call: &Call,
    form: &Pairs,
) -> Result<Logged> {
    let then = wanted(form);
    let draft = save(visit, officer, service, call.id, form).await?;
    let filled = Filled::of(service, &draft, places, visit.today());
    let mut wrong = Wrong {
        form: filled.faults.values().flatten().cloned().collect(),
        no_answer: then == Outcome::Answered && clean_lines(form.get(ANSWER)).is_empty(),
        ..Wrong::default()
    };
    let dispatched = match then {
        Outcome::Dispatched => read_dispatch(visit, (service, places), form),
        _ => Ok(Vec::new()),
    };
    let answers = dispatched.unwrap_or_else(|faults| {
        wrong.dispatch = faults;
        Vec::new()
    });
    if !wrong.is_nothing() || !filled.is_complete() {
        return Ok(Logged::Not(wrong));
    }
    send(visit, officer, service, (&draft, &filled, places)).await?;
    let act = match then {
        Outcome::Answered => {
            let reason = clean_lines(form.get(ANSWER));
            Some(Wanted { reason, ..Wanted::plain(ANSWER_ACT, role(officer), officer.id()) })
        }
        Outcome::Dispatched => {
            let answers = answers.into_iter().collect();
            Some(Wanted { answers, ..Wanted::plain(DISPATCH_ACT, role(officer), officer.id()) })
        }
        Outcome::Logged | Outcome::Nothing => None,
    };
    let done = match act {
        Some(act) => carry_out(visit, officer, service, call.id, act).await?,
        None => true,
    };
    // What could not be done waits as a ticket: nothing of the call is lost.
    let outcome = if done { then } else { Outcome::Logged };
    let (id, now) = (call.id, visit.now);
    let over = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { store::end(tx, id, (outcome, Some(id)), now).await }));
    over.await?;
    Ok(Logged::Ticket)
}

fn role(officer: &Officer) -> ActorRole {
    ActorRole::of_staff(officer.account.role)
}

/// Reads what the dispatch asks; without a unit and without an owner in the plan there is nobody to have it.
fn read_dispatch(
    visit: &Visit,
    (service, places): (&Service, &Places),
    form: &Pairs,
) -> Result<Vec<(String, crate::forms::answer::Value)>, Vec<Fault>> {
    let questions = dispatch_questions(service);
    let page =
        Page { id: DISPATCH_ACT.into(), section: String::new(), when: None, questions: questions.to_vec() };
    let typed = typed::keep_known(&page, form);
    let with = Reading { today: visit.today(), places, files: &|_| 0 };
    let read = read_page(service, questions, &typed, &with, &mut Known::on(visit.today()))?;
    let fault = |problem| vec![Fault { field: MAIN_UNIT.to_owned(), problem }];
    let named = Some(typed.get(MAIN_UNIT)).filter(|unit| !unit.is_empty()).map(|unit| places.at_work(unit));
    let Some(unit) = named.or_else(|| dispatch::main_unit(typed.get(TOPIC), places)) else {
        return Err(fault(Problem::NoOwner));
    };
    let against = service.definition.coordination.as_ref().map(|one| form.get(&one.against));
    if against.is_some_and(|against| !against.is_empty() && places.at_work(against) == unit) {
        return Err(fault(Problem::ComplainedOf));
    }
    Ok(read)
}

/// Keeps the form under the id of the call, as whoever takes it typed it.
async fn save(visit: &Visit, officer: &Officer, service: &Service, id: Uuid, form: &Pairs) -> Result<Draft> {
    let pages: Vec<(String, Pairs)> = service
        .definition
        .pages
        .iter()
        .map(|page| (page.id.clone(), typed::keep_known(page, form)))
        .collect();
    let vault = visit.ground.vault.clone();
    let me = officer.id();
    let beginning = Beginning {
        id,
        service: service.id().to_owned(),
        version: i64::from(service.definition.version),
        language: visit.language(),
        channel: Channel::Phone,
        account: None,
        begun_for: None,
        key_hash: access::key_hash(&vault, &random_token()),
        at: visit.now,
    };
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move { beginning::keep_for(tx, &vault, &beginning, me, &pages).await })
    });
    write.await
}

/// Sends it: the history says who took the call, and the limit counts from it.
async fn send(
    visit: &Visit,
    officer: &Officer,
    service: &Arc<Service>,
    (draft, filled, places): (&Draft, &Filled, &Places),
) -> Result<()> {
    let (calendar, words) = (visit.ground.calendar(), visit.words);
    let keyed = Keyed {
        by: officer.id(),
        name: officer.account.name.clone(),
        role: role(officer),
        received: china_date(visit.now),
        channel: Channel::Phone,
        committee: None,
    };
    let sent = Submission::of(service, draft, filled, places, words, &calendar, visit.now)?
        .keyed(keyed, service, &calendar)?;
    let text = words.track_receipt_text(service.title(words.language()), &draft.number, &draft.code);
    let ground = &visit.ground;
    submission::send((&ground.database, &ground.vault), service, calendar, sent, Some(text)).await?;
    Ok(())
}

/// Does an act to the new ticket; false where it does not go, as where it complains of the unit that took the call and lies
/// above it.
async fn carry_out(
    visit: &Visit,
    officer: &Officer,
    service: &Arc<Service>,
    id: Uuid,
    act: Wanted,
) -> Result<bool> {
    let (ground, now, service) = (&visit.ground, visit.now, service.clone());
    let unit = officer.unit.clone();
    let calendar = ground.calendar();
    let done = change(&ground.database, &ground.vault, id, move |open| {
        Box::pin(async move {
            let fits = |one: &Act| one.from.contains(&open.case.stage);
            if !open.case.is_with(&unit) || !service.act(&act.act).is_some_and(fits) {
                return Ok(false);
            }
            let case = (open.case, open.key);
            let done = acts::carry_out(open.tx, open.vault, &service, &calendar, case, act, now).await?;
            Ok(matches!(done, Done::Done(_)))
        })
    });
    done.await
}
