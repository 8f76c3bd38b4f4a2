//! From an approval to a certificate: the sheet for the national system, and the numbers that come back.

use reqwest::StatusCode;
use zhucan::demo::people::Person;

use crate::house::{TestHouse, Visitor};

const CERTIFICATE: &str = "disability-certificate";

/// A minor's case that was approved: nobody waits for the days of a public notice.
async fn approved(house: &TestHouse, officer: &Visitor, person: &Person) -> String {
    let number = house.someone().apply(house, CERTIFICATE, person).await;
    assert_eq!(officer.act(&number, "accept", &[]).await.status, StatusCode::SEE_OTHER);
    house.assess(officer, &number, Some(("physical", "second"))).await;
    let done = officer.act(&number, "approve", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    number
}

fn minors() -> Vec<Person> {
    let day = crate::house::morning().date_naive();
    zhucan::demo::people::residents(7, 200, day).into_iter().filter(|person| person.minor).collect()
}

#[actix_web::test]
async fn numbers_come_back_in_lines_and_a_wrong_one_keeps_no_other_back() {
    for house in TestHouse::both().await {
        let officer = house.staff("officer").await;
        let people = minors();
        let mut cases = Vec::new();
        for person in &people[..3] {
            cases.push(approved(&house, &officer, person).await);
        }
        let page = officer.get("/staff/issuing").await;
        assert!(cases.iter().all(|number| page.links(number).len() == 1), "{}", page.text());
        let certificate = |place: usize| format!("{}42", people[place].id_number);
        // The second is the third person's number, the last names nobody's case.
        let sent = format!(
            "办件号,残疾人证号\n{},{},2026-11-24,2036-11-23\n{},{},2026-11-24,2036-11-23\n{},{},2026-11-24,\n260101000000,{},2026-11-24,2036-11-23\n",
            cases[0],
            certificate(0),
            cases[1],
            certificate(2),
            cases[2],
            certificate(2),
            certificate(0),
        );
        let page = officer.post("/staff/issuing/numbers", &[("numbers", &sent)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("填好了1件证号"), "{}", page.text());
        let errors = page.errors();
        assert_eq!(errors.len(), 3, "{errors:?}");
        assert!(
            errors[0].contains("第3行") && errors[1].contains("第4行") && errors[2].contains("第5行"),
            "{errors:?}"
        );
        let left = page.texts("textarea[name=numbers]").concat();
        assert!(!left.contains(&cases[0]) && left.contains(&cases[1]) && left.contains(&cases[2]), "{left}");
        let case = officer.get(&format!("/staff/cases/{}", cases[0])).await;
        assert!(case.says(&people[0].name) && case.says("2036年11月23日"), "{}", case.text());
        // Sent again as it was, the first is known; mended, the others go too.
        let mended = format!(
            "{}\t{}\t2026-11-24\t2036-11-23\n{}\t{}\t20261124\t20361123\n{}\t{}\t2026年11月24日\t2036年11月23日",
            cases[0],
            certificate(0),
            cases[1],
            certificate(1),
            cases[2],
            certificate(2),
        );
        let page = officer.post("/staff/issuing/numbers", &[("numbers", &mended)]).await;
        assert_eq!(page.status, StatusCode::OK, "{:?}", page.errors());
        assert!(page.says("填好了2件证号") && page.says("另有1件以前已经填过"), "{}", page.text());
        let nothing = officer.post("/staff/issuing/numbers", &[("numbers", " \n")]).await;
        assert_eq!(nothing.errors().len(), 1);
        // Another unit has no such cases, and cannot give them numbers.
        let health = house.staff("health").await;
        assert!(health.get("/staff/issuing").await.links(&cases[0]).is_empty());
        let foreign = health.post("/staff/issuing/numbers", &[("numbers", &mended)]).await;
        assert_eq!(foreign.errors().len(), 3);
        assert!(
            foreign.errors().iter().all(|error| error.contains("没有这个办件号")),
            "{:?}",
            foreign.errors()
        );
    }
}

#[actix_web::test]
async fn the_sheet_is_a_spreadsheet_of_those_who_wait_and_looking_at_it_is_recorded() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let people = minors();
    let number = approved(&house, &officer, &people[0]).await;
    let bytes = officer.get_bytes("/staff/issuing/sheet").await;
    assert_eq!(&bytes[..2], b"PK");
    let audit = house.staff("audit").await;
    let looks = || async {
        let page = audit.get("/staff/audit").await;
        page.text().replace([' ', '\u{a0}'], "").matches(&number).count()
    };
    let before = looks().await;
    house.clock.advance(chrono::TimeDelta::seconds(1));
    officer.get_bytes("/staff/issuing/sheet").await;
    assert!(looks().await > before);
    // Whoever stays away from a case does not find it in the sheet either.
    let declared = [("ground", "relative"), ("id_number", people[0].id_number.as_str())];
    officer.post("/staff/recusals", &declared).await;
    assert!(officer.get("/staff/issuing").await.links(&number).is_empty());
    assert_eq!(house.staff("hospital").await.get("/staff/issuing").await.status, StatusCode::FORBIDDEN);
}
