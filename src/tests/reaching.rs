//! The contact card beside the case: what a person said once about how to reach them holds for every case of theirs.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::catalogue::Catalogue;
use zhucan::demo::people::{Dice, Person};
use zhucan::demo::settle;
use zhucan::outbox::Message;
use zhucan::words::Language;

use crate::house::{TestHouse, Visitor};

const CARD: &str = "contact-card";
const CERTIFICATE: &str = "disability-certificate";

/// Fills a form in with some answers of one's own choice and sends it.
async fn apply(house: &TestHouse, service: &str, person: &Person, own: &[(&str, &str)]) -> (Visitor, String) {
    let visitor = house.someone();
    let (number, definition) = (visitor.begin(service).await, house.service(service));
    let (mut place, mut dice) = (format!("/applications/{number}"), Dice::new(3));
    loop {
        let (path, page) = visitor.follow(&place).await;
        if path.ends_with("/check") {
            break;
        }
        let id = path.rsplit('/').next().unwrap();
        let asked = &definition.definition.pages[definition.place(id).expect(&path)];
        let mut typed: Vec<(String, String)> = Vec::new();
        for question in &asked.questions {
            let field = |name: &str| name == question.id || name.starts_with(&format!("{}.", question.id));
            let chosen = own.iter().filter(|(name, _)| field(name));
            let chosen: Vec<_> =
                chosen.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
            typed.extend(if chosen.is_empty() {
                settle::answer(question, &question.id, person, &house.house.places, &mut dice)
            } else {
                chosen
            });
        }
        let fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let answer = visitor.post(&path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {:?} {}", answer.errors(), page.text());
        place = answer.location;
    }
    let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
    assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
    (visitor, number)
}

/// Everything that was sent to a phone, newest first.
async fn sent_to(house: &TestHouse, phone: &str) -> Vec<Message> {
    let ground = &house.house.ground;
    let mut tx = ground.database.read().await.unwrap();
    let newest = zhucan::outbox::store::newest(&mut tx, &ground.vault).await.unwrap();
    let to = |message: &Message| match message {
        Message::Sms { phone: to, .. }
        | Message::Code { phone: to, .. }
        | Message::Voice { phone: to, .. } => to == phone,
        Message::Mail { .. } => false,
    };
    newest.into_iter().map(|(_, message)| message).filter(to).collect()
}

fn text_of(message: &Message) -> &str {
    match message {
        Message::Sms { text, .. }
        | Message::Code { text, .. }
        | Message::Voice { text, .. }
        | Message::Mail { text, .. } => text,
    }
}

async fn check_identity(officer: &Visitor, number: &str) {
    let page = officer.post(&format!("/staff/cases/{number}/identity"), &[("how", "counter")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

async fn record(officer: &Visitor, number: &str) {
    let page = officer.act(number, "record", &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
}

/// The box on a case; empty where there is none.
async fn reaching(officer: &Visitor, number: &str) -> String {
    let page = officer.get(&format!("/staff/cases/{number}")).await;
    page.texts("[aria-labelledby=reaching]").concat()
}

const QUIET: &str = "【东河区】有一条消息等您看，请登录查看。";
const IN_WRITING: [(&str, &str); 9] = [
    ("calls", "text-only"),
    ("safe_phone", "unsafe"),
    ("formats", "large-print"),
    ("language", "sign-language"),
    ("interpreter", "sign-language"),
    ("needs_helper", "yes"),
    ("helpers.rows", "1"),
    ("helpers.0.helper_name", "刘敏娜"),
    ("helpers.0.helper_phone", "19900000002"),
];

#[actix_web::test]
async fn a_recorded_card_stands_above_every_case_of_its_person_and_its_words_are_kept() {
    for house in TestHouse::both().await {
        let person = (0..40).map(|place| house.resident(place)).find(|person| !person.minor).unwrap();
        let officer = house.staff("officer").await;
        let (_, card) = apply(&house, CARD, &person, &IN_WRITING).await;
        check_identity(&officer, &card).await;
        let (visitor, number) = apply(&house, CERTIFICATE, &person, &[]).await;
        check_identity(&officer, &number).await;
        assert_eq!(reaching(&officer, &number).await, "", "nobody recorded the card yet");
        assert!(
            reaching(&officer, &card).await.contains("不要打电话"),
            "the card's own case shows what it says"
        );
        record(&officer, &card).await;

        let page = officer.get(&format!("/staff/cases/{number}")).await;
        let said = page.texts("[aria-labelledby=reaching]").concat();
        for part in ["只用文字：不要打电话", "不要说是什么事", "打印成大字", "手语", "刘敏娜", "19900000002"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(!said.contains("什么时候打方便"), "{said}");
        let place = |what: &str| page.html.find(what).expect(what);
        assert!(place("id=\"reaching\"") < place("id=\"identity\""), "above everything else");
        assert!(page.links(&format!("tel:{}", person.phone)).is_empty(), "nobody is led to call");

        // No text says what it is about: not the receipts, not the acts, not the messages.
        for (act, reason) in [("accept", ""), ("refuse", "户口不在东河区。")] {
            let done = officer.act(&number, act, &[("reason", reason)]).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{:?}", done.errors());
        }
        let note = [("message", "请补一张照片。"), ("once", "k1")];
        officer.post(&format!("/staff/cases/{number}/messages"), &note).await;
        let sent = sent_to(&house, &person.phone).await;
        // Before the card was recorded the certificate's receipt could not know of it.
        let (open, quiet): (Vec<_>, Vec<_>) = sent.iter().partition(|message| text_of(message) != QUIET);
        assert_eq!(open.len(), 1, "{open:?}");
        assert!(text_of(open[0]).contains("收到您的残疾人证新办"), "{open:?}");
        assert_eq!(quiet.len(), 5, "two of the card, three of the certificate: {quiet:?}");

        // A code is never read out to somebody who wants no calls.
        let path = format!("/applications/{number}/phone-code");
        let page = visitor.get(&path).await;
        assert!(page.texts("button[value=voice]").is_empty(), "{}", page.text());
        visitor.post(&path, &[("by", "voice")]).await;
        let code = house.newest_code(&person.phone).await;
        assert!(sent_to(&house, &person.phone).await.iter().all(|one| matches!(one, Message::Sms { .. })));
        visitor.post(&path, &[("code", &code)]).await;
        let status = visitor.get(&format!("/applications/{number}")).await;
        let letter = visitor.get(&status.links("/letters/").remove(0)).await;
        assert_eq!(letter.texts(".large-print .letter").len(), 1, "the letter prints in large type");
        let case = officer.get(&format!("/staff/cases/{number}")).await;
        let letter = officer.get(&case.links("/letters/").remove(0)).await;
        assert_eq!(letter.texts(".large-print .letter").len(), 1, "for staff who print it, too");

        // A later form is quiet from its receipt on, though nobody checked yet whose it is.
        house.clock.advance(TimeDelta::minutes(1));
        let before = sent_to(&house, &person.phone).await.len();
        let (_, later) = apply(&house, CERTIFICATE, &person, &[]).await;
        let sent = sent_to(&house, &person.phone).await;
        assert_eq!((sent.len(), text_of(&sent[0])), (before + 1, QUIET));
        assert_eq!(reaching(&officer, &later).await, "", "an unchecked number shows nothing of anybody");
    }
}

#[actix_web::test]
async fn whose_phone_is_safe_is_told_where_the_case_stands_and_may_be_called() {
    let house = TestHouse::one().await;
    let person = house.resident(5);
    let officer = house.staff("officer").await;
    let own = [("calls", "either"), ("safe_phone", "own"), ("safe_times", "morning")];
    let (_, card) = apply(&house, CARD, &person, &own).await;
    check_identity(&officer, &card).await;
    house.clock.advance(TimeDelta::minutes(1));
    record(&officer, &card).await;
    assert!(text_of(&sent_to(&house, &person.phone).await[0]).contains("已登记"));
    let page = officer.get(&format!("/staff/cases/{card}")).await;
    assert_eq!(page.links(&format!("tel:{}", person.phone)).len(), 1);
    let said = reaching(&officer, &card).await;
    assert!(said.contains("上午") && said.contains("只有本人用这个电话"), "{said}");
    let visitor = house.someone();
    let code = house.query_code(&person.phone).await;
    visitor.post("/applications", &[("case", &card), ("query", &code)]).await;
    house.clock.advance(TimeDelta::minutes(1));
    visitor.post(&format!("/applications/{card}/phone-code"), &[("by", "voice")]).await;
    assert!(matches!(sent_to(&house, &person.phone).await[0], Message::Voice { .. }));
}

#[actix_web::test]
async fn a_card_holds_for_a_checked_person_alone_and_the_newest_holds() {
    for house in TestHouse::both().await {
        let person = house.resident(6);
        let officer = house.staff("officer").await;
        let (_, first) = apply(&house, CARD, &person, &[("calls", "call-only"), ("note", "慢慢说")]).await;
        house.clock.advance(TimeDelta::minutes(1));
        let (_, second) = apply(&house, CARD, &person, &[("calls", "text-only")]).await;
        house.clock.advance(TimeDelta::minutes(1));
        let (_, number) =
            apply(&house, CARD, &person, &[("calls", "either"), ("resident_name", "高玉梅")]).await;
        // Recorded first, checked afterwards: it holds from the check on.
        record(&officer, &second).await;
        let ground = &house.house.ground;
        let profile = async || {
            let mut tx = ground.database.read().await.unwrap();
            let number = Some(person.id_number.as_str());
            zhucan::residents::store::known(&mut tx, &ground.vault, None, number)
                .await
                .unwrap()
                .profile_by_number
        };
        assert!(profile().await.is_none(), "nobody checked whose card this is");
        check_identity(&officer, &second).await;
        assert!(profile().await.expect("checked and recorded").is_text_only());
        // An older card that is recorded later does not take its place.
        check_identity(&officer, &first).await;
        record(&officer, &first).await;
        assert!(profile().await.unwrap().is_text_only());
        assert!(reaching(&officer, &first).await.contains("不打电话"), "the old case shows what holds now");
        check_identity(&officer, &number).await;
        record(&officer, &number).await;
        assert!(!profile().await.unwrap().is_text_only(), "the newest holds");
    }
}

#[actix_web::test]
async fn a_landline_of_somebody_who_wants_no_calls_gets_no_code_by_voice() {
    let house = TestHouse::one().await;
    let person = Person { phone: "04724171234".into(), ..house.resident(7) };
    let (visitor, number) = apply(&house, CARD, &person, &[("calls", "text-only")]).await;
    let path = format!("/applications/{number}/phone-code");
    let page = visitor.get(&path).await;
    assert!(page.says("不要打电话") && page.texts("main form").is_empty(), "{}", page.text());
    assert_eq!(visitor.post(&path, &[("by", "voice")]).await.status, StatusCode::NOT_FOUND);
    assert!(sent_to(&house, &person.phone).await.is_empty());
}

/// An answer that nobody understands would be a wish that nobody keeps.
#[test]
fn a_card_with_an_option_that_decides_nothing_is_refused() {
    let folder = std::env::temp_dir().join(format!("zhucan_card_{}", std::process::id()));
    for language in Language::ALL {
        let words = folder.join("locales").join(language.tag());
        std::fs::create_dir_all(&words).unwrap();
        let text = format!("locales/{}/services/contact-card.ftl", language.tag());
        std::fs::copy(text, words.join("contact-card.ftl")).unwrap();
    }
    let text = std::fs::read_to_string("assets/catalogue/contact-card.toml").unwrap();
    let text =
        text.replace("\"call-only\"", "\"pigeon\"").replace("id = \"needs_helper\"", "id = \"wants_helper\"");
    std::fs::write(folder.join("contact-card.toml"), text).unwrap();
    let problems = Catalogue::check(&folder).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|one| one.contains("no option `pigeon` of `calls`")), "{told:?}");
    assert!(told.iter().any(|one| one.contains("needs the choice `needs_helper`")), "{told:?}");
}
