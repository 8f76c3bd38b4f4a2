//! How the demo's officers share their work: some cases are held, and one colleague is away.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::staff::UNIT;
use crate::accounts::{colleagues, store as accounts};
use crate::app::House;
use crate::cases::{ActorRole, EventKind, store as cases};
use crate::clock::china_date;
use crate::database::sql;
use crate::desk::prepared;
use crate::district::choices::{self, Choices, Entrusted, Made, PreCheck};
use crate::error::{Error, Result};

/// In the demo, communities look at new applications beforehand.
///
/// # Errors
/// Those of the database.
pub async fn decide(house: &House, now: DateTime<Utc>) -> Result<()> {
    let made = Made {
        choices: Choices { pre_check: PreCheck::Community, entrusted: Entrusted::default() },
        from: china_date(now) - TimeDelta::days(200),
        source: "演示：东残联〔2026〕0号".to_owned(),
    };
    house
        .ground
        .database
        .write(move |tx| Box::pin(async move { choices::make(tx, &made, None, now).await }))
        .await
}

/// Lets two officers take some cases each; the second is away and the first stands in.
///
/// # Errors
/// Those of the database and the vault.
pub async fn settle_in(house: &House, now: DateTime<Utc>) -> Result<()> {
    let ground = &house.ground;
    let vault = ground.vault.clone();
    ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let mut officers = Vec::new();
                for login in ["officer", "officer2"] {
                    let row = accounts::by_login(tx, login).await?;
                    officers.push(row.ok_or_else(|| Error::internal("the demo has no staff"))?.id);
                }
                let unheld = sql!(tx, fetch_all as (Uuid,), UNHELD)?;
                for (place, (id,)) in unheld.into_iter().enumerate().filter(|(place, _)| place % 4 < 2) {
                    let (case, key) = cases::by_id(tx, &vault, id).await?.ok_or(Error::NotFound)?;
                    let holder = officers[place % 4];
                    cases::set_holder(tx, id, Some(holder)).await?;
                    let event = EventKind::Held { held: true };
                    cases::record_event(tx, &key, &case, &event, Some(holder), ActorRole::Officer, now)
                        .await?;
                    if place == 0 {
                        let (case, key) = cases::by_id(tx, &vault, id).await?.ok_or(Error::NotFound)?;
                        let note =
                            EventKind::Noted { text: "上午没有人接电话，下午再打。".into() };
                        cases::record_event(tx, &key, &case, &note, Some(holder), ActorRole::Officer, now)
                            .await?;
                    }
                }
                for (act, text) in READY {
                    let ready = ("disability-certificate", act, text);
                    prepared::add(tx, UNIT, ready, officers[0], now).await?;
                }
                let today = china_date(now);
                let days = (today, today + TimeDelta::days(4));
                colleagues::add_absence(tx, officers[1], Some(officers[0]), days, officers[1], now).await
            })
        })
        .await
}

/// Ready reasons: the act and the text.
const READY: [(&str, &str); 3] = [
    ("not-accept", "您的户口不在东河区。请到户口所在的县（市、区）残联申请，我们可以帮您把申请转过去。"),
    ("ask-correction", "照片上的字看不清，请在亮的地方再拍一次。来窗口或社区时我们也可以替您拍。"),
    ("refuse", "指定医院评定的结果没有达到残疾标准。对结果有不同意见的，可以申请重新评定。"),
];

const UNHELD: &str = "SELECT id FROM cases WHERE open = TRUE AND holder IS NULL
    AND unit = 'disabled-persons-federation' ORDER BY queue_at, id LIMIT 24";
