//! What has been kept long enough is erased by rule, nothing before, and the record can still be checked.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cases::record::{self, Finding};
use zhucan::custody::{self, Inspected};
use zhucan::database::testing::fresh;
use zhucan::retention::{CASE_TABLES, round};

use crate::house::{Page, TestHouse, Visitor};

const CARD: &str = "contact-card";
const PATH: &str = "/staff/retention";

/// A rule from the day on that the house's clock shows first.
async fn sets(admin: &Visitor, kind: &str, keep: &str, count: &str) -> Page {
    let fields = [
        ("kind", kind),
        ("keep", keep),
        ("count", count),
        ("from.year", "2026"),
        ("from.month", "11"),
        ("from.day", "25"),
        ("source", "东残联〔2026〕9号"),
    ];
    admin.post(PATH, &fields).await
}

async fn erased(house: &TestHouse) -> u64 {
    let mut erased = 0;
    loop {
        let some = round(&house.house.ground, &house.house.catalogue, house.clock.now()).await.unwrap();
        if some == 0 {
            return erased;
        }
        erased += some;
    }
}

async fn whole(house: &TestHouse) -> bool {
    let ground = &house.house.ground;
    let tables = custody::inspect(&ground.database, &ground.vault).await.unwrap();
    let found = record::verify(&ground.database, &ground.vault).await.unwrap();
    matches!(tables, Inspected::Whole(_)) && matches!(found, Finding::Whole { .. })
}

#[actix_web::test]
async fn a_case_is_erased_when_the_time_that_the_district_set_is_over_and_not_a_day_before() {
    for house in TestHouse::both().await {
        let (person, other) = (house.resident(0), house.resident(1));
        let resident = house.known(&person).await;
        let number = resident.apply(&house, CARD, &person).await;
        resident
            .post(&format!("/applications/{number}/messages"), &[("message", "你好"), ("once", "1")])
            .await;
        let officer = house.staff("officer").await;
        assert_eq!(officer.act(&number, "record", &[]).await.status, StatusCode::SEE_OTHER);
        let open = house.someone().apply(&house, CARD, &other).await;
        let (home, case) = (format!("/applications/{number}"), format!("/staff/cases/{number}"));
        // Nobody has decided anything: it stays, however long.
        house.clock.advance(TimeDelta::days(4_000));
        assert_eq!(erased(&house).await, 0);
        house.clock.advance(-TimeDelta::days(4_000));
        let public = house.someone().get("/privacy").await;
        assert!(public.says("以区残联公布为准"), "{}", public.text());

        let admin = house.staff("system").await;
        assert_eq!(sets(&admin, "cases", "years", "10").await.status, StatusCode::SEE_OTHER);
        house.clock.advance(TimeDelta::days(2));
        let public = house.someone().get("/privacy").await;
        assert!(public.says("办结的办件：10年。依据：东残联〔2026〕9号"), "{}", public.text());
        house.clock.advance(TimeDelta::days(3_650 - 1));
        assert_eq!(erased(&house).await, 0, "ten years are not over");
        house.clock.advance(TimeDelta::days(3));
        assert_eq!(erased(&house).await, 1, "the one that has ended");
        assert!(whole(&house).await, "the record holds, and what is left opens");

        let officer = house.staff("officer").await;
        assert_eq!(officer.get(&case).await.status, StatusCode::NOT_FOUND);
        assert_eq!(officer.get(&format!("/staff/cases/{open}")).await.status, StatusCode::OK);
        assert_eq!(house.someone().get(&home).await.status, StatusCode::NOT_FOUND);
        let query: String = form_urlencoded::byte_serialize(person.name.as_bytes()).collect();
        let found = officer.get(&format!("/staff/search?q={query}")).await;
        assert!(found.links(&case).is_empty(), "{}", found.text());
        for login in ["system", "audit"] {
            let page = house.staff(login).await.get(PATH).await;
            assert!(page.says("清除1条"), "{login}: {}", page.text());
        }
        let audit = house.staff("audit").await;
        assert!(audit.get("/staff/audit").await.says("定了留存期限"));
        assert!(audit.get(PATH).await.attribute("main form", "action").is_none(), "who reads sets nothing");
        assert_eq!(sets(&audit, "cases", "for-good", "").await.status, StatusCode::FORBIDDEN);
    }
}

