//! The database, opened as the portal opens it: `SQLite` with WAL and a full sync at each commit, or `PostgreSQL`.

use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Executor, PgPool, SqlitePool};
use uuid::Uuid;
use zhucan::values::new_id;
use zhucan::vault::Vault;

use crate::seal::{Case, Draft, draft_record};
use crate::writer::{Job, Writer};

/// One database of either kind.
pub enum Store {
    /// Readers, and the one that writes.
    Sqlite { read: SqlitePool, writer: Writer },
    /// All in one pool.
    Postgres(PgPool),
}

/// The row that a signed-in page shows.
#[derive(sqlx::FromRow)]
pub struct Row {
    pub number: String,
    pub title: String,
    pub stage: String,
}

/// Errors of the database, or a word about the writer.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The same statement on either database.
macro_rules! on {
    ($store:expr, $fetch:ident as $row:ty, $text:expr $(, $bind:expr)*) => {
        match $store {
            Store::Sqlite { read, .. } => {
                sqlx::query_as::<sqlx::Sqlite, $row>($text)$(.bind($bind))*.$fetch(read).await
            }
            Store::Postgres(pool) => {
                sqlx::query_as::<sqlx::Postgres, $row>($text)$(.bind($bind))*.$fetch(pool).await
            }
        }
    };
}

impl Store {
    /// Opens an empty database and makes its tables.
    pub async fn open(database: &str, single: bool) -> Result<Self> {
        if database.starts_with("postgres") {
            let options = PgConnectOptions::from_str(database)?.statement_cache_capacity(256);
            let pool = PgPoolOptions::new().max_connections(32).connect_with(options).await?;
            pool.execute(sqlx::raw_sql(TABLES)).await?;
            return Ok(Self::Postgres(pool));
        }
        let options = SqliteConnectOptions::new()
            .filename(database)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("cache_size", "-8000")
            .pragma("journal_size_limit", "67108864")
            .statement_cache_capacity(256);
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        write.execute(sqlx::raw_sql(TABLES)).await?;
        let read = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.pragma("query_only", "on"))
            .await?;
        Ok(Self::Sqlite { read, writer: Writer::start(write, if single { 1 } else { 128 }) })
    }

    /// Fills in rows, each with a session and a draft of its own.
    pub async fn fill(&self, vault: &Vault, rows: i64, now: DateTime<Utc>) -> Result<()> {
        let mut sqlite = None;
        let mut postgres = None;
        match self {
            Self::Sqlite { writer, .. } => sqlite = Some(writer.pool.begin().await?),
            Self::Postgres(pool) => postgres = Some(pool.begin().await?),
        }
        for n in 0..rows {
            let (account, row) = (new_id(now), new_id(now));
            let draft = vault.new_record(draft_record(row))?;
            let (session, number) = (format!("row-{n}"), format!("{n}"));
            macro_rules! add {
                ($database:ty, $tx:expr) => {
                    sqlx::query::<$database>(ADD_SESSION)
                        .bind(&session)
                        .bind(account)
                        .bind(now)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query::<$database>(ADD_ROW)
                        .bind(row)
                        .bind(account)
                        .bind(&number)
                        .bind("残疾人证新办")
                        .bind("正在审核")
                        .bind(now)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query::<$database>(ADD_DRAFT)
                        .bind(row)
                        .bind(&number)
                        .bind(draft.wrapped())
                        .bind(now)
                        .execute(&mut **$tx)
                        .await?;
                };
            }
            if let Some(tx) = &mut sqlite {
                add!(sqlx::Sqlite, tx);
            }
            if let Some(tx) = &mut postgres {
                add!(sqlx::Postgres, tx);
            }
        }
        if let Some(tx) = sqlite {
            tx.commit().await?;
        }
        if let Some(tx) = postgres {
            tx.commit().await?;
        }
        if let Self::Postgres(pool) = self {
            // A planner that has never seen the tables guesses; the measured program had time to learn.
            pool.execute("ANALYZE").await?;
        }
        Ok(())
    }

    /// The row of a session, in two statements.
    pub async fn row(&self, session: &str) -> sqlx::Result<Option<Row>> {
        let Some((account,)) = on!(self, fetch_optional as (Uuid,), SESSION, session)? else {
            return Ok(None);
        };
        on!(self, fetch_optional as Row, ROW, account)
    }

    /// The row of a session, in one statement.
    pub async fn row_joined(&self, session: &str) -> sqlx::Result<Option<Row>> {
        on!(self, fetch_optional as Row, ROW_JOINED, session)
    }

    /// A draft's id and wrapped key.
    pub async fn draft(&self, number: &str) -> sqlx::Result<Option<(Uuid, Vec<u8>)>> {
        on!(self, fetch_optional as (Uuid, Vec<u8>), DRAFT, number)
    }

    /// Keeps a page; durable when it returns.
    pub async fn save(&self, draft: Draft) -> Result<()> {
        match self {
            Self::Sqlite { writer, .. } => writer.run(Job::Save(draft)).await,
            Self::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                save!(sqlx::Postgres, &mut *tx, draft)?;
                Ok(tx.commit().await?)
            }
        }
    }

    /// Keeps a case, its event and its message; durable when it returns.
    pub async fn submit(&self, case: Case) -> Result<()> {
        match self {
            Self::Sqlite { writer, .. } => writer.run(Job::Submit(Box::new(case))).await,
            Self::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                submit!(sqlx::Postgres, &mut *tx, case)?;
                Ok(tx.commit().await?)
            }
        }
    }
}

