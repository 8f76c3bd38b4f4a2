//! The journeys of residents and officers, without JavaScript, on both databases.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cli::round;

use crate::house::{TestHouse, Visitor};

const CARD: &str = "contact-card";

/// Shows number and query code, as on another device.
async fn by_code(house: &TestHouse, number: &str, phone: &str) -> Visitor {
    let code = house.query_code(phone).await;
    let visitor = house.someone();
    let page = visitor.post("/applications", &[("case", number), ("query", &code)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    visitor
}

#[actix_web::test]
async fn a_resident_applies_an_officer_decides_and_it_can_be_followed() {
    for house in TestHouse::both().await {
        let (person, resident) = (house.resident(0), house.someone());
        let number = resident.apply(&house, CARD, &person).await;
        let receipt = resident.get(&format!("/applications/{number}/receipt")).await;
        assert!(receipt.says("提交成功"), "{}", receipt.text());
        let again = resident.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(again.location.ends_with("/receipt"), "a second sending leads to the same receipt");

        let officer = house.staff("officer").await;
        let queue = officer.get("/staff").await;
        assert_eq!(queue.links(&number).len(), 1, "one case in the queue, not two");
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says(&person.name) && case.says("未核验身份"), "{}", case.text());
        let done = officer.act(&number, "record", &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        // What was done has the focus, and comes first in the window's title.
        let told = officer.get(&done.location).await;
        let [event] = &told.texts("#done[autofocus] h2")[..] else { panic!("{}", told.text()) };
        assert!(told.texts("title")[0].starts_with(event), "{:?}", told.texts("title"));
        let later = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(later.texts("#done").is_empty(), "told once");

        let other = by_code(&house, &number, &person.phone).await;
        let status = other.get(&format!("/applications/{number}")).await;
        assert!(status.says("已办结"), "{}", status.text());
    }
}

#[actix_web::test]
async fn what_was_typed_wrong_is_kept_and_the_error_stands_at_its_field() {
    let house = TestHouse::one().await;
    let resident = house.someone();
    let number = resident.begin(CARD).await;
    let service = house.service(CARD);
    let (page, question) = service
        .definition
        .pages
        .iter()
        .find_map(|page| page.questions.iter().find(|q| q.id.ends_with("_name")).map(|q| (page, q)))
        .expect("a name");
    let path = format!("/applications/{number}/questions/{}", page.id);
    let wrong = resident.post(&path, &[(&question.id, "张3")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value(&question.id), "张3");
    assert!(wrong.errors().iter().any(|error| error.contains("数字")), "{:?}", wrong.errors());
    let field = wrong.attribute(&format!("[name=\"{}\"]", question.id), "aria-invalid");
    assert_eq!(field.as_deref(), Some("true"));
    assert_eq!(wrong.attribute(".error-summary", "tabindex").as_deref(), Some("-1"));
    // Another visit finds it as it was left.
    assert_eq!(resident.get(&path).await.value(&question.id), "张3");
}

#[actix_web::test]
async fn two_officers_at_once_the_second_is_told_and_nothing_is_overwritten() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CARD, &house.resident(1)).await;
        let (first, second) = (house.staff("officer").await, house.staff("officer2").await);
        let seen = second.get(&format!("/staff/cases/{number}")).await.value("revision");
        assert_eq!(first.act(&number, "record", &[]).await.status, StatusCode::SEE_OTHER);
        let path = format!("/staff/cases/{number}/acts");
        let late =
            second.post(&path, &[("act", "record"), ("revision", &seen), ("reason", "写了很久的话")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.errors().iter().any(|error| error.contains("先办了")), "{:?}", late.errors());
    }
}

#[actix_web::test]
async fn within_ten_minutes_it_can_be_taken_back_changed_and_sent_under_the_same_number() {
    for house in TestHouse::both().await {
        let (person, resident) = (house.resident(2), house.someone());
        let number = resident.apply(&house, CARD, &person).await;
        let back = resident.post(&format!("/applications/{number}/withdrawal"), &[]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
        let (path, _) = resident.follow(&format!("/applications/{number}")).await;
        assert!(path.ends_with("/check"), "the form is open again: {path}");
        let officer = house.staff("officer").await;
        assert!(officer.get("/staff").await.links(&number).is_empty(), "nobody works on it meanwhile");
        let sent = resident.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"));
        assert_eq!(officer.get("/staff").await.links(&number).len(), 1);
    }
}

#[actix_web::test]
async fn later_it_is_withdrawn_without_reasons_once_it_was_asked_whether_it_is_to_end() {
    let house = TestHouse::one().await;
    let resident = house.someone();
    let number = resident.apply(&house, CARD, &house.resident(3)).await;
    let (home, path) = (format!("/applications/{number}"), format!("/applications/{number}/withdrawal"));
    let soon = resident.get(&path).await;
    assert_eq!(soon.location, format!("{home}/receipt"), "so soon it is changed, not ended");

    house.clock.advance(TimeDelta::minutes(11));
    let late = resident.post(&path, &[]).await;
    assert_eq!(late.location, path, "taking it back to change it came too late: that ends nothing");
    assert!(resident.get(&home).await.says("我们在办"));
    let asked = resident.get(&path).await;
    assert!(asked.says("不能恢复"), "{}", asked.text());
    let gone = resident.post(&path, &[("end", "yes")]).await;
    assert_eq!(gone.location, home);
    assert!(resident.get(&home).await.says("已办结"));
    assert_eq!(resident.get(&path).await.location, home, "there is nothing left to withdraw");
    let again = resident.post(&path, &[("end", "yes")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn an_accepted_page_leads_to_the_next_one_as_a_whole_and_a_wrong_one_names_the_option_that_stands_alone()
 {
    let house = TestHouse::one().await;
    let resident = house.someone();
    let number = resident.begin(CERTIFICATE).await;
    let path = |page: &str| format!("/applications/{number}/questions/{page}");
    let next = resident.post(&path("filler"), &[("filler", "self")]).await;
    assert_eq!(next.status, StatusCode::SEE_OTHER, "{}", next.text());
    let to = next.headers["location"].to_str().unwrap();
    assert!(to.ends_with('#'), "the part of the form's address is not taken along: {to}");
    let both = [("categories", "visual"), ("categories", "unsure")];
    let wrong = resident.post(&path("categories"), &both).await;
    assert_eq!(wrong.errors(), ["选了“不知道是哪一类”，就不要再选别的"]);
}

#[actix_web::test]
async fn messages_go_both_ways_and_sending_one_twice_makes_one() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let number = resident.apply(&house, CARD, &house.resident(4)).await;
        let path = format!("/applications/{number}/messages");
        for _ in 0..2 {
            resident.post(&path, &[("message", "我看不见，请发短信。"), ("once", "k1")]).await;
        }
        let officer = house.staff("officer").await;
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert_eq!(case.text().matches("我看不见，请发短信。").count(), 1);
        let reply = [("message", "好的。"), ("once", "k2")];
        officer.post(&format!("/staff/cases/{number}/messages"), &reply).await;
        let home = format!("/applications/{number}");
        assert!(resident.get(&home).await.says("好的。"));
        // Number and query code alone show that there is something, and not what.
        let query_code = house.query_code(&house.resident(4).phone).await;
        let stranger = house.someone();
        stranger.post("/applications", &[("case", &number), ("query", &query_code)]).await;
        let page = stranger.get(&home).await;
        assert!(page.says("有2条留言") && !page.says("好的。") && !page.says("我看不见"), "{}", page.text());
        assert!(!page.links(&format!("{home}/phone-code")).is_empty());
        let wrong = stranger.post(&path, &[("message", ""), ("once", "k3")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && !wrong.says("好的。"));
    }
}

#[actix_web::test]
async fn a_case_is_found_by_a_part_of_a_name_the_last_four_of_a_phone_and_a_number_with_blanks() {
    for house in TestHouse::both().await {
        let mut person = house.resident(5);
        person.name = "阿拉坦·乌力吉".into();
        let number = house.someone().apply(&house, CARD, &person).await;
        let officer = house.staff("officer").await;
        let last_four = &person.phone[person.phone.len() - 4..];
        let blanks = format!("{} {} {}", &number[..4], &number[4..8], &number[8..]);
        for typed in ["乌力", "alatanwuliji", "altwlj", last_four, &number, &blanks] {
            let query: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
            let found = officer.get(&format!("/staff/search?q={query}")).await;
            assert_eq!(found.links(&format!("/staff/cases/{number}")).len(), 1, "{typed}: {}", found.text());
        }
        let found = officer.get("/staff/search?q=%E6%B2%A1%E4%BA%BA").await;
        assert!(found.links("/staff/cases/").is_empty());
    }
}

#[actix_web::test]
async fn wrong_codes_and_missing_numbers_look_the_same_and_guessing_ends() {
    let house = TestHouse::one().await;
    let person = house.resident(6);
    let number = house.someone().apply(&house, CARD, &person).await;
    let stranger = house.someone();
    let wrong = stranger.post("/applications", &[("case", &number), ("query", "00000000")]).await;
    let missing = stranger.post("/applications", &[("case", "261124000000"), ("query", "00000000")]).await;
    assert_eq!((wrong.status, wrong.errors()), (missing.status, missing.errors()));
    let mut last = wrong.status;
    for _ in 0..12 {
        last = stranger.post("/applications", &[("case", &number), ("query", "00000000")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    // The person can go on an hour later, and on the device they began with at any time.
    house.clock.advance(TimeDelta::hours(1));
    by_code(&house, &number, &person.phone).await;
}

#[actix_web::test]
async fn a_phone_opens_only_what_was_begun_with_it() {
    for house in TestHouse::both().await {
        let (mine, theirs) = (house.someone(), house.someone());
        for (visitor, phone) in [(&mine, "19900000001"), (&theirs, "19900000009")] {
            visitor.post("/sign-in", &[("phone", phone)]).await;
            let code = house.newest_code(phone).await;
            let page = visitor.post("/sign-in/code", &[("phone", phone), ("code", &code)]).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        }
        let number = mine.apply(&house, CARD, &house.resident(8)).await;
        assert_eq!(mine.get("/applications/mine").await.links(&number).len(), 1);
        assert!(theirs.get("/applications/mine").await.links(&number).is_empty());
        let page = theirs.get(&format!("/applications/{number}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let used = house.newest_code("19900000001").await;
        if used.len() == 6 {
            let again = theirs.post("/sign-in/code", &[("phone", "19900000001"), ("code", &used)]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
        }
    }
}

#[actix_web::test]
async fn an_idle_staff_session_locks_and_opens_again_with_the_password() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    house.clock.advance(TimeDelta::minutes(20));
    let page = officer.get("/staff").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let (path, lock) = officer.follow("/staff").await;
    assert!(path.starts_with("/staff/lock"), "{path}");
    assert!(lock.says("已锁定"));
    let open = officer.post("/staff/lock", &[("password", "donghe-demo-2026"), ("next", "/staff")]).await;
    assert_eq!(open.location, "/staff");
    assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn an_officer_of_another_unit_sees_nothing_of_a_case() {
    let house = TestHouse::one().await;
    let person = house.resident(9);
    let number = house.someone().apply(&house, CARD, &person).await;
    let stranger = house.staff("health").await;
    assert_eq!(stranger.get(&format!("/staff/cases/{number}")).await.status, StatusCode::NOT_FOUND);
    assert!(!stranger.get("/staff").await.says(&person.name));
    assert!(!stranger.get(&format!("/staff/search?q={number}")).await.says(&person.name));
}

#[actix_web::test]
async fn nothing_happens_by_itself_where_the_definition_says_nothing() {
    let house = TestHouse::one().await;
    let number = house.someone().apply(&house, CARD, &house.resident(10)).await;
    house.clock.advance(TimeDelta::days(30));
    round(&house.house).await.unwrap();
    let officer = house.staff("officer").await;
    let case = officer.get(&format!("/staff/cases/{number}")).await;
    assert!(case.says("超期"), "{}", case.text());
}

const CERTIFICATE: &str = "disability-certificate";

/// The act of a service that somebody may do from its first stage and that leads where `to` says.
fn act(house: &TestHouse, service: &str, to: &str) -> String {
    let service = house.service(service);
    let first = &service.definition.stages[0].id;
    let act = service.definition.acts.iter().find(|act| act.to == to && act.from.contains(first));
    act.unwrap_or_else(|| panic!("an act to {to}")).id.clone()
}

#[actix_web::test]
async fn the_certificate_is_corrected_once_accepted_and_decided() {
    for house in TestHouse::both().await {
        let (person, resident) = (house.minor(), house.someone());
        let number = resident.apply(&house, CERTIFICATE, &person).await;
        let officer = house.staff("officer").await;
        let correct = act(&house, CERTIFICATE, "correction");
        let nothing = officer.act(&number, &correct, &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "a notice lists what is missing");
        let question = "resident_name";
        let missing = [("missing", question), ("note-resident_name", "请写户口簿上的名字。")];
        let sent = officer.act(&number, &correct, &missing).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
        let queue = officer.get("/staff?part=paused").await;
        assert_eq!(queue.links(&number).len(), 1, "the clock stands still");

        let status = resident.get(&format!("/applications/{number}")).await;
        assert!(status.says("请写户口簿上的名字。") && status.says("轮到您了"), "{}", status.text());
        let path = format!("/applications/{number}/questions/name?then=check");
        let changed = resident.post(&path, &[("resident_name", "张伟"), ("then", "check")]).await;
        assert!(changed.location.ends_with("/check"), "{} {:?}", changed.location, changed.errors());
        resident.post(&format!("/applications/{number}/submission"), &[]).await;
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("张伟"), "{}", case.text());
        let twice = officer.act(&number, &correct, &missing).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "only once");

        let accept = act(&house, CERTIFICATE, "accepted");
        assert_eq!(officer.act(&number, &accept, &[]).await.status, StatusCode::SEE_OTHER);
        let early = officer.act(&number, "approve", &[]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is approved unassessed");
        house.assess(&officer, &number, Some(("visual", "second"))).await;
        let refuse_without = officer.act(&number, "refuse", &[]).await;
        assert_eq!(refuse_without.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal needs a reason");
        let approved = officer.act(&number, "approve", &[]).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{:?}", approved.errors());
        let letters = officer.get(&format!("/staff/cases/{number}")).await.links("/letters/");
        assert!(letters.len() >= 2, "the notice and the decision: {letters:?}");
    }
}

#[actix_web::test]
async fn a_refusal_gives_reasons_basis_and_remedies_and_the_letter_needs_a_code_to_the_phone() {
    for house in TestHouse::both().await {
        let (person, resident) = (house.resident(1), house.someone());
        let number = resident.apply(&house, CERTIFICATE, &person).await;
        let code = house.query_code(&person.phone).await;
        let officer = house.staff("officer").await;
        officer.act(&number, &act(&house, CERTIFICATE, "accepted"), &[]).await;
        house.clock.advance(TimeDelta::minutes(5));
        let refused =
            officer.act(&number, "refuse", &[("reason", "户口不在东河区，请到户口所在地申请。")]).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER, "{:?}", refused.errors());

        let visitor = house.someone();
        visitor.post("/applications", &[("case", &number), ("query", &code)]).await;
        let status = visitor.get(&format!("/applications/{number}")).await;
        let link = status.links("/letters/").into_iter().next().expect("a letter");
        assert!(visitor.get(&link).await.location.contains("/phone-code"));
        let path = format!("/applications/{number}/phone-code");
        visitor.post(&path, &[]).await;
        let typed = house.newest_code(&person.phone).await;
        assert_eq!(visitor.post(&path, &[("code", &typed)]).await.status, StatusCode::SEE_OTHER);
        let letter = visitor.get(&link).await;
        for part in [
            "户口不在东河区，请到户口所在地申请。",
            "不同意，可以这样做",
            "依据",
            "东河区残疾人联合会",
            "〔2026〕",
        ] {
            assert!(letter.says(part), "{part}: {}", letter.text());
        }
        assert!(!letter.says("申请重新评定"), "nobody was assessed: {}", letter.text());
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("打开了通知书"), "that it was opened is an event");
    }
}

#[actix_web::test]
async fn an_application_that_nobody_answers_counts_as_accepted() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CERTIFICATE, &house.resident(2)).await;
        house.clock.advance(TimeDelta::days(6));
        round(&house.house).await.unwrap();
        let officer = house.staff("officer").await;
        let before = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(!before.says("视为受理"), "five working days are not over");
        house.clock.advance(TimeDelta::days(2));
        round(&house.house).await.unwrap();
        let officer = house.staff("officer2").await;
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        let service = house.service(CERTIFICATE);
        let clock = service.definition.stages[0].clock.as_ref().unwrap();
        let lapse = clock.on_lapse.as_ref().expect("deemed acceptance");
        let event = service.say(zhucan::words::Language::ZhHans, &format!("act-{lapse}.event"), &[]);
        assert!(case.says(&event), "{event}: {}", case.text());
    }
}

#[actix_web::test]
async fn a_service_in_a_folder_is_filed_reviewed_and_decided_without_a_build() {
    let house = TestHouse::with_services("src/tests/catalogue").await;
    let resident = house.someone();
    let number = resident.apply(&house, "parking-card", &house.resident(3)).await;
    let guide = resident.get("/services/parking-card").await;
    assert_eq!(guide.status, StatusCode::OK);
    let officer = house.staff("officer").await;
    let service = house.service("parking-card");
    let closing = service.definition.acts.iter().find(|act| {
        act.by.contains(&zhucan::catalogue::definition::Actor::Officer)
            && act.from.contains(&service.definition.stages[0].id)
            && service.stage(&act.to).is_some_and(|stage| stage.closed)
    });
    let act = closing.expect("an officer can close it");
    let done = officer.act(&number, &act.id, &[("reason", "符合条件。")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{:?}", done.errors());
    assert!(resident.get(&format!("/applications/{number}")).await.says("已办结"));
}

#[actix_web::test]
async fn a_form_follows_the_newest_version_keeps_its_answers_and_says_what_changed() {
    let house = TestHouse::with_services("src/tests/catalogue").await;
    let resident = house.someone();
    let number = resident.begin("parking-card").await;
    let (_, name) = crate::house::parking_answers("娜仁").remove(0);
    let name: Vec<(&str, &str)> = name.iter().map(|(field, text)| (field.as_str(), text.as_str())).collect();
    let page = format!("/applications/{number}/questions/name");
    assert_eq!(resident.post(&page, &name).await.status, StatusCode::SEE_OTHER);
    assert!(!resident.get(&page).await.says("这张表有改动"));

    // The next version lets bigger cars in.
    let folder = house.fresh.folder().join("newer");
    for language in ["zh-Hans", "en"] {
        let words = format!("locales/{language}/parking-card.ftl");
        let old = std::fs::read_to_string(format!("src/tests/catalogue/{words}")).unwrap();
        std::fs::create_dir_all(folder.join(&words).parent().unwrap()).unwrap();
        std::fs::write(folder.join(&words), old + "\nversion-2 = 八座的车也可以申请。\n").unwrap();
    }
    let old = std::fs::read_to_string("src/tests/catalogue/parking-card.toml").unwrap();
    let new = old.replace("version = 1", "version = 2").replace("seats <= 7", "seats <= 8");
    std::fs::write(folder.join("parking-card.toml"), new).unwrap();

    let resident = resident.at(&house.again_with_services(&folder).await);
    let shown = resident.get(&page).await;
    assert!(shown.says("这张表有改动") && shown.says("八座的车也可以申请。"), "{}", shown.text());
    assert_eq!(shown.value(name[0].0), "娜仁");
    let seats = format!("/applications/{number}/questions/seats");
    assert_eq!(resident.post(&seats, &[("seats", "8")]).await.status, StatusCode::SEE_OTHER);
    assert!(resident.get(&format!("/applications/{number}/check")).await.says("八座的车也可以申请。"));
    let fresh = resident.begin("parking-card").await;
    let first = resident.get(&format!("/applications/{fresh}/questions/name")).await;
    assert!(!first.says("这张表有改动"), "whoever begins now has nothing to be told");
}

#[actix_web::test]
async fn the_same_journey_is_walked_in_english() {
    let house = TestHouse::one().await;
    let resident = Visitor::new(&house.base, "en");
    let number = resident.apply(&house, CERTIFICATE, &house.resident(4)).await;
    let receipt = resident.get(&format!("/applications/{number}/receipt")).await;
    assert!(receipt.says("Received"), "{}", receipt.text());
    assert_eq!(receipt.attribute("html", "lang").as_deref(), Some("en"));
}

#[actix_web::test]
async fn a_form_that_was_never_sent_is_forgotten_after_ninety_days_and_a_sent_one_is_not() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let sent = resident.apply(&house, CARD, &house.resident(5)).await;
        let unsent = resident.begin(CARD).await;
        house.clock.advance(TimeDelta::days(89));
        round(&house.house).await.unwrap();
        let path = format!("/applications/{unsent}");
        assert_eq!(resident.get(&path).await.status, StatusCode::SEE_OTHER, "it can still be gone on with");
        house.clock.advance(TimeDelta::days(2));
        round(&house.house).await.unwrap();
        assert_eq!(resident.get(&path).await.status, StatusCode::NOT_FOUND);
        let kept = house.staff("officer").await.get(&format!("/staff/cases/{sent}")).await;
        assert_eq!(kept.status, StatusCode::OK);
    }
}
