//! Where the district shares the work: a community looks beforehand, a street accepts.

use chrono::{NaiveDate, TimeDelta};
use reqwest::StatusCode;
use zhucan::demo::people::Person;
use zhucan::district::choices::{self, Choices, Entrusted, Made, PreCheck};

use crate::house::{Page, TestHouse, Visitor};

const CERTIFICATE: &str = "disability-certificate";
/// The community of the demo's community worker, and its street.
const COMMUNITY: &str = "150202001013";
const STREET: &str = "150202001";

async fn decide(house: &TestHouse, pre_check: PreCheck, streets: &[&str]) {
    let entrusted = Entrusted(streets.iter().map(|&code| code.to_owned()).collect());
    let from = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let made =
        Made { choices: Choices { pre_check, entrusted }, from, source: "包残联〔2026〕1号".into() };
    let now = house.clock.now();
    let write = &house.house.ground.database;
    write.write(move |tx| Box::pin(async move { choices::make(tx, &made, None, now).await })).await.unwrap();
}

/// Applies with an address in the community.
async fn apply(house: &TestHouse, place: usize) -> (Visitor, String, Person) {
    let (visitor, person) = (house.someone(), house.resident(place));
    let number = visitor.begin(CERTIFICATE).await;
    visitor.fill(house, &house.service(CERTIFICATE), &number, &person).await;
    let address = [("address.place", COMMUNITY), ("address.line", "3号楼2单元")];
    let page = visitor.post(&format!("/applications/{number}/questions/address"), &address).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
    let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    (visitor, number, person)
}

#[actix_web::test]
async fn a_community_says_what_it_saw_and_nothing_waits_for_it() {
    for house in TestHouse::both().await {
        let (_, before, _) = apply(&house, 0).await;
        decide(&house, PreCheck::Community, &[]).await;
        let (person, number, who) = apply(&house, 1).await;
        let community = house.staff("community").await;
        assert!(!community.get("/staff/menu").await.links("/staff/checks").is_empty());
        let list = community.get("/staff/checks").await;
        assert_eq!(list.links(&number).len(), 1);
        assert!(list.links(&before).is_empty(), "what came before the decision is not asked of them");
        let path = format!("/staff/checks/{number}");
        let page = community.get(&path).await;
        // Only what it takes to look: not what the disability is, nor the identity number.
        assert!(page.says(&who.name) && page.says("3号楼2单元"), "{}", page.text());
        assert!(!page.html.contains(&who.id_number) && !page.says("哪一类"), "{}", page.text());
        let desk = format!("/staff/cases/{number}");
        assert_eq!(community.get(&desk).await.status, StatusCode::NOT_FOUND, "it is the district's case");
        assert_eq!(house.staff("health").await.get(&path).await.status, StatusCode::NOT_FOUND);
        let due = |page: &Page| page.texts(".title .quiet").concat();
        let officer = house.staff("officer").await;
        let limit = due(&officer.get(&desk).await);
        let texts = house.deliver().await;
        let act = format!("{path}/acts/pre-check");
        let empty = community.fill_act(&act, &[]).await;
        assert_eq!(empty.errors().len(), 2, "{:?}", empty.errors());
        let seen =
            [("person_met", "met"), ("papers_seen", "lacking"), ("check_remark", "户口本缺本人那一页。")];
        let sent = community.fill_act(&act, &seen).await;
        assert_eq!(sent.location, "/staff/checks", "{:?}", sent.errors());
        assert!(community.get("/staff/checks").await.links(&number).is_empty());
        assert_eq!(community.get(&path).await.status, StatusCode::NOT_FOUND, "it has answered");
        let case = officer.get(&desk).await;
        assert!(case.says("户口本缺本人那一页。") && case.says("还缺"), "{}", case.text());
        assert_eq!(due(&case), limit, "the limit runs on as it did");
        let story = person.get(&format!("/applications/{number}")).await;
        assert!(story.says("社区（街道）看过了申请"), "{}", story.text());
        assert_eq!(house.deliver().await, 0, "a text for nothing, after {texts} that were due");
    }
}

