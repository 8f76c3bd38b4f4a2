//! The register over time: later files, undoing, kills, and who may do none of it.

use chrono::TimeDelta;
use reqwest::StatusCode;

use crate::house::{TestHouse, Visitor};
use crate::register::{ID, IMPORTS, OTHER, apply, bring_in, check, csv, looked_up, upload};

const HEAD: &str = "姓名,身份证号,残疾人证号,联系电话,社区,持证状态,有效期至";

fn row(name: &str, id: &str, certificate: &str, phone: &str, status: &str) -> String {
    format!("{name},{id},{certificate},{phone},胜利社区,{status},2030-01-01")
}

/// Ticks the box and waits until everything is taken back.
async fn undo(house: &TestHouse, lead: &Visitor, import: &str) -> crate::house::Page {
    let unsure = lead.post(&format!("{import}/undoing"), &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = lead.post(&format!("{import}/undoing"), &[("sure", "yes")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    house.house.register.work().await.unwrap();
    lead.get(import).await
}

#[actix_web::test]
async fn a_later_file_changes_what_differs_and_keeps_what_was_before() {
    for house in TestHouse::both().await {
        let lead = house.staff("lead").await;
        let first = row("王秀兰", ID, "11010519491231002X42", "19900000001", "正常");
        let gone = row("李建国", OTHER, "", "19900000002", "");
        bring_in(&house, &lead, &[HEAD, &first, &gone]).await;
        house.clock.advance(TimeDelta::days(30));
        let lead = house.staff("lead").await;
        // Another grade makes another number; an empty cell takes nothing away.
        let second = row("王秀兰", ID, "11010519491231002X41", "19900000009", "正常").replace("胜利社区", "");
        let import = upload(&lead, "十二月.csv", csv(&[HEAD, &second])).await;
        let columns = lead.get(&import).await;
        assert!(columns.says("例如王***"), "as the last import said: {}", columns.text());
        let checked = check(&house, &lead, &import).await;
        assert!(checked.says("有改动1行") && checked.says("文件里没有的人1人"), "{}", checked.text());
        let changes = lead.get(&format!("{import}/rows/changed")).await;
        for part in [
            "联系电话：199****0001（截至2026年11月24日的名册，第2行），改成199****0009",
            "已换发新号",
            "一级",
        ] {
            assert!(changes.says(part), "{part}: {}", changes.text());
        }
        assert!(lead.get(&format!("{import}/rows/missing")).await.says("李*"));
        apply(&house, &lead, &import, &[]).await;
        let found = looked_up(&lead, ID).await;
        for part in
            ["199 0000 0009", "以前的记录", "19900000001", "胜利社区", "肢体一级", "肢体二级", "已换发新号"]
        {
            assert!(found.says(part), "{part}: {}", found.text());
        }

        // The same file once more changes nothing.
        let again = upload(&lead, "十二月.csv", csv(&[HEAD, &second])).await;
        let checked = check(&house, &lead, &again).await;
        assert!(checked.says("没有改动1行") && checked.says("没有可以写入的行"), "{}", checked.text());

        let undone = undo(&house, &lead, &import).await;
        assert!(undone.says("已撤回的行1行"), "{}", undone.text());
        let found = looked_up(&lead, ID).await;
        assert!(
            found.says("199 0000 0001") && found.says("肢体二级") && found.says("正常"),
            "{}",
            found.text()
        );
        assert!(!found.says("199 0000 0009") && !found.says("肢体一级"), "{}", found.text());
    }
}

#[actix_web::test]
async fn undoing_leaves_what_something_newer_has_touched() {
    for house in TestHouse::both().await {
        let lead = house.staff("lead").await;
        let wang = row("王秀兰", ID, "11010519491231002X42", "19900000001", "正常");
        let li = row("李建国", OTHER, "15020219900101000611", "19900000002", "正常");
        let first = bring_in(&house, &lead, &[HEAD, &wang, &li]).await;
        let newer = row("王秀兰", ID, "11010519491231002X42", "19900000009", "冻结");
        bring_in(&house, &lead, &[HEAD, &newer]).await;
        let undone = undo(&house, &lead, &first).await;
        assert!(undone.says("已撤回的行1行") && undone.says("只撤回一部分的行1行"), "{}", undone.text());
        let kept = lead.get(&format!("{first}/rows/kept")).await;
        assert!(kept.says("“联系电话”后来又改过，留着"), "{}", kept.text());
        assert!(kept.says("残疾人证110105********002X**后来又改过，留着"), "{}", kept.text());
        let found = looked_up(&lead, ID).await;
        assert!(found.says("199 0000 0009") && found.says("冻结"), "{}", found.text());
        assert!(found.says("没有记录"), "what only the undone file said is gone: {}", found.text());
        assert!(looked_up(&lead, OTHER).await.says("名册里没有这个号"), "who came with it is gone");
        let again = lead.post(&format!("{first}/undoing"), &[("sure", "yes")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(house.house.register.work().await.unwrap(), 0, "undone once");
    }
}

#[actix_web::test]
async fn what_is_at_odds_is_decided_by_the_lead() {
    for house in TestHouse::both().await {
        let lead = house.staff("lead").await;
        let wang = row("王秀兰", ID, "11010519491231002X42", "19900000001", "注销");
        let first = bring_in(&house, &lead, &[HEAD, &wang]).await;
        let other = row("王桂芳", ID, "11010519491231002X42", "19900000001", "正常");
        let import = upload(&lead, "改名.csv", csv(&[HEAD, &other])).await;
        check(&house, &lead, &import).await;
        let odds = lead.get(&format!("{import}/rows/conflicting")).await;
        assert!(odds.says("名册里是王*，文件里是王*") && odds.says("已经不能用了"), "{}", odds.text());
        let undecided = lead.post(&format!("{import}/application"), &[]).await;
        assert_eq!(undecided.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(undecided.errors()[0].contains("对不上的行怎么办"), "{:?}", undecided.errors());
        // Meanwhile something else goes out: what was judged is old.
        house.clock.advance(TimeDelta::seconds(1));
        undo(&house, &lead, &first).await;
        let old = lead.post(&format!("{import}/application"), &[("conflicts", "take")]).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(old.errors()[0].contains("重新核对"), "{:?}", old.errors());
        let checked = check(&house, &lead, &import).await;
        assert!(checked.says("新的人1行"), "{}", checked.text());
        apply(&house, &lead, &import, &[]).await;
        assert!(looked_up(&lead, ID).await.says("王桂芳"));

        let left = upload(&lead, "改回.csv", csv(&[HEAD, &wang])).await;
        check(&house, &lead, &left).await;
        let done = apply(&house, &lead, &left, &[("conflicts", "leave-out")]).await;
        assert!(done.says("没有写入的行1行"), "{}", done.text());
        assert!(looked_up(&lead, ID).await.says("王桂芳"));
    }
}

#[actix_web::test]
async fn killed_at_any_batch_it_goes_on_and_nothing_is_doubled() {
    let rows = 1700;
    for house in TestHouse::both().await {
        let lead = house.staff("lead").await;
        let mut bytes = Vec::new();
        zhucan::register::synthetic::write_csv(&mut bytes, rows, &house.house.places).unwrap();
        let import = upload(&lead, "大.csv", bytes.clone()).await;
        let register = &house.house.register;
        let id = import.rsplit('/').next().unwrap().parse().unwrap();
        // Says the columns; every phase dies after each of its first batches.
        let page = lead.get(&import).await;
        let mut fields = Vec::new();
        for column in zhucan::register::column::Column::ALL {
            let name = format!("column.{}", column.slug());
            let chosen = page.attribute(&format!("select[name=\"{name}\"] option[selected]"), "value");
            fields.push((name, chosen.unwrap_or_default()));
        }
        fields.extend(
            ["year", "month", "day"]
                .map(|part| (format!("as_of.{part}"), page.value(&format!("as_of.{part}")))),
        );
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        lead.post(&format!("{import}/mapping"), &fields).await;
        let die = async || {
            for _ in 0..2 {
                register.work_and_die(1).await.unwrap();
                assert_eq!(register.work().await.unwrap(), 0, "its lease holds for a while");
                house.clock.advance(TimeDelta::seconds(61));
            }
        };
        die().await;
        assert!(lead.get(&import).await.says("已做到第1001行，大约共1700行"));
        register.work().await.unwrap();
        let judged = register.import(id).await.unwrap();
        assert_eq!(judged.counts.of(zhucan::register::import::Kind::New), rows as i64);
        lead.post(&format!("{import}/application"), &[]).await;
        die().await;
        register.work().await.unwrap();
        let applied = register.import(id).await.unwrap();
        assert_eq!(applied.counts.came(zhucan::register::import::Outcome::Added), rows as i64);
        for place in [0, 499, 500, 1200, rows - 1] {
            let cells = zhucan::register::synthetic::row(place, rows, &house.house.places);
            assert!(looked_up(&lead, &cells[2]).await.says(&cells[0]), "row {}", place + 2);
        }
        // The same file finds everything as it is: nothing is missing and nothing there twice.
        let again = upload(&lead, "大.csv", bytes).await;
        let checked = check(&house, &lead, &again).await;
        assert!(checked.says(&format!("没有改动{rows}行")), "{}", checked.text());
        lead.post(&format!("{import}/undoing"), &[("sure", "yes")]).await;
        die().await;
        register.work().await.unwrap();
        let undone = register.import(id).await.unwrap();
        assert_eq!(undone.counts.came(zhucan::register::import::Outcome::TakenBack), rows as i64);
        let mut tx = house.house.ground.database.read().await.unwrap();
        let left = zhucan::register::store::count_missing(&mut tx, uuid::Uuid::nil()).await.unwrap();
        assert_eq!(left, 0, "every holder is gone again");
    }
}

#[actix_web::test]
async fn only_the_lead_of_the_keeper_imports_and_only_counters_look() {
    let house = TestHouse::one().await;
    let lead = house.staff("lead").await;
    let import = bring_in(&house, &lead, &[HEAD, &row("王秀兰", ID, "", "", "")]).await;
    for login in ["officer", "community", "health", "hospital", "system", "audit"] {
        let other = house.staff(login).await;
        for path in
            [IMPORTS.to_owned(), import.clone(), format!("{import}/rows/new"), format!("{import}/faults.csv")]
        {
            assert_eq!(other.get(&path).await.status, StatusCode::FORBIDDEN, "{login} {path}");
        }
        let sent = other.upload(IMPORTS, "a.csv", csv(&[HEAD])).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{login}");
        let sent = other.post(&format!("{import}/undoing"), &[("sure", "yes")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{login}");
    }
    assert!(looked_up(&house.staff("community").await, ID).await.says("王秀兰"));
    let health = house.staff("health").await;
    let refused = health.post("/staff/register/look-ups", &[("number", ID)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "a department looks nobody up");
    let visitor = house.someone().post("/staff/register/look-ups", &[("number", ID)]).await;
    assert_eq!(visitor.status, StatusCode::UNAUTHORIZED);

    // Whoever stays away from a person does not look them up either.
    let officer = house.staff("officer").await;
    officer.post("/staff/recusals", &[("ground", "relative"), ("id_number", ID)]).await;
    let kept_away = looked_up(&officer, ID).await;
    assert_eq!(kept_away.status, StatusCode::FORBIDDEN, "{}", kept_away.text());
    assert!(!kept_away.html.contains("王秀兰"));
}

#[actix_web::test]
async fn files_that_are_none_are_refused_in_words() {
    let house = TestHouse::one().await;
    let lead = house.staff("lead").await;
    let mut bomb = std::io::Cursor::new(Vec::new());
    {
        use std::io::Write;
        let mut archive = zip::ZipWriter::new(&mut bomb);
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file("xl/sharedStrings.xml", options).unwrap();
        let piece = vec![b' '; 1_000_000];
        for _ in 0..301 {
            archive.write_all(&piece).unwrap();
        }
        archive.finish().unwrap();
    }
    let photo = include_bytes!("photo.jpg").to_vec();
    let wide = vec!["列"; 300].join(",");
    let endless = format!("姓名,身份证号\n\"王{}", "a,b\n".repeat(400_000));
    let zip_of_nothing = b"PK\x03\x04 and then nothing of the kind".to_vec();
    for (name, bytes, words) in [
        ("空.csv", Vec::new(), "空的"),
        ("空白.csv", b" \r\n \r\n".to_vec(), "空的"),
        ("列名.csv", csv(&[HEAD]), "只有列名"),
        ("照片.xlsx", photo, "不是CSV或XLSX"),
        ("旧.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec(), "旧的XLS"),
        ("炸弹.xlsx", bomb.into_inner(), "解开以后太大"),
        ("断.xlsx", zip_of_nothing, "打不开"),
        ("乱.csv", (0..4000_u32).map(|n| u8::try_from(n * 7919 % 251).unwrap() | 0x80).collect(), "请"),
        ("宽.csv", format!("{wide}\n{wide}").into_bytes(), "列数太多"),
        ("引号.csv", endless.into_bytes(), "引号"),
    ] {
        let page = lead.upload(IMPORTS, name, bytes).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", page.text());
        assert!(page.errors()[0].contains(words), "{name}: {:?}", page.errors());
        assert_eq!(page.attribute("[name=file]", "aria-invalid").as_deref(), Some("true"));
    }
    let nothing = lead.post_bytes(IMPORTS, b"file=1".to_vec()).await;
    assert!(nothing.status.is_client_error(), "{}", nothing.status);
    assert!(lead.get(IMPORTS).await.says("还没有导入过名册"), "none of them is kept");
    let folder = house.fresh.folder().join("documents");
    let files = walk(&folder);
    assert!(files.is_empty(), "{files:?}");
    // What a form says is taken for nothing else.
    let import = upload(&lead, "好.csv", csv(&[HEAD, &row("王秀兰", ID, "", "", "")])).await;
    let wrong = [("column.name", "99"), ("column.id-number", "x"), ("as_of.year", "20x6")];
    let page = lead.post(&format!("{import}/mapping"), &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.errors().len(), 3, "{:?}", page.errors());
    let twice = [("column.name", "0"), ("column.id-number", "0")];
    assert_eq!(
        lead.post(&format!("{import}/mapping"), &twice).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    for path in ["rows/nothing", "rows/faulty?page=-1", "rows/faulty?page=99999999999999999999", "faults.csv"]
    {
        let page = lead.get(&format!("{import}/{path}")).await;
        assert!(page.status.as_u16() < 500, "{path}: {}", page.status);
    }
    let given_up = lead.post(&format!("{import}/removal"), &[]).await;
    assert_eq!(given_up.status, StatusCode::SEE_OTHER);
    assert!(lead.get(&import).await.says("放弃了"));
    assert!(walk(&folder).is_empty(), "its file is gone");
}

/// All files below a folder.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}

#[actix_web::test]
async fn the_register_of_a_district_goes_in_whole() {
    let house = TestHouse::one().await;
    let lead = house.staff("lead").await;
    let all = zhucan::register::synthetic::HOLDERS;
    let mut bytes = Vec::new();
    zhucan::register::synthetic::write_csv(&mut bytes, all, &house.house.places).unwrap();
    let import = upload(&lead, "全区.csv", bytes).await;
    let checked = check(&house, &lead, &import).await;
    assert!(checked.says("新的人9216行"), "{}", checked.text());
    let done = apply(&house, &lead, &import, &[]).await;
    assert!(done.says("新加的人9216行"), "{}", done.text());
}
