//! Chinese on an English page: names, places and what was typed are marked, so that a voice says them in Chinese.
//!
//! The words of a page come from one language; what people typed comes from another, anywhere in the page. Marking
//! each place by hand would be forgotten somewhere, so the finished page is read through once, English pages only.

/// Elements whose text is no text for readers, or cannot hold others.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];
/// Elements that have no end.
const VOID: [&str; 7] = ["area", "br", "hr", "img", "input", "link", "meta"];

const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The page with its Chinese marked.
pub fn mark_chinese(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 512);
    // Open elements: name, and whether inside something that is marked as Chinese or is raw.
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_text(&mut out, &rest[..at], open.last().is_some_and(|(_, skip)| *skip));
        let Some(end) = rest[at..].find('>').map(|end| at + end + 1) else { break };
        let tag = &rest[at..end];
        rest = &rest[end..];
        let name = tag
            .trim_start_matches(['<', '/'])
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if tag.starts_with("</") {
            while let Some((last, _)) = open.pop() {
                if last == name {
                    break;
                }
            }
            out.push_str(tag);
        } else if name == "option" || name == "optgroup" {
            // Neither can hold a span: the whole of it is marked.
            let text = if name == "option" { rest.split('<').next().unwrap_or_default() } else { tag };
            match tag.strip_suffix('>').filter(|_| text.chars().any(is_chinese)) {
                Some(tag) => {
                    out.push_str(tag);
                    out.push_str(" lang=\"zh-Hans\">");
                }
                None => out.push_str(tag),
            }
            open.push((name, true));
        } else {
            out.push_str(tag);
            if !VOID.contains(&name) && !tag.starts_with("<!") && !tag.ends_with("/>") {
                let inside = open.last().is_some_and(|(_, skip)| *skip);
                open.push((name, inside || tag.contains("lang=\"zh-Hans\"") || RAW.contains(&name)));
            }
        }
    }
    out.push_str(rest);
    out
}

/// Text with its Chinese runs marked; digits and blanks between two Chinese characters belong to the run.
fn push_text(out: &mut String, text: &str, skip: bool) {
    if skip || !text.chars().any(is_chinese) {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while let Some(start) = rest.find(is_chinese) {
        out.push_str(&rest[..start]);
        let run = &rest[start..];
        let mut end = 0;
        for (at, c) in run.char_indices() {
            if is_chinese(c) {
                end = at + c.len_utf8();
            } else if !(c.is_ascii_digit() || c == ' ' || c == '·') {
                break;
            }
        }
        out.push_str("<span lang=\"zh-Hans\">");
        out.push_str(&run[..end]);
        out.push_str("</span>");
        rest = &run[end..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_marked_and_what_is_marked_stays() {
        assert_eq!(mark_chinese("<p>Dear 王芳, 5</p>"), "<p>Dear <span lang=\"zh-Hans\">王芳</span>, 5</p>");
        let marked = "<a lang=\"zh-Hans\"><b>中文</b></a>";
        assert_eq!(mark_chinese(marked), marked);
        assert_eq!(
            mark_chinese("<p>阿拉坦·乌力吉 and 〔2026〕12号</p>"),
            "<p><span lang=\"zh-Hans\">阿拉坦·乌力吉</span> and <span lang=\"zh-Hans\">〔2026〕12号</span></p>"
        );
    }

    #[test]
    fn what_cannot_hold_others_is_left_or_marked_whole() {
        assert_eq!(mark_chinese("<textarea>王</textarea>"), "<textarea>王</textarea>");
        assert_eq!(mark_chinese("<input value=\"王\"><br>x"), "<input value=\"王\"><br>x");
        assert_eq!(
            mark_chinese("<select><option value=\"1\">和平路街道</option></select>"),
            "<select><option value=\"1\" lang=\"zh-Hans\">和平路街道</option></select>"
        );
    }
}
