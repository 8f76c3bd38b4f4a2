//! The other transactions of the certificate, without JavaScript: renewal, change, loss, cancellation, moving, death.

use chrono::NaiveDate;
use reqwest::StatusCode;
use zhucan::demo::people::Person;
use zhucan::residents::certificate_changes::{self as changes, Cause, What};
use zhucan::residents::certificates::{self, Held, Status};
use zhucan::values::{CertificateNumber, Disability, new_id};

use crate::house::{Page, TestHouse, Visitor, morning};

/// A person with a certificate, an officer, and one of their cases.
pub struct Transaction {
    pub house: TestHouse,
    pub resident: Visitor,
    pub officer: Visitor,
    pub person: Person,
    pub number: String,
}

impl Transaction {
    /// Somebody applies, and it is accepted.
    pub async fn accepted(house: TestHouse, service: &str, person: Person) -> Self {
        let resident = house.someone();
        let number = resident.apply(&house, service, &person).await;
        let officer = house.staff("officer").await;
        let one = Self { house, resident, officer, person, number };
        one.does("accept").await;
        one
    }

    /// The same house and person, with another case.
    pub async fn then(self, service: &str) -> Self {
        let resident = self.house.someone();
        let number = resident.apply(&self.house, service, &self.person).await;
        let officer = self.house.staff("officer").await;
        let one = Self { resident, officer, number, ..self };
        one.does("accept").await;
        one
    }

    pub async fn try_to(&self, act: &str) -> Page {
        self.officer.act(&self.number, act, &[("reason", "按区残联公布的规定〔2026〕3号。")]).await
    }

    pub async fn does(&self, act: &str) {
        let page = self.try_to(act).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{act}: {:?} {}", page.errors(), page.text());
    }

    pub async fn fills(&self, act: &str, fields: &[(&str, &str)]) -> Page {
        self.officer.fill_act(&format!("/staff/cases/{}/acts/{act}", self.number), fields).await
    }

    pub async fn checks_identity(&self) {
        let path = format!("/staff/cases/{}/identity", self.number);
        assert_eq!(self.officer.post(&path, &[("how", "counter")]).await.status, StatusCode::SEE_OTHER);
    }

    pub async fn enters(&self, number: &str) -> Page {
        self.fills("enter-certificate", &certificate(number, &self.house.today())).await
    }

    pub async fn status(&self) -> Page {
        self.resident.get(&format!("/applications/{}", self.number)).await
    }

    pub async fn on_desk(&self) -> Page {
        self.officer.get(&format!("/staff/cases/{}", self.number)).await
    }

    /// What the register holds of the person: number and status, newest first.
    pub async fn register(&self) -> Vec<(String, Status)> {
        let ground = &self.house.house.ground;
        let mut tx = ground.database.read().await.unwrap();
        let entries = changes::of_holder(&mut tx, &ground.vault, &self.person.id_number).await.unwrap();
        entries.into_iter().map(|entry| (entry.held.number, entry.status)).collect()
    }
}

/// What the national system gave, and that it was printed today.
pub fn certificate<'a>(number: &'a str, today: &'a str) -> [(&'a str, &'a str); 8] {
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

/// The number that the demo's people type, without what follows it.
pub fn number_of(person: &Person) -> String {
    let category = zhucan::values::Category::ALL.into_iter().find(|one| one.slug() == person.category);
    format!("{}{}{}", person.id_number, category.unwrap().code(), person.grade)
}

/// Somebody under 18 with one disability: nobody waits for the days of a notice.
pub fn minor() -> Person {
    let people = zhucan::demo::people::residents(7, 200, morning().date_naive());
    people.into_iter().find(|one| one.minor && one.category == "physical" && one.grade > 1).expect("a minor")
}

/// Puts a certificate into the register, as it was before the portal.
pub async fn hold(house: &TestHouse, number: &str, until: &str, status: Status) {
    let ground = &house.house.ground;
    let (vault, at) = (ground.vault.clone(), house.clock.now());
    let number = CertificateNumber::try_from(number.to_owned()).unwrap();
    let held = Held {
        number: number.as_str().to_owned(),
        name: "王秀兰".into(),
        disability: Disability::single(number.category(), number.grade()).unwrap(),
        valid_from: Some(NaiveDate::from_ymd_opt(2017, 5, 1).unwrap()),
        valid_until: Some(until.parse().unwrap()),
        printed_on: None,
    };
    ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                let id = new_id(at);
                assert!(certificates::add(tx, &vault, id, &held, (None, None), None, at).await?);
                let entry = changes::Entry { id, held, status: Status::Active, case: None, entered_at: at };
                let cause = Cause { case: None, by: None, at };
                changes::set(tx, &vault, &entry, (What::Entered, status), None, cause).await
            })
        })
        .await
        .unwrap();
}

