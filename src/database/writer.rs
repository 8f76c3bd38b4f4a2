//! The one task that writes to `SQLite`.
//!
//! `SQLite` takes one writer at a time, and a durable commit waits for the disk. So the writes of many requests
//! are run one after another, each in a savepoint of its own, under one commit; each request is answered only
//! after that commit. One that fails is rolled back to its savepoint and leaves the others alone. While the disk
//! syncs, the next ones queue up, so the busier the house, the larger the group.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sqlx::{Executor, Sqlite, SqlitePool, Transaction};
use tokio::sync::{mpsc, oneshot};

use super::{Inner, Tx, Write};
use crate::error::{Error, Result};

/// How many writes share a commit at most: a bound on how long the first of them waits.
const GROUP: usize = 128;
/// How many writes may wait before requests wait to get in line.
const LINE: usize = 4096;
/// A write holds only SQL; one that takes longer than this would hold up everyone.
const PATIENCE: Duration = Duration::from_secs(15);

/// A handle on the writer task.
#[derive(Clone)]
pub struct Writer {
    line: mpsc::Sender<Job>,
    pool: SqlitePool,
}

type Job = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Verdict> + Send>;

/// What a job decided: whether its changes stay, and how to answer once that is durable.
struct Verdict {
    keep: bool,
    answer: Box<dyn FnOnce(std::result::Result<(), String>) + Send>,
}

impl Writer {
    /// Starts the task on the pool's only connection.
    pub fn start(pool: SqlitePool) -> Self {
        let (line, jobs) = mpsc::channel(LINE);
        tokio::spawn(work(pool.clone(), jobs));
        Self { line, pool }
    }

    /// Puts a write in line and waits until it is durable.
    pub async fn run<T, F>(&self, body: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> Write<'t, T> + Send + 'static,
    {
        let (reply, answered) = oneshot::channel::<Result<T>>();
        let job: Job = Box::new(move |tx: &mut Tx| {
            Box::pin(async move {
                let run = AssertUnwindSafe(body(tx)).catch_unwind();
                let result = match tokio::time::timeout(PATIENCE, run).await {
                    Ok(Ok(result)) => result,
                    Ok(Err(_panic)) => Err(Error::internal("a write panicked")),
                    Err(_elapsed) => Err(Error::internal("a write took too long")),
                };
                Verdict {
                    keep: result.is_ok(),
                    answer: Box::new(move |commit| {
                        // The requester may have gone away; the write stays all the same.
                        let _ = reply.send(match commit {
                            Ok(()) => result,
                            Err(reason) => result.and_then(|_| Err(Error::internal(reason))),
                        });
                    }),
                }
            })
        });
        self.line.send(job).await.map_err(|_| Error::internal("the writer has stopped"))?;
        answered.await.map_err(|_| Error::internal("the writer gave no answer"))?
    }

    /// How many writes stand in line.
    pub fn waiting(&self) -> usize {
        self.line.max_capacity() - self.line.capacity()
    }

    /// Takes the only connection for one write of any length; others wait in line until it has ended.
    pub async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.pool.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Ends the connection; what is in line by then has been answered.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

async fn work(pool: SqlitePool, mut jobs: mpsc::Receiver<Job>) {
    while let Some(first) = jobs.recv().await {
        let mut answers = Vec::new();
        let committed = match pool.acquire().await {
            Ok(connection) => {
                let mut tx = Tx(Inner::Sqlite(connection));
                let result = group(&mut tx, first, &mut jobs, &mut answers).await;
                if result.is_err() {
                    let _ = run(&mut tx, "ROLLBACK").await;
                }
                result
            }
            Err(error) => {
                answers.extend(refuse(first));
                Err(error)
            }
        };
        let outcome = committed.map_err(|error| error.to_string());
        for answer in answers {
            answer(outcome.clone());
        }
    }
}

type Answer = Box<dyn FnOnce(std::result::Result<(), String>) + Send>;

/// Runs as many jobs as are waiting, and commits them together.
async fn group(
    tx: &mut Tx,
    first: Job,
    jobs: &mut mpsc::Receiver<Job>,
    answers: &mut Vec<Answer>,
) -> std::result::Result<(), sqlx::Error> {
    run(tx, "BEGIN IMMEDIATE; SAVEPOINT job").await?;
    let mut next = Some(first);
    while let Some(job) = next {
        let verdict = job(tx).await;
        answers.push(verdict.answer);
        next = if answers.len() < GROUP { jobs.try_recv().ok() } else { None };
        // Each statement costs a way to the thread of the connection and back: the end of one job and the beginning
        // of the next are one. A savepoint that was rolled back to stands as it did.
        match (verdict.keep, &next) {
            (false, _) => run(tx, "ROLLBACK TO job").await?,
            (true, Some(_)) => run(tx, "RELEASE job; SAVEPOINT job").await?,
            (true, None) => {}
        }
    }
    run(tx, "COMMIT").await
}

/// A job that could not be begun: dropping it drops its reply, which the requester sees as an error.
fn refuse(job: Job) -> Option<Answer> {
    drop(job);
    None
}

async fn run(tx: &mut Tx, text: &'static str) -> std::result::Result<(), sqlx::Error> {
    if let Inner::Sqlite(connection) = &mut tx.0 {
        connection.execute(sqlx::query(text)).await?;
    }
    Ok(())
}
