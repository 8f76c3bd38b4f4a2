//! How a choice of colours looks, for eyes: a voice hears its name alone.

use maud::{Markup, html};

/// A word in the colours of a theme. `theme`: its name in the style sheet; `text`: a word or two.
pub fn swatch(theme: &str, text: &str) -> Markup {
    html! { span class=(format!("swatch theme-{theme}")) aria-hidden="true" { (text) } }
}
