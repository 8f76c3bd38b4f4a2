//! What people type, made even before it is read: full-width characters, stray blanks and invisible marks that
//! come along when text is pasted from a chat or a PDF.
//!
//! Two strengths. `clean` is for words: it keeps Chinese punctuation as written. `fold` is for numbers and codes:
//! everything that looks like an ASCII character becomes that character.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Zeros of the digits that a keyboard in this region may give: full-width, Mongolian, Tibetan, Arabic, Persian.
const ZEROS: [u32; 5] = [0xFF10, 0x1810, 0x0F20, 0x0660, 0x06F0];

/// One line of words: composed (NFC), full-width letters and digits narrowed, runs of blanks and line breaks made
/// one blank, invisible marks removed, ends trimmed. Chinese punctuation stays. Control characters other than
/// tab and line breaks stay too, so that `unreadable` can find them.
pub fn clean(typed: &str) -> String {
    if typed.chars().all(is_plain) {
        return typed.to_owned();
    }
    let mut out = String::with_capacity(typed.len());
    let mut blank = false;
    let mut before = None;
    for c in typed.nfc() {
        if is_blank(c, before) {
            blank = true;
            continue;
        }
        before = Some(c);
        if is_invisible(c) {
            continue;
        }
        if blank && !out.is_empty() {
            out.push(' ');
        }
        blank = false;
        out.push(narrow_letter(c));
    }
    out
}

/// A character that stays as it is whatever stands around it: most answers hold no other, and each page of a form reads all
/// of them again.
const fn is_plain(c: char) -> bool {
    matches!(c, '!'..='~' | '\u{4E00}'..='\u{9FFF}' | '，' | '。' | '、')
}

/// Several lines of words: each line as `clean`, line breaks as `\n`, no more than one empty line together, none
/// at the ends.
pub fn clean_lines(typed: &str) -> String {
    let even = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let mut out = String::with_capacity(even.len());
    let mut empty_lines = 0;
    for line in even.split('\n').map(clean) {
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        out.push_str(&line);
    }
    out
}

/// A number or code: as `clean`, and full-width punctuation, every kind of dash and the digits of the region's
/// other scripts become their ASCII characters. Letters keep their case.
pub fn fold(typed: &str) -> String {
    if typed.bytes().all(|byte| byte.is_ascii_graphic()) {
        return typed.to_owned();
    }
    clean(typed).chars().filter(|c| !is_joiner(*c)).map(fold_char).collect()
}

/// `fold` without what people put between groups of digits: blanks and hyphens.
pub fn fold_digits(typed: &str) -> String {
    fold(typed).chars().filter(|c| !matches!(c, ' ' | '-')).collect()
}

/// Length as a person counts: characters, not bytes or UTF-16 units; accents, variation selectors and joiners
/// belong to the character before them.
pub fn length(text: &str) -> usize {
    text.chars().filter(|c| !is_attached(*c)).count()
}

/// The first `most` characters as `length` counts them, never cutting an accent from its letter.
pub fn truncate(text: &str, most: usize) -> &str {
    let cut = text.char_indices().filter(|(_, c)| !is_attached(*c)).nth(most);
    cut.map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

/// The first character that no keyboard gives: a control character other than a line break, a replacement
/// character (broken bytes), or a code point that is never a character.
pub fn unreadable(text: &str) -> Option<char> {
    text.chars().find(|c| {
        let code = u32::from(*c);
        (c.is_control() && *c != '\n')
            || *c == char::REPLACEMENT_CHARACTER
            || code & 0xFFFE == 0xFFFE
            || (0xFDD0..=0xFDEF).contains(&code)
    })
}

/// Private use: a glyph that only the typist's own machine can draw, such as a name character from an old font.
pub const fn is_private_use(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// A Chinese character: the block everybody has, its extensions in and beyond the BMP (planes 2 and 3, also those
/// not yet assigned when this was built), and 〇.
pub const fn is_han(c: char) -> bool {
    matches!(c,
        '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAD9}'
        | '\u{20000}'..='\u{2FFFD}' | '\u{30000}'..='\u{3FFFD}')
}

/// Marks and joiners have a meaning in Mongolian and in Uyghur or Kazakh writing.
pub(super) const fn is_joined_script(c: char) -> bool {
    matches!(c, '\u{1800}'..='\u{18AF}' | '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}')
}

/// Zero-width joiner and non-joiner.
pub(super) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Variation selectors: they choose a glyph, not a character.
pub(super) const fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_attached(c: char) -> bool {
    is_combining_mark(c) || is_joiner(c) || is_variation(c)
}

/// In Mongolian U+202F binds a suffix to its word; elsewhere it is one more blank.
fn is_blank(c: char, before: Option<char>) -> bool {
    if c == '\u{202F}' {
        return !before.is_some_and(is_joined_script);
    }
    c.is_whitespace() && c != '\u{85}' || c == '\u{3164}' || c == '\u{2800}'
}

/// Marks without width; those that turn the direction of text could make it say something else.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}')
}

fn narrow_letter(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => narrow(c),
        other => other,
    }
}

