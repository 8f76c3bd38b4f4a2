//! The one thread that writes to `SQLite`.
//!
//! `SQLite` takes one writer at a time, and a durable commit waits for the disk. So the writes of many requests
//! are run one after another, each in a savepoint of its own, under one commit; each request is answered only
//! after that commit. One that fails is rolled back to its savepoint and leaves the others alone. While the disk
//! syncs, the next ones queue up, so the busier the house, the larger the group.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::{Mutex, mpsc, oneshot};

use super::{Connection, Lent, Whole};
use crate::database::{Inner, Tx, Write};
use crate::error::{Error, Result};

/// How many writes share a commit at most: a bound on how long the first of them waits.
const GROUP: usize = 128;
/// How many writes may wait before requests wait to get in line.
const LINE: usize = 4096;
/// A write holds only SQL; one that takes longer than this would hold up everyone.
const PATIENCE: Duration = Duration::from_secs(15);

/// A handle on the writer's thread.
#[derive(Clone)]
pub struct Writer {
    line: mpsc::Sender<Job>,
    slot: Slot,
}

/// The connection, until it is closed.
type Slot = Arc<Mutex<Option<Connection>>>;

type Job = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Verdict> + Send>;

/// What a job decided: whether its changes stay, and how to answer once that is durable.
struct Verdict {
    keep: bool,
    answer: Box<dyn FnOnce(std::result::Result<(), String>) + Send>,
}

impl Writer {
    /// Starts the thread; it ends with the last handle.
    ///
    /// # Errors
    /// When the machine gives no thread.
    pub fn start(connection: Connection) -> Result<Self> {
        let (line, jobs) = mpsc::channel(LINE);
        let slot = Slot::new(Mutex::new(Some(connection)));
        let own = slot.clone();
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Error::internal)?;
        std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || runtime.block_on(work(own, jobs)))
            .map_err(Error::internal)?;
        Ok(Self { line, slot })
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
                // What waits for anything but the database is ended here, a statement by the connection.
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
    pub async fn begin(&self) -> Result<Whole> {
        Ok(Whole::begin(lend(&self.slot).await?, "BEGIN IMMEDIATE")?)
    }

    /// Ends the connection; what is in line by then has been answered.
    pub async fn close(&self) {
        *self.slot.lock().await = None;
    }
}

async fn lend(slot: &Slot) -> Result<Lent> {
    Lent::of(Arc::clone(slot).lock_owned().await, None)
        .ok_or_else(|| Error::internal("the writer has stopped"))
}

async fn work(slot: Slot, mut jobs: mpsc::Receiver<Job>) {
    while let Some(first) = jobs.recv().await {
        let mut answers = Vec::new();
        let committed = match lend(&slot).await {
            Ok(connection) => {
                let mut tx = Tx(Inner::Sqlite(connection));
                let result = group(&mut tx, first, &mut jobs, &mut answers).await;
                if result.is_err() {
                    let _ = run(&tx, "ROLLBACK");
                }
                result
            }
            // Dropped with its reply, which the requester sees as an error.
            Err(error) => Err(error),
        };
        let outcome = committed.map_err(|error| error.to_string());
        for answer in answers {
            answer(outcome.clone());
        }
    }
}

type Answer = Box<dyn FnOnce(std::result::Result<(), String>) + Send>;

/// Runs as many jobs as are waiting, and commits them together. `SQLite` undoes all of them where it has to interrupt one,
/// or the disk is full: none was answered by then, and all are told that it failed.
async fn group(
    tx: &mut Tx,
    first: Job,
    jobs: &mut mpsc::Receiver<Job>,
    answers: &mut Vec<Answer>,
) -> Result<()> {
    run(tx, "BEGIN IMMEDIATE")?;
    let mut next = Some(first);
    while let Some(job) = next {
        run(tx, "SAVEPOINT job")?;
        allow(tx, Some(PATIENCE))?;
        let verdict = job(tx).await;
        answers.push(verdict.answer);
        allow(tx, None)?;
        if !verdict.keep {
            run(tx, "ROLLBACK TO job")?;
        }
        run(tx, "RELEASE job")?;
        next = if answers.len() < GROUP { jobs.try_recv().ok() } else { None };
    }
    run(tx, "COMMIT")
}

fn allow(tx: &Tx, time: Option<Duration>) -> Result<()> {
    if let Inner::Sqlite(connection) = &tx.0 {
        connection.allow(time)?;
    }
    Ok(())
}

fn run(tx: &Tx, text: &'static str) -> Result<()> {
    if let Inner::Sqlite(connection) = &tx.0 {
        connection.execute(text, &[])?;
    }
    Ok(())
}
