//! From an approval to a certificate: the sheet for the national system, and the numbers that come back.

use chrono::Datelike;
use reqwest::StatusCode;
use zhucan::demo::people::Person;

use crate::house::{TestHouse, Visitor};

const CERTIFICATE: &str = "disability-certificate";
const NUMBERS: &str = "/staff/issuing/numbers";
const FILE: &str = "/staff/issuing/file";

/// A minor's case that was approved: nobody waits for the days of a public notice.
async fn approved(house: &TestHouse, officer: &Visitor, person: &Person) -> String {
    let number = house.someone().apply(house, CERTIFICATE, person).await;
    assert_eq!(officer.act(&number, "accept", &[]).await.status, StatusCode::SEE_OTHER);
    house.assess(officer, &number, Some(("physical", "second"))).await;
    let done = officer.act(&number, "approve", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    number
}

fn minors() -> Vec<Person> {
    let day = crate::house::morning().date_naive();
    zhucan::demo::people::residents(7, 200, day).into_iter().filter(|person| person.minor).collect()
}

#[actix_web::test]
async fn numbers_come_back_in_lines_and_a_wrong_one_keeps_no_other_back() {
    for house in TestHouse::both().await {
        let officer = house.staff("officer").await;
        let people = minors();
        let mut cases = Vec::new();
        for person in &people[..3] {
            cases.push(approved(&house, &officer, person).await);
        }
        let page = officer.get("/staff/issuing").await;
        assert!(cases.iter().all(|number| page.links(number).len() == 1), "{}", page.text());
        let certificate = |place: usize| format!("{}42", people[place].id_number);
        // The second is the third person's number, the last names nobody's case.
        let sent = format!(
            "办件号,残疾人证号\n{},{},2026-11-24,2036-11-23,2026-11-24\n{},{},2026-11-24,2036-11-23,20261124\n{},{},2026-11-24,\n260101000000,{},2026-11-24,2036-11-23\n",
            cases[0],
            certificate(0),
            cases[1],
            certificate(2),
            cases[2],
            certificate(2),
            certificate(0),
        );
        let page = officer.post(NUMBERS, &[("numbers", &sent)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("填好了1件证号"), "{}", page.text());
        let errors = page.errors();
        assert_eq!(errors.len(), 4, "{errors:?}");
        let begin = ["第3行", "第4行：请填写“有效期", "第4行：请填写“印制日期", "第5行：这里没有"];
        assert!(errors.iter().zip(begin).all(|(error, begin)| error.starts_with(begin)), "{errors:?}");
        assert_eq!(page.value("row.0.case"), cases[1]);
        assert_eq!(page.value("row.1.certificate"), certificate(2), "what was typed stays");
        let case = officer.get(&format!("/staff/cases/{}", cases[0])).await;
        assert!(case.says(&people[0].name) && case.says("2036年11月23日"), "{}", case.text());
        assert!(case.says("2026年11月24日印制"), "{}", case.text());
        // Row by row: one mended, one still wrong, one left out.
        let row = |row: usize, place: &str, case: &str, number: &str, until: &str| {
            let field = |name: &str, value: &str| (format!("row.{row}.{name}"), value.to_owned());
            let mut fields = vec![field("place", place), field("case", case), field("certificate", number)];
            fields.extend([field("valid_from", "20261124"), field("valid_until", until)]);
            fields.push(field("printed_on", "2026年11月24日"));
            fields
        };
        let mut mended = row(0, "3", &cases[1], &certificate(1), "20361123");
        mended.extend(row(1, "4", &cases[2], &certificate(2), "20261124"));
        mended.extend(row(2, "5", "260101000000", &certificate(0), "20361123"));
        mended.push(("row.2.leave_out".into(), "yes".into()));
        let mended: Vec<(&str, &str)> = mended.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let page = officer.post(NUMBERS, &mended).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("填好了1件证号"), "{}", page.text());
        assert_eq!(page.errors(), ["第4行：印制日期必须早于有效期最后一天，请核对这两个日期"]);
        // Sent again as lines, those that went are known.
        let mended = (0..3)
            .map(|place| format!("{}\t{}\t20261124\t20361123\t20261124\n", cases[place], certificate(place)))
            .collect::<String>();
        let page = officer.post(NUMBERS, &[("numbers", &mended)]).await;
        assert_eq!(
            page.location.as_str(),
            "/staff/issuing/numbers?entered=1&before=2&unfilled=0",
            "{:?}",
            page.errors()
        );
        let page = officer.get(&page.location).await;
        assert!(page.says("填好了1件证号") && page.says("另有2件以前已经填过"), "{}", page.text());
        let nothing = officer.post(NUMBERS, &[("numbers", " \n")]).await;
        assert_eq!(nothing.errors().len(), 1);
        // Those that have a number wait on a page of their own to be handed over.
        assert!(officer.get("/staff/issuing").await.links(&cases[0]).is_empty());
        assert!(!officer.get("/staff/issuing/entered").await.links(&cases[0]).is_empty());
        // Another unit has no such cases, and cannot give them numbers.
        let health = house.staff("health").await;
        assert!(health.get("/staff/issuing").await.links(&cases[0]).is_empty());
        let foreign = health.post(NUMBERS, &[("numbers", &mended)]).await;
        assert_eq!(foreign.errors().len(), 3);
        assert!(
            foreign.errors().iter().all(|error| error.contains("没有这个办件号")),
            "{:?}",
            foreign.errors()
        );
    }
}

#[actix_web::test]
async fn the_sheet_is_a_spreadsheet_of_those_who_wait_and_looking_at_it_is_recorded() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let people = minors();
    let number = approved(&house, &officer, &people[0]).await;
    let bytes = officer.get_bytes("/staff/issuing/sheet").await;
    assert_eq!(&bytes[..2], b"PK");
    let audit = house.staff("audit").await;
    let looks = || async {
        let page = audit.get("/staff/audit").await;
        page.text().replace([' ', '\u{a0}'], "").matches(&number).count()
    };
    let before = looks().await;
    house.clock.advance(chrono::TimeDelta::seconds(1));
    officer.get_bytes("/staff/issuing/sheet").await;
    assert!(looks().await > before);
    // Whoever stays away from a case does not find it in the sheet either.
    let declared = [("ground", "relative"), ("id_number", people[0].id_number.as_str())];
    officer.post("/staff/recusals", &declared).await;
    assert!(officer.get("/staff/issuing").await.links(&number).is_empty());
    assert_eq!(house.staff("hospital").await.get("/staff/issuing").await.status, StatusCode::FORBIDDEN);
}

