//! `kill -9` at any moment: what was acknowledged is there after a restart, once.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::StatusCode;
use tokio::sync::Mutex;
use zhucan::database::Location;
use zhucan::database::testing::fresh;
use zhucan::values::random_below;

use crate::house::{Visitor, client};
use crate::outside::free_port;

/// The program as a process.
pub struct Program {
    child: Child,
    /// Where it serves.
    pub base: String,
}

impl Program {
    /// Starts it with the tests' own service beside its own.
    async fn with_services(folder: &Path, database: Option<&str>) -> Self {
        Self::start_with(folder, database, Stdio::null, &["--catalogue", "src/tests/catalogue"]).await
    }

    /// Starts it and waits until it answers.
    pub async fn start(folder: &Path, database: Option<&str>, log: fn() -> Stdio) -> Self {
        Self::start_with(folder, database, log, &[]).await
    }

    /// Starts the demo, which tells a file each statement that it asks.
    pub async fn watched(folder: &Path, log: &std::fs::File) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        for _ in 0..5 {
            let (told, settings) = (
                Stdio::from(log.try_clone().unwrap()),
                [("ZHUCAN_LOG", "zhucan::database=debug"), ("NO_COLOR", "1")],
            );
            if let Some(program) = Self::try_start(folder, None, told, &["--demo"], &settings).await {
                return program;
            }
        }
        panic!("the demo does not answer");
    }

    async fn start_with(folder: &Path, database: Option<&str>, log: fn() -> Stdio, more: &[&str]) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        // Another test may take the port before the program does: it ends at once then, and gets another.
        for _ in 0..5 {
            if let Some(program) = Self::try_start(folder, database, log(), more, &[]).await {
                return program;
            }
        }
        panic!("the program does not answer");
    }

    async fn try_start(
        folder: &Path,
        database: Option<&str>,
        log: Stdio,
        more: &[&str],
        settings: &[(&str, &str)],
    ) -> Option<Self> {
        let listen = format!("127.0.0.1:{}", free_port());
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhucan"));
        command
            .args(["serve", "--listen", &listen, "--data"])
            .arg(folder)
            .args(more)
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .stderr(log);
        if let Some(url) = database {
            command.env("ZHUCAN_DATABASE", url);
        }
        // Held from here on: whatever happens next, it is ended with the test.
        let mut program = Self { child: command.spawn().unwrap(), base: format!("http://{listen}") };
        let client = client().no_proxy().build().unwrap();
        // A minute: one that is killed while it settles the demo in leaves half of it behind.
        for _ in 0..2400 {
            if client.get(format!("{}/healthz", program.base)).send().await.is_ok() {
                return Some(program);
            }
            if program.child.try_wait().unwrap().is_some() {
                return None;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        None
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends it and gives what it logged.
    pub async fn stop_and_read_log(&mut self) -> String {
        use std::io::Read;
        self.child.kill().unwrap();
        let mut log = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut log).unwrap();
        }
        self.child.wait().unwrap();
        log
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Everything a `PostgreSQL` database holds, as bytes.
pub fn dump(url: &str) -> Vec<u8> {
    Command::new("pg_dump").arg(url).output().expect("pg_dump").stdout
}

/// What one client was told is kept: the form's number, the last name that was acknowledged, whether it was sent.
#[derive(Clone, Debug)]
struct Told {
    number: String,
    cookie: Arc<Visitor>,
    name: Option<String>,
    sent: bool,
}

/// A resident who fills in forms and sends them until the house dies, writing down each acknowledgement.
async fn fill_in(visitor: Arc<Visitor>, told: Arc<Mutex<Vec<Told>>>, over: Arc<AtomicBool>, who: usize) {
    let mut turn = 0;
    while !over.load(Ordering::Relaxed) {
        turn += 1;
        let Some(page) = visitor.try_post("/services/parking-card/applications", &[]).await else { return };
        if page.status != StatusCode::SEE_OTHER {
            return;
        }
        let number = page.location.split('/').nth(2).unwrap().to_owned();
        let place = {
            let mut told = told.lock().await;
            told.push(Told { number: number.clone(), cookie: visitor.clone(), name: None, sent: false });
            told.len() - 1
        };
        let name = format!("王{}", char::from_u32(0x4E00 + u32::try_from(who * 97 + turn).unwrap()).unwrap());
        let mut to = page.location;
        for (_, fields) in crate::house::parking_answers(&name) {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            let Some(page) = visitor.try_post(&to, &fields).await else { return };
            if page.status != StatusCode::SEE_OTHER {
                return;
            }
            told.lock().await[place].name = Some(name.clone());
            to = page.location;
        }
        let Some(page) = visitor.try_post(&format!("/applications/{number}/submission"), &[]).await else {
            return;
        };
        if page.status == StatusCode::SEE_OTHER && page.location.ends_with("/receipt") {
            told.lock().await[place].sent = true;
        }
    }
}

/// Kills the house so many times under so many clients, and compares after each restart.
async fn survive(location: &Location, folder: &Path, kills: usize, clients: usize) {
    let url = match location {
        Location::Sqlite(_) => None,
        Location::Postgres(url) => Some(url.clone()),
    };
    let mut all: Vec<Told> = Vec::new();
    // Making a browser takes longer than a form: they are made once.
    let browsers: Vec<_> = (0..clients).map(|_| Visitor::new("", "zh-CN")).collect();
    for kill in 0..kills {
        let program = Program::with_services(folder, url.as_deref()).await;
        let told = Arc::new(Mutex::new(Vec::new()));
        let over = Arc::new(AtomicBool::new(false));
        let people: Vec<_> = (0..clients)
            .map(|who| {
                let visitor = Arc::new(browsers[who].at(&program.base));
                tokio::spawn(fill_in(visitor, told.clone(), over.clone(), kill * 100 + who))
            })
            .collect();
        // A random instant, but not before somebody was told something: a busy machine needs longer.
        let wanted = 1 + random_below(8) as usize;
        for _ in 0..3000 {
            if told.lock().await.iter().filter(|one: &&Told| one.sent).count() >= wanted {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_micros(u64::from(random_below(50_000)))).await;
        program.kill();
        over.store(true, Ordering::Relaxed);
        for person in people {
            let _ = person.await;
        }
        all.extend(told.lock().await.iter().cloned());
    }
    let program = Program::with_services(folder, url.as_deref()).await;
    let (mut pages, mut sent) = (0, 0);
    for one in &all {
        let visitor = one.cookie.at(&program.base);
        let (path, page) = visitor.follow(&format!("/applications/{}", one.number)).await;
        assert_eq!(page.status, StatusCode::OK, "{} was begun and is lost ({path})", one.number);
        if let Some(name) = one.name.as_ref().filter(|_| !one.sent) {
            let question = visitor.get(&format!("/applications/{}/questions/name", one.number)).await;
            // A form whose sending was not acknowledged may have arrived all the same.
            let arrived = question.status == StatusCode::NOT_FOUND;
            assert!(arrived || question.value("resident_name") == *name, "{}: {name} is lost", one.number);
            pages += 1;
        }
        if one.sent {
            let receipt = visitor.get(&format!("/applications/{}/receipt", one.number)).await;
            assert_eq!(receipt.status, StatusCode::OK, "{} was sent and is lost", one.number);
            sent += 1;
        }
    }
    println!(
        "{kills} kills, {} forms begun, {pages} with pages, {sent} sent: none lost, none doubled",
        all.len()
    );
    assert!(sent > 0, "nothing was acknowledged: the test proved nothing");
}

#[actix_web::test]
async fn nothing_acknowledged_is_lost_whatever_is_killed() {
    for one in fresh().await {
        one.database.close().await;
        survive(&one.location, one.folder(), 20, 64).await;
    }
}
