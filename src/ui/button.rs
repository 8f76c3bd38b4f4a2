//! Buttons: verb and object, native, never disabled. One first button a page.

use maud::{Markup, html};

use super::icon::{Icon, icon, icon_after};

/// How much a button asks for the eye.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do on this page.
    #[default]
    First,
    /// Another thing to do.
    Second,
    /// Takes something away.
    Bad,
}

/// A button that sends its form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Button<'b> {
    /// Verb and object.
    pub text: &'b str,
    /// How much it asks for the eye.
    pub weight: Weight,
    /// Low, for tables, lists and staff pages; still a whole target.
    pub small: bool,
    /// Name and value that it sends.
    pub sends: Option<(&'b str, &'b str)>,
    /// Before the words.
    pub icon: Option<Icon>,
    /// After the words.
    pub icon_after: Option<Icon>,
}

impl Button<'_> {
    /// The button.
    pub fn render(&self) -> Markup {
        html! {
            button class=(class(self.weight, self.small)) type="submit"
                name=[self.sends.map(|(name, _)| name)] value=[self.sends.map(|(_, value)| value)] {
                @if let Some(shape) = self.icon { (icon(shape)) }
                (self.text)
                @if let Some(shape) = self.icon_after { (icon_after(shape)) }
            }
        }
    }
}

/// A link that looks like a button, where one only goes somewhere.
pub fn button_link(to: &str, text: &str, weight: Weight) -> Markup {
    html! { a class=(class(weight, false)) href=(to) { (text) } }
}

fn class(weight: Weight, small: bool) -> String {
    let weight = match weight {
        Weight::First => "btn",
        Weight::Second => "btn btn-2",
        Weight::Bad => "btn btn-bad",
    };
    format!("{weight}{}", if small { " btn-s" } else { "" })
}
