//! One-line and many-line text fields, and a list to choose from. Label, help, hint and error stand before the
//! control and are tied to it; an error is a bar, an edge, an icon and the word, never colour alone.

use maud::{Markup, html};

use super::icon::{Icon, icon};
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
        @if let Some(text) = text {
            details.more { summary { (words.field_help()) } div { p { (text) } } }
        }
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
            described = Some(described.map_or_else(|| unit_id.clone(), |ids| format!("{ids} {unit_id}")));
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
                input class=(class) id=(id) name=(self.name) type=(if self.kind.is_empty() { "text" } else { self.kind })
                    value=[(self.kind != "password").then_some(self.value)]
                    inputmode=[self.inputmode]
                    autocomplete=[(!self.autocomplete.is_empty()).then_some(self.autocomplete)]
                    spellcheck=[self.code.then_some("false")]
                    aria-invalid=[self.error.is_some().then_some("true")]
                    aria-describedby=[described];
                @if let Some(unit) = self.unit { span.quiet id=(unit_id) { (unit) } }
            }
        }
    }
}

fn label(words: Words, id: &str, text: &str, optional: bool, is_title: bool, small: bool) -> Markup {
    let whole = html! { (text) @if optional { (words.field_optional()) } };
    let class = if small { "label label-s" } else { "label" };
    html! {
        @if is_title { h1 { label for=(id) { (whole) } } } @else { label class=(class) for=(id) { (whole) } }
    }
}

/// Several lines of text.
#[derive(Clone, Debug, Default)]
pub struct TextArea<'f> {
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
    /// Whether it may be left empty.
    pub optional: bool,
    /// Lines.
    pub rows: u8,
    /// Small label.
    pub small: bool,
}

impl TextArea<'_> {
    /// The field.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        html! {
            div class=(if self.error.is_some() { "field bad" } else { "field" }) {
                (label(words, &id, self.label, self.optional, self.is_title, self.small))
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                textarea.input id=(id) name=(self.name) rows=(self.rows.max(3))
                    aria-invalid=[self.error.is_some().then_some("true")]
                    aria-describedby=[described_by(&id, self.hint.is_some(), self.error.is_some())] {
                    // A first line break is dropped by browsers: one more keeps what was typed.
                    "\n" (self.value)
                }
            }
        }
    }
}

/// One group of options in a list: heading (empty: none), value and words of each.
pub type OptionGroup = (String, Vec<(String, String)>);

/// A list to choose from, in groups. Nothing happens on change.
#[derive(Clone, Debug, Default)]
pub struct SelectField<'f> {
    /// Name in the form.
    pub name: &'f str,
    /// What it asks.
    pub label: &'f str,
    /// Format, in a sentence.
    pub hint: Option<&'f str>,
    /// What is wrong.
    pub error: Option<&'f str>,
    /// What was chosen.
    pub value: &'f str,
    /// Words of the empty choice.
    pub empty: Option<&'f str>,
    /// The options.
    pub groups: &'f [OptionGroup],
    /// Small label.
    pub small: bool,
}

impl SelectField<'_> {
    /// The field.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        let option = |(value, text): &(String, String)| {
            html! { option value=(value) selected[value == self.value] { (text) } }
        };
        html! {
            div class=(if self.error.is_some() { "field bad" } else { "field" }) {
                (label(words, &id, self.label, false, false, self.small))
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                select.input id=(id) name=(self.name)
                    aria-invalid=[self.error.is_some().then_some("true")]
                    aria-describedby=[described_by(&id, self.hint.is_some(), self.error.is_some())] {
                    @if let Some(empty) = self.empty { option value="" selected[self.value.is_empty()] { (empty) } }
                    @for (heading, options) in self.groups {
                        @if heading.is_empty() {
                            @for one in options { (option(one)) }
                        } @else {
                            optgroup label=(heading) { @for one in options { (option(one)) } }
                        }
                    }
                }
            }
        }
    }
}
