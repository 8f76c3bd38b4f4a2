//! Residents who are known, each by a phone that was registered at the counter: two, one of whom acts for the other; and
//! two parents, whose children came of age yesterday.

use chrono::{DateTime, Days, Months, TimeDelta, Utc};
use uuid::Uuid;

use super::people::{FAMILY_PHONES, KNOWN_PHONES, Person, id_number};
use super::settle::Staff;
use crate::accounts::known_phone;
use crate::app::House;
use crate::cases::Channel;
use crate::clock::china_date;
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::forms::access;
use crate::forms::beginning::{self, Beginning};
use crate::forms::known::Whose;
use crate::mandates::mandate::{Detail, OF_AGE};
use crate::mandates::store::{self as mandates, New, Party};
use crate::mandates::{Kind, Relation, Way};
use crate::residents::store as residents;
use crate::values::{Phone, Powers, Scope, new_id, random_token};
use crate::vault::Vault;
use crate::words::Language;

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
    let known = move |person: Person| (person.id_number, person.name);
    let two = [known(agent), known(principal)];
    house
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let (agent, _) = register(tx, &vault, &two[0], KNOWN_PHONES[0], by).await?;
                let (principal, _) = register(tx, &vault, &two[1], KNOWN_PHONES[1], by).await?;
                let today = china_date(now);
                let new = New {
                    agent: Party::Known(agent),
                    principal: Party::Known(principal),
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
        .await?;
    for (place, phones) in FAMILY_PHONES.into_iter().enumerate() {
        of_age(house, (staff, now), place, phones).await?;
    }
    Ok(())
}

/// Somebody's person and account, known by a phone.
async fn register(
    tx: &mut Tx,
    vault: &Vault,
    (number, name): &(String, String),
    phone: &str,
    by: (Uuid, DateTime<Utc>),
) -> Result<(Uuid, Uuid)> {
    let phone = Phone::parse(phone).map_err(Error::internal)?;
    let person = residents::checked(tx, vault, number, name, by.0, by.1).await?;
    let (account, _) = known_phone::register(tx, vault, (person, name), &phone, by).await?;
    Ok((person, account))
}

/// A parent was guardian of their child and began a form for it a month ago; the child came of age yesterday.
async fn of_age(
    house: &House,
    (staff, now): (Staff, DateTime<Utc>),
    place: usize,
    phones: [&'static str; 2],
) -> Result<()> {
    let (vault, by) = (house.ground.vault.clone(), (staff.officer, now));
    let simple = house.catalogue.get("contact-card");
    let Some(service) = simple.or_else(|| house.catalogue.alone().next()) else { return Ok(()) };
    let service = service.clone();
    let today = china_date(now);
    let years = |years: u32, days: u64| {
        let day = today.checked_sub_months(Months::new(12 * years));
        day.and_then(|day| day.checked_sub_days(Days::new(days))).unwrap_or(today)
    };
    let [parents, childs] = [["高玉梅", "李晓晨"], ["巴特尔", "斯琴"]][place % 2];
    let child = (id_number("150202", years(OF_AGE, 1), 951 + place), childs.to_owned());
    let parent = (id_number("150202", years(44, 90), 961 + place), parents.to_owned());
    let begun = now - TimeDelta::days(30);
    let days = (years(1, 0), today.checked_sub_days(Days::new(2)));
    house
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let (agent, account) = register(tx, &vault, &parent, phones[0], by).await?;
                let (principal, _) = register(tx, &vault, &child, phones[1], by).await?;
                let new = New {
                    agent: Party::Known(agent),
                    principal: Party::Known(principal),
                    kind: Kind::Guardian,
                    relation: Relation::Parent,
                    powers: Powers::ALL,
                    limited: false,
                    scope: Scope::All,
                    way: Way::Counter,
                    days,
                    detail: Detail { proof: "户口簿（演示）".to_owned(), ..Detail::default() },
                };
                let id = new_id(begun);
                let mandate = mandates::add(tx, &vault, (id, &new, true), by.0, begun).await?;
                let beginning = Beginning {
                    id: new_id(begun),
                    service: service.id().to_owned(),
                    version: i64::from(service.definition.version),
                    language: Language::ZhHans,
                    channel: Channel::Web,
                    account: Some(account),
                    begun_for: Some((mandate, principal)),
                    key_hash: access::key_hash(&vault, &random_token()),
                    at: begun,
                };
                let number = beginning::begin(tx, &vault, &beginning).await?;
                let of = (number.as_str(), principal, Whose::Anothers);
                beginning::prefill(tx, &vault, &service, of, begun).await.map(drop)
            })
        })
        .await
}
