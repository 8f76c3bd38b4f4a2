//! Letters that go another way than the page: printed and posted, read out, handed over; remedies count from then.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::demo::people::Person;

use crate::house::{Page, TestHouse, Visitor};

const CERTIFICATE: &str = "disability-certificate";

/// Applies with the formats that somebody wants their letters in.
async fn apply(house: &TestHouse, person: &Person, formats: &[&str]) -> (Visitor, String) {
    let visitor = house.someone();
    let number = visitor.begin(CERTIFICATE).await;
    let service = house.service(CERTIFICATE);
    visitor.fill(house, &service, &number, person).await;
    let wanted: Vec<(&str, &str)> = formats.iter().map(|format| ("formats", *format)).collect();
    let page = visitor.post(&format!("/applications/{number}/questions/formats"), &wanted).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
    visitor.post(&format!("/applications/{number}/submission"), &[]).await;
    (visitor, number)
}

async fn serve(officer: &Visitor, letter: &str, how: &str, [year, month, day]: [&str; 3]) -> Page {
    let fields = [("how", how), ("served.year", year), ("served.month", month), ("served.day", day)];
    officer.post(&format!("{letter}/service"), &fields).await
}

#[actix_web::test]
async fn the_days_for_a_dispute_run_from_the_day_on_which_the_post_brought_the_result() {
    for house in TestHouse::both().await {
        let person = Person { phone: "04724171234".into(), ..house.minor() };
        let (resident, number) = apply(&house, &person, &["html"]).await;
        let officer = house.staff("officer").await;
        officer.act(&number, "accept", &[]).await;
        house.assess(&officer, &number, Some(("physical", "fourth"))).await;
        // A landline takes no text: nobody would hear of a letter on a page.
        let due = officer.get("/staff/letters").await;
        assert_eq!(due.texts("[aria-labelledby=print] tbody tr").len(), 3, "{}", due.text());
        let letter = officer.get(&format!("/staff/cases/{number}")).await.links("/letters/")[0].clone();
        assert!(officer.get(&letter).await.says("还没有送到本人"));
        for (how, day, why) in [
            ("", ["2026", "11", "24"], "怎么送到"),
            ("posted", ["2026", "11", "23"], "不能早于"),
            ("posted", ["2026", "12", "24"], "不能是以后"),
            ("posted", ["2026", "2", "30"], "最后一天"),
        ] {
            let wrong = serve(&officer, &letter, how, day).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.errors().iter().any(|error| error.contains(why)), "{why}: {:?}", wrong.errors());
            assert_eq!(wrong.value("served.day"), day[2], "what was typed stays");
        }
        house.clock.advance(TimeDelta::days(3));
        let officer = house.staff("officer").await;
        let served = serve(&officer, &letter, "posted", ["2026", "11", "26"]).await;
        assert_eq!(served.status, StatusCode::SEE_OTHER, "{:?}", served.errors());
        assert!(officer.get(&letter).await.says("2026年11月26日签收"));
        let left = officer.get("/staff/letters").await;
        assert_eq!(left.texts("[aria-labelledby=print] tbody tr").len(), 2, "{}", left.text());
        // Thursday 26 November and ten working days: Thursday 10 December.
        let dispute = resident.get(&format!("/applications/{number}/acts/dispute")).await;
        assert!(dispute.says("2026年12月10日"), "{}", dispute.text());
        let status = resident.get(&format!("/applications/{number}")).await;
        assert!(status.says("邮寄签收"), "{}", status.text());
        // What is entered later cannot move the day that counts, unless it was earlier.
        serve(&officer, &letter, "handed-over", ["2026", "11", "27"]).await;
        let dispute = resident.get(&format!("/applications/{number}/acts/dispute")).await;
        assert!(dispute.says("2026年12月10日"), "{}", dispute.text());
    }
}

