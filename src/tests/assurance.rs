//! What a service needs to know of who sends it, and that every way there leads back to what was filled in.

use reqwest::StatusCode;
use zhucan::values::Assurance;

use crate::acting::{WHOLE, granted};
use crate::house::{TestHouse, Visitor};

/// The contact card as a service that has to know who sends it.
async fn served(house: &TestHouse, level: &str) -> String {
    let folder = house.fresh.folder().join(format!("needs-{level}"));
    for language in ["zh-Hans", "en"] {
        let to = folder.join(format!("locales/{language}/known-card.ftl"));
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(format!("locales/{language}/services/contact-card.ftl"), to).unwrap();
    }
    let text = std::fs::read_to_string("assets/catalogue/contact-card.toml").unwrap();
    let text = text.replace(
        "id = \"contact-card\"\nversion = 1",
        &format!("id = \"known-card\"\nversion = 1\nassurance = \"{level}\""),
    );
    std::fs::write(folder.join("known-card.toml"), text).unwrap();
    house.again_with_services(&folder).await
}

async fn filled(house: &TestHouse, visitor: &Visitor, person: &zhucan::demo::people::Person) -> String {
    let number = visitor.begin("known-card").await;
    visitor.fill(house, &house.service("contact-card"), &number, person).await;
    number
}

async fn sends(visitor: &Visitor, number: &str) -> crate::house::Page {
    visitor.post(&format!("/applications/{number}/submission"), &[]).await
}

#[actix_web::test]
async fn who_is_not_known_well_enough_is_told_each_way_and_goes_on_where_they_were() {
    let house = TestHouse::one().await;
    let person = house.resident(0);
    for (level, needed, below) in [
        ("real-name", Assurance::RealName, Assurance::Phone),
        ("strong", Assurance::Strong, Assurance::RealName),
    ] {
        let base = served(&house, level).await;
        let visitor = house.someone().at(&base);
        let guide = visitor.get("/services/known-card").await;
        let told = if level == "strong" { "要当面核对身份" } else { "先要知道您是谁" };
        assert!(guide.says(told), "{level}: {}", guide.text());
        assert!(visitor.get("/services/contact-card").await.says("不用登录，也不用证明身份"));
        let number = filled(&house, &visitor, &person).await;
        let check = visitor.get(&format!("/applications/{number}/check")).await;
        assert!(check.attribute("form[action*=submission]", "action").is_none());
        assert!(
            check.says("没有一种只能刷脸") && check.says("窗口") && check.says("社区专职委员"),
            "{}",
            check.text()
        );
        assert_eq!(check.links(&format!("/sign-in?next=%2Fapplications%2F{number}%2Fcheck")).len(), 1);
        assert_eq!(sends(&visitor, &number).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        // Not as well as that is not enough either.
        let little = house.known_as(&person, below).await.at(&base);
        let second = filled(&house, &little, &person).await;
        assert_eq!(sends(&little, &second).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{level}");

        let known = house.known_as(&person, needed).await.at(&base);
        let third = filled(&house, &known, &person).await;
        assert!(sends(&known, &third).await.location.ends_with("/receipt"), "{level}");
    }
}

#[actix_web::test]
async fn somebody_who_is_known_sends_for_another_only_under_a_mandate() {
    let house = TestHouse::one().await;
    let base = served(&house, "real-name").await;
    let (person, helper) = (house.resident(1), house.resident(2));
    let (owner, agent) = (house.known(&person).await.at(&base), house.known(&helper).await.at(&base));
    let number = filled(&house, &agent, &person).await;
    let refused = sends(&agent, &number).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("身份证号不是您本人的"), "{}", refused.text());
    granted(&agent, &owner, &person, &WHOLE).await;
    let number = filled(&house, &agent, &person).await;
    let sent = sends(&agent, &number).await;
    assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
}
