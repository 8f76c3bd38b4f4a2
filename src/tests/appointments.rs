//! Appointments for the assessment, without JavaScript: days, times, calls, reminders, and who may see what.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::applications::appointment_reminders as reminders;
use zhucan::demo::people::{Person, residents};

use crate::house::{Page, TestHouse, Visitor, morning};

pub const CERTIFICATE: &str = "disability-certificate";

pub fn adults() -> impl Iterator<Item = Person> {
    residents(7, 200, morning().date_naive()).into_iter().filter(|person| !person.minor)
}

pub fn adult(place: usize) -> Person {
    adults().nth(place).expect("an adult")
}

/// A case that is referred to a hospital: its number.
pub async fn referred(
    house: &TestHouse,
    resident: &Visitor,
    officer: &Visitor,
    person: &Person,
    to: &str,
) -> String {
    let number = resident.apply(house, CERTIFICATE, person).await;
    refer(officer, &number, to).await;
    number
}

pub async fn refer(officer: &Visitor, number: &str, to: &str) {
    let accepted = officer.act(number, "accept", &[]).await;
    assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.text());
    let path = format!("/staff/cases/{number}/acts/refer");
    let referred = officer.fill_act(&path, &[("referred_to", to)]).await;
    assert_eq!(referred.status, StatusCode::SEE_OTHER, "{}", referred.text());
}

/// Fields of a day at the hospital: Thursday 3 December 2026, three times of half an hour.
pub fn thursday(seats: &str) -> Vec<(&str, &str)> {
    vec![
        ("once", "1234567890123456"),
        ("kind", "at-hospital"),
        ("day.year", "2026"),
        ("day.month", "12"),
        ("day.day", "3"),
        ("from", "9:00"),
        ("to", "10:30"),
        ("minutes", "30"),
        ("seats", seats),
        ("weeks", "1"),
    ]
}

/// Makes a day: its address.
pub async fn make(hospital: &Visitor, fields: &[(&str, &str)]) -> String {
    let made = hospital.post("/staff/days", fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{:?}", made.errors());
    made.location
}

pub fn appointment(number: &str) -> String {
    format!("/applications/{number}/appointment")
}

/// The times that a page offers.
pub fn times(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in page.html.match_indices("name=\"slot\" value=\"") {
        let value = page.html[at..].split('"').nth(3).unwrap().to_owned();
        if value != "call" {
            found.push(value);
        }
    }
    found
}

pub async fn texts(house: &TestHouse, phone: &str, word: &str) -> usize {
    let ground = &house.house.ground;
    let mut tx = ground.database.read().await.unwrap();
    let newest = zhucan::outbox::store::newest(&mut tx, &ground.vault).await.unwrap();
    let to = |message: &zhucan::outbox::Message| match message {
        zhucan::outbox::Message::Sms { phone: to, text } => to == phone && text.contains(word),
        _ => false,
    };
    newest.iter().filter(|(_, message)| to(message)).count()
}

#[actix_web::test]
async fn a_resident_chooses_changes_and_gives_back_a_time_and_the_story_tells_of_it() {
    for house in TestHouse::both().await {
        let (resident, officer, hospital) =
            (house.someone(), house.staff("officer").await, house.staff("hospital").await);
        let person = adult(0);
        let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
        let (track, path) = (format!("/applications/{number}"), appointment(&number));
        let way = hospital
            .post(
                "/staff/days/place",
                &[("place", "门诊楼一层东侧\n西门有坡道，没有台阶"), ("phone", "0472-5151234")],
            )
            .await;
        assert_eq!(way.status, StatusCode::SEE_OTHER, "{:?}", way.errors());
        let day = make(&hospital, &thursday("1")).await;

        let page = resident.get(&track).await;
        assert!(page.says("约评定的时间") && !page.links("/appointment").is_empty(), "{}", page.text());
        let page = resident.get(&path).await;
        assert_eq!(times(&page).len(), 3);
        assert!(page.says("12月3日星期四") && page.says("上午9:00到9:30"), "{}", page.text());
        assert!(page.says("没有台阶") && page.says("演示第一医院"), "{}", page.text());

        let nothing = resident.post(&path, &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.errors()[0].contains("请选一个时间"), "{:?}", nothing.errors());
        let first = times(&page)[0].clone();
        let booked = resident
            .post(
                &path,
                &[("slot", &first), ("needs", "wheelchair"), ("needs", "guide"), ("needs_note", "家在六楼")],
            )
            .await;
        assert_eq!(booked.status, StatusCode::SEE_OTHER, "{:?}", booked.errors());
        let page = resident.get(&booked.location).await;
        assert!(page.says("您约好的时间") && page.says("坐轮椅") && page.says("家在六楼"), "{}", page.text());
        assert_eq!(times(&page).len(), 2, "the seat is taken");
        let text = house.newest_text(&person.phone, "约好了").await;
        assert!(
            text.contains(&number) && text.contains("上午9:00到9:30") && text.contains("演示第一医院"),
            "{text}"
        );
        assert!(
            !text.contains(&person.name) && !text.contains("残疾人证") && !text.contains("评定"),
            "{text}"
        );

        let other = times(&page)[1].clone();
        let changed = resident.post(&path, &[("slot", &other), ("needs", "wheelchair")]).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER);
        let list = hospital.get(&day).await;
        assert!(list.says(&person.name) && list.says("坐轮椅") && list.says("约了1人"), "{}", list.text());
        assert!(!list.says("号楼"), "where somebody lives is for visits at home");
        assert!(hospital.get(&format!("{day}/sheet")).await.says(&person.name));

        let given_back = resident.post(&format!("{path}/cancellation"), &[]).await;
        assert_eq!(given_back.status, StatusCode::SEE_OTHER);
        assert_eq!(times(&resident.get(&path).await).len(), 3);
        let story = resident.get(&track).await;
        for told in ["约好评定的时间：12月3日", "改到：12月3日星期四上午10:00", "退掉了评定的时间"]
        {
            assert!(story.says(told), "{told}: {}", story.text());
        }
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(
            case.says("退掉了评定的时间") && !case.links("/staff/appointments/").is_empty(),
            "{}",
            case.text()
        );
    }
}

