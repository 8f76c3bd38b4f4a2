//! What was typed survives a session that locked or ended: it is sealed on the server, and back in its form after
//! signing in again, by its owner alone.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::demo::staff::SIGN_INS;

use crate::house::{Page, TestHouse, Visitor, totp};

const CARD: &str = "contact-card";
const TYPED: &str = "门铃坏了，请先打电话。";

fn password(login: &str) -> &'static str {
    SIGN_INS.iter().find(|one| one.login == login).unwrap().password
}

/// Opens a locked session, and gives where that leads.
async fn unlock(visitor: &Visitor, login: &str) -> String {
    let (path, page) = visitor.follow("/staff/sign-in").await;
    assert!(path.starts_with("/staff/lock"), "{path}");
    assert!(!page.html.contains(TYPED), "a locked screen holds nothing of what was typed");
    let wrong = visitor.post("/staff/lock", &[("password", "wrong")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.html.contains(TYPED));
    visitor.post("/staff/lock", &[("password", password(login))]).await.location
}

/// Signs in anew with password and code, and gives where that leads.
async fn sign_in(house: &TestHouse, visitor: &Visitor, login: &str) -> String {
    let one = SIGN_INS.iter().find(|one| one.login == login).unwrap();
    let page = visitor.post("/staff/sign-in", &[("login", login), ("password", one.password)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    house.clock.advance(TimeDelta::seconds(30));
    let code = totp(one.totp, house.clock.now());
    visitor.post("/staff/sign-in/code", &[("code", &code)]).await.location
}

fn area(page: &Page, name: &str) -> String {
    page.texts(&format!("textarea[name=\"{name}\"]")).into_iter().next().unwrap_or_default()
}

#[actix_web::test]
async fn what_an_officer_typed_is_back_in_its_form_after_the_lock_and_is_sent_then() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CARD, &house.resident(0)).await;
        let officer = house.staff("officer").await;
        let case = format!("/staff/cases/{number}");
        let revision = officer.get(&case).await.value("revision");
        house.clock.advance(TimeDelta::minutes(20));
        let fields = [("act", "record"), ("revision", revision.as_str()), ("reason", TYPED)];
        let sent = officer.post(&format!("{case}/acts"), &fields).await;
        assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, "/staff/sign-in"));
        assert!(!sent.html.contains(TYPED));
        let to = unlock(&officer, "officer").await;
        assert!(to.starts_with(&format!("{case}?held=")), "{to}");
        let page = officer.get(&to).await;
        assert!(page.says("还没有发送"), "{}", page.text());
        assert_eq!(area(&page, "reason"), TYPED);
        let chosen = page.attribute("input[name=act][value=record]", "checked");
        assert!(chosen.is_some(), "the choice is back too");
        // Nothing was done by itself, and another officer sees nothing of it.
        let other = house.staff("officer2").await;
        assert!(!other.get(&to).await.html.contains(TYPED));
        assert!(
            !other.get(&format!("/staff/held{}", &to[to.find('?').unwrap()..])).await.html.contains(TYPED)
        );
        let revision = page.value("revision");
        let fields = [("act", "record"), ("revision", revision.as_str()), ("reason", TYPED)];
        let sent = officer.post(&format!("{case}/acts"), &fields).await;
        assert_eq!((sent.status, sent.location), (StatusCode::SEE_OTHER, format!("{case}?done")));
        assert!(officer.get(&case).await.says(TYPED));
        // Offered once: the next lock leads where it always did.
        house.clock.advance(TimeDelta::minutes(20));
        officer.get("/staff").await;
        assert_eq!(unlock(&officer, "officer").await, "/staff");
    }
}

#[actix_web::test]
async fn after_a_night_it_takes_password_and_code_and_the_text_is_still_there() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CARD, &house.resident(0)).await;
        let officer = house.staff("officer").await;
        house.clock.advance(TimeDelta::hours(13));
        let path = format!("/staff/cases/{number}/messages");
        let sent = officer.post(&path, &[("message", TYPED), ("once", "1")]).await;
        assert_eq!(sent.location, "/staff/sign-in");
        let to = sign_in(&house, &officer, "officer").await;
        let page = officer.get(&to).await;
        assert_eq!(area(&page, "message"), TYPED, "{to}: {}", page.text());
        let sent = officer.post(&path, &[("message", TYPED), ("once", "1")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert!(officer.get(&format!("/staff/cases/{number}")).await.says(TYPED));
    }
}

