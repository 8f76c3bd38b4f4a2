//! The certificate's legal path, without JavaScript: assessment, publicity, dispute, the national number.

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::cli::round;
use zhucan::demo::people::{Person, residents};

use crate::house::{Page, TestHouse, Visitor, morning};

const CERTIFICATE: &str = "disability-certificate";
const RESULT: &str = "残疾评定结果通知书";

/// An invented resident of a kind.
fn somebody(wanted: impl Fn(&Person) -> bool) -> Person {
    residents(7, 200, morning().date_naive()).into_iter().find(wanted).expect("somebody")
}

fn adult(category: &'static str) -> Person {
    somebody(|person| person.category == category && !person.minor)
}

/// Everybody who takes part in one case.
struct Parties {
    house: TestHouse,
    resident: Visitor,
    officer: Visitor,
    hospital: Visitor,
    number: String,
    person: Person,
}

impl Parties {
    /// A case that is referred to the first hospital.
    async fn referred(house: TestHouse, person: Person) -> Self {
        let resident = house.someone();
        let number = resident.apply(&house, CERTIFICATE, &person).await;
        let (officer, hospital) = (house.staff("officer").await, house.staff("hospital").await);
        let accepted = officer.act(&number, "accept", &[]).await;
        assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.text());
        let parties = Self { house, resident, officer, hospital, number, person };
        let referred = parties.officer_does("refer", &[("referred_to", "demo-hospital-1")]).await;
        assert_eq!(referred.status, StatusCode::SEE_OTHER, "{}", referred.text());
        parties
    }

    async fn officer_does(&self, act: &str, fields: &[(&str, &str)]) -> Page {
        self.officer.fill_act(&format!("/staff/cases/{}/acts/{act}", self.number), fields).await
    }

    async fn hospital_does(&self, act: &str, fields: &[(&str, &str)]) -> Page {
        self.hospital.fill_act(&format!("/staff/referrals/{}/acts/{act}", self.number), fields).await
    }

    /// The hospital enters a result.
    async fn rated(&self, parts: &[(&str, &str)]) -> Page {
        let rows = parts.len().to_string();
        let mut fields = sheet(if parts.is_empty() { "no" } else { "yes" });
        fields.push(("components.rows".into(), rows));
        for (row, (category, grade)) in parts.iter().enumerate() {
            fields.push((format!("components.{row}.category"), (*category).to_owned()));
            fields.push((format!("components.{row}.grade"), (*grade).to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        self.hospital_does("rate", &fields).await
    }

    async fn status(&self) -> Page {
        self.resident.get(&format!("/applications/{}", self.number)).await
    }

    /// Days go by, and what happens by itself happens.
    async fn after(&mut self, days: i64) {
        self.house.clock.advance(TimeDelta::days(days));
        round(&self.house.house).await.unwrap();
        // The night ended their sessions.
        self.officer = self.house.staff("officer").await;
        self.hospital = self.house.staff("hospital").await;
    }

    /// The resident opens the newest letter of a title, by the code to their phone.
    async fn opens(&self, title: &str) -> Page {
        let ask = format!("/applications/{}/phone-code", self.number);
        self.resident.post(&ask, &[]).await;
        let code = self.house.newest_code(&self.person.phone).await;
        self.resident.post(&ask, &[("code", &code)]).await;
        let status = self.status().await;
        let titles = status.texts("a[href*='/letters/']");
        let place = titles.iter().position(|text| text.contains(title)).expect("the letter");
        self.resident.get(&status.links("/letters/")[place]).await
    }
}

fn sheet(meets: &str) -> Vec<(String, String)> {
    [
        ("identity_checked", "yes"),
        ("assessed_on.year", "2026"),
        ("assessed_on.month", "11"),
        ("assessed_on.day", "24"),
        ("meets", meets),
        ("findings", "双下肢肌力三级，靠拐杖行走。"),
        ("assessors", "陈医生、林医生"),
    ]
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .to_vec()
}

#[actix_web::test]
async fn an_adult_is_assessed_published_approved_and_gets_the_number_of_the_national_system() {
    for house in TestHouse::both().await {
        let mut parties = Parties::referred(house, adult("physical")).await;
        assert!(parties.opens("残疾评定通知书").await.says("演示第一医院"));
        let rated = parties.rated(&[("physical", "second")]).await;
        assert_eq!(rated.status, StatusCode::SEE_OTHER, "{}", rated.text());
        assert!(parties.status().await.says("正在公示"), "{}", parties.status().await.text());
        assert!(parties.opens(RESULT).await.says("肢体二级"));

        let list = parties.house.someone().get("/publicity").await;
        let surname: String = parties.person.name.chars().take(1).collect();
        assert!(list.says(&format!("{surname}*")) && list.says("肢体二级"), "{}", list.text());
        assert!(!list.says(&parties.person.name) && !list.html.contains(&parties.person.id_number));
        assert_eq!(list.attribute("meta[name='robots']", "content").as_deref(), Some("noindex"));

        // Five working days from Tuesday: the last is Tuesday a week later, and on Wednesday it is over.
        parties.after(7).await;
        assert!(parties.house.someone().get("/publicity").await.says("肢体二级"), "the last day counts");
        parties.after(1).await;
        assert!(!parties.house.someone().get("/publicity").await.says("肢体二级"), "gone when it is over");
        assert!(parties.status().await.says("区残联审核"));

        let approved = parties.officer.act(&parties.number, "approve", &[]).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
        let id = &parties.person.id_number;
        for (number, why) in [
            (format!("{id}43"), "对不上"),
            ("15020219900101001442".to_owned(), "不是这个人"),
            (format!("{}42", &id[..17]), "20位"),
        ] {
            let wrong = parties
                .officer_does("enter-certificate", &certificate(&number, &parties.house.today()))
                .await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.errors().iter().any(|error| error.contains(why)), "{why}: {:?}", wrong.errors());
            assert_eq!(wrong.value("certificate"), number, "what was typed stays");
        }
        let number = format!("{id}42");
        for (printed, ends, why) in [
            ("20261124", "2036", "早于批准日期"),
            ("20991231", "2036", "不能是以后的日子"),
            ("", "2036", "请填写"),
        ] {
            let mut fields = certificate(&number, printed);
            fields[4].1 = ends;
            let wrong = parties.officer_does("enter-certificate", &fields).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.errors().iter().any(|error| error.contains(why)), "{why}: {:?}", wrong.errors());
        }
        let entered =
            parties.officer_does("enter-certificate", &certificate(&number, &parties.house.today())).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        assert!(parties.opens("领证通知书").await.says("2036年11月23日"));
        let handed = [("handed_over", "counter"), ("received_by", "self")];
        assert_eq!(parties.officer_does("hand-over", &handed).await.status, StatusCode::SEE_OTHER);
        assert!(parties.status().await.says("证已交给您"));
    }
}

