//! A person's name, with pinyin above it for those who asked. Some readers speak ruby twice: so only where asked.

use maud::{Markup, html};

/// The name; `pinyin`: syllables parted by blanks. One syllable stands above each character where their numbers
/// agree, else all stand above all.
pub fn person_name(name: &str, pinyin: Option<&str>) -> Markup {
    let Some(pinyin) = pinyin.map(str::trim).filter(|pinyin| !pinyin.is_empty()) else {
        return html! { (name) };
    };
    let characters: Vec<String> = name.chars().map(String::from).collect();
    let syllables: Vec<&str> = pinyin.split_whitespace().collect();
    html! {
        ruby.person-name {
            @if characters.len() == syllables.len() {
                @for (character, syllable) in characters.iter().zip(&syllables) { (character) (over(syllable)) }
            } @else { (name) (over(pinyin)) }
        }
    }
}

fn over(reading: &str) -> Markup {
    html! { rp { "（" } rt lang="zh-Latn" { (reading) } rp { "）" } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_has_its_syllable_where_they_agree() {
        let page = person_name("龚䶮", Some("gōng yǎn")).into_string();
        assert!(page.contains("龚<rp>（</rp><rt lang=\"zh-Latn\">gōng</rt>"));
        let whole = person_name("买买提·艾力", Some("Memet Eli")).into_string();
        assert!(whole.contains("买买提·艾力<rp>"));
        assert_eq!(person_name("王芳", Some(" ")).into_string(), "王芳");
    }
}
