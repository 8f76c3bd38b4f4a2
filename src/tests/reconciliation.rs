//! Whether what cases recorded of certificates is what the register says.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::demo::people::Person;
use zhucan::reconciliation::jobs;
use zhucan::register::column::guess;
use zhucan::register::import::Choice;

use crate::house::{Page, TestHouse, Visitor};
use crate::transactions::number_of;

const PATH: &str = "/staff/issuing/reconciliation";
const SERVICE: &str = "disability-certificate";

fn minors() -> Vec<Person> {
    let day = crate::house::morning().date_naive();
    let people = zhucan::demo::people::residents(7, 400, day).into_iter();
    people
        .filter(|one| one.minor && one.category == "physical")
        .map(|one| Person { grade: 2, ..one })
        .collect()
}

async fn approved(house: &TestHouse, officer: &Visitor, person: &Person) -> String {
    let number = house.someone().apply(house, SERVICE, person).await;
    assert_eq!(officer.act(&number, "accept", &[]).await.status, StatusCode::SEE_OTHER);
    house.assess(officer, &number, Some(("physical", "second"))).await;
    assert_eq!(officer.act(&number, "approve", &[]).await.status, StatusCode::SEE_OTHER);
    number
}

async fn issue(house: &TestHouse, officer: &Visitor, case: &str, certificate: &str) -> Page {
    let lines = format!("{case}\t{certificate}\t{0}\t2036-11-23\t{0}", house.today());
    officer.post("/staff/issuing/numbers", &[("numbers", &lines)]).await
}

/// The officer on the day after: nobody's session lasts that long.
async fn next_day(house: &TestHouse) -> Visitor {
    house.clock.advance(TimeDelta::days(1));
    house.staff("officer").await
}

/// The register as it stands today: identity number, certificate, state, last day.
async fn import(house: &TestHouse, rows: &[(&Person, &str, &str, &str)], choice: Choice) -> uuid::Uuid {
    let lines = rows.iter().map(|(person, number, state, until)| {
        format!("{},{},{number},{state},{until}\n", person.name, person.id_number)
    });
    let text = format!("姓名,身份证号,残疾人证号,持证状态,有效期至\n{}", lines.collect::<String>());
    let register = &house.house.register;
    let content = std::io::Cursor::new(text.into_bytes());
    let id = register.receive("名册.csv".into(), content, None).await.unwrap().unwrap();
    let import = register.import(id).await.unwrap();
    let mapping = guess(&import.layout.headings, &std::collections::BTreeMap::new());
    let today = zhucan::clock::china_date(house.clock.now());
    register.map(&import, mapping, today).await.unwrap();
    register.work().await.unwrap();
    let import = register.import(id).await.unwrap();
    assert!(register.apply(&import, choice, None).await.unwrap().is_ok());
    register.work().await.unwrap();
    id
}

async fn compare(house: &TestHouse) {
    jobs::round(&house.house.register, &house.house.catalogue).await.unwrap();
}

#[actix_web::test]
async fn what_differs_from_the_register_is_listed_in_words_and_settled_by_an_officer() {
    for house in TestHouse::both().await {
        let officer = house.staff("officer").await;
        let page = officer.get(PATH).await;
        assert!(page.says("还没有名册可以核对"), "{}", page.text());
        let people = minors();
        let mut cases = Vec::new();
        for person in &people[..5] {
            let case = approved(&house, &officer, person).await;
            issue(&house, &officer, &case, &number_of(person)).await;
            cases.push(case);
        }
        let officer = next_day(&house).await;
        let numbers: Vec<String> = people.iter().map(number_of).collect();
        let other_grade = format!("{}43", people[2].id_number);
        // The first agrees, the second ends otherwise, the third has another grade, the fourth is frozen there, the
        // fifth is not there.
        let rows = [
            (&people[0], numbers[0].as_str(), "正常", "2036-11-23"),
            (&people[1], &numbers[1], "正常", "2036-11-24"),
            (&people[2], &other_grade, "正常", "2036-11-23"),
            (&people[3], &numbers[3], "冻结", "2036-11-23"),
        ];
        import(&house, &rows, Choice::default()).await;
        compare(&house).await;
        let page = officer.get(PATH).await;
        assert!(page.says("两边都有，但不一样：3件") && page.says("名册里没有：1件"), "{}", page.text());
        let differs = format!("{PATH}/differs");
        let page = officer.get(&differs).await;
        assert!(page.links(&cases[0]).is_empty());
        for (case, said) in [
            (&cases[1], "有效期：这里到2036年11月23日，名册到2036年11月24日"),
            (&cases[2], "等级：这里是二级，名册是三级"),
            (&cases[3], "状态：这里是“正常”，名册是“冻结”"),
        ] {
            assert!(!page.links(case).is_empty(), "{case}");
            assert!(page.says(said), "{said}: {}", page.text());
        }
        assert!(!page.html.contains(&people[1].id_number[6..]), "numbers are masked");
        let absent = officer.get(&format!("{PATH}/absent")).await;
        assert!(!absent.links(&cases[4]).is_empty() && absent.says("名册里没有"), "{}", absent.text());
        // As a file, with whole numbers; whoever takes it has looked at those cases.
        assert_eq!(&officer.get_bytes(&format!("{differs}/sheet")).await[..2], b"PK");
        // One is settled: noted on the case once, and gone from the list, also after the next comparison.
        for _ in 0..2 {
            let page = officer.post(&format!("{differs}/settled"), &[("case", &cases[1])]).await;
            assert_eq!(page.location, format!("{differs}?settled"));
        }
        compare(&house).await;
        let page = officer.get(&format!("{differs}?settled")).await;
        assert!(page.links(&cases[1]).is_empty() && page.says("已记在办件上"), "{}", page.text());
        let case = officer.get(&format!("/staff/cases/{}", cases[1])).await;
        assert_eq!(case.text().matches("已和名册核对并查过").count(), 1, "{}", case.text());
        // A file that says the same as the cases leaves nothing; taken back, it is as it was before.
        let officer = next_day(&house).await;
        let rows: Vec<_> = people[..5]
            .iter()
            .zip(&numbers)
            .map(|(one, number)| (one, number.as_str(), "正常", "2036-11-23"))
            .collect();
        let take = Choice { take_conflicting: true, ..Choice::default() };
        let second = import(&house, &rows, take).await;
        compare(&house).await;
        assert!(officer.get(&format!("{PATH}/differs")).await.says("没有这一类的"));
        assert!(officer.get(&format!("{PATH}/absent")).await.says("没有这一类的"));
        house.house.register.undo(second, None).await.unwrap();
        house.house.register.work().await.unwrap();
        compare(&house).await;
        assert!(!officer.get(&format!("{PATH}/absent")).await.links(&cases[4]).is_empty());
    }
}

