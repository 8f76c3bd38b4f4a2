//! Mandates that officers record: at the counter, on a visit, by phone; guardians until a child comes of age; and what a
//! lead is asked to look at.

use chrono::{Datelike, TimeDelta};
use reqwest::StatusCode;
use zhucan::demo::people::Person;

use crate::acting::{WHOLE, Wish, granted};
use crate::house::{Page, TestHouse, Visitor};

const CARD: &str = "contact-card";

struct Sheet<'s> {
    way: &'s str,
    kind: &'s str,
    relation: &'s str,
    until: Option<[&'s str; 3]>,
}

const AT_COUNTER: Sheet<'_> =
    Sheet { way: "counter", kind: "agent", relation: "friend", until: Some(["2027", "12", "31"]) };

fn fields<'f>(principal: &'f Person, agent: &'f Person, sheet: &'f Sheet<'f>) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("way", sheet.way),
        ("principal_name", principal.name.as_str()),
        ("principal_number", principal.id_number.as_str()),
        ("agent_name", agent.name.as_str()),
        ("agent_number", agent.id_number.as_str()),
        ("relation", sheet.relation),
        ("kind", sheet.kind),
        ("scope", "all"),
        ("proof", "授权委托书，2026年11月24日"),
        ("seen", "yes"),
    ];
    for power in ["see", "fill-in", "submit", "answer", "receive-letters"] {
        fields.push(("powers", power));
    }
    if let Some(until) = &sheet.until {
        fields.extend([("until.year", until[0]), ("until.month", until[1]), ("until.day", until[2])]);
    }
    fields
}

async fn records(officer: &Visitor, principal: &Person, agent: &Person, sheet: &Sheet<'_>) -> Page {
    officer.post("/staff/mandates/new", &fields(principal, agent, sheet)).await
}

/// Acts by the only mandate there is.
async fn acts(agent: &Visitor) -> String {
    let mandate = agent.mandate_in("for-others").await;
    assert_eq!(agent.acts_by(&mandate).await.location, "/applications/mine");
    mandate
}

#[actix_web::test]
async fn a_mother_files_for_her_child_until_the_child_comes_of_age() {
    for house in TestHouse::both().await {
        let (child, mother) = (house.minor(), house.resident(0));
        let guardian = Sheet { kind: "guardian", relation: "parent", until: None, ..AT_COUNTER };
        let officer = house.staff("officer").await;
        let page = records(&officer, &child, &mother, &guardian).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        let recorded = officer.get(&page.location).await;
        assert!(recorded.says("满18周岁前自动结束") && recorded.says("授权委托书"), "{}", recorded.text());
        let at_night = house.known(&mother).await;
        acts(&at_night).await;
        let number = at_night.begin(CARD).await;
        // The line breaks while a page is being sent: what was sent before is there.
        let path = format!("/applications/{number}/questions/name");
        at_night.post(&path, &[("resident_name", &child.name)]).await;
        assert!(at_night.try_post(&path, &[("resident_name", &child.name)]).await.is_some());
        assert_eq!(at_night.get(&path).await.value("resident_name"), child.name);
        at_night.fill(&house, &house.service(CARD), &number, &child).await;
        let sent = at_night.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
        // On the eighteenth birthday it is over, by itself.
        let today = zhucan::clock::china_date(house.clock.now());
        let number_of = zhucan::values::IdNumber::parse(&child.id_number, today).unwrap();
        let birthday = number_of.birthday(18).unwrap();
        // A session does not last for years: she signs in again on both days.
        house.clock.advance(birthday - today - TimeDelta::days(1));
        let eve = house.known(&mother).await;
        acts(&eve).await;
        house.clock.advance(TimeDelta::days(1));
        assert_eq!(zhucan::clock::china_date(house.clock.now()).day(), birthday.day());
        assert!(eve.get("/services").await.texts(".acting p")[0].contains("已经结束"));
        assert_eq!(eve.get(&format!("/applications/{number}")).await.status, StatusCode::FORBIDDEN);
    }
}

