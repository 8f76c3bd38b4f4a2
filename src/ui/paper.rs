//! What a printed form is filled in on: boxes to tick, cells for one character each, lines to write on, a place to
//! sign. Only drawn, with borders, so that it prints: a voice hears the words beside it. Nothing here is a control.

use maud::{Markup, html};

use crate::words::Words;

/// A box to tick, its words, and a line below. `write`: with a line to write on after it.
pub fn tick(text: &str, hint: Option<&str>, write: bool) -> Markup {
    html! {
        span.paper-box aria-hidden="true" {}
        span { (text) @if write { span.paper-line aria-hidden="true" {} }
            @if let Some(hint) = hint { br; (hint) } }
    }
}

/// Boxes to tick, one under the other.
pub fn ticks(options: &[(String, Option<String>)], other: Option<&str>) -> Markup {
    html! {
        ul.paper-ticks {
            @for (text, hint) in options { li { (tick(text, hint.as_deref(), false)) } }
            @if let Some(text) = other { li { (tick(text, None, true)) } }
        }
    }
}

/// A cell for each character of a number.
pub fn cells(count: usize) -> Markup {
    html! { span.paper-cells aria-hidden="true" { @for _ in 0..count { span {} } } }
}

/// Lines to write on, with room for a big hand.
pub fn lines(count: usize) -> Markup {
    html! { @for _ in 0..count { span.paper-line aria-hidden="true" {} } }
}

/// A line with its words before it.
pub fn line(text: &str) -> Markup {
    html! { p.paper-named { (text) (lines(1)) } }
}

/// A date in three boxes.
pub fn date(words: Words) -> Markup {
    html! {
        p.paper-date {
            span { (cells(4)) (words.date_year()) }
            span { (cells(2)) (words.date_month()) }
            span { (cells(2)) (words.date_day()) }
        }
    }
}

/// A place for a signature or a thumbprint.
pub fn signature(text: &str) -> Markup {
    html! { p { (text) } div.paper-sign aria-hidden="true" {} }
}
