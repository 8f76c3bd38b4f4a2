//! What the machines that watch the house are told, and what nobody else is.

use reqwest::StatusCode;
use zhucan::config::Config;

use crate::house::{Page, TestHouse};

/// Asks as somebody to whom these headers belong.
async fn ask(house: &TestHouse, path: &str, headers: &[(&'static str, &str)]) -> Page {
    let mut request = house.someone().client.get(format!("{}{path}", house.base));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Page::of(request.send().await.unwrap()).await
}

/// The value of one line of the figures.
fn figure(page: &Page, line: &str) -> Option<u64> {
    let rest = page.html.lines().find_map(|written| written.strip_prefix(line)?.strip_prefix(' '))?;
    Some(rest.parse().unwrap())
}

#[actix_web::test]
async fn a_house_that_serves_is_alive_and_ready_and_without_its_database_only_alive() {
    for house in TestHouse::both().await {
        let (alive, ready) = (ask(&house, "/healthz", &[]).await, ask(&house, "/readyz", &[]).await);
        assert_eq!((alive.status, alive.html.as_str()), (StatusCode::OK, "ok"));
        assert_eq!((ready.status, ready.html.as_str()), (StatusCode::OK, "ready"));
        house.fresh.database.close().await;
        let (alive, ready) = (ask(&house, "/healthz", &[]).await, ask(&house, "/readyz", &[]).await);
        assert_eq!(alive.status, StatusCode::OK);
        assert_eq!((ready.status, ready.html.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "not ready"));
        let figures = ask(&house, "/metrics", &[]).await;
        assert_eq!(figures.status, StatusCode::OK, "what the program knows of itself is told all the same");
        assert_eq!(figure(&figures, "zhucan_database_up"), Some(0));
        assert_eq!(figure(&figures, "zhucan_http_requests_total{method=\"GET\",status=\"5xx\"}"), Some(1));
    }
}

#[actix_web::test]
async fn figures_count_what_happened_and_name_nobody() {
    for house in TestHouse::both().await {
        let person = house.resident(0);
        let number = house.someone().apply(&house, "contact-card", &person).await;
        let other = house.someone().apply(&house, "contact-card", &house.resident(1)).await;
        let page = ask(&house, "/metrics", &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        let kind = page.headers["content-type"].to_str().unwrap();
        assert!(kind.starts_with("text/plain; version=0.0.4"), "{kind}");
        assert_eq!(figure(&page, "zhucan_database_up"), Some(1));
        let open: u64 = page
            .html
            .lines()
            .filter(|line| line.starts_with("zhucan_open_cases{"))
            .map(|line| line.rsplit(' ').next().unwrap().parse::<u64>().unwrap())
            .sum();
        assert_eq!(open, 2, "{}", page.html);
        assert_eq!(figure(&page, "zhucan_outbox_messages{kind=\"sms\",state=\"waiting\"}"), Some(2));
        assert_eq!(figure(&page, "zhucan_outbox_messages{kind=\"sms\",state=\"failed\"}"), Some(0));
        assert!(figure(&page, "zhucan_http_requests_total{method=\"POST\",status=\"3xx\"}").unwrap() > 4);
        assert!(figure(&page, "process_resident_memory_bytes").unwrap() > 1_000_000);
        let sqlite = page.html.contains("zhucan_info{version=\"0.1.0\",database=\"sqlite\"} 1");
        assert_eq!(figure(&page, "zhucan_writes_waiting").is_some(), sqlite);
        for personal in [&person.name, &person.phone, &number, &other] {
            assert!(!page.html.contains(personal.as_str()), "{personal}");
        }
        house.clock.advance(chrono::TimeDelta::minutes(10));
        let later = ask(&house, "/metrics", &[]).await;
        assert_eq!(figure(&later, "zhucan_outbox_oldest_seconds{kind=\"sms\"}"), Some(600));
        assert_eq!(house.deliver().await, 2);
        let sent = ask(&house, "/metrics", &[]).await;
        assert_eq!(figure(&sent, "zhucan_outbox_messages{kind=\"sms\",state=\"waiting\"}"), Some(0));
    }
}

#[actix_web::test]
async fn a_stranger_finds_no_figures_and_one_with_the_token_does() {
    let open = TestHouse::one().await;
    for passed_on in ["x-forwarded-for", "forwarded", "x-real-ip", "via"] {
        let page = ask(&open, "/metrics", &[(passed_on, "203.0.113.7")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{passed_on}");
        assert!(!page.html.contains("zhucan_"), "{passed_on}");
        let with_nothing = [(passed_on, "127.0.0.1"), ("authorization", "Bearer ")];
        let page = ask(&open, "/metrics", &with_nothing).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "no token is set: none opens");
        assert_eq!(ask(&open, "/readyz", &[(passed_on, "203.0.113.7")]).await.html, "ready");
    }
    let token = "8f0d-not-to-be-guessed";
    let house = TestHouse::both_with(&[("metrics_token", token.to_owned())]).await.remove(0);
    for (shown, status) in [
        (format!("Bearer {token}"), StatusCode::OK),
        (format!("Bearer {token}x"), StatusCode::NOT_FOUND),
        (format!("Basic {token}"), StatusCode::NOT_FOUND),
        (token.to_owned(), StatusCode::NOT_FOUND),
        (String::new(), StatusCode::NOT_FOUND),
    ] {
        let headers = [("x-forwarded-for", "203.0.113.7"), ("authorization", shown.as_str())];
        assert_eq!(ask(&house, "/metrics", &headers).await.status, status, "{shown}");
    }
    assert!(Config::read(None, &[]).unwrap().metrics_token.is_none());
}