#[actix_web::test]
async fn what_does_not_fit_is_not_recorded_and_says_what_to_do() {
    let house = TestHouse::one().await;
    let (person, agent, other) = (house.resident(1), house.resident(2), house.resident(3));
    let officer = house.staff("officer").await;
    house.known(&person).await;
    let wrong = Person { name: other.name.clone(), ..person.clone() };
    let page = records(&officer, &wrong, &agent, &AT_COUNTER).await;
    assert!(page.errors()[0].contains("另一个姓名"), "{:?}", page.errors());
    assert_eq!(page.value("principal_name"), other.name);
    let page = records(&officer, &person, &person, &AT_COUNTER).await;
    assert!(page.errors()[0].contains("同一个人"), "{:?}", page.errors());
    let forever = Sheet { until: None, ..AT_COUNTER };
    assert_eq!(
        records(&officer, &person, &agent, &forever).await.errors().len(),
        1,
        "the law asks for a last day"
    );
    for kind in ["guardian", "institution"] {
        let by_phone = Sheet { way: "phone", kind, ..AT_COUNTER };
        let page = records(&officer, &person, &agent, &by_phone).await;
        assert!(page.errors().iter().any(|error| error.contains("出示证明")), "{:?}", page.errors());
    }
    let by_phone = Sheet { way: "phone", ..AT_COUNTER };
    let page = records(&officer, &person, &agent, &by_phone).await;
    assert!(
        page.errors()[0].contains("联系卡"),
        "who gave no phone is not known by one: {:?}",
        page.errors()
    );
}

/// A person whose contact card an officer has recorded.
async fn with_card(house: &TestHouse, person: &Person) -> Visitor {
    let owner = house.known(person).await;
    let number = owner.apply(house, CARD, person).await;
    let officer = house.staff("officer").await;
    let case = format!("/staff/cases/{number}");
    let revision = officer.get(&case).await.value("revision");
    officer.post(&format!("{case}/identity"), &[("how", "counter"), ("revision", &revision)]).await;
    officer.act(&number, "record", &[]).await;
    owner
}

