//! What happens to certificates by itself: freezing, cancelling, reminding, expiring, and what a death ends.

use chrono::{NaiveDate, TimeDelta};
use reqwest::StatusCode;
use zhucan::cli::round;
use zhucan::clock::china_date;
use zhucan::demo::people::Person;
use zhucan::residents::certificates::Status;

use crate::house::{TestHouse, Visitor};
use crate::transactions::{Transaction, hold, minor, number_of};

/// Goes on to the morning of a day, and what happens by itself happens.
async fn on(house: &TestHouse, day: &str) {
    let day: NaiveDate = day.parse().unwrap();
    let ahead = (day - china_date(house.clock.now())).num_days();
    house.clock.advance(TimeDelta::days(ahead));
    round(&house.house).await.unwrap();
}

/// Texts that wait for a phone and contain some words.
async fn texts(house: &TestHouse, phone: &str, words: &str) -> usize {
    let mut tx = house.house.ground.database.read().await.unwrap();
    let newest = zhucan::outbox::store::newest(&mut tx, &house.house.ground.vault).await.unwrap();
    let told = newest.into_iter().filter(|(_, message)| match message {
        zhucan::outbox::Message::Sms { phone: to, text } => to == phone && text.contains(words),
        _ => false,
    });
    told.count()
}

#[actix_web::test]
async fn who_moves_out_and_nowhere_in_is_reminded_twice_frozen_reminded_twice_and_cancelled() {
    for house in TestHouse::both().await {
        let person = minor();
        hold(&house, &number_of(&person), "2035-04-30", Status::Active).await;
        let one = Transaction::accepted(house, "certificate-transfer-out", person).await;
        one.checks_identity().await;
        one.does("release").await;
        let (house, phone) = (&one.house, &one.person.phone);
        assert_eq!(one.register().await[0].1, Status::Active);
        // Released on 24 November 2026; six months end on Monday 24 May 2027.
        for (day, reminders) in [("2027-03-24", 0), ("2027-03-25", 1), ("2027-05-09", 1), ("2027-05-10", 2)] {
            on(house, day).await;
            round(&house.house).await.unwrap();
            assert_eq!(texts(house, phone, "以后证会冻结").await, reminders, "{day}");
        }
        on(house, "2027-05-24").await;
        assert_eq!(one.register().await[0].1, Status::Active);
        on(house, "2027-05-25").await;
        assert_eq!(one.register().await[0].1, Status::Frozen);
        assert!(one.status().await.says("6个月没有迁入，证已冻结"));
        // A year counts from the release too: until Wednesday 24 November 2027.
        for (day, reminders) in [("2027-09-24", 0), ("2027-09-25", 1), ("2027-11-10", 2), ("2027-11-24", 2)] {
            on(house, day).await;
            assert_eq!(texts(house, phone, "以后证会注销").await, reminders, "{day}");
        }
        assert_eq!(one.register().await[0].1, Status::Frozen);
        on(house, "2027-11-25").await;
        assert_eq!(one.register().await[0].1, Status::Cancelled);
        assert!(one.status().await.says("满1年没有迁入，证已注销"));
    }
}

#[actix_web::test]
async fn who_has_moved_in_elsewhere_or_stays_is_not_frozen() {
    for stays in [true, false] {
        let person = minor();
        let house = TestHouse::one().await;
        hold(&house, &number_of(&person), "2035-04-30", Status::Active).await;
        let mut one = Transaction::accepted(house, "certificate-transfer-out", person).await;
        one.checks_identity().await;
        one.does("release").await;
        on(&one.house, "2027-05-25").await;
        assert_eq!(one.register().await[0].1, Status::Frozen);
        one.officer = one.house.staff("officer").await;
        if stays {
            one.does("stay").await;
            assert_eq!(one.register().await[0].1, Status::Active);
        } else {
            let arrival = [
                ("arrived_at", "山西省大同市云冈区残联"),
                ("arrived_on.year", "2027"),
                ("arrived_on.month", "5"),
                ("arrived_on.day", "20"),
            ];
            assert_eq!(one.fills("arrive", &arrival).await.status, StatusCode::SEE_OTHER);
            assert_eq!(one.register().await[0].1, Status::TransferredOut);
        }
        on(&one.house, "2027-12-01").await;
        assert_ne!(one.register().await[0].1, Status::Cancelled);
    }
}

