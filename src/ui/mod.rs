//! Components: one file each, its states in the gallery. Views put them together; none knows a room.

pub mod answers;
pub mod choices;
pub mod date;
pub mod error_summary;
pub mod field;
pub mod files;
pub mod gallery;
pub mod icon;
pub mod languages;
pub mod number;
pub mod page;
pub mod pieces;
pub mod pinyin;
pub mod queue;
pub mod reader;
pub mod tag;
pub mod timeline;

pub use answers::{AnswerRow, answers};
pub use choices::{Choice, Choices};
pub use date::DateFields;
pub use error_summary::error_summary;
pub use field::{SelectField, TextArea, TextField, field_id};
pub use icon::{Icon, icon};
pub use page::{Page, Step};
pub use reader::{Reader, SignedInAs};
pub use tag::{Tag, tag};
