//! What goes out on real parts: a gateway and a mail server that fail in every way, and what people see meanwhile.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::TimeDelta;
use mail_parser::{MessageParser, MimeHeaders};
use reqwest::StatusCode;
use zhucan::outbox::{Message, store};

use crate::house::{Page, TestHouse, Visitor, client};
use crate::outside::{Gateway, Line, Mood, Post, Verdict, Wire, free_port};

const CARD: &str = "contact-card";
/// Enough for an answer on the same machine, little enough to wait for none.
const SHORT: Duration = Duration::from_millis(700);
const KEY: &str = "Bearer 收条-0123456789";

fn sms(port: u16) -> Vec<(&'static str, String)> {
    vec![("sms.url", format!("http://127.0.0.1:{port}/send"))]
}

fn smtp(port: u16, security: &str) -> Vec<(&'static str, String)> {
    vec![
        ("smtp.host", "127.0.0.1".into()),
        ("smtp.port", port.to_string()),
        ("smtp.security", security.into()),
        ("smtp.from", "助残服务门户 <portal@example.cn>".into()),
    ]
}

/// Tries what is due, as a courier who soon loses patience.
async fn try_due(house: &TestHouse) -> usize {
    house.courier(SHORT).deliver_due().await.unwrap()
}

async fn put(house: &TestHouse, message: Message) {
    let (vault, now) = (house.house.ground.vault.clone(), house.clock.now());
    let write = house
        .house
        .ground
        .database
        .write(move |tx| Box::pin(async move { store::enqueue(tx, &vault, &message, None, now).await }));
    write.await.unwrap();
}

fn mail(number: usize) -> Message {
    Message::Mail {
        to: "liu@example.cn".into(),
        subject: format!("您的办件有了进展（第{number}封）"),
        text: "刘秀兰，您好：\n\n您的申请已经受理。<请勿回复>\n.\n区残联".into(),
    }
}

/// The states of all messages, as a lead reads them.
fn states(page: &Page) -> Vec<String> {
    page.texts("table.queue .tag")
}

/// Where the buttons of the list lead.
fn acts(page: &Page, what: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(&page.html);
    let forms = scraper::Selector::parse("form[action]").unwrap();
    document
        .select(&forms)
        .filter_map(|form| form.value().attr("action"))
        .filter(|action| action.ends_with(what))
        .map(str::to_owned)
        .collect()
}

#[actix_web::test]
async fn a_gateway_in_every_outage_breaks_no_page_and_in_the_end_all_arrives_once() {
    let port = free_port();
    for house in TestHouse::both_with(&sms(port)).await {
        let resident = house.someone();
        resident.apply(&house, CARD, &house.resident(0)).await;
        // Nobody listens: the pause grows from five seconds to ten.
        assert_eq!(try_due(&house).await, 1);
        assert_eq!(try_due(&house).await, 0, "it pauses");
        house.clock.advance(TimeDelta::seconds(5));
        assert_eq!(try_due(&house).await, 1);
        house.clock.advance(TimeDelta::seconds(9));
        assert_eq!(try_due(&house).await, 0, "the pause has grown");
        house.clock.advance(TimeDelta::seconds(1));

        let gateway = Gateway::on(port, Mood::Hangs);
        let courier = house.courier(Duration::from_secs(5));
        let hanging = tokio::spawn(async move { courier.deliver_due().await.unwrap() });
        let answer = resident.post("/sign-in", &[("phone", "19900000001")]).await;
        assert_eq!(answer.status, StatusCode::OK);
        resident.apply(&house, CARD, &house.resident(1)).await;
        assert!(!hanging.is_finished(), "the pages did not wait for the gateway");
        // The code was put in after the courier had begun, and is its next.
        assert!(hanging.await.unwrap() >= 1);

        let lead = house.staff("lead").await;
        let list = lead.get("/staff/outbox").await;
        assert!(states(&list).iter().all(|state| state == "等着送"), "{:?}", states(&list));
        for status in [500, 429, 503] {
            gateway.is(Mood::Says(status));
            house.clock.advance(TimeDelta::minutes(1));
            assert!(try_due(&house).await >= 1);
        }
        assert!(gateway.taken().is_empty());
        gateway.is(Mood::Slow);
        house.clock.advance(TimeDelta::minutes(5));
        try_due(&house).await;
        try_due(&house).await;
        let taken = gateway.taken();
        let ids: BTreeSet<&str> = taken.iter().filter_map(|one| one["id"].as_str()).collect();
        assert_eq!((taken.len(), ids.len()), (3, 3), "two receipts and a code, each once: {taken:?}");
        let list = lead.get("/staff/outbox").await;
        assert!(list.says("都送到了"), "{}", list.text());
        assert_eq!(states(&list), ["已发出"; 3]);
        // The port is needed again, on the other database.
        gateway.close().await;
    }
}

