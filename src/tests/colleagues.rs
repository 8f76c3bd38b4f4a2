//! Work among colleagues: taking, passing on, standing in, notes.

use reqwest::StatusCode;

use crate::house::{Page, TestHouse, Visitor};

const CARD: &str = "contact-card";
const OBJECTION: &str = "publicity-objection";

fn holder(number: &str) -> String {
    format!("/staff/cases/{number}/holder")
}

/// The account that a list offers under a name.
fn account(page: &Page, list: &str, name: &str) -> String {
    let document = scraper::Html::parse_document(&page.html);
    let options = scraper::Selector::parse(&format!("select[name=\"{list}\"] option")).unwrap();
    document
        .select(&options)
        .find(|option| option.text().collect::<String>().contains(name))
        .and_then(|option| option.value().attr("value"))
        .unwrap_or_else(|| panic!("{name} is not offered: {}", page.text()))
        .to_owned()
}

async fn away(visitor: &Visitor, from: [&str; 3], until: [&str; 3], substitute: &str, whom: &str) -> Page {
    let mut fields = vec![("substitute", substitute), ("account", whom)];
    fields.extend(["from.year", "from.month", "from.day"].into_iter().zip(from));
    fields.extend(["until.year", "until.month", "until.day"].into_iter().zip(until));
    visitor.post("/staff/team/absences", &fields).await
}

