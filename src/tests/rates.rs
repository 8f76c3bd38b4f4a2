//! How much programmes are: written down by one administrator, approved by another, shown with the paper.

use reqwest::StatusCode;
use zhucan::accounts::Role;

use crate::house::{Page, TestHouse, Visitor};

const PATH: &str = "/staff/rates";

pub fn row<'f>(programme: &'f str, amount: &'f str, from: [&'f str; 3]) -> Vec<(&'f str, &'f str)> {
    vec![
        ("programme", programme),
        ("amount", amount),
        ("from.year", from[0]),
        ("from.month", from[1]),
        ("from.day", from[2]),
        ("document", "东民发〔2026〕8号"),
    ]
}

pub async fn propose(administrator: &Visitor, fields: &[(&str, &str)]) -> Page {
    administrator.post(PATH, fields).await
}

/// Where the row that waits is decided on.
pub async fn waiting(administrator: &Visitor) -> String {
    let page = administrator.get(PATH).await;
    page.attribute("form[action$='/decision']", "action").expect("a row that waits")
}

#[actix_web::test]
async fn an_amount_holds_once_a_second_administrator_approved_it_and_ends_the_one_before() {
    for house in TestHouse::both().await {
        let (first, second) = (house.staff("system").await, house.staff("system2").await);
        let somebody = house.someone();
        let public = async || somebody.get("/programmes/care-allowance").await;
        let sent = propose(&first, &row("care-allowance", "100", ["2026", "1", "1"])).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert!(!public().await.says("100元"), "nothing holds before it was approved");
        let decision = waiting(&first).await;
        assert!(first.get(PATH).await.says("要由另一个系统管理员批准"));
        let own = first.post(&decision, &[("decision", "approve")]).await;
        assert_eq!(own.status, StatusCode::CONFLICT, "nobody approves their own");
        assert!(!public().await.says("100元"));
        let done = second.post(&decision, &[("decision", "approve")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = public().await;
        assert!(page.says("每月100元") && page.says("东民发〔2026〕8号"), "{}", page.text());
        assert!(!page.says("多少钱，以东河区民政局公布为准"));
        // A higher one from a later day: the second sees what it ends.
        propose(&second, &row("care-allowance", "120.50", ["2026", "11", "1"])).await;
        let decision = waiting(&first).await;
        assert!(first.get(PATH).await.says("现在的每月100元到2026年10月31日为止"));
        first.post(&decision, &[("decision", "approve")]).await;
        let page = public().await;
        assert!(page.says("每月120.50元") && !page.says("每月100元"), "{}", page.text());
        // Twice does nothing.
        let again = first.post(&decision, &[("decision", "approve")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let record = house.staff("audit").await.get("/staff/audit").await;
        assert!(record.says("填了一条标准") && record.says("批准了一条标准"), "{}", record.text());
    }
}

#[actix_web::test]
async fn what_is_wrong_with_a_row_is_said_next_to_its_field_and_none_begins_within_another() {
    let house = TestHouse::one().await;
    let (first, second) = (house.staff("system").await, house.staff("system2").await);
    let page = propose(&first, &[("amount", "many"), ("from.year", "2026"), ("until.year", "2026")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.errors().len(), 5, "{:?}", page.errors());
    assert_eq!(page.value("amount"), "many");
    for amount in ["0", "-5", "1.234"] {
        let page = propose(&first, &row("care-allowance", amount, ["2026", "1", "1"])).await;
        assert_eq!(page.errors().len(), 1, "{amount}: {:?}", page.errors());
    }
    let unpaid = propose(&first, &row("legal-aid", "100", ["2026", "1", "1"])).await;
    assert_eq!(unpaid.status, StatusCode::UNPROCESSABLE_ENTITY, "it pays nothing");
    propose(&first, &row("care-allowance", "100", ["2026", "6", "1"])).await;
    second.post(&waiting(&second).await, &[("decision", "approve")]).await;
    let within = propose(&first, &row("care-allowance", "90", ["2026", "6", "1"])).await;
    assert!(within.says("同一类人从2026年6月1日起已经有标准了"), "{}", within.text());
    let mut before = row("care-allowance", "90", ["2026", "1", "1"]);
    before.extend([("until.year", "2026"), ("until.month", "5"), ("until.day", "31")]);
    assert_eq!(propose(&first, &before).await.status, StatusCode::SEE_OTHER);
    // For a grade of its own it is another row, and says more of the person.
    let mut graded = row("care-allowance", "150", ["2026", "6", "1"]);
    graded.push(("grade", "first"));
    assert_eq!(propose(&first, &graded).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn the_one_who_wrote_it_down_may_take_it_back_and_no_other_role_sees_the_page() {
    let house = TestHouse::one().await;
    let first = house.staff("system").await;
    propose(&first, &row("living-allowance", "100", ["2026", "1", "1"])).await;
    let decision = waiting(&first).await;
    assert_eq!(first.post(&decision, &[("decision", "refuse")]).await.status, StatusCode::SEE_OTHER);
    assert!(first.get(PATH).await.says("没有等批准的"));
    let lead = house.hire("lead2", Role::Lead, "civil-affairs").await;
    assert_eq!(lead.get(PATH).await.status, StatusCode::FORBIDDEN);
    assert_eq!(lead.post(&decision, &[("decision", "approve")]).await.status, StatusCode::FORBIDDEN);
}
