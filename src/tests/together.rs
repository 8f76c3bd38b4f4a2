//! One thing, once: one form for a certificate and both subsidies, each a case of its own.

use reqwest::StatusCode;
use zhucan::cli::round;
use zhucan::demo::people::{Person, residents};

use crate::house::{TestHouse, Visitor, morning};
use crate::register_prefill;
use crate::subsidies::{Offices, done, grant, letter};
use crate::transactions::{certificate, number_of};

const FORM: &str = "certificate-and-subsidies";
const PHOTO: &[u8] = include_bytes!("photo.jpg");

/// The number of each case that a form became, by its service's name, as the receipt lists them.
struct Sent {
    certificate: String,
    living: String,
    care: String,
}

fn question(number: &str, page: &str) -> String {
    format!("/applications/{number}/questions/{page}")
}

/// A new certificate and both subsidies for a child, with a paper that all of them ask for.
async fn filled(house: &TestHouse, resident: &Visitor, person: &Person) -> String {
    let number = resident.begin(FORM).await;
    resident.post(&question(&number, "certificate"), &[("certificate", "new")]).await;
    let both = [("subsidies", "living-allowance"), ("subsidies", "care-allowance")];
    resident.post(&question(&number, "subsidies"), &both).await;
    resident.fill(house, &house.service(FORM), &number, person).await;
    resident.post(&question(&number, "guardian-papers"), &[("guardian_papers.way", "here")]).await;
    let papers = format!("/applications/{number}/documents/guardian_papers");
    let page = resident.upload(&papers, "户口簿.jpg", PHOTO.to_vec()).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    number
}

