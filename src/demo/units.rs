//! The demo's designated hospitals. They are invented: which hospitals assess is the district's to say.

use crate::database::Tx;
use crate::district::{Unit, UnitKind, store};
use crate::error::Result;

/// A hospital of the demo.
pub const HOSPITAL: &str = "demo-hospital-1";
/// Another.
pub const HOSPITAL2: &str = "demo-hospital-2";

/// Adds them, if they are not there yet.
///
/// # Errors
/// Those of the database.
pub async fn settle_in(tx: &mut Tx) -> Result<()> {
    for (code, name, name_en) in [
        (HOSPITAL, "演示第一医院", "First Demo Hospital"),
        (HOSPITAL2, "演示第二医院", "Second Demo Hospital"),
    ] {
        let unit = Unit {
            code: code.to_owned(),
            parent: None,
            kind: UnitKind::Hospital,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
            selectable: true,
            valid_from: None,
            valid_to: None,
            successor: None,
        };
        store::add(tx, &unit).await?;
    }
    Ok(())
}
