//! Small pieces of pages that need no file of their own: progress, plain-words box, notice, facts, steps, message.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::page::Step;
use crate::words::Words;

/// Which page of how many: words and the ramp.
pub fn progress(words: Words, service: &str, step: Step) -> Markup {
    let share = step.at * 1000 / step.of.max(1);
    let across = 600 * share / 1000;
    // The slope falls from 18 at the left to 2 at the right.
    let height = 18_000 - 16 * share;
    let done = format!("M0 18 {across} {}.{:03}V20H0z", height / 1000, height % 1000);
    html! {
        div.progress {
            p { (words.page_progress(service, step.at, step.of)) }
            svg viewBox="0 0 600 20" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                path.ramp-done d=(done) {}
                path.ramp-all vector-effect="non-scaling-stroke" d="M.5 18 599.5 2V19.5H.5z" {}
            }
        }
    }
}

/// Plain words first: at most five short sentences.
pub fn easy(words: Words, sentences: &[String]) -> Markup {
    html! {
        section.easy aria-labelledby="easy" {
            h2 #easy { (icon(Icon::Bulb)) (words.page_easy()) }
            ul { @for sentence in sentences { li { (sentence) } } }
        }
    }
}

/// How a notice looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// For information.
    Plain,
    /// Needs attention.
    Warn,
    /// Something went wrong.
    Bad,
    /// Something went well.
    Good,
}

/// A box that says one thing.
pub fn notice(look: Look, shape: Icon, body: Markup) -> Markup {
    let class = match look {
        Look::Plain => "notice",
        Look::Warn => "notice notice-warn",
        Look::Bad => "notice notice-bad",
        Look::Good => "notice notice-good",
    };
    html! { div class=(class) { (icon(shape)) div { (body) } } }
}

/// Two to four short facts.
pub fn facts(facts: &[(String, Markup)]) -> Markup {
    html! { dl.facts { @for (term, fact) in facts { div { dt { (term) } dd { (fact) } } } } }
}

/// What happens, in order.
pub fn steps(steps: &[(String, Markup)]) -> Markup {
    html! { ol.steps { @for (title, text) in steps { li { h3 { (title) } p { (text) } } } } }
}

/// One message of a conversation.
pub fn message(place: usize, ours: bool, head: Markup, text: &str) -> Markup {
    let id = format!("message-{place}");
    html! {
        article class=(if ours { "msg msg-ours" } else { "msg" }) aria-labelledby=(id) {
            h3 id=(id) { (head) }
            @for line in text.split('\n').filter(|line| !line.is_empty()) { p { (line) } }
        }
    }
}
