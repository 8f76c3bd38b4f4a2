//! The form on paper: everything that is asked, with its number, and who answers it, in words.

use std::fs;
use std::path::Path;

use reqwest::StatusCode;
use zhucan::catalogue::Catalogue;
use zhucan::words::Language;

use crate::house::{TestHouse, Visitor};

#[actix_web::test]
async fn every_question_stands_on_paper_with_its_number_whatever_the_answers() {
    let house = TestHouse::with_services("src/tests/catalogue").await;
    for language in Language::ALL {
        let reader = Visitor::new(&house.base, language.tag());
        for service in house.house.catalogue.alone() {
            let page = reader.get(&format!("/services/{}/paper", service.id())).await;
            assert_eq!(page.status, StatusCode::OK, "{}", service.id());
            let headings: Vec<String> =
                page.texts("main h3, main h4").iter().map(|text| text.replace('\n', "")).collect();
            let mut after = 0;
            for (place, form_page) in service.definition.pages.iter().enumerate() {
                for (nth, question) in form_page.questions.iter().enumerate() {
                    let alone = form_page.questions.len() == 1;
                    let number =
                        if alone { format!("{} ", place + 1) } else { format!("{}.{} ", place + 1, nth + 1) };
                    let found = headings.iter().position(|heading| heading.starts_with(&number));
                    let found = found.unwrap_or_else(|| panic!("{number}{}: {headings:?}", question.id));
                    assert!(found >= after, "{number}stands in the order of the definition");
                    after = found;
                    let key = format!("q-{}", question.id.replace('_', "-"));
                    let label = service.say(language, &key, &[]);
                    assert!(page.says(&label), "{label}");
                }
                if let Some(when) = service.paper_when(language, form_page) {
                    assert!(page.says(&when) && !when.contains("{$"), "{when}");
                }
            }
            assert!(page.html.contains("paper-sign"), "a place to sign");
            assert!(page.says(&service.say(language, "guide-places", &[])), "where to hand it in");
            assert!(page.texts("main input, main button, main select, main textarea").is_empty());
            let guide = reader.get(&format!("/services/{}", service.id())).await;
            assert_eq!(guide.links(&format!("/services/{}/paper", service.id())).len(), 1);
        }
    }
}

#[actix_web::test]
async fn a_condition_names_questions_by_the_numbers_that_stand_before_them() {
    let house = TestHouse::one().await;
    let page = house.someone().get("/services/contact-card/paper").await;
    let service = house.service("contact-card");
    let calls = service.question_number("calls", None).unwrap();
    assert_eq!(calls, "5");
    assert!(page.says("第5题没有选“只用文字”"), "{}", page.text());
    assert!(page.texts("h3").iter().any(|heading| heading.starts_with("5 可以给您打电话吗")));
    assert_eq!(service.question_number("helpers", Some("helper_phone")).as_deref(), Some("11.2"));
    let certificate = house.service("disability-certificate");
    assert_eq!(certificate.question_number("helper_phone", None).as_deref(), Some("3.2"));
}

/// A sheet of paper leaves nothing out by itself: a condition that is not said in a language stops the start.
#[test]
fn a_condition_without_words_or_with_a_question_that_comes_later_is_refused() {
    let folder = std::env::temp_dir().join(format!("zhucan_paper_{}", std::process::id()));
    let from = Path::new("src/tests/catalogue");
    for language in Language::ALL {
        let words = format!("locales/{}", language.tag());
        fs::create_dir_all(folder.join(&words)).unwrap();
        let text = fs::read_to_string(from.join(&words).join("parking-card.ftl")).unwrap();
        let text = match language {
            Language::ZhHans => {
                let (before, rest) = text.split_once("page-licence =").unwrap();
                format!("{before}{}", rest.split_once("题写的不超过5的，才交。\n").unwrap().1)
            }
            Language::En => text.replace("{ $seats }", "{ $licence }"),
        };
        fs::write(folder.join(&words).join("parking-card.ftl"), text).unwrap();
    }
    fs::copy(from.join("parking-card.toml"), folder.join("parking-card.toml")).unwrap();
    let problems = Catalogue::check(&folder).unwrap_err();
    fs::remove_dir_all(&folder).unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(
        told.iter().any(|one| one.contains("zh-Hans") && one.contains("`page-licence.when` is missing")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|one| one.contains("en/parking-card.ftl") && one.contains("$licence")),
        "{told:?}"
    );
}