/// Our own sheet, with the cells of some rows filled in: by case, what goes into its second to fifth column.
fn filled(sheet: Vec<u8>, rows: &[(&str, [&str; 4])]) -> Vec<u8> {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(sheet)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let mut out = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    let page = out.add_worksheet();
    for (place, row) in (0_u32..).zip(range.rows()) {
        let case = row[0].to_string();
        let given = rows.iter().find(|(number, _)| *number == case).map(|(_, given)| given);
        for (column, cell) in (0_u16..).zip(row) {
            let text = match (given, column) {
                (Some(given), 1..=4) => given[usize::from(column) - 1].to_owned(),
                _ => cell.to_string(),
            };
            // As a spreadsheet keeps them: days as days, a short number as a number.
            match (column, chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d"), text.parse::<f64>()) {
                (2..=4, Ok(date), _) => {
                    let (year, month, date) = (date.year(), date.month(), date.day());
                    let (year, month, date) =
                        (year.try_into().unwrap(), month.try_into().unwrap(), date.try_into().unwrap());
                    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(year, month, date).unwrap();
                    page.write_with_format(place, column, &date, &day).unwrap()
                }
                (0, _, Ok(number)) => page.write(place, column, number).unwrap(),
                _ => page.write(place, column, text).unwrap(),
            };
        }
    }
    out.save_to_buffer().unwrap()
}

