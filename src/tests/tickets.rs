//! Tickets of the hotline: dispatched, returned, extended, replied to, followed up; and never with whom they complain of.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::accounts::Role;

use crate::house::{TestHouse, Visitor};
use crate::subsidies::{done, letter};

const TICKET: &str = "ticket";

/// Sends a ticket that says this, by page: fields and values. Returns who sent it, and the number.
async fn sent(house: &TestHouse, kind: &str, more: &[(&str, &[(&str, &str)])]) -> (Visitor, String) {
    let someone = house.someone();
    let number = someone.begin(TICKET).await;
    let person = house.resident(3);
    someone.fill(house, &house.service(TICKET), &number, &person).await;
    let kind: (&str, &[(&str, &str)]) = ("kind", &[("kind", kind)]);
    let against: (&str, &[(&str, &str)]) = ("against", &[("against_unit", ""), ("against", "")]);
    let known: (&str, &[(&str, &str)]) = ("tell-unit", &[("tell_unit", "yes")]);
    for (page, fields) in [kind, against, known].iter().chain(more) {
        let page = someone.post(&format!("/applications/{number}/questions/{page}"), fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    let page = someone.post(&format!("/applications/{number}/submission"), &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    (someone, number)
}

async fn sees(officer: &Visitor, number: &str) -> bool {
    officer.get(&format!("/staff/cases/{number}")).await.status == StatusCode::OK
}

async fn acts(officer: &Visitor, number: &str, act: &str, reason: &str) {
    let page = officer.act(number, act, &[("reason", reason)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{act}: {}", page.text());
}

/// Whether an act is offered on the page of the case.
async fn offers(officer: &Visitor, number: &str, act: &str) -> bool {
    let page = officer.get(&format!("/staff/cases/{number}")).await;
    page.attributes("input[name=act]", "value").iter().any(|one| one == act)
        || !page.links(&format!("/acts/{act}")).is_empty()
}

async fn dispatch(officer: &Visitor, number: &str, act: &str, topic: &str, unit: &str) {
    let fields = [("topic", topic), ("main_unit", unit), ("urgency", "normal"), ("reason", "请核实")];
    done(officer, number, act, &fields).await;
}

#[actix_web::test]
async fn a_question_is_answered_at_once_and_the_person_reads_the_answer() {
    for house in TestHouse::both().await {
        let officer = house.staff("officer").await;
        let (someone, number) = sent(&house, "consultation", &[]).await;
        assert!(officer.get("/staff").await.says("咨询、求助、投诉和建议"), "one queue");
        acts(&officer, &number, "answer", "两项补贴每月发放，以民政局公布为准。").await;
        let page = someone.get(&format!("/applications/{number}")).await;
        assert!(page.says("已答复"), "{}", page.text());
        assert!(page.says("收到的通知书答复"), "{}", page.text());
        assert!(letter(&officer, &number, "答复").await.says("两项补贴每月发放"));
    }
}

/// Dispatch, return, redispatch, extension, reply, visit, redo: each unit sees it while it has it, the coordinator always.
#[actix_web::test]
async fn a_complaint_goes_from_unit_to_unit_and_is_done_again_where_it_was_not_solved() {
    for house in TestHouse::both().await {
        let (officer, civil) = (house.staff("officer").await, house.staff("civil").await);
        let housing = house.hire("housing1", Role::Officer, "housing").await;
        let (someone, number) = sent(&house, "complaint", &[]).await;
        assert!(sees(&officer, &number).await && !sees(&civil, &number).await);
        assert!(officer.get(&format!("/staff/cases/{number}")).await.says("派单"));

        // By the plan's table: no unit was named.
        dispatch(&officer, &number, "dispatch", "subsidies", "").await;
        assert!(sees(&civil, &number).await && !sees(&housing, &number).await);
        assert!(sees(&officer, &number).await, "whoever coordinates sees it wherever it lies");
        let listed = officer.get("/staff/coordinated").await;
        assert!(!listed.links(&number).is_empty() && listed.says("东河区民政局"), "{}", listed.text());
        assert!(officer.get("/staff/coordinated?due=overdue").await.links(&number).is_empty());
        assert!(!officer.get(&format!("/staff/search?q={number}")).await.links(&number).is_empty());
        assert!(civil.get("/staff/coordinated").await.links(&number).is_empty(), "it only has it");
        assert!(!offers(&officer, &number, "sign").await, "and does not do the other's work");
        assert!(offers(&officer, &number, "urge").await && !offers(&civil, &number, "urge").await);

        acts(&civil, &number, "return", "三定规定：道路设施由住建部门负责").await;
        assert!(!sees(&civil, &number).await);
        dispatch(&officer, &number, "dispatch-again", "subsidies", "housing").await;
        assert!(sees(&housing, &number).await);
        acts(&housing, &number, "return-again", "不是市政道路").await;
        // Returned twice: what the coordinator decides holds.
        dispatch(&officer, &number, "assign", "barriers", "").await;
        assert!(
            !offers(&housing, &number, "return").await && !offers(&housing, &number, "return-again").await
        );
        acts(&housing, &number, "sign", "").await;

        // Five working days from Tuesday; three more were asked for, and granted before they were over.
        let due = |page: &str, day: &str| page.contains(day);
        let page = housing.get(&format!("/staff/cases/{number}")).await.text();
        assert!(due(&page, "2026年12月1日"), "{page}");
        done(&housing, &number, "ask-extension", &[("extension_days", "3"), ("reason", "要挖开路面")]).await;
        let refused = housing.act(&number, "grant-extension", &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody grants their own");
        acts(&officer, &number, "grant-extension", "").await;
        let page = housing.get(&format!("/staff/cases/{number}")).await.text();
        assert!(due(&page, "2026年12月4日"), "{page}");
        let told = someone.get(&format!("/applications/{number}")).await;
        assert!(told.says("延期告知") && told.says("最晚2026年12月4日"), "{}", told.text());
        assert!(letter(&officer, &number, "延期告知").await.says("2026年12月4日"));

        let before = housing.get(&format!("/staff/cases/{number}")).await.text();
        acts(&officer, &number, "urge", "本人又来电").await;
        let after = housing.get(&format!("/staff/cases/{number}")).await.text();
        assert!(after.contains("催办") && after.contains("本人又来电") && due(&before, "2026年12月4日"));
        assert!(due(&after, "2026年12月4日"), "urging begins no limit anew: {after}");

        done(&housing, &number, "reply", &[("outcome", "solved"), ("reason", "坡道已经修好")]).await;
        assert!(!sees(&housing, &number).await, "the coordinator looks at the reply");
        acts(&officer, &number, "pass-review", "").await;
        let visit =
            [("reached", "yes"), ("solved", "no"), ("satisfied", "dissatisfied"), ("comment", "还是过不去")];
        done(&officer, &number, "visit", &visit).await;
        assert!(housing.get(&format!("/staff/cases/{number}")).await.says("还是过不去"));
        done(&housing, &number, "reply", &[("outcome", "solved"), ("reason", "坡度改缓了")]).await;
        acts(&officer, &number, "pass-review", "").await;
        done(&officer, &number, "visit", &[("reached", "yes"), ("solved", "yes"), ("satisfied", "")]).await;
        assert!(someone.get(&format!("/applications/{number}")).await.says("已办结"));
    }
}

#[actix_web::test]
async fn nothing_lies_with_the_unit_that_it_complains_of() {
    for house in TestHouse::both().await {
        let (officer, civil) = (house.staff("officer").await, house.staff("civil").await);
        let against: &[(&str, &[(&str, &str)])] =
            &[("against", &[("against_unit", "civil-affairs"), ("against", "")])];
        let (_, number) = sent(&house, "complaint", against).await;
        // Neither by the table nor by name.
        for unit in ["", "civil-affairs"] {
            let fields = [("topic", "subsidies"), ("main_unit", unit), ("urgency", "normal")];
            let page = officer.fill_act(&format!("/staff/cases/{number}/acts/dispatch"), &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
            assert!(page.errors().join(" ").contains("反映的就是这个单位"), "{:?}", page.errors());
        }
        assert!(!sees(&civil, &number).await);
        dispatch(&officer, &number, "dispatch", "subsidies", "disability-committee").await;
        assert!(!sees(&civil, &number).await && sees(&officer, &number).await);
    }
}

/// A complaint about the Federation is coordinated above it, from the first moment on.
#[actix_web::test]
async fn whoever_coordinates_never_sees_what_complains_of_them() {
    let house = TestHouse::one().await;
    let (officer, lead) = (house.staff("officer").await, house.staff("lead").await);
    let above = house.hire("committee", Role::Officer, "disability-committee").await;
    let against: &[(&str, &[(&str, &str)])] =
        &[("against", &[("against_unit", "disabled-persons-federation"), ("against", "")])];
    let (_, number) = sent(&house, "report", against).await;
    assert!(!sees(&officer, &number).await && !sees(&lead, &number).await && sees(&above, &number).await);
    let fields = [("topic", "certificate"), ("main_unit", ""), ("urgency", "urgent")];
    let page = above.fill_act(&format!("/staff/cases/{number}/acts/dispatch"), &fields).await;
    assert!(page.errors().join(" ").contains("反映的就是这个单位"), "{:?}", page.errors());
    dispatch(&above, &number, "dispatch", "certificate", "petitions").await;
    assert!(!sees(&officer, &number).await && sees(&above, &number).await);
}

#[actix_web::test]
async fn what_the_plan_gives_to_nobody_waits_until_an_owner_is_found() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let (_, number) = sent(&house, "help", &[]).await;
    let fields = [("topic", "bus"), ("main_unit", ""), ("urgency", "normal")];
    let page = officer.fill_act(&format!("/staff/cases/{number}/acts/dispatch"), &fields).await;
    assert!(page.errors().join(" ").contains("没有写由哪个单位办"), "{:?}", page.errors());
    acts(&officer, &number, "find-owner", "").await;
    assert!(
        officer.get(&format!("/staff/cases/{number}")).await.says("2026年11月27日"),
        "three working days"
    );
    dispatch(&officer, &number, "dispatch", "bus", "housing").await;
    let housing = house.hire("housing1", Role::Officer, "housing").await;
    assert!(sees(&housing, &number).await);
}

#[actix_web::test]
async fn an_extension_is_no_longer_than_the_limit_and_is_granted_once() {
    let house = TestHouse::one().await;
    let (officer, civil) = (house.staff("officer").await, house.staff("civil").await);
    let (_, number) = sent(&house, "help", &[]).await;
    dispatch(&officer, &number, "dispatch", "relief", "").await;
    acts(&civil, &number, "sign", "").await;
    let page = officer.act(&number, "grant-extension", &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody asked: {}", page.text());
    done(&civil, &number, "ask-extension", &[("extension_days", "30"), ("reason", "要等上级")]).await;
    acts(&officer, &number, "grant-extension", "").await;
    // Three working days, and three more.
    let page = civil.get(&format!("/staff/cases/{number}")).await;
    assert!(page.says("2026年12月2日"), "{}", page.text());
    assert!(
        !offers(&civil, &number, "ask-extension").await
            && !offers(&officer, &number, "grant-extension").await
    );
    house.clock.advance(TimeDelta::days(12));
    let civil = house.staff("civil").await;
    let page = civil.get(&format!("/staff/cases/{number}")).await;
    assert!(page.says("超期"), "{}", page.text());
}

/// A confidential report: neither page, list, search, letter nor message tells the unit who sent it; the coordinator may look,
/// and the person sees that somebody did.
#[actix_web::test]
async fn who_sent_a_confidential_report_is_told_to_nobody_who_handles_it() {
    for house in TestHouse::both().await {
        let (officer, civil) = (house.staff("officer").await, house.staff("civil").await);
        let secret: &[(&str, &[(&str, &str)])] = &[
            ("tell-unit", &[("tell_unit", "no")]),
            ("name", &[("resident_name", "郝保密")]),
            ("phone", &[("resident_phone", "13847200077")]),
        ];
        let (someone, number) = sent(&house, "report", secret).await;
        let case = format!("/staff/cases/{number}");
        someone
            .post(&format!("/applications/{number}/messages"), &[("message", "请快一点"), ("once", "1")])
            .await;
        dispatch(&officer, &number, "dispatch", "subsidies", "").await;
        acts(&civil, &number, "sign", "").await;
        done(&civil, &number, "ask-extension", &[("extension_days", "2"), ("reason", "要查账")]).await;
        acts(&officer, &number, "grant-extension", "").await;
        let letter = letter(&civil, &number, "延期告知").await;
        let pages = [
            civil.get(&case).await,
            civil.get("/staff").await,
            civil.get("/staff/search?q=%E9%83%9D%E4%BF%9D%E5%AF%86").await,
            civil.get("/staff/search?q=13847200077").await,
            civil.get(&format!("{case}/acts/reply")).await,
            civil.get("/staff/letters").await,
            letter,
            officer.get(&case).await,
            officer.get("/staff/search?q=13847200077").await,
        ];
        for page in &pages {
            let text = page.text().replace(' ', "");
            assert_eq!(page.status, StatusCode::OK, "{text}");
            assert!(
                !text.contains("郝保密") && !text.contains("13847200077") && !text.contains("0077"),
                "{text}"
            );
        }
        assert!(pages[0].says("请快一点") && pages[0].says("保密"), "{}", pages[0].text());
        for search in [&pages[2], &pages[3], &pages[8]] {
            assert!(search.links(&case).is_empty(), "whoever finds it by a name knows whose it is");
        }
        // The unit may not ask; the coordinator may, and not by the way.
        let reporter = format!("{case}/reporter");
        assert_eq!(civil.get(&reporter).await.status, StatusCode::NOT_FOUND);
        assert_eq!(civil.post(&reporter, &[]).await.status, StatusCode::NOT_FOUND);
        assert!(!officer.get(&reporter).await.says("郝保密"));
        house.clock.advance(TimeDelta::minutes(1));
        let seen = officer.post(&reporter, &[]).await;
        assert!(seen.says("郝保密"), "{}", seen.text());
        let looks = house.staff("audit").await.get(&format!("/staff/audit?case={number}")).await;
        assert!(looks.says("查看是谁反映的"), "{}", looks.text());
        // The reply reaches the person all the same.
        done(&civil, &number, "reply", &[("outcome", "solved"), ("reason", "已经补发")]).await;
        assert!(house.newest_text("13847200077", "已答复").await.contains(&number[..4]));
    }
}