/// The statements of a page's saving, on a connection of either kind.
macro_rules! save {
    ($database:ty, $connection:expr, $draft:expr) => {
        async {
            sqlx::query::<$database>($crate::store::SAVE_PAGE)
                .bind($draft.id)
                .bind($draft.page)
                .bind(&$draft.raw)
                .bind($draft.at)
                .execute($connection)
                .await
                .map(|_| ())
        }
        .await
    };
}
pub(crate) use save;

/// The three statements of a submission, on a connection of either kind.
macro_rules! submit {
    ($database:ty, $connection:expr, $case:expr) => {
        async {
            let case = &$case;
            sqlx::query::<$database>($crate::store::ADD_CASE)
                .bind(case.id)
                .bind(&case.number)
                .bind(&case.key)
                .bind(&case.subject)
                .bind(&case.form)
                .bind(case.at)
                .bind(case.event.hash.as_slice())
                .execute($connection)
                .await?;
            sqlx::query::<$database>($crate::store::ADD_EVENT)
                .bind(case.id)
                .bind(case.at)
                .bind(&case.event.body)
                .bind(case.event.salt.as_slice())
                .bind(case.event.commitment.as_slice())
                .bind(case.event.hash.as_slice())
                .execute($connection)
                .await?;
            sqlx::query::<$database>($crate::store::ADD_MESSAGE)
                .bind(case.message.id)
                .bind(&case.message.key)
                .bind(case.id)
                .bind(&case.message.body)
                .bind(case.at)
                .execute($connection)
                .await?;
            Ok::<(), sqlx::Error>(())
        }
        .await
    };
}
pub(crate) use submit;

const TABLES: &str = "
CREATE TABLE sessions (token TEXT PRIMARY KEY, account UUID NOT NULL, seen_at TIMESTAMPTZ NOT NULL);
CREATE TABLE rows (id UUID PRIMARY KEY, account UUID NOT NULL, number TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    stage TEXT NOT NULL, opened_at TIMESTAMPTZ NOT NULL);
CREATE INDEX rows_account ON rows (account);
CREATE TABLE drafts (id UUID PRIMARY KEY, number TEXT NOT NULL UNIQUE, record_key BYTEA NOT NULL,
    touched_at TIMESTAMPTZ NOT NULL);
CREATE TABLE draft_pages (draft UUID NOT NULL REFERENCES drafts (id), page TEXT NOT NULL, sealed_raw BYTEA NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL, PRIMARY KEY (draft, page));
CREATE TABLE cases (id UUID PRIMARY KEY, number TEXT NOT NULL UNIQUE, record_key BYTEA NOT NULL, unit TEXT NOT NULL,
    stage TEXT NOT NULL, open BOOLEAN NOT NULL, sealed_subject BYTEA NOT NULL, sealed_form BYTEA NOT NULL,
    queue_at TIMESTAMPTZ NOT NULL, events BIGINT NOT NULL, head BYTEA NOT NULL);
CREATE INDEX cases_queue ON cases (unit, open, queue_at, id);
CREATE TABLE events (case_id UUID NOT NULL REFERENCES cases (id), seq BIGINT NOT NULL, at TIMESTAMPTZ NOT NULL,
    kind TEXT NOT NULL, actor_role TEXT NOT NULL, sealed_body BYTEA, salt BYTEA, commitment BYTEA NOT NULL,
    hash BYTEA NOT NULL, PRIMARY KEY (case_id, seq));
CREATE TABLE outbox (id UUID PRIMARY KEY, record_key BYTEA NOT NULL, kind TEXT NOT NULL, case_id UUID,
    sealed_body BYTEA NOT NULL, due_at TIMESTAMPTZ NOT NULL, attempts BIGINT NOT NULL);
CREATE INDEX outbox_waiting ON outbox (due_at);
";
const ADD_SESSION: &str = "INSERT INTO sessions (token, account, seen_at) VALUES ($1, $2, $3)";
const ADD_ROW: &str =
    "INSERT INTO rows (id, account, number, title, stage, opened_at) VALUES ($1, $2, $3, $4, $5, $6)";
const ADD_DRAFT: &str = "INSERT INTO drafts (id, number, record_key, touched_at) VALUES ($1, $2, $3, $4)";
const SESSION: &str = "SELECT account FROM sessions WHERE token = $1";
const ROW: &str = "SELECT number, title, stage FROM rows WHERE account = $1";
const ROW_JOINED: &str = "SELECT r.number, r.title, r.stage
    FROM sessions s JOIN rows r ON r.account = s.account WHERE s.token = $1";
const DRAFT: &str = "SELECT id, record_key FROM drafts WHERE number = $1";
pub const SAVE_PAGE: &str =
    "INSERT INTO draft_pages (draft, page, sealed_raw, saved_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (draft, page) DO UPDATE SET sealed_raw = excluded.sealed_raw, saved_at = excluded.saved_at";
pub const ADD_CASE: &str =
    "INSERT INTO cases (id, number, record_key, unit, stage, open, sealed_subject, sealed_form,
        queue_at, events, head)
    VALUES ($1, $2, $3, 'disabled-persons-federation', 'received', TRUE, $4, $5, $6, 1, $7)";
pub const ADD_EVENT: &str =
    "INSERT INTO events (case_id, seq, at, kind, actor_role, sealed_body, salt, commitment, hash)
    VALUES ($1, 1, $2, 'submitted', 'resident', $3, $4, $5, $6)";
pub const ADD_MESSAGE: &str =
    "INSERT INTO outbox (id, record_key, kind, case_id, sealed_body, due_at, attempts)
    VALUES ($1, $2, 'sms', $3, $4, $5, 0)";
