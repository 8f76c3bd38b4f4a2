//! Units, people and locks: what administrators change is there at once, nobody gives access alone, and everything is
//! on record.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::app::House;
use zhucan::cli::round;
use zhucan::demo::staff::SIGN_INS;

use crate::changes::approve;
use crate::house::{Page, TestHouse, Visitor, totp};
use crate::record::meddle;

const CERTIFICATE: &str = "disability-certificate";
const CARD: &str = "contact-card";

async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Page {
    let page = visitor.post(path, fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {} {:?}", page.text(), page.errors());
    page
}

/// Adds somebody; gives their id, password and secret.
async fn added(system: &Visitor, login: &str, role: &str, unit: &str) -> (String, String, String) {
    let fields = [("name", "吴新人"), ("login", login), ("role", role), ("unit", unit)];
    let page = done(system, "/staff/people/new", &fields).await;
    let id = page.location.split('/').nth(3).unwrap().to_owned();
    let shown = system.get(&page.location).await;
    let plain =
        |found: Vec<String>| found.concat().chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    (id, plain(shown.texts(".facts dd span.code")), plain(shown.texts(".facts dd code")))
}

async fn password(visitor: &Visitor, login: &str, password: &str) -> Page {
    visitor.post("/staff/sign-in", &[("login", login), ("password", password)]).await
}

/// Sets a password and an authenticator of one's own: its secret, which only the page tells.
async fn own_password(house: &TestHouse, visitor: &Visitor, password: &str) -> String {
    let page = visitor.get("/staff/password").await;
    let secret = page.texts("#authenticator ~ p code").remove(0).replace(' ', "");
    assert!(page.attribute("a[href^=otpauth]", "href").unwrap().contains(&secret));
    house.clock.advance(TimeDelta::minutes(1));
    let (code, carried) = (totp(&secret, house.clock.now()), page.value("authenticator"));
    let typed = [("password", password), ("again", password), ("code", &code), ("authenticator", &carried)];
    done(visitor, "/staff/password", &typed).await;
    secret
}

/// Signs in with password and code.
async fn signs_in(house: &TestHouse, login: &str, word: &str, secret: &str) -> (Visitor, Page) {
    let visitor = house.someone();
    let page = password(&visitor, login, word).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    house.clock.advance(TimeDelta::seconds(30));
    let code = totp(secret, house.clock.now());
    let page = visitor.post("/staff/sign-in/code", &[("code", &code)]).await;
    (visitor, page)
}

#[actix_web::test]
async fn a_new_hospital_can_be_referred_to_at_once() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CERTIFICATE, &house.resident(2)).await;
        let (officer, system) = (house.staff("officer").await, house.staff("system").await);
        officer.act(&number, "accept", &[]).await;
        let fields = [("kind", "hospital"), ("name", "东河区新医院"), ("name_en", "New Donghe Hospital")];
        let made = done(&system, "/staff/units/new", &fields).await;
        let code = made.location.rsplit('/').next().unwrap().to_owned();
        let contact = [
            ("address", "巴彦塔拉大街1号3楼"),
            ("phone", "0472-4171234"),
            ("hours", "周一到周五上午"),
            ("directions", "坐5路车到医院站。\n坡道在北门。"),
        ];
        done(&system, &format!("{}/contact", made.location), &contact).await;
        let page = system.get(&made.location).await;
        assert!(page.says("巴彦塔拉大街1号3楼") && page.says("坡道在北门"), "{}", page.text());

        let refer = format!("/staff/cases/{number}/acts/refer");
        assert!(officer.get(&refer).await.says("东河区新医院"));
        let referred = officer.fill_act(&refer, &[("referred_to", &code)]).await;
        assert_eq!(referred.status, StatusCode::SEE_OTHER, "{}", referred.text());
        // The letter to print says where it is.
        let letters = officer.get(&format!("/staff/cases/{number}")).await;
        assert!(letters.says("东河区新医院"), "{}", letters.text());
        // A server that does not know it yet takes it up with its next round.
        let ground = &house.house.ground;
        let program = env!("CARGO_BIN_EXE_zhucan").into();
        let (config, database, vault) =
            (ground.config.clone(), ground.database.clone(), ground.vault.clone());
        let other = House::open(config, database, vault, house.clock.clone(), program, true).await.unwrap();
        done(
            &system,
            &format!("{}/name", made.location),
            &[("name", "东河区人民医院"), ("name_en", "Donghe People's Hospital")],
        )
        .await;
        approve(&house).await;
        round(&other).await.unwrap();
        let named = other.places.unit(&code).unwrap();
        assert_eq!(named.name, "东河区人民医院");
        let page = system.get(&made.location).await;
        assert!(page.says("曾用名：东河区新医院"), "{}", page.text());
    }
}