#[actix_web::test]
async fn who_has_a_certificate_is_led_to_the_official_electronic_one() {
    let address = "https://card.example.cn/mine";
    for set in ["", address] {
        let house = TestHouse::both_with(&[("e_certificate_url", set.to_owned())]).await.remove(0);
        let parties = Parties::referred(house, parties_minor()).await;
        parties.rated(&[("physical", "second")]).await;
        assert!(!parties.status().await.says("电子残疾人证"), "there is none yet");
        parties.officer.act(&parties.number, "approve", &[]).await;
        let number = format!("{}42", parties.person.id_number);
        let entered =
            parties.officer_does("enter-certificate", &certificate(&number, &parties.house.today())).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{:?}", entered.errors());
        let status = parties.status().await;
        if set.is_empty() {
            assert!(status.says("以区残联公布为准") && status.says("12385"), "{}", status.text());
            assert!(status.links("card.example.cn").is_empty());
        } else {
            assert!(status.says("打开card.example.cn"), "{}", status.text());
            assert_eq!(status.links("card.example.cn"), [address]);
        }
        assert!(!status.html.contains(&number), "the number itself stands nowhere on the page");
    }
}

/// Nobody under 18 is published: the review follows at once.
fn parties_minor() -> Person {
    somebody(|person| person.minor)
}

/// What the national system gave, and that it was printed today.
fn certificate<'a>(number: &'a str, today: &'a str) -> [(&'a str, &'a str); 8] {
    [
        ("certificate", number),
        ("valid_from.year", "2026"),
        ("valid_from.month", "11"),
        ("valid_from.day", "24"),
        ("valid_until.year", "2036"),
        ("valid_until.month", "11"),
        ("valid_until.day", "23"),
        ("printed_on.year", today),
    ]
}

#[actix_web::test]
async fn nobody_under_eighteen_is_published() {
    let person = somebody(|person| person.minor && person.category == "physical");
    let parties = Parties::referred(TestHouse::one().await, person).await;
    assert_eq!(parties.rated(&[("physical", "first")]).await.status, StatusCode::SEE_OTHER);
    assert!(parties.status().await.says("区残联审核"), "{}", parties.status().await.text());
    let list = parties.house.someone().get("/publicity").await;
    assert!(list.says("现在没有公示的内容"), "{}", list.text());
}

