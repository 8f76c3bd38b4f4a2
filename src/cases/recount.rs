//! Counting running limits again when the holidays change: the State Council publishes a year, or an administrator
//! mends the file. Each last day that moves is an event that the person reads on their page.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::case::{Case, CaseClock, ClockState, DayUnit};
use super::change::{Open, change};
use super::event::{ActorRole, EventKind};
use crate::calendar::{Calendar, Holidays};
use crate::database::{Database, Tx, row, sql};
use crate::error::{Error, Result};
use crate::vault::Vault;

/// Cases looked at in one read.
const AT_ONCE: i64 = 1000;
/// Another server learns of new holidays a little later; what it counted meanwhile is counted again then.
const ONCE_MORE: TimeDelta = TimeDelta::minutes(2);

/// By which holidays this process last counted what runs.
#[derive(Debug, Default)]
pub struct Recounting {
    by: Option<Holidays>,
    once_more: Option<DateTime<Utc>>,
}

impl Recounting {
    /// Whether everything that runs has to be counted again: after a start, when the holidays changed, and once more
    /// a little later.
    pub fn is_due(&self, holidays: &Holidays, now: DateTime<Utc>) -> bool {
        self.by.as_ref() != Some(holidays) || self.once_more.is_some_and(|at| at <= now)
    }

    /// Notes that it was done.
    pub fn done(&mut self, holidays: &Holidays, now: DateTime<Utc>) {
        self.once_more = (self.by.as_ref() != Some(holidays)).then(|| now + ONCE_MORE);
        self.by = Some(holidays.clone());
    }
}

row! {
    #[derive(Debug)]
    struct Running {
        id: Uuid,
        queue_at: DateTime<Utc>,
        clock_days: Option<i64>,
        clock_unit: Option<DayUnit>,
        clock_from: Option<NaiveDate>,
        clock_used: Option<i64>,
        due_on: Option<NaiveDate>,
        due_provisional: bool,
    }
}

impl Running {
    fn clock(&self) -> CaseClock {
        CaseClock {
            state: ClockState::Running,
            days: self.clock_days.unwrap_or_default(),
            unit: self.clock_unit.unwrap_or(DayUnit::WorkingDays),
            used: self.clock_used.unwrap_or_default(),
            due_on: self.due_on,
            provisional: self.due_provisional,
            ..CaseClock::none(self.clock_from.unwrap_or_default())
        }
    }
}

/// Counts everything that runs by this calendar; tells how many last days moved. It can be broken off and done
/// again: what was counted already is left alone.
///
/// # Errors
/// Those of the database and the vault.
pub async fn recount(
    database: &Database,
    vault: &Vault,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<usize> {
    let (mut after, mut moved) = ((DateTime::UNIX_EPOCH, Uuid::nil()), 0);
    loop {
        let rows = running(&mut database.read().await?, after).await?;
        let Some(last) = rows.last() else { return Ok(moved) };
        after = (last.queue_at, last.id);
        for row in rows.iter().filter(|row| row.clock().recount(calendar)) {
            let calendar = calendar.clone();
            let one = change(database, vault, row.id, move |open| {
                Box::pin(async move { recount_one(open, &calendar, now).await })
            });
            match one.await {
                Ok(true) => moved += 1,
                // Somebody moved the case meanwhile, by the calendar that holds now or to be counted once more.
                Ok(false) | Err(Error::Conflict) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

async fn recount_one(mut open: Open<'_>, calendar: &Calendar, now: DateTime<Utc>) -> Result<bool> {
    let was = open.case.clock.due_on;
    if open.case.clock.state != ClockState::Running || !open.case.clock.recount(calendar) {
        return Ok(false);
    }
    set_due(open.tx, &open.case).await?;
    match (was, open.case.clock.due_on) {
        (Some(was), Some(due)) if was != due => {
            open.record(&EventKind::DueMoved { was, due }, None, ActorRole::System, now).await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

async fn running(tx: &mut Tx, after: (DateTime<Utc>, Uuid)) -> Result<Vec<Running>> {
    sql!(tx, fetch_all as Running, RUNNING, after.0, after.1, AT_ONCE)
}

async fn set_due(tx: &mut Tx, case: &Case) -> Result<()> {
    let clock = &case.clock;
    sql!(tx, execute, SET_DUE, case.id, clock.due_on, clock.queue_at(), clock.provisional)?;
    Ok(())
}

const RUNNING: &str =
    "SELECT id, queue_at, clock_days, clock_unit, clock_from, clock_used, due_on, due_provisional
    FROM cases WHERE clock_state = 'running' AND (queue_at, id) > ($1, $2) ORDER BY queue_at, id LIMIT $3";
const SET_DUE: &str = "UPDATE cases SET due_on = $2, queue_at = $3, due_provisional = $4 WHERE id = $1";