#[actix_web::test]
async fn the_last_seat_is_given_once_and_the_others_are_shown_other_times() {
    for house in TestHouse::both().await {
        let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
        let mut fields = thursday("1");
        fields.retain(|(name, _)| *name != "to" && *name != "minutes");
        fields.extend([("to", "10:00"), ("minutes", "60")]);
        let day = make(&hospital, &fields).await;
        let mut later = thursday("20");
        later.retain(|(name, _)| *name != "day.day" && *name != "once");
        later.extend([("day.day", "4"), ("once", "2")]);
        make(&hospital, &later).await;
        let people: Vec<Person> = adults().take(20).collect();
        let mut waiting = Vec::new();
        for person in &people {
            let resident = house.someone();
            let number = referred(&house, &resident, &officer, person, "demo-hospital-1").await;
            waiting.push((resident, appointment(&number)));
        }
        let slot = times(&waiting[0].0.get(&waiting[0].1).await)[0].clone();
        let sent = waiting.iter().map(|(resident, path)| {
            let slot = slot.clone();
            async move { resident.post(path, &[("slot", &slot)]).await }
        });
        let answers = futures_util::future::join_all(sent).await;
        let won = answers.iter().filter(|page| page.status == StatusCode::SEE_OTHER).count();
        assert_eq!(won, 1, "{:?}", answers.iter().map(|page| page.status).collect::<Vec<_>>());
        for lost in answers.iter().filter(|page| page.status != StatusCode::SEE_OTHER) {
            assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lost.text());
            assert!(lost.errors()[0].contains("刚刚没有了"), "{:?}", lost.errors());
            assert_eq!(times(lost).len(), 3, "other times");
        }
        assert!(hospital.get(&day).await.says("约了1人，一共1人"));
    }
}

#[actix_web::test]
async fn one_person_who_sends_twice_at_once_has_one_appointment() {
    for house in TestHouse::both().await {
        let (resident, officer, hospital) =
            (house.someone(), house.staff("officer").await, house.staff("hospital").await);
        let number = referred(&house, &resident, &officer, &adult(1), "demo-hospital-1").await;
        let day = make(&hospital, &thursday("5")).await;
        let path = appointment(&number);
        let slots = times(&resident.get(&path).await);
        let sent = (0..6).map(|place| {
            let (slot, resident, path) = (slots[place % 3].clone(), &resident, &path);
            async move { resident.post(path, &[("slot", &slot)]).await }
        });
        for answer in futures_util::future::join_all(sent).await {
            assert!(answer.status.as_u16() < 500, "{}", answer.status);
        }
        assert!(hospital.get(&day).await.says("约了1人，一共15人"), "{}", hospital.get(&day).await.text());
    }
}

