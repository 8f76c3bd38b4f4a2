//! Which page of how many, in words and as the ramp.

use maud::{Markup, html};

use super::page::Step;
use crate::words::Words;

/// Which page of how many: words and the ramp.
pub fn progress(words: Words, service: &str, step: Step) -> Markup {
    html! {
        div.progress {
            p { (words.page_progress(service, step.at, step.of)) }
            (ramp(step.at * 1000 / step.of.max(1)))
        }
    }
}

/// The ramp alone: so many thousandths are done. Words that say it stand beside it.
pub fn ramp(share: usize) -> Markup {
    let across = 600 * share / 1000;
    // The slope falls from 18 at the left to 2 at the right.
    let height = 18_000 - 16 * share;
    let done = format!("M0 18 {across} {}.{:03}V20H0z", height / 1000, height % 1000);
    html! {
        svg viewBox="0 0 600 20" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            path.ramp-done d=(done) {}
            path.ramp-all vector-effect="non-scaling-stroke" d="M.5 18 599.5 2V19.5H.5z" {}
        }
    }
}