#[actix_web::test]
async fn what_is_typed_wrong_for_a_unit_is_said_at_its_field_and_kept() {
    let house = TestHouse::one().await;
    let system = house.staff("system").await;
    let empty = system.post("/staff/units/new", &[("name", "　")]).await;
    assert_eq!(
        (empty.status, empty.errors().len()),
        (StatusCode::UNPROCESSABLE_ENTITY, 3),
        "{:?}",
        empty.errors()
    );
    let long = "长".repeat(61);
    let page = system
        .post("/staff/units/new", &[("kind", "hospital"), ("name", &long), ("name_en", "A\u{1}B")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("name"), long, "what was typed is kept");
    for (path, fields) in [
        ("/staff/units/health/end", vec![("last.year", "2020"), ("last.month", "1"), ("last.day", "1")]),
        ("/staff/units/health/end", vec![("successor", "health"), ("cases", "yes")]),
        ("/staff/units/health/end", vec![("successor", "demo-hospital-1"), ("cases", "maybe")]),
        ("/staff/units/health/name", vec![("name", "")]),
        ("/staff/units/health/contact", vec![("address", "\u{0}")]),
    ] {
        let page = system.post(path, &fields).await;
        assert!(page.status.as_u16() < 500, "{path} {fields:?}");
        if !path.ends_with("contact") {
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {fields:?}");
            assert!(!page.errors().is_empty(), "{path} {fields:?}");
        }
    }
    assert_eq!(system.get("/staff/units/nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(system.post("/staff/units/nowhere/end", &[]).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_unit_that_ends_hands_its_cases_over_and_new_ones_go_to_its_successor() {
    for house in TestHouse::both().await {
        let resident = house.someone();
        let number = resident.apply(&house, CARD, &house.resident(0)).await;
        let system = house.staff("system").await;
        let fields = [
            ("last.year", "2026"),
            ("last.month", "11"),
            ("last.day", "25"),
            ("successor", "health"),
            ("cases", "yes"),
        ];
        done(&system, "/staff/units/disabled-persons-federation/end", &fields).await;
        approve(&house).await;
        house.clock.advance(TimeDelta::hours(20));
        round(&house.house).await.unwrap();
        let (old, new) = (house.staff("officer").await, house.staff("health").await);
        let case = format!("/staff/cases/{number}");
        assert_eq!(old.get(&case).await.status, StatusCode::OK, "the last day counts");
        house.clock.advance(TimeDelta::hours(24));
        round(&house.house).await.unwrap();
        let (old, new) = {
            drop((old, new));
            (house.staff("officer").await, house.staff("health").await)
        };
        assert_eq!(old.get(&case).await.status, StatusCode::NOT_FOUND);
        let moved = new.get(&case).await;
        assert!(moved.says("由接替的单位继续办"), "{}", moved.text());
        assert!(resident.get(&format!("/applications/{number}")).await.says("由接替的单位继续办"));
        let next = house.someone().apply(&house, CARD, &house.resident(1)).await;
        assert_eq!(new.get(&format!("/staff/cases/{next}")).await.status, StatusCode::OK);
        // Once: nothing moves twice, and the record of the case is whole.
        round(&house.house).await.unwrap();
        assert_eq!(new.get(&case).await.html.matches("由接替的单位继续办").count(), 1);
        let audit = house.staff("audit").await.post("/staff/audit/verification", &[]).await;
        assert!(audit.says("记录完整") && audit.says("管理员的记录完整，共2条"), "{}", audit.text());
        assert!(audit.says("定了单位最后一天"), "{}", audit.text());
    }
}

#[actix_web::test]
async fn somebody_new_signs_in_once_two_administrators_agreed_and_with_a_password_of_their_own() {
    for house in TestHouse::both().await {
        let (system, security) = (house.staff("system").await, house.staff("security").await);
        let (id, first, secret) = added(&system, "wuxin", "officer", "disabled-persons-federation").await;
        // Nobody has opened it yet.
        let shut = password(&house.someone(), "wuxin", &first).await;
        assert_eq!(shut.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Only whoever made it sees the first sign-in, until it was handed over.
        let page = format!("/staff/people/{id}/sign-in");
        assert_eq!(security.get(&page).await.status, StatusCode::FORBIDDEN);
        done(&system, &format!("/staff/people/{id}/handed-over"), &[]).await;
        assert_eq!(system.get(&page).await.status, StatusCode::SEE_OTHER);
        // The system administrator opens nothing.
        let lock = format!("/staff/accounts/{id}/lock");
        assert_eq!(system.post(&lock, &[("locked", "no")]).await.status, StatusCode::FORBIDDEN);
        let waiting = security.get(&format!("/staff/accounts/{id}")).await;
        assert!(waiting.says("核对无误，开通吴新人"), "{}", waiting.text());
        done(&security, &lock, &[("locked", "no")]).await;

        let (officer, page) = signs_in(&house, "wuxin", &first, &secret).await;
        assert_eq!(page.location, "/staff/password");
        // Nothing opens before there is a password of one's own.
        assert_ne!(officer.get("/staff").await.status, StatusCode::OK);
        assert_eq!(officer.follow("/staff/sign-in").await.0.split('?').next(), Some("/staff/password"));
        let fresh = officer.get("/staff/password").await.value("authenticator");
        for (new, again) in
            [("short", "short"), (first.as_str(), first.as_str()), ("一句我记得住的长长的话", "另一句")]
        {
            let wrong = officer.post("/staff/password", &[("password", new), ("again", again)]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{new}");
            assert!(!wrong.html.contains(new), "a password is not given back");
        }
        // The secret that was handed over is known to whoever handed it over: there is one of one's own.
        let long = "一句我记得住的长长的话呀";
        let old = totp(&secret, house.clock.now());
        for (code, carried) in [(old.as_str(), fresh.as_str()), ("123456", "nothing")] {
            let typed = [("password", long), ("again", long), ("code", code), ("authenticator", carried)];
            let wrong = officer.post("/staff/password", &typed).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{code} {carried}");
            assert!(wrong.errors()[0].contains("验证码不对"), "{:?}", wrong.errors());
        }
        let handed_over = secret;
        let secret = own_password(&house, &officer, long).await;
        assert_ne!(secret, handed_over);
        let refused = password(&house.someone(), "wuxin", long).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER, "the password alone opens the page of the code");
        assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
        // Tries are counted by the quarter of an hour.
        for _ in 0..2 {
            house.clock.advance(TimeDelta::minutes(8));
            assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
        }
        // A new one needs the old one, and nobody guesses it; whoever is signed in elsewhere is out.
        let (elsewhere, _) = signs_in(&house, "wuxin", "一句我记得住的长长的话呀", &secret).await;
        let next = "另一句也记得住的长长的话";
        for (current, new) in [("", next), ("wrong", next), ("一句我记得住的长长的话呀", "password1234")]
        {
            let typed = [("current", current), ("password", new), ("again", new)];
            let wrong = officer.post("/staff/password", &typed).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{current} {new}");
        }
        let typed = [("current", "一句我记得住的长长的话呀"), ("password", next), ("again", next)];
        done(&officer, "/staff/password", &typed).await;
        assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
        assert_ne!(elsewhere.get("/staff").await.status, StatusCode::OK);
        // The old password is gone.
        assert_eq!(
            password(&house.someone(), "wuxin", &first).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[actix_web::test]
async fn who_is_locked_or_moved_is_out_at_the_next_click_and_lets_go_of_what_they_held() {
    for house in TestHouse::both().await {
        let number = house.someone().apply(&house, CARD, &house.resident(0)).await;
        let (system, security) = (house.staff("system").await, house.staff("security").await);
        let (id, first, secret) = added(&system, "wuxin", "officer", "disabled-persons-federation").await;
        let lock = format!("/staff/accounts/{id}/lock");
        done(&security, &lock, &[("locked", "no")]).await;
        let (officer, _) = signs_in(&house, "wuxin", &first, &secret).await;
        let own = "一句我记得住的长长的话呀";
        let secret = own_password(&house, &officer, own).await;
        done(&officer, &format!("/staff/cases/{number}/holder"), &[("to", "me")]).await;
        let lead = house.staff("lead").await;
        let case = format!("/staff/cases/{number}");
        assert!(lead.get(&case).await.says("吴新人"), "{}", lead.get(&case).await.text());

        let moved = [("name", "吴新人"), ("unit", "health")];
        done(&system, &format!("/staff/people/{id}"), &moved).await;
        assert_ne!(officer.get("/staff").await.status, StatusCode::OK, "signed out");
        assert!(lead.get(&case).await.says("放回了队列"), "{}", lead.get(&case).await.text());
        assert_eq!(password(&house.someone(), "wuxin", own).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        done(&security, &lock, &[("locked", "no")]).await;
        let (officer, _) = signs_in(&house, "wuxin", own, &secret).await;
        assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
        assert_eq!(officer.get(&case).await.status, StatusCode::NOT_FOUND, "another unit's now");
        done(&security, &lock, &[("locked", "yes")]).await;
        assert_ne!(officer.get("/staff").await.status, StatusCode::OK, "refused at the next click");

        // A lost phone: the old secret is worth nothing, and the new one waits as well.
        done(&security, &lock, &[("locked", "no")]).await;
        done(&system, &format!("/staff/people/{id}/sign-in"), &[]).await;
        assert_eq!(password(&house.someone(), "wuxin", own).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let audit = house.staff("audit").await.get("/staff/audit").await;
        for deed in ["新增了人员", "开通了账号", "换了人员单位", "停用了账号", "重设了登录"]
        {
            assert!(audit.says(deed), "{deed}: {}", audit.text());
        }
        assert!(!audit.html.contains("吴新人"), "people are named by their login");
    }
}

#[actix_web::test]
async fn roles_belong_where_they_belong_and_nobody_raises_themselves() {
    let house = TestHouse::one().await;
    let (system, security) = (house.staff("system").await, house.staff("security").await);
    for (role, unit, why) in [
        ("officer", "", "要属于一个单位"),
        ("officer", "demo-hospital-1", "只能是评定医生"),
        ("assessor", "health", "指定医院"),
        ("audit-administrator", "health", "管理员不属于单位"),
        ("resident", "health", "请选一个角色"),
        ("king", "health", "请选一个角色"),
    ] {
        let fields = [("name", "吴新人"), ("login", "wuxin"), ("role", role), ("unit", unit)];
        let page = system.post("/staff/people/new", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{role} {unit}");
        assert!(page.errors().iter().any(|error| error.contains(why)), "{role}: {:?}", page.errors());
    }
    let taken = [("name", "吴新人"), ("login", "Officer"), ("role", "officer"), ("unit", "health")];
    let page = system.post("/staff/people/new", &taken).await;
    assert!(page.errors().iter().any(|error| error.contains("有人用了")), "{:?}", page.errors());

    let (id, first, secret) = added(&system, "wuxin", "officer", "health").await;
    let role = format!("/staff/accounts/{id}/role");
    let wrong = security.post(&role, &[("role", "assessor")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    done(&security, &role, &[("role", "lead")]).await;
    done(&security, &format!("/staff/accounts/{id}/lock"), &[("locked", "no")]).await;
    let (lead, _) = signs_in(&house, "wuxin", &first, &secret).await;
    own_password(&house, &lead, "一句我记得住的长长的话呀").await;
    assert_eq!(lead.get("/staff/outbox").await.status, StatusCode::OK, "what a lead may open");

    // Nobody changes themselves.
    for (visitor, list, change) in [
        (&system, "/staff/people", "sign-in"),
        (&security, "/staff/accounts", "lock"),
        (&security, "/staff/accounts", "role"),
    ] {
        let login = if list.ends_with("people") { "系统管理员" } else { "安全管理员" };
        let page = visitor.get(list).await;
        let names = page.texts("th a");
        let place = names.iter().position(|name| name.contains(login)).unwrap();
        let own = &page.links(&format!("{list}/"))[place + usize::from(list.ends_with("people"))];
        assert!(visitor.get(own).await.says("您自己的账号"), "{own}");
        let refused = visitor.post(&format!("{own}/{change}"), &[("role", "lead"), ("locked", "yes")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{own}/{change}");
    }
}

#[actix_web::test]
async fn a_line_of_the_administrators_record_that_was_changed_is_found() {
    let house = TestHouse::one().await;
    let system = house.staff("system").await;
    for name in ["甲医院", "乙医院", "丙医院"] {
        let fields = [("kind", "hospital"), ("name", name), ("name_en", "Hospital")];
        done(&system, "/staff/units/new", &fields).await;
    }
    let audit = house.staff("audit").await;
    assert!(audit.post("/staff/audit/verification", &[]).await.says("共3条"));
    let change = "UPDATE administration_record SET detail = '丁医院' WHERE seq = 2";
    meddle(&house.fresh.location, change).await;
    let found = audit.post("/staff/audit/verification", &[]).await;
    assert!(found.says("第2条被改动过"), "{}", found.text());
}

#[actix_web::test]
async fn a_password_is_hashed_the_way_the_district_asks_for_at_its_next_sign_in() {
    for house in TestHouse::both_with(&[("password_hash", "pbkdf2-sm3".to_owned())]).await {
        let one = SIGN_INS.iter().find(|one| one.login == "officer").unwrap();
        let kept = async || {
            let mut tx = house.house.ground.database.read().await.unwrap();
            zhucan::accounts::store::by_login(&mut tx, one.login).await.unwrap().unwrap().password.unwrap()
        };
        assert!(kept().await.starts_with("$argon2id$"), "made before the setting was changed");
        for _ in 0..2 {
            let officer = house.someone();
            let fields = [("login", one.login), ("password", one.password)];
            assert_eq!(officer.post("/staff/sign-in", &fields).await.status, StatusCode::SEE_OTHER);
            assert!(kept().await.starts_with("$pbkdf2-sm3$600000$"), "{}", kept().await);
        }
        let wrong = [("login", one.login), ("password", "not this one")];
        let refused = house.someone().post("/staff/sign-in", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[actix_web::test]
async fn a_stranger_who_tries_passwords_does_not_keep_out_whoever_signs_in_where_they_did_before() {
    for house in TestHouse::both().await {
        let one = SIGN_INS.iter().find(|one| one.login == "officer").unwrap();
        let (owner, _) = signs_in(&house, one.login, one.password, one.totp).await;
        let stranger = house.someone();
        for _ in 0..10 {
            password(&stranger, one.login, "a guess of a stranger").await;
        }
        for other in [&stranger, &house.someone()] {
            let refused = password(other, one.login, one.password).await;
            assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        }
        owner.post("/staff/sign-out", &[]).await;
        assert_eq!(password(&owner, one.login, one.password).await.status, StatusCode::SEE_OTHER);
        // It has tries of its own, and no more than others; and it is known for this account alone.
        owner.post("/staff/sign-out", &[]).await;
        for _ in 0..9 {
            password(&owner, one.login, "forgotten").await;
        }
        assert_eq!(password(&owner, one.login, one.password).await.status, StatusCode::TOO_MANY_REQUESTS);
        for _ in 0..10 {
            password(&stranger, "lead", "a guess of a stranger").await;
        }
        assert_eq!(password(&owner, "lead", "another guess").await.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[actix_web::test]
async fn staff_see_where_they_are_signed_in_and_end_what_they_forgot() {
    for house in TestHouse::both().await {
        let one = SIGN_INS.iter().find(|one| one.login == "officer").unwrap();
        let (here, _) = signs_in(&house, one.login, one.password, one.totp).await;
        house.clock.advance(TimeDelta::minutes(1));
        let (elsewhere, _) = signs_in(&house, one.login, one.password, one.totp).await;
        assert_eq!(here.get("/staff/password").await.links("/staff/sign-ins").len(), 1);
        let list = here.get("/staff/sign-ins").await;
        assert!(list.says("密码和动态口令"), "{}", list.text());
        let which = list.value("which");
        done(&here, "/staff/sign-ins/endings", &[("which", &which)]).await;
        assert_ne!(elsewhere.get("/staff").await.status, StatusCode::OK);
        assert_eq!(here.get("/staff").await.status, StatusCode::OK);
        // Somebody else's are not theirs to see or end.
        let other = house.staff("officer2").await;
        assert!(!other.get("/staff/sign-ins").await.html.contains(&which));
        other.post("/staff/sign-ins/endings", &[("which", "others")]).await;
        assert_eq!(here.get("/staff").await.status, StatusCode::OK);
        assert_ne!(house.someone().get("/staff/sign-ins").await.status, StatusCode::OK);
    }
}
