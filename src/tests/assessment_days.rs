//! Days of a hospital, and whom it and the officers arrange appointments for.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cli::round;

use crate::appointments::{CERTIFICATE, adult, appointment, make, refer, referred, texts, thursday, times};
use crate::house::{Page, TestHouse, Visitor};

#[actix_web::test]
async fn staff_arrange_by_phone_and_what_they_propose_the_person_confirms() {
    for house in TestHouse::both().await {
        let (resident, officer, hospital) =
            (house.someone(), house.staff("officer").await, house.staff("hospital").await);
        let person = adult(2);
        let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
        make(&hospital, &thursday("2")).await;
        // The person asks for a call, and says when it suits.
        let path = appointment(&number);
        let asked = resident.post(&path, &[("slot", "call"), ("suits", "周一下午最好")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{:?}", asked.errors());
        assert!(resident.get(&path).await.says("医院会联系您"));
        let list = hospital.get("/staff/calls").await;
        assert!(list.says(&person.name) && list.says("本人请你们联系"), "{}", list.text());
        assert!(!officer.get("/staff/calls").await.says(&person.name), "it is on the hospital's list");
        let arranging = format!("/staff/appointments/{number}");
        assert_eq!(list.links(&arranging).len(), 1);
        let page = hospital.get(&arranging).await;
        assert!(page.says("周一下午最好"), "{}", page.text());
        let missed = hospital.post(&format!("{arranging}/call"), &[("reached", "no")]).await;
        assert_eq!(missed.status, StatusCode::SEE_OTHER);
        assert!(!hospital.get("/staff/calls").await.says(&person.name), "again tomorrow");
        house.clock.advance(TimeDelta::days(1));
        let hospital = house.staff("hospital").await;
        let list = hospital.get("/staff/calls").await;
        assert!(list.says("没联系上1次"), "{}", list.text());
        let slot = times(&page)[0].clone();
        let offered = hospital.post(&arranging, &[("slot", &slot), ("agreed", "no")]).await;
        assert_eq!(offered.status, StatusCode::SEE_OTHER, "{:?}", offered.errors());
        assert!(!hospital.get("/staff/calls").await.says(&person.name), "done");
        assert!(house.newest_text(&person.phone, "行不行").await.contains("上午9:00到9:30"));
        let page = resident.get(&path).await;
        assert!(page.says("请您看行不行"), "{}", page.text());
        let agreed = resident.post(&format!("{path}/confirmation"), &[]).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER);
        assert!(resident.get(&path).await.says("您约好的时间"));
        // The unit of the case may arrange as well, and the history says who did.
        let officer = house.staff("officer").await;
        let other = times(&officer.get(&arranging).await)[1].clone();
        let moved =
            officer.post(&arranging, &[("slot", &other), ("agreed", "yes"), ("needs", "companion")]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{:?}", moved.errors());
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("改到：12月3日") && case.says("王经办") && case.says("陈医生"), "{}", case.text());
    }
}

#[actix_web::test]
async fn who_chooses_nothing_is_called_and_loses_nothing() {
    let house = TestHouse::one().await;
    let (resident, officer) = (house.someone(), house.staff("officer").await);
    let person = adult(3);
    let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
    assert!(!house.staff("hospital").await.get("/staff/calls").await.says(&person.name));
    // Three working days after Tuesday: Friday.
    for (days, listed) in [(2, false), (1, true), (30, true)] {
        house.clock.advance(TimeDelta::days(days));
        round(&house.house).await.unwrap();
        let list = house.staff("hospital").await.get("/staff/calls").await;
        assert_eq!(list.says(&person.name), listed, "{}", list.text());
    }
    let status = resident.get(&format!("/applications/{number}")).await;
    assert!(status.says("等医院评定"), "{}", status.text());
}

#[actix_web::test]
async fn a_missed_appointment_is_no_fault_and_the_second_asks_the_unit() {
    for house in TestHouse::both().await {
        let (resident, officer) = (house.someone(), house.staff("officer").await);
        let person = adult(4);
        let number = referred(&house, &resident, &officer, &person, "demo-hospital-1").await;
        let path = appointment(&number);
        for (time, week) in [("2026年12月3日", 0), ("2026年12月10日", 1)] {
            let hospital = house.staff("hospital").await;
            let mut fields = thursday("2");
            let (day, once) = if week == 0 { ("3", "a") } else { ("10", "b") };
            fields.retain(|(name, _)| *name != "day.day" && *name != "once");
            fields.extend([("day.day", day), ("once", once)]);
            let page = make(&hospital, &fields).await;
            let slot = times(&resident.get(&path).await)[0].clone();
            assert_eq!(
                resident.post(&path, &[("slot", &slot)]).await.status,
                StatusCode::SEE_OTHER,
                "{time}"
            );
            let early = mark(&house, &hospital, &page, "missed").await;
            assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "before its time");
            assert!(early.errors()[0].contains("时间还没到"), "{:?}", early.errors());
            house.clock.advance(if week == 0 { TimeDelta::days(9) } else { TimeDelta::days(7) });
            let hospital = house.staff("hospital").await;
            assert!(hospital.get("/staff/days").await.says("还没记来没来"));
            assert_eq!(mark(&house, &hospital, &page, "missed").await.status, StatusCode::SEE_OTHER);
            let twice = mark(&house, &hospital, &page, "attended").await;
            assert_eq!(twice.status, StatusCode::SEE_OTHER, "noted once, and nothing changes");
            assert!(hospital.get(&page).await.says("没有见到"));
            assert!(resident.get(&path).await.says("没有见到，没关系"));
            assert!(house.newest_text(&person.phone, "没关系").await.contains("请另选时间"));
        }
        let officer = house.staff("officer").await;
        let list = officer.get("/staff/calls").await;
        assert!(list.says(&person.name) && list.says("几次没有见到"), "{}", list.text());
        assert!(resident.get(&format!("/applications/{number}")).await.says("等医院评定"), "nothing lapsed");
    }
}

