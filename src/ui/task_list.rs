//! The parts of something long, in order, each with its state in a word.

use maud::{Markup, html};

use super::icon::Icon;
use super::tag::{Tag, tag};
use crate::words::Words;

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Filled in.
    Done,
    /// This page.
    Here,
    /// Something in it has to be changed.
    Wrong,
    /// Not yet.
    Open,
}

/// One part.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its title.
    pub title: String,
    /// Where it is, if one can go there now.
    pub to: Option<String>,
    /// Where it stands.
    pub state: TaskState,
}

/// The parts under their heading. `id`: of the heading.
pub fn task_list(words: Words, id: &str, heading: &str, tasks: &[Task]) -> Markup {
    html! {
        nav.side-nav aria-labelledby=(id) {
            h2 id=(id) { (heading) }
            ol {
                @for (place, task) in tasks.iter().enumerate() {
                    @let title = format!("{}. {}", place + 1, task.title);
                    li {
                        @if let Some(to) = task.to.as_ref().filter(|_| task.state != TaskState::Here) {
                            a href=(to) { (title) }
                        } @else {
                            span aria-current=[(task.state == TaskState::Here).then_some("step")] { (title) }
                        }
                        (state(words, task.state))
                    }
                }
            }
        }
    }
}

fn state(words: Words, state: TaskState) -> Markup {
    match state {
        TaskState::Done => tag(Tag::Good, Some(Icon::Done), &words.tasks_done()),
        TaskState::Here => tag(Tag::On, Some(Icon::Doing), &words.tasks_here()),
        TaskState::Wrong => tag(Tag::Bad, Some(Icon::Warning), &words.tasks_wrong()),
        TaskState::Open => tag(Tag::Off, None, &words.tasks_open()),
    }
}
