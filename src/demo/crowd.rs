//! Many further cases, to measure with: as many as a district has in years.

use chrono::TimeDelta;
use futures_util::{StreamExt, TryStreamExt, stream};

use super::people::{Dice, residents};
use super::settle::{RESIDENTS, Staff, file};
use crate::app::House;
use crate::error::{Error, Result};

/// The service they are of.
const SERVICE: &str = "disability-certificate";
/// So many are written side by side: they share commits.
const TOGETHER: usize = 64;
/// Serial numbers of the open ones begin here, of the closed ones there; those of the demo's own cases lie below. A day has
/// a hundred thousand numbers.
const OPEN: i64 = 10_000;
const CLOSED: i64 = 60_000;

/// Adds so many cases, spread over the last two years; one in twenty is open.
///
/// # Errors
/// Those of the database and the vault.
pub async fn settle_in(house: &House, cases: u32) -> Result<()> {
    let service =
        house.catalogue.get(SERVICE).ok_or_else(|| Error::internal("the certificate is not there"))?;
    let staff = Staff::find(house).await?;
    let now = house.ground.clock.now();
    let people = residents(2027, RESIDENTS, crate::clock::china_date(now));
    let adults: Vec<_> = people.iter().filter(|person| !person.minor).collect();
    stream::iter(0..i64::from(cases))
        .map(|place| {
            let person = adults[usize::try_from(place).unwrap_or(0) % adults.len()];
            let open = place % 20 == 0;
            // Open ones came in lately: their limit runs. No two of a day share a number, nor two of neighbouring days:
            // some minutes before may be the day before.
            let days = if open { place / 20 % 3 } else { 3 + place % 700 };
            let serial = if open { OPEN + place / 20 } else { CLOSED + place / 700 * 2 + place % 2 };
            let at = now - TimeDelta::days(days) - TimeDelta::minutes(place % 400);
            let stage = if open { "submitted" } else { "withdrawn" };
            async move {
                let mut dice = Dice::new(u64::try_from(place).unwrap_or(1) + 1);
                file(house, (service, staff), person, &mut dice, at, serial, stage).await
            }
        })
        .buffer_unordered(TOGETHER)
        .try_collect::<Vec<()>>()
        .await
        .map(|_| ())
}
