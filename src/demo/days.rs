//! Assessment days of the demo's hospitals: ahead and past, a round of home visits, one that was cancelled; with people
//! who come, who were met or missed, and who wait for a call.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::settle::Staff;
use super::units::{HOSPITAL, HOSPITAL2};
use crate::app::House;
use crate::applications::acts::{self, Wanted};
use crate::applications::arranging::{self, Around, Asked, By};
use crate::appointments::day_store::{self, HospitalPlace};
use crate::appointments::{DayKind, Need, Needs, Plan, meets, store as appointments};
use crate::calendar::TimeOfDay;
use crate::cases::{ActorRole, Case, Doer, change, store as cases};
use crate::catalogue::Service;
use crate::clock::china_date;
use crate::database::sql;
use crate::error::{Error, Result};
use crate::forms::answer::Value;

/// One case that a hospital is to meet.
struct Waiting {
    case: Uuid,
    community: Option<String>,
    visit: bool,
    service: Arc<Service>,
}

/// Makes the days and fills them.
pub(super) async fn settle_in(house: &House, staff: Staff, now: DateTime<Utc>) -> Result<()> {
    let all = waiting(house).await?;
    let (mut own, mut theirs) = (Vec::new(), Vec::new());
    for (place, one) in all.into_iter().enumerate() {
        if place % 4 == 3 {
            refer_elsewhere(house, staff, &one, now).await?;
            theirs.push(one);
        } else {
            own.push(one);
        }
    }
    say_the_way(house, staff, now).await?;
    let work = |from: NaiveDate, days: u32| house.ground.calendar().add_working_days(from, days).date;
    let today = china_date(now);
    let yesterday = (1..10).map(|ago| today - TimeDelta::days(ago));
    let past = yesterday
        .clone()
        .find(|day| house.ground.calendar().is_working_day(*day))
        .unwrap_or(today - TimeDelta::days(1));
    let first = by_hospital(staff.assessor, now);
    fill_past(house, (past, &own), first).await?;
    for (weeks, once) in [(0, "demo 1"), (1, "demo 2"), (2, "demo 3")] {
        let day = work(today, 2) + TimeDelta::weeks(weeks);
        add(house, (HOSPITAL, once), day, &at_hospital((9, 0), (11, 30), 2), first).await?;
    }
    fill_ahead(house, &own, first).await?;
    cancelled(house, work(today, 4), &own, first).await?;
    round(house, work(today, 5), &own, first).await?;
    let second = by_hospital(staff.assessor2, now);
    let afternoon = at_hospital((14, 0), (16, 0), 1);
    add(house, (HOSPITAL2, "demo 1"), work(today, 3), &afternoon, second).await?;
    add(house, (HOSPITAL2, "demo 2"), work(today, 8), &afternoon, second).await?;
    if let Some(one) = theirs.first() {
        book(house, one, (0, true), needs(&[Need::Companion], ""), resident(now)).await?;
    }
    if let Some(one) = theirs.get(1) {
        ask(house, one, "下午都可以，请先发短信。", now).await?;
    }
    Ok(())
}

fn by_hospital(assessor: Uuid, at: DateTime<Utc>) -> By {
    By { actor: assessor.into(), role: ActorRole::Assessor, at }
}

fn resident(at: DateTime<Utc>) -> By {
    By { actor: Doer::default(), role: ActorRole::Resident, at }
}

fn needs(needs: &[Need], note: &str) -> Needs {
    Needs { needs: needs.to_vec(), note: note.to_owned() }
}

fn at_hospital(from: (i64, i64), to: (i64, i64), seats: i64) -> Plan {
    Plan {
        kind: DayKind::AtHospital,
        from: TimeOfDay::at_minute(from.0 * 60 + from.1),
        to: TimeOfDay::at_minute(to.0 * 60 + to.1),
        minutes: Some(30),
        seats,
        places: Vec::new(),
    }
}

/// Cases that wait to be met, longest first.
async fn waiting(house: &House) -> Result<Vec<Waiting>> {
    let mut tx = house.ground.database.read().await?;
    let mut all = Vec::new();
    for (id, community) in sql!(tx, fetch_all as (Uuid, Option<String>), REFERRED, HOSPITAL)? {
        let Some((case, key)) = cases::by_id(&mut tx, &house.ground.vault, id).await? else { continue };
        let Some(service) = house.catalogue.get(&case.service).cloned() else { continue };
        if meets(&service, &case).is_none() {
            continue;
        }
        let visit = arranging::asks_for_visit(&mut tx, &key, id).await?;
        all.push(Waiting { case: id, community, visit, service });
    }
    Ok(all)
}

