//! Services find people: told to whoever is likely entitled, in their own way, and never applied for without them.

use reqwest::StatusCode;
use zhucan::cli::round;
use zhucan::demo::people::Person;

use crate::house::{TestHouse, Visitor};
use crate::register::bring_in;
use crate::transactions::{Transaction, number_of};

const LIST: &str = "/staff/proposals";
const HEAD: &str = "姓名,身份证号,残疾人证号,联系电话,乡镇街道,社区,家庭住址,持证状态,有效期至";

/// A grown-up of grade one or two.
fn severe(house: &TestHouse, skip: usize) -> Person {
    let all = (0..200).map(|place| house.resident(place));
    all.filter(|one| one.grade <= 2 && !one.minor && one.category != "multiple").nth(skip).expect("somebody")
}

fn row(person: &Person, street: &str, community: &str, phone: &str) -> String {
    let number = number_of(person);
    format!(
        "{},{},{number},{phone},{street},{community},3号楼,正常,2030-01-01",
        person.name, person.id_number
    )
}

/// Two people of the register, in two communities, one without a mobile phone.
async fn registered(house: &TestHouse) -> [Person; 2] {
    let people = [severe(house, 0), severe(house, 1)];
    let lead = house.staff("lead").await;
    let rows = [
        row(&people[0], "和平路街道", "胜利社区", &people[0].phone),
        row(&people[1], "和平路街道", "通顺社区", ""),
    ];
    bring_in(house, &lead, &[HEAD, &rows[0], &rows[1]]).await;
    round(&house.house).await.unwrap();
    people
}

async fn lines(officer: &Visitor, state: &str) -> Vec<String> {
    officer
        .get(&format!("{LIST}?state={state}"))
        .await
        .attributes("section[aria-labelledby=list] td a, section[aria-labelledby=list] th a", "href")
}

#[actix_web::test]
async fn whoever_is_given_a_certificate_hears_what_it_is_good_for_and_applies_without_typing_it_again() {
    for house in TestHouse::both().await {
        let person = severe(&house, 0);
        let one = Transaction::accepted(house, "disability-certificate", person).await;
        one.checks_identity().await;
        let grade = zhucan::catalogue::GRADES[usize::from(one.person.grade - 1)];
        one.house.assess(&one.officer, &one.number, Some((one.person.category, grade))).await;
        one.house.clock.advance(chrono::TimeDelta::days(9));
        round(&one.house.house).await.unwrap();
        let officer = one.house.staff("officer").await;
        let one = Transaction { officer, ..one };
        one.does("approve").await;
        assert_eq!(one.enters(&number_of(&one.person)).await.status, StatusCode::SEE_OTHER);
        round(&one.house.house).await.unwrap();
        one.house.deliver().await;
        let text = one.house.newest_text(&one.person.phone, "给您的建议").await;
        assert!(
            text.contains("申请自愿") && !text.contains(&one.person.name) && !text.contains("护理"),
            "{text}"
        );

        let known = one.house.known(&one.person).await;
        assert!(known.get("/applications/mine").await.says("可能可以申请的有1项"));
        let page = known.get("/proposals").await;
        assert!(page.says("重度残疾人护理补贴") && page.says("国发〔2015〕52号"), "{}", page.text());
        assert_eq!(page.texts("article h2").len(), 1, "nobody knows what the family has: {}", page.text());
        let begun = known.post("/services/care-allowance/applications", &[]).await;
        assert!(begun.location.ends_with("/known"), "{}", begun.location);
        assert!(known.get(&begun.location).await.says(&one.person.name));
        // Nothing was sent for them; once they send it, nobody proposes it any more.
        assert!(!known.get("/proposals").await.says("现在没有新的建议"));
        let number = begun.location.split('/').nth(2).unwrap().to_owned();
        known.fill(&one.house, &one.house.service("care-allowance"), &number, &one.person).await;
        known.post(&format!("/applications/{number}/submission"), &[]).await;
        assert!(known.get("/proposals").await.says("现在没有新的建议"));
        let federation = one.house.staff("officer").await;
        assert_eq!(lines(&federation, "applied").await.len(), 1);
        assert!(
            lines(&federation, "told").await.is_empty() && lines(&federation, "waiting").await.is_empty()
        );
    }
}

