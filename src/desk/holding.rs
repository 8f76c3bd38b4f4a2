//! Passing cases on: take one, put it back, give it to a colleague; one by one or several at once.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::role;
use crate::accounts::colleagues::Team;
use crate::accounts::{Officer, Role};
use crate::cases::holding::{NotPassed, Passing};
use crate::cases::{EventKind, Open, change, recusals, store as cases};
use crate::error::{Error, Result};
use crate::web::Visit;

/// Somebody who passes cases on, and the team they do it in.
#[derive(Clone, Debug)]
pub struct Hand {
    officer: Officer,
    team: Team,
    today: NaiveDate,
    now: DateTime<Utc>,
}

impl Hand {
    /// Of an officer, now.
    pub fn of(visit: &Visit, officer: &Officer, team: Team) -> Self {
        Self { officer: officer.clone(), team, today: visit.today(), now: visit.now }
    }

    /// To whom a case may go by what a form says: `me`, `nobody`, or somebody of the team who is here. Anything else
    /// is nobody whom the form offers.
    pub fn target(&self, to: &str) -> Option<Option<Uuid>> {
        match to {
            "me" => Some(Some(self.officer.id())),
            "nobody" => Some(None),
            id => {
                let id = Uuid::try_parse(id).ok()?;
                let here = self.team.find(id).is_some() && self.team.away(id, self.today).is_none();
                here.then_some(Some(id))
            }
        }
    }

    /// Passes a case on inside a write; says why not.
    async fn pass(&self, mut open: Open<'_>, to: Option<Uuid>) -> Result<Result<(), NotPassed>> {
        let (me, from) = (self.officer.id(), open.case.holder);
        if !open.case.open {
            return Ok(Err(NotPassed::Closed));
        }
        let leads = self.officer.account.role == Role::Lead;
        let stands_in = from.is_some_and(|holder| self.team.stands_in(me, holder, self.today));
        if let Err(why) = (Passing { by: me, leads, stands_in }).may_pass(from, to) {
            return Ok(Err(why));
        }
        if from == to {
            return Ok(Ok(()));
        }
        for one in [Some(me), to].into_iter().flatten() {
            if recusals::covers(open.tx, one, open.case.id).await? {
                return Ok(Err(NotPassed::Recused));
            }
        }
        cases::set_holder(open.tx, open.case.id, to).await?;
        let event = match to {
            None => EventKind::Held { held: false },
            Some(one) if one == me && from.is_none() => EventKind::Held { held: true },
            Some(one) => {
                let name = self.team.find(one).map(|colleague| colleague.name.clone()).unwrap_or_default();
                EventKind::HandedOver { to: one, name }
            }
        };
        open.record(&event, Some(me), role(&self.officer), self.now).await?;
        Ok(Ok(()))
    }
}

/// Passes one case on.
///
/// # Errors
/// `NotFound` where the case is not of the officer's unit; those of the database and the vault.
pub async fn pass_on(
    visit: &Visit,
    hand: &Hand,
    case: Uuid,
    to: Option<Uuid>,
) -> Result<Result<(), NotPassed>> {
    let hand = hand.clone();
    change(&visit.ground.database, &visit.ground.vault, case, move |open| {
        Box::pin(async move {
            if !open.case.is_with(&hand.officer.unit) {
                return Err(Error::NotFound);
            }
            hand.pass(open, to).await
        })
    })
    .await
}

/// Passes several cases on; tells how many went, and which did not, and why. Each is a change of its own: one that cannot go keeps
/// no other back.
///
/// # Errors
/// Those of the database and the vault.
pub async fn pass_all(
    visit: &Visit,
    hand: &Hand,
    numbers: &[String],
    to: Option<Uuid>,
) -> Result<(usize, Vec<(String, NotPassed)>)> {
    let (mut went, mut left) = (0, Vec::new());
    for number in numbers {
        let mut tx = visit.ground.database.read().await?;
        let found = cases::by_number(&mut tx, &visit.ground.vault, number).await?;
        drop(tx);
        // What is not theirs is not there, and nothing is said of it.
        let Some((case, _)) = found.filter(|(case, _)| case.is_with(&hand.officer.unit)) else {
            continue;
        };
        match pass_on(visit, hand, case.id, to).await? {
            Ok(()) => went += 1,
            Err(why) => left.push((number.clone(), why)),
        }
    }
    Ok((went, left))
}
