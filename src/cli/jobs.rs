//! What goes on by itself while the house serves: the outbox, what lapses, the sealing of the record.

use std::time::Duration;

use chrono::{DateTime, Months, TimeDelta, Utc};

use crate::accounts::{held, session, store as accounts};
use crate::administration::{changes as administrators, holidays_pages, staff_store};
use crate::app::House;
use crate::applications::{acts, appointment_reminders, awarding, reminders, together};
use crate::calendar::{Calendar, Holidays};
use crate::cases::{hand_over, record, recount, store as cases};
use crate::clock::china_date;
use crate::district::store as district;
use crate::error::Result;
use crate::forms::{checking, store as forms};
use crate::outbox::{Courier, Senders};
use crate::proposals;
use crate::residents::certificate_changes as changes;
use crate::web::Limits;
use crate::{reconciliation, retention};

/// Starts the jobs.
pub fn start(house: &House, senders: Senders) {
    let ground = &house.ground;
    let courier = Courier {
        database: ground.database.clone(),
        vault: ground.vault.clone(),
        clock: ground.clock.clone(),
        senders,
    };
    tokio::spawn(courier.run());
    tokio::spawn(house.register.as_ref().clone().run());
    let scanned = house.ground.clone();
    // Beside the rest: a scanner may be slow.
    tokio::spawn(async move {
        loop {
            if let Err(error) = checking::round(&scanned, scanned.clock.now()).await {
                tracing::error!(%error, "scanner.stuck");
            }
            tokio::time::sleep(Duration::from_secs(30)).await;
        }
    });
    let house = house.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = round(&house).await {
                tracing::error!(%error, "jobs.stuck");
            }
            tokio::time::sleep(Duration::from_secs(30)).await;
        }
    });
}

/// One round of everything that is due.
///
/// # Errors
/// Those of the database and the vault.
pub async fn round(house: &House) -> Result<()> {
    let ground = house.ground.clone();
    let now = ground.clock.now();
    // A master key that was added is used from here on. Without the file the keys at hand go on.
    match ground.vault.refresh_keys() {
        Ok(true) => tracing::info!("keys.refreshed"),
        Ok(false) => {}
        Err(error) => tracing::warn!(%error, "keys.not_refreshed"),
    }
    take_up_units(house).await?;
    recount(house).await?;
    let lapsed = cases::lapsed(&mut ground.database.read().await?, now, 500).await?;
    for (id, _, service) in lapsed {
        let Some(service) = house.catalogue.get(&service).cloned() else { continue };
        let (vault, calendar) = (ground.vault.clone(), ground.calendar());
        let done = ground
            .database
            .write(move |tx| {
                Box::pin(async move {
                    match cases::by_id(tx, &vault, id).await? {
                        Some(case) => acts::lapse(tx, &vault, &service, &calendar, case, now).await,
                        None => Ok(false),
                    }
                })
            })
            .await?;
        if done {
            // The id and no number: with the number somebody could ask for it.
            tracing::info!(case = %id, "case.lapsed");
        }
    }
    let went_on = together::go_on(&ground, &house.catalogue, now).await?;
    if went_on > 0 {
        tracing::info!(went_on, "together.went_on");
    }
    let written = awarding::write_up(&ground, now).await?;
    if written > 0 {
        tracing::info!(written, "ledger.written");
    }
    let reminded = appointment_reminders::send(&ground, &house.catalogue).await?;
    if reminded > 0 {
        tracing::info!(reminded, "appointments.reminded");
    }
    certificates(house, now).await?;
    let asked = proposals::jobs::round(&ground, &house.catalogue, &house.places, now).await?;
    if asked > 0 {
        tracing::info!(asked, "proposals.asked");
    }
    reconciliation::jobs::round(&house.register, &house.catalogue).await?;
    remind(house, now).await?;
    retention::round(&ground, &house.catalogue, now).await?;
    let untouched_since = now - TimeDelta::days(i64::from(ground.config.draft_days));
    let (sealed, documents) = ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let sealed = record::seal(tx, now).await?;
                Limits::forget(tx, now).await?;
                held::forget(tx, now).await?;
                // What somebody sends with an old session is held for its account so long as the cookie lives.
                let old = (now - session::resident_lasts() * 2, now - TimeDelta::days(1));
                accounts::forget(tx, old).await?;
                staff_store::forget_first(tx, now).await?;
                Ok((sealed, forms::forget(tx, untouched_since).await?))
            })
        })
        .await?;
    if sealed > 0
        && let Some((batch, hash)) = record::head(&mut ground.database.read().await?).await?
    {
        // For another host, which the log is sent to: `audit verify --heads` compares.
        tracing::info!(batch, %hash, "{}", record::HEAD);
    }
    for document in documents {
        // The rows are gone: bytes that stay behind a fault here are sealed, and their key is gone with the row.
        if let Err(error) = ground.files.delete(document).await {
            tracing::warn!(%document, %error, "document.bytes_stay");
        }
    }
    Ok(())
}

