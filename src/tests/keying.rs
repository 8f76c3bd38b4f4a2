//! Paper forms keyed in by staff: from the sheet to a decided case, on both databases.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cases::record::{Finding, verify};
use zhucan::catalogue::Service;
use zhucan::demo::people::{Dice, Person};
use zhucan::demo::settle;

use crate::house::{Page, TestHouse, Visitor};

const CERTIFICATE: &str = "disability-certificate";
const SHEET: &str = "/staff/keying/disability-certificate";

/// A grown-up whose sheet needs no guardian.
fn grown_up(house: &TestHouse) -> Person {
    (0..40)
        .map(|place| house.resident(place))
        .find(|person| !person.minor && !matches!(person.category, "intellectual" | "mental"))
        .expect("a grown-up")
}

/// What stands on the sheet: all that everybody answers, and the ID card of a grown-up.
fn sheet(
    house: &TestHouse,
    service: &Service,
    person: &Person,
    received: [&str; 3],
) -> Vec<(String, String)> {
    let mut dice = Dice::new(5);
    let mut typed: Vec<(String, String)> = service
        .definition
        .pages
        .iter()
        .filter(|page| page.when.is_none() || page.id == "id-card")
        .flat_map(|page| &page.questions)
        .flat_map(|question| settle::answer(question, &question.id, person, &house.house.places, &mut dice))
        .collect();
    for (part, text) in ["year", "month", "day"].iter().zip(received) {
        typed.push((format!("paper.received.{part}"), text.to_owned()));
    }
    typed
}

/// Puts a text into a field.
fn set(typed: &mut Vec<(String, String)>, name: &str, text: &str) {
    typed.retain(|(field, _)| field != name);
    typed.push((name.to_owned(), text.to_owned()));
}

/// Presses a button under the sheet.
async fn press(officer: &Visitor, typed: &[(String, String)], id: &str, button: (&str, &str)) -> Page {
    let mut fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    fields.extend([("sheet", id), button]);
    officer.post(SHEET, &fields).await
}

const SEND: (&str, &str) = ("then", "send");
const KEEP: (&str, &str) = ("then", "keep");

fn number_in(location: &str) -> String {
    location.split("number=").nth(1).expect(location).to_owned()
}

