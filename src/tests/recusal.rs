//! Nobody of the staff acts on their own case or a relative's, or sees it.

use reqwest::StatusCode;

use crate::house::{TestHouse, Visitor};

const CARD: &str = "contact-card";

async fn declare(visitor: &Visitor, ground: &str, number: &str) {
    let sent = visitor.post("/staff/recusals", &[("ground", ground), ("id_number", number)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
}

#[actix_web::test]
async fn a_relatives_case_is_not_opened_moved_read_or_answered_and_a_colleague_does_it() {
    for house in TestHouse::both().await {
        let person = house.resident(0);
        let before = house.someone().apply(&house, CARD, &person).await;
        let other = house.someone().apply(&house, CARD, &house.resident(1)).await;
        let (officer, colleague) = (house.staff("officer").await, house.staff("officer2").await);
        let seen = officer.get(&format!("/staff/cases/{before}")).await.value("revision");
        declare(&officer, "relative", &person.id_number).await;
        // What comes later is kept away as well as what was there.
        let after = house.someone().apply(&house, CARD, &person).await;
        for number in [&before, &after] {
            let path = format!("/staff/cases/{number}");
            let page = officer.get(&path).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN);
            assert!(page.says("回避") && !page.html.contains(&person.name), "{}", page.text());
            for (to, fields) in [
                ("acts", vec![("act", "record"), ("revision", seen.as_str())]),
                ("holder", vec![("to", "me")]),
                ("identity", vec![("how", "counter")]),
                ("messages", vec![("message", "你好"), ("once", "1")]),
                ("recusal", Vec::new()),
            ] {
                let sent = officer.post(&format!("{path}/{to}"), &fields).await;
                assert_eq!(sent.status, StatusCode::FORBIDDEN, "{to}");
            }
            let letters = format!("{path}/letters/019ab000-0000-7000-8000-000000000000");
            assert_eq!(officer.get(&letters).await.status, StatusCode::FORBIDDEN);
        }
        let queue = officer.get("/staff").await;
        let found = officer.get(&format!("/staff/search?q={before}")).await;
        for page in [&queue, &found] {
            assert!(page.says("您要回避") && !page.html.contains(&person.name), "{}", page.text());
            assert!(page.links(&format!("/staff/cases/{before}")).is_empty());
        }
        assert_eq!(queue.links(&other).len(), 1, "others are as they were");
        assert_eq!(colleague.act(&before, "record", &[]).await.status, StatusCode::SEE_OTHER);
    }
}

#[actix_web::test]
async fn an_officer_stays_away_from_one_case_and_gives_it_back() {
    let house = TestHouse::one().await;
    let number = house.someone().apply(&house, CARD, &house.resident(2)).await;
    let officer = house.staff("officer").await;
    let path = format!("/staff/cases/{number}");
    officer.post(&format!("{path}/holder"), &[("to", "me")]).await;
    assert_eq!(officer.post(&format!("{path}/recusal"), &[]).await.location, "/staff");
    assert_eq!(officer.get(&path).await.status, StatusCode::FORBIDDEN);
    let colleague = house.staff("officer2").await;
    assert_eq!(colleague.get("/staff?part=free").await.links(&number).len(), 1, "nobody holds it now");
    assert!(colleague.get(&path).await.says("申请回避"));
}

#[actix_web::test]
async fn only_the_lead_of_the_unit_ends_a_declaration_and_never_their_own() {
    let house = TestHouse::one().await;
    let person = house.resident(3);
    let number = house.someone().apply(&house, CARD, &person).await;
    let (officer, lead) = (house.staff("officer").await, house.staff("lead").await);
    declare(&officer, "relative", &person.id_number).await;
    declare(&lead, "myself", &person.id_number).await;
    let page = lead.get("/staff/recusals").await;
    let last: String = person.id_number.chars().skip(14).collect();
    assert!(page.says("王经办") && page.says(&last) && !page.html.contains(&person.id_number));
    let ends: Vec<String> = page
        .html
        .match_indices("/staff/recusals/")
        .map(|(at, _)| page.html[at..].split('"').next().unwrap().to_owned())
        .collect();
    assert_eq!(ends.len(), 1, "the officer's, not their own: {ends:?}");
    assert_eq!(officer.post(&ends[0], &[]).await.status, StatusCode::FORBIDDEN);
    let health = house.staff("health").await;
    assert_eq!(health.post(&ends[0], &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(lead.post(&ends[0], &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(officer.get(&format!("/staff/cases/{number}")).await.status, StatusCode::OK);
    assert_eq!(lead.get(&format!("/staff/cases/{number}")).await.status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn a_wrong_number_is_said_at_its_field_and_an_assessor_stays_away_too() {
    let house = TestHouse::one().await;
    let hospital = house.staff("hospital").await;
    let wrong = hospital.post("/staff/recusals", &[("id_number", "150202199001010015")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.errors().len(), 2, "{:?}", wrong.errors());
    assert_eq!(wrong.value("id_number"), "150202199001010015");
    let person = house.minor();
    let number = house.someone().apply(&house, "disability-certificate", &person).await;
    let officer = house.staff("officer").await;
    officer.act(&number, "accept", &[]).await;
    let refer = format!("/staff/cases/{number}/acts/refer");
    officer.fill_act(&refer, &[("referred_to", "demo-hospital-1")]).await;
    declare(&hospital, "relative", &person.id_number).await;
    assert!(hospital.get("/staff/referrals").await.says("您要回避"));
    for path in ["", "/acts/rate"] {
        let page = hospital.get(&format!("/staff/referrals/{number}{path}")).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
    }
}