/// Certificates whose last day is over count no more, and holders hear some months before.
async fn certificates(house: &House, now: DateTime<Utc>) -> Result<()> {
    let ground = &house.ground;
    let today = china_date(now);
    let over = ground
        .database
        .write(move |tx| Box::pin(async move { changes::expire(tx, today, now).await }))
        .await?;
    if over > 0 {
        tracing::info!(over, "certificates.expired");
    }
    let rules = house.catalogue.all().map(|service| service.definition.local(reminders::REMINDERS, today));
    let mut months: Vec<u32> = rules.flatten().collect();
    months.sort_unstable();
    months.dedup();
    // From today on for the nearest, from there on for the next: whoever is told late is told once.
    let mut after = today - TimeDelta::days(1);
    for months in months {
        let until = today.checked_add_months(Months::new(months)).unwrap_or(today);
        let ending = changes::ending(&mut ground.database.read().await?, (after, until), months).await?;
        for one in ending {
            let (vault, catalogue) = (ground.vault.clone(), house.catalogue.clone());
            let told = ground
                .database
                .write(move |tx| {
                    Box::pin(async move {
                        reminders::certificate(tx, &vault, &catalogue, &one, months, now).await
                    })
                })
                .await?;
            tracing::debug!(told, months, "certificate.reminded");
        }
        after = until;
    }
    Ok(())
}

/// Limits of which a person is reminded before their last day.
async fn remind(house: &House, now: DateTime<Utc>) -> Result<()> {
    let ground = &house.ground;
    let today = china_date(now);
    for service in house.catalogue.all() {
        let clocks = service.definition.stages.iter().filter_map(|stage| stage.clock.as_ref());
        for clock in clocks {
            let Some(most) = clock.remind.iter().max() else { continue };
            let days = (today, today + TimeDelta::days(i64::from(*most)));
            let names = (service.id(), clock.id.as_str());
            for (id, _) in cases::ending(&mut ground.database.read().await?, names, days).await? {
                let (vault, service, name) = (ground.vault.clone(), service.clone(), clock.id.clone());
                ground
                    .database
                    .write(move |tx| {
                        Box::pin(
                            async move { reminders::clock(tx, &vault, &service, (id, &name), now).await },
                        )
                    })
                    .await?;
            }
        }
    }
    Ok(())
}

/// Takes up units that were changed on another server or have reached their day, and hands open cases over.
async fn take_up_units(house: &House) -> Result<()> {
    let ground = &house.ground;
    let now = ground.clock.now();
    let today = china_date(now);
    let units = district::units(&mut ground.database.read().await?).await?;
    house.places.take_up(&units, today);
    house.catalogue.take_up(&administrators::given(&mut ground.database.read().await?).await?, today);
    if units.iter().any(|unit| unit.hands_over && !unit.is_there(today)) {
        let moved = hand_over::hand_over(&ground.database, &ground.vault, today, now).await?;
        if moved > 0 {
            tracing::info!(moved, "cases.handed_over");
        }
    }
    Ok(())
}

/// Takes up holidays that were set on another server, and counts what runs by those that hold now: before anything
/// lapses by the old ones.
async fn recount(house: &House) -> Result<()> {
    let ground = &house.ground;
    let now = ground.clock.now();
    if ground.config.holidays.is_none()
        && let Some(text) = holidays_pages::stored(&mut ground.database.read().await?).await?
        && let Ok(holidays) = Holidays::parse(&text)
        && &holidays != ground.calendar().holidays()
    {
        ground.set_calendar(Calendar::new(holidays).closing_at(ground.config.office_closes));
        tracing::info!("holidays.refreshed");
    }
    let calendar = ground.calendar();
    let due = house.recounting.lock().is_ok_and(|counted| counted.is_due(calendar.holidays(), now));
    if due {
        let moved = recount::recount(&ground.database, &ground.vault, &calendar, now).await?;
        if let Ok(mut counted) = house.recounting.lock() {
            counted.done(calendar.holidays(), now);
        }
        if moved > 0 {
            tracing::info!(moved, "cases.recounted");
        }
    }
    Ok(())
}
