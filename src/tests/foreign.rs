//! Requests that other sites make a browser send: refused on every route, whatever the browser says or leaves out.

use reqwest::StatusCode;
use zhucan::accounts::Role;
use zhucan::app::routes;
use zhucan::demo::staff::SIGN_INS;

use crate::house::{Page, TestHouse, Visitor, totp};
use crate::permissions::real;

/// Somebody of each role, signed in, and somebody who is not.
pub async fn one_of_each(house: &TestHouse) -> Vec<(Option<Role>, Visitor)> {
    let resident = house.someone();
    resident.post("/sign-in", &[("phone", "19900000001")]).await;
    let code = house.newest_code("19900000001").await;
    resident.post("/sign-in/code", &[("phone", "19900000001"), ("code", &code)]).await;
    let mut visitors = vec![(None, house.someone()), (Some(Role::Resident), resident)];
    for (role, login) in [
        (Role::Officer, "officer"),
        (Role::Lead, "lead"),
        (Role::Assessor, "hospital"),
        (Role::SystemAdministrator, "system"),
        (Role::SecurityAdministrator, "security"),
        (Role::AuditAdministrator, "audit"),
    ] {
        visitors.push((Some(role), house.staff(login).await));
    }
    visitors
}

async fn send(visitor: &Visitor, url: String, headers: &[(&'static str, String)], body: &str) -> StatusCode {
    let mut request = visitor
        .client
        .post(url)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.to_owned());
    for (name, value) in headers {
        request = request.header(*name, value);
    }
    request.send().await.unwrap().status()
}

#[actix_web::test]
async fn every_route_that_changes_something_refuses_what_another_site_sends() {
    let house = TestHouse::one().await;
    let visitors = one_of_each(&house).await;
    let number = visitors[0].1.apply(&house, "contact-card", &house.resident(0)).await;
    let mut walked = 0;
    for route in routes().iter().filter(|route| route.method == "POST" && !route.machine) {
        let (role, visitor) =
            visitors.iter().find(|(role, _)| route.act.is_allowed_to(*role)).expect("somebody may");
        let url = format!("{}{}", house.base, real(route.path, &number));
        for site in ["cross-site", "same-site"] {
            let headers = [("sec-fetch-site", site.to_owned()), ("origin", house.base.clone())];
            let status = send(visitor, url.clone(), &headers, "name=x").await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{route:?} as {role:?}, {site}");
            walked += 1;
        }
    }
    assert!(walked > 40, "{walked}");
    // Nobody was signed out, nothing was withdrawn.
    let page = visitors[0].1.get(&format!("/applications/{number}")).await;
    assert!(!page.says("已办结"), "{}", page.text());
    assert_eq!(visitors[2].1.get("/staff").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_browser_that_says_nothing_is_known_by_the_key_of_its_forms_on_every_route() {
    let house = TestHouse::one().await;
    // Cookies of somebody who may, sent without a header that tells the place.
    let silent = Visitor::silent(&house.base);
    let key = silent.get("/sign-in").await.value("form_key");
    assert_eq!(key.len(), 32);
    let number = house.someone().begin("contact-card").await;
    for route in routes().iter().filter(|route| route.method == "POST" && !route.machine) {
        if !route.act.is_allowed_to(None) {
            continue;
        }
        let url = format!("{}{}", house.base, real(route.path, &number));
        for body in ["name=x".to_owned(), "form_key=".to_owned(), format!("form_key={}", "0".repeat(32))] {
            // An upload looks for the form before it reads the body, and finds none of this browser.
            let status = send(&silent, url.clone(), &[], &body).await;
            let refused = status == StatusCode::FORBIDDEN
                || (route.path.contains("documents") && status == StatusCode::NOT_FOUND);
            assert!(refused, "{route:?} {body}: {status}");
        }
        let status = send(&silent, url.clone(), &[], &format!("form_key={key}")).await;
        assert_ne!(status, StatusCode::FORBIDDEN, "{route:?} with its key");
        let foreign = [("origin", "https://elsewhere.example".to_owned())];
        let status = send(&silent, url, &foreign, &format!("form_key={key}")).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{route:?}: a key does not outweigh what the browser says");
    }
    let thief = Visitor::silent(&house.base);
    thief.get("/sign-in").await;
    let url = format!("{}/sign-in", house.base);
    let status = send(&thief, url, &[], &format!("form_key={key}&phone=19900000001")).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "a key is its browser's own");
}

/// Sends the first form of a page that leads somewhere, with what it hides and what is typed.
async fn fill_in(visitor: &Visitor, page: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
    let document = scraper::Html::parse_document(&page.html);
    let form = scraper::Selector::parse(&format!("form[action^=\"{action}\"]")).unwrap();
    let hidden = scraper::Selector::parse("input[type=hidden]").unwrap();
    let form = document.select(&form).next().expect("the form");
    let mut fields: Vec<(String, String)> = form
        .select(&hidden)
        .map(|field| {
            let attribute = |name| field.value().attr(name).unwrap_or_default().to_owned();
            (attribute("name"), attribute("value"))
        })
        .collect();
    fields.extend(typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    visitor.post(action, &fields).await
}

#[actix_web::test]
async fn an_old_browser_signs_in_files_sends_a_paper_and_works_on_the_desk() {
    let house = TestHouse::one().await;
    let old = Visitor::silent(&house.base);
    let guide = old.get("/services/disability-certificate").await;
    let begun = fill_in(&old, &guide, "/services/disability-certificate/applications", &[]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    let number = begun.location.split('/').nth(2).unwrap().to_owned();
    let first = old.get(&begun.location).await;
    let wrong = fill_in(&old, &first, begun.location.as_str(), &[]).await;
    assert_ne!(wrong.status, StatusCode::FORBIDDEN, "{}", wrong.text());
    // Without its key what was typed comes back on the page that refuses.
    let lost = old.post(&begun.location, &[("resident_name", "刘秀兰")]).await;
    assert_eq!(lost.status, StatusCode::FORBIDDEN);
    assert!(lost.says("刘秀兰"));

    let service = house.service("disability-certificate");
    let question = service
        .definition
        .pages
        .iter()
        .flat_map(|page| &page.questions)
        .find(|question| {
            matches!(question.kind, zhucan::catalogue::definition::Kind::Files { check: None, .. })
        })
        .expect("a paper");
    let path = format!("/applications/{number}/documents/{}", question.id);
    let upload = async |key: Option<String>| {
        let mut form = reqwest::multipart::Form::new();
        if let Some(key) = key {
            form = form.text("form_key", key);
        }
        let part = reqwest::multipart::Part::bytes(include_bytes!("photo.jpg").to_vec()).file_name("a.jpg");
        let request = old.client.post(format!("{}{path}", house.base)).multipart(form.part("file", part));
        request.send().await.unwrap().status()
    };
    let key = old.get(&path).await.value("form_key");
    assert_eq!(upload(None).await, StatusCode::FORBIDDEN);
    assert_eq!(upload(Some("0".repeat(32))).await, StatusCode::FORBIDDEN);
    assert_eq!(upload(Some(key)).await, StatusCode::SEE_OTHER);

    let one = SIGN_INS.iter().find(|one| one.login == "officer").unwrap();
    let desk = Visitor::silent(&house.base);
    let typed = [("login", one.login), ("password", one.password)];
    let page = desk.get("/staff/sign-in").await;
    let page = fill_in(&desk, &page, "/staff/sign-in", &typed).await;
    let (_, page) = desk.follow(&page.location).await;
    let code = totp(one.totp, house.clock.now());
    let page = fill_in(&desk, &page, "/staff/sign-in/code", &[("code", &code)]).await;
    assert_eq!(page.location, "/staff", "{}", page.text());
}

#[actix_web::test]
async fn a_password_stands_on_no_error_page() {
    let house = TestHouse::one().await;
    let request = house
        .someone()
        .client
        .post(format!("{}/staff/sign-in", house.base))
        .header("sec-fetch-site", "cross-site")
        .body("login=officer&password=geheim-9876");
    let page = request.send().await.unwrap().text().await.unwrap();
    assert!(page.contains("officer") && !page.contains("geheim-9876"));
}