#[actix_web::test]
async fn a_case_is_taken_given_to_a_colleague_and_put_back_and_its_history_says_so() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CARD, &house.resident(0)).await;
        let (officer, colleague) = (house.staff("officer").await, house.staff("officer2").await);
        let page = officer.get(&holder(&number)).await;
        let li = account(&page, "to", "李经办");
        let refused = officer.post(&holder(&number), &[("to", &li)]).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody gives out what they do not hold"
        );
        assert!(refused.errors()[0].contains("还没人领"), "{:?}", refused.errors());
        assert_eq!(officer.post(&holder(&number), &[("to", "me")]).await.status, StatusCode::SEE_OTHER);
        // Nobody takes it out of a colleague's hands.
        for to in ["me", "nobody"] {
            let refused = colleague.post(&holder(&number), &[("to", to)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
        }
        assert_eq!(officer.post(&holder(&number), &[("to", &li)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(colleague.get("/staff?part=mine").await.links(&number).len(), 1);
        assert!(officer.get("/staff?part=mine").await.links(&number).is_empty());
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("办件交给李经办") && case.says("现在由李经办经办"), "{}", case.text());
        let lead = house.staff("lead").await;
        assert_eq!(lead.post(&holder(&number), &[("to", "nobody")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(officer.get("/staff?part=free").await.links(&number).len(), 1);
        let nobody = officer.post(&holder(&number), &[("to", "019ab000-0000-7000-8000-000000000000")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "only colleagues are offered");
    }
}

#[actix_web::test]
async fn whoever_stands_in_sees_and_passes_on_the_cases_of_who_is_away_and_no_longer() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CARD, &house.resident(1)).await;
        let officer = house.staff("officer").await;
        officer.post(&holder(&number), &[("to", "me")]).await;
        let team = officer.get("/staff/team").await;
        let li = account(&team, "substitute", "李经办");
        let wrong = away(&officer, ["2026", "11", "26"], ["2026", "11", "25"], &li, "").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.errors()[0].contains("比第一天早") && wrong.value("from.day") == "26",
            "{:?}",
            wrong.errors()
        );
        let kept = away(&officer, ["2026", "11", "24"], ["2026", "11", "25"], &li, "").await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{:?}", kept.errors());
        let colleague = house.staff("officer2").await;
        let queue = colleague.get("/staff").await;
        assert!(queue.says("代办：王经办"), "{}", queue.text());
        let part = queue.links("/staff?part=").into_iter().find(|link| link.len() > 40).expect("their part");
        assert_eq!(colleague.get(&part).await.links(&number).len(), 1);
        let lead = house.staff("lead").await;
        // Nothing goes to somebody who is away.
        let page = lead.get(&holder(&number)).await;
        assert!(!page.texts("select[name=to] option").iter().any(|name| name == "王经办"));
        assert!(page.says("请假到2026年11月25日") && page.says("由李经办代办"), "{}", page.text());
        assert_eq!(colleague.post(&holder(&number), &[("to", "me")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(colleague.get("/staff?part=mine").await.links(&number).len(), 1);
        house.clock.advance(chrono::TimeDelta::days(2));
        let colleague = house.staff("officer2").await;
        assert!(!colleague.get("/staff").await.says("代办：王经办"), "they are back");
    }
}

#[actix_web::test]
async fn only_oneself_and_the_lead_enter_and_end_an_absence() {
    let house = TestHouse::one().await;
    let (officer, colleague, lead) =
        (house.staff("officer").await, house.staff("officer2").await, house.staff("lead").await);
    let team = lead.get("/staff/team").await;
    let (wang, li) = (account(&team, "account", "王经办"), account(&team, "account", "李经办"));
    // What an officer says of a colleague counts for themselves: whom they name is not asked of them.
    let kept = away(&officer, ["2026", "12", "1"], ["2026", "12", "2"], "nobody", &li).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let ends = |page: &Page| -> Vec<String> {
        page.html
            .match_indices("/staff/team/absences/")
            .map(|(at, _)| page.html[at..].split('"').next().unwrap().to_owned())
            .collect()
    };
    assert!(
        colleague.get("/staff/team").await.says("王经办")
            && ends(&colleague.get("/staff/team").await).is_empty()
    );
    let mine = ends(&officer.get("/staff/team").await);
    assert_eq!(mine.len(), 1);
    assert_eq!(colleague.post(&mine[0], &[]).await.status, StatusCode::NOT_FOUND);
    let health = house.staff("health").await;
    assert_eq!(health.post(&mine[0], &[]).await.status, StatusCode::NOT_FOUND);
    let overlap = away(&lead, ["2026", "12", "2"], ["2026", "12", "3"], "nobody", &wang).await;
    assert_eq!(overlap.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(lead.post(&mine[0], &[]).await.status, StatusCode::SEE_OTHER);
    let kept = away(&lead, ["2026", "12", "2"], ["2026", "12", "3"], &li, &wang).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{:?}", kept.errors());
    let empty = lead.post("/staff/team/absences", &[]).await;
    assert_eq!(empty.errors().len(), 4, "{:?}", empty.errors());
}

#[actix_web::test]
async fn several_cases_are_passed_on_at_once_and_one_that_cannot_go_keeps_no_other_back() {
    for house in TestHouse::both().await {
        let person = house.resident(2);
        let mut numbers = Vec::new();
        for place in [2, 3, 4] {
            numbers.push(house.someone().apply(&house, CARD, &house.resident(place)).await);
        }
        let (lead, colleague) = (house.staff("lead").await, house.staff("officer2").await);
        // One of them is about a relative of whoever is to get it.
        let declared = [("ground", "relative"), ("id_number", person.id_number.as_str())];
        colleague.post("/staff/recusals", &declared).await;
        let queue = lead.get("/staff?part=free").await;
        let li = account(&queue, "to", "李经办");
        let mut fields = vec![("part", "free"), ("to", li.as_str())];
        fields.extend(numbers.iter().map(|number| ("case", number.as_str())));
        let page = lead.post("/staff/queue/holders", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.errors().len(), 1, "{:?}", page.errors());
        assert!(page.errors()[0].contains("回避") && page.says("已交出2件"), "{:?}", page.errors());
        assert_eq!(lead.get("/staff?part=free").await.links(&numbers[0]).len(), 1);
        let mine = colleague.get("/staff?part=mine").await;
        assert!(numbers[1..].iter().all(|number| mine.links(number).len() == 1));
        let nothing = lead.post("/staff/queue/holders", &[("part", "free")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(nothing.errors().len(), 2, "{:?}", nothing.errors());
        // Another unit's case is not there for them, and stays where it is.
        let health = house.staff("health").await;
        let fields = [("part", "free"), ("to", "me"), ("case", numbers[0].as_str())];
        let foreign = health.post("/staff/queue/holders", &fields).await;
        assert_eq!(foreign.location, "/staff?part=free&passed=0", "nothing is said to have gone");
        assert_eq!(lead.get("/staff?part=free").await.links(&numbers[0]).len(), 1);
        let back = [("part", "mine"), ("to", "nobody"), ("case", numbers[1].as_str())];
        let done = colleague.post("/staff/queue/holders", &back).await;
        assert_eq!(done.location, "/staff?part=mine&passed=1");
        assert!(colleague.get(&done.location).await.says("已交出1件"));
    }
}

#[actix_web::test]
async fn the_queue_is_narrowed_to_a_service_or_a_stage_and_stays_so_on_the_next_page_and_after_passing_on() {
    for house in TestHouse::both().await {
        let card = house.someone().apply(&house, CARD, &house.resident(1)).await;
        for place in 0..21 {
            house.someone().apply(&house, OBJECTION, &house.resident(place)).await;
        }
        let officer = house.staff("officer").await;
        let only = officer.get("/staff?part=unit&service=contact-card&stage=").await;
        assert!(only.links(&card).len() == 1 && only.texts("tbody tr").len() == 1, "{}", only.text());
        assert!(only.says("只看事项：服务联系卡"), "{}", only.text());
        let objections = officer.get(&format!("/staff?part=unit&service={OBJECTION}")).await;
        assert!(objections.links(&card).is_empty() && objections.texts("tbody tr").len() == 20);
        let next = objections.links("after=").remove(0);
        let rest = officer.get(&next).await;
        assert!(rest.links(&card).is_empty() && rest.texts("tbody tr").len() == 1, "{next}");
        assert_eq!(rest.links("part=mine"), [format!("/staff?part=mine&service={OBJECTION}")]);
        let nowhere = officer.get("/staff?part=unit&service=disability-certificate&stage=submitted").await;
        assert!(nowhere.texts("tbody tr").is_empty() && nowhere.says("看全部"), "{}", nowhere.text());
        // What no service knows narrows nothing.
        let all = officer.get("/staff?part=unit&service=%27OR&stage=nowhere").await;
        assert!(all.texts("tbody tr").len() == 20 && !all.says("只看事项："), "{}", all.text());

        let fields = [("part", "unit"), ("service", CARD), ("to", "me"), ("case", card.as_str())];
        let passed = officer.post("/staff/queue/holders", &fields).await;
        assert_eq!(passed.location, "/staff?part=unit&service=contact-card&passed=1");
        let fields = [("part", "unit"), ("service", CARD), ("to", "me")];
        let nothing = officer.post("/staff/queue/holders", &fields).await;
        assert!(nothing.status == StatusCode::UNPROCESSABLE_ENTITY && nothing.says("只看事项：服务联系卡"));
    }
}

#[actix_web::test]
async fn a_note_is_seen_by_colleagues_and_never_by_the_person() {
    for house in TestHouse::both().await {
        let person = house.someone();
        let number = person.apply(&house, CARD, &house.resident(5)).await;
        let (officer, colleague) = (house.staff("officer").await, house.staff("officer2").await);
        let notes = format!("/staff/cases/{number}/notes");
        let empty = officer.post(&notes, &[("note", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..2 {
            let kept = officer.post(&notes, &[("note", "电话打了三次没有接，周五再打。")]).await;
            assert_eq!(kept.status, StatusCode::SEE_OTHER);
        }
        let page = colleague.get(&format!("/staff/cases/{number}")).await;
        assert_eq!(page.text().matches("周五再打").count(), 1, "sent twice is once");
        assert!(page.says("写了内部备注"));
        for path in ["", "/receipt"] {
            let own = person.get(&format!("/applications/{number}{path}")).await;
            assert!(!own.html.contains("周五再打") && !own.html.contains("备注"), "{path}");
        }
        assert_eq!(
            house.staff("health").await.post(&notes, &[("note", "x")]).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[actix_web::test]
async fn a_ready_reason_is_put_into_the_field_behind_what_was_typed_and_goes_into_the_letter() {
    for house in TestHouse::both().await {
        let person = house.someone();
        let number = person.apply(&house, "disability-certificate", &house.resident(6)).await;
        let (officer, lead) = (house.staff("officer").await, house.staff("lead").await);
        let act = "disability-certificate/not-accept";
        let wrong = lead.post("/staff/reasons", &[("act", "contact-card/none"), ("text", "")]).await;
        assert_eq!(wrong.errors().len(), 2, "{:?}", wrong.errors());
        let sent = [("act", act), ("text", "户籍不在东河区。")];
        assert_eq!(officer.post("/staff/reasons", &sent).await.status, StatusCode::FORBIDDEN);
        assert_eq!(lead.post("/staff/reasons", &sent).await.status, StatusCode::SEE_OTHER);
        let page = lead.get("/staff/reasons").await;
        let id = page.html.split("id=\"reason-").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let (change, field) = (format!("/staff/reasons/{id}"), format!("text-{id}"));
        let empty = lead.post(&change, &[(field.as_str(), " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let better = "户籍不在东河区，请到户籍所在地办理。";
        assert_eq!(lead.post(&change, &[(field.as_str(), better)]).await.status, StatusCode::SEE_OTHER);
        let path = format!("/staff/cases/{number}");
        let case = officer.get(&path).await;
        assert!(case.says("户籍不在东河区"), "{}", case.text());
        let revision = case.value("revision");
        let typed =
            [("act", "not-accept"), ("revision", revision.as_str()), ("reason", "您好。"), ("insert", "yes")];
        let nothing = officer.post(&format!("{path}/acts"), &typed).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "none was picked");
        let picked: Vec<(&str, &str)> = typed.into_iter().chain([("prepared", id.as_str())]).collect();
        let page = officer.post(&format!("{path}/acts"), &picked).await;
        assert_eq!(page.status, StatusCode::OK);
        let reason = page.texts("textarea[name=reason]").concat();
        assert_eq!(reason, format!("您好。\n{better}"));
        assert!(page.says("已放进理由栏"));
        let done = officer.act(&number, "not-accept", &[("reason", &reason)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(officer.get(&path).await.says(better));
        let health = house.staff("health").await;
        assert_eq!(health.post(&format!("{change}/removal"), &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(lead.post(&format!("{change}/removal"), &[]).await.status, StatusCode::SEE_OTHER);
        assert!(!lead.get("/staff/reasons").await.says(better));
    }
}
