//! Every route as every role, as owner, as another resident and as nobody: what the table says is what happens.

use reqwest::StatusCode;
use zhucan::accounts::permissions::Act;
use zhucan::app::routes;

use crate::foreign::one_of_each;
use crate::house::{TestHouse, Visitor};

/// A route's path with parameters that point at something real.
pub fn real(path: &str, number: &str) -> String {
    path.replace("{service}", "contact-card")
        .replace("{number}", number)
        .replace("{page}", "name")
        .replace("{act}", "rate")
        .replace("{place}", "150202001")
        .replace("{question}", "photo")
        .replace("{language}", "en")
        .replace("{name}", "nothing.css")
        .replace("{document}", "019ab000-0000-7000-8000-000000000000")
        .replace("{letter}", "019ab000-0000-7000-8000-000000000000")
        .replace("{message}", "019ab000-0000-7000-8000-000000000000")
        .replace("{reason}", "019ab000-0000-7000-8000-000000000000")
        .replace("{absence}", "019ab000-0000-7000-8000-000000000000")
        .replace("{import}", "019ab000-0000-7000-8000-000000000000")
        .replace("{holder}", "019ab000-0000-7000-8000-000000000000")
        .replace("{rows}", "faulty")
        .replace("{kind}", "absent")
        .replace("{recusal}", "019ab000-0000-7000-8000-000000000000")
        .replace("{day}", "019ab000-0000-7000-8000-000000000000")
        .replace("{unit}", "health")
        .replace("{mandate}", "019ab000-0000-7000-8000-000000000000")
        .replace("{person}", "019ab000-0000-7000-8000-000000000000")
        .replace("{programme}", "care-allowance")
        .replace("{batch}", "019ab000-0000-7000-8000-000000000000")
        .replace("{rate}", "019ab000-0000-7000-8000-000000000000")
        .replace("{proposal}", "019ab000-0000-7000-8000-000000000000")
        .replace("{change}", "019ab000-0000-7000-8000-000000000000")
        .replace("{limit}", "recording")
        .replace("{text}", "title")
        .replace("{call}", "019ab000-0000-7000-8000-000000000000")
        .replace("{account}", "019ab000-0000-7000-8000-000000000000")
}

/// Whether an answer lets one in: anything but a sign-in page, a refusal, or the way to a sign-in.
fn lets_in(page: &crate::house::Page) -> bool {
    !(page.status == StatusCode::UNAUTHORIZED
        || page.status == StatusCode::FORBIDDEN
        || (page.status == StatusCode::SEE_OTHER
            && (page.location.starts_with("/sign-in?") || page.location.starts_with("/staff/sign-in?"))))
}

async fn ask(visitor: &Visitor, method: &str, path: &str) -> crate::house::Page {
    if method == "GET" { visitor.get(path).await } else { visitor.post(path, &[]).await }
}

/// Leaving ends the session that the test goes on with.
fn ends_the_session(path: &str) -> bool {
    path.ends_with("/sign-out") || path == "/leave"
}

#[actix_web::test]
async fn every_route_admits_exactly_the_roles_of_the_table() {
    let house = TestHouse::one().await;
    let number = house.someone().apply(&house, "contact-card", &house.resident(0)).await;
    let visitors = one_of_each(&house).await;
    let mut walked = 0;
    for route in routes().iter().filter(|route| !ends_the_session(route.path)) {
        for (role, visitor) in &visitors {
            let path = real(route.path, &number);
            let page = ask(visitor, route.method.as_str(), &path).await;
            let allowed = route.act.is_allowed_to(*role);
            assert_eq!(lets_in(&page), allowed, "{route:?} as {role:?}: {} {}", page.status, page.location);
            assert!(page.status.as_u16() < 500, "{route:?} as {role:?}: {}", page.status);
            walked += 1;
        }
    }
    println!("{walked} pairs of route and role");
}

#[actix_web::test]
async fn what_can_be_read_can_be_asked_about_and_by_the_same_people() {
    let house = TestHouse::one().await;
    let visitor = house.someone();
    for route in routes().iter().filter(|route| route.method == "GET" && !ends_the_session(route.path)) {
        let path = real(route.path, "260101000003");
        let read = visitor.get(&path).await;
        let asked = visitor.client.head(format!("{}{path}", house.base)).send().await.unwrap();
        assert_eq!(asked.status(), read.status, "{route:?}");
        assert!(asked.bytes().await.unwrap().is_empty(), "{route:?}");
    }
}

#[actix_web::test]
async fn what_is_somebodys_own_is_there_for_nobody_else() {
    let house = TestHouse::one().await;
    let (owner, other) = (house.someone(), house.someone());
    let number = owner.apply(&house, "contact-card", &house.resident(1)).await;
    other.begin("contact-card").await;
    for route in routes() {
        let own =
            matches!(route.act, Act::FileApplication | Act::FollowOwnCase) && route.path.contains("{number}");
        if !own {
            continue;
        }
        let path = real(route.path, &number);
        let page = ask(&other, route.method.as_str(), &path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{route:?} as another resident");
        assert!(!page.html.contains(&house.resident(1).name), "{route:?}");
    }
    let page = owner.get(&format!("/applications/{number}")).await;
    assert_eq!(page.status, StatusCode::OK, "the owner's device still follows it");
}

#[actix_web::test]
async fn a_foreign_page_can_send_nothing_and_what_was_typed_is_shown() {
    let house = TestHouse::one().await;
    let resident = house.someone();
    let number = resident.begin("contact-card").await;
    let request = resident
        .client
        .post(format!("{}/applications/{number}/questions/name", house.base))
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body("resident_name=%E5%88%98%E7%A7%80%E5%85%B0");
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert!(answer.text().await.unwrap().contains("刘秀兰"));
}

#[actix_web::test]
async fn every_answer_carries_its_headers_and_private_pages_are_kept_by_nobody() {
    let house = TestHouse::one().await;
    for path in ["/", "/nothing", "/applications", "/staff"] {
        let page = house.someone().get(path).await;
        let header =
            |name: &str| page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert!(header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert!(!header("content-security-policy").contains("unsafe"), "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
    }
}
