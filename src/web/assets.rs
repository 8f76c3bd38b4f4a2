//! The style sheet, the icons and the one optional script, served under a name that changes with their content.

use std::sync::LazyLock;

use crate::values::hex;
use crate::vault::commit;

/// One file that browsers may keep for ever.
#[derive(Debug)]
pub struct Asset {
    /// Its path, with a hash of its content.
    pub path: String,
    /// Media type.
    pub media: &'static str,
    /// Bytes.
    pub bytes: Vec<u8>,
}

fn asset(name: &str, extension: &str, media: &'static str, bytes: Vec<u8>) -> Asset {
    let hash = hex(&commit(&[0; 16], &bytes)[..6]);
    Asset { path: format!("/assets/{name}.{hash}.{extension}"), media, bytes }
}

/// One file of the style sheet: its name in `assets/css/`, its text.
macro_rules! style {
    ($($name:literal)+) => { &[$(($name, include_str!(concat!("../../assets/css/", $name, ".css")))),+] };
}

/// The style sheet in its order, which decides where two rules meet: tokens and elements, frames, components,
/// then what readers choose, what their device asks for, and paper.
pub(super) const STYLES: &[(&str, &str)] = style![
    "tokens" "base" "layout" "title" "header" "way" "help" "foot"
    "button" "actions" "link" "card" "hero" "search_box" "need_card" "easy" "facts" "notice" "error_summary"
    "progress" "field" "choices" "swatch" "date" "files" "answers" "receipt" "now" "tag" "timeline" "steps" "task_list"
    "more" "letter" "paper" "tabs" "table" "pager" "empty" "service_list" "message" "read_aloud" "staff" "staff_nav"
    "sizes" "themes" "device" "print"
];

/// Pointer of the 长辈版.
pub static CURSOR: LazyLock<Asset> = LazyLock::new(|| {
    asset("cursor", "svg", "image/svg+xml; charset=utf-8", include_bytes!("../../assets/cursor.svg").to_vec())
});
/// Pointer over what can be operated.
pub static CURSOR_LINK: LazyLock<Asset> = LazyLock::new(|| {
    asset(
        "cursor-link",
        "svg",
        "image/svg+xml; charset=utf-8",
        include_bytes!("../../assets/cursor-link.svg").to_vec(),
    )
});
/// The mark 人.
pub static MARK: LazyLock<Asset> = LazyLock::new(|| {
    asset("mark", "svg", "image/svg+xml; charset=utf-8", include_bytes!("../../assets/mark.svg").to_vec())
});
/// The style sheet.
pub static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    let css = STYLES
        .iter()
        .map(|(_, text)| lean(text))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("url(cursor.svg)", &format!("url({})", CURSOR.path))
        .replace("url(cursor-link.svg)", &format!("url({})", CURSOR_LINK.path));
    asset("portal", "css", "text/css; charset=utf-8", css.into_bytes())
});
/// Reads a page aloud with the browser's own voices.
pub static READ_ALOUD: LazyLock<Asset> = LazyLock::new(|| {
    let script = include_str!("../../assets/scripts/read-aloud.js")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    asset("read-aloud", "js", "text/javascript; charset=utf-8", script.into_bytes())
});

/// The asset at a path.
pub fn find(path: &str) -> Option<&'static Asset> {
    [&STYLE, &CURSOR, &CURSOR_LINK, &MARK, &READ_ALOUD]
        .into_iter()
        .map(|asset| &**asset)
        .find(|asset| asset.path == path)
}

/// Without comments and blank lines.
fn lean(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    fn css() -> String {
        STYLES.iter().map(|(_, text)| lean(text)).collect::<Vec<_>>().join("\n")
    }

    /// Names that follow a sign: `.btn` in a selector.
    fn names_after(text: &str, sign: char) -> BTreeSet<String> {
        text.split(sign)
            .skip(1)
            .map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
            })
            .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
            .collect()
    }

    fn sources(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }

    #[test]
    fn every_file_of_styles_is_in_the_sheet_once() {
        let listed: BTreeSet<String> = STYLES.iter().map(|(name, _)| format!("{name}.css")).collect();
        let there: BTreeSet<String> = std::fs::read_dir(root().join("assets/css"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(listed, there);
        assert_eq!(listed.len(), STYLES.len());
    }

    /// Phones of people with little money: iOS 14 and Chromium 109 are the floor, and a sheet stays small.
    #[test]
    fn old_phones_understand_the_sheet() {
        let css = css();
        for later in [
            "@layer",
            ":has(",
            "inset:",
            "margin-inline:",
            "padding-inline:",
            "margin-block:",
            "padding-block:",
            "color-mix",
            "@container",
            "&:",
            "& ",
            "oklch",
        ] {
            assert!(!css.contains(later), "{later}");
        }
        for (at, _) in css.match_indices("gap:") {
            let rule = &css[css[..at].rfind('{').unwrap()..];
            let rule = &rule[..rule.find('}').unwrap()];
            assert!(rule.contains("grid"), "gap works in a grid alone: {rule}");
        }
        assert!(css.len() < 48_000, "{} bytes", css.len());
    }

    /// What needs no style is not sent to everybody.
    #[test]
    fn every_class_of_the_sheet_is_worn_somewhere() {
        let mut code = String::new();
        sources(&root().join("src"), &mut code);
        let worn: BTreeSet<&str> = code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).collect();
        // Numbers are put after these in the code.
        let made = |name: &str| ["w-", "size-", "theme-"].iter().any(|start| name.starts_with(start));
        let selectors: String = css()
            .split('{')
            .map(|part| part.rsplit(['}', ';']).next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join(" ");
        let idle: Vec<String> = names_after(&selectors, '.')
            .into_iter()
            .filter(|name| !made(name) && !worn.contains(name.as_str()))
            .collect();
        assert!(idle.is_empty(), "{idle:?}");
    }

    #[test]
    fn an_asset_is_found_by_its_own_path_alone() {
        assert_eq!(find(&STYLE.path).unwrap().bytes, STYLE.bytes);
        assert!(String::from_utf8_lossy(&STYLE.bytes).contains(&format!("url({})", CURSOR.path)));
        assert!(!String::from_utf8_lossy(&STYLE.bytes).contains("/*"));
        assert!(find("/assets/portal.css").is_none());
        assert!(READ_ALOUD.bytes.len() <= 3_072, "{} bytes", READ_ALOUD.bytes.len());
    }
}