/// The option of a grade, and the digit.
const SECOND: (&str, &str) = ("second", "2");
const FIRST: (&str, &str) = ("first", "1");

#[actix_web::test]
async fn a_renewal_is_assessed_and_gives_the_same_number_a_new_validity() {
    for house in TestHouse::both().await {
        let person = Person { grade: 2, ..minor() };
        let number = number_of(&person);
        hold(&house, &number, "2027-04-30", Status::Active).await;
        let one = Transaction::accepted(house, "certificate-renewal", person).await;
        let desk = one.on_desk().await;
        assert!(desk.says("这里登记的残疾人证") && desk.says("2027年4月30日"), "{}", desk.text());
        assert!(
            !one.status().await.html.contains("2027年4月30日"),
            "the register is not shown to whoever applies"
        );
        // The district has set no rule by which there need be no assessment.
        assert!(!desk.says("不重新评定"));
        one.checks_identity().await;
        assert_eq!(one.try_to("renew-unchanged").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        one.house.assess(&one.officer, &one.number, Some(("physical", SECOND.0))).await;
        one.does("approve").await;
        let wrong = one.enters(&format!("{}41", one.person.id_number)).await;
        assert!(wrong.errors().iter().any(|error| error.contains("对不上")), "{:?}", wrong.errors());
        assert_eq!(one.enters(&number).await.status, StatusCode::SEE_OTHER);
        assert_eq!(one.register().await, [(number.clone(), Status::Active)]);
        assert!(one.on_desk().await.says("2036年11月23日"));
        let handed = [("handed_over", "counter"), ("received_by", "guardian")];
        assert_eq!(one.fills("hand-over", &handed).await.status, StatusCode::SEE_OTHER);
        assert!(one.status().await.says("证已交给您"));
    }
}

/// A folder with a service of the program in which a local rule is set.
fn with_rule(name: &str, service: &str, rule: &str, value: u32) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("zhucan-{name}-{}", std::process::id()));
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    let text = read(&format!("assets/catalogue/{service}.toml"));
    let rule = format!("id = \"{rule}\"\n");
    assert!(text.contains(&rule));
    let text = text.replace(&rule, &format!("{rule}values = [{value}]\n"));
    for language in ["zh-Hans", "en"] {
        let words = folder.join("locales").join(language);
        std::fs::create_dir_all(&words).unwrap();
        let there = read(&format!("locales/{language}/services/{service}.ftl"));
        std::fs::write(words.join(format!("{service}.ftl")), there).unwrap();
    }
    std::fs::write(folder.join(format!("{service}.toml")), text).unwrap();
    folder
}

