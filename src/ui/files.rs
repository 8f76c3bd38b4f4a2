//! Sending files: a native input with its limits said before, and the list of what is there with named buttons.

use maud::{Markup, html};

use super::field::{described_by, error_line, field_id, hint_line};
use super::form::form;
use super::reader::Reader;
use crate::words::Words;

/// One file that is there.
#[derive(Clone, Debug)]
pub struct FileLine {
    /// Its name on the person's device.
    pub name: String,
    /// Size and kind, in words.
    pub about: String,
    /// What is told of it, line by line, such as that a photo is dark.
    pub told: Vec<String>,
    /// Where to look at it; none where it cannot be opened.
    pub view: Option<String>,
    /// Where the button to remove it sends to.
    pub remove: Option<String>,
}

/// The files that are there.
pub fn file_list(reader: &Reader, files: &[FileLine]) -> Markup {
    let words = reader.words;
    html! {
        @if !files.is_empty() {
            ul.files {
                @for file in files {
                    li {
                        div {
                            span {
                                @match &file.view {
                                    Some(view) => a.link href=(view) { (words.files_view(&file.name)) },
                                    None => (file.name),
                                }
                                span.quiet { (words.page_comma()) (file.about) }
                            }
                            @for line in &file.told { p { (line) } }
                        }
                        @if let Some(remove) = &file.remove {
                            (form(reader, remove, html! {
                                button.btn.btn-bad.btn-s type="submit" { (words.files_remove(&file.name)) }
                            }))
                        }
                    }
                }
            }
        }
    }
}

/// The field to choose a file with.
pub fn file_field(
    words: Words,
    name: &str,
    label: &str,
    hint: &str,
    accept: &str,
    error: Option<&str>,
) -> Markup {
    let id = field_id(name);
    html! {
        div class=(if error.is_some() { "field bad" } else { "field" }) {
            label.label for=(id) { (label) }
            (hint_line(&id, Some(hint)))
            (error_line(words, &id, error))
            input.input type="file" id=(id) name=(name) accept=(accept)
                aria-invalid=[error.is_some().then_some("true")]
                aria-describedby=[described_by(&id, true, error.is_some())];
        }
    }
}
