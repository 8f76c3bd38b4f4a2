//! What happens by itself happens when its day is over in China: not a minute early, and at midnight. Holidays that
//! are published while a limit runs move its last day, and the person reads it on their page.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use reqwest::StatusCode;
use zhucan::app::House;
use zhucan::cli::round;
use zhucan::clock::china;

use crate::changes::approve;
use crate::house::{TestHouse, morning};

const CERTIFICATE: &str = "disability-certificate";

/// Sets the house's clock to an instant in China, and lets what is due happen.
async fn at(house: &TestHouse, text: &str) {
    let then: DateTime<Utc> = china().from_local_datetime(&text.parse().unwrap()).unwrap().to_utc();
    let by = then - house.clock.now();
    assert!(by >= TimeDelta::zero(), "time does not go back");
    house.clock.advance(by);
    round(&house.house).await.unwrap();
}

/// The file that came with the program, with a day off that nobody knew of.
fn holidays(off: &str) -> String {
    let shipped = include_str!("../../assets/district/holidays.json");
    let mut years: serde_json::Value = serde_json::from_str(shipped).unwrap();
    years["2026"]["off_days"][off] = "那达慕".into();
    years.to_string()
}

async fn publish(house: &TestHouse, off: &str) {
    let system = house.staff("system").await;
    let kept = system.post("/staff/holidays", &[("file", &holidays(off))]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    approve(house).await;
}

#[actix_web::test]
async fn an_application_counts_as_accepted_at_midnight_after_the_fifth_working_day() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let number = resident.apply(&house, CERTIFICATE, &house.resident(2)).await;
        let page = format!("/applications/{number}");
        at(&house, "2026-12-01T00:00:00").await;
        assert!(resident.get(&page).await.says("今天到期"), "{}", resident.get(&page).await.text());
        at(&house, "2026-12-01T23:59:59").await;
        assert!(!resident.get(&page).await.says("视为受理"), "the last day counts to its end");
        at(&house, "2026-12-02T00:00:00").await;
        let done = resident.get(&page).await;
        assert!(done.says("视为受理") && done.says("受理通知书"), "{}", done.text());
        // By itself, once.
        round(&house.house).await.unwrap();
        assert_eq!(resident.get(&page).await.links("/letters/").len(), 1);
    }
}

#[actix_web::test]
async fn the_publicity_ends_at_midnight_and_the_review_counts_from_its_last_day() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let adult = (0..40).map(|place| house.resident(place));
        let person = adult.into_iter().find(|one| one.category == "physical" && !one.minor).unwrap();
        let number = resident.apply(&house, CERTIFICATE, &person).await;
        let officer = house.staff("officer").await;
        officer.act(&number, "accept", &[]).await;
        house.assess(&officer, &number, Some(("physical", "second"))).await;
        let page = format!("/applications/{number}");
        at(&house, "2026-12-01T23:59:59").await;
        assert!(house.someone().get("/publicity").await.says("肢体二级"), "the last day counts to its end");
        assert!(resident.get(&page).await.says("正在公示"));
        // The job slept for two days; the public list did not, and the review loses no day by it.
        at(&house, "2026-12-03T08:00:00").await;
        assert!(!house.someone().get("/publicity").await.says("肢体二级"));
        let status = resident.get(&page).await;
        assert!(status.says("区残联审核") && status.says("2026年12月15日"), "{}", status.text());
    }
}

#[actix_web::test]
async fn a_holiday_that_is_published_while_a_limit_runs_moves_its_last_day() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let number = resident.apply(&house, CERTIFICATE, &house.resident(2)).await;
        let page = format!("/applications/{number}");
        round(&house.house).await.unwrap();
        assert!(resident.get(&page).await.says("2026年12月1日"));
        publish(&house, "2026-11-27").await;
        round(&house.house).await.unwrap();
        let moved = resident.get(&page).await;
        assert!(moved.says("2026年12月2日"), "{}", moved.text());
        assert!(
            moved.says("放假安排有变化") && moved.says("2026年12月1日改到2026年12月2日"),
            "{}",
            moved.text()
        );
        // Counted once more a little later, and told once.
        house.clock.advance(TimeDelta::minutes(3));
        round(&house.house).await.unwrap();
        assert_eq!(resident.get(&page).await.html.matches("放假安排有变化").count(), 1);
        at(&house, "2026-12-02T00:00:00").await;
        assert!(!resident.get(&page).await.says("视为受理"), "not by the old holidays");
        at(&house, "2026-12-03T00:00:00").await;
        assert!(resident.get(&page).await.says("视为受理"));
        let audit = house.staff("audit").await.post("/staff/audit/verification", &[]).await;
        assert!(audit.says("记录完整"), "{}", audit.text());
    }
}

#[actix_web::test]
async fn another_server_learns_of_new_holidays_without_a_start() {
    for house in TestHouse::both().await {
        let ground = &house.house.ground;
        let program = env!("CARGO_BIN_EXE_zhucan").into();
        let (config, database) = (ground.config.clone(), ground.database.clone());
        let vault = ground.vault.clone();
        let other = House::open(config, database, vault, house.clock.clone(), program, true).await.unwrap();
        publish(&house, "2026-11-27").await;
        let off = (morning() + TimeDelta::days(3)).with_timezone(&china()).date_naive();
        assert!(other.ground.calendar().is_working_day(off));
        round(&other).await.unwrap();
        assert!(!other.ground.calendar().is_working_day(off));
    }
}
