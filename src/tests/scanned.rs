//! Documents are looked at by a real virus scanner, Debian's clamd, before anybody opens them.

use std::path::Path;
use std::process::Command;

use reqwest::StatusCode;
use zhucan::forms::checking;

use crate::house::{TestHouse, Visitor};

const SERVICE: &str = "disability-certificate";

/// A scanner that knows one harmful text.
fn clamd() -> String {
    let output = Command::new("sh").args(["scripts/test-clamd", "start"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn paper(text: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{text}\n%%EOF\n").into_bytes()
}

/// In pieces: this program itself is not to be found harmful.
fn harmful() -> Vec<u8> {
    paper(&["ZHUCAN", "HARMFUL", "TEST", "FILE"].join("-"))
}

/// A form with all its answers, whose household book is sent here.
async fn form(house: &TestHouse, visitor: &Visitor) -> (String, String) {
    let number = visitor.begin(SERVICE).await;
    visitor.fill(house, &house.service(SERVICE), &number, &house.resident(0)).await;
    let question = format!("/applications/{number}/questions/household-book");
    visitor.post(&question, &[("household_book.way", "here")]).await;
    let path = format!("/applications/{number}/documents/household_book");
    (number, path)
}

fn opening(links: Vec<String>) -> Vec<String> {
    links.into_iter().filter(|link| !link.ends_with("/removal")).collect()
}

#[actix_web::test]
async fn a_harmful_file_is_refused_beside_its_field_and_not_kept_and_a_clean_one_is_opened() {
    let settings = [("scanner", clamd())];
    for house in TestHouse::both_with(&settings).await {
        let visitor = house.someone();
        let (number, path) = form(&house, &visitor).await;
        let refused = visitor.upload(&path, "户口本.pdf", harmful()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.errors().iter().any(|error| error.contains("病毒")), "{}", refused.text());
        assert!(opening(visitor.get(&path).await.links(&format!("{path}/"))).is_empty());

        let clean = paper("户口本");
        assert_eq!(visitor.upload(&path, "户口本.pdf", clean.clone()).await.status, StatusCode::SEE_OTHER);
        let link = opening(visitor.get(&path).await.links(&format!("{path}/"))).remove(0);
        assert_eq!(visitor.get_bytes(&link).await, clean);
        let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
        let officer = house.staff("officer").await;
        let case = format!("/staff/cases/{number}");
        let link = officer.get(&case).await.links(&format!("{case}/documents/")).remove(0);
        assert_eq!(officer.get_bytes(&link).await, clean);
    }
}

#[actix_web::test]
async fn a_scanner_that_is_away_stops_nobody_and_its_files_are_held_back_until_it_has_looked() {
    let real = clamd();
    let at = std::env::temp_dir().join(format!("zhucan-scanner-{}", zhucan::values::random_digits(12)));
    let settings = [("scanner", at.display().to_string())];
    for house in TestHouse::both_with(&settings).await {
        let ground = &house.house.ground;
        let round = async || checking::round(ground, house.clock.now()).await.unwrap();
        let visitor = house.someone();
        let (number, path) = form(&house, &visitor).await;
        let clean = paper("户口本");
        assert_eq!(visitor.upload(&path, "户口本.pdf", clean.clone()).await.status, StatusCode::SEE_OTHER);
        let list = visitor.get(&path).await;
        assert!(list.says("查过病毒以后才能打开"), "{}", list.text());
        assert!(opening(list.links(&format!("{path}/"))).is_empty(), "there is nothing to open yet");
        let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{}", sent.text());

        let officer = house.staff("officer").await;
        let case = format!("/staff/cases/{number}");
        let link = officer.get(&case).await.links(&format!("{case}/documents/")).remove(0);
        let held = officer.get(&link).await;
        assert_eq!(held.status, StatusCode::CONFLICT);
        assert!(held.says("还没有查病毒"), "{}", held.text());

        // Another one, harmful, comes in while nobody looks.
        let other = house.someone();
        let (second, second_path) = form(&house, &other).await;
        assert_eq!(other.upload(&second_path, "户口本.pdf", harmful()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(round().await, 0, "the scanner is still away");
        std::os::unix::fs::symlink(Path::new(&real), &at).unwrap();
        assert_eq!(round().await, 2);
        assert_eq!(round().await, 0);
        assert_eq!(officer.get_bytes(&link).await, clean);
        let list = other.get(&second_path).await;
        assert!(list.says("查出了病毒"), "{}", list.text());
        assert!(opening(list.links(&format!("{second_path}/"))).is_empty());
        let sent = other.post(&format!("/applications/{second}/submission"), &[]).await;
        assert!(!sent.location.ends_with("/receipt"), "what is harmful answers no question");
        std::fs::remove_file(&at).unwrap();
    }
}

#[actix_web::test]
async fn a_file_that_is_found_harmful_after_it_was_sent_is_opened_to_nobody() {
    let at = std::env::temp_dir().join(format!("zhucan-scanner-{}", zhucan::values::random_digits(12)));
    for house in TestHouse::both_with(&[("scanner", at.display().to_string())]).await {
        let ground = &house.house.ground;
        let visitor = house.someone();
        let (number, path) = form(&house, &visitor).await;
        visitor.upload(&path, "户口本.pdf", harmful()).await;
        let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
        std::os::unix::fs::symlink(clamd(), &at).unwrap();
        assert_eq!(checking::round(ground, house.clock.now()).await.unwrap(), 1);
        let officer = house.staff("officer").await;
        let case = format!("/staff/cases/{number}");
        let link = officer.get(&case).await.links(&format!("{case}/documents/")).remove(0);
        let held = officer.get(&link).await;
        assert_eq!(held.status, StatusCode::CONFLICT);
        assert!(held.says("不怪本人"), "it says what to do: {}", held.text());
        std::fs::remove_file(&at).unwrap();
    }
}
