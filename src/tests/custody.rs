//! The key file belongs to the database, and changes while the house serves.

use std::collections::BTreeSet;
use std::fs;
use std::io::BufRead;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use chrono::TimeDelta;
use reqwest::StatusCode;
use zhucan::custody::{self, CustodyError, Rotation, TABLES};
use zhucan::database::Location;
use zhucan::database::testing::fresh;
use zhucan::values::random_below;
use zhucan::vault::SoftwareKeys;

use crate::house::{TestHouse, Visitor, vault};
use crate::survival::Program;

const CARD: &str = "contact-card";

/// Where a `PostgreSQL` database is, for the program's setting.
pub fn url(location: &Location) -> Option<String> {
    match location {
        Location::Sqlite(_) => None,
        Location::Postgres(url) => Some(url.clone()),
    }
}

/// The program with other arguments, on the same data.
pub fn command(folder: &Path, database: Option<&str>, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhucan"));
    command.args(arguments).arg("--data").arg(folder).stdout(Stdio::piped()).stderr(Stdio::piped());
    if let Some(url) = database {
        command.env("ZHUCAN_DATABASE", url);
    }
    command
}

/// What a command said of its failure.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Takes the oldest generation out of a key file, as an operator could once nothing needs it.
pub fn without_the_first(keys: &Path) -> String {
    let text = fs::read_to_string(keys).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("1 ")).collect();
    assert_eq!(kept.len() + 1, text.lines().count());
    kept.join("\n") + "\n"
}

#[actix_web::test]
async fn a_wrong_or_missing_key_file_stops_the_start_and_names_the_setting() {
    for one in fresh().await {
        one.database.close().await;
        let (folder, url) = (one.folder(), url(&one.location));
        let program = Program::start(folder, url.as_deref(), Stdio::null).await;
        let visitor = Visitor::new(&program.base, "zh-CN");
        let number = visitor.begin(CARD).await;
        program.kill();
        let keys = folder.join("keys.toml");
        let right = folder.join("right.toml");
        fs::rename(&keys, &right).unwrap();

        let arguments =
            [&["serve", "--listen", "127.0.0.1:0"][..], &["audit", "verify"], &["keys", "rotate"]];
        for arguments in arguments {
            let output = command(folder, url.as_deref(), arguments).output().unwrap();
            let said = said(&output);
            assert!(!output.status.success(), "{arguments:?} went on without keys");
            assert!(said.contains("setting `keys`") && said.contains("keys.toml"), "{arguments:?}: {said}");
            assert!(!keys.exists(), "{arguments:?} made keys that open nothing");
        }
        SoftwareKeys::generate().unwrap().save(&keys).unwrap();
        for arguments in arguments {
            let output = command(folder, url.as_deref(), arguments).output().unwrap();
            let said = said(&output);
            assert!(!output.status.success(), "{arguments:?} went on with other keys");
            assert!(said.contains("setting `keys`") && said.contains("do not open"), "{arguments:?}: {said}");
        }
        fs::rename(&right, &keys).unwrap();
        let program = Program::start(folder, url.as_deref(), Stdio::null).await;
        let page = visitor.at(&program.base).follow(&format!("/applications/{number}")).await.1;
        assert_eq!(page.status, StatusCode::OK, "nothing was changed by the attempts");
    }
}

#[test]
fn every_table_with_record_keys_is_rotated() {
    let mut keyed = BTreeSet::new();
    for entry in fs::read_dir("migrations").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "sql") {
            continue;
        }
        for table in fs::read_to_string(path).unwrap().split("CREATE TABLE ").skip(1) {
            let (name, rest) = table.split_once(' ').unwrap();
            if rest.split(");").next().unwrap_or_default().contains("record_key") {
                keyed.insert(name.to_owned());
            }
        }
    }
    // The house's own row comes last, by itself.
    assert!(keyed.remove("house_key"));
    let rotated: BTreeSet<String> = TABLES.iter().map(|table| table.name.to_owned()).collect();
    assert_eq!(rotated, keyed);
}

