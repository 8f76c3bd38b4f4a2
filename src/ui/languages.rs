//! Another language inside a page: names, places and what was typed are marked, so that a voice says them right:
//! Chinese on an English page, English on a Chinese one (WCAG 2.2, 3.1.2).
//!
//! The words of a page come from one language; what people typed comes from another, anywhere in the page. Marking
//! each place by hand would be forgotten somewhere, so the finished page is read through once.

use memchr::{memchr, memmem};

use crate::words::Language;

/// What an element means for the text in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// Text like any other.
    Text,
    /// Its parts may lie in a row, where each piece of a split text would be a part of its own and wrap by itself: there
    /// the pieces stay together in one.
    Row,
    /// No text for readers, or none that can hold others.
    Raw,
    /// A text that cannot be marked in parts.
    Choice,
    /// Nothing: it has no end.
    Nothing,
}

impl Holds {
    // A match of short names is a few comparisons of whole words, where a list would be as many calls.
    fn of(name: &str) -> Self {
        match name {
            "a" | "button" | "h2" | "label" | "summary" => Self::Row,
            "script" | "style" | "textarea" | "title" => Self::Raw,
            "option" | "optgroup" => Self::Choice,
            "area" | "br" | "hr" | "img" | "input" | "link" | "meta" => Self::Nothing,
            _ => Self::Text,
        }
    }
}

const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A page with something put in here and there; what stays is copied in as few pieces as can be.
struct Marked<'h> {
    html: &'h str,
    out: String,
    /// So much of the page is in `out`.
    copied: usize,
}

impl Marked<'_> {
    fn insert(&mut self, at: usize, parts: [&str; 3]) {
        if self.copied == 0 {
            self.out.reserve(self.html.len() + 512);
        }
        self.out.push_str(&self.html[self.copied..at]);
        self.copied = at;
        self.out.extend(parts);
    }
}

/// The page, which is in `language`, with what is in the other one marked.
pub fn mark_others(html: String, language: Language) -> String {
    let bytes = html.as_bytes();
    let mut marked = Marked { html: &html, out: String::new(), copied: 0 };
    let mut says = memmem::find_iter(bytes, b" lang=\"").peekable();
    // Open elements: name, whether it is one whose pieces stay together, and whether inside something that says its
    // language itself or is raw.
    let mut open: Vec<(&str, bool, bool)> = Vec::with_capacity(32);
    let mut done = 0;
    while let Some(start) = memchr(b'<', &bytes[done..]).map(|at| done + at) {
        let (together, skip) = open.last().map_or((false, false), |(_, together, skip)| (*together, *skip));
        if !skip && start > done {
            mark_text(&mut marked, (done, start), language, together);
        }
        let Some(end) = memchr(b'>', &bytes[start..]).map(|at| start + at + 1) else { break };
        done = end;
        let closes = bytes[start + 1] == b'/';
        let from = start + 1 + usize::from(closes);
        let length = bytes[from..end].iter().position(|c| !c.is_ascii_alphanumeric()).unwrap_or(end - from);
        let name = &html[from..from + length];
        if closes {
            while let Some((last, ..)) = open.pop() {
                if last == name {
                    break;
                }
            }
            continue;
        }
        let holds = Holds::of(name);
        if holds == Holds::Nothing || length == 0 || bytes[end - 2] == b'/' {
            continue;
        }
        let tag = &html[start..end];
        if holds == Holds::Choice {
            // Neither can hold a span: the whole of it is marked.
            let text = if name == "option" {
                html[end..].split('<').next().unwrap_or_default()
            } else {
                label_of(tag)
            };
            if is_whole_other(text, language) {
                marked.insert(end - 1, [" lang=\"", other(language).tag(), "\""]);
            }
            open.push((name, false, true));
            continue;
        }
        while says.next_if(|at| *at < start).is_some() {}
        let says =
            name != "html" && says.peek().is_some_and(|at| *at < end) && !tag.contains(own_mark(language));
        open.push((name, holds == Holds::Row, skip || says || holds == Holds::Raw));
    }
    if marked.copied == 0 {
        return html;
    }
    marked.out.push_str(&html[marked.copied..]);
    marked.out
}

const fn other(language: Language) -> Language {
    match language {
        Language::ZhHans => Language::En,
        Language::En => Language::ZhHans,
    }
}

const fn own_mark(language: Language) -> &'static str {
    match language {
        Language::ZhHans => " lang=\"zh-Hans\"",
        Language::En => " lang=\"en\"",
    }
}

fn label_of(tag: &str) -> &str {
    tag.split_once("label=\"").map_or("", |(_, rest)| rest.split('"').next().unwrap_or_default())
}

/// Whether a text that cannot be marked in parts is better said in the other language.
fn is_whole_other(text: &str, language: Language) -> bool {
    let has_chinese = text.chars().any(is_chinese);
    match language {
        Language::En => has_chinese,
        Language::ZhHans => !has_chinese && next_english(text).is_some(),
    }
}

/// Marks the runs of the other language in a text; `together`: as one part of what it stands in.
fn mark_text(marked: &mut Marked<'_>, (start, end): (usize, usize), language: Language, together: bool) {
    let next = match language {
        Language::En => next_chinese,
        Language::ZhHans => next_english,
    };
    let text = &marked.html[start..end];
    let Some(first) = next(text) else { return };
    let wraps = together && first != (0, text.len());
    if wraps {
        marked.insert(start, ["<span>", "", ""]);
    }
    let (mut at, mut found) = (start, Some(first));
    while let Some((from, to)) = found {
        marked.insert(at + from, ["<span lang=\"", other(language).tag(), "\">"]);
        marked.insert(at + to, ["</span>", "", ""]);
        at += to;
        found = next(&marked.html[at..end]);
    }
    if wraps {
        marked.insert(end, ["</span>", "", ""]);
    }
}

