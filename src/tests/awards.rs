//! What is granted month by month: counted from the month of the application, stopped from the month after, made good where
//! it should not have been stopped, looked at again every year.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::applications::awarding;
use zhucan::demo::people::Person;

use crate::house::{Page, TestHouse, Visitor};
use crate::rates::{propose, row, waiting};
use crate::subsidies::{CARE, Offices, done, grant, letter, near, of_person};

/// An amount that holds: one administrator writes it down, another approves it.
pub async fn in_force(house: &TestHouse, programme: &str, amount: &str, from: [&str; 3]) {
    let (first, second) = (house.staff("system").await, house.staff("system2").await);
    let sent = propose(&first, &row(programme, amount, from)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let done = second.post(&waiting(&second).await, &[("decision", "approve")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// The ledgers are written up to today's month.
pub async fn written(house: &TestHouse) -> usize {
    awarding::write_up(&house.house.ground, house.clock.now()).await.unwrap()
}

/// Somebody to whom the care allowance was granted; the resident, and the number.
pub async fn granted(house: &TestHouse, offices: &Offices) -> (Visitor, String) {
    granted_to(house, offices, &near(house)).await
}

/// The same to somebody.
pub async fn granted_to(house: &TestHouse, offices: &Offices, person: &Person) -> (Visitor, String) {
    let (resident, number) = of_person(house, offices, CARE, person, ("first", "physical")).await;
    done(&offices.civil, &number, "check-means", &[("found_receives", "none")]).await;
    let page = grant(offices, &number, "").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    (resident, number)
}

/// Its months, as the unit sees them.
async fn months(civil: &Visitor, number: &str) -> Page {
    civil.get(&format!("/staff/cases/{number}/payments")).await
}

async fn stop(civil: &Visitor, number: &str, why: &str, day: [&str; 3]) -> Page {
    let fields = [
        ("stopped_because", why),
        ("happened_on.year", day[0]),
        ("happened_on.month", day[1]),
        ("happened_on.day", day[2]),
        ("reason", "数据核对发现"),
    ];
    civil.fill_act(&format!("/staff/cases/{number}/acts/stop"), &fields).await
}

#[actix_web::test]
async fn each_month_is_counted_from_that_of_the_application_by_the_amount_in_force_for_it() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (resident, number) = granted(&house, &offices).await;
        assert!(resident.get(&format!("/applications/{number}")).await.says("逐月发放情况"));
        let page = months(&offices.civil, &number).await;
        assert!(page.says("还没有公布标准") && !page.says("元"), "no figure without a row: {}", page.text());
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        in_force(&house, CARE, "120.50", ["2026", "12", "1"]).await;
        assert_eq!(written(&house).await, 1);
        assert_eq!(written(&house).await, 0, "nothing is written twice");
        let page = months(&offices.civil, &number).await;
        assert!(page.says("2026年11月：100元") && page.says("东民发〔2026〕8号"), "{}", page.text());
        assert!(!page.says("2026年10月") && !page.says("2026年12月："), "{}", page.text());
        house.clock.advance(TimeDelta::days(40));
        assert_eq!(written(&house).await, 1);
        let civil = house.staff("civil").await;
        let page = months(&civil, &number).await;
        assert!(page.says("2027年1月：120.50元") && page.says("2026年12月：120.50元"), "{}", page.text());
        assert!(page.says("2026年11月：100元"), "a month keeps the amount of that month: {}", page.text());
    }
}

#[actix_web::test]
async fn it_stops_from_the_month_after_and_the_letter_says_why_and_until_when() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        let (_, number) = granted(&house, &offices).await;
        house.clock.advance(TimeDelta::days(70));
        written(&house).await;
        let civil = house.staff("civil").await;
        let page = stop(&civil, &number, "moved-out", ["2026", "12", "20"]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let told = letter(&civil, &number, "停发决定书").await;
        assert!(told.says("发到2026年12月") && told.says("户口迁出了本区"), "{}", told.text());
        assert!(told.says("数据核对发现") && !told.says("多记"), "nothing was paid yet: {}", told.text());
        assert!(told.says("行政复议") && told.says("提出异议"), "{}", told.text());
        let page = months(&civil, &number).await;
        assert!(page.says("2026年12月：100元") && page.says("2027年1月：0元"), "{}", page.text());
        assert!(page.says("减去100元"), "{}", page.text());
        house.clock.advance(TimeDelta::days(60));
        written(&house).await;
        let page = months(&house.staff("civil").await, &number).await;
        assert!(!page.says("2027年3月"), "{}", page.text());
    }
}

#[actix_web::test]
async fn who_objects_is_looked_at_again_within_ten_days_and_the_months_between_are_made_good() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        let (resident, number) = granted(&house, &offices).await;
        let page = stop(&offices.civil, &number, "not-entitled", ["2026", "11", "24"]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let own = format!("/applications/{number}");
        assert!(resident.get(&own).await.says("停发了"));
        let object = format!("{own}/acts/object");
        let page = resident.fill_act(&object, &[]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "says why");
        let page = resident.fill_act(&object, &[("reason", "我还需要照护")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let case = offices.civil.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("2026年12月8日") && case.says("我还需要照护"), "{}", case.text());
        assert!(!offices.civil.get("/staff").await.links(&number).is_empty(), "it is in the queue again");
        house.clock.advance(TimeDelta::days(9));
        let civil = house.staff("civil").await;
        let page = civil.act(&number, "stay-stopped", &[]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is decided without a reason");
        let page = civil.act(&number, "resume", &[("reason", "入户核对，确实需要")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert!(letter(&civil, &number, "继续发放决定书").await.says("补发"));
        let page = months(&civil, &number).await;
        assert!(page.says("2026年12月：100元") && page.says("一直发"), "{}", page.text());
    }
}

#[actix_web::test]
async fn somebody_gives_it_up_once_it_is_known_who_they_are() {
    let house = TestHouse::one().await;
    let offices = Offices::of(&house).await;
    in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
    let (resident, number) = granted(&house, &offices).await;
    let act = format!("/applications/{number}/acts/give-up");
    let page = resident.fill_act(&act, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "a device alone stops nobody's money");
    assert!(page.says("窗口"), "{}", page.text());
    let person = near(&house);
    let known = house.known(&person).await;
    let page = known.fill_act(&act, &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let page = known.get(&format!("/applications/{number}/payments")).await;
    assert!(page.says("本人不再领") && page.says("2026年11月"), "{}", page.text());
}

#[actix_web::test]
async fn a_death_stops_it_from_the_month_after_and_what_was_recorded_wrongly_is_made_good() {
    let house = TestHouse::one().await;
    let offices = Offices::of(&house).await;
    in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
    let (_, number) = granted(&house, &offices).await;
    let person = near(&house);
    let death = house.someone().apply(&house, "certificate-holder-died", &person).await;
    let identity = [("how", "documents")];
    offices.federation.post(&format!("/staff/cases/{death}/identity"), &identity).await;
    let shown = [
        ("death_shown_by", "shared-data"),
        ("death_on.year", "2026"),
        ("death_on.month", "11"),
        ("death_on.day", "20"),
    ];
    done(&offices.federation, &death, "record-death", &shown).await;
    house.clock.advance(TimeDelta::days(31));
    written(&house).await;
    let civil = house.staff("civil").await;
    let page = months(&civil, &number).await;
    assert!(
        page.says("去世") && page.says("2026年11月：100元") && !page.says("2026年12月："),
        "{}",
        page.text()
    );
    let lead = house.staff("lead").await;
    let undone = lead.act(&death, "undo-death", &[("reason", "本人在世")]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.text());
    written(&house).await;
    let page = months(&civil, &number).await;
    assert!(page.says("一直发") && page.says("2026年12月：100元"), "{}", page.text());
}

#[actix_web::test]
async fn each_is_looked_at_again_within_a_year_and_goes_on_only_by_the_rules() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (_, number) = granted(&house, &offices).await;
        let list = async |civil: &Visitor| civil.get("/staff/payments").await;
        assert!(list(&offices.civil).await.says("没有要复核的"));
        house.clock.advance(TimeDelta::days(340));
        let civil = house.staff("civil").await;
        let page = list(&civil).await;
        assert!(page.says("2027年11月24日") && page.links(&number).len() == 1, "{}", page.text());
        let verify = format!("/staff/cases/{number}/acts/verify");
        let page = civil.fill_act(&verify, &[("found_receives", "extreme-poverty")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "the rules say no: it is to be stopped");
        let page = civil.fill_act(&verify, &[("found_receives", "none")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert!(list(&civil).await.says("没有要复核的"));
        let page = months(&civil, &number).await;
        assert!(page.says("2028年10月"), "{}", page.text());
    }
}

#[actix_web::test]
async fn nobody_is_granted_the_same_twice() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (_, first) = granted(&house, &offices).await;
        house.clock.advance(TimeDelta::minutes(3));
        let (_, second) = of_person(&house, &offices, CARE, &near(&house), ("first", "physical")).await;
        done(&offices.civil, &second, "check-means", &[("found_receives", "none")]).await;
        let page = grant(&offices, &second, "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("已经在领"), "{}", page.text());
        let page = stop(&offices.civil, &first, "not-verified", ["2026", "11", "24"]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert_eq!(grant(&offices, &second, "").await.status, StatusCode::SEE_OTHER);
        let page = offices.civil.act(&first, "resume", &[("reason", "复核过了")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "the other goes on");
    }
}