#[actix_web::test]
async fn a_rotation_that_is_broken_off_goes_on_and_afterwards_the_old_key_opens_nothing_more() {
    for house in TestHouse::both().await {
        let (resident, phone) = (house.someone(), "19900000001");
        resident.post("/sign-in", &[("phone", phone)]).await;
        let code = house.newest_code(phone).await;
        resident.post("/sign-in/code", &[("phone", phone), ("code", &code)]).await;
        let person = house.resident(0);
        let number = resident.apply(&house, CARD, &person).await;
        let query_code = house.query_code(&person.phone).await;
        let officer = house.staff("officer").await;
        officer
            .post(&format!("/staff/cases/{number}/messages"), &[("message", "好的。"), ("once", "1")])
            .await;
        let draft = house.someone();
        let unsent = draft.begin(CARD).await;
        draft.post(&format!("/applications/{unsent}/questions/name"), &[("resident_name", "刘秀兰")]).await;

        let ground = &house.house.ground;
        let keys = &ground.config.keys;
        let mut more = SoftwareKeys::load(keys).unwrap();
        more.add_generation().unwrap();
        more.save(keys).unwrap();
        // Another process, as the command is one: the house learns of the key when it meets it.
        let apart = custody::unlock(&ground.database, vault(keys)).await.unwrap();
        let walk = || Rotation::new(ground.database.clone(), apart.clone()).in_batches_of(2);
        let mut broken_off = walk();
        for _ in 0..6 {
            assert!(broken_off.step().await.unwrap());
            assert_eq!(officer.get(&format!("/staff/cases/{number}")).await.status, StatusCode::OK);
        }
        assert!(broken_off.changed() > 0);
        drop(broken_off);
        assert!(walk().is_unfinished().await.unwrap());
        let between = house.someone().apply(&house, CARD, &house.resident(1)).await;
        assert!(walk().finish().await.unwrap() > 0);
        assert!(!walk().is_unfinished().await.unwrap());
        assert_eq!(walk().finish().await.unwrap(), 0, "a second walk finds nothing to do");
        // The house has met the new key by now, wherever the broken walk had come to before.
        assert_eq!(officer.get(&format!("/staff/cases/{number}")).await.status, StatusCode::OK);

        // Without the old key, and with nothing that the first server holds in memory.
        fs::write(keys, without_the_first(keys)).unwrap();
        let only_new = custody::unlock(&ground.database, vault(keys)).await.unwrap();
        let base = house.another_server(only_new).await;
        let case = officer.at(&base).get(&format!("/staff/cases/{number}")).await;
        assert!(case.says(&person.name) && case.says("好的。"), "the session and the case: {}", case.text());
        let mine = resident.at(&base).get("/applications/mine").await;
        assert_eq!(mine.links(&number).len(), 1);
        let stranger = house.someone().at(&base);
        let opened = stranger.post("/applications", &[("case", &number), ("query", &query_code)]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "the query code");
        let typed = draft.at(&base).get(&format!("/applications/{unsent}/questions/name")).await;
        assert_eq!(typed.value("resident_name"), "刘秀兰");
        let query: String = form_urlencoded::byte_serialize(person.name.as_bytes()).collect();
        let found = officer.at(&base).get(&format!("/staff/search?q={query}")).await;
        assert_eq!(found.links(&format!("/staff/cases/{number}")).len(), 1, "search");
        assert_eq!(officer.at(&base).get(&format!("/staff/cases/{between}")).await.status, StatusCode::OK);
        assert!(house.deliver().await > 0, "what waited is still sent");

        // The old key alone opens nothing.
        let old = SoftwareKeys::generate().unwrap();
        let other = ground.config.data.join("other.toml");
        old.save(&other).unwrap();
        let refused = custody::unlock(&ground.database, vault(&other)).await;
        assert!(matches!(refused, Err(CustodyError::OtherKeys)));
    }
}

#[actix_web::test]
async fn keys_are_rotated_while_the_house_serves_and_the_command_is_killed_again_and_again() {
    for one in fresh().await {
        one.database.close().await;
        let (folder, url) = (one.folder().to_owned(), url(&one.location));
        let program = Program::start(&folder, url.as_deref(), Stdio::null).await;
        let mut told = Vec::new();
        let file = async |program: &Program, name: &str| {
            let visitor = Visitor::new(&program.base, "zh-CN");
            let number = visitor.begin(CARD).await;
            let path = format!("/applications/{number}/questions/name");
            let page = visitor.post(&path, &[("resident_name", name)]).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
            (visitor, path, name.to_owned())
        };
        for place in 0..300 {
            let name = format!("王{}", char::from_u32(0x4E00 + place).unwrap());
            told.push(file(&program, &name).await);
        }
        // Between its two walks a rotation waits: whenever it is killed before, it is unfinished.
        let rotate = ["keys", "rotate", "--wait", "60"];
        for place in 300..306 {
            let mut child = command(&folder, url.as_deref(), &rotate).spawn().unwrap();
            let mut begun = String::new();
            let mut said = std::io::BufReader::new(child.stdout.take().unwrap());
            said.read_line(&mut begun).unwrap();
            assert!(begun.contains(if place == 300 { "master key 2" } else { "broken off" }), "{begun}");
            tokio::time::sleep(Duration::from_micros(u64::from(random_below(60_000)))).await;
            assert!(child.try_wait().unwrap().is_none(), "it was killed in the middle");
            child.kill().unwrap();
            child.wait().unwrap();
            let name = format!("李{}", char::from_u32(0x4E00 + place).unwrap());
            told.push(file(&program, &name).await);
            let (visitor, path, name) = &told[place as usize / 2];
            assert_eq!(visitor.get(path).await.value("resident_name"), *name);
        }
        // The server takes the newest key within its round, or when it meets it; here it has.
        let output = command(&folder, url.as_deref(), &["keys", "rotate", "--wait", "1"]).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        program.kill();
        let program = Program::start(&folder, url.as_deref(), Stdio::null).await;
        for (visitor, path, name) in &told {
            assert_eq!(visitor.at(&program.base).get(path).await.value("resident_name"), *name);
        }
        println!("6 rotations killed, {} forms read", told.len());
    }
}