#[actix_web::test]
async fn every_form_of_staff_is_held_by_a_lock_whatever_it_was() {
    let house = TestHouse::one().await;
    let number = house.someone().apply(&house, CARD, &house.resident(0)).await;
    let roles = ["officer", "lead", "hospital", "system", "security", "audit"];
    let mut walked = 0;
    for login in roles {
        let one = SIGN_INS.iter().find(|one| one.login == login).unwrap();
        let mut staff = house.staff(login).await;
        for route in zhucan::app::routes() {
            let own =
                route.method == "POST" && route.act.is_for_staff() && route.act.is_allowed_to(Some(one.role));
            if !own || matches!(route.act, zhucan::accounts::permissions::Act::Unlock) {
                continue;
            }
            // A call is there only for whoever took it.
            let path = match route.path.contains("{call}") {
                true => staff.post("/staff/hotline", &[]).await.location,
                false => crate::permissions::real(route.path, &number),
            };
            // A session of the staff lasts for a day's work.
            if walked % 20 == 19 {
                staff = house.staff(login).await;
            }
            house.clock.advance(TimeDelta::minutes(20));
            let sent = staff.post(&path, &[("act", "record"), ("note", TYPED), ("file", TYPED)]).await;
            assert_eq!(sent.location, "/staff/sign-in", "{route:?}");
            let to = unlock(&staff, login).await;
            let page = staff.get(&to).await;
            assert_eq!(page.status, StatusCode::OK, "{route:?}: {to}");
            assert!(page.says("正要发送"), "{route:?}: {to} {}", page.text());
            if route.shown_on.is_none() {
                assert!(page.says(TYPED), "{route:?}");
                assert_eq!(page.attribute("main form", "action"), Some(path), "{route:?}");
                assert_eq!(page.value("note"), TYPED, "{route:?}");
            }
            walked += 1;
        }
    }
    assert!(walked > 8, "{walked}");
}

#[actix_web::test]
async fn a_lock_holds_nothing_that_another_site_sends() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    house.clock.advance(TimeDelta::minutes(20));
    let request = officer
        .client
        .post(format!("{}/staff/holidays", house.base))
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body("file=foreign");
    assert_eq!(request.send().await.unwrap().status(), StatusCode::FORBIDDEN);
    assert_eq!(unlock(&officer, "officer").await, "/staff");
}

#[actix_web::test]
async fn a_residents_message_waits_until_they_have_signed_in_again() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let phone = "19900000001";
        let sign_in = async |visitor: &Visitor| {
            // The newest code is told by its time.
            house.clock.advance(TimeDelta::seconds(1));
            visitor.post("/sign-in", &[("phone", phone)]).await;
            let code = house.newest_code(phone).await;
            let page = visitor.post("/sign-in/code", &[("phone", phone), ("code", &code)]).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
            page.location
        };
        sign_in(&resident).await;
        let number = resident.apply(&house, CARD, &house.resident(8)).await;
        // On another device, where the form has no cookie of its own.
        let other = house.someone();
        sign_in(&other).await;
        house.clock.advance(TimeDelta::days(31));
        let path = format!("/applications/{number}/messages");
        let sent = other.post(&path, &[("message", TYPED), ("once", "1")]).await;
        assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, "/sign-in"));
        let to = sign_in(&other).await;
        let page = other.get(&to).await;
        assert_eq!(area(&page, "message"), TYPED, "{to}: {}", page.text());
        assert!(page.errors().is_empty(), "nothing is wrong with it: {:?}", page.errors());
        other.post(&path, &[("message", TYPED), ("once", "1")]).await;
        assert!(other.get(&format!("/applications/{number}")).await.says(TYPED));
        // Somebody who never signed in is told nothing of the case, and keeps the text.
        let stranger = house.someone().post(&path, &[("message", TYPED)]).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        assert!(stranger.says(TYPED));
    }
}

/// Signs in by the code that a phone is sent.
async fn by_phone(house: &TestHouse, visitor: &Visitor, phone: &str) {
    house.clock.advance(TimeDelta::seconds(1));
    visitor.post("/sign-in", &[("phone", phone)]).await;
    let code = house.newest_code(phone).await;
    let page = visitor.post("/sign-in/code", &[("phone", phone), ("code", &code)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

#[actix_web::test]
async fn on_the_phone_of_a_family_the_form_of_whoever_signed_out_opens_for_nobody_else() {
    for house in TestHouse::both().await {
        let phone = house.someone();
        by_phone(&house, &phone, "19900000001").await;
        let sent = phone.apply(&house, CARD, &house.resident(8)).await;
        let begun = phone.begin(CARD).await;
        let paths = [format!("/applications/{sent}"), format!("/applications/{begun}/questions/name")];
        phone.post("/sign-out", &[]).await;
        for path in &paths {
            let page = phone.get(path).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
            assert!(page.location.starts_with("/sign-in?next=%2Fapplications"), "{}", page.location);
        }
        by_phone(&house, &phone, "19900000014").await;
        for path in &paths {
            assert_eq!(phone.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        phone.post("/sign-out", &[]).await;
        by_phone(&house, &phone, "19900000001").await;
        for path in &paths {
            assert_eq!(phone.get(path).await.status, StatusCode::OK, "{path}");
        }
        // Whose session ended by itself goes on where they were: nothing that they type is lost.
        house.clock.advance(TimeDelta::days(31));
        for path in &paths {
            assert_eq!(phone.get(path).await.status, StatusCode::OK, "{path}");
        }
        by_phone(&house, &phone, "19900000014").await;
        for path in &paths {
            assert_eq!(phone.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[actix_web::test]
async fn what_nobody_came_back_for_is_forgotten_after_a_day() {
    let house = TestHouse::one().await;
    let number = house.someone().apply(&house, CARD, &house.resident(0)).await;
    let officer = house.staff("officer").await;
    house.clock.advance(TimeDelta::minutes(20));
    officer.post(&format!("/staff/cases/{number}/messages"), &[("message", TYPED), ("once", "1")]).await;
    house.clock.advance(TimeDelta::hours(25));
    zhucan::cli::round(&house.house).await.unwrap();
    assert_eq!(sign_in(&house, &officer, "officer").await, "/staff");
}