#[actix_web::test]
async fn where_the_district_has_said_so_a_renewal_needs_no_other_assessment() {
    let person = minor();
    let house = TestHouse::one().await;
    hold(&house, &number_of(&person), "2027-04-30", Status::Active).await;
    let one = Transaction::accepted(house, "certificate-renewal", person).await;
    one.checks_identity().await;
    let folder = with_rule("renewal", "certificate-renewal", "renewal-without-assessment", 1);
    let base = one.house.again_with_services(&folder).await;
    let one = Transaction { officer: one.officer.at(&base), ..one };
    assert!(one.on_desk().await.says("批准换领，不重新评定"));
    one.does("renew-unchanged").await;
    assert_eq!(one.enters(&number_of(&one.person)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(one.register().await, [(number_of(&one.person), Status::Active)]);
    std::fs::remove_dir_all(folder).unwrap();
}

#[actix_web::test]
async fn no_more_reissues_in_a_year_than_the_district_allows() {
    let person = minor();
    let first = format!("{}B1", number_of(&person));
    let one = Transaction::accepted(TestHouse::one().await, "certificate-reissue", person).await;
    one.checks_identity().await;
    one.does("approve").await;
    assert_eq!(one.enters(&first).await.status, StatusCode::SEE_OTHER);
    let folder = with_rule("reissue", "certificate-reissue", "reissues-a-year", 1);
    let base = one.house.again_with_services(&folder).await;
    let again = one.then("certificate-reissue").await;
    again.checks_identity().await;
    let again = Transaction { officer: again.officer.at(&base), ..again };
    let refused = again.try_to("approve").await;
    assert!(refused.errors().iter().any(|error| error.contains("最多办1次")), "{:?}", refused.errors());
    std::fs::remove_dir_all(folder).unwrap();
}

#[actix_web::test]
async fn nothing_is_renewed_long_before_its_time_or_after_it_was_cancelled() {
    for (until, status, why) in [
        ("2031-04-30", Status::Active, "还没到可以换领的时候，2030年4月30日起"),
        ("2027-04-30", Status::Cancelled, "已经注销"),
        ("2027-04-30", Status::Frozen, "正在冻结"),
        ("2027-04-30", Status::TransferredOut, "已经迁出"),
    ] {
        let person = Person { grade: 2, ..minor() };
        let house = TestHouse::one().await;
        hold(&house, &number_of(&person), until, status).await;
        let one = Transaction::accepted(house, "certificate-renewal", person).await;
        one.house.assess(&one.officer, &one.number, Some(("physical", SECOND.0))).await;
        let refused = one.try_to("approve").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.errors().iter().any(|error| error.contains(why)), "{why}: {:?}", refused.errors());
    }
}

#[actix_web::test]
async fn a_new_grade_makes_a_new_number_and_the_old_one_ends() {
    for house in TestHouse::both().await {
        let person = Person { grade: 2, ..minor() };
        let (old, new) = (number_of(&person), format!("{}41", person.id_number));
        hold(&house, &old, "2030-04-30", Status::Active).await;
        let one = Transaction::accepted(house, "certificate-change", person).await;
        one.house.assess(&one.officer, &one.number, Some(("physical", FIRST.0))).await;
        one.does("approve").await;
        let same = one.enters(&old).await;
        assert!(same.errors().iter().any(|error| error.contains("对不上")), "{:?}", same.errors());
        assert_eq!(one.enters(&new).await.status, StatusCode::SEE_OTHER);
        assert_eq!(one.register().await, [(new.clone(), Status::Active), (old.clone(), Status::Replaced)]);
        let ground = &one.house.house.ground;
        let mut tx = ground.database.read().await.unwrap();
        let history = changes::history(&mut tx, &ground.vault, &one.person.id_number).await.unwrap();
        let history: Vec<What> = history.into_iter().map(|(_, what, _)| what).collect();
        assert_eq!(history[0], What::Entered);
        assert!(history.contains(&What::Changed) && history.contains(&What::Replaced), "{history:?}");
    }
}

#[actix_web::test]
async fn whoever_does_not_meet_the_standard_any_more_is_told_and_the_certificate_ends() {
    let person = Person { grade: 3, ..minor() };
    let house = TestHouse::one().await;
    hold(&house, &number_of(&person), "2030-04-30", Status::Active).await;
    let one = Transaction::accepted(house, "certificate-change", person).await;
    one.house.assess(&one.officer, &one.number, None).await;
    assert_eq!(one.try_to("approve").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    one.does("end-certificate").await;
    assert_eq!(one.register().await, [(number_of(&one.person), Status::Cancelled)]);
    assert!(one.status().await.says("没有达到标准，证已注销"));
}

#[actix_web::test]
async fn a_lost_certificate_stops_counting_at_once_and_the_next_number_is_the_next_b() {
    for house in TestHouse::both().await {
        let person = minor();
        let original = number_of(&person);
        hold(&house, &original, "2030-04-30", Status::Active).await;
        let one = Transaction::accepted(house, "certificate-reissue", person).await;
        // Nobody ends the certificate of somebody whose identity was not checked.
        let unchecked = one.try_to("report-loss").await;
        assert!(unchecked.errors().iter().any(|error| error.contains("身份")), "{:?}", unchecked.errors());
        assert_eq!(one.register().await, [(original.clone(), Status::Active)]);
        one.checks_identity().await;
        one.does("report-loss").await;
        assert_eq!(one.register().await, [(original.clone(), Status::Frozen)]);
        assert!(one.on_desk().await.says("冻结"));
        one.does("approve").await;
        for wrong in ["", "B2"] {
            let page = one.enters(&format!("{original}{wrong}")).await;
            assert!(page.errors().iter().any(|error| error.contains("后面加B1")), "{:?}", page.errors());
            assert_eq!(page.value("certificate"), format!("{original}{wrong}"), "what was typed stays");
        }
        let first = format!("{original}B1");
        assert_eq!(one.enters(&first).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            one.register().await,
            [(first.clone(), Status::Active), (original.clone(), Status::Replaced)]
        );

        // Lost again. The number without B is typed, as people do: what they hold is the newer one.
        let again = one.then("certificate-reissue").await;
        again.checks_identity().await;
        again.does("approve").await;
        let wrong = again.enters(&format!("{original}B3")).await;
        assert!(wrong.errors().iter().any(|error| error.contains("后面加B2")), "{:?}", wrong.errors());
        assert_eq!(again.enters(&format!("{original}B2")).await.status, StatusCode::SEE_OTHER);
        let numbers = [format!("{original}B2"), first, original];
        let statuses = [Status::Active, Status::Replaced, Status::Replaced];
        assert_eq!(again.register().await, numbers.into_iter().zip(statuses).collect::<Vec<_>>());
    }
}

#[actix_web::test]
async fn a_certificate_that_was_found_counts_again() {
    let person = minor();
    let house = TestHouse::one().await;
    hold(&house, &number_of(&person), "2030-04-30", Status::Active).await;
    let one = Transaction::accepted(house, "certificate-reissue", person).await;
    one.checks_identity().await;
    one.does("report-loss").await;
    let once = one.try_to("report-loss").await;
    assert_eq!(once.status, StatusCode::UNPROCESSABLE_ENTITY);
    one.does("found").await;
    assert_eq!(one.register().await, [(number_of(&one.person), Status::Active)]);
    assert!(one.status().await.says("不再办了"), "{}", one.status().await.text());
}

#[actix_web::test]
async fn what_the_register_does_not_know_is_entered_from_the_national_system() {
    let one = Transaction::accepted(TestHouse::one().await, "certificate-reissue", minor()).await;
    assert!(one.on_desk().await.says("这里没有登记这个人的残疾人证"), "{}", one.on_desk().await.text());
    one.checks_identity().await;
    one.does("approve").await;
    // The number that was typed in the form is all that is known of the one before.
    let original = number_of(&one.person);
    assert_eq!(one.enters(&format!("{original}B2")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let others = format!("{}B1", "15020219900101001442");
    let page = one.enters(&others).await;
    assert!(page.errors().iter().any(|error| error.contains("不是这个人")), "{:?}", page.errors());
    let other_grade = format!("{}4{}B1", one.person.id_number, if one.person.grade == 2 { 3 } else { 2 });
    let page = one.enters(&other_grade).await;
    assert!(page.errors().iter().any(|error| error.contains("类别/等级变更")), "{:?}", page.errors());
    assert_eq!(one.enters(&format!("{original}B1")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(one.register().await, [(format!("{original}B1"), Status::Active)]);
}

#[actix_web::test]
async fn a_certificate_is_given_up_by_who_holds_it_and_by_nobody_else() {
    for house in TestHouse::both().await {
        let person = minor();
        hold(&house, &number_of(&person), "2030-04-30", Status::Active).await;
        let one = Transaction::accepted(house, "certificate-cancellation", person).await;
        assert_eq!(one.try_to("cancel").await.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody was checked");
        // Whoever applied cancels nothing, nor does another office.
        let by_resident = format!("/applications/{}/acts/cancel", one.number);
        assert_eq!(one.resident.post(&by_resident, &[]).await.status, StatusCode::NOT_FOUND);
        let other = one.house.staff("health").await;
        let refused = other.act(&one.number, "cancel", &[]).await.status;
        assert!(refused == StatusCode::NOT_FOUND || refused == StatusCode::FORBIDDEN, "{refused}");
        assert_eq!(one.register().await, [(number_of(&one.person), Status::Active)]);
        one.checks_identity().await;
        one.does("cancel").await;
        assert_eq!(one.register().await, [(number_of(&one.person), Status::Cancelled)]);
        // Twice is once.
        let again = one.then("certificate-cancellation").await;
        again.checks_identity().await;
        let refused = again.try_to("cancel").await;
        assert!(refused.errors().iter().any(|error| error.contains("已经注销")), "{:?}", refused.errors());
    }
}

#[actix_web::test]
async fn moving_in_takes_over_what_was_moved_out_and_nothing_that_counts_here() {
    for (status, refused) in
        [(Some(Status::TransferredOut), false), (None, false), (Some(Status::Active), true)]
    {
        let person = minor();
        let number = number_of(&person);
        let house = TestHouse::one().await;
        if let Some(status) = status {
            hold(&house, &number, "2030-04-30", status).await;
        }
        let one = Transaction::accepted(house, "certificate-transfer-in", person).await;
        one.checks_identity().await;
        let page = one.try_to("take-over").await;
        if refused {
            assert!(page.errors().iter().any(|error| error.contains("不用再迁入")), "{:?}", page.errors());
            continue;
        }
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert_eq!(one.enters(&number).await.status, StatusCode::SEE_OTHER);
        assert_eq!(one.register().await, [(number, Status::Active)]);
    }
}

#[actix_web::test]
async fn what_is_taken_here_for_elsewhere_is_handed_on_and_its_outcome_entered() {
    for (decided, says) in [("approved", "户籍地残联办好了"), ("refused", "户籍地残联没有办")]
    {
        let one = Transaction::accepted(TestHouse::one().await, "certificate-renewal", minor()).await;
        let handed = [
            ("handed_to", "山西省大同市云冈区残联"),
            ("handed_on.year", "2026"),
            ("handed_on.month", "11"),
            ("handed_on.day", "24"),
        ];
        assert_eq!(one.fills("hand-on", &handed).await.status, StatusCode::SEE_OTHER);
        assert!(one.status().await.says("已转给户籍地残联"));
        let outcome = [
            ("decided", decided),
            ("decided_on.year", "2026"),
            ("decided_on.month", "11"),
            ("decided_on.day", "24"),
            ("decided_document", "云残联〔2026〕18号"),
        ];
        assert_eq!(one.fills("enter-decision", &outcome).await.status, StatusCode::SEE_OTHER);
        assert!(one.status().await.says(says), "{}", one.status().await.text());
        assert!(one.register().await.is_empty(), "what others decided is in their register");
    }
}

#[actix_web::test]
async fn an_assessment_from_elsewhere_is_reviewed_here() {
    let one = Transaction::accepted(TestHouse::one().await, "certificate-change", minor()).await;
    let sent = [
        ("sent_by", "山西省大同市云冈区残联"),
        ("sent_document", "云残联〔2026〕18号"),
        ("assessed_on.year", "2026"),
        ("assessed_on.month", "11"),
        ("assessed_on.day", "20"),
        ("meets", "yes"),
        ("components.rows", "1"),
        ("components.0.category", "physical"),
        ("components.0.grade", "first"),
    ];
    assert_eq!(one.fills("rate-elsewhere", &sent).await.status, StatusCode::SEE_OTHER);
    let said = one.on_desk().await.texts("dt");
    assert_eq!(said.iter().filter(|text| *text == "评定的结论").count(), 1, "two sheets ask it: {said:?}");
    one.checks_identity().await;
    one.does("approve").await;
    let number = format!("{}41", one.person.id_number);
    assert_eq!(one.enters(&number).await.status, StatusCode::SEE_OTHER);
    assert_eq!(one.register().await, [(number, Status::Active)]);
}

#[actix_web::test]
async fn the_needs_and_words_of_the_home_page_lead_to_each() {
    let house = TestHouse::one().await;
    let someone = house.someone();
    for (words, service) in [
        ("换证", "certificate-renewal"),
        ("等级变更", "certificate-change"),
        ("残疾证丢了", "certificate-reissue"),
        ("不要了", "certificate-cancellation"),
        ("去世", "certificate-holder-died"),
        ("迁出", "certificate-transfer-out"),
        ("迁入", "certificate-transfer-in"),
    ] {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish();
        let found = someone.get(&format!("/search?{query}")).await;
        assert!(!found.links(&format!("/services/{service}")).is_empty(), "{words}: {}", found.text());
        let guide = someone.get(&format!("/services/{service}")).await;
        assert_eq!(guide.status, StatusCode::OK);
    }
}
