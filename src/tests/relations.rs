//! Every route of a case, for everybody who may have to do with it: route × relation equals the table below. What roles of
//! the staff may do is walked in `permissions`.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::app::routes;
use zhucan::values::{Power, Powers};

use crate::acting::{WHOLE, Wish, granted};
use crate::house::{Page, TestHouse, Visitor};
use crate::permissions::real;

const CARD: &str = "contact-card";

/// What somebody is to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// It is about them.
    Owner,
    /// They act for the owner, within these powers.
    Caregiver(Powers),
    /// Their mandate is for another service, was revoked, or is over; they are somebody else, nobody, or of the staff.
    Nobody,
    /// They began it, and their mandate was revoked.
    Revoked,
}

/// The table: what a route of a case needs.
fn needs(method: &str, path: &str, sent: bool) -> Power {
    let rest = path.trim_start_matches("/applications/{number}");
    match (method, rest) {
        // A second sending leads to the receipt.
        ("POST", "/submission") if sent => Power::See,
        (_, "/check" | "/known") => Power::FillIn,
        (_, rest) if rest.starts_with("/questions") || rest.starts_with("/documents") => Power::FillIn,
        ("POST", "/submission" | "/withdrawal" | "/acts/{act}" | "/consents") => Power::Submit,
        ("POST", rest) if rest.starts_with("/appointment") || rest == "/messages" => Power::Answer,
        (_, "/answers" | "/payments" | "/looks" | "/consents" | "/letters/{letter}") => Power::ReceiveLetters,
        _ => Power::See,
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    In,
    Refused,
    Absent,
}

/// What an answer lets one do. Letters ask for a code to the phone where one may see no more than where it stands.
fn answered(page: &Page) -> Answer {
    match page.status {
        StatusCode::NOT_FOUND => Answer::Absent,
        StatusCode::FORBIDDEN => Answer::Refused,
        StatusCode::SEE_OTHER if page.location.contains("/phone-code") => Answer::Refused,
        status => {
            assert!(status.as_u16() < 500);
            Answer::In
        }
    }
}

async fn ask(who: &Visitor, method: &str, path: &str) -> Page {
    if method == "GET" { who.get(path).await } else { who.post(path, &[]).await }
}

#[actix_web::test]
async fn every_route_of_a_case_opens_for_each_relation_as_the_table_says() {
    let house = TestHouse::one().await;
    let owner_of = house.resident(0);
    let owner = house.known(&owner_of).await;
    let known = async |place: usize| house.known(&house.resident(place)).await;
    let supporting = Wish { kind: "supporter", powers: &["see", "fill-in"], ..WHOLE };
    let reading = Wish { powers: &["see", "receive-letters"], ..WHOLE };
    let elsewhere = Wish { services: &["disability-certificate"], ..WHOLE };
    let brief = Wish { until: ["2026", "11", "24"], ..WHOLE };
    let (whole, supporter, reader) = (known(1).await, known(2).await, known(3).await);
    granted(&whole, &owner, &owner_of, &WHOLE).await;
    granted(&supporter, &owner, &owner_of, &supporting).await;
    granted(&reader, &owner, &owner_of, &reading).await;
    let out_of_scope = known(4).await;
    granted(&out_of_scope, &owner, &owner_of, &elsewhere).await;
    let expired = known(5).await;
    granted(&expired, &owner, &owner_of, &brief).await;
    let revoked = known(6).await;
    let mandate = granted(&revoked, &owner, &owner_of, &WHOLE).await;
    let unsent = revoked.begin(CARD).await;
    let sent = revoked.apply(&house, CARD, &owner_of).await;
    owner.post(&format!("{mandate}/ending"), &[]).await;
    house.clock.advance(TimeDelta::days(1));
    let staff = house.staff("officer").await;
    let limits = Powers::of([Power::See, Power::FillIn]);
    let letters = Powers::of([Power::See, Power::ReceiveLetters]);
    let everybody = [
        (Relation::Owner, &owner),
        (Relation::Caregiver(Powers::ALL), &whole),
        (Relation::Caregiver(limits), &supporter),
        (Relation::Caregiver(letters), &reader),
        (Relation::Nobody, &out_of_scope),
        (Relation::Nobody, &expired),
        (Relation::Revoked, &revoked),
        (Relation::Nobody, &known(7).await),
        (Relation::Nobody, &house.someone()),
        (Relation::Nobody, &staff),
    ];
    let mut walked = 0;
    for route in routes().iter().filter(|route| route.path.starts_with("/applications/{number}")) {
        for (number, was_sent) in [(&unsent, false), (&sent, true)] {
            let (method, path) = (route.method.as_str(), real(route.path, number));
            // Pages of a form that was sent, and letters that are not there, are there for nobody.
            let there = answered(&ask(&owner, method, &path).await) != Answer::Absent;
            for (relation, visitor) in &everybody {
                let expected = match relation {
                    _ if *relation == Relation::Revoked => Answer::Refused,
                    Relation::Nobody => Answer::Absent,
                    _ if !there => Answer::Absent,
                    Relation::Owner => Answer::In,
                    Relation::Caregiver(powers) if powers.has(needs(method, route.path, was_sent)) => {
                        Answer::In
                    }
                    _ => Answer::Refused,
                };
                let page = ask(visitor, method, &path).await;
                let found = answered(&page);
                // What is not there may be refused before it is looked for.
                let same = found == expected || (!there && found == Answer::Refused);
                assert!(
                    same,
                    "{route:?} {number} as {relation:?}: {found:?} {} {}",
                    page.status, page.location
                );
                if found == Answer::Absent {
                    assert!(!page.says(&owner_of.name), "{route:?}");
                }
                walked += 1;
            }
        }
    }
    assert!(walked > 400, "{walked}");
}

#[actix_web::test]
async fn whoever_acts_for_somebody_is_not_given_what_opens_the_case_without_them() {
    let house = TestHouse::one().await;
    let person = house.resident(0);
    let owner = house.known(&person).await;
    let (first, second) = (house.known(&house.resident(1)).await, house.known(&house.resident(2)).await);
    granted(&first, &owner, &person, &WHOLE).await;
    granted(&second, &owner, &person, &WHOLE).await;
    let own = owner.apply(&house, CARD, &person).await;
    let identity = [("how", "counter")];
    house.staff("officer").await.post(&format!("/staff/cases/{own}/identity"), &identity).await;
    let theirs = first.apply(&house, CARD, &person).await;
    for (visitor, number, shown) in [
        (&owner, &own, true),
        (&owner, &theirs, true),
        (&first, &theirs, true),
        (&first, &own, false),
        (&second, &theirs, false),
    ] {
        let page = visitor.get(&format!("/applications/{number}/receipt")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.says(&house.query_code_of(number).await), shown, "{number}: {}", page.text());
    }
}

#[actix_web::test]
async fn a_confidential_case_is_the_persons_and_whoevers_filed_it_and_no_guardian_learns_of_it() {
    let house = TestHouse::one().await;
    let folder = house.fresh.folder().join("confidential");
    for language in ["zh-Hans", "en"] {
        let words = format!("locales/{language}/parking-card.ftl");
        std::fs::create_dir_all(folder.join(&words).parent().unwrap()).unwrap();
        std::fs::copy(format!("src/tests/catalogue/{words}"), folder.join(&words)).unwrap();
    }
    let text = std::fs::read_to_string("src/tests/catalogue/parking-card.toml").unwrap();
    let text = text.replace("version = 1", "version = 1\nconfidential = true");
    std::fs::write(folder.join("parking-card.toml"), text).unwrap();
    let base = house.again_with_services(&folder).await;
    let (person, guardian, helper) = (house.resident(1), house.resident(2), house.resident(3));
    let owner = house.known(&person).await.at(&base);
    let (adverse, trusted) = (house.known(&guardian).await.at(&base), house.known(&helper).await.at(&base));
    granted(&adverse, &owner, &person, &WHOLE).await;
    granted(&trusted, &owner, &person, &WHOLE).await;
    let own = owner.begin("parking-card").await;
    let filed = trusted.begin("parking-card").await;
    for number in [&own, &filed] {
        let path = format!("/applications/{number}");
        assert_eq!(adverse.get(&path).await.status, StatusCode::NOT_FOUND);
        assert!(adverse.get("/applications/mine").await.links(number).is_empty());
        assert_eq!(owner.get(&path).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(trusted.get(&format!("/applications/{filed}")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(trusted.get(&format!("/applications/{own}")).await.status, StatusCode::NOT_FOUND);
}
