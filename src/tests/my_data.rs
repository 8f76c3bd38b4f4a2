//! What is kept about somebody: theirs to see, to take along, to delete where the law lets it, and nobody else's.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::web::Limits;

use crate::acting::{WHOLE, granted};
use crate::house::TestHouse;

const CARD: &str = "contact-card";

#[actix_web::test]
async fn a_copy_holds_what_was_written_decided_and_looked_at_for_eyes_and_for_machines() {
    for house in TestHouse::both().await {
        let (person, other) = (house.resident(0), house.resident(1));
        let owner = house.known(&person).await;
        let number = owner.apply(&house, CARD, &person).await;
        house.known(&other).await.apply(&house, CARD, &other).await;
        owner
            .post(&format!("/applications/{number}/messages"), &[("message", "请上午打"), ("once", "1")])
            .await;
        let officer = house.staff("officer").await;
        officer.get(&format!("/staff/cases/{number}")).await;
        officer.post(&format!("/staff/cases/{number}/notes"), &[("note", "电话里说话慢")]).await;
        let page = owner.get("/my-data/copy").await;
        for part in [person.name.as_str(), "请上午打", "东河区残疾人联合会，经办人", "电话里说话慢"]
        {
            assert!(page.says(part), "{part}: {}", page.text());
        }
        assert!(!page.says(&other.name));
        let file: serde_json::Value =
            serde_json::from_slice(&owner.get_bytes("/my-data/copy.json").await).unwrap();
        assert_eq!(file["id_number"], person.id_number);
        assert_eq!(
            (file["cases"].as_array().unwrap().len(), &file["cases"][0]["number"]),
            (1, &number.into())
        );
        assert!(file["cases"][0]["messages"].to_string().contains("请上午打"));
        assert!(file["cases"][0]["answers"].to_string().contains(&person.phone), "numbers stand there whole");
        assert_eq!(house.someone().get("/my-data").await.status, StatusCode::SEE_OTHER);
    }
}

#[actix_web::test]
async fn forms_never_sent_are_deleted_at_once_and_those_for_somebody_else_are_theirs() {
    let house = TestHouse::one().await;
    let (person, helper) = (house.resident(2), house.resident(3));
    let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
    let own = agent.begin(CARD).await;
    let sent = agent.apply(&house, CARD, &helper).await;
    granted(&agent, &owner, &person, &WHOLE).await;
    let theirs = agent.begin(CARD).await;
    // While acting for somebody one's own data is not at hand, and the list says whose it is.
    assert_eq!(agent.get("/my-data").await.location, "/mandates");
    assert_eq!(agent.post("/my-data/unsent/removal", &[]).await.status, StatusCode::NOT_FOUND);
    assert!(agent.get("/applications/mine").await.says(&format!("{}的办件", person.name)));
    agent.post("/mandates/acting", &[]).await;
    agent.post("/my-data/unsent/removal", &[]).await;
    assert_eq!(agent.get(&format!("/applications/{own}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(agent.get(&format!("/applications/{sent}")).await.status, StatusCode::OK);
    assert_eq!(owner.get(&format!("/applications/{theirs}")).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_closed_account_opens_nothing_acts_for_nobody_and_its_cases_go_on() {
    for house in TestHouse::both().await {
        let (person, helper) = (house.resident(4), house.resident(5));
        let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
        granted(&agent, &owner, &person, &WHOLE).await;
        agent.post("/mandates/acting", &[]).await;
        let number = agent.apply(&house, CARD, &helper).await;
        let code = house.query_code(&helper.phone).await;
        assert_eq!(agent.post("/my-data/closing", &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let elsewhere = house.known(&helper).await;
        let closed = agent.post("/my-data/closing", &[("sure", "yes")]).await;
        assert!(closed.says("账号已注销"), "{}", closed.text());
        for visitor in [&agent, &elsewhere] {
            assert_eq!(visitor.get("/my-data").await.status, StatusCode::SEE_OTHER);
        }
        assert!(!owner.get("/mandates").await.says("有效"));
        let follower = house.someone();
        follower.post("/applications", &[("case", &number), ("query", &code)]).await;
        assert_eq!(follower.get(&format!("/applications/{number}")).await.status, StatusCode::OK);
        // Whoever comes again begins anew.
        let again = house.known(&helper).await;
        assert_eq!(again.get("/mandates").await.status, StatusCode::OK);
    }
}

#[actix_web::test]
async fn what_is_counted_by_the_day_is_not_forgotten_within_it() {
    let house = TestHouse::one().await;
    let (ground, mut now) = (house.house.ground.clone(), house.clock.now());
    let mut within = Vec::new();
    for _ in 0..21 {
        let vault = ground.vault.clone();
        let counted = ground.database.write(move |tx| {
            Box::pin(async move {
                Limits::forget(tx, now).await?;
                Limits::count(tx, &vault, Limits::MANDATES_OF_AN_ACCOUNT, "somebody", now).await
            })
        });
        within.push(counted.await.unwrap());
        now += TimeDelta::seconds(30);
    }
    assert_eq!(within.iter().filter(|within| **within).count(), 20, "{within:?}");
}

#[actix_web::test]
async fn a_request_is_answered_once_it_is_clear_whose_it_is_and_a_refusal_says_where_to_turn_to() {
    for house in TestHouse::both().await {
        let (person, other) = (house.resident(6), house.resident(7));
        let owner = house.known(&person).await;
        assert!(!owner.get("/my-data").await.links("/services/information-request").is_empty());
        let number = owner.apply(&house, "information-request", &person).await;
        let officer = house.staff("officer").await;
        let reason = [("reason", "联系卡上的电话已经改正。")];
        let early = officer.act(&number, "do", &reason).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody knows yet whose it is");
        let identity = format!("/staff/cases/{number}/identity");
        assert_eq!(officer.post(&identity, &[("how", "counter")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(officer.act(&number, "do", &reason).await.status, StatusCode::SEE_OTHER);
        let home = format!("/applications/{number}");
        let letter = owner.get(&home).await.links(&format!("{home}/letters/")).remove(0);
        assert!(owner.get(&letter).await.says("已经改正"));

        let second = house.known(&other).await;
        let refused = second.apply(&house, "information-request", &other).await;
        assert_eq!(
            officer.act(&refused, "refuse", &[("reason", "")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let why = [("reason", "申请是档案，按档案法要保存；以后只保存，不再使用。")];
        assert_eq!(officer.act(&refused, "refuse", &why).await.status, StatusCode::SEE_OTHER);
        let home = format!("/applications/{refused}");
        let letter = second.get(&home).await.links(&format!("{home}/letters/")).remove(0);
        let letter = second.get(&letter).await;
        assert!(letter.says("按档案法要保存") && letter.says("向人民法院提起诉讼"), "{}", letter.text());
    }
}
