//! Acting for somebody: only as far as both agreed, seen by the person, recorded with both, and over at once.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cases::record::{Finding, verify};

use crate::acting::{WHOLE, Wish, granted};
use crate::house::{TestHouse, Visitor};

const CARD: &str = "contact-card";

fn home(number: &str) -> String {
    format!("/applications/{number}")
}

async fn sends(who: &Visitor, number: &str) -> crate::house::Page {
    who.post(&format!("{}/submission", home(number)), &[]).await
}

#[actix_web::test]
async fn a_son_files_for_his_father_after_both_agreed_and_the_father_sees_each_thing() {
    for house in TestHouse::both().await {
        let (father, son) = (house.resident(0), house.resident(1));
        let (at_home, away) = (house.known(&father).await, house.known(&son).await);
        away.asks(&father, &WHOLE).await;
        // Nothing counts before the father agrees.
        let waiting = away.mandate_in("waiting").await;
        assert_eq!(away.acts_by(&waiting).await.status, StatusCode::NOT_FOUND);
        assert!(at_home.get("/mandates").await.says("等对方同意"));
        let mandate = at_home.agrees().await;
        away.acts_by(&mandate).await;
        // Each page says for whom, first, in the title too.
        let page = away.get("/services").await;
        assert!(page.texts(".acting p")[0].contains(&format!("您正在替{}办事", father.name)));
        assert!(
            page.texts("title")[0].starts_with(&format!("替{}", father.name)),
            "{:?}",
            page.texts("title")
        );
        let number = away.begin(CARD).await;
        // What is known stands there to be looked at.
        let name = away.get(&format!("{}/questions/name", home(&number))).await;
        assert_eq!(name.value("resident_name"), father.name);
        away.fill(&house, &house.service(CARD), &number, &father).await;
        assert!(sends(&away, &number).await.location.ends_with("/receipt"));
        // The father follows it, and sees what was done for him by whom.
        assert_eq!(at_home.get("/applications/mine").await.links(&number).len(), 1);
        let case = at_home.get(&home(&number)).await;
        assert!(case.says(&son.name), "{}", case.text());
        let own = at_home.get(&mandate).await;
        assert!(own.says("办过的事") && own.links(&number).len() == 1, "{}", own.text());
        // An officer sees both.
        let desk = house.staff("officer").await.get(&format!("/staff/cases/{number}")).await;
        assert!(desk.says(&son.name) && desk.says(&father.name), "{}", desk.text());
        // For himself the son sees none of it.
        away.post("/mandates/acting", &[]).await;
        assert!(away.get("/applications/mine").await.links(&number).is_empty());
        let another_device = house.known(&son).await;
        assert_eq!(another_device.get(&home(&number)).await.status, StatusCode::NOT_FOUND);
        let ground = &house.house.ground;
        let found = verify(&ground.database, &ground.vault).await.unwrap();
        assert!(matches!(found, Finding::Whole { .. }), "{found:?}");
    }
}

#[actix_web::test]
async fn a_supporter_fills_in_and_only_the_person_sends() {
    let house = TestHouse::one().await;
    let (person, friend) = (house.resident(2), house.resident(3));
    let (owner, supporter) = (house.known(&person).await, house.known(&friend).await);
    let sending = Wish { kind: "supporter", ..WHOLE };
    let refused = supporter.asks(&person, &sending).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.errors()[0].contains("支持人不能提交"), "{:?}", refused.errors());
    let helping = Wish { kind: "supporter", powers: &["see", "fill-in"], ..WHOLE };
    granted(&supporter, &owner, &person, &helping).await;
    let number = supporter.begin(CARD).await;
    supporter.fill(&house, &house.service(CARD), &number, &person).await;
    let check = supporter.get(&format!("{}/check", home(&number))).await;
    assert!(check.says("您不能提交") && check.attribute("form[action*=submission]", "action").is_none());
    let page = sends(&supporter, &number).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.says("这件事您不能替他办"), "{}", page.text());
    // It is the person's to send, as it was filled in.
    assert_eq!(owner.get("/applications/mine").await.links(&number).len(), 1);
    assert!(sends(&owner, &number).await.location.ends_with("/receipt"));
    // Where it stands may be seen, letters and messages are not the supporter's.
    let case = supporter.get(&home(&number)).await;
    assert_eq!(case.status, StatusCode::OK);
    assert!(case.attribute("form[action*=messages]", "action").is_none());
    owner.post(&format!("{}/messages", home(&number)), &[("message", "别告诉他"), ("once", "1")]).await;
    let case = supporter.get(&home(&number)).await;
    assert!(case.says("有1条留言") && !case.says("别告诉他"), "{}", case.text());
    let message = supporter.post(&format!("{}/messages", home(&number)), &[("message", "你好")]).await;
    assert_eq!(message.status, StatusCode::FORBIDDEN);
    assert!(message.says("你好"), "what was typed stands there");
    let answers = supporter.get(&format!("{}/answers", home(&number))).await;
    assert_eq!(answers.status, StatusCode::SEE_OTHER, "answers are read as letters are");
}

