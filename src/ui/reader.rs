//! For whom a page is made.

use std::sync::Arc;

use super::staff_nav::Place;
use crate::config::Site;
use crate::web::preferences::Preferences;
use crate::words::Words;

/// Who is signed in, as the head of the page says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedInAs {
    /// Name of staff, masked phone of a resident.
    pub name: String,
    /// The unit's name in Chinese and English.
    pub unit: Option<(String, String)>,
    /// Whether this is staff.
    pub staff: bool,
    /// The pages that they begin from.
    pub places: Vec<Place>,
    /// For whom a resident acts, and whether their mandate still counts.
    pub acting: Option<(String, bool)>,
}

/// The reader of a page.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Words of their language.
    pub words: Words,
    /// Display settings.
    pub preferences: Preferences,
    /// Path and query of this page.
    pub path: String,
    /// Who is signed in.
    pub signed_in: Option<SignedInAs>,
    /// The key that forms carry for this browser.
    pub form_key: String,
    /// Whether this is the demo.
    pub demo: bool,
    /// What the foot of the page shows.
    pub site: Arc<Site>,
}