#[actix_web::test]
async fn content_that_somebody_took_out_of_the_record_is_noticed_where_nothing_was_erased() {
    for house in TestHouse::both().await {
        house.someone().apply(&house, CARD, &house.resident(0)).await;
        let ground = &house.house.ground;
        assert!(whole(&house).await);
        crate::record::meddle(&house.fresh.location, "UPDATE events SET sealed_body = NULL, salt = NULL")
            .await;
        let found = record::verify(&ground.database, &ground.vault).await.unwrap();
        assert!(
            matches!(&found, Finding::Broken { seq: 1, what, .. } if what.contains("not erased")),
            "{found:?}"
        );
    }
}

#[actix_web::test]
async fn looks_texts_and_mandates_go_when_their_time_is_over() {
    for house in TestHouse::both().await {
        let (person, friend) = (house.resident(2), house.resident(3));
        let (owner, agent) = (house.known(&person).await, house.known(&friend).await);
        let mandate = crate::acting::granted(&agent, &owner, &person, &crate::acting::WHOLE).await;
        let number = owner.apply(&house, CARD, &person).await;
        let officer = house.staff("officer").await;
        officer.get(&format!("/staff/cases/{number}")).await;
        house.deliver().await;
        owner.post(&format!("{mandate}/ending"), &[]).await;
        let admin = house.staff("system").await;
        for (kind, count) in [("looks", "6"), ("messages", "3"), ("mandates", "12")] {
            assert_eq!(sets(&admin, kind, "months", count).await.status, StatusCode::SEE_OTHER, "{kind}");
        }
        let looks = format!("/applications/{number}/looks");
        assert!(owner.get(&looks).await.says("看了1次"));
        house.clock.advance(TimeDelta::days(150));
        let owner = house.known(&person).await;
        erased(&house).await;
        assert!(owner.get(&looks).await.says("看了1次"), "five months are not six");
        house.clock.advance(TimeDelta::days(40));
        let owner = house.known(&person).await;
        assert!(erased(&house).await >= 1);
        assert!(owner.get(&looks).await.says("还没有工作人员看过"));
        assert_eq!(owner.get(&mandate).await.status, StatusCode::OK);
        house.clock.advance(TimeDelta::days(200));
        let owner = house.known(&person).await;
        assert!(erased(&house).await >= 1);
        assert_eq!(owner.get(&mandate).await.status, StatusCode::NOT_FOUND);
        assert_eq!(owner.get("/mandates").await.status, StatusCode::OK);
        assert!(whole(&house).await);
    }
}

#[actix_web::test]
async fn a_rule_below_the_law_or_without_its_paper_is_refused_beside_its_field() {
    let house = TestHouse::one().await;
    let admin = house.staff("system").await;
    let short = sets(&admin, "looks", "months", "5").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(short.errors(), ["请填数字，最少6个月，最多100年"]);
    assert_eq!(short.value("count"), "5");
    for (kind, keep, count, error) in [
        ("everything", "years", "10", "请选哪一类"),
        ("cases", "", "10", "请选留多久"),
        ("cases", "years", "", "请填数字，最少1个月，最多100年"),
        ("cases", "years", "4000000000", "请填数字，最少1个月，最多100年"),
        ("cases/nothing", "years", "1", "请选哪一类"),
    ] {
        assert_eq!(sets(&admin, kind, keep, count).await.errors(), [error], "{kind} {keep} {count}");
    }
    let nothing = admin.post(PATH, &[]).await;
    assert_eq!(nothing.errors().len(), 4, "{:?}", nothing.errors());
}

#[actix_web::test]
async fn every_table_that_belongs_to_cases_is_emptied_with_them() {
    for one in fresh().await {
        let mut tx = one.database.read().await.unwrap();
        let tables = zhucan::database::tables::tables(&mut tx).await.unwrap();
        let of_cases =
            tables.iter().filter(|table| table.columns.iter().any(|column| column.name == "case_id"));
        let mut there: BTreeSet<&str> = of_cases.map(|table| table.name.as_str()).collect();
        // The chain stays, and says nothing; certificates have a life of their own.
        for kept in ["events", "certificates", "certificate_changes"] {
            assert!(there.remove(kept), "{kept}");
        }
        let emptied: BTreeSet<&str> = CASE_TABLES.iter().map(|(table, _)| *table).collect();
        assert_eq!(emptied, there);
    }
}