#[actix_web::test]
async fn an_old_session_is_found_after_a_rotation_by_the_same_hash() {
    let house = TestHouse::one().await;
    let officer = house.staff("officer").await;
    let keys = &house.house.ground.config.keys;
    let mut more = SoftwareKeys::load(keys).unwrap();
    more.add_generation().unwrap();
    more.save(keys).unwrap();
    assert!(house.house.ground.vault.refresh_keys().unwrap());
    assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
    house.clock.advance(TimeDelta::minutes(2));
    assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
}

/// Turns one bit of a sealed column, in its first row.
pub async fn flip(location: &Location, table: &str, column: &str) -> bool {
    use sqlx::{Connection, Executor};
    let turned = |mut bytes: Vec<u8>| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    match location {
        Location::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).unwrap();
            let of = format!("SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 1");
            let found =
                connection.query_row(&of, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)));
            let Ok((row, bytes)) = found else { return false };
            let set = format!("UPDATE {table} SET {column} = x'{}' WHERE rowid = {row}", turned(bytes));
            connection.execute_batch(&set).unwrap();
        }
        Location::Postgres(url) => {
            let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
            let of = format!("SELECT ctid::text, {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 1");
            let found: Option<(String, Vec<u8>)> =
                sqlx::query_as(sqlx::AssertSqlSafe(of)).fetch_optional(&mut connection).await.unwrap();
            let Some((row, bytes)) = found else { return false };
            let set =
                format!("UPDATE {table} SET {column} = '\\x{}' WHERE ctid = '{row}'::tid", turned(bytes));
            connection.execute(sqlx::query(sqlx::AssertSqlSafe(set))).await.unwrap();
        }
    }
    true
}

#[actix_web::test]
async fn one_bit_that_somebody_turned_in_any_sealed_field_is_found_and_named() {
    let mut turned = BTreeSet::new();
    for field in custody::FIELDS {
        // A house of its own for each: the first that is found is the one that was changed.
        let house = TestHouse::one().await;
        let (person, helper) = (house.resident(0), house.resident(1));
        let (owner, agent) = (house.known(&person).await, house.known(&helper).await);
        crate::acting::granted(&agent, &owner, &person, &crate::acting::WHOLE).await;
        let number = owner.apply(&house, CARD, &person).await;
        owner.post(&format!("/applications/{number}/messages"), &[("message", "你好"), ("once", "1")]).await;
        let ground = &house.house.ground;
        let before = custody::inspect(&ground.database, &ground.vault).await.unwrap();
        assert!(matches!(before, custody::Inspected::Whole(fields) if fields > 20), "{before:?}");
        if flip(&house.fresh.location, field.table, field.column).await {
            let after = custody::inspect(&ground.database, &ground.vault).await.unwrap();
            let named = format!("{}.{}", field.table, field.column);
            assert!(
                matches!(&after, custody::Inspected::Broken { field, .. } if *field == named),
                "{named}: {after:?}"
            );
            turned.insert(named);
        }
    }
    assert!(turned.len() >= 11, "{turned:?}");
}

#[actix_web::test]
async fn a_turned_bit_is_found_on_postgresql_too_and_every_sealed_column_is_looked_at() {
    for one in fresh().await {
        let mut tx = one.database.read().await.unwrap();
        let tables = zhucan::database::tables::tables(&mut tx).await.unwrap();
        let sealed = tables.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
        let sealed =
            sealed.filter(|(_, column)| column.name.starts_with("sealed_") && column.name != "sealed_in");
        let there: BTreeSet<String> =
            sealed.map(|(table, column)| format!("{}.{}", table.name, column.name)).collect();
        let mut known: BTreeSet<String> =
            custody::FIELDS.iter().map(|field| format!("{}.{}", field.table, field.column)).collect();
        assert!(known.remove("documents.digest"));
        known.insert("house_key.sealed_lookup".to_owned());
        assert_eq!(there, known);
    }
    for house in TestHouse::both().await {
        house.someone().apply(&house, CARD, &house.resident(0)).await;
        assert!(flip(&house.fresh.location, "cases", "sealed_form").await);
        let ground = &house.house.ground;
        let found = custody::inspect(&ground.database, &ground.vault).await.unwrap();
        assert!(matches!(&found, custody::Inspected::Broken { field, .. } if field == "cases.sealed_form"));
    }
}
