//! Garbage in every question of every service: an error at its field in words, the rest kept, never a 5xx.

use reqwest::StatusCode;
use zhucan::catalogue::definition::{Kind, Page as FormPage, Question};
use zhucan::forms::kinds;

use crate::house::{TestHouse, Visitor};

/// What people and attackers type, percent-encoded as a browser sends it, or broken as none does.
fn garbage() -> Vec<(&'static str, String)> {
    vec![
        ("nothing", String::new()),
        ("blanks", "%E3%80%80%20%09".into()),
        ("ten thousand characters", "%E5%BE%88".repeat(10_000)),
        ("script", "%3Cscript%3Ealert(1)%3C%2Fscript%3E".into()),
        ("SQL", "%27%3B%20DROP%20TABLE%20cases%3B--".into()),
        ("control characters", "a%00b%07c%1B".into()),
        ("not UTF-8", "%FF%FE%C0%AF".into()),
        ("right to left", "%E2%80%AEabc".into()),
        ("wrong checksum", "150202199001010015".into()),
        ("future birth", "150202299901010018".into()),
        ("huge number", "999999999999999999999999999999".into()),
        ("negative", "-1".into()),
        ("no option", "zzz".into()),
        ("emoji", "%F0%9F%98%80".into()),
    ]
}

/// The fields of a question, the first row of a group included.
fn fields(question: &Question) -> Vec<String> {
    let mut fields = kinds::fields(question, &question.id);
    if let Kind::Group { questions, .. } = &question.kind {
        fields.retain(|field| !field.ends_with(".rows"));
        for part in questions {
            fields.extend(kinds::fields(part, &format!("{}.0.{}", question.id, part.id)));
        }
    }
    fields
}

/// Sends one page with one kind of garbage in every field.
async fn send(visitor: &Visitor, path: &str, page: &FormPage, text: &str) -> crate::house::Page {
    let mut body = Vec::new();
    for question in &page.questions {
        if matches!(question.kind, Kind::Group { .. }) {
            body.push(format!("{}.rows=1", question.id));
        }
        body.extend(fields(question).iter().map(|field| format!("{field}={text}")));
    }
    visitor.post_bytes(path, body.join("&").into_bytes()).await
}

#[actix_web::test]
async fn every_question_answers_garbage_in_words() {
    let house = TestHouse::one().await;
    let person = house.resident(0);
    let (mut sent, mut seen) = (0, std::collections::BTreeSet::new());
    let services: Vec<_> = house.house.catalogue.all().cloned().collect();
    for service in services {
        for (place, page) in service.definition.pages.iter().enumerate() {
            // What services share is read by the same code with the same rules: once is enough.
            if !seen.insert(format!("{page:?}")) {
                continue;
            }
            let visitor = house.someone();
            let number = visitor.begin(service.id()).await;
            let path = format!("/applications/{number}/questions/{}", page.id);
            for (what, text) in garbage() {
                let answer = send(&visitor, &path, page, &text).await;
                sent += 1;
                let at = format!("{} page {place} {}: {what}", service.id(), page.id);
                assert!(answer.status.as_u16() < 500, "{at}: {}", answer.status);
                if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
                    let errors = answer.errors();
                    assert!(!errors.is_empty(), "{at}: nothing is said");
                    for href in
                        answer.links("#").iter().filter(|href| href.starts_with('#') && href.len() > 1)
                    {
                        let there = answer.attribute(&format!("[id=\"{}\"]", &href[1..]), "id");
                        assert!(there.is_some(), "{at}: {href} leads nowhere");
                    }
                    assert!(errors.iter().all(|error| error.chars().count() > 3), "{at}: {errors:?}");
                    assert!(!answer.html.contains("<script>alert"), "{at}");
                } else {
                    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{at}");
                }
            }
        }
        // After all that the form is still filled in and sent.
        let visitor = house.someone();
        visitor.apply(&house, service.id(), &person).await;
    }
    println!("{sent} pages of garbage");
}

#[actix_web::test]
async fn wrong_files_are_refused_in_words_and_the_rest_is_kept() {
    let house = TestHouse::one().await;
    let services: Vec<_> = house.house.catalogue.all().cloned().collect();
    let with_files = services.iter().find_map(|service| {
        let questions = service.definition.pages.iter().flat_map(|page| &page.questions);
        let question = questions.into_iter().find(|q| matches!(q.kind, Kind::Files { check: None, .. }))?;
        Some((service.clone(), question.id.clone()))
    });
    let Some((service, question)) = with_files else { return };
    let visitor = house.someone();
    let number = visitor.begin(service.id()).await;
    let path = format!("/applications/{number}/documents/{question}");
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0\0\0".to_vec();
    bomb.extend_from_slice(&[0; 64]);
    let upload_limit = house.house.ground.config.upload_bytes;
    for (what, name, bytes) in [
        ("empty", "empty.jpg", Vec::new()),
        ("text", "photo.jpg", b"this is no photo".to_vec()),
        ("program", "photo.jpg", b"\x7fELF".repeat(100)),
        ("truncated", "photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()),
        ("bomb", "photo.png", bomb),
        ("huge", "photo.jpg", vec![0xff; upload_limit + 1]),
    ] {
        let answer = visitor.upload(&path, name, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert_eq!(answer.errors().len(), 1, "{what}");
    }
    let photo = include_bytes!("photo.jpg").to_vec();
    let answer = visitor.upload(&path, "../../etc/照片.jpg", photo).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{:?}", answer.errors());
    let page = visitor.get(&path).await;
    assert!(page.says("照片.jpg") && !page.says("etc"), "{}", page.text());
    let link = page.links("/documents/").into_iter().find(|href| href.starts_with(&path)).expect("a link");
    let bytes =
        visitor.client.get(format!("{}{link}", house.base)).send().await.unwrap().bytes().await.unwrap();
    assert!(bytes.starts_with(b"\xff\xd8") && !bytes.windows(4).any(|four| four == b"Exif"));
    let removal = page.attribute("form[action$=removal]", "action").expect("a button to remove it");
    visitor.post(&removal, &[]).await;
    assert!(!visitor.get(&path).await.says("照片.jpg"));
}

#[actix_web::test]
async fn strange_addresses_and_queries_are_no_server_errors() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    for path in [
        "/staff?after=zzz&part=%FF",
        "/staff/search?q=%00%FF",
        "/services/%2e%2e",
        "/applications/%F0%9F%98%80",
        "/applications/1/questions/2",
        "/settings?from=//evil.example",
        "/settings/language/xx",
        "/staff/cases/000000000000",
        "/assets/..%2f..%2fCargo.toml",
        "/search?q=%FF%FE",
    ] {
        let page = officer.get(path).await;
        assert!(page.status.as_u16() < 500, "{path}: {}", page.status);
    }
}