#[actix_web::test]
async fn our_own_sheet_filled_in_comes_back_as_it_is_and_again_without_harm() {
    for house in TestHouse::both().await {
        let officer = house.staff("officer").await;
        let people = minors();
        let mut cases = Vec::new();
        for person in &people[..3] {
            cases.push(approved(&house, &officer, person).await);
        }
        let sheet = officer.get_bytes("/staff/issuing/sheet").await;
        let certificate = |place: usize| format!("{}42", people[place].id_number);
        let (first, wrong) = (certificate(0), certificate(2));
        // The second is somebody else's number, the third has none yet.
        let file = filled(
            sheet,
            &[
                (&cases[0], [&first, "2026-11-24", "2036-11-23", "2026-11-24"]),
                (&cases[1], [&wrong, "2026-11-24", "2036-11-23", "2026-11-24"]),
            ],
        );
        for (done, before) in [("填好了1件证号", false), ("填好了0件证号", true)] {
            let page = officer.upload(FILE, "certificates.xlsx", file.clone()).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
            assert!(page.says(done) && page.says("另有1件以前已经填过") == before, "{}", page.text());
            assert!(page.says("有1行还没有证号"), "{}", page.text());
            assert_eq!(page.errors().len(), 1, "{:?}", page.errors());
            assert!(page.errors()[0].contains("不是这个人的"), "{:?}", page.errors());
            assert_eq!(page.value("row.0.case"), cases[1]);
            assert_eq!(page.value("row.0.valid_until"), "2036-11-23");
        }
        assert!(officer.get(&format!("/staff/cases/{}", cases[0])).await.says("2026年11月24日印制"));
        // By another's spreadsheet: the identity number says whose it is, GB18030 and a title above the headings.
        let other = |id: &str, number: &str| {
            format!("制证清单\n身份证号,证号,有效期起,有效期至\n{id},{number},2026.11.24,20361123\n")
        };
        let text = other(&people[1].id_number, &certificate(1));
        let text = encoding_rs::GB18030.encode(&text).0.to_vec();
        let page = officer.upload(FILE, "a.csv", text.clone()).await;
        assert!(
            page.errors().iter().all(|error| error.contains("第3行") && error.contains("印制日期")),
            "{:?}",
            page.errors()
        );
        let page = officer.upload_with(FILE, &[("printed_on.year", "20261124")], text.clone()).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        let page = officer.upload_with(FILE, &[("printed_on.year", "20261124")], text).await;
        assert_eq!(page.location.as_str(), "/staff/issuing/numbers?entered=0&before=1&unfilled=0");
        for (id, number, why) in [
            (people[2].id_number.clone(), certificate(0), "不是这个人的"),
            (people[4].id_number.clone(), certificate(4), "这里没有这个人的件"),
            ("150202199001010015".to_owned(), certificate(2), "有一位填错了"),
        ] {
            let page = officer
                .upload_with(FILE, &[("printed_on.year", "20261124")], other(&id, &number).into_bytes())
                .await;
            assert!(page.errors().iter().any(|error| error.contains(why)), "{why}: {:?}", page.errors());
        }
    }
}

#[actix_web::test]
async fn a_file_that_is_none_is_refused_in_words_and_nobody_else_may_send_one() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let page = officer.get(NUMBERS).await;
    assert!(page.says("上传表格") && page.links("/staff/issuing").len() > 1, "{}", page.text());
    for (bytes, why) in [
        (b"".to_vec(), "空"),
        (b"%PDF-1.7 ...".to_vec(), "CSV"),
        (b"PK\x03\x04 cut off".to_vec(), "文件"),
        ("姓名,残疾人证号\n王秀兰,1\n".into(), "看不出是谁的证号"),
        ("办件号,姓名\n1,王秀兰\n".into(), "没有“残疾人证号”"),
        ("办件号,残疾人证号\n1,\n".into(), "没有一行填了"),
        (format!("办件号,残疾人证号\n{}", "1,2\n".repeat(501)).into_bytes(), "最多500行"),
        (vec![b'a'; 5_000_001], "5"),
    ] {
        let page = officer.upload(FILE, "a.csv", bytes).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", page.text());
        assert!(page.errors().len() == 1 && page.errors()[0].contains(why), "{why}: {:?}", page.errors());
    }
    // Many wrong rows: ten at a time, the others come along.
    let many = format!("办件号,残疾人证号\n{}", "260101000000,x\n".repeat(25));
    let page = officer.upload(FILE, "a.csv", many.into_bytes()).await;
    assert_eq!(page.errors().len(), 10);
    assert!(page.says("后面还有15行"), "{}", page.text());
    assert_eq!(page.attribute("input[name=more]", "value").unwrap(), "12\t260101000000\t\tx\t\t\t");
    for garbage in ["more=x", "row.0.place=x", "row.0.place=1&row.0.certificate=%00", "numbers=%FF"] {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(garbage.as_bytes()).into_owned().collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert!(!officer.post(NUMBERS, &pairs).await.status.is_server_error());
    }
    let file = b"a,b\n1,2\n".to_vec();
    for login in ["hospital", "system", "audit"] {
        let other = house.staff(login).await;
        assert_eq!(other.upload(FILE, "a.csv", file.clone()).await.status, StatusCode::FORBIDDEN, "{login}");
        assert_eq!(other.get(NUMBERS).await.status, StatusCode::FORBIDDEN, "{login}");
    }
}
