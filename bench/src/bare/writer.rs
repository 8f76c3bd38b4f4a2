//! The one connection that writes to `SQLite`: as many waiting writes as there are share a commit, up to a bound.

use sqlx::pool::PoolConnection;
use sqlx::{Executor, Sqlite, SqlitePool};
use tokio::sync::{mpsc, oneshot};

use crate::seal::{Case, Draft};
use crate::store::{Result, save, submit};

/// A handle on the writer.
pub struct Writer {
    /// The pool of its only connection.
    pub pool: SqlitePool,
    line: mpsc::Sender<Waiting>,
}

/// What is to be written.
pub enum Job {
    /// A page of a draft.
    Save(Draft),
    /// A case.
    Submit(Box<Case>),
}

type Outcome = std::result::Result<(), String>;
type Waiting = (Job, oneshot::Sender<Outcome>);

impl Writer {
    /// Starts it; at most `group` writes share a commit.
    pub fn start(pool: SqlitePool, group: usize) -> Self {
        let (line, jobs) = mpsc::channel(4096);
        tokio::spawn(work(pool.clone(), jobs, group));
        Self { pool, line }
    }

    /// Puts a write in line and waits until it is durable.
    pub async fn run(&self, job: Job) -> Result<()> {
        let (reply, answer) = oneshot::channel();
        self.line.send((job, reply)).await.map_err(|_| "the writer has stopped")?;
        Ok(answer.await.map_err(|_| "the writer gave no answer")??)
    }
}

async fn work(pool: SqlitePool, mut jobs: mpsc::Receiver<Waiting>, group: usize) {
    while let Some(first) = jobs.recv().await {
        let mut waiting = vec![first];
        while waiting.len() < group
            && let Ok(job) = jobs.try_recv()
        {
            waiting.push(job);
        }
        let (work, replies): (Vec<Job>, Vec<_>) = waiting.into_iter().unzip();
        let outcomes = match pool.acquire().await {
            Ok(mut connection) => write(&mut connection, work).await,
            Err(error) => Err(error),
        };
        let outcomes = outcomes.unwrap_or_else(|error| vec![Err(error.to_string()); replies.len()]);
        for (reply, outcome) in replies.into_iter().zip(outcomes) {
            // Whoever asked may have gone away.
            let _ = reply.send(outcome);
        }
    }
}

async fn write(connection: &mut PoolConnection<Sqlite>, work: Vec<Job>) -> sqlx::Result<Vec<Outcome>> {
    let mut outcomes = Vec::with_capacity(work.len());
    let alone = work.len() == 1;
    connection.execute(sqlx::query("BEGIN IMMEDIATE")).await?;
    for job in work {
        if !alone {
            connection.execute(sqlx::query("SAVEPOINT job")).await?;
        }
        let outcome = match job {
            Job::Save(draft) => save!(Sqlite, &mut **connection, draft),
            Job::Submit(case) => submit!(Sqlite, &mut **connection, case),
        };
        if let Err(error) = outcome {
            connection.execute(sqlx::query(if alone { "ROLLBACK" } else { "ROLLBACK TO job" })).await?;
            outcomes.push(Err(error.to_string()));
            if alone {
                return Ok(outcomes);
            }
        } else {
            outcomes.push(Ok(()));
        }
        if !alone {
            connection.execute(sqlx::query("RELEASE job")).await?;
        }
    }
    if let Err(error) = connection.execute(sqlx::query("COMMIT")).await {
        connection.execute(sqlx::query("ROLLBACK")).await?;
        return Err(error);
    }
    Ok(outcomes)
}