#[actix_web::test]
async fn acceptance_does_not_wait_for_a_community_that_does_not_answer() {
    let house = TestHouse::one().await;
    decide(&house, PreCheck::Street, &[]).await;
    let (_, number, _) = apply(&house, 2).await;
    let community = house.staff("community").await;
    assert_eq!(community.get("/staff/checks").await.links(&number).len(), 0, "its street is asked");
    decide(&house, PreCheck::Community, &[]).await;
    let (_, number, _) = apply(&house, 3).await;
    assert_eq!(community.get("/staff/checks").await.links(&number).len(), 1);
    let officer = house.staff("officer").await;
    assert_eq!(officer.act(&number, "accept", &[]).await.status, StatusCode::SEE_OTHER);
    assert!(
        community.get("/staff/checks").await.links(&number).is_empty(),
        "there is nothing left to look at"
    );
    let late = community.get(&format!("/staff/checks/{number}/acts/pre-check")).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn an_entrusted_street_accepts_and_then_the_district_has_the_case() {
    for house in TestHouse::both().await {
        decide(&house, PreCheck::Off, &[STREET]).await;
        let (person, number, _) = apply(&house, 4).await;
        let street = house.hire("street-of-case", zhucan::accounts::Role::Officer, STREET).await;
        let officer = house.staff("officer").await;
        let desk = format!("/staff/cases/{number}");
        assert_eq!(officer.get(&desk).await.status, StatusCode::NOT_FOUND, "the street has it");
        assert_eq!(street.get("/staff").await.links(&number).len(), 1);
        street.post(&format!("{desk}/holder"), &[("to", "me")]).await;
        let missing = [("missing", "photo"), ("reason", "照片看不清")];
        assert_eq!(street.act(&number, "ask-correction", &missing).await.status, StatusCode::SEE_OTHER);
        let sent = person.post(&format!("/applications/{number}/submission"), &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert_eq!(
            street.get("/staff?part=mine").await.links(&number).len(),
            1,
            "it came back to whoever asked"
        );
        assert_eq!(street.act(&number, "accept", &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(street.get(&desk).await.status, StatusCode::NOT_FOUND, "accepted: it is the district's");
        let free = officer.get("/staff?part=free").await;
        assert_eq!(free.links(&number).len(), 1, "whom the street let hold it holds it no longer");
        // A street that sleeps keeps nobody waiting.
        let (_, late, _) = apply(&house, 5).await;
        house.clock.advance(TimeDelta::days(9));
        zhucan::cli::round(&house.house).await.unwrap();
        let officer = house.staff("officer").await;
        let page = officer.get(&format!("/staff/cases/{late}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("视为受理"), "{}", page.text());
    }
}

#[actix_web::test]
async fn the_district_decides_from_a_day_on_and_by_a_paper() {
    let house = TestHouse::one().await;
    let system = house.staff("system").await;
    let empty = system.post("/staff/choices", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.errors().len(), 3, "{:?}", empty.errors());
    let mut fields = vec![
        ("pre_check", "community"),
        ("entrusted", STREET),
        ("entrusted", "nowhere"),
        ("from.year", "2026"),
        ("from.month", "11"),
        ("from.day", "23"),
        ("source", "东残联〔2026〕9号"),
    ];
    let past = system.post("/staff/choices", &fields).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is decided for days that are over");
    fields[5] = ("from.day", "25");
    assert_eq!(system.post("/staff/choices", &fields).await.status, StatusCode::SEE_OTHER);
    let page = system.get("/staff/choices").await;
    assert!(page.says("2026年11月25日") && page.says("东残联〔2026〕9号"), "{}", page.text());
    let community = house.staff("community").await;
    let (_, today, _) = apply(&house, 6).await;
    assert!(community.get("/staff/checks").await.links(&today).is_empty());
    house.clock.advance(TimeDelta::days(1));
    let community = house.staff("community").await;
    let (_, tomorrow, _) = apply(&house, 7).await;
    assert_eq!(community.get("/staff/checks").await.links(&tomorrow).len(), 1);
    let officer = house.staff("officer").await;
    let elsewhere = officer.get(&format!("/staff/cases/{tomorrow}")).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "the street accepts");
    assert_eq!(officer.post("/staff/choices", &fields).await.status, StatusCode::FORBIDDEN);
}
