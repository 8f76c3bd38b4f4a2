//! Small marks: a word with an icon of its own shape, told apart without colour.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// What a tag says by its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Done, in order, time enough.
    Good,
    /// Soon, needs attention.
    Warn,
    /// Overdue, wrong.
    Bad,
    /// Going on now.
    On,
    /// Standing still, not begun.
    Off,
}

/// The tag.
pub fn tag(look: Tag, shape: Option<Icon>, text: &str) -> Markup {
    let class = match look {
        Tag::Good => "tag tag-good",
        Tag::Warn => "tag tag-warn",
        Tag::Bad => "tag tag-bad",
        Tag::On => "tag tag-on",
        Tag::Off => "tag tag-off",
    };
    html! { span class=(class) { @if let Some(shape) = shape { (icon(shape)) } (text) } }
}