#[actix_web::test]
async fn everybody_at_once_ends_in_one_story_with_every_seat_accounted_for() {
    for house in TestHouse::both().await {
        let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
        let day = make(&hospital, &thursday("5")).await;
        let resident = house.someone();
        let number = referred(&house, &resident, &officer, &adult(2), "demo-hospital-1").await;
        let (path, arranging) = (appointment(&number), format!("/staff/appointments/{number}"));
        let slots = times(&resident.get(&path).await);
        let recall = format!("/staff/cases/{number}/acts");
        for round in 0..4 {
            let revision = officer.get(&format!("/staff/cases/{number}")).await.value("revision");
            let moves = [
                (&resident, path.clone(), vec![("slot", slots[round % 3].as_str())]),
                (
                    &hospital,
                    arranging.clone(),
                    vec![("slot", slots[(round + 1) % 3].as_str()), ("agreed", "no")],
                ),
                (&officer, arranging.clone(), vec![("slot", slots[(round + 2) % 3].as_str())]),
                (&resident, path.clone(), vec![("slot", "call")]),
                (&resident, format!("{path}/cancellation"), Vec::new()),
                (&resident, format!("{path}/confirmation"), Vec::new()),
                (&hospital, format!("{arranging}/call"), vec![("reached", "no")]),
                (&hospital, format!("{day}/seats"), vec![("seats", "6")]),
                (
                    &officer,
                    recall.clone(),
                    vec![("act", "recall"), ("reason", "转错了"), ("revision", revision.as_str())],
                ),
            ];
            let sent = moves.iter().map(|(who, to, fields)| async move { who.post(to, fields).await });
            for answer in futures_util::future::join_all(sent).await {
                assert!(answer.status.as_u16() < 500, "{}: {}", answer.status, answer.text());
            }
            let list = hospital.get(&day).await;
            let seats = list.says("约了1人") || list.says("约了0人");
            assert!(seats, "one person has one seat at most: {}", list.text());
            if hospital.get(&format!("/staff/referrals/{number}")).await.status == StatusCode::NOT_FOUND {
                assert!(list.says("约了0人"), "a case that was taken back holds no seat: {}", list.text());
                let refer = format!("/staff/cases/{number}/acts/refer");
                officer.fill_act(&refer, &[("referred_to", "demo-hospital-1")]).await;
            }
        }
    }
}

#[actix_web::test]
async fn number_and_query_code_are_enough_to_choose_on_another_device() {
    let house = TestHouse::one().await;
    let (resident, officer, hospital) =
        (house.someone(), house.staff("officer").await, house.staff("hospital").await);
    let person = adult(3);
    let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
    make(&hospital, &thursday("1")).await;
    let other = house.someone();
    assert_eq!(other.get(&appointment(&number)).await.status, StatusCode::NOT_FOUND);
    let code = house.query_code(&person.phone).await;
    other.post("/applications", &[("case", &number), ("query", &code)]).await;
    let slot = times(&other.get(&appointment(&number)).await)[0].clone();
    let booked = other.post(&appointment(&number), &[("slot", &slot)]).await;
    assert_eq!(booked.status, StatusCode::SEE_OTHER, "{:?}", booked.errors());
    assert!(resident.get(&appointment(&number)).await.says("您约好的时间"));
}

#[actix_web::test]
async fn reminders_go_out_once_in_the_evening_and_once_in_the_morning() {
    for house in TestHouse::both().await {
        let (resident, officer, hospital) =
            (house.someone(), house.staff("officer").await, house.staff("hospital").await);
        let person = adult(12);
        let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
        make(&hospital, &thursday("1")).await;
        let slot = times(&resident.get(&appointment(&number)).await)[0].clone();
        resident.post(&appointment(&number), &[("slot", &slot)]).await;
        // Tuesday 24 November, ten in the morning; the evening before is that of Wednesday 2 December.
        let mut now = house.clock.now();
        let mut at = |hours: i64| {
            let wanted = morning() + TimeDelta::hours(hours);
            house.clock.advance(wanted - now);
            now = wanted;
        };
        for (hours, count, why) in [
            (8 * 24 + 7, 0, "five in the afternoon"),
            (8 * 24 + 9, 1, "seven in the evening"),
            (8 * 24 + 10, 1, "once"),
            (8 * 24 + 20, 1, "six in the morning"),
            (8 * 24 + 22, 2, "eight in the morning"),
            (8 * 24 + 22, 2, "once"),
            (9 * 24 + 3, 2, "over"),
        ] {
            at(hours);
            // Two servers at the same moment.
            let (ground, catalogue) = (&house.house.ground, &house.house.catalogue);
            let (one, other) = futures_util::future::join(
                reminders::send(ground, catalogue),
                reminders::send(ground, catalogue),
            )
            .await;
            one.unwrap();
            other.unwrap();
            assert_eq!(texts(&house, &person.phone, "提醒").await, count, "{why}");
        }
        let text = house.newest_text(&person.phone, "提醒").await;
        assert!(text.contains(&number) && text.contains("12月3日星期四上午9:00"), "{text}");
        assert!(!text.contains(&person.name) && !text.contains("残疾人证"), "{text}");
    }
}

