//! The style sheet, the icons and the one optional script, served under a name that changes with their content.

use std::sync::LazyLock;

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
    let hash: String = commit(&[0; 16], &bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    Asset { path: format!("/assets/{name}.{hash}.{extension}"), media, bytes }
}

/// Pointer of the 长辈版.
pub static CURSOR: LazyLock<Asset> = LazyLock::new(|| {
    asset("cursor", "svg", "image/svg+xml", include_bytes!("../../assets/cursor.svg").to_vec())
});
/// Pointer over what can be operated.
pub static CURSOR_LINK: LazyLock<Asset> = LazyLock::new(|| {
    asset("cursor-link", "svg", "image/svg+xml", include_bytes!("../../assets/cursor-link.svg").to_vec())
});
/// The mark 人.
pub static MARK: LazyLock<Asset> =
    LazyLock::new(|| asset("mark", "svg", "image/svg+xml", include_bytes!("../../assets/mark.svg").to_vec()));
/// The style sheet. Order decides: base, layout, components, settings.
pub static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    let css = lean(include_str!("../../assets/css/portal.css"))
        .replace("url(cursor.svg)", &format!("url({})", CURSOR.path))
        .replace("url(cursor-link.svg)", &format!("url({})", CURSOR_LINK.path));
    asset("portal", "css", "text/css; charset=utf-8", css.into_bytes())
});
/// Reads a page aloud with the browser's own voices.
pub static READ_ALOUD: LazyLock<Asset> = LazyLock::new(|| {
    let script = include_bytes!("../../assets/scripts/read-aloud.js").to_vec();
    asset("read-aloud", "js", "text/javascript; charset=utf-8", script)
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