#[actix_web::test]
async fn a_number_that_the_register_has_is_offered_to_the_case_that_waits_and_entered_by_an_officer_alone() {
    for house in TestHouse::both().await {
        let officer = house.staff("officer").await;
        let people = minors();
        let mut cases = Vec::new();
        for person in &people[..2] {
            cases.push(approved(&house, &officer, person).await);
        }
        let officer = next_day(&house).await;
        let number = number_of(&people[0]);
        // The second's does not fit the assessment: it cannot be the one.
        let unfit = format!("{}43", people[1].id_number);
        let rows =
            [(&people[0], number.as_str(), "正常", "2036-11-23"), (&people[1], &unfit, "正常", "2036-11-23")];
        import(&house, &rows, Choice::default()).await;
        compare(&house).await;
        let waiting = format!("{PATH}/waiting");
        let page = officer.get(&waiting).await;
        assert!(page.says("名册第2行有证号"), "{}", page.text());
        assert!(page.links(&cases[1]).is_empty());
        let link = page.links("?register").remove(0);
        assert!(!link.contains(&people[0].id_number), "no number in an address");
        let page = officer.get(&link).await;
        assert!(page.says("请先到全国系统里核对"), "{}", page.text());
        assert_eq!(page.value("certificate").replace(' ', ""), number);
        assert_eq!(page.value("valid_until.year"), "2036");
        assert_eq!(page.value("printed_on.year"), "", "what the register does not say is not made up");
        assert!(
            officer
                .get(&format!("/staff/cases/{}/acts/enter-certificate", cases[0]))
                .await
                .value("certificate")
                .is_empty()
        );
        compare(&house).await;
        let case = officer.get(&format!("/staff/cases/{}", cases[0])).await;
        assert!(case.links("enter-certificate").len() == 1, "nothing is entered by itself: {}", case.text());
        // Entered by the officer, though an import has brought the number into the register already.
        let page = issue(&house, &officer, &cases[0], &number).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        assert!(officer.get(&waiting).await.says("没有这一类的"), "gone at once");
        compare(&house).await;
        assert!(officer.get(PATH).await.says("这里还在等证号：0件"));
    }
}

#[actix_web::test]
async fn the_comparison_goes_on_where_it_was_killed_and_others_see_nothing_of_it() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let people = minors();
    let case = approved(&house, &officer, &people[0]).await;
    issue(&house, &officer, &case, &number_of(&people[0])).await;
    let officer = next_day(&house).await;
    let id = import(&house, &[(&people[1], &number_of(&people[1]), "正常", "2036-11-23")], Choice::default())
        .await;
    let register = &house.house.register;
    let import = register.import(id).await.unwrap();
    // Begun, then killed, then done by two servers at once.
    assert!(jobs::compare_some(register, &import).await.unwrap());
    assert!(officer.get(PATH).await.says("正在核对"));
    let (one, other) = (compare(&house), compare(&house));
    tokio::join!(one, other);
    let page = officer.get(PATH).await;
    assert!(page.says("全部对过一遍") && page.says("名册里没有：1件"), "{}", page.text());
    let absent = format!("{PATH}/absent");
    // Another unit sees none of it, and can settle nothing.
    let health = house.staff("health").await;
    assert!(health.get(&absent).await.says("没有这一类的"));
    let settled = health.post(&format!("{absent}/settled"), &[("case", &case)]).await;
    assert_eq!(settled.status, StatusCode::NOT_FOUND);
    assert_eq!(house.staff("hospital").await.get(&absent).await.status, StatusCode::FORBIDDEN);
    // Nor does whoever stays away from the person.
    let declared = [("ground", "relative"), ("id_number", people[0].id_number.as_str())];
    officer.post("/staff/recusals", &declared).await;
    assert!(officer.get(&absent).await.links(&case).is_empty());
    let settled = officer.post(&format!("{absent}/settled"), &[("case", &case)]).await;
    assert_eq!(settled.status, StatusCode::FORBIDDEN);
    for garbage in ["nothing", "absent?after=x", "absent?after=%00", "waiting/sheet"] {
        assert!(!officer.get(&format!("{PATH}/{garbage}")).await.status.is_server_error(), "{garbage}");
    }
    for garbage in ["", "x", "260101000000"] {
        let page = officer.post(&format!("{absent}/settled"), &[("case", garbage)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{garbage}");
    }
}
