//! Calls of the hotline: answered, dispatched, broken off and gone on with; nothing that was said is lost.

use chrono::TimeDelta;
use reqwest::StatusCode;

use crate::house::{Page, TestHouse, Visitor};
use crate::subsidies::letter;

const HOTLINE: &str = "/staff/hotline";
const NUMBER: &str = "13847200088";

/// Somebody calls; the address of the call.
async fn rings(operator: &Visitor, number: &str) -> String {
    let id = operator.get(HOTLINE).await.value("call");
    let page = operator.post(HOTLINE, &[("call", &id), ("from", number)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    page.location
}

/// What a simple call tells.
const SAID: [(&str, &str); 6] = [
    ("kind", "complaint"),
    ("tell_unit", "yes"),
    ("content", "补贴三个月没有发。"),
    ("concerns", "self"),
    ("resident_phone", NUMBER),
    ("truth", "yes"),
];

async fn sends(operator: &Visitor, call: &str, then: &str, more: &[(&str, &str)]) -> Page {
    let mut fields: Vec<(&str, &str)> = vec![("then", then)];
    let replaced = |name: &str| more.iter().any(|(other, _)| *other == name);
    fields.extend(SAID.into_iter().filter(|(name, _)| !replaced(name)));
    fields.extend(more);
    operator.post(call, &fields).await
}

/// The number of the ticket that a call became, as its page tells it.
async fn ticket(operator: &Visitor, call: &str) -> String {
    let page = operator.get(call).await;
    let link = page.links("/staff/cases/").first().cloned().unwrap_or_else(|| panic!("{}", page.text()));
    link.rsplit('/').next().unwrap().to_owned()
}

#[actix_web::test]
async fn a_call_is_answered_at_once_and_its_ticket_is_closed_with_a_letter() {
    for house in TestHouse::both().await {
        let operator = house.staff("officer").await;
        let call = rings(&operator, NUMBER).await;
        assert!(operator.get(&call).await.says("138 4720 0088"), "in the groups that people say");
        let page = sends(&operator, &call, "answer", &[("answer", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.errors().join(" ").contains("请写清答复"), "{:?}", page.errors());
        let page = sends(&operator, &call, "answer", &[("answer", "本月25日补发。")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.errors().join("; "));
        let over = operator.get(&call).await;
        assert!(over.says("已经答复") && over.says("查询码"), "{}", over.text());
        let number = ticket(&operator, &call).await;
        assert!(letter(&operator, &number, "答复").await.says("本月25日补发"));
        let case = operator.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("补贴三个月没有发") && case.says("电话"), "{}", case.text());
        // The code is the caller's: it is read out now, and never again.
        let code = house.query_code_of(&number).await.replace(' ', "");
        let plain = |page: &Page| page.text().replace(' ', "");
        assert!(plain(&over).contains(&code));
        house.clock.advance(TimeDelta::minutes(14));
        assert!(plain(&operator.get(&call).await).contains(&code));
        house.clock.advance(TimeDelta::minutes(2));
        assert!(!plain(&operator.get(&call).await).contains(&code));
    }
}

#[actix_web::test]
async fn what_broke_off_is_gone_on_with_and_nobody_else_sees_it() {
    for house in TestHouse::both().await {
        let (operator, other) = (house.staff("officer").await, house.staff("officer2").await);
        let call = rings(&operator, "").await;
        let page = operator.post(&call, &[("then", "keep"), ("content", "他们说不归他们管")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert_eq!(operator.get(HOTLINE).await.links(&call), [call.as_str()]);
        assert_eq!(operator.get(&call).await.texts("textarea[name=content]"), ["他们说不归他们管"]);
        assert_eq!(other.get(&call).await.status, StatusCode::NOT_FOUND);
        // What is missing is told beside its field, and what was typed stays.
        let page = operator.post(&call, &[("then", "dispatch"), ("content", "他们说不归他们管")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.texts("textarea[name=content]"), ["他们说不归他们管"]);
        for field in ["kind", "concerns", "truth", "topic", "urgency"] {
            let links = page.attributes(".error-summary a", "href");
            assert!(links.iter().any(|link| link.contains(field)), "{field}: {links:?}");
        }
        // Nothing came of it after all: what was tried is not kept as a form either, as the page says.
        let id = call.rsplit('/').next().unwrap().replace("%2D", "-").parse().unwrap();
        let form = async || {
            let mut tx = house.house.ground.database.read().await.unwrap();
            zhucan::forms::store::number_of(&mut tx, id).await.unwrap()
        };
        assert!(form().await.is_some());
        let page = operator.post(&call, &[("then", "nothing")]).await;
        assert_eq!(page.location, HOTLINE);
        assert!(form().await.is_none());
        assert!(operator.get(HOTLINE).await.links(&call).is_empty());
        assert!(!operator.get(&call).await.says("他们说不归他们管"));
    }
}

#[actix_web::test]
async fn a_call_is_dispatched_by_the_plan_and_sent_twice_it_is_one_ticket() {
    for house in TestHouse::both().await {
        let (operator, civil) = (house.staff("officer").await, house.staff("civil").await);
        let call = rings(&operator, NUMBER).await;
        let to_nobody = [("topic", "bus"), ("main_unit", ""), ("urgency", "normal")];
        let page = sends(&operator, &call, "dispatch", &to_nobody).await;
        assert!(page.errors().join(" ").contains("没有写由哪个单位办"), "{:?}", page.errors());
        let by_plan = [("topic", "subsidies"), ("main_unit", ""), ("urgency", "normal")];
        for _ in 0..2 {
            let page = sends(&operator, &call, "dispatch", &by_plan).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.errors().join("; "));
        }
        assert!(operator.get(&call).await.says("派给了办理的单位"));
        let number = ticket(&operator, &call).await;
        assert_eq!(civil.get(&format!("/staff/cases/{number}")).await.status, StatusCode::OK);
        assert_eq!(
            civil
                .get("/staff")
                .await
                .links("/staff/cases/")
                .iter()
                .filter(|one| one.contains(&number))
                .count(),
            1
        );
        // The same number again: how often it called is told, and nothing of what it said.
        house.clock.advance(TimeDelta::minutes(5));
        let again = operator.get(&rings(&operator, NUMBER).await).await;
        assert!(again.says("来过1次电话") && !again.says("三个月没有发"), "{}", again.text());
    }
}

/// By number and code, as on the web: no more, and nothing that was typed meanwhile is lost.
#[actix_web::test]
async fn a_caller_is_told_where_a_case_stands_by_its_number_and_code() {
    let house = TestHouse::one().await;
    let operator = house.staff("officer").await;
    let resident = house.someone();
    let person = house.resident(5);
    let number = resident.apply(&house, "living-allowance", &person).await;
    let code = house.query_code_of(&number).await;
    let call = rings(&operator, NUMBER).await;
    let asks = async |code: &str| {
        let fields = [
            ("then", "status"),
            ("content", "顺便问一下"),
            ("status_number", number.as_str()),
            ("status_code", code),
        ];
        operator.post(&call, &fields).await
    };
    let page = asks("00000000").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.errors().join(" ").contains("对不上"), "{:?}", page.errors());
    let page = asks(&code).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("困难残疾人生活补贴"), "{}", page.text());
    assert_eq!(page.texts("textarea[name=content]"), ["顺便问一下"]);
    assert!(!page.says(&person.name), "no more than on the web");
    let looks = house.staff("audit").await.get("/staff/audit").await;
    assert!(looks.says("来电说了办件号和查询码"), "{}", looks.text());
    // Guessing ends as it does on the web.
    for _ in 0..20 {
        asks("00000001").await;
    }
    assert_eq!(asks(&code).await.status, StatusCode::TOO_MANY_REQUESTS);
}

/// Of a call that complains of the unit that took it, that unit has no more than the number to read out.
#[actix_web::test]
async fn what_complains_of_the_hotline_itself_goes_above_it() {
    let house = TestHouse::one().await;
    let operator = house.staff("officer").await;
    let call = rings(&operator, NUMBER).await;
    let against = [
        ("against_unit", "disabled-persons-federation"),
        ("topic", "certificate"),
        ("main_unit", "petitions"),
        ("urgency", "normal"),
    ];
    let page = sends(&operator, &call, "dispatch", &against).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.errors().join("; "));
    let over = operator.get(&call).await;
    assert!(over.says("由上级办理") && over.links("/staff/cases/").is_empty(), "{}", over.text());
    let above = house.hire("committee", zhucan::accounts::Role::Officer, "disability-committee").await;
    assert!(above.get("/staff").await.says("咨询、求助、投诉和建议"));
}

#[actix_web::test]
async fn calls_are_taken_where_tickets_are_coordinated_and_nowhere_else() {
    let house = TestHouse::one().await;
    let (operator, civil) = (house.staff("officer").await, house.staff("civil").await);
    assert!(civil.get(HOTLINE).await.says("本单位不接"));
    assert_eq!(civil.post(HOTLINE, &[("from", NUMBER)]).await.status, StatusCode::FORBIDDEN);
    assert!(operator.get("/staff/menu").await.links(HOTLINE).len() == 1);
    assert!(civil.get("/staff/menu").await.links(HOTLINE).is_empty());
    // A telephone system opens the page with the number that calls; looking at it begins nothing.
    let page = operator.get(&format!("{HOTLINE}?from={NUMBER}")).await;
    assert_eq!(page.value("from"), NUMBER);
    assert!(operator.get(HOTLINE).await.says("没有。"));
    let id = page.value("call");
    let page = operator.post(HOTLINE, &[("call", &id), ("from", "12ab")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("from"), "12ab");
}

/// From any page, without signing in: a few words become a ticket that says which page it was.
#[actix_web::test]
async fn whoever_gets_stuck_on_a_page_says_so_in_one_step() {
    for house in TestHouse::both().await {
        let someone = house.someone();
        let link =
            someone.get("/services/contact-card?x=13847200000").await.links("/feedback").first().cloned();
        let link = link.expect("each page leads there");
        assert_eq!(
            link, "/feedback?page=%2Fservices%2Fcontact-card",
            "what stands behind the question mark stays out"
        );
        let page = someone.get(&link).await;
        let (on, once) = (page.value("page"), page.value("once"));
        let wrong = someone
            .post("/feedback", &[("page", &on), ("once", &once), ("content", ""), ("resident_phone", "1")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 2, "{:?}", wrong.errors());
        assert_eq!(wrong.value("resident_phone"), "1");
        let said =
            [("page", on.as_str()), ("once", &once), ("content", "读屏读不出按钮"), ("resident_phone", "")];
        let sent = someone.post("/feedback", &said).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert_eq!(someone.post("/feedback", &said).await.location, sent.location, "sent twice it is one");
        assert!(someone.get(&sent.location).await.says("查询码"));
        let number = sent.location.split('/').nth(2).unwrap().to_owned();
        let case = house.staff("officer").await.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("读屏读不出按钮") && case.says("/services/contact-card"), "{}", case.text());
        // Only a place on this site is taken along.
        assert_eq!(someone.get("/feedback?page=https%3A%2F%2Fevil.example").await.value("page"), "");
    }
}
