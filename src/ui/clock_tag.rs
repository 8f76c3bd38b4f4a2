//! How pressing a limit is: a word, and a shape of its own for each, so that no colour is needed.

use maud::Markup;

use super::icon::Icon;
use super::tag::{Tag, tag};
use crate::words::Words;

/// How pressing; days are working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressing {
    /// Over since so many days.
    Overdue(i64),
    /// Ends today.
    Today,
    /// Ends within the days that the district calls soon.
    Soon(i64),
    /// Time enough.
    Later(i64),
    /// Standing still.
    Paused,
    /// No clock runs.
    Stopped,
}

/// The tag.
pub fn clock_tag(words: Words, pressing: Pressing) -> Markup {
    match pressing {
        Pressing::Overdue(days) => tag(Tag::Bad, Some(Icon::Warning), &words.queue_is_overdue(days)),
        Pressing::Today => tag(Tag::Warn, Some(Icon::Flag), &words.queue_is_today()),
        Pressing::Soon(days) => tag(Tag::Warn, Some(Icon::Clock), &words.queue_is_left(days)),
        Pressing::Later(days) => tag(Tag::Good, Some(Icon::Clock), &words.queue_is_left(days)),
        Pressing::Paused => tag(Tag::Off, Some(Icon::Pause), &words.queue_is_paused()),
        Pressing::Stopped => tag(Tag::Off, None, &words.queue_is_none()),
    }
}