#[actix_web::test]
async fn what_the_gateway_refuses_waits_for_staff_who_send_it_again_or_give_it_up() {
    let port = free_port();
    let gateway = Gateway::on(port, Mood::Says(400));
    for house in TestHouse::both_with(&sms(port)).await {
        let before = gateway.taken().len();
        gateway.is(Mood::Says(400));
        for place in 0..2 {
            house.someone().apply(&house, CARD, &house.resident(place)).await;
        }
        assert_eq!(try_due(&house).await, 2);
        house.clock.advance(TimeDelta::days(1));
        assert_eq!(try_due(&house).await, 0, "a refusal is not asked again by itself");
        let lead = house.staff("lead").await;
        let list = lead.get("/staff/outbox").await;
        assert_eq!(states(&list), ["没送到"; 2]);
        assert!(list.says("400"), "{}", list.text());

        gateway.is(Mood::Well);
        let again = acts(&list, "/attempts");
        assert_eq!(lead.post(&again[0], &[]).await.status, StatusCode::SEE_OTHER);
        let dropped = acts(&list, "/removal").into_iter().nth(1).unwrap();
        assert_eq!(lead.post(&dropped, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(try_due(&house).await, 1);
        assert_eq!(gateway.taken().len(), before + 1);
        let list = lead.get("/staff/outbox").await;
        let mut seen = states(&list);
        seen.sort();
        assert_eq!(seen, ["已发出", "已放弃"]);
        // Given up by mistake: it is still there, and goes.
        assert_eq!(lead.post(&acts(&list, "/attempts")[0], &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(try_due(&house).await, 1);
        assert_eq!(gateway.taken().len(), before + 2);
        // What was sent cannot be sent twice by a second click.
        assert_eq!(lead.post(&again[0], &[]).await.status, StatusCode::NOT_FOUND);
    }
}

async fn receipt(house: &TestHouse, key: Option<&str>, body: String) -> StatusCode {
    let client = client().no_proxy().build().unwrap();
    let mut request = client.post(format!("{}/gateway/receipts", house.base)).body(body);
    if let Some(key) = key {
        request = request.header("authorization", key.as_bytes());
    }
    request.send().await.unwrap().status()
}

fn says(id: &str, status: &str) -> String {
    format!(r#"{{"id":"{id}","status":"{status}","operator":"x"}}"#)
}

#[actix_web::test]
async fn receipts_need_the_key_and_tell_staff_what_arrived() {
    let port = free_port();
    let gateway = Gateway::on(port, Mood::Well);
    let key = "Bearer 0123456789";
    let mut settings = sms(port);
    settings.push(("sms.receipt_key", key.into()));
    for house in TestHouse::both_with(&settings).await {
        let before = gateway.taken().len();
        for place in 0..2 {
            house.someone().apply(&house, CARD, &house.resident(place)).await;
        }
        assert_eq!(try_due(&house).await, 2);
        let ids: Vec<String> =
            gateway.taken()[before..].iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
        for wrong in [None, Some(""), Some("Bearer"), Some("Bearer 0123456788"), Some(KEY)] {
            let status = receipt(&house, wrong, says(&ids[0], "delivered")).await;
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{wrong:?}");
        }
        let lead = house.staff("lead").await;
        assert_eq!(states(&lead.get("/staff/outbox").await), ["已发出"; 2], "nothing was noted");

        let unknown = says("019ab000-0000-7000-8000-000000000000", "delivered");
        assert_eq!(receipt(&house, Some(key), unknown).await, StatusCode::NOT_FOUND);
        assert_eq!(receipt(&house, Some(key), "{".into()).await, StatusCode::BAD_REQUEST);
        assert_eq!(receipt(&house, Some(key), "x".repeat(9000)).await, StatusCode::PAYLOAD_TOO_LARGE);
        // Twice, and out of order: delivered is delivered.
        for status in ["delivered", "delivered", "failed"] {
            assert_eq!(receipt(&house, Some(key), says(&ids[0], status)).await, StatusCode::NO_CONTENT);
        }
        assert_eq!(receipt(&house, Some(key), says(&ids[1], "failed")).await, StatusCode::NO_CONTENT);
        let list = lead.get("/staff/outbox").await;
        assert_eq!(states(&list), ["没送到", "已送达"], "the failed one waits for staff");
        assert_eq!(try_due(&house).await, 0);
    }
}

#[actix_web::test]
async fn without_a_key_in_the_settings_every_receipt_is_refused() {
    let house = TestHouse::one().await;
    for key in [None, Some(""), Some("Bearer ")] {
        let status = receipt(&house, key, says("019ab000-0000-7000-8000-000000000000", "failed")).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED);
    }
}

/// Signs in with the code in a message.
async fn enters_with(visitor: &Visitor, phone: &str, text: &str) -> StatusCode {
    let code: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(|c| *c != '。' && *c != '，').collect();
    visitor.post("/sign-in/code", &[("phone", phone), ("code", &code)]).await.status
}

#[actix_web::test]
async fn a_code_whose_text_does_not_arrive_is_read_out_by_a_call() {
    let port = free_port();
    let gateway = Gateway::on(port, Mood::Well);
    let key = "Bearer 0123456789";
    let mut settings = sms(port);
    settings.push(("sms.receipt_key", key.into()));
    for house in TestHouse::both_with(&settings).await {
        let before = gateway.taken().len();
        let resident = house.someone();
        let phone = "19900000001";
        resident.post("/sign-in", &[("phone", phone)]).await;
        assert_eq!(try_due(&house).await, 1);
        let text = gateway.taken()[before].clone();
        let failed = says(text["id"].as_str().unwrap(), "failed");
        for _ in 0..2 {
            assert_eq!(receipt(&house, Some(key), failed.clone()).await, StatusCode::NO_CONTENT);
        }
        assert_eq!(try_due(&house).await, 1, "one call, however often the receipt came");
        let call = gateway.taken()[before + 1].clone();
        assert_eq!(call["to"], phone);
        let spoken = call["text"].as_str().unwrap();
        assert!(spoken.contains("再说一遍"), "{spoken}");
        let lead = house.staff("lead").await;
        let list = lead.get("/staff/outbox").await;
        assert!(states(&list).contains(&"没送到，改打电话".to_owned()), "{:?}", states(&list));
        assert!(list.says("都送到了"), "nothing waits for staff: {}", list.text());
        assert_eq!(enters_with(&resident, phone, spoken).await, StatusCode::SEE_OTHER);
    }
}

#[actix_web::test]
async fn a_code_that_is_too_old_is_neither_sent_nor_called() {
    let port = free_port();
    let gateway = Gateway::on(port, Mood::Says(503));
    for house in TestHouse::both_with(&sms(port)).await {
        gateway.is(Mood::Says(503));
        house.someone().post("/sign-in", &[("phone", "19900000001")]).await;
        assert_eq!(try_due(&house).await, 1);
        gateway.is(Mood::Well);
        house.clock.advance(TimeDelta::minutes(11));
        assert_eq!(try_due(&house).await, 0, "a code that no longer opens anything only confuses");
        assert!(house.staff("lead").await.get("/staff/outbox").await.says("都送到了"));
    }
    assert!(gateway.taken().is_empty());
}

#[actix_web::test]
async fn a_landline_is_called_and_a_mobile_gets_a_text_and_the_page_says_which() {
    let (texts, calls) = (free_port(), free_port());
    let (text_gateway, voice_gateway) = (Gateway::on(texts, Mood::Well), Gateway::on(calls, Mood::Well));
    let mut settings = sms(texts);
    settings.push(("voice.url", format!("http://127.0.0.1:{calls}/send")));
    for house in TestHouse::both_with(&settings).await {
        let (texted, called) = (text_gateway.taken().len(), voice_gateway.taken().len());
        let resident = house.someone();
        let page = resident.post("/sign-in", &[("phone", "0472-4123456")]).await;
        assert!(page.says("打电话，把验证码念给您听") && !page.says("已发到"), "{}", page.text());
        assert!(page.says("再打一次") && !page.says("重新发一个"), "no text is offered: {}", page.text());
        assert_eq!(try_due(&house).await, 1);
        let call = voice_gateway.taken()[called].clone();
        let spoken = call["text"].as_str().unwrap().to_owned();
        assert!(spoken.contains("再说一遍") && call["to"] == "0472-4123456", "{call}");
        let wrong = resident.post("/sign-in/code", &[("phone", "0472-4123456"), ("code", "1")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("打电话，把验证码念给您听"), "{}", wrong.text());
        assert_eq!(enters_with(&resident, "0472-4123456", &spoken).await, StatusCode::SEE_OTHER);

        let page = house.someone().post("/sign-in", &[("phone", "19900000001")]).await;
        assert!(page.says("验证码已发到199****0001"), "{}", page.text());
        let asked = house.someone().post("/sign-in", &[("phone", "19900000001"), ("by", "voice")]).await;
        // Eyes read the stars; a voice says how many digits are hidden.
        let said = "正在给199****00011 9 9，中间4位已隐藏，最后是0 0 0 1打电话";
        assert!(asked.says(said), "{}", asked.text());
        assert_eq!(try_due(&house).await, 2);
        assert_eq!(text_gateway.taken().len(), texted + 1);
        assert_eq!(voice_gateway.taken().len(), called + 2);
    }
}

#[actix_web::test]
async fn a_mail_arrives_whole_in_chinese_as_text_and_as_page() {
    let (post, port) = Post::open();
    for house in TestHouse::both_with(&smtp(port, "none")).await {
        let before = post.received().len();
        put(&house, mail(1)).await;
        assert_eq!(try_due(&house).await, 1);
        let bytes = post.received()[before].clone();
        let parsed = MessageParser::default().parse(&bytes).expect("a mail");
        assert_eq!(parsed.subject(), Some("您的办件有了进展（第1封）"));
        assert_eq!(
            parsed.from().and_then(|from| from.first()).and_then(|from| from.name()),
            Some("助残服务门户")
        );
        assert!(parsed.content_type().is_some_and(|kind| kind.subtype() == Some("alternative")));
        let text = parsed.body_text(0).expect("a text part").replace("\r\n", "\n");
        assert_eq!(text.trim_end(), "刘秀兰，您好：\n\n您的申请已经受理。<请勿回复>\n.\n区残联");
        let html = parsed.body_html(0).expect("a page part");
        assert!(html.contains("<html lang=\"zh-Hans\">"), "{html}");
        assert!(html.contains("您的申请已经受理。&lt;请勿回复&gt;"), "{html}");
        let list = house.staff("lead").await.get("/staff/outbox").await;
        assert_eq!(states(&list), ["已发出"]);
    }
}

#[actix_web::test]
async fn a_mail_server_in_every_outage_loses_nothing_and_gets_nothing_twice() {
    let (post, server) = Post::open();
    for house in TestHouse::both_with(&smtp(free_port(), "none")).await {
        let before = post.received().len();
        let near = house.house.ground.config.smtp.as_ref().unwrap().port;
        put(&house, mail(1)).await;
        put(&house, mail(2)).await;
        assert_eq!(try_due(&house).await, 2, "refused by nobody who listens");
        let wire = Wire::between(near, server).await;
        for line in [Line::Silent, Line::Breaks] {
            wire.is(line);
            house.clock.advance(TimeDelta::minutes(1));
            assert_eq!(try_due(&house).await, 2, "{line:?}");
        }
        wire.is(Line::Whole);
        post.will(Verdict::Greylists);
        house.clock.advance(TimeDelta::minutes(1));
        assert_eq!(try_due(&house).await, 2, "greylisted");
        assert_eq!(post.received().len(), before, "nothing was taken so far");
        let lead = house.staff("lead").await;
        let list = lead.get("/staff/outbox").await;
        assert_eq!(states(&list), ["等着送"; 2]);
        assert!(list.says("450"), "staff see why: {}", list.text());

        post.will(Verdict::Takes);
        house.clock.advance(TimeDelta::minutes(2));
        assert_eq!(try_due(&house).await, 2);
        house.clock.advance(TimeDelta::hours(2));
        assert_eq!(try_due(&house).await, 0, "what was acknowledged is not sent again");
        let subjects: BTreeSet<String> = post.received()[before..]
            .iter()
            .map(|bytes| MessageParser::default().parse(bytes).unwrap().subject().unwrap().to_owned())
            .collect();
        assert_eq!((post.received().len() - before, subjects.len()), (2, 2), "{subjects:?}");
        wire.close().await;
    }
}

#[actix_web::test]
async fn a_rejected_address_waits_for_staff_and_holds_nothing_else_up() {
    let (post, port) = Post::open();
    for house in TestHouse::both_with(&smtp(port, "none")).await {
        let before = post.received().len();
        post.will(Verdict::Rejects);
        put(&house, mail(1)).await;
        assert_eq!(try_due(&house).await, 1);
        post.will(Verdict::Takes);
        put(&house, mail(2)).await;
        assert_eq!(try_due(&house).await, 1);
        assert_eq!(post.received().len(), before + 1);
        let lead = house.staff("lead").await;
        let list = lead.get("/staff/outbox").await;
        assert_eq!(states(&list), ["没送到", "已发出"]);
        assert!(list.says("550"), "{}", list.text());
        lead.post(&acts(&list, "/attempts")[0], &[]).await;
        assert_eq!(try_due(&house).await, 1);
        assert_eq!(post.received().len(), before + 2);
    }
}

#[actix_web::test]
async fn where_starttls_is_required_nothing_goes_in_the_clear() {
    let (post, port) = Post::open();
    for house in TestHouse::both_with(&smtp(port, "starttls")).await {
        put(&house, mail(1)).await;
        assert_eq!(try_due(&house).await, 1);
        assert!(post.received().is_empty(), "a server that offers no TLS gets no mail");
        assert_eq!(states(&house.staff("lead").await.get("/staff/outbox").await), ["等着送"]);
    }
}

#[actix_web::test]
async fn a_mail_server_that_hangs_holds_up_no_text() {
    let (near, texts) = (free_port(), free_port());
    let wire = Wire::between(near, near).await;
    wire.is(Line::Silent);
    let gateway = Gateway::on(texts, Mood::Well);
    let mut settings = smtp(near, "none");
    settings.extend(sms(texts));
    for house in TestHouse::both_with(&settings).await {
        let before = gateway.taken().len();
        put(&house, mail(1)).await;
        house.someone().post("/sign-in", &[("phone", "19900000001")]).await;
        let courier = house.courier(Duration::from_secs(5));
        let waiting = tokio::spawn(async move { courier.deliver_due().await.unwrap() });
        for _ in 0..400 {
            if gateway.taken().len() > before {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(gateway.taken().len(), before + 1);
        assert!(!waiting.is_finished(), "the mail is still waited for");
        assert_eq!(waiting.await.unwrap(), 2);
    }
}
