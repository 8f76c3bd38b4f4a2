//! What opens a form that changes something. There is no other way to write one: a test looks for it.
//!
//! Each form carries the key of the browser it was shown to, for browsers that do not say where a request comes
//! from (`web::same_origin`). The server judges what was typed, so the browser is told not to: its own bubbles go
//! away by themselves and are not read out by every screen reader.

use maud::{Markup, html};

use super::button::{Button, Weight};
use super::reader::Reader;

/// The name of the field with the key.
pub const FORM_KEY: &str = "form_key";

/// A form that is sent to `action` by POST.
pub fn form(reader: &Reader, action: &str, body: Markup) -> Markup {
    html! {
        form action=(action) method="post" novalidate { (key(reader)) (body) }
    }
}

/// Stands before the fields of a form some of whose buttons do something else, such as removing a row: the first button
/// of a form is the one that the Enter key presses.
pub fn enter_button(text: &str) -> Markup {
    html! { p { (Button { text, weight: Weight::Second, ..Button::default() }.render()) } }
}

/// A form of buttons alone, in a row.
pub fn actions_form(reader: &Reader, action: &str, body: Markup) -> Markup {
    html! {
        form.actions action=(action) method="post" novalidate { (key(reader)) (body) }
    }
}

/// A form that sends files. Its key stands before them: it is read first.
pub fn upload_form(reader: &Reader, action: &str, body: Markup) -> Markup {
    html! {
        form action=(action) method="post" enctype="multipart/form-data" novalidate { (key(reader)) (body) }
    }
}

fn key(reader: &Reader) -> Markup {
    html! { input type="hidden" name=(FORM_KEY) value=(reader.form_key); }
}
