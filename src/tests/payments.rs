//! Money on its way: an account in the person's own name, a batch that one makes and another checks, three signatures, the
//! bank's file and its answer.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::demo::people::Person;
use zhucan::values::Assurance;

use crate::awards::{granted, in_force, written};
use crate::house::{TestHouse, Visitor};
use crate::subsidies::{CARE, Offices, letter, near};

/// An invented card: of no bank, with a last digit that fits.
pub const CARD: &str = "9999990000000000014";
const COUNTER: &str = "/staff/bank-accounts/new";

fn card<'f>(person: &'f Person, holder: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("name", &person.name),
        ("id_number", &person.id_number),
        ("holder", holder),
        ("bank", "演示银行东河支行"),
        ("held", "card"),
        ("number", "9999 9900 0000 0000 014"),
        ("seen", "yes"),
    ]
}

async fn registered(house: &TestHouse, street: &Visitor) {
    let person = near(house);
    let page = street.post(COUNTER, &card(&person, &person.name)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
}

/// Makes a batch of the care allowance: its address.
async fn made(civil: &Visitor) -> String {
    let page = civil.post("/staff/payments/batches", &[("programme", CARE)]).await;
    assert!(page.location.starts_with("/staff/payments/batches/"), "{} {}", page.status, page.location);
    page.location
}

async fn step(who: &Visitor, batch: &str, what: &str) -> StatusCode {
    who.post(&format!("{batch}/{what}"), &[]).await.status
}

#[actix_web::test]
async fn an_account_is_registered_by_whoever_saw_the_person_and_only_in_the_persons_own_name() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (_, number) = granted(&house, &offices).await;
        let person = near(&house);
        let page = offices.street.post(COUNTER, &[("number", "12"), ("held", "card")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.errors().len(), 6, "{:?}", page.errors());
        assert_eq!(page.value("number"), "12", "what was typed stays");
        let mut swapped = card(&person, &person.name);
        swapped[5].1 = "9999990000000000041";
        let page = offices.street.post(COUNTER, &swapped).await;
        assert!(page.errors()[0].contains("写反"), "{:?}", page.errors());
        let page = offices.street.post(COUNTER, &card(&person, "王别人")).await;
        assert!(
            page.errors()[0].contains("本人的名字") || page.errors()[0].contains("本人"),
            "{:?}",
            page.errors()
        );
        registered(&house, &offices.street).await;
        let months = offices.civil.get(&format!("/staff/cases/{number}/payments")).await;
        assert!(!months.html.contains(CARD));
        let record = house.staff("audit").await.get("/staff/audit").await;
        assert!(record.says("登记了收款账户"), "{}", record.text());
        let hospital = house.staff("hospital").await;
        assert_eq!(hospital.get(COUNTER).await.status, StatusCode::FORBIDDEN);
    }
}

#[actix_web::test]
async fn the_person_changes_it_once_it_is_sure_who_they_are_and_nobody_does_for_them() {
    let house = TestHouse::one().await;
    let offices = Offices::of(&house).await;
    let (device, number) = granted(&house, &offices).await;
    let (person, path) = (near(&house), format!("/applications/{number}/bank-account"));
    let own: Vec<_> = card(&person, &person.name).into_iter().chain([("own", "yes")]).collect();
    for (visitor, who) in [
        (house.known(&person).await, "by real name alone"),
        (house.known_as(&house.resident(1), Assurance::Strong).await, "somebody else"),
    ] {
        let page = visitor.post(&path, &own).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER, "{who}");
    }
    assert_ne!(device.post(&path, &own).await.status, StatusCode::OK, "a device alone");
    assert!(house.known(&person).await.get(&path).await.says("窗口"), "every way to be known better is said");
    let sure = house.known_as(&person, Assurance::Strong).await;
    let page = sure.post(&path, &card(&person, &person.name)).await;
    assert_eq!(page.errors().len(), 1, "ticks that it is their own: {:?}", page.errors());
    let page = sure.post(&path, &own).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
    let page = sure.get(&page.location).await;
    assert!(page.says("演示银行东河支行") && page.says("尾号0014"), "{}", page.text());
    assert!(!page.html.contains(CARD) && !page.html.contains("0000014"), "never the whole number");
}