/// The Federation takes a case back and refers it to the other hospital.
async fn refer_elsewhere(house: &House, staff: Staff, one: &Waiting, now: DateTime<Utc>) -> Result<()> {
    let choice = Value::Choice { option: HOSPITAL2.to_owned(), other: String::new() };
    for (act, reason, hours) in [("recall", "住得离另一家医院更近。", 20), ("refer", "", 19)] {
        let mut wanted = Wanted::plain(act, ActorRole::Officer, Some(staff.officer));
        reason.clone_into(&mut wanted.reason);
        if act == "refer" {
            wanted.answers.insert("referred_to".to_owned(), choice.clone());
        }
        let (ground, service, at) = (&house.ground, one.service.clone(), now - TimeDelta::hours(hours));
        let calendar = ground.calendar();
        change(&ground.database, &ground.vault, one.case, move |open| {
            Box::pin(async move {
                let case = (open.case, open.key);
                acts::carry_out(open.tx, open.vault, &service, &calendar, case, wanted, at).await.map(|_| ())
            })
        })
        .await?;
    }
    Ok(())
}

/// Invented ways to invented hospitals.
async fn say_the_way(house: &House, staff: Staff, now: DateTime<Utc>) -> Result<()> {
    let ways = [
        (
            HOSPITAL,
            staff.assessor,
            "门诊楼一层东侧，评定室。坐5路、18路到“演示医院”站。\n西门有坡道，没有台阶；进门右手是电梯。\n看不见、听不见的，到门口请打电话，有人来接。",
            "19900000901",
        ),
        (
            HOSPITAL2,
            staff.assessor2,
            "康复楼二层，203室。坐22路到“演示二院”站。\n北门没有台阶，电梯在大厅左边。\n大厅服务台可以写字交谈。",
            "19900000902",
        ),
    ];
    for (unit, by, place, phone) in ways {
        let there = HospitalPlace { place: place.to_owned(), phone: phone.to_owned() };
        let write = &house.ground.database;
        write
            .write(move |tx| {
                Box::pin(async move { day_store::set_place(tx, unit, &there, Some(by), now).await })
            })
            .await?;
    }
    Ok(())
}

async fn add(
    house: &House,
    (unit, once): (&'static str, &'static str),
    day: NaiveDate,
    plan: &Plan,
    by: By,
) -> Result<Uuid> {
    let plan = plan.clone();
    let added = house
        .ground
        .database
        .write(move |tx| {
            Box::pin(
                async move { day_store::add(tx, (unit, once), day, &plan, by.actor.account, by.at).await },
            )
        })
        .await?;
    added.ok_or_else(|| Error::internal("the demo made a day twice"))
}

/// The appointment of a case on a slot of its hospital: the nth that is free from the time of booking on.
async fn book(
    house: &House,
    one: &Waiting,
    (place, agreed): (usize, bool),
    needs: Needs,
    by: By,
) -> Result<()> {
    let mut tx = house.ground.database.read().await?;
    let (case, _) = cases::by_id(&mut tx, &house.ground.vault, one.case).await?.ok_or(Error::NotFound)?;
    let unit = meets(&one.service, &case).ok_or(Error::NotFound)?.to_owned();
    let free = day_store::free(&mut tx, &unit, (one.case, false), by.at).await?;
    drop(tx);
    let Some(time) = free.get(place) else { return Ok(()) };
    take(house, one, Asked { slot: time.slot, needs, agreed }, by).await
}

async fn take(house: &House, one: &Waiting, asked: Asked, by: By) -> Result<()> {
    let (ground, service) = (&house.ground, one.service.clone());
    change(&ground.database, &ground.vault, one.case, move |open| {
        Box::pin(async move {
            let around = Around { vault: open.vault, service: &service, change_hours: 0 };
            arranging::arrange(open.tx, around, (&open.case, &open.key), &asked, by).await.map(|_| ())
        })
    })
    .await
}

async fn ask(house: &House, one: &Waiting, note: &'static str, now: DateTime<Utc>) -> Result<()> {
    let (ground, service) = (&house.ground, one.service.clone());
    change(&ground.database, &ground.vault, one.case, move |open| {
        Box::pin(async move {
            let around = Around { vault: open.vault, service: &service, change_hours: 0 };
            let of = (&open.case, &open.key);
            arranging::ask_for_call(open.tx, around, of, note, resident(now)).await.map(|_| ())
        })
    })
    .await
}