/// A certificate that came by the portal and ends on 20 May 2027.
async fn issued(house: TestHouse) -> Transaction {
    let person = Person { grade: 2, ..minor() };
    let one = Transaction::accepted(house, "disability-certificate", person).await;
    one.house.assess(&one.officer, &one.number, Some(("physical", "second"))).await;
    one.does("approve").await;
    let number = number_of(&one.person);
    let printed = one.house.today();
    let entered = [
        ("certificate", number.as_str()),
        ("valid_from.year", "2017"),
        ("valid_from.month", "5"),
        ("valid_from.day", "21"),
        ("valid_until.year", "2027"),
        ("valid_until.month", "5"),
        ("valid_until.day", "20"),
        ("printed_on.year", printed.as_str()),
    ];
    let page = one.fills("enter-certificate", &entered).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
    one
}

const ENDING: &str = "您的残疾人证2027年5月20日到期";

#[actix_web::test]
async fn a_holder_is_told_once_for_each_time_before_the_end_and_then_it_is_over() {
    for house in TestHouse::both().await {
        let one = issued(house).await;
        let (house, phone) = (&one.house, &one.person.phone);
        // Two servers at once tell nobody twice; less than six months are left, so that twelve is past.
        // Of two that seal the record at once, one may have to come again.
        drop(futures_util::future::join(round(&house.house), round(&house.house)).await);
        for (day, told) in [("2026-11-25", 1), ("2027-02-19", 1), ("2027-02-20", 2), ("2027-05-20", 2)] {
            on(house, day).await;
            assert_eq!(texts(house, phone, ENDING).await, told, "{day}");
        }
        assert_eq!(one.register().await[0].1, Status::Active, "the last day counts");
        let letters = one.resident.get(&format!("/applications/{}", one.number)).await;
        assert_eq!(
            letters.texts("a[href*='/letters/']").iter().filter(|text| text.contains("到期提醒")).count(),
            2
        );
        on(house, "2027-05-21").await;
        assert_eq!(one.register().await[0].1, Status::Expired);
        on(house, "2027-05-22").await;
        assert_eq!(texts(house, phone, ENDING).await, 2);
    }
}

#[actix_web::test]
async fn nobody_is_told_of_a_certificate_that_does_not_count() {
    for status in [Status::Cancelled, Status::Frozen, Status::TransferredOut, Status::Replaced] {
        let house = TestHouse::one().await;
        let person = minor();
        hold(&house, &number_of(&person), "2027-02-01", status).await;
        round(&house.house).await.unwrap();
        let mut tx = house.house.ground.database.read().await.unwrap();
        let ending = zhucan::residents::certificate_changes::ending;
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let found = ending(&mut tx, (day("2026-11-23"), day("2027-02-24")), 3).await.unwrap();
        assert!(found.is_empty(), "{status:?}");
    }
}

/// The family says that somebody has died, and an officer has found out that it is so.
async fn told_of_death(one: &Transaction) -> (Visitor, String) {
    let family = one.house.someone();
    let number = family.apply(&one.house, "certificate-holder-died", &one.person).await;
    let path = format!("/staff/cases/{number}");
    let post = one.officer.post(&format!("{path}/identity"), &[("how", "documents")]).await;
    assert_eq!(post.status, StatusCode::SEE_OTHER);
    let death = [
        ("death_shown_by", "shared-data"),
        ("death_on.year", "2026"),
        ("death_on.month", "11"),
        ("death_on.day", "20"),
    ];
    let page = one.officer.fill_act(&format!("{path}/acts/record-death"), &death).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
    (family, number)
}

