//! What two administrators change together: limits, rules, words, units, holidays; from a day on, and nothing by one alone.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cli::round;

use crate::house::{Page, TestHouse, Visitor};
use crate::subsidies::{CARE, Offices, done, grant, near, of_person, to_civil_affairs};

const CARD: &str = "contact-card";
const LIST: &str = "/staff/changes";

/// Another administrator approves whatever waits.
pub async fn approve(house: &TestHouse) {
    let other = house.staff("system2").await;
    for _ in 0..10 {
        let page = other.get(LIST).await;
        let Some(path) = page.attribute("form[action*=decision]", "action") else { return };
        let done = other.post(&path, &[("decision", "approve")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }
    panic!("there is always more to approve");
}

fn from(day: &str) -> Vec<(&'static str, String)> {
    let mut parts = day.split('-').map(str::to_owned);
    ["from.year", "from.month", "from.day"].into_iter().map(|name| (name, parts.next().unwrap())).collect()
}

async fn proposed(system: &Visitor, path: &str, fields: &[(&str, &str)], day: &str) -> Page {
    let dated = from(day);
    let mut all: Vec<(&str, &str)> = fields.to_vec();
    all.extend(dated.iter().map(|(name, text)| (*name, text.as_str())));
    all.push(("document", "东残发〔2026〕9号"));
    system.post(path, &all).await
}

#[actix_web::test]
async fn a_limit_holds_from_its_day_for_what_begins_then_and_its_sentence_with_it() {
    for house in TestHouse::both().await {
        let (system, path) = (house.staff("system").await, "/staff/limits/contact-card/recording");
        let before = house.someone();
        let number = before.apply(&house, CARD, &house.resident(0)).await;
        assert!(before.get(&format!("/applications/{number}")).await.says("2026年12月1日"));
        let wrong = proposed(
            &system,
            path,
            &[("limit", "0"), ("unit", "years"), ("words.zh-Hans", "{ $x }")],
            "2020-01-01",
        );
        let wrong = wrong.await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 5, "{:?}", wrong.errors());
        let fields = [
            ("limit", "3"),
            ("unit", "working-days"),
            ("words.zh-Hans", "3个工作日内登记。"),
            ("words.en", "Within 3 working days."),
        ];
        let mut untrue = fields;
        untrue[0] = ("limit", "4");
        let page = proposed(&system, path, &untrue, "2026-11-26").await;
        assert_eq!(page.errors().len(), 2, "the sentence says another number: {:?}", page.errors());
        let sent = proposed(&system, path, &fields, "2026-11-26").await;
        assert_eq!(sent.location, LIST, "{:?}", sent.errors());
        let mine = system.get(LIST).await;
        assert!(mine.says("3个工作日") && mine.says("东残发〔2026〕9号"), "the preview: {}", mine.text());
        let decision = mine.attribute("form[action*=decision]", "action").unwrap();
        let alone = system.post(&decision, &[("decision", "approve")]).await;
        assert_eq!(alone.status, StatusCode::CONFLICT, "nobody approves their own");
        approve(&house).await;
        let guide = house.someone();
        assert!(!guide.get("/services/contact-card").await.says("3个工作日内登记"), "not before its day");
        house.clock.advance(TimeDelta::days(2));
        round(&house.house).await.unwrap();
        assert!(guide.get("/services/contact-card").await.says("3个工作日内登记"));
        let later = house.someone();
        let new = later.apply(&house, CARD, &house.resident(1)).await;
        let page = later.get(&format!("/applications/{new}")).await;
        assert!(page.says("2026年12月1日"), "three working days from the 26th: {}", page.text());
        assert!(
            before.get(&format!("/applications/{number}")).await.says("2026年12月1日"),
            "what ran goes on"
        );
        let audit = house.staff("audit").await.get("/staff/audit").await;
        assert!(audit.says("批准了另一个人提出的改动"), "{}", audit.text());
    }
}

#[actix_web::test]
async fn words_are_changed_in_both_languages_and_only_with_what_is_filled_in() {
    let house = TestHouse::one().await;
    let (system, path) = (house.staff("system").await, "/staff/texts/contact-card/summary");
    let today = house.today();
    let page = proposed(&system, path, &[("words.zh-Hans", "{ $secret }"), ("words.en", "")], &today).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.errors()[0].contains("secret"), "{:?}", page.errors());
    assert!(page.html.contains("{ $secret }"), "what was typed stays");
    let words = [("words.zh-Hans", "告诉我们怎么找您。"), ("words.en", "Tell us how to reach you.")];
    proposed(&system, path, &words, &today).await;
    let reader = house.someone();
    assert!(!reader.get("/services/contact-card").await.says("告诉我们怎么找您。"), "it waits");
    approve(&house).await;
    assert!(reader.get("/services/contact-card").await.says("告诉我们怎么找您。"), "at once, on its day");
    // It holds on another server, and after a start.
    let again = house.another_server(house.house.ground.vault.clone()).await;
    assert!(reader.at(&again).get("/services/contact-card").await.says("告诉我们怎么找您。"));
    assert_eq!(system.get("/staff/texts/contact-card/nothing").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_change_is_taken_back_or_not_approved_and_nothing_came_of_it() {
    let house = TestHouse::one().await;
    let (system, other) = (house.staff("system").await, house.staff("system2").await);
    let rename = [("name", "东河区卫健委"), ("name_en", "Health Commission")];
    for who in [&system, &other] {
        system.post("/staff/units/health/name", &rename).await;
        let page = who.get(LIST).await;
        assert!(page.says("东河区卫健委"), "{}", page.text());
        let decision = page.attribute("form[action*=decision]", "action").unwrap();
        who.post(&decision, &[("decision", "refuse")]).await;
        assert!(!system.get("/staff/units/health").await.says("东河区卫健委"));
        assert!(system.get(LIST).await.says("没有等批准的改动"));
    }
}

#[actix_web::test]
async fn a_subsidy_is_shown_to_the_public_only_where_the_district_wants_that_and_says_no_disability() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (_, number) = to_civil_affairs(&house, &offices, CARE, ("first", "physical")).await;
        done(&offices.civil, &number, "check-means", &[("found_receives", "none")]).await;
        let page = offices.civil.act(&number, "publish", &[]).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER, "the district has not said so");
        let system = house.staff("system").await;
        let rule = "/staff/limits/care-allowance/subsidy-publicity";
        proposed(&system, rule, &[("values", "1")], &house.today()).await;
        approve(&house).await;
        let page = offices.civil.act(&number, "publish", &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let person = near(&house);
        let shown = house.someone().get("/publicity").await;
        let family: String = person.name.chars().take(1).collect();
        assert!(shown.says(&format!("{family}*")) && shown.says("重度残疾人护理补贴"), "{}", shown.text());
        assert!(!shown.says(&person.name) && !shown.says("肢体"), "{}", shown.text());
        house.clock.advance(TimeDelta::days(9));
        round(&house.house).await.unwrap();
        let offices = Offices::of(&house).await;
        assert!(!house.someone().get("/publicity").await.says("重度残疾人护理补贴"));
        assert_eq!(grant(&offices, &number, "").await.status, StatusCode::SEE_OTHER);

        // A name beside a subsidy would tell of a disability that nobody is to know.
        let someone = crate::subsidies::neighbours(&house).nth(1).unwrap();
        let (_, hidden) = of_person(&house, &offices, CARE, &someone, ("first", "mental")).await;
        done(&offices.civil, &hidden, "check-means", &[("found_receives", "none")]).await;
        let page = offices.civil.act(&hidden, "publish", &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let shown = house.someone().get("/publicity").await;
        let family: String = someone.name.chars().take(1).collect();
        assert!(shown.says("不公示") || !shown.says(&format!("{family}*")), "{}", shown.text());
    }
}