#[actix_web::test]
async fn a_case_that_leaves_the_hospital_frees_its_seat() {
    for house in TestHouse::both().await {
        let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
        let day = make(&hospital, &thursday("1")).await;
        for (place, how) in [(13, "withdrawn"), (14, "recalled"), (15, "rated")] {
            let (resident, person) = (house.someone(), adult(place));
            let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
            let slot = times(&resident.get(&appointment(&number)).await)[0].clone();
            assert_eq!(
                resident.post(&appointment(&number), &[("slot", &slot)]).await.status,
                StatusCode::SEE_OTHER
            );
            assert!(hospital.get(&day).await.says("约了1人"));
            match how {
                "withdrawn" => {
                    resident.post(&format!("/applications/{number}/withdrawal"), &[("end", "yes")]).await;
                }
                "recalled" => {
                    let path = format!("/staff/cases/{number}/acts/recall");
                    let back = officer.fill_act(&path, &[("reason", "转错了")]).await;
                    let back = if back.status == StatusCode::SEE_OTHER {
                        back
                    } else {
                        officer.act(&number, "recall", &[("reason", "转错了")]).await
                    };
                    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
                }
                _ => {
                    let fields = [
                        ("identity_checked", "yes"),
                        ("assessed_on.year", "2026"),
                        ("assessed_on.month", "11"),
                        ("assessed_on.day", "24"),
                        ("meets", "no"),
                        ("findings", "没有达到标准。"),
                        ("assessors", "陈医生、林医生"),
                        ("components.rows", "0"),
                    ];
                    let rated =
                        hospital.fill_act(&format!("/staff/referrals/{number}/acts/rate"), &fields).await;
                    assert_eq!(rated.status, StatusCode::SEE_OTHER, "{:?}", rated.errors());
                }
            }
            let list = hospital.get(&day).await;
            assert!(list.says("约了0人") && !list.says(&person.name), "{how}: {}", list.text());
            let story = resident.get(&format!("/applications/{number}")).await;
            assert!(story.says("时间已退掉"), "{how}: {}", story.text());
            assert_eq!(resident.get(&appointment(&number)).await.status, StatusCode::SEE_OTHER, "{how}");
            let late = resident.post(&appointment(&number), &[("slot", &slot)]).await;
            assert_eq!(late.status, StatusCode::SEE_OTHER, "{how}: nothing is arranged any more");
            assert!(hospital.get(&day).await.says("约了0人"), "{how}");
        }
    }
}