/// Full-width forms stand 0xFEE0 above their ASCII characters.
fn narrow(c: char) -> char {
    char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
}

fn fold_char(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => narrow(c),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '﹘' | '─' | 'ー' => '-',
        '。' | '｡' | '﹒' => '.',
        '、' | '﹐' => ',',
        '\u{202F}' => ' ',
        other => ZEROS
            .iter()
            .find_map(|zero| u32::from(other).checked_sub(*zero).filter(|digit| *digit < 10))
            .and_then(|digit| char::from_digit(digit, 10))
            .unwrap_or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_chinese_punctuation_and_lose_what_pasting_brought() {
        assert_eq!(
            clean("\u{feff}　和平路街道，１２号（Ｂ座）\u{200b}  二层\t\r\n"),
            "和平路街道，12号（B座） 二层"
        );
    }

    #[test]
    fn letter_and_accent_typed_apart_are_one_character() {
        assert_eq!(clean("Jose\u{301}"), "José");
        assert_eq!(clean("\u{FA19}"), "神", "a compatibility character is searched as the common one");
    }

    #[test]
    fn text_that_would_be_shown_backwards_is_set_straight() {
        assert_eq!(clean("退\u{202e}款\u{202c}"), "退款");
    }

    #[test]
    fn mongolian_suffixes_stay_bound_to_their_word() {
        let word = "ᠮᠣᠩᠭᠣᠯ\u{202F}ᠤᠨ";
        assert_eq!(clean(word), word);
        assert_eq!(clean("12\u{202F}345"), "12 345");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(clean_lines("\r\n第一行  \r\n\r\n\r\n\r\n第二行\r第三行\n"), "第一行\n\n第二行\n第三行");
    }

    #[test]
    fn codes_become_ascii() {
        assert_eq!(fold("ＡＢ－１２．５（：、。"), "AB-12.5(:,.");
        assert_eq!(fold("0472—1234567"), "0472-1234567");
        assert_eq!(fold("᠑᠕᠐ ٢٠٢"), "150 202");
        assert_eq!(fold_digits(" 138 0013–8000 "), "13800138000");
    }

    #[test]
    fn length_counts_what_a_person_sees() {
        assert_eq!(length("𬭚䶮"), 2);
        assert_eq!(length("e\u{301}x"), 2);
        assert_eq!(length("葛\u{E0100}"), 1);
        assert_eq!(truncate("ae\u{301}b", 2), "ae\u{301}");
        assert_eq!(truncate("𬭚䶮", 1), "𬭚");
        assert_eq!(truncate("ab", 5), "ab");
    }

    #[test]
    fn control_characters_are_found() {
        assert_eq!(unreadable("王\u{0}小明"), Some('\0'));
        assert_eq!(unreadable(&clean("a\u{1b}[31m")), Some('\u{1b}'));
        assert_eq!(unreadable("坏\u{FFFD}"), Some('\u{FFFD}'));
        assert_eq!(unreadable("\u{FFFF}"), Some('\u{FFFF}'));
        assert_eq!(unreadable("第一行\n第二行，𬭚。"), None);
    }

    proptest::proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(typed in "\\PC{0,40}|[ \\t\\n\u{3000}\u{200b}a-zＡ-Ｚ王明，。]{0,40}") {
            let once = clean(&typed);
            proptest::prop_assert_eq!(clean(&once), once.clone());
            let code = fold(&typed);
            proptest::prop_assert_eq!(fold(&code), code.clone());
            let lines = clean_lines(&typed);
            proptest::prop_assert_eq!(clean_lines(&lines), lines.clone());
        }
    }
}
