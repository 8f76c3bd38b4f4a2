//! The two subsidies: street, Federation and Civil Affairs, one after the other; granted by the rules and by nothing else.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::accounts::Role;
use zhucan::demo::people::Person;

use crate::house::{Page, TestHouse, Visitor};

pub const LIVING: &str = "living-allowance";
pub const CARE: &str = "care-allowance";

/// The three offices.
pub struct Offices {
    pub street: Visitor,
    pub federation: Visitor,
    pub civil: Visitor,
}

impl Offices {
    pub async fn of(house: &TestHouse) -> Self {
        Self {
            street: house.staff("street").await,
            federation: house.staff("officer").await,
            civil: house.staff("civil").await,
        }
    }
}

/// People who live in the street of the demo.
pub fn neighbours(house: &TestHouse) -> impl Iterator<Item = Person> {
    (0..40).map(|place| house.resident(place)).filter(|one| one.phone.ends_with('0') && !one.minor)
}

/// One of them.
pub fn near(house: &TestHouse) -> Person {
    neighbours(house).next().expect("somebody near")
}

fn act(number: &str, act: &str) -> String {
    format!("/staff/cases/{number}/acts/{act}")
}

pub async fn done(officer: &Visitor, number: &str, name: &str, fields: &[(&str, &str)]) {
    let page = officer.fill_act(&act(number, name), fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{name}: {}", page.text());
}

/// From sending to the desk of Civil Affairs; the resident, and the number.
pub async fn to_civil_affairs(
    house: &TestHouse,
    offices: &Offices,
    service: &str,
    said: (&str, &str),
) -> (Visitor, String) {
    of_person(house, offices, service, &near(house), said).await
}

/// The same for somebody.
pub async fn of_person(
    house: &TestHouse,
    offices: &Offices,
    service: &str,
    person: &Person,
    (grade, categories): (&str, &str),
) -> (Visitor, String) {
    let resident = house.someone();
    let number = resident.apply(house, service, person).await;
    let mut found = vec![("found_household", "here")];
    if service == CARE {
        found.push(("found_care", "yes"));
    }
    done(&offices.street, &number, "pass-on", &found).await;
    let page =
        offices.federation.post(&format!("/staff/cases/{number}/identity"), &[("how", "documents")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let found = [("found_certificate", "yes"), ("found_grade", grade), ("found_categories", categories)];
    done(&offices.federation, &number, "confirm-certificate", &found).await;
    (resident, number)
}

pub async fn grant(offices: &Offices, number: &str, reason: &str) -> Page {
    offices.civil.act(number, "grant", &[("reason", reason)]).await
}

/// The letter of a case with this title, as the office sees it.
pub async fn letter(officer: &Visitor, number: &str, title: &str) -> Page {
    for link in officer.get(&format!("/staff/cases/{number}")).await.links("/letters/") {
        let page = officer.get(&link).await;
        if page.says(title) {
            return page;
        }
    }
    panic!("no letter called {title}");
}

#[actix_web::test]
async fn three_offices_work_one_after_the_other_and_each_sees_a_case_only_while_it_is_theirs() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let resident = house.someone();
        let number = resident.apply(&house, LIVING, &near(&house)).await;
        let case = format!("/staff/cases/{number}");
        let sees = async |officer: &Visitor| officer.get(&case).await.status == StatusCode::OK;
        assert!(
            sees(&offices.street).await && !sees(&offices.federation).await && !sees(&offices.civil).await
        );
        let due = offices.street.get(&case).await.text().contains("2026年12月8日");
        assert!(due, "ten working days: {}", offices.street.get(&case).await.text());
        let elsewhere = house.hire("street2", Role::Officer, "150202002").await;
        assert!(!sees(&elsewhere).await, "another street");
        done(&offices.street, &number, "pass-on", &[("found_household", "here")]).await;
        assert!(
            !sees(&offices.street).await && sees(&offices.federation).await && !sees(&offices.civil).await
        );
        let letter = letter(&offices.federation, &number, "受理通知书").await;
        assert!(letter.says("和平路街道收到"), "the office that acted writes: {}", letter.text());
        // The one limit goes on, whoever has it.
        assert!(offices.federation.get(&case).await.says("2026年12月8日"));
        let found = [("found_certificate", "yes"), ("found_grade", "third"), ("found_categories", "hearing")];
        done(&offices.federation, &number, "confirm-certificate", &found).await;
        assert!(!sees(&offices.federation).await && sees(&offices.civil).await);
        assert!(resident.get(&format!("/applications/{number}")).await.says("等民政局决定"));
    }
}

#[actix_web::test]
async fn what_the_rules_give_is_granted_and_the_letter_says_from_when_and_by_what() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (resident, number) = to_civil_affairs(&house, &offices, LIVING, ("third", "hearing")).await;
        let early = offices.civil.act(&number, "refuse", &[]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "what is not known yet is no reason");
        let page = grant(&offices, &number, "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("按规定不能批准") && page.says("家里在领低保吗"), "{}", page.text());
        let found = [("found_income", "low-income"), ("found_receives", "none")];
        done(&offices.civil, &number, "check-means", &found).await;
        let page = offices.civil.get(&format!("/staff/cases/{number}")).await;
        assert!(page.says("按规定符合") && page.says("国发〔2015〕52号"), "{}", page.text());
        assert_eq!(grant(&offices, &number, "").await.status, StatusCode::SEE_OTHER);
        let letter = letter(&offices.civil, &number, "批准决定书").await;
        assert!(letter.says("从2026年11月起算") && letter.says("家里在领低保"), "{}", letter.text());
        assert!(letter.says("以区民政局公布为准") && letter.says("行政复议"), "{}", letter.text());
        assert!(resident.get(&format!("/applications/{number}")).await.says("批准了"));
    }
}