#[actix_web::test]
async fn revoked_in_the_middle_of_a_form_it_is_over_at_once_and_the_form_goes_on_with_the_person() {
    for house in TestHouse::both().await {
        let (mother, helper) = (house.resident(4), house.resident(5));
        let (owner, agent) = (house.known(&mother).await, house.known(&helper).await);
        let mandate = granted(&agent, &owner, &mother, &WHOLE).await;
        let number = agent.begin(CARD).await;
        let path = format!("{}/questions/name", home(&number));
        assert_eq!(agent.post(&path, &[("resident_name", &mother.name)]).await.status, StatusCode::SEE_OTHER);
        owner.post(&format!("{mandate}/ending"), &[]).await;
        let late = agent.post(&path, &[("resident_name", "写到一半")]).await;
        assert_eq!(late.status, StatusCode::FORBIDDEN);
        assert!(late.says("授权已经结束") && late.says("写到一半"), "{}", late.text());
        // Its device, its code and its list open it no more; the page says that it is over.
        assert_eq!(agent.get(&home(&number)).await.status, StatusCode::FORBIDDEN);
        assert!(agent.get("/applications/mine").await.links(&number).is_empty());
        let head = agent.get("/services").await;
        assert!(head.texts(".acting p")[0].contains("已经结束"), "{:?}", head.texts(".acting p"));
        assert_eq!(
            agent.post(&format!("/services/{CARD}/applications"), &[]).await.status,
            StatusCode::FORBIDDEN
        );
        // What was done is shown to the person, and no longer to whoever did it.
        assert!(owner.get(&mandate).await.says("办过的事") && !agent.get(&mandate).await.says("办过的事"));
        // The person goes on where it was left.
        assert_eq!(owner.get(&path).await.value("resident_name"), mother.name);
        owner.fill(&house, &house.service(CARD), &number, &mother).await;
        assert!(sends(&owner, &number).await.location.ends_with("/receipt"));
    }
}

