//! Where staff are led to: all that they may open and that can ever hold something for them, and nothing else.

use std::collections::BTreeSet;

use reqwest::StatusCode;
use zhucan::accounts::{Role, menu};
use zhucan::app::routes;
use zhucan::demo::staff::SIGN_INS;
use zhucan::ui::staff_nav::{MENU, Place};

use crate::house::{TestHouse, Visitor, totp};

/// Pages without parameters that nobody is led to: the ways in, and what was being sent when a session ended.
const ON_THE_WAY: [&str; 4] = ["/staff/sign-in", "/staff/sign-in/code", "/staff/lock", "/staff/held"];

/// The addresses that a page's links lead to.
async fn links(visitor: &Visitor, page: &str, within: &str) -> Vec<String> {
    let page = visitor.get(page).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.attributes(&format!("{within} a"), "href")
}

#[actix_web::test]
async fn everybody_is_led_to_what_they_may_do_and_what_can_hold_something_for_them() {
    let house = TestHouse::one().await;
    let own = "/staff/password";
    for (login, first, rest) in [
        (
            "officer",
            "/staff /staff/search /staff/keying /staff/issuing",
            "/staff/hotline /staff/coordinated /staff/payments /staff/letters /staff/calls /staff/mandates /staff/register /staff/proposals /staff/team /staff/recusals",
        ),
        (
            "lead",
            "/staff /staff/search /staff/keying /staff/issuing",
            "/staff/hotline /staff/coordinated /staff/payments /staff/letters /staff/outbox /staff/calls /staff/mandates /staff/register /staff/proposals /staff/register/imports \
             /staff/team /staff/recusals /staff/reasons",
        ),
        (
            "community",
            "/staff/checks /staff/keying /staff/mandates /staff/register",
            "/staff/proposals /staff/recusals",
        ),
        ("health", "/staff /staff/search /staff/team /staff/recusals", ""),
        ("hospital", "/staff/referrals /staff/days /staff/calls /staff/recusals", ""),
        (
            "system",
            "/staff/units /staff/people /staff/choices /staff/holidays",
            "/staff/rates /staff/limits /staff/texts /staff/changes /staff/unsaid /staff/retention /staff/outbox",
        ),
        ("security", "/staff/accounts", ""),
        ("audit", "/staff/audit /staff/audit/register /staff/retention", ""),
    ] {
        let visitor = house.staff(login).await;
        let head = links(&visitor, MENU, "header nav").await;
        assert!(head.len() <= 7, "{login}: {head:?}");
        let first: Vec<&str> = first.split_whitespace().collect();
        let own_in_head = first.len() < 4;
        let staff: Vec<&str> =
            head.iter().map(String::as_str).filter(|to| to.starts_with("/staff")).collect();
        let expected: Vec<&str> =
            first.iter().copied().chain(own_in_head.then_some(own)).chain([MENU]).collect();
        assert_eq!(staff, expected, "{login}");
        let listed: BTreeSet<String> =
            links(&visitor, MENU, "main nav.staff-menu").await.into_iter().collect();
        let all = first.into_iter().chain(rest.split_whitespace()).chain([own]);
        assert_eq!(listed, all.map(str::to_owned).collect(), "{login}");
    }
    let street = house.staff("street").await;
    let head = links(&street, "/staff", "header nav").await;
    assert_eq!(head[..4], ["/staff", "/staff/checks", "/staff/search", "/staff/keying"]);
    assert!(!links(&street, MENU, "main").await.iter().any(|to| to == "/staff/issuing"));
}

/// All pages of the staff without parameters that a role may open, but the ways in.
fn open_to(role: Role) -> BTreeSet<&'static str> {
    let all = routes();
    let pages = all.iter().filter(|route| route.page && route.method == "GET" && !route.path.contains('{'));
    pages
        .filter(|route| route.path.starts_with("/staff") && route.act.is_allowed_to(Some(role)))
        .map(|route| route.path)
        .filter(|path| !ON_THE_WAY.contains(path))
        .collect()
}

#[actix_web::test]
async fn each_page_of_the_staff_is_reached_by_links_from_where_somebody_begins() {
    let house = TestHouse::one().await;
    for login in ["officer", "lead", "hospital", "system", "security", "audit"] {
        let one = SIGN_INS.iter().find(|one| one.login == login).unwrap();
        let visitor = house.staff(login).await;
        let mut left = open_to(one.role);
        if one.role != Role::Assessor {
            // Only a community or a street looks at applications beforehand.
            left.remove(Place::Checks.path());
        }
        let wanted = left.clone();
        let mut next = vec![menu::start_page(one.role, None).to_owned()];
        while let Some(page) = next.pop() {
            left.remove(page.as_str());
            for to in links(&visitor, &page, "body").await {
                let to = to.split(['?', '#']).next().unwrap_or_default();
                if left.contains(to) && wanted.contains(to) && !next.iter().any(|one| one == to) {
                    next.push(to.to_owned());
                }
            }
        }
        assert!(left.is_empty(), "{login} is not led to {left:?}");
    }
}

#[test]
fn what_leads_to_a_page_asks_the_permission_that_the_page_asks() {
    let all = routes();
    for place in Place::ALL {
        let route = all.iter().find(|route| route.method == "GET" && route.path == place.path());
        assert_eq!(route.map(|route| route.act), Some(menu::act(place)), "{place:?}");
    }
}

#[actix_web::test]
async fn a_link_says_whether_it_is_this_page_or_the_part_that_the_page_is_in() {
    let house = TestHouse::one().await;
    let number = house.someone().apply(&house, "contact-card", &house.resident(0)).await;
    let officer = house.staff("officer").await;
    for (page, link, current) in [
        ("/staff/issuing", "/staff/issuing", "page"),
        ("/staff/keying/contact-card", "/staff/keying", "true"),
        (&format!("/staff/cases/{number}"), "/staff", "true"),
        ("/staff/letters", MENU, "true"),
        (MENU, MENU, "page"),
    ] {
        let shown = officer.get(page).await;
        let marked = shown.attributes("header nav a[aria-current]", "href");
        assert_eq!(marked, [link], "{page}");
        assert_eq!(shown.attribute("header nav a[aria-current]", "aria-current").as_deref(), Some(current));
    }
    let crumbs = officer.get("/staff/letters").await.attributes("nav.crumbs a", "href");
    assert_eq!(crumbs, ["/staff", MENU]);
}

#[actix_web::test]
async fn a_community_begins_with_what_it_is_asked_to_look_at() {
    let house = TestHouse::one().await;
    let one = SIGN_INS.iter().find(|one| one.login == "community").unwrap();
    let community = house.someone();
    community.post("/staff/sign-in", &[("login", one.login), ("password", one.password)]).await;
    let code = totp(one.totp, house.clock.now());
    let signed_in = community.post("/staff/sign-in/code", &[("code", &code)]).await;
    assert_eq!(signed_in.location, "/staff/checks");
    let brand = community.get("/staff/keying").await.attribute("a.brand", "href");
    assert_eq!(brand.as_deref(), Some("/staff/checks"));
    assert_eq!(house.someone().get(MENU).await.status, StatusCode::SEE_OTHER, "for staff alone");
}
