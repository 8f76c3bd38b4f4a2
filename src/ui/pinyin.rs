//! A person's name with its pinyin above, for readers who asked for it. Never whole texts: some voices read both.

use maud::{Markup, html};
use pinyin::ToPinyin;

use super::reader::Reader;

/// The name; each Han character with its sound where the reader wants that.
pub fn name(reader: &Reader, name: &str) -> Markup {
    if !reader.preferences.pinyin {
        return html! { (name) };
    }
    html! {
        @for c in name.chars() {
            @match c.to_pinyin() {
                Some(sound) => { ruby { (c) rp { "（" } rt lang="zh-Latn-pinyin" { (sound.with_tone()) } rp { "）" } } }
                None => { (c) }
            }
        }
    }
}
