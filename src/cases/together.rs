//! Cases that were sent by one form for several services.

use uuid::Uuid;

use crate::database::{Tx, row, sql};
use crate::error::Result;

row! {
    /// Another case of the same form.
    #[derive(Clone, Debug)]
    pub struct Sibling {
        /// Id.
        pub id: Uuid,
        /// Number, digits only.
        pub number: String,
        /// The service.
        pub service: String,
        /// The stage it stands in.
        pub stage: String,
    }
}

/// Notes that a case was sent together with others; `first` is the same for all.
///
/// # Errors
/// Those of the database.
pub async fn join(tx: &mut Tx, case: Uuid, first: Uuid) -> Result<()> {
    sql!(tx, execute, JOIN, case, first).map(drop)
}

/// The others, in the order in which they were sent.
///
/// # Errors
/// Those of the database.
pub async fn siblings(tx: &mut Tx, case: Uuid) -> Result<Vec<Sibling>> {
    sql!(tx, fetch_all as Sibling, SIBLINGS, case)
}

/// The cases that stand in a stage which waits for another of the same form: id and service, the oldest first.
///
/// # Errors
/// Those of the database.
pub async fn waiting(tx: &mut Tx, stage: &str) -> Result<Vec<(Uuid, String)>> {
    sql!(tx, fetch_all as (Uuid, String), WAITING, stage)
}

const JOIN: &str = "UPDATE cases SET together = $2 WHERE id = $1";
const SIBLINGS: &str =
    "SELECT c.id, c.number, c.service, c.stage FROM cases o JOIN cases c ON c.together = o.together
    WHERE o.id = $1 AND c.id <> o.id AND c.erased_at IS NULL ORDER BY c.id";
const WAITING: &str = "SELECT id, service FROM cases WHERE together IS NOT NULL AND stage = $1 ORDER BY id";