#[actix_web::test]
async fn who_wants_to_be_read_to_stands_on_the_list_of_calls_until_it_was_done() {
    let house = TestHouse::one().await;
    let (_, number) = apply(&house, &house.minor(), &["phone-call", "large-print"]).await;
    let officer = house.staff("officer").await;
    officer.act(&number, "accept", &[]).await;
    let due = officer.get("/staff/letters").await;
    assert_eq!(due.texts("[aria-labelledby=call] tbody tr").len(), 1, "{}", due.text());
    assert_eq!(due.texts("[aria-labelledby=print] tbody tr").len(), 1, "wanted both ways");
    assert!(!due.links("tel:").is_empty());
    let letter = due.links("/letters/").into_iter().find(|link| link.contains(&number)).unwrap();
    assert_eq!(officer.get(&letter).await.texts(".large-print .letter").len(), 1, "it prints in large type");
    let served = serve(&officer, &letter, "read-out", ["2026", "11", "24"]).await;
    assert_eq!(served.status, StatusCode::SEE_OTHER, "{:?}", served.errors());
    let due = officer.get("/staff/letters").await;
    assert!(due.texts("[aria-labelledby=call] tbody tr").is_empty());
    assert_eq!(due.texts("[aria-labelledby=print] tbody tr").len(), 1, "the sheet is still to be sent");
    // Another unit serves nothing here.
    let health = house.staff("health").await;
    assert_eq!(serve(&health, &letter, "posted", ["2026", "11", "24"]).await.status, StatusCode::NOT_FOUND);
    assert!(health.get("/staff/letters").await.links(&number).is_empty());
}

/// What a government site must show at its foot, where the district gave it; nothing in its place where not.
#[actix_web::test]
async fn the_foot_shows_what_was_given_and_nothing_else() {
    let set = |name: &'static str, value: &str| (name, value.to_owned());
    let given = [
        set("site.code", "1502020001"),
        set("site.icp", "蒙ICP备12345678号-1"),
        set("site.public_security", "蒙公网安备15020202000001号"),
        set("site.host", "包头市东河区人民政府"),
        set("site.organiser", "东河区残疾人联合会"),
        set("site.contact", "0472-4171234"),
    ];
    let house = TestHouse::both_with(&given).await.remove(0);
    for language in ["zh-CN", "en"] {
        let page = Visitor::new(&house.base, language).get("/").await;
        let foot = page.texts(".site-foot").concat();
        for (_, value) in &given {
            assert!(foot.contains(value.as_str()), "{language}: {value}: {foot}");
        }
        let links = page.links("beian");
        assert!(links.iter().any(|to| to.ends_with("webSearch?code=15020202000001")), "{links:?}");
    }
    let bare = TestHouse::one().await;
    let foot = bare.someone().get("/").await;
    assert!(foot.links("beian").is_empty());
    let foot = foot.texts(".site-foot").concat();
    for name in ["网站标识码", "承办", "联系："] {
        assert!(!foot.contains(name), "{name}: {foot}");
    }
}

#[actix_web::test]
async fn whoever_holds_a_letter_sees_that_it_was_made_here_and_nothing_of_what_it_says() {
    for house in TestHouse::both().await {
        let person = house.minor();
        let (_, number) = apply(&house, &person, &["html"]).await;
        let officer = house.staff("officer").await;
        officer.act(&number, "accept", &[]).await;
        let letter = officer.get(&format!("/staff/cases/{number}")).await.links("/letters/")[0].clone();
        let letter = officer.get(&letter).await;
        assert_eq!(letter.texts(".letter svg.qr").len(), 1);
        let code = letter.texts(".letter-proof .vh")[0].replace(' ', "");
        assert_eq!(code.len(), 16);
        let stranger = house.someone();
        let ask = async |code: &str| stranger.get(&format!("/verify?code={code}")).await;
        let found = ask(&code).await;
        assert!(found.says("这封信是真的") && found.says("〔2026〕"), "{}", found.text());
        let family = person.name.chars().next().unwrap();
        assert!(found.says(&format!("{family}*")) && !found.says("同一个办件又作了新的决定"));
        for secret in
            [person.name.as_str(), number.as_str(), person.id_number.as_str(), person.phone.as_str()]
        {
            assert!(!found.text().replace(' ', "").contains(secret), "{secret}");
        }
        // A slip is told from a letter that does not exist; both in words.
        let last = code.as_bytes()[15];
        let slip = format!("{}{}", &code[..15], char::from(b'0' + (last - b'0' + 1) % 10));
        for (typed, why) in
            [("", "请输入核验码"), ("12a", "只有数字"), ("1234", "现在是4位"), (&slip, "有一位可能看错了")]
        {
            let wrong = ask(typed).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.errors().iter().any(|error| error.contains(why)), "{typed}: {:?}", wrong.errors());
            assert_eq!(wrong.value("code"), typed);
        }
        assert!(ask("0000000000000000").await.says("没有找到这封信"));
        // Once something else was decided, the older letter says so.
        house.assess(&officer, &number, Some(("physical", "fourth"))).await;
        assert!(ask(&code).await.says("同一个办件又作了新的决定"));
    }
}