#[actix_web::test]
async fn nobody_sees_or_changes_what_is_another_hospitals_another_units_or_another_persons() {
    let house = TestHouse::one().await;
    let (resident, officer, hospital) =
        (house.someone(), house.staff("officer").await, house.staff("hospital").await);
    let person = adult(16);
    let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
    let day = make(&hospital, &thursday("2")).await;
    let slot = times(&resident.get(&appointment(&number)).await)[0].clone();
    resident.post(&appointment(&number), &[("slot", &slot)]).await;

    let elsewhere = house.staff("hospital2").await;
    assert!(!elsewhere.get("/staff/days").await.says("12月3日"));
    for path in [day.clone(), format!("{day}/sheet"), format!("{day}/cancellation")] {
        assert_eq!(elsewhere.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["seats", "cancellation", "marks", "offers"] {
        let fields = [("seats", "9"), ("why", "x"), ("mark", "attended"), ("person", number.as_str())];
        let sent = elsewhere.post(&format!("{day}/{path}"), &fields).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
    }
    let arranging = format!("/staff/appointments/{number}");
    for stranger in [&elsewhere, &house.staff("health").await, &house.staff("community").await] {
        assert_eq!(stranger.get(&arranging).await.status, StatusCode::NOT_FOUND);
        for path in ["", "/confirmation", "/cancellation", "/call"] {
            let sent = stranger
                .post(&format!("{arranging}{path}"), &[("slot", slot.as_str()), ("reached", "yes")])
                .await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    // A time of another hospital is not one of this person's.
    let mut fields = thursday("2");
    fields.retain(|(name, _)| *name != "once");
    fields.push(("once", "theirs"));
    let theirs = house.someone();
    let other = referred(&house, &theirs, &officer, &adult(17), "demo-hospital-2").await;
    make(&elsewhere, &fields).await;
    let foreign = times(&theirs.get(&appointment(&other)).await)[0].clone();
    let taken = resident.post(&appointment(&number), &[("slot", &foreign)]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(theirs.get(&appointment(&number)).await.status, StatusCode::NOT_FOUND);
    let sent = theirs.post(&format!("{}/cancellation", appointment(&number)), &[]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);

    // Whoever stays away sees no name, and arranges nothing.
    let declared = [("ground", "relative"), ("id_number", person.id_number.as_str())];
    hospital.post("/staff/recusals", &declared).await;
    for path in [day.clone(), format!("{day}/sheet")] {
        let page = hospital.get(&path).await;
        assert!(page.says("您要回避") && !page.html.contains(&person.name), "{}", page.text());
        assert!(!page.html.contains(&number) && !page.html.contains(&person.phone), "{path}");
    }
    assert_eq!(hospital.get(&arranging).await.status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn close_to_the_time_a_call_changes_it_and_staff_still_can() {
    let house = TestHouse::one().await;
    let (resident, officer, hospital) =
        (house.someone(), house.staff("officer").await, house.staff("hospital").await);
    let number = referred(&house, &resident, &officer, &adult(18), "demo-hospital-1").await;
    make(&hospital, &thursday("1")).await;
    let path = appointment(&number);
    let slots = times(&resident.get(&path).await);
    resident.post(&path, &[("slot", &slots[0])]).await;
    // Nine in the morning of the third is 23 hours after ten on the second.
    house.clock.advance(TimeDelta::days(8));
    let page = resident.get(&path).await;
    assert!(page.says("不到24小时") && times(&page).is_empty(), "{}", page.text());
    for (to, fields) in [("", vec![("slot", slots[1].as_str())]), ("/cancellation", Vec::new())] {
        let late = resident.post(&format!("{path}{to}"), &fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
        assert!(late.errors()[0].contains("请给医院打电话"), "{:?}", late.errors());
    }
    let hospital = house.staff("hospital").await;
    let arranging = format!("/staff/appointments/{number}");
    let moved = hospital.post(&arranging, &[("slot", &slots[1]), ("agreed", "yes")]).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{:?}", moved.errors());
}

#[actix_web::test]
async fn rubbish_is_answered_in_words() {
    let house = TestHouse::one().await;
    let (resident, officer, hospital) =
        (house.someone(), house.staff("officer").await, house.staff("hospital").await);
    let number = referred(&house, &resident, &officer, &adult(19), "demo-hospital-1").await;
    let day = make(&hospital, &thursday("1")).await;
    let long = "长".repeat(400);
    for slot in ["call", "0", "\u{0}", "019ab000-0000-7000-8000-000000000000", "' OR 1=1 --", &long] {
        for (visitor, path) in
            [(&resident, appointment(&number)), (&hospital, format!("/staff/appointments/{number}"))]
        {
            let fields = [("slot", slot), ("needs", "rocket"), ("needs_note", &long), ("suits", "\u{7}")];
            let sent = visitor.post(&path, &fields).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{slot}");
            assert!(!sent.errors().is_empty());
        }
    }
    for query in ["?from=", "?from=2026-13-45", "?from=9999-12-31", "?from=-1", "?past", "?from=0001-01-01"] {
        for path in [appointment(&number), "/staff/days".to_owned(), format!("/staff/appointments/{number}")]
        {
            let visitor = if path.starts_with("/staff") { &hospital } else { &resident };
            assert_eq!(visitor.get(&format!("{path}{query}")).await.status, StatusCode::OK, "{path}{query}");
        }
    }
    for (path, fields) in [
        ("marks", vec![("appointment", "x"), ("mark", "attended")]),
        ("marks", vec![("mark", "lost")]),
        ("offers", vec![("person", "000000000000")]),
    ] {
        let sent = hospital.post(&format!("{day}/{path}"), &fields).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path} {fields:?}");
    }
    assert_eq!(hospital.get("/staff/days/not-a-day").await.status, StatusCode::NOT_FOUND);
    for name in ["kind", "day.year", "from", "to", "minutes", "seats", "weeks", "rest", "once", "places.x"] {
        let mut fields = thursday("1");
        fields.retain(|(known, _)| *known != name);
        fields.push((name, "\u{fffd}💥-99999999999999999999"));
        let sent = hospital.post("/staff/days", &fields).await;
        assert!(sent.status.as_u16() < 500, "{name}");
    }
    for (place, phone) in [("", ""), (long.as_str(), "x"), ("门诊楼", "12")] {
        let sent = hospital.post("/staff/days/place", &[("place", place), ("phone", phone)]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
