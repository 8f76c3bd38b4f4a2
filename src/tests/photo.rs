//! The photo for the certificate is told in words, and stops nobody; who has none says so and goes on.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use reqwest::StatusCode;

use crate::house::{Page, TestHouse, Visitor};

const CERTIFICATE: &str = "disability-certificate";

/// A head before a background.
fn portrait(width: u32, height: u32, background: [u8; 3]) -> Vec<u8> {
    let (w, h) = (f64::from(width), f64::from(height));
    let photo = RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (f64::from(x) / w - 0.5, f64::from(y) / h);
        let head = (x / 0.22).powi(2) + ((y - 0.4) / 0.24).powi(2) < 1.0;
        let body = (x / 0.45).powi(2) + ((y - 1.05) / 0.4).powi(2) < 1.0;
        Rgb(match (head, body) {
            (true, _) if y < 0.28 => [30, 25, 20],
            (true, _) => [205, 160, 135],
            (_, true) => [40, 60, 120],
            _ => background,
        })
    });
    let mut bytes = Vec::new();
    DynamicImage::ImageRgb8(photo).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// Somebody whose form has come to the photo.
async fn at_the_photo(house: &TestHouse) -> (Visitor, String) {
    let visitor = house.someone();
    let number = visitor.begin(CERTIFICATE).await;
    visitor.fill(house, &house.service(CERTIFICATE), &number, &house.resident(0)).await;
    let way = [("photo.way", "here")];
    let page = visitor.post(&format!("/applications/{number}/questions/photo"), &way).await;
    assert!(page.location.contains("/documents/photo"), "{}", page.location);
    (visitor, number)
}

async fn sends(visitor: &Visitor, number: &str, bytes: Vec<u8>) -> Page {
    let path = format!("/applications/{number}/documents/photo");
    let sent = visitor.upload(&path, "我的照片.png", bytes).await;
    if sent.status == StatusCode::SEE_OTHER { visitor.get(&path).await } else { sent }
}

#[actix_web::test]
async fn what_is_found_of_a_photo_is_told_and_stops_nobody() {
    for house in TestHouse::both().await {
        let (visitor, number) = at_the_photo(&house).await;
        let blue = sends(&visitor, &number, portrait(300, 420, [70, 130, 210])).await;
        assert_eq!(blue.status, StatusCode::OK);
        for told in ["有点小", "背景不是白色", "先用着", "现场拍"] {
            assert!(blue.says(told), "{told}: {}", blue.text());
        }
        // It is sent as it is; whoever decides reads what was found.
        let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{} {}", sent.location, sent.text());
        let case = house.staff("officer").await.get(&format!("/staff/cases/{number}")).await;
        assert!(case.says("背景不是白色"), "{}", case.text());
    }
}

#[actix_web::test]
async fn a_photo_that_fits_is_said_to_fit_and_one_that_nobody_could_use_is_refused() {
    let house = TestHouse::one().await;
    let (visitor, number) = at_the_photo(&house).await;
    let tiny = sends(&visitor, &number, portrait(60, 84, [255, 255, 255])).await;
    assert_eq!(tiny.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(tiny.errors().iter().any(|error| error.contains("太小")), "{:?}", tiny.errors());
    assert!(tiny.says("请给我拍"), "{}", tiny.text());
    let good = sends(&visitor, &number, portrait(413, 579, [252, 252, 250])).await;
    assert!(good.says("看起来都合适") && !good.says("背景不是"), "{}", good.text());
    // Other papers are not looked at.
    let book = format!("/applications/{number}/documents/household_book");
    visitor
        .post(&format!("/applications/{number}/questions/household-book"), &[("household_book.way", "here")])
        .await;
    visitor.upload(&book, "户口本.png", portrait(300, 420, [70, 130, 210])).await;
    let page = visitor.get(&book).await;
    assert!(page.says("户口本.png") && !page.says("背景"), "{}", page.text());
}

#[actix_web::test]
async fn who_has_no_photo_goes_on_and_office_and_hospital_see_that_it_is_to_be_taken() {
    for house in TestHouse::both().await {
        let visitor = house.someone();
        let number = visitor.begin(CERTIFICATE).await;
        visitor.fill(&house, &house.service(CERTIFICATE), &number, &house.resident(0)).await;
        let page = visitor.get(&format!("/applications/{number}/questions/photo")).await;
        assert!(page.says("请给我拍"), "{}", page.text());
        visitor.post(&format!("/applications/{number}/questions/photo"), &[("photo.way", "taken")]).await;
        // Only where a portrait is asked for.
        let book = format!("/applications/{number}/questions/household-book");
        let wrong = visitor.post(&book, &[("household_book.way", "taken")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!visitor.get(&book).await.says("请给我拍"));
        visitor.post(&book, &[("household_book.way", "counter")]).await;
        let sent = visitor.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
        let officer = house.staff("officer").await;
        assert!(officer.get(&format!("/staff/cases/{number}")).await.says("由工作人员来拍"));
        officer.act(&number, "accept", &[]).await;
        let refer = format!("/staff/cases/{number}/acts/refer");
        officer.fill_act(&refer, &[("referred_to", "demo-hospital-1")]).await;
        let referral = house.staff("hospital").await.get(&format!("/staff/referrals/{number}")).await;
        assert!(referral.says("由工作人员来拍"), "{}", referral.text());
        assert!(house.someone().get("/services/disability-certificate/paper").await.says("请给我拍"));
    }
}
