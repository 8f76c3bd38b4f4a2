//! What the register knows is typed into a form only for whoever's identity card an officer has seen, and each of it is
//! checked with the person.

use reqwest::StatusCode;
use zhucan::demo::people::{Dice, Person};
use zhucan::demo::settle;

use crate::house::{TestHouse, Visitor};
use crate::register::bring_in;

const SHEET: &str = "/staff/keying/disability-certificate";
const BRING: &str = "/staff/keying/disability-certificate/register";

fn grown_up(house: &TestHouse) -> Person {
    (0..40)
        .map(|place| house.resident(place))
        .find(|person| !person.minor && !matches!(person.category, "intellectual" | "mental"))
        .expect("a grown-up")
}

/// A register that knows one person.
pub async fn known(house: &TestHouse, person: &Person) {
    let lead = house.staff("lead").await;
    let row = format!("{},{},{},和平路街道,胜利社区,3号楼2单元", person.name, person.id_number, person.phone);
    bring_in(house, &lead, &["姓名,身份证号,联系电话,乡镇街道,社区,家庭住址", &row]).await;
}

/// Asks the register for a person whose identity card was seen.
async fn begun(officer: &Visitor, person: &Person) -> (String, crate::house::Page) {
    let id = officer.get(SHEET).await.value("sheet");
    let fields = [("sheet", id.as_str()), ("prefill.number", &person.id_number), ("prefill.seen", "yes")];
    let begun = officer.post(BRING, &fields).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{:?}", begun.errors());
    (id, officer.get(&begun.location).await)
}

#[actix_web::test]
async fn a_sheet_begins_with_what_the_register_knows_once_the_card_was_seen() {
    for house in TestHouse::both().await {
        let person = grown_up(&house);
        known(&house, &person).await;
        let community = house.staff("community").await;
        let id = community.get(SHEET).await.value("sheet");
        for (fields, wanted) in [
            (vec![("prefill.number", person.id_number.as_str())], "先看本人的身份证原件"),
            (vec![("prefill.number", "1"), ("prefill.seen", "yes")], "18位身份证号"),
            (vec![("prefill.number", "150202199001010006"), ("prefill.seen", "yes")], "名册里没有这个号"),
            (vec![], "先看本人的身份证原件"),
        ] {
            let fields: Vec<_> = [("sheet", id.as_str())].into_iter().chain(fields).collect();
            let refused = community.post(BRING, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.errors().iter().any(|error| error.contains(wanted)), "{:?}", refused.errors());
            assert!(!refused.html.contains(&person.name), "nothing is shown without the card");
        }
        let (id, sheet) = begun(&community, &person).await;
        for (field, text) in [
            ("resident_name", person.name.as_str()),
            ("resident_id", &person.id_number),
            ("resident_phone", &person.phone),
            ("address.line", "3号楼2单元"),
        ] {
            assert_eq!(sheet.value(field), text, "{field}");
        }
        assert!(sheet.says("来自登记册（截至2026年11月24日的名册，第2行）"), "{}", sheet.text());
        assert_eq!(
            sheet.attribute("[name=\"address.place\"] [selected]", "value").as_deref(),
            Some("150202001013")
        );

        // It is sent only when each of it was ticked or changed.
        let service = house.service("disability-certificate");
        let mut dice = Dice::new(5);
        let mut typed: Vec<(String, String)> = service
            .definition
            .pages
            .iter()
            .filter(|page| page.when.is_none() || page.id == "id-card")
            .flat_map(|page| &page.questions)
            .flat_map(|question| {
                settle::answer(question, &question.id, &person, &house.house.places, &mut dice)
            })
            .filter(|(field, _)| !field.starts_with("address."))
            .collect();
        for (field, text) in [
            ("address.place", "150202001013"),
            ("address.line", "3号楼2单元"),
            ("paper.received.year", "2026"),
            ("paper.received.month", "11"),
            ("paper.received.day", "24"),
            ("sheet", &id),
            ("then", "send"),
        ] {
            typed.push((field.to_owned(), text.to_owned()));
        }
        let send = async |typed: &[(String, String)]| {
            let fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            community.post(SHEET, &fields).await
        };
        let unsure = send(&typed).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        let errors = unsure.errors();
        assert_eq!(errors.len(), 4, "{errors:?}");
        assert!(errors.iter().all(|error| error.contains("请和本人核对")), "{errors:?}");
        for question in ["resident_name", "resident_id", "address"] {
            typed.push((format!("confirmed.{question}"), "yes".to_owned()));
        }
        // A phone that is no longer right is changed, and needs no tick.
        typed.retain(|(field, _)| field != "resident_phone");
        typed.push(("resident_phone".to_owned(), "19900009999".to_owned()));
        let sent = send(&typed).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
        let audit = house.staff("audit").await.get("/staff/audit/register").await;
        assert!(audit.says("代录时带出") && audit.says("周专干"), "{}", audit.text());
    }
}

#[actix_web::test]
async fn nobody_but_an_officer_is_told_what_the_register_knows() {
    let house = TestHouse::one().await;
    let person = grown_up(&house);
    known(&house, &person).await;
    let fields = [("prefill.number", person.id_number.as_str()), ("prefill.seen", "yes")];
    for visitor in [house.someone(), house.staff("hospital").await, house.staff("system").await] {
        let page = visitor.post(BRING, &fields).await;
        assert!(matches!(page.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN), "{}", page.status);
        assert!(!page.html.contains(&person.name));
    }
    // A form that a visitor begins is empty.
    let visitor = house.someone();
    let number = visitor.begin("disability-certificate").await;
    visitor
        .post(&format!("/applications/{number}/questions/id-number"), &[("resident_id", &person.id_number)])
        .await;
    let page = visitor.follow(&format!("/applications/{number}")).await.1;
    assert!(!page.html.contains(&person.name));
    // Whoever stays away from the person does not bring them in.
    let officer = house.staff("officer").await;
    officer.post("/staff/recusals", &[("ground", "relative"), ("id_number", &person.id_number)]).await;
    let kept_away = officer.post(BRING, &fields).await;
    assert_eq!(kept_away.status, StatusCode::FORBIDDEN);
    assert!(!kept_away.html.contains(&person.name));
}