#[actix_web::test]
async fn an_import_tells_nobody_by_itself_and_each_unit_sees_those_who_live_there() {
    for house in TestHouse::both().await {
        let people = registered(&house).await;
        house.deliver().await;
        let (federation, community) = (house.staff("officer").await, house.staff("community").await);
        assert_eq!(lines(&federation, "waiting").await.len(), 2);
        let [own] = &lines(&community, "waiting").await[..] else { panic!("one of their community") };
        let page = community.get(LIST).await;
        let whole = people.iter().filter(|one| page.says(&one.name)).count();
        assert_eq!(whole, 0, "names are masked in the list: {}", page.text());
        let theirs = lines(&federation, "waiting").await;
        let others = theirs.iter().find(|path| *path != own).unwrap();
        assert_eq!(community.get(others).await.status, StatusCode::NOT_FOUND, "of another community");
        assert_eq!(house.staff("health").await.get(own).await.status, StatusCode::NOT_FOUND);
        let pays = house.staff("civil").await;
        assert_eq!(lines(&pays, "waiting").await.len(), 2, "what one's own unit decides");

        // Each look at the name and the phone is recorded; the letter is for whoever has no phone.
        let page = community.get(own).await;
        assert!(page.says(&people[0].name) && page.says("申请自愿"), "{}", page.text());
        assert!(house.staff("audit").await.get("/staff/audit/register").await.says("告诉本人可以申请什么"));
        let letter = federation.get(&format!("{others}/letter")).await;
        assert!(letter.says(&people[1].name) && letter.says("不想申请，不用回复"), "{}", letter.text());

        let unsure = community.post(&format!("{own}/telling"), &[]).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        community.post(&format!("{own}/telling"), &[("how", "not-reached")]).await;
        assert_eq!(lines(&community, "waiting").await.len(), 1, "still to be told");
        assert!(community.get(LIST).await.says("没有联系上"));
        // A text goes out when somebody sends it, and not to whoever has no phone.
        community.post(&format!("{own}/telling"), &[("how", "text")]).await;
        house.deliver().await;
        house.newest_text(&people[0].phone, "给您的建议").await;
        let letter_only = federation.post(&format!("{others}/telling"), &[("how", "text")]).await;
        assert_eq!(letter_only.status, StatusCode::UNPROCESSABLE_ENTITY);
        community.post(&format!("{own}/telling"), &[("how", "phone")]).await;
        assert_eq!(lines(&community, "told").await.len(), 1);
        community.post(&format!("{own}/telling"), &[("how", "refuses")]).await;
        assert_eq!(lines(&community, "declined").await.len(), 1);
        // Asked again after years went by, by the same certificate: they said no.
        house.clock.advance(chrono::TimeDelta::days(40));
        round(&house.house).await.unwrap();
        let community = house.staff("community").await;
        assert!(lines(&community, "waiting").await.is_empty());
    }
}

#[actix_web::test]
async fn nobody_hears_of_others_and_what_is_no_more_true_is_gone() {
    for house in TestHouse::both().await {
        let people = registered(&house).await;
        let (one, other) = (house.known(&people[0]).await, house.known(&people[1]).await);
        let page = other.get("/proposals").await;
        let refusal = page.attribute("form[action*=refusal]", "action").expect("a refusal");
        assert_eq!(one.post(&refusal, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.post(&refusal, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(other.get("/proposals").await.says("现在没有新的建议"));
        assert!(one.get("/proposals").await.says("重度残疾人护理补贴"));
        assert!(house.someone().get("/proposals").await.location.contains("/sign-in"));
        // A certificate that was cancelled suggests nothing.
        let lead = house.staff("lead").await;
        let cancelled = row(&people[0], "和平路街道", "胜利社区", "").replace("正常", "注销");
        bring_in(&house, &lead, &[HEAD, &cancelled]).await;
        round(&house.house).await.unwrap();
        assert!(one.get("/proposals").await.says("现在没有新的建议"));
    }
}

#[actix_web::test]
async fn a_text_goes_out_after_an_import_only_where_the_district_wants_that() {
    let wanted = [("propose_by_text", "true".to_owned())];
    for house in TestHouse::both_with(&wanted).await {
        let people = registered(&house).await;
        house.deliver().await;
        house.newest_text(&people[0].phone, "给您的建议").await;
        let federation = house.staff("officer").await;
        assert_eq!(lines(&federation, "told").await.len(), 1);
        assert_eq!(lines(&federation, "waiting").await.len(), 1, "without a mobile phone: a letter");
    }
}
