//! Two residents who are known, one of whom acts for the other: each by a phone that was registered at the counter.

use chrono::{DateTime, Months, Utc};

use super::people::{KNOWN_PHONES, Person};
use super::settle::Staff;
use crate::accounts::known_phone;
use crate::app::House;
use crate::clock::china_date;
use crate::error::{Error, Result};
use crate::mandates::mandate::Detail;
use crate::mandates::store::{self as mandates, New, Party};
use crate::mandates::{Kind, Relation, Way};
use crate::residents::store as residents;
use crate::values::{Phone, Powers, Scope, new_id};

/// Registers the phones of the first two adults, and lets the first act for the second.
///
/// # Errors
/// Those of the database and the vault; where there are no two adults.
pub async fn settle_in(house: &House, people: &[Person], staff: Staff, now: DateTime<Utc>) -> Result<()> {
    let mut adults = people.iter().filter(|person| !person.minor).cloned();
    let (Some(agent), Some(principal)) = (adults.next(), adults.next()) else {
        return Err(Error::internal("the demo has no two adults"));
    };
    let (vault, by) = (house.ground.vault.clone(), (staff.officer, now));
    house
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let mut known = Vec::new();
                for (person, phone) in [&agent, &principal].into_iter().zip(KNOWN_PHONES) {
                    let phone = Phone::parse(phone).map_err(Error::internal)?;
                    let (number, name) = (person.id_number.as_str(), person.name.as_str());
                    let id = residents::checked(tx, &vault, number, name, by.0, now).await?;
                    known_phone::register(tx, &vault, (id, name), &phone, by).await?;
                    known.push(id);
                }
                let today = china_date(now);
                let new = New {
                    agent: Party::Known(known[0]),
                    principal: Party::Known(known[1]),
                    kind: Kind::Agent,
                    relation: Relation::Relative,
                    powers: Powers::ALL,
                    limited: false,
                    scope: Scope::All,
                    way: Way::Counter,
                    days: (today, today.checked_add_months(Months::new(12))),
                    detail: Detail { proof: "授权委托书（演示）".to_owned(), ..Detail::default() },
                };
                mandates::add(tx, &vault, (new_id(now), &new, true), by.0, now).await
            })
        })
        .await
        .map(drop)
}
