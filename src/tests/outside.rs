//! The outside, with its outages: an SMS gateway, an SMTP server, and a wire to it that breaks.
//!
//! The SMTP server is a crate and no program: it comes with `cargo test` on every machine, and a test tells it in
//! its own memory how to answer.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream as Connection};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpResponse, HttpServer, web};
use mailin::{Action, Handler, Response, SessionBuilder, response};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// A port that nobody uses, and that nobody is given by chance: it lies below those that the system hands out, and no
/// other test gets it. A server can so go away and come back to it.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 100).unwrap() * 100;
    loop {
        let port = 20_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % 10_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// How the gateway is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Well,
    /// Answers after a while.
    Slow,
    /// Takes the request and never answers.
    Hangs,
    /// Answers with this status.
    Says(u16),
}

/// An SMS gateway.
pub struct Gateway {
    mood: Arc<Mutex<Mood>>,
    taken: Arc<Mutex<Vec<Value>>>,
    server: ServerHandle,
}

type Shared = (Arc<Mutex<Mood>>, Arc<Mutex<Vec<Value>>>);

async fn take(shared: web::Data<Shared>, body: web::Bytes) -> HttpResponse {
    let mood = *shared.0.lock().unwrap();
    match mood {
        Mood::Hangs => std::future::pending::<()>().await,
        Mood::Slow => tokio::time::sleep(Duration::from_millis(200)).await,
        Mood::Says(status) => {
            return HttpResponse::build(status.try_into().unwrap()).finish();
        }
        Mood::Well => {}
    }
    shared.1.lock().unwrap().push(serde_json::from_slice(&body).expect("the template is JSON"));
    HttpResponse::Ok().finish()
}

impl Gateway {
    /// Serves on a port.
    pub fn on(port: u16, mood: Mood) -> Self {
        let (mood, taken) = (Arc::new(Mutex::new(mood)), Arc::new(Mutex::new(Vec::new())));
        let shared = web::Data::new((mood.clone(), taken.clone()));
        let server =
            HttpServer::new(move || App::new().app_data(shared.clone()).route("/send", web::post().to(take)))
                .workers(1)
                .disable_signals()
                .bind(("127.0.0.1", port))
                .unwrap()
                .run();
        let handle = server.handle();
        tokio::spawn(server);
        Self { mood, taken, server: handle }
    }

    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// What it acknowledged, in order.
    pub fn taken(&self) -> Vec<Value> {
        self.taken.lock().unwrap().clone()
    }
}

impl Gateway {
    /// Gone, and its port free.
    pub async fn close(self) {
        self.server.stop(false).await;
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

/// What the SMTP server says to a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Takes,
    /// 450: come again later.
    Greylists,
    /// 550: nobody of that name.
    Rejects,
}

/// An SMTP server with one box for all.
#[derive(Clone)]
pub struct Post {
    verdict: Arc<Mutex<Verdict>>,
    received: Arc<Mutex<Vec<Vec<u8>>>>,
    arriving: Vec<u8>,
}

impl Handler for Post {
    fn rcpt(&mut self, _to: &str) -> Response {
        match *self.verdict.lock().unwrap() {
            Verdict::Takes => response::OK,
            Verdict::Greylists => Response::custom(450, "4.2.0 come again later".into()),
            Verdict::Rejects => response::NO_MAILBOX,
        }
    }

    fn data(&mut self, line: &[u8]) -> std::io::Result<()> {
        self.arriving.extend_from_slice(line);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        self.received.lock().unwrap().push(std::mem::take(&mut self.arriving));
        response::OK
    }
}

impl Post {
    /// A server, and its port. Its thread ends with the tests.
    pub fn open() -> (Self, u16) {
        let post = Self {
            verdict: Arc::new(Mutex::new(Verdict::Takes)),
            received: Arc::default(),
            arriving: Vec::new(),
        };
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = post.clone();
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let post = serving.clone();
                // A client that went away is told nothing more.
                std::thread::spawn(move || talk(&connection, post).unwrap_or_default());
            }
        });
        (post, port)
    }

    pub fn will(&self, verdict: Verdict) {
        *self.verdict.lock().unwrap() = verdict;
    }

    /// The mails that it acknowledged, in order.
    pub fn received(&self) -> Vec<Vec<u8>> {
        self.received.lock().unwrap().clone()
    }
}

/// One conversation, line by line.
fn talk(connection: &Connection, post: Post) -> std::io::Result<()> {
    let mut session = SessionBuilder::new("post.test").build(connection.peer_addr()?.ip(), post);
    let (mut lines, mut out) = (BufReader::new(connection), connection);
    session.greeting().write_to(&mut out)?;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let answer = session.process(&line);
        if !matches!(answer.action, Action::NoReply) {
            answer.write_to(&mut out)?;
            out.flush()?;
        }
        if matches!(answer.action, Action::Close) {
            break;
        }
        line.clear();
    }
    Ok(())
}

/// How a wire is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Whole,
    /// Connects and says nothing.
    Silent,
    /// Breaks in the middle of a mail.
    Breaks,
}

/// A wire to a server, which can break.
pub struct Wire {
    line: Arc<Mutex<Line>>,
    listening: JoinHandle<()>,
}

impl Wire {
    /// From one port to another.
    pub async fn between(from: u16, to: u16) -> Self {
        let line = Arc::new(Mutex::new(Line::Whole));
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", from)).await.unwrap();
        let state = line.clone();
        let listening = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let line = *state.lock().unwrap();
                tokio::spawn(carry(near, to, line));
            }
        });
        Self { line, listening }
    }

    /// Cut, and its port free.
    pub async fn close(self) {
        self.listening.abort();
        let _ = self.listening.await;
    }

    pub fn is(&self, line: Line) {
        *self.line.lock().unwrap() = line;
    }
}

async fn carry(mut near: TcpStream, to: u16, line: Line) {
    if line == Line::Silent {
        std::future::pending::<()>().await;
    }
    let mut far = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
    if line == Line::Whole {
        let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
        return;
    }
    let (mut said, mut answered) = ([0; 4096], [0; 4096]);
    let mut in_data = false;
    loop {
        tokio::select! {
            read = near.read(&mut said) => {
                let Ok(length @ 1..) = read else { return };
                // Half of the mail goes through, then both ends are gone.
                let part = if in_data { length / 2 } else { length };
                if far.write_all(&said[..part]).await.is_err() || in_data {
                    return;
                }
                in_data = said[..length].starts_with(b"DATA");
            }
            read = far.read(&mut answered) => {
                let Ok(length @ 1..) = read else { return };
                if near.write_all(&answered[..length]).await.is_err() {
                    return;
                }
            }
        }
    }
}