#[actix_web::test]
async fn the_device_and_the_code_of_a_form_for_somebody_end_with_the_mandate() {
    let house = TestHouse::one().await;
    let (person, helper) = (house.resident(6), house.resident(7));
    let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
    let mandate = granted(&agent, &owner, &person, &WHOLE).await;
    let number = agent.begin(CARD).await;
    agent.fill(&house, &house.service(CARD), &number, &person).await;
    sends(&agent, &number).await;
    let code = house.query_code(&person.phone).await;
    let elsewhere = house.someone();
    elsewhere.post("/applications", &[("case", &number), ("query", &code)]).await;
    assert_eq!(elsewhere.get(&home(&number)).await.status, StatusCode::OK);
    agent.post("/sign-out", &[]).await;
    let left = agent.get(&home(&number)).await;
    assert!(left.location.starts_with("/sign-in"), "the device whose owner left: {}", left.status);
    owner.post(&format!("{mandate}/ending"), &[]).await;
    for stranger in [&elsewhere, &agent] {
        assert_eq!(stranger.get(&home(&number)).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(owner.get(&home(&number)).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_mandate_ends_with_its_last_day_and_reaches_no_other_service() {
    let house = TestHouse::one().await;
    let (person, helper) = (house.resident(8), house.resident(9));
    let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
    let narrow = Wish { services: &[CARD], until: ["2026", "11", "30"], ..WHOLE };
    granted(&agent, &owner, &person, &narrow).await;
    let other = agent.post("/services/disability-certificate/applications", &[]).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
    assert!(other.says("这件事您不能替他办"));
    let own = owner.apply(&house, "disability-certificate", &person).await;
    assert_eq!(agent.get(&home(&own)).await.status, StatusCode::NOT_FOUND, "out of scope is not there");
    let number = agent.begin(CARD).await;
    house.clock.advance(TimeDelta::days(6));
    assert_eq!(agent.get(&home(&number)).await.status, StatusCode::SEE_OTHER, "the last day counts");
    house.clock.advance(TimeDelta::days(1));
    assert_eq!(agent.get(&home(&number)).await.status, StatusCode::FORBIDDEN);
    assert!(agent.get("/mandates").await.says("已经结束"));
}

#[actix_web::test]
async fn a_form_for_somebody_is_about_nobody_else() {
    let house = TestHouse::one().await;
    let (person, helper, third) = (house.resident(10), house.resident(11), house.resident(12));
    let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
    granted(&agent, &owner, &person, &WHOLE).await;
    let number = agent.begin("disability-certificate").await;
    agent.fill(&house, &house.service("disability-certificate"), &number, &third).await;
    let check = agent.get(&format!("{}/check", home(&number))).await;
    assert!(check.says("填的是另一个人"), "{}", check.text());
    let page = sends(&agent, &number).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    agent.fill(&house, &house.service("disability-certificate"), &number, &person).await;
    let path = format!("{}/questions/id-number", home(&number));
    agent.post(&path, &[("resident_id", &person.id_number)]).await;
    assert!(sends(&agent, &number).await.location.ends_with("/receipt"));
}

#[actix_web::test]
async fn nobody_sees_agrees_to_or_ends_what_is_others() {
    let house = TestHouse::one().await;
    let (person, helper, third) = (house.resident(13), house.resident(14), house.resident(15));
    let (owner, agent, stranger) =
        (house.known(&person).await, house.known(&helper).await, house.known(&third).await);
    agent.asks(&person, &WHOLE).await;
    let waiting = agent.mandate_in("waiting").await;
    for path in [waiting.clone(), format!("{waiting}/agreement"), format!("{waiting}/ending")] {
        let page = if path == waiting { stranger.get(&path).await } else { stranger.post(&path, &[]).await };
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    // Whoever asked cannot agree in the other's place.
    agent.post(&format!("{waiting}/agreement"), &[]).await;
    assert_eq!(agent.acts_by(&waiting).await.status, StatusCode::NOT_FOUND);
    let mandate = owner.agrees().await;
    assert_eq!(stranger.acts_by(&mandate).await.status, StatusCode::NOT_FOUND);
    assert_eq!(owner.acts_by(&mandate).await.status, StatusCode::NOT_FOUND, "nor the person by it");
    // A phone alone says nothing of who somebody is.
    let by_phone = house.someone();
    by_phone.post("/sign-in", &[("phone", "19900000001")]).await;
    let code = house.newest_code("19900000001").await;
    by_phone.post("/sign-in/code", &[("phone", "19900000001"), ("code", &code)]).await;
    let page = by_phone.get("/mandates").await;
    assert!(page.says("先要知道您是谁") && page.says("12385"), "{}", page.text());
    assert_eq!(by_phone.asks(&person, &WHOLE).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    let house = TestHouse::one().await;
    let me = house.resident(16);
    let myself = house.known(&me).await;
    let page =
        myself.post("/mandates/new", &[("name", "张3"), ("id_number", "150"), ("scope", "some")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((page.value("name"), page.value("id_number")), ("张3".into(), "150".into()));
    assert!(page.errors().len() >= 8, "{:?}", page.errors());
    let page = myself.asks(&me, &WHOLE).await;
    assert!(page.errors()[0].contains("同一个人"), "{:?}", page.errors());
    let past = Wish { until: ["2020", "1", "1"], ..WHOLE };
    assert!(myself.asks(&house.resident(17), &past).await.errors()[0].contains("最后一天"));
}

#[actix_web::test]
async fn who_is_not_safe_hides_their_matters_and_nobody_who_acts_for_them_can_tell() {
    let house = TestHouse::one().await;
    let (person, helper) = (house.resident(18), house.resident(19));
    let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
    let mandate = granted(&agent, &owner, &person, &WHOLE).await;
    let own = owner.apply(&house, CARD, &person).await;
    house.staff("officer").await.post(&format!("/staff/cases/{own}/identity"), &[("how", "counter")]).await;
    let theirs = agent.begin(CARD).await;
    let (before, page) = (agent.get("/mandates").await.html, agent.get(&mandate).await.html);
    owner.post("/safety", &[("flag", "on")]).await;
    assert!(owner.get("/safety").await.says("您的事已经藏起来"));
    assert_eq!(agent.get("/safety").await.location, "/mandates");
    assert_eq!(agent.post("/safety", &[("flag", "off")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(agent.get(&home(&own)).await.status, StatusCode::NOT_FOUND);
    assert!(agent.get("/applications/mine").await.links(&own).is_empty());
    assert_eq!(agent.get(&home(&theirs)).await.status, StatusCode::SEE_OTHER, "what they began goes on");
    // Not a letter of what they see differs.
    assert_eq!(agent.get("/mandates").await.html, before);
    assert_eq!(agent.get(&mandate).await.html, page);
    // Out of the page: signed out, and somewhere that looks like any other.
    let left = owner.get("/leave").await;
    assert_eq!(left.location, "https://www.weather.com.cn/");
    assert_eq!(owner.get("/safety").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn another_site_cannot_send_somebody_out() {
    let house = TestHouse::one().await;
    let owner = house.known(&house.resident(20)).await;
    let request = owner.client.get(format!("{}/leave", house.base)).header("sec-fetch-site", "cross-site");
    request.send().await.unwrap();
    assert_eq!(owner.get("/safety").await.status, StatusCode::OK);
    // Typed into the address line it counts too.
    let old = owner.client.get(format!("{}/leave", house.base)).header("sec-fetch-site", "none");
    old.send().await.unwrap();
    assert_eq!(owner.get("/safety").await.status, StatusCode::SEE_OTHER);
}
