//! The demo's designated hospitals. They are invented: which hospitals assess is the district's to say.

use crate::database::Tx;
use crate::district::{Contact, Unit, UnitKind, store};
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
        let unit = Unit::new((code, None), UnitKind::Hospital, (name, name_en), true);
        if store::add(tx, &unit).await? && code == HOSPITAL {
            // How it is found, for one of the two: the other shows what a page says while nothing is given.
            let contact = Contact {
                address: "演示路1号，门诊楼2楼评定室".to_owned(),
                phone: "199 0000 0100".to_owned(),
                hours: "周一到周五，上午8点半到11点半".to_owned(),
                directions: "坐演示1路到演示医院站。\n坡道和无障碍卫生间在北门。".to_owned(),
            };
            store::set_contact(tx, code, &contact).await?;
        }
    }
    Ok(())
}