#[actix_web::test]
async fn a_batch_is_made_by_one_checked_by_another_signed_by_three_offices_and_settled_by_the_bank() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        let (_, number) = granted(&house, &offices).await;
        let resident = house.known(&near(&house)).await;
        let second = house.staff("civil2").await;
        let third = house.staff("civillead").await;
        let finance = house.staff("finance").await;
        let home = async |who: &Visitor| who.get("/staff/payments").await;
        assert!(home(&offices.civil).await.says("没有账户"), "nobody is paid without an account");
        let nothing = offices.civil.post("/staff/payments/batches", &[("programme", CARE)]).await;
        assert_eq!(nothing.location, "/staff/payments");
        registered(&house, &offices.street).await;
        assert!(home(&offices.civil).await.says("1人，100元"), "{}", home(&offices.civil).await.text());
        let batch = made(&offices.civil).await;
        assert_eq!(
            step(&offices.civil, &batch, "check").await,
            StatusCode::CONFLICT,
            "nobody checks their own"
        );
        assert_eq!(
            step(&finance, &batch, "signature").await,
            StatusCode::CONFLICT,
            "not before it was checked"
        );
        assert_eq!(step(&finance, &batch, "check").await, StatusCode::FORBIDDEN);
        assert_eq!(step(&second, &batch, "check").await, StatusCode::SEE_OTHER);
        for (who, status) in [
            (&offices.civil, StatusCode::CONFLICT),
            (&second, StatusCode::CONFLICT),
            (&offices.street, StatusCode::NOT_FOUND),
            (&offices.federation, StatusCode::SEE_OTHER),
            (&finance, StatusCode::SEE_OTHER),
            (&finance, StatusCode::CONFLICT),
        ] {
            assert_eq!(step(who, &batch, "signature").await, status);
        }
        assert_eq!(step(&offices.civil, &batch, "sending").await, StatusCode::CONFLICT, "one has not signed");
        let file = format!("{batch}/file");
        assert_eq!(offices.civil.get(&file).await.status, StatusCode::NOT_FOUND);
        assert_eq!(step(&third, &batch, "signature").await, StatusCode::SEE_OTHER);
        assert_eq!(step(&offices.civil, &batch, "sending").await, StatusCode::SEE_OTHER);
        assert_eq!(offices.civil.get(&file).await.status, StatusCode::OK);
        assert_eq!(finance.get(&file).await.status, StatusCode::FORBIDDEN, "only who pays sees accounts");
        assert!(resident.get("/my-data/looks").await.says("名单"), "whoever took the file has looked");
        let own = format!("/applications/{number}/payments");
        assert!(resident.get(&own).await.says("正在送银行"));
        let copy = resident.get("/my-data/copy").await;
        assert!(
            copy.says("演示银行东河支行") && copy.says("记入100元") && !copy.html.contains(CARD),
            "{}",
            copy.text()
        );
        let answer = |lines: &str| format!("序号,户名,金额,结果,原因\n{lines}").into_bytes();
        let path = format!("{batch}/answer");
        let page = offices.civil.upload(&path, "回盘.csv", answer("1,某,99.00,成功,\n")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.errors()[0].contains("金额和送去的不一样"), "{:?}", page.errors());
        let page = offices.civil.upload(&path, "回盘.csv", answer("1,某,100.00,失败,户名不符\n")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        let page = offices.civil.get(&batch).await;
        assert!(page.says("户名不符") && page.says("办结"), "{}", page.text());
        let told = house.newest_text(&near(&house).phone, "银行没能").await;
        assert!(!told.contains("100") && !told.contains(&near(&house).name), "{told}");
        assert!(resident.get(&own).await.says("还没有发"));
        assert!(home(&offices.civil).await.says("银行退回"), "not to the same account again");
        // The next month both go out, to an account that was registered again.
        house.clock.advance(TimeDelta::days(31));
        written(&house).await;
        let (civil, street) = (house.staff("civil").await, house.staff("street").await);
        registered(&house, &street).await;
        assert!(home(&civil).await.says("1人，200元"), "{}", home(&civil).await.text());
        let batch = made(&civil).await;
        assert!(civil.get(&batch).await.says("200元：1人"));
        let page = civil.post(&format!("{batch}/discarding"), &[("reason", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = civil.post(&format!("{batch}/discarding"), &[("reason", "月份不对")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert!(home(&civil).await.says("1人，200元"), "what was not paid waits");
    }
}

/// A batch from its making to the bank's answer that everything was paid.
async fn paid(house: &TestHouse) {
    let civil = house.staff("civil").await;
    let batch = made(&civil).await;
    assert_eq!(step(&house.staff("civil2").await, &batch, "check").await, StatusCode::SEE_OTHER);
    for who in ["officer", "civillead", "finance"] {
        assert_eq!(step(&house.staff(who).await, &batch, "signature").await, StatusCode::SEE_OTHER);
    }
    assert_eq!(step(&civil, &batch, "sending").await, StatusCode::SEE_OTHER);
    let page = civil.upload(&format!("{batch}/answer"), "回盘.csv", "序号,结果\n1,成功\n".into()).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
}

#[actix_web::test]
async fn what_was_paid_too_much_is_told_and_what_comes_back_is_entered_with_its_receipt() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        let (_, number) = granted(&house, &offices).await;
        registered(&house, &offices.street).await;
        house.clock.advance(TimeDelta::days(70));
        written(&house).await;
        paid(&house).await;
        let civil = house.staff("civil").await;
        let stopping = [
            ("stopped_because", "moved-out"),
            ("happened_on.year", "2026"),
            ("happened_on.month", "12"),
            ("happened_on.day", "20"),
            ("reason", "数据核对发现"),
        ];
        let page = civil.fill_act(&format!("/staff/cases/{number}/acts/stop"), &stopping).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let told = letter(&civil, &number, "停发决定书").await;
        assert!(told.says("多记了200元"), "{}", told.text());
        let months = format!("/staff/cases/{number}/payments");
        let page = civil.get(&months).await;
        assert!(page.says("多记了200元") && page.says("2027年1月：0元"), "{}", page.text());
        assert!(civil.get("/staff/payments").await.says("多发了200元"));
        let path = format!("/staff/cases/{number}/repayments");
        let page = civil.post(&path, &[("amount", "200.01"), ("document", "")]).await;
        assert_eq!((page.status, page.errors().len()), (StatusCode::UNPROCESSABLE_ENTITY, 2));
        let page = civil.post(&path, &[("amount", "150"), ("document", "收据0001")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        let page = civil.get(&months).await;
        assert!(page.says("退回150元") && page.says("多记了50元"), "{}", page.text());
        // It goes on after all: what is owed makes up for the rest.
        let page = civil.act(&number, "resume", &[("reason", "核实没有迁出")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert!(civil.get("/staff/payments").await.says("1人，150元"), "what came back is paid again");
    }
}