/// Yesterday or before: one was met, one missed, of one nobody has said anything.
async fn fill_past(house: &House, (day, own): (NaiveDate, &[Waiting]), by: By) -> Result<()> {
    let plan = at_hospital((9, 0), (11, 30), 2);
    let before = By { at: TimeOfDay::at_minute(8 * 60).on(day) - TimeDelta::days(1), ..by };
    let id = add(house, (HOSPITAL, "demo past"), day, &plan, before).await?;
    let slots = day_store::slots(&mut house.ground.database.read().await?, id).await?;
    // Those who wait longest were referred before that.
    for (one, slot) in own.iter().filter(|one| !one.visit).take(3).zip(&slots) {
        let asked = Asked { slot: slot.id, needs: needs(&[Need::Wheelchair], ""), agreed: true };
        take(house, one, asked, resident(before.at)).await?;
    }
    let vault = house.ground.vault.clone();
    let met = appointments::of_day(&mut house.ground.database.read().await?, &vault, id).await?;
    for ((one, case, _), attended) in met.into_iter().zip([true, false]) {
        let Some(service) = house.catalogue.get(&case.service).cloned() else { continue };
        let at = TimeOfDay::at_minute(12 * 60).on(day).min(by.at);
        change(&house.ground.database, &vault, case.id, move |open| {
            Box::pin(async move {
                let around = Around { vault: open.vault, service: &service, change_hours: 0 };
                let of = (&open.case, &open.key);
                arranging::mark(open.tx, around, of, (&one, attended), (2, By { at, ..by })).await
            })
        })
        .await?;
    }
    Ok(())
}

/// Days ahead: some have chosen, to some a time was proposed; the others have chosen nothing yet.
async fn fill_ahead(house: &House, own: &[Waiting], by: By) -> Result<()> {
    let mut waiting = own.iter().filter(|one| !one.visit).skip(3);
    let now = by.at;
    if let Some(one) = waiting.next() {
        book(house, one, (0, true), needs(&[Need::Guide], "看不见，请到西门接我。"), resident(now)).await?;
    }
    if let Some(one) = waiting.next() {
        book(house, one, (2, false), Needs::default(), by).await?;
    }
    if let Some(one) = waiting.next() {
        ask(house, one, "上午要透析，下午三点以后都行。", now).await?;
    }
    Ok(())
}

/// A day that was cancelled after somebody had chosen it.
async fn cancelled(house: &House, day: NaiveDate, own: &[Waiting], by: By) -> Result<()> {
    let id = add(house, (HOSPITAL, "demo cancelled"), day, &at_hospital((14, 0), (16, 0), 2), by).await?;
    let slots = day_store::slots(&mut house.ground.database.read().await?, id).await?;
    let last: Option<&Waiting> = own.iter().rev().find(|one| !one.visit);
    if let (Some(one), Some(slot)) = (last, slots.first()) {
        let asked = Asked { slot: slot.id, needs: Needs::default(), agreed: true };
        take(house, one, asked, resident(by.at)).await?;
    }
    let (vault, catalogue) = (house.ground.vault.clone(), house.catalogue.clone());
    house
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                day_store::cancel(tx, id, "设备检修。", by.actor.account, by.at).await?;
                let all: Vec<(_, Case, _)> = appointments::of_day(tx, &vault, id).await?;
                for (one, case, key) in all {
                    if let Some(service) = catalogue.get(&case.service) {
                        let around = Around { vault: &vault, service, change_hours: 0 };
                        arranging::call_off(tx, around, (&case, &key), &one, by).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

/// A round through where people wait for a visit; one of them has agreed, the others are still to be asked.
async fn round(house: &House, day: NaiveDate, own: &[Waiting], by: By) -> Result<()> {
    let mut places: Vec<String> =
        own.iter().filter(|one| one.visit).filter_map(|one| one.community.clone()).take(3).collect();
    places.sort();
    places.dedup();
    if places.is_empty() {
        return Ok(());
    }
    let plan = Plan {
        kind: DayKind::HomeVisits,
        minutes: None,
        seats: 4,
        places,
        ..at_hospital((14, 0), (17, 0), 4)
    };
    let id = add(house, (HOSPITAL, "demo round"), day, &plan, by).await?;
    let slots = day_store::slots(&mut house.ground.database.read().await?, id).await?;
    let first = own.iter().find(|one| one.visit);
    if let (Some(one), Some(slot)) = (first, slots.first()) {
        let asked = Asked { slot: slot.id, needs: needs(&[], "六楼，没有电梯。"), agreed: true };
        take(house, one, asked, resident(by.at)).await?;
    }
    Ok(())
}

const REFERRED: &str = "SELECT id, community FROM cases WHERE referred_to = $1 AND open = TRUE
    ORDER BY opened_at, id";
