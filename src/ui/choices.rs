//! Radio buttons and checkboxes: a fieldset with its legend, native inputs, marks drawn with borders.

use std::cmp::Ordering;

use maud::{Markup, html};

pub use super::declaration::declaration;
use super::field::{described_by, error_line, field_id, hint_line};
use crate::words::Words;

/// One option.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Value in the form.
    pub value: String,
    /// Words.
    pub label: String,
    /// A line below.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A group of options.
#[derive(Clone, Debug, Default)]
pub struct Choices<'c> {
    /// Name in the form.
    pub name: &'c str,
    /// What is asked.
    pub legend: &'c str,
    /// Whether the legend is the page's h1.
    pub is_title: bool,
    /// A sentence.
    pub hint: Option<&'c str>,
    /// What is wrong.
    pub error: Option<&'c str>,
    /// Any of them, not one.
    pub several: bool,
    /// May be left open.
    pub optional: bool,
    /// Side by side where there is room.
    pub row: bool,
    /// The options.
    pub options: Vec<Choice>,
    /// "Other" with a line: its words, whether chosen, what was typed, what is wrong with that.
    pub other: Option<Other<'c>>,
    /// Small legend.
    pub small: bool,
}

/// "Other", and the line that says what.
#[derive(Clone, Copy, Debug, Default)]
pub struct Other<'c> {
    /// Whether it is chosen.
    pub chosen: bool,
    /// What was typed.
    pub value: &'c str,
    /// What is wrong with it.
    pub error: Option<&'c str>,
}

impl Choices<'_> {
    /// The group. The option that is chosen where something is wrong, else the first, has the id that the error summary
    /// links to.
    pub fn render(&self, words: Words) -> Markup {
        let id = field_id(self.name);
        let kind = if self.several { "checkbox" } else { "radio" };
        let bad = self.error.is_some() || self.other.is_some_and(|other| other.error.is_some());
        // The error belongs to the option that Tab comes to: Orca says nothing that describes a group.
        let stop = self.options.iter().position(|option| option.chosen && !self.several).unwrap_or(0);
        // So the link to the error leads there too: it stands first among the ids.
        let first = if self.error.is_some() { stop } else { 0 };
        let rank = |place: usize| match place.cmp(&first) {
            Ordering::Equal => 0,
            Ordering::Less => place + 1,
            Ordering::Greater => place,
        };
        let whole = html! { (self.legend) @if self.optional { (words.field_optional()) } };
        html! {
            fieldset class=(if bad { "field bad" } else { "field" })
                aria-describedby=[described_by(&id, self.hint.is_some(), false)] {
                @if self.is_title { legend { h1 { (whole) } } } @else {
                    legend class=(if self.small { "label label-s" } else { "label" }) { (whole) }
                }
                (hint_line(&id, self.hint))
                (error_line(words, &id, self.error))
                div class=(if self.row { "choices choices-row" } else { "choices" }) {
                    @for (place, option) in self.options.iter().enumerate() {
                        (one(&id, rank(place), self.name, kind, &html! { (option.label) }, option, self.error.is_some() && place == stop))
                    }
                    @if let Some(other) = self.other {
                        (one(&id, self.options.len(), self.name, kind, &html! { (words.field_other()) }, &Choice {
                            value: "other".into(), chosen: other.chosen, ..Choice::default()
                        }, false))
                    }
                }
                @if let Some(other) = self.other {
                    (super::TextField {
                        name: &format!("{}.other", self.name), label: &words.field_other_what(), value: other.value,
                        error: other.error, autocomplete: "off", small: true, ..Default::default()
                    }.render(words))
                }
            }
        }
    }
}

/// One button or box with its words.
pub(super) fn one(
    group: &str,
    place: usize,
    name: &str,
    kind: &str,
    words: &Markup,
    option: &Choice,
    wrong: bool,
) -> Markup {
    // The first has the plain id: links to the question land on it.
    let id = if place == 0 { group.to_owned() } else { format!("{group}-{}", place + 1) };
    let hint = format!("{id}-note");
    let described = match (wrong, option.hint.is_some()) {
        (false, false) => None,
        (false, true) => Some(hint.clone()),
        (true, false) => Some(format!("{group}-error")),
        (true, true) => Some(format!("{group}-error {hint}")),
    };
    html! {
        div.choice {
            input type=(kind) id=(id) name=(name) value=(option.value) checked[option.chosen]
                aria-describedby=[described];
            label for=(id) { (words) }
            @if let Some(text) = &option.hint { p.choice-hint id=(hint) { (text) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_link_to_an_error_leads_to_the_option_that_says_it() {
        let option = |value: &str, chosen| Choice { value: value.into(), chosen, ..Choice::default() };
        let options = vec![option("yes", false), option("no", true), option("unsure", false)];
        let words = Words::of(Language::ZhHans);
        let ids = |error| {
            let group = Choices { name: "wish", options: options.clone(), error, ..Choices::default() };
            let html = group.render(words).into_string();
            let of = |value: &str| {
                let tag = html.split("<input").find(|tag| tag.contains(&format!("value=\"{value}\"")));
                let id =
                    tag.and_then(|tag| tag.split("id=\"").nth(1)).and_then(|rest| rest.split('"').next());
                id.map(str::to_owned)
            };
            ["yes", "no", "unsure"].map(of).map(Option::unwrap_or_default)
        };
        let plain = field_id("wish");
        assert_eq!(ids(None), [plain.clone(), format!("{plain}-2"), format!("{plain}-3")]);
        assert_eq!(ids(Some("请再想一想")), [format!("{plain}-2"), plain.clone(), format!("{plain}-3")]);
    }
}
