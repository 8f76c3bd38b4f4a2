//! A conversation, oldest first: each message says who and when in its heading, and carries its files.

use maud::{Markup, html};

/// One message of a conversation.
pub fn message(place: usize, ours: bool, head: Markup, text: &str) -> Markup {
    message_with_files(place, ours, head, text, &[])
}

/// One message with files: address, and words with name, kind and size, of each.
pub fn message_with_files(
    place: usize,
    ours: bool,
    head: Markup,
    text: &str,
    files: &[(String, String)],
) -> Markup {
    let id = format!("message-{place}");
    html! {
        article class=(if ours { "msg msg-ours" } else { "msg" }) aria-labelledby=(id) {
            h3 id=(id) { (head) }
            @for line in text.split('\n').filter(|line| !line.is_empty()) { p { (line) } }
            @if !files.is_empty() {
                ul.links { @for (to, name) in files { li { a.link href=(to) { (name) } } } }
            }
        }
    }
}