#[actix_web::test]
async fn by_phone_a_code_is_read_back_and_it_reaches_no_further_than_filling_in_until_confirmed() {
    for house in TestHouse::both().await {
        let (person, helper) = (house.resident(4), house.resident(5));
        let owner = with_card(&house, &person).await;
        let officer = house.staff("officer").await;
        let by_phone = Sheet { way: "phone", ..AT_COUNTER };
        let read_out = records(&officer, &person, &helper, &by_phone).await;
        assert_eq!(read_out.status, StatusCode::OK, "{:?}", read_out.errors());
        assert!(read_out.says("请念给来电人听") && read_out.says(&helper.name), "{}", read_out.text());
        let agent = house.known(&helper).await;
        assert!(agent.get("/mandates").await.says("您没有替别人办事"), "nothing yet");
        let mut sent = fields(&person, &helper, &by_phone);
        sent.push(("code", "000000"));
        let wrong = officer.post("/staff/mandates/code", &sent).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let code = house.newest_code(&person.phone).await;
        sent.pop();
        sent.push(("code", &code));
        let done = officer.post("/staff/mandates/code", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        agent.agrees().await;
        acts(&agent).await;
        let number = agent.begin(CARD).await;
        agent.fill(&house, &house.service(CARD), &number, &person).await;
        let submission = format!("/applications/{number}/submission");
        assert_eq!(agent.post(&submission, &[]).await.status, StatusCode::FORBIDDEN);
        // Once both were seen it counts whole.
        officer.post(&format!("{}/confirmation", done.location), &[("seen", "yes")]).await;
        assert!(agent.post(&submission, &[]).await.location.ends_with("/receipt"));
        // The person was told, on the phone of their card.
        let told = house.newest_text(&person.phone, "有人替您办理了").await;
        assert!(told.contains("12385") && !told.contains(&helper.name), "{told}");
        // And ends it by phone.
        officer.post(&format!("{}/ending", done.location), &[]).await;
        assert_eq!(agent.get(&format!("/applications/{number}")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(owner.get(&format!("/applications/{number}")).await.status, StatusCode::OK);
    }
}

#[actix_web::test]
async fn under_a_safety_flag_no_text_tells_of_what_was_done() {
    let house = TestHouse::one().await;
    let (person, helper) = (house.resident(6), house.resident(7));
    let owner = with_card(&house, &person).await;
    let agent = house.known(&helper).await;
    granted(&agent, &owner, &person, &WHOLE).await;
    let officer = house.staff("officer").await;
    let found = officer.post("/staff/mandates/look-ups", &[("number", &person.id_number)]).await;
    officer.post(&format!("{}/safety", found.location), &[("flag", "on")]).await;
    agent.apply(&house, CARD, &person).await;
    let mut tx = house.house.ground.database.read().await.unwrap();
    let texts = zhucan::outbox::store::newest(&mut tx, &house.house.ground.vault).await.unwrap();
    let told = texts.iter().any(|(_, message)| match message {
        zhucan::outbox::Message::Sms { text, .. } => text.contains("有人替您"),
        _ => false,
    });
    assert!(!told);
}

#[actix_web::test]
async fn a_caregiver_of_many_strangers_is_brought_to_the_lead_and_one_of_a_family_is_not() {
    let house = TestHouse::one().await;
    let (officer, lead) = (house.staff("officer").await, house.staff("lead").await);
    let family = Sheet { relation: "child", ..AT_COUNTER };
    for place in 10..14 {
        records(&officer, &house.resident(place), &house.resident(8), &family).await;
    }
    assert!(lead.get("/staff/mandates").await.says("没有要看的"));
    for place in 10..13 {
        records(&officer, &house.resident(place), &house.resident(9), &AT_COUNTER).await;
    }
    let page = lead.get("/staff/mandates").await;
    let links = page.attributes("section[aria-labelledby=many] a", "href");
    assert_eq!(links.len(), 1, "{}", page.text());
    assert!(!officer.get("/staff/mandates").await.says("一人替多人办事"), "an officer is not asked");
    assert_eq!(officer.post(&format!("{}/look", links[0]), &[]).await.status, StatusCode::NOT_FOUND);
    lead.post(&format!("{}/look", links[0]), &[]).await;
    assert!(lead.get("/staff/mandates").await.says("没有要看的"));
}

#[actix_web::test]
async fn nobody_of_the_staff_records_or_sees_what_they_stay_away_from() {
    let house = TestHouse::one().await;
    let (person, agent) = (house.resident(14), house.resident(15));
    let (officer, other) = (house.staff("officer").await, house.staff("officer2").await);
    let recorded = records(&other, &person, &agent, &AT_COUNTER).await;
    officer.post("/staff/recusals", &[("ground", "relative"), ("id_number", &person.id_number)]).await;
    assert_eq!(officer.get(&recorded.location).await.status, StatusCode::FORBIDDEN);
    let found = officer.post("/staff/mandates/look-ups", &[("number", &person.id_number)]).await;
    assert_eq!(found.status, StatusCode::FORBIDDEN);
    assert_eq!(records(&officer, &person, &agent, &AT_COUNTER).await.status, StatusCode::FORBIDDEN);
    // Nor to act for somebody: the other side counts as much.
    let third = house.resident(13);
    assert_eq!(records(&officer, &third, &person, &AT_COUNTER).await.status, StatusCode::FORBIDDEN);
    let found = other.post("/staff/mandates/look-ups", &[("number", &person.id_number)]).await;
    let safety = format!("{}/safety", found.location);
    assert_eq!(officer.post(&safety, &[("flag", "off")]).await.status, StatusCode::FORBIDDEN);
    // A hospital takes in no papers.
    assert_eq!(house.staff("hospital").await.get("/staff/mandates").await.status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn nobody_passes_on_what_was_granted_to_them() {
    let house = TestHouse::one().await;
    let (person, agent, third) = (house.resident(16), house.resident(17), house.resident(18));
    let (owner, first) = (house.known(&person).await, house.known(&agent).await);
    granted(&first, &owner, &person, &WHOLE).await;
    // While acting they still ask for themselves alone.
    let wish = Wish { side: "for-me", ..WHOLE };
    first.asks(&third, &wish).await;
    let second = house.known(&third).await;
    second.agrees().await;
    acts(&second).await;
    let page = second.get("/services").await;
    assert!(page.texts(".acting p")[0].contains(&agent.name), "{:?}", page.texts(".acting p"));
}
