//! What happened and what comes, in order. What is over has its day beside it; what goes on and what comes say so.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::words::Words;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Over.
    Done,
    /// Going on.
    Doing,
    /// Yet to come.
    Rest,
}

/// One step.
#[derive(Clone, Debug)]
pub struct TimelineStep {
    /// Where it stands.
    pub standing: Standing,
    /// What it is.
    pub title: Markup,
    /// When, who, why.
    pub lines: Vec<Markup>,
}

/// The steps in order.
pub fn timeline(words: Words, steps: &[TimelineStep], small: bool) -> Markup {
    html! {
        ol class=(if small { "timeline timeline-s" } else { "timeline" }) {
            @for step in steps {
                @let (class, shape, word) = match step.standing {
                    Standing::Done => (Some("done"), Icon::Done, None),
                    Standing::Doing => (Some("doing"), Icon::Doing, Some(words.page_now())),
                    Standing::Rest => (None, Icon::Waiting, Some(words.page_later())),
                };
                li class=[class] {
                    span.timeline-dot { (icon(shape)) }
                    h3 { @if let Some(word) = word { span.vh { (word) (words.page_comma()) } } (step.title) }
                    @for line in &step.lines { p.small { (line) } }
                }
            }
        }
    }
}
