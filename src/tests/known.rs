//! Being known: by a phone that was registered at the counter, by nobody's name, and not by a phone that others use too.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::demo::people::Person;

use crate::house::{Page, TestHouse, Visitor};

const CARD: &str = "contact-card";
const NEW: &str = "/staff/identities/new";

fn fields<'f>(person: &'f Person, phone: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![("name", &person.name), ("id_number", &person.id_number), ("phone", phone), ("seen", "yes")]
}

/// An officer registers a phone; the person reads the code back.
async fn registers(house: &TestHouse, officer: &Visitor, person: &Person, phone: &str) -> Page {
    house.clock.advance(TimeDelta::seconds(1));
    let asked = officer.post(NEW, &fields(person, phone)).await;
    assert_eq!(asked.status, StatusCode::OK, "{:?}", asked.errors());
    let code = house.newest_code(phone).await;
    let mut sent = fields(person, phone);
    sent.push(("code", &code));
    officer.post("/staff/identities/code", &sent).await
}

async fn signs_in(house: &TestHouse, phone: &str) -> Visitor {
    let visitor = house.someone();
    // Texts of one moment have no order.
    house.clock.advance(TimeDelta::seconds(1));
    visitor.post("/sign-in", &[("phone", phone)]).await;
    let code = house.newest_code(phone).await;
    visitor.post("/sign-in/code", &[("phone", phone), ("code", &code)]).await;
    visitor
}

#[actix_web::test]
async fn whoever_was_seen_at_the_counter_is_known_by_their_phone_and_keeps_what_they_began_with_it() {
    for house in TestHouse::both().await {
        let person = house.resident(0);
        let before = signs_in(&house, &person.phone).await;
        let begun = before.begin(CARD).await;
        assert!(before.get("/mandates").await.says("先要知道您是谁"));
        let officer = house.staff("officer").await;
        let done = registers(&house, &officer, &person, &person.phone).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let audit = house.staff("audit").await;
        assert!(
            audit.get("/staff/audit").await.says("登记了居民登录用的手机"),
            "an officer alone made somebody known"
        );
        let after = signs_in(&house, &person.phone).await;
        assert!(!after.get("/mandates").await.says("先要知道您是谁"));
        assert!(after.get("/services").await.texts(".signed p")[0].contains(&person.name));
        assert_eq!(after.get("/applications/mine").await.links(&begun).len(), 1);
        assert_eq!(after.get(&format!("/applications/{begun}/questions/name")).await.status, StatusCode::OK);
        // A number that nobody signs in with is somebody else's some day.
        house.clock.advance(TimeDelta::days(91));
        let later = signs_in(&house, &person.phone).await;
        assert!(later.get("/mandates").await.says("先要知道您是谁"));
    }
}

#[actix_web::test]
async fn a_number_is_changed_at_the_counter_and_the_old_one_is_told_and_opens_nothing() {
    let house = TestHouse::one().await;
    let (person, other) = (house.resident(1), house.resident(2));
    let officer = house.staff("officer").await;
    registers(&house, &officer, &person, "19900000071").await;
    registers(&house, &officer, &person, "19900000072").await;
    house.newest_text("19900000071", "更换了").await;
    assert!(signs_in(&house, "19900000071").await.get("/mandates").await.says("先要知道您是谁"));
    assert!(!signs_in(&house, "19900000072").await.get("/mandates").await.says("先要知道您是谁"));
    // One phone, one person: the family's other members need one of their own.
    let taken = officer.post(NEW, &fields(&other, "19900000072")).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.errors()[0].contains("另一个人"), "{:?}", taken.errors());
    let mut unseen = fields(&other, "19900000073");
    unseen.pop();
    assert!(officer.post(NEW, &unseen).await.errors()[0].contains("核对"));
    // Without the code nothing is registered.
    let mut guessed = fields(&other, "19900000073");
    guessed.push(("code", "000000"));
    let wrong = officer.post("/staff/identities/code", &guessed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(signs_in(&house, "19900000073").await.get("/mandates").await.says("先要知道您是谁"));
}

#[actix_web::test]
async fn a_second_person_on_the_same_phone_sees_nothing_of_the_first() {
    let house = TestHouse::one().await;
    let (first, second) = (house.resident(3), house.resident(4));
    let shared = Person { phone: first.phone.clone(), ..second.clone() };
    // Both write the family's phone into their forms; each is known by their number.
    let (one, two) = (house.known(&first).await, house.known(&shared).await);
    let own = one.apply(&house, CARD, &first).await;
    let other = two.apply(&house, CARD, &shared).await;
    assert!(two.get("/applications/mine").await.links(&own).is_empty());
    assert_eq!(two.get(&format!("/applications/{own}")).await.status, StatusCode::NOT_FOUND);
    // Whoever has the phone signs in with what was begun with the phone, and that is nothing.
    let by_phone = signs_in(&house, &first.phone).await;
    let list = by_phone.get("/applications/mine").await;
    assert!(list.links(&own).is_empty() && list.links(&other).is_empty(), "{}", list.text());
}