#[actix_web::test]
async fn when_a_holder_has_died_letters_stop_and_what_went_on_ends_in_kind_words() {
    for house in TestHouse::both().await {
        let one = issued(house).await.then("certificate-renewal").await;
        // Another case in their name that nobody has looked at yet.
        let unchecked = one.house.someone();
        let card = unchecked.apply(&one.house, "contact-card", &one.person).await;
        let (family, number) = told_of_death(&one).await;
        assert_eq!(one.register().await[0].1, Status::Cancelled);
        for (visitor, number) in [(&one.resident, &one.number), (&unchecked, &card)] {
            let page = visitor.get(&format!("/applications/{number}")).await;
            assert!(page.says("我们很难过") && page.says("家人怎么领"), "{}", page.text());
            let desk = one.officer.get(&format!("/staff/cases/{number}")).await;
            assert_eq!(desk.status, StatusCode::OK);
            assert!(desk.says("申请人去世了"), "{}", desk.text());
        }
        let status = family.get(&format!("/applications/{number}")).await;
        assert!(status.says("办好了") && status.says("残疾人证注销通知书"), "{}", status.text());
        // Nobody prints, calls or writes to the person any more.
        let due = one.officer.get("/staff/letters").await;
        assert!(due.links(&one.number).is_empty() && due.links(&card).is_empty(), "{}", due.text());
        let before = texts(&one.house, &one.person.phone, "").await;
        on(&one.house, "2027-02-20").await;
        assert_eq!(texts(&one.house, &one.person.phone, "").await, before);
    }
}

#[actix_web::test]
async fn a_letter_of_a_death_speaks_to_the_family() {
    let one = issued(TestHouse::one().await).await;
    let (_, number) = told_of_death(&one).await;
    let desk = one.officer.get(&format!("/staff/cases/{number}")).await;
    let letter = desk.links("/letters/").into_iter().next().expect("the letter");
    let letter = one.officer.get(&letter).await;
    let hail = format!("{}的家属：", one.person.name);
    assert!(letter.says(&hail) && letter.says("请您节哀"), "{}", letter.text());
    assert!(letter.says("该领没领的补贴") && letter.says("以区残联公布为准"), "{}", letter.text());
}

#[actix_web::test]
async fn a_death_that_was_recorded_by_mistake_is_set_right_and_everything_goes_on() {
    for house in TestHouse::both().await {
        let one = issued(house).await.then("certificate-renewal").await;
        let (family, number) = told_of_death(&one).await;
        assert_eq!(one.register().await[0].1, Status::Cancelled);
        on(&one.house, "2026-12-01").await;
        let undo =
            async |by: &Visitor, reason: &str| by.act(&number, "undo-death", &[("reason", reason)]).await;
        let officer = one.house.staff("officer").await;
        let refused = undo(&officer, "人还在").await;
        assert_ne!(refused.status, StatusCode::SEE_OTHER, "only the lead sets it right");
        let lead = one.house.staff("lead").await;
        let wrong = undo(&lead, "").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "it says why");
        let undone = undo(&lead, "同名的人去世，登记错了人。").await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.text());
        assert_eq!(one.register().await[0].1, Status::Active);
        let told = family.get(&format!("/applications/{number}")).await;
        assert!(told.says("记错了，已经改过来") && told.says("更正通知书"), "{}", told.text());
        // What had ended stands where it stood; the days between count for nobody.
        let page = one.resident.get(&format!("/applications/{}", one.number)).await;
        assert!(page.says("去世是误登记") && !page.says("我们很难过"), "{}", page.text());
        let before = texts(&one.house, &one.person.phone, "").await;
        let refer = format!("/staff/cases/{}/acts/refer", one.number);
        let referred = officer.fill_act(&refer, &[("referred_to", "demo-hospital-1")]).await;
        assert_eq!(referred.status, StatusCode::SEE_OTHER, "{}", referred.text());
        assert!(texts(&one.house, &one.person.phone, "").await > before, "they are written to again");
        // A second time there is nothing to set right.
        assert_ne!(undo(&lead, "再来一次").await.status, StatusCode::SEE_OTHER);
    }
}
