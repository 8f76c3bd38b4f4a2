//! What happened and what comes, in order, each with its word.

use maud::{Markup, html};

use super::icon::{Icon, icon};

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
pub fn timeline(steps: &[TimelineStep], small: bool) -> Markup {
    html! {
        ol class=(if small { "timeline timeline-s" } else { "timeline" }) {
            @for step in steps {
                @let (class, shape) = match step.standing {
                    Standing::Done => (Some("done"), Icon::Done),
                    Standing::Doing => (Some("doing"), Icon::Doing),
                    Standing::Rest => (None, Icon::Waiting),
                };
                li class=[class] {
                    span.timeline-dot { (icon(shape)) }
                    h3 { (step.title) }
                    @for line in &step.lines { p.small { (line) } }
                }
            }
        }
    }
}
