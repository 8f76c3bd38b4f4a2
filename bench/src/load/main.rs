//! Sends requests from a file over kept connections, on loopback only, for a bounded time, and says how it went.
//!
//! The file has one request a line, in JSON: `{"method", "path", "headers", "body"}`. With `--once` each is sent
//! once; otherwise they are sent round and round for `--seconds`. One thread, so that on a machine of two cores
//! the server keeps one for itself. The result is one line of JSON.

mod exchange;

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use clap::Parser;
use serde::Serialize;

use exchange::{Answer, Connection, Request};

/// Longest time it sends, in seconds: a load that nobody watches ends by itself.
const LONGEST: u64 = 120;

#[derive(Debug, Parser)]
struct Line {
    /// Where to send; loopback only.
    #[arg(long)]
    to: SocketAddr,
    /// The file of requests.
    #[arg(long)]
    requests: PathBuf,
    /// How many connections, one request at a time on each.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// For how long.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=LONGEST))]
    seconds: u64,
    /// Each request once, as fast as it goes, within the longest time.
    #[arg(long)]
    once: bool,
    /// With `--once`: where to write status, location and cookies of each answer, in the file's order.
    #[arg(long, requires = "once")]
    answers: Option<PathBuf>,
}

/// What it says.
#[derive(Debug, Serialize)]
struct Report {
    requests: usize,
    seconds: f64,
    per_second: f64,
    bytes: u64,
    statuses: BTreeMap<u16, usize>,
    /// Requests that got no whole answer.
    broken: usize,
    p50_us: u32,
    p99_us: u32,
    max_us: u32,
}

/// What one connection saw.
#[derive(Debug, Default)]
struct Seen {
    micros: Vec<u32>,
    bytes: u64,
    statuses: BTreeMap<u16, usize>,
    broken: usize,
    answers: Vec<(usize, Answer)>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = Line::parse();
    if !line.to.ip().is_loopback() {
        return Err("it sends to loopback only".into());
    }
    let host = line.to.to_string();
    let requests: Rc<[Vec<u8>]> = std::fs::read_to_string(&line.requests)?
        .lines()
        .map(|text| serde_json::from_str::<Request>(text).map(|request| request.bytes(&host)))
        .collect::<Result<_, _>>()?;
    if requests.is_empty() {
        return Err("there is no request in the file".into());
    }
    let next = Rc::new(AtomicUsize::new(0));
    let begin = Instant::now();
    let end = begin + Duration::from_secs(if line.once { LONGEST } else { line.seconds });
    let (keep, once) = (line.answers.is_some(), line.once);
    let tasks = tokio::task::LocalSet::new();
    let running: Vec<_> = (0..line.connections)
        .map(|_| {
            let (requests, next) = (requests.clone(), next.clone());
            tasks.spawn_local(send(line.to, requests, next, end, once, keep))
        })
        .collect();
    let all = tasks
        .run_until(async {
            let mut all = Vec::new();
            for task in running {
                all.push(task.await?);
            }
            Ok::<_, tokio::task::JoinError>(all)
        })
        .await?;
    let seconds = begin.elapsed().as_secs_f64();
    if let Some(path) = &line.answers {
        write_answers(path, requests.len(), &all)?;
    }
    println!("{}", serde_json::to_string(&report(seconds, &all))?);
    Ok(())
}

/// One connection's work: the next request, until there is none or the time is over.
async fn send(
    to: SocketAddr,
    requests: Rc<[Vec<u8>]>,
    next: Rc<AtomicUsize>,
    end: Instant,
    once: bool,
    keep: bool,
) -> Seen {
    let mut seen = Seen::default();
    let mut connection: Option<Connection> = None;
    while Instant::now() < end {
        let place = next.fetch_add(1, Ordering::Relaxed);
        if once && place >= requests.len() {
            break;
        }
        let place = place % requests.len();
        let started = Instant::now();
        match exchange(&mut connection, to, &requests[place]).await {
            Ok(answer) => {
                seen.micros.push(u32::try_from(started.elapsed().as_micros()).unwrap_or(u32::MAX));
                seen.bytes += answer.bytes;
                *seen.statuses.entry(answer.status).or_default() += 1;
                if keep {
                    seen.answers.push((place, answer));
                }
            }
            Err(_) => {
                connection = None;
                seen.broken += 1;
                // A server that is gone must not be hammered.
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    seen
}

async fn exchange(kept: &mut Option<Connection>, to: SocketAddr, request: &[u8]) -> std::io::Result<Answer> {
    let mut connection = match kept.take() {
        Some(connection) => connection,
        None => Connection::open(to).await?,
    };
    // No request of these may take longer; a server that hangs would otherwise hang the measurement.
    let answer = tokio::time::timeout(Duration::from_secs(30), connection.exchange(request))
        .await
        .map_err(|_| std::io::Error::from(std::io::ErrorKind::TimedOut))??;
    if !answer.closes {
        *kept = Some(connection);
    }
    Ok(answer)
}

fn report(seconds: f64, all: &[Seen]) -> Report {
    let mut micros: Vec<u32> = all.iter().flat_map(|seen| seen.micros.iter().copied()).collect();
    micros.sort_unstable();
    let at =
        |share: usize| micros.get((micros.len() * share / 100).min(micros.len().saturating_sub(1))).copied();
    let mut statuses = BTreeMap::new();
    for (status, count) in all.iter().flat_map(|seen| &seen.statuses) {
        *statuses.entry(*status).or_default() += count;
    }
    let count = u32::try_from(micros.len()).unwrap_or(u32::MAX);
    Report {
        requests: micros.len(),
        seconds,
        per_second: f64::from(count) / seconds,
        bytes: all.iter().map(|seen| seen.bytes).sum(),
        statuses,
        broken: all.iter().map(|seen| seen.broken).sum(),
        p50_us: at(50).unwrap_or_default(),
        p99_us: at(99).unwrap_or_default(),
        max_us: micros.last().copied().unwrap_or_default(),
    }
}

/// One line for each request, in the file's order; `null` where no answer came.
fn write_answers(path: &std::path::Path, count: usize, all: &[Seen]) -> std::io::Result<()> {
    let mut lines: Vec<Option<&Answer>> = vec![None; count];
    for (place, answer) in all.iter().flat_map(|seen| &seen.answers) {
        lines[*place] = Some(answer);
    }
    let mut file = BufWriter::new(std::fs::File::create(path)?);
    for line in lines {
        writeln!(file, "{}", serde_json::to_string(&line)?)?;
    }
    file.flush()
}
