//! A line of text, and what every field has: label, hint and error before the control and tied to it. An error is
//! a bar, an edge, an icon and the word, never colour alone.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::more::more;
pub use super::select::OptionGroup;
use crate::words::Words;

/// The id of a field: its name, fit for a link.
pub fn field_id(name: &str) -> String {
    name.replace(['.', '_'], "-")
}

/// Ids that describe a field, in the order they are spoken.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    let mut ids = Vec::new();
    if hint {
        ids.push(format!("{id}-hint"));
    }
    if error {
        ids.push(format!("{id}-error"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The hint of a field.
pub(super) fn hint_line(id: &str, hint: Option<&str>) -> Markup {
    html! { @if let Some(hint) = hint { p.hint id=(format!("{id}-hint")) { (hint) } } }
}

/// The error of a field: begins with the word.
pub(super) fn error_line(words: Words, id: &str, error: Option<&str>) -> Markup {
    html! {
        @if let Some(error) = error {
            p.error id=(format!("{id}-error")) { (icon(Icon::Warning)) span { (words.field_error(error)) } }
        }
    }
}

/// What a question means and why it is asked, for those who want to know.
pub fn help(words: Words, text: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = text { (more(&words.field_help(), html! { p { (text) } }, false)) }
    }
}

/// A line of text.
#[derive(Clone, Debug, Default)]
pub struct TextField<'f> {
    /// Name in the form.
    pub name: &'f str,
    /// What it asks.
    pub label: &'f str,
    /// Whether the label is the page's h1.
    pub is_title: bool,
    /// Format, in a sentence.
    pub hint: Option<&'f str>,
    /// What is wrong.
    pub error: Option<&'f str>,
    /// What was typed.
    pub value: &'f str,
    /// Whether it may be left empty; said in words.
    pub optional: bool,
    /// Expected length: 2, 4, 8, 11, 18; 0: the whole line.
    pub width: u8,
    /// `text`, `tel`, `password`, `search`, `email`.
    pub kind: &'f str,
    /// `numeric`, `decimal`.
    pub inputmode: Option<&'f str>,
    /// Token of the purpose; empty: none.
    pub autocomplete: &'f str,
    /// Whether it holds a code: spaced, not checked for spelling.
    pub code: bool,
    /// A unit after the field.
    pub unit: Option<&'f str>,
    /// Small label, on staff pages and in side columns.
    pub small: bool,
}

impl TextField<'_> {
    /// The field.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        let unit_id = format!("{id}-unit");
        let mut described = described_by(&id, self.hint.is_some(), self.error.is_some());
        if self.unit.is_some() {
            described = Some(described.map_or_else(|| unit_id.clone(), |ids| format!("{unit_id} {ids}")));
        }
        let class = format!(
            "input{}{}",
            if self.code { " code" } else { "" },
            if self.width > 0 { format!(" w-{}", self.width) } else { String::new() }
        );
        html! {
            div class=(if self.error.is_some() { "field bad" } else { "field" }) {
                (label(words, &id, self.label, self.optional, self.is_title, self.small))
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                @let control = html! { input class=(class) id=(id) name=(self.name) type=(if self.kind.is_empty() { "text" } else { self.kind })
                    value=[(self.kind != "password").then_some(self.value)]
                    inputmode=[self.inputmode]
                    autocomplete=[(!self.autocomplete.is_empty()).then_some(self.autocomplete)]
                    spellcheck=[self.code.then_some("false")]
                    aria-invalid=[self.error.is_some().then_some("true")]
                    aria-describedby=[described]; };
                @if let Some(unit) = self.unit {
                    div.with-unit { (control) span id=(unit_id) { (unit) } }
                } @else { (control) }
            }
        }
    }
}

/// The label, or the h1 that is the label.
pub(super) fn label(
    words: Words,
    id: &str,
    text: &str,
    optional: bool,
    is_title: bool,
    small: bool,
) -> Markup {
    let whole = html! { (text) @if optional { (words.field_optional()) } };
    let class = if small { "label label-s" } else { "label" };
    html! {
        @if is_title { h1 { label for=(id) { (whole) } } } @else { label class=(class) for=(id) { (whole) } }
    }
}