async fn sent(house: &TestHouse, resident: &Visitor, person: &Person) -> Sent {
    let number = filled(house, resident, person).await;
    let page = resident.post(&format!("/applications/{number}/submission"), &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let receipt = resident.get(&page.location).await;
    let links: Vec<String> = receipt.attributes("section[aria-labelledby=together] a", "href");
    let number_of = |link: &String| link.rsplit('/').next().unwrap().to_owned();
    assert_eq!(links.len(), 2, "{}", receipt.text());
    Sent { certificate: number, living: number_of(&links[0]), care: number_of(&links[1]) }
}

async fn stands(visitor: &Visitor, number: &str, stage: &str) {
    let page = visitor.get(&format!("/applications/{number}")).await;
    assert!(page.says(stage), "{number}: {}", page.text());
}

#[actix_web::test]
async fn one_form_becomes_three_cases_with_one_code_and_the_papers_that_each_asks_for() {
    for house in TestHouse::both().await {
        let (person, resident) = (house.minor(), house.someone());
        let sent = sent(&house, &resident, &person).await;
        for number in [&sent.living, &sent.care] {
            stands(&resident, number, "收下了，等残疾人证办好").await;
        }
        stands(&resident, &sent.certificate, "困难残疾人生活补贴").await;
        let again = resident.post(&format!("/applications/{}/submission", sent.certificate), &[]).await;
        assert!(again.location.ends_with("/receipt"), "a second sending makes nothing");

        // One text with all numbers and one code, which opens each of them elsewhere.
        house.deliver().await;
        let code = house.query_code_of(&sent.certificate).await;
        assert_eq!(code, house.query_code_of(&sent.care).await);
        let other = house.someone();
        let page = other.post("/applications", &[("case", &sent.care), ("query", &code)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        stands(&other, &sent.living, "收下了，等残疾人证办好").await;
        stands(&other, &sent.certificate, "已提交").await;
        let stranger = house.someone();
        let page = stranger.get(&format!("/applications/{}", sent.living)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);

        // Each office sees its own, with its own copy of the paper.
        let federation = house.staff("officer").await;
        let case = federation.get(&format!("/staff/cases/{}", sent.certificate)).await;
        let [paper] = &case.links("/documents/")[..] else { panic!("{}", case.text()) };
        assert_eq!(federation.get(paper).await.status, StatusCode::OK);
        let beyond = federation.get(&format!("/staff/cases/{}", sent.living)).await;
        assert_eq!(beyond.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn subsidies_go_on_by_themselves_on_the_day_the_certificate_is_there() {
    for house in TestHouse::both().await {
        // Somebody whom the street of the demo looks at, and whom nobody publishes.
        let all = residents(7, 200, morning().date_naive());
        let person = all.into_iter().find(|one| one.minor && one.phone.ends_with('0')).expect("a child near");
        let resident = house.someone();
        let sent = sent(&house, &resident, &person).await;
        let officer = house.staff("officer").await;
        let case = &sent.certificate;
        officer.act(case, "accept", &[]).await;
        officer.post(&format!("/staff/cases/{case}/identity"), &[("how", "counter")]).await;
        let grade = zhucan::catalogue::GRADES[usize::from(person.grade - 1)];
        house.assess(&officer, case, Some((person.category, grade))).await;
        house.clock.advance(chrono::TimeDelta::days(40));
        round(&house.house).await.unwrap();
        let officer = house.staff("officer").await;
        let page = officer.act(case, "approve", &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        round(&house.house).await.unwrap();
        stands(&resident, &sent.care, "收下了，等残疾人证办好").await;
        let (number, today) = (number_of(&person), house.today());
        let page = officer
            .fill_act(&format!("/staff/cases/{case}/acts/enter-certificate"), &certificate(&number, &today))
            .await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        round(&house.house).await.unwrap();
        for number in [&sent.living, &sent.care] {
            stands(&resident, number, "已提交，等街道（镇）核对").await;
        }
        let page = resident.get(&format!("/applications/{}", sent.care)).await;
        assert!(page.says("残疾人证办好了，转街道（镇）核对"), "{}", page.text());
        // It counts from the month in which the certificate was there, not from that of the form.
        let offices = Offices::of(&house).await;
        let care = &sent.care;
        done(&offices.street, care, "pass-on", &[("found_household", "here"), ("found_care", "yes")]).await;
        offices.federation.post(&format!("/staff/cases/{care}/identity"), &[("how", "documents")]).await;
        let found =
            [("found_certificate", "yes"), ("found_grade", "first"), ("found_categories", "physical")];
        done(&offices.federation, care, "confirm-certificate", &found).await;
        done(&offices.civil, care, "check-means", &[("found_receives", "none")]).await;
        assert_eq!(grant(&offices, care, "").await.status, StatusCode::SEE_OTHER);
        let letter = letter(&offices.civil, care, "批准决定书").await;
        assert!(letter.says("从2027年1月起算"), "{}", letter.text());
    }
}

#[actix_web::test]
async fn without_a_certificate_the_subsidies_end_with_a_reason_and_the_rest_goes_its_own_way() {
    for house in TestHouse::both().await {
        let (person, resident) = (house.minor(), house.someone());
        let sent = sent(&house, &resident, &person).await;
        // One of them is not wanted any more: the others stay.
        let undone = resident.post(&format!("/applications/{}/withdrawal", sent.living), &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.text());
        stands(&resident, &sent.certificate, "已撤回，等您改好再提交").await;
        // Sent again, it waits again.
        let again = resident.post(&format!("/applications/{}/submission", sent.living), &[]).await;
        assert!(again.location.ends_with("/receipt"), "{}", again.text());
        stands(&resident, &sent.living, "收下了，等残疾人证办好").await;
        let officer = house.staff("officer").await;
        let page = officer.act(&sent.certificate, "not-accept", &[("reason", "已经有残疾人证。")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        round(&house.house).await.unwrap();
        for number in [&sent.living, &sent.care] {
            let page = resident.get(&format!("/applications/{number}")).await;
            assert!(page.says("残疾人证没有办成，这个申请不予受理"), "{}", page.text());
            assert_eq!(page.links("/letters/").len(), 1, "{}", page.text());
        }
    }
}

#[actix_web::test]
async fn what_is_not_wanted_is_not_asked_and_becomes_no_case() {
    let house = TestHouse::one().await;
    let (person, resident) = (house.minor(), house.someone());
    let number = resident.begin(FORM).await;
    resident.post(&question(&number, "certificate"), &[("certificate", "none")]).await;
    let page = resident.post(&question(&number, "subsidies"), &[("subsidies", "none")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.errors()[0].contains("一件事都没有选"), "{:?}", page.errors());
    resident.post(&question(&number, "subsidies"), &[("subsidies", "care-allowance")]).await;
    resident.fill(&house, &house.service(FORM), &number, &person).await;
    let check = resident.get(&format!("/applications/{number}/check")).await;
    assert!(!check.says("病历") && check.says("残疾人证号"), "{}", check.text());
    let page = resident.post(&format!("/applications/{number}/submission"), &[]).await;
    let receipt = resident.get(&page.location).await;
    assert!(
        receipt.says("重度残疾人护理补贴") && receipt.texts("#together").is_empty(),
        "{}",
        receipt.text()
    );
    stands(&resident, &number, "已提交，等街道（镇）核对").await;
}

#[actix_web::test]
async fn what_is_known_is_shown_to_be_looked_at_and_not_asked() {
    for house in TestHouse::both().await {
        let person = house.resident(3);
        register_prefill::known(&house, &person).await;
        let resident = house.known(&person).await;
        let chosen = [("services", "care-allowance,training")];
        let begun = resident.post(&format!("/services/{FORM}/applications"), &chosen).await;
        let number = begun.location.split('/').nth(2).unwrap().to_owned();
        assert!(begun.location.ends_with("/known"), "{}", begun.location);
        let known = resident.get(&begun.location).await;
        for said in [&person.name, "3号楼2单元", "重度残疾人护理补贴", "申请人自己"] {
            assert!(known.says(said), "{said}: {}", known.text());
        }
        // A wrong answer is mended there, before its turn, and one is back where one was.
        let address = format!("{}?then=known", question(&number, "address"));
        let page = resident.get(&address).await;
        let place =
            page.attribute("select[name=\"address.place\"] option[selected]", "value").expect("a place");
        let moved = [("then", "known"), ("address.place", place.as_str()), ("address.line", "9号楼")];
        let page = resident.post(&question(&number, "address"), &moved).await;
        assert!(page.location.ends_with("/known"), "{}", page.location);
        let known = resident.get(&page.location).await;
        assert!(known.says("9号楼"), "{} {} {}", known.status, known.location, known.text());
        // What was found right is passed by: only what is not known is asked.
        let page = resident.post(&format!("/applications/{number}/known"), &[]).await;
        assert!(page.location.ends_with("/questions/held-certificate"), "{}", page.location);
        let (mut asked, mut place) = (Vec::new(), question(&number, "held-certificate"));
        for _ in 0..40 {
            let (path, _) = resident.follow(&place).await;
            if path.ends_with("/check") {
                break;
            }
            let id = path.rsplit('/').next().unwrap().to_owned();
            let fields: &[(&str, &str)] = match id.as_str() {
                "care" => &[("care", "yes")],
                "receives" => &[("receives", "none")],
                "formats" => &[("formats", "html")],
                "language" => &[("language", "chinese")],
                "declaration" => &[("truth", "yes"), ("consent", "yes")],
                _ => &[],
            };
            place = resident.post(&path, fields).await.location;
            asked.push(id);
        }
        assert_eq!(asked, ["held-certificate", "care", "receives", "formats", "language", "declaration"]);
        // Whoever acts for nobody and is not known is asked everything.
        let stranger = house.someone();
        let begun = stranger.post(&format!("/services/{FORM}/applications"), &chosen).await;
        assert!(begun.location.ends_with("/questions/certificate"), "{}", begun.location);
    }
}