#[actix_web::test]
async fn what_the_rules_do_not_give_cannot_be_granted_and_the_refusal_names_the_rule_and_its_source() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        for (service, grade, found, why) in [
            (
                LIVING,
                "third",
                vec![("found_income", "neither"), ("found_receives", "none")],
                "家里没有领低保",
            ),
            (
                LIVING,
                "first",
                vec![("found_income", "low-income"), ("found_receives", "orphan")],
                "不能再领这一项",
            ),
            (CARE, "third", vec![("found_receives", "none")], "不是一级、二级"),
            (CARE, "first", vec![("found_receives", "extreme-poverty")], "不能再领这一项"),
        ] {
            let (_, number) = to_civil_affairs(&house, &offices, service, (grade, "physical")).await;
            done(&offices.civil, &number, "check-means", &found).await;
            let page = grant(&offices, &number, "我认为可以").await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{service} {found:?}");
            let page = offices.civil.act(&number, "refuse", &[]).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{service} {found:?}: {}", page.text());
            let letter = letter(&offices.civil, &number, "不批准决定书").await;
            assert!(letter.says(why) && letter.says("依据："), "{service} {found:?}: {}", letter.text());
            assert!(letter.says("60日内") && letter.says("6个月内"), "{}", letter.text());
            house.clock.advance(TimeDelta::minutes(3));
        }
    }
}

#[actix_web::test]
async fn what_the_rules_leave_to_the_unit_is_granted_with_a_reason_and_a_likely_one_is_not_refused_without() {
    let house = TestHouse::one().await;
    let offices = Offices::of(&house).await;
    let (_, number) = to_civil_affairs(&house, &offices, LIVING, ("second", "physical")).await;
    let found = [("found_income", "margin"), ("found_receives", "none")];
    done(&offices.civil, &number, "check-means", &found).await;
    let page = grant(&offices, &number, "").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("理由"), "{}", page.text());
    let page = grant(&offices, &number, "按区里的规定，低保边缘家庭可以享受。").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let letter = letter(&offices.civil, &number, "批准决定书").await;
    assert!(letter.says("低保边缘家庭可以享受"), "{}", letter.text());
    let (_, number) = to_civil_affairs(&house, &offices, CARE, ("first", "physical")).await;
    // What the person said is not what the office found.
    let page = grant(&offices, &number, "").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("先填本单位的核对结果"), "{}", page.text());
    done(&offices.civil, &number, "check-means", &[("found_receives", "none")]).await;
    let page = offices.civil.act(&number, "refuse", &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "entitled by the rules");
    // Nobody is known to have been seen: no money goes to a name.
    let stranger = house.someone().apply(&house, CARE, &near(&house)).await;
    done(&offices.street, &stranger, "pass-on", &[("found_household", "here"), ("found_care", "yes")]).await;
}

#[actix_web::test]
async fn a_household_elsewhere_is_handed_on_within_three_days_and_its_outcome_is_told() {
    let house = TestHouse::one().await;
    let offices = Offices::of(&house).await;
    let resident = house.someone();
    let number = resident.apply(&house, LIVING, &near(&house)).await;
    let page = offices.street.act(&number, "take-elsewhere", &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let case = offices.street.get(&format!("/staff/cases/{number}")).await;
    assert!(case.says("2026年11月27日"), "three working days: {}", case.text());
    let handed = [
        ("handed_to", "山西省大同市云冈区"),
        ("handed_on.year", "2026"),
        ("handed_on.month", "11"),
        ("handed_on.day", "24"),
    ];
    done(&offices.street, &number, "hand-on", &handed).await;
    let decided = [
        ("decided", "approved"),
        ("decided_on.year", "2026"),
        ("decided_on.month", "11"),
        ("decided_on.day", "24"),
    ];
    done(&offices.street, &number, "enter-decision", &decided).await;
    assert!(resident.get(&format!("/applications/{number}")).await.says("户籍地批准了"));
}