#[actix_web::test]
async fn a_mental_disability_shows_neither_name_nor_category_nor_community() {
    for person in [adult("mental"), adult("multiple")] {
        let parties = Parties::referred(TestHouse::one().await, person).await;
        let parts = [("mental", "second"), ("physical", "fourth")];
        let parts = if parties.person.category == "mental" { &parts[..1] } else { &parts[..] };
        assert_eq!(parties.rated(parts).await.status, StatusCode::SEE_OTHER);
        let list = parties.house.someone().get("/publicity").await;
        let surname: String = parties.person.name.chars().take(1).collect();
        assert!(list.says("依法不公开"), "{}", list.text());
        for hidden in [format!("{surname}*"), "精神".into(), "多重".into(), "级（".into(), "社区公示".into()]
        {
            assert!(!list.texts("ul.links").concat().contains(&hidden), "{hidden}: {}", list.text());
        }
        assert!(!list.html.contains(&parties.number), "the whole number is half of what opens the case");
    }
}

#[actix_web::test]
async fn the_grade_of_a_multiple_disability_is_that_of_its_most_severe_part() {
    let mut parties = Parties::referred(TestHouse::one().await, adult("physical")).await;
    let twice = parties.rated(&[("physical", "second"), ("physical", "third")]).await;
    assert!(twice.errors().iter().any(|error| error.contains("写了两次")), "{:?}", twice.errors());
    assert_eq!(
        parties.rated(&[("visual", "third"), ("physical", "first")]).await.status,
        StatusCode::SEE_OTHER
    );
    let letter = parties.opens(RESULT).await;
    assert!(letter.says("多重一级（视力三级、肢体一级）"), "{}", letter.text());
    parties.after(8).await;
    parties.officer.act(&parties.number, "approve", &[]).await;
    let number = format!("{}71", parties.person.id_number);
    let entered =
        parties.officer_does("enter-certificate", &certificate(&number, &parties.house.today())).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
}

#[actix_web::test]
async fn a_result_says_at_least_one_category_exactly_where_the_standard_is_met() {
    let parties = Parties::referred(TestHouse::one().await, adult("visual")).await;
    let path = format!("/staff/referrals/{}/acts/rate", parties.number);
    let mut fields = sheet("yes");
    let send = |fields: &[(String, String)]| {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        parties.hospital.post_bytes(&path, body.into_bytes())
    };
    let none = send(&fields).await;
    assert!(none.errors().iter().any(|error| error.contains("至少填一类")), "{:?}", none.errors());
    assert!(none.html.contains("双下肢肌力三级"), "what was typed stays");
    // A row more, and what was typed is still there.
    fields.push(("add".into(), "components".into()));
    let more = send(&fields).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.html.contains("双下肢肌力三级"));
    // Not met: the review is next, and nobody is published.
    assert_eq!(parties.rated(&[]).await.status, StatusCode::SEE_OTHER);
    assert!(parties.status().await.says("区残联审核"));
    assert!(parties.opens(RESULT).await.says("没有达到残疾标准"));
    let approved = parties.officer.act(&parties.number, "approve", &[]).await;
    assert_eq!(approved.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody approves what does not meet it");
}

