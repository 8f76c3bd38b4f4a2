//! Nothing personal stands in the clear: not in the database's files, not in what is logged.

use std::process::Stdio;

use zhucan::database::Location;
use zhucan::demo::people::residents;

use crate::house::TestHouse;
use crate::survival::{Program, dump};

/// Pieces of every demo resident that must not be found, as bytes.
pub fn pieces() -> Vec<String> {
    let mut pieces = Vec::new();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    for person in residents(7, 40, today) {
        pieces.push(person.name.clone());
        pieces.push(person.id_number.clone());
        pieces.push(person.phone.clone());
    }
    pieces.push("我看不见，请发短信。".into());
    pieces.push("要上门，门铃坏了。".into());
    pieces
}

#[actix_web::test]
async fn the_database_holds_nothing_in_the_clear() {
    for house in TestHouse::both().await {
        for place in 0..10 {
            let resident = house.someone();
            let number = resident.apply(&house, "contact-card", &house.resident(place)).await;
            let path = format!("/applications/{number}/messages");
            resident.post(&path, &[("message", "我看不见，请发短信。"), ("once", "k")]).await;
        }
        let officer = house.staff("officer").await;
        let number =
            officer.get("/staff").await.links("/staff/cases/")[0].rsplit('/').next().unwrap().to_owned();
        // Checked and recorded: what the card says goes into the person's profile, too.
        officer.post(&format!("/staff/cases/{number}/identity"), &[("how", "counter")]).await;
        officer.act(&number, "record", &[("reason", "要上门，门铃坏了。")]).await;
        house.deliver().await;
        // A register: judged with faults, then written, its own rows and the holders' are sealed.
        let people = residents(7, 40, chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let mut lines = vec!["姓名,身份证号,联系电话,家庭住址".to_owned()];
        for person in &people {
            lines.push(format!("{},{},{},3号楼", person.name, person.id_number, person.phone));
        }
        lines.push(format!("{},1,{},3号楼", people[0].name, people[0].phone));
        let lead = house.staff("lead").await;
        let import = crate::register::upload(&lead, "名册.csv", lines.join("\n").into_bytes()).await;
        crate::register::check(&house, &lead, &import).await;
        crate::register::apply(&house, &lead, &import, &[("leave_out", "yes")]).await;
        let officer = house.staff("officer").await;
        // What is held for a locked session is sealed like all else.
        house.clock.advance(chrono::TimeDelta::minutes(20));
        let path = format!("/staff/cases/{number}/messages");
        let held = officer.post(&path, &[("message", "要上门，门铃坏了。"), ("once", "k")]).await;
        assert_eq!(held.location, "/staff/sign-in");
        let bytes = match &house.fresh.location {
            Location::Sqlite(path) => {
                let mut bytes = std::fs::read(path).unwrap();
                bytes.extend(std::fs::read(path.with_extension("sqlite-wal")).unwrap_or_default());
                bytes
            }
            Location::Postgres(url) => dump(url),
        };
        assert!(bytes.len() > 10_000, "something was written");
        for piece in pieces() {
            let found = bytes.windows(piece.len()).position(|window| window == piece.as_bytes());
            if let Some(at) = found {
                let around = &bytes[at.saturating_sub(60)..(at + 60).min(bytes.len())];
                panic!("{piece} stands in the clear: {}", String::from_utf8_lossy(around));
            }
        }
    }
}

#[actix_web::test]
async fn the_log_holds_no_name_number_or_phone() {
    let folder = std::env::temp_dir().join(format!("zhucan_log_{}", zhucan::values::random_digits(12)));
    let mut program = Program::start(&folder, None, Stdio::piped).await;
    let visitor = crate::house::Visitor::new(&program.base, "zh-CN");
    let number = visitor.begin("contact-card").await;
    let person = &residents(7, 40, chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())[0];
    visitor.post(&format!("/applications/{number}/questions/name"), &[("resident_name", &person.name)]).await;
    visitor.post("/sign-in", &[("phone", &person.phone)]).await;
    visitor.get(&format!("/staff/search?q={}", person.phone)).await;
    let log = program.stop_and_read_log().await;
    let _ = std::fs::remove_dir_all(&folder);
    assert!(!log.is_empty(), "the program logs");
    for piece in [&person.name, &person.phone, &person.id_number] {
        assert!(!log.contains(piece.as_str()), "{piece} was logged");
    }
}
