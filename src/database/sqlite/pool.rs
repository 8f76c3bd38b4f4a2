//! A few connections to read from, lent to one reader at a time.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

use super::{Connection, Result, Use};
use crate::error::Error;

/// Connections to read from at most. A reader asks in its own thread, so no more than there are threads are at work; one
/// that waits for something else meanwhile keeps its own.
const READERS: usize = 8;
/// How long a reader waits for one.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where one connection is, once it was opened and until it is closed.
type Slot = Arc<Mutex<Option<Connection>>>;

/// The connections to read from.
#[derive(Clone)]
pub struct Pool(Arc<Shared>);

struct Shared {
    path: PathBuf,
    slots: Vec<Slot>,
    seats: Arc<Semaphore>,
}

/// A connection that is somebody's until it is dropped.
pub struct Lent {
    // Before the seat: whoever gets that seat next finds a connection.
    connection: OwnedMappedMutexGuard<Option<Connection>, Connection>,
    _seat: Option<OwnedSemaphorePermit>,
}

impl Deref for Lent {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl Lent {
    /// What is open in a slot that nobody else uses, if anything.
    pub fn of(slot: OwnedMutexGuard<Option<Connection>>, seat: Option<OwnedSemaphorePermit>) -> Option<Self> {
        let connection = OwnedMutexGuard::try_map(slot, Option::as_mut).ok()?;
        Some(Self { connection, _seat: seat })
    }
}

impl Pool {
    /// Readers of a file; nothing is opened yet.
    pub fn of(path: PathBuf) -> Self {
        let slots = (0..READERS).map(|_| Slot::default()).collect();
        Self(Arc::new(Shared { path, slots, seats: Arc::new(Semaphore::new(READERS)) }))
    }

    /// A connection to read from: the first that is free, so that few are ever opened and those are warm.
    ///
    /// # Errors
    /// When none gets free in time, or the file cannot be opened.
    pub async fn lend(&self) -> Result<Lent, Error> {
        let seat = tokio::time::timeout(PATIENCE, Arc::clone(&self.0.seats).acquire_owned()).await;
        let seat = seat.map_err(Error::internal)?.map_err(Error::internal)?;
        let free = self.0.slots.iter().find_map(|slot| Arc::clone(slot).try_lock_owned().ok());
        let mut slot = free.ok_or_else(|| Error::internal("a seat without a connection"))?;
        if slot.is_none() {
            *slot = Some(Connection::open(&self.0.path, Use::Reading)?);
        }
        Lent::of(slot, Some(seat)).ok_or_else(|| Error::internal("a connection was lost"))
    }

    /// Closes every connection as soon as nobody uses it; none is lent any more.
    pub async fn close(&self) {
        self.0.seats.close();
        for slot in &self.0.slots {
            *slot.lock().await = None;
        }
    }
}

/// A transaction of any length. What is not committed when it is dropped never was.
pub struct Whole {
    lent: Lent,
    open: bool,
}

impl Whole {
    /// Begins it, by `BEGIN` or `BEGIN IMMEDIATE`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn begin(lent: Lent, begin: &str) -> Result<Self> {
        lent.batch(begin)?;
        Ok(Self { lent, open: true })
    }

    /// Keeps what was done; durable when it returns.
    ///
    /// # Errors
    /// Those of the database; nothing was kept then.
    pub fn commit(mut self) -> Result<()> {
        self.lent.batch("COMMIT")?;
        self.open = false;
        Ok(())
    }
}

impl Deref for Whole {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.lent
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if self.open
            && let Err(error) = self.lent.batch("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be undone");
        }
    }
}