#[actix_web::test]
async fn a_dispute_stops_the_case_and_its_outcome_leads_back_or_to_another_assessment() {
    for house in TestHouse::both().await {
        let mut parties = Parties::referred(house, adult("hearing")).await;
        parties.rated(&[("hearing", "fourth")]).await;
        parties.after(2).await;
        let path = format!("/applications/{}/acts/dispute", parties.number);
        let silent = parties.resident.post(&path, &[("reason", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.errors().iter().any(|error| error.contains("理由")), "{:?}", silent.errors());
        let reason = [("reason", "那天助听器没有关，听得比平时好。")];
        assert_eq!(parties.resident.post(&path, &reason).await.status, StatusCode::SEE_OTHER);
        assert!(parties.status().await.says("正在处理您的异议"));
        assert!(
            !parties.house.someone().get("/publicity").await.says("听力四级"),
            "nothing disputed is shown"
        );
        the_city_gets_a_file(&parties).await;
        // Ten days of waiting cost the case nothing.
        parties.after(10).await;
        assert!(parties.status().await.says("正在处理您的异议"));
        let reason = [("reason", "市残联2026年12月4日〔2026〕5号：维持。")];
        let back = parties.officer.act(&parties.number, "dispute-rejected", &reason).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
        assert!(parties.status().await.says("正在公示"), "{}", parties.status().await.text());
        let file = format!("/staff/cases/{}/dispute-file", parties.number);
        assert_eq!(parties.officer.get(&file).await.status, StatusCode::NOT_FOUND, "over");
        assert!(parties.opens("异议结论通知书").await.says("〔2026〕5号"));
        // Once in the life of a case; after that the letter says where to go.
        assert!(parties.resident.get(&path).await.location.ends_with(&parties.number));
        parties.after(7).await;
        assert!(parties.status().await.says("区残联审核"));
    }
}

#[actix_web::test]
async fn the_days_for_a_dispute_run_from_the_day_the_result_was_opened() {
    let mut parties = Parties::referred(TestHouse::one().await, adult("speech")).await;
    parties.rated(&[("speech", "third")]).await;
    let path = format!("/applications/{}/acts/dispute", parties.number);
    // Not opened for three weeks: the time has not begun.
    parties.after(21).await;
    assert!(parties.resident.get(&path).await.says("还没有开始算"));
    let letter = parties.opens(RESULT).await;
    assert!(letter.says("自您收到之日起10个工作日内") && letter.says("申请重新评定"), "{}", letter.text());
    // Tuesday 15 December and ten working days: Tuesday 29 December.
    assert!(parties.resident.get(&path).await.says("2026年12月29日"));
    parties.after(14).await;
    assert_eq!(parties.resident.get(&path).await.status, StatusCode::OK, "the last day counts");
    parties.after(1).await;
    assert_eq!(parties.resident.get(&path).await.status, StatusCode::SEE_OTHER, "over");
    let late = parties.resident.post(&path, &[("reason", "太晚了")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.errors().iter().any(|error| error.contains("时间已经过了")), "{:?}", late.errors());
}

#[actix_web::test]
async fn a_hospital_sees_whom_it_was_sent_and_only_what_its_sheet_needs() {
    let parties = Parties::referred(TestHouse::one().await, adult("physical")).await;
    let own = parties.hospital.get(&format!("/staff/referrals/{}", parties.number)).await;
    assert!(own.says(&parties.person.name) && own.says("哪方面有残疾"), "{}", own.text());
    for kept in ["一年以内，有没有注销过", "通知书怎么给您", "户籍在哪里"] {
        assert!(!own.says(kept), "{kept}");
    }
    let list = parties.hospital.get("/staff/referrals").await;
    assert_eq!(list.links(&parties.number).len(), 1);
    let other = parties.house.staff("hospital2").await;
    assert!(other.get("/staff/referrals").await.links(&parties.number).is_empty());
    for path in ["", "/acts/rate", "/documents/019ab000-0000-7000-8000-000000000000"] {
        let path = format!("/staff/referrals/{}{path}", parties.number);
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let foreign = other.fill_act(&format!("/staff/referrals/{}/acts/rate", parties.number), &[]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    // Not accepted by anybody yet: not there.
    let waiting =
        parties.house.someone().apply(&parties.house, CERTIFICATE, &parties.house.resident(3)).await;
    let early = parties.hospital.get(&format!("/staff/referrals/{waiting}")).await;
    assert_eq!(early.status, StatusCode::NOT_FOUND);
    // The Federation can take the case back, and can never enter or change a result.
    let rate = parties.officer.get(&format!("/staff/cases/{}/acts/rate", parties.number)).await;
    assert_eq!(rate.status, StatusCode::NOT_FOUND);
    let forced = parties.officer.act(&parties.number, "rate", &[]).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn a_corrected_result_is_a_new_one_and_the_first_stays_on_record() {
    let parties = Parties::referred(TestHouse::one().await, adult("visual")).await;
    parties.rated(&[("visual", "fourth")]).await;
    let mut fields = sheet("yes");
    for (name, value) in [
        ("components.rows", "1"),
        ("components.0.category", "visual"),
        ("components.0.grade", "third"),
        ("reason", "矫正视力记错一行。"),
    ] {
        fields.push((name.into(), value.into()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let again = parties.hospital_does("rate-again", &fields).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
    let case = parties.officer.get(&format!("/staff/cases/{}", parties.number)).await;
    assert!(case.says("医院填写了评定结果") && case.says("医院更正了评定结果"), "{}", case.text());
    assert_eq!(
        parties.status().await.texts("a[href*='/letters/']").iter().filter(|t| t.contains(RESULT)).count(),
        2
    );
    let list = parties.house.someone().get("/publicity").await;
    assert!(list.says("视力三级") && !list.says("视力四级"), "{}", list.text());
}

#[actix_web::test]
async fn nothing_is_approved_before_the_identity_was_checked() {
    let parties = Parties::referred(TestHouse::one().await, adult("physical")).await;
    let fields: Vec<(String, String)> =
        sheet("no").into_iter().filter(|(name, _)| name != "identity_checked").collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let unchecked = parties.hospital_does("rate", &fields).await;
    assert_eq!(unchecked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let case = parties.officer.get(&format!("/staff/cases/{}", parties.number)).await;
    assert!(case.says("未核验身份"));
    parties.rated(&[("physical", "first")]).await;
    let case = parties.officer.get(&format!("/staff/cases/{}", parties.number)).await;
    assert!(!case.says("未核验身份"), "the hospital checked it");
}

#[actix_web::test]
async fn a_certificate_number_is_in_the_register_once() {
    let house = TestHouse::one().await;
    let person = adult("physical");
    let mut first = Parties::referred(house, person.clone()).await;
    first.rated(&[("physical", "second")]).await;
    first.after(8).await;
    first.officer.act(&first.number, "approve", &[]).await;
    let number = format!("{}42", person.id_number);
    first.officer_does("enter-certificate", &certificate(&number, &first.house.today())).await;
    // The same person again: whatever the reason, the number is taken.
    let mut second = Parties::referred(first.house, person).await;
    second.rated(&[("physical", "second")]).await;
    second.after(8).await;
    second.officer.act(&second.number, "approve", &[]).await;
    let taken = second.officer_does("enter-certificate", &certificate(&number, &second.house.today())).await;
    assert!(taken.errors().iter().any(|error| error.contains("登记过了")), "{:?}", taken.errors());
}

#[actix_web::test]
async fn a_hospital_that_gave_a_case_back_sees_it_no_longer() {
    let parties = Parties::referred(TestHouse::one().await, adult("physical")).await;
    let back = parties.hospital_does("recall", &[("reason", "电话打不通，约不到人。")]).await;
    assert_eq!((back.status, back.location.as_str()), (StatusCode::SEE_OTHER, "/staff/referrals"));
    let path = format!("/staff/referrals/{}", parties.number);
    assert_eq!(parties.hospital.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(parties.hospital.get("/staff/referrals").await.links(&parties.number).is_empty());
    let again = parties.officer_does("refer", &[("referred_to", "demo-hospital-2")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
    assert_eq!(parties.hospital.get(&path).await.status, StatusCode::NOT_FOUND, "it is another hospital's");
}

#[actix_web::test]
async fn a_correction_is_answered_by_sending_the_form_and_no_other_way() {
    let house = TestHouse::one().await;
    let resident = house.someone();
    let number = resident.apply(&house, CERTIFICATE, &adult("physical")).await;
    let officer = house.staff("officer").await;
    officer.act(&number, "ask-correction", &[("missing", "resident_name")]).await;
    for act in ["answer-correction", "withdraw", "accept", "deem-accepted"] {
        let sent = resident.post(&format!("/applications/{number}/acts/{act}"), &[("reason", "好")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert!(resident.get(&format!("/applications/{number}")).await.says("等您补材料"));
}

/// On sheets to print: the person, their reasons, the rating, letters with the day they arrived; and nothing of the
/// form that an assessment does not need.
async fn the_city_gets_a_file(parties: &Parties) {
    let path = format!("/staff/cases/{}/dispute-file", parties.number);
    let case = parties.officer.get(&format!("/staff/cases/{}", parties.number)).await;
    assert_eq!(case.links("dispute-file"), [path.as_str()]);
    let file = parties.officer.get(&path).await;
    let shown = file.text().replace(' ', "");
    for part in
        [parties.person.name.as_str(), parties.person.id_number.as_str(), "那天助听器没有关", "听力", RESULT]
    {
        assert!(shown.contains(part), "{part}: {}", file.text());
    }
    assert!(file.says("演示第一医院") && file.says("还没有送到"), "{}", file.text());
    assert_eq!(file.attribute("meta[name='robots']", "content").as_deref(), Some("noindex"));
    assert!(!file.says("户口所在地") && !file.says("我声明"), "{}", file.text());
    // A hospital, another unit and the person have no such page; nor has a case that nobody disputes.
    for login in ["hospital", "health", "system"] {
        let other = parties.house.staff(login).await.get(&path).await;
        assert!(other.status.is_client_error(), "{login}: {}", other.status);
    }
    assert_ne!(parties.resident.get(&path).await.status, StatusCode::OK);
    let audit = parties.house.staff("audit").await.get("/staff/audit").await;
    assert!(audit.says("王经办"), "{}", audit.text());
}