/// Notes of the last one on a day whether they met.
async fn mark(house: &TestHouse, hospital: &Visitor, day: &str, what: &str) -> Page {
    let ground = &house.house.ground;
    let id = uuid::Uuid::parse_str(day.rsplit('/').next().unwrap()).unwrap();
    let mut tx = ground.database.read().await.unwrap();
    let all = zhucan::appointments::store::of_day(&mut tx, &ground.vault, id).await.unwrap();
    let id = all.last().expect("somebody comes").0.id.to_string();
    hospital.post(&format!("{day}/marks"), &[("appointment", &id), ("mark", what)]).await
}

#[actix_web::test]
async fn a_cancelled_day_tells_everybody_in_their_way_and_their_cases_are_to_be_arranged_again() {
    for house in TestHouse::both().await {
        let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
        let day = make(&hospital, &thursday("2")).await;
        let (first, second) = (adult(5), adult(6));
        let (resident, other) = (house.someone(), house.someone());
        let mut numbers = Vec::new();
        for (visitor, person) in [(&resident, &first), (&other, &second)] {
            let number = referred(&house, visitor, &officer, person, "demo-hospital-1").await;
            let slot = times(&visitor.get(&appointment(&number)).await)[0].clone();
            let booked = visitor.post(&appointment(&number), &[("slot", &slot)]).await;
            assert_eq!(booked.status, StatusCode::SEE_OTHER, "{:?}", booked.errors());
            numbers.push(number);
        }
        let cancellation = format!("{day}/cancellation");
        assert!(hospital.get(&cancellation).await.says("约好的2个人"));
        let silent = hospital.post(&cancellation, &[("why", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..2 {
            let cancelled = hospital.post(&cancellation, &[("why", "设备检修")]).await;
            assert_eq!(cancelled.status, StatusCode::SEE_OTHER);
        }
        for (person, number) in [(&first, &numbers[0]), (&second, &numbers[1])] {
            assert_eq!(texts(&house, &person.phone, "取消了").await, 1, "once");
            assert!(house.newest_text(&person.phone, "取消了").await.contains(number.as_str()));
        }
        let page = resident.get(&appointment(&numbers[0])).await;
        assert!(page.says("医院取消了12月3日") && times(&page).is_empty(), "{}", page.text());
        assert!(page.says("现在没有空的时间"), "{}", page.text());
        let seats = hospital.post(&format!("{day}/seats"), &[("seats", "9")]).await;
        assert_eq!(seats.status, StatusCode::UNPROCESSABLE_ENTITY, "a cancelled day stays cancelled");
    }
}

#[actix_web::test]
async fn a_day_is_never_made_smaller_than_what_is_booked() {
    let house = TestHouse::one().await;
    let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
    let day = make(&hospital, &thursday("3")).await;
    let mut slot = String::new();
    for place in 7..9 {
        let resident = house.someone();
        let number = referred(&house, &resident, &officer, &adult(place), "demo-hospital-1").await;
        if slot.is_empty() {
            slot = times(&resident.get(&appointment(&number)).await)[0].clone();
        }
        assert_eq!(
            resident.post(&appointment(&number), &[("slot", &slot)]).await.status,
            StatusCode::SEE_OTHER
        );
    }
    for (seats, status) in [
        ("1", StatusCode::UNPROCESSABLE_ENTITY),
        ("0", StatusCode::UNPROCESSABLE_ENTITY),
        ("很多", StatusCode::UNPROCESSABLE_ENTITY),
        ("2", StatusCode::SEE_OTHER),
    ] {
        let set = hospital.post(&format!("{day}/seats"), &[("seats", seats)]).await;
        assert_eq!(set.status, status, "{seats}: {:?}", set.errors());
        if status == StatusCode::UNPROCESSABLE_ENTITY {
            assert_eq!(set.value("seats"), seats, "what was typed stays");
        }
    }
    assert!(hospital.get(&day).await.says("约了2人，一共6人"));
}

#[actix_web::test]
async fn days_repeat_weekly_and_a_form_that_is_sent_twice_makes_them_once() {
    let house = TestHouse::one().await;
    let hospital = house.staff("hospital").await;
    let mut fields = thursday("2");
    fields.retain(|(name, _)| *name != "weeks" && *name != "day.day");
    // 4 December and four Fridays after it; the last is New Year's Day.
    fields.extend([("weeks", "5"), ("day.day", "4")]);
    let warned = hospital.post("/staff/days", &fields).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        warned.says("2027年1月1日") && warned.errors()[0].contains("不是工作日"),
        "{:?}",
        warned.errors()
    );
    assert_eq!(warned.value("from"), "9:00");
    fields.push(("rest", "skip"));
    for _ in 0..2 {
        assert_eq!(make(&hospital, &fields).await, "/staff/days");
    }
    let list = hospital.get("/staff/days").await;
    assert!(list.says("4个评定日"), "{}", list.text());
}

#[actix_web::test]
async fn a_round_goes_to_whoever_asked_for_a_visit_where_it_goes() {
    for house in TestHouse::both().await {
        let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
        let mut people = Vec::new();
        for place in 9..12 {
            let resident = house.someone();
            let person = adult(place);
            let number = resident.begin(CERTIFICATE).await;
            let service = house.service(CERTIFICATE);
            resident.fill(&house, &service, &number, &person).await;
            // The last one did not ask for a visit.
            if place < 11 {
                let ask = format!("/applications/{number}/questions/home-visit");
                resident.post(&ask, &[("home_visit", "yes")]).await;
                let why = format!("/applications/{number}/questions/home-visit-reason");
                resident.post(&why, &[("home_visit_reason", "卧床，下不了楼。")]).await;
            }
            let place = if person.name == adult(10).name { "150202002" } else { "150202001" };
            let community = house
                .house
                .places
                .streets()
                .iter()
                .find(|(street, _)| street.code.starts_with(place))
                .and_then(|(_, communities)| communities.first())
                .unwrap()
                .code
                .clone();
            let address = format!("/applications/{number}/questions/address");
            resident.post(&address, &[("address.place", &community), ("address.line", "和平里3号楼")]).await;
            let sent = resident.post(&format!("/applications/{number}/submission"), &[]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
            refer(&officer, &number, "demo-hospital-1").await;
            people.push((resident, person, number, community));
        }
        let page = hospital.get("/staff/days/new").await;
        assert!(page.says("1人在等"), "{}", page.text());
        let mut fields = thursday("2");
        fields.retain(|(name, _)| *name != "kind");
        fields.push(("kind", "home-visits"));
        let nowhere = hospital.post("/staff/days", &fields).await;
        assert!(nowhere.errors()[0].contains("至少选一个社区"), "{:?}", nowhere.errors());
        fields.push(("places.waiting", &people[0].3));
        let day = make(&hospital, &fields).await;
        let round = hospital.get(&day).await;
        assert!(round.says(&people[0].1.name), "{}", round.text());
        assert!(!round.says(&people[1].1.name) && !round.says(&people[2].1.name), "{}", round.text());

        // Offered to whoever waits there; the others see no such time.
        let offered = hospital.post(&format!("{day}/offers"), &[("person", &people[0].2)]).await;
        assert_eq!(offered.status, StatusCode::SEE_OTHER, "{:?}", offered.errors());
        assert!(house.newest_text(&people[0].1.phone, "行不行").await.contains("之间上门"));
        let round = hospital.get(&day).await;
        assert!(round.says("号楼"), "the address is there for the visit: {}", round.text());
        let own = people[0].0.get(&appointment(&people[0].2)).await;
        assert!(own.says("之间上门") && own.says("这个时间可以"), "{}", own.text());
        for (visitor, _, number, _) in &people[1..] {
            assert!(times(&visitor.get(&appointment(number)).await).is_empty());
        }
        let elsewhere = hospital.post(&format!("{day}/offers"), &[("person", &people[1].2)]).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY, "it does not go there");
    }
}
