//! Files that people send: what they are, how they are kept, and photos made safe to look at.
//!
//! Nothing that came with a file is believed: its name and declared type are not asked ([`FileType::of`]), a photo
//! is decoded in a child process and written again without what it carried along ([`photo`]), and what is kept
//! lies sealed on disk, under the key of its own row ([`Store`]).

mod chunks;
pub mod photo;
pub mod portrait;
mod reader;
mod reencode;
mod resealing;
mod scanner;
mod sniff;
mod store;

pub use photo::{PhotoError, Photos};
pub use portrait::Finding;
pub use reader::SealedFile;
pub use scanner::{Scanner, Unjudged, Verdict};
pub use sniff::FileType;
pub use store::{Store, StoreError, Stored};