#[actix_web::test]
async fn a_sheet_of_paper_becomes_a_case_whose_limit_counts_from_its_receipt() {
    for house in TestHouse::both().await {
        let (person, service) = (grown_up(&house), house.service(CERTIFICATE));
        let community = house.staff("community").await;
        assert_eq!(community.get("/staff/keying").await.links(SHEET).len(), 1);
        let empty = community.get(SHEET).await;
        let id = empty.value("sheet");
        let paper = community.get("/services/disability-certificate/paper").await;
        for numbered in ["4 申请人的姓名", "3.2 帮忙的人的电话", "17 监护人的身份证号"] {
            assert!(empty.says(numbered) && paper.says(numbered), "{numbered}: {}", empty.text());
        }

        // What is wrong is said at its field and by its number; everything typed is kept.
        let mut typed = sheet(&house, &service, &person, ["", "", ""]);
        set(&mut typed, "resident_id", "15020219900101");
        set(&mut typed, "filler", "helper");
        let wrong = press(&community, &typed, &id, SEND).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let errors = wrong.errors();
        assert!(errors[0].contains("收到表的日期"), "{errors:?}");
        for number in ["3.1 ", "3.2 ", "3.3 ", "5 "] {
            assert!(errors.iter().any(|error| error.starts_with(number)), "{number}: {errors:?}");
        }
        assert!(!errors.iter().any(|error| error.starts_with("8.")), "not asked, and left empty: {errors:?}");
        assert_eq!(wrong.value("resident_id"), "15020219900101");
        assert_eq!(wrong.value("resident_name"), person.name);
        assert_eq!(wrong.attribute("[name=resident_id]", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(wrong.value("sheet"), id, "the next sending goes on with the same sheet");

        // Received on a Friday, keyed in on the Tuesday after.
        let typed = sheet(&house, &service, &person, ["2026", "11", "20"]);
        let sent = press(&community, &typed, &id, SEND).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
        let number = number_in(&sent.location);
        let again = press(&community, &typed, &id, SEND).await;
        assert_eq!(number_in(&again.location), number, "a second sending leads to the same receipt");
        let receipt = community.get(&sent.location).await;
        let code = house.query_code(&person.phone).await;
        let plain = receipt.text().replace([' ', '\n'], "");
        assert!(plain.contains(&number) && plain.contains(&code), "{}", receipt.text());

        let officer = house.staff("officer").await;
        assert_eq!(officer.get("/staff").await.links(&number).len(), 1);
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(case.texts(".title").concat().contains("纸质表"), "the channel: {}", case.text());
        for part in ["2026年11月20日收到纸质表", "周专干", "2026年11月27日"] {
            assert!(case.says(part), "{part}: {}", case.text());
        }
        let foreign = community.get(&format!("/staff/cases/{number}")).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "keying in opens no case of another unit");
        for (act, reason) in [("accept", ""), ("refuse", "户口不在东河区。")] {
            let done = officer.act(&number, act, &[("reason", reason)]).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{:?}", done.errors());
        }
        let visitor = house.someone();
        visitor.post("/applications", &[("case", &number), ("query", &code)]).await;
        let status = visitor.get(&format!("/applications/{number}")).await;
        assert!(status.says("已办结") && status.says("收到纸质表"), "{}", status.text());
        let ground = &house.house.ground;
        let whole = verify(&ground.database, &ground.vault).await.unwrap();
        assert!(matches!(whole, Finding::Whole { cases: 1, .. }), "{whole:?}");

        // The code is the person's: a day later the page that showed it is gone.
        house.clock.advance(TimeDelta::days(1));
        let community = house.staff("community").await;
        assert_eq!(community.get(&sent.location).await.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn the_day_of_receipt_is_no_day_to_come_and_none_before_the_service_began() {
    let house = TestHouse::one().await;
    let (person, service) = (grown_up(&house), house.service(CERTIFICATE));
    let officer = house.staff("officer").await;
    let id = officer.get(SHEET).await.value("sheet");
    for (received, said) in [
        (["2026", "11", "25"], "收到表的日期"),
        (["2025", "11", "20"], "还不能申请"),
        (["2026", "13", "1"], "月"),
    ] {
        let typed = sheet(&house, &service, &person, received);
        let wrong = press(&officer, &typed, &id, SEND).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{received:?}");
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        assert!(wrong.errors()[0].contains(said), "{:?}", wrong.errors());
        assert_eq!(wrong.value("paper.received.day"), received[2]);
    }
    assert!(officer.get("/staff").await.links("/staff/cases/").is_empty(), "nothing was sent");
    // On a Saturday: counting begins with the Monday, whose own day does not count.
    let typed = sheet(&house, &service, &person, ["2026", "11", "21"]);
    let sent = press(&officer, &typed, &id, SEND).await;
    let case = officer.get(&format!("/staff/cases/{}", number_in(&sent.location))).await;
    assert!(case.says("2026年11月30日"), "{}", case.text());
    assert!(case.says("2026年11月21日收到纸质表"), "{}", case.text());
}

#[actix_web::test]
async fn a_sheet_is_kept_for_whoever_keys_it_in_and_for_nobody_else() {
    for house in TestHouse::both().await {
        let (person, service) = (grown_up(&house), house.service(CERTIFICATE));
        let (mine, other) = (house.staff("community").await, house.staff("officer").await);
        let id = mine.get(SHEET).await.value("sheet");
        let typed = sheet(&house, &service, &person, ["", "", ""]);
        let kept = press(&mine, &typed, &id, KEEP).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "half a sheet is kept without a word");
        let number = number_in(&kept.location);
        let back = mine.get(&kept.location).await;
        assert_eq!(back.value("resident_name"), person.name);
        assert!(back.errors().is_empty(), "{:?}", back.errors());
        assert_eq!(mine.get("/staff/keying").await.links(&number).len(), 1);

        assert_eq!(other.get(&kept.location).await.status, StatusCode::NOT_FOUND);
        assert!(other.get("/staff/keying").await.links(&number).is_empty());
        let foreign = press(&other, &typed, &id, SEND).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "the id of somebody's sheet opens nothing");
        // The resident's own pages are not the keyer's: nothing is sent there without a day of receipt.
        for path in ["submission", "withdrawal"] {
            let page = mine.post(&format!("/applications/{number}/{path}"), &[]).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in ["", "/questions/name", "/check", "/receipt"] {
            let page = mine.get(&format!("/applications/{number}{path}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        let health = house.staff("health").await;
        assert_eq!(health.get(SHEET).await.status, StatusCode::NOT_FOUND, "a unit that takes in no paper");
        assert!(health.get("/staff/keying").await.links(SHEET).is_empty());
    }
}

#[actix_web::test]
async fn scans_are_added_on_the_usual_page_until_the_sheet_is_sent() {
    let house = TestHouse::one().await;
    let (person, service) = (grown_up(&house), house.service(CERTIFICATE));
    let officer = house.staff("officer").await;
    let id = officer.get(SHEET).await.value("sheet");
    let mut typed = sheet(&house, &service, &person, ["2026", "11", "23"]);
    set(&mut typed, "household_book.way", "here");
    let wrong = press(&officer, &typed, &id, SEND).await;
    assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
    let scans = wrong.links("/documents/household_book").remove(0);
    let page = officer.get(&scans).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.links(SHEET).len(), 2, "back to the sheet, above and below");
    let photo = std::fs::read("src/tests/photo.jpg").unwrap();
    let added = officer.upload(&scans, "户口簿.jpg", photo).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    assert_eq!(house.staff("officer2").await.get(&scans).await.status, StatusCode::NOT_FOUND);
    let sent = press(&officer, &typed, &id, SEND).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
    let case = officer.get(&format!("/staff/cases/{}", number_in(&sent.location))).await;
    assert!(case.says("户口簿.jpg"), "{}", case.text());
    assert_eq!(officer.get(&scans).await.status, StatusCode::NOT_FOUND, "what was sent stays as it is");
}

#[actix_web::test]
async fn rows_of_a_group_are_added_and_an_answer_that_does_not_apply_is_kept_but_not_sent() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let path = "/staff/keying/contact-card";
    let id = officer.get(path).await.value("sheet");
    let (person, service) = (house.resident(3), house.service("contact-card"));
    let mut typed = sheet(&house, &service, &person, ["2026", "11", "24"]);
    set(&mut typed, "needs_helper", "yes");
    set(&mut typed, "calls", "text-only");
    set(&mut typed, "safe_phone", "own");
    set(&mut typed, "safe_times", "morning");
    set(&mut typed, "paper.language", "en");
    let post = async |typed: &[(String, String)], button: (&str, &str)| {
        let mut fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        fields.extend([("sheet", id.as_str()), button]);
        officer.post(path, &fields).await
    };
    let added = post(&typed, ("add", "helpers")).await;
    let back = officer.get(&added.location).await;
    assert!(back.says("11.1 帮忙的人的姓名"), "{}", back.text());
    assert_eq!(back.value("resident_name"), person.name);
    set(&mut typed, "helpers.rows", "1");
    set(&mut typed, "helpers.0.helper_name", "刘敏");
    set(&mut typed, "helpers.0.helper_phone", "123");
    let wrong = post(&typed, SEND).await;
    assert!(wrong.errors().iter().any(|error| error.starts_with("11.2 ")), "{:?}", wrong.errors());
    set(&mut typed, "helpers.0.helper_phone", "19900000002");
    let sent = post(&typed, SEND).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
    let case = officer.get(&format!("/staff/cases/{}", number_in(&sent.location))).await;
    // The sheet was in English: the answers stand as they were asked, and the text speaks it.
    assert!(case.says("In writing only, please do not call"), "{}", case.text());
    assert!(!case.says("When a call suits you"), "not asked of somebody who wants no calls");
    assert!(house.newest_text(&person.phone, "query code").await.contains("received your"));
}

#[actix_web::test]
async fn a_community_worker_fills_in_at_home_with_consent_and_every_answer_says_by_whom() {
    for house in TestHouse::both().await {
        let (service, person) = (house.service(CERTIFICATE), house.resident(0));
        let community = house.staff("community").await;
        let page = community.get(&format!("/staff/keying/{CERTIFICATE}")).await;
        let id = page.value("sheet");
        let mut typed = sheet(&house, &service, &person, ["2026", "11", "24"]);
        set(&mut typed, "paper.channel", "visit");
        let refused = press(&community, &typed, &id, SEND).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.errors().iter().any(|error| error.contains("念给本人听")), "{:?}", refused.errors());
        assert_eq!(refused.value("resident_name"), person.name, "what was typed stays");
        set(&mut typed, "paper.consent", "yes");
        let sent = press(&community, &typed, &id, SEND).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
        let number = number_in(&sent.location);
        let receipt = community.get(&sent.location).await.text().replace([' ', '\n'], "");
        let code = house.query_code(&person.phone).await;
        assert!(receipt.contains(&number) && receipt.contains(&code), "{receipt}");

        let case = house.staff("officer").await.get(&format!("/staff/cases/{number}")).await;
        assert!(case.texts(".title").concat().contains("上门"), "the channel: {}", case.text());
        assert!(case.says("每一项都由周专干代录") && case.says("上门，由工作人员代录"), "{}", case.text());
        let visitor = house.someone();
        visitor.post("/applications", &[("case", &number), ("query", &code)]).await;
        let ask = format!("/applications/{number}/phone-code");
        visitor.post(&ask, &[]).await;
        let once = house.newest_code(&person.phone).await;
        visitor.post(&ask, &[("code", &once)]).await;
        let answers = visitor.get(&format!("/applications/{number}/answers")).await;
        assert!(answers.says("每一项都由周专干代录"), "{}", answers.text());
    }
}

#[actix_web::test]
async fn a_committee_files_in_writing_only_where_the_district_allows_it_and_the_person_was_asked() {
    let plain = TestHouse::one().await;
    let page = plain.staff("community").await.get(SHEET).await;
    assert!(!page.says("居委会书面代为申请"), "off until the district confirms it");
    for house in TestHouse::both_with(&[("committee_files", "true".to_owned())]).await {
        let (person, service) = (grown_up(&house), house.service(CERTIFICATE));
        let community = house.staff("community").await;
        let id = community.get(SHEET).await.value("sheet");
        let mut typed = sheet(&house, &service, &person, ["2026", "11", "24"]);
        for (name, text) in [
            ("paper.committee", "yes"),
            ("paper.channel", "phone"),
            ("paper.consent", "yes"),
            ("filler", "helper"),
            ("helper_name", "郑主任"),
            ("helper_phone", "19900000002"),
            ("helper_relation", "committee"),
            ("categories", "physical"),
            ("wish_told_by", "not-asked"),
        ] {
            set(&mut typed, name, text);
        }
        let wrong = press(&community, &typed, &id, SEND).await;
        let errors = wrong.errors();
        for why in ["要有书面的", "居委会的全称", "谁签的字", "本人怎么说"] {
            assert!(errors.iter().any(|error| error.contains(why)), "{why}: {errors:?}");
        }
        for (name, text) in [
            ("paper.channel", "counter"),
            ("paper.committee_name", "和平路街道第一社区居民委员会"),
            ("paper.committee_signed", "郑主任"),
            ("paper.committee_wish", "他点头，说“办一个吧”。"),
        ] {
            set(&mut typed, name, text);
        }
        let wrong = press(&community, &typed, &id, SEND).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors().iter().any(|error| error.contains("没有监护人的人")), "{:?}", wrong.errors());
        for (name, text) in [("categories", "mental"), ("has_guardian", "no"), ("wish_told_by", "helped")] {
            set(&mut typed, name, text);
        }
        let sent = press(&community, &typed, &id, SEND).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
        let number = number_in(&sent.location);
        let case = house.staff("officer").await.get(&format!("/staff/cases/{number}")).await;
        for part in ["第一社区居民委员会书面代为申请", "郑主任签字", "办一个吧"] {
            assert!(case.says(part), "{part}: {}", case.text());
        }
    }
}
