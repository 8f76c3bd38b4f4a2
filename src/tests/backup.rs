//! A house backed up while it is used comes back elsewhere as it was; a file that is not whole never does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::slice;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use reqwest::StatusCode;
use zhucan::app::House;
use zhucan::cli::round;
use zhucan::config::Config;
use zhucan::custody;
use zhucan::database::testing::{Fresh, fresh};
use zhucan::database::{Database, Location, tables};
use zhucan::values::random_below;
use zhucan::vault::SoftwareKeys;

use crate::custody::{command, said, url};
use crate::house::{TestHouse, Visitor, serve, vault};
use crate::record::meddle;
use crate::sealed::pieces;

const CARD: &str = "contact-card";

/// Runs the program on a house's data, off the test's own thread.
async fn run(folder: &Path, location: &Location, arguments: &[&str]) -> Output {
    let mut command = command(folder, url(location).as_deref(), arguments);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

async fn back_up(house: &TestHouse, to: &Path) -> Output {
    let to = to.display().to_string();
    run(house.fresh.folder(), &house.fresh.location, &["backup", "--to", &to]).await
}

async fn restore(into: &Fresh, from: &Path) -> Output {
    let from = from.display().to_string();
    run(into.folder(), &into.location, &["restore", "--from", &from]).await
}

async fn check(into: &Fresh, from: &Path) -> Output {
    let from = from.display().to_string();
    run(into.folder(), &into.location, &["restore", "--check", "--from", &from]).await
}

fn told(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Why a command went wrong, as it must.
fn refused(output: &Output) -> String {
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    said(output)
}

/// Empty databases to restore into, one of each, with the key file of a house.
async fn elsewhere(house: &TestHouse) -> Vec<Fresh> {
    let all = fresh().await;
    for one in &all {
        one.database.close().await;
        fs::copy(&house.house.ground.config.keys, one.folder().join("keys.toml")).unwrap();
    }
    all
}

/// A house that serves what was restored: its address.
async fn opened(house: &TestHouse, restored: &Fresh) -> String {
    let data = restored.folder().display().to_string();
    let config = Config::read(None, &[("data", data)]).unwrap();
    let database = Database::open(&restored.location).await.unwrap();
    let vault = custody::unlock(&database, vault(&config.keys)).await.unwrap();
    let program = env!("CARGO_BIN_EXE_zhucan").into();
    serve(House::open(config, database, vault, house.clock.clone(), program, true).await.unwrap()).0
}

/// Bytes that look like a PDF and nothing else like them.
pub fn paper(length: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    while bytes.len() < length {
        bytes.extend(zhucan::values::random_digits(64).bytes());
    }
    bytes
}

/// Begins a certificate's form and adds papers: its number and where each paper is.
async fn with_papers(visitor: &Visitor, papers: &[Vec<u8>]) -> (String, Vec<String>) {
    let number = visitor.begin("disability-certificate").await;
    let path = format!("/applications/{number}/documents/household_book");
    for paper in papers {
        let page = visitor.upload(&path, "户口本.pdf", paper.clone()).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    let links = visitor.get(&path).await.links(&format!("{path}/"));
    let links: BTreeSet<String> = links.into_iter().filter(|link| !link.ends_with("/removal")).collect();
    assert_eq!(links.len(), papers.len(), "{links:?}");
    (number, links.into_iter().collect())
}

/// A house in use: forms sent and decided, messages, papers, an unsent form.
struct Lived {
    house: TestHouse,
    officer: Visitor,
    resident: Visitor,
    numbers: Vec<String>,
    /// What each resident's and officer's page says.
    pages: Vec<(String, String)>,
    papers: Vec<(String, Vec<u8>)>,
    draft: String,
}

impl Lived {
    async fn of(house: TestHouse, forms: usize) -> Self {
        let (officer, resident) = (house.staff("officer").await, house.someone());
        let mut numbers = Vec::new();
        for place in 0..forms {
            numbers.push(resident.apply(&house, CARD, &house.resident(place)).await);
        }
        officer.act(&numbers[0], "record", &[]).await;
        let message = [("message", "我看不见，请发短信。"), ("once", "k")];
        resident.post(&format!("/applications/{}/messages", numbers[1]), &message).await;
        // More than one chunk of the document, and of the backup.
        let (_, links) = with_papers(&resident, &[paper(900_000), paper(20)]).await;
        let mut papers = Vec::new();
        for link in links {
            papers.push((link.clone(), resident.get_bytes(&link).await));
        }
        let draft = resident.begin(CARD).await;
        let path = format!("/applications/{draft}/questions/name");
        resident.post(&path, &[("resident_name", "刘秀兰")]).await;
        round(&house.house).await.unwrap();
        let mut lived = Self { house, officer, resident, numbers, pages: Vec::new(), papers, draft };
        lived.pages = lived.read(&lived.house.base).await;
        lived
    }

    async fn read(&self, base: &str) -> Vec<(String, String)> {
        let mut pages = Vec::new();
        for number in &self.numbers {
            for (visitor, path) in [
                (&self.resident, format!("/applications/{number}")),
                (&self.officer, format!("/staff/cases/{number}")),
            ] {
                let page = visitor.at(base).get(&path).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                pages.push((path, page.text()));
            }
        }
        pages
    }

    /// Everything that was acknowledged is at another address as it was.
    async fn is_at(&self, base: &str) {
        assert_eq!(self.read(base).await, self.pages);
        for (link, was) in &self.papers {
            assert_eq!(self.resident.at(base).get_bytes(link).await, *was, "{link}");
        }
        let path = format!("/applications/{}/questions/name", self.draft);
        assert_eq!(self.resident.at(base).get(&path).await.value("resident_name"), "刘秀兰");
    }
}

#[actix_web::test]
async fn a_house_backed_up_under_submissions_comes_back_on_either_database() {
    for house in TestHouse::both().await {
        let lived = Lived::of(house, 6).await;
        let house = &lived.house;
        let file = house.fresh.folder().join("whole.backup");
        // What a backup that was broken off left behind is no hindrance.
        fs::write(house.fresh.folder().join("whole.backup.part"), vec![1; 3_000_000]).unwrap();
        let (over, sent) = (AtomicBool::new(false), Mutex::new(Vec::new()));
        let browsers: Vec<Visitor> = (0..4).map(|_| house.someone()).collect();
        let submitting = async |who: usize| {
            let visitor = &browsers[who];
            while !over.load(Ordering::Relaxed) {
                let number = visitor.apply(house, CARD, &house.resident(10 + who)).await;
                sent.lock().unwrap().push((who, number, None));
                let content = paper(3000);
                let (number, links) = with_papers(visitor, slice::from_ref(&content)).await;
                sent.lock().unwrap().push((who, number, Some((links[0].clone(), content))));
            }
        };
        let backing_up = async {
            // A busy machine needs longer until somebody has sent something.
            while sent.lock().unwrap().len() < 4 {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let (begun, before) = (Instant::now(), sent.lock().unwrap().clone());
            let output = back_up(house, &file).await;
            let (took, by_then) = (begun.elapsed(), sent.lock().unwrap().len());
            while sent.lock().unwrap().len() == by_then {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            over.store(true, Ordering::Relaxed);
            (output, took, before)
        };
        let (.., (output, took, before)) =
            tokio::join!(submitting(0), submitting(1), submitting(2), submitting(3), backing_up);
        let says = told(&output);
        let during = sent.lock().unwrap().len() - before.len();
        assert!(!before.is_empty() && during > 0, "{} before, {during} during: proves nothing", before.len());
        println!("{} acknowledged before, {during} after it began, backup in {took:?}: {says}", before.len());
        assert!(file.is_file() && !file.with_extension("backup.part").exists());

        let inside = fs::read(&file).unwrap();
        for piece in pieces().iter().chain([&"刘秀兰".to_owned(), &lived.numbers[0]]) {
            assert!(!inside.windows(piece.len()).any(|window| window == piece.as_bytes()), "{piece}");
        }
        for line in fs::read_to_string(&house.house.ground.config.keys).unwrap().lines() {
            let Some((_, key)) = line.split_once(' ').filter(|_| !line.starts_with('#')) else { continue };
            assert!(!inside.windows(key.len()).any(|window| window == key.as_bytes()), "a master key");
        }

        for restored in elsewhere(house).await {
            let begun = Instant::now();
            let says = told(&restore(&restored, &file).await);
            println!("restored in {:?}: {says}", begun.elapsed());
            assert!(says.contains("the record holds"), "{says}");
            let base = opened(house, &restored).await;
            lived.is_at(&base).await;
            for (who, number, content) in &before {
                let visitor = browsers[*who].at(&base);
                let there = visitor.follow(&format!("/applications/{number}")).await.1;
                assert_eq!(there.status, StatusCode::OK, "{number} was acknowledged and is lost");
                if let Some((link, content)) = content {
                    assert_eq!(visitor.get_bytes(link).await, *content, "{link}");
                }
            }
            // Its own backup is as good as the first, and not empty any more.
            let again = restored.folder().join("again.backup");
            let to = again.display().to_string();
            told(&run(restored.folder(), &restored.location, &["backup", "--to", &to]).await);
            let into_use = restore(&restored, &file).await;
            assert_eq!(into_use.status.code(), Some(2));
            assert!(refused(&into_use).contains("empty house only"));
        }
    }
}

/// A way to spoil a file.
type Spoil = fn(&mut Vec<u8>);

/// Bytes of a sealed chunk, and where the first begins.
const CHUNK: usize = 256 * 1024 + 34;

fn first_chunk(file: &[u8]) -> usize {
    22 + usize::from(u16::from_be_bytes([file[20], file[21]]))
}

fn flip(file: &mut [u8], at: usize) {
    let first = first_chunk(file);
    file[first + at] ^= 1;
}

fn swap(file: &mut [u8]) {
    let first = first_chunk(file);
    let (one, two) = file[first..].split_at_mut(CHUNK);
    one.swap_with_slice(&mut two[..CHUNK]);
}

#[actix_web::test]
async fn a_spoiled_file_other_keys_and_a_house_in_use_are_refused_in_words() {
    let spoiled: [(&str, Spoil, &str); 7] = [
        ("a byte of a row", |file| flip(file, 5000), "damaged at chunk 0"),
        ("a byte of a document", |file| flip(file, 2 * CHUNK), "damaged at chunk 2"),
        ("the last byte", |file| *file.last_mut().unwrap() ^= 1, "damaged"),
        ("cut inside a chunk", |file| file.truncate(file.len() - 100), "damaged"),
        ("cut between chunks", |file| file.truncate(first_chunk(file) + CHUNK), "damaged at chunk 0"),
        ("chunks swapped", |file| swap(file), "damaged at chunk 0"),
        ("something else", |file| file[0] = b'P', "no backup of this program"),
    ];
    for house in TestHouse::both().await {
        let lived = Lived::of(house, 2).await;
        let house = &lived.house;
        let file = house.fresh.folder().join("whole.backup");
        told(&back_up(house, &file).await);
        let again = back_up(house, &file).await;
        assert_eq!(again.status.code(), Some(2));
        assert!(refused(&again).contains("never written over"));
        let whole = fs::read(&file).unwrap();
        let bad = house.fresh.folder().join("bad.backup");
        let targets = elsewhere(house).await;
        for (what, spoil, wanted) in spoiled {
            let mut bytes = whole.clone();
            spoil(&mut bytes);
            fs::write(&bad, bytes).unwrap();
            for why in [refused(&check(&targets[0], &bad).await), refused(&restore(&targets[0], &bad).await)]
            {
                assert!(why.contains(wanted), "{what}: {why}");
            }
        }
        assert!(told(&check(&targets[0], &file).await).contains("is whole"));

        let (keys, right) = (targets[0].folder().join("keys.toml"), targets[0].folder().join("right.toml"));
        fs::rename(&keys, &right).unwrap();
        let why = refused(&restore(&targets[0], &file).await);
        assert!(why.contains("setting `keys`") && !keys.exists(), "{why}");
        SoftwareKeys::generate().unwrap().save(&keys).unwrap();
        let why = refused(&restore(&targets[0], &file).await);
        assert!(why.contains("do not open the backup"), "{why}");
        fs::rename(&right, &keys).unwrap();

        let in_use = refused(
            &run(
                house.fresh.folder(),
                &house.fresh.location,
                &["restore", "--from", &file.display().to_string()],
            )
            .await,
        );
        assert!(in_use.contains("empty house only"), "{in_use}");
        let stray = targets[0].folder().join("documents").join("ab");
        fs::create_dir_all(&stray).unwrap();
        fs::write(stray.join("stray"), b"x").unwrap();
        let why = refused(&restore(&targets[0], &file).await);
        assert!(why.contains("holds documents"), "{why}");
        fs::remove_dir_all(stray.parent().unwrap()).unwrap();

        // None of the attempts left anything.
        for target in &targets {
            told(&restore(target, &file).await);
            lived.is_at(&opened(house, target).await).await;
        }
    }
}

fn stored(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join("documents")).unwrap() {
        found.extend(fs::read_dir(entry.unwrap().path()).unwrap().map(|file| file.unwrap().path()));
    }
    found
}

#[actix_web::test]
async fn a_lost_document_is_told_and_a_broken_record_too_and_neither_stops_a_backup() {
    for house in TestHouse::both().await {
        let lived = Lived::of(house, 2).await;
        let house = &lived.house;
        let lost = stored(house.fresh.folder()).pop().unwrap();
        fs::remove_file(&lost).unwrap();
        meddle(&house.fresh.location, "UPDATE seals SET count = count + 1").await;
        let file = house.fresh.folder().join("lost.backup");
        let why = refused(&back_up(house, &file).await);
        let id = lost.file_name().unwrap().to_str().unwrap();
        assert!(why.contains("is whole") && why.replace('-', "").contains(id), "{why}");
        for target in elsewhere(house).await {
            let output = restore(&target, &file).await;
            let why = refused(&output);
            assert!(why.contains("the record is broken at seal 1"), "{why}");
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(said.contains("1 documents had no bytes"), "{said}");
            let base = opened(house, &target).await;
            for (link, was) in &lived.papers {
                let there = lived.resident.at(&base).get(link).await.status;
                let wanted = if link.replace('-', "").contains(id) { 404 } else { 200 };
                assert_eq!(there.as_u16(), wanted, "{link}: {} bytes", was.len());
            }
        }
    }
}

#[actix_web::test]
async fn a_house_that_nobody_used_has_nothing_to_back_up() {
    for one in fresh().await {
        SoftwareKeys::generate().unwrap().save(&one.folder().join("keys.toml")).unwrap();
        let to = one.folder().join("nothing.backup");
        let output = run(one.folder(), &one.location, &["backup", "--to", &to.display().to_string()]).await;
        let why = refused(&output);
        assert!(why.contains("nothing to back up") && !to.exists(), "{why}");
    }
}

/// Starts a command and kills it at some instant; tells whether it had ended before.
async fn killed(folder: &Path, location: &Location, arguments: &[&str], after: Duration) -> bool {
    let mut child = command(folder, url(location).as_deref(), arguments).spawn().unwrap();
    tokio::time::sleep(after).await;
    let ended = child.try_wait().unwrap().is_some();
    let _ = child.kill();
    child.wait().unwrap();
    ended
}

#[actix_web::test]
async fn killed_at_any_moment_there_is_a_whole_backup_or_none_and_a_whole_house_or_none() {
    for house in TestHouse::both().await {
        let lived = Lived::of(house, 2).await;
        let house = &lived.house;
        let (folder, location) = (house.fresh.folder(), &house.fresh.location);
        let (mut ended, mut begun) = (0, 0);
        for turn in 0..12 {
            let file = folder.join(format!("{turn}.backup"));
            let to = file.display().to_string();
            let after = Duration::from_millis(u64::from(random_below(400)));
            ended += u32::from(killed(folder, location, &["backup", "--to", &to], after).await);
            if file.exists() {
                let checked = run(folder, location, &["restore", "--check", "--from", &to]).await;
                assert!(told(&checked).contains("is whole"));
            }
            begun += u32::from(folder.join(format!("{turn}.backup.part")).exists());
        }
        let file = folder.join("whole.backup");
        told(&back_up(house, &file).await);
        let from = file.display().to_string();
        for target in elsewhere(house).await {
            let mut restored = 0;
            for _ in 0..8 {
                let after = Duration::from_millis(u64::from(random_below(600)));
                let arguments = ["restore", "--from", &from];
                killed(target.folder(), &target.location, &arguments, after).await;
                let database = Database::open_as_it_is(&target.location, false).await.unwrap();
                let settled = custody::is_settled(&database).await.unwrap();
                database.close().await;
                if settled {
                    restored += 1;
                    break;
                }
                // Between the last file and the commit there is an instant that leaves files and no rows.
                let _ = fs::remove_dir_all(target.folder().join("documents"));
            }
            if restored == 0 {
                told(&restore(&target, &file).await);
            }
            lived.is_at(&opened(house, &target).await).await;
        }
        println!("12 backups killed: {begun} in the middle, {ended} had ended");
    }
}

/// Names after some words in all migrations.
fn in_migrations(words: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in ["migrations", "migrations/sqlite", "migrations/postgres"] {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "sql") {
                continue;
            }
            for rest in fs::read_to_string(path).unwrap().split(words).skip(1) {
                names.insert(rest.split([' ', '\n', ';', '(']).next().unwrap_or_default().to_owned());
            }
        }
    }
    names
}

#[actix_web::test]
async fn every_table_of_the_migrations_is_backed_up() {
    let dropped = in_migrations("DROP TABLE ");
    let wanted: BTreeSet<String> = &in_migrations("CREATE TABLE ") - &dropped;
    for one in fresh().await {
        let mut tx = one.database.read().await.unwrap();
        let found: BTreeSet<String> =
            tables::tables(&mut tx).await.unwrap().into_iter().map(|table| table.name).collect();
        assert_eq!(found, wanted);
    }
}

/// A room that keeps files of its own must be known to the backup, which copies those that `documents` names.
#[test]
fn only_the_documents_of_forms_go_into_the_file_store() {
    let mut puts = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.starts_with("src/tests")
                && fs::read_to_string(&path).unwrap_or_default().contains("files.put(")
            {
                puts.push(path.display().to_string());
            }
        }
    }
    puts.sort();
    // A register is kept only until it is applied or given up: after a restore it is sent again, and its page says so.
    assert_eq!(
        puts,
        ["src/forms/documents.rs", "src/forms/split.rs", "src/register/acting.rs"],
        "backup::making copies what forms::store::kept_documents names, and no register that waits"
    );
}