/// Where the first Chinese begins and ends; digits and blanks between two Chinese characters belong to it.
fn next_chinese(text: &str) -> Option<(usize, usize)> {
    let start = text.find(is_chinese)?;
    let mut end = start;
    for (at, c) in text[start..].char_indices() {
        if is_chinese(c) {
            end = start + at + c.len_utf8();
        } else if !(c.is_ascii_digit() || c == ' ' || c == '·') {
            break;
        }
    }
    Some((start, end))
}

/// Where the first English begins and ends: words with one blank, or comma and blank, between them. No English are
/// capitals alone (JPG, MB), units (km), and parts of addresses, file names and numbers.
fn next_english(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let glued = |c: u8| c.is_ascii_digit() || matches!(c, b'@' | b'_' | b'/' | b'&' | b'#' | b'=' | b'-');
    let mut at = 0;
    while at < bytes.len() {
        if !letter(at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at;
        let mut words = 0;
        let mut small = false;
        while letter(at) {
            let word = at;
            while letter(at) || (matches!(bytes.get(at), Some(b'\'' | b'-')) && letter(at + 1)) {
                at += 1;
            }
            small |= at - word > 1 && bytes[word..at].iter().any(u8::is_ascii_lowercase);
            words += 1;
            end = at;
            let gap =
                if bytes[at..].starts_with(b", ") { 2 } else { usize::from(bytes.get(at) == Some(&b' ')) };
            if gap > 0 && letter(at + gap) {
                at += gap;
            }
        }
        let before = start.checked_sub(1).map(|at| bytes[at]);
        let dotted = |at: usize| {
            bytes.get(at) == Some(&b'.')
                && (letter(at + 1) || bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
        };
        let is_part = before.is_some_and(|c| glued(c) || c == b'.')
            || bytes.get(end).is_some_and(|c| glued(*c))
            || dotted(end)
            || text[end..].starts_with("://");
        if small && !is_part && (words > 1 || end - start > 2) {
            return Some((start, end));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_marked_and_what_is_marked_stays() {
        let mark_chinese = |html: &str| mark_others(html.to_owned(), Language::En);
        assert_eq!(mark_chinese("<p>Dear 王芳, 5</p>"), "<p>Dear <span lang=\"zh-Hans\">王芳</span>, 5</p>");
        let marked = "<a lang=\"zh-Hans\"><b>中文</b></a>";
        assert_eq!(mark_chinese(marked), marked);
        assert_eq!(
            mark_chinese("<p>阿拉坦·乌力吉 and 〔2026〕12号</p>"),
            "<p><span lang=\"zh-Hans\">阿拉坦·乌力吉</span> and <span lang=\"zh-Hans\">〔2026〕12号</span></p>"
        );
    }

    #[test]
    fn a_text_that_is_split_stays_one_part_of_a_link() {
        let mark = |html: &str| mark_others(html.to_owned(), Language::ZhHans);
        assert_eq!(
            mark("<a><svg></svg>下载（Excel文件）</a>"),
            "<a><svg></svg><span>下载（<span lang=\"en\">Excel</span>文件）</span></a>"
        );
        assert_eq!(mark("<a>English</a>"), "<a><span lang=\"en\">English</span></a>");
        assert_eq!(mark("<a>下载</a>"), "<a>下载</a>");
    }

    #[test]
    fn what_cannot_hold_others_is_left_or_marked_whole() {
        let mark_chinese = |html: &str| mark_others(html.to_owned(), Language::En);
        assert_eq!(mark_chinese("<textarea>王</textarea>"), "<textarea>王</textarea>");
        assert_eq!(mark_chinese("<input value=\"王\"><br>x"), "<input value=\"王\"><br>x");
        assert_eq!(
            mark_chinese("<select><option value=\"1\">和平路街道</option></select>"),
            "<select><option value=\"1\" lang=\"zh-Hans\">和平路街道</option></select>"
        );
    }

    #[test]
    fn english_on_a_chinese_page_is_marked() {
        let mark = |html: &str| mark_others(html.to_owned(), Language::ZhHans);
        assert_eq!(
            mark("<html lang=\"zh-Hans\"><p>申请人John O'Neil Smith，在学校。</p>"),
            "<html lang=\"zh-Hans\"><p>申请人<span lang=\"en\">John O'Neil Smith</span>，在学校。</p>"
        );
        assert_eq!(mark("<p>用Firefox打开</p>"), "<p>用<span lang=\"en\">Firefox</span>打开</p>");
        assert_eq!(
            mark("<option value=\"a\">Mongolian</option><option>English（英语）</option>"),
            "<option value=\"a\" lang=\"en\">Mongolian</option><option>English（英语）</option>"
        );
        for same in [
            "<p>JPG、PNG，10 MB，3 km</p>",
            "<p>id-card.jpg 和 wang@example.com</p>",
            "<p>「&quot;王&amp;李」，https://example.com/a</p>",
            "<h2 lang=\"en\">Text Field</h2><rt lang=\"zh-Latn-pinyin\">wu</rt><title>Two words</title>",
            "<p>X</p><p>残疾人证11010519491231002X</p>",
        ] {
            assert_eq!(mark(same), same);
        }
    }
}
