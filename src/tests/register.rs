//! The register of certificate holders: from a file to what is known of a person, and back, on both databases.

use std::io::Cursor;

use reqwest::StatusCode;
use zhucan::register::reading::Cell;
use zhucan::register::synthetic;

use crate::house::{Page, TestHouse, Visitor};

pub const IMPORTS: &str = "/staff/register/imports";
pub const ID: &str = "11010519491231002X";
pub const OTHER: &str = "150202199001010006";

/// A file of these lines.
pub fn csv(lines: &[&str]) -> Vec<u8> {
    lines.join("\n").into_bytes()
}

/// Sends a file and gives the path of its import.
pub async fn upload(lead: &Visitor, name: &str, bytes: Vec<u8>) -> String {
    let page = lead.upload(IMPORTS, name, bytes).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    page.location
}

/// Takes the columns as they were guessed, and waits until the rows are judged.
pub async fn check(house: &TestHouse, lead: &Visitor, import: &str) -> Page {
    let page = lead.get(&format!("{import}?mapping")).await;
    let mut fields: Vec<(String, String)> = Vec::new();
    for column in zhucan::register::column::Column::ALL {
        let name = format!("column.{}", column.slug());
        let chosen = page.attribute(&format!("select[name=\"{name}\"] option[selected]"), "value");
        fields.push((name, chosen.unwrap_or_default()));
    }
    for part in ["year", "month", "day"] {
        fields.push((format!("as_of.{part}"), page.value(&format!("as_of.{part}"))));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let sent = lead.post(&format!("{import}/mapping"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
    assert!(lead.get(import).await.says("正在核对"));
    house.house.register.work().await.unwrap();
    lead.get(import).await
}

/// Writes what was judged into the register.
pub async fn apply(house: &TestHouse, lead: &Visitor, import: &str, choice: &[(&str, &str)]) -> Page {
    let sent = lead.post(&format!("{import}/application"), choice).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
    house.house.register.work().await.unwrap();
    lead.get(import).await
}

/// A file brought in whole.
pub async fn bring_in(house: &TestHouse, lead: &Visitor, lines: &[&str]) -> String {
    let import = upload(lead, "名册.csv", csv(lines)).await;
    check(house, lead, &import).await;
    let done = apply(house, lead, &import, &[]).await;
    assert!(done.says("已写入"), "{}", done.text());
    import
}

/// What the register says of a person.
pub async fn looked_up(officer: &Visitor, number: &str) -> Page {
    let found = officer.post("/staff/register/look-ups", &[("number", number)]).await;
    if found.status != StatusCode::SEE_OTHER {
        return found;
    }
    officer.get(&found.location).await
}

const HEAD: &str = "姓名,身份证号,残疾人证号,残疾类别,残疾等级,联系电话,社区,家庭住址,持证状态,有效期至";

#[actix_web::test]
async fn a_register_is_checked_shown_written_and_found_again() {
    for house in TestHouse::both().await {
        let lead = house.staff("lead").await;
        let text = [
            "东河区持证残疾人名册,,,,,,,,,",
            HEAD,
            "王秀兰,11010519491231002x,11010519491231002X42,肢体残疾,二级,1990000 0001,胜利社区,3号楼2单元,正常,2030年1月1日",
            "哈斯·其木格,150202199001010006,15020219900101000611,视力,一级,,吕祖庙社区居委会,5号楼,冻结,2031/5/6",
        ]
        .join("\r\n");
        let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
        let import = upload(&lead, "2026名册.csv", bytes.into_owned()).await;
        let columns = lead.get(&import).await;
        assert!(columns.says("第B列：身份证号"), "{}", columns.text());
        assert!(columns.says("1101***") && !columns.html.contains("11010519491231002"), "samples are masked");
        let checked = check(&house, &lead, &import).await;
        assert!(checked.says("新的人 2行") || checked.says("新的人2行"), "{}", checked.text());
        assert!(
            looked_up(&lead, ID).await.says("名册里没有这个号"),
            "nothing is written before it is confirmed"
        );
        let new = lead.get(&format!("{import}/rows/new")).await;
        assert!(new.says("王*") && !new.html.contains("王秀兰"), "{}", new.text());
        let done = apply(&house, &lead, &import, &[]).await;
        assert!(done.says("赵科长"), "who confirmed it: {}", done.text());

        let officer = house.staff("officer").await;
        for number in [ID, "11010519491231002X42", " 1101 0519 4912 3100 2x "] {
            let found = looked_up(&officer, number).await;
            for part in
                ["王秀兰", "和平路街道胜利社区", "3号楼2单元", "肢体二级", "正常", "2030年1月1日", "第3行"]
            {
                assert!(found.says(part), "{part}: {}", found.text());
            }
        }
        assert!(looked_up(&officer, OTHER).await.says("冻结"));
        let audit = house.staff("audit").await.get("/staff/audit/register").await;
        assert!(audit.says("王经办") && audit.says("查名册") && audit.says("赵科长"), "{}", audit.text());
        assert!(!audit.html.contains("王秀兰"), "whose record it was is not shown");
    }
}

#[actix_web::test]
async fn a_spreadsheet_is_read_with_its_dates_and_refuses_a_ruined_number() {
    let house = TestHouse::one().await;
    let lead = house.staff("lead").await;
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = chrono::NaiveDate::from_ymd_opt(2020, 2, 29).unwrap();
    let rows = vec![
        ["姓名", "身份证号", "残疾证号", "发证日期", "手机"].map(text).to_vec(),
        vec![
            text("王秀兰"),
            text(ID),
            text("11010519491231002X42"),
            Cell::Date(day),
            Cell::Number(19_900_000_001.0),
        ],
        vec![
            text("李建国"),
            Cell::Number(1.502_021_990_010_1e17),
            text(""),
            Cell::Number(43_890.0),
            text(""),
        ],
    ];
    let mut bytes = Cursor::new(Vec::new());
    synthetic::write_xlsx(&mut bytes, rows.into_iter()).unwrap();
    let import = upload(&lead, "名册.xlsx", bytes.into_inner()).await;
    let checked = check(&house, &lead, &import).await;
    assert!(checked.says("有错的1行不写入"), "{}", checked.text());
    let faults = lead.get(&format!("{import}/rows/faulty")).await;
    assert!(faults.says("第B列“身份证号”：长号码被当成了数"), "{}", faults.text());
    apply(&house, &lead, &import, &[("leave_out", "yes")]).await;
    let found = looked_up(&lead, ID).await;
    assert!(found.says("2020年2月29日") && found.says("199 0000 0001"), "{}", found.text());
    let bytes = lead.get_bytes(&format!("{import}/faults.csv")).await;
    let file = String::from_utf8(bytes).unwrap();
    assert!(file.starts_with('\u{feff}') && file.contains("\"3\",\"B\",\"身份证号\""), "{file}");
}

#[actix_web::test]
async fn a_file_with_every_fault_is_refused_row_by_row_and_nothing_is_half_done() {
    let house = TestHouse::one().await;
    let lead = house.staff("lead").await;
    let head = "姓名,性别,出生日期,身份证号,残疾人证号,残疾类别,残疾等级,多重残疾明细,发证日期,有效期至,持证状态,联系电话,街道,社区,家庭住址,监护人,监护人电话";
    let good = |column: usize, text: &str| {
        let mut cells = [
            "王秀兰",
            "女",
            "1949-12-31",
            ID,
            "11010519491231002X42",
            "肢体",
            "二级",
            "",
            "2020-01-01",
            "2030-01-01",
            "正常",
            "19900000001",
            "和平路街道",
            "胜利社区",
            "3号楼",
            "",
            "",
        ];
        cells[column] = text;
        cells.join(",")
    };
    let long = "楼".repeat(300);
    let cases = [
        (0, "", "这里空着"),
        (0, "王5", "姓名里不能有数字"),
        (1, "男", "和身份证号对不上"),
        (2, "1950-12-31", "和身份证号对不上"),
        (3, "110105194912310021", "身份证号有一位填错了"),
        (3, "1.10105E+17", "身份证号只有数字"),
        (4, "1502021990010100064", "残疾人证号"),
        (4, "15020219900101000642", "前18位不是这一行的身份证号"),
        (5, "精神", "第19、20位对不上"),
        (5, "心理", "残疾类别只能是"),
        (6, "五级", "残疾等级只能是"),
        (8, "2020-13-01", "请检查月份"),
        (8, "2099-01-01", "不能是以后的日子"),
        (9, "2019-01-01", "比发证日期还早"),
        (10, "不知道", "不认识这个状态"),
        (11, "1380013", "电话"),
        (13, "没有的社区", "区里没有“没有的社区”"),
        (14, long.as_str(), "太长了"),
        (15, "张@", "姓名里不能有“@”"),
        (16, "12", "手机号是11位"),
    ];
    let mut lines = vec![head.to_owned()];
    lines.extend(cases.iter().map(|(column, text, _)| good(*column, text)));
    // A multiple disability of parts that are none, and a comma too many.
    lines.push(
        good(0, "王秀兰").replace("X42", "X72").replace("肢体", "多重").replace("二级,,", "二级,肢体三级,"),
    );
    lines.push(format!("{},多出来的", good(0, "王秀兰")));
    let bytes = lines.join("\n").into_bytes();
    let import = upload(&lead, "有错.csv", bytes).await;
    let checked = check(&house, &lead, &import).await;
    assert!(checked.says(&format!("有错的行{}行", cases.len() + 2)), "{}", checked.text());
    let faults = lead.get(&format!("{import}/rows/faulty")).await;
    let rows = faults.texts("tbody tr");
    assert_eq!(rows.len(), cases.len() + 2);
    for (place, (_, _, wanted)) in cases.iter().enumerate() {
        assert!(rows[place].contains(wanted), "{wanted}: {}", rows[place]);
        assert!(rows[place].starts_with(&(place + 2).to_string()), "{}", rows[place]);
    }
    assert!(rows[cases.len()].contains("多重残疾的明细"), "{}", rows[cases.len()]);
    assert!(rows[cases.len() + 1].contains("比列名多出了格子"), "{}", rows[cases.len() + 1]);
    let refused = lead.post(&format!("{import}/application"), &[]).await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER, "there is nothing to be written");
    house.house.register.work().await.unwrap();
    assert!(looked_up(&lead, ID).await.says("名册里没有这个号"));

    // With one good row the faulty ones have to be left out by choice.
    let import =
        upload(&lead, "有错.csv", csv(&[HEAD, &format!("王秀兰,{ID},,,,,,,,"), "李四,1,,,,,,,,"])).await;
    check(&house, &lead, &import).await;
    let refused = lead.post(&format!("{import}/application"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.errors().len(), 1, "{:?}", refused.errors());
    house.house.register.work().await.unwrap();
    assert!(looked_up(&lead, ID).await.says("名册里没有这个号"), "nothing is half done");
    let done = apply(&house, &lead, &import, &[("leave_out", "yes")]).await;
    assert!(done.says("按您的选择没有写入"), "{}", done.text());
}

#[actix_web::test]
async fn the_same_person_twice_is_one_or_a_fault_of_both_rows() {
    for house in TestHouse::both().await {
        let lead = house.staff("lead").await;
        let row = format!("王秀兰,{ID},,,,19900000001,,,,");
        let other = format!("李建国,{OTHER},,,,19900000002,,,,");
        let otherwise = format!("李建国,{OTHER},,,,19900000003,,,,");
        let import = upload(&lead, "重复.csv", csv(&[HEAD, &row, &other, &row, &otherwise])).await;
        let checked = check(&house, &lead, &import).await;
        assert!(checked.says("有错的2行不写入"), "{}", checked.text());
        let rows = lead.get(&format!("{import}/rows/faulty")).await.texts("tbody tr");
        assert!(rows[0].contains("第5行也是这个人") && rows[1].contains("第3行也是这个人"), "{rows:?}");
        let repeated = lead.get(&format!("{import}/rows/repeated")).await.texts("tbody tr");
        assert_eq!(repeated.len(), 1, "{repeated:?}");
        apply(&house, &lead, &import, &[("leave_out", "yes")]).await;
        assert!(looked_up(&lead, ID).await.says("王秀兰"));
        assert!(looked_up(&lead, OTHER).await.says("名册里没有这个号"));
    }
}
